// SPDX-License-Identifier: MIT
#include "office/word_template.h"

#include <algorithm>

#include "office/refusal.h"
#include "office/relations.h"
#include "office/word_tags.h"
#include "office/xml.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::office {

namespace {

constexpr Message<std::string> leads_outside{
    "the file loads `{}` from elsewhere, and so would each document that is made of it; take it out",
    "文件会从外部加载 `{}`，用它生成的文件也会这样，请删去"};
constexpr Message<Text, std::string> with_words{"{} “{}”", "{}“{}”"};
constexpr Message<std::size_t> at_paragraph{"paragraph {}", "第{}段"};
constexpr Message<std::size_t, std::size_t> at_row{"table {}, row {}", "第{}个表第{}行"};
constexpr Message<Text> in_header{"header, {}", "页眉{}"};
constexpr Message<Text> in_footer{"footer, {}", "页脚{}"};

/// Whether the main part is a document, no template of Word's own and none with macros.
bool is_document(Package& package) {
  return package.has("[Content_Types].xml") &&
         package.read("[Content_Types].xml").find("wordprocessingml.document.main+xml") != std::string::npos;
}

/// What a program would fetch as soon as it opens the document. A link waits until somebody follows it.
void check_outside(Package& package, const std::string& part) {
  const auto xml = parse(package, part);
  for (const pugi::xml_node each : xml->root().children()) {
    if (attribute(each, "TargetMode") != "External" || attribute(each, "Type").ends_with("/hyperlink"))
      continue;
    throw WordTemplateFault{{}, leads_outside(std::string(attribute(each, "Target")))};
  }
}

WordPlace::In kind_of(std::string_view type) {
  if (type == "header") return WordPlace::In::header;
  return type == "footer" ? WordPlace::In::footer : WordPlace::In::body;
}

/// The parts in which people type: the text, headers and footers.
std::vector<Relation> typed_parts(Package& package) {
  const std::string main = part_of_type(relations(package, ""), "officeDocument");
  if (main.empty()) throw Refusal{Fault::damaged};
  std::vector<Relation> typed{{"", "", main}};
  for (Relation& each : relations(package, main)) {
    const bool is_new = std::none_of(typed.begin(), typed.end(),
                                     [&each](const Relation& other) { return other.part == each.part; });
    if (kind_of(each.type) != WordPlace::In::body && package.has(each.part) && is_new)
      typed.push_back(std::move(each));
  }
  return typed;
}

bool is_same_name(std::string_view one, std::string_view other) {
  return lower_case(one) == lower_case(other);
}

}  // namespace

Text WordPlace::text() const {
  constexpr int widest = 40;
  if (paragraph == 0 && row == 0) return {};
  Text where = row > 0 ? at_row(table, row) : at_paragraph(paragraph);
  if (in == In::header) where = in_header(where);
  if (in == In::footer) where = in_footer(where);
  return words.empty() ? where : with_words(where, std::string(fit(words, widest)));
}

WordTemplateFile read_word_template(std::string_view bytes) {
  Package package(bytes);
  if (package.has_ending("vbaproject.bin")) throw Refusal{Fault::macros};
  if (!is_document(package)) throw Refusal{Fault::damaged};
  WordTemplateFile file;
  for (std::string& name : package.parts()) {
    if (name.ends_with('/')) continue;  // a folder
    if (name.ends_with(".rels")) check_outside(package, name);
    std::string content = package.read(name);
    file.parts.push_back({std::move(name), std::move(content)});
  }
  for (const Relation& typed : typed_parts(package)) {
    const auto part = std::find_if(file.parts.begin(), file.parts.end(), [&typed](const PackagePart& each) {
      return is_same_name(each.name, typed.part);
    });
    if (part == file.parts.end()) continue;
    auto filled = word_tags(part->bytes, part->name, kind_of(typed.type));
    if (!filled) continue;
    filled->place = static_cast<std::size_t>(part - file.parts.begin());
    part->bytes.clear();
    file.filled.push_back(*std::move(filled));
  }
  return file;
}

}  // namespace xfz::office
