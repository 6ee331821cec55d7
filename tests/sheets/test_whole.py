# SPDX-License-Identifier: MIT
"""The whole table, as python-docx, openpyxl and Python's csv module read it."""

import csv
import io
import json
import subprocess

import readers
from common import TABLE, XFZ, Case, answer, run, scratch, text, xfz
from model import Table, heading

NO_COLUMNS = """format: 1
title: 表
jurisdiction: 区
year: 2020
units:
  - {id: a, name: 甲局}
  - {id: b, name: 乙局}
categories:
  - title: 类
    tasks:
      - title: 任务
        measures:
          - {id: 1, text: "=1+1", lead: [甲局], responsible: [乙局], deadline: 6月底前}
          - {id: 2-1, text: 一, lead: [乙局]}
"""


class Whole(Case):
    """the whole table"""

    @classmethod
    def setUpClass(cls):
        cls.table = Table(TABLE)
        cls.listed = answer("list", "--all")["measures"]
        cls.expected = [
            [heading(m["category"]), heading(m["task"]), m["text"], m["not_applicable"] or m["wording"] or "",
             m["deadline"]["text"] or ""] for m in cls.listed]

    def test_rows(self):
        self.assertEqual(len(self.expected), 104)
        source = [measure["text"] for _, _, measure in self.table.measures]
        self.assertEqual([row[2] for row in self.expected], source)

    def check(self, rows):
        self.assertEqual(rows[0], [column["heading"] for column in self.table.document["columns"]])
        for number, (found, wanted) in enumerate(zip(rows[1:], self.expected, strict=True), 1):
            self.assertEqual(found, wanted, f"row {number}")

    def test_word(self):
        """Word for word; python-docx gives each row of a merged cell its text."""
        (table,) = readers.document(xfz("sheet", "-F", "docx").stdout).tables
        self.check([[cell.text for cell in row.cells] for row in table.rows])
        begun = [row for row in table.rows if row._tr.tc_lst[0].vMerge == "restart"]
        self.assertEqual(len(begun), len(self.table.document["categories"]))

    def test_workbook(self):
        (tab,) = readers.workbook(xfz("sheet", "-F", "xlsx").stdout).worksheets
        values = {}
        for area in tab.merged_cells.ranges:
            for row in range(area.min_row, area.max_row + 1):
                values[row, area.min_col] = tab.cell(area.min_row, area.min_col).value
        rows = [[values.get((cell.row, cell.column), cell.value) or "" for cell in row]
                for row in tab.iter_rows(min_row=2, max_row=2 + len(self.expected))]
        self.check(rows)
        self.assertEqual(tab.print_title_rows, "$2:$2")

    def test_csv(self):
        data = xfz("sheet", "-F", "csv", "--no-bom").stdout.decode()
        self.check(list(csv.reader(io.StringIO(data, newline=""), strict=True)))

    def test_html(self):
        """A cell over several rows stands in the first of them."""
        rows = []
        spans = {}
        for line in readers.in_order(readers.parsed(xfz("sheet", "-F", "html").stdout), "tr"):
            cells, row = readers.in_order(line, "th", "td"), []
            for column in range(len(self.table.document["columns"])):
                left, words = spans.get(column, (0, ""))
                if not left:
                    cell = cells.pop(0)
                    left, words = int(cell.get("rowspan", "1")), readers.inner_text(cell)
                spans[column] = (left - 1, words)
                row.append(words)
            self.assertEqual(cells, [])
            rows.append(row)
        self.check(rows)

    def test_without_columns(self):
        """The usual layout: number, category, task, measure, units, deadline; what is hostile stays text."""
        path = scratch("whole") / "table.yaml"
        path.write_text(NO_COLUMNS, encoding="utf-8")
        (table,) = readers.document(xfz("sheet", "-F", "docx", table=path).stdout).tables
        self.assertEqual([[cell.text for cell in row.cells] for row in table.rows],
                         [["序号", "类别", "主要任务", "具体措施", "责任单位", "完成时限"],
                          ["1", "类", "任务", "=1+1", "甲局牵头，乙局按职责分工分别负责。", "6月底前"],
                          ["2-1", "类", "任务", "一", "乙局牵头。", ""]])
        (tab,) = readers.workbook(xfz("sheet", "-F", "xlsx", table=path).stdout).worksheets
        self.assertEqual((tab["D3"].value, tab["D3"].data_type), ("=1+1", "s"))

    def test_round_trip(self):
        """What was printed and read again differs only in what a printed table does not hold."""
        folder = scratch("round")
        subprocess.run([XFZ, "sheet", "-o", folder / "whole.docx", "-f", TABLE], check=True, capture_output=True)
        done = run([XFZ, "import", folder / "whole.docx", "-o", folder / "again.yaml", "--like", TABLE])
        self.assertIn(done.returncode, (0, 1), text(done.stderr))
        difference = json.loads(run([XFZ, "diff", "-F", "json", TABLE, folder / "again.yaml"]).stdout)
        self.assertEqual([change["key"] for change in difference["table"]], ["allow"])
        self.assertEqual(difference["units"], [])
        for change in difference["headings"] + difference["measures"]:
            self.assertTrue(change["change"] == "changed" and change["allow"], change)
            for key in ("number", "title", "effect", "moved", "text", "deadline", "not_applicable", "clauses", "columns"):
                self.assertFalse(change.get(key), f"{key}: {change}")
            for role in ("lead", "responsible", "support"):
                self.assertFalse(any(change.get(role, {}).values()), f"{role}: {change}")
            self.assertFalse(change.get("assignment", {}).get("wording"), change)
