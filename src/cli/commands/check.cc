// SPDX-License-Identifier: MIT
#include "ledger/check.h"

#include <algorithm>
#include <set>
#include <thread>

#include "cli/build_info.h"
#include "cli/catalogue.h"
#include "cli/check_targets.h"
#include "cli/command.h"
#include "cli/commands/check_fix.h"
#include "cli/commands/check_tally.h"
#include "cli/failure.h"
#include "cli/git/ledger_at.h"
#include "cli/in_order.h"
#include "cli/ledger_files.h"
#include "cli/rule_filter.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "load/yaml/scan.h"
#include "render/findings/findings.h"
#include "render/findings/report.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string, std::size_t, std::size_t> sound{
    "{}: no findings (measures: {}, units and groups: {})", "{}：没有问题（{} 条措施，{} 个单位和集体）"};
constexpr Message<std::string, std::size_t, std::size_t, std::size_t> sound_ledger{
    "{}: no findings in the ledger (files: {}, reports: {}, verdicts: {})",
    "{}：台账没有问题（{} 个文件，报送 {} 次，核查 {} 次）"};
constexpr Message<std::string> ledger_unlooked{"{}: the ledger is checked once the table has no errors",
                                               "{}：表格没有错误之后才检查台账"};
constexpr Message<std::string_view> part_of_ledger{"{} is a file of a ledger, not a table",
                                                   "{} 是台账的文件，不是表格"};
constexpr Phrase check_its_table{"check the table that it is beside: the ledger is checked with it",
                                 "请检查它旁边的表格，台账会一起检查"};
constexpr Message<std::string, std::size_t, std::size_t> nothing_listed{
    "{}: nothing to list (measures: {}, units and groups: {})",
    "{}：没有要列出的问题（{} 条措施，{} 个单位和集体）"};
constexpr Message<std::string, std::size_t, std::size_t> only_accepted{
    "{}: nothing to list but what is accepted (measures: {}, units and groups: {})",
    "{}：除已接受的以外，没有要列出的问题（{} 条措施，{} 个单位和集体）"};
/// Of more files than this those without findings are only counted.
constexpr std::size_t most_told_fine = 10;
constexpr Phrase named_twice{"both --file and FILE name tables", "--file 和 FILE 都写了表格"};
constexpr Phrase drop_file{"leave out --file", "请去掉 --file"};
constexpr Phrase no_stdin{"--stdin-name is for standard input, which is not checked here",
                          "--stdin-name 用于标准输入，这里没有检查标准输入"};
constexpr Phrase name_stdin{"write `-` for it among the files", "请在文件里写上 `-`"};
constexpr Message<std::string_view> no_list_of_accepted{"--allowed cannot be used with the format {}",
                                                        "{} 格式不能列出 --allowed"};
constexpr Phrase choose_listing{"choose text, json or sarif", "请选 text、json 或 sarif"};

constexpr Example check_examples[] = {
    {"xfz check", {"is the table right?", "表格对不对？"}},
    {"xfz check --strict", {"fail on warnings too, as CI should", "有警告也算不通过，适合 CI"}},
    {"xfz check --allowed", {"with what is accepted, and why", "连同已接受的结果和理由"}},
    {"xfz check --fix", {"fix what has one right answer", "改正只有一种改法的错误"}},
    {"xfz check --skip id-order,not-printed", {"without the findings of two rules", "不列两条规则的结果"}},
    {"xfz check --since HEAD", {"has the ledger only grown?", "台账是不是只增不改"}},
    {"xfz check --format json", {"the findings for a program", "给程序读的检查结果"}},
};

enum class CheckFormat { text, json, github, gitlab, sarif, junit, md };

CheckFormat read_check_format(const std::optional<std::string>& value) {
  if (!value) return CheckFormat::text;
  return static_cast<CheckFormat>(
      read_choice("--format", *value, {"text", "json", "github", "gitlab", "sarif", "junit", "md"}));
}

/// What came of one file: its text for people, or its report for machines.
struct Outcome {
  const Target* target = nullptr;  ///< null for a folder without a table
  bool counts = true;              ///< false for a file in a folder that is no table
  std::string text{};
  std::vector<render::FileReport> reports{};  ///< of the table, and of the files of its ledger
  CheckTally found{};
  std::vector<Failure> failures{};
  bool is_read = true;
};

class CheckCommand final : public Command {
 public:
  std::string_view name() const override { return "check"; }
  Phrase summary() const override { return {"is the table right?", "表格对不对？"}; }
  std::span<const Example> examples() const override { return check_examples; }
  bool takes_several_tables() const override { return true; }

  void declare(Options& options) override {
    options.arguments({"FILE", ValueKind::table_file}, files_,
                      {"the tables to check, or folders that hold them; - is standard input (else the one "
                       "that queries use)",
                       "要检查的表格，或者存放表格的文件夹；- 是标准输入（不写则是查询所用的那一张）"});
    options.flag("--strict", strict_, {"fail on warnings too", "有警告也算不通过"});
    options.flag(
        "--allowed", allowed_,
        {"list what an `allow` accepts too, with the reasons", "连同 `allow` 接受的结果和理由一起列出"});
    options.value("--since", "REV", since_,
                  {"also: does the ledger still have what it had where HEAD and this revision of git parted?",
                   "还要看台账里原有的内容（HEAD 与 git 的这个版本分开之前）有没有被改写"});
    filter_.declare(options);
    options.value("-F,--format", "text|json|github|gitlab|sarif|junit|md", format_name_,
                  {"how to write the findings", "检查结果的格式"});
    options.value("--stdin-name", "NAME", stdin_name_,
                  {"what findings call standard input", "检查结果里标准输入的名称"});
    fix_.declare(options);
  }

  Status run(Context& context) override {
    read_options(context);
    const std::vector<Target> targets = check_targets(context.system, files_);
    if (fix_.is_on()) {
      fix_.run(context, targets, filter_, format_ == CheckFormat::text && !fix_.is_filter());
      if (fix_.shows_only()) return fix_.changed() > 0 ? Status::found : Status::fine;
    }
    tells_fine_ = targets.size() <= most_told_fine;
    in_order(
        targets.size(),
        since_ ? 1 : std::thread::hardware_concurrency(),  // git is asked on this thread alone
        [&](std::size_t place) {
          Outcome outcome = look_at(context, targets[place]);
          outcome.target = &targets[place];
          return outcome;
        },
        [&](Outcome outcome) { take(context, std::move(outcome)); });
    for (const std::string& word : files_) {
      if (word == "-" || !context.system.is_folder(word) || with_table_.contains(word)) continue;
      take(context,
           unreadable({word, path_from_here(context.system, word)}, no_table_in(word), context.language()));
    }
    close(context);
    if (unreadable_ || fix_.failed()) return Status::unusable;
    const render::Summary& found = tally_.summary;
    return found.is_wrong() || (strict_ && found.warnings > 0) ? Status::found : Status::fine;
  }

 private:
  void read_options(const Context& context) {
    format_ = read_check_format(format_name_);
    if (!files_.empty() && !context.files.empty()) throw Failure{named_twice.text(), drop_file.text()};
    filter_.read();
    if (files_.empty()) files_ = context.files.empty() ? std::vector{find_table(context)} : context.files;
    if (stdin_name_ && std::find(files_.begin(), files_.end(), "-") == files_.end())
      throw Failure{no_stdin.text(), name_stdin.text()};
    if (stdin_name_) {
      name_of_stdin_ = *stdin_name_;
      stdin_from_here_ = path_from_here(context.system, *stdin_name_);
    }
    fix_.read(files_, name_of_stdin_);
    const bool lists =
        format_ == CheckFormat::text || format_ == CheckFormat::json || format_ == CheckFormat::sarif;
    if (allowed_ && !lists) throw Failure{no_list_of_accepted(*format_name_), choose_listing.text()};
  }

  /// Called on several threads at once: of the system it only reads files.
  Outcome look_at(const Context& context, const Target& target) const {
    try {
      if (target.fault) throw read_failure(*target.fault, target.path, load::max_file_size);
      Source source = fix_.mended_stdin() ? Source(name_of_stdin_, *fix_.mended_stdin())
                                          : read_source(context.system, target.path, name_of_stdin_);
      if (!target.named && !is_table(target.path, source.text())) return {.counts = false};
      if (target.leads_out) throw link_out_of_folder(target.path);
      if (target.named && is_ledger_file(source.text()) && !is_table(target.path, source.text()))
        throw Failure{part_of_ledger(source.name()), check_its_table.text()};
      TableFile file = check_source(target.path, std::move(source));
      const bool is_right = !has_errors(file.findings.open);
      Outcome outcome;
      add(context, outcome, {file.source, file.table, machine_path(target)}, std::move(file.findings));
      if (is_right) {
        add_ledger(context, outcome, file);
      } else if (format_ == CheckFormat::text && has_ledger(context.system, file.path, file.table)) {
        outcome.text += ledger_unlooked(context.language(), printable(file.source.name())) + "\n";
      }
      return outcome;
    } catch (const Failure& failure) {
      return unreadable(target, failure, context.language());
    }
  }

  /// A file that was looked at.
  struct Looked {
    const Source& source;
    const Table& table;  ///< whose items the findings are about; of a file of the ledger an empty one
    std::string path;    ///< machine_path()
    bool is_table = true;
  };

  void add(const Context& context, Outcome& outcome, const Looked& file, Findings findings) const {
    const std::size_t unlisted_errors = filter_.narrow(findings);
    if (format_ == CheckFormat::text) {
      outcome.text += text_of(context, file, findings);
      render::Summary summary = render::summarise(findings.open);
      summary.accepted = findings.accepted.size();
      summary.unlisted_errors = unlisted_errors;
      outcome.found.summary += summary;
      for (const Diagnostic& diagnostic : findings.open) {
        outcome.found.broken.insert(diagnostic.rule);
        if (!diagnostic.mend.empty()) ++outcome.found.mendable;
      }
      return;
    }
    outcome.reports.push_back(
        render::file_report(file.source, file.table, findings, file.path, context.language()));
    outcome.reports.back().unlisted_errors = unlisted_errors;
    outcome.found.summary += render::summarise({&outcome.reports.back(), 1});
  }

  /// Only of a table without errors: else its duties may be others.
  void add_ledger(const Context& context, Outcome& outcome, const TableFile& file) const {
    const ledger::Duties duties(file.table);
    auto ledger = read_ledger(context.system, file.path, duties, 1);  // of many tables each has a thread
    if (!ledger && !since_) return;
    if (!ledger) ledger.emplace();  // it may have been taken away
    const auto before = ledger_since(context.system, file.path, duties, since_);
    const ledger::Book book(duties, ledger->files);
    const ledger::Input input{book, ledger->files, context.as_of, before ? &*before : nullptr};
    ledger::run(input, ledger->found);
    if (Diagnostics lost = ledger::find_lost_files(input); !lost.empty())
      add(context, outcome, {file.source, file.table, path_from_here(context.system, file.path)},
          {std::move(lost), {}});
    std::size_t open = 0;
    std::size_t reports = 0;
    std::size_t verdicts = 0;
    for (std::size_t i = 0; i < ledger->files.size(); ++i) {
      const Source& source = ledger->sources[i];
      reports += ledger->files[i].reports.size();
      verdicts += ledger->files[i].verdicts.size();
      open += ledger->found[i].size();
      add(context, outcome, {source, no_table_, path_from_here(context.system, source.name()), false},
          {std::move(ledger->found[i]), {}});
    }
    for (auto& [path, failure] : ledger->failures) {
      Outcome failed =
          unreadable({path, path_from_here(context.system, path)}, std::move(failure), context.language());
      outcome.reports.push_back(std::move(failed.reports.front()));
      outcome.failures.push_back(std::move(failed.failures.front()));
    }
    const bool has_files = !before || !ledger->files.empty();
    const bool is_fine = open == 0 && has_files && ledger->failures.empty();
    if (format_ == CheckFormat::text && is_fine && tells_fine_ && !filter_.is_on())
      outcome.text += sound_ledger(context.language(), printable(file.source.name()), ledger->files.size(),
                                   reports, verdicts) +
                      "\n";
  }

  Outcome unreadable(const Target& target, Failure failure, Language language) const {
    Outcome outcome;
    outcome.reports.push_back(
        render::unreadable_report(target.path == "-" ? name_of_stdin_ : target.path, machine_path(target),
                                  render::with_hint(failure.message, failure.hint, language)));
    outcome.failures.push_back(std::move(failure));
    outcome.is_read = false;
    return outcome;
  }

  const std::string& machine_path(const Target& target) const {
    return target.path == "-" ? stdin_from_here_ : target.from_here;
  }

  /// What to say of a file without open findings.
  const auto& nothing_open(bool with_accepted) const {
    if (!filter_.is_on()) return sound;
    return with_accepted ? only_accepted : nothing_listed;
  }

  std::string text_of(const Context& context, const Looked& file, const Findings& findings) const {
    const bool with_accepted = allowed_ && !findings.accepted.empty();
    std::string out;
    if (findings.open.empty() && file.is_table && (tells_fine_ || with_accepted)) {
      out = nothing_open(with_accepted)(context.language(), printable(file.source.name()),
                                        rows(file.table).size(), file.table.units.size()) +
            "\n";
      if (with_accepted) out += "\n";
    } else if (!findings.open.empty()) {
      out = render::report_text({file.source, findings.open},
                                fix_.is_filter() ? context.errors : context.output);
    }
    if (!with_accepted) return out;
    return out + render::accepted_text(file.source, file.table, findings.accepted, context.output);
  }

  void take(Context& context, Outcome outcome) {
    if (!outcome.counts) return;
    if (outcome.target != nullptr) {
      with_table_.insert(outcome.target->folders.begin(), outcome.target->folders.end());
      if (outcome.is_read) {
        outcome.found.count_table(!outcome.failures.empty());
      } else {
        ++outcome.found.unread;
      }
    }
    tally_.add(std::move(outcome.found));
    for (const Failure& failure : outcome.failures) {
      show_failure(context.system, context.errors, failure);
      unreadable_ = true;
    }
    if (format_ == CheckFormat::text) {
      say(context, outcome.text);
    } else {
      std::move(outcome.reports.begin(), outcome.reports.end(), std::back_inserter(reports_));
    }
  }

  /// On standard error where standard output has the mended text.
  void say(Context& context, const std::string& text) const {
    if (fix_.is_filter()) {
      context.system.write(Stream::error, text);
    } else {
      context.print(text);
    }
  }

  /// What is said of all files together.
  void close(Context& context) const {
    if (format_ == CheckFormat::text) {
      say(context, tally_.text(context.output, !fix_.is_on(), allowed_));
      return;
    }
    say(context, report(context));
    // JSON has the number; the other forms have no place for it, and would fail without a word.
    if (format_ != CheckFormat::json && tally_.summary.unlisted_errors > 0)
      show_failure(context.system, context.errors, {tally_.unlisted_text(), {}});
  }

  std::string report(const Context& context) const {
    const std::vector<const Rule*> rules = filter_.listed(all_rules());
    const render::CheckRun run{reports_, rules, build_info().version, context.language(), strict_, allowed_};
    switch (format_) {
      case CheckFormat::github:
        return render::findings_github(run);
      case CheckFormat::gitlab:
        return render::findings_gitlab(run);
      case CheckFormat::sarif:
        return render::findings_sarif(run);
      case CheckFormat::junit:
        return render::findings_junit(run);
      case CheckFormat::md:
        return render::findings_markdown(run);
      case CheckFormat::json:
      case CheckFormat::text:
        break;
    }
    return render::findings_json(run);
  }

  std::vector<std::string> files_;
  std::optional<std::string> format_name_;
  std::optional<std::string> stdin_name_;
  std::optional<std::string> since_;
  CheckFormat format_ = CheckFormat::text;
  RuleFilter filter_;
  CheckFix fix_;
  Table no_table_;  ///< for files that hold none
  std::string name_of_stdin_{stdin_name};
  std::string stdin_from_here_{stdin_name};
  bool strict_ = false;
  bool allowed_ = false;

  // What came of the files so far.
  std::vector<render::FileReport> reports_;  ///< for machines alone
  CheckTally tally_;
  std::set<std::string> with_table_;  ///< the folders named that hold one
  bool tells_fine_ = true;            ///< each table without findings, not only their number
  bool unreadable_ = false;
};

}  // namespace

std::unique_ptr<Command> make_check() {
  return std::make_unique<CheckCommand>();
}

}  // namespace xfz::cli
