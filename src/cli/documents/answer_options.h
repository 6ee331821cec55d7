// SPDX-License-Identifier: MIT
// How the answer to a query is printed and where it goes: --format, --output, --force, --no-bom, --wrap,
// --count.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.h"
#include "cli/documents/options.h"
#include "cli/options.h"
#include "cli/table_file.h"
#include "render/forms.h"

namespace xfz::cli {

class AnswerOptions {
 public:
  void declare_wrap(Options& options);
  /// Formats that not every answer has: a calendar, where it has days; rows for programs, where it is a list;
  /// documents for people, which are made of templates.
  enum More : unsigned { nothing_more = 0, calendar = 1U << 0U, rows = 1U << 1U, document = 1U << 2U };
  void declare_format(Options& options, unsigned more = nothing_more);
  /// With documents; one's own template may take the place of theirs.
  void declare_documents(Options& options, unsigned more = nothing_more);
  /// A number in place of the answer.
  void declare_count(Options& options);
  /// Where documents go, for a command that makes more than one.
  const DocumentOptions& documents() const { return documents_; }
  /// Throws Failure where they do not fit together; needs no table.
  void check(const Context& context);
  /// Prints or writes the answer. Throws Failure where it cannot.
  void print(Context& context, const AnsweringTable& file, const render::Forms& forms) const;
  /// Where --count is given, prints how many measures there are and returns true.
  bool print_count(Context& context, std::size_t measures) const;

 private:
  std::string bytes_of(Context& context, const AnsweringTable& file, const render::Forms& forms) const;
  std::string document_of(Context& context, const render::DocumentForm& form) const;

  DocumentOptions documents_;
  std::string format_names_;                    ///< as the help lists them
  std::vector<std::string_view> file_endings_;  ///< of the formats, in the same order
  std::string format_;
  bool count_ = false;
  bool no_bom_ = false;
  bool wrap_ = false;
};

}  // namespace xfz::cli
