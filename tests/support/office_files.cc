// SPDX-License-Identifier: MIT
#include "support/office_files.h"

#include <fmt/core.h>
#include <zlib.h>

#include <cstdint>

namespace xfz::test {

namespace {

std::string little(std::uint32_t number, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xFFU);
  return out;
}

/// Raw deflate (RFC 1951).
std::string compressed(const std::string& bytes) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  std::string in = bytes;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::uint32_t checksum(const std::string& bytes) {
  return static_cast<std::uint32_t>(
      crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
constexpr std::string_view word_head =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">";
constexpr std::string_view types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relationships(const Parts& targets) {
  std::string out = std::string(declaration) +
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  int id = 0;
  for (const auto& [type, target] : targets)
    out += fmt::format("<Relationship Id=\"rId{}\" Type=\"{}{}\" Target=\"{}\"/>", ++id, types, type, target);
  return out + "</Relationships>";
}

/// A package whose main part has its relations to `more`, which are called by their types.
std::string package(const std::string& folder, const std::string& name, const std::string& main,
                    Parts targets, Parts parts) {
  Parts all = {{"[Content_Types].xml", std::string(declaration) + "<Types/>"},
               {"_rels/.rels", relationships({{"officeDocument", folder + "/" + name}})},
               {folder + "/" + name, main}};
  all.emplace_back(folder + "/_rels/" + name + ".rels", relationships(targets));
  for (auto& [type, bytes] : parts) all.emplace_back(folder + "/" + type + ".xml", std::move(bytes));
  return zip(all);
}

void show(const office::Table& table, const std::string& margin, std::string& out) {
  out += fmt::format("{}T {}{}x{}{}", margin, table.name.empty() ? "" : table.name + " ", table.row_count,
                     table.column_count, table.is_hidden ? " hidden" : "");
  for (const auto row : table.hidden_rows) out += fmt::format(" -row {}", row);
  for (const auto column : table.hidden_columns) out += fmt::format(" -column {}", column);
  out += '\n';
  for (const office::Cell& cell : table.cells) {
    out += fmt::format("{}{},{} ", margin, cell.row, cell.column);
    if (cell.rows > 1 || cell.columns > 1) out += fmt::format("{}x{} ", cell.rows, cell.columns);
    out += cell.text + "\n";
    for (const office::Table& inner : cell.tables) show(inner, margin + "  ", out);
  }
}

}  // namespace

std::string zip(const Parts& parts) {
  std::string out;
  std::string directory;
  for (const auto& [name, bytes] : parts) {
    const std::string packed = compressed(bytes);
    const std::string facts = little(0, 2) + little(8, 2) + little(0, 4) + little(checksum(bytes), 4) +
                              little(static_cast<std::uint32_t>(packed.size()), 4) +
                              little(static_cast<std::uint32_t>(bytes.size()), 4) +
                              little(static_cast<std::uint32_t>(name.size()), 2) + little(0, 2);
    directory += "PK\x01\x02" + little(20, 2) + little(20, 2) + facts + little(0, 2) + little(0, 2) +
                 little(0, 2) + little(0, 4) + little(static_cast<std::uint32_t>(out.size()), 4) + name;
    out += "PK\x03\x04" + little(20, 2) + facts + name + packed;
  }
  const auto count = static_cast<std::uint32_t>(parts.size());
  const auto begin = static_cast<std::uint32_t>(out.size());
  return out + directory + "PK\x05\x06" + little(0, 4) + little(count, 2) + little(count, 2) +
         little(static_cast<std::uint32_t>(directory.size()), 4) + little(begin, 4) + little(0, 2);
}

std::string docx(std::string_view body, const Parts& more) {
  Parts targets;
  Parts parts;
  for (const auto& [type, bytes] : more) {
    targets.emplace_back(type, type + ".xml");
    parts.emplace_back(type, std::string(declaration) + bytes);
  }
  const std::string main =
      fmt::format("{}<w:document{}<w:body>{}</w:body></w:document>", declaration, word_head, body);
  return package("word", "document.xml", main, targets, parts);
}

std::string paragraph(std::string_view text) {
  return fmt::format("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", text);
}

std::string row(const std::vector<std::string>& cells) {
  std::string out = "<w:tr>";
  for (const std::string& cell : cells) out += "<w:tc>" + paragraph(cell) + "</w:tc>";
  return out + "</w:tr>";
}

std::string xlsx(std::string_view sheet, const Parts& more) {
  Parts targets = {{"worksheet", "worksheet.xml"}};
  Parts parts = {{"worksheet", fmt::format("{}<worksheet>{}</worksheet>", declaration, sheet)}};
  for (const auto& [type, bytes] : more) {
    targets.emplace_back(type, type + ".xml");
    parts.emplace_back(type, std::string(declaration) + bytes);
  }
  const std::string main =
      std::string(declaration) + "<workbook><sheets><sheet name=\"表\" r:id=\"rId1\"/></sheets></workbook>";
  return package("xl", "workbook.xml", main, targets, parts);
}

std::string shown(const office::Document& document) {
  constexpr const char* kinds[] = {"comment",  "footnote", "text box", "header", "hidden",
                                   "inserted", "deleted",  "struck",   "prompt", "link"};
  std::string out;
  for (const office::Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<office::Paragraph>(&block)) {
      out += fmt::format("P {}|{}\n", paragraph->number, paragraph->text);
    } else {
      show(std::get<office::Table>(block), "", out);
    }
  }
  for (const office::Aside& aside : document.asides) {
    out += fmt::format("{} at {},{},{}: {}", kinds[static_cast<std::size_t>(aside.kind)], aside.at.block,
                       aside.at.row, aside.at.column, aside.text);
    out += aside.about.empty() ? "\n" : " about " + aside.about + "\n";
  }
  return out;
}

}  // namespace xfz::test
