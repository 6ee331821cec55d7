// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "render/views/json.h"
#include "render/views/views.h"

namespace xfz::cli {

namespace {

constexpr Example stats_examples[] = {
    {"xfz stats",
     {"how is the work spread, by unit, category and deadline?", "任务怎么分布：按单位、类别、时限"}},
    {"xfz stats --format csv", {"the numbers for a spreadsheet", "数字，给电子表格用"}},
};

class StatsCommand final : public Command {
 public:
  std::string_view name() const override { return "stats"; }
  Phrase summary() const override { return {"how is the work spread?", "任务怎么分布？"}; }
  std::span<const Example> examples() const override { return stats_examples; }

  void declare(Options& options) override {
    options.value("-F,--format", "table|json|csv|md", format_, {"output format", "输出格式"});
  }

  Status run(Context& context) override {
    const Format format = read_format(format_);
    const auto file = table_for_query(context);
    if (!file) return Status::unusable;
    context.print(rendered(file->table, format, context.output));
    return Status::fine;
  }

 private:
  static std::string rendered(const Table& table, Format format, const render::Screen& screen) {
    if (format == Format::json) return render::stats_json(table);
    if (format == Format::csv)
      return render::to_csv(render::stats_sheet(table, screen.language), screen.language);
    std::string out;
    for (const render::Grid& grid : render::stats_view(table, screen.width, screen.language)) {
      if (!out.empty()) out += "\n";
      out += format == Format::markdown ? render::to_markdown(grid, screen.language)
                                        : render::to_table(grid, screen);
    }
    return out;
  }

  std::optional<std::string> format_;
};

}  // namespace

std::unique_ptr<Command> make_stats() {
  return std::make_unique<StatsCommand>();
}

}  // namespace xfz::cli
