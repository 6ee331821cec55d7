// SPDX-License-Identifier: MIT
#include "render/schema.h"

#include <utility>
#include <vector>

#include "ledger/fields.h"
#include "load/fields/common.h"
#include "render/json.h"
#include "text/lines.h"

namespace xfz::render {

namespace {

using load::Field;
using load::Form;
using load::Level;
using load::Shape;

constexpr Phrase schema_title{"Indicators and assignments", "指标及任务分解表"};
constexpr Phrase text_hint{"a value is not empty", "值不能是空的"};
constexpr Phrase line_hint{"a value is not empty and is on one line", "值不能是空的，只写一行"};
constexpr Phrase no_such_rule{"`check` has no such rule that can be accepted",
                              "`check` 没有这条可以接受的规则"};

/// `check` takes for empty what has nothing but these.
constexpr std::string_view text_pattern = R"([^ \t\n\u3000])";
constexpr std::string_view own_key_pattern = "^[a-z][a-z_]*$";
constexpr std::string_view line_pattern = R"(^[^\n]*[^ \t\n\u3000][^\n]*$)";

/// Both languages, English first, as an editor shows them.
std::string words(const Phrase& phrase) {
  return std::string(phrase.en) + "\n" + std::string(phrase.zh);
}

std::string title(const Phrase& phrase) {
  return std::string(phrase.en) + " · " + std::string(phrase.zh);
}

Json reference(std::string_view definition) {
  return {{"$ref", "#/$defs/" + std::string(definition)}};
}

/// Any text. To xfz every value is one, also what YAML takes for a number or a truth.
Json text_json(std::string_view pattern, const Phrase& hint) {
  return {{"type", Json::array({"string", "number", "boolean"})},
          {"pattern", pattern},
          {"patternErrorMessage", words(hint)}};
}

/// The few values that a key can have.
Json choices_json(const Form& form) {
  Json values = Json::array();
  Json what = Json::array();
  for (const load::Choice& choice : form.choices) {
    if (form.number) {
      values.push_back(Json::number(std::string(choice.value)));
      what.push_back(words(choice.what));
    }
    values.push_back(choice.value);
    what.push_back(words(choice.what));
  }
  return {{"enum", std::move(values)}, {"enumDescriptions", std::move(what)}};
}

/// What editors offer for a value. As `examples` an editor would list them all wherever the mouse rests.
Json snippets_json(std::string_view examples) {
  Json json = Json::array();
  for (const std::string_view example : split(examples, "、")) {
    if (!example.empty()) json.push_back({{"label", example}, {"body", example}});
  }
  return json;
}

Json form_json(const Form& form) {
  if (!form.choices.empty()) return choices_json(form);
  Json json{{"type", "string"}};
  if (form.number) json["type"] = Json::array({"string", form.number->only_whole ? "integer" : "number"});
  json["pattern"] = form.pattern;
  json["patternErrorMessage"] = words(form.hint);
  if (form.number && form.number->smallest) json["minimum"] = *form.number->smallest;
  if (form.number && form.number->largest) json["maximum"] = *form.number->largest;
  return json;
}

Json value_json(const Field& field) {
  const Form* const form = field.form;
  if (form == nullptr) return reference(field.prose ? "text" : "line");
  if (!form->choices.empty() || !form->pattern.empty()) return form_json(*form);
  Json json = text_json(line_pattern, line_hint);
  json["defaultSnippets"] = snippets_json(form->examples);
  return json;
}

Json list_json(Json items) {
  return {{"type", "array"}, {"minItems", 1}, {"items", std::move(items)}};
}

Json shape_json(const Field& field) {
  switch (field.shape) {
    case Shape::text:
      return value_json(field);
    case Shape::texts:
      return list_json(value_json(field));
    case Shape::texts_or_items:
      return list_json({{"anyOf", Json::array({value_json(field), reference(field.level->name.en)})}});
    case Shape::items:
      return list_json(reference(field.level->name.en));
    case Shape::map:
      return reference(field.level->name.en);
    case Shape::text_or_map:
      return {{"anyOf", Json::array({value_json(field), reference(field.level->name.en)})}};
    case Shape::text_or_texts:
      return {{"anyOf", Json::array({value_json(field), list_json(form_json(*field.item_form))})}};
  }
  return {};
}

/// What stands behind a key, with its description.
Json described(std::string what, Json value) {
  Json json{{"description", std::move(what)}};
  json.update(std::move(value));
  return json;
}

Json field_json(const Field& field) {
  std::string what = words(field.what);
  if (field.form != nullptr && !field.form->examples.empty())
    what += "\n" + std::string(field.form->examples);
  return described(std::move(what), shape_json(field));
}

/// An item must have one of these keys.
Json one_of_json(const load::OneOf& one_of) {
  Json json = Json::array();
  for (const std::string_view key : one_of.keys) json.push_back({{"required", Json::array({key})}});
  return {{one_of.only_one ? "oneOf" : "anyOf", std::move(json)}};
}

/// The names of rules, where the keys are free: known ones are completed; of others editors warn like
/// `check`, which reports them as warnings, so they are not refused.
void add_rules(Json& level, const Field& any, std::span<const Rule* const> rules) {
  for (const Rule* rule : rules) {
    if (rule->can_be_allowed())
      level["properties"][rule->id] = described(words(rule->summary), value_json(any));
  }
  level["additionalProperties"] = value_json(any);
  level["additionalProperties"]["deprecationMessage"] = words(no_such_rule);
}

Json level_json(const Level& level, std::span<const Rule* const> rules) {
  Json json{{"title", title(level.name)}, {"description", words(level.what)}, {"type", "object"}};
  for (const Field& field : level.fields) {
    if (field.required) json["required"].push_back(field.key);
  }
  json["properties"] = Json::object();
  for (const Field& field : level.fields) json["properties"][field.key] = field_json(field);
  json["additionalProperties"] = false;
  if (level.own != nullptr) {
    // Which columns a table has of its own, a schema cannot tell.
    json["propertyNames"] = {{"pattern", own_key_pattern}};
    json["additionalProperties"] = described(words(level.own->what), value_json(*level.own));
  }
  if (&level == &load::allow_level) {
    add_rules(json, *level.any, rules);
  } else if (level.any != nullptr) {
    json["additionalProperties"] = field_json(*level.any);
  }
  for (const load::OneOf& one_of : level.one_of) json["allOf"].push_back(one_of_json(one_of));
  return json;
}

/// Adds what the fields of a level hold, and so on down; each definition once.
void define_below(Json& definitions, const Level& level, std::span<const Rule* const> rules) {
  for (const Field& field : level.fields) {
    if (field.level == nullptr || definitions.contains(field.level->name.en)) continue;
    definitions[field.level->name.en] = level_json(*field.level, rules);
    define_below(definitions, *field.level, rules);
  }
}

}  // namespace

std::string schema_json(SchemaOf file, std::span<const Rule* const> rules) {
  struct File {
    const Level& whole;
    std::string_view id;
  };
  const File files[] = {{load::table_level, "urn:xfz:format:1"},
                        {ledger::progress_level, "urn:xfz:progress:1"},
                        {ledger::review_level, "urn:xfz:review:1"}};
  const auto& [whole, id] = files[static_cast<std::size_t>(file)];
  Json json{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"$id", id}};
  json.update(level_json(whole, rules));
  if (file == SchemaOf::table) json["title"] = title(schema_title);
  Json& definitions = json["$defs"];
  definitions["text"] = text_json(text_pattern, text_hint);
  definitions["line"] = text_json(line_pattern, line_hint);
  define_below(definitions, whole, rules);
  return json.dump() + "\n";
}

}  // namespace xfz::render
