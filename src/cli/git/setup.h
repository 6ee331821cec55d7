// SPDX-License-Identifier: MIT
// Making a repository show tables by meaning in `git diff`.
#pragma once

#include "cli/context.h"

namespace xfz::cli {

/// Sets this program as the driver `xfz` in the settings of the repository around the working folder, and
/// the attribute `diff=xfz` for *.yaml in its .gitattributes, and says so. Throws Failure where it cannot.
void set_up_git(Context& context);

}  // namespace xfz::cli
