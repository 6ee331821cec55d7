// SPDX-License-Identifier: MIT
#include "office/xml.h"

#include <charconv>

#include "office/plain_text.h"
#include "office/refusal.h"

namespace xfz::office {

namespace {

/// What pugixml takes for a node and an attribute, on the machines that xfz runs on.
constexpr std::size_t node_size = 64;
constexpr std::size_t attribute_size = 40;
constexpr std::size_t max_tree_size = std::size_t{160} << 20U;

/// At most what the tree of these bytes takes: every `<` may begin an element, every `>` a text.
std::size_t tree_size(std::string_view bytes) {
  std::size_t nodes = 0;
  std::size_t attributes = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
    const char c = bytes[i];
    if ((c == '<' && bytes[i + 1] != '/') || (c == '>' && bytes[i + 1] != '<')) ++nodes;
    if (c == '=') ++attributes;
  }
  return nodes * node_size + attributes * attribute_size;
}

/// UTF-16 and UTF-32, by what the first bytes are; pugixml converts these.
bool is_wide(std::string_view bytes) {
  const std::string_view first = bytes.substr(0, 2);
  return first == "\xFE\xFF" || first == "\xFF\xFE" || first.find('\0') != std::string_view::npos;
}

}  // namespace

std::unique_ptr<Xml> parse(std::string bytes, std::string_view name) {
  auto xml = std::make_unique<Xml>();
  xml->bytes = std::move(bytes);
  if (xml->bytes.find("<!DOCTYPE") != std::string::npos || xml->bytes.find("<!ENTITY") != std::string::npos)
    throw Refusal{Fault::entities, std::string(name)};
  if (tree_size(xml->bytes) > max_tree_size) throw Refusal{Fault::too_big, std::string(name)};
  const bool is_other = is_wide(xml->bytes);
  if (!is_other && !is_utf8(xml->bytes)) throw Refusal{Fault::damaged, std::string(name)};
  constexpr unsigned options =
      (pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_embed_pcdata) & ~pugi::parse_eol;
  const pugi::xml_parse_result result = xml->document.load_buffer_inplace(
      xml->bytes.data(), xml->bytes.size(), options, is_other ? pugi::encoding_auto : pugi::encoding_utf8);
  if (result.status != pugi::status_ok) throw Refusal{Fault::damaged, std::string(name)};
  return xml;
}

std::unique_ptr<Xml> parse(Package& package, std::string_view part) {
  return parse(package.read(part), part);
}

std::string_view name_of(pugi::xml_node node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node each : node.children()) {
    if (name_of(each) == name) return each;
  }
  return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute each : node.attributes()) {
    const std::string_view whole = each.name();
    if (whole.substr(whole.find(':') + 1) == name) return each.value();
  }
  return {};
}

std::size_t to_number(std::string_view text, std::size_t other) {
  std::size_t out = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), out);
  return fault == std::errc() && end == text.data() + text.size() ? out : other;
}

std::size_t number(pugi::xml_node node, std::string_view name, std::size_t other) {
  return to_number(attribute(node, name), other);
}

std::string_view value(pugi::xml_node node, std::string_view child_name) {
  return attribute(child(node, child_name), "val");
}

bool is_on(pugi::xml_node node, std::string_view child_name) {
  const pugi::xml_node found = child(node, child_name);
  if (!found) return false;
  const std::string_view says = attribute(found, "val");
  return says != "0" && says != "false" && says != "off";
}

}  // namespace xfz::office
