// SPDX-License-Identifier: MIT
#include <cstddef>
#include <optional>
#include <string_view>

#include "check/rules/rules.h"
#include "check/said_units.h"
#include "check/texts.h"
#include "model/role_words.h"
#include "text/place.h"
#include "text/utf8.h"

namespace xfz::check {

namespace {

constexpr Rule stray_space_rule{
    .id = "stray-space",
    .severity = Severity::warning,
    .summary = {"white space where Chinese has none", "不该有空格的地方有空格"},
    .explanation =
        {"A space that only served the layout of a page splits a word: a search for 履行 does not find 履 "
         "行, and a name with a space is another name. Found are spaces between Chinese characters, beside "
         "full-width punctuation, doubled ones and full-width ones, and those at the ends of a value in "
         "quotes or of a line of a `|-` block; around other values YAML leaves out ordinary spaces. One "
         "space between Chinese and a number or Latin word is right. Take the others out.",
         "只为排版而加的空格会把词拆开：搜索“履行”找不到“履 "
         "行”，名称里多一个空格就成了另一个名称。检查的是：汉字之间、全角标点旁边的空格，连续两个以上的空格，"
         "全角空格，以及加引号的值、`|-` 各行的开头和末尾的空格；其他值前后的半角空格，YAML "
         "本来就不算在内。汉字与数字、字母之间空一格不算。请删去多余的空格。"},
    .bad = R"(- id: 1
  text: 严格履 行职责。
  lead: [民政局]
)",
    .mended = {{"履 行", "履行"}},
};

constexpr Phrase at_end{"trailing white space", "末尾有空格"};
constexpr Phrase at_beginning{"leading white space", "开头有空格"};
constexpr Phrase between_characters{"white space between Chinese characters", "汉字之间有空格"};
constexpr Phrase beside_mark{"white space beside full-width punctuation", "全角标点旁边有空格"};
constexpr Phrase ideographic{"a full-width space (U+3000)", "这里有全角空格（U+3000）"};
constexpr Phrase doubled{"more than one space", "这里有多个空格"};
constexpr Phrase take_out{"take it out", "请删去"};
constexpr Phrase leave_one{"take it out, or leave one ordinary space", "请删去，或者只留一个半角空格"};

constexpr std::string_view full_width_space = "\u3000";

/// White space within one line, and what stands on either side; 0 at an end.
struct Gap {
  std::string_view space;
  char32_t before = 0;
  char32_t behind = 0;
};

bool is_chinese(char32_t c) {
  return is_han(c) || is_full_width_mark(c) || is_shared_mark(c);
}

/// What is wrong with it, and null where it may stand.
const Phrase* fault_of(const Gap& gap) {
  if (gap.before == 0) return &at_beginning;
  if (gap.behind == 0) return &at_end;
  if (is_full_width_mark(gap.before) || is_full_width_mark(gap.behind)) return &beside_mark;
  if (is_chinese(gap.before) && is_chinese(gap.behind)) {
    return is_han(gap.before) && is_han(gap.behind) ? &between_characters : &beside_mark;
  }
  if (gap.space.find(full_width_space) != std::string_view::npos) return &ideographic;
  return gap.space.size() > 1 ? &doubled : nullptr;
}

/// The bytes of the white space that `words` begins with.
std::size_t space_at(std::string_view words) {
  std::size_t size = 0;
  while (size < words.size()) {
    const std::string_view rest = words.substr(size);
    if (rest.front() == ' ' || rest.front() == '\t') {
      ++size;
    } else if (rest.starts_with(full_width_space)) {
      size += full_width_space.size();
    } else {
      break;
    }
  }
  return size;
}

/// The end of a line is an end.
char32_t neighbour(CodePoint c) {
  return c.value == '\n' ? 0 : c.value;
}

Gap gap_at(std::string_view words, std::size_t at, std::size_t size) {
  Gap gap{words.substr(at, size)};
  const std::size_t end = at + size;
  if (at > 0) gap.before = neighbour(last_code_point(words.substr(0, at)));
  if (end < words.size()) gap.behind = neighbour(first_code_point(words.substr(end)));
  return gap;
}

/// Whether white space stands between two names, or before a label, where printed cells have no other sign.
bool separates_units(std::string_view words, std::size_t at, std::size_t size, const Names& names) {
  const std::string_view behind = words.substr(at + size);
  const RoleLabel label = role_label_at(behind);
  if (label.size > 0 && !label.in_brackets) return true;
  return names.longest_at(behind).unit != no_unit && names.any_ends(words.substr(0, at));
}

}  // namespace

const Check rules::stray_space(stray_space_rule, [](const Input& input, Found& found) {
  std::optional<Names> known;
  const auto names = [&]() -> const Names& { return known ? *known : known.emplace(input.table); };
  for (const TableText& text : input.texts) {
    if (!text.signs.spaces) continue;
    const std::string_view words = text.words->value;
    std::size_t count = 0;
    for (std::size_t at = 0; (at = behind_plain_han(words, at)) < words.size();) {
      const std::size_t size = space_at(words.substr(at));
      if (size == 0) {
        at += first_code_point(words.substr(at)).size;
        continue;
      }
      const Phrase* const fault = fault_of(gap_at(words, at, size));
      if (fault != nullptr &&
          !(text.kind == TextKind::wording && separates_units(words, at, size, names()))) {
        const Phrase& hint = fault == &doubled || fault == &ideographic ? leave_one : take_out;
        found.add(place_of(input.source, *text.words, at, size), *fault, hint);
        if (++count == max_findings_in_text) break;
      }
      at += size;
    }
  }
});

}  // namespace xfz::check
