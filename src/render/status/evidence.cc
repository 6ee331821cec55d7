// SPDX-License-Identifier: MIT
#include "render/status/evidence.h"

#include <algorithm>

#include "render/json_values.h"
#include "render/status/report_words.h"
#include "render/status/rows.h"
#include "render/table_fields.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Phrase paper_day{"Date", "日期"};
constexpr Phrase paper_path{"File", "文件"};
constexpr Phrase paper_state{"State", "文件情况"};
constexpr Phrase paper_reported{"Reported for", "报送日期"};
constexpr Phrase paper_digest{"SHA-256", "SHA-256"};
constexpr Message<std::size_t, std::size_t, std::size_t, std::size_t, std::size_t> papers_total{
    "papers: {}; files there: {}, missing: {}, changed: {}; without a file: {}",
    "佐证材料 {} 份：文件在的 {} 份，缺失 {} 份，内容有变 {} 份；没有写文件的 {} 份"};
constexpr Message<std::size_t> papers_amiss{"files that were not looked into: {}", "没有查看的文件：{} 个"};

std::size_t count_papers(const std::vector<ledger::Paper>& papers, ledger::PaperFile file) {
  return static_cast<std::size_t>(std::count_if(
      papers.begin(), papers.end(), [file](const ledger::Paper& paper) { return paper.file == file; }));
}

std::string paper_day_cell(const ledger::Paper& paper) {
  return paper.evidence->date ? iso_date(paper.evidence->date->value) : "";
}

Grid evidence_view(const Table& table, const std::vector<ledger::Paper>& papers, Language language) {
  using ledger::PaperFile;
  Grid grid{.title = titled(table),
            .columns = {query::heading(table, "id"),
                        {words::unit, Fit::shrinks},
                        paper_state,
                        {report_words::evidence, Fit::shrinks},
                        paper_day,
                        paper_path}};
  Section section;
  for (const ledger::Paper& paper : papers) {
    section.rows.push_back({{paper.entry.duty->key},
                            {table.unit(paper.entry.file->unit).name.value},
                            {std::string(paper_file_word(paper.file).in(language))},
                            {paper.evidence->title.value},
                            {paper_day_cell(paper)},
                            {text_or_none(paper.evidence->path)}});
  }
  grid.sections.push_back(std::move(section));
  const auto count = [&papers](PaperFile file) { return count_papers(papers, file); };
  grid.closing.push_back(papers_total(language, papers.size(), count(PaperFile::present),
                                      count(PaperFile::missing), count(PaperFile::changed),
                                      count(PaperFile::unnamed)));
  const std::size_t others =
      count(PaperFile::outside) + count(PaperFile::not_a_file) + count(PaperFile::unreadable);
  if (others > 0) grid.closing.push_back(papers_amiss(language, others));
  return grid;
}

Grid evidence_sheet(const Table& table, const std::vector<ledger::Paper>& papers, Language language) {
  Grid grid{.columns = {query::heading(table, "id"),
                        words::unit,
                        words::measure,
                        {paper_reported, Fit::whole, Holds::days},
                        report_words::evidence,
                        {paper_day, Fit::whole, Holds::days},
                        paper_path,
                        paper_digest,
                        paper_state}};
  Section section;
  for (const ledger::Paper& paper : papers) {
    const ledger::Duty& duty = *paper.entry.duty;
    section.rows.push_back({{duty.key},
                            {table.unit(paper.entry.file->unit).name.value},
                            {measure_text({.row = duty.row}, duty.clauses(), language)},
                            {iso_date(paper.entry.report->date.value)},
                            {paper.evidence->title.value},
                            {paper_day_cell(paper)},
                            {text_or_none(paper.evidence->path)},
                            {text_or_none(paper.evidence->sha256)},
                            {std::string(paper_file_word(paper.file).in(language))}});
  }
  grid.sections.push_back(std::move(section));
  return grid;
}

/// How a state is said to people and to programs.
struct PaperFileWords {
  std::string_view id;
  Phrase word;
};

const PaperFileWords& words_of(ledger::PaperFile file) {
  static constexpr PaperFileWords all[] = {
      {"unnamed", {"no file named", "没有写文件"}},
      {"present", {"there", "在"}},
      {"missing", {"missing", "缺失"}},
      {"changed", {"changed", "内容有变"}},
      {"outside", {"leads out", "指向文件夹外"}},
      {"not_a_file", {"not a file", "不是文件"}},
      {"unreadable", {"unreadable", "无法读取"}},
  };
  return all[static_cast<std::size_t>(file)];
}

}  // namespace

const Phrase& paper_file_word(ledger::PaperFile file) {
  return words_of(file).word;
}

std::string_view paper_file_id(ledger::PaperFile file) {
  return words_of(file).id;
}

Forms evidence_forms(const Table& table, const std::vector<ledger::Paper>& papers) {
  return {
      .grids =
          [&](const Screen& screen) { return std::vector{evidence_view(table, papers, screen.language)}; },
      .sheet = [&](Language language,
                   SheetColumns /*columns*/) { return evidence_sheet(table, papers, language); },
      .json =
          [&] {
            return dumped({{"table", table_json(table)},
                           {"count", papers.size()},
                           {"evidence", listed(papers, [&](const ledger::Paper& paper) {
                              return paper_json(table, paper);
                            })}});
          },
      .rows = [&](const RowOrigin& origin) { return paper_rows(table, papers, origin); }};
}

}  // namespace xfz::render
