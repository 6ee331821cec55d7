// SPDX-License-Identifier: MIT
#include "ledger/collect/around.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "ledger/collect/words.h"
#include "query/parts.h"
#include "text/ascii.h"
#include "text/origin.h"
#include "text/utf8.h"

namespace xfz::collect {

namespace {

constexpr Phrase day_unread{"the day of filling in cannot be read", "填报日期读不出来"};
constexpr Message<std::string> day_outside{"“{}” is in none of the years in which the table is reported",
                                           "“{}”不在这张表格报送的年度里"};

constexpr std::string_view list_word = "任务清单";
constexpr std::string_view unit_label = "单位：";
constexpr std::string_view year_label = "年度：";
constexpr std::string_view wide_gap = "　　";
constexpr std::string_view sections[] = {"牵头事项", "分工负责事项", "负责事项", "配合事项", "共同事项"};

std::vector<std::string_view> split(std::string_view text, std::string_view joint) {
  std::vector<std::string_view> out;
  for (std::size_t at = text.find(joint); at != std::string_view::npos; at = text.find(joint)) {
    out.push_back(text.substr(0, at));
    text.remove_prefix(at + joint.size());
  }
  out.push_back(text);
  return out;
}

void strip_digits(std::string_view& text) {
  while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
}

/// A name as plain() has it.
bool is_unit(const Table& table, std::string_view name) {
  return std::any_of(table.units.begin(), table.units.end(),
                     [name](const Unit& unit) { return plain(unit.name.value) == name; });
}

bool are_units(const Table& table, std::string_view names) {
  const std::vector<std::string> all = names_in(names);
  return std::all_of(all.begin(), all.end(),
                     [&](const std::string& name) { return find_unit(table, name) != no_unit; });
}

bool strip_section(std::string_view& text) {
  return std::any_of(std::begin(sections), std::end(sections),
                     [&text](std::string_view section) { return strip(text, section); });
}

/// 民政局任务清单（填报事项）, with the table's title before it or without.
bool is_title(const Table& table, std::string_view words) {
  std::string_view rest = words;
  const std::string title = plain(table.title.value);
  if (rest == title || rest == list_word) return true;
  const std::size_t at = rest.rfind(list_word);
  if (at == std::string_view::npos) return false;
  std::string_view behind = rest.substr(at + list_word.size());
  std::string_view before = rest.substr(0, at);
  strip(before, title);
  return is_unit(table, before) &&
         (behind.empty() || behind == "填报事项" || (strip_section(behind) && behind.empty()));
}

/// 民政局, 民政局（又称民政）
bool is_unit_line(const Table& table, std::string_view text) {
  const std::size_t at = text.find("（又称");
  const UnitIndex unit = find_unit(table, tidied(text.substr(0, at)));
  if (unit == no_unit) return false;
  if (at == std::string_view::npos) return true;
  std::string_view rest = text.substr(at + std::string_view("（又称").size());
  return strip_end(rest, "）") && are_units(table, rest);
}

std::string years_of(const Table& table) {
  const Years years = table.years();
  return std::to_string(years.first) + (years.is_one() ? "" : std::to_string(years.last));
}

/// Whether words are what a key of the table says: of a day in whatever form.
bool is_given(const std::string& value, std::string_view words, Years years) {
  if (plain(value) == plain(words)) return true;
  const auto day = day_in(value, years);
  return day && day == day_in(words, years);
}

/// What is filled in, to whom it goes and by when. By when it goes may be another day in each round.
bool is_instruction(const Table& table, std::string_view text) {
  const auto is_value = [&table](const std::optional<Located<std::string>>& value, std::string_view words) {
    return value && is_given(value->value, words, table.years());
  };
  const auto is_sentence = [&](std::string_view sentence) {
    const std::string words = plain(sentence);
    if (words.empty() || words == "完成状态填未启动推进中需协调或已完成") return true;
    for (const std::string_view column : {"deadline", "dates"}) {
      const std::string heading = plain(query::heading(table, column).zh);
      for (const std::string_view place : {std::string_view("时限"), std::string_view(heading)})
        if (words == fmt::format("定期的事项{}里只留所报那一期的日期其余的删去", place)) return true;
    }
    if (words.ends_with("另有单位报送的以其报送的为准本单位填写的不计入结果")) return true;
    std::string_view rest = sentence;
    if (strip(rest, "报送至：")) return is_value(table.returns.to, rest);
    if (strip(rest, "联系方式：")) return is_value(table.returns.contact, rest);
    if (!strip(rest, "报送时限：")) return false;
    return is_value(table.returns.by, rest) || day_in(rest, table.years()).has_value();
  };
  const auto sentences = split(text, "。");
  return std::all_of(sentences.begin(), sentences.end(), is_sentence);
}

/// 牵头事项 43 项，共同事项 2 项。没有分工负责事项、配合事项。 A piece of it, as plain() has it.
bool is_count(const Table& table, std::string_view words) {
  strip(words, "此范围内");
  strip(words, "表中");
  if (strip(words, "没有涉及")) return strip_end(words, "的事项") && is_unit(table, words);
  strip(words, "没有");
  if (!strip_section(words)) return words.empty();
  if (words.empty()) return true;
  const std::size_t before = words.size();
  strip_digits(words);
  return words.size() < before && words == "项";
}

/// Counts, how they count, and which groups may have the unit as a member.
bool is_summary(const Table& table, std::string_view text) {
  constexpr std::string_view how = "分项各占一行，同一措施的分项合计一项。";
  std::string pieces(text.substr(0, text.find("表中没有列明“")));
  if (pieces.size() < text.size() && !text.ends_with("集体承担的事项没有列入。")) return false;
  if (const std::size_t at = pieces.find(how); at != std::string::npos) pieces.erase(at, how.size());
  for (const std::string_view joint : {"，", "、", "。"}) {
    for (std::size_t at = pieces.find(joint); at != std::string::npos; at = pieces.find(joint))
      pieces.replace(at, joint.size(), "\n");
  }
  const auto all = split(pieces, "\n");
  return std::all_of(all.begin(), all.end(),
                     [&](std::string_view piece) { return is_count(table, plain(piece)); });
}

/// What stands behind a label of a line, as far as xfz prints that.
bool is_labelled(const Table& table, std::string_view text) {
  std::string_view rest = text;
  const auto is_value = [&rest, &table](const std::optional<Located<std::string>>& value) {
    return value && is_given(value->value, rest, table.years());
  };
  if (strip(rest, unit_label)) return is_unit_line(table, rest);
  if (strip(rest, year_label)) {
    const std::string words = plain(rest);
    return words == years_of(table) || words == years_of(table) + "年";
  }
  if (strip(rest, "来源：")) return is_origin(rest);
  if (strip(rest, "所属集体：")) return are_units(table, rest);
  if (strip(rest, "事项：")) return is_summary(table, rest);
  if (strip(rest, "成员：")) return are_units(table, rest) || plain(rest) == "表中没有列明";
  if (strip(rest, "填报说明：")) return is_instruction(table, rest);
  if (strip(rest, "范围：")) return plain(rest).ends_with("的事项");
  if (strip(rest, "印发单位：")) return is_value(table.issuer);
  if (strip(rest, "文号：")) return is_value(table.document);
  if (strip(rest, "印发日期：")) return is_value(table.issued);
  return is_value(table.issuer) || is_value(table.document) || is_value(table.issued);
}

/// 一、牵头事项（3项）; 附：共同事项，经由“三家”（1项）
bool is_section_heading(const Table& table, std::string_view text) {
  const std::string words = plain(text);
  std::string_view rest = words;
  if (!strip(rest, "附")) {
    while (!rest.empty() && std::none_of(std::begin(sections), std::end(sections),
                                         [&rest](std::string_view each) { return rest.starts_with(each); })) {
      constexpr std::u32string_view numerals = U"一二三四五六七八九十";
      const CodePoint c = first_code_point(rest);
      if (numerals.find(c.value) == std::u32string_view::npos) return false;
      rest.remove_prefix(c.size);
    }
  }
  if (!strip_section(rest)) return false;
  strip_end(rest, "项");
  while (!rest.empty() && is_digit(rest.back())) rest.remove_suffix(1);
  return rest.empty() || (strip(rest, "经由") && is_unit(table, rest));
}

/// 没有点名民政局，由它所属的集体承担，不用填报。
bool is_told_off(const Table& table, std::string_view words) {
  return strip(words, "没有点名") && strip_end(words, "由它所属的集体承担不用填报") &&
         (words == "本单位" || is_unit(table, words));
}

bool is_printed_piece(const Table& table, std::string_view text) {
  const std::string words = plain(text);
  const std::string piece = tidied(text);
  return words.empty() || words == "无" || is_title(table, words) || is_labelled(table, piece) ||
         is_told_off(table, words) || is_summary(table, piece) || is_section_heading(table, piece);
}

constexpr std::string_view extent_label = "以上填报事项";
constexpr std::string_view foot_labels[] = {extent_label, "填报人",   "审核人",   "负责人签字", "负责人",
                                            "联系电话",   "填报日期", "填表日期", "盖章"};

/// What stands between a label and the next one, or a wide gap.
std::string behind_label(std::string_view text, std::string_view label) {
  std::string_view rest = text.substr(text.find(label) + label.size());
  for (const std::string_view colon : {"：", ":"}) {
    constexpr std::size_t near = 4;  // bytes: a space may stand before it
    if (const std::size_t at = rest.find(colon); at < near) rest.remove_prefix(at + colon.size());
  }
  constexpr std::string_view ends[] = {"\n", "（盖章", extent_label, "填报", "审核", "负责人", "联系"};
  for (const std::string_view end : ends) rest = rest.substr(0, rest.find(end));
  return tidied(rest);
}

}  // namespace

bool is_printed_around(const Table& table, std::string_view text) {
  if (is_printed_piece(table, text)) return true;
  const auto lines = split(text, "\n");
  return std::all_of(lines.begin(), lines.end(), [&](std::string_view line) {
    const auto pieces = split(line, wide_gap);
    return std::all_of(pieces.begin(), pieces.end(),
                       [&](std::string_view piece) { return is_printed_piece(table, piece); });
  });
}

bool is_printed_on_edge(const Table& table, std::string_view text) {
  const auto is_page_number = [](std::string_view line) {
    const std::string words = plain(line);
    std::string_view rest = words;
    while (!rest.empty()) {
      const bool is_sign = is_digit(rest.front()) || strip(rest, "第") || strip(rest, "共") ||
                           strip(rest, "页") || strip(rest, "page") || strip(rest, "of");
      if (!is_sign) return false;
      if (!rest.empty() && is_digit(rest.front())) rest.remove_prefix(1);
    }
    return true;
  };
  const auto lines = split(text, "\n");
  return std::all_of(lines.begin(), lines.end(), [&](std::string_view line) {
    return is_page_number(line) || is_printed_around(table, line);
  });
}

UnitIndex unit_in_head(const Table& table, std::string_view text) {
  if (text.starts_with(unit_label)) {
    std::string_view name = text.substr(unit_label.size());
    for (const std::string_view end : {"　", " ", "\n", "，", "（"}) name = name.substr(0, name.find(end));
    return find_unit(table, name);
  }
  const std::size_t end = text.rfind(list_word);
  if (end == std::string_view::npos) return no_unit;
  const std::string_view before = text.substr(0, end);
  const std::size_t colon = before.rfind("：");
  return find_unit(
      table, colon == std::string_view::npos ? before : before.substr(colon + std::string_view("：").size()));
}

std::string other_table_in_head(const Table& table, std::string_view text) {
  std::string_view words;
  if (text.starts_with(unit_label)) {
    const std::size_t at = text.find(year_label);
    if (at == std::string_view::npos) return {};
    words = text.substr(at + year_label.size());
    for (const std::string_view end : {wide_gap, std::string_view("\n")})
      words = words.substr(0, words.find(end));
  } else {
    // Of a title the years alone: its other words may have been corrected since the sheets were sent.
    const std::size_t end = text.rfind(list_word);
    if (end == std::string_view::npos || unit_in_head(table, text) == no_unit) return {};
    words = text.substr(0, std::min(text.substr(0, end).rfind("："), end));
    if (plain(words) == plain(table.title.value)) return {};
  }
  std::vector<int> years = numbers_in(words);
  constexpr int least = 1900;
  constexpr int most = 2999;
  std::erase_if(years, [](int year) { return year < least || year > most; });
  const bool is_same =
      years.empty() || (years.front() == table.years().first && years.back() == table.years().last);
  return is_same ? std::string() : tidied(words);
}

std::string other_table_in_head(const Table& table, const std::vector<const PageCell*>& cells) {
  for (const PageCell* const cell : cells) {
    std::string other = other_table_in_head(table, cell->text);
    if (!other.empty()) return other;
  }
  return {};
}

std::string_view foot_label(std::string_view text) {
  const std::string words = plain(text);
  const auto* const found =
      std::find_if(std::begin(foot_labels), std::end(foot_labels),
                   [&words](std::string_view label) { return words.starts_with(label); });
  return found == std::end(foot_labels) ? std::string_view() : *found;
}

namespace {

bool is_blank_piece(const Table& table, std::string_view text) {
  const std::string words = plain(text);
  std::string_view rest = words;
  while (strip(rest, "年月日") ||
         std::any_of(std::begin(foot_labels), std::end(foot_labels),
                     [&rest](std::string_view label) { return strip(rest, label); })) {
  }
  if (words.starts_with(extent_label)) return strip_end(rest, "止");
  return rest.empty() || (strip_end(rest, "盖章") && is_unit(table, rest));
}

}  // namespace

bool is_blank_foot(const Table& table, std::string_view text) {
  const auto lines = split(text, "\n");
  return std::all_of(lines.begin(), lines.end(), [&table](std::string_view line) {
    const auto pieces = split(line, "\t");
    return std::all_of(pieces.begin(), pieces.end(),
                       [&table](std::string_view piece) { return is_blank_piece(table, piece); });
  });
}

bool is_signature(const Table& table, std::string_view text) {
  constexpr std::size_t longest = 60;  // of a row of the foot in one line, with its labels
  constexpr std::string_view signs[] = {"。", "；", ";", "！", "!"};
  const auto is_name = [&](std::string_view piece) {
    if (is_blank_piece(table, piece)) return true;  // a unit may be called anything
    return std::none_of(std::begin(signs), std::end(signs), [piece](std::string_view sign) {
      return piece.find(sign) != std::string_view::npos;
    });
  };
  const auto lines = split(text, "\n");
  return std::all_of(lines.begin(), lines.end(), [&is_name](std::string_view line) {
    const auto pieces = split(line, "\t");
    std::size_t size = 0;
    for (const std::string_view piece : pieces) {
      if (!plain(piece).starts_with(extent_label)) size += count_code_points(plain(piece));
    }
    return size <= longest && std::all_of(pieces.begin(), pieces.end(), is_name);
  });
}

SheetDay sheet_day(std::string_view text, const ledger::Duties& duties) {
  for (const std::string_view label : {"填报日期", "填表日期"}) {
    if (text.find(label) == std::string_view::npos) continue;
    std::string words = behind_label(text, label);
    const auto day = day_in(words, duties.table().years());
    if (day && duties.are_reported_on(*day)) return {day, {}};
    const std::string said = plain(words);
    if (said.empty() || said == "年月日") return {};
    return {std::nullopt, std::move(words), day.has_value()};
  }
  return {};
}

Text why_undated(const SheetDay& day) {
  return day.is_of_other_years ? day_outside(day.words) : day_unread.text();
}

}  // namespace xfz::collect
