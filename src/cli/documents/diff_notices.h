// SPDX-License-Identifier: MIT
// Notices of changes (调整通知): one for all, or one for each unit that a difference concerns.
#pragma once

#include <optional>
#include <string>

#include "cli/context.h"
#include "cli/documents/options.h"
#include "render/difference/comparison.h"

namespace xfz::cli {

/// Which notices `diff` was asked for.
struct NoticeOptions {
  bool by_unit = false;             ///< one for every unit concerned
  std::optional<std::string> unit;  ///< for one, by name, alias or id in either table; without both, for all
  DocumentOptions documents;
};

/// Throws Failure where the options do not fit together, so that this is known before anything is read.
void check_notice_options(const Context& context, const NoticeOptions& options);

/// Prints or writes the notices. Throws Failure where it cannot.
void give_notices(Context& context, const render::Comparison& comparison, const NoticeOptions& options);

}  // namespace xfz::cli
