// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <string>

#include "render/escape.h"
#include "render/findings/findings.h"

namespace xfz::render {

namespace {

/// A page of CI is read from the top; what is behind this is in the log.
constexpr std::size_t most_findings = 20;

constexpr Phrase count_head{"| Files | with errors | with warnings | without |\n|---:|---:|---:|---:|\n",
                            "| 文件 | 有错误 | 有警告 | 没有问题 |\n|---:|---:|---:|---:|\n"};
constexpr Phrase findings_head{"\n| Place | Finding | Rule |\n|---|---|---|\n",
                               "\n| 位置 | 检查结果 | 规则 |\n|---|---|---|\n"};
constexpr Message<std::size_t> more_findings{"\nfurther errors and warnings: {}\n",
                                             "\n另有错误和警告 {} 处\n"};
constexpr Message<std::size_t> errors_unlisted{"\nerrors of rules that are not listed: {}\n",
                                               "\n没有列出的规则另有错误 {} 个\n"};

std::string count_row(std::span<const FileReport> files) {
  std::size_t wrong = 0;
  std::size_t doubtful = 0;
  for (const FileReport& file : files) {
    const Summary summary = summarise({&file, 1});
    if (summary.is_wrong()) {
      ++wrong;
    } else if (summary.warnings > 0) {
      ++doubtful;
    }
  }
  return fmt::format("| {} | {} | {} | {} |\n", files.size(), wrong, doubtful,
                     files.size() - wrong - doubtful);
}

std::string finding_row(const FileReport& file, const Finding& finding, Language language) {
  const std::string place = fmt::format("{}:{}", file.path, finding.place.begin.line);
  return fmt::format("| {} | **{}** {} | {} |\n", markdown_text(place),
                     severity_word(finding.severity()).in(language), markdown_text(finding.message),
                     finding.rule->id);
}

}  // namespace

std::string findings_markdown(const CheckRun& run) {
  std::string out(count_head.in(run.language));
  out += count_row(run.files);
  std::size_t count = 0;
  for (const Severity severity : {Severity::error, Severity::warning}) {
    for (const FileReport& file : run.files) {
      for (const Finding& finding : file.open) {
        if (finding.severity() != severity || ++count > most_findings) continue;
        if (count == 1) out += findings_head.in(run.language);
        out += finding_row(file, finding, run.language);
      }
    }
  }
  if (count > most_findings) out += more_findings(run.language, count - most_findings);
  const std::size_t unlisted = summarise(run.files).unlisted_errors;
  return unlisted == 0 ? out : out + errors_unlisted(run.language, unlisted);
}

}  // namespace xfz::render
