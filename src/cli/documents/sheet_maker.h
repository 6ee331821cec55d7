// SPDX-License-Identifier: MIT
// Making task sheets in one format, as documents to be written.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.h"
#include "cli/documents/output.h"
#include "render/sheet/page.h"

namespace xfz::cli {

/// What the command line says of the format.
struct SheetStyle {
  std::string format = "md";                 ///< md, csv, html, xlsx or json; with a template, what it makes
  std::optional<std::string> template_file;  ///< instead of the built-in one
  bool bom = true;                           ///< begin CSV with a byte order mark
  bool protect = false;                      ///< lock a workbook but for what is filled in
};

class SheetMaker {
 public:
  virtual ~SheetMaker() = default;

  /// What stands between several sheets in one stream; nothing where only one may stand there.
  virtual std::optional<std::string> separator() const { return std::nullopt; }
  /// What stands once before the sheets.
  virtual std::string head() const { return ""; }
  /// Appends the sheet. Throws Failure.
  virtual void add(const query::Sheet& sheet, std::string& out) const = 0;
};

/// Reads the template or loads the library that the format needs; throws Failure where it cannot. Fields that
/// a template names and that do not exist are told on standard error. The basis must outlive the maker.
std::unique_ptr<SheetMaker> make_sheet_maker(Context& context, const SheetStyle& style,
                                             const render::SheetBasis& basis);

/// Without a name_suffix, and not forced. Refers to the maker and the sheets, and lives no longer.
DocumentOutput sheet_documents(const SheetMaker& maker, const render::SheetBasis& basis,
                               const std::vector<query::Sheet>& sheets, const std::string& format);

/// The page that links all sheets.
std::string sheet_index(const DocumentOutput& output, const render::SheetBasis& basis,
                        const std::vector<query::Sheet>& sheets);

}  // namespace xfz::cli
