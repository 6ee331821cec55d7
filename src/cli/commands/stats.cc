// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/documents/answer_options.h"
#include "cli/filter_options.h"
#include "cli/ledger_files.h"
#include "cli/query_tables.h"
#include "cli/table_file.h"
#include "render/views/views.h"

namespace xfz::cli {

namespace {

constexpr Example stats_examples[] = {
    {"xfz stats",
     {"how is the work spread, by unit, category and deadline?", "任务怎么分布：按单位、类别、时限"}},
    {"xfz stats --month 6 --category 四",
     {"of what is due by June in category 四", "第四类里6月底以前到期的"}},
    {"xfz stats --format csv", {"the numbers for a spreadsheet", "数字，给电子表格用"}},
};

class StatsCommand final : public Command {
 public:
  std::string_view name() const override { return "stats"; }
  Phrase summary() const override { return {"how is the work spread?", "任务怎么分布？"}; }
  std::span<const Example> examples() const override { return stats_examples; }
  bool takes_several_tables() const override { return true; }

  void declare(Options& options) override {
    tables_.declare(options);
    filters_.declare(options);
    output_.declare_format(options);
  }

  Status run(Context& context) override {
    output_.check(context);
    filters_.check();
    return output_.for_each(context, tables_,
                            [&](const AnsweringTable& file) { return answer(context, file); });
  }

 private:
  Status answer(Context& context, const AnsweringTable& file) {
    const QueryLedger ledger(context, file);
    const query::Question question = filters_.read(context, file, ledger.book());
    std::optional<ledger::Counts> counts;
    if (ledger.book() != nullptr)
      counts = ledger::status(*ledger.book(), status_question(file, question, context.as_of)).counts;
    const query::Spread spread = query::spread(file.table, question);
    output_.print(context, file, render::stats_forms(file.table, question, spread, counts),
                  spread.applicable + spread.not_applicable);
    return Status::fine;
  }

  FilterOptions filters_;
  AnswerOptions output_;
  QueryTables tables_;
};

}  // namespace

std::unique_ptr<Command> make_stats() {
  return std::make_unique<StatsCommand>();
}

}  // namespace xfz::cli
