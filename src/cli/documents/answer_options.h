// SPDX-License-Identifier: MIT
// How the answer to a query is printed and where it goes: --format, --output, --force, --no-bom, --wrap,
// --count.
#pragma once

#include <cstddef>
#include <string>

#include "cli/context.h"
#include "cli/documents/options.h"
#include "cli/options.h"
#include "model/table.h"
#include "render/forms.h"

namespace xfz::cli {

class AnswerOptions {
 public:
  void declare_wrap(Options& options);
  /// With a calendar among the formats, where the answer has days.
  void declare_format(Options& options, bool has_calendar = false);
  /// A number in place of the answer.
  void declare_count(Options& options);
  /// Throws Failure where they do not fit together; needs no table.
  void check(const Context& context);
  /// Prints or writes the answer. Throws Failure where it cannot.
  void print(Context& context, const Table& table, const render::Forms& forms) const;
  /// Where --count is given, prints how many measures there are and returns true.
  bool print_count(Context& context, std::size_t measures) const;

 private:
  std::string bytes_of(Context& context, const Table& table, const render::Forms& forms) const;

  DocumentOptions documents_;
  std::string format_;
  bool has_calendar_ = false;
  bool count_ = false;
  bool no_bom_ = false;
  bool wrap_ = false;
};

}  // namespace xfz::cli
