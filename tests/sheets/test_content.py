# SPDX-License-Identifier: MIT
"""Each sheet lists what `xfz unit` lists and what the table says, in every format."""

import json

import readers
from common import HOSTILE, TABLE, Case, answer, contents, scratch, write_all, xfz
from model import LEAD, RESPONSIBLE, VIA, Table

EXPECTED_UNITS = 31
EXPECTED_GROUPS = 4
NAMED = 95  # of 104 measures; 5 do not apply, 4 bonus and deduction items name nobody


def ids(lines, section, group=""):
    """Each measure once, in order of appearance."""
    return list(dict.fromkeys(l["id"] for l in lines if l["section"] == section and l["group"] == group))


# Of options that `list` or `due` has too: how they narrow it.
FILTERS = [
    ("list", "--category", "四"), ("list", "--role", "lead"), ("list", "--direct"), ("list", "--deadline", "standing"),
    ("list", "--text", "法治"), ("due", "--month", "6"), ("due", "--month", "12", "--only"),
    ("due", "--month", "6", "--with-standing"),
]

SAME_WORDS = """format: 1
title: 表
jurisdiction: 区
year: 2020
units:
  - {id: a, name: 甲}
groups:
  - {id: g, name: 各部门}
categories:
  - number: 一
    title: 类
    tasks:
      - number: 1
        title: 任务
        measures:
          - id: 1
            text: 一。二。
            clauses:
              - {text: 一。, lead: [甲], deadline: {text: 按上级要求, date: 2020-09-30}}
              - {text: 二。, lead: [甲], deadline: {text: 按上级要求, date: 2020-10-31}}
"""


INSTRUCTIONS = ("填报说明：完成状态填未启动、推进中、需协调或已完成。",
                '报送至：<i>科</i>|室 `x` {{unit}}。报送时限：2020年6月25日。联系方式：=1+1&amp;"甲"。')


class Content(Case):
    """the measures, sections and clauses of each sheet"""

    @classmethod
    def setUpClass(cls):
        cls.table = Table(TABLE)
        cls.sheets = {unit.id: answer("sheet", unit.id) for unit in cls.table.units}

    def test_instructions(self):
        """How a sheet is filled in and comes back is said alike in every format, where anything is filled in."""
        page = {"md": lambda data: readers.inner_text(readers.parsed(
                    b"<!DOCTYPE html><title>x</title>" + readers.from_markdown(data), strict=False)),
                "html": lambda data: readers.inner_text(readers.parsed(data)).replace("填报说明", "填报说明："),
                "docx": lambda data: "\n".join(p.text for p in readers.document(data).paragraphs),
                "xlsx": lambda data: "\n".join(str(tab["A2"].value) for tab in readers.workbook(data).worksheets)}
        table = Table(HOSTILE)
        for form, words_of in page.items():
            for unit in table.busy:
                words = words_of(xfz("sheet", unit.id, "-F", form, table=HOSTILE).stdout)
                for part in INSTRUCTIONS:
                    self.assertEqual(words.count(part), 1 if any(table.counts(unit)[:2]) else 0, f"{form} {unit.name}")
        said = answer("sheet", "a1", table=HOSTILE)["returns"]
        self.assertEqual(said, {"to": "<i>科</i>|室 `x` {{unit}}", "by": "2020-06-25", "contact": '=1+1&amp;"甲"'})

    def test_all_units(self):
        groups = [unit for unit in self.table.units if unit.is_group]
        self.assertEqual(len(groups), EXPECTED_GROUPS)
        self.assertEqual(len(self.table.units) - len(groups), EXPECTED_UNITS)

    def test_as_unit_lists_it(self):
        """The measures in each section are exactly those of `xfz unit`. Only a section that names the unit may
        hold a measure that `unit` has in a stronger one: another clause of it."""
        for unit in self.table.units:
            listed = answer("unit", unit.id)
            lines = readers.json_lines(self.sheets[unit.id])
            self.assertEqual(sorted(ids(lines, LEAD)), sorted(listed["lead"]), unit.name)
            shared = set(ids(lines, RESPONSIBLE))
            self.assertEqual(sorted(shared - set(listed["lead"])), sorted(listed["responsible"]), unit.name)
            for both in shared & set(listed["lead"]):
                clauses = [l["clause"] for l in lines if l["id"] == both]
                self.assertEqual(len(set(clauses)), len(clauses), f"{unit.name} {both}")
            self.assertEqual([group["group"] for group in listed[VIA]],
                             [group["group"] for group in self.sheets[unit.id][VIA]], unit.name)
            for group in listed[VIA]:
                self.assertEqual(sorted(ids(lines, VIA, group["group"])), sorted(group["measures"]), unit.name)

    def check_json(self, table, sheets):
        for unit in table.units:
            found = readers.json_lines(sheets[unit.id])
            expected = [readers.json_expected(line, {k: table.listed[line.id][k] for k in ("category", "task")})
                        for line in table.lines(unit)]
            self.same_lines(found, expected, f"JSON of {unit.name}")
            lead, responsible, support, via = sheets[unit.id]["counts"].values()
            self.assertEqual(([lead, responsible, via], support), (table.counts(unit), 0), unit.name)
            self.assertEqual(sheets[unit.id]["unit"]["aliases"], unit.aliases)
            self.assertEqual(sheets[unit.id]["unit"]["groups"], [g.name for g in table.groups_of(unit)])

    def test_json_is_what_the_table_says(self):
        """Every key of every line, and their order."""
        self.check_json(self.table, self.sheets)

    def test_json_of_the_hostile_table(self):
        table = Table(HOSTILE)
        self.check_json(table, {unit.id: answer("sheet", unit.id, table=HOSTILE) for unit in table.units})

    def test_clauses(self):
        """Known by hand: 教育局 leads clause 3 of 90 alone, and 1 and 2 reach it through a group."""
        lines = readers.json_lines(self.sheets["jyj"])
        self.assertEqual([l["key"] for l in lines if l["section"] == LEAD], ["jyj/90/3"])
        self.assertEqual([a["clause"] for a in lines[0]["also"]], [1, 2])
        keys = {l["key"] for sheet in self.sheets.values() for l in readers.json_lines(sheet)}
        self.assertTrue({key.split("/")[1] for key in keys if key.count("/") == 2} >= {"7", "15", "90", "95"})

    def test_order(self):
        """Days first and earliest first, then what recurs, what stands, what has none; then by number."""
        kinds = ["dated", "recurring", "standing", "none"]
        order = [m["id"] for m in answer("list", "--all")["measures"]]
        for unit in self.table.units:
            lines = readers.json_lines(self.sheets[unit.id])
            for section, group in {(l["section"], l["group"]) for l in lines}:
                ranks = [(kinds.index(l["deadline"]["kind"]), l["deadline"]["dates"], order.index(l["id"]),
                          l["clause"] or 0)
                         for l in lines if (l["section"], l["group"]) == (section, group)]
                self.assertEqual(ranks, sorted(ranks), f"{unit.name}, {section}")

    def test_nothing_lost(self):
        """Every applicable measure that names a unit stands on some sheet; none that does not apply does."""
        on_sheets = {l["id"] for sheet in self.sheets.values() for l in readers.json_lines(sheet)}
        named = {m["id"] for m in self.table.listed.values()
                 if not m["not_applicable"] and (m["lead"] or m["responsible"])}
        self.assertEqual(on_sheets, named)
        self.assertEqual(len(named), NAMED)

    def test_filters(self):
        """Narrowed, a sheet lists what `list` and `due` list for the unit."""
        for unit in self.table.units:
            for command, *options in FILTERS:
                listed = {m["id"] for m in answer(command, "--unit", unit.id, *options)["measures"]}
                lines = readers.json_lines(answer("sheet", unit.id, *options))
                self.assertEqual({line["id"] for line in lines}, listed, f"{unit.name} {options}")

    def test_same_words_other_days(self):
        """Two clauses due on different days are two lines, though their deadlines have the same words."""
        path = scratch("words") / "table.yaml"
        path.write_text(SAME_WORDS, encoding="utf-8")
        lines = readers.json_lines(answer("sheet", "a", table=path))
        self.assertEqual([(l["key"], l["deadline"]["date"]) for l in lines],
                         [("a/1/1", "2020-09-30"), ("a/1/2", "2020-10-31")])

    def test_every_format_lists_the_same(self):
        """Section, group, number and clause of each line, in every format."""
        expected = {unit.name: self.table.lines(unit) for unit in self.table.units}

        def marks(lines, own):
            found = []
            for line in lines:
                clause = own(line)
                found.append((line["section"], line["group"], line.get("序号", line.get("id")), clause))
            return found

        def by_words(line):
            words = line["具体措施"]
            return int(words[1:words.index("分项：")]) if words.startswith("第") and "分项：" in words[:6] else 0

        def read(form, data):
            if form == "json":
                return marks(readers.json_lines(json.loads(data)), lambda l: l["clause"] or 0)
            if form == "csv":
                lines = [dict(l, section=LEAD if l["角色"] == "牵头" else RESPONSIBLE, group="") if not l["经由"] else
                         dict(l, section=VIA, group=l["经由"].split("、")[0]) for l in readers.csv_lines(data)[1]]
                return marks(lines, lambda l: int(l["键"].split("/")[2]) if l["键"].count("/") == 2 else 0)
            if form == "xlsx":
                lines = readers.xlsx_lines(readers.workbook(data))
                return marks([dict(line, group=line["group"].split("、")[0]) for line in lines], by_words)
            by_form = {"md": readers.markdown_lines, "html": readers.html_lines, "docx": readers.word_lines}
            return marks(by_form[form](data), by_words)

        for form in ("json", "csv", "xlsx", "md", "html", "docx"):
            folder = scratch("content")
            write_all(form, TABLE, folder)
            files = {name: data for name, data in contents(folder).items() if name.endswith("." + form)}
            files.pop("index.html" if form == "html" else "", None)
            self.assertEqual(sorted(files), sorted(f"{name}.{form}" for name in expected))
            for name, lines in expected.items():
                self.assertEqual(read(form, files[f"{name}.{form}"]),
                                 [(l.section, l.group, l.id, l.clause) for l in lines], f"{name}.{form}")
