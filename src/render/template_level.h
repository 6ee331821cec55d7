// SPDX-License-Identifier: MIT
// The fields of templates in tables: what each is called, what it holds, and where that comes from.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "render/template.h"

namespace xfz::render {

template <class Subject>
class LevelOf;

/// A field that a subject, such as a line of a letter, fills in. Tables of them say all there is to say:
///
///   constexpr FieldOf<Letter> letter_fields[] = {
///       {{"unit", {"to whom", "收件单位"}}, [](const Letter& l) { return l.unit; }},
///       {{"duties", {"its duties", "各个事项"}}, duty_level, [](const Letter& l) { return
///       std::span(l.duties); }},
///   };
///   constexpr LevelOf<Letter> letter_level{letter_fields};
template <class Subject>
struct FieldOf {
  FieldInfo info;
  std::string (*text)(const Subject&) = nullptr;
  Fields::List (*list)(const Subject&, const FieldLevel& items) = nullptr;

  constexpr FieldOf(FieldInfo named, std::string (*words)(const Subject&)) : info(named), text(words) {}

  /// `items`: a lambda from the subject to its items: a vector, a span, or Made. They may refer to it.
  template <class Item, class Items>
  constexpr FieldOf(FieldInfo named, const LevelOf<Item>& level, Items items)
      : info{named.name, named.what, &level}, list([](const Subject& subject, const FieldLevel& of_items) {
          return dynamic_cast<const LevelOf<Item>&>(of_items).list(Items{}(subject));
        }) {
    static_assert(std::is_empty_v<decltype(items)>, "the lambda captures nothing");
  }

  Fields::Value value(const Subject& subject) const {
    if (list != nullptr) return {std::nullopt, list(subject, *info.items)};
    return {text(subject)};
  }
};

/// All fields that a subject fills in. Each value is made when a template comes to it: a sheet may have a
/// hundred thousand rows.
template <class Subject>
class LevelOf final : public FieldLevel {
 public:
  using Some = std::span<const FieldOf<Subject>>;

  constexpr explicit LevelOf(Some fields, Some more = {}, Some still_more = {})
      : fields_{fields, more, still_more} {}
  constexpr ~LevelOf() override = default;

  std::vector<FieldInfo> infos() const override {
    std::vector<FieldInfo> infos;
    for (const Some& some : fields_) {
      for (const FieldOf<Subject>& field : some) infos.push_back(field.info);
    }
    return infos;
  }

  /// Refers to the subject, which must last as long as the fields.
  Fields fields_of(const Subject& subject) const {
    return {{}, [this, &subject](std::string_view name) { return value(subject, name); }};
  }
  /// Keeps the subject; what that refers to must last as long as the fields.
  Fields fields_keeping(Subject subject) const {
    return {{}, [this, kept = std::make_shared<const Subject>(std::move(subject))](std::string_view name) {
              return value(*kept, name);
            }};
  }

  /// Keeps the items.
  template <class Items>
  Fields::List list(Items items) const {
    const std::size_t size = items.size();
    return {size, [this, items = std::move(items)](std::size_t place) {
              if constexpr (std::is_reference_v<decltype(items[place])>) {
                return fields_of(items[place]);
              } else {
                return fields_keeping(items[place]);
              }
            }};
  }

 private:
  Fields::Value value(const Subject& subject, std::string_view name) const {
    for (const Some& some : fields_) {
      for (const FieldOf<Subject>& field : some) {
        if (field.info.name == name) return field.value(subject);
      }
    }
    return {};
  }

  std::array<Some, 3> fields_;
};

/// Items of a list, each made of its place when a template comes to it.
template <class Make>
struct Made {
  std::size_t count;
  Make make;

  std::size_t size() const { return count; }
  auto operator[](std::size_t place) const { return make(place); }
};
template <class Make>
Made(std::size_t, Make) -> Made<Make>;

/// The same of some that last as long as the subject.
template <class From, class Make>
auto each(const From& from, Make make) {
  return Made{std::size(from), [&from, make](std::size_t place) { return make(from[place]); }};
}

// As fields of templates have it: empty where it is not so, or there is none.
inline std::string flag(bool is_set) {
  return is_set ? "1" : "";
}
inline std::string count_or_none(std::size_t count) {
  return count == 0 ? "" : std::to_string(count);
}

/// The texts of a part of a subject as its own, for its level: a letter has those of its table. `part`: the
/// member, or a function that gives it.
template <class Subject, const auto& fields, auto part>
inline constexpr auto texts_of_part = []<std::size_t... place>(std::index_sequence<place...>) {
  return std::array{FieldOf<Subject>{fields[place].info, [](const Subject& subject) {
                                       return fields[place].text(std::invoke(part, subject));
                                     }}...};
}
(std::make_index_sequence<std::size(fields)>());

}  // namespace xfz::render
