// SPDX-License-Identifier: MIT
// Making text harmless for the place it is written to. What people read shows characters that nobody sees;
// CSV and JSON, which programs read, hold the text as it is, JSON with escapes.
#pragma once

#include <string>
#include <string_view>

namespace xfz::render {

/// A cell of RFC 4180, quoted where it must be. A text of which a spreadsheet would make a formula (OWASP,
/// CSV Injection), a date or another number, as of `3-1` and `1E5`, gets an apostrophe in front.
std::string csv_cell(std::string_view text);

/// Text in a cell or a paragraph of Markdown (GitHub Flavored Markdown 0.29, sections 2.4, 4.4, 4.10, 5.2 and
/// 6.9, autolinks); a newline becomes `<br>`.
std::string markdown_text(std::string_view text);

/// Text in an element or a quoted attribute of HTML (WHATWG HTML, 13.1) or of XML 1.0.
std::string html_text(std::string_view text);

/// Text in a w:t of WordprocessingML (ECMA-376, 17.3.3.31); a newline becomes a break of the line.
std::string word_text(std::string_view text);

/// Text between the quotes of a JSON string (RFC 8259, section 7). Characters that no terminal should get are
/// escaped; bytes that are not UTF-8 become U+FFFD.
std::string json_text(std::string_view text);

/// A path in a URI (RFC 3986, section 3.3): all but unreserved characters and the slash is percent-encoded.
std::string uri_path(std::string_view path);

/// The message of a workflow command of GitHub Actions, and the value of one of its properties.
std::string github_message(std::string_view text);
std::string github_property(std::string_view text);

/// Plain text: what nobody sees is made visible, newlines stay.
std::string plain_text(std::string_view text);

}  // namespace xfz::render
