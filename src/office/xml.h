// SPDX-License-Identifier: MIT
// The XML of a part. Names are taken without their prefix: which one stands for a namespace is for each
// program to choose, and the formats use no name twice.
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "office/package.h"

namespace xfz::office {

/// A parsed part; its nodes refer to it.
struct Xml {
  std::string bytes;  ///< which the nodes refer to
  pugi::xml_document document;

  pugi::xml_node root() const { return document.document_element(); }
};

/// Throws Refusal where the part is missing, not well-formed, declares entities, or takes too much memory.
std::unique_ptr<Xml> parse(Package& package, std::string_view part);
/// The same of bytes in place of a part that is called `name`.
std::unique_ptr<Xml> parse(std::string bytes, std::string_view name);

/// The name of an element without its prefix.
std::string_view name_of(pugi::xml_node node);

/// The first child element of that name; empty where there is none.
pugi::xml_node child(pugi::xml_node node, std::string_view name);

/// The value of an attribute by its name without its prefix; empty where there is none.
std::string_view attribute(pugi::xml_node node, std::string_view name);
/// The same as a number that is not negative; `other` where it is none.
std::size_t number(pugi::xml_node node, std::string_view name, std::size_t other);

/// The attribute `val` of a child.
std::string_view value(pugi::xml_node node, std::string_view child_name);

/// Whether there is such a child and it does not say `val="0"`.
bool is_on(pugi::xml_node node, std::string_view child_name);

/// A number that is all of a text; `other` where it is none.
std::size_t to_number(std::string_view text, std::size_t other);

}  // namespace xfz::office
