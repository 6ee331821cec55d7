// SPDX-License-Identifier: MIT
#include "cli/commands/check_fix.h"

#include <fmt/core.h>

#include <algorithm>
#include <thread>
#include <utility>

#include "cli/failure.h"
#include "cli/git/home.h"
#include "cli/in_order.h"
#include "cli/ledger_files.h"
#include "cli/table_file.h"
#include "ledger/read.h"
#include "load/yaml/scan.h"
#include "render/diff.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr Message<std::size_t, std::size_t> mended_count{"lines fixed: {}, files: {}",
                                                         "改正了 {} 行，涉及 {} 个文件"};
constexpr Message<std::size_t, std::size_t> would_mend_count{"lines to fix: {}, files: {}",
                                                             "可以改正 {} 行，涉及 {} 个文件"};
constexpr Message<std::string> would_mend{"would fix {}", "可以改正 {}"};
constexpr Message<std::string_view, std::size_t, std::size_t> left_as_it_is{
    "{} was not changed: fixing it would leave {} errors in place of {}",
    "{} 没有改动：改正之后错误会有 {} 个，现在是 {} 个"};
constexpr Phrase mend_by_hand{"fix what is listed below by hand; one mistake may hide others",
                              "请按下面所列人工改正；一处错误可能掩盖着别的错误"};
constexpr Message<std::size_t, std::string> mends_elsewhere{
    "files to fix outside {1}: {0}; nothing was written",
    "有 {0} 个可以改正的文件在 {1} 之外，没有写任何文件"};
constexpr Phrase diff_or_yes{"--fix --diff shows what would change; --yes writes those files too",
                             "用 --fix --diff 查看会有的改动；加上 --yes 才会连同这些文件一起改正"};
constexpr Message<std::string_view> belongs_to_fix{"{} needs --fix", "{} 要与 --fix 一起用"};
constexpr Phrase add_fix{"add --fix", "请一并写上 --fix"};
constexpr Phrase stdin_beside_files{"standard input is fixed alone, not together with files",
                                    "标准输入要单独改正，不能与其他文件同时进行"};
constexpr Phrase leave_out_dash{"leave out `-`, or the files", "请去掉 `-` 或者文件名"};
constexpr Phrase stays_as_it_was{"the file is as it was", "文件没有改动"};

}  // namespace

void CheckFix::declare(Options& options) {
  options.flag("--fix", fix_,
               {"fix what has one right answer, such as full-width punctuation, and check what remains; - is "
                "standard input, fixed to standard output",
                "改正只有一种改法的错误（例如该用半角的全角标点），再检查其余的；- "
                "是从标准输入读、改好后写到标准输出"});
  options.flag("--diff", diff_,
               {"with --fix: write nothing; show what would change, and end with 1 if anything would",
                "与 --fix 一起用：不写文件，只显示会有的改动；有则以 1 结束"});
  options.flag("--yes", yes_,
               {"with --fix: also write what a folder holds outside the work tree, or else the folder, in "
                "which the command runs",
                "与 --fix 一起用：文件夹里的文件如果不在当前的工作区（没有则是当前文件夹）之内，也一并改正"});
}

void CheckFix::read(const std::vector<std::string>& files, std::string name_of_stdin) {
  name_of_stdin_ = std::move(name_of_stdin);
  if (!fix_ && (diff_ || yes_)) throw Failure{belongs_to_fix(diff_ ? "--diff" : "--yes"), add_fix.text()};
  is_filter_ = fix_ && std::find(files.begin(), files.end(), "-") != files.end();
  if (is_filter_ && files.size() > 1) throw Failure{stdin_beside_files.text(), leave_out_dash.text()};
}

void CheckFix::run(Context& context, std::vector<Target> targets, const RuleFilter& filter, bool to_output) {
  std::erase_if(targets, [](const Target& target) { return target.leads_out || target.fault.has_value(); });
  if (!diff_ && !yes_) refuse_elsewhere(context, targets, filter);
  in_order(
      targets.size(), std::thread::hardware_concurrency(),
      [&](std::size_t place) { return look_at(context, targets[place], filter); },
      [&](const Changes& changes) {
        for (const Change& change : changes) take(context, change, to_output);
      });
  if (changed_ == 0 && !diff_) return;
  const std::string line =
      (diff_ ? would_mend_count : mended_count)(context.language(), lines_, changed_) + "\n";
  // What is on standard output can be given to `patch`.
  if (to_output && !diff_) {
    context.print(line + "\n");
  } else {
    context.system.write(Stream::error, line);
  }
}

void CheckFix::refuse_elsewhere(Context& context, const std::vector<Target>& targets,
                                const RuleFilter& filter) const {
  Home home(context.system);
  std::size_t count = 0;
  for (const Target& target : targets) {
    if (home.holds(target)) continue;
    for (const Change& change : look_at(context, target, filter)) {
      if (change.mended.is_worse()) continue;
      context.print(would_mend(context.language(), printable(change.path)) + "\n");
      ++count;
    }
  }
  if (count > 0) throw Failure{mends_elsewhere(count, home.path()), diff_or_yes.text()};
}

/// Called on several threads at once: of the system it only reads files. What cannot be read is told when it
/// is checked.
CheckFix::Changes CheckFix::look_at(const Context& context, const Target& target,
                                    const RuleFilter& filter) const {
  Changes changes;
  ReadResult read = context.system.read(target.path, load::max_file_size);
  if (!read.bytes) return changes;
  const Source source(target.path, *read.bytes);
  const bool is_ledger = is_ledger_file(source.text()) && !is_table(target.path, source.text());
  if (is_ledger || (!target.named && !is_table(target.path, source.text()))) return changes;
  Mended mended = mend(target.path, *read.bytes, [&](const Source& text) {
    return filter.only_listed_mends(check_source(target.path, text).findings.open);
  });
  changes.push_back({target.path, *std::move(read.bytes), std::move(mended)});
  if (target.path != "-" && changes.back().mended.errors_after == 0)
    add_ledger(context, target, filter, changes);
  std::erase_if(changes, [&](const Change& change) { return change.mended.lines.empty() && !is_filter_; });
  return changes;
}

/// The files of the ledger beside the table that was looked at.
void CheckFix::add_ledger(const Context& context, const Target& target, const RuleFilter& filter,
                          Changes& changes) {
  const TableFile table = check_source(target.path, Source(target.path, changes.front().mended.bytes));
  const ledger::Duties duties(table.table);
  const auto files = read_ledger(context.system, target.path, duties, 1);
  if (!files) return;
  for (std::size_t i = 0; i < files->files.size(); ++i) {
    const std::string& path = files->sources[i].name();
    ReadResult read = context.system.read(path, load::max_file_size);
    if (!read.bytes) continue;
    Mended mended = mend(path, *read.bytes, [&](const Source& text) {
      return filter.only_listed_mends(ledger::read(text, files->files[i].kind, duties).diagnostics);
    });
    changes.push_back({path, *std::move(read.bytes), std::move(mended)});
  }
}

void CheckFix::take(Context& context, const Change& change, bool to_output) {
  const Mended& mended = change.mended;
  const bool is_better = !mended.lines.empty() && !mended.is_worse();
  if (mended.is_worse()) {
    show_failure(context.system, context.errors,
                 {left_as_it_is(change.path == "-" ? name_of_stdin_ : change.path, mended.errors_after,
                                mended.errors_before),
                  mend_by_hand.text()});
  }
  const bool is_stdin = change.path == "-";
  if (is_stdin && !diff_) {
    mended_stdin_ = is_better ? mended.bytes : change.before;
    context.print(*mended_stdin_);
  }
  if (!is_better) return;
  std::string out;
  if (diff_) {
    const std::string& name = is_stdin ? name_of_stdin_ : change.path;
    out = render::unified_diff({name, change.before}, {name, mended.bytes}, context.output);
  } else {
    if (!is_stdin && !write(context, change)) return;
    const std::string name = printable(is_stdin ? name_of_stdin_ : change.path);
    for (const MendedLine& each : mended.lines)
      out += fmt::format("{}:{}: {} → {}\n", name, each.line, printable(each.before), printable(each.after));
  }
  if (to_output || diff_) {
    context.print(out);
  } else {
    context.system.write(Stream::error, out);
  }
  lines_ += mended.lines.size();
  ++changed_;
}

/// A link stays a link: what it leads to is replaced.
bool CheckFix::write(Context& context, const Change& change) {
  const auto fault = write_file(context.system, context.system.resolved(change.path), change.mended.bytes,
                                still_holding(change.before));
  if (!fault) return true;
  Failure failure = write_failure(*fault, change.path);
  if (fault != WriteFault::in_the_way) failure.hint = stays_as_it_was.text();
  show_failure(context.system, context.errors, failure);
  failed_ = true;
  return false;
}

}  // namespace xfz::cli
