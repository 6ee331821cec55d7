// SPDX-License-Identifier: MIT
#include "cli/git/measure_history.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "check/check.h"
#include "cli/git/file.h"
#include "compare/compare.h"
#include "load/load.h"
#include "load/yaml/scan.h"

namespace xfz::cli {

namespace {

constexpr Phrase stdin_has_no_history{"standard input has no history", "标准输入没有历史"};
constexpr Phrase name_the_file{"name the table's file: `xfz log 95 -f indicators.yaml`",
                               "请写表格的文件名：`xfz log 95 -f indicators.yaml`"};
constexpr Message<std::string_view> not_in_git{"{} is not in a git repository, so it has no history",
                                               "{} 不在 git 仓库里，没有历史可查"};
constexpr Phrase compare_files{"`xfz diff OLD.yaml NEW.yaml` compares two files",
                               "`xfz diff 旧.yaml 新.yaml` 可以比较两个文件"};

/// What the table was in a commit.
struct PastTable {
  bool is_there = false;
  std::unique_ptr<Table> table;  ///< null: it is not there, or has errors
};

/// Where the measure is in the table of a commit. None: it came with that commit.
using Ids = std::map<std::string, std::string>;

class HistoryReader {
 public:
  HistoryReader(Context& context, const AnsweringTable& file)
      : context_(context), file_(file), place_(git_place(context.system, file.path)) {}

  render::History read(const Row& row) {
    history_ = {row.measure->id.value, row.measure->text.value, file_.path, {}, {}, false, {}};
    commits_ = place_.git.history(place_.name);
    if (commits_.empty()) refuse();
    path_ = path_from_top(place_);
    const std::string tip = sound(commits_.front().hash);
    look_at_file(row, tip);
    for (const GitCommit& commit : commits_) {
      if (const auto id = ids_.find(commit.hash); id != ids_.end()) look_at(commit, id->second);
      tables_.erase(commit.hash);
    }
    return std::move(history_);
  }

 private:
  [[noreturn]] void refuse() const {
    const auto head = place_.git.commit("HEAD");
    if (head) {
      read_table_at(place_, "HEAD", *head);  // says that no commit has it
    } else if (place_.git.is_installed() && !place_.git.is_repository()) {
      throw Failure{not_in_git(file_.path), compare_files.text()};
    }
    throw place_.git.failure_of("HEAD");
  }

  const GitCommit* commit_of(const std::string& hash) const {
    const auto found = std::find_if(commits_.begin(), commits_.end(),
                                    [&hash](const GitCommit& each) { return each.hash == hash; });
    return found == commits_.end() ? nullptr : &*found;
  }

  const PastTable& table_at(const std::string& hash) {
    const auto [at, is_new] = tables_.try_emplace(hash);
    PastTable& past = at->second;
    if (!is_new) return past;
    const auto entry = place_.git.entry(hash, path_);
    auto bytes = entry && entry->kind == GitKind::file
                     ? place_.git.content(entry->object, load::max_file_size)
                     : std::nullopt;
    past.is_there = bytes.has_value();
    if (!bytes) return past;
    const Source source(path_, *std::move(bytes));
    load::Loaded loaded = load::load(source);
    if (check::errors({loaded.table, source, loaded.complete}, std::move(loaded.diagnostics)).empty())
      past.table = std::make_unique<Table>(std::move(loaded.table));
    return past;
  }

  /// The nearest commit from this one back in which the table has no errors; empty where there is none.
  std::string sound(std::string hash) {
    while (!hash.empty()) {
      const PastTable& past = table_at(hash);
      if (past.table) return hash;
      std::vector<std::string>& passed = history_.passed_over;
      if (past.is_there && std::find(passed.begin(), passed.end(), hash) == passed.end())
        passed.push_back(hash);
      const GitCommit* const commit = commit_of(hash);
      hash = commit == nullptr || commit->parents.empty() || !past.is_there ? "" : commit->parents.front();
    }
    return hash;
  }

  /// How the measure with this id came to be so in `after`.
  struct Step {
    compare::Difference difference;
    Row before;                                      ///< without a measure: it was not there
    const compare::MeasureChange* change = nullptr;  ///< null: nothing changed
  };
  static Step step(const Table& before, const Table& after, const std::string& id) {
    Step found{compare::compare(before, after), {}, nullptr};
    for (const compare::RowPair& pair : found.difference.rows) {
      if (pair.after.measure != nullptr && pair.after.measure->id.value == id) found.before = pair.before;
    }
    for (const compare::MeasureChange& change : found.difference.measures) {
      if (change.after.measure != nullptr && change.after.measure->id.value == id) found.change = &change;
    }
    return found;
  }

  void add(const Step& step, const GitCommit& commit, bool is_beginning) {
    const bool elided = context_.output.width > 0;
    const render::Comparison comparison{step.difference, {file_.path, ""}, {file_.path, commit.hash}};
    render::HistoryEntry entry = render::history_entry(comparison, *step.change, elided, context_.language());
    entry.commit = commit.hash;
    entry.author = commit.author;
    entry.date = commit.date;
    entry.subject = commit.subject;
    entry.is_beginning = is_beginning;
    // It may have been there before.
    for (render::ChangeGroup& group : entry.groups) {
      for (render::ChangeItem& item : group.items) {
        if (is_beginning) item.kind = render::ChangeItem::changed;
      }
    }
    history_.entries.push_back(std::move(entry));
  }

  void look_at_file(const Row& row, const std::string& tip) {
    if (tip.empty()) return;
    const Step last = step(*table_at(tip).table, file_.table, row.measure->id.value);
    if (last.before.measure != nullptr) ids_.emplace(tip, last.before.measure->id.value);
    if (last.change != nullptr) add(last, {}, false);
  }

  /// A merge changed what is otherwise in all of its parents.
  void look_at(const GitCommit& commit, const std::string& id) {
    const Table& after = *table_at(commit.hash).table;
    std::vector<Step> changed;
    std::size_t parents = 0;
    for (const std::string& each : commit.parents) {
      const std::string parent = sound(each);
      if (parent.empty()) continue;
      ++parents;
      Step from = step(*table_at(parent).table, after, id);
      if (from.before.measure != nullptr) ids_.emplace(parent, from.before.measure->id.value);
      if (from.change != nullptr) changed.push_back(std::move(from));
    }
    if (parents == 0) return begin(commit, id);
    if (changed.size() == parents) add(changed.front(), commit, false);
  }

  void begin(const GitCommit& commit, const std::string& id) {
    const Table nothing;
    add(step(nothing, *table_at(commit.hash).table, id), commit, true);
    history_.is_shallow = place_.git.is_shallow();
    const std::vector<std::string> names = place_.git.earlier_names(place_.name);
    if (!names.empty() && !history_.is_shallow) history_.earlier_name = names.front();
  }

  Context& context_;
  const AnsweringTable& file_;
  GitPlace place_;
  std::string path_;  ///< from the top
  std::vector<GitCommit> commits_;
  std::map<std::string, PastTable> tables_;  ///< as long as they are needed
  Ids ids_;
  render::History history_;
};

}  // namespace

render::History measure_history(Context& context, const AnsweringTable& file, const Row& row) {
  if (file.path == "-") throw Failure{stdin_has_no_history.text(), name_the_file.text()};
  return HistoryReader(context, file).read(row);
}

}  // namespace xfz::cli
