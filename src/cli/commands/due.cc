// SPDX-License-Identifier: MIT
#include "query/due.h"

#include "cli/command.h"
#include "cli/filter_options.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "render/views/json.h"
#include "render/views/views.h"

namespace xfz::cli {

namespace {

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

  void declare(Options& options) override {
    period_.declare(options);
    options.value("--unit", "U", unit_,
                  {"what concerns a unit or group (name, alias or id)",
                   "只看与某单位或集体有关的（名称、别名或代号）"});
    options.value("--group", "date|lead", group_,
                  {"group by date, or by lead unit", "按日期分组，或按牵头单位分组"});
    options.flag("--all", all_, {"measures that are not applicable too", "也列出不适用的措施"});
    options.flag("--wrap", wrap_, {"fold long texts instead of cutting them", "长文字折行，不截断"});
    options.value("-F,--format", "table|json|csv|md", format_, {"output format", "输出格式"});
  }

  Status run(Context& context) override {
    const Format format = read_format(format_);
    const bool by_lead = group_ && read_choice("--group", *group_, {"date", "lead"}) == 1;
    period_.check();
    const auto file = table_for_query(context);
    if (!file) return Status::unusable;
    const Table& table = file->table;

    query::Filter filter;
    filter.not_applicable = all_;
    if (unit_) filter.unit = read_unit(table, *unit_);
    const query::Period period = period_.read(table, context.as_of).value_or(query::Period{});
    const query::Due due = query::due(table, filter, period);
    const render::DueQuestion question{period, filter.unit, by_lead, period_.with_standing(), context.as_of};
    context.output.wrap = wrap_;
    context.print(rendered(table, due, question, format, context.output));
    return Status::fine;
  }

 private:
  static std::string rendered(const Table& table, const query::Due& due, const render::DueQuestion& question,
                              Format format, const render::Screen& screen) {
    switch (format) {
      case Format::json:
        return render::measures_json(table, due, question.with_standing);
      case Format::csv:
        return render::to_csv(
            render::measure_sheet(table, render::sheet_rows(table, due, question.with_standing),
                                  question.unit.has_value(), screen.language),
            screen.language);
      case Format::markdown:
        return render::to_markdown(render::due_view(table, due, question, screen.language), screen.language);
      case Format::table:
        break;
    }
    return render::to_table(render::due_view(table, due, question, screen.language), screen);
  }

  PeriodOptions period_;
  std::optional<std::string> unit_;
  std::optional<std::string> group_;
  std::optional<std::string> format_;
  bool all_ = false;
  bool wrap_ = false;
};

}  // namespace

std::unique_ptr<Command> make_due() {
  return std::make_unique<DueCommand>();
}

}  // namespace xfz::cli
