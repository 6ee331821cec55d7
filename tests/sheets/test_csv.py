# SPDX-License-Identifier: MIT
"""CSV by Python's csv module."""

from collections import Counter

import readers
from common import HOSTILE, TABLE, Case, run, XFZ, scratch, write_all, xfz
from model import Table

BOM = b"\xef\xbb\xbf"


class Csv(Case):
    """sheets as CSV"""

    def check_table(self, path):
        table = Table(path)
        files = {name: data for name, data in write_all("csv", path, scratch("csv")).items() if name.endswith(".csv")}
        self.assertEqual(len(files), len(table.busy))
        keys = Counter()
        for unit in table.busy:
            data = xfz("sheet", unit.id, "-F", "csv", table=path).stdout
            self.assertIn(data, files.values(), f"{unit.name}: the file differs from standard output")
            header, lines = readers.csv_lines(data)
            self.assertEqual(header, readers.csv_columns(table))
            expected = [readers.csv_expected(line, unit, table) for line in table.lines(unit)]
            self.same_lines(lines, expected, f"CSV of {unit.name}")
            keys.update(line["键"] for line in lines)
        self.assertEqual([key for key, count in keys.items() if count > 1], [], "keys that stand twice")

    def test_2020(self):
        """Cell by cell; every key once over all sheets."""
        self.check_table(TABLE)

    def test_hostile(self):
        self.check_table(HOSTILE)

    def test_bytes(self):
        """A byte order mark unless --no-bom; CR LF after every record, the last one too."""
        with_mark = xfz("sheet", "司法局", "-F", "csv").stdout
        without = xfz("sheet", "司法局", "-F", "csv", "--no-bom").stdout
        self.assertEqual(with_mark, BOM + without)
        self.assertFalse(without.startswith(BOM))
        self.assertTrue(without.endswith(b"\r\n"))
        self.assertEqual(without.count(b"\n"), without.count(b"\r\n"))
        self.assertTrue(without.decode().startswith(",".join(readers.csv_columns(Table(TABLE))) + "\r\n"))

    def test_several_are_one_table(self):
        """Several units on standard output have one mark and one header."""
        both = xfz("sheet", "司法局", "教育局", "-F", "csv").stdout
        header, lines = readers.csv_lines(both)
        self.assertEqual(header, readers.csv_columns(Table(TABLE)))
        self.assertEqual(both.count(BOM), 1)
        self.assertEqual(list(dict.fromkeys(line["单位"] for line in lines)), ["司法局", "教育局"])
        everything = readers.csv_lines(xfz("sheet", "--all", "-F", "csv").stdout)[1]
        self.assertEqual(len({line["键"] for line in everything}), len(everything))

    def test_no_formula(self):
        """No cell of the hostile table begins as a formula does."""
        for line in readers.csv_lines(xfz("sheet", "--all", "-F", "csv", table=HOSTILE).stdout)[1]:
            for column, value in line.items():
                self.assertNotIn(value[:1], ("=", "+", "-", "@", "\t", "\r") if value else (), column)

    def test_options_of_others(self):
        """--no-bom is for csv alone."""
        done = run([XFZ, "sheet", "司法局", "--no-bom", "-F", "md", "-f", TABLE])
        self.assertEqual((done.returncode, done.stdout), (2, b""))
