// SPDX-License-Identifier: MIT
// From a document of Word or Excel to a table in YAML, with findings where a person must look.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "import/columns.h"
#include "import/pages.h"
#include "model/table.h"
#include "office/document.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::import {

/// What people say of a document that it does not say itself.
struct Settings {
  std::string name{};       ///< of the file, for the title where the document has none
  ChosenColumns columns{};  ///< what a column holds, by its heading
  std::size_t table = 0;    ///< only this one, from 1; 0: all
  std::string tab{};        ///< only this sheet of a workbook; empty: all
  std::optional<int> year{};
  int this_year = 0;  ///< where neither `year` nor the document says one
  std::string jurisdiction{};
  const Table* like = nullptr;            ///< units, groups, aliases, ids and the district are taken from it
  Language language = Language::chinese;  ///< of comments
  bool wants_document = true;             ///< Imported::document is asked for

  /// Whether a table with this number, on this sheet of a workbook, is to be read.
  bool wants(std::size_t number, std::string_view sheet) const {
    return (table == 0 || table == number) && (tab.empty() || tab == sheet);
  }
};

struct Imported {
  std::string yaml;      ///< to be laid out
  Source document;       ///< the printed words, which findings point to; empty where nobody wants it
  Diagnostics findings;  ///< by their place
  std::size_t measures = 0;
  Totals totals;
  std::uint64_t rows = 0;  ///< what they say, for fault_in()
  bool closes = false;     ///< every printed sign is accounted for; where it is not, that is a fault of xfz
};

/// Nothing where the document has neither a table nor an outline of measures.
std::optional<Imported> import_document(const office::Document& document, const Settings& settings);

/// The rules that importing finds broken, for reports.
std::span<const Rule* const> all_rules();

}  // namespace xfz::import
