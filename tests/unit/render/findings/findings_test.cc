// SPDX-License-Identifier: MIT
// What machines read of a check: exactly the keys that each form has, and fingerprints that stay.
#include "render/findings/findings.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "check/check.h"
#include "cli/catalogue.h"
#include "load/load.h"
#include "support/rules.h"
#include "support/tables.h"

namespace xfz::render {

namespace {

using Json = nlohmann::ordered_json;
using Keys = std::vector<std::string>;

constexpr Rule error_rule = test::rule_called("bad", Severity::error);
constexpr Rule warning_rule = test::rule_called("odd", Severity::warning);
constexpr Rule note_rule = test::rule_called("by-the-way", Severity::note);
const Rule* const rules[] = {&error_rule, &warning_rule, &note_rule};

Keys keys(const Json& object) {
  REQUIRE(object.is_object());
  Keys result;
  for (const auto& [key, value] : object.items()) result.push_back(key);
  return result;
}

/// A finding of each severity, the warning over two lines, and the note accepted.
FileReport sample(Language language = Language::english) {
  const Source source("./表 1.yaml", "a: 民政局\nb\n");
  Diagnostic error{&error_rule, {6, 12}, {"50% <&>", "消息"}, {"hint", "建议"}, {}};
  error.related.push_back({{13, 14}, {"related", "相关"}});
  Findings findings;
  findings.open = {{&warning_rule, {0, 14}, {"message", "消息"}, {}, {}}, error};
  const Located<std::string> reason{"原表如此", {3, 6}};
  findings.accepted = {{{&note_rule, {13, 14}, {"known", "已知"}, {}, {}}, &reason}};
  return file_report(source, {}, findings, "表 1.yaml", language);
}

CheckRun run_of(std::span<const FileReport> files) {
  return {files, rules, "1.2.3"};
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

/// As many findings of a rule as asked for.
FileReport many(const Rule& rule, std::size_t number) {
  FileReport report{"t.yaml", "t.yaml", {}, {}, 0};
  for (std::size_t i = 0; i < number; ++i) report.open.push_back({&rule, {}, "##[warning]m", {}, {}, "", ""});
  return report;
}

/// The fingerprints of a text's findings, also those that are accepted.
std::set<std::string> fingerprints(const std::string& yaml) {
  const Source source("t.yaml", yaml);
  load::Loaded loaded = load::load(source);
  const Findings findings =
      check::run({loaded.table, source, loaded.complete}, std::move(loaded.diagnostics), cli::all_rules());
  const FileReport report = file_report(source, loaded.table, findings, "t.yaml", Language::english);
  std::set<std::string> result;
  for (const Finding& finding : report.open) result.insert(finding.fingerprint);
  for (const Finding& finding : report.accepted) result.insert(finding.fingerprint);
  CHECK(result.size() == report.open.size() + report.accepted.size());
  return result;
}

}  // namespace

TEST_CASE("findings: JSON") {
  for (const Language language : {Language::english, Language::chinese}) {
    const FileReport report = sample(language);
    const Json document = Json::parse(findings_json(run_of({&report, 1})));
    CHECK(keys(document) == Keys{"diagnostics", "summary"});
    CHECK(document["summary"] ==
          Json({{"errors", 1}, {"warnings", 1}, {"notes", 0}, {"unlisted_errors", 0}}));
    const Json& found = document["diagnostics"];
    REQUIRE(found.size() == 2);
    for (const Json& each : found)
      CHECK(keys(each) == Keys{"file", "line", "column", "end_line", "end_column", "severity", "rule",
                               "message", "related", "fix"});
    CHECK(found[0]["end_line"] == 2);
    CHECK(found[1]["file"] == "./表 1.yaml");
    CHECK(found[1]["line"] == 1);
    CHECK(found[1]["column"] == 5);  // in code points
    CHECK(found[1]["end_column"] == 7);
    CHECK(found[1]["severity"] == "error");
    CHECK(found[1]["rule"] == "bad");
    CHECK(found[1]["message"] == (language == Language::english ? "50% <&>; hint" : "消息；建议"));
    REQUIRE(found[1]["related"].size() == 1);
    CHECK(keys(found[1]["related"][0]) ==
          Keys{"file", "line", "column", "end_line", "end_column", "message"});
    CHECK(found[1]["related"][0]["line"] == 2);
  }
  CHECK(Json::parse(findings_json(run_of({})))["diagnostics"] == Json::array());
}

TEST_CASE("findings: JSON counts the errors of all files that are not listed") {
  FileReport reports[] = {sample(), sample()};
  reports[0].unlisted_errors = 2;
  reports[1].unlisted_errors = 1;
  const Json summary = Json::parse(findings_json(run_of(reports)))["summary"];
  CHECK(summary == Json({{"errors", 2}, {"warnings", 2}, {"notes", 0}, {"unlisted_errors", 3}}));
}

TEST_CASE("findings: JSON with what is accepted") {
  const FileReport report = sample();
  CheckRun run = run_of({&report, 1});
  run.with_accepted = true;
  const Json document = Json::parse(findings_json(run));
  CHECK(keys(document) == Keys{"diagnostics", "accepted", "summary"});
  CHECK(document["summary"]["accepted"] == 1);
  REQUIRE(document["accepted"].size() == 1);
  CHECK(document["accepted"][0]["reason"] == "原表如此");
  CHECK(document["accepted"][0]["item"].is_null());
}

TEST_CASE("findings: a file name that is no UTF-8 does not break a document") {
  const FileReport report = unreadable_report("\xFF.yaml", "\xFF.yaml", "m");
  const std::string text = findings_json(run_of({&report, 1}));
  CHECK(Json::parse(text)["diagnostics"][0]["file"] == "\xEF\xBF\xBD.yaml");
  CHECK(text.ends_with("}\n"));
  CHECK(Json::parse(findings_gitlab(run_of({&report, 1}))).size() == 1);
  CHECK(findings_sarif(run_of({&report, 1})).find("\"uri\": \"%FF.yaml\"") != std::string::npos);
  CHECK(findings_junit(run_of({&report, 1})).find("name=\"<FF>.yaml\"") == std::string::npos);
}

TEST_CASE("findings: GitLab's Code Quality") {
  const FileReport report = sample();
  const Json issues = Json::parse(findings_gitlab(run_of({&report, 1})));
  REQUIRE(issues.size() == 2);  // nothing that is accepted
  for (const Json& issue : issues) {
    CHECK(keys(issue) == Keys{"description", "check_name", "fingerprint", "severity", "location"});
    CHECK(issue["fingerprint"].get<std::string>().size() == 16);
    CHECK(issue["location"]["path"] == "表 1.yaml");  // without ./, which GitLab does not find
  }
  CHECK(issues[0]["severity"] == "minor");
  CHECK(issues[1]["severity"] == "major");
  CHECK(issues[1]["location"]["lines"] == Json({{"begin", 1}}));
  CHECK(findings_gitlab(run_of({})) == "[]\n");
}

// That SARIF agrees with the official schema was checked with it; it is too large to keep here.
TEST_CASE("findings: SARIF") {
  const FileReport reports[] = {sample(), unreadable_report("/etc/x", "/etc/x", "m")};
  const Json document = Json::parse(findings_sarif(run_of(reports)));
  CHECK(keys(document) == Keys{"$schema", "version", "runs"});
  CHECK(document["version"] == "2.1.0");
  REQUIRE(document["runs"].size() == 1);
  const Json& run = document["runs"][0];
  CHECK(keys(run) == Keys{"tool", "invocations", "columnKind", "results"});
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["invocations"] == Json::array({{{"executionSuccessful", false}}}));
  const Json& driver = run["tool"]["driver"];
  CHECK(driver["name"] == "xfz");
  CHECK(driver["version"] == "1.2.3");
  REQUIRE(driver["rules"].size() == 4);  // with that of unreadable files
  const Json& rule = driver["rules"][0];
  CHECK(keys(rule) == Keys{"id", "shortDescription", "fullDescription", "help", "defaultConfiguration"});
  CHECK(rule["id"] == "bad");
  CHECK(rule["shortDescription"] == Json({{"text", "summary"}}));
  CHECK(rule["fullDescription"] == Json({{"text", "explanation"}}));
  CHECK(keys(rule["help"]) == Keys{"text", "markdown"});
  CHECK(rule["help"]["text"].get<std::string>().find("    - id: 1\n") != std::string::npos);
  CHECK(rule["help"]["markdown"].get<std::string>().find("```yml\n- id: 1\n```\n") != std::string::npos);
  CHECK(rule["defaultConfiguration"] == Json({{"level", "error"}}));
  const Json& unread = driver["rules"][3]["help"];
  CHECK(unread["text"].get<std::string>().find("\n\n") == std::string::npos);  // no samples
  REQUIRE(run["results"].size() == 4);
  for (const Json& result : run["results"]) {
    CHECK(driver["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
    CHECK(std::set<std::string>{"error", "warning", "note"}.contains(result["level"]));
    CHECK(result["partialFingerprints"]["xfz/v1"].get<std::string>().size() == 16);
    CHECK(result["locations"].size() == 1);
    CHECK(result.contains("suppressions") == (result["ruleId"] == "by-the-way"));
  }
  const Json& error = run["results"][1];
  const Json& place = error["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "%E8%A1%A8%201.yaml");
  CHECK(place["region"] == Json({{"startLine", 1}, {"startColumn", 5}, {"endLine", 1}, {"endColumn", 7}}));
  CHECK(error["message"] == Json({{"text", "50% <&>; hint"}}));
  CHECK(error["relatedLocations"][0]["message"]["text"] == "related");
  const Json& suppression = run["results"][2]["suppressions"][0];
  CHECK(suppression["kind"] == "inSource");
  CHECK(suppression["justification"] == "原表如此");
  CHECK(suppression["location"]["physicalLocation"]["region"]["startColumn"] == 4);
  CHECK(run["results"][3]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///etc/x");
}

TEST_CASE("findings: GitHub's annotations") {
  const FileReport report = sample();
  CHECK(findings_github(run_of({&report, 1})) ==
        "::error file=表 1.yaml,line=1,endLine=1,col=5,endColumn=7,title=bad::50%25 <&>; hint\n"
        "::warning file=表 1.yaml,line=1,endLine=2,title=odd::message\n");
  CHECK(findings_github(run_of({})) == "");
}

TEST_CASE("findings: GitHub shows ten annotations of each kind, and how many more there are") {
  const FileReport full[] = {many(note_rule, 10), many(warning_rule, 10), many(error_rule, 10)};
  const std::string all = findings_github(run_of(full));
  CHECK(all.starts_with("::error "));
  CHECK(count(all, "\n") == 30);
  CHECK(count(all, "::notice ") == 10);

  const FileReport over[] = {many(note_rule, 10), many(warning_rule, 13), many(error_rule, 12)};
  const std::string most = findings_github(run_of(over));
  CHECK(count(most, "::error ") == max_github_annotations);
  CHECK(count(most, "::warning ") == max_github_annotations);
  CHECK(count(most, "::notice ") == max_github_annotations);
  CHECK(most.find("the log has 2 more errors, 3 more warnings and 1 more notes\n") != std::string::npos);
  CHECK(count(most, "\n") == 35 + 1);  // all are in the log
  CHECK(count(most, "##[") == 29);     // where no annotation is made, the runner must not see another command
}

TEST_CASE("findings: JUnit has a test case for each rule") {
  const FileReport reports[] = {sample(), unreadable_report("none.yaml", "none.yaml", "not \"there\"")};
  CheckRun run = run_of(reports);
  const std::string loose = findings_junit(run);
  CHECK(loose.starts_with(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"xfz check\" tests=\"5\" failures=\"1\" errors=\"1\" skipped=\"0\">\n"
      "  <testsuite name=\"表 1.yaml\" tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"0\">\n"));
  CHECK(loose.find("<testcase name=\"by-the-way\" classname=\"表 1.yaml\" file=\"表 1.yaml\"/>") !=
        std::string::npos);
  CHECK(loose.find(
            "<failure type=\"bad\" message=\"50% &lt;&amp;&gt;; hint\">./表 1.yaml:1:5: 50% &lt;&amp;&gt;; "
            "hint\n</failure>") != std::string::npos);
  CHECK(loose.find("<system-out>./表 1.yaml:1:1: message\n</system-out>") != std::string::npos);
  CHECK(loose.find("<error type=\"unreadable-file\" message=\"not &quot;there&quot;\">") !=
        std::string::npos);
  run.strict = true;  // a warning fails then
  CHECK(findings_junit(run).find("failures=\"2\"") != std::string::npos);
}

TEST_CASE("findings: a fingerprint stays when lines move, when others come, and when a finding is accepted") {
  const std::string first = "{id: 1, text: 一, lead: [丁]}";
  const std::string second = "{id: 2, text: 二, lead: [丁, 戊]}";
  const auto before = fingerprints(test::small_yaml({first, second}));
  REQUIRE(before.size() == 3);
  CHECK(fingerprints("# one more line\n\n" + test::small_yaml({first, second})) == before);
  const auto more = fingerprints(test::small_yaml({"{id: 0, text: 〇, lead: [己]}", first, second}));
  for (const std::string& each : before) CHECK(more.contains(each));

  const std::string odd = "{id: 7, text: 七, lead: [甲]";
  const auto open = fingerprints(test::small_yaml({odd + "}"}));
  REQUIRE_FALSE(open.empty());
  CHECK(fingerprints(test::small_yaml({odd + ", allow: {id-order: 原表如此}}"})) == open);
}

TEST_CASE("findings: equal findings have fingerprints of their own") {
  const Source source("t.yaml", "x\nx\nx\n");
  Findings findings;
  for (const std::uint32_t at : {0U, 2U, 4U})
    findings.open.push_back({&error_rule, {at, at + 1}, {"m", "消"}, {}, {}});
  const FileReport report = file_report(source, {}, findings, "t.yaml", Language::english);
  std::set<std::string> different;
  for (const Finding& finding : report.open) different.insert(finding.fingerprint);
  CHECK(different.size() == 3);
  const FileReport other = file_report(source, {}, findings, "u.yaml", Language::chinese);
  CHECK(other.open[0].fingerprint != report.open[0].fingerprint);
}

}  // namespace xfz::render
