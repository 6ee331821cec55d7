// SPDX-License-Identifier: MIT
#include "import/outline_items.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "import/number_order.h"
#include "import/said.h"
#include "import/work.h"

namespace xfz::import {

namespace {

/// Which kind of number is above which, where a document does not say it otherwise.
int rank(Numbered::Kind kind) {
  switch (kind) {
    case Numbered::Kind::part:
      return 0;
    case Numbered::Kind::chapter:
      return 1;
    case Numbered::Kind::section:
      return 2;
    case Numbered::Kind::chinese:
    case Numbered::Kind::article:
    case Numbered::Kind::named:
      return 3;
    case Numbered::Kind::chinese_bracket:
      return 4;
    case Numbered::Kind::digits:
      return 5;
    case Numbered::Kind::dotted:
    case Numbered::Kind::bracket:
      return 6;
    case Numbered::Kind::circled:
      return 7;
    case Numbered::Kind::none:
      break;
  }
  return 8;
}

constexpr std::string_view open_ends[] = {"，", "、", "；", ",", "："};

class ItemReader {
 public:
  ItemReader(const std::vector<Line>& lines, Years years, std::vector<Line>& notes)
      : lines_(lines),
        years_(years),
        notes_(notes),
        says_of_text_(lines.size()),
        says_units_(lines.size()),
        begins_own_(lines.size()),
        numbers_(numbers_of(lines)) {
    is_number_.reserve(lines.size());
    for (const Numbered& number : numbers_) is_number_.push_back(number.kind != Numbered::Kind::none);
  }

  std::vector<OutlineItem> read() {
    find_own_lines();
    collect();
    find_depths();
    find_units();
    if (fold_parts()) {
      find_depths();
      find_units();
    }
    std::size_t general_end = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (i >= general_end && has_general_title(i)) general_end = items_[i].end;
      items_[i].is_general = i < general_end;
      items_[i].part = part_of(i);
    }
    return std::move(items_);
  }

 private:
  /// The lines between a number and the next, by the texts that say who does it: in brackets, or in lines
  /// below.
  struct Texts {
    Numbered::Kind kind = Numbered::Kind::none;
    bool has_own_units = false;  ///< the numbered paragraph says who does it
    std::vector<std::vector<std::size_t>> all{};
  };

  Texts texts_below(std::size_t number) const {
    const bool has_number = is_number_[number];
    Texts out{numbers_[number].kind};
    std::vector<std::size_t> text;
    for (std::size_t at = has_number ? number + 1 : number; at < lines_.size() && !is_number_[at]; ++at) {
      if (lines_[at].text.empty()) continue;
      if (lines_[at].pieces.size() != 1) break;
      if (says_of_text(at)) {
        if (text.empty() && out.all.empty()) out.has_own_units = out.has_own_units || says_units(lines_[at]);
        if (!text.empty()) out.all.push_back(std::exchange(text, {}));
        continue;
      }
      text.push_back(at);
      if (has_units(at)) out.all.push_back(std::exchange(text, {}));
    }
    if (!out.all.empty() && has_number) out.has_own_units = out.has_own_units || has_units(number);
    return out;
  }

  /// Below 一、 each of several lines without a number that say who does it is a measure.
  void find_own_lines() {
    std::vector<Texts> lists;
    std::set<Numbered::Kind> kinds;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (!is_number_[at] && at > 0) continue;
      lists.push_back(texts_below(at));
      if (lists.back().all.size() > 1 && !lists.back().has_own_units) kinds.insert(lists.back().kind);
    }
    for (const Texts& list : lists) {
      if (!list.has_own_units && !kinds.contains(list.kind)) continue;
      for (const std::vector<std::size_t>& text : list.all)
        begin_own(text, list.has_own_units ? list.kind : Numbered::Kind::none);
    }
  }

  void begin_own(const std::vector<std::size_t>& text, Numbered::Kind kind) {
    for (const std::size_t at : text) {
      const bool is_sentence = at == text.front() || has_units(text.back());
      const bool goes_on = at != text.front() && ends_with_any(lines_[at - 1].text, open_ends);
      if (is_sentence && !goes_on) begins_own_[at] = kind;
    }
  }

  /// A text of parts with numbers of their own is one measure where it only leads to them, and who does it
  /// stands behind the last; or behind each, below as many headings as there are levels.
  bool is_of_parts(std::size_t at) const {
    const OutlineItem& item = items_[at];
    const auto begin = items_.begin() + static_cast<std::ptrdiff_t>(at) + 1;
    const auto end = items_.begin() + static_cast<std::ptrdiff_t>(item.end);
    if (!item.has_below(at) || !kinds_of_measures_.contains(item.split.kind)) return false;
    if (item.has_units || !item.said.empty() || !ends_with_any(item.last_words(), open_ends)) return false;
    if (!std::all_of(begin, end, [&](const OutlineItem& each) {
          return each.depth == item.depth + 1 && each.more.empty() && is_of_part(each.split.kind);
        }))
      return false;
    const auto has_said = [](const OutlineItem& each) { return !each.said.empty(); };
    const auto has_units = [](const OutlineItem& each) { return each.has_units; };
    if (std::none_of(begin, end - 1, has_units) && std::none_of(begin, end - 1, has_said))
      return (end - 1)->has_units;
    return item.depth > 1 && std::all_of(begin, end, has_units) && std::none_of(begin, end, has_said);
  }

  static bool is_of_part(Numbered::Kind kind) {
    return kind == Numbered::Kind::bracket || kind == Numbered::Kind::circled;
  }

  bool fold_parts() {
    std::vector<OutlineItem> folded;
    for (std::size_t at = 0; at < items_.size();) {
      OutlineItem item = items_[at];
      const std::size_t end = is_of_parts(at) ? item.end : at + 1;
      const bool has_each = end > at + 2 && items_[at + 1].has_units;
      for (std::size_t part = at + 1; part < end; ++part) {
        (has_each ? item.parts : item.more).push_back(items_[part].line);
        item.said.insert(item.said.end(), items_[part].said.begin(), items_[part].said.end());
      }
      folded.push_back(std::move(item));
      at = end;
    }
    const bool is_any = folded.size() < items_.size();
    items_ = std::move(folded);
    return is_any;
  }

  void collect() {
    bool is_behind_blank = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.text.empty()) {
        is_behind_blank = true;
        continue;
      }
      if (is_number_[i]) {
        items_.push_back({numbers_[i], &line});
      } else if (begins_own_[i]) {
        items_.push_back({{*begins_own_[i], {}, {}, line.text}, &line});
      } else if (is_said(i)) {
        items_.back().said.push_back(&line);
      } else if (goes_on(i, is_behind_blank)) {
        items_.back().more.push_back(&line);
      } else {
        notes_.push_back(line);
      }
      is_behind_blank = false;
    }
  }

  /// A paragraph is looked at from several above it, and is read once.
  bool says_of_text(std::size_t at) const {
    std::optional<bool>& known = says_of_text_[at];
    if (!known) known = is_said_of_text(lines_[at].text, years_);
    return *known;
  }

  std::size_t index_of(const Line& line) const { return static_cast<std::size_t>(&line - lines_.data()); }

  bool has_units(std::size_t at) const {
    std::optional<bool>& known = says_units_[at];
    if (!known) known = has_units_behind(numbers_[at].rest, years_);
    return *known;
  }

  bool is_said(std::size_t at) const {
    const Line& line = lines_[at];
    if (items_.empty() || line.pieces.size() != 1) return false;
    if (!says_of_text(at)) return false;
    // 备注 behind a blank line is of the whole document.
    return begins_with_any_label(line.text) || at == 0 || !lines_[at - 1].text.empty();
  }

  /// Whether a paragraph without a number belongs to the text above it.
  bool goes_on(std::size_t at, bool is_behind_blank) const {
    if (items_.empty() || !items_.back().said.empty() || lines_[at].pieces.size() != 1) return false;
    constexpr std::size_t most = 20;
    const std::size_t end = std::min(lines_.size(), at + most);
    for (std::size_t next = at + 1; next < end && !is_number_[next]; ++next) {
      if (!lines_[next].text.empty() && says_of_text(next)) return true;
    }
    if (has_units(at)) return true;
    return !is_behind_blank && ends_with_any(items_.back().last_words(), open_ends);
  }

  void find_depths() {
    std::vector<Numbered::Kind> above;
    for (OutlineItem& item : items_) {
      const Numbered::Kind kind = item.split.kind;
      const auto same = std::find(above.begin(), above.end(), kind);
      if (same != above.end()) {
        above.erase(same, above.end());
      } else {
        while (!above.empty() && rank(above.back()) > rank(kind)) above.pop_back();
      }
      item.depth = above.size();
      above.push_back(kind);
    }
    for (std::size_t i = 0; i < items_.size(); ++i) {
      std::size_t& end = items_[i].end = i + 1;
      while (end < items_.size() && items_[end].depth > items_[i].depth) ++end;
    }
  }

  void find_units() {
    kinds_of_headings_.clear();
    kinds_of_measures_.clear();
    for (std::size_t i = 0; i < items_.size(); ++i) {
      OutlineItem& item = items_[i];
      item.has_units =
          !item.parts.empty() || has_units(index_of(item.more.empty() ? *item.line : *item.more.back())) ||
          std::any_of(item.said.begin(), item.said.end(), [](const Line* line) { return says_units(*line); });
      any_units_ = any_units_ || item.has_units;
      if (item.has_below(i)) {
        kinds_of_headings_.insert(item.split.kind);
      } else if (item.has_units) {
        kinds_of_measures_.insert(item.split.kind);
      }
    }
    find_likely_units();
    find_units_at_begin();
    find_units_of_headings();
  }

  /// What a heading says of units holds for all below it, where nothing there says who does it.
  void find_units_of_headings() {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (!items_[i].has_units || !items_[i].has_below(i)) continue;
      const auto begin = items_.begin() + static_cast<std::ptrdiff_t>(i);
      const auto end = items_.begin() + static_cast<std::ptrdiff_t>(items_[i].end);
      if (std::any_of(begin + 1, end, [](const OutlineItem& each) { return each.has_units; })) continue;
      for (auto each = begin + 1; each != end; ++each) each->heading_with_units = i;
    }
  }

  /// Where units or days stand in brackets behind texts, a bracket behind another text that may be of some
  /// is.
  void find_likely_units() {
    std::size_t all = 0;
    std::size_t likely = 0;
    bool has_sure = false;
    std::vector<bool> names_units(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i) {
      OutlineItem& item = items_[i];
      if (item.has_below(i) || !item.parts.empty() || !item.said.empty()) continue;
      ++all;
      const auto found = likely_at_end(item.last_words(), years_);
      if (!found) continue;
      ++likely;
      names_units[i] = found->phrase.units.names_anyone();
      has_sure = has_sure || (item.has_units && names_units[i]);
      item.has_likely = !item.has_units;
    }
    const bool are_some = has_sure || (likely > 1 && likely * 2 >= all);
    for (std::size_t i = 0; i < items_.size(); ++i) {
      OutlineItem& item = items_[i];
      item.has_likely = item.has_likely && are_some;
      if (item.has_likely) kinds_of_measures_.insert(item.split.kind);
      if (item.has_likely && !names_units[i]) continue;
      item.has_units = item.has_units || item.has_likely;
      any_units_ = any_units_ || item.has_units;
    }
  }

  /// 甲局：公布清单, where most texts below the same heading begin so.
  void find_units_at_begin() {
    struct Count {
      std::size_t all = 0;
      std::vector<std::size_t> with_units{};
    };
    std::map<std::size_t, Count> below;
    std::vector<std::size_t> above;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const OutlineItem& item = items_[i];
      above.resize(std::min(above.size(), item.depth));
      Count& count = below[above.empty() ? no_piece : above.back()];
      above.push_back(i);
      ++count.all;
      if (item.has_below(i) || item.has_units || !item.more.empty() || !item.said.empty()) continue;
      if (units_at_begin(item.split.rest, years_)) count.with_units.push_back(i);
    }
    for (const auto& [heading, count] : below) {
      if (count.with_units.size() < 2 || count.with_units.size() * 2 < count.all) continue;
      for (const std::size_t at : count.with_units) {
        items_[at].has_first = items_[at].has_units = any_units_ = true;
        items_[at].has_likely = false;
        kinds_of_measures_.insert(items_[at].split.kind);
      }
    }
  }

  static bool says_units(const Line& line) {
    const std::string units = sort_said(bare_said(line.text)).units;
    return !units.empty() && day_in(units).empty();
  }

  OutlinePart part_of(std::size_t at) const {
    const OutlineItem& item = items_[at];
    if (item.is_general) return OutlinePart::aside;
    if (item.has_below(at)) return OutlinePart::heading;
    if (item.has_units || item.heading_with_units != no_piece) return OutlinePart::measure;
    if (any_units_ ? !kinds_of_measures_.contains(item.split.kind)
                   : kinds_of_headings_.contains(item.split.kind))
      return OutlinePart::aside;
    return OutlinePart::measure;
  }

  /// 保障措施 and the like say nothing of single units.
  bool has_general_title(std::size_t at) const {
    constexpr std::string_view titles[] = {"保障措施", "组织保障", "工作要求", "有关要求", "组织领导",
                                           "总体要求", "指导思想", "基本原则", "保障机制", "相关要求"};
    const OutlineItem& item = items_[at];
    if (!any_units_ || !contains_any(item.split.rest, titles)) return false;
    return std::none_of(items_.begin() + static_cast<std::ptrdiff_t>(at),
                        items_.begin() + static_cast<std::ptrdiff_t>(item.end),
                        [](const OutlineItem& each) { return each.has_units; });
  }

  const std::vector<Line>& lines_;
  Years years_;
  std::vector<Line>& notes_;
  std::vector<bool> is_number_;  ///< whether a line has one
  mutable std::vector<std::optional<bool>> says_of_text_;
  mutable std::vector<std::optional<bool>> says_units_;
  std::vector<std::optional<Numbered::Kind>> begins_own_;  ///< a line without a number that is a measure: as
                                                           ///< if it had one of this kind
  std::vector<Numbered> numbers_;                          ///< of the lines
  std::vector<OutlineItem> items_;
  bool any_units_ = false;
  std::set<Numbered::Kind> kinds_of_headings_;
  std::set<Numbered::Kind> kinds_of_measures_;
};

}  // namespace

const std::string& OutlineItem::last_words() const {
  return more.empty() ? split.rest : more.back()->text;
}

std::vector<OutlineItem> outline_items(const std::vector<Line>& lines, Years years,
                                       std::vector<Line>& notes) {
  return ItemReader(lines, years, notes).read();
}

bool is_below_sections(Numbered::Kind kind) {
  return rank(kind) > rank(Numbered::Kind::chinese_bracket);
}

}  // namespace xfz::import
