// SPDX-License-Identifier: MIT
// A text that stands in many places.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace xfz {

/// Used like a std::string that does not change. Its copies share one, as thousands of measures name a few
/// units.
class SharedText {
 public:
  SharedText() : SharedText("") {}
  // It is a text, so texts become one where it is wanted, and it becomes one.
  SharedText(const char* text) : SharedText(std::string(text)) {}
  SharedText(std::string text) : text_(std::make_shared<const std::string>(std::move(text))) {}

  operator const std::string&() const { return *text_; }
  operator std::string_view() const { return *text_; }

  /// With whatever is a text.
  template <class Other>
  friend bool operator==(const SharedText& a, const Other& b) {
    return std::string_view(a) == std::string_view(b);
  }

 private:
  std::shared_ptr<const std::string> text_;
};

}  // namespace xfz
