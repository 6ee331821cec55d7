// SPDX-License-Identifier: MIT
#include "render/template.h"

#include <algorithm>
#include <charconv>
#include <kainjow/mustache.hpp>

#include "render/escape.h"
#include "text/nearest.h"

namespace xfz::render {

namespace {

namespace mustache = kainjow::mustache;
using Component = mustache::component<std::string>;
using Tag = mustache::tag_type;

/// Rendering recurses as deep as sections nest; nobody nests them so deep.
constexpr int max_depth = 50;

constexpr Phrase unclosed_tag{"a tag is opened with {{ and never closed with }}",
                              "标签以 {{ 开头，却没有以 }} 结束"};
constexpr Message<std::string> unclosed_section{"the section `{}` is never closed", "段落 `{}` 没有结束标签"};
constexpr Message<std::string> unopened_section{"the section `{}` is closed but was never opened",
                                                "段落 `{}` 有结束标签，却没有开始标签"};
constexpr Phrase other_delimiters{"other delimiters than {{ and }} are not supported",
                                  "不支持更换 {{ 和 }} 这两个分隔符"};
constexpr Phrase no_partials{"partials ({{> …}}) are not supported", "不支持引用别的模板（{{> …}}）"};
constexpr Message<int> too_deep{"sections are nested more than {} deep", "段落嵌套超过 {} 层"};
constexpr Message<std::string> not_understood{"the template is not understood: {}", "无法解析模板：{}"};

struct KindByName {
  std::string_view ending;
  TemplateKind kind;
};
constexpr KindByName kinds[] = {
    {".md.mustache", {".md", Escape::markdown}},    {".html.mustache", {".html", Escape::html}},
    {".xml.mustache", {".xml", Escape::html}},      {".docx.mustache", {".docx", Escape::word}},
    {".csv.mustache", {".csv", Escape::csv}},       {".json.mustache", {".json", Escape::json}},
    {".txt.mustache", {".txt", Escape::printable}}, {".docx", {".docx", Escape::word}},
};

std::string escaped(std::string_view text, Escape escape) {
  switch (escape) {
    case Escape::html:
      return html_text(text);
    case Escape::word:
      return word_text(text);
    case Escape::markdown:
      return markdown_text(text);
    case Escape::csv:
      return csv_cell(text);
    case Escape::json:
      return json_text(text);
    case Escape::printable:
      break;
  }
  return plain_text(text);
}

/// The word in quotation marks of a message of the library's, such as `Unclosed section "lead" at 12`.
std::string quoted_word(const std::string& message) {
  const std::size_t open = std::min(message.find('"'), message.size());
  const std::size_t close = std::min(message.rfind('"'), message.size());
  return open + 1 < close ? message.substr(open + 1, close - open - 1) : "";
}

/// The library says what is wrong in one line of English that ends in the byte offset.
TemplateFault fault_of(const std::string& message) {
  TemplateFault fault;
  const std::size_t number = message.rfind(' ') + 1;
  std::from_chars(message.data() + number, message.data() + message.size(), fault.offset);
  if (message.starts_with("Unclosed tag")) {
    fault.message = unclosed_tag.text();
  } else if (message.starts_with("Unclosed section")) {
    fault.message = unclosed_section(quoted_word(message));
  } else if (message.starts_with("Unopened section")) {
    fault.message = unopened_section(quoted_word(message));
  } else {
    fault.message = not_understood(message);
  }
  return fault;
}

/// A tag where it stands in a template, with its braces.
struct TagPlace {
  std::size_t begin;
  std::size_t end;
  char sigil;  ///< `#` and the like; `{` of `{{{field}}}`, 0 of any other field
};

/// Every tag, found as the library finds them. Throws TemplateFault where one is not closed.
std::vector<TagPlace> tags_of(std::string_view text) {
  constexpr std::string_view sigils = "#^/!=>&";
  std::vector<TagPlace> tags;
  for (std::size_t begin = text.find("{{"); begin != std::string_view::npos;
       begin = text.find("{{", tags.back().end)) {
    const bool is_raw = text.substr(begin).starts_with("{{{");
    const std::string_view close = is_raw ? "}}}" : "}}";
    const std::size_t inside = begin + close.size();
    const std::size_t closed = text.find(close, inside);
    if (closed == std::string_view::npos) throw TemplateFault{begin, unclosed_tag.text()};
    const std::string_view name = text.substr(inside, closed - inside);
    const std::size_t first = name.find_first_not_of(" \t\r\n");
    char sigil = '\0';
    if (!is_raw && first != std::string_view::npos && sigils.find(name[first]) != std::string_view::npos)
      sigil = name[first];
    // A name over two lines, or with braces, is one that was not closed.
    if (sigil != '!' && name.find_first_of("\n{}") != std::string_view::npos)
      throw TemplateFault{begin, unclosed_tag.text()};
    tags.push_back({begin, closed + close.size(), is_raw ? '{' : sigil});
  }
  return tags;
}

/// Refuses what the library takes but we do not.
void check_tags(const std::vector<TagPlace>& tags) {
  int depth = 0;
  for (const TagPlace& tag : tags) {
    if (tag.sigil == '=') throw TemplateFault{tag.begin, other_delimiters.text()};
    if (tag.sigil == '>') throw TemplateFault{tag.begin, no_partials.text()};
    if (tag.sigil == '#' || tag.sigil == '^') ++depth;
    if (tag.sigil == '/') --depth;
    if (depth > max_depth) throw TemplateFault{tag.begin, too_deep(max_depth)};
  }
}

/// The template with those lines shrunk to their tag that hold one tag which prints nothing, and nothing else
/// (mustache(5): standalone tags).
std::string without_tag_lines(std::string_view text, const std::vector<TagPlace>& tags) {
  std::string out;
  std::size_t done = 0;
  for (const TagPlace& tag : tags) {
    const std::size_t line =
        text.substr(0, tag.begin).find_last_not_of(" \t") + 1;  // 0 where nothing is before
    const std::size_t rest = std::min(text.find_first_not_of(" \t", tag.end), text.size());
    const bool prints_nothing = std::string_view("#^/!").find(tag.sigil) != std::string_view::npos;
    const bool begins_line = line == 0 || text[line - 1] == '\n';
    const bool ends_line = rest == text.size() || text[rest] == '\n';
    if (!prints_nothing || !begins_line || !ends_line || line < done) continue;
    out += text.substr(done, line - done);
    out += text.substr(tag.begin, tag.end - tag.begin);
    done = std::min(rest + 1, text.size());
  }
  out += text.substr(done);
  return out;
}

/// Throws TemplateFault.
Component parsed(const std::string& text) {
  mustache::context<std::string> nothing;
  mustache::context_internal<std::string> context(nothing);
  Component root;
  std::string error;
  const mustache::parser<std::string> parser(text, context, root, error);
  if (!error.empty()) throw fault_of(error);
  return root;
}

/// A piece of a template to be filled in.
struct Part {
  Tag type;
  std::string text;            ///< as it is, or the name of a field
  std::vector<Part> inside{};  ///< of a section
};

/// What is below a component, with neighbouring texts as one: the library has each space by itself.
std::vector<Part> parts_of(const Component& parent) {
  std::vector<Part> parts;
  for (const Component& child : parent.children) {
    if (!child.is_text()) {
      parts.push_back({child.tag.type, child.tag.name, parts_of(child)});
    } else if (!parts.empty() && parts.back().type == Tag::text) {
      parts.back().text += child.text;
    } else {
      parts.push_back({Tag::text, child.text});
    }
  }
  return parts;
}

/// What names are looked up in, innermost first.
struct Scope {
  const Fields& fields;
  const Scope* around = nullptr;
};

Fields::Value find(const Scope* scope, std::string_view name) {
  for (; scope != nullptr; scope = scope->around) {
    if (Fields::Value value = scope->fields.find(name); value.text || value.list) return value;
  }
  return {};
}

bool is_false(const Fields::Value& value) {
  return value.text ? value.text->empty() : !value.list || value.list->size == 0;
}

/// Fills parts of a template in. The library would hold all that it makes twice, as one line and as a stream,
/// and wants a value of its own for each that it asks for.
class Filler {
 public:
  Filler(Escape escape, std::string& out) : escape_(escape), out_(out) {}

  void fill(const std::vector<Part>& parts, const Scope& scope) {
    for (const Part& part : parts) fill(part, scope);
  }

 private:
  void fill(const Part& part, const Scope& scope) {
    if (part.type == Tag::text) {
      out_ += part.text;
      return;
    }
    const Fields::Value value = find(&scope, part.text);
    switch (part.type) {
      case Tag::variable:
        if (value.text) out_ += escaped(*value.text, escape_);
        break;
      case Tag::unescaped_variable:
        if (value.text) out_ += *value.text;
        break;
      case Tag::section_begin:
        if (!is_false(value)) fill_section(part, value, scope);
        break;
      case Tag::section_begin_inverted:
        if (is_false(value)) fill(part.inside, scope);
        break;
      default:  // a comment
        break;
    }
  }

  void fill_section(const Part& section, const Fields::Value& value, const Scope& scope) {
    if (!value.list) return fill(section.inside, scope);
    for (std::size_t place = 0; place < value.list->size; ++place) {
      const Fields item = value.list->item(place);
      fill(section.inside, {item, &scope});
    }
  }

  Escape escape_;
  std::string& out_;
};

/// The levels around a place in a template, innermost first.
using Levels = std::vector<const FieldLevel*>;

/// The innermost field of that name.
std::optional<FieldInfo> find_info(const Levels& levels, std::string_view name) {
  for (const FieldLevel* level : levels) {
    for (const FieldInfo& info : level->infos()) {
      if (info.name == name) return info;
    }
  }
  return std::nullopt;
}

/// The list below these levels whose items have a field of that name.
std::optional<std::string> list_with(const Levels& levels, std::string_view name) {
  for (const FieldLevel* level : levels) {
    for (const FieldInfo& info : level->infos()) {
      if (info.items == nullptr) continue;
      if (find_info({info.items}, name)) return std::string(info.name);
      if (auto deeper = list_with({info.items}, name)) return deeper;
    }
  }
  return std::nullopt;
}

std::optional<std::string> nearest_field(const Levels& levels, std::string_view name) {
  std::vector<std::string_view> names;
  for (const FieldLevel* level : levels) {
    for (const FieldInfo& info : level->infos()) names.push_back(info.name);
  }
  const auto found = nearest(name, names);
  return found ? std::optional<std::string>(*found) : std::nullopt;
}

void find_unknown(Component& parent, const Levels& levels, std::vector<UnknownField>& unknown) {
  parent.walk_children([&](Component& child) {
    const Tag type = child.tag.type;
    const bool is_section = type == Tag::section_begin || type == Tag::section_begin_inverted;
    if (!is_section && type != Tag::variable && type != Tag::unescaped_variable)
      return Component::walk_control::walk;
    Levels inside = levels;
    if (const auto info = find_info(levels, child.tag.name); !info) {
      unknown.push_back({child.position, child.tag.name, nearest_field(levels, child.tag.name),
                         list_with(levels, child.tag.name)});
    } else if (info->items != nullptr && type == Tag::section_begin) {
      inside.insert(inside.begin(), info->items);
    }
    if (is_section) find_unknown(child, inside, unknown);
    return Component::walk_control::skip;
  });
}

}  // namespace

const std::string_view template_endings =
    ".md.mustache, .html.mustache, .docx.mustache, .csv.mustache, .json.mustache, .xml.mustache, "
    ".txt.mustache, .docx";

Fields::Value Fields::find(std::string_view name) const {
  if (const auto text = texts.find(name); text != texts.end()) return {text->second};
  return made ? made(name) : Value{};
}

std::optional<TemplateKind> template_kind(std::string_view file_name) {
  for (const KindByName& known : kinds) {
    if (file_name.ends_with(known.ending)) return known.kind;
  }
  return std::nullopt;
}

struct Template::Parsed {
  Component root;  ///< of the text as it is, so that positions are true
  std::vector<Part> parts;
  Escape escape;
};

Template::Template(const std::string& text, Escape escape) {
  const std::vector<TagPlace> tags = tags_of(text);
  check_tags(tags);
  Component root = parsed(text);
  const std::vector<Part> parts = parts_of(parsed(without_tag_lines(text, tags)));
  parsed_ = std::make_unique<Parsed>(Parsed{std::move(root), parts, escape});
}

Template::~Template() = default;
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;

void Template::render(const Fields& fields, std::string& out) const {
  Filler(parsed_->escape, out).fill(parsed_->parts, {fields});
}

std::string Template::render(const Fields& fields) const {
  std::string out;
  render(fields, out);
  return out;
}

std::vector<UnknownField> Template::unknown_fields(const FieldLevel& known) const {
  std::vector<UnknownField> unknown;
  find_unknown(parsed_->root, {&known}, unknown);
  return unknown;
}

}  // namespace xfz::render
