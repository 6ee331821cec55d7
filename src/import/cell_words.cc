// SPDX-License-Identifier: MIT
#include "import/cell_words.h"

#include <algorithm>

#include "import/words.h"
#include "model/role_words.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

constexpr std::string_view openings = "（(〔[【［";
constexpr std::string_view closings = "）)〕]】］";

/// The words up to the next blank.
std::string_view next_word(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_blank(text.substr(at, first_sign(text.substr(at)).size())))
    at += first_sign(text.substr(at)).size();
  text.remove_prefix(at);
  at = 0;
  while (at < text.size() && !is_blank(text.substr(at, first_sign(text.substr(at)).size())))
    at += first_sign(text.substr(at)).size();
  return text.substr(0, at);
}

/// Whether the word behind a blank may be a name: not one sign of 区 民 政 局, nor a comma.
bool begins_name(std::string_view word) {
  return count_code_points(word) > 1 && !contains("、，；。,;:：）)", first_sign(word));
}

}  // namespace

bool is_opening(std::string_view sign) {
  return !sign.empty() && sign != " " && contains(openings, sign);
}

bool is_closing(std::string_view sign) {
  return !sign.empty() && sign != " " && contains(closings, sign);
}

std::string with_marks(std::string_view cell, std::string_view space, bool in_column) {
  std::string out;
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t size = first_sign(cell.substr(at)).size();
    const std::string_view sign = cell.substr(at, size);
    if (sign == "\n") {
      out += sign;
    } else if (is_blank(sign)) {
      constexpr std::size_t longest = 90;  // bytes of a name
      const std::size_t begin =
          std::max(out.find_last_of(" \n") + 1, out.size() - std::min(out.size(), longest));
      const std::string_view before = std::string_view(out).substr(begin);
      // 区 民 政 局 is one name, however wide it is set.
      const bool ends = in_column ? count_code_points(before) > 1 && !ends_with_any(before, parting_signs)
                                  : count_code_points(before) > 2 && ends_like_unit(before);
      if (ends && begins_name(next_word(cell.substr(at)))) out += space;
    } else {
      out += plain(sign);
    }
    at += size;
  }
  return out;
}

std::string without_names(std::string_view printed, const std::vector<std::string>& names) {
  std::string out = plain(printed);
  for (const std::string& name : names) {
    if (const std::size_t at = out.find(name); at != std::string::npos) out.replace(at, name.size(), " ");
  }
  return plain(out);
}

bool says_not_applicable(std::string_view cell) {
  constexpr std::string_view words[] = {"不涉及", "无关", "不适用", "无此项"};
  return count_code_points(plain(cell)) <= 12 && contains_any(plain(cell), words);
}

bool is_dash(std::string_view cell) {
  constexpr std::string_view dashes[] = {"—", "——", "-", "--", "/", "／", "无", "－", "–", "\\"};
  const std::string words = plain(cell);
  return std::find(std::begin(dashes), std::end(dashes), words) != std::end(dashes);
}

bool is_same_as_above(std::string_view cell) {
  return means_row_above(plain(cell));
}

}  // namespace xfz::import
