// SPDX-License-Identifier: MIT
// What can be read of a file whose headings do not fit together.
#pragma once

#include <string_view>
#include <vector>

#include "load/draft.h"
#include "load/fields/keys.h"
#include "load/outline.h"
#include "load/yaml/span_set.h"
#include "text/source.h"

namespace xfz::load {

/// Fills the draft with the parts of `text` that can be parsed by themselves: the keys of the file, the items
/// of its lists, and within an item that cannot be parsed its keys, and so on down to `items`. `text` is the
/// source's with every offset kept, in which the places `lost` are blanked out; each of the items can be
/// parsed. What is left out is lost to the draft, and nothing is missing where it stood.
void salvage(const Source& source, std::string_view text, const std::vector<Item>& items, const SpanSet& lost,
             const Keys& keys, Draft& draft);

}  // namespace xfz::load
