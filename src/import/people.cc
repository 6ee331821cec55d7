// SPDX-License-Identifier: MIT
#include "import/people.h"

#include <algorithm>
#include <utility>

#include "import/unit_names.h"
#include "import/units.h"
#include "import/words.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

bool is_unit(std::string_view name) {
  return ends_like_unit(name) || is_collective(name);
}

/// A name without the bracket behind it, if that names no unit: 民政局（甲某）
std::string_view without_person(std::string_view name) {
  for (const auto& [open, close] : {std::pair("（", "）"), std::pair("(", ")")}) {
    const std::size_t begin = name.ends_with(close) ? name.rfind(open) : std::string_view::npos;
    if (begin == std::string_view::npos || begin == 0) continue;
    const std::size_t from = begin + std::string_view(open).size();
    if (!is_unit(name.substr(from, name.size() - from - std::string_view(close).size())))
      return name.substr(0, begin);
  }
  return name;
}

}  // namespace

std::string without_people(std::string_view cell) {
  std::string out;
  std::string name;
  const auto end = [&] {
    std::string unit(without_person(name));
    const BracketAtEnd of = bracket_at_end(unit);  // 甲某（民政局）
    if (surely_ends_like_unit(of.inner) && !ends_like_unit(of.before)) unit = std::string(of.inner);
    const bool has_person = !unit.empty() && unit != name;  // 编制中心（甲某）, whatever the name ends with
    if (!unit.empty() && (has_person || is_unit(unit) || count_code_points(unit) > 4))
      out += (out.empty() ? "" : "、") + unit;
    name.clear();
  };
  int depth = 0;
  for (std::size_t at = 0; at < cell.size();) {
    const std::string_view sign = cell.substr(at, first_code_point(cell.substr(at)).size);
    at += sign.size();
    if (is_opening(sign)) ++depth;
    if (is_closing(sign)) --depth;
    constexpr std::string_view between[] = {"、", "，", ",", "；", ";", "\n", "：", ":", " ", "\t", "/"};
    if (depth == 0 && std::find(std::begin(between), std::end(between), sign) != std::end(between)) {
      end();
    } else {
      name += plain(sign);
    }
  }
  end();
  return out;
}

}  // namespace xfz::import
