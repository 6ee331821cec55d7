// SPDX-License-Identifier: MIT
// A small table damaged in every way at every place: loading never throws, every finding lies in the text,
// and damage within one measure is never found outside it.
#include <doctest/doctest.h>

#include <exception>
#include <string>
#include <string_view>

#include "support/case_text.h"
#include "support/files.h"

namespace xfz::test {

namespace {

constexpr std::string_view before =
    "format: 1\n"
    "title: 西夏区任务分解表\n"
    "jurisdiction: 西夏区\n"
    "year: 2020\n"
    "units:\n"
    "  - {id: mzj, name: 民政局}\n"
    "categories:\n"
    "  - number: 一\n"
    "    title: 政府职能\n"
    "    tasks:\n"
    "      - number: 1\n"
    "        title: 审批改革\n"
    "        measures:\n"
    "          - id: 1\n"
    "            text: 公布清单。\n"
    "            lead: [民政局]\n";
constexpr std::string_view damaged =
    "          - id: A\n"
    "            text: \"清理证明。\"\n"
    "            responsible: [民政局, mzj]\n"
    "            deadline: 6月底前";  // the newline behind it is the next measure's too
constexpr std::string_view after =
    "\n"
    "          - id: 2\n"
    "            text: 其他。\n"
    "            responsible: [民政局]\n";

constexpr std::string_view signs[] = {":", ",",  "\"", "'",  "[",  "]",  "{", "}", "#",    " ",
                                      "-", "\t", "\n", "：", "，", "　", "&", "*", "!",    "|",
                                      ">", "%",  "@",  "`",  "\\", "?",  "~", "0", "\x1B", "\xFF"};

bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// The texts with a problem; the first few are enough to see what is wrong.
class Problems {
 public:
  void add(std::string_view text, std::string_view problem) {
    if (++count_ <= 5) shown_ += std::string(text) + "\n--- gives\n" + std::string(problem) + "\n";
  }
  ~Problems() {
    INFO(shown_);
    CHECK(count_ == 0);
  }

 private:
  int count_ = 0;
  std::string shown_;
};

/// What must hold whatever the text: empty, or what is wrong.
std::string unsound(const Source& source, const Checked& found) {
  for (const Diagnostic& diagnostic : found.diagnostics) {
    const Span span = diagnostic.span;
    const bool inside = span.begin <= span.end && span.end <= source.text().size();
    const bool whole =
        !is_continuation(source.text(), span.begin) && !is_continuation(source.text(), span.end);
    if (!inside || (!whole && diagnostic.rule->id != "encoding")) return described(source, found);
  }
  return "";
}

std::string unsound(const std::string& text) {
  try {
    const Source source("t", text);
    return unsound(source, checked(source));
  } catch (const std::exception& error) {
    return error.what();
  }
}

/// Calls `with` for the texts that differ from `text` by one character left out, replaced or put in: for all
/// in a long run, else for every seventh, so that each place is damaged and each sign does damage.
template <class Function>
void for_damages(std::string_view text, Function with) {
  const std::size_t step = test::is_long_run() ? 1 : 7;
  std::size_t count = 0;
  const auto damage = [&](std::string_view left, std::string_view sign, std::string_view right) {
    if (count++ % step == 0) with(std::string(left) + std::string(sign) + std::string(right));
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = 1;
    while (is_continuation(text, at + size)) ++size;
    damage(text.substr(0, at), "", text.substr(at + size));
    for (const std::string_view sign : signs) {
      damage(text.substr(0, at), sign, text.substr(at + size));
      damage(text.substr(0, at), sign, text.substr(at));
    }
    at += size;
  }
}

}  // namespace

TEST_CASE("robustness: a table cut off anywhere") {
  const std::string whole = std::string(before) + std::string(damaged) + std::string(after);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    CHECK(unsound(whole.substr(0, size)) == "");
  }
}

TEST_CASE("robustness: one character wrong in a heading or a unit") {
  Problems problems;
  for_damages(before, [&problems](const std::string& text) {
    const std::string problem = unsound(text + std::string(damaged) + std::string(after));
    if (!problem.empty()) problems.add(text, problem);
  });
}

TEST_CASE("robustness: one character wrong in a measure is found in that measure") {
  const auto first = static_cast<std::uint32_t>(before.size());
  Problems problems;
  for_damages(damaged, [first, &problems](const std::string& text) {
    const Source source("t", std::string(before) + text + std::string(after));
    const Checked found = checked(source);
    std::string problem = unsound(source, found);
    const auto last = first + static_cast<std::uint32_t>(text.size());
    for (const Diagnostic& diagnostic : found.diagnostics) {
      if (diagnostic.span.begin < first || diagnostic.span.begin > last) problem = described(source, found);
    }
    if (!problem.empty()) problems.add(text, problem);
  });
}

}  // namespace xfz::test
