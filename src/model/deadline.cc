// SPDX-License-Identifier: MIT
#include "model/deadline.h"

namespace xfz {

bool is_same(const Deadline* a, const Deadline* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return a->text.value == b->text.value && a->reading.dates == b->reading.dates;
}

}  // namespace xfz
