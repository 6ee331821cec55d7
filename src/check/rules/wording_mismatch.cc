// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "check/rules/rules.h"
#include "check/said_units.h"
#include "model/role_words.h"

namespace xfz::check {

namespace {

constexpr Rule wording_mismatch_rule{
    .id = "wording-mismatch",
    .severity = Severity::warning,
    .summary = {"the official wording names other units or roles than `lead`, `responsible` and `support`",
                "官方原文里的单位或分工与 `lead`、`responsible`、`support` 不一致"},
    .explanation =
        {"`wording` is what people read, `lead`, `responsible` and `support` are what queries count, so a "
         "difference means that one of them is wrong. Compare both with the official table and correct the "
         "wrong one. Words that the pattern cannot read are accepted with `allow`.",
         "`wording` 给人看，`lead`、`responsible` 和 `support` "
         "供查询统计，两边不一致，必有一边写错。请与原表核对后改正。原文说法特殊、程序读不懂的，请用 `allow` "
         "注明。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  wording: 司法局牵头负责。
)",
    .mended = {{"司法局牵头", "民政局牵头"}},
};

constexpr Message<std::string> only_wording_leads{"the wording has {} as lead, `lead` has not",
                                                  "原文由{}牵头，`lead` 里没有"};
constexpr Message<std::string> only_lead{"`lead` names {}, the wording does not",
                                         "`lead` 里有{}，原文没有由其牵头"};
constexpr Message<std::string> only_wording_responsible{
    "the wording has {} responsible, `responsible` has not", "原文由{}负责，`responsible` 里没有"};
constexpr Message<std::string> only_responsible{"`responsible` names {}, the wording does not",
                                                "`responsible` 里有{}，原文没有由其负责"};
constexpr Message<std::string> only_wording_supports{"the wording has {} in support, `support` has not",
                                                     "原文由{}配合，`support` 里没有"};
constexpr Message<std::string> only_supports{"`support` names {}, the wording does not",
                                             "`support` 里有{}，原文没有由其配合"};
constexpr Message<std::string> only_named{"the wording names {}, `lead`, `responsible` and `support` do not",
                                          "原文提到{}，`lead`、`responsible` 和 `support` 里都没有"};
constexpr Message<std::string> not_registered{"the wording names {}, which is not registered",
                                              "原文写了没有登记的{}"};
constexpr Message<std::string> others_missing{"`others` says {}, the wording does not",
                                              "`others` 写了{}，原文没有"};
constexpr Phrase open_list{"the wording ends a list with 等, but there is no `others`",
                           "原文的名单以“等”结尾，却没有写 `others`"};
constexpr Message<std::string_view> not_as_above{
    "the wording says {}, but the units are not those of the measure above",
    "原文写着“{}”，单位却与上一条的不同"};
constexpr Phrase correct_either{"correct whichever is wrong", "请核对原表，改正写错的一边"};

/// What the structure says, to be compared with the words.
struct Structure {
  Units lead;
  Units responsible;
  Units support;
  std::vector<std::string_view> others;
  std::vector<std::string_view> texts;  ///< of clauses, which the words may repeat
};

class Comparison {
 public:
  Comparison(const Table& table, const Names& names, const Located<std::string>& wording,
             const Structure& structure)
      : table_(table), said_(said_of_units(wording.value, names)) {
    Units open = said_.named;
    open.insert(open.end(), said_.perhaps.begin(), said_.perhaps.end());
    add(only_wording_leads, missing(said_.lead, structure.lead));
    add(only_lead, missing(structure.lead, said_.lead, open));
    add(only_wording_responsible, missing(said_.responsible, structure.responsible));
    add(only_responsible, missing(structure.responsible, said_.responsible, open));
    add(only_wording_supports, missing(said_.support, structure.support));
    add(only_supports, missing(structure.support, said_.support, open));
    Units all = structure.lead;
    all.insert(all.end(), structure.responsible.begin(), structure.responsible.end());
    add(only_named, missing(said_.named, all, structure.support));
    std::size_t looked_up = 0;
    for (const std::string& name : said_.unregistered) {
      const bool is_text = ++looked_up < most_looked_up && is_in(structure.texts, name);
      if (!is_text && !is_deadline(name)) messages_.push_back(not_registered(quoted(name)));
    }
    if (said_.is_open && structure.others.empty()) messages_.push_back(open_list.text());
    for (const std::string_view others : structure.others) {
      if (wording.value.find(others) == std::string::npos)
        messages_.push_back(others_missing(quoted(others)));
    }
  }

  const std::vector<Text>& messages() const { return messages_; }

 private:
  static std::string quoted(std::string_view name) { return "“" + std::string(name) + "”"; }

  /// In a broken table there can be thousands of both.
  static constexpr std::size_t most_looked_up = 100;

  static bool is_in(const std::vector<std::string_view>& texts, std::string_view words) {
    return std::any_of(texts.begin(), texts.end(),
                       [words](std::string_view text) { return text.find(words) != std::string_view::npos; });
  }

  /// Behind the units in brackets there may stand by when.
  bool is_deadline(const std::string& words) const {
    const DeadlineResult read = read_deadline(words, table_.years());
    return read.reading && read.reading->kind != DeadlineKind::undated;
  }

  static Units missing(const Units& from, const Units& in, const Units& or_in = {}) {
    std::unordered_set<UnitIndex> known(in.begin(), in.end());
    known.insert(or_in.begin(), or_in.end());
    Units result;
    for (const UnitIndex unit : from) {
      if (known.insert(unit).second) result.push_back(unit);
    }
    return result;
  }

  void add(const Message<std::string>& message, const Units& units) {
    std::string names;
    for (const UnitIndex unit : units) names += quoted(table_.unit(unit).name.value);
    if (!names.empty()) messages_.push_back(message(names));
  }

  const Table& table_;
  Said said_;
  std::vector<Text> messages_;
};

Units units_of(const std::vector<Mention>& mentions) {
  Units units;
  for (const Mention& mention : mentions) units.push_back(mention.unit);
  return units;
}

/// Words that mean those of the row above, also as people type them.
bool means_above(std::string_view words) {
  return means_row_above(words) || words == "同上。" || words == "同前。" || words == "\"";
}

Structure whole_of(const Measure& measure) {
  Structure whole{
      named(measure, Role::lead), named(measure, Role::responsible), named(measure, Role::support), {}, {}};
  for (const Clause& clause : measure.clauses) whole.texts.push_back(clause.text.value);
  for (const Assignment* assignment : assignments(measure)) {
    if (assignment->others) whole.others.push_back(assignment->others->value);
  }
  return whole;
}

bool has_the_same_units(const Measure& a, const Measure& b) {
  return std::all_of(std::begin(all_roles), std::end(all_roles), [&](Role role) {
    Units of_a = named(a, role);
    Units of_b = named(b, role);
    std::sort(of_a.begin(), of_a.end());
    std::sort(of_b.begin(), of_b.end());
    return of_a == of_b;
  });
}

}  // namespace

const Check rules::wording_mismatch(wording_mismatch_rule, [](const Input& input, Found& found) {
  const Names names(input.table);
  const auto report = [&found](const Located<std::string>& wording, const Text& message) {
    found.add(wording.span, message, correct_either);
  };
  const auto compare = [&](const Located<std::string>& wording, const Structure& structure) {
    const Comparison comparison(input.table, names, wording, structure);
    for (const Text& message : comparison.messages()) report(wording, message);
  };
  const Measure* above = nullptr;
  for (const Row& row : input.rows) {
    const Measure& measure = *row.measure;
    const Measure* const before = std::exchange(above, &measure);
    if (measure.damaged) continue;
    // A measure's wording stands for its clauses too.
    if (const auto& wording = measure.assignment.wording) {
      const bool is_above = means_above(wording->value);
      if (!is_above) compare(*wording, whole_of(measure));
      if (is_above && (before == nullptr || !has_the_same_units(*before, measure)))
        report(*wording, not_as_above(wording->value));
    }
    for (const Clause& clause : measure.clauses) {
      const Assignment& assignment = clause.assignment;
      if (!assignment.wording) continue;
      Structure structure{
          units_of(assignment.lead), units_of(assignment.responsible), units_of(assignment.support), {}, {}};
      if (assignment.others) structure.others.push_back(assignment.others->value);
      compare(*assignment.wording, structure);
    }
  }
});

}  // namespace xfz::check
