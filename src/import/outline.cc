// SPDX-License-Identifier: MIT
#include "import/outline.h"

#include <algorithm>
#include <utility>

#include "import/number_order.h"
#include "import/outline_items.h"
#include "import/rules.h"
#include "import/said.h"
#include "import/units.h"
#include "import/words.h"

namespace xfz::import {

namespace {

constexpr Message<std::string> below_heading{"below the heading: {}", "标题下：{}"};
constexpr Message<std::string> no_measure{"“{}” says no units and was taken for no measure",
                                          "“{}”没有写单位，未作为措施"};
constexpr Phrase look_in_text{
    "it stays in the text; write the units and the deadline beside it if it says them",
    "文字仍留在任务内容里；如果写的是单位和时限，请另外写上"};
constexpr Phrase look_in_heading{"they stand below the heading", "写在标题下"};
constexpr Phrase look_in_comment_of_outline{"it is in a comment of the result", "放在结果的注释里"};

/// Takes the items of an outline into the draft.
class Outline {
 public:
  Outline(Work& work, const std::vector<Line>& lines)
      : work_(work), items_(outline_items(lines, work.years, notes_)) {}

  void read() {
    for (std::size_t i = 0; i < items_.size(); ++i) take(i);
    leave_empty_headings();
    put_tasks_last();
    std::stable_sort(notes_.begin(), notes_.end(),
                     [](const Line& a, const Line& b) { return a.block < b.block; });
    read_notes(work_, notes_, NotesOf::outline);
  }

 private:
  void take(std::size_t at) {
    const OutlinePart part = items_[at].part;
    above_.resize(std::min(above_.size(), items_[at].depth));
    while (above_.size() < items_[at].depth) above_.push_back(no_piece);
    if (part == OutlinePart::heading) {
      begin_heading(at);
    } else if (part == OutlinePart::measure) {
      take_measure(at);
    } else {
      leave_aside(at);
    }
  }

  void begin_heading(std::size_t at) { above_.push_back(at); }

  /// A heading comes into the draft with its first measure.
  void open_headings() {
    std::vector<std::size_t> above = above_;
    std::erase(above, no_piece);
    if (above == opened_) return;
    opened_ = above;
    category_ = no_piece;
    task_ = no_piece;
    if (above.empty()) return;
    const bool is_task = above.size() > 1 || is_below_sections(items_[above.front()].split.kind);
    if (is_task) {
      work_.draft.tasks.push_back(heading(above.back()));
      task_ = work_.draft.tasks.size() - 1;
      above.pop_back();
    }
    if (!above.empty()) category_ = category(above);
  }

  /// There are two levels of headings; of more, those above are one.
  std::size_t category(const std::vector<std::size_t>& above) {
    if (above == last_above_) return work_.draft.categories.size() - 1;
    last_above_ = above;
    DraftHeading out = heading(above.front());
    for (std::size_t i = 1; i < above.size(); ++i) {
      DraftHeading more = heading(above[i]);
      out.title += tidy(items_[above[i]].line->text);
      out.comments.insert(out.comments.end(), more.comments.begin(), more.comments.end());
    }
    work_.draft.categories.push_back(std::move(out));
    return work_.draft.categories.size() - 1;
  }

  DraftHeading heading(std::size_t at) {
    const OutlineItem& item = items_[at];
    const bool is_new = !work_.pages.is_settled(item.line->pieces.front());
    DraftHeading out = heading_of(work_, item.line->pieces.front(), item.split);
    if (!is_new) return out;
    for (const auto* lines : {&item.more, &item.said}) {
      for (const Line* line : *lines) {
        out.comments.push_back(work_.words(below_heading(line->text)));
        work_.pages.settle(line->pieces.front(), Use::comment);
      }
    }
    return out;
  }

  void leave_aside(std::size_t at) {
    const OutlineItem& item = items_[at];
    above_.push_back(no_piece);
    const bool is_title = item.has_below(at) || !contains(item.split.rest, "。");
    if (!is_title && !item.is_general)
      work_.remark(rules::row, item.line->pieces.front(), no_measure(item.line->text),
                   look_in_comment_of_outline.text());
    leave_lines(item);
  }

  void leave_lines(const OutlineItem& item) {
    notes_.push_back(*item.line);
    for (const auto* lines : {&item.more, &item.said}) {
      for (const Line* line : *lines) notes_.push_back(*line);
    }
  }

  /// Headings below which there are no measures.
  void leave_empty_headings() {
    for (const OutlineItem& item : items_) {
      if (item.part == OutlinePart::heading && !work_.pages.is_settled(item.line->pieces.front()))
        leave_lines(item);
    }
  }

  /// A table has its measures, and those of a category, in front of tasks.
  void put_tasks_last() {
    auto& all = work_.draft.measures;
    for (auto begin = all.begin(); begin != all.end();) {
      const auto end = std::find_if(
          begin, all.end(), [begin](const DraftMeasure& each) { return each.category != begin->category; });
      std::stable_partition(begin, end, [](const DraftMeasure& each) { return each.task == no_piece; });
      begin = end;
    }
  }

  void take_measure(std::size_t at) {
    const OutlineItem& item = items_[at];
    open_headings();
    DraftMeasure measure;
    measure.at = item.line->pieces.front();
    measure.block = item.line->block;
    measure.category = category_;
    measure.task = task_;
    measure.number = item.split.number;
    take_text(measure, item);
    if (!measure.units.names_anyone() && measure.clauses.empty() && !measure.deadline &&
        has_list_at_end(measure.text, work_.years))
      tell_unread_units(work_, measure.at, measure.text, look_in_text.text());
    for (const Line* line : item.said) take_line(measure, *line);
    close(measure);
    if (item.heading_with_units != no_piece) take_units_of_heading(measure, items_[item.heading_with_units]);
    work_.draft.measures.push_back(std::move(measure));
    above_.push_back(no_piece);
  }

  void take_text(DraftMeasure& measure, const OutlineItem& item) {
    if (!item.parts.empty()) {
      take_parts(measure, item);
      return;
    }
    if (item.more.empty()) {
      read_text(measure, item, with_rest(item.split, words_of(*item.line)).rest);
      if (!measure.units_in_text && !work_.pages.is_settled(measure.at))
        work_.pages.settle_rest(measure.at, item.split.number + measure.text + measure.kept_beside);
      return;
    }
    work_.pages.settle(measure.at, Use::value, item.split.number + item.split.rest, item.split.joint);
    std::string text = item.split.rest;
    const PieceIndex first = measure.at;
    for (const Line* line : item.more) {
      measure.at = line->pieces.front();
      measure.text.clear();
      if (line == item.more.back()) {
        read_text(measure, item, words_of(*line));
      } else {
        measure.text = line->text;
      }
      if (measure.units_in_text) {
        measure.kept_beside += measure.text;
      } else if (!work_.pages.is_settled(measure.at)) {
        work_.pages.settle_rest(measure.at, measure.text + measure.kept_beside);
      }
      text += measure.text;
    }
    measure.text = std::move(text);
    measure.at = first;
  }

  void read_text(DraftMeasure& measure, const OutlineItem& item, const std::string& printed) {
    auto part = item.has_likely  ? likely_at_end(printed, work_.years)
                : item.has_first ? units_at_begin(printed, work_.years)
                                 : std::nullopt;
    if (part) {
      take_part(measure, *std::move(part));
    } else {
      take_phrase(work_, measure, printed);
    }
  }

  /// （一）改善路网（责任单位：甲局；完成时限：6月底前）
  void take_units_of_heading(DraftMeasure& measure, const OutlineItem& heading) {
    std::string words;
    for (const Line* line : heading.said) words += sort_said(bare_said(line->text)).units + '\n';
    const std::string& text = heading.split.rest;
    const std::size_t label = label_within(text);
    if (words.empty() && label != std::string::npos) words = sort_said(text.substr(label)).units;
    auto phrase = read_units(without_stop(words), {}, work_.years);
    if (DividedText divided = divide(text, work_.years); words.empty() && divided.parts.size() == 1)
      phrase = std::move(divided.parts.front().phrase);
    if (auto part = units_at_end(text, work_.years); words.empty() && !phrase && part)
      phrase = std::move(part->phrase);
    auto& headings = task_ == no_piece ? work_.draft.categories : work_.draft.tasks;
    const std::size_t own = task_ == no_piece ? category_ : task_;
    if (!phrase || !phrase->clauses.empty() || own == no_piece) {
      if (!heading.said.empty()) tell_unread_units(work_, measure.at, words, look_in_heading.text());
      return;
    }
    headings[own].is_passed_on = headings[own].at == heading.line->pieces.front();
    measure.units = std::move(phrase->units);
    if (!measure.deadline && !phrase->deadline.empty())
      measure.deadline = {tidy(phrase->deadline), {}, heading.line->pieces.front()};
  }

  std::string words_of(const Line& line) const {
    return with_names_apart(work_.pages.text(line.pieces.front()), work_.years);
  }

  /// Each part of the text says who does it.
  void take_parts(DraftMeasure& measure, const OutlineItem& item) {
    measure.text = item.split.rest;
    DraftMeasure part;
    part.text = item.split.rest;
    for (const Line* line : item.parts) {
      DraftMeasure read;
      read.at = line->pieces.front();
      take_phrase(work_, read, words_of(*line));
      measure.text += read.text;
      part.text += read.text;
      const std::string day = read.deadline ? read.deadline->text : std::string();
      measure.clauses.push_back({std::exchange(part.text, {}), std::move(read.units), day});
      keep_printed(work_, measure, line->text);
      work_.pages.settle(read.at, Use::comment);
    }
    work_.pages.settle(measure.at, Use::value, item.split.number + item.split.rest, item.split.joint);
  }

  /// Takes a line that says something of the text above it.
  void take_line(DraftMeasure& measure, const Line& line) {
    const PieceIndex piece = line.pieces.front();
    const Said said = sort_said(bare_said(with_marks(work_.pages.text(piece), "\n")));
    const bool has_units_already = measure.units_in_text && !said.units.empty();
    if (has_units_already && !take_day(measure, said, piece)) return;  // it is told of at the end
    take_own(work_, measure, said);
    std::string own;
    for (const auto& each : said.own) own += each.second;
    if (has_units_already) return;
    if (said.units.empty()) {
      work_.pages.settle_rest(piece, own);
      return;
    }
    measure.kept_beside += own;
    if (!labels_.empty()) labels_ += '\n';
    labels_ += said.units;
    label_pieces_.push_back(piece);
  }

  /// 完成时限：5月底前 below a text that has units in brackets already.
  bool take_day(DraftMeasure& measure, const Said& said, PieceIndex piece) {
    if (measure.deadline || !said.own.empty()) return false;
    const std::string words = day_in(said.units);
    if (words.empty()) return false;
    measure.deadline = {words, {}, piece};
    keep_day_label(work_, measure, said.units);
    work_.pages.settle_rest(piece, words);
    return true;
  }

  /// Reads what was said of the measure.
  void close(DraftMeasure& measure) {
    if (labels_.empty()) return;
    measure.unit_cell = without_stop(labels_);
    labels_.clear();
    measure.unit_pieces = std::exchange(label_pieces_, {});
    measure.units_in_text = true;
    if (auto phrase = read_units(measure.unit_cell, {}, work_.years)) {
      measure.units = std::move(phrase->units);
      measure.clauses = std::move(phrase->clauses);
      if (!phrase->deadline.empty()) measure.deadline = {tidy(phrase->deadline), {}};
      keep_day_label(work_, measure, measure.unit_cell);
    } else if (const std::string day = day_in(measure.unit_cell); !day.empty()) {
      measure.deadline = {day, {}};
      measure.units_in_text = false;
      keep_day_label(work_, measure, measure.unit_cell);
      measure.unit_cell.clear();
      for (const PieceIndex piece : measure.unit_pieces) work_.pages.settle_rest(piece, day);
      measure.unit_pieces.clear();
    } else {
      keep_unread_units(work_, measure, measure.unit_pieces.front(), measure.unit_cell);
    }
  }

  Work& work_;
  std::vector<Line> notes_;
  std::vector<OutlineItem> items_;
  std::vector<std::size_t> above_;       ///< the item of each level that is a heading; no_piece: it is none
  std::vector<std::size_t> opened_;      ///< those that category_ and task_ are
  std::vector<std::size_t> last_above_;  ///< those that the last category is
  std::size_t category_ = no_piece;
  std::size_t task_ = no_piece;
  std::string labels_;
  std::vector<PieceIndex> label_pieces_;
};

}  // namespace

void read_outline(Work& work, const std::vector<Line>& lines) {
  Outline(work, lines).read();
}

std::size_t begin_of_outline(const std::vector<Line>& lines) {
  constexpr Years some_year{2020, 2020};
  std::size_t first = lines.size();
  std::size_t with_units = 0;
  std::size_t others = 0;
  const std::vector<Numbered> numbers = numbers_of(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].pieces.size() != 1) continue;
    const Numbered::Kind kind = numbers[i].kind;
    if (kind != Numbered::Kind::none && kind != Numbered::Kind::dotted) return i;
    if (has_units_behind(lines[i].text, some_year)) {
      first = std::min(first, i);
      ++with_units;
    } else if (first < i && !lines[i].text.empty()) {
      ++others;
    }
  }
  return with_units > others ? first : lines.size();
}

}  // namespace xfz::import
