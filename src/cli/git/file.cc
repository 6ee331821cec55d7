// SPDX-License-Identifier: MIT
#include "cli/git/file.h"

#include <filesystem>

#include "cli/failure.h"
#include "load/yaml/scan.h"

namespace xfz::cli {

namespace {

namespace fs = std::filesystem;

constexpr Message<std::string_view, std::string_view> not_there{"revision `{}` has no {}",
                                                                "版本 `{}` 里没有 {}"};
constexpr Message<std::string_view> never_there{"no commit has {}", "还没有提交过 {}"};
constexpr Message<std::string> name_earlier{"it was called something else then: write `{}`",
                                            "它当时是别的名称：请写 `{}`"};
constexpr Message<std::string> from_folder{"paths are from the top of the repository: write `{}`",
                                           "路径从仓库最上层写起：请写 `{}`"};
constexpr Message<std::string_view> came_later{
    "it may have come later, or from another place: `git ls-tree -r --name-only {0}` lists the files; write "
    "`{0}:PATH`",
    "可能是后来才有，或者当时在别处：`git ls-tree -r --name-only {0}` 列出文件；请写 `{0}:路径`"};
constexpr Message<std::string> names_folder{"{} is a folder, not a file", "{} 是文件夹，不是文件"};
constexpr Phrase name_file_in_it{"name a table in it", "请写其中的表格"};
constexpr Message<std::string> is_submodule{"{} is a submodule, not a file", "{} 是子模块，不是文件"};
constexpr Phrase run_in_it{"run xfz in its folder", "请在它的文件夹里运行 xfz"};
constexpr Message<std::string> is_link{"{} is a link", "{} 是链接"};
constexpr Message<std::string> follow_link{"write where it leads to: `{}`", "请写它指向的位置：`{}`"};
constexpr Message<std::string> is_lfs_pointer{"of {} git has only the pointer of Git LFS",
                                              "{} 在 git 里只有 Git LFS 的指针"};
constexpr Message<std::string> smudge{
    "take the file out of Git LFS, then compare files: `git show {} | git lfs smudge > old.yaml`",
    "请先从 Git LFS 取出文件，再比较文件：`git show {} | git lfs smudge > old.yaml`"};
constexpr Message<std::string> no_content{"the content of {} is not in this clone",
                                          "这个克隆里没有 {} 的内容"};
constexpr Message<std::string> fetch_it{"it is a partial clone: `git show {} > old.yaml` fetches it",
                                        "这是部分克隆：`git show {} > old.yaml` 会取回"};

constexpr Phrase commit_first{"commit it first: `git add`, then `git commit`",
                              "请先提交：`git add`，然后 `git commit`"};

constexpr std::string_view lfs_pointer = "version https://git-lfs.github.com/spec/";
constexpr std::size_t longest_link = 4096;

/// A path in a revision, as people write it and messages name it.
struct Wanted {
  std::string revision;
  std::string commit;
  std::string path;  ///< from the top

  std::string name() const { return revision + ":" + path; }
};

/// Where a link leads to, in the same revision.
Text link_hint(const Git& git, const Wanted& wanted, const GitEntry& entry) {
  const std::string target = git.content(entry.object, longest_link).value_or("");
  const fs::path path = (fs::path(wanted.path).parent_path() / target).lexically_normal();
  return follow_link(wanted.revision + ":" + path.string());
}

/// The bytes of an entry; throws where it is no file, or has none here.
GitFile file_of(const Git& git, const Wanted& wanted, const GitEntry& entry) {
  const std::string name = wanted.name();
  if (entry.kind == GitKind::folder) throw Failure{names_folder(name), name_file_in_it.text()};
  if (entry.kind == GitKind::submodule) throw Failure{is_submodule(name), run_in_it.text()};
  if (entry.kind == GitKind::link) throw Failure{is_link(name), link_hint(git, wanted, entry)};
  const auto size = git.size(entry.object);
  if (size && *size > load::max_file_size) throw read_failure(ReadFault::too_big, name, load::max_file_size);
  auto bytes = git.content(entry.object, load::max_file_size);
  if (!bytes) throw Failure{no_content(name), fetch_it(name)};
  if (bytes->starts_with(lfs_pointer)) throw Failure{is_lfs_pointer(name), smudge(name)};
  return {{name, wanted.commit}, *std::move(bytes)};
}

/// What to do where a revision does not have the table: it may have been renamed since.
Failure table_missing(const GitPlace& table, const Wanted& wanted) {
  if (table.git.last_commit(table.name).value_or("").empty())
    return {never_there(wanted.path), commit_first.text()};
  for (const std::string& earlier : table.git.earlier_names(table.name)) {
    if (table.git.entry(wanted.commit, earlier))
      return {not_there(wanted.revision, wanted.path), name_earlier(wanted.revision + ":" + earlier)};
  }
  return {not_there(wanted.revision, wanted.path), came_later(wanted.revision)};
}

}  // namespace

GitPlace git_place(System& system, const std::string& path) {
  FilePlace place = place_of(system.resolved(path));
  while (place.folder != "." && place.folder != "/" && !system.is_folder(place.folder)) {
    const FilePlace above = place_of(place.folder.substr(0, place.folder.size() - 1));
    place = {above.folder, above.name + "/" + place.name};
  }
  return {Git(system, place.folder), place.name};
}

std::string path_from_top(const GitPlace& place) {
  return fs::path(place.git.prefix() + place.name).lexically_normal().string();
}

GitFile read_table_at(const GitPlace& table, const std::string& revision, const std::string& commit) {
  const Wanted wanted{revision, commit, path_from_top(table)};
  const auto entry = table.git.entry(commit, wanted.path);
  if (!entry) throw table_missing(table, wanted);
  return file_of(table.git, wanted, *entry);
}

GitFile read_path_at(const Git& git, const std::string& revision, const std::string& commit,
                     const std::string& path) {
  const std::string from_here = fs::path(git.prefix() + path).lexically_normal().string();
  const bool is_relative = path.starts_with("./") || path.starts_with("../");
  const Wanted wanted{revision, commit, is_relative ? from_here : fs::path(path).lexically_normal().string()};
  if (const auto entry = git.entry(commit, wanted.path)) return file_of(git, wanted, *entry);
  // As git says, too.
  if (!is_relative && from_here != wanted.path && git.entry(commit, from_here))
    throw Failure{not_there(revision, wanted.path), from_folder(revision + ":" + from_here)};
  throw Failure{not_there(revision, wanted.path), came_later(revision)};
}

}  // namespace xfz::cli
