# SPDX-License-Identifier: MIT
"""Twenty commits: `xfz diff`, notices and `git diff` say what they did."""

import json
import shutil

from common import XFZ, Case, run, text
from history import COMMITS, repository
from project import git, settings

# What the last five commits did.
LAST_FIVE = ["98  市县政府", "(31 days earlier)", "+财政局  -区委编办", "+ 19-1  制定学校", "民政局 → 民政和社会局  renamed"]


class History(Case):
    """a repository with twenty commits"""

    @classmethod
    def setUpClass(cls):
        cls.folder = repository()

    def xfz(self, *arguments, status=0, **options):
        done = run([XFZ, *arguments], cwd=options.pop("cwd", self.folder), env=settings(LANG="C", **options))
        self.assertEqual(done.returncode, status, text(done.stderr))
        return text(done.stdout) + text(done.stderr)

    def clone(self):
        folder = self.folder.parent / "clone"
        shutil.rmtree(folder, ignore_errors=True)
        git(self.folder.parent, "clone", "-q", self.folder, folder)
        return folder

    def git_diff(self, folder, *arguments, **changes):
        done = run(["git", *arguments], cwd=folder, env=settings(LANG="C", **changes))
        self.assertEqual(text(done.stderr), "")
        return text(done.stdout)

    def test_each_commit(self):
        self.assertEqual(len(COMMITS), 20)
        for place, (name, _, said) in enumerate(COMMITS[1:], 1):
            back = len(COMMITS) - 1 - place
            with self.subTest(commit=name):
                out = self.xfz("diff", f"HEAD~{back + 1}", f"HEAD~{back}")
                for words in said:
                    self.assertIn(words, out)
                summary = json.loads(self.xfz("diff", "-F", "json", f"HEAD~{back + 1}..HEAD~{back}"))["summary"]
                kinds = ("added", "removed", "changed", "renumbered", "units", "headings", "table")
                changes = sum(summary[kind] for kind in kinds)
                self.assertEqual(changes, 0 if said == ["No difference"] else 1, summary)

    def test_back_again(self):
        self.assertIn("No difference", self.xfz("diff", "HEAD", "HEAD"))
        one, other = (json.loads(self.xfz("diff", "-F", "json", *ends)) for ends in (("HEAD~19", "HEAD"), ("HEAD", "HEAD~19")))
        self.assertEqual(one["summary"]["added"], other["summary"]["removed"])
        self.assertEqual(one["summary"]["changed"], other["summary"]["changed"])

    def test_five_commits(self):
        out = self.xfz("diff", "HEAD~5")
        for words in LAST_FIVE:
            self.assertIn(words, out)
        self.assertIn("measures changed 2, added 1, removed 0; units and groups 1", out)
        self.assertEqual(self.xfz("diff", "--exit-code", "HEAD~5", status=1), out)
        stat = self.xfz("diff", "--stat", "HEAD~5").splitlines()
        self.assertEqual(len([line for line in stat if "→" not in line and ("98" in line or "50" in line or "19-1" in line)]), 3)

    def test_notices(self):
        folder = self.clone()
        self.xfz("diff", "--by-unit", "-o", "notices/", "HEAD~5", cwd=folder)
        notices = {path.stem.split("-")[0]: path.read_text(encoding="utf-8") for path in (folder / "notices").glob("*.md")}
        self.assertIn("制定学校法律顾问工作办法", notices["教育局"])
        self.assertIn("执法队伍整合组建完成", notices["区委编办"])
        self.assertIn("执法队伍整合组建完成", notices["财政局"])
        self.assertIn("2月底前", notices["司法局"])
        self.assertIn("学校法律顾问", notices["民政和社会局"])
        self.assertNotIn("区委宣传部", notices)

    def test_git_diff(self):
        folder = self.clone()
        self.assertIn("*.yaml diff=xfz", self.xfz("git-diff", "--setup", cwd=folder))
        self.assertIn("had diff=xfz before", self.xfz("git-diff", "--setup", cwd=folder))
        out = self.git_diff(folder, "diff", "HEAD~5", "--", "indicators.yaml")
        for words in LAST_FIVE:
            self.assertIn(words, out)
        wanted = self.xfz("diff", "HEAD~5", cwd=folder).splitlines()[2:]
        self.assertEqual(out.splitlines()[2:], [*wanted, ""])
        for arguments in (("show", "--ext-diff", "HEAD~4"), ("log", "-p", "--ext-diff", "-1", "HEAD~4")):
            self.assertIn("(31 days earlier)", self.git_diff(folder, *arguments))
        self.assertIn("@@", self.git_diff(folder, "diff", "--no-ext-diff", "HEAD~5"))

    def test_git_diff_of_other_files(self):
        """Whatever is no sound table is shown line by line, and as a patch that git takes."""
        folder = self.clone()
        self.xfz("git-diff", "--setup", cwd=folder)
        self.git_diff(folder, "add", "-A")
        git(folder, "commit", "-q", "-m", "setup")
        (folder / "compose.yaml").write_text("services:\n  a: 2\n  b: 2\n", encoding="utf-8")
        (folder / "-x y.yaml").write_text("a: 1", encoding="utf-8")
        (folder / "empty.yaml").write_text("", encoding="utf-8")
        git(folder, "add", "-A")
        out = self.git_diff(folder, "diff", "HEAD")
        self.assertIn("+++ b/compose.yaml\n@@ -1,2 +1,3 @@\n services:\n-  a: 1\n+  a: 2\n+  b: 2\n", out)
        git(folder, "stash")
        patch = folder / "patch"
        patch.write_text(out, encoding="utf-8")
        git(folder, "apply", "patch")
        self.assertEqual((folder / "-x y.yaml").read_text(), "a: 1")
        self.assertEqual((folder / "compose.yaml").read_text(), "services:\n  a: 2\n  b: 2\n")

        table = folder / "indicators.yaml"
        sound = table.read_text(encoding="utf-8")
        table.write_text(sound.replace("deadline: 9月底前", "deadline: 9月31日前", 1), encoding="utf-8")
        out = self.git_diff(folder, "diff", "--", "indicators.yaml")
        self.assertIn("the table has errors", out)
        self.assertIn("+            deadline: 9月31日前\n", out)
        table.write_text("# 说明\n" + sound, encoding="utf-8")
        out = self.git_diff(folder, "diff", "--", "indicators.yaml")
        self.assertIn("only layout, comments or the order of keys changed", out)
        self.assertIn("+# 说明\n", out)
        table.write_text(sound, encoding="utf-8")
        git(folder, "mv", "indicators.yaml", "t.yaml")
        (folder / "t.yaml").write_text(sound.replace("9月底前", "8月底前", 1), encoding="utf-8")
        out = self.git_diff(folder, "diff", "-M", "HEAD", "--", "indicators.yaml", "t.yaml")
        self.assertIn("a/indicators.yaml → b/t.yaml", out)
        self.assertIn("(30 days earlier)", out)
        git(folder, "rm", "-q", "-f", "--cached", "t.yaml")
        self.assertIn("deleted file mode 100644", self.git_diff(folder, "diff", "--cached", "--", "indicators.yaml"))

    def test_git_diff_in_a_pager(self):
        folder = self.clone()
        self.xfz("git-diff", "--setup", cwd=folder)
        pager = {"GIT_PAGER_IN_USE": "true", "COLUMNS": "60", "TERM": "xterm"}
        out = self.git_diff(folder, "diff", "HEAD~5", "--", "indicators.yaml", **pager)
        self.assertIn("\x1b[32m+财政局\x1b[0m", out)
        out = self.git_diff(folder, "-c", "color.ui=never", "diff", "HEAD~5", "--", "indicators.yaml", **pager)
        self.assertNotIn("\x1b", out)
        # Whoever leaves it early is told nothing.
        done = run(["bash", "-c", "git diff HEAD~5 | head -1"], cwd=folder, env=settings(**pager))
        self.assertEqual(text(done.stderr), "")

    def test_setup_elsewhere(self):
        bare = self.folder.parent / "bare.git"
        git(self.folder.parent, "clone", "-q", "--bare", self.folder, bare)
        self.assertIn("bare repository", self.xfz("git-diff", "--setup", cwd=bare, status=2))
        self.assertIn("not in a git repository",
                      self.xfz("git-diff", "--setup", cwd="/", status=2, GIT_CEILING_DIRECTORIES="/"))
        folder = self.clone()
        (folder / "sub").mkdir()
        (folder / ".gitattributes").write_text("*.png binary")
        self.xfz("git-diff", "--setup", cwd=folder / "sub")
        self.assertEqual((folder / ".gitattributes").read_text(), "*.png binary\n*.yaml diff=xfz\n")

    def test_hostile_repository(self):
        """A repository's settings run no program."""
        folder = self.clone()
        trap = folder / "trap"
        for name in ("core.fsmonitor", "diff.external", "filter.x.smudge", "filter.x.clean", "diff.x.textconv", "core.pager"):
            git(folder, "config", name, f"touch {trap}; cat")
        (folder / ".gitattributes").write_text("*.yaml filter=x diff=x\n")
        self.xfz("diff", "HEAD~5", cwd=folder)
        self.xfz("diff", "HEAD~19:none.yaml", "HEAD", cwd=folder, status=2)
        self.assertFalse(trap.exists())
