// SPDX-License-Identifier: MIT
#include "render/findings/rule_page.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "render/findings/report.h"
#include "text/lines.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr Phrase errors_heading{"Errors: an answer would be wrong, so no query answers",
                                "错误：会使回答出错，因此不作任何回答"};
constexpr Phrase warnings_heading{"Warnings: most likely a mistake; `check --strict` fails",
                                  "警告：多半有误；`check --strict` 不通过"};
constexpr Phrase notes_heading{"Notes: worth knowing; they never fail a run", "提示：值得知道，不影响结果"};
constexpr Phrase documents_heading{"Documents, by `xfz import`", "文件（`xfz import`）"};
constexpr Phrase sheets_heading{"Returned sheets, by `xfz collect`", "交回的清单（`xfz collect`）"};
constexpr Phrase bad_heading{"Found in:", "有问题的写法："};
constexpr Phrase good_heading{"Right is:", "正确的写法："};
constexpr Phrase how_to_allow{
    "Where it has to stay so, accept it with the reason, in the item itself or above:",
    "确需如此的，请在该项或上级注明理由："};
constexpr Message<std::string_view> allowance{"allow: {{{}: reason}}", "allow: {{{}: 理由}}"};
constexpr Phrase error_stays{"An error cannot be accepted with `allow`; correct it.",
                             "错误不能用 `allow` 接受，请改正。"};
constexpr Phrase never_allowed{"This cannot be accepted with `allow`.", "这一条不能用 `allow` 接受。"};
constexpr Phrase bytes_notation{"⟦…⟧ holds the bytes in hexadecimal; they could not be shown.",
                                "⟦…⟧ 里是十六进制的字节，本身显示不出来。"};
constexpr Phrase times_notation{"⟦N * X⟧ stands for N times X.", "⟦N * X⟧ 代表 N 个 X。"};

constexpr Phrase manual_title{"The rules", "检查规则"};
constexpr Phrase manual_other{"[中文](rules.zh-CN.md)", "[English](rules.md)"};
constexpr Phrase manual_origin{
    "<!-- Made from the rules in src/ by `xfz explain --all --format md --lang en`; `scripts/test --update` "
    "rewrites it. -->",
    "<!-- 由 `xfz explain --all --format md --lang zh` 从 src/ 里的规则生成；`scripts/test --update` "
    "会重写。 -->"};
constexpr Phrase manual_head{
    "What `xfz check` looks for, what `xfz import` tells of a document (`import-…`), and `xfz collect` of "
    "returned sheets (`collect-…`). Every finding names its rule, and `xfz explain RULE` shows a rule's "
    "page.\n\n"
    "- An **error** makes an answer wrong: every query refuses the table, and `check` fails.\n"
    "- A **warning** is most likely a mistake: `check --strict` fails. It is corrected, or accepted with the "
    "reason ([`allow`](format.md#accepting-a-finding)).\n"
    "- A **note** is worth knowing and never fails.\n\n"
    "A sample that begins with `- ` is a list of measures, any other holds keys of the table; the rest of "
    "the table is sound. Documents and sheets are shown as CSV.",
    "`xfz check` 检查的内容，以及 `xfz import` 对文件（`import-…`）、`xfz collect` "
    "对交回清单（`collect-…`）的提示。"
    "每条结果都写明规则名，`xfz explain 规则名` 显示它的说明。\n\n"
    "- **错误**会使回答出错：所有查询都拒绝这张表，`check` 不通过。\n"
    "- **警告**多半是写错了：`check --strict` 不通过。请改正，或者注明理由后接受"
    "（[`allow`](format.zh-CN.md#接受检查结果)）。\n"
    "- **提示**值得知道，不影响结果。\n\n"
    "以 `- ` 开头的例子是措施列表，其余是表格的键；表格的其他部分都没有问题。文件和清单用 CSV 表示。"};
constexpr Phrase list_head{"| rule | severity | found when |", "| 规则 | 级别 | 发现的情况 |"};

constexpr int sample_margin = 4;

Phrase heading_of(const Rule& rule) {
  if (rule.subject == Subject::document) return documents_heading;
  if (rule.subject == Subject::sheet) return sheets_heading;
  return by_severity(rule.severity, errors_heading, warnings_heading, notes_heading);
}

std::string sample_text(const Phrase& heading, std::string_view sample, const Screen& screen) {
  std::string out = "\n" + paragraph(heading.in(screen.language), Ink::strong, screen, 2);
  for (const std::string_view line : split_lines(sample))
    out += std::string(sample_margin, ' ') + std::string(line) + "\n";
  return out;
}

/// A rule that no table breaks may have none.
bool has_samples(const Rule& rule) {
  return !rule.bad.yaml.empty();
}

/// Why no finding of the rule can be accepted.
const Phrase& refusal(const Rule& rule) {
  return rule.severity == Severity::error ? error_stays : never_allowed;
}

/// What the signs in the samples mean that are no YAML; null where there are none.
const Phrase* notation(const Rule& rule) {
  if (rule.bad.yaml.find("⟦") == std::string_view::npos) return nullptr;
  return rule.bad.yaml.find(" * ") != std::string_view::npos ? &times_notation : &bytes_notation;
}

/// The same rules, by what they are about, errors first.
std::vector<const Rule*> in_order_of_lists(std::span<const Rule* const> rules) {
  std::vector<const Rule*> sorted(rules.begin(), rules.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const Rule* a, const Rule* b) {
    return std::pair(a->subject, a->severity) < std::pair(b->subject, b->severity);
  });
  return sorted;
}

/// The words hold no Markdown but code; in a table a bar would end the cell all the same.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '|' ? "\\|" : std::string(1, c);
  return out;
}

}  // namespace

std::string rule_list_text(std::span<const Rule* const> rules, const Screen& screen) {
  int left = 0;
  for (const Rule* rule : rules) left = std::max(left, display_width(rule->id));
  const int margin = left + 4;
  std::string out;
  std::string_view heading;
  for (const Rule* rule : in_order_of_lists(rules)) {
    if (const std::string_view of_rule = heading_of(*rule).in(screen.language); heading != of_rule) {
      heading = of_rule;
      out += (out.empty() ? "" : "\n") + paragraph(heading, Ink::strong, screen);
    }
    const std::string words = paragraph(rule->summary.in(screen.language), Ink::plain, screen, margin);
    out += "  " + painted(rule->id, severity_ink(rule->severity), screen) +
           words.substr(static_cast<std::size_t>(display_width(rule->id)) + 2);
  }
  return out;
}

std::string rule_page_text(const Rule& rule, const Screen& screen) {
  return painted(rule.id, Ink::strong, screen) + "  " +
         painted(severity_word(rule.severity).in(screen.language), severity_ink(rule.severity), screen) +
         "\n" + paragraph(rule.summary.in(screen.language), Ink::plain, screen) + "\n" +
         rule_help_text(rule, screen);
}

std::string rule_help_text(const Rule& rule, const Screen& screen) {
  const Language language = screen.language;
  std::string out = paragraph(rule.explanation.in(language), Ink::plain, screen, 2);
  if (!has_samples(rule)) return out;
  out += sample_text(bad_heading, rule.bad.yaml, screen) + sample_text(good_heading, rule.good(), screen);
  if (rule.subject != Subject::table) return out;
  out += "\n";
  if (const Phrase* const note = notation(rule)) out += paragraph(note->in(language), Ink::faint, screen, 2);
  if (!rule.can_be_allowed()) return out + paragraph(refusal(rule).in(language), Ink::plain, screen, 2);
  return out + paragraph(how_to_allow.in(language), Ink::plain, screen, 2) + std::string(sample_margin, ' ') +
         allowance(language, rule.id) + "\n";
}

std::string rule_list_markdown(std::span<const Rule* const> rules, Language language) {
  std::string out = std::string(list_head.in(language)) + "\n|---|---|---|\n";
  for (const Rule* rule : in_order_of_lists(rules)) {
    out += fmt::format("| [`{0}`](#{0}) | {1} | {2} |\n", rule->id,
                       severity_word(rule->severity).in(language), cell(rule->summary.in(language)));
  }
  return out;
}

std::string rule_page_markdown(const Rule& rule, Language language) {
  return fmt::format("## {}\n\n**{}** · {}\n\n{}", rule.id, severity_word(rule.severity).in(language),
                     rule.summary.in(language), rule_help_markdown(rule, language));
}

std::string rule_help_markdown(const Rule& rule, Language language) {
  std::string out = std::string(rule.explanation.in(language)) + "\n";
  if (!has_samples(rule)) return out;
  // `yml`, as the documents' examples in `yaml` must all pass.
  const bool is_table = rule.subject == Subject::table;
  out += fmt::format("\n{0}\n\n```{4}\n{1}```\n\n{2}\n\n```{4}\n{3}```\n", bad_heading.in(language),
                     rule.bad.yaml, good_heading.in(language), rule.good(), is_table ? "yml" : "csv");
  if (!is_table) return out;
  out += "\n";
  if (const Phrase* const note = notation(rule)) out += std::string(note->in(language)) + "\n\n";
  if (!rule.can_be_allowed()) return out + std::string(refusal(rule).in(language)) + "\n";
  return out +
         fmt::format("{}\n\n```yml\n{}\n```\n", how_to_allow.in(language), allowance(language, rule.id));
}

std::string rule_manual(std::span<const Rule* const> rules, Language language) {
  std::string out =
      fmt::format("# {}\n\n{}\n\n{}\n\n{}\n\n", manual_title.in(language), manual_other.in(language),
                  manual_origin.in(language), manual_head.in(language));
  out += rule_list_markdown(rules, language);
  for (const Rule* rule : in_order_of_lists(rules)) out += "\n" + rule_page_markdown(*rule, language);
  return out;
}

}  // namespace xfz::render
