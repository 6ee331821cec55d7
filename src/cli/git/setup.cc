// SPDX-License-Identifier: MIT
#include "cli/git/setup.h"

#include "cli/failure.h"
#include "cli/git/git.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr std::string_view attribute = "*.yaml diff=xfz\n";
constexpr std::size_t max_attributes = 1U << 20U;

constexpr Phrase no_work_tree{"a bare repository has no files to show differences of",
                              "裸仓库里没有文件，看不了改动"};
constexpr Phrase in_a_clone{"run it in a clone", "请在克隆里运行"};
constexpr Phrase not_set{"git did not take the setting diff.xfz.command",
                         "git 没有接受设置 diff.xfz.command"};
constexpr Phrase may_write{"may you write the repository's settings, .git/config?",
                           "是否有权写入仓库的设置 .git/config？"};
constexpr Message<std::string> done{"`git diff` shows tables by meaning now: set diff.xfz.command to {}",
                                    "`git diff` 今后按内容显示表格的改动：已把 diff.xfz.command 设为 {}"};
constexpr Message<std::string> added{
    "added `*.yaml diff=xfz` to {}: commit it, so that every clone has it; each runs `xfz git-diff --setup` "
    "once",
    "已在 {} 中加入 `*.yaml diff=xfz`：请提交，使每个克隆都有；各克隆运行一次 `xfz git-diff --setup`"};
constexpr Message<std::string> is_no_file{"{} is a link or a device, not a file",
                                          "{} 是链接或设备，不是文件"};
constexpr Phrase make_a_file{
    "git does not follow a link there: put a file with the line `*.yaml diff=xfz` in its place",
    "git 在这里不跟随链接：请换成写有 `*.yaml diff=xfz` 一行的文件"};
constexpr Message<std::string> had{"{} had diff=xfz before", "{} 中原已有 diff=xfz"};

/// A word for a shell as POSIX describes it, whatever it holds.
std::string quoted(const std::string& word) {
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

/// The folder of the repository's files.
std::string top_of(const Git& git) {
  std::string top = git.ask({"rev-parse", "--show-toplevel"}).value_or("");
  if (top.ends_with('\n')) top.pop_back();
  if (!top.empty()) return top;
  if (git.is_bare()) throw Failure{no_work_tree.text(), in_a_clone.text()};
  throw git.failure_of("HEAD");
}

/// False where it was there before.
bool add_attribute(System& system, const std::string& path) {
  const PathKind kind = system.kind(path);
  if (kind == PathKind::other) throw Failure{is_no_file(path), make_a_file.text()};
  std::string text;
  MayReplace may_replace = nothing_there;
  if (kind != PathKind::missing) {
    ReadResult read = system.read(path, max_attributes);
    if (!read.bytes) throw read_failure(read.fault, path, max_attributes);
    may_replace = still_holding(*read.bytes);
    text = *std::move(read.bytes);
  }
  if (text.find("diff=xfz") != std::string::npos) return false;
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  text += attribute;
  if (const auto fault = write_file(system, path, text, may_replace)) throw write_failure(*fault, path);
  return true;
}

}  // namespace

void set_up_git(Context& context) {
  const Git git(context.system, ".");
  const std::string attributes = top_of(git) + "/.gitattributes";
  // Behind `--`, a file called -x.yaml is no option. The trap lets people leave git's pager early.
  const std::string command =
      "trap '' PIPE; " + quoted(context.system.resolved("/proc/self/exe")) + " git-diff --";
  if (!git.ask({"config", "--local", "diff.xfz.command", command}))
    throw Failure{not_set.text(), may_write.text()};
  const bool is_new = add_attribute(context.system, attributes);
  context.system.write(Stream::error, done(context.language(), printable(command)) + "\n" +
                                          (is_new ? added : had)(context.language(), printable(attributes)) +
                                          "\n");
}

}  // namespace xfz::cli
