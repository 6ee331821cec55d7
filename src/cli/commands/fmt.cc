// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <thread>

#include "cli/check_targets.h"
#include "cli/command.h"
#include "cli/commands/renumber.h"
#include "cli/failure.h"
#include "cli/git/home.h"
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
constexpr Phrase stdin_and_files{"standard input is formatted alone, not together with files",
                                 "标准输入要单独整理，不能与其他文件同时进行"};
constexpr Phrase drop_dash{"leave out `-`, or the files", "请去掉 `-` 或者文件名"};
constexpr Phrase file_named_twice{"both --file and FILE name tables", "--file 和 FILE 都写了表格"};
constexpr Phrase drop_file_option{"leave out --file", "请去掉 --file"};
constexpr Phrase no_stdin_to_format{"--stdin-name is for standard input, which is not formatted here",
                                    "--stdin-name 用于标准输入，这里没有整理标准输入"};
constexpr Phrase name_stdin_alone{"write `-` for it", "请用 `-` 表示标准输入"};

constexpr Phrase renumbers_one{
    "--renumber takes one table, in a file: the ledger beside it names its ids too",
    "--renumber 一次处理一张表，要写文件名：旁边的台账也写着它的 id"};
constexpr Phrase name_one_file{"name one file", "请只写一个文件名"};
constexpr Message<std::size_t, std::size_t> renumbered_ids{
    "ids that became others {}, files of the ledger with them {}", "改了 {} 个 id，台账随之改了 {} 个文件"};
constexpr Message<std::size_t, std::size_t> would_renumber{
    "ids that would become others {}, files of the ledger with them {}",
    "需要改 {} 个 id，台账随之改 {} 个文件"};
constexpr Phrase idle_left_out{"`allow` left out, as `check` finds nothing there with the new ids:",
                               "换了 id 以后检查已无此项结果、因此删去的 `allow`："};
constexpr Phrase remarks_on_old{"remarks that seem to name an old id; correct them by hand:",
                                "似乎提到旧 id 的注释和理由，请人工改正："};
constexpr Message<std::size_t, std::string> files_elsewhere{
    "files to format outside {1}: {0}; nothing was written",
    "有 {0} 个需要整理的文件在 {1} 之外，没有写任何文件"};
constexpr Phrase say_yes{"--diff shows what would change; --yes writes those files too",
                         "用 --diff 查看会有的改动；加上 --yes 才会连同这些文件一起整理"};

constexpr Example fmt_examples[] = {
    {"xfz fmt", {"put the table into its layout", "按统一版式整理表格"}},
    {"xfz fmt --check", {"is it laid out? as CI should ask", "版式对不对？适合 CI"}},
    {"xfz fmt --renumber",
     {"close the gaps in the ids, in the ledger too", "id 重新连续编号，台账里的一并改"}},
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
  Renumbered renumbered{};
  std::optional<Failure> failure{};
};

class FmtCommand final : public Command {
 public:
  std::string_view name() const override { return "fmt"; }
  Phrase summary() const override {
    return {"put the file into its layout; texts and comments stay", "统一表格文件的版式，文字和注释不变"};
  }
  std::span<const Example> examples() const override { return fmt_examples; }
  bool takes_several_tables() const override { return true; }

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
    options.flag("--renumber", renumber_,
                 {"number the measures anew, in order and without gaps, in the ledger beside the table too",
                  "给措施重新连续编号，旁边台账里的序号一并改"});
    options.flag("--yes", yes_,
                 {"also write what a folder holds outside the work tree, or else the folder, in which the "
                  "command runs",
                  "文件夹里的文件如果不在当前的工作区（没有则是当前文件夹）之内，也一并整理"});
    options.value("--stdin-name", "NAME", stdin_name_,
                  {"what messages call standard input", "信息里标准输入的名称"});
  }

  Status run(Context& context) override {
    read_options(context);
    std::vector<Target> targets = check_targets(context.system, files_);
    std::erase_if(targets, [](const Target& target) { return target.leads_out; });
    if (!writes_nothing() && !yes_) refuse_elsewhere(context, targets);
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
  void refuse_elsewhere(Context& context, const std::vector<Target>& targets) const {
    Home home(context.system);
    std::size_t count = 0;
    for (const Target& target : targets) {
      if (home.holds(target)) continue;
      const Formatted outcome = look_at(context, target);
      if (!outcome.counts || !outcome.changed) continue;
      tell(context, would_format, target);
      ++count;
    }
    if (count > 0) throw Failure{files_elsewhere(count, home.path()), say_yes.text()};
  }

  bool writes_nothing() const { return check_ || diff_; }

  void read_options(const Context& context) {
    if (!files_.empty() && !context.files.empty())
      throw Failure{file_named_twice.text(), drop_file_option.text()};
    if (files_.empty()) files_ = context.files.empty() ? std::vector{find_table(context)} : context.files;
    is_filter_ = std::find(files_.begin(), files_.end(), "-") != files_.end();
    if (is_filter_ && files_.size() > 1) throw Failure{stdin_and_files.text(), drop_dash.text()};
    const bool is_one = files_.size() == 1 && !is_filter_ && !context.system.is_folder(files_.front());
    if (renumber_ && !is_one) throw Failure{renumbers_one.text(), name_one_file.text()};
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
    if (!renumber_) return laid_out(context, source, *std::move(read.bytes), {});
    try {
      Renumbered renumbered = renumber(context.system, target.path, source, context.as_of);
      if (!renumbered.errors.empty()) return unreadable_text(context, source, renumbered.errors);
      const Source text(source.name(), renumbered.text);
      return laid_out(context, text, *std::move(read.bytes), std::move(renumbered));
    } catch (const Failure& failure) {
      return {.failure = failure};
    }
  }

  static Formatted unreadable_text(const Context& context, const Source& source, const Diagnostics& found) {
    return {.findings = render::report_text({source, found}, context.errors),
            .failure = Failure{cannot_be_read(source.name()), correct_first.text()}};
  }

  /// `source` is the text that comes into its layout, `before` the bytes of the file.
  Formatted laid_out(const Context& context, const Source& source, std::string before,
                     Renumbered renumbered) const {
    layout::Formatted result = layout::format(source);
    if (!result.findings.empty()) return unreadable_text(context, source, result.findings);
    if (result.unproven) return {.failure = Failure{unproven(source.name()), report_it.text()}};
    Formatted outcome{.changed = result.text != before, .renumbered = std::move(renumbered)};
    if (diff_ && outcome.changed)
      outcome.diff =
          render::unified_diff({source.name(), before}, {source.name(), result.text}, context.output);
    if (diff_) {
      for (const FileChange& each : outcome.renumbered.ledger)
        outcome.diff +=
            render::unified_diff({each.path, each.before}, {each.path, each.after}, context.output);
    }
    outcome.text = std::move(result.text);
    outcome.before = std::move(before);
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
    tell_numbers(context, outcome.renumbered);
    ++changed_;
  }

  void tell(Context& context, const Message<std::string>& message, const Target& target) const {
    context.print(message(context.language(), printable(shown_name(target))) + "\n");
  }

  void tell_numbers(Context& context, const Renumbered& renumbered) const {
    if (renumbered.ids == 0) return;
    const Language language = context.language();
    std::string out = (writes_nothing() ? would_renumber : renumbered_ids)(language, renumbered.ids,
                                                                           renumbered.ledger.size()) +
                      "\n";
    const auto list = [&](const Phrase& head, const std::vector<std::string>& lines) {
      if (lines.empty()) return;
      out += render::paragraph(head.in(language), render::Ink::plain, context.errors);
      for (const std::string& line : lines)
        out += render::paragraph(printable(line), render::Ink::plain, context.errors, 2);
    };
    list(idle_left_out, renumbered.dropped);
    list(remarks_on_old, renumbered.remarks);
    context.system.write(Stream::error, out);
  }

  bool write_with_ledger(Context& context, const Formatted& outcome) {
    std::vector<FileChange> changes = outcome.renumbered.ledger;
    changes.push_back({outcome.target->path, outcome.before, outcome.text});
    try {
      write_together(context.system, changes);
      return true;
    } catch (const Failure& failure) {
      fail(context, failure);
      return false;
    }
  }

  /// A link stays a link: what it leads to is replaced.
  bool write(Context& context, const Formatted& outcome) {
    if (!outcome.renumbered.ledger.empty()) return write_with_ledger(context, outcome);
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
  bool renumber_ = false;
  bool yes_ = false;
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
