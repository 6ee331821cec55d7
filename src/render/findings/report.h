// SPDX-License-Identifier: MIT
// Findings as people read them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/table.h"
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
  std::size_t accepted = 0;         ///< counted among no severity
  std::size_t unlisted_errors = 0;  ///< those of rules that were not asked for; not among `errors`

  /// Whether there are errors, listed or not.
  bool is_wrong() const { return errors + unlisted_errors > 0; }
  void count(Severity severity);
  Summary& operator+=(const Summary& other);
};
Summary summarise(const Diagnostics& diagnostics);

/// `error`, `warning`, `note`, for people.
Phrase severity_word(Severity severity);

/// Its colour.
Ink severity_ink(Severity severity);

/// The same words as JSON uses them.
std::string_view severity_id(Severity severity);

/// Each finding as `file:line:column: severity: message [rule]`, with the source line, a mark under the exact
/// place, and what to do.
std::string report_text(const Report& report, const Screen& screen);

/// `file:line:column`, safe to write to a terminal.
std::string place_name(const Source& source, Span span);

/// Words folded behind their label, which stands behind so many blanks.
std::string labelled(std::string_view label, std::string_view words, int margin, Ink ink,
                     const Screen& screen);

/// What is accepted, rule by rule, with the item that each is about and the reason. It is for people who have
/// the document before them, not the file: no source lines.
std::string accepted_text(const Source& source, const Table& table, const std::vector<Accepted>& accepted,
                          const Screen& screen);

/// `2 errors, 1 warning`; empty where there are no findings. Accepted ones are not among them.
std::string summary_text(const Summary& summary, Language language);

/// `3 findings accepted`.
std::string accepted_summary(std::size_t accepted, Language language);

}  // namespace xfz::render
