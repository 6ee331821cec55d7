// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "check/rules/rules.h"

namespace xfz::check {

namespace {

// A note: units are kept from one year to the next, and one without a duty makes no answer wrong.
constexpr Rule unused_unit_rule{
    .id = "unused-unit",
    .severity = Severity::note,
    .summary = {"a registered unit or group is named nowhere", "登记的单位或集体没有出现在任何地方"},
    .explanation = {"It has no duty, and belongs to no group that could have one. It may be left over from "
                    "another year; but it may also be that its row was lost, or that its duty stands under "
                    "another name. Look for it in the official table, and take it out if it is not there.",
                    "它没有任何职责，也不属于任何集体。可能是往年留下的，也可能是漏了一行，或者职责写到了别的"
                    "名称下。请在原表里找一找；确实没有的，请删去。"},
    .bad = R"(units:
  - {id: mzj, name: 民政局}
  - {id: sfj, name: 司法局}
  - {id: czj, name: 财政局}
)",
    .mended = {{"  - {id: czj, name: 财政局}\n", ""}},
};

constexpr Message<std::string_view> nowhere{"“{}” is registered, but named nowhere",
                                            "登记了“{}”，却没有一处提到它"};
constexpr Phrase remove_or_look{"was a row lost, or a name written otherwise? If not, take it out",
                                "是不是漏了一行，或者写成了别的名称？如果不是，请删去"};

/// Which units are named.
class Named {
 public:
  explicit Named(const Input& input) : named_(input.table.units.size(), false) {
    for (const Row& row : input.rows) {
      const Measure& measure = *row.measure;
      const bool needs_units = !measure.not_applicable && !row.effect();
      if (measure.damaged || (needs_units && !names_anyone(measure))) any_lost_ = true;
      for (const Assignment* assignment : assignments(measure)) {
        for (const Role role : all_roles) add(assignment->of(role));
      }
    }
    is_begun_ = std::find(named_.begin(), named_.end(), true) != named_.end();
    for (const Unit& unit : input.table.units) add(unit.members);
  }

  /// False where a name may be among what is missing or not understood, and where no measure names anyone
  /// yet.
  bool is_known() const { return is_begun_ && !any_lost_; }
  bool holds(std::size_t unit) const { return named_[unit]; }

 private:
  void add(const std::vector<Mention>& mentions) {
    for (const Mention& mention : mentions) {
      if (mention.unit == no_unit) {
        any_lost_ = true;
      } else {
        named_[mention.unit] = true;
      }
    }
  }

  std::vector<bool> named_;
  bool is_begun_ = false;
  bool any_lost_ = false;
};

}  // namespace

const Check rules::unused_unit(unused_unit_rule, [](const Input& input, Found& found) {
  const Named named(input);
  if (!input.complete || !named.is_known()) return;
  std::unordered_set<std::string_view> names;
  for (std::size_t i = 0; i < input.table.units.size(); ++i) {
    const auto& name = input.table.units[i].name;
    const bool is_second =
        !names.insert(name.value).second;  // which nobody can name; that is a finding already
    if (named.holds(i) || name.value.empty() || is_second) continue;
    found.add(name.span, nowhere(name.value), remove_or_look);
  }
});

}  // namespace xfz::check
