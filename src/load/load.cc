// SPDX-License-Identifier: MIT
#include "load/load.h"

#include <utility>

#include "load/fields/keys.h"
#include "load/fields/table_draft.h"
#include "load/own_keys.h"
#include "load/read.h"
#include "load/resolve.h"

namespace xfz::load {

Loaded load(const Source& source) {
  TableDraft draft;
  Keys keys(table_level, guess_own_keys(source.text()));
  bool is_read = read(source, keys, draft);
  // `columns` may be written otherwise than expected; then what they say holds, if all of them could be read.
  if (const auto own = own_keys(draft.table); is_read && draft.complete("columns") && own != keys.own()) {
    keys = Keys(table_level, own);
    is_read = read(source, keys, draft);
  }
  if (!is_read) return {{}, std::move(draft.diagnostics), false};
  resolve(draft, source.text());
  return {std::move(draft.table), std::move(draft.diagnostics), draft.complete()};
}

}  // namespace xfz::load
