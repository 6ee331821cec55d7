// SPDX-License-Identifier: MIT
#include "support/random_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <vector>

namespace xfz::test {

namespace {

using Words = std::vector<std::string>;

/// Draws the text of a table.
class Draw {
 public:
  explicit Draw(unsigned seed) : random_(seed) {}

  std::string table() {
    has_years_ = chance(4);
    has_categories_ = chance(2);
    has_tasks_ = chance(2);
    has_numbers_ = chance(3);
    has_leads_ = !chance(3);
    has_support_ = chance(2);
    has_own_ = chance(2);
    out_ = fmt::format("format: 1\ntitle: {}年白鹭县任务分解表\njurisdiction: 白鹭县\n",
                       has_years_ ? "2021—2022" : "2021");
    out_ += has_years_ ? "years: 2021-2022\n" : "year: 2021\n";
    if (chance(3)) out_ += "issuer: 白鹭县司法局\n";
    if (chance(3)) out_ += "document: 甲政发〔2021〕4号\n";
    if (chance(3)) out_ += "notes: |-\n  注：排名第一的是牵头的单位。\n  各项工作按月报送。\n";
    if (has_own_ || chance(2)) add_columns();
    add_units();
    if (has_categories_) {
      add_levels("", "categories", [this](const std::string& indent) {
        if (has_tasks_) {
          add_levels(indent, "tasks", [this](const std::string& inner) { add_measures(inner); });
        } else {
          add_measures(indent);
        }
      });
    } else if (has_tasks_) {
      add_levels("", "tasks", [this](const std::string& indent) { add_measures(indent); });
    } else {
      add_measures("");
    }
    return std::move(out_);
  }

 private:
  bool chance(int one_in) { return random_() % static_cast<unsigned>(one_in) == 0; }
  template <typename T>
  const T& any_of(const std::vector<T>& all) {
    return all[random_() % all.size()];
  }

  /// In any order, under headings of the table's own.
  void add_columns() {
    Words columns;
    const auto add = [&columns](const std::string& key, const std::string& rest) {
      columns.push_back(fmt::format("  - {{key: {}, heading: {}}}\n", key, rest));
    };
    const bool has_category = has_categories_ && chance(2);
    if (has_category) add("category", any_of<std::string>({"类别", "一级指标", "板块名"}));
    // No table has headings in rows of their own below those in a column.
    if (has_tasks_ && (has_category || chance(2)))
      add("task", any_of<std::string>({"任务", "项目名称", "事由"}));
    add("text", any_of<std::string>({"具体措施", "重点工作", "主要任务", "三级指标", "怎么做"}));
    const bool is_in_text = chance(4);
    prints_numbers_ = is_in_text || chance(2);
    if (prints_numbers_) add("number", any_of<std::string>({"序号", "编号", "项次"}));
    if (is_in_text) {
      add("units", "责任单位, in: text, cell: " + any_of<std::string>({"sentence", "labels", "list"}));
    } else if (chance(2)) {
      add("units", any_of<std::string>({"责任单位", "谁来做"}) +
                       ", cell: " + any_of<std::string>({"sentence", "labels", "list", "lines"}));
    } else {
      const std::string form = chance(3) ? ", cell: lines" : "";
      if (has_leads_) add("lead", any_of<std::string>({"牵头单位", "主办"}) + form);
      add("responsible", "责任单位" + form);
      if (has_support_) add("support", "配合单位" + form);
    }
    if (has_own_) {
      add("leader", any_of<std::string>({"责任领导", "挂点领导"}) + ", kind: person");
      add("score", "分值, kind: number");
      add("by_day", "验收日期, kind: date");
      add("memo", any_of<std::string>({"备注", "别的话"}));
    }
    if (chance(2)) add("deadline", any_of<std::string>({"完成时限", "时限", "何时"}));
    std::shuffle(columns.begin(), columns.end(), random_);
    out_ += "columns:\n";
    for (const std::string& column : columns) out_ += column;
  }

  void add_units() {
    out_ += "units:\n";
    for (const char* const name : {"教育局", "民政局", "财政局", "东岗镇"}) {
      out_ += chance(2) ? fmt::format("  - {{name: {}}}\n", name)
                        : fmt::format("  - {{id: u{}, name: {}}}\n", ++ids_, name);
    }
    out_ += chance(2) ? "groups:\n  - {name: 各镇街, members: [东岗镇]}\n  - {name: 各部门, members: "
                        "[教育局, 各镇街]}\n"
                      : "groups:\n  - {name: 各镇街}\n  - {name: 各部门, members: [教育局, 民政局]}\n";
  }

  template <typename Body>
  void add_levels(const std::string& indent, const std::string& key, const Body& body) {
    static const std::vector<std::string> numbers = {"一", "二", "三"};
    out_ += indent + key + ":\n";
    const bool is_numbered = !chance(3);
    for (std::size_t i = 0; i < 2; ++i) {
      out_ += fmt::format("{}  - title: 第{}部分{}\n", indent, numbers[i], ++titles_);
      if (is_numbered) out_ += fmt::format("{}    number: {}\n", indent, numbers[i]);
      body(indent + "    ");
    }
  }

  void add_roles(const std::string& indent, bool may_be_open = false) {
    Words all = {"教育局", "民政局", "财政局", "各镇街", "各部门", "东岗镇"};
    std::shuffle(all.begin(), all.end(), random_);
    const bool has_lead = has_leads_ && !chance(4);
    const bool has_support = has_support_ && chance(2);
    // A row that prints nothing but its text looks like a heading.
    const bool is_responsible = !has_leads_ || chance(2) || (!has_lead && !has_support && !prints_numbers_);
    if (has_lead) out_ += fmt::format("{}lead: [{}]\n", indent, all[0]);
    if (is_responsible) out_ += fmt::format("{}responsible: [{}, {}]\n", indent, all[1], all[2]);
    if (has_support) out_ += fmt::format("{}support: [{}]\n", indent, all[3]);
    if (may_be_open && is_responsible && chance(10)) out_ += indent + "others: 等部门\n";
  }

  void add_deadline(const std::string& indent) {
    if (chance(5)) return;
    const Words words = {"2021年6月底前",
                         "每月25日前",
                         "每季度末",
                         "长期坚持",
                         "按时间节点推进",
                         "2021年3月底前启动，2021年9月底前完成",
                         "2021年10月底前，并长期坚持",
                         "{text: 见批示, date: 2021-05-31}",
                         "{text: 分两次, dates: [2021-03-31, 2021-11-30]}",
                         "{text: 有事就办, standing: true}",
                         "{text: 另议, undated: true}"};
    out_ += fmt::format("{}deadline: {}\n", indent, any_of(words));
  }

  /// What texts hold that looks like something else, or is long.
  std::string odd_words() {
    if (!chance(3)) return "";
    std::string sentence;
    for (int i = 0; i < 120; ++i) sentence += "落实各项制度";
    return any_of(Words{"（含各镇街）", "，办结率达到98.5%", "：一是建账，二是销号", "、“双随机、一公开”事项",
                        "；=SUM(1,2)也是文字", "，责任到人", "（2021年版）", "，由专人负责",
                        "；6月底前报送一次", "。牵头单位要会同有关部门抓好落实", "，第1.2项除外",
                        "，" + sentence});
  }

  void add_measures(const std::string& indent) {
    out_ += indent + "measures:\n";
    const std::size_t count = 1 + random_() % 3;
    const std::string at = indent + "    ";
    for (std::size_t i = 0; i < count; ++i) {
      ++measures_;
      out_ += fmt::format("{}  - id: {}\n", indent,
                          chance(6) ? fmt::format("{}.1", measures_) : std::to_string(measures_));
      if (has_numbers_) out_ += fmt::format("{}number: （{}）\n", at, i + 1);
      const bool is_divided = chance(5);
      const std::string first = fmt::format("公布第{}份清单", measures_) + (is_divided ? "" : odd_words());
      out_ += fmt::format("{}text: \"{}{}\"\n", at, first, is_divided ? "，按年更新。" : "。");
      if (has_own_ && chance(2)) out_ += at + "leader: 甲某\n";
      if (has_own_ && chance(2)) out_ += at + "score: 2.5\n";
      if (has_own_ && chance(3)) out_ += at + "by_day: 2021-07-01\n";
      if (has_own_ && chance(3)) out_ += at + "memo: \"#1：见附件\"\n";
      if (chance(12)) {
        out_ += at + "not_applicable: 不涉及\n";
        continue;
      }
      if (is_divided) {
        out_ += fmt::format("{}clauses:\n{}  - text: {}\n", at, at, first);
        add_roles(at + "    ");
        out_ += at + "  - text: ，按年更新\n";
        out_ += at + "    responsible: [财政局]\n";
        if (chance(2)) add_deadline(at + "    ");
      } else if (!prints_numbers_ || !chance(6)) {
        add_roles(at, true);
      }
      add_deadline(at);
    }
  }

  std::mt19937 random_;
  std::string out_;
  bool has_years_ = false;
  bool has_categories_ = false;
  bool has_tasks_ = false;
  bool has_numbers_ = false;
  bool has_leads_ = false;
  bool has_support_ = false;
  bool has_own_ = false;
  bool prints_numbers_ = true;  ///< in a column
  int ids_ = 0;
  int titles_ = 0;
  int measures_ = 0;
};

}  // namespace

std::string random_table(unsigned seed) {
  return Draw(seed).table();
}

}  // namespace xfz::test
