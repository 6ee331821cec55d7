// SPDX-License-Identifier: MIT
// Tables of any shape that the format allows, drawn by chance: each is read without an error, laid out
// without loss, is no change to itself, and every answer about it can be made.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "cli/run.h"
#include "layout/format.h"
#include "load/load.h"
#include "support/fake_system.h"
#include "support/files.h"
#include "unit/compare/statements.h"

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
    out_ = "format: 1\ntitle: 甲县任务分解表\njurisdiction: 甲县\n";
    out_ += has_years_ ? "years: 2021-2022\n" : "year: 2021\n";
    if (chance(3)) out_ += "issuer: 甲县司法局\n";
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

  void add_columns() {
    out_ += "columns:\n";
    const auto add = [this](const std::string& key, const std::string& rest) {
      out_ += fmt::format("  - {{key: {}, heading: {}}}\n", key, rest);
    };
    if (chance(2)) add("number", any_of<std::string>({"序号", "编号"}));
    if (has_categories_ && chance(2)) add("category", any_of<std::string>({"类别", "一级指标"}));
    if (has_tasks_ && chance(2)) add("task", any_of<std::string>({"主要任务", "项目名称"}));
    add("text", any_of<std::string>({"具体措施", "重点工作", "主要任务", "三级指标"}));
    if (chance(2)) {
      add("units", "责任单位, cell: " + any_of<std::string>({"sentence", "labels", "list", "lines"}));
    } else {
      if (has_leads_) add("lead", "牵头单位");
      add("responsible", "责任单位");
      if (has_support_) add("support", "配合单位");
    }
    if (has_own_) {
      add("leader", "责任领导, kind: person");
      add("score", "分值, kind: number");
      add("by_day", "验收日期, kind: date");
      add("memo", "备注");
    }
    if (chance(2)) add("deadline", any_of<std::string>({"完成时限", "时限"}));
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

  std::string names() {
    Words all = {"教育局", "民政局", "财政局", "各镇街", "各部门"};
    std::shuffle(all.begin(), all.end(), random_);
    all.resize(1 + random_() % 3);
    return fmt::format("[{}]", fmt::join(all, ", "));
  }

  void add_roles(const std::string& indent) {
    Words all = {"教育局", "民政局", "财政局", "各镇街", "各部门", "东岗镇"};
    std::shuffle(all.begin(), all.end(), random_);
    if (has_leads_ && !chance(4)) out_ += fmt::format("{}lead: [{}]\n", indent, all[0]);
    if (!has_leads_ || chance(2)) out_ += fmt::format("{}responsible: [{}, {}]\n", indent, all[1], all[2]);
    if (has_support_ && chance(2)) out_ += fmt::format("{}support: [{}]\n", indent, all[3]);
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
      const std::string first = fmt::format("公布第{}份清单", measures_);
      out_ += fmt::format("{}text: {}{}\n", at, first, is_divided ? "，按年更新。" : "。");
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
      } else if (!chance(6)) {
        add_roles(at);
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
  int ids_ = 0;
  int titles_ = 0;
  int measures_ = 0;
};

Words errors_of(const Diagnostics& found) {
  Words messages;
  for (const Diagnostic& each : found) {
    if (each.rule->severity == Severity::error) messages.push_back(each.message.en);
  }
  return messages;
}

/// `drawn`: the same table, as it was drawn.
void check_answers(const std::string& yaml, const std::string& drawn) {
  const std::vector<Words> commands = {
      {"check"},
      {"due"},
      {"due", "--month", "6", "--group", "lead"},
      {"list", "-F", "csv"},
      {"list", "-F", "json"},
      {"list", "-F", "ndjson"},
      {"show", "1-3", "-F", "md"},
      {"stats"},
      {"unit", "教育局"},
      {"unit", "各镇街", "-F", "json"},
      {"sheet", "教育局", "-F", "md"},
      {"sheet", "教育局", "-F", "csv"},
      {"sheet", "教育局", "-F", "html"},
      {"sheet", "-F", "csv"},
      {"sheet", "-F", "html"},
      {"diff", "drawn.yaml", "--exit-code"},
  };
  for (const Words& command : commands) {
    for (const char* const language : {"en", "zh"}) {
      FakeSystem system;
      system.files["/office/indicators.yaml"] = yaml;
      system.files["/office/drawn.yaml"] = drawn;
      Words words = command;
      words.insert(words.end(), {"--lang", language});
      const std::string line = fmt::format("{}", fmt::join(words, " "));
      CAPTURE(line);
      const cli::Status status = cli::run(words, system);
      CAPTURE(system.errors);
      // `show 1-3` of a table with fewer says so, and rows that do not apply are no lines; nothing else may
      // lack.
      const bool may_fail = command.front() == "show";
      const bool may_be_empty = may_fail || command.back() == "ndjson";
      CHECK((status == cli::Status::fine || may_fail));
      CHECK((!system.output.empty() || may_be_empty));
    }
  }
}

}  // namespace

TEST_CASE("any table: is read, laid out without loss, and answered for") {
  const unsigned count = is_long_run() ? 200 : 30;
  for (unsigned seed = 0; seed < count; ++seed) {
    CAPTURE(seed);
    const std::string yaml = Draw(seed).table();
    CAPTURE(yaml);
    const Source source("indicators.yaml", yaml);
    const load::Loaded loaded = load::load(source);
    REQUIRE(errors_of(loaded.diagnostics) == Words{});
    const layout::Formatted formatted = layout::format(source);
    REQUIRE(formatted.findings.empty());
    const Source laid_out("indicators.yaml", formatted.text);
    CHECK(layout::format(laid_out).text == formatted.text);
    CHECK(meaning(load::load(laid_out).table) == meaning(loaded.table));
    check_answers(formatted.text, yaml);
  }
}

}  // namespace xfz::test
