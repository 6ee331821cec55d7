// SPDX-License-Identifier: MIT
// A short text that has the same structure as a long one (docs/decisions/speed.md).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace xfz::load {

/// Stands for a word in a shadow. It is in no UTF-8 text, and no escape gives it.
inline constexpr char stand_in = '\xF8';

struct ShadowText {
  std::string bytes;
  std::size_t quoted = 0;  ///< how many scalars stand between quotation marks that were added
};

/// The *shadow* of a YAML text: every word in it is one byte, and scalars stand between quotation marks.
/// yaml-cpp spends a thousand instructions on each byte that it reads, and what the words say is nothing to
/// it: letters, digits and whatever is not ASCII are all alike, but in an escape and in `null`. The end of a
/// quoted scalar it finds soonest. So it reads the shadow, and what it found is put back into words.
///
/// What a line may be within others is guessed: the shadow tells what the text does if, and only if, what
/// stands between added quotation marks is a scalar, and holds no comma where that is within brackets.
ShadowText shadow_of(std::string_view text);

/// The way from a shadow back to its text.
class Shadow {
 public:
  /// Both must outlive this; what stands behind the end of the shadow is taken to stand behind that of the
  /// text.
  Shadow(std::string_view text, std::string_view shadow) : text_(text), shadow_(shadow) {}

  std::string_view text() const { return shadow_; }

  /// Where in the text stands what is at `offset` in the shadow. Places behind one another are found fast.
  std::size_t true_offset(std::size_t offset);

  /// Whether at `offset` in the shadow stands a quotation mark that was added.
  bool adds_quote(std::size_t offset);

  /// Appends a value that yaml-cpp read in the shadow to `to`, in its true words: those from `offset` on, in
  /// turn.
  void expand(std::string_view value, std::size_t offset, std::string& to);

 private:
  void move_to(std::size_t offset);
  bool is_added(std::size_t at, std::size_t true_at) const;

  std::string_view text_;
  std::string_view shadow_;
  std::size_t at_ = 0;       ///< a place in the shadow,
  std::size_t true_at_ = 0;  ///< and in the text
};

}  // namespace xfz::load
