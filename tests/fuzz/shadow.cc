// SPDX-License-Identifier: MIT
// The bytes of a text: its shadow must tell what the text itself does.
#include "fuzz/targets.h"
#include "support/event_log.h"

namespace xfz::fuzz {

void try_shadow(std::string_view bytes) {
  require(test::shadow_tells_the_same(bytes), "a shadow tells what its text does");
}

}  // namespace xfz::fuzz
