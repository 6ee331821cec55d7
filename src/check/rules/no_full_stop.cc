// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "check/found_places.h"
#include "check/habit.h"
#include "check/rules/rules.h"
#include "check/texts.h"
#include "model/role_words.h"
#include "text/place.h"
#include "text/utf8.h"

namespace xfz::check {

namespace {

// Only where nearly all have one: in a table with another habit it would say the same of every row.
constexpr Rule no_full_stop_rule{
    .id = "no-full-stop",
    .severity = Severity::note,
    .summary = {"a text does not end with a full stop where most do", "多数文字以句号结尾，这一处没有"},
    .explanation = {"The end may have been lost when the text was copied, and a printed sheet shows the "
                    "difference. It is noted only where at least three of four texts, or of the printed "
                    "cells of units, end with one. Compare it with the official table: add what is missing "
                    "there, and if it is printed so accept it with `allow`.",
                    "可能是抄录时漏了末尾，印出来也不整齐。全表的措施正文，或者责任单位栏，有四分之三以上以句"
                    "号结尾时才提示。请与原表核对：漏抄的请补上，原表就没有的，请用 `allow` 注明。"},
    .bad = R"(- id: 1
  text: 公布清单
  lead: [民政局]
- id: 2
  text: 清理证明。
  lead: [司法局]
- id: 3
  text: 报送年度报告。
  lead: [司法局]
)",
    .mended = {{"公布清单", "公布清单。"}},
};

constexpr Message<std::string_view> text_without{"the text of measure {} does not end with a full stop",
                                                 "措施 {} 的正文末尾没有句号"};
constexpr Message<std::string_view> wording_without{"the wording of measure {} does not end with a full stop",
                                                    "措施 {} 的责任单位栏末尾没有句号"};
constexpr Phrase compare_with_source{
    "was its end lost? Where the official table prints it so, accept it with `allow`",
    "是不是漏抄了末尾？原表如此的，请用 `allow` 注明"};

bool ends_with_stop(std::string_view words) {
  return !words.empty() && is_one_of(last_code_point(words).value, U"。！？…．.!?");
}

/// What stands before the last bracket that is opened.
std::string_view before_bracket(std::string_view words) {
  while (!words.empty()) {
    const CodePoint last = last_code_point(words);
    words.remove_suffix(last.size);
    if (is_one_of(last.value, U"（(")) break;
  }
  return words;
}

/// Also where closing marks stand behind the full stop, or a remark in brackets does: `……。（试行）`
bool is_ended(std::string_view words) {
  while (!words.empty() && is_one_of(last_code_point(words).value, U" \t　")) {
    words.remove_suffix(last_code_point(words).size);
  }
  while (!words.empty() && !ends_with_stop(words)) {
    const CodePoint last = last_code_point(words);
    if (!is_one_of(last.value, U"）)”’》」』】〕")) return false;
    words.remove_suffix(last.size);
    const bool is_remark = is_one_of(last.value, U"）)") && !ends_with_stop(words);
    if (is_remark) words = before_bracket(words);
  }
  return !words.empty();
}

/// A text of a measure.
struct MeasureText {
  const Located<std::string>* words;
  const Measure* measure;
};

/// The texts of one kind that do not end with a full stop, and how many there are.
struct Habit {
  const Source& source;
  const Message<std::string_view>& message;
  std::size_t all = 0;
  std::vector<MeasureText> without;

  void add(const Measure& measure, const Located<std::string>& words) {
    ++all;
    if (!is_ended(words.value) && !may_be_cut(source, words)) without.push_back({&words, &measure});
  }

  void report(Found& found) const {
    if (!is_slip(without.size(), all)) return;
    const FoundPlaces mismatches(
        found.so_far(), [](const Diagnostic& each) { return each.rule == rules::bracket_mismatch.rule; });
    for (const MeasureText& text : without) {
      if (mismatches.any_in(text.words->span)) continue;  // the end that is missed there may be the same
      const std::string_view words = text.words->value;
      const std::size_t last = last_code_point(words).size;
      found.add(place_of(source, *text.words, words.size() - last, last), message(text.measure->id.value),
                compare_with_source);
    }
  }
};

/// Whether the cells of the units are sentences: names in a list, or one a line, end with no full stop.
bool prints_sentences(const Table& table) {
  return table.columns.empty() ||
         std::any_of(table.columns.begin(), table.columns.end(),
                     [](const Column& column) { return column.cell == UnitsCell::sentence; });
}

bool is_ditto(const Measure& measure) {
  const auto& wording = measure.assignment.wording;
  return wording && means_row_above(wording->value);
}

}  // namespace

const Check rules::no_full_stop(no_full_stop_rule, [](const Input& input, Found& found) {
  const bool has_sentences = prints_sentences(input.table);
  Habit of_texts{input.source, text_without};
  Habit of_wordings{input.source, wording_without};
  for (const Row& row : input.rows) {
    const Measure& measure = *row.measure;
    if (!measure.text.value.empty()) of_texts.add(measure, measure.text);
    if (!has_sentences || is_ditto(measure)) continue;
    // What is printed without words of its own ends with a full stop.
    const auto& wording = measure.assignment.wording;
    if (wording && !wording->value.empty()) {
      of_wordings.add(measure, *wording);
    } else if (names_anyone(measure)) {
      ++of_wordings.all;
    }
  }
  of_texts.report(found);
  of_wordings.report(found);
});

}  // namespace xfz::check
