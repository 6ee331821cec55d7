// SPDX-License-Identifier: MIT
#include "text/blocks.h"

#include "text/utf8.h"

namespace xfz {

namespace {

/// Behind printable ASCII and newlines.
std::size_t behind_ascii(std::string_view text, std::size_t at) {
#if defined(__SSE2__)
  for (; at + detail::block_size <= text.size(); at += detail::block_size) {
    const __m128i block = detail::block_at(text, at);
    const __m128i is_newline = _mm_cmpeq_epi8(block, _mm_set1_epi8('\n'));
    const __m128i is_high = _mm_cmpgt_epi8(block, _mm_set1_epi8(' ' - 1));  // what is not ASCII is negative
    const __m128i is_delete = _mm_cmpeq_epi8(block, _mm_set1_epi8(0x7F));
    const unsigned usual = detail::bits_of(_mm_or_si128(is_newline, _mm_andnot_si128(is_delete, is_high)));
    constexpr unsigned all = (1U << detail::block_size) - 1;
    if (usual != all) return at + static_cast<std::size_t>(std::countr_one(usual));
  }
#endif
  while (at < text.size() && ((text[at] >= ' ' && text[at] < 0x7F) || text[at] == '\n')) ++at;
  return at;
}

}  // namespace

std::size_t behind_usual(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t before = at;
    at = behind_ascii(text, at);
    while (is_usual_chinese(text, at)) at += 3;
    if (at == before) break;
  }
  return at;
}

}  // namespace xfz
