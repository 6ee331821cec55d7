// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/documents/answer_options.h"
#include "cli/filter_options.h"
#include "cli/git/revision.h"
#include "cli/ledger_files.h"
#include "cli/query_tables.h"
#include "cli/table_file.h"
#include "query/sheet.h"
#include "render/sheet/fields.h"
#include "render/views/views.h"

namespace xfz::cli {

namespace {

constexpr Example stats_examples[] = {
    {"xfz stats",
     {"how is the work spread, by unit, category and deadline?", "任务怎么分布：按单位、类别、时限"}},
    {"xfz stats --month 6 --category 四",
     {"of what is due by June in category 四", "第四类里6月底以前到期的"}},
    {"xfz stats -o 总览.html", {"the overview on a page, with charts", "总览页，有图"}},
    {"xfz stats --format csv", {"the numbers for a spreadsheet", "数字，给电子表格用"}},
};

class StatsCommand final : public Command {
 public:
  std::string_view name() const override { return "stats"; }
  Phrase summary() const override { return {"how is the work spread?", "任务怎么分布？"}; }
  std::span<const Example> examples() const override { return stats_examples; }
  bool takes_several_tables() const override { return true; }
  bool asks_on_a_day() const override { return true; }

  void declare(Options& options) override {
    tables_.declare(options);
    filters_.declare(options);
    output_.declare_format(options, AnswerOptions::document);
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
    render::Forms forms = render::stats_forms(file.table, question, spread, counts);
    forms.document = overview(context, file, question, counts);
    output_.print(context, file, forms, spread.applicable + spread.not_applicable);
    return Status::fine;
  }

  /// The page that `sheet --all` makes, without links to sheets.
  static render::DocumentForm overview(Context& context, const AnsweringTable& file,
                                       const query::Question& question,
                                       const std::optional<ledger::Counts>& states) {
    const auto fields = [&context, &file, &question, &states] {
      const render::SheetBasis basis{file.table, question, origin_of(context, file.path)};
      std::vector<UnitIndex> units = question.units;
      for (UnitIndex unit = 0; question.units.empty() && unit < file.table.units.size(); ++unit)
        units.push_back(unit);
      std::vector<query::Sheet> sheets = query::sheets(file.table, units, question);
      std::erase_if(sheets, [](const query::Sheet& sheet) { return query::is_empty(sheet); });
      std::vector<render::IndexEntry> entries;
      for (const query::Sheet& sheet : sheets) entries.push_back({&sheet, ""});
      return render::index_fields(basis, entries, states);
    };
    return {"index", file.table.title.value, &render::index_level(), fields, false};
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
