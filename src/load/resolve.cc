// SPDX-License-Identifier: MIT
#include "load/resolve.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "load/deadlines.h"
#include "load/resolve_columns.h"
#include "load/rules/rules.h"
#include "text/ascii.h"
#include "text/blanks.h"
#include "text/nearest.h"
#include "text/quoted.h"
#include "text/utf8.h"

namespace xfz::load {

namespace {

constexpr Message<std::string_view> not_registered{"no unit or group is called “{}”",
                                                   "没有登记名为“{}”的单位或集体"};
constexpr Message<std::string_view, std::size_t> often_used{
    "no unit or group is called “{}”, which appears here and in {} more places",
    "没有登记名为“{}”的单位或集体，它用在这里和另外 {} 处"};
constexpr Message<std::string_view> near_or_new{
    "did you mean “{}”? If it is another unit, register it under `units` or `groups`",
    "是不是“{}”？如果不是，请先在 `units` 或 `groups` 里登记"};
constexpr Phrase none_registered{"units are named here and below, but the table has no `units`",
                                 "这里和后面写了单位，表格却没有 `units`"};
constexpr Phrase add_units{"register each under `units`: `- {name: 甲局}`",
                           "请在 `units` 下面逐个登记：`- {name: 甲局}`"};
constexpr Phrase register_it{"register it under `units` or `groups`", "请先在 `units` 或 `groups` 里登记"};
constexpr Message<std::string_view> only_name{"write the name alone: {}", "请只写名称：{}"};
constexpr Message<std::string_view, std::string_view> two_names{
    "these are two names, which need a half-width comma and a space between them: `[{}, {}]`",
    "这里有两个名称，中间要用半角逗号加空格隔开：`[{}, {}]`"};
constexpr Message<std::string_view> names_run_together{"“{}” holds a full-width separator",
                                                       "“{}”里有全角的分隔符"};
constexpr Phrase separate_names{"separate names by a half-width comma and a space: `[甲, 乙]`",
                                "名称之间请用半角逗号加空格：`[甲, 乙]`"};
constexpr Message<std::string> own_member{"this group is a member of itself: {}",
                                          "这个集体成了自己的成员：{}"};
constexpr Phrase break_circle{"leave one of them out", "请删去其中一处"};

constexpr std::string_view separators[] = {"，", "、", "；"};

/// The size of a full-width separator at the beginning.
std::size_t separator_size(std::string_view text) {
  const auto* const found = std::find_if(std::begin(separators), std::end(separators),
                                         [text](std::string_view sign) { return text.starts_with(sign); });
  return found == std::end(separators) ? 0 : found->size();
}

class Resolver {
 public:
  Resolver(TableDraft& draft, std::string_view text)
      : draft_(draft),
        text_(text),
        knows_all_(draft.units_sound && draft.complete("units") && draft.complete("groups")) {
    for (UnitIndex index = 0; index < draft.table.units.size(); ++index) {
      const Unit& unit = draft.table.units[index];
      add(unit.name.value, index);
      add(unit.id.value, index);
      for (const auto& alias : unit.aliases) add(alias.value, index);
    }
  }

  void resolve(std::vector<Mention>& mentions) {
    for (Mention& mention : mentions) {
      const auto found = by_name_.find(mention.name);
      if (found != by_name_.end()) {
        mention.unit = found->second;
        // An id is a handle for the author; what is printed is the name.
        const Unit& unit = draft_.table.unit(mention.unit);
        if (mention.name == unit.id.value) mention.name = draft_.shared(unit.name.value);
      } else {
        report_unknown(mention);
      }
    }
  }

  /// A name that many places use was most likely registered once, and a finding at each would bury all
  /// others.
  void report_unknown_names() {
    constexpr std::size_t few = 3;
    if (names_.empty() && first_unknown_) {
      draft_.report(rules::unknown_unit, *first_unknown_, none_registered.text(), add_units.text());
      return;
    }
    std::size_t suggested = 0;
    for (const auto& [name, places] : unknown_) {
      // Finding what is near takes a look at every name, so there is an end to it.
      constexpr std::size_t most_looks = 20'000;
      const std::size_t most_suggestions =
          std::clamp<std::size_t>(most_looks / std::max<std::size_t>(names_.size(), 1), 5, 200);
      const bool looks = suggested++ < most_suggestions;
      const Text hint = looks ? hint_for(name) : register_it.text();
      const auto same = looks ? same_but_for_form(name, names_) : std::nullopt;
      const auto mend = [&](Span place) { return same ? renamed(place, *same) : Edits{}; };
      if (places.size() > few) {
        Edits all;
        for (const Span place : places) {
          for (Edit& edit : mend(place)) all.push_back(std::move(edit));
        }
        draft_.report(rules::unknown_unit, places.front(), often_used(name, places.size() - 1), hint,
                      std::move(all));
        continue;
      }
      for (const Span place : places)
        draft_.report(rules::unknown_unit, place, not_registered(name), hint, mend(place));
    }
  }

 private:
  /// The registered name in this place. One that was registered with a blank is what is wrong, and not those
  /// who write it without.
  Edits renamed(Span place, std::string_view name) const {
    if (leading_blanks(name) + trailing_blanks(name) > 0) return {};
    // A full-width blank behind the comma was read as the beginning of the name.
    const bool is_behind_comma = place.begin > 0 && text_[place.begin - 1] == ',';
    return {{place, (is_behind_comma ? " " : "") + quoted_if_needed(name)}};
  }

  void add(std::string_view name, UnitIndex index) {
    if (!name.empty() && by_name_.emplace(name, index).second) names_.push_back(name);
  }

  void report_unknown(const Mention& mention) {
    for (const std::string_view separator : separators) {
      if (std::string_view(mention.name).find(separator) == std::string_view::npos) continue;
      draft_.report(rules::chinese_punctuation, mention.span, names_run_together(mention.name),
                    separate_names.text(), mend_separators(mention));
      return;
    }
    if (!knows_all_) return;  // it may be among what could not be read
    if (!first_unknown_) first_unknown_ = mention.span;
    unknown_[mention.name].push_back(mention.span);
  }

  /// Commas between names in brackets that all are registered.
  Edits mend_separators(const Mention& mention) const {
    const std::string_view written = text_.substr(mention.span.begin, mention.span.end - mention.span.begin);
    const std::size_t before = text_.substr(0, mention.span.begin).find_last_not_of(" \n");
    const bool in_brackets =
        before != std::string_view::npos && (text_[before] == '[' || text_[before] == ',');
    if (written != std::string_view(mention.name) || !in_brackets) return {};
    Edits mend;
    std::size_t name = 0;
    for (std::size_t at = 0; at <= written.size();) {
      const std::size_t size = separator_size(written.substr(at));
      if (at < written.size() && size == 0) {
        ++at;
        continue;
      }
      if (!is_known(written.substr(name, at - name))) return {};
      if (at == written.size()) return mend;
      name = at + size;
      name += leading_blanks(written.substr(name));
      mend.push_back({{mention.span.begin + static_cast<std::uint32_t>(at),
                       mention.span.begin + static_cast<std::uint32_t>(name)},
                      ", "});
      at = name;
    }
    return mend;
  }

  bool is_known(std::string_view name) const {
    return by_name_.contains(name) || same_but_for_form(name, names_);
  }

  /// The longest registered name within other words: 财政局 in 财政局牵头.
  std::optional<std::string_view> name_within(std::string_view words) const {
    std::optional<std::string_view> longest;
    for (const std::string_view name : names_) {
      // An id within a word means nothing.
      if (is_ascii(name.front()) || words.find(name) == std::string_view::npos) continue;
      if (!longest || name.size() > longest->size()) longest = name;
    }
    return longest;
  }

  Text hint_for(std::string_view words) const {
    const auto within = name_within(words);
    if (!within) {
      const auto meant = nearest(words, names_);
      return meant ? near_or_new(*meant) : register_it.text();
    }
    std::string rest(words);
    rest.erase(rest.find(*within), within->size());
    const auto second = name_within(rest);
    return second ? two_names(*within, *second) : only_name(*within);
  }

  TableDraft& draft_;
  std::string_view text_;
  bool knows_all_;  ///< no name may be among what could not be read
  std::unordered_map<std::string_view, UnitIndex> by_name_;
  std::vector<std::string_view> names_;
  std::map<std::string, std::vector<Span>> unknown_;  ///< by name, the places in order
  std::optional<Span> first_unknown_;
};

}  // namespace

namespace {

/// Also where that is not reported, because the name may be among what could not be read.
bool names_unknown_unit(const Measure& measure) {
  const auto is_unknown = [](const Mention& mention) { return mention.unit == no_unit; };
  const auto all = assignments(measure);
  return std::any_of(all.begin(), all.end(), [&](const Assignment* assignment) {
    return std::any_of(std::begin(all_roles), std::end(all_roles), [&](Role role) {
      const std::vector<Mention>& mentions = assignment->of(role);
      return std::any_of(mentions.begin(), mentions.end(), is_unknown);
    });
  });
}

/// Finds groups that are members of themselves.
class Circles {
 public:
  explicit Circles(TableDraft& draft) : draft_(draft), states_(draft.table.units.size(), State::untouched) {}

  void report() {
    for (UnitIndex unit = 0; unit < states_.size(); ++unit) {
      if (states_[unit] == State::untouched) walk(unit);
    }
  }

 private:
  enum class State { untouched, open, closed };
  struct Step {
    UnitIndex unit;
    std::size_t next = 0;  ///< the member that comes next
  };

  void walk(UnitIndex from) {
    enter(from);
    while (!path_.empty()) {
      Step& step = path_.back();
      const std::vector<Mention>& members = draft_.table.unit(step.unit).members;
      if (step.next == members.size()) {
        states_[step.unit] = State::closed;
        path_.pop_back();
        continue;
      }
      const Mention& member = members[step.next++];
      if (member.unit == no_unit) continue;
      if (states_[member.unit] == State::untouched) {
        enter(member.unit);
      } else if (states_[member.unit] == State::open) {
        report_circle(member);
      }
    }
  }

  void enter(UnitIndex unit) {
    states_[unit] = State::open;
    path_.push_back({unit});
  }

  /// 甲 → 乙 → 甲
  void report_circle(const Mention& member) {
    constexpr std::ptrdiff_t most_named = 10;
    const auto begin = std::find_if(path_.begin(), path_.end(),
                                    [&member](const Step& step) { return step.unit == member.unit; });
    std::string circle;
    for (auto at = begin; at != path_.end(); ++at) {
      if (at - begin == most_named) circle += "… → ";
      if (at - begin < most_named) circle += draft_.table.unit(at->unit).name.value + " → ";
    }
    circle += draft_.table.unit(member.unit).name.value;
    draft_.report(rules::invalid_value, member.span, own_member(circle), break_circle.text());
  }

  TableDraft& draft_;
  std::vector<State> states_;
  std::vector<Step> path_;
};

}  // namespace

void resolve(TableDraft& draft, std::string_view text) {
  Resolver resolver(draft, text);
  DeadlineReader deadlines(draft);
  for (Unit& unit : draft.table.units) resolver.resolve(unit.members);
  Circles(draft).report();
  resolve_columns(draft);
  const auto resolve_assignment = [&resolver](Assignment& assignment) {
    for (const Role role : all_roles) resolver.resolve(assignment.of(role));
  };
  for (Category& category : draft.table.categories) {
    for (Task& task : category.tasks) {
      for (Measure& measure : task.measures) {
        const std::size_t before = draft.diagnostics.size();
        resolve_assignment(measure.assignment);
        deadlines.read(measure.deadline);
        for (Clause& clause : measure.clauses) {
          resolve_assignment(clause.assignment);
          deadlines.read(clause.deadline);
        }
        if (draft.diagnostics.size() > before || names_unknown_unit(measure)) measure.damaged = true;
      }
    }
  }
  resolver.report_unknown_names();
  draft.table.uses = find_uses(draft.table);
}

}  // namespace xfz::load
