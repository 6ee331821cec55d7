// SPDX-License-Identifier: MIT
// Files of Word and Excel for tests, from XML that can be read in the test.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "office/document.h"

namespace xfz::test {

/// A part's name and its bytes.
using Parts = std::vector<std::pair<std::string, std::string>>;

/// A zip archive of these parts, compressed.
std::string zip(const Parts& parts);

/// A .docx with this body, and further parts of the main one by their type: `{"numbering",
/// "<w:numbering>…"}`.
std::string docx(std::string_view body, const Parts& more = {});

/// A row of w:tr with a paragraph a cell.
std::string row(const std::vector<std::string>& cells);
/// A w:p.
std::string paragraph(std::string_view text);

/// An .xlsx with one sheet of this XML (what is within `worksheet`), and further parts by their type.
std::string xlsx(std::string_view sheet, const Parts& more = {});

/// The document in lines: `P number|text`, `T name 3x2`, cells as `0,1 1x2 text`, then what stands beside.
std::string shown(const office::Document& document);

}  // namespace xfz::test
