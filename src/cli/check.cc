// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <thread>

#include "cli/catalogue.h"
#include "cli/check_targets.h"
#include "cli/command.h"
#include "cli/in_order.h"
#include "cli/read_failure.h"
#include "cli/show_failure.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "load/scan.h"
#include "render/findings.h"
#include "render/report.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr std::string_view version = XFZ_VERSION;

constexpr Message<std::string, std::size_t, std::size_t> sound{
    "{}: no findings (measures: {}, units and groups: {})", "{}：没有问题（{} 条措施，{} 个单位和集体）"};
constexpr Phrase named_twice{"both --file and FILE name tables", "--file 和 FILE 都写了表格"};
constexpr Phrase drop_option{"leave out --file", "请去掉 --file"};
constexpr Phrase no_stdin{"--stdin-name is for standard input, which is not checked here",
                          "--stdin-name 用于标准输入，这里没有检查标准输入"};
constexpr Phrase name_stdin{"write `-` for it among the files", "请在文件里写上 `-`"};
constexpr Message<std::string_view> no_list_of_accepted{"--allowed has no place in the format {}",
                                                        "{} 格式不能列出 --allowed"};
constexpr Phrase choose_list{"choose text, json or sarif", "请选 text、json 或 sarif"};
constexpr Message<std::string_view> no_table_below{"there is no table in {}", "{} 里没有表格"};
constexpr Phrase what_is_table{
    "a table there is called indicators.yaml, or is a *.yaml with a line `format: 1`; any other must be "
    "named",
    "那里的表格应名为 indicators.yaml，或者是写有 `format: 1` 一行的 *.yaml；其他文件要逐个写明"};
constexpr Message<std::string_view, std::string_view> with_severity{"{}: {}", "{}：{}"};
constexpr Phrase rules_heading{"Rules:", "规则："};

constexpr Example check_examples[] = {
    {"xfz check", {"is the table right?", "表格对不对？"}},
    {"xfz check --strict", {"fail on warnings too, as CI should", "有警告也算不通过，适合 CI"}},
    {"xfz check --allowed", {"with what is accepted, and why", "连同已接受的结果和理由"}},
    {"xfz check --format json", {"the findings for a program", "给程序读的检查结果"}},
};

enum class CheckFormat { text, json, github, gitlab, sarif, junit };

CheckFormat read_check_format(const std::optional<std::string>& value) {
  if (!value) return CheckFormat::text;
  return static_cast<CheckFormat>(
      read_choice("--format", *value, {"text", "json", "github", "gitlab", "sarif", "junit"}));
}

/// What came of one file: its text for people, or its report for machines.
struct Outcome {
  const Target* target = nullptr;  ///< null for a folder without a table
  bool counts = true;              ///< false for a file in a folder that is no table
  std::string text{};
  render::FileReport report{};
  render::Summary summary{};
  std::optional<Failure> failure{};
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
    options.arguments("FILE", files_,
                      {"the tables to check, or folders that hold them; - is standard input (else the one "
                       "that queries use)",
                       "要检查的表格，或者存放表格的文件夹；- 是标准输入（不写则是查询所用的那一张）"});
    options.flag("--strict", strict_, {"fail on warnings too", "有警告也算不通过"});
    options.flag(
        "--allowed", allowed_,
        {"list what an `allow` accepts too, with the reasons", "连同 `allow` 接受的结果和理由一起列出"});
    options.value("-F,--format", "text|json|github|gitlab|sarif|junit", format_name_,
                  {"how to write the findings", "检查结果的格式"});
    options.value("--stdin-name", "NAME", stdin_name_,
                  {"what findings call standard input", "检查结果里标准输入的名称"});
  }

  Status run(Context& context) override {
    read_options(context);
    const std::vector<Target> targets = check_targets(context.system, files_);
    in_order(
        targets.size(), std::thread::hardware_concurrency(),
        [&](std::size_t place) {
          Outcome outcome = look_at(context, targets[place]);
          outcome.target = &targets[place];
          return outcome;
        },
        [&](Outcome outcome) { take(context, std::move(outcome)); });
    for (const std::string& word : files_) {
      if (word == "-" || !context.system.is_folder(word) || with_table_.contains(word)) continue;
      take(context, unreadable({word, path_from_here(context.system, word)},
                               {no_table_below(word), what_is_table.text()}, context.language()));
    }
    context.print(format_ == CheckFormat::text ? summary_text(context.language()) : report(context));
    if (unreadable_) return Status::unusable;
    return summary_.errors > 0 || (strict_ && summary_.warnings > 0) ? Status::found : Status::fine;
  }

 private:
  void read_options(const Context& context) {
    format_ = read_check_format(format_name_);
    if (!files_.empty() && context.file) throw Failure{named_twice.text(), drop_option.text()};
    if (files_.empty()) files_.push_back(find_table(context));
    if (stdin_name_ && std::find(files_.begin(), files_.end(), "-") == files_.end())
      throw Failure{no_stdin.text(), name_stdin.text()};
    if (stdin_name_) {
      name_of_stdin_ = *stdin_name_;
      stdin_from_here_ = path_from_here(context.system, *stdin_name_);
    }
    const bool lists =
        format_ == CheckFormat::text || format_ == CheckFormat::json || format_ == CheckFormat::sarif;
    if (allowed_ && !lists) throw Failure{no_list_of_accepted(*format_name_), choose_list.text()};
  }

  /// Called on several threads at once: of the system it only reads files.
  Outcome look_at(const Context& context, const Target& target) const {
    try {
      if (target.fault) throw read_failure(*target.fault, target.path, load::max_file_size);
      Source source = read_source(context.system, target.path, name_of_stdin_);
      if (!target.named && !is_table(target.path, source.text())) return {.counts = false};
      const TableFile file = check_source(target.path, std::move(source));
      if (format_ == CheckFormat::text) {
        render::Summary summary = render::summarise(file.findings.open);
        summary.accepted = file.findings.accepted.size();
        return {.text = text_of(context, file), .summary = summary};
      }
      Outcome outcome{.report = render::file_report(file.source, file.table, file.findings,
                                                    machine_path(target), context.language())};
      outcome.summary = render::summarise({&outcome.report, 1});
      return outcome;
    } catch (const Failure& failure) {
      return unreadable(target, failure, context.language());
    }
  }

  Outcome unreadable(const Target& target, Failure failure, Language language) const {
    Outcome outcome{.report = render::unreadable_report(
                        target.path == "-" ? name_of_stdin_ : target.path, machine_path(target),
                        render::with_hint(failure.message, failure.hint, language))};
    outcome.failure = std::move(failure);
    return outcome;
  }

  std::string machine_path(const Target& target) const {
    return target.path == "-" ? stdin_from_here_ : target.from_here;
  }

  std::string text_of(const Context& context, const TableFile& file) const {
    std::string out;
    if (file.findings.open.empty()) {
      out = sound(context.language(), printable(file.source.name()), rows(file.table).size(),
                  file.table.units.size()) +
            "\n";
    } else {
      out = render::report_text({file.source, file.findings.open}, context.output);
    }
    if (!allowed_ || file.findings.accepted.empty()) return out;
    if (file.findings.open.empty()) out += "\n";
    return out + render::accepted_text(file.source, file.table, file.findings.accepted, context.output);
  }

  void take(Context& context, Outcome outcome) {
    if (!outcome.counts) return;
    if (outcome.target != nullptr)
      with_table_.insert(outcome.target->folders.begin(), outcome.target->folders.end());
    summary_ += outcome.summary;
    if (outcome.failure) {
      show_failure(context.system, context.errors, *outcome.failure);
      unreadable_ = true;
    }
    if (format_ == CheckFormat::text) {
      context.print(outcome.text);
    } else {
      reports_.push_back(std::move(outcome.report));
    }
  }

  std::string summary_text(Language language) const {
    const std::string found = render::summary_text(summary_, language);
    std::string out = found.empty() ? "" : found + "\n";
    if (allowed_) out += render::accepted_summary(summary_.accepted, language) + "\n";
    return out;
  }

  std::string report(const Context& context) const {
    const render::CheckRun run{reports_, all_rules(), version, context.language(), strict_, allowed_};
    switch (format_) {
      case CheckFormat::github:
        return render::findings_github(run);
      case CheckFormat::gitlab:
        return render::findings_gitlab(run);
      case CheckFormat::sarif:
        return render::findings_sarif(run);
      case CheckFormat::junit:
        return render::findings_junit(run);
      case CheckFormat::json:
      case CheckFormat::text:
        break;
    }
    return render::findings_json(run);
  }

  std::vector<std::string> files_;
  std::optional<std::string> format_name_;
  std::optional<std::string> stdin_name_;
  CheckFormat format_ = CheckFormat::text;
  std::string name_of_stdin_{stdin_name};
  std::string stdin_from_here_{stdin_name};
  bool strict_ = false;
  bool allowed_ = false;

  // What came of the files so far.
  std::vector<render::FileReport> reports_;  ///< for machines alone
  render::Summary summary_;
  std::set<std::string> with_table_;  ///< the folders named that hold one
  bool unreadable_ = false;
};

}  // namespace

std::unique_ptr<Command> make_check() {
  return std::make_unique<CheckCommand>();
}

}  // namespace xfz::cli
