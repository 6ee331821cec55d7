// SPDX-License-Identifier: MIT
#include "cli/git/revision.h"

#include <algorithm>
#include <string_view>

#include "cli/git/file.h"
#include "load/yaml/scan.h"

namespace xfz::cli {

namespace {

using render::Tracking;

/// What is to be seen of two texts that differ in line ends alone, which git changes at will.
std::string without_returns(std::string text) {
  std::erase(text, '\r');
  return text;
}

/// Whether HEAD has the file, and as it is. `git status` would run the programs that the repository names as
/// filters, so the bytes are compared here. Where a filter stands between the two, nobody can tell.
Tracking tracking_of(System& system, const GitPlace& place, const std::string& path) {
  const Git& git = place.git;
  const auto entry = git.entry("HEAD", path_from_top(place));
  if (!entry) return git.has_readable_head() ? Tracking::untracked : Tracking::none;
  const auto committed = git.content(entry->object, load::max_file_size);
  const auto here = system.read(path, load::max_file_size).bytes;
  if (!committed || !here) return Tracking::none;
  if (committed == here || without_returns(*committed) == without_returns(*here)) return Tracking::clean;
  return git.is_converted(place.name) ? Tracking::none : Tracking::modified;
}

std::string revision_of(std::string_view log) {
  const std::string_view commit = log.substr(0, shown_digits);
  const bool is_commit =
      commit.size() == shown_digits && commit.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  return std::string(is_commit ? commit : "");
}

bool has_no_parent(std::string_view log) {
  return log.substr(0, log.find('\n')).find_last_not_of(' ') < log.find(' ');
}

}  // namespace

render::Origin origin_of(Context& context, const std::string& table_path) {
  if (table_path == "-") return {};
  // Of a link, git would tell what is known of the link.
  const GitPlace place = git_place(context.system, table_path);
  const Git& git = place.git;
  render::Origin origin{place_of(table_path).name};
  if (!git.has_work_tree()) return origin;
  origin.tracking = tracking_of(context.system, place, context.system.resolved(table_path));
  if (origin.tracking == Tracking::untracked || origin.tracking == Tracking::none) return origin;
  const auto log = git.last_commit(place.name);
  // Where a shallow clone ends, its last commit seems to have made every file.
  if (log && !(has_no_parent(*log) && git.is_shallow())) origin.revision = revision_of(*log);
  return origin;
}

}  // namespace xfz::cli
