// SPDX-License-Identifier: MIT
// Rows for other programs (NDJSON): flat objects, one a line, each complete by itself. A field is in every
// row of its kind, always of the same type.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/table.h"
#include "render/json.h"
#include "text/message.h"

namespace xfz::render {

/// Where the table of a row was read.
struct RowOrigin {
  std::string file{};      ///< as it was named; empty for standard input
  std::string revision{};  ///< the commit that has the file as it was read; empty where that is not known
};

/// What every row is about.
struct TableRow {
  const Table* table = nullptr;
  const RowOrigin* origin = nullptr;
};

enum class FieldType { text, whole, truth, date, texts, wholes, dates, columns };

/// What a field is, for who reads the rows. The value is null where there is nothing; a list is then empty.
struct RowFieldInfo {
  std::string_view key;
  FieldType type;
  bool is_always_set;  ///< never null
  Phrase what;
};

template <class Item>
struct RowField {
  RowFieldInfo info;
  Json (*value)(const Item&);
};

/// The first fields of every row.
std::vector<RowFieldInfo> table_fields_of_rows();
/// A row that has these alone.
Json table_part(const TableRow& row);

template <class Item>
void add_fields(Json& row, const Item& item, std::span<const RowField<Item>> fields) {
  for (const RowField<Item>& field : fields) row.append(field.info.key, field.value(item));
}

template <class Item>
std::vector<RowFieldInfo> infos_of(std::span<const RowField<Item>> fields) {
  std::vector<RowFieldInfo> infos;
  for (const RowField<Item>& field : fields) infos.push_back(field.info);
  return infos;
}

// What several kinds of rows have.

Json category_number(const Row& row);
Json category_title(const Row& row);
Json task_number(const Row& row);
Json task_title(const Row& row);

/// A kind of rows as `xfz schema --rows` describes it.
struct RowKind {
  std::string_view name;
  Phrase what;
  std::vector<RowFieldInfo> fields;  ///< behind those of the table
};

/// A descriptor of Data Package 2.0 (datapackage.json) with a Table Schema for each kind.
std::string data_package(std::span<const RowKind> kinds, Language language);

}  // namespace xfz::render
