// SPDX-License-Identifier: MIT
// Finding and reading the ledger beside a table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.h"
#include "cli/failure.h"
#include "cli/system/system.h"
#include "cli/table_file.h"
#include "ledger/status.h"
#include "query/question.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::cli {

/// The files of a ledger, each in the three lists at the same place, sorted by path: those of progress/, then
/// those of review/.
struct LedgerFiles {
  std::vector<Source> sources;
  ledger::Ledger files;
  std::vector<Diagnostics> found;  ///< by the reader, and by what rules were run
  /// What could not be read, by its path.
  std::vector<std::pair<std::string, Failure>> failures;

  /// The ledger for a query: shows its errors on standard error and returns false where it has any; throws
  /// Failure where a file could not be read. `book`: of these files.
  bool is_sound(const Context& context, const ledger::Book& book);
};

/// The folder in which a table's ledger is kept; empty for the working folder.
std::string ledger_folder(const std::string& table_path, const Table& table);

/// Which part of the ledger that is kept in `folder` a file belongs to by its path, or none.
std::optional<ledger::FileKind> ledger_part(const std::string& path, const std::string& folder);

/// Whether a table that was read from a path has a ledger: progress/ or review/ is in its folder, and a table
/// from standard input names one. Looks at files alone, so that several threads may call it.
bool has_ledger(const System& system, const std::string& table_path, const Table& table);

/// The ledger of a table, or nothing where it has none; no rule is run. Many files are read on so many
/// threads. May be called by several threads itself.
std::optional<LedgerFiles> read_ledger(System& system, const std::string& table_path,
                                       const ledger::Duties& duties, std::size_t threads);

/// Why a question that needs a ledger cannot be answered for a table that has none.
Failure no_ledger_beside(const AnsweringTable& table);

/// The ledger of a table for a query that also answers without one.
class QueryLedger {
 public:
  /// Reads it where there is one; one that has errors is told of on standard error, and counts as none.
  /// Refers to the table.
  QueryLedger(Context& context, const AnsweringTable& table);
  ~QueryLedger() = default;
  QueryLedger(const QueryLedger&) = delete;
  QueryLedger(QueryLedger&&) = delete;
  QueryLedger& operator=(const QueryLedger&) = delete;
  QueryLedger& operator=(QueryLedger&&) = delete;

  /// Null where there is none.
  const ledger::Book* book() const { return book_ ? &*book_ : nullptr; }

 private:
  std::optional<ledger::Duties> duties_;
  std::optional<LedgerFiles> files_;
  std::optional<ledger::Book> book_;
};

/// What is asked of a ledger where a table is asked this.
ledger::StatusQuestion status_question(const AnsweringTable& table, const query::Question& question,
                                       Date as_of);

/// Whether a text is most likely a file of a ledger, and no table.
bool is_ledger_file(std::string_view text);

}  // namespace xfz::cli
