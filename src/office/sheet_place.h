// SPDX-License-Identifier: MIT
// Places in a sheet, and its XML without what is empty.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xfz::office {

inline constexpr std::uint32_t max_sheet_rows = 1U << 20U;

/// Both from 0.
struct SheetPlace {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

struct SheetArea {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t rows = 1;
  std::uint32_t columns = 1;
};

/// `B3` is the second column of the third row.
std::optional<SheetPlace> sheet_place(std::string_view reference);
/// `A1:H1`, or a single place.
std::optional<SheetArea> sheet_area(std::string_view reference);

/// The XML of a sheet without rows and cells that have only a look: sheets are often drawn down to their last
/// row, which is the millionth. What has no place of its own stays, as those behind it count on it.
std::string without_empty_cells(std::string xml);

}  // namespace xfz::office
