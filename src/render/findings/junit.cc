// SPDX-License-Identifier: MIT
// A test case for each rule, not for each finding: its name must stay the same from run to run, so that
// GitLab can tell what newly fails and what was mended, and Jenkins refuses a report without any test case.
#include <fmt/core.h>

#include <map>
#include <vector>

#include "render/escape.h"
#include "render/findings/findings.h"
#include "text/utf8.h"

namespace xfz::render {

namespace {

using FindingsOfRule = std::vector<const Finding*>;

struct Counts {
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;

  Counts& operator+=(const Counts& other) {
    tests += other.tests;
    failures += other.failures;
    errors += other.errors;
    return *this;
  }
};

std::string attributes(std::string_view name, const Counts& counts) {
  return fmt::format(R"( name="{}" tests="{}" failures="{}" errors="{}" skipped="0")",
                     html_text(printable(name)), counts.tests, counts.failures, counts.errors);
}

/// Whether the findings fail the run.
bool fails(const Rule& rule, const CheckRun& run) {
  return rule.severity == Severity::error || (run.strict && rule.severity == Severity::warning);
}

std::string lines_of(const FileReport& file, const FindingsOfRule& findings) {
  std::string lines;
  for (const Finding* finding : findings) {
    lines += fmt::format("{}:{}:{}: {}\n", file.file, finding->place.begin.line, finding->place.begin.column,
                         finding->message);
  }
  return html_text(lines);
}

/// What a test case holds: why it failed, or what is worth knowing although it did not.
std::string outcome(const FileReport& file, const Rule& rule, const FindingsOfRule& findings,
                    const CheckRun& run) {
  const std::string lines = lines_of(file, findings);
  if (!fails(rule, run)) return fmt::format("      <system-out>{}</system-out>\n", lines);
  const std::string_view tag = &rule == &unreadable_file ? "error" : "failure";
  return fmt::format("      <{0} type=\"{1}\" message=\"{2}\">{3}</{0}>\n", tag, rule.id,
                     html_text(findings.front()->message), lines);
}

std::string test_case(const FileReport& file, const Rule& rule, const FindingsOfRule& findings,
                      const CheckRun& run) {
  const std::string path = html_text(printable(file.path));
  const std::string head =
      fmt::format(R"(    <testcase name="{}" classname="{}" file="{}")", rule.id, path, path);
  if (findings.empty()) return head + "/>\n";
  return head + ">\n" + outcome(file, rule, findings, run) + "    </testcase>\n";
}

/// The suite of one file; adds to the counts of all.
std::string suite(const FileReport& file, const CheckRun& run, Counts& all) {
  std::map<const Rule*, FindingsOfRule> found;
  for (const Finding& finding : file.open) found[finding.rule].push_back(&finding);
  Counts counts;
  std::string cases;
  const auto add = [&](const Rule& rule) {
    const auto findings = found.find(&rule);
    ++counts.tests;
    if (findings == found.end()) {
      cases += test_case(file, rule, {}, run);
      return;
    }
    cases += test_case(file, rule, findings->second, run);
    if (fails(rule, run)) ++(&rule == &unreadable_file ? counts.errors : counts.failures);
  };
  add(unreadable_file);
  if (!found.contains(&unreadable_file)) {
    for (const Rule* rule : run.rules) add(*rule);
  }
  all += counts;
  return fmt::format("  <testsuite{}>\n{}  </testsuite>\n", attributes(file.path, counts), cases);
}

}  // namespace

std::string findings_junit(const CheckRun& run) {
  Counts counts;
  std::string suites;
  for (const FileReport& file : run.files) suites += suite(file, run, counts);
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites{}>\n{}</testsuites>\n",
                     attributes("xfz check", counts), suites);
}

}  // namespace xfz::render
