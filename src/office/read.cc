// SPDX-License-Identifier: MIT
#include "office/read.h"

#include <new>

#include "office/excel.h"
#include "office/package.h"
#include "office/plain_text.h"
#include "office/refusal.h"
#include "office/relations.h"
#include "office/word.h"
#include "text/utf8.h"

namespace xfz::office {

namespace {

/// A name in the directory of an OLE file, which is in UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) {
    wide += c;
    wide += '\0';
  }
  return bytes.find(wide) != std::string_view::npos;
}

Fault fault_of_ole(std::string_view bytes) {
  if (has_stream(bytes, "EncryptedPackage")) return Fault::encrypted;
  if (has_stream(bytes, "WordDocument")) return Fault::old_word;
  if (has_stream(bytes, "Workbook") || has_stream(bytes, "Book")) return Fault::old_excel;
  return Fault::old_office;
}

Document read_package(std::string_view bytes) {
  Package package(bytes);
  if (package.has("OFD.xml")) throw Refusal{Fault::ofd};
  if (package.has("mimetype")) throw Refusal{Fault::open_document};
  if (package.has_ending("vbaproject.bin")) throw Refusal{Fault::macros};
  const std::string main = part_of_type(relations(package, ""), "officeDocument");
  if (main.empty()) throw Refusal{package.has("[Content_Types].xml") ? Fault::damaged : Fault::unknown};
  const std::size_t slash = main.find_last_of('/') + 1;
  if (main.substr(slash).starts_with("workbook")) return read_excel(package, main);
  return read_word(package, main);
}

bool ends_with(std::string_view name, std::string_view end) {
  if (name.size() < end.size()) return false;
  name.remove_prefix(name.size() - end.size());
  for (std::size_t i = 0; i < end.size(); ++i) {
    const char c = name[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != end[i]) return false;
  }
  return true;
}

/// <html>, <!DOCTYPE …, <?xml …, <table …
bool is_markup(std::string_view text) {
  if (!text.starts_with('<') || text.size() < 2) return false;
  const char c = text[1];
  return c == '!' || c == '?' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

Document read_plain(std::string_view bytes, std::string_view name) {
  const bool is_utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (!is_utf16 && bytes.find('\0') != std::string_view::npos) throw Refusal{Fault::unknown};
  if (bytes.size() > max_part_size) throw Refusal{Fault::too_big};
  const std::string text = to_utf8(bytes);
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) throw Refusal{Fault::empty};
  if (is_markup(std::string_view(text).substr(begin))) throw Refusal{Fault::web_page};
  return ends_with(name, ".csv") || ends_with(name, ".tsv") ? read_csv(text) : read_txt(text);
}

Document read_any(std::string_view bytes, std::string_view name) {
  if (bytes.starts_with("PK\x03\x04")) return read_package(bytes);
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) throw Refusal{fault_of_ole(bytes)};
  if (bytes.starts_with("%PDF")) throw Refusal{Fault::pdf};
  if (bytes.starts_with("{\\rtf")) throw Refusal{Fault::rtf};
  return read_plain(bytes, name);
}

void check_size(std::string_view text) {
  if (text.size() <= max_text_size) return;
  std::string first;
  for (std::string_view rest = text; first.size() < 30 && !rest.empty();
       rest.remove_prefix(first_code_point(rest).size))
    first += rest.substr(0, first_code_point(rest).size);
  throw Refusal{Fault::long_text, first + "…"};
}

void check_sizes(const Table& table) {
  for (const Cell& cell : table.cells) {
    check_size(cell.text);
    for (const Table& inner : cell.tables) check_sizes(inner);
  }
}

Document checked(Document document) {
  for (const Block& block : document.blocks) {
    if (const auto* const table = std::get_if<Table>(&block)) {
      check_sizes(*table);
    } else {
      check_size(std::get<Paragraph>(block).text);
    }
  }
  for (const Aside& aside : document.asides) check_size(aside.text);
  return document;
}

}  // namespace

Reading read(std::string_view bytes, std::string_view name) {
  try {
    return {checked(read_any(bytes, name)), {}, {}};
  } catch (const Refusal& refusal) {
    return {std::nullopt, refusal.fault, refusal.detail};
  } catch (const std::bad_alloc&) {
    return {std::nullopt, Fault::too_big, {}};
  }
}

}  // namespace xfz::office
