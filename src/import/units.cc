// SPDX-License-Identifier: MIT
#include "import/units.h"

#include <algorithm>

#include "import/phrase_reader.h"
#include "import/unit_names.h"
#include "import/words.h"
#include "model/role_words.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

/// Where the bracket that begins a text ends, behind its last sign; npos where it does not, or holds more
/// brackets in each other than any words do.
std::size_t bracket_size(std::string_view text) {
  constexpr int most = 8;
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view sign = text.substr(at, first_sign(text.substr(at)).size());
    at += sign.size();
    if (is_opening(sign) && ++depth > most) break;
    if (is_closing(sign) && --depth == 0) return at;
  }
  return std::string_view::npos;
}

std::string_view without_brackets(std::string_view bracket) {
  bracket.remove_prefix(first_sign(bracket).size());
  bracket.remove_suffix(last_code_point(bracket).size);
  return bracket;
}

/// Brackets that stand one behind the other: 【责任单位：甲局】【完成时限：5月底前】
struct BracketRun {
  std::size_t size = 0;
  std::string words;  ///< what is in them, each on a line
};

/// Those that follow each other, or the first alone.
BracketRun brackets_at(std::string_view text, bool all) {
  constexpr int most = 10;
  BracketRun out;
  for (int count = 0; count < most && out.size < text.size(); ++count) {
    std::string_view rest = text.substr(out.size);
    const std::size_t gap = rest.starts_with('\n') && out.size > 0 ? 1 : 0;
    rest.remove_prefix(gap);
    const std::size_t size = is_opening(first_sign(rest)) ? bracket_size(rest) : std::string_view::npos;
    if (size == std::string_view::npos || (!all && out.size > 0)) break;
    if (!out.words.empty()) out.words += '\n';
    out.words += without_brackets(rest.substr(0, size));
    out.size += gap + size;
  }
  return out;
}

/// Whether a phrase without a word for a role can be nothing else than units, where it stands in brackets
/// behind words.
bool is_sure(const UnitPhrase& phrase, std::string_view before) {
  if (before.empty() || surely_ends_like_unit(before) || is_collective(before)) return false;
  if (phrase.deadline.empty() && ends_like_unit(before)) return false;  // 稻香镇（街道）
  const std::vector<std::string> names = names_in(phrase.units);
  return std::all_of(names.begin(), names.end(), is_surely_unit);
}

/// A phrase in brackets at the beginning of a text, and how much of that it takes.
struct BracketPhrase {
  std::size_t size = 0;
  UnitPhrase phrase;
};

/// Whether a bracket between these words ends a part of a text: behind a stop, or before one or a number:
/// 印发方案。（甲局）建立台账。, ①印发方案（甲局）②建立台账
bool ends_part(std::string_view before, std::string_view behind) {
  constexpr std::string_view stops[] = {"；", "。", ";"};
  const Numbered::Kind kind = numbered(behind.substr(0, 40)).kind;
  return behind.empty() || contains_any(first_sign(behind), stops) || ends_with_any(before, stops) ||
         kind == Numbered::Kind::circled || kind == Numbered::Kind::bracket ||
         kind == Numbered::Kind::chinese_bracket || kind == Numbered::Kind::digits;
}

std::optional<BracketPhrase> phrase_at(std::string_view text, std::string_view before, Years years) {
  if (!is_opening(first_sign(text))) return std::nullopt;
  for (const bool all : {true, false}) {
    const BracketRun run = brackets_at(text, all);
    auto phrase = run.size == 0 ? std::nullopt : read_phrase(run.words, {}, years);
    if (!phrase) continue;
    const std::string_view behind = text.substr(run.size);
    if (phrase->has_roles || (ends_part(before, behind) && is_sure(*phrase, before)))
      return BracketPhrase{run.size, *std::move(phrase)};
  }
  return std::nullopt;
}

/// A name without a role or a deadline in brackets is one clause of several, or none.
bool are_clauses(const std::vector<TextPart>& parts) {
  return parts.size() > 1 || std::all_of(parts.begin(), parts.end(), [](const TextPart& part) {
           return part.phrase.has_roles || !part.phrase.deadline.empty();
         });
}

}  // namespace

DividedText divide(std::string_view whole, Years years) {
  DividedText out;
  const std::string text = with_marks(whole, "\n");
  std::string before;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    auto found = phrase_at(rest, before, years);
    if (!found) {
      const std::string_view sign = first_sign(rest);
      if (sign != "\n") before += sign;
      at += sign.size();
      continue;
    }
    at += found->size;
    std::string printed = plain(rest.substr(0, found->size));
    const std::string_view behind = std::string_view(text).substr(at);
    for (const std::string_view end : {"；", "。", ";"}) {
      if (!behind.starts_with(end)) continue;
      printed += end;
      at += end.size();
      break;
    }
    out.parts.push_back({std::move(before), std::move(printed), std::move(found->phrase)});
    before.clear();
  }
  if (!are_clauses(out.parts)) return {};
  if (!out.parts.empty()) out.rest = std::move(before);
  return out;
}

bool is_surely_unit(std::string_view name) {
  constexpr std::string_view firsts[] = {"区", "县", "市", "省", "镇", "乡", "州", "团"};
  const bool begins = std::any_of(std::begin(firsts), std::end(firsts),
                                  [name](std::string_view first) { return name.starts_with(first); });
  return surely_ends_like_unit(name) || is_collective(name) ||
         (begins && count_code_points(name) > 2 && ends_like_unit(name));
}

std::string inside_brackets(std::string_view text) {
  const BracketRun run = brackets_at(text, true);
  return run.size == text.size() ? run.words : std::string();
}

namespace {

/// The brackets that a text ends with, a full stop behind them or not; each of those that may be meant.
std::vector<TextPart> brackets_at_end(std::string_view printed) {
  std::string_view text = printed;
  if (text.ends_with("。")) text.remove_suffix(std::string_view("。").size());
  std::vector<TextPart> out;
  for (std::size_t at = 0; at < text.size(); at += first_sign(text.substr(at)).size()) {
    const std::string_view rest = text.substr(at);
    if (at == 0 || !is_opening(first_sign(rest)) || bracket_size(rest) != rest.size()) continue;
    out.push_back({std::string(text.substr(0, at)), std::string(printed.substr(at)), {}});
  }
  return out;
}

std::string_view words_in(const TextPart& bracket) {
  std::string_view words = bracket.printed;
  if (words.ends_with("。")) words.remove_suffix(std::string_view("。").size());
  return without_brackets(words);
}

bool is_short(std::string_view name) {
  constexpr std::size_t most = 10;
  return count_code_points(name) <= most;
}

/// Where something is done, and not who does it: 老旧小区, 城乡结合部, 三个园区.
bool is_place(std::string_view name) {
  constexpr std::string_view ends[] = {"小区", "地区", "片区", "城区", "结合部"};
  return ends_with_any(name, ends) || contains(name, "个");
}

/// Whether words in the bracket at the end of a text are when it is due, each part of them: not 2020年, which
/// may be of the words before.
bool is_day(std::string_view words, Years years) {
  constexpr std::string_view signs[] = {"月", "季", "前", "底", "末", "半年", "每", "长期", "持续", "常态"};
  constexpr std::string_view separators[] = {"，", "；", "：", ",", ";", ":"};
  const auto read = read_deadline(words, years).reading;
  if (!read || read->kind == DeadlineKind::undated || !contains_any(words, signs)) return false;
  std::string part;
  while (!words.empty()) {
    const std::string_view sign = first_sign(words);
    words.remove_prefix(sign.size());
    const bool ends = contains_any(sign, separators);
    if (!ends) part += sign;
    if (!ends && !words.empty()) continue;
    if (!read_deadline(part, years).reading) return false;
    part.clear();
  }
  return true;
}

}  // namespace

std::optional<TextPart> units_at_end(std::string_view printed, Years years) {
  for (TextPart& part : brackets_at_end(printed)) {
    auto phrase = read_units(words_in(part), {}, years);
    if (!phrase) continue;
    const std::vector<std::string> names = names_in(phrase->units);
    const auto may_be = [](std::string_view name) { return is_short(name) && ends_like_unit(name); };
    const bool has_sure = std::any_of(names.begin(), names.end(), is_surely_unit);
    if (!has_sure || !std::all_of(names.begin(), names.end(), [&](const std::string& name) {
          return is_surely_unit(name) || may_be(name);
        }))
      continue;
    part.phrase = *std::move(phrase);
    return std::move(part);
  }
  return std::nullopt;
}

std::optional<TextPart> likely_at_end(std::string_view printed, Years years) {
  for (TextPart& part : brackets_at_end(printed)) {
    const std::string_view words = words_in(part);
    auto phrase = read_units(words, {}, years);
    const std::vector<std::string> names = phrase ? names_in(phrase->units) : std::vector<std::string>();
    const bool are_short = !names.empty() && std::all_of(names.begin(), names.end(), is_short) &&
                           std::none_of(names.begin(), names.end(), is_place);
    const bool are_clear = are_short && std::all_of(names.begin(), names.end(), [](std::string_view name) {
                             return count_code_points(name) > 2;
                           });
    if (are_clear || (are_short && (names.size() > 1 || !phrase->deadline.empty()))) {
      part.phrase = *std::move(phrase);
      return std::move(part);
    }
    if (is_day(words, years)) {
      part.phrase.deadline = words;
      return std::move(part);
    }
  }
  return std::nullopt;
}

bool has_list_at_end(std::string_view printed, Years years) {
  constexpr std::string_view separators[] = {"、", "，", "；", "：", ";", ",", ":"};
  const std::vector<TextPart> brackets = brackets_at_end(printed);
  if (brackets.empty()) return false;
  std::string name;
  bool has_day = false;
  for (std::string_view rest = words_in(brackets.back()); !rest.empty();) {
    const std::string_view sign = first_sign(rest);
    rest.remove_prefix(sign.size());
    const bool ends = contains_any(sign, separators);
    if (!ends) name += sign;
    if (!ends && !rest.empty()) continue;
    if (is_day(name, years)) {
      has_day = true;
    } else if (!is_short(name)) {
      return false;
    }
    name.clear();
  }
  return has_day;
}

std::string with_names_apart(std::string_view printed, Years years) {
  std::string out = tidy(printed);
  if (out.size() == printed.size()) return out;
  out.clear();
  bool is_behind_label = false;
  for (std::size_t at = 0; at < printed.size();) {
    const std::string_view rest = printed.substr(at);
    std::size_t size = is_opening(first_sign(rest)) ? bracket_size(rest) : 0;
    if (at > 0 && !is_behind_label && role_label_at(rest).size > 0) {
      size = rest.size();
      is_behind_label = true;
    }
    const bool are_words = size > 0 && size != std::string_view::npos;
    std::string line(rest.substr(0, are_words ? size : 0));
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::string words = are_words ? with_marks(line, "、") : std::string();
    for (std::size_t i = words.find("、"); i != std::string::npos; i = words.find("、", i + 1)) {
      if (role_label_at(std::string_view(words).substr(i + 3)).size > 0) words.erase(i, 3);
    }
    if (words != plain(line) && read_units(words, {}, years)) {
      out += words;
      at += size;
    } else {
      out += first_sign(rest);
      at += first_sign(rest).size();
    }
  }
  return tidy(out);
}

std::optional<UnitPhrase> read_units(std::string_view cell, const Unsaid& unsaid, Years years) {
  const std::string marked = with_marks(cell, "\n", unsaid.names != nullptr);
  if (const bool begins = is_opening(first_sign(marked)); begins && bracket_size(marked) == marked.size())
    return read_phrase(without_brackets(marked), unsaid, years);
  DividedText divided = divide(cell, years);
  // 牵头单位：甲局；责任单位：乙局（另行通知前由丙局负责） is no clause, nor is 甲局（由某科负责）.
  const bool has_labels =
      std::any_of(divided.parts.begin(), divided.parts.end(), [&unsaid](const TextPart& part) {
        return role_label_at(part.text).size > 0 ||
               (unsaid.names != nullptr && surely_ends_like_unit(part.text));
      });
  if (divided.parts.empty() || has_labels) return read_phrase(marked, unsaid, years);
  UnitPhrase out;
  out.has_roles = true;
  for (TextPart& part : divided.parts) {
    if (part.text.empty()) return std::nullopt;
    part.phrase.units.wording = std::move(part.printed);
    out.clauses.push_back(
        {std::move(part.text), std::move(part.phrase.units), std::move(part.phrase.deadline)});
  }
  if (!divided.rest.empty()) return std::nullopt;
  return out;
}

void add_names(std::string_view cell, Names& names) {
  const std::string words = with_marks(cell, "\n", true);
  std::string name;
  bool is_sure = true;  // what stands on one side of a line's end may be a part of a name
  const auto end = [&](bool is_sure_end) {
    if (is_sure && is_sure_end && is_name_by_itself(name)) names.insert(name);
    name.clear();
    is_sure = is_sure_end;
  };
  for (std::string_view rest = words; !rest.empty(); rest.remove_prefix(first_sign(rest).size())) {
    const std::string_view sign = first_sign(rest);
    if (sign == "\n") {
      end(name.empty() && is_sure);
    } else if (sign == "|" || ends_with_any(sign, parting_signs)) {
      end(true);
    } else {
      name += sign;
    }
  }
  end(true);
}

std::vector<std::string> names_in(const DraftUnits& units) {
  std::vector<std::string> out = units.lead;
  out.insert(out.end(), units.responsible.begin(), units.responsible.end());
  out.insert(out.end(), units.support.begin(), units.support.end());
  return out;
}

}  // namespace xfz::import
