// SPDX-License-Identifier: MIT
#include "render/json.h"

#include <algorithm>

#include "render/escape.h"

namespace xfz::render {

Json::Json(std::initializer_list<Part> parts) {
  const bool is_object =
      std::all_of(parts.begin(), parts.end(), [](const Part& part) { return part.value().is_pair(); });
  kind_ = is_object ? Kind::object : Kind::array;
  for (const Part& part : parts) {
    Json value = part.take();
    if (is_object) {
      keys_.push_back(std::move(value.children_[0].text_));
      value = Json(std::move(value.children_[1]));
    }
    children_.push_back(std::move(value));
  }
}

Json Json::array(std::initializer_list<Part> items) {
  Json json(Kind::array);
  for (const Part& item : items) json.children_.push_back(item.take());
  return json;
}

Json Json::number(std::string literal) {
  Json json(Kind::literal);
  json.text_ = std::move(literal);
  return json;
}

bool Json::is_pair() const {
  return kind_ == Kind::array && size() == 2 && children_[0].kind_ == Kind::text;
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

void Json::update(Json other) {
  for (std::size_t i = 0; i < other.size(); ++i) (*this)[other.keys_[i]] = std::move(other.children_[i]);
}

void Json::write(std::string& out, std::size_t indent) const {
  switch (kind_) {
    case Kind::null:
      out += "null";
      return;
    case Kind::literal:
      out += text_;
      return;
    case Kind::text:
      out += '"' + json_text(text_) + '"';
      return;
    case Kind::array:
    case Kind::object:
      break;
  }
  const bool is_object = kind_ == Kind::object;
  out += is_object ? '{' : '[';
  for (std::size_t i = 0; i < size(); ++i) {
    out += i == 0 ? "\n" : ",\n";
    out.append(indent + 2, ' ');
    if (is_object) out += '"' + json_text(keys_[i]) + "\": ";
    children_[i].write(out, indent + 2);
  }
  if (size() > 0) {
    out += '\n';
    out.append(indent, ' ');
  }
  out += is_object ? '}' : ']';
}

std::string Json::dump() const {
  std::string out;
  write(out, 0);
  return out;
}

}  // namespace xfz::render
