// SPDX-License-Identifier: MIT
// Catching what a command says when it cannot go on.
#pragma once

#include <string>
#include <utility>

#include "cli/failure.h"

namespace xfz::test {

/// `message` or `message / hint` of the Failure that `call` throws; empty where it throws none.
template <class Call>
std::string failure_of(Call&& call, Language language = Language::english) {
  try {
    static_cast<void>(std::forward<Call>(call)());
  } catch (const cli::Failure& failure) {
    const std::string& hint = failure.hint.in(language);
    return failure.message.in(language) + (hint.empty() ? "" : " / " + hint);
  }
  return "";
}

}  // namespace xfz::test
