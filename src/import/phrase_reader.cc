// SPDX-License-Identifier: MIT
#include "import/phrase_reader.h"

#include <algorithm>

#include "import/unit_names.h"
#include "import/words.h"
#include "model/role_words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

constexpr std::string_view label_ends[] = {"：", ":", "】", "）", ")", "]", "］", "〕"};
constexpr std::string_view ends_of_days[] = {"。", "；", "，", ";", ","};

class PhraseReader {
 public:
  PhraseReader(std::string_view text, const Unsaid& unsaid, Years years)
      : text_(text), unsaid_(unsaid), years_(years) {}

  std::optional<UnitPhrase> read() {
    while (at_ < text_.size() && !failed_) step();
    end_fragment();
    finish();
    if (first_leads_) let_first_lead();
    if (failed_ || !out_.units.names_anyone()) return std::nullopt;
    return std::move(out_);
  }

 private:
  bool in_column() const { return unsaid_.names != nullptr; }

  bool may_be_unit(std::string_view name) const {
    return ends_like_unit(name) || is_collective(name) ||
           (in_column() && is_name_in_column(name, *unsaid_.names));
  }

  void step() {
    const std::string_view rest = text_.substr(at_);
    if (depth_ == 0) {
      if (const RoleLabel label = label_at(rest); label.size > 0) {
        begin_label(label);
        return;
      }
      // Whether a unit stands before it is asked only where an item may begin: it costs a look at all of it.
      std::size_t size = in_time_ ? 0 : item_size(rest, {});
      if (size > 0 && !(in_column() && first_code_point(rest).value > 0x7F && may_be_unit(fragment_)))
        size = item_size(rest, fragment_);
      if (size > 0) {
        end_fragment();
        at_ += size;
        return;
      }
    }
    const std::string_view sign = first_sign(rest);
    at_ += sign.size();
    if (is_opening(sign)) ++depth_;
    if (is_closing(sign)) --depth_;
    if (depth_ == 0 && separates(sign)) {
      separate(sign);
    } else {
      fragment_ += sign;
    }
  }

  /// 甲局（牵头单位） has no label, but the role of one name; （牵头单位）甲局 has one.
  RoleLabel label_at(std::string_view rest) const {
    const RoleLabel label = role_label_at(rest);
    if (label.size == 0) return label;  // at most signs; the words so far may be many
    const bool is_behind_name = label.in_brackets && !fragment_.empty() && !labels_in_brackets_;
    // 各项目责任单位 is a name, whatever stands behind it.
    const std::string_view words = rest.substr(0, label.size);
    const bool is_in_name = is_collective(fragment_) && !ends_with_any(words, label_ends);
    return is_behind_name || is_in_name ? RoleLabel{} : label;
  }

  bool separates(std::string_view sign) const {
    // 各镇党委、政府 are named together.
    if (sign == "、" && fragment_.starts_with("各") && fragment_.ends_with("委") && begins_with_government())
      return false;
    if (sign == "·" || sign == "•") return may_be_unit(fragment_);
    return sign != " " && contains("、，,；;。\n/|｜+＋&＆", sign);
  }

  bool begins_with_government() const {
    const std::string_view rest = text_.substr(at_);
    return rest.starts_with("政府") || rest.starts_with("人民政府");
  }

  void separate(std::string_view sign) {
    if (in_time_) {
      if (sign != "\n") fragment_ += sign;
      return;
    }
    if (sign == "\n" && goes_on_below()) {
      is_broken_ = true;
      is_bracket_below_ = is_opening(first_sign(text_.substr(at_)));
      return;
    }
    end_fragment();
    is_on_new_line_ = sign == "\n";
  }

  /// Whether a line broke within a name, or before the bracket behind it.
  bool goes_on_below() {
    if (fragment_.empty()) return false;
    const std::string_view below = text_.substr(at_);
    if (is_opening(first_sign(below)) && !labels_in_brackets_) return item_size(below, {}) == 0;
    const std::string line = fragment_ + std::string(below.substr(0, below.find('\n')));
    if (label_at(below).size > 0 || (!open_end(fragment_).empty() && open_end(line).empty())) return false;
    const std::string_view mark = unsaid_.lead_mark;
    const bool is_marked = !mark.empty() && std::string_view(fragment_).ends_with(mark);
    if (in_column() && !is_marked && !role_behind(fragment_)) {
      const auto goes_on = goes_on_in_column(fragment_, below, *unsaid_.names);
      if (!goes_on) failed_ = true;
      return goes_on.value_or(false);
    }
    return !is_marked && !ends_like_unit(fragment_) && !role_behind(fragment_);
  }

  void begin_label(const RoleLabel& label) {
    // 其他 before a label is neither a name nor a label.
    const bool is_end = may_be_unit(fragment_) || role_behind(fragment_) || !open_end(fragment_).empty();
    if (!in_time_ && !fragment_.empty() && !is_end) failed_ = true;
    end_fragment();
    finish_label(label.who);
    in_time_ = !label.who;
    if (in_time_ && !out_.deadline.empty()) failed_ = true;  // of whom is the second?
    label_ = label.who;
    labels_in_brackets_ = label.in_brackets;
    out_.has_roles = out_.has_roles || label.who;
    has_labels_ = true;
    at_ += label.size;
  }

  void end_fragment() {
    std::string taken;
    taken.swap(fragment_);
    std::string_view fragment = taken;
    if (fragment.empty()) return;
    if (in_time_) {
      while (ends_with_any(fragment, ends_of_days)) fragment.remove_suffix(last_code_point(fragment).size);
      out_.deadline += fragment;
      return;
    }
    const BracketAtEnd found = bracket_at_end(fragment);
    if (constexpr std::string_view with = "会同"; found.inner.starts_with(with)) {
      add_beside(found.inner.substr(with.size()));
      fragment_ = found.before;
      end_fragment();
      return;
    }
    const bool has_deadline =
        is_deadline(found.inner) && (may_be_unit(found.before) || role_behind(found.before));
    if (!has_deadline && take_deadline(fragment)) return;
    if (!out_.deadline.empty() && !has_labels_) failed_ = true;  // a deadline stands at the end
    if (has_deadline) {
      if (!out_.deadline.empty()) failed_ = true;
      out_.deadline = found.inner;
      fragment = found.before;
    }
    const std::optional<RoleWord> role = role_behind(fragment);
    if (role) fragment.remove_suffix(role->word.size());
    add_name(fragment);
    // In a list of lines the last may be a unit of its own, set in brackets.
    if (is_bracket_below_ && is_on_new_line_ && ends_like_unit(found.inner) && !is_collective(found.before))
      out_.doubt = UnitPhrase::Doubt::bracket_below;
    is_bracket_below_ = false;
    is_broken_ = false;
    is_on_new_line_ = false;
    if (role) end_role(role->who);
  }

  /// 责任单位 says nothing of roles where words for them stand behind the names:
  /// 责任单位：甲局牵头，乙局配合.
  void end_role(Role who) {
    out_.has_roles = true;
    if (names_.empty() || (label_ && label_ != Role::responsible && label_ != who)) failed_ = true;
    const bool begins_again = who == Role::lead && last_role_ && last_role_ != Role::lead;
    if (begins_again && !out_.units.lead.empty()) out_.doubt = UnitPhrase::Doubt::pairs;
    last_role_ = who;
    give(who);
  }

  static bool may_begin_deadline(std::string_view words) {
    constexpr std::string_view signs[] = {"月",   "季度",     "年",   "长期",  "持续",
                                          "常态", "立行立改", "随时", "前完成"};
    return !words.empty() && (is_digit(words.front()) || contains_any(words, signs));
  }

  bool is_deadline(std::string_view words) const {
    return may_begin_deadline(words) && read_deadline(words, years_).reading.has_value();
  }

  /// A deadline may have several parts: 3月底前出台政策，12月底前完成. Two that are none together are not
  /// understood.
  bool take_deadline(std::string_view first) {
    if (!may_begin_deadline(first)) return false;
    const std::size_t begin = text_.rfind(first, at_ - std::min(at_, first.size()));
    const bool is_short = begin != std::string_view::npos && fits_into_readings(text_.substr(begin));
    std::string whole(is_short ? text_.substr(begin) : std::string_view());
    std::erase(whole, '\n');
    while (ends_with_any(whole, ends_of_days)) whole.resize(whole.size() - last_code_point(whole).size);
    if (whole.size() > first.size() && !names_others(whole) && is_deadline(whole)) {
      at_ = text_.size();
      first = whole;
    } else if (!is_deadline(first)) {
      return false;
    }
    if (!out_.deadline.empty()) failed_ = true;
    out_.deadline = first;
    return true;
  }

  /// Whether a part of words that begin with a day says who does what.
  bool names_others(std::string_view words) const {
    while (!words.empty()) {
      std::size_t end = 0;
      while (end < words.size() && !separates(first_sign(words.substr(end))))
        end += first_sign(words.substr(end)).size();
      const std::string_view part = words.substr(0, end);
      if (role_label_at(part).size > 0) return true;
      if (!is_deadline(part) && (may_be_unit(part) || role_behind(part))) return true;
      words.remove_prefix(std::min(words.size(), end + first_sign(words.substr(end)).size()));
    }
    return false;
  }

  /// 甲局（会同乙局、丙局）: as 甲局会同乙局 outside of brackets, but that nobody says that those lead too.
  void add_beside(std::string_view names) {
    std::vector<std::string> others;
    names_.swap(others);
    for (std::string_view rest = names; !rest.empty();) {
      const std::size_t end = std::min(rest.find("、"), rest.size());
      add_name(rest.substr(0, end));
      rest.remove_prefix(std::min(end + std::string_view("、").size(), rest.size()));
    }
    names_.swap(others);
    beside_.insert(beside_.end(), others.begin(), others.end());
  }

  void add_name(std::string_view name) {
    name = without_lead_in(name);
    if (name.empty() || (label_ && is_dash(name))) return;  // 配合单位：无
    if (take_marked(name)) return;
    const BracketAtEnd bracket = bracket_at_end(name);
    if (take_role_in_bracket(bracket)) return;
    if (const Aside aside = aside_in(bracket); aside != Aside::none) {
      if (aside == Aside::first_leads) {
        first_leads_ = true;
        others_support_ = says_others_support(bracket.inner);
      }
      if (aside == Aside::remark) out_.units.with_asides.emplace_back(name);
      add_name(bracket.before);
      return;
    }
    if (const Conjunction found = conjunction_in(name, unsaid_.names); found.size > 0) {
      add_name(name.substr(0, found.at));
      add_name(name.substr(found.at + found.size));
      return;
    }
    if (const std::string_view end = open_end(name); !end.empty()) {
      if (!out_.units.others.empty() || (end == name && names_.empty())) failed_ = true;
      out_.units.others = end;
      name.remove_suffix(end.size());
      if (name.empty()) return;
    }
    // 民政局 甲某; or lines that were taken for one name.
    const bool is_doubtful = is_broken_ || (is_on_new_line_ && count_code_points(name) <= 3);
    if (!is_name(name) || (is_doubtful && !may_be_unit(name))) failed_ = true;
    if (in_column() && !names_.empty() && is_short_for(names_.back(), name)) failed_ = true;
    names_.emplace_back(name);
  }

  /// 甲局（牵头）; 甲局、乙局（共同牵头）, which says it of all before it too.
  bool take_role_in_bracket(const BracketAtEnd& bracket) {
    constexpr std::string_view all[] = {"共同", "均", "双", "联合", "并列"};
    const std::string_view said = bracket.inner;
    const auto who = said.empty() ? std::nullopt : role_said_by(said.substr(said.starts_with("双") ? 3 : 0));
    if (!who) return false;
    const auto begins = [said](std::string_view word) { return said.starts_with(word); };
    if (std::any_of(std::begin(all), std::end(all), begins)) give(*who);
    out_.units.of(*who).emplace_back(bracket.before);
    said_of_one_ = true;
    if (!is_name(bracket.before)) failed_ = true;
    return true;
  }

  /// ★民政局, where a note says that those lead.
  bool take_marked(std::string_view name) {
    const std::string_view mark = unsaid_.lead_mark;
    if (mark.empty() || !(name.starts_with(mark) || name.ends_with(mark))) return false;
    const std::string_view own =
        name.substr(name.starts_with(mark) ? mark.size() : 0, name.size() - mark.size());
    if (!is_name(own)) failed_ = true;
    out_.units.lead.emplace_back(own);
    said_of_one_ = true;
    return true;
  }

  void give(Role who) {
    auto& to = out_.units.of(who);
    to.insert(to.end(), names_.begin(), names_.end());
    names_.clear();
    auto& also = out_.units.of(who == Role::lead ? Role::responsible : who);
    also.insert(also.end(), beside_.begin(), beside_.end());
    beside_.clear();
  }

  /// In a column of units those before the label of others are of the column: 甲局⏎配合：乙局.
  void finish_label(std::optional<Role> next = {}) {
    if (in_column() && !label_ && !has_labels_ && next == Role::support && !out_.has_roles) {
      give(unsaid_.who);
    } else if (label_) {
      if (last_role_ == Role::support && !names_.empty()) failed_ = true;
      give(*label_);
    } else if (!names_.empty() || !beside_.empty()) {
      failed_ = true;  // names before the first label
    }
    label_.reset();
    last_role_.reset();
  }

  void finish() {
    if (has_labels_) {
      finish_label();
      return;
    }
    if (names_.empty()) {  // 甲局（牵头）（会同乙局）
      if (!beside_.empty() && out_.units.lead.empty()) failed_ = true;
      give(Role::lead);
      return;
    }
    if (out_.has_roles) {
      // Who stands behind the leads without a word answers; behind others nobody says what they do.
      const bool is_plain =
          last_role_ == Role::lead &&
          std::all_of(names_.begin(), names_.end(), [this](const auto& name) { return may_be_unit(name); });
      if (!is_plain) failed_ = true;
      give(Role::responsible);
      return;
    }
    const auto names_like_units =
        std::count_if(names_.begin(), names_.end(), [this](const auto& name) { return may_be_unit(name); });
    // 详见附件; but 公安、教育等部门
    if (static_cast<std::size_t>(names_like_units) * 2 < names_.size() && out_.units.others.empty())
      failed_ = true;
    if (unsaid_.first_is_lead && !said_of_one_) {
      out_.units.lead.push_back(names_.front());
      names_.erase(names_.begin());
    }
    const bool has_lead = unsaid_.first_is_lead || said_of_one_;
    give(has_lead && unsaid_.others_support ? Role::support : unsaid_.who);
  }

  /// 甲局、乙局（第一个单位为牵头单位）
  void let_first_lead() {
    auto& lead = out_.units.lead;
    auto& responsible = out_.units.responsible;
    if (!lead.empty() || responsible.empty()) failed_ = true;
    if (failed_) return;
    out_.has_roles = true;
    lead.push_back(responsible.front());
    responsible.erase(responsible.begin());
    if (others_support_) responsible.swap(out_.units.support);
  }

  std::string_view text_;
  const Unsaid& unsaid_;
  Years years_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::string fragment_;
  std::vector<std::string> names_;   ///< whose role has not been said
  std::vector<std::string> beside_;  ///< of those, in brackets behind 会同
  std::optional<Role> label_;
  std::optional<Role> last_role_;  ///< that a word said, since the last label
  bool has_labels_ = false;
  bool labels_in_brackets_ = false;
  bool in_time_ = false;
  bool first_leads_ = false;       ///< the cell itself says so
  bool others_support_ = false;    ///< and this
  bool said_of_one_ = false;       ///< of one name alone: 民政局（牵头）
  bool is_broken_ = false;         ///< a line ended within the fragment
  bool is_bracket_below_ = false;  ///< and that began with a bracket
  bool is_on_new_line_ = false;
  bool failed_ = false;
  UnitPhrase out_;
};

}  // namespace

std::optional<UnitPhrase> read_phrase(std::string_view text, const Unsaid& unsaid, Years years) {
  return PhraseReader(text, unsaid, years).read();
}

}  // namespace xfz::import
