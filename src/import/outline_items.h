// SPDX-License-Identifier: MIT
// The numbered paragraphs of an outline as a tree, with what each is.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "import/lines.h"
#include "import/words.h"

namespace xfz::import {

enum class OutlinePart {
  heading,
  measure,
  aside,  ///< neither: 一、总体要求
};

/// A paragraph with a number, or one of a list without, and those that belong to it. Refers to lines.
struct OutlineItem {
  Numbered split;
  const Line* line = nullptr;
  std::vector<const Line*> more{};   ///< paragraphs of its text
  std::vector<const Line*> parts{};  ///< the same, where each says who does it
  std::vector<const Line*> said{};   ///< lines with its units, its day and the like
  std::size_t depth = 0;
  std::size_t end = 0;  ///< of what stands below it
  bool has_units = false;
  bool has_likely = false;  ///< the bracket behind its text says who or when because those of others do
  bool has_first = false;   ///< its text begins with who does it: 甲局：公布清单
  std::size_t heading_with_units = no_piece;  ///< place of that above it which says who does all below it
  bool is_general = false;  ///< it says nothing of single units, nor does what is above it: 保障措施
  OutlinePart part = OutlinePart::measure;

  bool has_below(std::size_t own) const { return end > own + 1; }
  bool is_numbered() const { return !split.number.empty(); }
  const std::string& last_words() const;
};

/// What lines without a number of their own say that belongs to no item is added to `notes`.
std::vector<OutlineItem> outline_items(const std::vector<Line>& lines, Years years, std::vector<Line>& notes);

/// Whether a kind of number stands below those of sections: 1., but not 一、 and （一）.
bool is_below_sections(Numbered::Kind kind);

}  // namespace xfz::import
