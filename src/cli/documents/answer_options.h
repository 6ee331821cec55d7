// SPDX-License-Identifier: MIT
// How the answer to a query is printed and where it goes: --format, --output, --force, --no-bom, --wrap,
// --count.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.h"
#include "cli/documents/options.h"
#include "cli/git/revisions.h"
#include "cli/options.h"
#include "cli/query_tables.h"
#include "cli/table_file.h"
#include "render/forms.h"
#include "render/pooled.h"

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

  /// Has `answer` print an answer for each of the tables. Throws Failure where the format holds one alone.
  Status for_each(Context& context, QueryTables& tables, const AnswerTable& answer);
  /// Prints or writes the answer, which is about so many measures. Throws Failure where it cannot.
  void print(Context& context, const AnsweringTable& file, const render::Forms& forms, std::size_t measures);
  /// Where --count is given, prints how many measures there are and returns true.
  bool print_count(Context& context, std::size_t measures);

 private:
  bool is_file() const { return documents_.output && *documents_.output != "-"; }
  std::string byte_order() const;
  render::Screen screen_of_answer(const Context& context) const;
  render::RowOrigin origin_of(const AnsweringTable& file);
  std::string bytes_of(Context& context, const AnsweringTable& file, const render::Forms& forms);
  std::string document_of(Context& context, const render::DocumentForm& form) const;
  /// A part of what several tables answer.
  void write_piece(Context& context, const std::string& bytes);
  void write(Context& context, const std::string& bytes) const;

  DocumentOptions documents_;
  std::string format_names_;                    ///< as the help lists them
  std::vector<std::string_view> file_endings_;  ///< of the formats, in the same order
  std::string format_;
  bool count_ = false;
  bool no_bom_ = false;
  bool wrap_ = false;

  // Of several tables.
  std::optional<render::PooledAnswers> pooled_;
  std::optional<Revisions> revisions_;
  std::string pending_;  ///< what goes to a file
  std::size_t measures_ = 0;
};

}  // namespace xfz::cli
