// SPDX-License-Identifier: MIT
// The bytes of a text: what the strict reader takes, it must read as yaml-cpp does.
#include "fuzz/targets.h"
#include "support/event_log.h"

namespace xfz::fuzz {

void try_reader(std::string_view bytes) {
  require(test::reader_tells_the_same(bytes), "the strict reader reads what yaml-cpp does");
}

}  // namespace xfz::fuzz
