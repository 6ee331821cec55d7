// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "check/named_units.h"
#include "check/rules/rules.h"

namespace xfz::check {

namespace {

constexpr Rule narrower_group_rule{
    .id = "narrower-group",
    .severity = Severity::warning,
    .summary = {"a group is responsible beside another that has all its members",
                "并列的两个集体，一个的成员另一个全有"},
    .explanation =
        {"As far as the members are known the narrower group adds nobody, so most likely one of the two was "
         "meant, or members are missing. Compare it with the official table. If both are printed, accept it "
         "with `allow`. A single unit beside its group is no finding: it is named because it has most to do.",
         "就已知的成员而言，较小的集体没有多出任何单位：多半只该写其中一个，或者成员没有写全。请与原表核对；"
         "原表两个都印的，请用 `allow` 注明。单位与它所属的集体并列不算：点名是因为它任务最重。"},
    .bad = R"(groups:
  - {id: ygbm, name: 各有关部门, members: [民政局, 司法局]}
  - {id: zfbm, name: 各执法部门, members: [司法局]}
categories:
  - number: 一
    title: 政府职能
    tasks:
      - number: 1
        title: 审批改革
        measures:
          - {id: 1, text: 公布清单。, lead: [民政局], responsible: [各执法部门, 各有关部门]}
)",
    .mended = {{"responsible: [各执法部门, 各有关部门]}",
                "responsible: [各执法部门]}\n          - {id: 2, text: 清理证明。, lead: [民政局], "
                "responsible: [各有关部门]}"}},
};

constexpr Message<std::string_view, std::string_view> adds_nobody{
    "all known members of “{}” belong to “{}”, named beside it", "“{}”的已知成员都属于并列的“{}”"};
constexpr Phrase keep_one_mention{"should only one of them be here, or are members missing?",
                                  "是不是只该写其中一个？或者成员没有写全？"};
constexpr Phrase has_all_here{"this one has them all", "这个集体全都包括"};

using Units = std::vector<UnitIndex>;

/// Which groups have all members of which others.
class Groups {
 public:
  explicit Groups(const Table& table)
      : members_(table.units.size()), is_whole_(table.units.size()), groups_of_(table.units.size()) {
    for (UnitIndex group = 0; group < table.units.size(); ++group) {
      read_members(table.unit(group), group);
      for (const UnitIndex member : members_[group]) groups_of_[member].push_back(group);
    }
  }

  bool can_be_needless(UnitIndex group) const { return !members_[group].empty() && is_whole_[group]; }

  /// Those that a wider group is among: it is among those of each member, so of the one with the fewest.
  const Units& candidates(UnitIndex group) const {
    const auto fewest = [this](UnitIndex a, UnitIndex b) {
      return groups_of_[a].size() < groups_of_[b].size();
    };
    return groups_of_[*std::min_element(members_[group].begin(), members_[group].end(), fewest)];
  }

  /// Remembers the answer: the same two may stand in every list.
  bool has_all(UnitIndex wide, UnitIndex narrow) {
    if (members_[wide].size() < members_[narrow].size()) return false;
    const auto [answer, is_new] = has_all_.try_emplace({wide, narrow}, false);
    if (is_new) {
      answer->second = std::includes(members_[wide].begin(), members_[wide].end(), members_[narrow].begin(),
                                     members_[narrow].end());
    }
    return answer->second;
  }

  /// Of two of which one has all members of the other.
  bool are_equal(UnitIndex a, UnitIndex b) const {
    return is_whole_[a] && is_whole_[b] && members_[a].size() == members_[b].size();
  }

 private:
  void read_members(const Unit& unit, UnitIndex group) {
    Units& members = members_[group];
    for (const Mention& member : unit.members) members.push_back(member.unit);
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    is_whole_[group] = members.empty() || members.back() != no_unit;
    if (!is_whole_[group]) members.pop_back();
  }

  std::vector<Units> members_;  ///< those whose names are understood, in order
  std::vector<bool> is_whole_;  ///< whether these are all
  std::vector<Units> groups_of_;
  std::map<std::pair<UnitIndex, UnitIndex>, bool> has_all_;
};

/// Finds groups that others in the same list make needless.
class ListReader {
 public:
  explicit ListReader(const Table& table) : groups_(table), named_(table) {}

  void find(const std::vector<Mention>& list, Found& found) {
    const auto can_be_needless = [this](const Mention& mention) {
      return mention.unit != no_unit && groups_.can_be_needless(mention.unit);
    };
    if (list.size() < 2 || std::none_of(list.begin(), list.end(), can_be_needless)) return;
    for (const Mention& mention : list) named_.add(mention);
    here_ = named_.units();
    std::sort(here_.begin(), here_.end());
    for (const Mention& mention : list) {
      const Mention* const wider = mention.unit == no_unit ? nullptr : wider_here(mention);
      if (wider == nullptr) continue;
      found.add(mention.span, adds_nobody(mention.name, wider->name), keep_one_mention,
                {{wider->span, has_all_here}});
    }
    named_.clear();
  }

 private:
  /// Of two groups with the same members the second is needless.
  const Mention* wider_here(const Mention& mention) {
    if (here_.size() < 2 || !groups_.can_be_needless(mention.unit)) return nullptr;
    const Units& candidates = groups_.candidates(mention.unit);
    for (const UnitIndex wider : candidates.size() < here_.size() ? candidates : here_) {
      const Mention* const named = named_.first(wider);
      if (named == nullptr || wider == mention.unit || !groups_.has_all(wider, mention.unit)) continue;
      if (!groups_.are_equal(wider, mention.unit) || named->span.begin < mention.span.begin) return named;
    }
    return nullptr;
  }

  Groups groups_;
  NamedUnits named_;  ///< by the list at hand
  Units here_;        ///< the same, in order
};

}  // namespace

const Check rules::narrower_group(narrower_group_rule, [](const Input& input, Found& found) {
  ListReader lists(input.table);
  for (const Row& row : input.rows) {
    for (const Assignment* assignment : assignments(*row.measure)) {
      lists.find(assignment->responsible, found);
      lists.find(assignment->support, found);
    }
  }
});

}  // namespace xfz::check
