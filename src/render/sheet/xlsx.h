// SPDX-License-Identifier: MIT
// A task sheet as an Excel workbook (ECMA-376), by libxlsxwriter, which is loaded at run time for this alone.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "render/sheet/page.h"
#include "text/message.h"

namespace xfz::render {

/// The shared library to load, by its soname, and the Debian package that has it.
extern const std::string xlsx_library;
extern const std::string xlsx_package;  ///< empty where xfz was built without workbooks

/// The address of a function of the loaded library, or null.
using Symbols = std::function<void*(const char* name)>;

struct XlsxOptions {
  bool protect = false;      ///< lock all but the columns to fill in; rows and columns may still be formatted
  std::int64_t created = 0;  ///< the time in the workbook's properties, in seconds since 1970-01-01T00:00Z
  std::string scratch = "/tmp";  ///< the folder for the library's temporary files
};

struct SheetTab;

/// The workbook of one sheet.
class SheetBook {
 public:
  SheetBook(const SheetBasis& basis, const query::Sheet& sheet);
  ~SheetBook();
  SheetBook(const SheetBook&) = delete;
  SheetBook(SheetBook&&) = delete;
  SheetBook& operator=(const SheetBook&) = delete;
  SheetBook& operator=(SheetBook&&) = delete;

  /// How much room the library's temporary files need, in bytes, at most. It does not notice a full disk: it
  /// would write a workbook cut short.
  std::size_t scratch_size() const;

  /// Writes to a file of this name, which is all that the library can do: the caller gives it one in memory.
  /// Returns what went wrong, if anything did. The library writes numbers as the process's locale does, which
  /// must be C, as it is unless someone calls setlocale().
  std::optional<Text> write(const XlsxOptions& options, const Symbols& symbols,
                            const std::string& path) const;

 private:
  void write_file(const XlsxOptions& options, const Symbols& symbols, const std::string& path) const;

  SheetHead head_;
  std::vector<SheetTab> tabs_;
};

}  // namespace xfz::render
