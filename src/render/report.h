// SPDX-License-Identifier: MIT
// Findings as people read them.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "render/screen.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::render {

/// The findings about one file, in the order they are shown. Refers to its parts.
struct Report {
  const Source& source;
  const Diagnostics& diagnostics;
};

struct Summary {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
};
Summary summarise(std::span<const Report> reports);

/// `error`, `warning`, `note`, for people.
const Phrase& severity_word(Severity severity);

/// Its colour.
Ink severity_ink(Severity severity);

/// The same words as JSON uses them.
std::string_view severity_id(Severity severity);

/// Each finding as `file:line:column: severity: message [rule]`, with the source line, a mark under the exact
/// place, and what to do.
std::string report_text(const Report& report, const Screen& screen);

/// `2 errors, 1 warning`; empty where there are no findings.
std::string summary_text(const Summary& summary, Language language);

}  // namespace xfz::render
