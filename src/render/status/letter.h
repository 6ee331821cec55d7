// SPDX-License-Identifier: MIT
// A letter to a unit about how its duties stand: 提醒函, 催办通知, 督办通知. It is Chinese, whatever the
// language.
#pragma once

#include <string>

#include "ledger/letters.h"
#include "model/table.h"
#include "render/template.h"

namespace xfz::render {

/// What all letters of one run share.
struct LetterBasis {
  const Table& table;
  ledger::LetterKind kind = ledger::LetterKind::soon;
  Date as_of{};
  std::string scope;  ///< which duties were looked at; empty where all were
};

/// `督办通知`
std::string letter_title(ledger::LetterKind kind);

/// What its templates may name; docs/templates.md lists it.
const FieldLevel& letter_level();
/// Refers to both.
Fields letter_fields(const LetterBasis& basis, const ledger::Letter& letter);

}  // namespace xfz::render
