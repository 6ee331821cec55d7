// SPDX-License-Identifier: MIT
// docs/templates.md lists every field that there is, as the tables of fields describe it, and no other.
// XFZ_UPDATE=1 rewrites its lists.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "render/notice/fields.h"
#include "render/sheet/fields.h"
#include "render/sheet/whole.h"
#include "render/status/bulletin.h"
#include "render/status/letter.h"
#include "support/files.h"
#include "support/golden.h"

namespace xfz::test {

namespace {

using render::FieldInfo;
using render::FieldLevel;

const FieldLevel& items_of(const FieldLevel& level, std::string_view list) {
  for (const FieldInfo& candidate : level.infos()) {
    if (candidate.name == list) return *candidate.items;
  }
  FAIL("there is no list " << list);
  return level;
}

/// One list of fields in the page, between `<!-- fields NAME -->` and `<!-- end -->`.
struct Listed {
  std::string_view name;
  const FieldLevel* level;
  Text link;  ///< to its heading, as an item of a list
};

std::vector<Listed> all_listed() {
  const FieldLevel& sheet = render::sheet_level();
  const FieldLevel& index = render::index_level();
  const FieldLevel& group = items_of(sheet, "via_groups");
  const FieldLevel& section = items_of(sheet, "sections");
  const FieldLevel& section_row = items_of(section, "rows");
  const FieldLevel& cell = items_of(section_row, "cells");
  const FieldLevel& whole = render::whole_level();
  const FieldLevel& whole_row = items_of(whole, "rows");
  const FieldLevel& notice = render::notice_level();
  const FieldLevel& row = items_of(notice, "rows");
  const FieldLevel& part = items_of(row, "before");
  const FieldLevel& bulletin = render::bulletin_level();
  const FieldLevel& part_of_bulletin = items_of(bulletin, "sections");
  const FieldLevel& bulletin_row = items_of(part_of_bulletin, "rows");
  const FieldLevel& letter = render::letter_level();
  const FieldLevel& notice_index = render::notice_index_level();
  return {
      {"sheet", &sheet, {}},
      {"duty", &items_of(sheet, "lead_duties"), {"[duties](#a-duty)", "一条[事项](#事项)"}},
      {"sheet-fact", &items_of(sheet, "facts"), {"[facts](#a-fact)", "一条[说明](#一条说明)"}},
      {"sheet-state",
       &items_of(sheet, "states"),
       {"[states](#a-state-that-can-be-chosen)", "一种[状态](#可选的状态)"}},
      {"section", &section, {"[sections](#a-section)", "一个[部分](#部分)"}},
      {"heading", &items_of(section, "headings"), {"[headings](#a-heading)", "一个[栏目](#栏目)"}},
      {"section-row", &section_row, {"[rows](#a-row-of-a-section)", "[一行](#部分的一行)"}},
      {"cell", &cell, {"[cells](#a-cell)", "[一格](#一格)"}},
      {"cell-line",
       &items_of(cell, "lines"),
       {"[lines](#a-line-of-a-cell)", "[一行文字](#一格里的一行文字)"}},
      {"table", &whole, {}},
      {"table-heading",
       &items_of(whole, "headings"),
       {"[headings](#a-heading-of-the-whole-table)", "一个[栏目](#整张表的栏目)"}},
      {"table-note",
       &items_of(whole, "notes"),
       {"[notes](#a-note-below-the-whole-table)", "一条[附注](#整张表的附注)"}},
      {"table-row", &whole_row, {"[rows](#a-row-of-the-whole-table)", "[一行](#整张表的一行)"}},
      {"table-cell",
       &items_of(whole_row, "cells"),
       {"[cells](#a-cell-of-the-whole-table)", "[一格](#整张表的一格)"}},
      {"group", &group, {"[groups](#a-group)", "一个[集体](#集体)"}},
      {"overview", &index, {}},
      {"entry", &items_of(index, "units"), {"[sheets](#a-sheet-in-the-overview)", "一份[清单](#一份清单)"}},
      {"notice", &notice, {}},
      {"notice-row", &row, {"[rows](#a-row-of-the-comparison-table)", "[一行](#对照表的一行)"}},
      {"notice-part", &part, {"[parts](#a-part-of-a-cell)", "[一项](#一格里的一项)"}},
      {"piece", &items_of(part, "pieces"), {"[pieces](#a-piece-of-a-text)", "[一段文字](#一段文字)"}},
      {"notice-overview", &notice_index, {}},
      {"notice-entry",
       &items_of(notice_index, "notices"),
       {"[notices](#a-notice-in-the-overview)", "[一份通知](#总览里的一份通知)"}},
      {"status", &bulletin, {}},
      {"state", &items_of(bulletin, "states"), {"[states](#a-state)", "一种[状态](#状态)"}},
      {"status-part", &part_of_bulletin, {"[parts](#a-part-of-the-通报)", "一个[部分](#通报的部分)"}},
      {"status-heading",
       &items_of(part_of_bulletin, "headings"),
       {"[headings](#a-heading-of-the-通报)", "一个[栏目](#通报的栏目)"}},
      {"status-row", &bulletin_row, {"[rows](#a-row-of-the-通报)", "[一行](#通报的一行)"}},
      {"status-cell",
       &items_of(bulletin_row, "cells"),
       {"[cells](#a-cell-of-the-通报)", "[一格](#通报的一格)"}},
      {"letter", &letter, {}},
      {"letter-duty",
       &items_of(letter, "duties"),
       {"[duties](#a-duty-in-a-letter)", "一个[事项](#函件的事项)"}},
      {"overview-role", &items_of(index, "roles"), {"[roles](#a-column-of-counts)", "一个[计数栏](#计数栏)"}},
      {"overview-count",
       &items_of(items_of(index, "units"), "counts"),
       {"[counts](#a-count)", "一个[项数](#项数)"}},
      {"overview-category",
       &items_of(index, "categories"),
       {"[categories](#a-category)", "一个[类别](#类别)"}},
      {"overview-state",
       &items_of(index, "states"),
       {"[states](#a-state-of-duties)", "一种[状态](#职责的状态)"}},
      {"day", &items_of(index, "deadlines"), {"[days](#a-day)", "一个[日期](#日期)"}},
      {"unled",
       &items_of(index, "no_lead"),
       {"[measures](#a-measure-that-nobody-leads)", "一条[措施](#没有牵头单位的措施)"}},
  };
}

std::string rows(const FieldLevel& level, const std::vector<Listed>& all, Language language) {
  const bool chinese = language == Language::chinese;
  const std::string of = chinese ? "；列表，每项是" : "; a list of ";
  std::string out = chinese ? "\n| 字段 | 内容 |\n|---|---|\n" : "\n| field | what it holds |\n|---|---|\n";
  for (const FieldInfo& info : level.infos()) {
    std::string link;
    for (const Listed& listed : all) {
      if (info.items != nullptr && listed.level == info.items) link = of + listed.link.in(language);
    }
    REQUIRE_MESSAGE(link.empty() == (info.items == nullptr),
                    "the page has no list of what is in " << info.name);
    out += "| `" + std::string(info.name) + "` | " + info.what.text().in(language) + link + " |\n";
  }
  return out + "\n";
}

void check_page(const std::string& name, Language language) {
  CAPTURE(name);
  const auto path = source_folder() / "docs" / name;
  const std::string page = read_file(path);
  std::string fresh = page;
  const std::vector<Listed> all = all_listed();
  for (const Listed& listed : all) {
    const std::string begin = "<!-- fields " + std::string(listed.name) + " -->\n";
    REQUIRE_MESSAGE(fresh.find(begin) != std::string::npos, "missing: " << begin);
    const std::size_t from = fresh.find(begin) + begin.size();
    const std::size_t to = fresh.find("<!-- end -->\n", from);
    REQUIRE(to != std::string::npos);
    const std::string wanted = rows(*listed.level, all, language);
    if (!update_goldens()) check_same(fresh.substr(from, to - from), wanted);
    fresh.replace(from, to - from, wanted);
  }
  if (update_goldens() && fresh != page) write_file(path, fresh);
}

}  // namespace

TEST_CASE("docs/templates.md lists every field") {
  check_page("templates.md", Language::english);
  check_page("templates.zh-CN.md", Language::chinese);
}

}  // namespace xfz::test
