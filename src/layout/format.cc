// SPDX-License-Identifier: MIT
#include "layout/format.h"

#include <algorithm>
#include <array>
#include <utility>

#include "layout/document.h"
#include "layout/forms.h"
#include "layout/writer.h"
#include "load/load.h"
#include "load/rules/rules.h"

namespace xfz::layout {

namespace {

constexpr Phrase not_laid_out{"what is here cannot be laid out", "这里的写法无法整理"};
constexpr Phrase as_in_format{"write it as docs/format.md says", "请按 docs/format.zh-CN.md 的写法改写"};

/// Whether a finding is about how the text is written, not about what it says.
bool is_of_writing(const Diagnostic& finding) {
  using namespace load;
  static constexpr std::array<const Rule*, 7> writing = {
      &rules::encoding,         &rules::forbidden_character, &rules::limit,
      &rules::syntax,           &rules::chinese_punctuation, &rules::unsupported_yaml,
      &rules::multi_line_value,
  };
  return std::find(writing.begin(), writing.end(), finding.rule) != writing.end();
}

/// The loader's words for what hinders; where it does not look there (behind an unknown key), ours.
Diagnostics findings_of(const Source& source, const Hindrance& hindrance) {
  Diagnostics findings = load::load(source).diagnostics;
  std::erase_if(findings, [&hindrance](const Diagnostic& finding) {
    return finding.rule != hindrance.rule && !is_of_writing(finding);
  });
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
  if (findings.empty())
    findings.push_back({hindrance.rule, hindrance.span, not_laid_out.text(), as_in_format.text(), {}});
  return findings;
}

std::string laid_out(Document& document, const Source& source) {
  decide_forms(document, source);
  return write(document, source);
}

}  // namespace

Formatted format(Source source) {
  // One text and one document at a time: each document takes some four times the memory of its text.
  Formatted formatted;
  std::size_t before = 0;
  {
    Reading read = read_document(source);
    if (read.hindrance) return {{}, findings_of(source, *read.hindrance)};
    formatted.text = laid_out(read.document, source);
    if (formatted.text == source.text()) return formatted;
    before = content(read.document);
  }
  source = Source(source.name(), std::exchange(formatted.text, {}));
  Reading after = read_document(source);
  if (!after.hindrance && before == content(after.document))
    formatted.text = laid_out(after.document, source);
  formatted.unproven = formatted.text != source.text();
  return formatted;
}

}  // namespace xfz::layout
