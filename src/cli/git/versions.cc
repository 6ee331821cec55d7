// SPDX-License-Identifier: MIT
#include "cli/git/versions.h"

#include <utility>

#include "cli/failure.h"
#include "cli/git/file.h"
#include "cli/git/revision.h"
#include "cli/table_file.h"
#include "load/load.h"
#include "load/yaml/scan.h"
#include "text/source.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string_view> ambiguous{"`{}` is a file and a revision of git too",
                                              "`{}` 既是文件，又是 git 的版本"};
constexpr Message<std::string_view> say_which{"write `./{0}` for the file, or `{0}~0` for the revision",
                                              "文件请写 `./{0}`，版本请写 `{0}~0`"};
constexpr Phrase stdin_twice{"standard input can be one of the two tables only",
                             "标准输入只能用作其中一张表格"};
constexpr Phrase name_other{"name a file or a revision for the other", "另一张请写文件或版本"};
constexpr Phrase no_path_in_stdin{"standard input has no revisions", "标准输入没有版本可比"};
constexpr Phrase name_old{"name what to compare with: `xfz diff OLD.yaml -`, `xfz diff HEAD:PATH -`",
                          "请写明与什么相比：`xfz diff 旧.yaml -`、`xfz diff HEAD:路径 -`"};
constexpr Message<std::string_view> itself{"{} would be compared with itself", "{} 不用与自身比较"};
constexpr Message<std::string_view> ask_changes{
    "`xfz diff -f {}` says what changed in it since the last commit",
    "`xfz diff -f {}` 显示它自上次提交以来的改动"};
constexpr Phrase file_unused{"--file names a third table", "--file 又写了一张表格"};
constexpr Phrase drop_option{"leave it out: OLD and NEW name both", "请去掉：旧、新两张都已写明"};
constexpr Message<std::string_view, std::string_view> no_common{"`{}` and `{}` have no commit in common",
                                                                "`{}` 和 `{}` 没有共同的提交"};
constexpr Phrase two_dots{"write two dots to compare them all the same: `OLD..NEW`",
                          "仍要比较请写两个点：`旧..新`"};
constexpr Phrase bare{"this repository is bare, it has no files to compare with",
                      "这是裸仓库，没有可比较的文件"};
constexpr Phrase name_revisions{"name two revisions: `xfz diff OLD NEW`", "请写两个版本：`xfz diff 旧 新`"};

constexpr Message<std::string_view> is_unit{"`{}` is a unit of the table, not a file or a revision of git",
                                            "`{}` 是表格里的单位，不是文件，也不是 git 的版本"};
constexpr Message<std::string_view> ask_unit{"`--unit {}` says what changed for it",
                                             "只看它的变化，请用 `--unit {}`"};
constexpr Phrase not_compared{
    "a table with errors is not compared; correct it, or choose a revision in which it is right",
    "有错误的表格不作比较；请先改正，或者换一个没有错误的版本"};

constexpr std::string_view usual_table = "indicators.yaml";

/// What a word of the command line stands for.
struct Meaning {
  enum Kind { file, standard_input, table_at, path_at };
  Kind kind = file;
  std::string path{};      ///< of a file; behind the colon of REV:PATH
  std::string revision{};  ///< as messages name it
  std::string commit{};

  bool is_in_git() const { return kind == table_at || kind == path_at; }
};

/// The parts of REV:PATH; nothing where no colon stands outside of braces (`HEAD@{12:00}`).
std::optional<std::pair<std::string, std::string>> split_at_colon(const std::string& word) {
  int depth = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] == '{') ++depth;
    if (word[i] == '}') --depth;
    if (word[i] == ':' && depth == 0) return std::pair{word.substr(0, i), word.substr(i + 1)};
  }
  return std::nullopt;
}

bool begins_as_path(std::string_view word) {
  return word.starts_with('/') || word.starts_with("./") || word.starts_with("../");
}

bool ends_as_table(std::string_view word) {
  return word.ends_with(".yaml") || word.ends_with(".yml");
}

/// The parts of A..B or A...B, each of which may be empty.
struct Range {
  std::string before;
  std::string after;
  bool from_merge_base = false;
};

std::optional<Range> range_of(const std::string& word) {
  const std::size_t dots = word.find("..");
  if (dots == std::string::npos || begins_as_path(word)) return std::nullopt;
  const bool three = word.compare(dots, 3, "...") == 0;
  Range range{word.substr(0, dots), word.substr(dots + (three ? 3 : 2)), three};
  // `tables/../2020.yaml` is a path.
  if (range.before.ends_with('/') || range.after.starts_with('/')) return std::nullopt;
  return range;
}

class VersionReader {
 public:
  explicit VersionReader(Context& context)
      : context_(context), here_(context.system, "."), table_{here_, std::string(usual_table)} {
    try {
      path_ = find_table(context);
    } catch (const Failure& failure) {
      no_table_ = failure;
    }
    if (path_ && *path_ != "-") table_ = git_place(context.system, *path_);
  }

  std::optional<Versions> read(const VersionWords& words) const {
    const auto [before, after] = meanings(words);
    if (before.kind == Meaning::standard_input && after.kind == Meaning::standard_input)
      throw Failure{stdin_twice.text(), name_other.text()};
    Named old_text = text_of(before);
    Named new_text = text_of(after);
    auto old_table = sound_table(context_, old_text.source);
    auto new_table = sound_table(context_, new_text.source);
    if (!old_table || !new_table) {
      context_.system.write(Stream::error, std::string(not_compared.in(context_.language())) + "\n");
      return std::nullopt;
    }
    return Versions{{std::move(old_text.side), *std::move(old_table)},
                    {std::move(new_text.side), *std::move(new_table)}};
  }

 private:
  struct Named {
    render::Side side;
    Source source;
  };

  std::pair<Meaning, Meaning> meanings(const VersionWords& words) const {
    if (words.before && !words.after && !context_.system.is_file(*words.before)) {
      if (const auto range = range_of(*words.before)) return meanings(*range);
    }
    const Meaning before = words.before ? meaning(*words.before) : last_commit();
    if (!words.after) return {before, working_table(before)};
    const Meaning after = meaning(*words.after);
    const bool takes_table = before.kind == Meaning::table_at || after.kind == Meaning::table_at;
    if (!context_.files.empty() && !takes_table) throw Failure{file_unused.text(), drop_option.text()};
    return {before, after};
  }

  std::pair<Meaning, Meaning> meanings(const Range& range) const {
    Meaning before = range.before.empty() ? last_commit() : meaning(range.before);
    Meaning after = range.after.empty() ? last_commit() : meaning(range.after);
    if (!range.from_merge_base) return {std::move(before), std::move(after)};
    const auto base = table_.git.merge_base(before.commit, after.commit);
    if (!base) throw Failure{no_common(before.revision, after.revision), two_dots.text()};
    before.commit = *base;
    before.revision = base->substr(0, shown_digits);
    return {std::move(before), std::move(after)};
  }

  Meaning last_commit() const {
    const auto commit = table_.git.commit("HEAD");
    if (!commit) throw table_.git.failure_of("HEAD");
    return {Meaning::table_at, {}, "HEAD", *commit};
  }

  Meaning meaning(const std::string& word) const {
    if (word == "-") return {Meaning::standard_input};
    if (begins_as_path(word)) return {Meaning::file, word};
    const auto commit = table_.git.commit(word);
    if (context_.system.is_file(word)) {
      if (commit) throw Failure{ambiguous(word), say_which(word)};
      return {Meaning::file, word};
    }
    if (commit) return {Meaning::table_at, {}, word, *commit};
    if (const auto parts = split_at_colon(word)) {
      const auto of_path = here_.commit(parts->first);
      if (!of_path) throw here_.failure_of(parts->first);
      return {Meaning::path_at, parts->second, parts->first, *of_path};
    }
    // Reading it says what is wrong.
    if (ends_as_table(word) || context_.system.is_folder(word)) return {Meaning::file, word};
    if (is_unit_here(word)) throw Failure{is_unit(word), ask_unit(word)};
    throw table_.git.failure_of(word);
  }

  /// Whether the table that queries use has a unit or group of this name.
  bool is_unit_here(const std::string& word) const {
    if (!path_ || *path_ == "-" || !context_.system.is_file(*path_)) return false;
    return find_unit(load::load(read_source(context_.system, *path_)).table, word) != no_unit;
  }

  /// The new table where none is named.
  Meaning working_table(const Meaning& before) const {
    const bool is_there = path_ && (*path_ == "-" || context_.system.is_file(*path_));
    if (!is_there && before.is_in_git() && table_.git.is_bare())
      throw Failure{bare.text(), name_revisions.text()};
    if (!path_) throw Failure(*no_table_);
    if (*path_ == "-") return {Meaning::standard_input};
    if (before.kind == Meaning::file &&
        context_.system.resolved(before.path) == context_.system.resolved(*path_))
      throw Failure{itself(*path_), ask_changes(*path_)};
    return {Meaning::file, *path_};
  }

  Named text_of(const Meaning& meaning) const {
    if (!meaning.is_in_git()) {
      Source source =
          read_source(context_.system, meaning.kind == Meaning::standard_input ? "-" : meaning.path);
      return {{source.name(), ""}, std::move(source)};
    }
    GitFile file = meaning.kind == Meaning::path_at
                       ? read_path_at(here_, meaning.revision, meaning.commit, meaning.path)
                       : table_at(meaning);
    Source source(file.side.name, std::move(file.bytes));
    return {std::move(file.side), std::move(source)};
  }

  GitFile table_at(const Meaning& meaning) const {
    if (!path_ && !table_.git.is_bare()) throw Failure(*no_table_);
    if (path_ == "-") throw Failure{no_path_in_stdin.text(), name_old.text()};
    return read_table_at(table_, meaning.revision, meaning.commit);
  }

  Context& context_;
  Git here_;
  GitPlace table_;                   ///< in a bare repository, where it usually is
  std::optional<std::string> path_;  ///< of the table that queries use
  std::optional<Failure> no_table_;  ///< why there is none
};

}  // namespace

std::optional<Versions> read_versions(Context& context, const VersionWords& words) {
  return VersionReader(context).read(words);
}

}  // namespace xfz::cli
