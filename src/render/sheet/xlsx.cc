// SPDX-License-Identifier: MIT
#include "render/sheet/xlsx.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "render/sheet/xlsx_book.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Message<std::string, std::string_view> cell_too_long{
    "measure {}: what stands under {} has more than 32,767 characters, which is all that a cell of Excel "
    "holds; shorten it, or choose another format",
    "第{}项的“{}”超过 Excel 单元格的上限 32767 字，请缩短，或改用其他格式"};
constexpr Phrase heading_too_long{
    "the heading has more than 32,767 characters, which is all that a cell of Excel holds; choose another "
    "format",
    "表头超过 Excel 单元格的上限 32767 字，请改用其他格式"};

enum Style : std::size_t {
  title_style,
  note_style,
  header_style,
  fill_in_header_style,
  key_header_style,
  text_style,
  centred_style,
  date_style,
  fill_in_style,
  key_style,
  label_style,
  blank_style,
  seal_style,
  style_count
};

constexpr lxw_color_t grey = 0x808080;
constexpr lxw_color_t header_colour = 0xD9E2F3;
constexpr lxw_color_t fill_in_colour = 0xFFF9E5;
constexpr lxw_color_t fill_in_header_colour = 0xFFE699;
constexpr int body_size = 10;
constexpr int title_size = 16;
constexpr int note_size = 9;

using Looks = std::array<XlsxLook, style_count>;

Looks looks() {
  constexpr auto centre = LXW_ALIGN_CENTER;
  constexpr auto middle = LXW_ALIGN_VERTICAL_CENTER;
  Looks all;
  all[title_style] = {.font = "黑体", .size = title_size, .bold = true, .across = centre, .down = middle};
  all[note_style] = {.size = note_size, .across = centre, .down = middle};
  all[header_style] = {.font = "黑体",
                       .bold = true,
                       .background = header_colour,
                       .across = centre,
                       .down = middle,
                       .border = true};
  all[fill_in_header_style] = all[header_style];
  all[fill_in_header_style].background = fill_in_header_colour;
  all[key_header_style] = {.size = note_size, .colour = grey};
  all[text_style] = {.border = true};
  all[centred_style] = {.across = centre, .border = true};
  all[date_style] = {.across = centre, .border = true, .number = "yyyy-mm-dd"};
  all[fill_in_style] = {.background = fill_in_colour, .border = true, .unlocked = true};
  all[key_style] = {.size = note_size, .colour = grey};
  all[label_style] = {.across = LXW_ALIGN_RIGHT, .down = LXW_ALIGN_VERTICAL_BOTTOM};
  all[blank_style] = {.down = LXW_ALIGN_VERTICAL_BOTTOM, .underline = true, .unlocked = true};
  all[seal_style] = {.across = centre, .down = LXW_ALIGN_VERTICAL_BOTTOM};
  return all;
}

struct SheetColumn {
  std::string title;
  int width;
  Style style;
  Style header = header_style;
  std::string_view key{};  ///< of a part; empty: filled in
  std::optional<query::Column> part{};
};

/// How wide a part is on the tabs to fill in, and on that of what comes through groups; 0: it is not there.
/// The widths of what is printed make up A4 landscape at little less than full size.
struct Layout {
  std::string_view key;
  int width;
  int via_width;
  Style style = text_style;
};
constexpr Layout layouts[] = {{"id", 6, 6, centred_style},
                              {"category", 11, 0},
                              {"task", 16, 0},
                              {"text", 42, 62},
                              {"lead", 13, 20},
                              {"responsible", 15, 26},
                              {"deadline", 9, 11, centred_style},
                              {"dates", 11, 12, date_style}};
constexpr Layout other_layout{"", 12, 12};

const Layout& layout_of(std::string_view key) {
  const auto* const found = std::find_if(std::begin(layouts), std::end(layouts),
                                         [key](const Layout& layout) { return layout.key == key; });
  return found != std::end(layouts) ? *found : other_layout;
}

std::vector<SheetColumn> columns_of(const Table& table, bool is_via) {
  std::vector<SheetColumn> columns;
  if (is_via) columns.push_back({std::string(words::via.zh), 18, text_style, header_style, "via"});
  for (query::Column& part : query::columns(table, query::in_sheet)) {
    const Layout& layout = layout_of(part.key);
    const int width = is_via ? layout.via_width : layout.width;
    if (width > 0)
      columns.push_back({part.heading.zh, width, layout.style, header_style, part.key, std::move(part)});
  }
  if (is_via) return columns;
  constexpr int widths[] = {18, 13, 9};
  for (std::size_t i = 0; i < std::size(fill_in_columns); ++i)
    columns.push_back({std::string(fill_in_columns[i]), widths[i], fill_in_style, fill_in_header_style});
  columns.push_back({"键", 12, key_style, key_header_style, "key"});
  return columns;
}

/// The unit's own words first; of a divided measure the whole is at hand below them.
std::string measure_of(const SheetLine& line) {
  std::string out = line.duty.measure().text.value;
  if (line.duty.clause)
    out = fmt::format("第{}分项：{}\n全文：{}", *line.duty.clause + 1, line.clause(), out);
  const std::string also = line.also();
  return also.empty() ? out : out + "\n" + also;
}

/// One a line.
std::string days_of(const SheetLine& line) {
  std::vector<std::string> days;
  for (const Date date : line.duty.dates) days.push_back(iso_date(date));
  return joined(days, "\n");
}

std::string cell_of(const SheetLine& line, const std::string& group, const SheetColumn& column) {
  if (column.key == "text") return measure_of(line);
  if (column.key == "key") return line.key();
  if (column.key == "via") return group;
  if (column.style == date_style) return days_of(line);
  return column.part ? line.text(*column.part) : "";
}

/// A duty, as the columns have it.
struct Item {
  std::string id;
  std::vector<std::string> cells;
};

}  // namespace

struct SheetTab {
  const char* name;
  std::string_view remark;
  bool fill_in;  ///< whether the unit fills it in, and signs it
  std::vector<SheetColumn> columns;
  std::vector<Item> items{};

  void add(const SheetLine& line, const std::string& group = "") {
    Item& item = items.emplace_back(Item{line.duty.measure().id.value, {}});
    for (const SheetColumn& column : columns) item.cells.push_back(cell_of(line, group, column));
  }
  /// How many columns are printed; the key is for the screen.
  std::size_t printed() const { return columns.size() - (fill_in ? 1 : 0); }
};

namespace {

using Tab = SheetTab;

std::vector<Tab> tabs_of(const Table& table, const query::Sheet& sheet) {
  std::vector<Tab> tabs;
  const auto add = [&](const char* name, const std::vector<query::Duty>& duties) {
    Tab& tab = tabs.emplace_back(Tab{name, "", true, columns_of(table, false)});
    for (const query::Duty& duty : duties) tab.add(sheet_line(table, sheet.unit, duty));
  };
  add("牵头事项", sheet.lead);
  add("分工负责事项", sheet.responsible);
  if (table.uses.support) add("配合事项", sheet.support);
  Tab& via =
      tabs.emplace_back(Tab{"共同事项", "经由集体涉及本单位，无须填报", false, columns_of(table, true)});
  for (const query::DutyGroup& group : query::by_group(sheet.via_groups)) {
    for (const query::Duty* const duty : group.duties)
      via.add(sheet_line(table, sheet.unit, *duty), table.unit(group.group).name.value);
  }
  return tabs;
}

std::string title_of(const SheetHead& page) {
  return fmt::format("{}：{}任务清单", page.table->title.value, page.unit_name());
}

std::string title_of(const SheetHead& page, const Tab& section) {
  return fmt::format("{}（{}）", title_of(page), section.name);
}

std::string note_of(const SheetHead& page, const Tab& section) {
  std::string note = fmt::format("单位：{}　　年度：{}　　{}　　来源：{}", page.unit_name(),
                                 years_text(*page.table), counts_text(page), page.source);
  const Table& table = *page.table;
  for (const auto* part : {&table.issuer, &table.document, &table.issued}) {
    if (*part) note += "　　" + (*part)->value;
  }
  if (!page.scope.empty()) note += "　　范围：" + page.scope + "的事项";
  return section.remark.empty() ? note : fmt::format("{}　　{}", note, section.remark);
}

/// Throws where a text does not fit its cell.
void check_fit(const SheetHead& page, const Tab& section) {
  if (!fits_cell(title_of(page, section)) || !fits_cell(note_of(page, section)))
    throw XlsxFault{heading_too_long.text()};
  for (const Item& item : section.items) {
    for (std::size_t i = 0; i < item.cells.size(); ++i) {
      if (!fits_cell(item.cells[i])) throw XlsxFault{cell_too_long(item.id, section.columns[i].title)};
    }
  }
}

std::size_t text_size(const Tab& section) {
  std::size_t size = section.items.size() * section.columns.size() * std::size_t{100};  // markup
  for (const Item& item : section.items)
    for (const std::string& cell : item.cells) size += cell.size();
  return size;
}

/// Writes one section into its tab.
class TabWriter {
 public:
  TabWriter(const XlsxTab& tab, const Tab& section, const std::array<lxw_format*, style_count>& formats)
      : tab_(tab), section_(section), formats_(formats) {
    for (const SheetColumn& column : section.columns) widths_.push_back(column.width);
    // A row cannot be higher than 409 points; a measure that would ask for more gets a wider column.
    constexpr int wide_enough[] = {64, 96, 144};
    for (const int width : wide_enough) {
      if (highest_row() <= max_row_height) break;
      int& measure = widths_[place_of("text")];
      measure = std::max(width, measure);
    }
  }

  void write(const SheetHead& page, bool protect) {
    for (std::size_t i = 0; i < widths_.size(); ++i) tab_.width(static_cast<lxw_col_t>(i), widths_[i]);
    banner(title_of(page, section_), title_style, title_size);
    banner(note_of(page, section_), note_style, note_size);
    const lxw_row_t header = row_;
    write_header();
    for (const Item& item : section_.items) write_item(item);
    tab_.keep_header(header);
    if (section_.items.empty()) {
      banner("无", centred_style, body_size);
    } else {
      tab_.filter(header, row_ - 1, static_cast<lxw_col_t>(section_.columns.size() - 1));
      tab_.numbers_are_text(static_cast<lxw_col_t>(place_of("id")), header + 1, row_ - 1);
      if (section_.fill_in) write_foot();
    }
    tab_.print(row_ - 1, last_printed(), fmt::format("{}：{}", page.unit_name(), section_.name),
               page.table->title.value);
    if (protect) tab_.protect();
  }

 private:
  lxw_col_t last_printed() const { return static_cast<lxw_col_t>(section_.printed() - 1); }

  std::size_t place_of(std::string_view key) const {
    const auto found = std::find_if(section_.columns.begin(), section_.columns.end(),
                                    [key](const SheetColumn& column) { return column.key == key; });
    return static_cast<std::size_t>(found - section_.columns.begin());
  }

  double height_of(const Item& item) const {
    double height = 0;
    for (std::size_t i = 0; i < widths_.size(); ++i)
      height = std::max(height, text_height(item.cells[i], widths_[i], body_size));
    return height;
  }

  double highest_row() const {
    double highest = 0;
    for (const Item& item : section_.items) highest = std::max(highest, height_of(item));
    return highest;
  }

  void banner(const std::string& text, Style style, int size) {
    int width = 0;
    for (std::size_t i = 0; i < section_.printed(); ++i) width += widths_[i];
    tab_.height(row_, text_height(text, width, size));
    tab_.text({row_++, 0, last_printed()}, text, formats_[style]);
  }

  void write_header() {
    constexpr double height = 30;
    tab_.height(row_, height);
    lxw_col_t at = 0;
    for (const SheetColumn& column : section_.columns) {
      tab_.text({row_, at, at}, column.title, formats_[column.header]);
      ++at;
    }
    ++row_;
  }

  /// Not every program fits a row to its text when it opens a workbook, so the row is given a height.
  void write_item(const Item& item) {
    tab_.height(row_, height_of(item));
    for (std::size_t i = 0; i < item.cells.size(); ++i) {
      const auto at = static_cast<lxw_col_t>(i);
      lxw_format* const format = formats_[section_.columns[i].style];
      const bool is_date = section_.columns[i].style == date_style;
      const auto day = is_date ? parse_iso_date(item.cells[i]) : std::nullopt;
      if (day) tab_.date(row_, at, *day, format);
      if (!day) tab_.text({row_, at, at}, item.cells[i], format);
    }
    ++row_;
  }

  /// Three fields a row, each with a line to write on; the last is the seal, which needs none.
  void write_foot() {
    struct Place {
      lxw_col_t label_first, label_last, blank_first, blank_last;
    };
    constexpr Place places[] = {{0, 1, 2, 2}, {3, 3, 4, 5}, {6, 7, 8, 9}};
    constexpr double gap = 12;
    constexpr double height = 30;
    tab_.height(row_++, gap);
    std::size_t at = 0;
    for (const std::string_view field : foot_fields) {
      const Place& place = places[at % std::size(places)];
      const XlsxCells blank{row_, place.blank_first, place.blank_last};
      if (at + 1 == std::size(foot_fields)) {
        tab_.text(blank, std::string(field), formats_[seal_style]);
      } else {
        tab_.text({row_, place.label_first, place.label_last}, fmt::format("{}：", field),
                  formats_[label_style]);
        tab_.text(blank, "", formats_[blank_style]);
      }
      tab_.height(row_, height);
      if (++at % std::size(places) == 0) ++row_;
    }
  }

  const XlsxTab& tab_;
  const Tab& section_;
  const std::array<lxw_format*, style_count>& formats_;
  std::vector<int> widths_;
  lxw_row_t row_ = 0;
};

}  // namespace

SheetBook::SheetBook(SheetHead head, const query::Sheet& sheet)
    : head_(std::move(head)), tabs_(tabs_of(*head_.table, sheet)) {}

SheetBook::~SheetBook() = default;

std::size_t SheetBook::scratch_size() const {
  constexpr std::size_t other_parts = 1U << 20U;
  constexpr std::size_t longest_escape = 6;  // of one byte
  std::size_t size = other_parts;
  for (const Tab& section : tabs_) size += longest_escape * text_size(section);
  return size;
}

void SheetBook::write_file(const XlsxOptions& options, const Symbols& symbols,
                           const std::string& path) const {
  for (const Tab& section : tabs_) check_fit(head_, section);
  XlsxBook book(symbols, path, options.scratch);
  std::array<lxw_format*, style_count> formats{};
  const Looks all_looks = looks();
  std::transform(all_looks.begin(), all_looks.end(), formats.begin(),
                 [&book](const XlsxLook& look) { return book.format(look); });
  bool is_active = false;
  for (const Tab& section : tabs_) {
    const XlsxTab tab = book.tab(section.name);
    TabWriter(tab, section, formats).write(head_, options.protect);
    // The book opens where there is something to do.
    if (!is_active && !section.items.empty()) tab.activate();
    is_active = is_active || !section.items.empty();
  }
  book.properties(title_of(head_), head_.unit_name(), options.created);
  book.close();
}

std::optional<Text> SheetBook::write(const XlsxOptions& options, const Symbols& symbols,
                                     const std::string& path) const {
  try {
    write_file(options, symbols, path);
    return std::nullopt;
  } catch (const XlsxFault& fault) {
    return fault.message;
  }
}

}  // namespace xfz::render
