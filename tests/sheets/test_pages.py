# SPDX-License-Identifier: MIT
"""Word documents as LibreOffice prints them, read by poppler: empty, and with 300 characters in each cell to fill in."""

import io
import re
import shutil
import unittest

import docx

import readers
from common import TABLE, Case, environment, run, scratch, text, xfz

# One low duty, one that is high, several on two pages, one page full to its end, many.
UNITS = ("教育局", "西夏区人民法院", "市场监督管理分局", "网信办", "西夏区各执法部门")
FILLED = ("教育局", "市场监督管理分局", "西夏区人民法院")
LONG = 300
SIGN = "畾"  # in no text of the table
FOOT = ("填报人：", "审核人：", "负责人签字：", "联系电话：", "填报日期：", "（盖章）")

# Many columns of its own, each of which needs its heading unbroken; a low duty and one without content.
WIDE = """format: 1
title: 表
jurisdiction: 区
year: 2021
columns:
  - {key: number, heading: 序号}
  - {key: text, heading: 重点工作}
  - {key: leader, heading: 责任领导, kind: person}
  - {key: lead, heading: 牵头单位}
  - {key: responsible, heading: 责任单位}
  - {key: support, heading: 配合单位}
  - {key: basis, heading: 任务来源}
  - {key: target, heading: 目标值, kind: number}
  - {key: score, heading: 分值, kind: number}
  - {key: contact, heading: 联系人, kind: person}
  - {key: deadline, heading: 完成时限}
units: [{id: a, name: 甲局}, {id: b, name: 乙局}]
measures:
  - {id: 1, text: 一, leader: 丙, lead: [甲局], responsible: [乙局], support: [乙局], basis: 报告, target: 2, score: 1, contact: 丁, deadline: 全年}
  - {id: 2, text: 二, lead: [甲局]}
"""
# Lengths at which a low duty alone, or the last of several, fills its page to within the height of the signatures.
FULL = range(100, 240, 20)
DUTIES = (1, 3)


def low_duties(count):
    """A table with so many duties of one unit, each of which is low until it is filled in."""
    lines = [f"  - {{id: {i}, text: 依法登记, lead: [甲局], responsible: [乙局], deadline: 全年}}" for i in range(1, count + 1)]
    return WIDE[:WIDE.index("columns:")] + "\n".join(["units: [{id: a, name: 甲局}, {id: b, name: 乙局}]", "measures:", *lines, ""])


WHOLE_WORDS = ("序号", "重点工作", "责任领导", "牵头单位", "责任单位", "配合单位", "任务来源", "目标值", "联系人",
               "完成时限", "完成状态")


def filled_in(data, length=LONG):
    """The document with so many characters in each cell to fill in, and how many cells these are."""
    word, count = docx.Document(io.BytesIO(data)), 0
    for table in word.tables:
        headings = [cell.text for cell in table.rows[0].cells]
        if "进展情况" not in headings:
            continue
        for row in table.rows[1:]:
            if readers.is_word_foot(row):
                continue
            for heading, cell in zip(headings, row.cells, strict=True):
                if heading in readers.FILL_IN and heading != "完成状态":
                    cell.paragraphs[0].add_run(SIGN * length)
                    count += 1
    out = io.BytesIO()
    word.save(out)
    return out.getvalue(), count


class Pages(Case):
    """pages of Word documents"""

    @classmethod
    def setUpClass(cls):
        if not shutil.which("soffice"):
            raise unittest.SkipTest("LibreOffice is not installed")
        folder = scratch("pages")
        table = folder / "wide.yaml"
        table.write_text(WIDE, encoding="utf-8")
        made = {unit: xfz("sheet", unit, "-F", "docx").stdout for unit in UNITS}
        made["整张表"] = xfz("sheet", "-F", "docx").stdout
        made["甲局"] = xfz("sheet", "甲局", "-F", "docx", table=table).stdout
        cls.cells = {}
        for count in DUTIES:
            table.write_text(low_duties(count), encoding="utf-8")
            data = xfz("sheet", "甲局", "-F", "docx", table=table).stdout
            made |= {f"满-{count}-{length}": filled_in(data, length)[0] for length in FULL}
        for unit in FILLED:
            made[unit + "-满"], cls.cells[unit + "-满"] = filled_in(made[unit])
        for name, data in made.items():
            (folder / f"{name}.docx").write_bytes(data)
        done = run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                    "--outdir", folder, *[folder / f"{name}.docx" for name in made]], timeout=180,
                   env=environment(HOME=str(folder), LANG="C.UTF-8"))
        cls.pages, cls.lines = {}, {}
        for name in made:
            pdf = folder / f"{name}.pdf"
            if not pdf.exists():
                raise AssertionError(f"no PDF of {name}: {text(done.stderr)[-500:]}")
            raw = text(run(["pdftotext", "-raw", pdf, "-"]).stdout).split("\f")[:-1]
            cls.pages[name] = [re.sub(r"\s", "", page) for page in raw]
            cls.lines[name] = "".join(raw)
        cls.full = {name: pages for name, pages in cls.pages.items() if name.startswith("满-")}

    def sheets(self):
        return ((name, pages) for name, pages in self.pages.items() if name not in self.full and name != "整张表")

    def test_seal_of_full_pages(self):
        """However much is filled in, the page with the signatures says what they are for."""
        for name, pages in self.full.items():
            (signed,) = (page for page in pages if FOOT[0] in page)
            count = name.split("-")[1]
            self.assertIn(f"以上填报事项至第{count}项（依法登记）止。{FOOT[0]}", signed, name)
            self.assertIn("甲局任务清单", signed, name)
            for field in FOOT:
                self.assertIn(field, signed, name)

    def test_seal(self):
        """Behind a duty, or the end of one: never on a page without any."""
        for name, pages in self.sheets():
            signed = [page for page in pages if FOOT[0] in page]
            self.assertEqual(len(signed), 1, name)
            for field in FOOT:
                self.assertEqual(sum(page.count(field) for page in pages), 1, f"{name}, {field}")
                self.assertIn(field, signed[0], name)
            before = signed[0].split("以上填报事项至第")[0]
            self.assertGreater(len(before.split("备注")[-1]), 20 if name != "甲局" else 3, f"{name}: the seal stands alone")

    def test_heads(self):
        """Every page with rows to fill in has their headings, up to the one with the signatures."""
        for name, pages in self.sheets():
            last = next(number for number, page in enumerate(pages) if FOOT[0] in page)
            for number, page in enumerate(pages[: last + 1], 1):
                self.assertIn("备注", page, f"{name}, page {number}")

    def test_no_blank_page(self):
        """No page has only a heading, or only where the sheet comes from."""
        for name, pages in self.pages.items():
            for number, page in enumerate(pages, 1):
                self.assertGreater(len(page), 120, f"{name}, page {number}: {page}")
                self.assertIn("来源：", page, f"{name}, page {number}")

    def test_nothing_cut(self):
        """Every character that was filled in is on paper."""
        for name, cells in self.cells.items():
            self.assertEqual(sum(page.count(SIGN) for page in self.pages[name]), cells * LONG, name)

    def test_headings_whole(self):
        """However many columns there are, a short heading is on one line."""
        for words in WHOLE_WORDS:
            self.assertIn(words, self.lines["甲局"].replace(" ", ""), words)
