// SPDX-License-Identifier: MIT
#include "cli/command.h"

namespace xfz::cli {

std::vector<std::unique_ptr<Command>> all_commands() {
  std::vector<std::unique_ptr<Command>> commands;
  for (const auto make : {make_due, make_unit, make_list, make_show, make_stats, make_status, make_sheet,
                          make_collect, make_diff, make_log, make_check, make_fmt, make_git_diff, make_new,
                          make_import, make_explain, make_schema, make_completion})
    commands.push_back(make());
  return commands;
}

}  // namespace xfz::cli
