// SPDX-License-Identifier: MIT
// A .docx that somebody typed fields into, `{{unit}}`, as templates of text: one for each part that has any.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "office/package.h"
#include "text/message.h"

namespace xfz::office {

/// Where something stands in a Word file, as far as that can be told without laying it out.
struct WordPlace {
  enum class In { body, header, footer };
  In in = In::body;
  std::size_t paragraph = 0;  ///< from 1, of those outside of tables; 0: in a table
  std::size_t table = 0;      ///< from 1, of those outside of tables
  std::size_t row = 0;        ///< from 1
  std::string words;          ///< of its paragraph

  /// `table 2, row 4 “第{{id}}项”`
  Text text() const;
};

/// What is wrong with a template, and where.
struct WordTemplateFault {
  WordPlace place;
  Text message;
};

/// A field or a mark of a section in the text of a part.
struct WordTag {
  std::size_t offset = 0;  ///< in bytes
  WordPlace place;
};

/// The XML of a part as Mustache: what Word split is joined, and marks of sections stand around what they
/// repeat.
struct WordTemplatePart {
  std::size_t place = 0;  ///< among all parts of the file
  std::string text;
  std::vector<WordTag> tags;  ///< in the order of their offsets
};

struct WordTemplateFile {
  std::vector<PackagePart> parts;        ///< of the file, in their order; those below are without bytes
  std::vector<WordTemplatePart> filled;  ///< what there are fields in
};

/// Throws Refusal where the bytes are no such file, or hold macros or entities, and WordTemplateFault.
WordTemplateFile read_word_template(std::string_view bytes);

}  // namespace xfz::office
