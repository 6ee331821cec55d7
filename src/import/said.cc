// SPDX-License-Identifier: MIT
#include "import/said.h"

#include <algorithm>

#include "import/headings.h"
#include "import/units.h"
#include "import/words.h"
#include "model/role_words.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

constexpr std::string_view separators[] = {"。", "；", "，", ";",  ",", "、",
                                           "：", "—",  "】", "）", ")", "\n"};

/// The key of what a label before words of its own line says; empty where it is none.
std::string_view own_key_of(std::string_view heading) {
  constexpr std::pair<std::string_view, std::string_view> more[] = {
      {"内容", "content"}, {"措施", "steps"}, {"举措", "steps"}, {"要求", "demands"}, {"佐证", "evidence"}};
  if (const std::string_view key = known_own_key(heading); !key.empty()) return key;
  for (const auto& [word, key] : more) {
    if (contains(heading, word)) return key;
  }
  return {};
}

bool is_key_of_person(std::string_view key) {
  return key == "leader" || key == "person" || key == "contact";
}

/// A label of units or of a day that cannot be a part of a sentence: it has a colon or brackets.
std::size_t clear_label_at(std::string_view text) {
  const RoleLabel label = role_label_at(text);
  const std::string_view words = text.substr(0, label.size);
  return label.in_brackets || words.ends_with("：") || words.ends_with(":") ? label.size : 0;
}

/// A label of a column that only this table has: 责任领导：
struct OwnLabel {
  std::string_view heading;
  std::size_t size = 0;  ///< with its colon; 0 where there is none
};

OwnLabel own_label_at(std::string_view text) {
  if (clear_label_at(text) > 0) return {};
  constexpr std::size_t longest = 8;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size() && count <= longest; ++count) {
    const std::string_view sign = first_sign(text.substr(at));
    if (sign == "：" || sign == ":") {
      const std::string_view heading = text.substr(0, at);
      const bool is_label = count > 1 && !own_key_of(heading).empty();
      return is_label ? OwnLabel{heading, at + sign.size()} : OwnLabel{};
    }
    if (contains("。；，、;,（(“《", sign) || sign.size() == 1) return {};
    at += sign.size();
  }
  return {};
}

/// What makes a label behind it words of a sentence: 各责任单位：
bool goes_into_label(std::string_view before) {
  constexpr std::string_view words[] = {"各",   "明确", "由", "为", "其他", "有关",
                                        "相关", "的",   "和", "及", "与",   "、"};
  return ends_with_any(before, words);
}

std::string_view without_ends(std::string_view words, std::string_view ends) {
  while (!words.empty()) {
    const std::size_t size = last_code_point(words).size;
    const std::string_view last = words.substr(words.size() - size);
    if (!contains(ends, last) && !is_blank(last)) break;
    words.remove_suffix(size);
  }
  return words;
}

bool are_sure(const UnitPhrase& phrase) {
  std::vector<std::string> names = names_in(phrase.units);
  for (const DraftClause& clause : phrase.clauses) {
    const std::vector<std::string> more = names_in(clause.units);
    names.insert(names.end(), more.begin(), more.end());
  }
  return !names.empty() && std::all_of(names.begin(), names.end(), is_surely_unit);
}

}  // namespace

Said sort_said(std::string_view words) {
  Said out;
  while (!words.empty()) {
    const OwnLabel own = own_label_at(words);
    const std::size_t begin = own.size;
    std::size_t end = begin;
    while (end < words.size()) {
      const std::string_view rest = words.substr(end);
      const bool is_behind_separator =
          end > begin && ends_with_any(words.substr(begin, end - begin), separators);
      const bool is_label = own.size > 0 ? clear_label_at(rest) > 0 : false;
      if (end > begin && (is_label || (is_behind_separator && own_label_at(rest).size > 0))) break;
      end += first_sign(rest).size();
    }
    const std::string_view part = words.substr(begin, end - begin);
    if (own.size > 0) {
      // A name needs no stop, a sentence does.
      const bool is_person = is_key_of_person(own_key_of(own.heading));
      out.own.emplace_back(own.heading, without_ends(part, is_person ? "；，;,。" : "；，;,"));
    } else {
      out.units += part;
    }
    words.remove_prefix(end);
  }
  return out;
}

std::string bare_said(std::string_view line) {
  constexpr std::string_view dashes = "—－-–─※·•●■◆▪*";
  while (!line.empty() && (contains(dashes, first_sign(line)) || is_blank(first_sign(line))))
    line.remove_prefix(first_sign(line).size());
  line = without_ends(line, "");
  const Numbered number = numbered(line);  // （2）责任单位：甲局
  if (clear_label_at(number.rest) > 0 || own_label_at(number.rest).size > 0) return number.rest;
  std::string inner = inside_brackets(line);
  return inner.empty() ? std::string(line) : inner;
}

bool is_said_of_text(std::string_view line, Years years) {
  const std::string words = tidy(line);
  const std::string bare = bare_said(words);
  if (clear_label_at(bare) > 0 || own_label_at(bare).size > 0) return true;
  const auto phrase = read_units(bare, {}, years);
  if (!phrase || !phrase->clauses.empty() || !are_sure(*phrase)) return false;
  return phrase->has_roles || bare.size() < words.size();
}

bool begins_with_any_label(std::string_view line) {
  const std::string words = tidy(line);
  const std::string bare = bare_said(words);
  const OwnLabel own = own_label_at(bare);
  const bool is_note = contains(own.heading, "备注") || contains(own.heading, "说明") ||
                       contains(own.heading, "联系人") || contains(own.heading, "电话");
  return clear_label_at(bare) > 0 || (own.size > 0 && !is_note);
}

std::size_t label_within(std::string_view text) {
  constexpr std::string_view surely_own[] = {"领导", "责任人", "负责人", "联系人", "备注"};
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); at += first_sign(text.substr(at)).size()) {
    const std::string_view rest = text.substr(at);
    const std::string_view before = text.substr(0, at);
    if (depth == 0 && at > 0) {
      if (clear_label_at(rest) > 0 && !goes_into_label(before)) return at;
      const OwnLabel own = ends_with_any(before, separators) ? own_label_at(rest) : OwnLabel{};
      if (own.size > 0 && contains_any(own.heading, surely_own)) return at;
    }
    if (is_opening(first_sign(rest))) ++depth;
    if (is_closing(first_sign(rest)) && depth > 0) --depth;
  }
  return std::string_view::npos;
}

namespace {

/// Where words of labels end: at a stop, behind which a text stands that has labels again.
std::size_t end_of_said(std::string_view words) {
  constexpr std::string_view stop = "。";
  for (std::size_t at = words.find(stop); at != std::string_view::npos; at = words.find(stop, at)) {
    at += stop.size();
    const std::string_view rest = words.substr(at);
    if (label_within(rest) == std::string_view::npos) break;
    if (!begins_with_any_label(rest)) return at;
  }
  return words.size();
}

}  // namespace

std::vector<DraftClause> labelled_clauses(std::string_view text, Years years) {
  std::vector<DraftClause> out;
  while (!text.empty()) {
    const std::size_t label = label_within(text);
    if (label == std::string_view::npos) return {};
    const std::size_t size = end_of_said(text.substr(label));
    if (out.empty() && label + size == text.size()) return {};
    const Said said = sort_said(without_stop(text.substr(label, size)));
    auto phrase = read_units(said.units, {}, years);
    if (!said.own.empty() || !phrase || !phrase->clauses.empty()) return {};
    out.push_back({std::string(without_joint(text.substr(0, label))), std::move(phrase->units),
                   std::move(phrase->deadline)});
    text.remove_prefix(label + size);
  }
  return out;
}

std::optional<SaidAtEnd> said_at_end(std::string_view printed) {
  constexpr std::string_view stop = "。";
  const bool has_stop = printed.ends_with(stop);
  const std::string_view text = has_stop ? printed.substr(0, printed.size() - stop.size()) : printed;
  for (std::size_t at = 0; at < text.size(); at += first_sign(text.substr(at)).size()) {
    if (at == 0 || !is_opening(first_sign(text.substr(at)))) continue;
    std::string words = inside_brackets(text.substr(at));
    if (!begins_with_any_label(words) || sort_said(words).own.empty()) continue;
    return SaidAtEnd{std::string(text.substr(0, at)).append(has_stop ? stop : ""), std::move(words)};
  }
  return std::nullopt;
}

std::string day_in(std::string_view words) {
  const RoleLabel label = role_label_at(words);
  if (label.size == 0 || label.who) return {};
  const std::string_view day = without_ends(words.substr(label.size), "。；;，,");
  return label_within(day) == std::string_view::npos ? tidy(day) : std::string();
}

std::optional<TextPart> units_at_begin(std::string_view text, Years years) {
  constexpr std::string_view colon = "：";
  const std::size_t end = text.find(colon);
  if (end == std::string_view::npos || end + colon.size() == text.size()) return std::nullopt;
  auto phrase = read_units(text.substr(0, end), {}, years);
  if (!phrase || !phrase->clauses.empty() || !phrase->deadline.empty() || !are_sure(*phrase))
    return std::nullopt;
  return TextPart{std::string(text.substr(end + colon.size())), std::string(text.substr(0, end)),
                  *std::move(phrase)};
}

std::optional<std::string_view> sentence_of_units(std::string_view text, Years years) {
  constexpr std::string_view stop = "。";
  const std::string_view body = text.ends_with(stop) ? text.substr(0, text.size() - stop.size()) : text;
  const std::size_t end = body.rfind(stop);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view last = body.substr(end + stop.size());
  const auto phrase = read_units(last, {}, years);
  if (!phrase || !phrase->has_roles || !phrase->clauses.empty()) return std::nullopt;
  const std::vector<std::string> names = names_in(phrase->units);  // 由 begins nothing but who does it
  const bool may_be = last.starts_with("由") && std::any_of(names.begin(), names.end(), ends_like_unit);
  return may_be || are_sure(*phrase) ? std::optional(last) : std::nullopt;
}

std::string_view without_stop(std::string_view words) {
  return without_ends(words, "。；;");
}

std::string_view without_joint(std::string_view text) {
  return without_ends(text, "—－-–─，；、,;：");
}

void take_own(Work& work, DraftMeasure& measure, const Said& said) {
  for (const auto& [heading, value] : said.own) {
    const std::string_view key = own_key_of(heading);
    measure.own.emplace_back(own_column(work.draft, heading, key, is_key_of_person(key) ? "person" : ""),
                             value);
  }
}

}  // namespace xfz::import
