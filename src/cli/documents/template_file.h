// SPDX-License-Identifier: MIT
// Finding, reading and checking a template.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "cli/context.h"
#include "render/template.h"
#include "render/word_template.h"

namespace xfz::cli {

/// What a template makes, by its name. Throws Failure where the name does not say.
render::TemplateKind read_template_kind(const std::string& path);

/// What makes documents: a template of text, or a Word file that people typed fields into.
class DocumentTemplate {
 public:
  /// `is_word`: the text is that of Word documents, which get the parts that all of these have.
  DocumentTemplate(render::Template from, bool is_word) : from_(std::move(from)), is_word_(is_word) {}
  explicit DocumentTemplate(render::WordTemplate from) : from_(std::move(from)) {}

  /// Appends a document. `title`: of a Word document that is made of a template of its text.
  void render(const render::Fields& fields, const std::string& title, std::string& out) const;

 private:
  std::variant<render::Template, render::WordTemplate> from_;
  bool is_word_ = false;
};

/// The template that the command line names: the file, or the built-in one of that name where there is no
/// such file; where it names none, the built-in `NAME.FORMAT.mustache`. Throws Failure where it cannot be
/// read or does not parse; tells on standard error which of the names in it are no fields.
DocumentTemplate read_document_template(Context& context, const std::optional<std::string>& own,
                                        std::string_view name, const std::string& format,
                                        const render::FieldLevel& known);

/// The text of a template that is compiled in; nothing where none has that name.
std::optional<std::string_view> builtin_text(std::string_view name);

/// The same of one that is compiled in.
render::Template builtin_template(std::string_view name);

}  // namespace xfz::cli
