// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/filter_options.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "query/select.h"
#include "render/views/json.h"
#include "render/views/views.h"

namespace xfz::cli {

namespace {

constexpr Phrase direct_needs_unit{"--direct goes with --unit", "--direct 要和 --unit 一起用"};

constexpr Example list_examples[] = {
    {"xfz list --category 四", {"the measures of category 四", "第四类的措施"}},
    {"xfz list --unit 司法局 --role lead", {"what 司法局 leads", "司法局牵头的措施"}},
    {"xfz list --unit 教育局 --direct", {"without what reaches it through groups", "不算经由集体承担的"}},
    {"xfz list --text 营商 --format csv",
     {"measures with this word, for a spreadsheet", "含这个词的措施，给电子表格用"}},
    {"xfz list --all --format json", {"the whole table for a program", "整张表，给程序用"}},
};

class ListCommand final : public Command {
 public:
  std::string_view name() const override { return "list"; }
  Phrase summary() const override { return {"which measures match?", "有哪些措施？"}; }
  std::span<const Example> examples() const override { return list_examples; }

  void declare(Options& options) override {
    options.value("--unit", "U", unit_,
                  {"what concerns a unit or group (name, alias or id)",
                   "只看与某单位或集体有关的（名称、别名或代号）"});
    measures_.declare(options);
    options.flag("--all", all_, {"measures that are not applicable too", "也列出不适用的措施"});
    options.flag("--wrap", wrap_, {"fold long texts instead of cutting them", "长文字折行，不截断"});
    options.value("-F,--format", "table|json|csv|md", format_, {"output format", "输出格式"});
  }

  Status run(Context& context) override {
    const Format format = read_format(format_);
    query::Filter filter = measures_.filter();
    if (filter.direct && !unit_) throw Failure{direct_needs_unit.text()};
    filter.not_applicable = true;

    const auto file = table_for_query(context);
    if (!file) return Status::unusable;
    const Table& table = file->table;
    if (unit_) filter.unit = read_unit(table, *unit_);
    filter.category = measures_.category(table);

    std::vector<query::Entry> entries = query::select(table, filter);
    const std::size_t left_out = all_ ? 0 : std::erase_if(entries, [](const query::Entry& entry) {
      return entry.measure().not_applicable.has_value();
    });
    context.output.wrap = wrap_;
    context.print(rendered(table, entries, left_out, unit_.has_value(), format, context.output));
    return Status::fine;
  }

 private:
  static std::string rendered(const Table& table, const std::vector<query::Entry>& entries,
                              std::size_t left_out, bool of_unit, Format format,
                              const render::Screen& screen) {
    switch (format) {
      case Format::json:
        return render::measures_json(table, entries);
      case Format::csv:
        return render::to_csv(
            render::measure_sheet(table, render::sheet_rows(table, entries), of_unit, screen.language),
            screen.language);
      case Format::markdown:
        return render::to_markdown(render::list_view(table, entries, left_out, screen.language),
                                   screen.language);
      case Format::table:
        break;
    }
    return render::to_table(render::list_view(table, entries, left_out, screen.language), screen);
  }

  std::optional<std::string> unit_;
  MeasureOptions measures_;
  std::optional<std::string> format_;
  bool all_ = false;
  bool wrap_ = false;
};

}  // namespace

std::unique_ptr<Command> make_list() {
  return std::make_unique<ListCommand>();
}

}  // namespace xfz::cli
