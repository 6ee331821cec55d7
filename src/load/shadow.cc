// SPDX-License-Identifier: MIT
#include "load/shadow.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace xfz::load {

namespace {

/// yaml-cpp takes nothing longer for a key. In the shadow it would.
constexpr std::size_t longest_key = 1024;

constexpr std::array<bool, 256> word_bytes = [] {
  std::array<bool, 256> is_word{};
  for (std::size_t byte = 0; byte < is_word.size(); ++byte) {
    const char c = static_cast<char>(byte);
    is_word[byte] = byte >= 0x80 || is_alphanumeric(c) || c == '_';
  }
  return is_word;
}();

bool is_word_byte(char c) {
  return word_bytes[static_cast<unsigned char>(c)];
}

/// The word at the beginning of a text; empty where there is none.
std::string_view first_word(std::string_view text) {
  const auto* const end = std::find_if_not(text.begin(), text.end(), is_word_byte);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool is_null(std::string_view word) {
  return word == "null" || word == "Null" || word == "NULL";
}

/// How much of a line must be read as it is: all of it where a word may be an escape, and a long line up to
/// the last sign that may end a key.
std::size_t literal_size(std::string_view line) {
  if (line.find('\\') != std::string_view::npos) return line.size();
  return line.size() > longest_key ? line.find_last_of(":,}") + 1 : 0;  // npos + 1 is 0
}

void append_shadow(std::string& shadow, std::string_view line) {
  const std::size_t literal = literal_size(line);
  shadow += line.substr(0, literal);
  line.remove_prefix(literal);
  while (!line.empty()) {
    const std::string_view word = first_word(line);
    if (is_null(word)) {
      shadow += word;
    } else {
      shadow += word.empty() ? line.front() : stand_in;
    }
    line.remove_prefix(std::max<std::size_t>(word.size(), 1));
  }
}

}  // namespace

std::string shadow_of(std::string_view text) {
  std::string shadow;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t newline = std::min(text.find('\n', begin), text.size());
    append_shadow(shadow, text.substr(begin, newline - begin));
    if (newline < text.size()) shadow += '\n';
    begin = newline + 1;
  }
  return shadow;
}

std::size_t Shadow::true_offset(std::size_t offset) {
  move_to(offset);
  return true_at_;
}

void Shadow::expand(std::string_view value, std::size_t offset, std::string& to) {
  move_to(offset);
  for (const char c : value) {
    if (c != stand_in) {
      to += c;
      continue;
    }
    move_to(shadow_.find(stand_in, at_));
    to += first_word(text_.substr(true_at_));
    move_to(at_ + 1);
  }
}

void Shadow::move_to(std::size_t offset) {
  offset = std::min(offset, shadow_.size());
  for (; at_ < offset; ++at_) {
    true_at_ += shadow_[at_] == stand_in ? first_word(text_.substr(true_at_)).size() : 1;
  }
  for (; at_ > offset; --at_) {
    --true_at_;
    if (shadow_[at_ - 1] != stand_in) continue;
    while (true_at_ > 0 && is_word_byte(text_[true_at_ - 1])) --true_at_;
  }
}

}  // namespace xfz::load
