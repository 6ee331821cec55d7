// SPDX-License-Identifier: MIT
// The options by which several commands narrow what they list. Each struct is declared by a command as a part
// of itself; reading throws Failure where a value does not fit.
#pragma once

#include <optional>
#include <string>

#include "cli/options.h"
#include "query/question.h"

namespace xfz::cli {

/// When it is due: --month, --by, --within, --only, --with-standing.
class PeriodOptions {
 public:
  void declare(Options& options);
  /// Refuses options that do not go together; needs no table.
  void check() const;
  /// Puts them into the question.
  void read(const Table& table, Date as_of, query::Question& question) const;

 private:
  std::optional<std::string> month_;
  std::optional<std::string> by_;
  std::optional<std::string> within_;
  bool only_ = false;
  bool with_standing_ = false;
};

/// Which measures: --role, --direct, --category, --text, --deadline.
class MeasureOptions {
 public:
  void declare(Options& options);
  /// What needs no table, so that a wrong value is refused before the table is read.
  query::Question question() const;
  /// Puts the rest into the question.
  void read(const Table& table, query::Question& question) const;

 private:
  std::optional<std::string> role_;
  std::optional<std::string> category_;
  std::optional<std::string> text_;
  std::optional<std::string> deadline_;
  bool direct_ = false;
};

}  // namespace xfz::cli
