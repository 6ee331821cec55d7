// SPDX-License-Identifier: MIT
#include <string>

#include "ledger/rules/rules.h"

namespace xfz::ledger {

namespace {

constexpr Rule unknown_duty_rule{
    .id = "unknown-duty",
    .severity = Severity::warning,
    .summary = {"the ledger speaks of a duty that the table does not have", "台账里写的职责，表格里没有"},
    .explanation =
        {"It stays in the ledger and counts nowhere. A duty is named by the number of its measure, "
         "such as `19`; where the measure is divided, by the clause too: `90/3` is the third of 90. "
         "Where the number was mistyped correct it. Where the table has dropped or divided the measure "
         "since, leave the report as it is; a measure that is kept in the table with `not_applicable` keeps "
         "its reports without a finding.",
         "这一条留在台账里，不计入结果。职责写措施的序号，例如 `19`；措施分了分项的，还要写第几分项："
         "`90/3` 是第 90 项的第 3 分项。序号写错的，请改正；表格后来删去、拆分了这条措施的，原样保留。"
         "措施留在表格里、写 `not_applicable` 的，它的报送不算问题。"},
    .bad = R"(# progress/mzj.yaml
format: 1
unit: 民政局
reports:
  - duty: S9
    date: 2020-05-31
    status: 推进中
)",
    .mended = {{"duty: S9", "duty: S1"}},
    .is_lenient = false,
};

constexpr Message<std::string_view> no_such_measure{"the table has no measure {}", "表格里没有措施 {}"};
constexpr Phrase list_measures{
    "`xfz list --all` lists them all; where the table has dropped it since, leave the entry: it counts "
    "nowhere",
    "`xfz list --all` 列出全部措施；表格后来删去的，这一条原样保留，不计入结果"};
constexpr Message<std::string_view> is_divided{
    "measure {} is divided, and its clauses are reported one by one", "措施 {} 分了分项，要逐个分项报送"};
constexpr Message<std::string_view, std::size_t> write_clause{"write `{0}/1` to `{0}/{1}`",
                                                              "请写 `{0}/1` 到 `{0}/{1}`"};
constexpr Message<std::string_view, std::string_view> no_such_clause{"measure {} has no clause {}",
                                                                     "措施 {} 没有分项 {}"};
constexpr Message<std::string_view> write_measure{"it is not divided: write `{}`", "它没有分项，请写 `{}`"};

void report(const Table& table, const Located<std::string>& duty, Found& found) {
  const std::string_view key = duty.value;
  const std::size_t slash = key.find('/');
  const std::string id(key.substr(0, slash));
  const Measure* const measure = find_measure(table, id).measure;
  if (measure == nullptr) return found.add(duty.span, no_such_measure(id), list_measures);
  if (measure->not_applicable) return;  // what was reported before it ceased to apply is kept
  const std::size_t count = measure->clauses.size();
  if (slash == std::string_view::npos) return found.add(duty.span, is_divided(id), write_clause(id, count));
  found.add(duty.span, no_such_clause(id, key.substr(slash + 1)),
            count == 0 ? write_measure(id) : write_clause(id, count));
}

}  // namespace

const Check rules::unknown_duty(unknown_duty_rule, [](const Input& input, const File& file, Found& found) {
  for_each_subject(file, [&](const Subject& subject) {
    if (subject.place == no_duty) report(input.duties().table(), subject.duty, found);
  });
});

}  // namespace xfz::ledger
