// SPDX-License-Identifier: MIT
// The bytes of a table: loaded, checked, every finding shown, and asked for all sheets where it is right.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "check/check.h"
#include "cli/catalogue.h"
#include "fuzz/targets.h"
#include "load/load.h"
#include "query/sheet.h"
#include "render/findings/findings.h"
#include "render/findings/report.h"
#include "render/sheet/page.h"
#include "text/utf8.h"

namespace xfz::fuzz {

namespace {

constexpr Language languages[] = {Language::english, Language::chinese};

bool begins_character(std::string_view text, std::size_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U;
}

/// `is_text`: where the file is no UTF-8, there are no characters to begin.
void check_span(const Source& source, Span span, bool is_text) {
  require(span.begin <= span.end && span.end <= source.text().size(), "a place lies in the text");
  require(
      !is_text || (begins_character(source.text(), span.begin) && begins_character(source.text(), span.end)),
      "a place holds whole characters");
}

void check_text(const Text& text, const char* what) {
  require(!text.en.empty() && !text.zh.empty(), what);
}

void check_diagnostic(const Source& source, const Diagnostic& diagnostic, bool is_text) {
  require(find_rule(cli::all_rules(), diagnostic.rule->id) == diagnostic.rule, "a finding's rule is listed");
  check_span(source, diagnostic.span, is_text);
  check_text(diagnostic.message, "a finding says something in both languages");
  require(diagnostic.hint.en.empty() == diagnostic.hint.zh.empty(), "a hint is in both languages or in none");
  for (const Related& related : diagnostic.related) {
    check_span(source, related.span, is_text);
    check_text(related.message, "a related place says something in both languages");
  }
}

void check_findings(const Source& source, const Findings& findings, bool is_text) {
  const auto before = [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end);
  };
  require(std::is_sorted(findings.open.begin(), findings.open.end(), before), "findings are sorted by place");
  for (const Diagnostic& diagnostic : findings.open) check_diagnostic(source, diagnostic, is_text);
  for (const Accepted& accepted : findings.accepted) {
    check_diagnostic(source, accepted.diagnostic, is_text);
    require(accepted.diagnostic.rule->can_be_allowed(), "what is accepted may be");
    require(!accepted.reason->value.empty() || has_errors(findings.open), "what is accepted has a reason");
  }
}

/// Nothing but text that a terminal shows as it is.
void check_printable(std::string_view text) {
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    require(c.valid, "a report is UTF-8");
    require(c.value == '\n' || (c.value >= 0x20 && c.value != 0x7F), "a report has no control characters");
    text.remove_prefix(c.size);
  }
}

/// Each rule once, as a run lists its rules.
std::vector<const Rule*> found_rules(const Findings& findings) {
  std::vector<const Rule*> found;
  for (const Diagnostic& diagnostic : findings.open) found.push_back(diagnostic.rule);
  for (const Accepted& accepted : findings.accepted) found.push_back(accepted.diagnostic.rule);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

void show_to_people(const Source& source, const Table& table, const Findings& findings, Language language) {
  const render::Screen screen{language, 80};
  check_printable(render::report_text({source, findings.open}, screen));
  check_printable(render::accepted_text(source, table, findings.accepted, screen));
}

void show_to_machines(const Source& source, const Table& table, const Findings& findings, Language language) {
  const render::FileReport report = render::file_report(source, table, findings, "table.yaml", language);
  const std::vector<const Rule*> rules = found_rules(findings);
  const render::CheckRun run{{&report, 1}, rules, "1", language};
  const auto sarif = nlohmann::json::parse(render::findings_sarif(run));
  require(sarif.at("runs").at(0).at("results").size() == findings.open.size() + findings.accepted.size(),
          "SARIF has every finding");
  const auto json = nlohmann::json::parse(render::findings_json(run));
  require(json.at("diagnostics").size() == findings.open.size(), "JSON has every open finding");
  static_cast<void>(render::findings_junit(run));
  static_cast<void>(render::findings_github(run));
}

void check_mentions(const Table& table, const std::vector<Mention>& mentions) {
  require(std::all_of(mentions.begin(), mentions.end(),
                      [&table](const Mention& mention) { return mention.unit < table.units.size(); }),
          "every name in a right table stands for a unit");
}

void check_measure(const Source& source, const Table& table, const Measure& measure) {
  require(!measure.id.value.empty() && !measure.text.value.empty(), "a measure has an id and a text");
  check_span(source, measure.span, true);
  require(measure.span.contains(measure.id.span) && measure.span.contains(measure.text.span),
          "a measure holds its id and its text");
  for (const Assignment* assignment : assignments(measure)) {
    check_mentions(table, assignment->lead);
    check_mentions(table, assignment->responsible);
  }
  for (const Deadline* deadline : deadlines(measure)) {
    require(deadline->reading.kind != DeadlineKind::none, "every deadline of a right table is read");
  }
}

/// A table without errors answers.
void ask(const Source& source, const Table& table) {
  require(table.year.value >= 1000 && table.year.value <= 9999, "a year has four digits");
  for (const Row& row : rows(table)) check_measure(source, table, *row.measure);
  const render::SheetBasis basis{table, {}, {}};
  for (UnitIndex unit = 0; unit < table.units.size(); ++unit) {
    check_mentions(table, table.unit(unit).members);
    const query::Sheet sheet = query::sheet(table, unit, {});
    static_cast<void>(render::sheet_head(basis, sheet));
    static_cast<void>(render::sheet_csv_lines(basis, sheet));
  }
}

}  // namespace

void try_loader(std::string_view bytes) {
  const Source source("table.yaml", std::string(bytes));
  load::Loaded loaded = load::load(source);
  require(loaded.complete || has_errors(loaded.diagnostics), "what is left out is reported");
  const bool is_text =
      std::none_of(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                   [](const Diagnostic& diagnostic) { return diagnostic.rule->id == "encoding"; });

  const check::Input input{loaded.table, source, loaded.complete};
  const Findings findings = check::run(input, std::move(loaded.diagnostics), cli::all_rules());
  check_findings(source, findings, is_text);
  for (const Language language : languages) show_to_people(source, loaded.table, findings, language);
  // The forms for machines take most of the time, so the size decides which language they are in.
  show_to_machines(source, loaded.table, findings, languages[bytes.size() % 2]);
  if (!has_errors(findings.open)) ask(source, loaded.table);
}

}  // namespace xfz::fuzz
