// SPDX-License-Identifier: MIT
#include "render/sheet/growing_rows.h"

#include <algorithm>
#include <set>
#include <vector>

#include "office/package.h"
#include "office/refusal.h"
#include "text/ascii.h"

namespace xfz::render {

namespace {

/// The value of an attribute that begins here.
std::string_view value_at(std::string_view text) {
  return text.substr(0, text.find('"'));
}

/// `A` of `A12`
std::string_view letters_of(std::string_view cell) {
  return cell.substr(
      0, static_cast<std::size_t>(std::find_if(cell.begin(), cell.end(), is_digit) - cell.begin()));
}

/// The numbers of rows in which cells are merged side by side, as they are written.
std::set<std::string_view> merged_rows(std::string_view sheet) {
  constexpr std::string_view begin = "<mergeCell ref=\"";
  std::set<std::string_view> rows;
  for (std::size_t at = sheet.find(begin); at != std::string_view::npos; at = sheet.find(begin, at + 1)) {
    const std::string_view area = value_at(sheet.substr(at + begin.size()));
    const std::string_view first = area.substr(0, area.find(':'));
    const std::string_view last = area.substr(std::min(area.find(':') + 1, area.size()));
    if (letters_of(first) != letters_of(last)) rows.insert(first.substr(letters_of(first).size()));
  }
  return rows;
}

std::string growing(std::string_view sheet) {
  constexpr std::string_view begin = "<row r=\"";
  constexpr std::string_view fixed = " customHeight=\"1\"";
  const std::set<std::string_view> kept = merged_rows(sheet);
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = sheet.find(begin); at != std::string_view::npos; at = sheet.find(begin, at + 1)) {
    const std::string_view tag = sheet.substr(at, sheet.find('>', at) - at);
    const std::size_t mark = tag.find(fixed);
    if (mark == std::string_view::npos || kept.contains(value_at(tag.substr(begin.size())))) continue;
    out += sheet.substr(done, at + mark - done);
    done = at + mark + fixed.size();
  }
  out += sheet.substr(done);
  return out;
}

}  // namespace

std::string with_growing_rows(std::string_view workbook) {
  try {
    office::Package package(workbook);
    std::vector<office::PackagePart> parts;
    for (const std::string& name : package.parts()) {
      parts.push_back({name, package.read(name)});
      if (name.starts_with("xl/worksheets/sheet")) parts.back().bytes = growing(parts.back().bytes);
    }
    return office::packed(parts);
  } catch (const office::Refusal&) {
    return std::string(workbook);  // larger than what is unpacked of strangers: its heights stay
  }
}

}  // namespace xfz::render
