// SPDX-License-Identifier: MIT
// What `check` found, in the forms that machines read. docs/json.md describes them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "render/findings/finding.h"
#include "text/message.h"
#include "text/rule.h"

namespace xfz::render {

/// One run of `check`. Refers to its parts.
struct CheckRun {
  std::span<const FileReport> files;
  std::span<const Rule* const> rules;  ///< all that are listed, found or not
  std::string_view version;            ///< of xfz
  Language language = Language::english;
  bool strict = false;         ///< warnings fail the run
  bool with_accepted = false;  ///< JSON lists what is accepted; SARIF always does
};

std::string findings_json(const CheckRun& run);

/// A Code Quality report of GitLab (https://docs.gitlab.com/ci/testing/code_quality/).
std::string findings_gitlab(const CheckRun& run);

/// SARIF 2.1.0 (OASIS, errata 01).
std::string findings_sarif(const CheckRun& run);

/// Workflow commands of GitHub Actions; empty where there are no findings.
std::string findings_github(const CheckRun& run);

/// GitHub shows so many annotations of each kind a step and drops the others silently
/// (https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations).
inline constexpr std::size_t max_github_annotations = 10;

/// A page for people, as GitHub shows the summary of a job: how many files have findings, and the worst of
/// these.
std::string findings_markdown(const CheckRun& run);

/// JUnit's XML as GitLab and Jenkins read it: a suite for each file, a test case for each rule.
std::string findings_junit(const CheckRun& run);

}  // namespace xfz::render
