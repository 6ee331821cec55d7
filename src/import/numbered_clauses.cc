// SPDX-License-Identifier: MIT
#include "import/numbered_clauses.h"

#include <algorithm>

#include "import/words.h"

namespace xfz::import {

namespace {

/// A number where a part may begin: （1）, ①, 1.
Numbered number_at(std::string_view text) {
  Numbered found = numbered(text);
  const bool counts = found.kind == Numbered::Kind::bracket || found.kind == Numbered::Kind::circled ||
                      found.kind == Numbered::Kind::digits || found.kind == Numbered::Kind::chinese_bracket;
  return counts ? std::move(found) : Numbered();
}

/// What a cell holds: 1.10月底前 among days is the first, by October.
enum class Holds { words, days };

/// The number of a part, where it is the next one.
Numbered part_number(std::string_view text, std::size_t next, Holds holds) {
  const std::string digits = std::to_string(next);
  if (holds == Holds::days && text.starts_with(digits + "."))
    return {Numbered::Kind::digits, digits, ".", std::string(text.substr(digits.size() + 1))};
  Numbered found = number_at(text);
  return bare_number(found.number) == digits ? std::move(found) : Numbered();
}

/// The parts with their numbers.
std::vector<std::string> with_numbers(std::string_view cell, Holds holds = Holds::words) {
  const std::string words = with_marks(cell, "");
  const std::string_view text = words;
  std::vector<std::string> parts;
  Numbered::Kind kind = Numbered::Kind::none;
  bool may_begin = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view sign = first_sign(text.substr(at));
    const Numbered number = may_begin || contains("（(①②③④⑤⑥⑦⑧⑨⑩", sign)
                                ? part_number(text.substr(at), parts.size() + 1, holds)
                                : Numbered();
    const bool is_next = number.kind != Numbered::Kind::none && (parts.empty() || number.kind == kind);
    if (is_next) {
      kind = number.kind;
      parts.emplace_back();
    } else if (parts.empty() && sign != "\n") {
      return {};  // something stands before the first
    }
    if (!parts.empty() && sign != "\n") parts.back() += sign;
    may_begin = sign == "\n" || sign == "；" || sign == ";" || sign == "。";
    at += sign.size();
  }
  return parts.size() > 1 ? parts : std::vector<std::string>();
}

/// The units of a part; nothing where they cannot be read.
std::optional<DraftUnits> units_of(std::string_view part, const Unsaid& unsaid, Years years) {
  while (part.ends_with("；") || part.ends_with("。")) part.remove_suffix(std::string_view("；").size());
  auto phrase = read_units(part, unsaid, years);
  if (!phrase || !phrase->clauses.empty() || !phrase->deadline.empty()) return std::nullopt;
  return std::move(phrase->units);
}

void add(DraftUnits& to, DraftUnits from) {
  for (const Role role : all_roles) {
    auto& names = to.of(role);
    names.insert(names.end(), from.of(role).begin(), from.of(role).end());
  }
  if (!from.others.empty()) to.others = std::move(from.others);
  to.with_asides.insert(to.with_asides.end(), from.with_asides.begin(), from.with_asides.end());
}

std::vector<std::string> without_numbers(std::string_view cell, Holds holds) {
  std::vector<std::string> parts = with_numbers(cell, holds);
  for (std::size_t i = 0; i < parts.size(); ++i) parts[i] = part_number(parts[i], i + 1, holds).rest;
  return parts;
}

}  // namespace

std::vector<std::string> numbered_parts(std::string_view cell) {
  return without_numbers(cell, Holds::words);
}

bool are_numbered(std::string_view text, const std::vector<UnitsInCell>& units) {
  return !numbered_parts(text).empty() &&
         std::any_of(units.begin(), units.end(),
                     [](const UnitsInCell& each) { return !numbered_parts(each.cell).empty(); });
}

std::optional<std::vector<DraftClause>> clauses_by_number(std::string_view text,
                                                          const std::vector<UnitsInCell>& units,
                                                          std::string_view deadline, Years years) {
  std::vector<DraftClause> clauses;
  for (std::string& part : with_numbers(text)) clauses.push_back({std::move(part), {}});
  for (const UnitsInCell& each : units) {
    const std::vector<std::string> parts = numbered_parts(each.cell);
    if (parts.size() != clauses.size()) return std::nullopt;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      auto found = units_of(parts[i], each.unsaid, years);
      if (!found) return std::nullopt;
      add(clauses[i].units, *std::move(found));
    }
  }
  const std::vector<std::string> days = without_numbers(deadline, Holds::days);
  if (days.size() != clauses.size()) return clauses;
  for (std::size_t i = 0; i < days.size(); ++i) {
    std::string_view words = days[i];
    while (words.ends_with("；") || words.ends_with("。") || words.ends_with("，"))
      words.remove_suffix(std::string_view("；").size());
    clauses[i].deadline = words;
  }
  return clauses;
}

}  // namespace xfz::import
