// SPDX-License-Identifier: MIT
#include "cli/git/revision.h"

#include <string_view>

#include "cli/git/git.h"

namespace xfz::cli {

namespace {

using render::Tracking;

constexpr std::size_t shown_digits = 12;

Tracking tracking_of(std::string_view status) {
  if (status.empty()) return Tracking::clean;
  const bool unknown = status.starts_with("??") || status.starts_with("!!");  // !!: ignored
  const bool only_added = status.starts_with('A');                            // no commit has it yet
  return unknown || only_added ? Tracking::untracked : Tracking::modified;
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
  const FilePlace place = place_of(context.system.resolved(table_path));
  const Git git(context.system, place.folder);
  render::Origin origin{place_of(table_path).name};
  const auto status =
      git.ask({"status", "--porcelain=v1", "--untracked-files=all", "--ignored=matching", "--", place.name});
  if (!status) return origin;
  origin.tracking = tracking_of(*status);
  if (origin.tracking == Tracking::untracked) return origin;
  const auto log = git.ask({"log", "-1", "--format=%H %P", "--no-show-signature", "--", place.name});
  // Where a shallow clone ends, its last commit seems to have made every file.
  if (log && !(has_no_parent(*log) && git.is_shallow())) origin.revision = revision_of(*log);
  return origin;
}

}  // namespace xfz::cli
