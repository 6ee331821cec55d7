// SPDX-License-Identifier: MIT
#include <utility>

#include "check/check.h"
#include "cli/catalogue.h"
#include "cli/check_targets.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/git/git.h"
#include "cli/git/setup.h"
#include "load/load.h"
#include "load/yaml/scan.h"
#include "render/diff.h"
#include "render/difference/difference.h"
#include "text/source.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr Phrase for_git{"git-diff is what `git diff` runs, with seven words or nine",
                         "git-diff 由 `git diff` 运行，后面是七个或九个参数"};
constexpr Phrase set_up{"`xfz git-diff --setup` sets it up; to compare by hand, write `xfz diff`",
                        "`xfz git-diff --setup` 完成设置；自己比较请用 `xfz diff`"};
constexpr Message<std::string> unmerged{"* Unmerged path {}", "* 有冲突待解决：{}"};
constexpr Message<std::string> binary{"{} is no text, and it changed", "{} 不是文本，有改动"};
constexpr Message<std::string> unread{"{} changed, but is too large to compare, or could not be read",
                                      "{} 有改动，但文件过大或无法读取，不能比较"};
constexpr Phrase only_layout{"only layout, comments or the order of keys changed:",
                             "只改动了版式、注释或键的次序："};
constexpr Phrase table_has_errors{"the table has errors, which `xfz check` lists; line by line:",
                                  "表格有错误（`xfz check` 列出），下面逐行显示："};

constexpr Example git_diff_examples[] = {
    {"xfz git-diff --setup",
     {"make `git diff` in this repository show tables by meaning",
      "让这个仓库的 `git diff` 按内容显示表格的改动"}},
};

/// One version of the file that git calls the driver for.
struct GitVersion {
  std::string path;  ///< in the repository
  std::string file;  ///< where it is now; /dev/null where it was added or removed
  std::string mode;
  std::string bytes{};

  bool is_there() const { return file != "/dev/null"; }
};

/// What git passes on: path, old file, old object, old mode, new file, new object, new mode and, where it was
/// renamed, the new path and what git says of it (git(1), GIT_EXTERNAL_DIFF).
struct GitChange {
  GitVersion before;
  GitVersion after;
  std::string remarks;
};

GitChange change_of(const std::vector<std::string>& words) {
  constexpr std::size_t with_rename = 9;
  const bool renamed = words.size() == with_rename;
  return {{words[0], words[1], words[3]},
          {renamed ? words[7] : words[0], words[4], words[6]},
          renamed ? words[8] : ""};
}

/// The table in a version; nothing where it has errors, or is none.
std::optional<Table> table_of(const GitVersion& version) {
  const Source source(version.path, version.bytes);
  load::Loaded loaded = load::load(source);
  if (!check::errors({loaded.table, source, loaded.complete}, std::move(loaded.diagnostics)).empty())
    return std::nullopt;
  return std::move(loaded.table);
}

/// What git itself would print above the lines.
std::string line_heading(const GitChange& change, const render::Screen& screen) {
  const auto& [before, after, remarks] = change;
  std::string out = "diff --git a/" + before.path + " b/" + after.path + "\n";
  if (!before.is_there()) out += "new file mode " + after.mode + "\n";
  if (!after.is_there()) out += "deleted file mode " + before.mode + "\n";
  if (before.is_there() && after.is_there() && before.mode != after.mode)
    out += "old mode " + before.mode + "\nnew mode " + after.mode + "\n";
  out += remarks;
  if (!out.ends_with('\n')) out += '\n';
  std::string painted_lines;
  for (std::string_view rest = out; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1))
    painted_lines +=
        render::painted(printable(rest.substr(0, rest.find('\n'))), render::Ink::strong, screen) + "\n";
  return painted_lines;
}

/// Line by line, as git would without this driver.
std::string by_lines(const GitChange& change, const render::Screen& screen) {
  const auto& [before, after, remarks] = change;
  std::string heading = line_heading(change, screen);
  if (before.bytes == after.bytes) return heading;
  for (const GitVersion* version : {&before, &after}) {
    if (version->bytes.find('\0') != std::string::npos)
      return heading + binary(screen.language, printable(version->path)) + "\n";
  }
  const auto name = [](const GitVersion& version, std::string_view side) {
    return version.is_there() ? std::string(side) + version.path : version.file;
  };
  return heading +
         render::unified_diff({name(before, "a/"), before.bytes}, {name(after, "b/"), after.bytes}, screen);
}

class GitDiffCommand final : public Command {
 public:
  std::string_view name() const override { return "git-diff"; }
  Phrase summary() const override {
    return {"what `git diff` shows of a table", "`git diff` 怎样显示表格的改动"};
  }
  std::span<const Example> examples() const override { return git_diff_examples; }
  bool is_for_programs() const override { return true; }

  void declare(Options& options) override {
    options.arguments("WORD", words_, {"what git passes on", "由 git 传来"});
    options.flag("--setup", setup_,
                 {"make `git diff` run this, in the repository that you are in",
                  "设置所在的仓库，使 `git diff` 运行本命令"});
  }

  Status run(Context& context) override {
    constexpr std::size_t usual = 7;
    constexpr std::size_t with_rename = 9;
    if (setup_ && words_.empty()) {
      set_up_git(context);
    } else if (words_.size() == 1 && !setup_) {
      context.print(unmerged(context.language(), printable(words_.front())) + "\n");
    } else if (words_.size() == usual || words_.size() == with_rename) {
      print(context, shown(context, change_of(words_)));
    } else {
      throw Failure{for_git.text(), set_up.text()};
    }
    return Status::fine;
  }

 private:
  /// Whoever leaves the pager has seen enough: that is no failure, at which git would complain.
  static void print(Context& context, const std::string& text) {
    if (is_paged(context)) {
      context.system.write(Stream::output, text);
    } else {
      context.print(text);
    }
  }

  static bool is_paged(const Context& context) {
    return context.system.environment("GIT_PAGER_IN_USE").value_or("") == "true";
  }

  static std::string shown(Context& context, GitChange change) {
    const render::Screen screen = screen_for(context);
    for (GitVersion* const version : {&change.before, &change.after}) {
      if (!version->is_there()) continue;
      ReadResult read = context.system.read(version->file, load::max_file_size);
      if (!read.bytes) return unread(screen.language, printable(version->path)) + "\n";
      version->bytes = *std::move(read.bytes);
    }
    const auto& [before, after, remarks] = change;
    if (!before.is_there() || !after.is_there() || before.bytes == after.bytes)
      return by_lines(change, screen);
    const auto old_table = table_of(before);
    const auto new_table = table_of(after);
    if (!old_table || !new_table) {
      const bool is_ours = is_table(before.path, before.bytes) && is_table(after.path, after.bytes);
      return (is_ours ? std::string(table_has_errors.in(screen.language)) + "\n" : "") +
             by_lines(change, screen);
    }
    const compare::Difference difference = compare::compare(*old_table, *new_table);
    if (difference.is_empty())
      return std::string(only_layout.in(screen.language)) + "\n" + by_lines(change, screen);
    return render::difference_text({difference, {"a/" + before.path, ""}, {"b/" + after.path, ""}}, screen) +
           "\n";
  }

  /// Git's pager shows what it is given on the terminal, and git knows whether people want colour there.
  static render::Screen screen_for(Context& context) {
    const bool is_terminal = is_paged(context) || context.system.is_terminal(Stream::output);
    render::Screen screen = screen_of(is_terminal, context.language(), context.system);
    const Git git(context.system, ".");
    const auto wanted = git.ask({"config", "--get-colorbool", "color.diff", is_terminal ? "true" : "false"});
    if (wanted) screen.color = wanted->starts_with("true") && (screen.color || !is_terminal);
    screen.color = screen.color || context.output.color;
    return screen;
  }

  std::vector<std::string> words_;
  bool setup_ = false;
};

}  // namespace

std::unique_ptr<Command> make_git_diff() {
  return std::make_unique<GitDiffCommand>();
}

}  // namespace xfz::cli
