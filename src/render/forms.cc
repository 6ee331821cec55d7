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

std::string table_format(const Forms& forms, const Screen& screen, const RowOrigin& /*origin*/) {
  if (forms.text) return forms.text(screen);
  return all_grids(forms, screen, [&screen](const Grid& grid) { return to_table(grid, screen); });
}

std::string json_format(const Forms& forms, const Screen& /*screen*/, const RowOrigin& /*origin*/) {
  return forms.json();
}

std::string ndjson_format(const Forms& forms, const Screen& /*screen*/, const RowOrigin& origin) {
  return forms.rows(origin);
}

std::string csv_format(const Forms& forms, const Screen& screen, const RowOrigin& /*origin*/) {
  return to_csv(forms.sheet(screen.language, SheetColumns::own), screen.language);
}

std::string markdown_format(const Forms& forms, const Screen& screen, const RowOrigin& /*origin*/) {
  return all_grids(forms, screen, [&screen](const Grid& grid) { return to_markdown(grid, screen.language); });
}

std::string calendar_format(const Forms& forms, const Screen& screen, const RowOrigin& /*origin*/) {
  return forms.calendar(screen.language);
}

struct NamedFormat {
  std::string_view name;
  std::string (*print)(const Forms&, const Screen&, const RowOrigin&);
};
constexpr NamedFormat named_formats[] = {{"table", table_format},   {"json", json_format},
                                         {"ndjson", ndjson_format}, {"csv", csv_format},
                                         {"md", markdown_format},   {"ics", calendar_format}};

}  // namespace

std::string printed(const Forms& forms, std::string_view format, const Screen& screen,
                    const RowOrigin& origin) {
  const auto* const found = std::find_if(std::begin(named_formats), std::end(named_formats),
                                         [format](const NamedFormat& each) { return each.name == format; });
  return found->print(forms, screen, origin);
}

}  // namespace xfz::render
