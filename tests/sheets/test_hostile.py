# SPDX-License-Identifier: MIT
"""File names of hostile unit names; names that collide. (What is in the files, each format's own group checks.)"""

import os
import unicodedata

import readers
from common import FORMATS, HOSTILE, NOTES, TABLE, XFZ, Case, contents, run, scratch, text, write_all, xfz
from model import Table

WINDOWS_SIGNS = set('<>:"/\\|?*') | {chr(code) for code in range(32)}
DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{name}{digit}" for name in ("com", "lpt") for digit in "0123456789¹²³"}
MAX_BYTES = 240  # 255 is what file systems take; a copy's name grows

HEAD = "format: 1\ntitle: 表\njurisdiction: 区\nyear: 2020\nunits:\n"
BODY = """groups:
  - {id: g1, name: 各部门}
categories:
  - number: 一
    title: 类
    tasks:
      - number: 1
        title: 任务
        measures:
          - {id: 1, text: 措施, lead: [a, b, 各部门], deadline: 6月底前}
"""
# Names that some file system takes for one: by case, by normalisation, by what xfz itself replaces.
COLLISIONS = [
    ('"caf\\u00e9"', '"cafe\\u0301"'), ("ABC", "abc"), ("a/b", "a:b"), ("ＡBC", "ａbc"), ("x", "x."), (".x", "x"),
    ("CON", "_CON"), ("Straße", "STRASSE"), ("../x", "_x"), ("甲" * 100, "甲" * 101), ("..", "..."),
]


def portable_fault(name):
    """Why a file name is not one everywhere, or nothing (Microsoft, "Naming Files, Paths, and Namespaces")."""
    stem = name.split(".")[0].rstrip(" ").casefold()
    if not name or set(name) & WINDOWS_SIGNS:
        return "a sign that may not stand in it"
    if name.startswith((".", "-", "~", " ")) or name.endswith((".", " ")):
        return "an odd beginning or end"
    if stem in DEVICES:
        return "a device"
    if len(name.encode()) > MAX_BYTES:
        return "too long"
    if unicodedata.normalize("NFC", name) != name:
        return "not in NFC"
    if any(unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp") for sign in name):
        return "a sign that cannot be seen"
    return ""


def collision_table(one, other):
    path = scratch("collision") / "table.yaml"
    path.write_text(f"{HEAD}  - {{id: a, name: {quoted(one)}}}\n  - {{id: b, name: {quoted(other)}}}\n{BODY}", "utf-8")
    return path


def quoted(name):
    return name if name.startswith('"') else f"'{name}'"


class Hostile(Case):
    """hostile names as file names"""

    def test_portable_names_inside_the_folder(self):
        """One file a unit, an index and a manifest; nothing beside or below the folder."""
        table = Table(HOSTILE)
        for form in FORMATS:
            outside = scratch("outside")
            folder = outside / "in" / "sheets"
            files = write_all(form, HOSTILE, folder)
            self.assertEqual(set(os.listdir(outside)) | set(os.listdir(outside / "in")), {"in", "sheets"})
            self.assertEqual(sorted(files), sorted(os.listdir(folder)), "a folder in the folder")
            self.assertEqual(len(files), len(table.busy) + 2)
            for name in files:
                self.assertEqual(portable_fault(name), "", name)
                if name not in NOTES:
                    self.assertEqual(os.path.splitext(name)[1], ".html" if name == "index.html" else f".{form}")
            self.assertEqual(len({unicodedata.normalize("NFKC", name).casefold() for name in files}), len(files))

    def test_plain_names_stay(self):
        """An ordinary name is the file's, as it is."""
        names = {unit.name for unit in Table(TABLE).units}
        self.assertEqual(set(write_all("md", TABLE, scratch("plain"))) - NOTES - {"index.html"},
                         {f"{name}.md" for name in names})

    def test_manifest_of_hostile_names(self):
        """sha256sum reads the manifest, whatever the names."""
        folder = scratch("manifest")
        files = write_all("csv", HOSTILE, folder)
        done = run(["sha256sum", "--check", "--strict", "--quiet", "manifest.sha256"], cwd=folder)
        self.assertEqual((done.returncode, done.stdout), (0, b""))
        self.assertEqual(len(files["manifest.sha256"].splitlines()), len(files) - 1)

    def test_collisions_are_refused(self):
        """Two units that would get one file: status 2, both named, nothing written, not even the folder."""
        for one, other in COLLISIONS:
            table = collision_table(one, other)
            for form in ("md", "xlsx"):
                folder = scratch("collisions") / "new"
                done = run([XFZ, "sheet", "--all", "-F", form, "-o", folder, "-f", table, "--lang", "en"])
                if "registered" in text(done.stderr) or "duplicate-name" in text(done.stderr):
                    break  # the table itself is refused
                self.assertEqual((done.returncode, done.stdout), (2, b""), f"{one} {other} {text(done.stderr)}")
                self.assertIn("would be one file", text(done.stderr), f"{one} {other}")
                self.assertFalse(folder.exists(), f"{one} {other}")

    def test_collisions_do_no_harm_to_what_is_there(self):
        folder = scratch("kept")
        (folder / "a_b.md").write_text("a person's\n")
        before = contents(folder)
        done = run([XFZ, "sheet", "--all", "-o", folder, "-f", collision_table("a/b", "a:b"), "--force"])
        self.assertEqual(done.returncode, 2)
        self.assertEqual(contents(folder), before)

    def test_names_on_the_command_line(self):
        """A unit with any name can be asked for, after --; -o of one writes where it is told."""
        for unit in Table(HOSTILE).units:
            by_name = run([XFZ, "sheet", "-F", "json", "-f", HOSTILE, "--", unit.name])
            self.assertEqual(by_name.returncode, 0, f"{unit.name}: {text(by_name.stderr)}")
            self.assertEqual(by_name.stdout, xfz("sheet", unit.id, "-F", "json", table=HOSTILE).stdout)

    def test_messages_hold_no_control_signs(self):
        """What is said about hostile names does not steer a terminal."""
        folder = scratch("messages")
        done = run([XFZ, "sheet", "--all", "-o", folder, "-f", HOSTILE])
        self.assertFalse(any(sign in done.stderr for sign in (b"\x1b", b"\r", b"\x07")))

    def test_hostile_text_is_really_hostile(self):
        """The table has kept its teeth: what the other groups rely on is in it."""
        source = HOSTILE.read_text(encoding="utf-8")
        for tooth in ("=HYPERLINK", "<script>", "a|b", "../x", "CON", "{{{", "-rf", ".hidden", "\\u0301", "]]>",
                      "--></style>", "|-\n", "```", "_x0041_", "@SUM", "+1-1", "\\|"):
            self.assertIn(tooth, source)
        longest = max(len(unit.name.encode()) for unit in Table(HOSTILE).units)
        self.assertGreaterEqual(longest, 300)
        lines = readers.csv_lines(xfz("sheet", "a1", "-F", "csv", table=HOSTILE).stdout)[1]
        self.assertTrue(any(line["单位"] == "'=HYPERLINK(\"http://x\",\"y\")" for line in lines))
