// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "check/rules/look_alike.h"
#include "check/rules/rules.h"
#include "text/look_alike.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace xfz::check {

namespace {

constexpr Message<std::string_view, std::string_view> look_the_same{
    "“{}” looks like “{}”, but is not the same", "“{}”看着像“{}”，其实不同"};
constexpr Message<std::string, unsigned> coded{"`{}` (U+{:04X})", "`{}`（U+{:04X}）"};
constexpr Message<Text, Text> differ_in{"here {}, there {}: make them the same, or let them differ visibly",
                                        "这里是 {}，那里是 {}：请改成一样的，或者改得一眼能分清"};
constexpr Phrase nothing{"nothing", "没有字符"};
constexpr Phrase other_here{"the other is here", "另一个在这里"};

using Name = Located<std::string>;

/// The first character in which two names differ, of each.
std::pair<Text, Text> difference(std::string_view a, std::string_view b) {
  const std::vector<char32_t> left = code_points(a);
  const std::vector<char32_t> right = code_points(b);
  const auto [here, there] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
  const auto shown = [](auto at, const std::vector<char32_t>& all) {
    return at != all.end() ? with_code(*at) : nothing.text();
  };
  return {shown(here, left), shown(there, right)};
}

/// Names by what they look like; those of one owner are not compared.
class Twins {
 public:
  explicit Twins(Found& found) : found_(found) {}

  void add(const Name& name, const void* owner) {
    if (name.value.empty()) return;
    const auto [first, is_new] = seen_.try_emplace(look_alike_key(name.value), Seen{&name, owner});
    const Name& other = *first->second.name;
    // The same name twice is another rule's.
    if (is_new || first->second.owner == owner || other.value == name.value) return;
    const auto [here, there] = difference(name.value, other.value);
    found_.add(name.span, look_the_same(name.value, other.value), differ_in(here, there),
               {{other.span, other_here}});
    reported_.insert(&name);
    reported_.insert(&other);
  }

  std::unordered_set<const Name*> take_reported() { return std::move(reported_); }

 private:
  struct Seen {
    const Name* name;
    const void* owner;
  };
  Found& found_;
  std::unordered_map<std::string, Seen> seen_;
  std::unordered_set<const Name*> reported_;
};

bool is_number(const Name& id) {
  return id.value.find_first_not_of("0123456789-") == std::string::npos;
}

/// What ids with a letter look like. Numbers look like themselves, and alone never like each other.
std::unordered_set<std::string> keys_with_letters(const std::vector<Row>& rows) {
  std::unordered_set<std::string> keys;
  for (const Row& row : rows) {
    if (!is_number(row.measure->id)) keys.insert(look_alike_key(row.measure->id.value));
  }
  return keys;
}

}  // namespace

Text with_code(char32_t c) {
  return coded(encoded({&c, 1}), static_cast<unsigned>(c));
}

std::unordered_set<const Name*> find_look_alike_names(const Input& input, Found& found) {
  Twins units(found);
  for (const Unit& unit : input.table.units) {
    units.add(unit.id, &unit);
    units.add(unit.name, &unit);
    for (const Name& alias : unit.aliases) units.add(alias, &unit);
  }
  const std::unordered_set<std::string> keys = keys_with_letters(input.rows);
  Twins measures(found);
  for (const Row& row : input.rows) {
    const Name& id = row.measure->id;
    if (!is_number(id) || keys.contains(id.value)) measures.add(id, row.measure);
  }
  return units.take_reported();
}

}  // namespace xfz::check
