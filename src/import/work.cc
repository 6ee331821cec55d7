// SPDX-License-Identifier: MIT
#include "import/work.h"

#include <algorithm>

#include "import/units.h"
#include "import/words.h"

namespace xfz::import {

namespace {

constexpr Message<std::string> printed_as{"printed as: {}", "原文：{}"};

/// Whether the sign behind the number is the one that is put there again.
bool is_joined_again(const Numbered& split) {
  if (split.kind == Numbered::Kind::chinese) return split.joint == "、";
  if (split.kind == Numbered::Kind::digits) return split.joint == ".";
  return split.kind == Numbered::Kind::chinese_bracket || split.kind == Numbered::Kind::bracket;
}

void take_part(DraftMeasure& measure, TextPart part) {
  measure.text = std::move(part.text);
  measure.unit_cell = part.printed;
  for (const std::string_view end : {"。", "；"}) {
    if (!part.printed.ends_with(end)) continue;
    measure.text += end;
    measure.unit_cell.resize(part.printed.size() - end.size());
  }
  if (!part.phrase.deadline.empty()) measure.deadline = {part.phrase.deadline, {}};
  measure.units = std::move(part.phrase.units);
  measure.unit_pieces = {measure.at};
  measure.units_in_text = true;
}

}  // namespace

DraftHeading heading_of(std::string_view printed) {
  Numbered split = numbered(printed);
  if (!is_joined_again(split) || split.rest.empty()) return {{}, std::string(printed)};
  return {std::move(split.number), std::move(split.rest)};
}

DraftHeading heading_of(Work& work, PieceIndex piece) {
  DraftHeading out = heading_of(tidy(work.pages.text(piece)));
  out.at = piece;
  work.pages.settle_rest(piece, out.number + out.title);
  return out;
}

bool has_units_behind(const std::string& printed, Years years) {
  return !divide(printed, years).parts.empty() || units_at_end(printed, years);
}

void take_phrase(Work& work, DraftMeasure& measure, const std::string& printed) {
  DividedText divided = divide(printed, work.years);
  if (divided.parts.empty()) {
    if (auto part = units_at_end(printed, work.years)) {
      take_part(measure, *std::move(part));
    } else {
      measure.text = printed;
    }
    return;
  }
  if (divided.parts.size() == 1 && divided.rest.empty()) {
    take_part(measure, std::move(divided.parts.front()));
    return;
  }
  for (TextPart& part : divided.parts) {
    measure.text += part.text;
    for (const std::string_view end : {"。", "；"}) {
      if (part.printed.ends_with(end)) measure.text += end;
    }
    measure.clauses.push_back(
        {std::move(part.text), std::move(part.phrase.units), std::move(part.phrase.deadline)});
  }
  measure.text += divided.rest;
  measure.comments.push_back(work.words(printed_as(tidy(work.pages.text(measure.at)))));
  work.pages.settle(measure.at, Use::comment);
}

}  // namespace xfz::import
