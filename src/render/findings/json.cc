// SPDX-License-Identifier: MIT
#include <algorithm>
#include <unordered_map>

#include "render/escape.h"
#include "render/findings/findings.h"
#include "render/findings/rule_page.h"
#include "render/json_values.h"

namespace xfz::render {

namespace {

// Our own JSON.

Json place_json(const FileReport& file, const Place& place) {
  return {{"file", file.file},
          {"line", place.begin.line},
          {"column", place.begin.column},
          {"end_line", place.end.line},
          {"end_column", place.end.column}};
}

Json finding_json(const FileReport& file, const Finding& finding) {
  Json json = place_json(file, finding.place);
  json["severity"] = severity_id(finding.severity());
  json["rule"] = finding.rule->id;
  json["message"] = finding.message;
  json["related"] = Json::array();
  for (const Remark& related : finding.related) {
    Json place = place_json(file, related.place);
    place["message"] = related.words;
    json["related"].push_back(std::move(place));
  }
  json["fix"] = Json::array();
  for (const Replacement& replacement : finding.fix) {
    Json place = place_json(file, replacement.place);
    place["text"] = replacement.text;
    json["fix"].push_back(std::move(place));
  }
  return json;
}

Json accepted_json(const FileReport& file, const Finding& finding) {
  Json json = finding_json(file, finding);
  json["item"] = text_or_null(finding.item);
  json["reason"] = finding.reason->words;
  return json;
}

// GitLab.

std::string_view gitlab_severity(Severity severity) {
  return by_severity(severity, "major", "minor", "info");
}

// SARIF. The numbers are those of the sections of the standard.

/// A path as a URI reference (3.10.1): relative, or with the scheme `file` where it is absolute.
std::string uri(std::string_view path) {
  return (path.starts_with('/') ? "file://" : "") + uri_path(path);
}

Json region_json(const Place& place) {
  return {{"startLine", place.begin.line},
          {"startColumn", place.begin.column},
          {"endLine", place.end.line},
          {"endColumn", place.end.column}};
}

Json location_json(const FileReport& file, const Place& place) {
  return {{"physicalLocation",
           {{"artifactLocation", {{"uri", uri(file.path)}}}, {"region", region_json(place)}}}};
}

Json rule_json(const Rule& rule, Language language) {
  return {{"id", rule.id},
          {"shortDescription", {{"text", rule.summary.in(language)}}},
          {"fullDescription", {{"text", rule.explanation.in(language)}}},
          {"help",
           {{"text", rule_help_text(rule, {.language = language})},
            {"markdown", rule_help_markdown(rule, language)}}},
          {"defaultConfiguration", {{"level", severity_id(rule.severity)}}}};
}

/// The rules of a run: those there are, and what is no rule but has findings.
class SarifRules {
 public:
  SarifRules(std::span<const Rule* const> rules, Language language) {
    for (const Rule* rule : rules) add(*rule, language);
    add(unreadable_file, language);
  }

  std::size_t index(const Rule& rule) const { return index_.at(&rule); }
  Json take() { return std::move(json_); }

 private:
  void add(const Rule& rule, Language language) {
    index_[&rule] = json_.size();
    json_.push_back(rule_json(rule, language));
  }

  Json json_ = Json::array();
  std::unordered_map<const Rule*, std::size_t> index_;
};

/// One way to mend a finding (3.55).
Json fix_json(const FileReport& file, const std::vector<Replacement>& fix) {
  Json replacements = Json::array();
  for (const Replacement& each : fix)
    replacements.push_back(
        {{"deletedRegion", region_json(each.place)}, {"insertedContent", {{"text", each.text}}}});
  return {{"artifactChanges", Json::array({Json{{"artifactLocation", {{"uri", uri(file.path)}}},
                                                {"replacements", std::move(replacements)}}})}};
}

Json result_json(const FileReport& file, const Finding& finding, const SarifRules& rules) {
  Json json{{"ruleId", finding.rule->id},
            {"ruleIndex", rules.index(*finding.rule)},
            {"level", severity_id(finding.severity())},
            {"message", {{"text", finding.message}}},
            {"locations", Json::array({location_json(file, finding.place)})}};
  for (const Remark& related : finding.related) {
    Json location = location_json(file, related.place);
    location["message"] = {{"text", related.words}};
    json["relatedLocations"].push_back(std::move(location));
  }
  if (!finding.fix.empty()) json["fixes"] = Json::array({fix_json(file, finding.fix)});
  json["partialFingerprints"] = {{"xfz/v1", finding.fingerprint}};
  if (finding.reason) {
    json["suppressions"] = Json::array({Json{{"kind", "inSource"},
                                             {"justification", finding.reason->words},
                                             {"location", location_json(file, finding.reason->place)}}});
  }
  return json;
}

bool all_read(std::span<const FileReport> files) {
  return std::none_of(files.begin(), files.end(), [](const FileReport& file) {
    return !file.open.empty() && file.open.front().rule == &unreadable_file;
  });
}

}  // namespace

std::string findings_json(const CheckRun& run) {
  Json diagnostics = Json::array();
  Json accepted = Json::array();
  for (const FileReport& file : run.files) {
    for (const Finding& finding : file.open) diagnostics.push_back(finding_json(file, finding));
    for (const Finding& finding : file.accepted) accepted.push_back(accepted_json(file, finding));
  }
  const Summary summary = summarise(run.files);
  Json json{{"diagnostics", std::move(diagnostics)}};
  if (run.with_accepted) json["accepted"] = std::move(accepted);
  Json& counts = json["summary"] = {{"errors", summary.errors},
                                    {"warnings", summary.warnings},
                                    {"notes", summary.notes},
                                    {"unlisted_errors", summary.unlisted_errors}};
  if (run.with_accepted) counts["accepted"] = summary.accepted;
  return dumped(json);
}

std::string findings_gitlab(const CheckRun& run) {
  Json issues = Json::array();
  for (const FileReport& file : run.files) {
    for (const Finding& finding : file.open) {
      issues.push_back(
          {{"description", finding.message},
           {"check_name", finding.rule->id},
           {"fingerprint", finding.fingerprint},
           {"severity", gitlab_severity(finding.severity())},
           {"location", {{"path", file.path}, {"lines", {{"begin", finding.place.begin.line}}}}}});
    }
  }
  return dumped(issues);
}

std::string findings_sarif(const CheckRun& run) {
  SarifRules rules(run.rules, run.language);
  Json results = Json::array();
  for (const FileReport& file : run.files) {
    for (const Finding& finding : file.open) results.push_back(result_json(file, finding, rules));
    for (const Finding& finding : file.accepted) results.push_back(result_json(file, finding, rules));
  }
  Json driver{{"name", "xfz"},
              {"version", run.version},
              {"language", run.language == Language::chinese ? "zh-CN" : "en-US"},
              {"rules", rules.take()}};
  Json log{{"tool", {{"driver", std::move(driver)}}},
           {"invocations", Json::array({Json{{"executionSuccessful", all_read(run.files)}}})},
           {"columnKind", "unicodeCodePoints"},
           {"results", std::move(results)}};
  return dumped({{"$schema",
                  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                  "sarif-schema-2.1.0.json"},
                 {"version", "2.1.0"},
                 {"runs", Json::array({std::move(log)})}});
}

}  // namespace xfz::render
