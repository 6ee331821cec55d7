// SPDX-License-Identifier: MIT
#include "import/units.h"

#include <algorithm>
#include <array>

#include "import/words.h"
#include "model/deadline.h"
#include "model/role_words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

constexpr std::string_view openings = "（(〔[【［";
constexpr std::string_view closings = "）)〕]】］";

bool is_in_list(std::string_view sign, std::string_view list) {
  return sign != " " && contains(list, sign);
}

/// A size of a sign at the beginning of a text.
std::size_t sign_size(std::string_view text) {
  return first_code_point(text).size;
}

/// 等部门 at the end of a name.
std::string_view open_end(std::string_view name) {
  constexpr std::string_view ends[] = {"等有关部门", "等相关部门", "等有关单位", "等相关单位", "等各部门",
                                       "等责任单位", "等成员单位", "等部门",     "等单位",     "等"};
  for (const std::string_view end : ends) {
    if (name.ends_with(end) && name.size() > end.size()) return end;
  }
  return {};
}

bool is_name(std::string_view name) {
  const std::size_t count = count_code_points(name);
  if (count < 2 || count > 26 || is_digit(name.front())) return false;
  for (std::string_view rest = name; !rest.empty(); rest.remove_prefix(sign_size(rest))) {
    if (is_in_list(rest.substr(0, sign_size(rest)), "。：:；;！？!?“”\"=")) return false;
  }
  return true;
}

/// Whether what stands behind 和 or 及 begins as a name of its own does.
bool begins_a_name(std::string_view text, std::string_view before) {
  constexpr std::string_view firsts[] = {"区",   "市",   "县",   "省", "各",  "有关",
                                         "相关", "其他", "属地", "镇", "街道"};
  if (std::any_of(std::begin(firsts), std::end(firsts),
                  [text](std::string_view first) { return text.starts_with(first); }))
    return true;
  return text.substr(0, sign_size(text)) == before.substr(0, sign_size(before));
}

/// Where a name that is two falls apart: at 及 or 和 behind what is a unit by itself.
struct Conjunction {
  std::size_t at = 0;
  std::size_t size = 0;
};
Conjunction conjunction_in(std::string_view name) {
  constexpr std::string_view words[] = {"以及", "及", "和", "与"};
  for (const std::string_view word : words) {
    for (std::size_t at = name.find(word); at != std::string_view::npos && at > 0;
         at = name.find(word, at + 1)) {
      const std::string_view before = name.substr(0, at);
      const std::string_view after = name.substr(at + word.size());
      if (after.size() < 6) continue;
      const bool parts =
          word == "以及" || word == "及" ? ends_like_unit(before) : surely_ends_like_unit(before);
      if (parts && (surely_ends_like_unit(before) ? ends_like_unit(after) : begins_a_name(after, before)))
        return {at, word.size()};
    }
  }
  return {};
}

/// 民政局（牵头）: a name and what it alone does.
std::pair<std::string_view, std::optional<Role>> role_in_bracket(std::string_view name) {
  for (const auto& [open, close] : {std::pair("（", "）"), std::pair("(", ")")}) {
    const std::size_t begin = name.ends_with(close) ? name.rfind(open) : std::string_view::npos;
    if (begin == std::string_view::npos || begin == 0) continue;
    const std::size_t from = begin + std::string_view(open).size();
    const std::string_view inner = name.substr(from, name.size() - from - std::string_view(close).size());
    if (const auto who = role_said_by(inner)) return {name.substr(0, begin), who};
  }
  return {name, std::nullopt};
}

/// A name without what only leads to it: （2）由民政局, 由民政局.
std::string_view without_lead_in(std::string_view name) {
  const Numbered number = numbered(name);
  const bool is_item = number.kind == Numbered::Kind::bracket ||
                       number.kind == Numbered::Kind::chinese_bracket ||
                       number.kind == Numbered::Kind::circled;
  if (is_item) name.remove_prefix(name.size() - number.rest.size());
  for (const std::string_view word : {"由", "会同"}) {
    if (name.starts_with(word)) name.remove_prefix(word.size());
  }
  return name;
}

/// Reads a phrase sign by sign.
class PhraseReader {
 public:
  PhraseReader(std::string_view text, const Unsaid& unsaid, Years years)
      : text_(text), unsaid_(unsaid), years_(years) {}

  std::optional<UnitPhrase> read() {
    while (at_ < text_.size() && !failed_) step();
    end_fragment();
    finish();
    if (failed_ || !out_.units.names_anyone()) return std::nullopt;
    return std::move(out_);
  }

 private:
  void step() {
    const std::string_view rest = text_.substr(at_);
    if (depth_ == 0) {
      if (const RoleLabel label = role_label_at(rest); label.size > 0) {
        begin_label(label);
        return;
      }
    }
    const std::size_t size = sign_size(rest);
    const std::string_view sign = rest.substr(0, size);
    at_ += size;
    if (is_in_list(sign, openings)) ++depth_;
    if (is_in_list(sign, closings)) --depth_;
    if (depth_ == 0 && is_in_list(sign, "、，,；;。\n/")) {
      separate(sign);
    } else {
      fragment_ += sign;
    }
  }

  void separate(std::string_view sign) {
    if (in_time_) {
      if (sign != "\n") fragment_ += sign;
      return;
    }
    const bool goes_on =
        sign == "\n" && !fragment_.empty() && !ends_like_unit(fragment_) && role_behind(fragment_) == nullptr;
    if (!goes_on) end_fragment();  // else a line broke within a name
  }

  void begin_label(const RoleLabel& label) {
    end_fragment();
    finish_label();
    in_time_ = !label.who;
    label_ = label.who;
    out_.has_roles = out_.has_roles || label.who;
    has_labels_ = true;
    at_ += label.size;
  }

  void end_fragment() {
    std::string fragment;
    fragment.swap(fragment_);
    if (fragment.empty()) return;
    if (in_time_) {
      out_.deadline += fragment;
      return;
    }
    const RoleWord* const role = label_ ? nullptr : role_behind(fragment);
    const std::string_view name =
        role == nullptr ? std::string_view(fragment)
                        : std::string_view(fragment).substr(0, fragment.size() - role->word.size());
    if (role == nullptr && is_deadline(name)) {
      out_.deadline = name;
      return;
    }
    if (!out_.deadline.empty() && !has_labels_) failed_ = true;  // a deadline stands at the end
    add_name(name);
    if (role == nullptr) return;
    out_.has_roles = true;
    if (names_.empty()) failed_ = true;
    give(role->who);
  }

  bool is_deadline(std::string_view words) const {
    const bool begins =
        !words.empty() && (is_digit(words.front()) || contains(words, "月") || contains(words, "季度") ||
                           contains(words, "年") || contains(words, "长期") || contains(words, "持续"));
    return begins && read_deadline(words, years_).reading.has_value();
  }

  void add_name(std::string_view name) {
    name = without_lead_in(name);
    if (name.empty()) return;
    if (const auto [own, who] = role_in_bracket(name); who) {
      out_.units.of(*who).emplace_back(own);
      said_in_brackets_ = true;
      if (!is_name(own)) failed_ = true;
      return;
    }
    if (const Conjunction found = conjunction_in(name); found.size > 0) {
      add_name(name.substr(0, found.at));
      add_name(name.substr(found.at + found.size));
      return;
    }
    if (const std::string_view end = open_end(name); !end.empty()) {
      if (!out_.units.others.empty()) failed_ = true;
      out_.units.others = end;
      name.remove_suffix(end.size());
    }
    if (!is_name(name)) failed_ = true;
    names_.emplace_back(name);
  }

  void give(Role who) {
    auto& to = out_.units.of(who);
    to.insert(to.end(), names_.begin(), names_.end());
    names_.clear();
  }

  void finish_label() {
    if (label_) {
      give(*label_);
    } else if (!names_.empty()) {
      failed_ = true;  // names before the first label
    }
    label_.reset();
  }

  void finish() {
    if (has_labels_) {
      finish_label();
      return;
    }
    if (names_.empty()) return;
    if (out_.has_roles) {
      failed_ = true;  // names that nobody says the role of
      return;
    }
    const auto names_like_units = std::count_if(names_.begin(), names_.end(), [](const std::string& name) {
      return ends_like_unit(name) || is_collective(name);
    });
    if (static_cast<std::size_t>(names_like_units) * 2 < names_.size()) failed_ = true;  // 详见附件
    if (unsaid_.first_is_lead && !said_in_brackets_) {
      out_.units.lead.push_back(names_.front());
      names_.erase(names_.begin());
    }
    give(unsaid_.who);
  }

  std::string_view text_;
  const Unsaid& unsaid_;
  Years years_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::string fragment_;
  std::vector<std::string> names_;  ///< whose role has not been said
  std::optional<Role> label_;
  bool has_labels_ = false;
  bool in_time_ = false;
  bool said_in_brackets_ = false;  ///< of one name alone: 民政局（牵头）
  bool failed_ = false;
  UnitPhrase out_;
};

}  // namespace

std::string with_marks(std::string_view cell, std::string_view space) {
  std::string out;
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t size = sign_size(cell.substr(at));
    const std::string_view sign = cell.substr(at, size);
    if (sign == "\n") {
      out += sign;
    } else if (is_blank(sign)) {
      const std::string_view before = std::string_view(out).substr(out.find_last_of(" \n") + 1);
      const std::string after = plain(cell.substr(at).substr(0, 30));
      if (count_code_points(before) > 2 && ends_like_unit(before) && count_code_points(after) > 2)
        out += space;
    } else {
      out += plain(sign);
    }
    at += size;
  }
  return out;
}

namespace {

/// Where the bracket that begins a text ends, behind its last sign; npos where it does not.
std::size_t bracket_size(std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view sign = text.substr(at, sign_size(text.substr(at)));
    at += sign.size();
    if (is_in_list(sign, openings)) ++depth;
    if (is_in_list(sign, closings) && --depth == 0) return at;
  }
  return std::string_view::npos;
}

/// A phrase with a role in a bracket, a full stop in it or not.
std::optional<UnitPhrase> phrase_in(std::string_view bracket, Years years) {
  const std::size_t open = sign_size(bracket);
  const std::size_t close = last_code_point(bracket).size;
  if (bracket.size() < open + close) return std::nullopt;
  const Unsaid unsaid;
  auto phrase = PhraseReader(bracket.substr(open, bracket.size() - open - close), unsaid, years).read();
  return phrase && phrase->has_roles ? phrase : std::nullopt;
}

}  // namespace

DividedText divide(std::string_view whole, Years years) {
  DividedText out;
  const std::string text = with_marks(whole, "\n");
  std::string before;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    const std::string_view sign = rest.substr(0, sign_size(rest));
    const std::size_t size = is_in_list(sign, openings) ? bracket_size(rest) : std::string_view::npos;
    auto phrase = size == std::string_view::npos ? std::nullopt : phrase_in(rest.substr(0, size), years);
    if (!phrase) {
      if (sign != "\n") before += sign;
      at += sign.size();
      continue;
    }
    at += size;
    std::string printed = plain(rest.substr(0, size));
    const std::string_view behind = std::string_view(text).substr(at);
    for (const std::string_view end : {"；", "。", ";"}) {
      if (!behind.starts_with(end)) continue;
      printed += end;
      at += end.size();
      break;
    }
    out.parts.push_back({std::move(before), std::move(printed), *std::move(phrase)});
    before.clear();
  }
  if (!out.parts.empty()) out.rest = std::move(before);
  return out;
}

std::optional<UnitPhrase> read_units(std::string_view cell, const Unsaid& unsaid, Years years) {
  DividedText divided = divide(cell, years);
  if (divided.parts.empty()) return PhraseReader(with_marks(cell, "\n"), unsaid, years).read();
  UnitPhrase out;
  out.has_roles = true;
  for (TextPart& part : divided.parts) {
    if (part.text.empty() || !part.phrase.deadline.empty()) return std::nullopt;
    part.phrase.units.wording = std::move(part.printed);
    out.clauses.push_back({std::move(part.text), std::move(part.phrase.units)});
  }
  if (!divided.rest.empty()) return std::nullopt;
  return out;
}

std::vector<std::string> names_in(const DraftUnits& units) {
  std::vector<std::string> out = units.lead;
  out.insert(out.end(), units.responsible.begin(), units.responsible.end());
  out.insert(out.end(), units.support.begin(), units.support.end());
  return out;
}

std::string without_names(std::string_view printed, const std::vector<std::string>& names) {
  std::string out = plain(printed);
  for (const std::string& name : names) {
    if (const std::size_t at = out.find(name); at != std::string::npos) out.replace(at, name.size(), " ");
  }
  return plain(out);
}

bool begins_with_label(std::string_view line) {
  const std::string words = plain(line);
  return role_label_at(words).size > 0;
}

bool says_not_applicable(std::string_view cell) {
  constexpr std::string_view words[] = {"不涉及", "无关", "不适用", "无此项"};
  return count_code_points(plain(cell)) <= 12 && contains_any(plain(cell), words);
}

bool is_dash(std::string_view cell) {
  constexpr std::string_view dashes[] = {"—", "——", "-", "--", "/", "／", "无", "－", "–", "\\"};
  const std::string words = plain(cell);
  return std::find(std::begin(dashes), std::end(dashes), words) != std::end(dashes);
}

bool is_same_as_above(std::string_view cell) {
  return means_row_above(plain(cell));
}

}  // namespace xfz::import
