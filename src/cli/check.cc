// SPDX-License-Identifier: MIT
#include <deque>

#include "cli/command.h"
#include "cli/rule_filter.h"
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
constexpr Message<std::string, std::size_t, std::size_t> nothing_listed{
    "{}: nothing to list (measures: {}, units and groups: {})",
    "{}：没有要列出的问题（{} 条措施，{} 个单位和集体）"};
constexpr Message<std::size_t> one_unlisted{"{} error of another rule is not listed; the table is not right",
                                            "另有其他规则的 {} 个错误没有列出，表格仍不正确"};
constexpr Message<std::size_t> unlisted{"{} errors of other rules are not listed; the table is not right",
                                        "另有其他规则的 {} 个错误没有列出，表格仍不正确"};
constexpr Message<std::string_view, std::string_view> explain{
    "{}; `xfz explain {}` says why, with an example", "{}；`xfz explain {}` 说明缘由，并举例"};
constexpr Phrase any_rule{"RULE", "规则名"};
constexpr Phrase named_twice{"both --file and FILE name tables", "--file 和 FILE 都写了表格"};
constexpr Phrase drop_option{"leave out --file", "请去掉 --file"};

constexpr Example check_examples[] = {
    {"xfz check", {"is the table right?", "表格对不对？"}},
    {"xfz check --strict", {"fail on warnings too, as CI should", "有警告也算不通过，适合 CI"}},
    {"xfz check --skip id-order,not-printed", {"without the findings of two rules", "不列两条规则的结果"}},
    {"xfz check --format json", {"the findings for a program", "给程序读的检查结果"}},
};

class CheckCommand final : public Command {
 public:
  std::string_view name() const override { return "check"; }
  Phrase summary() const override { return {"is the table right?", "表格对不对？"}; }
  std::span<const Example> examples() const override { return check_examples; }

  void declare(Options& options) override {
    options.arguments(
        "FILE", files_,
        {"the tables to check (else the one that queries use)", "要检查的表格（不写则是查询所用的那一张）"});
    options.flag("--strict", strict_, {"fail on warnings too", "有警告也算不通过"});
    filter_.declare(options);
    options.value("-F,--format", "text|json", format_, {"how to write the findings", "检查结果的格式"});
  }

  Status run(Context& context) override {
    const bool json = format_ && read_choice("--format", *format_, {"text", "json"}) == 1;
    if (!files_.empty() && context.file) throw Failure{named_twice.text(), drop_option.text()};
    filter_.read();
    if (files_.empty()) files_.push_back(find_table(context));
    bool unreadable = false;
    std::size_t unlisted_errors = 0;
    std::deque<TableFile> tables;  // reports refer to them, so they must not move
    std::vector<render::Report> reports;
    for (const std::string& file : files_) {
      try {
        tables.push_back(read_table(context, file));
        unlisted_errors += filter_.narrow(tables.back().diagnostics);
        reports.push_back({tables.back().source, tables.back().diagnostics});
      } catch (const Failure& failure) {
        show_failure(context.system, context.errors, failure);
        unreadable = true;
      }
    }
    context.print(json ? render::diagnostics_json(reports, unlisted_errors, context.language())
                       : text(context, tables, reports, unlisted_errors));
    const render::Summary summary = render::summarise(reports);
    if (unreadable) return Status::unusable;
    return summary.errors + unlisted_errors > 0 || (strict_ && summary.warnings > 0) ? Status::found
                                                                                     : Status::fine;
  }

 private:
  std::string text(const Context& context, const std::deque<TableFile>& tables,
                   const std::vector<render::Report>& reports, std::size_t unlisted_errors) const {
    const Language language = context.language();
    const auto& nothing = filter_.is_on() ? nothing_listed : sound;
    std::string out;
    for (const TableFile& table : tables) {
      if (table.diagnostics.empty()) {
        out += nothing(language, printable(table.source.name()), rows(table.table).size(),
                       table.table.units.size()) +
               "\n";
      } else {
        out += render::report_text({table.source, table.diagnostics}, context.output);
      }
    }
    if (const std::string summary = render::summary_text(render::summarise(reports), language);
        !summary.empty()) {
      out += render::paragraph(explain(language, summary, rule_found(tables, language)), render::Ink::plain,
                               context.output);
    }
    if (unlisted_errors > 0)
      out += (unlisted_errors == 1 ? one_unlisted : unlisted)(language, unlisted_errors) + "\n";
    return out;
  }

  /// What to ask `xfz explain` for: the rule that found something, or, where several did, any.
  static std::string_view rule_found(const std::deque<TableFile>& tables, Language language) {
    const Rule* only = nullptr;
    for (const TableFile& table : tables) {
      for (const Diagnostic& diagnostic : table.diagnostics) {
        if (only != nullptr && only != diagnostic.rule) return any_rule.in(language);
        only = diagnostic.rule;
      }
    }
    return only != nullptr ? only->id : any_rule.in(language);
  }

  std::vector<std::string> files_;
  std::optional<std::string> format_;
  RuleFilter filter_;
  bool strict_ = false;
};

}  // namespace

std::unique_ptr<Command> make_check() {
  return std::make_unique<CheckCommand>();
}

}  // namespace xfz::cli
