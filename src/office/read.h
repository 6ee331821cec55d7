// SPDX-License-Identifier: MIT
// From the bytes of a file to a document.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "office/document.h"

namespace xfz::office {

/// Why bytes were not read.
enum class Fault {
  unknown,     ///< no kind of file that is read here
  empty,       ///< it holds nothing
  web_page,    ///< HTML, or XML of a spreadsheet, whatever its name says
  old_word,    ///< .doc, and .wps of WPS
  old_excel,   ///< .xls, and .et of WPS
  old_office,  ///< another file of that container
  pdf,
  rtf,
  ofd,
  open_document,
  encrypted,  ///< with a password
  macros,     ///< it holds programs
  entities,   ///< an XML part declares some, which no office program does
  damaged,    ///< not whole, or not what it says it is
  too_big,    ///< larger than max_part_size when it is unpacked, or too many cells or levels
  long_text,  ///< a cell or paragraph is longer than max_text_size; its first words are the detail
  bad_text,   ///< neither UTF-8 nor GB18030, or not to be converted on this machine
};

/// A document, or why there is none; then `detail` says where, if anything: the name of a part.
struct Reading {
  std::optional<Document> document;
  Fault fault = Fault::unknown;
  std::string detail;
};

/// So many bytes, some ten thousand Chinese characters, may a cell or a paragraph have.
inline constexpr std::size_t max_text_size = 30'000;

/// Reads .docx, .xlsx, .csv (commas or tabs) and .txt by what they hold; `name` tells a .txt from a .csv.
/// Nothing that a file refers to is opened, and nothing in it is run.
Reading read(std::string_view bytes, std::string_view name);

}  // namespace xfz::office
