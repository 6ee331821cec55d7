// SPDX-License-Identifier: MIT
// What a finding is an instance of.
#pragma once

#include <string_view>

#include "text/message.h"

namespace xfz {

/// An error makes answers wrong, so queries refuse the table; a warning is most likely a mistake; a note
/// is worth knowing.
enum class Severity { error, warning, note };

/// Describes one kind of finding. Rules are constants, each defined once beside the code that finds it,
/// and are compared by address.
struct Rule {
  std::string_view id;  ///< kebab-case ASCII, stable: people write it in `allow` and in CI settings
  Severity severity;
  Phrase summary;  ///< one line: what is wrong when this is found
};

}  // namespace xfz
