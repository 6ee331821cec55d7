# SPDX-License-Identifier: MIT
"""What must come of the same keys in every shell."""

import shutil

import yaml

from common import HERE as SHEETS, TABLE
from shells import Office

HOSTILE = SHEETS.parent / "completion/hostile.yaml"

# Keys, and the words that xfz is given for them.
LINES = (
    ("xfz u\t 民\t", "unit 民政局"),
    ("xfz unit mz\t", "unit mzj"),
    ("xfz unit '民\t", "unit 民政局"),
    ('xfz unit "民\t', "unit 民政局"),
    ("xfz unit 审\t批\t", "unit 审批服务管理局"),
    ("xfz sheet 民\t审计\t -F ht\t", "sheet 民政局 审计局 -F html"),
    ("xfz list --unit=mz\t --rol\tl\t", "list --unit=mzj --role lead"),
    ("xfz due --group=le\t", "due --group=lead"),
    ("xfz due --unit 财\t --mon\t6", "due --unit 财政局 --month 6"),
    ("xfz list --category 四\t", "list --category 四"),
    ("xfz show 9\t5 A\t1", "show 95 A1"),
    ("xfz due --by 2020-03\t", "due --by 2020-03-31"),
    ("xfz unit -Fjs\t", "unit -Fjson"),
    ("xfz explain id-\t", "explain id-order"),
    ("xfz check --rule id-order,not-p\t", "check --rule id-order,not-printed"),
    ("xfz check --skip=id-order,not-p\t", "check --skip=id-order,not-printed"),
    ("xfz check -f ind\t", "check -f indicators.yaml"),
    ("xfz check --file=ind\t", "check --file=indicators.yaml"),
    ("xfz -f ho\tunit 丙\t", "-f hostile.yaml unit 丙;touch ran"),
    ("xfz sheet --all -o sh\tx", "sheet --all -o sheets/x"),
    ("xfz sheet mzj --template notice.m\t", "sheet mzj --template notice.md.mustache"),
    ("xfz sheet mzj --template le\t", "sheet mzj --template letter.md.mustache"),
    ("xfz completion fi\t", "completion fish"),
    ("xfz --lang z\tsho\t", "--lang zh show"),
    # Nothing can be known, so nothing changes and nothing is said.
    ("xfz unit -f broken.yaml 民\t", "unit -f broken.yaml 民"),
    ("xfz unit -f nowhere.yaml 民\t", "unit -f nowhere.yaml 民"),
)

# Where no Chinese can be typed.
ASCII_LINES = tuple((keys, wanted) for keys, wanted in LINES if keys.isascii() and wanted.isascii())

# What the shell lists for some keys.
LISTS = (
    ("xfz unit 审", ("计局", "sjj", "批服务管理局", "spj")),
    ("xfz show 9", ("90", "广泛开展形式多样")),
    ("xfz due --w", ("--within", "--wrap", "fold long texts")),
    ("xfz show -f hostile.yaml ", ("$(touch ran)", "`touch ran`", "%F{red}")),
)
CHINESE_LISTS = (
    ("xfz due --w", ("--within", "--wrap", "长文字折行")),
    ("xfz show 9", ("90", "广泛开展形式多样")),
)


class Setup:
    """A shell in one setup, which `start` opens."""

    lines = LINES[:8]
    lists = ()

    @classmethod
    def setUpClass(cls):
        cls.office = Office()
        work = cls.office.work
        shutil.copy(TABLE, work)
        shutil.copy(HOSTILE, work)
        (work / "broken.yaml").write_text("format: 1\nunits: [民政局\n", encoding="utf-8")
        (work / "my table.yaml").write_text(TABLE.read_text(encoding="utf-8"), encoding="utf-8")
        (work / "letter.md.mustache").touch()
        (work / "letter.txt").touch()
        (work / "sheets").mkdir()
        cls.shell = cls.start(cls.office)

    @classmethod
    def tearDownClass(cls):
        cls.shell.close()

    def setUp(self):
        self.ran = self.office.work / "ran"
        self.ran.unlink(missing_ok=True)

    def test_lines(self):
        for keys, wanted in self.lines:
            with self.subTest(keys=keys):
                self.assertEqual(" ".join(self.shell.given(keys)), wanted)

    def test_lists(self):
        for keys, words in self.lists:
            with self.subTest(keys=keys):
                shown = self.shell.listed(keys + self.shell.list_keys)
                for word in words:
                    self.assertIn(word, shown)
                self.assertFalse(self.ran.exists())


class Lines(Setup):
    """All checks of a shell."""

    lines = LINES
    lists = LISTS

    def test_name_with_spaces(self):
        self.assertEqual(self.shell.given("xfz check my\t"), ["check", "my table.yaml"])
        self.assertEqual(self.shell.given("xfz -f my\\ t\t unit 民\t"), ["-f", "my table.yaml", "unit", "民政局"])

    def test_names_that_do_something(self):
        units = yaml.safe_load(HOSTILE.read_text(encoding="utf-8"))["units"]
        for unit in units:
            name = unit["aliases"][0] if "aliases" in unit else unit["name"]
            begin = "\\" + name[0] if name[0].isascii() else name[0]
            with self.subTest(name=name):
                self.assertEqual(self.shell.given(f"xfz unit -f hostile.yaml {begin}\t"),
                                 ["unit", "-f", "hostile.yaml", name])
                self.assertFalse(self.ran.exists())

    def test_what_is_typed_is_not_run(self):
        for keys in ("xfz list --text $(touch ran) --unit mz\t", "xfz -f `touch ran` unit 民\t",
                     "xfz list --lang \"$(touch ran)\" --\t", "xfz sheet --all '$(touch ran)' -o sh\t"):
            with self.subTest(keys=keys):
                self.shell.listed(keys, asks=False)
                self.assertFalse(self.ran.exists())

    def test_a_program_of_that_name_in_the_folder(self):
        program = self.office.work / "xfz"
        program.write_text("#!/bin/sh\ntouch ran\n")
        program.chmod(0o755)
        self.shell.listed("./xfz u\t", asks=False)
        self.assertFalse(self.ran.exists())
        program.unlink()
