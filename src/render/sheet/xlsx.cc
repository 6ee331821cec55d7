// SPDX-License-Identifier: MIT
#include "render/sheet/xlsx.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "render/sheet/xlsx_book.h"
#include "render/sheet/xlsx_tabs.h"
#include "render/table_fields.h"
#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Message<std::string, std::string_view> cell_too_long{
    "measure {}: the text under {} has more than 32,767 characters, which is all that a cell of Excel holds; "
    "shorten it, or choose another format",
    "第{}项的“{}”超过 Excel 单元格的上限 32767 字，请缩短，或改用其他格式"};
constexpr Phrase heading_too_long{
    "the heading has more than 32,767 characters, which is all that a cell of Excel holds; choose another "
    "format",
    "表头超过 Excel 单元格的上限 32767 字，请改用其他格式"};

constexpr lxw_color_t grey = 0x808080;
constexpr lxw_color_t header_colour = 0xD9E2F3;
constexpr lxw_color_t fill_in_colour = 0xFFF9E5;
constexpr lxw_color_t fill_in_header_colour = 0xFFE699;
constexpr int body_size = 9;
constexpr int title_size = 16;
constexpr int note_size = 9;
constexpr double least_row_height = 48;  // of what may be filled in by hand

using Looks = std::array<XlsxLook, style_count>;

Looks looks() {
  constexpr auto centre = LXW_ALIGN_CENTER;
  constexpr auto middle = LXW_ALIGN_VERTICAL_CENTER;
  Looks all;
  all[title_style] = {.font = "黑体", .size = title_size, .bold = true, .across = centre, .down = middle};
  all[note_style] = {.size = note_size, .across = centre, .down = middle};
  all[header_style] = {.font = "黑体",
                       .size = body_size,
                       .bold = true,
                       .background = header_colour,
                       .across = centre,
                       .down = middle,
                       .border = true};
  all[fill_in_header_style] = all[header_style];
  all[fill_in_header_style].background = fill_in_header_colour;
  all[key_header_style] = {.size = note_size, .colour = grey};
  all[text_style] = {.size = body_size, .border = true};
  all[centred_style] = {.size = body_size, .across = centre, .border = true};
  all[date_style] = {.size = body_size, .across = centre, .border = true, .number = "yyyy-mm-dd"};
  all[fill_in_style] = {.size = body_size, .background = fill_in_colour, .border = true, .unlocked = true};
  all[key_style] = {.size = note_size, .colour = grey};
  all[label_style] = {.across = LXW_ALIGN_RIGHT, .down = LXW_ALIGN_VERTICAL_BOTTOM};
  all[blank_style] = {.down = LXW_ALIGN_VERTICAL_BOTTOM, .underline = true, .unlocked = true};
  all[seal_style] = {.size = body_size, .across = centre, .down = LXW_ALIGN_VERTICAL_BOTTOM};
  all[source_style] = {.size = note_size, .colour = grey, .down = LXW_ALIGN_VERTICAL_CENTER};
  return all;
}

using Tab = SheetTab;

std::string title_of(const SheetHead& page) {
  return fmt::format("{}：{}任务清单", page.table->title.value, page.unit_name());
}

std::string title_of(const SheetHead& page, const Tab& section) {
  return fmt::format("{}（{}）", title_of(page), section.name);
}

std::string note_of(const SheetHead& page, const Tab& section) {
  std::string note;
  for (const SheetFact& fact : sheet_facts(page)) {
    if (fact.label == "填报说明" && !section.is_fill_in) continue;
    if (!note.empty()) note += fact.is_short ? "　　" : "\n";
    note += fmt::format("{}：{}", fact.label, fact.words);
  }
  const bool is_annex = !section.is_fill_in && !section.items.empty();
  return is_annex ? note + "\n没有点名本单位，由它所属的集体承担，不用填报" : note;
}

/// Throws where a text does not fit its cell.
void check_fit(const SheetHead& page, const Tab& section) {
  if (!fits_cell(title_of(page, section)) || !fits_cell(note_of(page, section)))
    throw XlsxFault{heading_too_long.text()};
  for (const SheetItem& item : section.items) {
    for (std::size_t i = 0; i < item.cells.size(); ++i) {
      if (!fits_cell(item.cells[i])) throw XlsxFault{cell_too_long(item.id, section.columns[i].title)};
    }
  }
}

std::size_t text_size(const Tab& section) {
  std::size_t size = section.items.size() * section.columns.size() * std::size_t{100};  // markup
  for (const SheetItem& item : section.items)
    for (const std::string& cell : item.cells) size += cell.size();
  return size;
}

/// Where a field of the foot stands, and the line to write on behind it.
struct FootPlace {
  lxw_col_t label_first;
  lxw_col_t label_last;
  lxw_col_t blank_first;
  lxw_col_t blank_last;
};

/// Writes one section into its tab.
class TabWriter {
 public:
  TabWriter(const XlsxTab& tab, const Tab& section, const std::array<lxw_format*, style_count>& formats)
      : tab_(tab), section_(section), formats_(formats) {
    for (const BookColumn& column : section.columns) widths_.push_back(column.width);
    // A row cannot be higher than 409 points; what would ask for more gets a wider column.
    constexpr int wide_enough[] = {24, 36, 64, 96, 144};
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      for (const int width : wide_enough) {
        if (highest_cell(i) <= max_row_height) break;
        widths_[i] = std::max(width, widths_[i]);
      }
    }
  }

  void write(const SheetHead& page, bool protect) {
    for (std::size_t i = 0; i < widths_.size(); ++i) tab_.width(static_cast<lxw_col_t>(i), widths_[i]);
    banner(title_of(page, section_), title_style, title_size);
    banner(note_of(page, section_), note_style, note_size);
    const lxw_row_t header = row_;
    const double above = written_;
    if (!section_.items.empty()) write_header();
    for (const SheetItem& item : section_.items) write_item(item);
    if (!section_.items.empty()) tab_.keep_header(header);
    if (!section_.items.empty()) {
      tab_.filter(header, row_ - 1, static_cast<lxw_col_t>(section_.columns.size() - 1));
      tab_.numbers_are_text(static_cast<lxw_col_t>(place_of("id")), header + 1, row_ - 1);
      offer_states(header + 1, row_ - 1);
    }
    const double foot = written_;
    const lxw_row_t behind_items = row_;
    if (section_.is_fill_in) write_foot(page.extent);
    banner("来源：" + page.source, source_style, note_size);
    if (const std::size_t count = section_.is_fill_in ? items_of_last_page(above, written_ - foot) : 0;
        count > 0)
      tab_.new_page(behind_items - static_cast<lxw_row_t>(count));
    tab_.print(row_ - 1, last_printed(), fmt::format("{}：{}", page.unit_name(), section_.name),
               page.table->title.value, section_.is_fill_in ? XlsxPaper::a3 : XlsxPaper::a4);
    if (protect) tab_.protect();
  }

 private:
  lxw_col_t last_printed() const { return static_cast<lxw_col_t>(section_.printed() - 1); }

  std::size_t place_of(std::string_view key) const {
    const auto found = std::find_if(section_.columns.begin(), section_.columns.end(),
                                    [key](const BookColumn& column) { return column.key == key; });
    return static_cast<std::size_t>(found - section_.columns.begin());
  }

  double highest_cell(std::size_t column) const {
    double highest = 0;
    for (const SheetItem& item : section_.items)
      highest = std::max(highest, text_height(item.cells[column], widths_[column], body_size));
    return highest;
  }

  /// A column in which one of a few words is chosen.
  void offer_states(lxw_row_t first, lxw_row_t last) const {
    std::vector<std::string> states;
    for (const ledger::State state : offered_states) states.emplace_back(state_word(state).zh);
    for (std::size_t i = 0; i < section_.columns.size(); ++i) {
      const auto& column = section_.columns[i].column;
      if (column && column->is_state) tab_.choices(static_cast<lxw_col_t>(i), first, last, states);
    }
  }

  void banner(const std::string& text, BookStyle style, int size) {
    int width = 0;
    for (std::size_t i = 0; i < section_.printed(); ++i) width += widths_[i];
    set_height(text_height(text, width, size));
    tab_.text({row_++, 0, last_printed()}, text, formats_[style]);
  }

  void write_header() {
    set_height(header_height);
    lxw_col_t at = 0;
    for (const BookColumn& column : section_.columns) {
      tab_.text({row_, at, at}, column.title, formats_[column.header]);
      ++at;
    }
    ++row_;
  }

  void write_item(const SheetItem& item) {
    double height = section_.is_fill_in ? least_row_height : 0;
    for (std::size_t i = 0; i < item.cells.size(); ++i)
      height = std::max(height, text_height(item.cells[i], widths_[i], body_size));
    set_height(height);
    item_heights_.push_back(std::min(height, max_row_height));
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

  /// The columns of each of so many fields that stand beside each other: as nearly as can be the same part of
  /// the width, and two at least.
  std::vector<FootPlace> foot_places(std::size_t count) const {
    constexpr int label_width = 12;
    std::vector<FootPlace> places;
    const std::size_t printed = section_.printed();
    std::size_t at = 0;
    int used = 0;
    const int all =
        std::accumulate(widths_.begin(), widths_.begin() + static_cast<std::ptrdiff_t>(printed), 0);
    for (std::size_t i = 1; i <= count; ++i) {
      const std::size_t first = at;
      const std::size_t last_possible = printed - 2 * (count - i);
      while (at < last_possible &&
             (at < first + 2 || used * static_cast<int>(count) < all * static_cast<int>(i)))
        used += widths_[at++];
      std::size_t label = first;
      for (int width = widths_[label]; width < label_width && label + 2 < at;) width += widths_[++label];
      places.push_back({static_cast<lxw_col_t>(first), static_cast<lxw_col_t>(label),
                        static_cast<lxw_col_t>(label + 1), static_cast<lxw_col_t>(at - 1)});
    }
    return places;
  }

  /// Each with a line to write on, in one row where there are columns enough: no program keeps rows together
  /// on a page. The last is the seal, with what it is for.
  void write_foot(const std::string& extent) {
    constexpr double gap = 12;
    constexpr double height = 40;
    constexpr std::size_t fields = std::size(foot_fields);
    const std::vector<FootPlace> places = foot_places(section_.printed() >= 2 * fields ? fields : fields / 2);
    set_height(gap);
    ++row_;
    std::size_t at = 0;
    for (const std::string_view field : foot_fields) {
      const FootPlace& place = places[at % places.size()];
      double needed = height;
      if (at + 1 == fields) {
        const std::string seal = extent + "\n" + std::string(field);
        int width = 0;
        for (std::size_t i = place.label_first; i <= place.blank_last; ++i) width += widths_[i];
        needed = std::max(height, text_height(seal, width, body_size));
        tab_.text({row_, place.label_first, place.blank_last}, seal, formats_[seal_style]);
      } else {
        tab_.text({row_, place.label_first, place.label_last}, fmt::format("{}：", field),
                  formats_[label_style]);
        tab_.text({row_, place.blank_first, place.blank_last}, "", formats_[blank_style]);
      }
      if (++at % places.size() != 0) continue;
      set_height(needed);
      ++row_;
    }
  }

  void set_height(double points) {
    tab_.height(row_, points);
    written_ += std::min(points, max_row_height);
  }

  /// How many of the last items begin another page, so that none holds the foot alone; 0 where none can end
  /// before it. How much fits on a page depends on the font that a program measures columns by.
  std::size_t items_of_last_page(double above, double foot) const {
    constexpr double paper_height = 759;  // A3 across without margins, in points
    constexpr double paper_width = 1133;
    constexpr double narrowest = 0.95;
    constexpr double widest = 1.4;
    constexpr double step = 0.01;
    double width = 0;  // a unit is 7 pixels of 3/4 points, a column 5 more
    for (std::size_t i = 0; i < section_.printed(); ++i) width += widths_[i] * 5.25 + 3.75;
    const double room = paper_height * std::max(width / paper_width, 1.0);
    const auto parts_foot = [&](double page) {
      double used = above + header_height;
      for (const double height : item_heights_) {
        if (used + height > page) used = header_height;
        used += height;
      }
      return used + foot > page;
    };
    bool may_part = false;
    for (double part = narrowest; part < widest; part += step) may_part = may_part || parts_foot(room * part);
    if (!may_part) return 0;
    std::size_t count = 0;
    double used = header_height + foot;
    for (std::size_t most = item_heights_.size() / 2; count < most; ++count) {
      used += item_heights_[item_heights_.size() - 1 - count];
      if (count > 0 && used > room * narrowest) break;
    }
    return count;
  }

  static constexpr double header_height = 30;

  const XlsxTab& tab_;
  const Tab& section_;
  const std::array<lxw_format*, style_count>& formats_;
  std::vector<int> widths_;
  lxw_row_t row_ = 0;
  double written_ = 0;  ///< how high all rows are, in points
  std::vector<double> item_heights_;
};

}  // namespace

SheetBook::SheetBook(const SheetBasis& basis, const query::Sheet& sheet)
    : head_(sheet_head(basis, sheet, SheetMedium::workbook)), tabs_(sheet_tabs(basis, sheet)) {}

SheetBook::~SheetBook() = default;

std::size_t SheetBook::scratch_size() const {
  std::size_t size = 0;
  for (const Tab& section : tabs_) size += text_size(section);
  return scratch_room(size);
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
  return fault_of([&] { write_file(options, symbols, path); });
}

}  // namespace xfz::render
