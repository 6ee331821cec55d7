// SPDX-License-Identifier: MIT
#include "cli/commands/next_table.h"

#include <algorithm>
#include <set>
#include <utility>

#include "check/rules/rules.h"
#include "cli/failure.h"
#include "cli/ledger_files.h"
#include "layout/format.h"
#include "render/findings/report.h"
#include "render/next_table.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string_view, int, int> several_years{
    "{} is a table of several years, {} to {}: no year is the next one",
    "{} 是 {}—{} 年的表，没有“下一年”可言"};
constexpr Phrase copy_it{"copy the file, and put in the new document's years and words",
                         "请复制一份，换上新文件的年份和文字"};
constexpr Message<std::string_view, int> year_not_later{"{} is the table of {}", "{} 就是 {} 年的表"};
constexpr Message<int> later_year{"name a later year, such as `--year {}`",
                                  "请写以后的年度，例如 `--year {}`"};
constexpr Message<std::string_view> not_carried{"{} cannot be carried on: it is not to be read whole",
                                                "{} 有的地方读不通，不能由它开始新表"};
constexpr Phrase correct_old{"correct what `xfz check` and `xfz fmt` find in it",
                             "请先改正 `xfz check` 和 `xfz fmt` 指出的问题"};
constexpr Message<std::string_view> ledger_in_the_way{
    "there is already a ledger beside {}, which the new table would take for its own",
    "{} 旁边已经有台账，新表会把它当成自己的"};
constexpr Message<int> own_folder{"put the new table in its own folder: `-o {}/indicators.yaml`",
                                  "请把新表放到自己的文件夹：`-o {}/indicators.yaml`"};
constexpr Message<std::size_t> found_now{"`check` finds in it, and did not in the old table ({}):",
                                         "新表检查出、旧表没有的（{} 处）："};
constexpr Phrase ledger_stays{"the ledger stays with the old table", "台账留在旧表，没有带过来"};
constexpr Phrase put_in_words{"put in what the new document says, and run `xfz check` and `xfz diff OLD NEW`",
                              "请改成新文件的内容，然后运行 `xfz check` 和 `xfz diff 旧 新`"};

/// Where each open finding of a rule lies.
std::set<std::pair<const Rule*, std::uint32_t>> places_of(const Diagnostics& found,
                                                          const layout::NextTable& next) {
  std::set<std::pair<const Rule*, std::uint32_t>> places;
  for (const Diagnostic& each : found) places.emplace(each.rule, next.after(each.span.begin));
  return places;
}

/// What is found in the new table and was not in the old one.
Diagnostics added_findings(const TableFile& old, const TableFile& now, const layout::NextTable& next) {
  const auto known = places_of(old.findings.open, next);
  Diagnostics added;
  for (const Diagnostic& each : now.findings.open) {
    if (!known.contains({each.rule, each.span.begin})) added.push_back(each);
  }
  return added;
}

TableFile checked(const layout::NextTable& next, const std::string& name) {
  return check_source(name, Source(name, next.text));
}

}  // namespace

std::optional<NextTableFile> begin_next_table(Context& context, const std::string& from,
                                              std::optional<int> year) {
  const TableFile old = check_source(from, read_source(context.system, from));
  if (!sound_table(context, old.source)) return std::nullopt;
  const Years years = old.table.years();
  const std::string& name = old.source.name();
  if (!years.is_one()) throw Failure{several_years(name, years.first, years.last), copy_it.text()};
  const int wanted = year.value_or(years.first + 1);
  if (wanted <= years.first) throw Failure{year_not_later(name, years.first), later_year(years.first + 1)};
  if (!layout::format(old.source).findings.empty()) throw Failure{not_carried(name), correct_old.text()};

  layout::NextTable next = without_idle_allowances(layout::next_table(old.source, old.table, wanted), old);
  TableFile now = checked(next, name);
  Diagnostics added = added_findings(old, now, next);
  return NextTableFile{std::move(next), std::move(now), has_ledger(context.system, from, old.table),
                       std::move(added)};
}

layout::NextTable without_idle_allowances(layout::NextTable next, const TableFile& old) {
  const std::string& name = old.source.name();
  std::vector<Span> idle;
  for (const Diagnostic& each : added_findings(old, checked(next, name), next)) {
    if (each.rule == &check::rules::allow_without_effect) idle.push_back(each.span);
  }
  return layout::without_allowances(std::move(next), name, idle);
}

void refuse_foreign_ledger(const Context& context, const std::string& path, const Table& table) {
  if (has_ledger(context.system, path, table))
    throw Failure{ledger_in_the_way(path), own_folder(table.year.value)};
}

std::string next_table_report(const NextTableFile& next, const render::Screen& screen) {
  std::string out = render::next_table_text(next.next, next.file.table.year.value, screen);
  if (!next.added.empty()) {
    out += render::paragraph(found_now(screen.language, next.added.size()), render::Ink::strong, screen);
    out += render::report_text({next.file.source, next.added}, screen);
  }
  if (next.had_ledger) out += render::paragraph(ledger_stays.in(screen.language), render::Ink::plain, screen);
  return out + render::paragraph(put_in_words.in(screen.language), render::Ink::plain, screen);
}

}  // namespace xfz::cli
