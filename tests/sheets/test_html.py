# SPDX-License-Identifier: MIT
"""HTML by html5lib and tidy."""

import re
import urllib.parse
from xml.etree import ElementTree

import readers
from common import FORMATS, HOSTILE, TABLE, Case, run, scratch, sheets_of_units, text, write_all
from model import VIA, Table

# No part of a page may come from elsewhere or run.
FORBIDDEN = {"script", "iframe", "object", "embed", "img", "link", "base", "form", "video", "audio", "source", "foreignObject"}
URLS = ("href", "src", "srcset", "action", "data", "poster", "background", "{http://www.w3.org/1999/xlink}href")


SVG = re.compile(rb"<svg\b.*?</svg>", re.DOTALL)


def tidy(data):
    """What tidy has to say; nothing where all is right. It does not know the attributes of SVG."""
    data = SVG.sub(b"<p>SVG</p>", data)
    return text(run(["tidy", "-quiet", "-errors", "-utf8", "--drop-empty-elements", "no"], stdin=None, input=data,
                    capture_output=True).stderr).strip()


def urls(root):
    return [(element, name, value) for element in root.iter() for name, value in element.attrib.items() if name in URLS]


class Html(Case):
    """sheets and overviews as HTML"""

    @classmethod
    def setUpClass(cls):
        cls.tables = {path: Table(path) for path in (TABLE, HOSTILE)}
        cls.pages, written = sheets_of_units("html", cls.tables)
        for path, files in written.items():
            cls.pages[path, "index"] = files["index.html"]

    def test_cells(self):
        """Cell by cell, of both tables."""
        for path, table in self.tables.items():
            for unit in table.busy:
                lines = readers.html_lines(self.pages[path, unit.id])
                expected = [readers.html_expected(line, table) for line in table.lines(unit)]
                self.same_lines(lines, expected, f"HTML of {unit.name}")

    def test_page(self):
        """Title, heading, table heads, and the foot."""
        for path, table in self.tables.items():
            for unit in table.busy:
                root = readers.parsed(self.pages[path, unit.id])
                (title,) = readers.in_order(root, "title")
                self.assertEqual(readers.inner_text(title), f"{unit.name}任务清单 - {table.title}")
                (heading,) = readers.in_order(root, "h1")
                self.assertEqual(readers.inner_text(heading), f"{table.title}{unit.name}任务清单")
                for section, _, headings, _ in readers.tables(root):
                    self.assertEqual(headings, readers.paper_columns(table)[section != VIA])
                feet = [row for row in readers.in_order(root, "tr") if row.get("class") == "sign"]
                self.assertEqual(len(feet), 1 if any(table.counts(unit)[:2]) else 0, unit.name)
                for field in ("填报人", "审核人", "负责人签字", "联系电话", "填报日期", "（盖章）") if feet else ():
                    self.assertEqual(readers.inner_text(feet[0]).count(field), 1 + unit.name.count(field))
                ids = [element.get("id") for element in root.iter() if element.get("id")]
                self.assertEqual(len(ids), len(set(ids)), unit.name)

    def test_valid(self):
        """html5lib finds no error in any page (parsed strictly), tidy neither error nor warning."""
        for (path, name), data in self.pages.items():
            readers.parsed(data)
            if path == HOSTILE or name in ("index", "sfj", "jyj", "ygbm", "gbm", "fy"):
                self.assertEqual(tidy(data), "", f"{path.name} {name}")

    def test_self_contained(self):
        """One file: nothing to load, nothing that runs, no element that a text made."""
        for (path, name), data in self.pages.items():
            root = readers.parsed(data)
            self.assertEqual(readers.element_names(root) & FORBIDDEN, set(), f"{path.name} {name}")
            for element in root.iter():
                for attribute in element.attrib:
                    self.assertFalse(attribute.lower().startswith("on"), f"{name} {attribute}")
            targets = [value for _, _, value in urls(root)]
            self.assertTrue(name == "index" or not [t for t in targets if not t.startswith("#")], f"{name} {targets}")
            styles = "".join(readers.inner_text(e) for e in readers.in_order(root, "style"))
            styles += "".join(e.get("style", "") for e in root.iter())
            self.assertEqual(re.findall(r"url\(|@import|expression\(|https?:", styles), [], name)
            if path == TABLE:
                addresses = [a for a in re.findall(rb"https?:[^\"' <]*", data) if a != b"http://www.w3.org/2000/svg"]
                self.assertEqual(addresses, [], name)

    def test_styles_are_the_templates_own(self):
        """No name or text gets into a style sheet: those of any two sheets are the same."""
        found = set()
        for (path, name), data in self.pages.items():
            if name != "index":
                root = readers.parsed(data)
                found.add("".join(readers.inner_text(e) for e in readers.in_order(root, "style")))
        self.assertEqual(len(found), 1)

    def test_index(self):
        """The overview of each format links every file that there is, each with its unit's name, and none else."""
        for path, table in self.tables.items():
            for form in FORMATS:
                folder = scratch("index")
                files = write_all(form, path, folder)
                root = readers.parsed(files["index.html"])
                links = {}
                for link in readers.in_order(root, "a"):
                    target = link.get("href")
                    if target.startswith("#"):
                        continue
                    parts = urllib.parse.urlsplit(urllib.parse.urljoin("file:///folder/", target))
                    self.assertEqual((parts.scheme, parts.netloc, parts.query, parts.fragment), ("file", "", "", ""))
                    name = urllib.parse.unquote(parts.path).removeprefix("/folder/")
                    self.assertTrue((folder / name).is_file(), target)
                    links.setdefault(name, readers.inner_text(link).strip())
                self.assertEqual(set(links), {name for name in files if name.endswith("." + form)} - {"index.html"})
                self.assertEqual(sorted(links.values()), sorted(unit.name for unit in table.busy))

    def test_index_counts(self):
        """The row of each unit has its three counts."""
        for path, table in self.tables.items():
            root = readers.parsed(self.pages[path, "index"])
            rows = {}
            for row in readers.in_order(root, "tr"):
                cells = [readers.inner_text(cell).strip() for cell in readers.in_order(row, "th", "td")]
                rows[cells[0]] = cells[1:]
            for unit in table.busy:
                numbers = [int(cell) for cell in rows[unit.name] if cell.isdigit()]
                self.assertEqual(numbers[:3], table.counts(unit), unit.name)
            if path == TABLE:  # nobody is named for these, but they are counted
                self.assertEqual(rows["九、附加项"], ["4"])

    def test_index_picture(self):
        """Its pictures are inline SVG with words in them."""
        for path in self.tables:
            pictures = readers.parsed(self.pages[path, "index"]).findall(".//{http://www.w3.org/2000/svg}svg")
            self.assertEqual(len(pictures), 2)
            for source in SVG.findall(self.pages[path, "index"]):
                ElementTree.fromstring(source)  # well-formed as XML too, as when it is copied out
            for picture in pictures:
                self.assertTrue(picture.findall(".//{http://www.w3.org/2000/svg}text"))
