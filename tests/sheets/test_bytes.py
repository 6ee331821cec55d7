# SPDX-License-Identifier: MIT
"""The same table gives the same bytes."""

import os
import shutil

from common import FORMATS, HOSTILE, TABLE, XFZ, Case, environment, run, scratch, write_all

ENVIRONMENTS = [
    {"TZ": "Pacific/Kiritimati", "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "C", "COLUMNS": "40", "NO_COLOR": "1"},
    {"LC_ALL": "tr_TR.UTF-8", "XFZ_LANG": "zh", "HOME": "/nonexistent", "TMPDIR": "/nonexistent"},
    {"LANG": "de_DE.ISO-8859-1", "XFZ_LANG": "en", "TERM": "xterm-256color", "HOME": None, "USER": "somebody"},
]


def git(folder, *arguments):
    environment_ = environment(GIT_AUTHOR_DATE="2020-02-01T00:00Z", GIT_COMMITTER_DATE="2020-02-01T00:00Z")
    done = run(["git", "-C", folder, "-c", "user.name=x", "-c", "user.email=x@x.example", *arguments], env=environment_)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode().strip()


def repository():
    """A repository with the table and a later commit that does not touch it."""
    folder = scratch("repository")
    shutil.copy(TABLE, folder)
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "table")
    (folder / "other").write_text("other\n")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "other")
    return folder


class Bytes(Case):
    """the bytes of all sheets"""

    def everything(self, table, **options):
        return {form: write_all(form, table, scratch("bytes"), **options) for form in FORMATS}

    def same(self, one, other, why):
        self.assertEqual(list(one), list(other))
        for form in one:
            self.assertEqual(sorted(one[form]), sorted(other[form]), f"{why}: names, {form}")
            for name in one[form]:
                self.assertEqual(one[form][name], other[form][name], f"{why}: {form}, {name}")

    def test_two_runs_anywhere(self):
        """Whatever the time zone, the locale, the language, the home, the umask, the working folder."""
        for table in (TABLE, HOSTILE):
            first = self.everything(table)
            self.assertEqual(len(first), len(FORMATS))
            self.same(first, self.everything(table), "a second run")
            for changes in ENVIRONMENTS if table == TABLE else ENVIRONMENTS[:1]:
                self.same(first, self.everything(table, env=environment(**changes)), str(changes))
            self.same(first, self.everything(table, cwd="/", umask=0o077), "another folder")

    def test_epoch(self):
        """SOURCE_DATE_EPOCH changes workbooks, and nothing else."""
        first = self.everything(TABLE)
        other = self.everything(TABLE, env=environment(SOURCE_DATE_EPOCH="1600000000"))
        again = self.everything(TABLE, env=environment(SOURCE_DATE_EPOCH="1600000000", TZ="Asia/Shanghai"))
        self.same(other, again, "the same epoch")
        for form in FORMATS:
            changed = {name for name in first[form] if first[form][name] != other[form][name]}
            sheets = {name for name in first[form] if name.endswith(".xlsx")}
            self.assertEqual(changed - {"manifest.sha256"}, sheets, form)
        for bad in ("x", "-1", "1e9", " 1"):
            done = run([XFZ, "sheet", "sfj", "-F", "xlsx", "-f", TABLE], env=environment(SOURCE_DATE_EPOCH=bad))
            self.assertEqual((done.returncode, done.stdout), (2, b""), bad)

    def test_copies_of_a_repository(self):
        """A copy, a clone, a commit elsewhere, a touched file, another name of the folder: no other sheet."""
        folder = repository()
        table = folder / "indicators.yaml"
        first = self.everything(table)
        self.assertIn(git(folder, "log", "-1", "--format=%H", "--", "indicators.yaml")[:12].encode(),
                      first["md"]["司法局.md"])
        copy = scratch("copy") / "another name 中"
        shutil.copytree(folder, copy)
        self.same(first, self.everything(copy / "indicators.yaml"), "a copy")
        clone = scratch("clone") / "clone"
        git(folder, "clone", "-q", ".", str(clone))
        self.same(first, self.everything(clone / "indicators.yaml"), "a clone")
        os.utime(table)
        self.same(first, self.everything(table), "touched")
        self.same(first, self.everything("indicators.yaml", cwd=folder), "named from its folder")
        index = (folder / ".git/index").read_bytes()
        (folder / "other").write_text("changed\n")
        self.same(first, self.everything(table), "a change elsewhere")
        self.assertEqual((folder / ".git/index").read_bytes(), index, "git's index was written")

    def test_changed_table_says_so(self):
        """A change that is not committed is named on every sheet."""
        folder = repository()
        table = folder / "indicators.yaml"
        table.write_text(table.read_text(encoding="utf-8") + "\n# x\n", encoding="utf-8")
        for form in ("md", "html"):
            for name, data in write_all(form, table, scratch("changed")).items():
                if name != "manifest.sha256":
                    self.assertIn("之后有未提交的修改".encode(), data, name)

    def test_order_of_units_named(self):
        """A unit's file is the same, alone or among all."""
        first = self.everything(TABLE)
        for form in FORMATS:
            target = scratch("single") / f"教育局.{form}"
            self.assertEqual(run([XFZ, "sheet", "教育局", "-o", target, "-f", TABLE]).returncode, 0)
            self.assertEqual(target.read_bytes(), first[form][target.name])
