// SPDX-License-Identifier: MIT
#include "support/ledger.h"

#include <fmt/core.h>

#include "ledger/check.h"
#include "ledger/read.h"
#include "render/findings/report.h"
#include "support/tables.h"

namespace xfz::test {

LedgerOf::LedgerOf(std::string table_yaml, const std::map<std::string, std::string>& files)
    : table_(table_from(std::move(table_yaml))), duties_(table_) {
  for (const auto& [path, text] : files) {
    sources_.emplace_back(path, text);
    const auto kind = path.starts_with("review/") ? ledger::FileKind::review : ledger::FileKind::progress;
    ledger::FileRead read = ledger::read(sources_.back(), kind, duties_);
    files_.push_back(std::move(read.file));
    found_.push_back(std::move(read.diagnostics));
  }
  const ledger::Book of_all = book();
  ledger::run({of_all, files_, ledger_today}, found_);
}

std::string LedgerOf::described() const {
  std::string out;
  for (std::size_t i = 0; i < found_.size(); ++i) {
    for (const Diagnostic& each : found_[i]) {
      out += fmt::format("{} {} {}: {}", render::place_name(sources_[i], each.span),
                         render::severity_id(each.severity()), each.rule->id, each.message.en);
      if (!each.hint.empty()) out += " | " + each.hint.en;
      out += "\n";
    }
  }
  return out;
}

}  // namespace xfz::test
