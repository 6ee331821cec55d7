// SPDX-License-Identifier: MIT
#include "import/lines.h"

#include <algorithm>

#include "import/facts.h"
#include "import/rules.h"
#include "import/said.h"
#include "import/sections.h"
#include "import/words.h"
#include "text/ascii.h"
#include "text/origin.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

constexpr Message<std::string> before_table{"before the table: {}", "表前：{}"};
constexpr Message<std::string> severed{"“{}” was told from the row that it is of", "看不出“{}”属于哪一条"};
constexpr Phrase look_in_comment_of_line{"it is in a comment of the result", "放在结果的注释里"};
constexpr Message<std::string> behind_table{"after the table: {}", "表后：{}"};
constexpr Message<std::string> beside_measures{"besides the measures: {}", "措施之外：{}"};

constexpr std::string_view title_ends[] = {"表",   "清单",   "方案", "体系", "计划", "台账", "要点",
                                           "分工", "任务",   "目标", "指标", "安排", "意见", "办法",
                                           "标准", "责任书", "实事", "项目", "通知", "分解"};

/// A text without a bracket at its end: …体系（2021年版）
std::string_view without_bracket(std::string_view text) {
  for (const auto& [open, close] : {std::pair("（", "）"), std::pair("(", ")")}) {
    if (text.ends_with(close) && text.rfind(open) != std::string_view::npos && text.rfind(open) > 0)
      return text.substr(0, text.rfind(open));
  }
  return text;
}

bool is_attachment(std::string_view text) {
  return text.starts_with("附件") && count_code_points(text) <= 6;
}

/// 附件1： that a title begins with; empty where it does not.
std::string_view attachment_at(std::string_view text) {
  constexpr std::string_view word = "附件";
  if (!text.starts_with(word) || is_attachment(text)) return {};
  std::size_t size = word.size();
  while (size < text.size() && size < word.size() + 2 && is_digit(text[size])) ++size;
  if (size < text.size() && is_digit(text[size])) size = word.size();  // 附件2022年…
  for (const std::string_view sign : {"：", ":", " ", "．", ".", "、"}) {
    if (text.substr(size).starts_with(sign)) size += sign.size();
  }
  return text.substr(0, size);
}

bool is_sentence(std::string_view text) {
  constexpr std::string_view ends[] = {"。", "：", ":", "；", "，", "、"};
  return ends_with_any(text, ends) || count_code_points(text) > 60;
}

bool is_issuer(std::string_view text) {
  return (surely_ends_like_unit(text) || text.ends_with("机关")) && count_code_points(text) <= 30 &&
         !contains(text, "：") && !contains(text, ":") && numbered(text).kind == Numbered::Kind::none;
}

/// 青禾区人民政府办公室文件, as papers of offices are headed, without 文件; empty where a line is not so.
std::string_view issuer_of_paper(std::string_view text) {
  constexpr std::string_view paper = "文件";
  const std::string_view name = text.substr(0, text.size() - std::min(text.size(), paper.size()));
  return text.ends_with(paper) && is_issuer(name) ? name : std::string_view();
}

/// A bracket below a title that belongs to it: （2022年度）, （征求意见稿）
bool is_bracket_of_title(std::string_view text) {
  constexpr std::string_view days[] = {"月", "日", "截至", "截止"};
  constexpr std::string_view stages[] = {"稿", "草案", "试行", "暂行", "修订", "修正", "版"};
  return (text.starts_with("（") || text.starts_with("(")) && (text.ends_with("）") || text.ends_with(")")) &&
         count_code_points(text) < 16 && !contains_any(text, days) &&
         (!years_in(text).empty() || contains_any(text, stages));
}

constexpr std::string_view issuer_labels[] = {"编制单位", "制定单位", "发文单位",
                                              "印发单位", "发文机关", "制表单位"};

constexpr std::string_view colons[] = {"：", ":"};

/// Who issued it, where a label of a line says that: 编制单位：青禾区城市管理局　编制日期：…; else empty.
std::string issuer_in(std::string_view line) {
  for (const std::string_view label : issuer_labels) {
    const std::size_t at = line.find(label);
    if (at == std::string_view::npos) continue;
    std::string_view rest = line.substr(at + label.size());
    const std::string_view colon = first_sign(rest);
    if (colon != "：" && colon != ":") continue;
    rest.remove_prefix(colon.size());
    std::string name;
    for (; !rest.empty(); rest.remove_prefix(first_sign(rest).size())) {
      const std::string_view sign = first_sign(rest);
      if (contains("，；。;,：:", sign) || (is_blank(sign) && surely_ends_like_unit(name))) break;
      name += tidy(sign);
    }
    if (surely_ends_like_unit(name) && count_code_points(name) <= 30) return name;
  }
  return {};
}

/// 2022年度
bool is_years_line(std::string_view text) {
  return !text.empty() && text.size() < 32 && is_digit(text.front()) && !years_in(text).empty() &&
         (text.ends_with("年") || text.ends_with("年度"));
}

class Preamble {
 public:
  Preamble(Work& work, const std::vector<Line>& lines)
      : work_(work), lines_(lines), is_taken_(lines.size(), false) {}

  void read() {
    take_title();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!is_taken_[i] && !lines_[i].text.empty()) take(lines_[i]);
    }
  }

 private:
  /// The place of the last line of the title; the number of lines where there is none.
  std::size_t find_title() const {
    std::size_t last = lines_.size();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (may_be_title(lines_[i]) && ends_like_title(lines_[i].text)) last = i;
    }
    for (std::size_t i = 0; i < last && last < lines_.size(); ++i) {  // a cover has it in full
      const bool is_listed = !attachment_at(lines_[i].text).empty() || !ends_like_title(lines_[i].text);
      if (may_be_title(lines_[i]) && !is_listed && lines_[i].text.ends_with(lines_[last].text)) last = i;
    }
    if (last < lines_.size()) return last;
    for (std::size_t i = lines_.size(); i-- > 0;) {
      if (may_be_title(lines_[i]) && !is_issuer(lines_[i].text)) last = i;
    }
    return last;
  }

  void take_title() {
    std::size_t last = find_title();
    if (last == lines_.size()) return;
    std::size_t first = last;
    while (first > 0 && last - first < 3 && goes_on_above(first, last)) --first;
    while (last + 1 < lines_.size() &&
           (lines_[last + 1].text.empty() || is_bracket_of_title(lines_[last + 1].text)))
      ++last;
    for (std::size_t i = first; i <= last; ++i) {
      if (lines_[i].text.empty()) continue;
      const std::string_view lead_in = attachment_at(lines_[i].text);
      work_.draft.title_lines.push_back(lines_[i].text.substr(lead_in.size()));
      work_.draft.title += work_.draft.title_lines.back();
      is_taken_[i] = true;
      if (lead_in.empty()) {
        work_.pages.settle(lines_[i].pieces.front(), Use::value);
      } else {
        comment(lines_[i]);
      }
    }
  }

  /// Whether the line above is a part of the title too: it is no title by itself, or what is below says no
  /// year.
  bool goes_on_above(std::size_t first, std::size_t last) const {
    const Line& above = lines_[first - 1];
    if (!may_be_title(above)) return false;
    if (is_issuer(above.text) && !lines_[first].text.starts_with("关于")) return false;
    const bool has_year = std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(first),
                                      lines_.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                                      [](const Line& line) { return !years_in(line.text).empty(); });
    // A matter that the line below says what is done about: 青禾区贯彻落实督察反馈意见 |
    // 2022年整改任务分解表.
    constexpr std::string_view matters[] = {"意见", "目标", "要点", "指标", "任务", "项目"};
    const bool is_matter = ends_with_any(above.text, matters) && years_in(above.text).empty() &&
                           !district_in(above.text).empty() && district_in(lines_[first].text).empty();
    return !has_year || !ends_like_title(above.text) || is_matter;
  }

  void take(const Line& line) {
    if (line.pieces.size() > 1) {
      take_pairs(line);
    } else if (line.text == work_.draft.title) {
      work_.pages.settle(line.pieces.front(), Use::structure);
    } else if (is_document_number(line.text) && work_.draft.document.empty()) {
      take_into(work_.draft.document, line.pieces.front(), line.text);
    } else if (const auto date = whole_date(line.text); date && work_.draft.issued.empty()) {
      work_.draft.issued = *date;
      comment(line);
    } else if (is_years_line(line.text) && work_.draft.years_said.empty()) {
      work_.draft.years_said = years_in(line.text);
      comment(line);
    } else if (is_issuer(line.text) && work_.draft.issuer.empty()) {
      take_into(work_.draft.issuer, line.pieces.front(), line.text);
    } else {
      comment(line);
    }
  }

  void take_into(std::string& to, PieceIndex piece, const std::string& words) {
    to = words;
    work_.pages.settle(piece, Use::value);
  }

  /// 编制单位 | 青禾区城市管理局 | 编制日期 | 2020年3月
  void take_pairs(const Line& line) {
    std::string words;
    for (std::size_t i = 0; i < line.pieces.size(); ++i) {
      const std::string cell = tidy(work_.pages.text(line.pieces[i]));
      std::string name = i > 0 ? tidy(work_.pages.text(line.pieces[i - 1])) : std::string();
      const bool has_label = contains_any(name, colons) && !ends_with_any(name, colons);
      if (i > 0) words += i % 2 == 1 && !has_label ? "：" : "；";
      words += cell;
      if (work_.draft.issuer.empty()) work_.draft.issuer = issuer_in(cell);
      for (const std::string_view colon : colons) {
        if (name.ends_with(colon)) name.resize(name.size() - colon.size());
      }
      if (i % 2 == 1 && ends_with_any(name, issuer_labels) && work_.draft.issuer.empty())
        work_.draft.issuer = cell;
    }
    for (const PieceIndex piece : line.pieces) work_.pages.settle(piece, Use::comment);
    work_.draft.comments.push_back(work_.words(before_table(words)));
  }

  void comment(const Line& line) {
    std::string& issuer = work_.draft.issuer;
    if (issuer.empty()) issuer = issuer_in(work_.pages.text(line.pieces.front()));
    if (issuer.empty()) issuer = issuer_of_paper(line.text);
    work_.pages.settle(line.pieces.front(), Use::comment);
    work_.draft.comments.push_back(work_.words(before_table(line.text)));
  }

  Work& work_;
  const std::vector<Line>& lines_;
  std::vector<bool> is_taken_;
};

}  // namespace

bool may_sign(std::string_view text) {
  constexpr std::string_view ends[] = {"室", "部", "站", "所", "院", "会", "组", "镇", "乡"};
  const bool is_short = count_code_points(text) <= 20 && !is_sentence(text) && !has_label(text);
  return is_issuer(text) || (is_short && ends_with_any(text, ends));
}

bool says_origin(std::string_view words) {
  constexpr std::string_view label = "来源：";
  return words.starts_with(label) && is_origin(words.substr(label.size()));
}

bool may_be_title(const Line& line) {
  constexpr std::string_view marks[] = {"内部资料", "内部材料", "内部文件", "会议材料", "会议资料",
                                        "秘密",     "机密",     "绝密",     "特急",     "加急"};
  const bool is_mark = count_code_points(line.text) <= 10 && contains_any(line.text, marks);
  return !is_mark && issuer_of_paper(line.text).empty() && line.pieces.size() == 1 && !line.text.empty() &&
         !is_attachment(line.text) && !is_document_number(line.text) && !whole_date(line.text) &&
         !is_sentence(line.text) && !is_caption(line);
}

bool ends_like_title(std::string_view text) {
  return !is_sentence(text) && ends_with_any(without_bracket(text), title_ends);
}

bool is_caption(const Line& line) {
  if (line.pieces.size() != 1 || is_sentence(line.text) || count_code_points(line.text) > 40) return false;
  if (line.text.starts_with("附表") || line.text.starts_with("续表")) return true;
  // 表1 道路, 表一：道路
  const std::string_view rest =
      std::string_view(line.text).substr(std::min<std::size_t>(line.text.size(), 3));
  return line.text.starts_with("表") && !rest.empty() &&
         (is_digit(rest.front()) ||
          numbered(std::string(rest.substr(0, 3)) + "、").kind == Numbered::Kind::chinese);
}

std::string bare_caption(const std::string& caption) {
  std::string out = caption;
  for (const std::string_view word : {"（续）", "(续)", "（续表）", "续表"}) {
    if (const std::size_t at = out.find(word); at != std::string::npos) out.erase(at, word.size());
  }
  return out;
}

void read_preamble(Work& work, const std::vector<Line>& lines) {
  Preamble(work, lines).read();
}

void read_notes(Work& work, const std::vector<Line>& lines, NotesOf of) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.text.empty()) continue;
    if (says_origin(work.pages.text(line.pieces.front()))) {
      work.pages.leave_out(line.pieces.front(), LeftOut::origin);
      continue;
    }
    const bool is_signature = i + 1 < lines.size() && whole_date(lines[i + 1].text) && may_sign(line.text);
    if (is_signature && work.draft.issuer.empty()) {
      work.draft.issuer = line.text;
      work.pages.settle(line.pieces.front(), Use::value);
      continue;
    }
    if (const auto date = whole_date(line.text); date && work.draft.issued.empty()) work.draft.issued = *date;
    if (work.draft.issuer.empty()) work.draft.issuer = issuer_in(work.pages.text(line.pieces.front()));
    const bool is_severed = begins_with_any_label(line.text);
    if (is_severed)
      work.remark(rules::row, line.pieces.front(), severed(line.text), look_in_comment_of_line.text());
    if (of == NotesOf::last_table && !is_severed && line.pieces.size() == 1 && !whole_date(line.text)) {
      work.draft.printed_notes.push_back(line.text);
      work.pages.settle(line.pieces.front(), Use::value);
      continue;
    }
    for (const PieceIndex piece : line.pieces) work.pages.settle(piece, Use::comment);
    const auto& said = of == NotesOf::outline ? beside_measures : behind_table;
    work.draft.notes.push_back(work.words(said(line.text)));
  }
}

}  // namespace xfz::import
