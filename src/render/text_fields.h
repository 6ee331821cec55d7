// SPDX-License-Identifier: MIT
// Fields of a template in one table: what each is called, what it holds and where that comes from.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/template.h"

namespace xfz::render {

template <class Subject>
struct TextField {
  FieldInfo info;
  std::string (*value)(const Subject&);
};

template <class Subject, std::size_t size>
constexpr std::array<FieldInfo, size> infos(const TextField<Subject> (&fields)[size]) {
  return [&]<std::size_t... i>(std::index_sequence<i...>) {
    return std::array<FieldInfo, size>{fields[i].info...};
  }
  (std::make_index_sequence<size>());
}

template <std::size_t one, std::size_t other>
constexpr std::array<FieldInfo, one + other> joined(const std::array<FieldInfo, one>& a,
                                                    const std::array<FieldInfo, other>& b) {
  return [&]<std::size_t... i, std::size_t... j>(std::index_sequence<i...>, std::index_sequence<j...>) {
    return std::array<FieldInfo, one + other>{a[i]..., b[j]...};
  }
  (std::make_index_sequence<one>(), std::make_index_sequence<other>());
}

template <class Subject, std::size_t size>
Fields texts_of(const TextField<Subject> (&fields)[size], const Subject& subject) {
  Fields result;
  for (const TextField<Subject>& field : fields) result.texts.emplace(field.info.name, field.value(subject));
  return result;
}

/// The same, each made when the template comes to it: worth it where there are thousands of subjects. What
/// the subject refers to must last as long as the fields.
template <class Subject, std::size_t size>
Fields made_of(const TextField<Subject> (&fields)[size], Subject subject) {
  Fields result;
  result.made = [&fields, subject](std::string_view name) -> std::optional<std::string> {
    for (const TextField<Subject>& field : fields) {
      if (field.info.name == name) return field.value(subject);
    }
    return std::nullopt;
  };
  return result;
}

/// Whether a row is the last of a table: no page may end between it and the signatures.
inline constexpr TextField<bool> last_row_fields[] = {
    {{"is_last", {"set for the last one", "最后一行有值"}},
     [](const bool& is_last) { return std::string(is_last ? "1" : ""); }},
};

/// A short list of items that are made already.
inline Fields::List list_of(std::vector<Fields> items) {
  const std::size_t size = items.size();
  return {size, [items = std::move(items)](std::size_t place) { return items[place]; }};
}

}  // namespace xfz::render
