// SPDX-License-Identifier: MIT
// The keys of the ledger's files, as the reader of every kind of file takes them.
#pragma once

#include "ledger/ledger.h"
#include "load/draft.h"
#include "load/fields/fields.h"

namespace xfz::ledger {

struct FileDraft final : load::Draft {
  File file;

  void restart() override { *this = FileDraft(); }
};

extern const load::Level progress_level;
extern const load::Level review_level;

}  // namespace xfz::ledger
