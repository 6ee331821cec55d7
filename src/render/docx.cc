// SPDX-License-Identifier: MIT
#include "render/docx.h"

#include <algorithm>
#include <vector>

#include "office/package.h"
#include "render/builtin_templates.h"
#include "render/template.h"

namespace xfz::render {

namespace {

/// A part of every document, and the file of templates/ that it is made of.
struct CommonPart {
  std::string_view name;
  std::string_view file;
};
constexpr CommonPart common_parts[] = {
    {"[Content_Types].xml", "docx/content-types.xml"},
    {"_rels/.rels", "docx/rels.xml"},
    {"docProps/core.xml", "docx/core.xml"},
    {"word/_rels/document.xml.rels", "docx/document-rels.xml"},
    {"word/styles.xml", "docx/styles.xml"},
    {"word/settings.xml", "docx/settings.xml"},
    {"word/fontTable.xml", "docx/fonts.xml"},
    {"word/header.xml", "docx/header.xml"},
    {"word/footer-odd.xml", "docx/footer-odd.xml"},
    {"word/footer-even.xml", "docx/footer-even.xml"},
    {"word/footer-source-odd.xml", "docx/footer-source-odd.xml"},
    {"word/footer-source-even.xml", "docx/footer-source-even.xml"},
};

std::string_view file_text(std::string_view name) {
  const auto files = builtin_templates();
  return std::find_if(files.begin(), files.end(), [name](const auto& file) { return file.name == name; })
      ->text;
}

}  // namespace

std::string docx(std::string_view document, const std::string& title, const std::string& source) {
  Fields fields;
  fields.texts.emplace("title", title);
  fields.texts.emplace("source", source);
  std::vector<office::PackagePart> parts;
  for (const CommonPart& part : common_parts) {
    const Template text(std::string(file_text(part.file)), Escape::html);
    parts.push_back({std::string(part.name), text.render(fields)});
  }
  parts.push_back({"word/document.xml", std::string(document)});
  return office::packed(parts);
}

}  // namespace xfz::render
