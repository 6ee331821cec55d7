# SPDX-License-Identifier: MIT
"""Markdown through cmark-gfm."""

import readers
from common import HOSTILE, TABLE, Case, scratch, write_all, xfz
from model import VIA, Table

# All that a sheet may consist of. Whatever else a text makes of itself is a fault.
ELEMENTS = {"html", "head", "title", "body", "h1", "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "br", "hr"}


class Markdown(Case):
    """sheets as Markdown"""

    def check_table(self, path):
        table = Table(path)
        files = {name: data for name, data in write_all("md", path, scratch("md")).items() if name.endswith(".md")}
        self.assertEqual(len(files), len(table.busy))
        for unit in table.busy:
            data = xfz("sheet", unit.id, table=path).stdout
            self.assertIn(data, files.values(), unit.name)
            lines = readers.markdown_lines(data)
            expected = [readers.markdown_expected(line, table) for line in table.lines(unit)]
            self.same_lines(lines, expected, f"Markdown of {unit.name}")
            self.check_page(table, unit, data)

    def check_page(self, table, unit, data):
        """The parts around the tables."""
        root = readers.parsed(b"<!DOCTYPE html><title>x</title>" + readers.from_markdown(data), strict=False)
        self.assertLessEqual(readers.element_names(root), ELEMENTS, unit.name)
        (heading,) = readers.in_order(root, "h1")
        self.assertEqual(readers.inner_text(heading), f"{table.title}：{unit.name}任务清单")
        for section, _, headings, _ in readers.tables(root):
            self.assertEqual(headings, readers.paper_columns(table)[section != VIA], unit.name)
        body = readers.inner_text(readers.in_order(root, "body")[0])
        for field in ("填报人", "审核人", "负责人签字", "联系电话", "填报日期", "（盖章）"):
            signs = any(table.counts(unit)[:2])
            self.assertEqual(body.count(field), 1 if signs else 0, f"{unit.name}: {field}")
        lines = data.decode().split("\n")
        self.assertEqual([line for line in lines if line != line.rstrip()], [], f"{unit.name}: blanks at a line's end")
        self.assertFalse("\n\n\n" in data.decode(), f"{unit.name}: two blank lines")
        self.assertTrue(data.endswith(b"\n") and not data.endswith(b"\n\n"), unit.name)

    def test_2020(self):
        """Cell by cell, and the parts around the tables."""
        self.check_table(TABLE)

    def test_hostile(self):
        """Each text comes out as it is, and makes no element of its own."""
        self.check_table(HOSTILE)

    def test_several(self):
        """Several sheets follow each other, each whole."""
        both = xfz("sheet", "司法局", "教育局").stdout
        one, other = (xfz("sheet", name).stdout for name in ("司法局", "教育局"))
        self.assertEqual(both, one + b"\n" + other)
