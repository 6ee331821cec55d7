// SPDX-License-Identifier: MIT
#include "import/columns.h"

#include <algorithm>
#include <array>

#include "import/words.h"
#include "model/deadline.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

/// How surely a heading is that of the texts, among those of what has to be done.
enum class Level { none, category, task, text, sure_text };

template <std::size_t count>
bool has(std::string_view heading, const std::string_view (&words)[count]) {
  return contains_any(heading, words);
}

template <std::size_t count>
bool is(std::string_view heading, const std::string_view (&words)[count]) {
  return std::find(std::begin(words), std::end(words), heading) != std::end(words);
}

Level level_of(std::string_view heading) {
  constexpr std::string_view categories[] = {"类别", "分类", "一级指标", "领域",
                                             "板块", "大类", "类型",     "方面"};
  constexpr std::string_view sure_texts[] = {"措施",     "举措",     "内容",     "三级指标", "具体任务",
                                             "工作要点", "做法",     "工作要求", "任务要求", "具体工作",
                                             "指标名称", "具体指标", "四级指标"};
  constexpr std::string_view tasks[] = {"二级指标", "项目", "主要任务", "重点任务", "任务名称",
                                        "目标任务", "事项", "工程名称", "任务类"};
  constexpr std::string_view texts[] = {"任务", "重点工作", "实事", "指标", "工作", "目标"};
  constexpr std::string_view others[] = {"目标值", "进展", "完成情况", "依据", "来源"};
  if (has(heading, others)) return Level::none;
  if (has(heading, categories)) return Level::category;
  if (has(heading, sure_texts)) return Level::sure_text;
  if (has(heading, tasks)) return Level::task;
  return has(heading, texts) ? Level::text : Level::none;
}

struct OwnKey {
  std::string_view word;
  std::string_view key;
};

constexpr auto own_keys = std::to_array<OwnKey>({
    {"联系人", "contact"},  {"电话", "phone"},      {"领导", "leader"},      {"责任人", "person"},
    {"负责人", "person"},   {"分值", "score"},      {"得分", "score"},       {"赋分", "score"},
    {"权重", "weight"},     {"备注", "remark"},     {"说明", "explanation"}, {"评估方式", "method"},
    {"考核方式", "method"}, {"评价方式", "method"}, {"方法", "method"},      {"编码", "code"},
    {"代码", "code"},       {"依据", "basis"},      {"目标", "target"},      {"进展", "progress"},
    {"资金", "funds"},      {"投资", "funds"},      {"地点", "place"},       {"来源", "source"},
    {"启动", "begun"},      {"开始", "begun"},      {"成果", "result"},      {"标准", "standard"},
    {"序号", "serial"},     {"编号", "serial"},
});

bool is_of_people(std::string_view heading) {
  constexpr std::string_view people[] = {"领导", "责任人", "负责人", "联系人", "包抓", "电话"};
  return has(heading, people);
}

/// A key of the format by words that belong to no level; empty where there is none.
std::string_view key_of(std::string_view heading) {
  constexpr std::string_view numbers[] = {"序号",     "编号",     "号",       "序", "项次",
                                          "任务编号", "项目编号", "指标编号", "No", "No."};
  constexpr std::string_view units[] = {"单位", "部门", "主体", "科室", "处室", "分工"};
  constexpr std::string_view leads[] = {"牵头", "主办", "主责"};
  constexpr std::string_view supports[] = {"配合", "协助", "协办", "协同", "参与", "支持", "协作"};
  constexpr std::string_view responsibles[] = {"责任", "承办", "落实", "实施",
                                               "主管", "负责", "完成", "分工"};
  constexpr std::string_view times[] = {"时限", "完成时间", "时间要求", "时间节点",
                                        "期限", "完成日期", "时间安排", "办结时间"};
  constexpr std::string_view whole[] = {"单位", "部门", "时间", "责任"};
  if (is_of_people(heading)) return {};
  if (is(heading, numbers)) return "number";
  if (has(heading, times) || heading == "时间") return "deadline";
  if (level_of(heading) > Level::text) return {};
  if (heading == whole[0] || heading == whole[1]) return "units";
  constexpr std::string_view of_work[] = {"事项", "情况", "内容", "措施", "要求",
                                          "任务", "工作", "意见", "人"};
  const bool begins_with_role = heading.starts_with("牵头") || heading.starts_with("配合") ||
                                heading.starts_with("协办") || heading.starts_with("协助");
  // 配合村居 names units, whatever they are called.
  if (!has(heading, units) && (!begins_with_role || has(heading, of_work))) return {};
  const bool leads_it = has(heading, leads);
  const bool supports_it = has(heading, supports);
  const bool answers = has(heading, responsibles);
  if (leads_it) return supports_it || (answers && !contains(heading, "牵头责任")) ? "units" : "lead";
  if (supports_it) return "support";
  return answers ? "units" : std::string_view();
}

std::string own_key(std::string_view heading, std::size_t column) {
  for (const OwnKey& each : own_keys) {
    if (contains(heading, each.word)) return std::string(each.key);
  }
  std::string out = "column_";
  for (std::size_t at = column + 1; at > 0; at = (at - 1) / 26)
    out.insert(7, 1, static_cast<char>('a' + (at - 1) % 26));
  return out;
}

bool is_known(std::string_view heading) {
  if (heading.empty() || count_code_points(heading) > 14) return false;
  if (!key_of(heading).empty() || level_of(heading) != Level::none) return true;
  return std::any_of(own_keys.begin(), own_keys.end(),
                     [heading](const OwnKey& each) { return contains(heading, each.word); });
}

/// How many signs a column has below the head.
std::size_t weight(const Grid& grid, std::size_t column, std::size_t from) {
  std::size_t out = 0;
  for (std::size_t row = from; row < grid.rows() && row < from + 50; ++row) {
    if (grid.begins(row, column)) out += grid.text(row, column).size();
  }
  return out;
}

/// Tells the columns of what has to be done apart: the texts, what is above them, and others.
void tell_levels(const Grid& grid, Head& head) {
  std::vector<ColumnSense*> levels;
  for (ColumnSense& column : head.columns) {
    if (column.key.empty() && level_of(plain(column.heading)) != Level::none) levels.push_back(&column);
  }
  if (levels.empty() || head.find("text") != nullptr) return;
  const auto text =
      std::max_element(levels.begin(), levels.end(), [&](const ColumnSense* a, const ColumnSense* b) {
        const Level first = level_of(plain(a->heading));
        const Level second = level_of(plain(b->heading));
        if (first != second) return first < second;
        return weight(grid, a->column, head.end()) < weight(grid, b->column, head.end());
      });
  (*text)->key = "text";
  std::vector<ColumnSense*> above(levels.begin(), text);
  for (ColumnSense* column : above) {
    const Level level = level_of(plain(column->heading));
    const bool is_first_of_two = above.size() > 1 && column == above.front();
    if ((level == Level::category || is_first_of_two) && head.find("category") == nullptr) {
      column->key = "category";
    } else if (head.find("task") == nullptr) {
      column->key = "task";
    }
  }
}

/// The share in percent of the cells below the head that are so, of those that have words.
template <class Holds>
std::size_t share(const Grid& grid, std::size_t column, std::size_t from, const Holds& holds) {
  std::size_t all = 0;
  std::size_t found = 0;
  for (std::size_t row = from; row < grid.rows() && all < 200; ++row) {
    const std::string words = plain(grid.text(row, column));
    if (!grid.begins(row, column) || words.empty()) continue;
    ++all;
    if (holds(words)) ++found;
  }
  return all == 0 ? 0 : found * 100 / all;
}

/// What headings do not say, cells do: most are deadlines, or names of units.
void tell_by_content(const Grid& grid, Head& head) {
  constexpr std::size_t most = 60;
  constexpr Years some_year{2020, 2020};
  const bool has_units =
      head.find("units") != nullptr || head.find("lead") != nullptr || head.find("responsible") != nullptr;
  for (ColumnSense& column : head.columns) {
    if (!column.key.empty() || column.is_known) continue;
    const auto is_deadline = [&](const std::string& words) {
      return read_deadline(words, some_year).reading.has_value();
    };
    const auto is_unit = [](const std::string& words) { return surely_ends_like_unit(words); };
    if (head.find("deadline") == nullptr && share(grid, column.column, head.end(), is_deadline) >= most) {
      column.key = "deadline";
    } else if (!has_units && head.find("units") == nullptr &&
               share(grid, column.column, head.end(), is_unit) >= most) {
      column.key = "units";
    }
  }
}

/// Where somebody else leads or supports, the column of responsible units is theirs alone.
void tell_units(Head& head) {
  if (head.find("lead") == nullptr && head.find("support") == nullptr) return;
  for (ColumnSense& column : head.columns) {
    if (column.key == "units") column.key = "responsible";
  }
}

void name_own(Head& head) {
  for (ColumnSense& column : head.columns) {
    if (column.key.empty()) {
      column.key = own_key(plain(column.heading), column.column);
      column.is_own = true;
    }
  }
  for (std::size_t i = 0; i < head.columns.size(); ++i) {
    for (std::size_t j = i + 1; j < head.columns.size(); ++j) {
      if (head.columns[j].key != head.columns[i].key) continue;
      head.columns[j].is_own = true;
      head.columns[j].key = own_key(plain(head.columns[j].heading), head.columns[j].column);
      if (head.columns[j].key == head.columns[i].key) head.columns[j].key += static_cast<char>('a' + j % 26);
    }
  }
}

bool is_format_key(std::string_view key) {
  constexpr std::string_view keys[] = {"category", "task",        "number",  "text",    "units",
                                       "lead",     "responsible", "support", "deadline"};
  return is(key, keys);
}

Head head_at(const Grid& grid, std::size_t row, std::size_t rows, const ChosenColumns& chosen) {
  Head head{row, rows, {}};
  for (std::size_t column = 0; column < grid.columns(); ++column) {
    const PieceIndex piece = grid.piece(row + rows - 1, column);
    const bool is_new = column == 0 || piece == no_piece || grid.piece(row + rows - 1, column - 1) != piece;
    if (!is_new) continue;
    std::string_view heading = grid.text(row + rows - 1, column);
    if (is_blank(heading)) heading = grid.text(row, column);
    ColumnSense sense{column, plain(heading), {}, false, false};
    if (const auto said = chosen.find(sense.heading); said != chosen.end()) {
      sense.key = said->second;
      sense.is_own = !is_format_key(sense.key);
      sense.is_known = true;
    } else {
      sense.key = key_of(sense.heading);
      sense.is_known = is_known(sense.heading);
    }
    head.columns.push_back(std::move(sense));
  }
  tell_levels(grid, head);
  tell_by_content(grid, head);
  tell_units(head);
  name_own(head);
  return head;
}

std::size_t known_headings(const Grid& grid, std::size_t row, const ChosenColumns& chosen, std::size_t& all) {
  std::size_t known = 0;
  all = 0;
  std::vector<PieceIndex> pieces = grid.own_pieces(row);
  for (const PieceIndex piece : pieces) {
    const std::string heading = plain(grid.cell_of(piece).text);
    if (heading.empty()) continue;
    ++all;
    if (is_known(heading) || chosen.contains(heading)) ++known;
  }
  return known;
}

/// How many rows a head takes: as its merged cells do, or one more with headings below a common one.
std::size_t head_rows(const Grid& grid, std::size_t row, const ChosenColumns& chosen) {
  bool has_common = false;
  std::uint32_t rows = 1;
  for (const PieceIndex piece : grid.own_pieces(row)) {
    const office::Cell& cell = grid.cell_of(piece);
    rows = std::max(rows, cell.rows);
    has_common = has_common || cell.columns > 1;
  }
  if (rows > 1 && rows < 4) return std::min<std::size_t>(rows, grid.rows() - row);
  std::size_t all = 0;
  if (has_common && row + 1 < grid.rows()) {
    const std::size_t known = known_headings(grid, row + 1, chosen, all);
    if (known > 0 && known == all) return 2;
  }
  return 1;
}

}  // namespace

const ColumnSense* Head::find(std::string_view key) const {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [key](const ColumnSense& column) { return column.key == key; });
  return found == columns.end() ? nullptr : &*found;
}

std::optional<Head> find_head(const Grid& grid, std::size_t from, const ChosenColumns& chosen) {
  for (std::size_t row = from; row < grid.rows(); ++row) {
    std::size_t all = 0;
    const std::size_t known = known_headings(grid, row, chosen, all);
    if (known < 2 || known * 2 < all) continue;
    Head head = head_at(grid, row, head_rows(grid, row, chosen), chosen);
    if (head.find("text") != nullptr) return head;
  }
  return std::nullopt;
}

bool repeats_head(const Grid& grid, std::size_t row, const Head& head) {
  for (std::size_t part = 0; part < head.rows; ++part) {
    bool is_same = true;
    for (std::size_t column = 0; column < grid.columns() && is_same; ++column)
      is_same = plain(grid.text(row, column)) == plain(grid.text(head.first_row + part, column));
    if (is_same) return true;
  }
  return false;
}

bool has_field_names(const Grid& grid, std::size_t row) {
  std::size_t count = 0;
  for (const PieceIndex piece : grid.row_pieces(row)) {
    const std::string word = plain(grid.cell_of(piece).text);
    if (word.empty()) continue;
    const bool is_word = is_letter(word.front()) && std::all_of(word.begin(), word.end(), [](char c) {
                           return is_alphanumeric(c) || c == '_';
                         });
    if (!is_word) return false;
    ++count;
  }
  return count > 1;
}

}  // namespace xfz::import
