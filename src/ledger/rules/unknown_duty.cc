// SPDX-License-Identifier: MIT
#include <string>

#include "ledger/rules/rules.h"

namespace xfz::ledger {

namespace {

constexpr Rule unknown_duty_rule{
    .id = "unknown-duty",
    .severity = Severity::error,
    .summary = {"the ledger speaks of a duty that the table does not have", "台账里写的职责，表格里没有"},
    .explanation =
        {"What is reported of no duty would be lost without a word. A duty is named by the number of its "
         "measure, such as `19`; where the measure is divided, by the clause too: `90/3` is the third of 90. "
         "Correct the number. Where the table was renumbered, write the new one.",
         "对不上职责的报送会无声无息地丢掉。职责写措施的序号，例如 "
         "`19`；措施分了分项的，还要写第几分项：`90/3` 是第 90 项的第 3 "
         "分项。请改正序号；表格重新编过号的，请写新的序号。"},
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
constexpr Phrase list_measures{"`xfz list --all` lists them all", "`xfz list --all` 列出全部措施"};
constexpr Message<std::string_view> is_divided{
    "measure {} is divided, and its clauses are reported one by one", "措施 {} 分了分项，要逐个分项报送"};
constexpr Message<std::string_view, std::size_t> write_clause{"write `{0}/1` to `{0}/{1}`",
                                                              "请写 `{0}/1` 到 `{0}/{1}`"};
constexpr Message<std::string_view, std::string_view> no_such_clause{"measure {} has no clause {}",
                                                                     "措施 {} 没有分项 {}"};
constexpr Message<std::string_view> write_measure{"it is not divided: write `{}`", "它没有分项，请写 `{}`"};
constexpr Message<std::string_view> does_not_apply{"measure {} does not apply: nobody has to report it",
                                                   "措施 {} 不适用，不用报送"};
constexpr Phrase take_it_out{"take the entry out", "请删去这一条"};

void report(const Table& table, const Located<std::string>& duty, Found& found) {
  const std::string_view key = duty.value;
  const std::size_t slash = key.find('/');
  const std::string id(key.substr(0, slash));
  const Measure* const measure = find_measure(table, id).measure;
  if (measure == nullptr) return found.add(duty.span, no_such_measure(id), list_measures);
  if (measure->not_applicable) return found.add(duty.span, does_not_apply(id), take_it_out);
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
