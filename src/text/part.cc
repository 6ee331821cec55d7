// SPDX-License-Identifier: MIT
#include "text/part.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace xfz {

namespace {

/// Walks along a value as it is written, next to what it says.
class Written {
 public:
  explicit Written(std::string_view text) : text_(text) {
    if (text_.starts_with('|')) {
      at_ = std::min(text_.find('\n'), text_.size() - 1) + 1;
      skip_indentation();
    } else if (text_.starts_with('"') || text_.starts_with('\'')) {
      quote_ = text_.front();
      at_ = 1;
    }
  }

  /// Takes one byte of the value; false where it is not written as it is.
  bool take(char said) {
    if (quote_ != '\0' && at_ + 1 < text_.size()) {
      const bool is_escape = quote_ == '"' && text_[at_] == '\\';
      const bool is_doubled = quote_ == '\'' && text_[at_] == '\'' && text_[at_ + 1] == '\'';
      if (is_escape || is_doubled) ++at_;
    }
    if (at_ >= text_.size() || text_[at_] != said) return false;
    ++at_;
    if (said == '\n') skip_indentation();
    return true;
  }

  std::size_t at() const { return at_; }

 private:
  void skip_indentation() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  char quote_ = '\0';
};

}  // namespace

Span place_of_part(const Source& source, const Located<std::string>& value, std::size_t begin,
                   std::size_t end) {
  Written written(source.text(value.span));
  Span place;
  for (std::size_t said = 0; said <= end; ++said) {
    const auto at = value.span.begin + static_cast<std::uint32_t>(written.at());
    if (said == begin) place.begin = at;
    place.end = at;
    if (said < end && !written.take(value.value[said])) return value.span;
  }
  return place;
}

}  // namespace xfz
