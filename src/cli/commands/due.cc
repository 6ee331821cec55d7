// SPDX-License-Identifier: MIT
#include "query/due.h"

#include "cli/command.h"
#include "cli/documents/answer_options.h"
#include "cli/filter_options.h"
#include "cli/ledger_files.h"
#include "cli/query_tables.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "render/views/views.h"

namespace xfz::cli {

namespace {

constexpr std::string_view groups = "date|lead";

constexpr Example due_examples[] = {
    {"xfz due --month 6", {"due by the end of June", "6月底以前到期的"}},
    {"xfz due --month 6 --only", {"due in June itself", "6月当月到期的"}},
    {"xfz due --month 6 --unit 民政局", {"what concerns 民政局 of it", "其中与民政局有关的"}},
    {"xfz due --group lead", {"by lead unit: whom to chase", "按牵头单位分组，便于催办"}},
    {"xfz due --within 30 --as-of 2020-06-01",
     {"due in the 30 days from 1 June 2020", "2020年6月1日起30天内到期的"}},
};

class DueCommand final : public Command {
 public:
  std::string_view name() const override { return "due"; }
  Phrase summary() const override { return {"what is due?", "什么时候该完成什么？"}; }
  std::span<const Example> examples() const override { return due_examples; }
  bool takes_several_tables() const override { return true; }
  bool asks_on_a_day() const override { return true; }

  void declare(Options& options) override {
    tables_.declare(options);
    filters_.declare_with_all(options);
    options.value("--group", groups, group_,
                  {"group by date, or by lead unit", "按日期分组，或按牵头单位分组"});
    output_.declare_count(options);
    output_.declare_wrap(options);
    output_.declare_format(options, AnswerOptions::calendar | AnswerOptions::rows);
  }

  Status run(Context& context) override {
    output_.check(context);
    by_lead_ = group_ && read_choice("--group", *group_, groups, group_words) == 1;
    filters_.check();
    return output_.for_each(context, tables_,
                            [&](const AnsweringTable& file) { return answer(context, file); });
  }

 private:
  Status answer(Context& context, const AnsweringTable& file) {
    const QueryLedger ledger(context, file);
    const query::Question question = filters_.read(context, file, ledger.book());
    const query::Due due = query::due(file.table, question);
    const std::size_t measures = query::count_measures(due.entries);
    if (output_.print_count(context, measures)) return Status::fine;
    const render::DueQuestion asked{
        question, by_lead_, context.as_of, {ledger.book(), context.as_of, question.units}};
    output_.print(context, file, render::due_forms(file.table, due, asked), measures);
    return Status::fine;
  }

  FilterOptions filters_;
  std::optional<std::string> group_;
  bool by_lead_ = false;
  AnswerOptions output_;
  QueryTables tables_;
};

}  // namespace

std::unique_ptr<Command> make_due() {
  return std::make_unique<DueCommand>();
}

}  // namespace xfz::cli
