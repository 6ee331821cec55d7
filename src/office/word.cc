// SPDX-License-Identifier: MIT
#include "office/word.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "office/numbering.h"
#include "office/refusal.h"
#include "office/relations.h"
#include "office/word_text.h"
#include "office/xml.h"

namespace xfz::office {

namespace {

/// Calls `take` with every child, those of content controls and the like among them as if these were not
/// there.
template <class Take>
void for_each_block(pugi::xml_node node, int depth, const Take& take) {
  if (depth > max_depth) throw Refusal{Fault::too_big};
  for (const pugi::xml_node each : node.children()) {
    const std::string_view name = name_of(each);
    const bool is_wrapper = name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins" ||
                            name == "moveTo" || name == "smartTag";
    const bool is_block_of_prompt = is_prompt(each) && child(child(each, "sdtContent"), "p");
    if (is_wrapper && !is_block_of_prompt) {
      for_each_block(each, depth + 1, take);
    } else {
      take(each);
    }
  }
}

/// Whether the end of a paragraph was deleted, so that the next one goes on in it.
bool is_joined(pugi::xml_node paragraph) {
  return static_cast<bool>(child(child(child(paragraph, "pPr"), "rPr"), "del"));
}

NoteTexts note_texts(Package& package, const std::string& part) {
  NoteTexts out;
  if (part.empty() || !package.has(part)) return out;
  const auto xml = parse(package, part);
  for (const pugi::xml_node note : xml->root().children()) {
    if (!attribute(note, "type").empty() && attribute(note, "type") != "normal")
      continue;  // the line above notes
    out[std::string(attribute(note, "id"))] = WordText::all_words(note);
  }
  return out;
}

class WordReader {
 public:
  WordReader(Package& package, std::string_view part)
      : package_(package), relations_(relations(package, part)) {
    numbering_part_ = optional_part("numbering");
    styles_ = optional_part("styles");
    numbering_ = Numbering(numbering_part_.get(), styles_.get());
    struck_styles_ = struck_styles(styles_.get());
    notes_ = {note_texts(package, part_of_type(relations_, "comments")),
              note_texts(package, part_of_type(relations_, "footnotes")),
              note_texts(package, part_of_type(relations_, "endnotes"))};
  }

  Document read(std::string_view part) {
    const auto xml = parse(package_, part);
    const pugi::xml_node body = child(xml->root(), "body");
    if (!body) throw Refusal{Fault::damaged, std::string(part)};
    headers();
    for_each_block(body, 0, [this](pugi::xml_node node) { block(node); });
    return std::move(out_);
  }

 private:
  std::unique_ptr<Xml> optional_part(std::string_view type) {
    const std::string part = part_of_type(relations_, type);
    return part.empty() || !package_.has(part) ? nullptr : parse(package_, part);
  }

  void headers() {
    for (const Relation& relation : relations_) {
      if ((relation.type != "header" && relation.type != "footer") || !package_.has(relation.part)) continue;
      std::string words = WordText::all_words(parse(package_, relation.part)->root());
      const bool is_known = std::any_of(out_.asides.begin(), out_.asides.end(),
                                        [&words](const Aside& aside) { return aside.text == words; });
      if (!words.empty() && !is_known) out_.asides.push_back({AsideKind::header, std::move(words), {}, {}});
    }
  }

  void block(pugi::xml_node node) {
    text_.set_place({out_.blocks.size(), 0, 0});
    if (name_of(node) == "p") {
      std::string number = numbering_.next(node);
      std::string words = text_.paragraph(node);
      if (goes_on_) {
        std::get<Paragraph>(out_.blocks.back()).text += words;
      } else {
        out_.blocks.emplace_back(Paragraph{std::move(number), std::move(words)});
      }
      goes_on_ = is_joined(node);
    } else if (is_prompt(node)) {
      aside(AsideKind::prompt, WordText::all_words(node));
    } else if (name_of(node) == "tbl") {
      goes_on_ = false;
      out_.blocks.emplace_back(table(node, 0));
    }
  }

  static constexpr std::size_t no_cell = static_cast<std::size_t>(-1);
  /// By their first column: the place in Table::cells of the last one.
  using LastCells = std::array<std::size_t, max_columns + 1>;

  struct Span {
    std::uint32_t column = 0;
    std::uint32_t columns = 1;
    bool goes_on_down = false;    ///< it is a part of the cell above
    bool goes_on_across = false;  ///< of the cell before it
  };

  static Span span_of(pugi::xml_node cell, std::uint32_t column) {
    const pugi::xml_node properties = child(cell, "tcPr");
    const std::size_t columns = to_number(value(properties, "gridSpan"), 1);
    if (columns > max_columns || column + columns > max_columns) throw Refusal{Fault::too_big};
    const auto is_continued = [&](std::string_view name) {
      return child(properties, name) && value(properties, name) != "restart";
    };
    return {column, static_cast<std::uint32_t>(std::max<std::size_t>(columns, 1)), is_continued("vMerge"),
            is_continued("hMerge")};
  }

  Table table(pugi::xml_node node, int depth) {
    Table out;
    LastCells last{};
    last.fill(no_cell);
    for_each_block(node, depth + 1, [&](pugi::xml_node row) {
      if (name_of(row) != "tr") return;
      const pugi::xml_node properties = child(row, "trPr");
      if (child(properties, "del")) {
        aside(AsideKind::deleted, WordText::all_words(row));
        return;
      }
      std::uint32_t column = static_cast<std::uint32_t>(
          std::min<std::size_t>(to_number(value(properties, "gridBefore"), 0), max_columns));
      for_each_block(row, depth + 1, [&](pugi::xml_node cell) {
        if (name_of(cell) != "tc") return;
        const Span span = span_of(cell, column);
        column += span.columns;
        add_cell(out, last, cell, span, depth);
      });
      out.column_count = std::max(out.column_count, column);
      ++out.row_count;
    });
    // What was merged from nothing had to be counted.
    std::erase_if(out.cells, [](const Cell& cell) { return cell.text.empty() && cell.tables.empty(); });
    return out;
  }

  void add_cell(Table& table, LastCells& last, pugi::xml_node node, const Span& span, int depth) {
    if (depth == 0) text_.set_place({text_.place().block, table.row_count, span.column});
    if (span.goes_on_across && extend_across(table, span)) return;
    if (span.goes_on_down && extend_down(table, last[span.column])) {
      aside(AsideKind::hidden, WordText::all_words(node));
      return;
    }
    Cell cell{table.row_count, span.column, 1, span.columns, {}, {}};
    fill(cell, node, depth);
    if (++cells_ > max_cells) throw Refusal{Fault::too_big};
    last[span.column] = table.cells.size();
    table.cells.push_back(std::move(cell));
  }

  static bool extend_across(Table& table, const Span& span) {
    if (table.cells.empty()) return false;
    Cell& before = table.cells.back();
    if (before.row != table.row_count || before.column + before.columns != span.column) return false;
    before.columns += span.columns;
    return true;
  }

  /// Whether the last cell of a column ended right above this row, which it now takes too.
  static bool extend_down(Table& table, std::size_t last) {
    if (last == no_cell) return false;
    Cell& above = table.cells[last];
    if (above.row + above.rows != table.row_count) return false;
    ++above.rows;
    return true;
  }

  void fill(Cell& cell, pugi::xml_node node, int depth) {
    bool is_first = true;
    bool goes_on = false;
    for_each_block(node, depth + 1, [&](pugi::xml_node each) {
      if (is_prompt(each)) {
        aside(AsideKind::prompt, WordText::all_words(each));
      } else if (name_of(each) == "tbl") {
        if (depth > 8) throw Refusal{Fault::too_big};  // tables in tables
        cell.tables.push_back(table(each, depth + 1));
      } else if (name_of(each) == "p") {
        const std::string number = numbering_.next(each);
        if (!is_first && !goes_on) cell.text += '\n';
        cell.text += number + text_.paragraph(each);
        is_first = false;
        goes_on = is_joined(each);
      }
    });
    while (cell.text.ends_with('\n')) cell.text.pop_back();
  }

  void aside(AsideKind kind, std::string words) {
    if (!words.empty()) out_.asides.push_back({kind, std::move(words), {}, text_.place()});
  }

  Package& package_;
  std::vector<Relation> relations_;
  std::unique_ptr<Xml> numbering_part_;
  std::unique_ptr<Xml> styles_;
  Numbering numbering_;
  Notes notes_;
  StyleNames struck_styles_;
  Document out_;
  WordText text_{notes_, struck_styles_, out_.asides};
  bool goes_on_ = false;
  std::size_t cells_ = 0;
};

}  // namespace

Document read_word(Package& package, std::string_view part) {
  return WordReader(package, part).read(part);
}

}  // namespace xfz::office
