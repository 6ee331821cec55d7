// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <thread>

#include "cli/command.h"
#include "cli/commands/check_targets.h"
#include "cli/failure.h"
#include "cli/in_order.h"
#include "cli/table_file.h"
#include "layout/format.h"
#include "load/yaml/scan.h"
#include "render/diff.h"
#include "render/findings/report.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string> formatted{"formatted {}", "已整理 {}"};
constexpr Message<std::string> would_format{"would format {}", "需要整理 {}"};
constexpr Message<std::size_t, std::size_t> counts{"files formatted {}, already right {}",
                                                   "整理了 {} 个文件，{} 个无需整理"};
constexpr Message<std::size_t, std::size_t> would_counts{"files to format {}, already right {}",
                                                         "{} 个文件需要整理，{} 个无需整理"};
constexpr Message<std::size_t> not_formatted{"; not formatted {}", "，{} 个未能整理"};
constexpr Message<std::string_view> cannot_be_read{"{} was not changed: it cannot be read whole",
                                                   "{} 没有改动：有的地方读不通"};
constexpr Phrase correct_first{"correct what is listed above, then run it again",
                               "请先改正上面列出的问题，再运行一次"};
constexpr Message<std::string_view> unproven{
    "{} was not changed: the new layout could not be proven to hold the same table",
    "{} 没有改动：不能确认整理之后表格内容不变"};
constexpr Phrase report_it{"this is a fault of xfz; please report it, with the file",
                           "这是 xfz 自身的错误，请连同该文件一起反馈"};
constexpr Phrase is_as_it_was{"the file is as it was", "文件没有改动"};
constexpr Phrase stdin_and_files{"standard input is formatted alone, not beside files",
                                 "标准输入要单独整理，不能与其他文件同时进行"};
constexpr Phrase drop_dash{"leave out `-`, or the files", "请去掉 `-` 或者文件名"};
constexpr Phrase file_named_twice{"both --file and FILE name tables", "--file 和 FILE 都写了表格"};
constexpr Phrase drop_file_option{"leave out --file", "请去掉 --file"};
constexpr Phrase no_stdin_to_format{"--stdin-name is for standard input, which is not formatted here",
                                    "--stdin-name 用于标准输入，这里没有整理标准输入"};
constexpr Phrase name_stdin_alone{"write `-` for it", "请用 `-` 表示标准输入"};

constexpr Example fmt_examples[] = {
    {"xfz fmt", {"put the table into its layout", "按统一版式整理表格"}},
    {"xfz fmt --check", {"is it laid out? as CI should ask", "版式对不对？适合 CI"}},
};

/// What came of one file.
struct Formatted {
  const Target* target = nullptr;
  bool counts = true;  ///< false for a file in a folder that is no table
  bool changed = false;
  std::string before{};
  std::string text{};  ///< laid out
  std::string diff{};
  std::string findings{};  ///< why it is not, for people
  std::optional<Failure> failure{};
};

class FmtCommand final : public Command {
 public:
  std::string_view name() const override { return "fmt"; }
  Phrase summary() const override {
    return {"put the file into its layout; texts and comments stay", "统一表格文件的版式，文字和注释不变"};
  }
  std::span<const Example> examples() const override { return fmt_examples; }

  void declare(Options& options) override {
    options.arguments({"FILE", ValueKind::table_file}, files_,
                      {"the tables to format, or folders that hold them; - is standard input, formatted to "
                       "standard output (else the one that queries use)",
                       "要整理的表格，或者存放表格的文件夹；- "
                       "是从标准输入读、写到标准输出（不写则是查询所用的那一张）"});
    options.flag("--check", check_,
                 {"write nothing; list what would change, and end with 1 if anything would",
                  "不写文件，只列出需要整理的；有则以 1 结束"});
    options.flag("--diff", diff_,
                 {"write nothing; show what would change, and end with 1 if anything would",
                  "不写文件，只显示会有的改动；有则以 1 结束"});
    options.value("--stdin-name", "NAME", stdin_name_,
                  {"what messages call standard input", "信息里标准输入的名称"});
  }

  Status run(Context& context) override {
    read_options(context);
    const std::vector<Target> targets = fmt_targets(context.system);
    in_order(
        targets.size(), std::thread::hardware_concurrency(),
        [&](std::size_t place) {
          Formatted outcome = look_at(context, targets[place]);
          outcome.target = &targets[place];
          return outcome;
        },
        [&](const Formatted& outcome) { take(context, outcome); });
    for (const std::string& word : files_) {
      if (word == "-" || !context.system.is_folder(word) || with_table_.contains(word)) continue;
      fail(context, no_table_in(word));
    }
    close(context);
    if (failed_ > 0) return Status::unusable;
    return writes_nothing() && changed_ > 0 ? Status::found : Status::fine;
  }

 private:
  /// Links found in a folder are left out: they may lead out of it, or to a file that is found anyway.
  std::vector<Target> fmt_targets(const System& system) const {
    std::vector<Target> targets = check_targets(system, files_);
    std::erase_if(targets, [&system](const Target& target) {
      return !target.named && system.kind(target.path) == PathKind::other;
    });
    return targets;
  }

  bool writes_nothing() const { return check_ || diff_; }

  void read_options(const Context& context) {
    if (!files_.empty() && context.file) throw Failure{file_named_twice.text(), drop_file_option.text()};
    if (files_.empty()) files_.push_back(find_table(context));
    is_filter_ = std::find(files_.begin(), files_.end(), "-") != files_.end();
    if (is_filter_ && files_.size() > 1) throw Failure{stdin_and_files.text(), drop_dash.text()};
    if (stdin_name_ && !is_filter_) throw Failure{no_stdin_to_format.text(), name_stdin_alone.text()};
  }

  std::string shown_name(const Target& target) const {
    return target.path == "-" ? stdin_name_.value_or(std::string(stdin_name)) : target.path;
  }

  /// Called on several threads at once: of the system it only reads files.
  Formatted look_at(const Context& context, const Target& target) const {
    const auto unreadable = [&target](ReadFault fault) {
      return Formatted{.failure = read_failure(fault, target.path, load::max_file_size)};
    };
    if (target.fault) return unreadable(*target.fault);
    ReadResult read = context.system.read(target.path, load::max_file_size);
    if (!read.bytes) return unreadable(read.fault);
    const Source source(shown_name(target), *read.bytes);
    if (!target.named && !is_table(target.path, source.text())) return {.counts = false};
    layout::Formatted result = layout::format(source);
    if (!result.findings.empty()) {
      return {.findings = render::report_text({source, result.findings}, context.errors),
              .failure = Failure{cannot_be_read(source.name()), correct_first.text()}};
    }
    if (result.unproven) return {.failure = Failure{unproven(source.name()), report_it.text()}};
    Formatted outcome{.changed = result.text != *read.bytes};
    if (diff_ && outcome.changed)
      outcome.diff =
          render::unified_diff({source.name(), *read.bytes}, {source.name(), result.text}, context.output);
    outcome.text = std::move(result.text);
    outcome.before = *std::move(read.bytes);
    return outcome;
  }

  void fail(Context& context, const Failure& failure) {
    show_failure(context.system, context.errors, failure);
    ++failed_;
  }

  void take(Context& context, const Formatted& outcome) {
    if (!outcome.counts) return;
    with_table_.insert(outcome.target->folders.begin(), outcome.target->folders.end());
    if (outcome.failure) {
      context.system.write(Stream::error, outcome.findings);
      fail(context, *outcome.failure);
      return;
    }
    if (is_filter_ && !writes_nothing()) context.print(outcome.text);
    if (!outcome.changed) {
      ++right_;
      return;
    }
    if (writes_nothing()) {
      context.print(outcome.diff);
      if (!diff_) tell(context, would_format, *outcome.target);
    } else if (!is_filter_) {
      if (!write(context, outcome)) return;
      tell(context, formatted, *outcome.target);
    }
    ++changed_;
  }

  void tell(Context& context, const Message<std::string>& message, const Target& target) const {
    context.print(message(context.language(), printable(shown_name(target))) + "\n");
  }

  /// A link stays a link: what it leads to is replaced.
  bool write(Context& context, const Formatted& outcome) {
    const std::string& path = outcome.target->path;
    const auto fault = write_file(context.system, context.system.resolved(path), outcome.text,
                                  still_holding(outcome.before));
    if (!fault) return true;
    Failure failure = write_failure(*fault, path);
    if (fault != WriteFault::in_the_way) failure.hint = is_as_it_was.text();
    fail(context, failure);
    return false;
  }

  void close(Context& context) const {
    if (is_filter_ && !writes_nothing()) return;
    const Language language = context.language();
    std::string line = (writes_nothing() ? would_counts : counts)(language, changed_, right_);
    if (failed_ > 0) line += not_formatted(language, failed_);
    line += '\n';
    // What is on standard output can be given to `patch`.
    if (diff_) {
      context.system.write(Stream::error, line);
    } else {
      context.print(line);
    }
  }

  std::vector<std::string> files_;
  std::optional<std::string> stdin_name_;
  bool check_ = false;
  bool diff_ = false;
  bool is_filter_ = false;  ///< from standard input to standard output

  // What came of the files so far.
  std::set<std::string> with_table_;  ///< the folders named that hold one
  std::size_t changed_ = 0;
  std::size_t right_ = 0;
  std::size_t failed_ = 0;
};

}  // namespace

std::unique_ptr<Command> make_fmt() {
  return std::make_unique<FmtCommand>();
}

}  // namespace xfz::cli
