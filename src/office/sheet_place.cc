// SPDX-License-Identifier: MIT
#include "office/sheet_place.h"

#include <algorithm>
#include <charconv>

namespace xfz::office {

namespace {

/// Where the element that begins at `begin` ends, behind its `>`; npos where it does not.
std::size_t end_of_tag(std::string_view xml, std::size_t begin) {
  char quote = '\0';
  for (std::size_t i = begin; i < xml.size(); ++i) {
    if (quote != '\0') {
      if (xml[i] == quote) quote = '\0';
    } else if (xml[i] == '"' || xml[i] == '\'') {
      quote = xml[i];
    } else if (xml[i] == '>') {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

bool is_empty_element(std::string_view tag) {
  const bool is_cell = tag.starts_with("<c ") || tag.starts_with("<row ");
  return is_cell && tag.ends_with("/>") && tag.find(" r=") != std::string_view::npos;
}

}  // namespace

std::optional<SheetPlace> sheet_place(std::string_view reference) {
  SheetPlace out;
  std::size_t at = 0;
  for (; at < reference.size() && at < 3 && reference[at] >= 'A' && reference[at] <= 'Z'; ++at)
    out.column = out.column * 26 + static_cast<std::uint32_t>(reference[at] - 'A' + 1);
  const char* const last = reference.data() + reference.size();
  const auto [end, fault] = std::from_chars(reference.data() + at, last, out.row);
  if (at == 0 || fault != std::errc() || end != last || out.row == 0 || out.row > max_sheet_rows)
    return std::nullopt;
  --out.row;
  --out.column;
  return out;
}

std::optional<SheetArea> sheet_area(std::string_view reference) {
  const std::size_t colon = reference.find(':');
  const auto first = sheet_place(reference.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : sheet_place(reference.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column) return std::nullopt;
  return SheetArea{first->row, first->column, last->row - first->row + 1, last->column - first->column + 1};
}

std::string without_empty_cells(std::string xml) {
  std::size_t to = 0;
  std::size_t from = 0;
  while (from < xml.size()) {
    const std::size_t open = std::min(xml.find('<', from), xml.size());
    to = static_cast<std::size_t>(std::copy(xml.begin() + static_cast<std::ptrdiff_t>(from),
                                            xml.begin() + static_cast<std::ptrdiff_t>(open),
                                            xml.begin() + static_cast<std::ptrdiff_t>(to)) -
                                  xml.begin());
    from = open;
    if (from == xml.size()) break;
    const std::size_t end = std::min(end_of_tag(xml, from), xml.size());
    if (!is_empty_element(std::string_view(xml).substr(from, end - from))) {
      to = static_cast<std::size_t>(std::copy(xml.begin() + static_cast<std::ptrdiff_t>(from),
                                              xml.begin() + static_cast<std::ptrdiff_t>(end),
                                              xml.begin() + static_cast<std::ptrdiff_t>(to)) -
                                    xml.begin());
    }
    from = end;
  }
  xml.resize(to);
  return xml;
}

}  // namespace xfz::office
