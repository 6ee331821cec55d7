// SPDX-License-Identifier: MIT
#include "import/outline_items.h"

#include <algorithm>
#include <optional>
#include <set>

#include "import/said.h"
#include "import/work.h"

namespace xfz::import {

namespace {

/// Which kind of number is above which, where a document does not say it otherwise.
int rank(Numbered::Kind kind) {
  switch (kind) {
    case Numbered::Kind::none:
    case Numbered::Kind::part:
      return 0;
    case Numbered::Kind::chapter:
      return 1;
    case Numbered::Kind::section:
      return 2;
    case Numbered::Kind::chinese:
    case Numbered::Kind::article:
    case Numbered::Kind::named:
      return 3;
    case Numbered::Kind::chinese_bracket:
      return 4;
    case Numbered::Kind::digits:
      return 5;
    case Numbered::Kind::dotted:
    case Numbered::Kind::bracket:
      return 6;
    case Numbered::Kind::circled:
      break;
  }
  return 7;
}

class ItemReader {
 public:
  ItemReader(const std::vector<Line>& lines, Years years, std::vector<Line>& notes)
      : lines_(lines), years_(years), notes_(notes), says_of_text_(lines.size()) {
    is_number_.reserve(lines.size());
    for (const Line& line : lines) is_number_.push_back(numbered(line.text).kind != Numbered::Kind::none);
  }

  std::vector<OutlineItem> read() {
    collect();
    find_depths();
    find_units();
    std::size_t general_end = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (i >= general_end && has_general_title(i)) general_end = items_[i].end;
      items_[i].is_general = i < general_end;
      items_[i].part = part_of(i);
    }
    return std::move(items_);
  }

 private:
  void collect() {
    bool is_behind_blank = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.text.empty()) {
        is_behind_blank = true;
        continue;
      }
      if (is_number_[i]) {
        items_.push_back({numbered(line.text), &line});
      } else if (is_said(i)) {
        items_.back().said.push_back(&line);
      } else if (goes_on(i, is_behind_blank)) {
        items_.back().more.push_back(&line);
      } else {
        notes_.push_back(line);
      }
      is_behind_blank = false;
    }
  }

  /// A paragraph is looked at from several above it, and is read once.
  bool says_of_text(std::size_t at) const {
    std::optional<bool>& known = says_of_text_[at];
    if (!known) known = is_said_of_text(lines_[at].text, years_);
    return *known;
  }

  bool is_said(std::size_t at) const {
    const Line& line = lines_[at];
    if (items_.empty() || line.pieces.size() != 1) return false;
    if (!says_of_text(at)) return false;
    // 备注 behind a blank line is of the whole document.
    return begins_with_any_label(line.text) || at == 0 || !lines_[at - 1].text.empty();
  }

  /// Whether a paragraph without a number belongs to the text above it.
  bool goes_on(std::size_t at, bool is_behind_blank) const {
    if (items_.empty() || !items_.back().said.empty() || lines_[at].pieces.size() != 1) return false;
    constexpr std::size_t most = 20;
    const std::size_t end = std::min(lines_.size(), at + most);
    for (std::size_t next = at + 1; next < end && !is_number_[next]; ++next) {
      if (!lines_[next].text.empty() && says_of_text(next)) return true;
    }
    if (has_units_behind(lines_[at].text, years_)) return true;
    constexpr std::string_view open_ends[] = {"，", "、", "；", ",", "："};
    return !is_behind_blank && ends_with_any(items_.back().last_words(), open_ends);
  }

  void find_depths() {
    std::vector<Numbered::Kind> above;
    for (OutlineItem& item : items_) {
      const Numbered::Kind kind = item.split.kind;
      const auto same = std::find(above.begin(), above.end(), kind);
      if (same != above.end()) {
        above.erase(same, above.end());
      } else {
        while (!above.empty() && rank(above.back()) > rank(kind)) above.pop_back();
      }
      item.depth = above.size();
      above.push_back(kind);
    }
    for (std::size_t i = 0; i < items_.size(); ++i) {
      std::size_t& end = items_[i].end = i + 1;
      while (end < items_.size() && items_[end].depth > items_[i].depth) ++end;
    }
  }

  void find_units() {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      OutlineItem& item = items_[i];
      item.has_units =
          has_units_behind(item.last_words(), years_) ||
          std::any_of(item.said.begin(), item.said.end(), [](const Line* line) { return says_units(*line); });
      any_units_ = any_units_ || item.has_units;
      if (item.has_below(i)) {
        kinds_of_headings_.insert(item.split.kind);
      } else if (item.has_units) {
        kinds_of_measures_.insert(item.split.kind);
      }
    }
  }

  static bool says_units(const Line& line) {
    const std::string units = sort_said(bare_said(line.text)).units;
    return !units.empty() && day_in(units).empty();
  }

  OutlinePart part_of(std::size_t at) const {
    const OutlineItem& item = items_[at];
    if (item.is_general) return OutlinePart::aside;
    if (item.has_below(at)) return OutlinePart::heading;
    if (item.has_units) return OutlinePart::measure;
    if (any_units_ ? !kinds_of_measures_.contains(item.split.kind)
                   : kinds_of_headings_.contains(item.split.kind))
      return OutlinePart::aside;
    return OutlinePart::measure;
  }

  /// 保障措施 and the like say nothing of single units.
  bool has_general_title(std::size_t at) const {
    constexpr std::string_view titles[] = {"保障措施", "组织保障", "工作要求", "有关要求", "组织领导",
                                           "总体要求", "指导思想", "基本原则", "保障机制", "相关要求"};
    const OutlineItem& item = items_[at];
    if (!any_units_ || !contains_any(item.split.rest, titles)) return false;
    return std::none_of(items_.begin() + static_cast<std::ptrdiff_t>(at),
                        items_.begin() + static_cast<std::ptrdiff_t>(item.end),
                        [](const OutlineItem& each) { return each.has_units; });
  }

  const std::vector<Line>& lines_;
  Years years_;
  std::vector<Line>& notes_;
  std::vector<bool> is_number_;  ///< whether a line has one
  mutable std::vector<std::optional<bool>> says_of_text_;
  std::vector<OutlineItem> items_;
  bool any_units_ = false;
  std::set<Numbered::Kind> kinds_of_headings_;
  std::set<Numbered::Kind> kinds_of_measures_;
};

}  // namespace

const std::string& OutlineItem::last_words() const {
  return more.empty() ? split.rest : more.back()->text;
}

std::vector<OutlineItem> outline_items(const std::vector<Line>& lines, Years years,
                                       std::vector<Line>& notes) {
  return ItemReader(lines, years, notes).read();
}

bool is_below_sections(Numbered::Kind kind) {
  return rank(kind) > rank(Numbered::Kind::chinese_bracket);
}

}  // namespace xfz::import
