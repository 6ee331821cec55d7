// SPDX-License-Identifier: MIT
// Mustache templates (mustache(5), https://mustache.github.io): text with fields to be filled in.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
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
  /// The items of a list, each made when the template comes to it.
  struct List {
    std::size_t size = 0;
    std::function<Fields(std::size_t place)> item;
  };
  /// What a name stands for: one of the two, or nothing.
  struct Value {
    std::optional<std::string> text{};
    std::optional<List> list{};
  };
  std::map<std::string, std::string, std::less<>> texts{};
  /// All others, each made when the template comes to it.
  std::function<Value(std::string_view name)> made{};

  /// Of either kind; nothing where there is none of that name.
  Value find(std::string_view name) const;
};

class FieldLevel;

/// A field that a template may name, and what it holds: a text, or a list whose items have fields of their
/// own.
struct FieldInfo {
  std::string_view name;
  Phrase what;
  const FieldLevel* items = nullptr;  ///< of a list
};

/// The fields that there are at one level; in a list's items, as in Mustache, those around them too.
class FieldLevel {
 public:
  constexpr virtual ~FieldLevel() = default;
  virtual std::vector<FieldInfo> infos() const = 0;
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
