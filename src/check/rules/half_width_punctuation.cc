// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/rules.h"
#include "check/texts.h"
#include "text/place.h"
#include "text/utf8.h"

namespace xfz::check {

namespace {

// One finding for the whole table, however often: an official table has it by the hundred or not at all, and
// a list of all places would bury every other finding.
constexpr Rule half_width_punctuation_rule{
    .id = "half-width-punctuation",
    .severity = Severity::note,
    .summary = {"half-width punctuation between Chinese characters", "中文之间用了半角标点"},
    .explanation =
        {"Chinese text has full-width punctuation, and GB/T 15834 wants it in official documents; mixed, a "
         "search for a phrase with its comma finds only half of it. It is one note for the whole table, with "
         "the number of places. Numbers such as 1,000 or 12.4 are right as they are. If the official table "
         "prints it so, keep it and accept it with `allow` in the table's own keys.",
         "中文里用全角标点，公文按 GB/T 15834 "
         "也是如此；混用时，带逗号的词句只能搜到一部分。全表只提示一次，并写明有多少处。1,000、12.4 "
         "这样的数字不算。原表就是半角的，请照录，并在表格开头用 `allow` 注明。"},
    .bad = R"(- id: 1
  text: 公布清单,并动态调整。
  lead: [民政局]
)",
    .mended = {{"公布清单,", "公布清单，"}},
};

constexpr Message<std::string, std::size_t, std::size_t, std::size_t> half_width{
    "half-width {} between Chinese characters: places: {}, measures: {} of {}, first here",
    "中文之间的半角标点 {}：共 {} 处，涉及 {} 条措施（全表 {} 条），第一处在这里"};
constexpr Phrase keep_or_replace{
    "write full-width marks, or, where the official table prints it so, accept it with the table's `allow`",
    "请改为全角标点；原表如此的，请在表格的 `allow` 里注明"};

constexpr std::string_view marks = ",;:?!().\"";

bool is_chinese_mark(char32_t c) {
  return is_full_width_mark(c) || is_shared_mark(c);
}

/// Between Chinese marks, or beside a Chinese character; a dot behind a number, a letter or in a file's name
/// is no full stop.
bool is_misplaced(std::string_view words, std::size_t at) {
  const char32_t before = at > 0 ? last_code_point(words.substr(0, at)).value : U'\0';
  const char32_t behind = at + 1 < words.size() ? first_code_point(words.substr(at + 1)).value : U'\0';
  if (words[at] == '.') {
    const bool ends_it = behind == 0 || is_han(behind) || is_chinese_mark(behind);
    return ends_it && (is_han(before) || is_chinese_mark(before));
  }
  return is_han(before) || is_han(behind) || (is_chinese_mark(before) && is_chinese_mark(behind));
}

/// Those of the marks that have a partner.
constexpr std::string_view paired_marks = "()\"";

std::vector<std::size_t> paired_marks_in(std::string_view words) {
  std::vector<std::size_t> found;
  for (std::size_t at = words.find_first_of(paired_marks); at != std::string_view::npos;
       at = words.find_first_of(paired_marks, at + 1)) {
    found.push_back(at);
  }
  return found;
}

/// The marks that are told of already, as having no partner of their kind.
class Told {
 public:
  explicit Told(const Diagnostics& found) {
    for (const Diagnostic& each : found) {
      if (each.rule != rules::bracket_mismatch.rule) continue;
      places_.push_back(each.span.begin);
      for (const Related& related : each.related) places_.push_back(related.span.begin);
    }
    std::sort(places_.begin(), places_.end());
  }

  /// Where they stand in a text. They are few in each, and a place costs a look at the whole text.
  std::vector<std::size_t> in(const Source& source, const Located<std::string>& words) const {
    const auto first = std::lower_bound(places_.begin(), places_.end(), words.span.begin);
    const auto last = std::lower_bound(first, places_.end(), words.span.end);
    std::vector<std::size_t> told;
    if (first == last) return told;
    const std::vector<std::size_t> all = paired_marks_in(words.value);
    const auto place = [&](std::size_t at) { return place_of(source, words, at, 1).begin; };
    for (auto each = first; each != last; ++each) {
      const auto mark =
          std::partition_point(all.begin(), all.end(), [&](std::size_t at) { return place(at) < *each; });
      if (mark != all.end() && place(*mark) == *each) told.push_back(*mark);
    }
    return told;
  }

 private:
  std::vector<std::uint32_t> places_;
};

/// What there is in the whole table.
struct Count {
  std::size_t places = 0;
  std::size_t measures = 0;
  std::string marks;  ///< each once
  const Measure* last = nullptr;
  const Located<std::string>* first_text = nullptr;
  std::size_t first_at = 0;

  void add(const TableText& text, std::size_t at) {
    if (places++ == 0) {
      first_text = text.words;
      first_at = at;
    }
    const char mark = text.words->value[at];
    if (marks.find(mark) == std::string::npos) marks += mark;
    if (text.measure == nullptr || text.measure == last) return;
    last = text.measure;
    ++measures;
  }
};

/// In the order of `marks`, as code: `,` `(` `)`.
std::string listed(const std::string& found) {
  std::string list;
  for (const char mark : marks) {
    if (found.find(mark) == std::string::npos) continue;
    if (!list.empty()) list += ' ';
    list += {'`', mark, '`'};
  }
  return list;
}

}  // namespace

const Check rules::half_width_punctuation(half_width_punctuation_rule, [](const Input& input, Found& found) {
  const Told told(found.so_far());
  Count count;
  for (const TableText& text : input.texts) {
    if (text.kind == TextKind::name || !text.signs.half_width) continue;
    const std::string_view words = text.words->value;
    const std::vector<std::size_t> told_here = told.in(input.source, *text.words);
    const auto is_told = [&told_here](std::size_t at) {
      return std::find(told_here.begin(), told_here.end(), at) != told_here.end();
    };
    for (std::size_t at = 0; (at = behind_plain_han(words, at)) < words.size(); ++at) {
      const bool is_mark =
          words[at] >= '!' && words[at] <= '?' && marks.find(words[at]) != std::string_view::npos;
      if (is_mark && is_misplaced(words, at) && !is_told(at)) count.add(text, at);
    }
  }
  if (count.places == 0) return;
  found.add(place_of(input.source, *count.first_text, count.first_at, 1),
            half_width(listed(count.marks), count.places, count.measures, input.rows.size()),
            keep_or_replace);
});

}  // namespace xfz::check
