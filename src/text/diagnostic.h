// SPDX-License-Identifier: MIT
// A finding about a source text, as a value.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "text/message.h"
#include "text/rule.h"
#include "text/span.h"

namespace xfz {

/// A second place that a finding is about, such as the first of two equal ids.
struct Related {
  Span span;
  Text message;
};

/// A piece of a source text that is to become another.
struct Edit {
  Span at;
  std::string text;
};
using Edits = std::vector<Edit>;

/// One finding: what is wrong, where, and, in `hint`, what to do about it (empty where the message says all).
struct Diagnostic {
  const Rule* rule = nullptr;
  Span span;
  Text message;
  Text hint;
  std::vector<Related> related;
  Edits mend{};  ///< what `hint` says, where that is one thing only and no official word becomes another

  Severity severity() const { return rule->severity; }
};

using Diagnostics = std::vector<Diagnostic>;

/// A finding that the author accepts, and the reason, which is a part of the table.
struct Accepted {
  Diagnostic diagnostic;
  const Located<std::string>* reason = nullptr;
};

/// What was found in one text, each list sorted by place.
struct Findings {
  Diagnostics open;
  std::vector<Accepted> accepted;
};

inline bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.severity() == Severity::error; });
}

}  // namespace xfz
