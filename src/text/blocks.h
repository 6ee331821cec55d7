// SPDX-License-Identifier: MIT
// Passing over a text sixteen bytes at a time, where the processor can.
#pragma once

#include <bit>
#include <cstddef>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace xfz {

#if defined(__SSE2__)
namespace detail {

inline constexpr std::size_t block_size = 16;

inline __m128i block_at(std::string_view text, std::size_t at) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
}
/// A bit for each byte of a block for which a comparison holds, the first byte's the lowest.
inline unsigned bits_of(__m128i comparison) {
  return static_cast<unsigned>(_mm_movemask_epi8(comparison));
}

}  // namespace detail
#endif

/// The place of the first of these signs of ASCII from `at` on; the text's size where there is none.
template <char... signs>
std::size_t find_sign(std::string_view text, std::size_t at) {
#if defined(__SSE2__)
  for (; at + detail::block_size <= text.size(); at += detail::block_size) {
    const __m128i block = detail::block_at(text, at);
    const unsigned found = (detail::bits_of(_mm_cmpeq_epi8(block, _mm_set1_epi8(signs))) | ...);
    if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found));
  }
#endif
  while (at < text.size() && ((text[at] != signs) && ...)) ++at;
  return at;
}

/// The place from `at` on of the first character that is none of these, of which nearly all texts are:
/// printable ASCII, newlines, common Han (U+4000 to U+9FFF), 、 and 。 and their like (U+3000 to U+303F),
/// full-width signs, letters and digits (U+FF00 to U+FF7F). What it passes over is valid UTF-8.
std::size_t behind_usual(std::string_view text, std::size_t at);

}  // namespace xfz
