// SPDX-License-Identifier: MIT
// The canonical layout of a table's text: it holds the same, and laying it out again changes nothing.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/targets.h"
#include "layout/format.h"
#include "load/load.h"
#include "mutants/facts.h"

namespace xfz::fuzz {

namespace {

/// What a line that is a comment says, without its # and the spaces around; empty of any other.
std::string_view remark(std::string_view line) {
  const std::size_t hash = line.find_first_not_of(' ');
  if (hash == std::string_view::npos || line[hash] != '#') return {};
  line.remove_prefix(std::min(line.find_first_not_of("# ", hash), line.size()));
  return line.substr(0, line.find_last_not_of(" \t") + 1);
}

/// A second opinion on the comments. In a block, such a line is none.
void check_remarks(const Source& before, std::string_view after) {
  if (before.text().find('|') != std::string_view::npos) return;
  for (std::uint32_t line = 1; line <= before.line_count(); ++line) {
    require(after.find(remark(before.line(line))) != std::string_view::npos, "every comment is kept");
  }
}

std::vector<std::string_view> rules_of(const Diagnostics& findings) {
  std::vector<std::string_view> rules;
  for (const Diagnostic& finding : findings) rules.push_back(finding.rule->id);
  std::sort(rules.begin(), rules.end());
  return rules;
}

void check_table(const Source& before, const Source& after) {
  const load::Loaded was = load::load(before);
  const load::Loaded is = load::load(after);
  // Of one and the same error, brackets and lines show different signs.
  require(has_errors(was.diagnostics) == has_errors(is.diagnostics), "what is wrong stays wrong");
  if (has_errors(was.diagnostics)) return;
  require(rules_of(was.diagnostics) == rules_of(is.diagnostics), "the loader finds the same");
  require(mutants::facts_of(was.table, before) == mutants::facts_of(is.table, after),
          "the table is the same");
}

}  // namespace

void try_fmt(std::string_view bytes) {
  const Source before("table.yaml", std::string(bytes));
  const layout::Formatted formatted = layout::format(before);
  require(!formatted.unproven, "the new text holds what the old one did");
  for (const Diagnostic& finding : formatted.findings) {
    require(finding.span.end <= before.text().size(), "a place lies in the text");
  }
  if (!formatted.findings.empty()) return;

  const Source after("table.yaml", formatted.text);
  check_remarks(before, after.text());
  check_table(before, after);
  const layout::Formatted again = layout::format(after);
  require(again.findings.empty() && !again.unproven, "the new text can be laid out");
  require(again.text == formatted.text, "laying it out again changes nothing");
}

}  // namespace xfz::fuzz
