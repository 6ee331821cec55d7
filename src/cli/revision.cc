// SPDX-License-Identifier: MIT
#include "cli/revision.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace xfz::cli {

namespace {

using render::Tracking;

constexpr std::size_t shown_digits = 12;

/// A file in its folder.
struct Place {
  std::string folder;
  std::string name;
};

Place place_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return {".", path};
  return {path.substr(0, slash + 1), path.substr(slash + 1)};
}

/// What git answers to `words` about a file. It takes no lock, starts no daemon, fetches nothing, and takes
/// the name as it is, whatever signs it holds.
std::optional<std::string> ask_git(System& system, const Place& place,
                                   const std::vector<std::string>& words) {
  std::vector<std::string> command = {"git",
                                      "-C",
                                      place.folder,
                                      "--no-optional-locks",
                                      "--literal-pathspecs",
                                      "-c",
                                      "core.fsmonitor=false",
                                      "-c",
                                      "protocol.allow=never"};
  command.insert(command.end(), words.begin(), words.end());
  command.insert(command.end(), {"--", place.name});
  return system.run(command);
}

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

bool is_shallow(System& system, const Place& place) {
  const auto answer = system.run({"git", "-C", place.folder, "rev-parse", "--is-shallow-repository"});
  return answer && answer->starts_with("true");
}

}  // namespace

render::Origin origin_of(Context& context, const std::string& table_path) {
  if (table_path == "-") return {};
  const Place place = place_of(table_path);
  render::Origin origin{place.name};
  const auto status = ask_git(context.system, place,
                              {"status", "--porcelain=v1", "--untracked-files=all", "--ignored=matching"});
  if (!status) return origin;
  origin.tracking = tracking_of(*status);
  if (origin.tracking == Tracking::untracked) return origin;
  const auto log = ask_git(context.system, place, {"log", "-1", "--format=%H %P", "--no-show-signature"});
  // Where a shallow clone ends, its last commit seems to have made every file.
  if (log && !(has_no_parent(*log) && is_shallow(context.system, place))) origin.revision = revision_of(*log);
  return origin;
}

}  // namespace xfz::cli
