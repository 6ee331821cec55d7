// SPDX-License-Identifier: MIT
#include "render/pooled.h"

#include <algorithm>

#include "render/escape.h"
#include "render/json_values.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Phrase code_column{"Code", "行政区划代码"};
constexpr Phrase jurisdiction_column{"Jurisdiction", "地区"};
constexpr Phrase year_column{"Year", "年度"};
constexpr Phrase table_column{"Table", "表格"};
constexpr Message<std::size_t, std::size_t, std::size_t> pooled_total{
    "tables: {}; with an answer: {}; in all: {}", "共 {} 张表，有结果的 {} 张，合计 {} 项"};

/// A document within another, whose lines stand so deep; without its last newline.
std::string indented(std::string_view text, std::size_t depth) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == '\n') out.append(depth, ' ');
  }
  return out;
}

/// `西夏区（640105） tables/640105.yaml`
std::string head_of(const TableAnswer& answer) {
  const auto& code = answer.table.code;
  std::string head = answer.table.jurisdiction.value + (code ? "（" + code->value + "）" : "");
  if (!answer.origin.file.empty()) head += " " + answer.origin.file;
  return head;
}

}  // namespace

bool PooledAnswers::can_be(std::string_view format) {
  constexpr std::string_view alone[] = {"xlsx", "ics", "html", "docx"};
  return std::find(std::begin(alone), std::end(alone), format) == std::end(alone);
}

std::string PooledAnswers::begin() const {
  return format_ == "json" ? "{\n  \"tables\": [" : "";
}

std::string PooledAnswers::next(const TableAnswer& answer) {
  const bool is_for_people = format_ == "table" || format_ == "md";
  std::string out;
  if (format_ == "json") {
    out = json(answer);
  } else if (format_ == "csv") {
    out = csv(answer);
  } else if (!is_for_people || answer.measures > 0) {
    out = is_for_people ? for_people(answer) : printed(answer.forms, format_, screen_, answer.origin);
  }
  ++tables_;
  answered_ += answer.measures > 0 ? 1 : 0;
  measures_ += answer.measures;
  return out;
}

std::string PooledAnswers::end(const std::vector<std::string>& left_out) const {
  if (format_ == "json") {
    return std::string(tables_ > 0 ? "\n  " : "") +
           "],\n  \"left_out\": " + indented(strings(left_out).dump(), 2) + "\n}\n";
  }
  if (tables_ == 0) return "";  // why, was said
  const std::string total = pooled_total(screen_.language, tables_, answered_, measures_);
  if (format_ == "md") return markdown_text(total) + "\n";
  return format_ == "table" ? paragraph(total, Ink::plain, screen_) : "";
}

std::string PooledAnswers::for_people(const TableAnswer& answer) const {
  const std::string head = head_of(answer);
  return (format_ == "md" ? "**" + markdown_text(head) + "**\n\n" : paragraph(head, Ink::strong, screen_)) +
         printed(answer.forms, format_, screen_, answer.origin) + "\n";
}

std::string PooledAnswers::json(const TableAnswer& answer) const {
  constexpr std::size_t depth = 6;
  return std::string(tables_ > 0 ? "," : "") +
         "\n    {\n      \"file\": " + text_or_null(answer.origin.file).dump() +
         ",\n      \"table\": " + indented(table_json(answer.table).dump(), depth) +
         ",\n      \"answer\": " + indented(answer.forms.json(), depth) + "\n    }";
}

std::string PooledAnswers::csv(const TableAnswer& answer) const {
  Grid grid = answer.forms.sheet(screen_.language, SheetColumns::common);
  const Table& table = answer.table;
  const std::vector<Cell> facts = {{table.code ? table.code->value : ""},
                                   {table.jurisdiction.value},
                                   {years_text(table)},
                                   {table.title.value}};
  for (Section& section : grid.sections) {
    for (auto& row : section.rows) row.insert(row.begin(), facts.begin(), facts.end());
  }
  if (tables_ > 0) return csv_rows(grid);
  const Column columns[] = {code_column, jurisdiction_column, year_column, table_column};
  grid.columns.insert(grid.columns.begin(), std::begin(columns), std::end(columns));
  return to_csv(grid, screen_.language);
}

}  // namespace xfz::render
