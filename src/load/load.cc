// SPDX-License-Identifier: MIT
#include "load/load.h"

#include <utility>

#include "load/fields/keys.h"
#include "load/fields/table_draft.h"
#include "load/read.h"
#include "load/resolve.h"

namespace xfz::load {

Loaded load(const Source& source) {
  TableDraft draft;
  if (!read(source, Keys(table_level), draft)) return {{}, std::move(draft.diagnostics), false};
  resolve(draft);
  return {std::move(draft.table), std::move(draft.diagnostics), draft.complete()};
}

}  // namespace xfz::load
