// SPDX-License-Identifier: MIT
// A difference turned round: the change notice (调整通知) of each unit that it concerns.
#pragma once

#include <optional>
#include <string>

#include "cli/context.h"
#include "cli/documents/options.h"
#include "render/difference/comparison.h"

namespace xfz::cli {

/// What `diff --by-unit` and `diff --unit U` were asked for.
struct NoticeOptions {
  std::optional<std::string> unit;  ///< by name, alias or id in either table; else every unit concerned
  DocumentOptions documents;
};

/// Throws Failure where the options do not fit together, so that this is known before anything is read.
void check_notice_options(const Context& context, const NoticeOptions& options);

/// Prints or writes the notices. Throws Failure where it cannot.
void give_notices(Context& context, const render::Comparison& comparison, const NoticeOptions& options);

}  // namespace xfz::cli
