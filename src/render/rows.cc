// SPDX-License-Identifier: MIT
#include "render/rows.h"

#include "render/json_values.h"

namespace xfz::render {

namespace {

constexpr RowField<TableRow> fields_of_table[] = {
    {{"code", FieldType::text, false, {"the district's code (GB/T 2260)", "行政区划代码（GB/T 2260）"}},
     [](const TableRow& row) { return row.table->code ? Json(row.table->code->value) : Json(); }},
    {{"jurisdiction", FieldType::text, true, {"the district", "地区"}},
     [](const TableRow& row) { return Json(row.table->jurisdiction.value); }},
    {{"title", FieldType::text, true, {"the table's title", "表的标题"}},
     [](const TableRow& row) { return Json(row.table->title.value); }},
    {{"year",
      FieldType::whole,
      true,
      {"the table's year, of several the first", "表格年度；跨几年的是第一年"}},
     [](const TableRow& row) { return Json(row.table->years().first); }},
    {{"last_year", FieldType::whole, true, {"the last year that the table is of", "表格的最后一年"}},
     [](const TableRow& row) { return Json(row.table->years().last); }},
    {{"file", FieldType::text, false, {"the table's file, as it was named", "表格文件"}},
     [](const TableRow& row) { return text_or_null(row.origin->file); }},
    {{"revision",
      FieldType::text,
      false,
      {"the commit of git that has the file as it was read", "文件所在的 git 提交；与提交不一致时没有"}},
     [](const TableRow& row) { return text_or_null(row.origin->revision); }},
};

/// As Table Schema calls it.
std::string_view type_name(FieldType type) {
  switch (type) {
    case FieldType::text:
      return "string";
    case FieldType::whole:
      return "integer";
    case FieldType::truth:
      return "boolean";
    case FieldType::date:
      return "date";
    case FieldType::texts:
    case FieldType::wholes:
    case FieldType::dates:
    case FieldType::columns:
      break;
  }
  return "array";
}

/// What the items of a list are, as a JSON Schema.
Json items_of(FieldType type) {
  const auto nullable = [](std::string_view name) { return Json{{"type", Json::array({name, "null"})}}; };
  if (type == FieldType::texts) return {{"type", "string"}};
  if (type == FieldType::wholes) return {{"type", "integer"}};
  if (type == FieldType::dates) return {{"type", "string"}, {"format", "date"}};
  return {{"type", "object"},
          {"properties", Json{{"key", Json{{"type", "string"}}},
                              {"heading", Json{{"type", "string"}}},
                              {"value", nullable("string")},
                              {"number", nullable("number")}}},
          {"required", Json::array({"key", "heading", "value", "number"})}};
}

Json field_json(const RowFieldInfo& field, Language language) {
  const std::string_view type = type_name(field.type);
  Json constraints{{"required", field.is_always_set}};
  if (type == "array") constraints["jsonSchema"] = Json{{"type", "array"}, {"items", items_of(field.type)}};
  return {{"name", field.key},
          {"type", type},
          {"description", field.what.in(language)},
          {"constraints", std::move(constraints)}};
}

Json resource_json(const RowKind& kind, Language language) {
  Json fields = listed(table_fields_of_rows(),
                       [language](const RowFieldInfo& field) { return field_json(field, language); });
  for (const RowFieldInfo& field : kind.fields) fields.push_back(field_json(field, language));
  return {{"name", kind.name},
          {"description", kind.what.in(language)},
          {"path", std::string(kind.name) + ".ndjson"},
          {"format", "ndjson"},
          {"mediatype", "application/x-ndjson"},
          {"encoding", "utf-8"},
          {"schema", Json{{"fields", std::move(fields)}, {"missingValues", Json::array()}}}};
}

}  // namespace

std::vector<RowFieldInfo> table_fields_of_rows() {
  return infos_of(std::span<const RowField<TableRow>>(fields_of_table));
}

Json table_part(const TableRow& row) {
  Json json = Json::object();
  add_fields<TableRow>(json, row, fields_of_table);
  return json;
}

Json category_number(const Row& row) {
  return row.category != nullptr ? text_or_null(row.category->number.value) : Json();
}

Json category_title(const Row& row) {
  return row.category != nullptr ? text_or_null(row.category->title.value) : Json();
}

Json task_number(const Row& row) {
  return row.task != nullptr ? text_or_null(row.task->number.value) : Json();
}

Json task_title(const Row& row) {
  return row.task != nullptr ? text_or_null(row.task->title.value) : Json();
}

std::string data_package(std::span<const RowKind> kinds, Language language) {
  return dumped({{"$schema", "https://datapackage.org/profiles/2.0/datapackage.json"},
                 {"name", "xfz-rows"},
                 {"resources",
                  listed(kinds, [language](const RowKind& kind) { return resource_json(kind, language); })}});
}

}  // namespace xfz::render
