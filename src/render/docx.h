// SPDX-License-Identifier: MIT
// Documents of Word: what a template makes of their text, packed with the parts that all of them have.
#pragma once

#include <string>
#include <string_view>

namespace xfz::render {

/// A .docx (ECMA-376) with this word/document.xml. `title` stands in its properties, and at the head of each
/// page but the first; `source` at the foot of each where the document names the footers `source-odd` and
/// `source-even`.
std::string docx(std::string_view document, const std::string& title, const std::string& source);

}  // namespace xfz::render
