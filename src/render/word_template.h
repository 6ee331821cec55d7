// SPDX-License-Identifier: MIT
// A Word file that somebody typed fields into, as a template of documents.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "office/word_template.h"
#include "render/template.h"

namespace xfz::render {

class WordTemplate {
 public:
  /// Throws office::Refusal where the bytes are no Word file that can be a template, and
  /// office::WordTemplateFault where a field in it cannot be understood, or there is none.
  explicit WordTemplate(std::string_view bytes);

  /// The bytes of the document: all parts are those of the file but those with fields. Each is escaped.
  std::string render(const Fields& fields) const;

  struct Unknown {
    office::WordPlace place;
    UnknownField field;
  };
  std::vector<Unknown> unknown_fields(const FieldLevel& known) const;

 private:
  struct Filled {
    std::size_t place;  ///< among the parts
    std::vector<office::WordTag> tags;
    Template text;
  };

  std::vector<office::PackagePart> parts_;
  std::vector<Filled> filled_;
};

}  // namespace xfz::render
