// SPDX-License-Identifier: MIT
#include "render/next_table.h"

#include <optional>
#include <string>
#include <vector>

#include "text/source.h"
#include "text/utf8.h"

namespace xfz::render {

namespace {

using layout::Fate;
using layout::Passage;

constexpr Message<int, std::size_t> moved_head{"moved to {} ({}):", "改为 {} 年的（{} 处）："};
constexpr Message<std::size_t> left_head{"left as it was ({}); read each of these:",
                                         "照旧未改的（{} 处），请逐一核对："};
constexpr Message<std::size_t> dropped_head{"left out, being true of the old table alone ({}):",
                                            "只属于旧表、没有带过来的（{} 处）："};
constexpr Message<std::size_t> idle_head{"`allow` left out, as `check` finds nothing there now ({}):",
                                         "检查已无此项结果、没有带过来的 `allow`（{} 处）："};
constexpr Message<std::uint32_t, std::string> passage_line{"line {}: {}", "第 {} 行：{}"};
constexpr Message<std::string, std::string> with_why{"{} ({})", "{}（{}）"};
constexpr Message<std::string_view, std::string> of_key{"{}: {}", "{}：{}"};

/// Why a place was left as it is, or what to look at; nothing where that is plain.
std::optional<Phrase> words_for(Fate fate) {
  switch (fate) {
    case Fate::moved:
    case Fate::dropped:
    case Fate::idle:
      break;
    case Fate::moved_day:
      return Phrase{"a day that the words do not name", "原文没有写出这个日期"};
    case Fate::other_year:
      return Phrase{"another year", "别的年份"};
    case Fate::event:
      return Phrase{"a day of that year, no deadline", "当年的日子，不是时限"};
    case Fate::start:
      return Phrase{"a beginning or an end", "起止年份"};
    case Fate::compared:
      return Phrase{"what is compared with", "用来比较的年份"};
    case Fate::several:
      return Phrase{"one of several years", "与别的年份并列"};
    case Fate::of_title:
      return Phrase{"in the title of a document", "文件名称里的年份"};
    case Fate::of_document:
      return Phrase{"in the number of a document", "文号里的年份"};
    case Fate::bare:
      return Phrase{"not plainly a year", "看不出是不是年份"};
    case Fate::other_days:
      return Phrase{"its days would not be the same ones of the new year", "改了以后不是新年度的同一天"};
    case Fate::standing:
      return Phrase{"it is due on no day", "没有到期的一天"};
    case Fate::feast:
      return Phrase{"it is on another day each year", "每年不在同一天"};
    case Fate::issuer:
      return Phrase{"does the same office issue it?", "发文机关是否不变？"};
    case Fate::returns:
      return Phrase{"is it the same this year?", "今年是否不变？"};
    case Fate::name:
      return Phrase{"in a name", "名称里的年份"};
    case Fate::remark:
      return Phrase{"a remark", "注释或理由"};
  }
  return std::nullopt;
}

std::string words_of(const Passage& passage, Language language) {
  std::string words = passage.before;
  if (!passage.after.empty()) words += " → " + passage.after;
  if (!passage.key.empty()) words = of_key(language, passage.key, words);
  const auto why = words_for(passage.fate);
  return why ? with_why(language, words, std::string(why->in(language))) : words;
}

enum class Group { moved, left, dropped, idle };

Group group_of(Fate fate) {
  if (fate == Fate::moved || fate == Fate::moved_day) return Group::moved;
  if (fate == Fate::dropped) return Group::dropped;
  return fate == Fate::idle ? Group::idle : Group::left;
}

Text head_of(Group group, int year, std::size_t count) {
  if (group == Group::moved) return moved_head(year, count);
  if (group == Group::left) return left_head(count);
  return (group == Group::dropped ? dropped_head : idle_head)(count);
}

}  // namespace

std::string next_table_text(const layout::NextTable& next, int year, const Screen& screen) {
  constexpr int indent = 2;
  const Source source("", next.text);
  std::string out;
  for (const Group group : {Group::moved, Group::left, Group::dropped, Group::idle}) {
    std::vector<std::string> lines;
    for (const Passage& passage : next.passages) {
      if (group_of(passage.fate) != group) continue;
      std::string line = printable(words_of(passage, screen.language));
      const bool is_there = group == Group::moved || group == Group::left;
      lines.push_back(is_there ? passage_line(screen.language, source.line_at(passage.at), line) : line);
    }
    if (lines.empty()) continue;
    out += paragraph(head_of(group, year, lines.size()).in(screen.language), Ink::strong, screen);
    for (const std::string& line : lines) out += paragraph(line, Ink::plain, screen, indent);
  }
  return out;
}

}  // namespace xfz::render
