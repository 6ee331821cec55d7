// SPDX-License-Identifier: MIT
#include "office/word_paragraph.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "office/xml.h"

namespace xfz::office {

namespace {

bool is_text(pugi::xml_node node) {
  return std::string_view(node.name()) == "w:t";
}

/// The texts of a paragraph that are printed; a text box in it has paragraphs of its own.
void add_texts(pugi::xml_node node, std::vector<pugi::xml_node>& texts) {
  for (const pugi::xml_node each : node.children()) {
    const std::string_view name = name_of(each);
    if (is_text(each)) {
      texts.push_back(each);
    } else if (name != "del" && name != "moveFrom" && name != "txbxContent") {
      add_texts(each, texts);
    }
  }
}

bool holds(pugi::xml_node node, const std::string_view* begin, const std::string_view* end) {
  return static_cast<bool>(
      node.find_node([=](pugi::xml_node each) { return std::find(begin, end, name_of(each)) != end; }));
}

/// Whether a run has nothing but its look.
bool is_empty_run(pugi::xml_node run) {
  const auto elements = run.children();
  return std::all_of(elements.begin(), elements.end(),
                     [](pugi::xml_node each) { return name_of(each) == "rPr"; });
}

}  // namespace

std::vector<pugi::xml_node> texts_of(pugi::xml_node node) {
  std::vector<pugi::xml_node> texts;
  add_texts(node, texts);
  return texts;
}

std::string words_of(pugi::xml_node node) {
  std::string words;
  for (const pugi::xml_node text : texts_of(node)) words += text.text().get();
  return words;
}

void set_text(pugi::xml_node text, const std::string& words) {
  while (text.first_child()) text.remove_child(text.first_child());
  text.text().set(words.c_str());
  if (!text.attribute("xml:space")) text.append_attribute("xml:space");
  text.attribute("xml:space").set_value("preserve");
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view spaces[] = {" ", "\t", "\n", "\r", "\u00A0", "\u3000"};
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    for (const std::string_view space : spaces) {
      if (text.starts_with(space)) text.remove_prefix(space.size()), goes_on = true;
      if (text.ends_with(space)) text.remove_suffix(space.size()), goes_on = true;
    }
  }
  return text;
}

bool has_objects(pugi::xml_node node) {
  constexpr std::string_view names[] = {"drawing",          "pict",      "object", "sym",
                                        "fldChar",          "fldSimple", "br",     "footnoteReference",
                                        "endnoteReference", "oMath"};
  return holds(node, std::begin(names), std::end(names));
}

bool has_section_end(pugi::xml_node paragraph) {
  return static_cast<bool>(child(child(paragraph, "pPr"), "sectPr"));
}

pugi::xml_node next_element(pugi::xml_node node) {
  do node = node.next_sibling();
  while (node && node.type() != pugi::node_element);
  return node;
}

pugi::xml_node previous_element(pugi::xml_node node) {
  do node = node.previous_sibling();
  while (node && node.type() != pugi::node_element);
  return node;
}

pugi::xml_node put_before(pugi::xml_node element, const std::string& text) {
  pugi::xml_node raw = element.parent().insert_child_before(pugi::node_pcdata, element);
  raw.set_value(text.c_str());
  return raw;
}

pugi::xml_node put_behind(pugi::xml_node element, const std::string& text) {
  pugi::xml_node raw = element.parent().insert_child_after(pugi::node_pcdata, element);
  raw.set_value(text.c_str());
  return raw;
}

void remove_paragraph(pugi::xml_node paragraph) {
  constexpr std::string_view kept[] = {"bookmarkStart", "bookmarkEnd", "commentRangeStart",
                                       "commentRangeEnd"};
  for (pugi::xml_node each = paragraph.first_child(); each;) {
    const pugi::xml_node next = each.next_sibling();
    if (std::find(std::begin(kept), std::end(kept), name_of(each)) != std::end(kept))
      paragraph.parent().insert_move_before(each, paragraph);
    each = next;
  }
  paragraph.parent().remove_child(paragraph);
}

pugi::xml_node split_run(pugi::xml_node text, const std::string& piece) {
  pugi::xml_node run = text.parent();
  if (name_of(run) != "r") return {};
  const std::string words = text.text().get();
  const std::size_t at = words.find(piece);
  const auto place = std::distance(run.begin(), pugi::xml_node_iterator(text));
  pugi::xml_node rest = run.parent().insert_copy_after(run, run);
  pugi::xml_node other = *std::next(rest.begin(), place);
  while (text.next_sibling()) run.remove_child(text.next_sibling());
  for (pugi::xml_node each = rest.first_child(); each != other;) {
    const pugi::xml_node next = each.next_sibling();
    if (name_of(each) != "rPr") rest.remove_child(each);
    each = next;
  }
  set_text(text, words.substr(0, at));
  set_text(other, words.substr(at + piece.size()));
  const pugi::xml_node between = put_behind(run, piece);
  if (at == 0) run.remove_child(text);
  if (at + piece.size() == words.size()) rest.remove_child(other);
  if (is_empty_run(run)) run.parent().remove_child(run);
  if (is_empty_run(rest)) rest.parent().remove_child(rest);
  return between;
}

}  // namespace xfz::office
