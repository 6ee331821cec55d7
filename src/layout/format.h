// SPDX-License-Identifier: MIT
// The canonical layout of a table's text.
#pragma once

#include <string>

#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::layout {

/// What came of formatting a text. Where neither `findings` nor `unproven` says otherwise, `text` holds every
/// value and every comment of the source, in order.
struct Formatted {
  std::string text;
  Diagnostics findings;   ///< why the text cannot be laid out
  bool unproven = false;  ///< the new text did not stand comparison with the old one: a fault of ours
};

/// Formatting the result again changes nothing. A caller that needs the source no more gives it away.
Formatted format(Source source);

}  // namespace xfz::layout
