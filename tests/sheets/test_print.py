# SPDX-License-Identifier: MIT
"""HTML as Chromium prints it, read by poppler."""

import os
import re
import shutil
import unicodedata
import unittest
from concurrent.futures import ThreadPoolExecutor

import readers
from common import HOSTILE, TABLE, Case, environment, run, scratch, text, write_all
from model import VIA, Table

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
A4_LANDSCAPE = (842, 595)
# Many lines led; one clause and much that is shared; a group; nearly nothing; hostile names and texts.
SHEETS = [(TABLE, "sfj"), (TABLE, "jyj"), (TABLE, "ygbm"), (TABLE, "rd"), (HOSTILE, "a2"), (HOSTILE, "a6")]
WIDEST = 60  # Chinese characters that fit the upper margin in any case
FOOT = ("填报人：", "审核人：", "负责人签字：", "联系电话：", "填报日期：", "（盖章）")


def squeezed(words):
    """Without white space, of which a page has its own, and with ligatures taken apart."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", words))


def browser():
    return next((path for path in map(shutil.which, BROWSERS) if path), None)


class Pdf:
    def __init__(self, source, folder):
        self.path = folder / (source.stem + ".pdf")
        command = [browser(), "--headless", "--disable-gpu", "--no-sandbox", "--disable-dev-shm-usage",
                   f"--user-data-dir={folder / ('profile-' + source.stem)}", "--no-pdf-header-footer",
                   f"--print-to-pdf={self.path}", source.as_uri()]
        done = run(command, timeout=120, env=environment(LANG="C.UTF-8"))
        if not self.path.exists():
            raise AssertionError(f"no PDF of {source.name}: {text(done.stderr)[-500:]}")
        info = text(run(["pdfinfo", "-l", 9999, self.path]).stdout)
        self.sizes = [(round(float(w)), round(float(h))) for w, h in re.findall(r"size: +([\d.]+) x ([\d.]+)", info)]
        raw = text(run(["pdftotext", "-raw", self.path, "-"]).stdout)
        self.raw = raw.split("\f")[:-1]
        self.pages = [squeezed(page) for page in self.raw]


def pages_of(pdf, title):
    """What stands between the margins: title in front, page numbers."""
    rest = []
    for number, page in enumerate(pdf.pages, 1):
        for mark in (f"共{len(pdf.pages)}页", f"—{number}—"):
            if mark not in page:
                raise AssertionError(f"page {number} has no {mark}")
            page = page.replace(squeezed(mark), "", 1)
        if number > 1:
            running = os.path.commonprefix([page, title])  # a long one is cut at the edge
            if len(running) < min(len(title), WIDEST):
                raise AssertionError(f"page {number} does not begin with {title}: {page[:80]}")
            page = page.removeprefix(running)
        rest.append(page)
    return rest


class Print(Case):
    """sheets on paper"""

    @classmethod
    def setUpClass(cls):
        if not browser():
            raise unittest.SkipTest(f"none of {', '.join(BROWSERS)} is installed")
        cls.tables = {path: Table(path) for path in (TABLE, HOSTILE)}
        sources = {}
        for path, table in cls.tables.items():
            folder = scratch("print")
            files = write_all("html", path, folder)
            (folder / "pages").mkdir()
            for kind, unit in SHEETS + [(path, "index")]:
                if kind != path:
                    continue
                name = "index.html"
                if unit != "index":
                    data = run([os.environ["XFZ"], "sheet", unit, "-F", "html", "-f", path]).stdout
                    (name,) = [n for n, bytes_ in files.items() if bytes_ == data]
                # An address of its own, as a name with % and # in it would be one for everybody else too.
                sources[path, unit] = folder / "pages" / f"{unit}.html"
                shutil.copy(folder / name, sources[path, unit])
        with ThreadPoolExecutor(2) as pool:
            made = pool.map(lambda source: Pdf(source, source.parent), sources.values())
            cls.pdfs = dict(zip(sources, made))

    def sheets(self):
        for path, name in SHEETS:
            table = self.tables[path]
            unit = table.by_name[name]
            pdf = self.pdfs[path, name]
            yield unit, table.lines(unit), pdf, pages_of(pdf, squeezed(unit.name + "任务清单"))

    def table_of(self, unit):
        return next(table for table in self.tables.values() if unit in table.units)

    def test_paper(self):
        """A4, landscape, every page."""
        for unit, _, pdf, pages in self.sheets():
            self.assertEqual(set(pdf.sizes), {A4_LANDSCAPE}, unit.name)
            self.assertEqual(len(pdf.sizes), len(pages), unit.name)

    def test_no_blank_page(self):
        """Each page says something between its margins; none ends with a heading or the head of a table."""
        for unit, _, _, pages in self.sheets():
            heads = [squeezed("".join(columns)) for columns in readers.paper_columns(self.table_of(unit)).values()]
            for number, page in enumerate(pages, 1):
                self.assertGreater(len(page), 10, f"{unit.name}, page {number}")
                self.assertFalse(page.endswith(tuple(heads)), f"{unit.name}, page {number} ends with a table's head")
                self.assertIsNone(re.search("(一|二|附)[、:](牵头|分工负责|共同)事项[^()]*\\(\\d+项\\)$", page),
                                  f"{unit.name}, page {number} ends with a heading")

    def test_rows_whole_and_under_their_head(self):
        """Each measure stands on one page, in order, below its table's head."""
        for unit, lines, _, pages in self.sheets():
            number, at = 0, 0
            for line in lines:
                words = squeezed(line.measure_text)
                found = pages[number].find(words, at)
                while found < 0 and number + 1 < len(pages):
                    number, at = number + 1, 0
                    found = pages[number].find(words)
                where = f"{unit.name}, {line.key}"
                self.assertGreaterEqual(found, 0, f"{where} is on no page, or broken across two")
                heads = {section: pages[number].rfind(squeezed("".join(readers.paper_columns(self.table_of(unit))[section])), 0, found)
                         for section in (True, False)}
                self.assertGreaterEqual(heads[line.section != VIA], 0, f"{where}, page {number + 1}: no table head")
                self.assertGreater(heads[line.section != VIA], heads[line.section == VIA], where)
                at = found + len(words)

    def test_foot(self):
        """All that is signed stands together, on the page where the last duty to fill in ends."""
        for unit, lines, _, pages in self.sheets():
            own = [line for line in lines if line.section != VIA]
            signed = [page for page in pages if squeezed(FOOT[0]) in page]
            self.assertEqual(len(signed), 1 if own else 0, unit.name)
            for field in FOOT if own else ():
                self.assertIn(squeezed(field), signed[0], unit.name)
                self.assertEqual(sum(squeezed(field) in page for page in pages), 1, unit.name)
            if own:  # of a row that is longer than a page, its end
                head = squeezed("".join(readers.paper_columns(self.table_of(unit))[True]))
                before = signed[0].split(squeezed(FOOT[0]))[0].split(head)[-1]
                self.assertGreater(len(before), 10, f"{unit.name}: signatures alone on a page")

    def test_line_breaks(self):
        """A text of several lines is several lines on paper too."""
        pdf = self.pdfs[HOSTILE, "a2"]
        shown = [squeezed(line) for page in pdf.raw for line in page.split("\n")]
        (words,) = [measure["text"] for _, _, measure in self.tables[HOSTILE].measures if measure["id"] == "2"]
        for line in words.split("\n")[1:5]:
            self.assertTrue(squeezed(line) in shown, f"{line!r} is not a line of its own on paper")

    def test_overview(self):
        """It prints on A4 without a blank page and names every unit."""
        for path, table in self.tables.items():
            pdf = self.pdfs[path, "index"]
            for size in pdf.sizes:
                self.assertEqual(sorted(size), sorted(A4_LANDSCAPE))
            whole = "".join(pdf.pages)
            for number, page in enumerate(pdf.pages, 1):
                self.assertGreater(len(page), 20, f"page {number}")
            for unit in table.busy:
                # A long name may be cut in the picture, not in the table.
                self.assertIn(squeezed(unit.name), whole)
