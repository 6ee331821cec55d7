# SPDX-License-Identifier: MIT
"""Change notices, and whole differences as documents."""

import functools
import re
import unittest
import urllib.parse

import readers
import yaml
from amended import pairs
from common import HOSTILE, NOTES, TABLE, XFZ, Case, contents, run, scratch, text
from readers import HTML
from test_html import FORBIDDEN, tidy, urls
from test_print import BROWSERS, Pdf, browser

SUFFIX = "-调整通知"
INDEX = f"index{SUFFIX}.html"
# All that a document may consist of. Whatever else a text makes of itself is a fault.
MARKDOWN = {"html", "head", "title", "body", "h1", "p", "br", "hr", "ins", "del", "table", "thead", "tbody", "tr", "th", "td"}
# Of the 2020 table: these are no edits.
ADDED_OR_REMOVED = {re.sub(r"\s", "", words) for words in (
    "制定学校法律顾问工作办法,实现中小学法治副校长全覆盖。",
    "建立健全政府购买公共服务制度,公开政府购买公共服务目录。凡属事务性管理服务,原则上都要引入竞争机制向社会购买；确需政府参与的,实行政府和社会资本合作模式。")}
DIFFERENCE = {"html", "head", "title", "body", "h3", "p", "strong", "br", "ins", "del", "ul", "li", "details", "summary"}


def diff(old, new, *arguments, status=0):
    done = run([XFZ, "diff", old, new, "--lang", "zh", *arguments])
    if done.returncode != status:
        raise AssertionError(f"xfz diff {' '.join(map(str, arguments))} ended with {done.returncode}: {text(done.stderr)}")
    return done


def notices(old, new, form, folder=None):
    """Every notice by its file's name; and the overview."""
    folder = folder or scratch("notices")
    diff(old, new, "--by-unit", "-F", form, "-o", f"{folder}/")
    files = {name: data for name, data in contents(folder).items() if name not in NOTES}
    return files, files.pop(INDEX)


@functools.cache
def tree(form, data):
    """What a browser makes of a page, or of what GitHub makes of Markdown."""
    if form == "html":
        return readers.parsed(data)
    return readers.parsed(b"<!DOCTYPE html><title>x</title>" + readers.from_markdown(data), strict=False)


def versions(element):
    """What a text with marks was before, and what it is now."""
    sides = []
    for gone in ("ins", "del"):
        words = "".join(readers.text_of(child) if child.tag != HTML + gone else child.tail or "" for child in element)
        sides.append(((element.text or "") + words).strip())
    return sides


def squeezed(words):
    return re.sub(r"\s", "", words)


def texts_of(path, clauses=True):
    """Every text of measures, and of their clauses, as a notice may show it."""
    found = set()
    for category in yaml.safe_load(path.read_text("utf-8"))["categories"]:
        for task in category["tasks"]:
            for measure in task["measures"]:
                found |= {squeezed(str(part["text"])) for part in [measure, *(measure.get("clauses", []) if clauses else [])]}
    return found


class Notices(Case):
    """change notices and differences"""

    @classmethod
    def setUpClass(cls):
        cls.pairs = pairs()
        cls.made = {(old, form): notices(old, new, form) for old, new in cls.pairs.items() for form in ("md", "html", "json")}

    def pages(self, form):
        for old in self.pairs:
            for name, data in self.made[old, form][0].items():
                yield old, name, data

    def test_one_for_every_unit_concerned(self):
        """As many in every format as the JSON of all has, whatever the units are called."""
        for old, new in self.pairs.items():
            all_of_them = yaml.safe_load(diff(old, new, "--by-unit", "-F", "json").stdout)
            for form in ("md", "html", "json"):
                files = self.made[old, form][0]
                self.assertEqual(len(files), len(all_of_them["notices"]), form)
                self.assertTrue(all(name.endswith(f"{SUFFIX}.{form}") for name in files), form)

    def test_html_is_valid_and_of_itself(self):
        """html5lib and tidy find nothing; nothing to load, nothing that runs, one style sheet for all."""
        styles = set()
        for old, name, data in self.pages("html"):
            root = tree("html", data)
            if old == HOSTILE or name.startswith(("司法局", "经合局", "各镇街")):
                self.assertEqual(tidy(data), "", name)
            self.assertEqual(readers.element_names(root) & FORBIDDEN, set(), name)
            self.assertEqual([a for element in root.iter() for a in element.attrib if a.lower().startswith("on")], [], name)
            self.assertEqual(urls(root), [], name)
            styles.add("".join(readers.inner_text(e) for e in readers.in_order(root, "style")))
        self.assertEqual(len(styles), 1)

    def test_markdown_makes_no_element_of_its_own(self):
        for old, name, data in self.pages("md"):
            self.assertLessEqual(readers.element_names(tree("md", data)), MARKDOWN, name)
            self.assertNotIn(b"\n\n\n", data, name)
            self.assertEqual([line for line in data.split(b"\n") if line != line.rstrip(b" ")], [], name)

    def test_letter(self):
        """Title, addressee, the comparison table under its headings, the foot; nothing that the tables do not say."""
        for form in ("md", "html"):
            for old, name, data in self.pages(form):
                root = tree(form, data)
                title = str(yaml.safe_load(self.pairs[old].read_text("utf-8"))["title"])
                (heading,) = readers.in_order(root, "h1")
                self.assertEqual(squeezed(readers.inner_text(heading)), squeezed(f"关于调整《{title}》的通知"))
                headings = [readers.inner_text(cell) for cell in readers.in_order(readers.in_order(root, "thead")[0], "th")]
                self.assertEqual(headings, ["序号", "原内容", "现内容", "涉及单位"], name)
                body = readers.inner_text(readers.in_order(root, "body")[0])
                for words in ("特此通知。", "原表", "新表"):
                    self.assertIn(words, body, name)
                for words in ("因工作需要", "印章", "联系人", "抓紧落实"):
                    self.assertNotIn(words, body, name)

    def test_marked_texts_are_both_texts(self):
        """Of every measure that changed, one column has the old text, the other the new one."""
        found = 0
        for old, new in self.pairs.items():
            before, after = texts_of(old, clauses=False), texts_of(new, clauses=False)
            for form in ("md", "html"):
                page = diff(old, new, "-F", form, "-o", "-").stdout
                cells = [[squeezed(readers.inner_text(cell)) for cell in readers.in_order(row, "th", "td")]
                         for row in readers.in_order(tree(form, page), "tr")[1:]]
                for side, known in ((1, before - after), (2, after - before)):
                    for words in known:
                        self.assertTrue(any(words in row[side] for row in cells), f"{form}: {words}")
                        found += 1
        self.assertGreater(found, 8)

    def test_overview(self):
        """It links every notice, and none else."""
        for old in self.pairs:
            for form in ("md", "html", "json"):
                files, index = self.made[old, form]
                self.assertEqual(tidy(index), "")
                links = readers.in_order(readers.parsed(index), "a")
                self.assertEqual(sorted(urllib.parse.unquote(a.get("href")).removeprefix("./") for a in links), sorted(files))

    def test_again(self):
        """A second run writes nothing; one of another difference tells what is left over, and removes nothing."""
        old, new, folder = TABLE, self.pairs[TABLE], scratch("again")
        files, _ = notices(old, new, "md", folder)
        self.assertIn(f"写了 0 个文件，{len(files) + 1} 个没有变化", text(diff(old, new, "--by-unit", "-F", "md", "-o", f"{folder}/").stderr))
        said = text(diff(old, old, "--by-unit", "-F", "md", "-o", f"{folder}/").stderr)
        for name in files:
            self.assertIn(f"以前生成的，这次没有：{folder}/{name}", said)
        self.assertLessEqual(set(files), set(contents(folder)))

    def test_a_changed_one_is_kept(self):
        old, new, folder = TABLE, self.pairs[TABLE], scratch("kept")
        notices(old, new, "md", folder)
        mine = folder / f"司法局{SUFFIX}.md"
        mine.write_text("已发\n", "utf-8")
        self.assertIn("被人改动过", text(diff(old, new, "--by-unit", "-o", f"{folder}/", status=2).stderr))
        self.assertEqual(mine.read_text("utf-8"), "已发\n")
        diff(old, new, "--by-unit", "-o", f"{folder}/", "--force")
        self.assertNotEqual(mine.read_text("utf-8"), "已发\n")

    def test_nothing_changed(self):
        """No document at all, and one line for all units."""
        done = diff(TABLE, TABLE, "--by-unit", "-F", "md")
        self.assertEqual((done.stdout, text(done.stderr).count("\n")), (b"", 1))

    def test_difference(self):
        """As Markdown, in both languages: without an element that a text made."""
        for old, new in [*self.pairs.items(), (TABLE, TABLE)]:
            for language in ("zh", "en"):
                comment = run([XFZ, "diff", old, new, "--lang", language, "-F", "md"]).stdout
                self.assertLessEqual(readers.element_names(tree("md", comment)), DIFFERENCE, old.name)

    def test_notice_for_all(self):
        """One page, valid and of itself; none where nothing changed."""
        for old, new in self.pairs.items():
            page = diff(old, new, "-F", "html").stdout
            root = readers.parsed(page)
            self.assertEqual(tidy(page), "", old.name)
            self.assertEqual(readers.element_names(root) & FORBIDDEN, set(), old.name)
            self.assertEqual(urls(root), [], old.name)
        self.assertEqual(diff(TABLE, TABLE, "-F", "html").stdout, b"")

    def test_difference_shows_both_texts(self):
        """Every text that was edited stands there as it was and as it is, but for the marks."""
        for old, new in self.pairs.items():
            root = tree("md", run([XFZ, "diff", old, new, "-F", "md"]).stdout)
            places = [e for e in readers.in_order(root, "p", "dd", "details", "li") if readers.in_order(e, "ins", "del")]
            for side, (path, other) in enumerate(((old, new), (new, old))):
                shown = [squeezed(versions(place)[side]) for place in places]
                for words in texts_of(path, clauses=False) - texts_of(other, clauses=False) - ADDED_OR_REMOVED:
                    self.assertTrue(any(words in text for text in shown), words)

    def test_messages_hold_no_control_signs(self):
        done = diff(HOSTILE, self.pairs[HOSTILE], "--by-unit", "-o", f"{scratch('messages')}/")
        self.assertFalse(any(sign in done.stderr for sign in (b"\x1b", b"\r", b"\x07")))


class NoticePrint(Case):
    """change notices on paper"""

    @classmethod
    def setUpClass(cls):
        if not browser():
            raise unittest.SkipTest(f"none of {', '.join(BROWSERS)} is installed")
        folder = scratch("print")
        cls.pdfs = {}
        for (old, new), unit in zip(pairs().items(), ("司法局", "a1")):
            source = folder / f"{old.stem}.html"
            source.write_bytes(diff(old, new, "--unit", unit, "-F", "html").stdout)
            cls.pdfs[old.stem] = Pdf(source, folder)
        source = folder / "difference.html"
        source.write_bytes(diff(HOSTILE, pairs()[HOSTILE], "-F", "html").stdout)
        cls.difference = Pdf(source, folder)

    def test_paper(self):
        """A4, lying, with a number on every page; none is blank."""
        for name, pdf in [*self.pdfs.items(), ("difference", self.difference)]:
            self.assertEqual(set(pdf.sizes), {(842, 595)}, name)
            for number, page in enumerate(pdf.pages, 1):
                self.assertIn(f"—{number}—", page, name)
                self.assertGreater(len(page), 30, f"{name}, page {number}")

    def test_foot(self):
        """What was compared stands on the last page."""
        for name, pdf in self.pdfs.items():
            self.assertIn("依据:原表", pdf.pages[-1], name)
            self.assertFalse(any("依据:原表" in page for page in pdf.pages[:-1]), name)
