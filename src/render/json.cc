// SPDX-License-Identifier: MIT
#include "render/json.h"

#include <algorithm>

#include "render/escape.h"

namespace xfz::render {

namespace {

void write_text(std::string& out, std::string_view text) {
  out += '"';
  out += json_text(text);
  out += '"';
}

}  // namespace

Json::Json(std::initializer_list<Pair> pairs) : kind_(Kind::object) {
  keys_.reserve(pairs.size());
  children_.reserve(pairs.size());
  for (const Pair& pair : pairs) {
    keys_.emplace_back(pair.key());
    children_.push_back(pair.take());
  }
}

Json Json::array(std::initializer_list<Item> items) {
  Json json(Kind::array);
  json.children_.reserve(items.size());
  for (const Item& item : items) json.children_.push_back(item.take());
  return json;
}

Json Json::number(std::string literal) {
  Json json(Kind::literal);
  json.text_ = std::move(literal);
  return json;
}

std::size_t Json::index_of(std::string_view key) const {
  return static_cast<std::size_t>(std::find(keys_.begin(), keys_.end(), key) - keys_.begin());
}

Json& Json::operator[](std::string_view key) {
  kind_ = Kind::object;
  const std::size_t index = index_of(key);
  if (index < keys_.size()) return children_[index];
  keys_.emplace_back(key);
  return children_.emplace_back();
}

Json& Json::push_back(Json item) {
  kind_ = Kind::array;
  return children_.emplace_back(std::move(item));
}

void Json::append(std::string_view key, Json value) {
  kind_ = Kind::object;
  keys_.emplace_back(key);
  children_.push_back(std::move(value));
}

void Json::update(Json other) {
  for (std::size_t i = 0; i < other.size(); ++i) (*this)[other.keys_[i]] = std::move(other.children_[i]);
}

void Json::write(std::string& out, std::optional<std::size_t> indent) const {
  switch (kind_) {
    case Kind::null:
      out += "null";
      return;
    case Kind::literal:
      out += text_;
      return;
    case Kind::text:
      write_text(out, text_);
      return;
    case Kind::array:
    case Kind::object:
      break;
  }
  const bool is_object = kind_ == Kind::object;
  const auto next_line = [&out, indent](std::size_t deeper) {
    if (indent) out.append("\n").append(*indent + deeper, ' ');
  };
  const auto deeper = indent ? std::optional(*indent + 2) : std::nullopt;
  out += is_object ? '{' : '[';
  for (std::size_t i = 0; i < size(); ++i) {
    if (i > 0) out += ',';
    next_line(2);
    if (is_object) {
      write_text(out, keys_[i]);
      out += indent ? ": " : ":";
    }
    children_[i].write(out, deeper);
  }
  if (size() > 0) next_line(0);
  out += is_object ? '}' : ']';
}

std::string Json::dump() const {
  std::string out;
  write(out, 0);
  return out;
}

std::string Json::line() const {
  std::string out;
  write(out, std::nullopt);
  return out;
}

}  // namespace xfz::render
