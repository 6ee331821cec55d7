// SPDX-License-Identifier: MIT
// What is at hand while a document is understood.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/draft.h"
#include "import/import.h"
#include "import/like.h"
#include "import/pages.h"
#include "model/deadline.h"

namespace xfz::import {

/// A finding before its place is a span.
struct Remark {
  const Rule* rule;
  PieceIndex at;
  Text message;
  Text hint;
};

struct Work {
  const Settings& settings;
  Like like{settings.like};
  Pages pages{};
  Draft draft{};
  std::vector<Remark> remarks{};
  Years years{};  ///< of the table

  void remark(const Rule& rule, PieceIndex at, Text message, Text hint = {}) {
    remarks.push_back({&rule, at, std::move(message), std::move(hint)});
  }
  /// A comment in the language of the result.
  std::string words(const Text& text) const { return text.in(settings.language); }
};

/// Splits a printed heading into number and title where the two print it again, and settles its piece.
DraftHeading heading_of(Work& work, PieceIndex piece);
DraftHeading heading_of(std::string_view printed);

/// Whether units stand in brackets in a text or behind it.
bool has_units_behind(const std::string& printed, Years years);

/// Takes the phrase in brackets behind a text of work to be done for its units, and what stands in it for its
/// deadline.
void take_phrase(Work& work, DraftMeasure& measure, const std::string& printed);

}  // namespace xfz::import
