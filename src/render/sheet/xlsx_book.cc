// SPDX-License-Identifier: MIT
#include "render/sheet/xlsx_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "text/utf8.h"
#include "text/width.h"

namespace xfz::render {

const std::string xlsx_library = XFZ_XLSX_LIBRARY;
const std::string xlsx_package = XFZ_XLSX_PACKAGE;

namespace {

constexpr Message<std::string, std::string> missing_function{
    "{} has no function {}; install the version that xfz was built with",
    "{} 中没有函数 {}，请安装编译 xfz 时所用的版本"};
constexpr Message<std::string> failed{"the workbook could not be made: {}", "无法生成工作簿：{}"};
constexpr std::size_t cell_limit = 32767;

/// `_x0041_`, which Excel would show as `A`.
bool is_escape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6,
                     [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
}

/// What XML cannot hold.
bool is_unwritable(const CodePoint& c) {
  return !c.valid || (c.value < 0x20 && c.value != '\t' && c.value != '\n') || c.value == 0xFFFE ||
         c.value == 0xFFFF;
}

/// The text so that Excel shows it as it is.
std::string cell_text(std::string_view text) {
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    const CodePoint c = first_code_point(rest);
    if (is_escape(rest)) out += "_x005F";
    out += is_unwritable(c) ? "\uFFFD" : rest.substr(0, c.size);
    rest.remove_prefix(c.size);
  }
  return out;
}

/// A part of a footer, in which & begins a code, no longer than leaves room for the others in Excel's 255
/// characters. Where G or [ follows, & is written full-width: the library takes even `&&G` for a picture, and
/// then frees the footer twice.
std::string footer_text(std::string_view text) {
  constexpr int columns = 60;
  constexpr std::size_t limit = 100;
  const std::string shown = cell_text(printable(cut(text, columns)));
  std::string out;
  std::size_t units = 0;
  for (std::string_view rest = shown; !rest.empty();) {
    const CodePoint c = first_code_point(rest);
    std::string_view written = rest.substr(0, c.size);
    rest.remove_prefix(c.size);
    if (c.value == '&') written = rest.starts_with('G') || rest.starts_with('[') ? "＆" : "&&";
    units += c.value > 0xFFFF || written == "&&" ? 2 : 1;
    if (units > limit) break;
    out += written;
  }
  return out;
}

}  // namespace

XlsxLibrary::Found XlsxLibrary::find(const char* name) const {
  void* const address = symbols(name);
  if (address == nullptr) throw XlsxFault{missing_function(xlsx_library, name)};
  return {address};
}

void XlsxTab::check(lxw_error error) const {
  if (error != LXW_NO_ERROR) throw XlsxFault{failed(library_.strerror(error))};
}

void XlsxTab::width(lxw_col_t column, int width) const {
  check(library_.set_column(sheet_, column, column, width, nullptr));
}

void XlsxTab::height(lxw_row_t row, double points) const {
  check(library_.set_row(sheet_, row, std::min(points, max_row_height), nullptr));
}

void XlsxTab::text(XlsxCells cells, const std::string& text, lxw_format* format) const {
  const auto [row, first, last] = cells;
  // The library does not say that a text is too long for merged cells.
  if (first < last) check(library_.merge_range(sheet_, row, first, row, last, "", format));
  check(library_.write_string(sheet_, row, first, cell_text(text).c_str(), format));
}

void XlsxTab::column_text(lxw_col_t column, lxw_row_t first, lxw_row_t last, const std::string& text,
                          lxw_format* format) const {
  check(library_.merge_range(sheet_, first, column, last, column, "", format));
  check(library_.write_string(sheet_, first, column, cell_text(text).c_str(), format));
}

void XlsxTab::rich_text(lxw_row_t row, lxw_col_t column, const XlsxPieces& pieces, lxw_format* format) const {
  std::vector<std::pair<lxw_format*, std::string>> parts;
  for (const auto& [look, text] : pieces) {
    if (!text.empty()) parts.emplace_back(look, cell_text(text));
  }
  // The library takes no fewer than two pieces: of one, the first letter is another.
  if (parts.size() == 1) {
    const std::size_t letter = first_code_point(parts.front().second).size;
    parts.emplace_back(parts.front().first, parts.front().second.substr(letter));
    parts.front().second.resize(letter);
  }
  if (parts.empty() || parts.back().second.empty())
    return text({row, column, column}, parts.empty() ? "" : parts.front().second, format);
  std::vector<lxw_rich_string_tuple> tuples;
  for (auto& [look, text] : parts) tuples.push_back({look, text.data()});
  std::vector<lxw_rich_string_tuple*> list;
  for (lxw_rich_string_tuple& tuple : tuples) list.push_back(&tuple);
  list.push_back(nullptr);
  check(library_.write_rich_string(sheet_, row, column, list.data(), format));
}

void XlsxTab::date(lxw_row_t row, lxw_col_t column, Date date, lxw_format* format) const {
  if (year_of(date) < 1900 || year_of(date) > 9999)
    return text({row, column, column}, iso_date(date), format);
  lxw_datetime day{};
  day.year = year_of(date);
  day.month = static_cast<int>(month_of(date));
  day.day = static_cast<int>(static_cast<unsigned>(date.day()));
  check(library_.write_datetime(sheet_, row, column, &day, format));
}

void XlsxTab::number(lxw_row_t row, lxw_col_t column, double number, lxw_format* format) const {
  check(library_.write_number(sheet_, row, column, number, format));
}

void XlsxTab::numbers_are_text(lxw_col_t column, lxw_row_t first, lxw_row_t last) const {
  const auto letter = static_cast<char>('A' + column);
  const std::string range = fmt::format("{0}{1}:{0}{2}", letter, first + 1, last + 1);
  check(library_.ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range.c_str()));
}

void XlsxTab::choices(lxw_col_t column, lxw_row_t first, lxw_row_t last,
                      std::vector<std::string> words) const {
  std::string message = fmt::format("请从列表中选择：{}。", fmt::join(words, "、"));
  std::vector<char*> list;
  for (std::string& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  lxw_data_validation offered{};
  offered.validate = LXW_VALIDATION_TYPE_LIST;
  offered.value_list = list.data();
  offered.error_message = message.data();
  check(library_.data_validation(sheet_, first, column, last, column, &offered));
}

void XlsxTab::filter(lxw_row_t header, lxw_row_t last, lxw_col_t last_column) const {
  check(library_.autofilter(sheet_, header, 0, last, last_column));
}

void XlsxTab::keep_header(lxw_row_t header) const {
  library_.freeze_panes(sheet_, header + 1, 0);
  check(library_.repeat_rows(sheet_, header, header));
}

void XlsxTab::print(lxw_row_t last_row, lxw_col_t last_column, std::string_view left, std::string_view right,
                    XlsxPaper paper) const {
  library_.set_landscape(sheet_);
  library_.set_paper(sheet_, static_cast<std::uint8_t>(paper));
  library_.set_margins(sheet_, 0.4, 0.4, 0.5, 0.65);
  library_.center_horizontally(sheet_);
  library_.fit_to_pages(sheet_, 1, 0);
  check(library_.print_area(sheet_, 0, 0, last_row, last_column));
  // The spaces part the font size from a text that begins with a digit.
  const std::string footer =
      fmt::format("&L&9 {}&C&9 第 &P 页 共 &N 页&R&9 {}", footer_text(left), footer_text(right));
  check(library_.set_footer(sheet_, footer.c_str()));
}

void XlsxTab::new_page(lxw_row_t row) const {
  std::vector<lxw_row_t> rows{row, 0};  // 0 ends them
  check(library_.set_h_pagebreaks(sheet_, rows.data()));
}

void XlsxTab::protect() const {
  lxw_protection allowed{};
  allowed.format_cells = LXW_TRUE;
  allowed.format_columns = LXW_TRUE;
  allowed.format_rows = LXW_TRUE;
  allowed.sort = LXW_TRUE;
  allowed.autofilter = LXW_TRUE;
  // Of "" the library would make a password that nobody knows.
  library_.protect(sheet_, nullptr, &allowed);
}

XlsxBook::XlsxBook(const Symbols& symbols, const std::string& path, const std::string& scratch)
    : library_{symbols}, book_(nullptr, library_.workbook_free) {
  std::string folder = scratch;  // the library takes it as if it changed it
  lxw_workbook_options options{};
  options.tmpdir = folder.data();
  book_.reset(library_.workbook_new(path.c_str(), &options));
  if (!book_) throw XlsxFault{failed(library_.strerror(LXW_ERROR_MEMORY_MALLOC_FAILED))};
}

lxw_format* XlsxBook::format(const XlsxLook& look) const {
  lxw_format* const format = library_.add_format(book_.get());
  if (format == nullptr) throw XlsxFault{failed(library_.strerror(LXW_ERROR_MEMORY_MALLOC_FAILED))};
  library_.font_name(format, look.font);
  library_.font_size(format, look.size);
  if (look.bold) library_.bold(format);
  if (look.colour != LXW_COLOR_UNSET) library_.font_color(format, look.colour);
  if (look.underlined) library_.underline(format, LXW_UNDERLINE_SINGLE);
  if (look.strikeout) library_.strikeout(format);
  if (look.background != LXW_COLOR_UNSET) library_.bg_color(format, look.background);
  library_.align(format, look.across);
  library_.align(format, look.down);
  library_.text_wrap(format);
  if (look.border) library_.border(format, LXW_BORDER_THIN);
  if (look.underline) library_.bottom(format, LXW_BORDER_THIN);
  if (look.unlocked) library_.unlocked(format);
  if (look.number != nullptr) library_.num_format(format, look.number);
  return format;
}

XlsxTab XlsxBook::tab(const char* name) const {
  lxw_worksheet* const sheet = library_.add_worksheet(book_.get(), name);
  if (sheet == nullptr) throw XlsxFault{failed(library_.strerror(LXW_ERROR_MEMORY_MALLOC_FAILED))};
  return {library_, sheet};
}

void XlsxBook::properties(const std::string& title, const std::string& subject, std::int64_t created) const {
  // To the library 0 is now; it has no calendar beyond the year 9999.
  constexpr std::int64_t last_second = 253402300799;
  std::string shown_title = printable(title);
  std::string shown_subject = printable(subject);
  lxw_doc_properties properties{};
  properties.title = shown_title.data();
  properties.subject = shown_subject.data();
  properties.created = std::clamp<std::int64_t>(created, 1, last_second);
  const lxw_error error = library_.set_properties(book_.get(), &properties);
  if (error != LXW_NO_ERROR) throw XlsxFault{failed(library_.strerror(error))};
}

void XlsxBook::close() {
  const lxw_error error = library_.workbook_close(book_.release());
  if (error != LXW_NO_ERROR) throw XlsxFault{failed(library_.strerror(error))};
}

bool fits_cell(std::string_view text) {
  if (text.size() <= cell_limit) return true;
  std::size_t units = 0;
  for (const char32_t c : code_points(text)) units += c > 0xFFFF ? 2 : 1;
  return units <= cell_limit;
}

double text_height(std::string_view text, int width, int font_size) {
  // Excel's unit of width is a digit of its default font, half as wide as a Chinese character of 10.5 points.
  // Counted as 10, a line keeps some room; and a line is as high as the highest of the usual fonts asks for.
  constexpr double line_height = 1.45;
  constexpr int padding = 5;
  const auto lines = fold(text, std::max(width * 10 / font_size, 2)).size();
  return static_cast<double>(std::max<std::size_t>(lines, 1)) * line_height * font_size + padding;
}

std::optional<Text> fault_of(const std::function<void()>& make) {
  try {
    make();
    return std::nullopt;
  } catch (const XlsxFault& fault) {
    return fault.message;
  }
}

std::size_t scratch_room(std::size_t text, std::size_t markup) {
  constexpr std::size_t other_parts = 1U << 20U;
  constexpr std::size_t longest_escape = 6;  // of one byte
  return other_parts + longest_escape * text + markup;
}

}  // namespace xfz::render
