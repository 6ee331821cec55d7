// SPDX-License-Identifier: MIT
// Mustache templates (mustache(5), https://mustache.github.io): text with fields to be filled in.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/message.h"

namespace xfz::render {

/// How `{{field}}` is made harmless for the place it stands in; `{{{field}}}` is never escaped.
enum class Escape { html, word, markdown, csv, json, printable };

/// A template's format, as its name says it: `notice.md.mustache`.
struct TemplateKind {
  std::string_view extension;  ///< of what it makes: `.md`
  Escape escape = Escape::printable;
};
/// Nothing where the name does not end in one of template_endings.
std::optional<TemplateKind> template_kind(std::string_view file_name);
extern const std::string_view template_endings;  ///< `.md.mustache, .html.mustache, …`

/// What fills a template in. A text that is empty counts as false where a section asks for it.
struct Fields {
  /// The items of a list. Each is made when the template comes to it: a sheet may have a hundred thousand.
  struct List {
    std::size_t size = 0;
    std::function<Fields(std::size_t place)> item;
  };
  std::map<std::string, std::string, std::less<>> texts{};
  std::map<std::string, List, std::less<>> lists{};
  /// Further texts, each made when the template comes to it; nothing where there is none of that name.
  std::function<std::optional<std::string>(std::string_view name)> made{};
};

/// A field that a template may name, and what it holds.
struct FieldInfo {
  std::string_view name;
  Phrase what;
};

/// The fields that there are at one level. A list's items have fields of their own and, as in Mustache,
/// those around them.
struct FieldLevel {
  std::span<const FieldInfo> texts;
  struct List {
    FieldInfo info;
    const FieldLevel* items = nullptr;
  };
  std::span<const List> lists;
};

/// A name in a template that is no field, with the nearest that is one, if any is near.
struct UnknownField {
  std::size_t offset = 0;  ///< of the tag, in bytes
  std::string name;
  std::optional<std::string> nearest;
  std::optional<std::string> list;  ///< it is a field of this list's items, but stands outside
};

/// What is wrong with a template, and where.
struct TemplateFault {
  std::size_t offset = 0;  ///< in bytes
  Text message;
};

class Template {
 public:
  /// Throws TemplateFault.
  Template(const std::string& text, Escape escape);
  ~Template();
  Template(Template&&) noexcept;
  Template& operator=(Template&&) noexcept;
  Template(const Template&) = delete;
  Template& operator=(const Template&) = delete;

  /// Appends what the template makes of the fields.
  void render(const Fields& fields, std::string& out) const;
  std::string render(const Fields& fields) const;

  std::vector<UnknownField> unknown_fields(const FieldLevel& known) const;

 private:
  struct Parsed;
  std::unique_ptr<Parsed> parsed_;
};

}  // namespace xfz::render
