// SPDX-License-Identifier: MIT
#include "render/sheet/whole.h"

#include <fmt/core.h>

#include <algorithm>

#include "model/wording.h"
#include "render/column_widths.h"
#include "render/escape.h"
#include "render/table_fields.h"
#include "render/template_level.h"
#include "render/words.h"
#include "text/lines.h"

namespace xfz::render {

namespace {

constexpr std::string_view number_key = "number";
constexpr std::string_view units_key = "units";

struct WholeShare {
  std::string_view key;
  int share;
};
constexpr WholeShare whole_shares[] = {{"number", 12},  {"category", 24}, {"task", 34},
                                       {"text", 120},   {"units", 60},    {"lead", 28},
                                       {"support", 32}, {"deadline", 24}, {"responsible", 32}};

int whole_share(std::string_view key, std::optional<ColumnKind> kind) {
  const auto* const found = std::find_if(std::begin(whole_shares), std::end(whole_shares),
                                         [key](const WholeShare& each) { return each.key == key; });
  if (found != std::end(whole_shares)) return found->share;
  constexpr int narrow = 16;
  constexpr int wide = 32;
  return kind.value_or(ColumnKind::text) == ColumnKind::text ? wide : narrow;
}

/// The role whose column is headed as that of the whole cell of units: of two tables in a document, the one
/// prints names there and the other a sentence. Empty where there is none.
std::string_view role_headed_as_units(const Table& table) {
  const xfz::Column* const units = find_column(table, units_key);
  if (units == nullptr) return {};
  for (const std::string_view role : {"lead", "responsible", "support"}) {
    const xfz::Column* const column = find_column(table, role);
    if (column != nullptr && column->heading.value == units->heading.value) return role;
  }
  return {};
}

/// The table's columns that have cells, or the usual ones.
std::vector<WholeColumn> columns_of_whole(const Table& table, const std::vector<Row>& rows) {
  std::vector<WholeColumn> columns;
  const bool has_one_for_both = !role_headed_as_units(table).empty();
  for (const xfz::Column& column : table.columns) {
    const std::string_view key = column.key.value;
    if (has_one_for_both && key == units_key) continue;
    if (!column.in_text) columns.push_back({key, column.heading.value, whole_share(key, column.kind)});
  }
  if (!columns.empty()) return columns;
  const auto add = [&columns](std::string_view key, const Phrase& heading) {
    columns.push_back({key, std::string(heading.zh), whole_share(key, {})});
  };
  const auto has = [&rows](auto what) { return std::any_of(rows.begin(), rows.end(), what); };
  add(number_key, words::number);
  if (table.uses.category) add("category", words::category);
  if (table.uses.task) add("task", words::task);
  add("text", words::measure);
  // All columns of this table are printed behind its texts.
  const auto is_behind = [&table](std::string_view key) { return find_column(table, key) != nullptr; };
  const bool are_units_behind = is_behind(units_key) || is_behind("lead") || is_behind("responsible");
  if (!are_units_behind &&
      has([](const Row& row) { return names_anyone(*row.measure) || row.measure->not_applicable; }))
    add(units_key, query::part("wording").heading);
  if (!is_behind("deadline") && has([](const Row& row) { return !deadlines(*row.measure).empty(); }))
    add("deadline", words::deadline);
  return columns;
}

/// What the cells of a row are made of.
class RowWords {
 public:
  RowWords(const Table& table, const Row& row, const std::vector<WholeColumn>& columns)
      : table_(table), measure_(*row.measure), line_(query::line_of(table, row)), columns_(columns) {}

  std::string text(std::string_view key) const {
    if (key == number_key) return printed_number(measure_);
    if (key == "text") return measure_text();
    if (key == units_key) return units_text();
    // The days of clauses are no words of this cell, where it has words of its own.
    if (key == "deadline" && measure_.deadline) return measure_.deadline->text.value;
    if (const auto& whole = measure_.assignment.wording; whole && key == role_headed_as_units(table_))
      return whole->value;
    if (const Located<std::string>* const own = own_value(measure_, key)) return own->value;
    if (key == "deadline") return printed_deadlines();
    const auto* const part = std::find_if(std::begin(query::row_parts), std::end(query::row_parts),
                                          [key](const query::Part& each) { return each.key == key; });
    std::string said =
        part != std::end(query::row_parts) ? text_of(part->value(line_), Language::chinese) : "";
    return said.empty() && key == reason_key() ? measure_.not_applicable->value : said;
  }

 private:
  bool has_column(std::string_view key) const {
    return std::any_of(columns_.begin(), columns_.end(),
                       [key](const WholeColumn& c) { return c.key == key; });
  }

  /// A number that the table prints, and has no column for, stands before the words.
  std::string measure_text() const {
    const std::string words = table_.columns.empty() ? measure_.text.value : printed_text(table_, measure_);
    const bool is_before = measure_.number && !has_column(number_key);
    return is_before ? numbered(measure_.number->value, words) : words;
  }

  /// As they are printed, 同上 too: here each row stands below the one before it.
  std::string printed_deadlines() const {
    std::vector<std::string> texts;
    for (const Deadline* deadline : deadlines(measure_)) {
      if (std::find(texts.begin(), texts.end(), deadline->text.value) == texts.end())
        texts.push_back(deadline->text.value);
    }
    return joined(texts, "、");
  }

  std::string units_text() const {
    return table_.columns.empty() ? printed_wording(measure_) : official_wording(table_, measure_);
  }

  /// The column that says why a measure does not apply, where none has the whole cell with the units.
  std::string_view reason_key() const {
    if (!measure_.not_applicable || has_column(units_key)) return {};
    for (const WholeColumn& column : columns_) {
      if (column.key == "lead" || column.key == "responsible" || column.key == "support") return column.key;
    }
    return {};
  }

  const Table& table_;
  const Measure& measure_;
  query::Line line_;
  const std::vector<WholeColumn>& columns_;
};

/// What all rows under one heading have in common; null where a column is not one of headings.
const void* heading_of(std::string_view key, const Row& row) {
  if (key == "category") return row.category;
  return key == "task" ? row.task : nullptr;
}

/// Makes one cell of those that are under one heading, as far as no heading stands between them.
void merge(WholeTable& whole, const std::vector<Row>& rows, const std::vector<std::size_t>& places) {
  for (std::size_t column = 0; column < whole.columns.size(); ++column) {
    std::size_t first = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
      const void* const heading = heading_of(whole.columns[column].key, rows[i]);
      const bool goes_on = heading != nullptr && places[i] == places[i - 1] + 1 &&
                           heading == heading_of(whole.columns[column].key, rows[first]);
      if (!goes_on) {
        first = i;
        continue;
      }
      ++whole.rows[places[first]].cells[column].rows;
      whole.rows[places[i]].cells[column].rows = 0;
    }
  }
}

/// Headings without a column, where they begin.
void add_headings(WholeTable& whole, const Row& row, const Row& before, const RowWords& words) {
  bool is_new = false;  // below another category a task begins anew
  for (const std::string_view key : {"category", "task"}) {
    const void* const heading = heading_of(key, row);
    is_new = is_new || heading != heading_of(key, before);
    const bool has_column = std::any_of(whole.columns.begin(), whole.columns.end(),
                                        [key](const WholeColumn& column) { return column.key == key; });
    if (std::string text = words.text(key); is_new && !has_column && !text.empty())
      whole.rows.push_back({{{std::move(text)}}, true});
  }
}

}  // namespace

WholeTable whole_table(const SheetBasis& basis) {
  query::Question question = basis.question;
  if (scope_text(question).empty()) question.not_applicable = true;
  std::vector<Row> rows;
  for (const query::Entry& entry : query::ask(basis.table, question).entries) rows.push_back(entry.row);
  WholeTable whole{columns_of_whole(basis.table, rows), {}};
  std::vector<std::size_t> places;  // of the rows among those with headings
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const RowWords words(basis.table, rows[i], whole.columns);
    add_headings(whole, rows[i], i > 0 ? rows[i - 1] : Row{}, words);
    places.push_back(whole.rows.size());
    WholeRow& row = whole.rows.emplace_back();
    for (const WholeColumn& column : whole.columns) row.cells.push_back({words.text(column.key)});
  }
  merge(whole, rows, places);
  return whole;
}

std::string whole_csv(const WholeTable& whole) {
  std::string out;
  const auto add = [&out](const std::string& text, bool is_last) {
    out += csv_cell(text) + (is_last ? "\r\n" : ",");
  };
  for (const WholeColumn& column : whole.columns) add(column.heading, &column == &whole.columns.back());
  for (const WholeRow& row : whole.rows) {
    for (std::size_t i = 0; i < whole.columns.size(); ++i)
      add(i < row.cells.size() ? row.cells[i].text : std::string(), i + 1 == whole.columns.size());
  }
  return out;
}

namespace {

/// The whole table with the widths of its columns, in twips.
struct WholePage {
  const SheetBasis& basis;
  const WholeTable& whole;
  std::vector<int> widths;

  const Table& table() const { return basis.table; }
};

/// A column, with how much of the width it takes.
struct WholeColumnPlace {
  std::string heading;
  int width;  ///< in twips
  bool is_centred;
};

constexpr FieldOf<WholeColumnPlace> whole_column_fields[] = {
    {{"heading", {"its heading", "栏目名称"}}, [](const WholeColumnPlace& c) { return c.heading; }},
    {{"percent", {"how much of the width it takes, in per cent", "宽度，百分比"}},
     [](const WholeColumnPlace& c) { return percent_text(c.width); }},
    {{"twips", {"the same in twips, of a page of A4 across", "宽度，以缇（二十分之一磅）计，A4 横向"}},
     [](const WholeColumnPlace& c) { return std::to_string(c.width); }},
    {{"is_centred", {"set where it is short and centred", "内容短、居中的有值"}},
     [](const WholeColumnPlace& c) { return flag(c.is_centred); }},
};
constexpr LevelOf<WholeColumnPlace> whole_column_level{whole_column_fields};

std::vector<WholeColumnPlace> columns_of(const WholePage& page) {
  std::vector<WholeColumnPlace> places;
  for (const WholeColumn& column : page.whole.columns)
    places.push_back({column.heading, page.widths[places.size()], column.key == number_key});
  return places;
}

/// A cell, with over how many columns it goes.
struct WholeCellPlace {
  const WholeCell& cell;
  WholeColumnPlace column;
  std::size_t columns;
  bool is_heading;
};

constexpr FieldOf<WholeCellPlace> whole_cell_fields[] = {
    {{"text", {"its words", "文字"}}, [](const WholeCellPlace& c) { return c.cell.text; }},
    {{"row_span", {"over how many rows it goes; 1 or more", "纵跨几行，不少于 1"}},
     [](const WholeCellPlace& c) { return std::to_string(std::max<std::size_t>(c.cell.rows, 1)); }},
    {{"begins_merged", {"set where it goes over several", "纵跨几行的有值"}},
     [](const WholeCellPlace& c) { return flag(c.cell.rows > 1); }},
    {{"is_merged", {"set where the one above goes over it", "被上面一格盖住的有值"}},
     [](const WholeCellPlace& c) { return flag(c.cell.rows == 0); }},
    {{"column_span", {"over how many columns it goes; 1 or more", "横跨几栏，不少于 1"}},
     [](const WholeCellPlace& c) { return std::to_string(c.columns); }},
    {{"is_heading", {"set where it is a heading that has its row to itself", "独占一行的标题有值"}},
     [](const WholeCellPlace& c) { return flag(c.is_heading); }},
};
constexpr LevelOf<WholeCellPlace> whole_cell_level{
    texts_of_part<WholeCellPlace, whole_column_fields, &WholeCellPlace::column>, whole_cell_fields};

struct WholeRowPlace {
  const WholePage& page;
  const WholeRow& row;
};

std::vector<WholeCellPlace> cells_of(const WholeRowPlace& place) {
  if (place.row.is_heading)
    return {{place.row.cells.front(), {"", table_width, false}, place.page.whole.columns.size(), true}};
  std::vector<WholeCellPlace> cells;
  for (WholeColumnPlace& column : columns_of(place.page))
    cells.push_back({place.row.cells[cells.size()], std::move(column), 1, false});
  return cells;
}

constexpr FieldOf<WholeRowPlace> whole_row_fields[] = {
    {{"cells", {"its cells, one a column", "各格，每栏一格"}},
     whole_cell_level,
     [](const WholeRowPlace& r) { return cells_of(r); }},
};
constexpr LevelOf<WholeRowPlace> whole_row_level{whole_row_fields};

constexpr FieldOf<std::string> whole_note_fields[] = {
    {{"note", {"its words", "文字"}}, [](const std::string& words) { return words; }},
};
constexpr LevelOf<std::string> whole_note_level{whole_note_fields};

/// What the table prints below itself; not where only some of it is listed.
std::vector<std::string> notes_of(const SheetBasis& basis) {
  std::vector<std::string> notes;
  if (!basis.table.notes || !scope_text(basis.question).empty()) return notes;
  for (const std::string_view line : split_lines(basis.table.notes->value))
    if (!line.empty()) notes.emplace_back(line);
  return notes;
}

constexpr FieldOf<WholePage> whole_page_fields[] = {
    {{"scope", {"which measures it has; empty where it has all", "只列哪些事项；不筛选时为空"}},
     [](const WholePage& p) { return scope_text(p.basis.question); }},
    {{"source", {"where it comes from: the file and its git revision", "来源：文件和它的 git 版本"}},
     [](const WholePage& p) { return source_text(p.basis.origin); }},
    {{"headings", {"its columns", "各栏"}},
     whole_column_level,
     [](const WholePage& p) { return columns_of(p); }},
    {{"rows", {"its measures, one a row", "各条措施，每行一条"}},
     whole_row_level,
     [](const WholePage& p) {
       return each(p.whole.rows, [&p](const WholeRow& row) { return WholeRowPlace{p, row}; });
     }},
    {{"notes",
      {"what is printed below it, a line each; not with a filter", "表下的附注，每行一条；筛选时没有"}},
     whole_note_level,
     [](const WholePage& p) { return notes_of(p.basis); }},
};
constexpr LevelOf<WholePage> whole_page_level{texts_of_part<WholePage, table_fields, &WholePage::table>,
                                              whole_page_fields};

}  // namespace

const FieldLevel& whole_level() {
  return whole_page_level;
}

Fields whole_fields(const SheetBasis& basis, const WholeTable& whole) {
  constexpr int sign = 210;  // as in templates/docx/styles.xml
  constexpr int side = 70;
  std::vector<ColumnNeed> needs;
  for (const WholeColumn& each : whole.columns)
    needs.push_back({each.share, heading_need(each.heading, sign, side)});
  return whole_page_level.fields_keeping({basis, whole, column_widths(needs, table_width)});
}

}  // namespace xfz::render
