// SPDX-License-Identifier: MIT
// A JSON document to be written (RFC 8259).
#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace xfz::render {

/// A value of JSON. Keys of an object stay in the order in which they were added.
class Json {
 public:
  class Pair;
  class Item;

  Json() = default;  ///< null
  Json(bool value) : kind_(Kind::literal), text_(value ? "true" : "false") {}
  template <std::integral Number>
  requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) Json(Number value)
      : Json(number(std::to_string(value))) {}
  Json(std::string text) : kind_(Kind::text), text_(std::move(text)) {}
  Json(std::string_view text) : Json(std::string(text)) {}
  Json(const char* text) : Json(std::string(text)) {}
  /// An object.
  Json(std::initializer_list<Pair> pairs);

  static Json object() { return Json(Kind::object); }
  static Json array() { return Json(Kind::array); }
  static Json array(std::initializer_list<Item> items);
  /// A number as it is written, such as `2.5`.
  static Json number(std::string literal);

  /// Of an array its items, of an object its keys, else 0.
  std::size_t size() const { return children_.size(); }
  bool contains(std::string_view key) const { return index_of(key) < keys_.size(); }

  /// The value of a key, null at first. Null becomes an object.
  Json& operator[](std::string_view key);
  /// The item, where it stands now. Null becomes an array.
  Json& push_back(Json item);
  /// Adds a key that is not there yet.
  void append(std::string_view key, Json value);
  /// Takes the keys and values of another object.
  void update(Json other);

  /// The document, indented by two, without a newline at its end.
  std::string dump() const;
  /// The same on one line, without blanks.
  std::string line() const;

 private:
  enum class Kind { null, literal, text, array, object };

  explicit Json(Kind kind) : kind_(kind) {}

  std::size_t index_of(std::string_view key) const;
  /// Without an indent it stays on the line.
  void write(std::string& out, std::optional<std::size_t> indent) const;

  Kind kind_ = Kind::null;
  std::string text_;               ///< of a text or a literal
  std::vector<std::string> keys_;  ///< of an object, one for each child
  std::vector<Json> children_;
};

/// A value between braces. It can be moved out of them, which one in a std::initializer_list cannot.
class Json::Item {
 public:
  template <class Value>
  requires(std::constructible_from<Json, Value> && !std::same_as<std::remove_cvref_t<Value>, Item>)
      Item(Value&& value)  // NOLINT(bugprone-forwarding-reference-overload): it is not taken for an Item
      : value_(std::forward<Value>(value)) {}

  Json take() const { return std::move(value_); }

 private:
  mutable Json value_;
};

/// A key, which only has to last as long as the braces, and its value.
class Json::Pair {
 public:
  Pair(std::string_view key, Json value) : key_(key), value_(std::move(value)) {}

  std::string_view key() const { return key_; }
  Json take() const { return std::move(value_); }

 private:
  std::string_view key_;
  mutable Json value_;
};

}  // namespace xfz::render
