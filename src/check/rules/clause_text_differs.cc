// SPDX-License-Identifier: MIT
#include <optional>
#include <string>
#include <string_view>

#include "check/rules/rules.h"
#include "text/place.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::check {

namespace {

// A note: the official cell often says it in other words than the measure, and both are to be kept.
constexpr Rule clause_text_differs_rule{
    .id = "clause-text-differs",
    .severity = Severity::note,
    .summary = {"the clauses, one after the other, do not say what the measure's text says",
                "各分项连起来与措施正文不同"},
    .explanation = {"A unit that has one clause sees that clause's words and not the measure's, so a word "
                    "that was lost in one of them is a duty that nobody sees. Only the marks that join one "
                    "clause to the next may differ. Compare both with the official table; if it says it "
                    "twice in different words, accept it with `allow`.",
                    "只承担一个分项的单位，看到的是分项的文字，不是正文；哪一边漏了字，就是漏了任务。只有分项"
                    "之间起连接作用的标点可以不同。请与原表核对；原表两处写法就不同的，请用 `allow` 注明。"},
    .bad = R"(- id: 1
  text: 公布权责清单，实行动态调整。
  clauses:
    - {text: 公布权责清单, lead: [民政局]}
    - {text: 实行动态管理。, lead: [司法局]}
)",
    .mended = {{"动态管理", "动态调整"}},
};

constexpr Message<std::size_t, std::string, std::string_view, std::string> text_differs{
    "clause {} says “{}” where the text of measure {} says “{}”",
    "第{}分项写的是“{}”，措施 {} 的正文在这里写的是“{}”"};
constexpr Message<std::size_t, std::string, std::string_view> added{
    "clause {} adds “{}” to the text of measure {}", "第{}分项多出“{}”，措施 {} 的正文没有"};
constexpr Message<std::string, std::string_view> left_out{
    "no clause has “{}”, which the text of measure {} has", "各分项都没有“{}”，措施 {} 的正文有"};
constexpr Phrase compare_texts{"compare both with the official table", "请与原表核对两处文字"};
constexpr Phrase text_here{"the text is here", "正文在这里"};
constexpr Phrase text_ends{"the text ends here", "正文到这里为止"};
constexpr Phrase clauses_end{"the clauses end here", "分项到这里为止"};

/// A message quotes no more columns than these.
constexpr int longest_quote = 40;

/// The marks that join a clause to its neighbours or end it, and white space.
bool is_joint(char32_t c) {
  return is_one_of(c, U"，、；：。,;:. \n");
}

/// Walks along a text, without the joints at its end.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text), end_(text.size()) {
    while (end_ > 0) {
      const CodePoint last = last_code_point(text.substr(0, end_));
      if (!is_joint(last.value)) break;
      end_ -= last.size;
    }
  }

  bool at_end() const { return at_ >= end_; }
  std::size_t at() const { return at_; }
  char32_t next() const { return first_code_point(text_.substr(at_)).value; }
  void advance() { at_ += first_code_point(text_.substr(at_)).size; }
  void skip_joints() {
    while (!at_end() && is_joint(next())) advance();
  }

  /// White space serves the layout.
  void skip_space() {
    while (!at_end() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }

  /// Behind the words that stand here, up to the next joint; a joint is a word of its own.
  std::size_t end_of_words() const {
    Walk ahead = *this;
    if (!ahead.at_end() && is_joint(ahead.next())) {
      ahead.advance();
    } else {
      while (!ahead.at_end() && !is_joint(ahead.next())) ahead.advance();
    }
    return ahead.at_;
  }
  std::string_view words() const { return text_.substr(at_, end_of_words() - at_); }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t end_;
};

/// Where clauses and text part.
struct Difference {
  std::size_t clause = 0;
  Walk in_clause;
  Walk in_text;
};

std::optional<Difference> first_difference(const Measure& measure) {
  Walk in_text(measure.text.value);
  Walk in_clause("");
  for (std::size_t i = 0; i < measure.clauses.size(); ++i) {
    in_clause = Walk(measure.clauses[i].text.value);
    in_text.skip_joints();
    in_clause.skip_joints();
    while (!in_clause.at_end()) {
      in_text.skip_space();
      in_clause.skip_space();
      if (in_text.at_end() || in_text.next() != in_clause.next()) return Difference{i, in_clause, in_text};
      in_text.advance();
      in_clause.advance();
    }
  }
  in_text.skip_joints();
  if (in_text.at_end()) return std::nullopt;
  return Difference{measure.clauses.size() - 1, in_clause, in_text};
}

void report(const Source& source, const Measure& measure, const Difference& difference, Found& found) {
  const auto& [place, in_clause, in_text] = difference;
  const auto span = [&source](const Located<std::string>& value, const Walk& here) {
    return place_of(source, value, here.at(), here.end_of_words() - here.at());
  };
  const Span clause_span = span(measure.clauses[place].text, in_clause);
  const Span text_span = span(measure.text, in_text);
  const std::string of_clause = cut(in_clause.words(), longest_quote);
  const std::string of_text = cut(in_text.words(), longest_quote);
  const std::string& id = measure.id.value;
  if (in_clause.at_end()) {
    found.add(text_span, left_out(of_text, id), compare_texts, {{clause_span, clauses_end}});
  } else if (in_text.at_end()) {
    found.add(clause_span, added(place + 1, of_clause, id), compare_texts, {{text_span, text_ends}});
  } else {
    found.add(clause_span, text_differs(place + 1, of_clause, id, of_text), compare_texts,
              {{text_span, text_here}});
  }
}

}  // namespace

const Check rules::clause_text_differs(clause_text_differs_rule, [](const Input& input, Found& found) {
  for (const Row& row : input.rows) {
    const Measure& measure = *row.measure;
    if (measure.damaged || measure.not_applicable || measure.text.value.empty() || measure.clauses.empty())
      continue;
    if (const auto difference = first_difference(measure)) report(input.source, measure, *difference, found);
  }
});

}  // namespace xfz::check
