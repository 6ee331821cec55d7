// SPDX-License-Identifier: MIT
#include "render/word_template.h"

#include <algorithm>
#include <utility>

namespace xfz::render {

namespace {

constexpr Phrase no_fields{"there is no field such as {{unit}} in it, with two plain braces on each side",
                           "文件里没有 {{unit}} 这样的字段（左右各两个半角花括号）"};

/// The last that begins no later.
const office::WordTag* tag_at(const std::vector<office::WordTag>& tags, std::size_t offset) {
  const auto behind =
      std::upper_bound(tags.begin(), tags.end(), offset,
                       [](std::size_t at, const office::WordTag& tag) { return at < tag.offset; });
  return behind == tags.begin() ? nullptr : &*(behind - 1);
}

Template parsed_part(const office::WordTemplatePart& part) {
  try {
    return {part.text, Escape::word};
  } catch (const TemplateFault& fault) {
    const office::WordTag* const tag = tag_at(part.tags, fault.offset);
    throw office::WordTemplateFault{tag != nullptr ? tag->place : office::WordPlace{}, fault.message};
  }
}

/// A table whose rows all repeat has none where there is nothing to repeat, which Word takes for damage.
std::string without_empty_tables(std::string xml) {
  constexpr std::string_view begin = "<w:tbl>";
  constexpr std::string_view end = "</w:tbl>";
  for (std::size_t at = xml.find(end); at != std::string::npos; at = xml.find(end, at)) {
    const std::size_t first = xml.rfind(begin, at);
    at += end.size();
    if (first == std::string::npos || xml.find("<w:tr", first) < at) continue;
    xml.erase(first, at - first);
    at = first;
  }
  return xml;
}

}  // namespace

WordTemplate::WordTemplate(std::string_view bytes) {
  office::WordTemplateFile file = office::read_word_template(bytes);
  parts_ = std::move(file.parts);
  for (office::WordTemplatePart& part : file.filled) {
    Template text = parsed_part(part);
    filled_.push_back({part.place, std::move(part.tags), std::move(text)});
  }
  if (filled_.empty()) throw office::WordTemplateFault{{}, no_fields.text()};
}

std::string WordTemplate::render(const Fields& fields) const {
  std::vector<office::PackagePart> parts = parts_;
  for (const Filled& filled : filled_)
    parts[filled.place].bytes = without_empty_tables(filled.text.render(fields));
  return office::packed(parts);
}

std::vector<WordTemplate::Unknown> WordTemplate::unknown_fields(const FieldLevel& known) const {
  std::vector<Unknown> unknown;
  for (const Filled& filled : filled_) {
    for (UnknownField& field : filled.text.unknown_fields(known)) {
      const office::WordTag* const tag = tag_at(filled.tags, field.offset);
      // What was added around a cell's last paragraph names a field that was told of already.
      if (tag != nullptr && tag->offset == field.offset) unknown.push_back({tag->place, std::move(field)});
    }
  }
  return unknown;
}

}  // namespace xfz::render
