// SPDX-License-Identifier: MIT
#include "check/said_units.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "check/texts.h"
#include "model/role_words.h"
#include "text/utf8.h"

namespace xfz::check {

Names::Names(const Table& table) {
  for (UnitIndex index = 0; index < table.units.size(); ++index) {
    const Unit& unit = table.units[index];
    names_.push_back({unit.name.value, index});
    for (const auto& alias : unit.aliases) names_.push_back({alias.value, index});
  }
  std::stable_sort(names_.begin(), names_.end(),
                   [](const KnownName& a, const KnownName& b) { return a.words < b.words; });
}

KnownName Names::longest_at(std::string_view text) const {
  auto begin = names_.begin();
  auto end = names_.end();
  KnownName longest;
  for (std::size_t size = 0; begin != end && size < text.size();) {
    size += first_code_point(text.substr(size)).size;
    const std::string_view words = text.substr(0, size);
    begin = std::lower_bound(begin, end, words,
                             [](const KnownName& a, std::string_view b) { return a.words < b; });
    end =
        std::partition_point(begin, end, [words](const KnownName& a) { return a.words.starts_with(words); });
    if (begin != end && begin->words == words) longest = *begin;
  }
  return longest;
}

bool Names::any_ends(std::string_view text) const {
  constexpr int longest = 40;  // characters; a longer name is not looked for
  std::size_t begin = text.size();
  for (int count = 0; count < longest && begin > 0; ++count) {
    begin -= last_code_point(text.substr(0, begin)).size;
    if (longest_at(text.substr(begin)).words.size() == text.size() - begin) return true;
  }
  return false;
}

namespace {

/// Nothing of 参与, which people say of units in every role.
std::optional<Role> role_of(const RoleWord& word) {
  const bool is_open = word.word.ends_with("参与") || word.word.ends_with("参加");
  return is_open ? std::nullopt : std::optional(word.who);
}

/// Whether what stands right before a name only counts it: 1., ①.
bool is_item_number(std::string_view words) {
  while (!words.empty()) {
    const CodePoint c = first_code_point(words);
    if (!is_in(c.value, U'0', U'9') && !is_in(c.value, U'①', U'⑳') && c.value != '.' && c.value != U'．')
      return false;
    words.remove_prefix(c.size);
  }
  return true;
}

class WordingReader {
 public:
  explicit WordingReader(const Names& names) : names_(names) {}

  Said read(std::string_view words) {
    while (!words.empty()) words.remove_prefix(read_next(words));
    end_list(label_);
    return std::move(said_);
  }

 private:
  /// Reads what comes next, and returns its size.
  std::size_t read_next(std::string_view words) {
    const bool may_begin = piece_.empty() || piece_has_name_;
    const RoleLabel label = may_begin ? role_label_at(words) : RoleLabel{};
    // 甲局（牵头）, but 【牵头单位】甲局.
    if (label.size > 0 && (!label.in_brackets || !has_names_ || label_in_brackets_)) {
      label_in_brackets_ = label.in_brackets;
      end_list(label_);
      label_ = label.who;
      is_aside_ = !label.who;  // a deadline
      return label.size;
    }
    if (const std::size_t size = read_aside(words); size > 0) return size;
    const KnownName name = names_.longest_at(words);
    const std::optional<RoleWord> role = is_aside_ ? std::nullopt : role_at(words);
    if (role && (name.unit == no_unit || role->word.size() > name.words.size())) {
      const std::string_view behind = words.substr(role->word.size());
      if (is_in_bracket_ && pending_.size() > 1 && (behind.starts_with("）") || behind.starts_with(")")))
        leave_to_others();
      end_list(role_of(*role));
      is_behind_role_ = true;
      return role->word.size();
    }
    if (name.unit != no_unit) {
      read_name(name.unit, name.words);
      return name.words.size();
    }
    const CodePoint c = first_code_point(words);
    read_other(c.value, words.substr(0, c.size));
    return c.size;
  }

  /// A bracket that speaks of the order of the names before it: （第一个单位为牵头单位）, （不分先后）. 0
  /// where none comes next.
  std::size_t read_aside(std::string_view words) {
    constexpr std::pair<std::string_view, std::string_view> brackets[] = {{"（", "）"}, {"(", ")"}};
    for (const auto& [open, close] : brackets) {
      const std::size_t end = words.starts_with(open) ? words.find(close) : std::string_view::npos;
      if (end == std::string_view::npos) continue;
      const std::string_view inner = words.substr(open.size(), end - open.size());
      const bool first_leads = says_first_leads(inner) && !pending_.empty();
      if (!first_leads && !says_no_order(inner)) return 0;
      if (first_leads) {
        said_.lead.push_back(pending_.front());
        pending_.erase(pending_.begin());
      }
      return end + close.size();
    }
    return 0;
  }

  /// What stands right before a name makes it another one (市民政局), but for a few small words.
  void read_name(UnitIndex unit, std::string_view name) {
    for (const std::string_view word : {"由", "和", "及", "与", "以及", "并", "会同", "其他", "其中", "请"}) {
      if (piece_.ends_with(word)) piece_.erase(piece_.size() - word.size());
    }
    if (is_item_number(piece_)) piece_.clear();
    is_behind_role_ = false;
    if (is_aside_ && !piece_.empty()) return;
    if (piece_has_name_ && piece_ == "等") {  // 甲局等有关部门, whether that is a group or not
      said_.perhaps.push_back(unit);
      return;
    }
    is_aside_ = false;
    if (!piece_.empty() && !piece_has_name_) strange_.push_back(piece_ + std::string(name));
    piece_.clear();
    has_names_ = true;
    pending_.push_back(unit);
    piece_has_name_ = true;
  }

  void read_other(char32_t c, std::string_view bytes) {
    is_in_bracket_ = c == U'（' || c == '(';
    if (is_one_of(c, U"。；;\n")) {
      end_list(label_);
    } else if (is_one_of(c, U"、，,（）()〔〕【】［］[] ")) {
      end_piece();
    } else {
      // What stands right behind a role word is what the role is of: 甲局负责政策解读.
      if (is_behind_role_) is_aside_ = true;
      is_behind_role_ = false;
      piece_ += bytes;
    }
  }

  /// 甲局、乙局（配合）: what is said of the last name may be said of it alone.
  void leave_to_others() {
    said_.named.insert(said_.named.end(), pending_.begin(), pending_.end() - 1);
    pending_.erase(pending_.begin(), pending_.end() - 1);
  }

  /// A piece is what stands between two commas; one without a registered name may be an unregistered one.
  void end_piece() {
    if (!piece_has_name_ && !piece_.empty() && !is_aside_) strange_.push_back(piece_);
    piece_.clear();
    piece_has_name_ = false;
    is_behind_role_ = false;
    is_aside_ = false;
  }

  void end_list(std::optional<Role> role) {
    static constexpr std::string_view adverbs[] = {"按职责分工", "分别", "分工", "共同", "具体", "组织"};
    for (const std::string_view adverb : adverbs) {
      if (const std::size_t at = piece_.find(adverb); at != std::string::npos)
        piece_.erase(at, adverb.size());
    }
    if (role && piece_has_name_ && piece_.starts_with("等")) said_.is_open = true;
    end_piece();
    if (role) said_.unregistered.insert(said_.unregistered.end(), strange_.begin(), strange_.end());
    Units& to = role ? said_.of(*role) : said_.named;
    to.insert(to.end(), pending_.begin(), pending_.end());
    pending_.clear();
    strange_.clear();
  }

  const Names& names_;
  Said said_;
  Units pending_;
  std::vector<std::string> strange_;
  std::optional<Role> label_;  ///< the one that names stand behind
  bool label_in_brackets_ = false;
  bool is_in_bracket_ = false;  ///< the sign before opened one
  bool has_names_ = false;
  std::string piece_;
  bool piece_has_name_ = false;
  bool is_behind_role_ = false;  ///< a role word stands right before
  bool is_aside_ = false;        ///< the piece is of no unit
};

}  // namespace

Said said_of_units(std::string_view words, const Names& names) {
  return WordingReader(names).read(words);
}

}  // namespace xfz::check
