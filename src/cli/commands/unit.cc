// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/documents/answer_options.h"
#include "cli/filter_options.h"
#include "cli/ledger_files.h"
#include "cli/query_tables.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "query/units.h"
#include "render/views/views.h"

namespace xfz::cli {

namespace {

constexpr Phrase all_or_named{"--all shows every unit; do not name units beside it",
                              "--all 是全部单位，不用再写单位名称"};

constexpr Example unit_examples[] = {
    {"xfz unit 民政局",
     {"what 民政局 owns, and what reaches it through groups", "民政局承担什么，经由集体又有什么"}},
    {"xfz unit mzj", {"the same by its id", "用代号也一样"}},
    {"xfz unit 民政局 司法局 --month 6", {"what is due by June of two units", "两个单位6月底以前到期的"}},
    {"xfz unit", {"every unit with its counts", "全部单位和各自的项数"}},
};

class UnitCommand final : public Command {
 public:
  std::string_view name() const override { return "unit"; }
  Phrase summary() const override { return {"what does a unit own?", "某个单位承担什么？"}; }
  std::span<const Example> examples() const override { return unit_examples; }
  bool takes_several_tables() const override { return true; }
  bool asks_on_a_day() const override { return true; }

  void declare(Options& options) override {
    options.arguments("U", units_,
                      {"units or groups by name, alias or id; without any, every unit with its counts",
                       "单位或集体的名称、别名或代号；不写则列出全部单位"});
    options.flag("--all", all_, {"every unit with its counts", "全部单位和各自的项数"});
    tables_.declare(options);
    filters_.declare(options);
    output_.declare_wrap(options);
    output_.declare_format(options, AnswerOptions::calendar);
  }

  Status run(Context& context) override {
    output_.check(context);
    units_ = filters_.with_units(units_);
    if (all_ && !units_.empty()) throw Failure{all_or_named.text()};
    filters_.check(true);
    return output_.for_each(context, tables_,
                            [&](const AnsweringTable& file) { return answer(context, file); });
  }

 private:
  Status answer(Context& context, const AnsweringTable& file) {
    const Table& table = file.table;
    const QueryLedger ledger(context, file);
    const query::Question question = filters_.read(context, file, ledger.book());
    if (units_.empty()) {
      const query::Spread spread = query::spread(table, question);
      output_.print(context, file, render::units_forms(table, question, spread), spread.applicable);
      return Status::fine;
    }
    std::vector<query::Portfolio> portfolios;
    std::size_t measures = 0;
    for (const UnitIndex unit : read_units(context, table, units_)) {
      const query::Portfolio& portfolio = portfolios.emplace_back(query::portfolio(table, unit, question));
      measures += portfolio.lead.size() + portfolio.responsible.size() + portfolio.support.size();
      for (const query::ViaGroup& group : portfolio.via_groups) measures += group.entries.size();
    }
    output_.print(context, file,
                  render::unit_forms(table, question, portfolios, {ledger.book(), context.as_of}), measures);
    return Status::fine;
  }

  std::vector<std::string> units_;
  FilterOptions filters_;
  bool all_ = false;
  AnswerOptions output_;
  QueryTables tables_;
};

}  // namespace

std::unique_ptr<Command> make_unit() {
  return std::make_unique<UnitCommand>();
}

}  // namespace xfz::cli
