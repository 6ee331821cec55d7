// SPDX-License-Identifier: MIT
#include "model/deadline/past.h"

#include <algorithm>
#include <string>

#include "model/deadline/phrases.h"

namespace xfz::grammar {

namespace {

/// What is said of a day that was set before.
constexpr std::string_view was_words[] = {"原",         "原定",     "原定于",     "原定为",   "原为",
                                          "原计划",     "原计划于", "原计划为",   "原要求",   "原来",
                                          "原时限",     "原时限为", "原期限",     "原期限为", "原定时限",
                                          "原定期限",   "原定时间", "原完成时限", "原时间",   "原完成时间",
                                          "原完成期限", "原先",     "原拟",       "原拟于",   "原规定"};

/// What replaces the day before it.
constexpr std::string_view change_words[] = {
    "延至",   "延期至", "延期到", "延长至", "延长到", "延迟至", "延迟到", "延到",
    "展期至", "推迟至", "推迟到", "顺延至", "顺延到", "缓至",   "调整为", "调整至",
    "调整到", "调至",   "调为",   "改为",   "改至",   "改到",   "变更为", "变更至",
    "修改为", "提前至", "提前到", "后延至", "更改为", "现定为", "现为",   "现定于"};

/// What may stand before it.
constexpr std::string_view change_openers[] = {"现", "已",     "后",     "又",   "并",
                                               "再", "经批准", "经研究", "申请", "同意"};

constexpr std::string_view done_words[] = {"已", "已于", "已在", "已经", "已经于", "业已", "业已于"};

template <std::size_t size>
bool is_one(std::string_view text, const std::string_view (&words)[size]) {
  return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

bool replaces(std::string_view text) {
  for (bool is_taken = true; is_taken;) {
    if (is_one(text, change_words)) return true;
    is_taken = false;
    for (const std::string_view opener : change_openers) {
      if (!text.starts_with(opener)) continue;
      text.remove_prefix(opener.size());
      is_taken = true;
      break;
    }
  }
  return false;
}

bool is_time(const Piece& piece) {
  return piece.kind == PieceKind::moments || piece.kind == PieceKind::recurring;
}

/// The words right before a place, a colon between them or not.
std::string_view words_before(const Pieces& pieces, std::size_t place) {
  if (place > 0 && is_colon(pieces[place - 1])) --place;
  return place > 0 && pieces[place - 1].kind == PieceKind::words ? pieces[place - 1].text
                                                                 : std::string_view();
}

std::string_view words_behind(const Pieces& pieces, std::size_t place) {
  const bool has_words = place + 1 < pieces.size() && pieces[place + 1].kind == PieceKind::words;
  return has_words ? pieces[place + 1].text : std::string_view();
}

bool ends_with_done(std::string_view text) {
  return std::any_of(std::begin(done_words), std::end(done_words),
                     [text](std::string_view word) { return text.ends_with(word); });
}

/// 已完成（2020年5月）; but 已启动（6月底前完成）, and what 已完成（6月底前） leaves open.
bool is_in_bracket_of_done(const Pieces& pieces, std::size_t place) {
  if (place < 2 || pieces[place - 1].text.empty() || pieces[place - 2].kind != PieceKind::words) return false;
  const std::string_view before = pieces[place - 2].text;
  const bool opens = pieces[place - 1].text == "（" || pieces[place - 1].text == "(";
  constexpr std::string_view ends[] = {"完成", "办结", "完毕", "办毕"};
  const bool says_done =
      before.starts_with("已") &&
      std::any_of(std::begin(ends), std::end(ends), [&](auto end) { return before.ends_with(end); });
  return opens && says_done && is_undated(before) && !pieces[place].text.ends_with("前") &&
         words_behind(pieces, place).empty();
}

/// 6月底前已完成, 已于6月完成; 已建成区 is no deed, but then another day holds or the words are not read.
bool is_done(const Pieces& pieces, std::size_t place) {
  const std::string_view behind = words_behind(pieces, place);
  return ends_with_done(words_before(pieces, place)) || behind.starts_with("已") ||
         is_in_bracket_of_done(pieces, place);
}

/// Whether all that is said of it is that it was done: 已于3月完成, but not 已于3月完成50%.
bool is_wholly_done(const Pieces& pieces, std::size_t place) {
  const std::string_view before = words_before(pieces, place);
  const std::string_view behind = words_behind(pieces, place);
  if (is_in_bracket_of_done(pieces, place)) return true;
  if (ends_with_done(before))
    return is_lead_in(before.substr(0, before.rfind("已"))) && is_undated("已" + std::string(behind));
  return is_undated(behind);
}

/// The time that one at a place replaces: the one before it, nothing but a few words between.
std::size_t replaced_by(const Pieces& pieces, std::size_t place) {
  if (!replaces(words_before(pieces, place))) return place;
  for (std::size_t at = place; at > 0; --at) {
    const Piece& before = pieces[at - 1];
    if (is_time(before)) return at - 1;
    if (before.kind != PieceKind::words && before.kind != PieceKind::stop) break;
  }
  return place;
}

/// 国家另有规定的除外 leaves the day as it is; 12月除外, 寒假除外 of each month take some away.
bool leaves_some_out(const Pieces& pieces) {
  const bool recurs = std::any_of(pieces.begin(), pieces.end(),
                                  [](const Piece& piece) { return piece.kind == PieceKind::recurring; });
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind != PieceKind::words) continue;
    const auto has = [&pieces, i](std::string_view word) {
      return pieces[i].text.find(word) != std::string_view::npos;
    };
    if (has("除外") && (recurs || (i > 0 && is_time(pieces[i - 1])))) return true;
    if (recurs && (has("不含") || has("不包括") || has("不包含") || has("不报") || has("免报"))) return true;
  }
  return false;
}

/// 12月底前（或按上级要求）; of 6月15日或7月15日前 both days are read.
bool has_alternative(const Pieces& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::string_view text = pieces[i].text;
    if (pieces[i].kind != PieceKind::words || !(text.starts_with("或") || text.starts_with("抑或"))) continue;
    const bool is_joint = (text == "或" || text == "或者") && i + 1 < pieces.size();
    if (!is_joint || pieces[i + 1].kind != PieceKind::moments) return true;
  }
  return false;
}

/// 已取消, 暂缓实施, 不作硬性要求: the day may no longer hold.
constexpr std::string_view revoked_words[] = {"已取消",       "已撤销",   "已废止",  "已终止",
                                              "已中止",       "暂缓",     "暂不",    "不作硬性要求",
                                              "不做硬性要求", "不作要求", "不做要求"};

bool is_revoked(const Pieces& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return std::any_of(std::begin(revoked_words), std::end(revoked_words), [&piece](std::string_view word) {
      return piece.text.find(word) != std::string_view::npos;
    });
  });
}

/// 力争6月底前，确保9月底前; 6月底前（逾期按9月底前）; 非6月底前: which day holds, or whether, the words do
/// not say.
bool leaves_open(const Pieces& pieces) {
  bool is_hoped = false;
  bool is_sure = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!is_time(pieces[i])) continue;
    const std::string_view before = words_before(pieces, i);
    if (before == "非" || before.starts_with("逾期")) return true;
    is_hoped = is_hoped || before.ends_with("力争") || before.ends_with("争取");
    is_sure = is_sure || before.ends_with("确保");
  }
  return is_hoped && is_sure;
}

}  // namespace

void settle_past(Pieces& pieces, Context& context) {
  if (std::none_of(pieces.begin(), pieces.end(), is_time)) return;
  if (leaves_some_out(pieces) || has_alternative(pieces) || is_revoked(pieces) || leaves_open(pieces))
    context.is_unclear = true;
  bool is_all_done = true;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!is_time(pieces[i])) continue;
    if (const std::size_t replaced = replaced_by(pieces, i); replaced != i) {
      pieces[replaced].kind = PieceKind::past;
    }
    const bool was = is_one(words_before(pieces, i), was_words);
    const bool done = pieces[i].kind == PieceKind::moments && is_done(pieces, i);
    is_all_done = is_all_done && done && is_wholly_done(pieces, i);
    if (was || done) pieces[i].kind = PieceKind::past;
  }
  const bool holds = std::any_of(pieces.begin(), pieces.end(), is_time);
  if (!holds && !is_all_done) context.is_unclear = true;
}

bool begins_part_of_whole(const Piece& piece) {
  return piece.kind == PieceKind::words && piece.text.starts_with("其中");
}

}  // namespace xfz::grammar
