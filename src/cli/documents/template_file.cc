// SPDX-License-Identifier: MIT
#include "cli/documents/template_file.h"

#include <fmt/core.h>

#include "cli/failure.h"
#include "cli/office_failure.h"
#include "office/read.h"
#include "office/refusal.h"
#include "render/builtin_templates.h"
#include "render/docx.h"
#include "text/source.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr std::size_t max_template_size = std::size_t{1} << 20U;
constexpr std::size_t max_word_size = std::size_t{64} << 20U;

constexpr Message<std::string> ends_otherwise{"`{}` is no template by its name",
                                              "从 `{}` 的名称看，它不是模板"};
constexpr Message<std::string_view> endings{"its ending says how fields are escaped; it must be one of {}",
                                            "要靠结尾判断怎样转义，结尾须是 {} 之一"};
constexpr Message<std::string, std::uint32_t, std::uint32_t, Text> fault_at{"{}:{}:{}: {}", "{}:{}:{}：{}"};
constexpr Message<std::string, Text, Text> word_fault_at{"{}: {}: {}", "{}：{}：{}"};
constexpr Message<std::string, Text> word_fault{"{}: {}", "{}：{}"};
constexpr Phrase not_utf8{"the template is not UTF-8 text", "模板不是 UTF-8 文本"};
constexpr Phrase save_as_utf8{"save it as UTF-8 in the editor", "请在编辑器里另存为 UTF-8"};
constexpr Phrase see_manual{"docs/templates.md shows how templates are written",
                            "模板的写法见 docs/templates.md"};
constexpr Message<std::string> no_field{"there is no field `{}`", "没有 `{}` 这个字段"};
constexpr Message<std::string, std::string> no_field_but{"there is no field `{}`; did you mean `{}`?",
                                                         "没有 `{}` 这个字段，是不是 `{}`？"};
constexpr Message<std::string, std::string> only_inside{
    "`{0}` is a field only inside {{{{#{1}}}}} … {{{{/{1}}}}}",
    "`{0}` 只是 {{{{#{1}}}}} … {{{{/{1}}}}} 里面的字段"};
constexpr Phrase warning{"warning", "警告"};

std::string template_text(Context& context, const std::string& path) {
  ReadResult read = context.system.read(path, max_template_size);
  if (read.bytes) return *std::move(read.bytes);
  const auto builtin = builtin_text(path);
  if (read.fault != ReadFault::missing || !builtin) throw read_failure(read.fault, path, max_template_size);
  return std::string(*builtin);
}

/// The place of the first byte that is not UTF-8, or the end.
std::size_t first_foreign_byte(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint c = first_code_point(text.substr(at));
    if (!c.valid) break;
    at += c.size;
  }
  return at;
}

Text words_for(const render::UnknownField& field) {
  if (field.list) return only_inside(field.name, *field.list);
  return field.nearest ? no_field_but(field.name, *field.nearest) : no_field(field.name);
}

void warn(Context& context, const Text& line) {
  context.system.write(Stream::error,
                       render::painted(fmt::format("xfz: {}: ", warning.in(context.language())),
                                       render::Ink::soon, context.errors) +
                           printable(line.in(context.language())) + "\n");
}

}  // namespace

std::optional<std::string_view> builtin_text(std::string_view name) {
  for (const render::BuiltinTemplate& builtin : render::builtin_templates()) {
    if (builtin.name == name) return builtin.text;
  }
  return std::nullopt;
}

render::TemplateKind read_template_kind(const std::string& path) {
  if (const auto kind = render::template_kind(path)) return *kind;
  throw Failure{ends_otherwise(path), endings(render::template_endings)};
}

namespace {

render::Template read_template(Context& context, const std::string& path, const render::FieldLevel& known) {
  const render::TemplateKind kind = read_template_kind(path);
  const Source source(path, template_text(context, path));
  if (const std::size_t foreign = first_foreign_byte(source.text()); foreign < source.text().size()) {
    const Position at = source.position(static_cast<std::uint32_t>(foreign));
    throw Failure{fault_at(path, at.line, at.column, not_utf8.text()), save_as_utf8.text()};
  }
  try {
    render::Template result(std::string(source.text()), kind.escape);
    for (const render::UnknownField& field : result.unknown_fields(known)) {
      const Position at = source.position(static_cast<std::uint32_t>(field.offset));
      warn(context, fault_at(path, at.line, at.column, words_for(field)));
    }
    return result;
  } catch (const render::TemplateFault& fault) {
    const Position at = source.position(static_cast<std::uint32_t>(fault.offset));
    throw Failure{fault_at(path, at.line, at.column, fault.message), see_manual.text()};
  }
}

Text word_line(const std::string& path, const office::WordPlace& place, const Text& what) {
  const Text where = place.text();
  return where.empty() ? word_fault(path, what) : word_fault_at(path, where, what);
}

render::WordTemplate read_word_template(Context& context, const std::string& path,
                                        const render::FieldLevel& known) {
  const ReadResult read = context.system.read(path, max_word_size);
  if (!read.bytes) throw read_failure(read.fault, path, max_word_size);
  // Whatever is no Word file is named as by `import`.
  if (const office::Reading reading = office::read(*read.bytes, path); !reading.document)
    throw office_failure(reading, path);
  try {
    render::WordTemplate result(*read.bytes);
    for (const auto& [place, field] : result.unknown_fields(known))
      warn(context, word_line(path, place, words_for(field)));
    return result;
  } catch (const office::WordTemplateFault& fault) {
    throw Failure{word_line(path, fault.place, fault.message), see_manual.text()};
  } catch (const office::Refusal& refusal) {
    throw office_failure({std::nullopt, refusal.fault, refusal.detail}, path);
  }
}

}  // namespace

void DocumentTemplate::render(const render::Fields& fields, const std::string& title,
                              std::string& out) const {
  if (const auto* const file = std::get_if<render::WordTemplate>(&from_)) {
    out += file->render(fields);
  } else if (const auto& text = std::get<render::Template>(from_); is_word_) {
    out += render::docx(text.render(fields), title, fields.find("source").text.value_or(""));
  } else {
    text.render(fields, out);
  }
}

DocumentTemplate read_document_template(Context& context, const std::optional<std::string>& own,
                                        std::string_view name, const std::string& format,
                                        const render::FieldLevel& known) {
  const bool is_word = format == "docx";
  if (!own) return {builtin_template(std::string(name) + "." + format + ".mustache"), is_word};
  if (!own->ends_with(".mustache")) return DocumentTemplate(read_word_template(context, *own, known));
  return {read_template(context, *own, known), is_word};
}

render::Template builtin_template(std::string_view name) {
  return {std::string(builtin_text(name).value()), render::template_kind(name).value().escape};
}

}  // namespace xfz::cli
