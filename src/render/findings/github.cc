// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <vector>

#include "render/escape.h"
#include "render/findings/findings.h"
#include "text/utf8.h"

namespace xfz::render {

namespace {

constexpr Message<std::size_t, std::size_t, std::size_t, std::size_t> more{
    "GitHub shows {} annotations of each kind; the log has {} more errors, {} more warnings and {} more "
    "notes",
    "GitHub 每类只显示 {} 条；另有 {} 个错误、{} 个警告和 {} 条提示见日志"};

struct Annotation {
  const FileReport* file;
  const Finding* finding;
};

std::string_view command(Severity severity) {
  return by_severity(severity, "error", "warning", "notice");
}

std::string annotation(const FileReport& file, const Finding& finding) {
  const auto& [begin, end] = finding.place;
  std::string out = fmt::format("::{} file={},line={},endLine={}", command(finding.severity()),
                                github_property(file.path), begin.line, end.line);
  // Columns of a finding over several lines are dropped by GitHub, with a complaint in the log.
  if (begin.line == end.line) out += fmt::format(",col={},endColumn={}", begin.column, end.column);
  return out + fmt::format(",title={}::{}\n", finding.rule->id, github_message(printable(finding.message)));
}

/// A line for the log alone. It must not be taken for a command: those begin with `::`, or have `##[`
/// anywhere.
std::string log_line(const FileReport& file, const Finding& finding, Language language) {
  std::string line =
      fmt::format("{}: {}:{}:{}: {} [{}]", severity_word(finding.severity()).in(language), file.file,
                  finding.place.begin.line, finding.place.begin.column, finding.message, finding.rule->id);
  for (std::size_t at = line.find("##["); at != std::string::npos; at = line.find("##[", at))
    line.replace(at, 2, "# #");
  return printable(line) + "\n";
}

}  // namespace

std::string findings_github(const CheckRun& run) {
  std::array<std::vector<Annotation>, 3> kinds;  // by severity, errors first
  for (const FileReport& file : run.files) {
    for (const Finding& finding : file.open)
      kinds.at(static_cast<std::size_t>(finding.severity())).push_back({&file, &finding});
  }
  const auto left = [&kinds](std::size_t kind, std::size_t room) {
    return kinds.at(kind).size() - std::min(kinds.at(kind).size(), room);
  };
  std::array<std::size_t, 3> room{max_github_annotations, max_github_annotations, max_github_annotations};
  const bool has_more = left(0, room[0]) + left(1, room[1]) + left(2, room[2]) > 0;
  if (has_more) --room[2];  // that there are more is a notice too
  std::string shown;
  std::string logged;
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
    std::size_t count = 0;
    for (const auto& [file, finding] : kinds.at(kind)) {
      if (count++ < room.at(kind)) {
        shown += annotation(*file, *finding);
      } else {
        logged += log_line(*file, *finding, run.language);
      }
    }
  }
  if (!has_more) return shown;
  return shown +
         fmt::format("::notice title=xfz check::{}\n",
                     github_message(more(run.language, max_github_annotations, left(0, room[0]),
                                         left(1, room[1]), left(2, room[2])))) +
         logged;
}

}  // namespace xfz::render
