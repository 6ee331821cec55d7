# SPDX-License-Identifier: MIT
"""XLSX by openpyxl."""

import datetime
import io
import re
import shutil
import zipfile

from openpyxl.utils import get_column_letter, range_boundaries

import readers
from common import HOSTILE, TABLE, Case, environment, scratch, write_all, xfz
from model import Table

A3, A4 = 8, 9


def all_cells(book):
    return [(tab, cell) for tab in book.worksheets for row in tab.iter_rows() for cell in row]


class Workbook(Case):
    """sheets as workbooks"""

    @classmethod
    def setUpClass(cls):
        cls.tables = {path: Table(path) for path in (TABLE, HOSTILE)}
        cls.books = {}
        for path, table in cls.tables.items():
            files = write_all("xlsx", path, scratch("xlsx"))
            cls.files = {name: data for name, data in files.items() if name.endswith(".xlsx")}
            assert len(cls.files) == len(table.busy)
            for unit in table.busy:
                data = xfz("sheet", unit.id, "-F", "xlsx", table=path).stdout
                assert data in cls.files.values(), unit.name
                cls.books[path, unit.id] = data

    def every_book(self):
        for (path, unit), data in self.books.items():
            table = self.tables[path]
            yield table, table.by_name[unit], readers.workbook(data)

    def test_cells(self):
        """Cell by cell, real dates included, of both tables."""
        for table, unit, book in self.every_book():
            expected = [readers.xlsx_expected(line, table) for line in table.lines(unit)]
            self.same_lines(readers.xlsx_lines(book), expected, f"workbook of {unit.name}")
            for tab in book.worksheets:
                banner = tab["A1"].value
                self.assertEqual(banner, f"{table.title}：{unit.name}任务清单（{tab.title}）")
                note = tab["A2"].value
                self.assertTrue(note.startswith(f"单位：{unit.name}"), note)
                self.assertIn(f"　　年度：{table.year}年", note)
                names = ("牵头事项", "分工负责事项", "共同事项")
                said = [f"{name} {n} 项" for name, n in zip(names, table.counts(unit)) if n]
                self.assertIn("，".join(said) + "。", note)

    def test_tabs_and_headings(self):
        for table, unit, book in self.every_book():
            place = f"{table.category_heading}与主要任务"
            duty = ["角色", "序号", place, "具体措施", "牵头单位", "分工负责单位", "完成时限", "截止日期", *readers.FILL_IN, "键"]
            via = ["经由", "序号", place, "具体措施", "牵头单位", "角色", "完成时限", "截止日期"]
            lead, responsible, shared = table.counts(unit)
            has = (lead + responsible > 0, shared > 0)
            self.assertEqual(book.sheetnames, [name for name, there in zip(readers.TABS, has) if there], unit.name)
            for tab in book.worksheets:
                headings, items = readers.tab_items(tab)
                self.assertEqual(headings, via if tab.title == "共同事项" else duty)
                self.assertTrue(items)

    def test_dates(self):
        """A single date is a date, shown as one."""
        dates = 0
        for _, unit, book in self.every_book():
            for tab in book.worksheets:
                for row in readers.tab_items(tab)[1]:
                    cell = row["截止日期"]
                    if cell.value is None or "\n" in str(cell.value):
                        continue  # none, or the days of a recurring deadline
                    dates += 1
                    self.assertIsInstance(cell.value, datetime.datetime, unit.name)
                    self.assertTrue(cell.is_date)
                    self.assertEqual(cell.number_format, "yyyy-mm-dd")
        self.assertGreater(dates, 500)

    def test_no_formula(self):
        """No cell is a formula, a link or an error, whatever the text; nothing outside the workbook."""
        for (path, unit), data in self.books.items():
            for tab, cell in all_cells(readers.workbook(data)):
                self.assertIn(cell.data_type, ("s", "n", "d", "inlineStr"), f"{unit} {tab.title} {cell.coordinate}")
                self.assertIsNone(cell.hyperlink)
                self.assertIsNone(cell.comment)
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                self.assertIsNone(archive.testzip())
                for name in archive.namelist():
                    content = archive.read(name)
                    self.assertNotIn(b"<f>", content, f"{path} {unit} {name}")
                    self.assertNotIn(b'TargetMode="External"', content)
                    self.assertNotIn("vba", name.lower())

    def test_print_setup(self):
        """A3 where it is filled in, else A4; landscape, as wide as a page, the heading on each page, the key not on paper."""
        for _, unit, book in self.every_book():
            for tab in book.worksheets:
                where = f"{unit.name} {tab.title}"
                paper = A3 if tab.title == "填报事项" else A4
                self.assertEqual((tab.page_setup.orientation, tab.page_setup.paperSize), ("landscape", paper), where)
                self.assertTrue(tab.sheet_properties.pageSetUpPr.fitToPage, where)
                # An absent attribute is 1 (ECMA-376, 18.3.1.63); 0 pages high: as many as it takes.
                self.assertIn(tab.page_setup.fitToWidth, (None, 1), where)
                self.assertEqual(int(tab.page_setup.fitToHeight), 0, where)
                self.assertEqual(tab.print_title_rows, "$3:$3", where)
                headings = [cell.value for cell in tab[readers.HEADER_ROW]]
                printed = range_boundaries(tab.print_area[0].replace("$", ""))
                self.assertEqual(printed[2], len(headings) - ("键" in headings), where)
                self.assertEqual(printed[3], tab.max_row, where)

    def test_on_screen(self):
        """The heading stays in sight and filters; wide columns wrap; what is to be filled in has a colour."""
        for _, unit, book in self.every_book():
            for tab in book.worksheets:
                where = f"{unit.name} {tab.title}"
                self.assertEqual((tab.freeze_panes, tab.sheet_view.pane.state), ("A4", "frozen"), where)
                headings, items = readers.tab_items(tab)
                if not items:
                    continue
                last = get_column_letter(len(headings))
                self.assertEqual(tab.auto_filter.ref, f"A3:{last}{readers.HEADER_ROW + len(items)}", where)
                widths = [tab.column_dimensions[get_column_letter(i + 1)].width for i in range(len(headings))]
                self.assertTrue(all(width >= 5 for width in widths), where)
                for row in items:
                    self.assertTrue(row["具体措施"].alignment.wrap_text)
                    colours = {name: cell.fill.fgColor.rgb for name, cell in row.items() if cell.fill.fill_type}
                    self.assertEqual(sorted(colours), sorted(readers.FILL_IN) if "键" in row else [], where)

    def test_rows_grow(self):
        """Each row has a height that holds its text, and keeps it only where cells are merged, which ask for none."""
        for (path, unit), data in self.books.items():
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                sheets = [archive.read(name).decode() for name in archive.namelist() if "worksheets/sheet" in name]
            for sheet, tab in zip(sheets, readers.workbook(data).worksheets, strict=True):
                fixed = {int(row) for row in re.findall(r'<row r="(\d+)"[^>]* customHeight="1"', sheet)}
                merged = {area.min_row for area in tab.merged_cells.ranges if area.min_col < area.max_col}
                self.assertEqual(fixed, merged, f"{path} {unit} {tab.title}")
                for row in readers.tab_items(tab)[1]:
                    cell = row["具体措施"]
                    height = tab.row_dimensions[cell.row].height
                    lines = sum(-(-len(line) * 2 // 80) for line in cell.value.split("\n"))
                    self.assertGreaterEqual(height, min(409, lines * 11), f"{path} {unit} {cell.coordinate}")

    def test_states(self):
        """The state is one of four, offered in a list on every row to fill in and nowhere else."""
        for _, unit, book in self.every_book():
            for tab in book.worksheets:
                offered = tab.data_validations.dataValidation
                headings, items = readers.tab_items(tab)
                if "完成状态" not in headings:
                    self.assertEqual(offered, [], unit.name)
                    continue
                (offer,) = offered
                self.assertEqual(offer.formula1, '"未启动,推进中,需协调,已完成"')
                cells = [row["完成状态"].coordinate for row in items]
                self.assertEqual(str(offer.sqref), f"{cells[0]}:{cells[-1]}" if len(cells) > 1 else cells[0])

    def test_room(self):
        """300 characters in any column to fill in ask for no row higher than Excel has."""
        for _, unit, book in self.every_book():
            for tab in book.worksheets:
                for heading, cell in zip(*[[c.value for c in tab[readers.HEADER_ROW]], tab[readers.HEADER_ROW]]):
                    if heading in readers.FILL_IN[1:]:
                        width = tab.column_dimensions[cell.column_letter].width
                        a_line = int((width * 7 - 5) // 12)  # of 9 points, in pixels
                        self.assertLessEqual(-(-300 // a_line) * 12, 409, f"{unit.name} {heading}")

    def test_protect(self):
        """--protect locks all but what is filled in, without a password; nothing else changes."""
        for path, unit in (TABLE, "sfj"), (TABLE, "jyj"), (HOSTILE, "a1"):
            plain = readers.workbook(self.books[path, unit])
            book = readers.workbook(xfz("sheet", unit, "-F", "xlsx", "--protect", table=path).stdout)
            self.assertEqual(readers.xlsx_lines(book), readers.xlsx_lines(plain))
            for tab in plain.worksheets:
                self.assertFalse(tab.protection.sheet)
            for tab in book.worksheets:
                guard = tab.protection
                self.assertTrue(guard.sheet)
                self.assertIsNone(guard.password)
                self.assertIsNone(guard.hashValue)
                # In this format a false `formatRows` means that rows may be formatted.
                allowed = (guard.formatRows, guard.formatColumns, guard.formatCells, guard.autoFilter, guard.sort)
                self.assertEqual(allowed, (False,) * 5)
                forbidden = (guard.insertRows, guard.deleteRows, guard.insertColumns, guard.deleteColumns)
                self.assertEqual(forbidden, (True,) * 4)
                items = readers.tab_items(tab)[1]
                for row in items:
                    open_cells = {name for name, cell in row.items() if not cell.protection.locked}
                    self.assertEqual(open_cells, set(readers.FILL_IN) if "键" in row else set())
                for cell in tab[1] + tab[2] + tab[3]:
                    self.assertTrue(cell.protection.locked)
                labels = [c for row in tab.iter_rows(min_row=readers.HEADER_ROW + len(items) + 1) for c in row]
                values = [c.value for c in labels if c.value]
                if tab.title != "共同事项":
                    self.assertEqual(values[:5], ["填报人：", "审核人：", "负责人签字：", "联系电话：", "填报日期："])
                    self.assertRegex(values[5], "^以上填报事项至第.+项.*（.+）止。\n（盖章）$")
                    self.assertEqual(len({c.row for c in labels if c.value}), 2)  # no page parts them; the other is the source
                    self.assertEqual(sum(not c.protection.locked and c.value is None for c in labels) >= 5, True)
                self.assertTrue(all(c.protection.locked for c in labels if c.value))

    def test_status(self):
        """The workbook of the 通报 says on its first page what it is, of which day, and how things stand in all."""
        folder = scratch("status")
        shutil.copy(TABLE, folder / "indicators.yaml")
        (folder / "progress").mkdir()
        shutil.copy(TABLE.parent / "tests" / "ledger" / "progress" / "mzj.yaml", folder / "progress")
        data = xfz("status", "--as-of", "2020-07-10", "-F", "xlsx", table=folder / "indicators.yaml").stdout
        book = readers.workbook(data)
        tab = book.worksheets[0]
        self.assertIn(self.tables[TABLE].title, tab["A1"].value)
        self.assertIn("2020", tab["A2"].value)
        self.assertIn("110", tab["A2"].value)
        self.assertEqual(tab.freeze_panes, "A4")
        self.assertEqual(book.properties.title, tab["A1"].value)
        self.assertEqual([tab.cell(row, 2).value for row in range(4, tab.max_row + 1)][-2], 110)
        # In Word no heading is broken, and no page ends between the last table and who signs.
        data = xfz("status", "--as-of", "2020-07-10", "-F", "docx", table=folder / "indicators.yaml").stdout
        word = readers.document(data)
        for table in word.tables:
            for cell in table.rows[0].cells:
                self.assertGreaterEqual(cell.width.twips, min(len(cell.text), 4) * 210 + 140, cell.text)
            for cell in table.rows[-1].cells:
                self.assertTrue(all(p.paragraph_format.keep_with_next for p in cell.paragraphs))

    def test_nothing_of_the_moment(self):
        """The only times in it are the first day of the table's year, or SOURCE_DATE_EPOCH."""
        book = readers.workbook(self.books[TABLE, "sfj"])
        self.assertEqual(book.properties.created, datetime.datetime(2020, 1, 1))
        data = xfz("sheet", "sfj", "-F", "xlsx", env=environment(SOURCE_DATE_EPOCH=1600000000)).stdout
        self.assertEqual(readers.workbook(data).properties.created, datetime.datetime(2020, 9, 13, 12, 26, 40))
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.assertEqual({entry.date_time for entry in archive.infolist()}, {(1980, 1, 1, 0, 0, 0)})
