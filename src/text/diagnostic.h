// SPDX-License-Identifier: MIT
// A finding about a source text, as a value.
#pragma once

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
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

/// Where one rule puts its findings. It refers to all of them and lives no longer.
class Found {
 public:
  Found(const Rule& rule, Diagnostics& all) : rule_(rule), all_(all) {}

  void add(Span span, Text message, Text hint = {}, std::vector<Related> related = {}) {
    all_.push_back({&rule_, span, std::move(message), std::move(hint), std::move(related)});
  }

  /// What all rules found so far.
  const Diagnostics& so_far() const { return all_; }

 private:
  const Rule& rule_;
  Diagnostics& all_;
};

/// A rule and the function that looks at something and adds what it finds.
template <class... About>
struct CheckOf {
  using Find = void (*)(const About&..., Found&);

  const Rule* rule;
  Find find;

  constexpr CheckOf(const Rule& what, Find how) : rule(&what), find(how) {}

  void run(const About&... about, Diagnostics& all) const {
    Found found(*rule, all);
    find(about..., found);
  }
};

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

/// Those of one place stay as they were found.
inline void sort_by_place(Diagnostics& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end);
  });
}

inline bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.severity() == Severity::error; });
}

}  // namespace xfz
