// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/answering.h"
#include "check/found_places.h"
#include "check/habit.h"
#include "check/rules/rules.h"

namespace xfz::check {

namespace {

// Only where nearly all that need one have one: a table that names no leads has no place for them. One unit
// that is alone responsible says nothing of the habit.
constexpr Rule no_lead_rule{
    .id = "no-lead",
    .severity = Severity::note,
    .summary = {"several units answer for a duty and none of them leads", "多个单位共同负责，却没有牵头单位"},
    .explanation =
        {"`xfz due --group lead` has nobody to chase for it, and each unit may wait for the others. It is "
         "found only where it is rare: where at least three measures have a lead for each that should and "
         "has none. Look it up in the official table: where a lead was forgotten add it, where there is none "
         "accept it with `allow` and ask who issued it. One unit that is responsible alone needs no lead.",
         "`xfz due --group lead` "
         "找不到可以催办的单位，各单位也可能互相等待。只有少数措施如此时才提示：有一条缺牵头单位的，至少另有"
         "三条写了牵头单位。请与原表核对：漏写的请补上；原表没有的，请用 `allow` "
         "注明，并请发文机关明确。只有一个单位负责的，不必有牵头单位。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
- id: 2
  text: 清理证明。
  responsible: [民政局, 司法局]
- id: 3
  text: 报送年度报告。
  lead: [司法局]
)",
    .mended = {{"responsible: [民政局, 司法局]", "lead: [民政局]\n  responsible: [司法局]"}},
};

constexpr Message<std::string_view> nobody_leads{"several answer for measure {}, and nobody leads",
                                                 "措施 {} 由多个单位负责，却没有牵头单位"};
constexpr Message<std::string_view, Text> nobody_leads_part{
    "several answer for {1} of measure {0}, and nobody leads", "措施 {} 的{}由多个单位负责，却没有牵头单位"};
constexpr Message<std::size_t> one_clause{"clause {}", "第{}分项"};
constexpr Message<Text> several_clauses{"clauses {}", "第{}分项"};
constexpr Message<std::size_t> nor_here{"nobody leads clause {} either", "第{}分项也没有牵头单位"};
constexpr Phrase name_lead{
    "name the lead, or, where the official table has none, say so: `allow: {no-lead: the reason}`",
    "请补上 `lead`；原表没有牵头单位的，请注明：`allow: {no-lead: 理由}`"};

/// What may be why there is no lead.
bool is_cause(const Diagnostic& diagnostic) {
  return is_error(diagnostic) || diagnostic.rule == rules::wording_mismatch.rule ||
         diagnostic.rule->id == "commented-key";
}

bool needs_lead(const Answering& duty) {
  // Where nobody can be asked at all, another rule speaks.
  return duty.is_several && !duty.is_led && duty.can_be_asked;
}

Span list_of(const Answering& duty) {
  return {duty.first->span.begin, duty.last->span.end};
}

/// The places, from 0, of the duties that nobody leads.
std::vector<std::size_t> without_lead(const std::vector<Answering>& duties) {
  std::vector<std::size_t> places;
  for (std::size_t place = 0; place < duties.size(); ++place) {
    if (needs_lead(duties[place])) places.push_back(place);
  }
  return places;
}

bool is_led(const Measure& measure) {
  return !measure.assignment.lead.empty() ||
         std::any_of(measure.clauses.begin(), measure.clauses.end(),
                     [](const Clause& clause) { return !clause.assignment.lead.empty(); });
}

/// `clauses 1, 3`
Text clauses_text(const std::vector<std::size_t>& places) {
  if (places.size() == 1) return one_clause(places.front() + 1);
  Text numbers;
  for (const std::size_t place : places) {
    if (place != places.front()) {
      numbers.en += ", ";
      numbers.zh += "、";
    }
    numbers.en += std::to_string(place + 1);
    numbers.zh += std::to_string(place + 1);
  }
  return several_clauses(numbers);
}

/// Once for a measure, however many of its clauses nobody leads.
void report(const Table& table, const Measure& measure, Found& found) {
  const std::vector<Answering> duties = answering(table, measure);
  const std::vector<std::size_t> places = without_lead(duties);
  const Span first = list_of(duties[places.front()]);
  std::vector<Related> related;
  for (std::size_t i = 1; i < places.size(); ++i) {
    const Span list = list_of(duties[places[i]]);
    // Where the measure has the list, it is that of every clause.
    if (list != first) related.push_back({list, nor_here(places[i] + 1)});
  }
  const std::string& id = measure.id.value;
  found.add(first, measure.clauses.empty() ? nobody_leads(id) : nobody_leads_part(id, clauses_text(places)),
            name_lead, std::move(related));
}

}  // namespace

const Check rules::no_lead(no_lead_rule, [](const Input& input, Found& found) {
  const FoundPlaces causes(found.so_far(), is_cause);
  std::vector<const Measure*> without;
  std::size_t led = 0;
  for (const Row& row : input.rows) {
    const Measure& measure = *row.measure;
    if (row.effect() || measure.not_applicable || measure.damaged || causes.any_in(measure.span)) continue;
    if (!without_lead(answering(input.table, measure)).empty()) {
      without.push_back(&measure);
    } else if (is_led(measure)) {
      ++led;
    }
  }
  if (!is_slip(without.size(), without.size() + led)) return;
  for (const Measure* measure : without) report(input.table, *measure, found);
});

}  // namespace xfz::check
