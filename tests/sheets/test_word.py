# SPDX-License-Identifier: MIT
"""Word documents by python-docx."""

import io
import zipfile
from xml.etree import ElementTree

import readers
from common import HOSTILE, TABLE, Case, sheets_of_units
from model import VIA, Table

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LANDSCAPE = (16838, 11906)  # A4, in twentieths of a point
FOOT = ["填报人：", "审核人：", "负责人签字：", "联系电话：", "填报日期：", "（盖章）"]


class Word(Case):
    """sheets as Word documents"""

    @classmethod
    def setUpClass(cls):
        cls.tables = {path: Table(path) for path in (TABLE, HOSTILE)}
        cls.documents, _ = sheets_of_units("docx", cls.tables)

    def every_document(self):
        for (path, unit), data in self.documents.items():
            yield self.tables[path], self.tables[path].by_name[unit], data

    def test_cells(self):
        """Cell by cell, of both tables."""
        for table, unit, data in self.every_document():
            expected = [readers.paper_expected(line, table) for line in table.lines(unit)]
            self.same_lines(readers.word_lines(data), expected, f"document of {unit.name}")

    def test_parts(self):
        """Every part is XML, nothing stands outside, nothing runs, and no part holds a time."""
        for _, unit, data in self.every_document():
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                self.assertIsNone(archive.testzip())
                self.assertEqual({entry.date_time for entry in archive.infolist()}, {(1980, 1, 1, 0, 0, 0)})
                for name in archive.namelist():
                    content = archive.read(name)
                    ElementTree.fromstring(content)
                    self.assertNotIn(b'TargetMode="External"', content, f"{unit.name} {name}")
                    self.assertNotIn("vba", name.lower())

    def test_page(self):
        """A4 across; heads are repeated, pages have numbers and say where they come from; rows are whole but for those that
        might not fit on a page that has a heading or the signatures."""
        for _, unit, data in self.every_document():
            word = readers.document(data)
            section = word.sections[0]
            self.assertEqual((section.page_width.twips, section.page_height.twips), LANDSCAPE, unit.name)
            for footer in (section.footer, section.even_page_footer, section.first_page_footer):
                self.assertIn("PAGE", footer._element.xml)
                self.assertTrue(footer.paragraphs[-1].text.startswith("来源："), unit.name)
            headings = sum(paragraph.style.name == "Heading 1" for paragraph in word.paragraphs)
            self.assertEqual(len(word.tables), headings, unit.name)
            for table in word.tables:
                first, *rows = table.rows
                self.assertIsNotNone(first._tr.find(f"{WORD}trPr/{WORD}tblHeader"), unit.name)
                last = next((i for i, row in enumerate(rows) if readers.is_word_foot(row)), len(rows)) - 1
                is_filled_in = "进展情况" in [cell.text for cell in first.cells]
                for place, row in enumerate(rows):
                    may_split = is_filled_in and place in ({0, last} if last + 1 < len(rows) else {0})
                    whole = row._tr.find(f"{WORD}trPr/{WORD}cantSplit") is not None
                    self.assertEqual(whole, not may_split, f"{unit.name}, row {place + 1}")

    def test_states(self):
        """A list of the four states in each row to fill in; nothing is chosen, so that paper is blank."""
        for table, unit, data in self.every_document():
            lists = list(readers.document(data).element.body.iter(WORD + "sdt"))
            own = [line for line in table.lines(unit) if line.section != VIA]
            self.assertEqual(len(lists), len(own), unit.name)
            for each in lists:
                self.assertEqual([item.get(WORD + "value") for item in each.iter(WORD + "listItem")],
                                 ["未启动", "推进中", "需协调", "已完成"])
                self.assertEqual("".join(t.text for t in each.iter(WORD + "t")).strip(), "")

    def test_foot(self):
        """Once, right behind what is filled in, kept with its last row; none where nothing is filled in."""
        for table, unit, data in self.every_document():
            word = readers.document(data)
            feet = [(table, row) for table in word.tables for row in table.rows if readers.is_word_foot(row)]
            self.assertEqual(len(feet), 1 if any(table.counts(unit)[:2]) else 0, unit.name)
            for table_of_foot, foot in feet:
                for field in FOOT:
                    self.assertEqual(foot.cells[0].text.count(field), 1 + unit.name.count(field), field)
                self.assertFalse(list(foot._tr.iter(WORD + "keepNext")), unit.name)
                row = foot._tr.getprevious()
                if len(table_of_foot.rows) > 3:  # a low row alone is on one page with all
                    for paragraph in row.iter(WORD + "p"):
                        self.assertIsNotNone(paragraph.find(f"{WORD}pPr/{WORD}keepNext"), unit.name)
