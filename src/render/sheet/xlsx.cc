// SPDX-License-Identifier: MIT
#include "render/sheet/xlsx.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <span>

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

/// A duty in the section that it stands in.
struct Item {
  const SheetLine* line;
  std::string_view group;
};

struct Column {
  std::string_view title;
  int width;
  Style style;
  Style header;
  std::string (*text)(const Item&);  ///< null for a date, and for what is filled in
};

std::string nothing(const Item&) {
  return "";
}

std::string number_of(const Item& item) {
  return item.line->id;
}

std::string lead_of(const Item& item) {
  return item.line->lead;
}

std::string responsible_of(const Item& item) {
  return item.line->responsible;
}

std::string deadline_of(const Item& item) {
  return item.line->deadline;
}

/// The unit's own words first; of a divided measure the whole is at hand below them.
std::string measure_of(const Item& item) {
  const SheetLine& line = *item.line;
  std::string out = line.text;
  if (!line.clause_number.empty())
    out = fmt::format("第{}分项：{}\n全文：{}", line.clause_number, line.clause, line.text);
  return line.also.empty() ? out : out + "\n" + line.also;
}

constexpr std::size_t measure_column = 3;
constexpr std::size_t via_measure_column = 2;

// The widths of what is printed make up A4 landscape at little less than full size.
constexpr Column duty_columns[] = {
    {words::number.zh, 6, centred_style, header_style, number_of},
    {words::category.zh, 11, text_style, header_style, [](const Item& i) { return i.line->category; }},
    {words::task.zh, 16, text_style, header_style, [](const Item& i) { return i.line->task; }},
    {words::measure.zh, 42, text_style, header_style, measure_of},
    {words::lead.zh, 13, text_style, header_style, lead_of},
    {"分工负责单位", 15, text_style, header_style, responsible_of},
    {words::deadline.zh, 9, centred_style, header_style, deadline_of},
    {words::due_date.zh, 11, date_style, header_style, nullptr},
    {fill_in_columns[0], 18, fill_in_style, fill_in_header_style, nothing},
    {fill_in_columns[1], 13, fill_in_style, fill_in_header_style, nothing},
    {fill_in_columns[2], 9, fill_in_style, fill_in_header_style, nothing},
    {"键", 12, key_style, key_header_style, [](const Item& i) { return i.line->key; }},
};
constexpr Column via_columns[] = {
    {words::via.zh, 18, text_style, header_style, [](const Item& i) { return std::string(i.group); }},
    {words::number.zh, 6, centred_style, header_style, number_of},
    {words::measure.zh, 62, text_style, header_style, measure_of},
    {words::lead.zh, 20, text_style, header_style, lead_of},
    {"分工负责单位", 26, text_style, header_style, responsible_of},
    {words::deadline.zh, 11, centred_style, header_style, deadline_of},
    {words::due_date.zh, 12, date_style, header_style, nullptr},
};

/// One tab.
struct Tab {
  const char* name;
  std::span<const Column> columns;
  std::size_t measure;  ///< which column is the measure
  std::size_t printed;  ///< how many columns are printed; the others are for the screen
  bool fill_in;         ///< whether the unit fills it in, and signs it
  std::string_view remark;
  std::vector<Item> items;
};

std::vector<Item> items_of(const std::vector<SheetLine>& lines) {
  std::vector<Item> items;
  for (const SheetLine& line : lines) items.push_back({&line, ""});
  return items;
}

std::array<Tab, 3> tabs_of(const SheetPage& page) {
  std::vector<Item> via;
  for (const SheetGroup& group : page.via_groups) {
    for (const SheetLine& line : group.lines) via.push_back({&line, group.name});
  }
  constexpr std::size_t printed = std::size(duty_columns) - 1;
  return {{{"牵头事项", duty_columns, measure_column, printed, true, "", items_of(page.lead)},
           {"分工负责事项", duty_columns, measure_column, printed, true, "", items_of(page.responsible)},
           {"共同事项", via_columns, via_measure_column, std::size(via_columns), false,
            "经由集体涉及本单位，无须填报", std::move(via)}}};
}

std::string title_of(const SheetPage& page) {
  return fmt::format("{}：{}任务清单", page.table->title.value, page.unit_name());
}

std::string title_of(const SheetPage& page, const Tab& section) {
  return fmt::format("{}（{}）", title_of(page), section.name);
}

std::string note_of(const SheetPage& page, const Tab& section) {
  std::string note =
      fmt::format("单位：{}　　年度：{}　　牵头事项 {} 项，分工负责事项 {} 项，共同事项 {} 项　　来源：{}",
                  page.unit_name(), page.table->year.value, page.lead_count, page.responsible_count,
                  page.via_count, page.source);
  const Table& table = *page.table;
  for (const auto* part : {&table.issuer, &table.document, &table.issued}) {
    if (*part) note += "　　" + (*part)->value;
  }
  if (!page.scope.empty()) note += "　　范围：" + page.scope + "的事项";
  if (!section.remark.empty()) note += fmt::format("　　{}", section.remark);
  return note;
}

/// Throws where a text does not fit its cell.
void check_fit(const SheetPage& page, const Tab& section) {
  if (!fits_cell(title_of(page, section)) || !fits_cell(note_of(page, section)))
    throw XlsxFault{heading_too_long.text()};
  for (const Item& item : section.items) {
    for (const Column& column : section.columns) {
      if (column.text != nullptr && !fits_cell(column.text(item)))
        throw XlsxFault{cell_too_long(item.line->id, column.title)};
    }
  }
}

std::size_t text_size(const Tab& section) {
  constexpr std::size_t markup = 100;
  std::size_t size = 0;
  for (const Item& item : section.items) {
    for (const Column& column : section.columns)
      size += markup + (column.text != nullptr ? column.text(item).size() : 0);
  }
  return size;
}

/// Writes one section into its tab.
class TabWriter {
 public:
  TabWriter(const XlsxTab& tab, const Tab& section, const std::array<lxw_format*, style_count>& formats)
      : tab_(tab), section_(section), formats_(formats) {
    for (const Column& column : section.columns) widths_.push_back(column.width);
    // A row cannot be higher than 409 points; a measure that would ask for more gets a wider column.
    constexpr int wide_enough[] = {64, 96, 144};
    for (const int width : wide_enough) {
      if (highest_row() <= max_row_height) break;
      widths_[section.measure] = std::max(width, widths_[section.measure]);
    }
  }

  void write(const SheetPage& page, bool protect) {
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
      for (std::size_t i = 0; i < section_.columns.size(); ++i) {
        if (section_.columns[i].text == number_of)
          tab_.numbers_are_text(static_cast<lxw_col_t>(i), header + 1, row_ - 1);
      }
      if (section_.fill_in) write_foot();
    }
    tab_.print(row_ - 1, last_printed(), fmt::format("{}：{}", page.unit_name(), section_.name),
               page.table->title.value);
    if (protect) tab_.protect();
  }

 private:
  lxw_col_t last_printed() const { return static_cast<lxw_col_t>(section_.printed - 1); }

  double height_of(const Item& item) const {
    double height = 0;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      const Column& column = section_.columns[i];
      if (column.text != nullptr)
        height = std::max(height, text_height(column.text(item), widths_[i], body_size));
    }
    return height;
  }

  double highest_row() const {
    double highest = 0;
    for (const Item& item : section_.items) highest = std::max(highest, height_of(item));
    return highest;
  }

  void banner(const std::string& text, Style style, int size) {
    int width = 0;
    for (std::size_t i = 0; i < section_.printed; ++i) width += widths_[i];
    tab_.height(row_, text_height(text, width, size));
    tab_.text({row_++, 0, last_printed()}, text, formats_[style]);
  }

  void write_header() {
    constexpr double height = 30;
    tab_.height(row_, height);
    lxw_col_t at = 0;
    for (const Column& column : section_.columns) {
      tab_.text({row_, at, at}, std::string(column.title), formats_[column.header]);
      ++at;
    }
    ++row_;
  }

  /// Not every program fits a row to its text when it opens a workbook, so the row is given a height.
  void write_item(const Item& item) {
    tab_.height(row_, height_of(item));
    lxw_col_t at = 0;
    for (const Column& column : section_.columns) {
      lxw_format* const format = formats_[column.style];
      if (column.text != nullptr || item.line->dates.empty()) {
        tab_.text({row_, at, at}, column.text != nullptr ? column.text(item) : "", format);
      } else {
        tab_.date(row_, at, item.line->dates.front(), format);
      }
      ++at;
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

void write_book(const SheetPage& page, const XlsxOptions& options, const Symbols& symbols,
                const std::string& path) {
  const auto sections = tabs_of(page);
  for (const Tab& section : sections) check_fit(page, section);
  XlsxBook book(symbols, path, options.scratch);
  std::array<lxw_format*, style_count> formats{};
  const Looks all_looks = looks();
  std::transform(all_looks.begin(), all_looks.end(), formats.begin(),
                 [&book](const XlsxLook& look) { return book.format(look); });
  bool is_active = false;
  for (const Tab& section : sections) {
    const XlsxTab tab = book.tab(section.name);
    TabWriter(tab, section, formats).write(page, options.protect);
    // The book opens where there is something to do.
    if (!is_active && !section.items.empty()) tab.activate();
    is_active = is_active || !section.items.empty();
  }
  book.properties(title_of(page), page.unit_name(), options.created);
  book.close();
}

}  // namespace

std::size_t xlsx_scratch_size(const SheetPage& page) {
  constexpr std::size_t other_parts = 1U << 20U;
  constexpr std::size_t longest_escape = 6;  // of one byte
  std::size_t size = other_parts;
  for (const Tab& section : tabs_of(page)) size += longest_escape * text_size(section);
  return size;
}

std::optional<Text> write_sheet_xlsx(const SheetPage& page, const XlsxOptions& options,
                                     const Symbols& symbols, const std::string& path) {
  try {
    write_book(page, options, symbols, path);
    return std::nullopt;
  } catch (const XlsxFault& fault) {
    return fault.message;
  }
}

}  // namespace xfz::render
