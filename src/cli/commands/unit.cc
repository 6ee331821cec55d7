// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "query/units.h"
#include "render/views/json.h"
#include "render/views/views.h"

namespace xfz::cli {

namespace {

constexpr Example unit_examples[] = {
    {"xfz unit 民政局",
     {"what 民政局 owns, and what reaches it through groups", "民政局承担什么，经由集体又有什么"}},
    {"xfz unit mzj", {"the same by its id", "用代号也一样"}},
    {"xfz unit", {"every unit with its counts", "全部单位和各自的项数"}},
};

class UnitCommand final : public Command {
 public:
  std::string_view name() const override { return "unit"; }
  Phrase summary() const override { return {"what does a unit own?", "某个单位承担什么？"}; }
  std::span<const Example> examples() const override { return unit_examples; }

  void declare(Options& options) override {
    options.argument("U", unit_,
                     {"a unit or group by name, alias or id; without it, every unit with its counts",
                      "单位或集体的名称、别名或代号；不写则列出全部单位"});
    options.flag("--wrap", wrap_, {"fold long texts instead of cutting them", "长文字折行，不截断"});
    options.value("-F,--format", "table|json|csv|md", format_, {"output format", "输出格式"});
  }

  Status run(Context& context) override {
    const Format format = read_format(format_);
    const auto file = table_for_query(context);
    if (!file) return Status::unusable;
    context.output.wrap = wrap_;
    context.print(unit_ ? one(file->table, read_unit(file->table, *unit_), format, context.output)
                        : every(file->table, format, context.output));
    return Status::fine;
  }

 private:
  static std::string one(const Table& table, UnitIndex unit, Format format, const render::Screen& screen) {
    const query::Portfolio portfolio = query::portfolio(table, unit);
    const Language language = screen.language;
    switch (format) {
      case Format::json:
        return render::unit_json(table, portfolio);
      case Format::csv: {
        std::vector<render::SheetRow> rows = render::sheet_rows(table, portfolio.lead);
        const auto append = [&](const std::vector<query::Entry>& entries) {
          for (const render::SheetRow& row : render::sheet_rows(table, entries)) rows.push_back(row);
        };
        append(portfolio.responsible);
        for (const query::ViaGroup& via : portfolio.via_groups) append(via.entries);
        return render::to_csv(render::measure_sheet(table, rows, true, language), language);
      }
      case Format::markdown:
        return render::to_markdown(render::unit_view(table, portfolio, language), language);
      case Format::table:
        break;
    }
    return render::to_table(render::unit_view(table, portfolio, language), screen);
  }

  static std::string every(const Table& table, Format format, const render::Screen& screen) {
    const std::vector<query::UnitLoad> loads = query::loads(table);
    const Language language = screen.language;
    switch (format) {
      case Format::json:
        return render::units_json(table, loads);
      case Format::csv:
        return render::to_csv(render::units_view(table, loads, language), language);
      case Format::markdown:
        return render::to_markdown(render::units_view(table, loads, language), language);
      case Format::table:
        break;
    }
    return render::to_table(render::units_view(table, loads, language), screen);
  }

  std::optional<std::string> unit_;
  std::optional<std::string> format_;
  bool wrap_ = false;
};

}  // namespace

std::unique_ptr<Command> make_unit() {
  return std::make_unique<UnitCommand>();
}

}  // namespace xfz::cli
