// SPDX-License-Identifier: MIT
#include "render/notice/page.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/difference/change_items.h"
#include "render/notice/lines.h"
#include "render/words.h"

namespace xfz::render {

namespace {

using compare::TextPiece;

/// The kind of pieces that a side does not have.
TextPiece::Kind foreign(NoticeSide side) {
  return side == NoticeSide::before ? TextPiece::added : TextPiece::removed;
}

/// What one side has of a value.
std::optional<std::string> text_on(const NoticeValue& value, NoticeSide side) {
  std::optional<std::string> text;
  for (const NoticePiece& piece : value.pieces) {
    if (piece.kind != foreign(side)) text = text.value_or("") + piece.text;
  }
  return text;
}

}  // namespace

std::optional<std::string> NoticeValue::before() const {
  return text_on(*this, NoticeSide::before);
}

std::optional<std::string> NoticeValue::after() const {
  return text_on(*this, NoticeSide::after);
}

bool NoticeValue::is_changed() const {
  return std::any_of(pieces.begin(), pieces.end(),
                     [](const NoticePiece& piece) { return piece.kind != TextPiece::kept; });
}

bool NoticePage::is_of_two_years() const {
  return comparison->difference.before->year.value != comparison->difference.after->year.value;
}

NoticePage notice_page(const Comparison& comparison, const compare::Notice& notice, Language language) {
  const compare::Difference& difference = comparison.difference;
  NoticePage page{.comparison = &comparison};
  if (!notice.is_for_all()) {
    const Unit& unit = notice.after != no_unit ? difference.after->unit(notice.after)
                                               : difference.before->unit(notice.before);
    page.unit = unit.name.value;
    page.unit_id = unit.id.value;
    page.is_group = unit.is_group;
    page.is_gone = notice.after == no_unit;
  }
  page.lines = notice_lines(difference, notice, language);
  for (const compare::NumberRun& run : notice.numbers)
    page.numbers.push_back(run_text(difference, run, language));
  return page;
}

std::string CellLine::text() const {
  std::string text = label.empty() ? "" : label + "：";
  for (const NoticePiece& piece : pieces) text += piece.text;
  return text;
}

std::vector<CellLine> cell_of(const NoticeLine& line, NoticeSide side) {
  std::vector<CellLine> cell;
  for (const NoticeValue& value : line.values) {
    CellLine part{value.key == "text" ? "" : value.label, {}};
    const bool has_marks = line.kind == NoticeLine::changed && (!line.is_repeated || value.key == "tie");
    for (NoticePiece piece : value.pieces) {
      if (piece.kind == foreign(side)) continue;
      if (!has_marks) piece.kind = TextPiece::kept;
      part.pieces.push_back(std::move(piece));
    }
    if (!part.pieces.empty()) cell.push_back(std::move(part));
  }
  if (cell.empty())
    cell.push_back({"", {{TextPiece::kept, side == NoticeSide::before ? "（新增）" : "（删去）"}}});
  return cell;
}

std::string cell_text(const NoticeLine& line, NoticeSide side) {
  std::vector<std::string> texts;
  for (const CellLine& part : cell_of(line, side)) texts.push_back(part.text());
  return joined(texts, "\n");
}

std::string cell_heading(const NoticePage& page, NoticeSide side) {
  const compare::Difference& difference = page.comparison->difference;
  const bool is_before = side == NoticeSide::before;
  std::string heading = is_before ? "原内容" : "现内容";
  if (!page.is_of_two_years()) return heading;
  return fmt::format("{}（{}年）", heading, years_text(*(is_before ? difference.before : difference.after)));
}

std::string notice_title(const NoticePage& page) {
  return fmt::format("关于调整《{}》的通知", page.comparison->difference.after->title.value);
}

std::string version_text(const Side& side) {
  // The folder is of this machine, and `HEAD~1:` is another commit tomorrow.
  const bool is_committed = !side.commit.empty();
  const std::string path = is_committed ? side.name.substr(side.name.find(':') + 1) : side.name;
  const std::string file = path.substr(path.rfind('/') + 1);
  constexpr std::size_t shown_digits = 12;
  if (!is_committed) return file + (side.is_uncommitted ? "（未提交）" : "");
  return fmt::format("{}，版本 {}{}", file, side.commit.substr(0, shown_digits),
                     side.is_uncommitted ? " 之后有未提交的修改" : "");
}

}  // namespace xfz::render
