// SPDX-License-Identifier: MIT
#include "office/excel.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

#include "office/number_format.h"
#include "office/refusal.h"
#include "office/relations.h"
#include "office/sheet_place.h"
#include "office/xml.h"

namespace xfz::office {

namespace {

/// A piece of a string. One that does not say whether it is crossed out is where its cell is.
struct Run {
  std::string text;
  std::optional<bool> is_struck;
};

/// Gives each child away, and lets its memory go: that of a sheet is many times what the sheet says.
template <class Take>
void consume(pugi::xml_node node, Take take) {
  while (const pugi::xml_node first = node.first_child()) {
    take(first);
    node.remove_child(first);
  }
}

/// A string with the signs that XML could not hold: _x000D_ is a carriage return, _x005F_ a low line.
std::string decoded(std::string_view text) {
  constexpr std::size_t size = 7;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    unsigned code = 0;
    const bool is_code = text.substr(at).starts_with("_x") && at + size <= text.size() &&
                         text[at + size - 1] == '_' &&
                         std::from_chars(text.data() + at + 2, text.data() + at + size - 1, code, 16).ptr ==
                             text.data() + at + size - 1;
    if (!is_code || code >= 0x80) {
      out += text[at++];
      continue;
    }
    if (code >= ' ' || code == '\n' || code == '\t') out += static_cast<char>(code);
    at += size;
  }
  return out;
}

/// What a string has, without how its words are pronounced.
std::vector<Run> runs_of(pugi::xml_node node) {
  std::vector<Run> out;
  for (const pugi::xml_node each : node.children()) {
    if (name_of(each) == "t") out.push_back({each.text().get(), {}});
    if (name_of(each) != "r") continue;
    const pugi::xml_node look = child(each, "rPr");
    out.push_back(
        {child(each, "t").text().get(), look ? std::optional(is_on(look, "strike")) : std::nullopt});
  }
  for (Run& run : out) {
    std::erase(run.text, '\r');
    run.text = decoded(run.text);
  }
  return out;
}

std::string rich_text(pugi::xml_node node) {
  std::string out;
  for (const Run& run : runs_of(node)) out += run.text;
  return out;
}

/// What a cell shows, and what of it is crossed out.
struct Shown {
  std::string text;
  std::string struck;
};

Shown shown_runs(const std::vector<Run>& runs, bool is_cell_struck) {
  Shown out;
  for (const Run& run : runs) (run.is_struck.value_or(is_cell_struck) ? out.struck : out.text) += run.text;
  return out;
}

/// The words of a shape, a paragraph a line.
std::string shape_words(pugi::xml_node node, int depth = 0) {
  if (depth > max_depth) throw Refusal{Fault::too_big};
  std::string out;
  for (const pugi::xml_node each : node.children()) {
    if (name_of(each) == "Fallback") continue;
    if (name_of(each) == "t") out += each.text().get();
    out += shape_words(each, depth + 1);
    if (name_of(each) == "p") out += '\n';
  }
  return out;
}

/// The words of a header, without its codes: `&C` for the middle, `&"宋体"&12` for a font, `&P` for the page.
std::string header_words(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '&' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    const char code = text[++i];
    if (code == '"') i = std::min(text.find('"', i + 1), text.size());
    if (code == '&') out += '&';
    while (code >= '0' && code <= '9' && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9') ++i;
  }
  return out;
}

/// Merged cells lie apart from each other, so that no cell is looked at often.
constexpr std::size_t max_covering = 20 * max_cells;

struct Styles {
  std::vector<std::string> formats;  ///< the code of each style of cells
  std::vector<bool> struck;          ///< whether its words are crossed out
  bool from_1904 = false;
};

Styles read_styles(const Xml* xml) {
  Styles out;
  if (xml == nullptr) return out;
  std::unordered_map<std::size_t, std::string> codes;
  for (const pugi::xml_node each : child(xml->root(), "numFmts").children())
    codes[number(each, "numFmtId", 0)] = attribute(each, "formatCode");
  std::vector<bool> struck_fonts;
  for (const pugi::xml_node each : child(xml->root(), "fonts").children())
    struck_fonts.push_back(is_on(each, "strike"));
  for (const pugi::xml_node each : child(xml->root(), "cellXfs").children()) {
    const std::size_t font = number(each, "fontId", 0);
    out.struck.push_back(font < struck_fonts.size() && struck_fonts[font]);
    const std::size_t id = number(each, "numFmtId", 0);
    const auto found = codes.find(id);
    out.formats.push_back(found != codes.end() ? found->second : std::string(builtin_format(id)));
  }
  return out;
}

class Workbook {
 public:
  Workbook(Package& package, std::string_view part)
      : package_(package), relations_(relations(package, part)) {
    if (const auto xml = optional_part("sharedStrings")) {
      consume(xml->root(), [this](pugi::xml_node each) { strings_.push_back(runs_of(each)); });
    }
    styles_ = read_styles(optional_part("styles").get());
  }

  Document read(std::string_view part) {
    const auto xml = parse(package_, part);
    const std::string_view from = attribute(child(xml->root(), "workbookPr"), "date1904");
    styles_.from_1904 = from == "1" || from == "true";
    for (const pugi::xml_node each : child(xml->root(), "sheets").children()) sheet(each);
    return std::move(out_);
  }

 private:
  std::unique_ptr<Xml> optional_part(std::string_view type) {
    const std::string part = part_of_type(relations_, type);
    return part.empty() || !package_.has(part) ? nullptr : parse(package_, part);
  }

  void sheet(pugi::xml_node node) {
    const std::string_view id = attribute(node, "id");
    const auto found = std::find_if(relations_.begin(), relations_.end(),
                                    [id](const Relation& relation) { return relation.id == id; });
    if (found == relations_.end()) throw Refusal{Fault::damaged, std::string(attribute(node, "name"))};
    if (found->type != "worksheet") return;  // a chart
    Table table;
    table.name = attribute(node, "name");
    const std::string_view state = attribute(node, "state");
    table.is_hidden = state == "hidden" || state == "veryHidden";
    const auto xml = parse(without_empty_cells(package_.read(found->part)), found->part);
    cells(xml->root(), table);
    merges(xml->root(), table);
    beside(found->part, xml->root(), table);
    out_.blocks.emplace_back(std::move(table));
  }

  void cells(pugi::xml_node root, Table& table) {
    std::uint32_t row = 0;
    consume(child(root, "sheetData"), [&](pugi::xml_node each) {
      row = static_cast<std::uint32_t>(number(each, "r", row + 1));
      if (row == 0 || row > max_sheet_rows) throw Refusal{Fault::damaged, table.name};
      const std::size_t before = table.cells.size();
      add_row(each, row - 1, table);
      if (table.cells.size() == before) return;
      if (attribute(each, "hidden") == "1" || attribute(each, "hidden") == "true")
        table.hidden_rows.push_back(row - 1);
      table.row_count = row;
    });
    for (const pugi::xml_node each : child(root, "cols").children()) {
      if (attribute(each, "hidden") != "1" && attribute(each, "hidden") != "true") continue;
      const std::size_t last = std::min<std::size_t>(number(each, "max", 0), table.column_count);
      for (std::size_t at = std::max<std::size_t>(number(each, "min", 1), 1); at <= last; ++at)
        table.hidden_columns.push_back(static_cast<std::uint32_t>(at - 1));
    }
  }

  void add_row(pugi::xml_node row, std::uint32_t at, Table& table) {
    std::uint32_t column = 0;
    for (const pugi::xml_node each : row.children()) {
      const std::string_view reference = attribute(each, "r");
      if (const auto place = sheet_place(reference)) column = place->column;
      auto [text, struck] = shown(each);
      add(AsideKind::struck, std::move(struck), {at, column});
      if (!text.empty()) {
        if (column >= max_columns || ++cells_ > max_cells) throw Refusal{Fault::too_big, table.name};
        table.cells.push_back({at, column, 1, 1, std::move(text), {}});
        table.column_count = std::max(table.column_count, column + 1);
      }
      ++column;
    }
  }

  Shown shown(pugi::xml_node cell) const {
    const std::size_t style = number(cell, "s", 0);
    const bool is_struck = style < styles_.struck.size() && styles_.struck[style];
    const std::string_view type = attribute(cell, "t");
    if (type == "inlineStr") return shown_runs(runs_of(child(cell, "is")), is_struck);
    if (type == "s") {
      const std::size_t at = to_number(child(cell, "v").text().get(), strings_.size());
      return at < strings_.size() ? shown_runs(strings_[at], is_struck) : Shown();
    }
    return shown_runs({{shown_value(cell, type, style), {}}}, is_struck);
  }

  /// Of a cell whose value stands in it.
  std::string shown_value(pugi::xml_node cell, std::string_view type, std::size_t style) const {
    const std::string_view text = child(cell, "v").text().get();
    // A program that computes nothing leaves a formula without its value.
    if (type.empty() && text.empty() && child(cell, "f"))
      return "=" + std::string(child(cell, "f").text().get());
    if (type == "b") return text == "1" ? "TRUE" : "FALSE";
    if (type == "str" || type == "e" || type == "d" || text.empty()) return std::string(text);
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size()) return std::string(text);
    return formatted(value, style < styles_.formats.size() ? styles_.formats[style] : std::string(),
                     styles_.from_1904);
  }

  /// What a merged cell covers is not seen.
  void merges(pugi::xml_node root, Table& table) {
    std::vector<bool> covered(table.cells.size(), false);
    for (const pugi::xml_node each : child(root, "mergeCells").children()) {
      const auto area = sheet_area(attribute(each, "ref"));
      if (area && area->rows <= max_sheet_rows) cover(*area, table, covered);
    }
    for (std::size_t i = 0; i < covered.size(); ++i) {
      Cell& cell = table.cells[i];
      if (covered[i]) add(AsideKind::hidden, std::exchange(cell.text, {}), {cell.row, cell.column});
    }
    std::erase_if(table.cells, [](const Cell& cell) { return cell.text.empty(); });
  }

  void cover(const SheetArea& area, Table& table, std::vector<bool>& covered) {
    const auto begin = std::lower_bound(table.cells.begin(), table.cells.end(), area.row,
                                        [](const Cell& cell, std::uint32_t row) { return cell.row < row; });
    for (auto cell = begin; cell != table.cells.end() && cell->row < area.row + area.rows; ++cell) {
      if (++covering_ > max_covering) throw Refusal{Fault::too_big, table.name};
      if (cell->row == area.row && cell->column == area.column) {
        // Beyond what holds something there is nothing to be merged with.
        cell->rows = std::min(area.rows, table.row_count - area.row);
        cell->columns = std::min(area.columns, std::max(table.column_count, area.column + 1) - area.column);
      } else if (cell->column >= area.column && cell->column < area.column + area.columns) {
        covered[static_cast<std::size_t>(cell - table.cells.begin())] = true;
      }
    }
  }

  void beside(const std::string& part, pugi::xml_node root, const Table& table) {
    const std::vector<Relation> own = relations(package_, part);
    if (const std::string comments = part_of_type(own, "comments"); package_.has(comments)) {
      const auto xml = parse(package_, comments);
      for (const pugi::xml_node each : child(xml->root(), "commentList").children()) {
        const auto place = sheet_place(attribute(each, "ref"));
        add(AsideKind::comment, rich_text(child(each, "text")), place.value_or(SheetPlace{}));
      }
    }
    if (const std::string drawing = part_of_type(own, "drawing"); package_.has(drawing))
      add(AsideKind::text_box, shape_words(parse(package_, drawing)->root()), {table.row_count, 0});
    links(part, root, table);
    for (const pugi::xml_node each : child(root, "headerFooter").children())
      add(AsideKind::header, header_words(each.text().get()), {});
  }

  void links(const std::string& part, pugi::xml_node root, const Table& table) {
    const pugi::xml_node all = child(root, "hyperlinks");
    if (!all) return;
    const auto targets = link_targets(package_, part);
    for (const pugi::xml_node each : all.children()) {
      const auto place = sheet_place(attribute(each, "ref"));
      const auto target = targets.find(attribute(each, "id"));
      if (!place || target == targets.end()) continue;
      const bool is_said = std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
        return cell.row == place->row && cell.column == place->column && cell.text == target->second;
      });
      if (!is_said) add(AsideKind::link, target->second, *place);
    }
  }

  void add(AsideKind kind, std::string text, const SheetPlace& place) {
    if (!text.empty())
      out_.asides.push_back({kind, std::move(text), {}, {out_.blocks.size(), place.row, place.column}});
  }

  Package& package_;
  std::vector<Relation> relations_;
  std::vector<std::vector<Run>> strings_;
  Styles styles_;
  Document out_;
  std::size_t cells_ = 0;
  std::size_t covering_ = 0;  ///< cells that were looked at for merged ones
};

}  // namespace

Document read_excel(Package& package, std::string_view part) {
  return Workbook(package, part).read(part);
}

}  // namespace xfz::office
