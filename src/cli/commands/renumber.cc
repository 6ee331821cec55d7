// SPDX-License-Identifier: MIT
#include "cli/commands/renumber.h"

#include <algorithm>
#include <utility>

#include "cli/commands/next_table.h"
#include "cli/failure.h"
#include "cli/ledger_files.h"
#include "cli/table_file.h"
#include "layout/revise/renumber.h"
#include "ledger/check.h"
#include "load/yaml/scan.h"
#include "text/place.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string_view, std::string> no_number_in_id{
    "{} was not renumbered: the id {} has no number that could be counted on",
    "{} 没有重新编号：id {} 里没有可以顺延的数字"};
constexpr Phrase countable_ids{
    "ids that can be counted are 12, A12, 1.2 and 1-2; 12a only right after a 12. Write such a one first",
    "可以顺延的 id 是 12、A12、1.2、1-2；12a 只能紧跟在 12 后面。请先改成这样的写法"};
constexpr Message<std::string_view> ledger_has_others{
    "nothing was renumbered: {} has entries of numbers that the table does not have, which would come to "
    "mean "
    "others",
    "没有重新编号：{} 里有表格没有的序号，重新编号后会变成别的职责"};
constexpr Message<std::string_view> ledger_has_errors{
    "nothing was renumbered: {} has errors, so that it is not sure which duties it names",
    "没有重新编号：{} 有错误，不能确定说的是哪些职责"};
constexpr Phrase check_ledger{"correct what `xfz check` finds in it", "请先改正 `xfz check` 指出的问题"};

std::size_t whole_id(std::string_view duty) {
  return std::min(duty.find('/'), duty.size());
}

/// The new text of a file of the ledger.
std::string with_new_duties(const Source& source, const ledger::File& file, const layout::NewIds& ids) {
  layout::Edits edits;
  const auto look = [&](const ledger::Subject& subject) {
    const std::size_t size = whole_id(subject.duty.value);
    const std::string old = subject.duty.value.substr(0, size);
    const auto id = ids.all.find(old);
    if (id != ids.all.end() && id->second != old)
      edits.replace(place_of(source, subject.duty, 0, size), id->second);
  };
  std::for_each(file.reports.begin(), file.reports.end(), look);
  std::for_each(file.verdicts.begin(), file.verdicts.end(), look);
  return edits.applied(source.text());
}

std::vector<FileChange> ledger_changes(System& system, const std::string& path, const Table& table,
                                       Date today, const layout::NewIds& ids) {
  const ledger::Duties duties(table);
  auto ledger = read_ledger(system, path, duties, 1);
  if (!ledger) return {};
  const ledger::Book book(duties, ledger->files);
  ledger::run_errors({book, ledger->files, today}, ledger->found);
  if (!ledger->failures.empty()) throw Failure(ledger->failures.front().second);
  std::vector<FileChange> changes;
  for (std::size_t i = 0; i < ledger->files.size(); ++i) {
    const Source& source = ledger->sources[i];
    if (xfz::has_errors(ledger->found[i]))
      throw Failure{ledger_has_errors(source.name()), check_ledger.text()};
    const auto is_of_no_measure = [&ids](const ledger::Subject& subject) {
      return !ids.all.contains(subject.duty.value.substr(0, subject.duty.value.find('/')));
    };
    const ledger::File& file = ledger->files[i];
    if (std::any_of(file.reports.begin(), file.reports.end(), is_of_no_measure) ||
        std::any_of(file.verdicts.begin(), file.verdicts.end(), is_of_no_measure))
      throw Failure{ledger_has_others(source.name()), check_ledger.text()};
    std::string after = with_new_duties(source, ledger->files[i], ids);
    if (after == source.text()) continue;
    // A file with CR LF or a mark before its first byte is another than its source.
    const ReadResult read = system.read(source.name(), load::max_file_size);
    if (!read.bytes) throw read_failure(read.fault, source.name(), load::max_file_size);
    changes.push_back({source.name(), *read.bytes, std::move(after)});
  }
  return changes;
}

}  // namespace

Renumbered renumber(System& system, const std::string& path, const Source& source, Date today) {
  const TableFile old = check_source(path, source);
  Renumbered out;
  std::copy_if(old.findings.open.begin(), old.findings.open.end(), std::back_inserter(out.errors),
               [](const Diagnostic& each) { return each.severity() == Severity::error; });
  if (!out.errors.empty()) return out;
  const layout::NewIds ids = layout::new_ids(old.table);
  if (!ids.uncountable.empty())
    throw Failure{no_number_in_id(source.name(), ids.uncountable.front().value), countable_ids.text()};
  out.ids = static_cast<std::size_t>(std::count_if(
      ids.all.begin(), ids.all.end(), [](const auto& each) { return each.first != each.second; }));
  out.text = source.text();
  if (out.ids == 0) return out;
  out.ledger = ledger_changes(system, path, old.table, today, ids);
  for (const Span remark : layout::remarks_on_ids(old.source, ids))
    out.remarks.push_back(std::to_string(source.line_at(remark.begin)) + ": " +
                          std::string(source.text(remark)));
  layout::NextTable next{std::string(source.text()), {}};
  next.apply(layout::renumbering(old.source, old.table, ids));
  next = without_idle_allowances(std::move(next), old);
  for (const layout::Passage& each : next.passages) out.dropped.push_back(each.key + ": " + each.before);
  out.text = std::move(next.text);
  return out;
}

void write_together(System& system, const std::vector<FileChange>& changes) {
  std::vector<StagedFile> staged;
  for (const FileChange& change : changes) {
    StageResult result = system.stage_file(system.resolved(change.path), change.after);
    if (!result.file) throw write_failure(result.fault, change.path);
    staged.push_back(std::move(result.file));
  }
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const auto fault = staged[i](still_holding(changes[i].before));
    if (!fault) continue;
    for (std::size_t k = 0; k < i; ++k)
      write_file(system, system.resolved(changes[k].path), changes[k].before,
                 still_holding(changes[k].after));
    throw write_failure(*fault, changes[i].path);
  }
}

}  // namespace xfz::cli
