// SPDX-License-Identifier: MIT
// Times that words name beside the one that holds: what it was before it was changed, what is done already,
// what is left out, what may come in its place.
#pragma once

#include "model/deadline/pieces.h"

namespace xfz::grammar {

/// Makes pieces of times that hold no longer `past` ones: 原定6月底前，延至9月底前; 2020年底前已完成. The
/// context learns of it where no time is left that holds, or only part of one is left: 不含寒假,
/// 或按上级要求.
void settle_past(Pieces& pieces, Context& context);

/// Whether what the words at a place begin belongs to the part before them: 6月底前（其中方案4月底前）.
bool begins_part_of_whole(const Piece& piece);

}  // namespace xfz::grammar
