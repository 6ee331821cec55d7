// SPDX-License-Identifier: MIT
#include <deque>

#include "cli/catalogue.h"
#include "cli/command.h"
#include "cli/show_failure.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "render/json.h"
#include "render/report.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string, std::size_t, std::size_t> sound{
    "{}: no findings (measures: {}, units and groups: {})", "{}：没有问题（{} 条措施，{} 个单位和集体）"};
constexpr Phrase named_twice{"both --file and FILE name tables", "--file 和 FILE 都写了表格"};
constexpr Phrase drop_option{"leave out --file", "请去掉 --file"};
constexpr Message<std::string_view, std::string_view> with_severity{"{}: {}", "{}：{}"};
constexpr Phrase rules_heading{"Rules:", "规则："};

constexpr Example check_examples[] = {
    {"xfz check", {"is the table right?", "表格对不对？"}},
    {"xfz check --strict", {"fail on warnings too, as CI should", "有警告也算不通过，适合 CI"}},
    {"xfz check --format json", {"the findings for a program", "给程序读的检查结果"}},
};

class CheckCommand final : public Command {
 public:
  std::string_view name() const override { return "check"; }
  Phrase summary() const override { return {"is the table right?", "表格对不对？"}; }
  std::span<const Example> examples() const override { return check_examples; }

  HelpList appendix(Language language) const override {
    HelpList rules{std::string(rules_heading.in(language)), {}};
    for (const Rule* rule : all_rules()) {
      rules.lines.emplace_back(rule->id,
                               with_severity(language, render::severity_word(rule->severity).in(language),
                                             rule->summary.in(language)));
    }
    return rules;
  }

  void declare(Options& options) override {
    options.arguments(
        "FILE", files_,
        {"the tables to check (else the one that queries use)", "要检查的表格（不写则是查询所用的那一张）"});
    options.flag("--strict", strict_, {"fail on warnings too", "有警告也算不通过"});
    options.value("-F,--format", "text|json", format_, {"how to write the findings", "检查结果的格式"});
  }

  Status run(Context& context) override {
    const bool json = format_ && read_choice("--format", *format_, {"text", "json"}) == 1;
    if (!files_.empty() && context.file) throw Failure{named_twice.text(), drop_option.text()};
    if (files_.empty()) files_.push_back(find_table(context));
    bool unreadable = false;
    std::deque<TableFile> tables;  // reports refer to them, so they must not move
    std::vector<render::Report> reports;
    for (const std::string& file : files_) {
      try {
        tables.push_back(read_table(context, file));
        reports.push_back({tables.back().source, tables.back().findings.open});
      } catch (const Failure& failure) {
        show_failure(context.system, context.errors, failure);
        unreadable = true;
      }
    }
    context.print(json ? render::diagnostics_json(reports, context.language())
                       : text(context, tables, reports));
    const render::Summary summary = render::summarise(reports);
    if (unreadable) return Status::unusable;
    return summary.errors > 0 || (strict_ && summary.warnings > 0) ? Status::found : Status::fine;
  }

 private:
  static std::string text(const Context& context, const std::deque<TableFile>& tables,
                          const std::vector<render::Report>& reports) {
    std::string out;
    for (const TableFile& table : tables) {
      if (table.findings.open.empty()) {
        out += sound(context.language(), printable(table.source.name()), rows(table.table).size(),
                     table.table.units.size()) +
               "\n";
      } else {
        out += render::report_text({table.source, table.findings.open}, context.output);
      }
    }
    const std::string summary = render::summary_text(render::summarise(reports), context.language());
    return summary.empty() ? out : out + summary + "\n";
  }

  std::vector<std::string> files_;
  std::optional<std::string> format_;
  bool strict_ = false;
};

}  // namespace

std::unique_ptr<Command> make_check() {
  return std::make_unique<CheckCommand>();
}

}  // namespace xfz::cli
