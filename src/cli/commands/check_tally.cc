// SPDX-License-Identifier: MIT
#include "cli/commands/check_tally.h"

#include "render/findings/findings.h"

namespace xfz::cli {

namespace {

constexpr Message<std::size_t> one_unlisted{"{} error of another rule is not listed; the table is not right",
                                            "另有其他规则的 {} 个错误没有列出，表格仍不正确"};
constexpr Message<std::size_t> unlisted{"{} errors of other rules are not listed; the table is not right",
                                        "另有其他规则的 {} 个错误没有列出，表格仍不正确"};
constexpr Message<std::string_view, std::string_view> explain{
    "{}; `xfz explain {}` says why, with an example", "{}；`xfz explain {}` 说明缘由，并举例"};
constexpr Message<std::size_t> mends{"`xfz check --fix` fixes {} of them",
                                     "其中 {} 处只有一种改法，`xfz check --fix` 可以改正"};
constexpr Message<std::size_t, std::size_t, std::size_t, std::size_t> tables_in_all{
    "{} tables: {} with errors, {} with warnings, {} fine",
    "共 {} 张表：{} 张有错误，{} 张有警告，{} 张没有问题"};
constexpr Message<std::size_t> files_unread{"files that could not be read: {}", "未能读取的文件：{} 个"};
constexpr Phrase any_rule{"RULE", "规则名"};

}  // namespace

void CheckTally::count_table(bool has_failures) {
  ++(has_failures || summary.is_wrong() ? wrong : summary.warnings > 0 ? doubtful : fine);
}

void CheckTally::add(CheckTally found) {
  summary += found.summary;
  broken.merge(found.broken);
  mendable += found.mendable;
  wrong += found.wrong;
  doubtful += found.doubtful;
  fine += found.fine;
  unread += found.unread;
}

Text CheckTally::unlisted_text() const {
  const std::size_t errors = summary.unlisted_errors;
  return (errors == 1 ? one_unlisted : unlisted)(errors);
}

std::string CheckTally::text(const render::Screen& screen, bool offers_fix, bool lists_accepted) const {
  const std::string found = render::summary_text(summary, screen.language);
  std::string out;
  if (!found.empty()) {
    const std::string_view rule = broken.size() == 1 ? (*broken.begin())->id : any_rule.in(screen.language);
    out += render::paragraph(explain(screen.language, found, rule), render::Ink::plain, screen);
  }
  if (mendable > 0 && offers_fix)
    out += render::paragraph(mends(screen.language, mendable), render::Ink::plain, screen);
  if (summary.unlisted_errors > 0) out += unlisted_text().in(screen.language) + "\n";
  if (lists_accepted) out += render::accepted_summary(summary.accepted, screen.language) + "\n";
  const std::size_t tables = wrong + doubtful + fine;
  if (tables + unread < 2) return out;
  if (tables > 1)
    out += render::paragraph(tables_in_all(screen.language, tables, wrong, doubtful, fine),
                             render::Ink::plain, screen);
  if (unread > 0) out += render::paragraph(files_unread(screen.language, unread), render::Ink::plain, screen);
  return out;
}

}  // namespace xfz::cli
