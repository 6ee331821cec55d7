// SPDX-License-Identifier: MIT
#include "render/forms.h"

#include <algorithm>
#include <iterator>

namespace xfz::render {

namespace {

template <class Print>
std::string all_grids(const Forms& forms, const Screen& screen, Print print) {
  std::string out;
  for (const Grid& grid : forms.grids(screen)) {
    if (!out.empty()) out += "\n";
    out += print(grid);
  }
  return out;
}

std::string table_format(const Forms& forms, const Screen& screen) {
  if (forms.text) return forms.text(screen);
  return all_grids(forms, screen, [&screen](const Grid& grid) { return to_table(grid, screen); });
}

std::string json_format(const Forms& forms, const Screen& /*screen*/) {
  return forms.json();
}

std::string csv_format(const Forms& forms, const Screen& screen) {
  return to_csv(forms.sheet(screen.language), screen.language);
}

std::string markdown_format(const Forms& forms, const Screen& screen) {
  return all_grids(forms, screen, [&screen](const Grid& grid) { return to_markdown(grid, screen.language); });
}

/// In the order of their names.
constexpr std::string (*formats[])(const Forms&, const Screen&) = {table_format, json_format, csv_format,
                                                                   markdown_format};
static_assert(std::size(formats) == std::count(format_names.begin(), format_names.end(), '|') + 1);

}  // namespace

std::string printed(const Forms& forms, std::size_t format, const Screen& screen) {
  return formats[format](forms, screen);
}

}  // namespace xfz::render
