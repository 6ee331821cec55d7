// SPDX-License-Identifier: MIT
#include "import/work.h"

#include <algorithm>
#include <utility>

#include "import/rules.h"
#include "import/said.h"
#include "import/unit_names.h"
#include "import/units.h"
#include "import/words.h"
#include "model/role_words.h"

namespace xfz::import {

namespace {

constexpr Message<std::string> units_not_understood{"who leads and who answers could not be told from “{}”",
                                                    "看不出谁牵头、谁负责：“{}”"};
constexpr Phrase write_units{"it is kept in `wording`; write `lead`, `responsible` and `support` beside it",
                             "原文保留在 `wording` 里，请补写 `lead`、`responsible`、`support`"};
constexpr Phrase no_units{"no units were found for this, where others have some",
                          "这一条没有读到单位，其他各条有"};
constexpr Phrase write_those{"write `lead`, `responsible` or `support` if the document names them",
                             "原文如果写了单位，请补写 `lead`、`responsible`、`support`"};
constexpr Message<std::string> not_passed_on{
    "the units in the heading “{}” are not passed on to what is below it",
    "标题“{}”里的单位没有记到下面各条"};
constexpr Phrase write_them_below{"write them in the measures where they are meant",
                                  "如果各条都由其负责，请分别写上"};
constexpr Message<std::string> printed_as{"printed as: {}", "原文：{}"};

bool says_score(std::string_view title) {
  return contains(title, "加分") || contains(title, "减分") || contains(title, "扣分");
}

/// Whether the sign behind the number is the one that is put there again.
bool is_joined_again(const Numbered& split) {
  if (split.kind == Numbered::Kind::chinese) return split.joint == "、";
  if (split.kind == Numbered::Kind::digits) return split.joint == ".";
  return split.kind == Numbered::Kind::chinese_bracket || split.kind == Numbered::Kind::bracket;
}

/// Takes what labels behind a text say: 公布清单。责任单位：甲局，完成时限：5月底前
void take_said(Work& work, DraftMeasure& measure, std::string_view text, std::string_view words) {
  measure.text = text;
  const Said said = sort_said(words);
  take_own(work, measure, said);
  for (const auto& each : said.own) measure.kept_beside += each.second;
  if (said.units.empty()) return;
  if (const std::string day = day_in(said.units); !day.empty()) {
    measure.deadline = {day, {}};
    measure.kept_beside += day;
    keep_day_label(work, measure, said.units);
    return;
  }
  measure.unit_cell = without_stop(said.units);
  measure.unit_pieces = {measure.at};
  measure.units_in_text = true;
  auto phrase = read_units(said.units, {}, work.years);
  if (!phrase || !phrase->clauses.empty()) {
    keep_unread_units(work, measure, measure.at, said.units);
    return;
  }
  measure.units = std::move(phrase->units);
  if (!phrase->deadline.empty()) measure.deadline = {phrase->deadline, {}};
}

/// Takes the sentence at the end of a text that says who does it.
void take_sentence(Work& work, DraftMeasure& measure, std::string_view printed, std::string_view sentence) {
  auto phrase = read_units(sentence, {}, work.years);
  measure.text = printed.substr(0, static_cast<std::size_t>(sentence.data() - printed.data()));
  measure.unit_cell = without_stop(sentence);
  measure.unit_pieces = {measure.at};
  measure.units_in_text = true;
  measure.units = std::move(phrase->units);
  if (!phrase->deadline.empty()) measure.deadline = {phrase->deadline, {}};
}

}  // namespace

std::string free_key(const Draft& draft, std::string_view key) {
  std::string out(key);
  const auto is_taken = [&out](const DraftColumn& column) { return column.key == out; };
  while (std::any_of(draft.columns.begin(), draft.columns.end(), is_taken)) out += "_too";
  return out;
}

std::string own_column(Draft& draft, std::string_view heading, std::string_view key, std::string_view kind) {
  const auto is_it = [heading](const DraftColumn& each) { return each.is_own && each.heading == heading; };
  const auto there = std::find_if(draft.columns.begin(), draft.columns.end(), is_it);
  if (there != draft.columns.end()) return there->key;
  draft.columns.push_back({free_key(draft, key), std::string(heading), true, std::string(kind), false, {}});
  return draft.columns.back().key;
}

std::string own_column_of_numbers(Draft& draft, std::string_view heading, bool numbers_others) {
  const auto number = std::find_if(draft.columns.begin(), draft.columns.end(),
                                   [](const DraftColumn& each) { return each.key == "number"; });
  if (number != draft.columns.end() && !numbers_others) {
    number->is_own = true;
    number->key = free_key(draft, "serial");
  }
  return own_column(draft, heading, "serial");
}

DraftHeading heading_of(std::string_view printed) {
  return heading_of(printed, numbered(printed));
}

DraftHeading heading_of(std::string_view printed, Numbered split) {
  if (!is_joined_again(split) || split.rest.empty()) return {{}, std::string(printed)};
  return {std::move(split.number), std::move(split.rest)};
}

DraftHeading heading_of(Work& work, PieceIndex piece) {
  return heading_of(work, piece, numbered(tidy(work.pages.text(piece))));
}

DraftHeading heading_of(Work& work, PieceIndex piece, Numbered split) {
  DraftHeading out = heading_of(tidy(work.pages.text(piece)), std::move(split));
  out.at = piece;
  work.pages.settle_rest(piece, out.number + out.title);
  return out;
}

void tell_unread_units(Work& work, PieceIndex at, std::string_view words, Text hint) {
  work.remark(rules::units, at, units_not_understood(tidy(words)), std::move(hint));
}

void keep_unread_units(Work& work, DraftMeasure& measure, PieceIndex at, std::string_view words) {
  measure.units.wording = tidy(words);
  tell_unread_units(work, at, words, write_units.text());
}

PieceIndex piece_that_names(const Work& work, const DraftMeasure& measure, std::string_view name) {
  for (const auto* const pieces : {&measure.unit_pieces, &measure.role_pieces}) {
    for (const PieceIndex piece : *pieces) {
      if (contains(plain(work.pages.text(piece)), plain(name))) return piece;
    }
  }
  return measure.unit_pieces.empty() ? measure.at : measure.unit_pieces.front();
}

void keep_printed(Work& work, DraftMeasure& measure, std::string_view printed) {
  measure.comments.push_back(work.words(printed_as(tidy(printed))));
}

void keep_day_label(Work& work, DraftMeasure& measure, std::string_view printed) {
  const std::string words = plain(printed);
  for (std::size_t at = 0; at < words.size(); at += first_sign(std::string_view(words).substr(at)).size()) {
    const std::string_view rest = std::string_view(words).substr(at);
    const RoleLabel label = role_label_at(rest);
    if (label.size == 0) continue;
    if (!label.who && !rest.starts_with("完成时限")) {
      keep_printed(work, measure, printed);
      return;
    }
    at += label.size - first_sign(rest).size();
  }
}

void tell_missing_units(Work& work) {
  const auto has_units = [](const DraftMeasure& measure) {
    return measure.units.names_anyone() || !measure.units.wording.empty() || !measure.clauses.empty();
  };
  const auto& measures = work.draft.measures;
  if (std::none_of(measures.begin(), measures.end(), has_units)) return;
  for (const DraftMeasure& measure : measures) {
    const bool is_of_score = measure.task != no_piece && says_score(work.draft.tasks[measure.task].title);
    if (has_units(measure) || measure.says_nobody || !measure.not_applicable.empty() || is_of_score) continue;
    work.remark(rules::units, measure.at, no_units.text(), write_those.text());
  }
}

void tell_units_of_headings(Work& work) {
  for (const auto* const headings : {&work.draft.categories, &work.draft.tasks}) {
    for (const DraftHeading& heading : *headings) {
      if (heading.is_passed_on) continue;
      const std::string printed = heading.at == no_piece ? std::string() : tidy(work.pages.text(heading.at));
      const auto said = said_at_end(printed);
      const bool is_of_others = said && sort_said(said->words).units.empty();  // （牵头领导：甲某）
      if (!is_of_others && has_units_behind(printed, work.years))
        work.remark(rules::units, heading.at, not_passed_on(printed), write_them_below.text());
    }
  }
}

bool has_units_behind(const std::string& printed, Years years) {
  if (const std::size_t label = label_within(printed); label != std::string::npos) {
    const std::string units = sort_said(printed.substr(label)).units;
    if (!units.empty() && day_in(units).empty()) return true;
  }
  return !divide(printed, years).parts.empty() || units_at_end(printed, years) || said_at_end(printed) ||
         sentence_of_units(printed, years);
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
  if (!part.phrase.units.names_anyone()) {  // （3月底前）
    measure.kept_beside = part.phrase.deadline;
    measure.unit_cell.clear();
    return;
  }
  measure.units = std::move(part.phrase.units);
  measure.unit_pieces = {measure.at};
  measure.units_in_text = true;
}

void take_phrase(Work& work, DraftMeasure& measure, const std::string& printed) {
  if (work.like.take_printed(printed, measure)) {
    measure.unit_pieces = {measure.at};
    measure.units_in_text = true;
    return;
  }
  if (const auto end = bracket_at_end(printed); says_not_applicable(end.inner)) {
    measure.text = end.before;
    measure.not_applicable = end.inner;
    measure.kept_beside = end.inner;
    return;
  }
  DividedText divided = divide(printed, work.years);
  const std::size_t label = label_within(printed);
  if (std::vector<DraftClause> clauses = labelled_clauses(printed, work.years); !clauses.empty()) {
    for (const DraftClause& clause : clauses) measure.text += clause.text;
    measure.clauses = std::move(clauses);
    keep_printed(work, measure, work.pages.text(measure.at));
    work.pages.settle(measure.at, Use::comment);
    return;
  }
  if (label != std::string::npos && (divided.parts.empty() || divided.parts.front().text.size() >= label)) {
    const std::string_view all = printed;
    take_said(work, measure, without_joint(all.substr(0, label)), all.substr(label));
    return;
  }
  if (const auto said = divided.parts.empty() ? said_at_end(printed) : std::nullopt) {
    take_said(work, measure, said->text, said->words);
    return;
  }
  if (divided.parts.empty()) {
    if (auto part = units_at_end(printed, work.years)) {
      take_part(measure, *std::move(part));
    } else if (const auto sentence = sentence_of_units(printed, work.years)) {
      take_sentence(work, measure, printed, *sentence);
    } else {
      measure.text = printed;
    }
    return;
  }
  if (const std::string day = day_in(divided.rest); divided.parts.size() == 1 && !day.empty()) {
    take_part(measure, std::move(divided.parts.front()));
    measure.deadline = {day, {}};
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
  keep_printed(work, measure, work.pages.text(measure.at));
  work.pages.settle(measure.at, Use::comment);
}

}  // namespace xfz::import
