// SPDX-License-Identifier: MIT
#include "cli/git/ledger_at.h"

#include <filesystem>

#include "cli/failure.h"
#include "cli/git/file.h"
#include "cli/git/git.h"
#include "cli/git/revision.h"
#include "cli/ledger_files.h"
#include "ledger/read.h"
#include "load/yaml/scan.h"

namespace xfz::cli {

namespace {

namespace fs = std::filesystem;

constexpr Phrase stdin_since{"--since compares with git, which knows nothing of standard input",
                             "--since 要和 git 里的版本比，标准输入没有版本"};
constexpr Message<std::string_view> nothing_shared{"`{}` and HEAD have no commit in common here",
                                                   "`{}` 和 HEAD 在这里没有共同的提交"};
constexpr Phrase fetch_history{
    "a clone without its history needs that first: `fetch-depth: 0`, `git fetch --unshallow`",
    "浅克隆要先取回历史：`fetch-depth: 0`、`git fetch --unshallow`"};
constexpr Message<std::string> lacks_content{"git cannot show {}", "git 无法读出 {}"};

}  // namespace

std::optional<ledger::Committed> ledger_since(System& system, const std::string& table_path,
                                              const ledger::Duties& duties,
                                              const std::optional<std::string>& revision) {
  if (!revision) return std::nullopt;
  if (table_path == "-") throw Failure{stdin_since.text()};
  const GitPlace table = git_place(system, table_path);
  const Git& git = table.git;
  const auto commit = git.commit(*revision);
  if (!commit) throw git.failure_of(*revision);
  const auto head = git.commit("HEAD");
  if (!head) throw git.failure_of("HEAD");
  const auto base = git.merge_base(*commit, *head);
  const auto files = base ? git.files(*base) : std::nullopt;
  if (!files) throw Failure{nothing_shared(*revision), fetch_history.text()};

  ledger::Committed before{base->substr(0, shown_digits), {}};
  const fs::path folder = path_from_top({git, ledger_folder(table.name, duties.table())});
  for (const auto& [path, object] : *files) {
    const auto kind = ledger_part(path, folder.string());
    if (!kind) continue;
    const std::string name = before.revision + ":" + path;
    auto bytes = git.content(object, load::max_file_size);
    if (!bytes) throw Failure{lacks_content(name)};
    before.files.push_back(ledger::read(Source(name, *std::move(bytes)), *kind, duties).file);
  }
  return before;
}

}  // namespace xfz::cli
