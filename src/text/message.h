// SPDX-License-Identifier: MIT
// Messages that exist in English and in Chinese, both checked by the compiler.
#pragma once

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <type_traits>

namespace xfz {

enum class Language { english, chinese };

/// The same words in both languages, already formatted.
struct Text {
  std::string en;
  std::string zh;

  const std::string& in(Language language) const { return language == Language::chinese ? zh : en; }
  bool empty() const { return en.empty(); }
};

namespace detail {

/// One bit for every argument that a format string uses; automatic and numbered fields are both read.
consteval unsigned used_arguments(std::string_view format) {
  unsigned used = 0;
  unsigned next = 0;
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '{') continue;
    if (i + 1 < format.size() && format[i + 1] == '{') {
      ++i;
      continue;
    }
    unsigned index = 0;
    bool numbered = false;
    for (++i; i < format.size() && format[i] >= '0' && format[i] <= '9'; ++i) {
      index = index * 10 + static_cast<unsigned>(format[i] - '0');
      numbered = true;
    }
    used |= 1U << (numbered ? index : next++);
  }
  return used;
}

/// A Text among the arguments is rendered in the language of the string around it.
template <class T>
using Rendered = std::conditional_t<std::is_same_v<T, Text>, std::string, T>;

template <class T>
const T& in_language(const T& value, Language) {
  return value;
}
inline const std::string& in_language(const Text& value, Language language) {
  return value.in(language);
}

}  // namespace detail

/// One thing that xfz says: its English and its Chinese format string side by side.
/// It does not compile where a string is empty, does not fit the arguments, or drops one of them.
template <class... Args>
struct Message {
  fmt::format_string<detail::Rendered<Args>...> en;
  fmt::format_string<detail::Rendered<Args>...> zh;

  template <class English, class Chinese>
  consteval Message(const English& english, const Chinese& chinese) : en(english), zh(chinese) {
    constexpr unsigned all = (1U << sizeof...(Args)) - 1U;
    if (std::string_view(english).empty() || std::string_view(chinese).empty()) throw "a language is missing";
    if (detail::used_arguments(english) != all) throw "the English drops an argument";
    if (detail::used_arguments(chinese) != all) throw "the Chinese drops an argument";
  }

  /// The message with its arguments, in one language.
  std::string operator()(Language language, const std::type_identity_t<Args>&... args) const {
    const auto& format = language == Language::chinese ? zh : en;
    return fmt::vformat(fmt::string_view(format),
                        fmt::make_format_args(detail::in_language(args, language)...));
  }

  /// The message with its arguments, in both languages.
  Text operator()(const std::type_identity_t<Args>&... args) const {
    return {(*this)(Language::english, args...), (*this)(Language::chinese, args...)};
  }
};

/// Fixed words in both languages.
struct Phrase {
  std::string_view en;
  std::string_view zh;

  consteval Phrase(std::string_view english, std::string_view chinese) : en(english), zh(chinese) {
    if (english.empty() || chinese.empty()) throw "a language is missing";
  }

  std::string_view in(Language language) const { return language == Language::chinese ? zh : en; }
  Text text() const { return {std::string(en), std::string(zh)}; }
  operator Text() const { return text(); }
};

}  // namespace xfz
