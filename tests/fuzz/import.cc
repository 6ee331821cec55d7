// SPDX-License-Identifier: MIT
// A document: whatever it holds, every printed sign is accounted for, and the table made of it can be laid
// out and loaded.
#include "import/import.h"

#include "fuzz/package_text.h"
#include "fuzz/targets.h"
#include "layout/format.h"
#include "load/load.h"
#include "office/read.h"

namespace xfz::fuzz {

namespace {

void check_document(std::string_view bytes, std::string_view name) {
  const office::Reading reading = office::read(bytes, name);
  if (!reading.document) return;
  import::Settings settings;
  settings.name = name;
  settings.this_year = 2020;
  const auto imported = import::import_document(*reading.document, settings);
  if (!imported) return;
  require(imported->closes, "every printed sign is accounted for");
  const import::Totals& totals = imported->totals;
  require(totals.printed == totals.values + totals.structure + totals.comments + totals.all_left_out(),
          "the account adds up");
  const layout::Formatted formatted = layout::format(Source("a.yaml", imported->yaml));
  require(formatted.findings.empty() && !formatted.unproven, "the table can be laid out");
  require(!has_errors(load::load(Source("a.yaml", formatted.text)).diagnostics), "the table can be loaded");
}

}  // namespace

void try_import(std::string_view bytes) {
  if (bytes.starts_with('@')) {
    check_document(packed_text(bytes), "a.docx");
  } else {
    check_document(bytes, "a.csv");
    check_document(bytes, "a.txt");
  }
}

}  // namespace xfz::fuzz
