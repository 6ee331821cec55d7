// SPDX-License-Identifier: MIT
#include "office/numbering.h"

#include <algorithm>

#include "office/list_number.h"
#include "text/utf8.h"

namespace xfz::office {

namespace {

/// A bullet in a font of symbols is a code of that font's own, and says nothing elsewhere.
bool is_readable(std::string_view text) {
  const std::vector<char32_t> signs = code_points(text);
  return std::none_of(signs.begin(), signs.end(), [](char32_t c) { return is_in(c, 0xE000, 0xF8FF); });
}

}  // namespace

Numbering::Numbering(const Xml* numbering, const Xml* styles) {
  if (numbering != nullptr) read_lists(numbering->root());
  if (styles != nullptr) read_styles(styles->root());
}

Numbering::Level Numbering::level_of(pugi::xml_node node) {
  Level out;
  if (const std::string_view format = value(node, "numFmt"); !format.empty()) out.format = format;
  out.text = value(node, "lvlText");
  out.start = to_number(value(node, "start"), 1);
  out.is_legal = is_on(node, "isLgl");
  return out;
}

void Numbering::read_lists(pugi::xml_node root) {
  for (const pugi::xml_node node : root.children()) {
    if (name_of(node) == "abstractNum") {
      List& list = lists_[std::string(attribute(node, "abstractNumId"))];
      list.style = value(node, "numStyleLink");
      for (const pugi::xml_node each : node.children()) {
        const std::size_t at = number(each, "ilvl", level_count);
        if (name_of(each) == "lvl" && at < level_count) list.levels[at] = level_of(each);
      }
    } else if (name_of(node) == "num") {
      read_instance(node);
    }
  }
}

void Numbering::read_instance(pugi::xml_node node) {
  Instance& instance = instances_[std::string(attribute(node, "numId"))];
  instance.list = value(node, "abstractNumId");
  for (const pugi::xml_node each : node.children()) {
    const std::size_t at = number(each, "ilvl", level_count);
    if (name_of(each) != "lvlOverride" || at >= level_count) continue;
    if (const pugi::xml_node other = child(each, "lvl")) instance.levels[at] = level_of(other);
    if (child(each, "startOverride")) instance.starts[at] = to_number(value(each, "startOverride"), 1);
  }
}

/// A style has the number of the one that it is based on, where it says nothing itself.
void Numbering::read_styles(pugi::xml_node root) {
  std::map<std::string, std::string, std::less<>> based_on;
  for (const pugi::xml_node style : root.children()) {
    if (name_of(style) != "style") continue;
    const std::string id(attribute(style, "styleId"));
    based_on[id] = value(style, "basedOn");
    const pugi::xml_node says = child(child(style, "pPr"), "numPr");
    if (says) styles_[id] = {std::string(value(says, "numId")), to_number(value(says, "ilvl"), 0)};
  }
  for (const auto& [id, base] : based_on) {
    std::string from = id;
    for (std::size_t steps = 0; steps < based_on.size() && !styles_.contains(from); ++steps) {
      const auto next = based_on.find(from);
      if (next == based_on.end()) break;
      from = next->second;
    }
    if (const auto found = styles_.find(from); found != styles_.end()) styles_.emplace(id, found->second);
  }
}

std::optional<Numbering::Reference> Numbering::reference(pugi::xml_node paragraph) const {
  const pugi::xml_node properties = child(paragraph, "pPr");
  const auto style = styles_.find(value(properties, "pStyle"));
  const pugi::xml_node own = child(properties, "numPr");
  if (!own) return style == styles_.end() ? std::nullopt : std::optional(style->second);
  Reference out{std::string(value(own, "numId")), to_number(value(own, "ilvl"), 0)};
  if (out.instance.empty() && style != styles_.end()) out.instance = style->second.instance;
  return out;
}

const Numbering::Level& Numbering::level(const Instance& instance, std::size_t at) const {
  static const Level none;
  if (instance.levels[at]) return *instance.levels[at];
  const auto list = lists_.find(instance.list);
  return list == lists_.end() ? none : list->second.levels[at];
}

void Numbering::count(Instance& instance, std::size_t at) {
  auto& counters = counters_[instance.list].at;
  if (!instance.is_begun) {
    for (std::size_t i = 0; i < level_count; ++i) {
      if (instance.starts[i]) counters[i].reset();
    }
    instance.is_begun = true;
  }
  for (std::size_t i = 0; i <= at; ++i) {
    const std::size_t first = instance.starts[i].value_or(level(instance, i).start);
    if (!counters[i]) {
      counters[i] = first;
    } else if (i == at) {
      ++*counters[i];
    }
  }
  for (std::size_t i = at + 1; i < level_count; ++i) counters[i].reset();
}

std::string Numbering::printed(const Instance& instance, std::size_t at) const {
  const auto& counters = counters_.find(instance.list)->second.at;
  const Level& own = level(instance, at);
  std::string out;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const char digit = i + 1 < own.text.size() ? own.text[i + 1] : '\0';
    if (own.text[i] != '%' || digit < '1' || digit > '9') {
      out += own.text[i];
      continue;
    }
    const auto which = static_cast<std::size_t>(digit - '1');
    out += list_number(counters[which].value_or(level(instance, which).start),
                       own.is_legal ? "decimal" : level(instance, which).format);
    ++i;
  }
  return is_readable(out) ? out : std::string();
}

std::string Numbering::next(pugi::xml_node paragraph) {
  std::optional<Reference> says = reference(paragraph);
  if (!says || says->level >= level_count) return {};
  auto found = instances_.find(says->instance);
  if (found == instances_.end()) return {};  // 0 takes a number away
  if (const auto list = lists_.find(found->second.list);
      list != lists_.end() && !list->second.style.empty()) {
    const auto style = styles_.find(list->second.style);
    if (style != styles_.end() && instances_.contains(style->second.instance))
      found = instances_.find(style->second.instance);
  }
  count(found->second, says->level);
  return printed(found->second, says->level);
}

}  // namespace xfz::office
