# SPDX-License-Identifier: MIT
""".pre-commit-hooks.yaml, with the real pre-commit and without a network."""

import os

import yaml

from common import ROOT, Case, run, scratch, text
from project import JUMP, MISSPELT, XFZ_CLONE, XFZ_COMMIT, git, project, settings, shell, table

HOMES = scratch("pre-commit")
NOBODY = 65534


def pre_commit(folder, *arguments, **changes):
    """What pre-commit says in a project. The copies of xfz that it made are there for the next run too."""
    env = settings(PRE_COMMIT_HOME=HOMES, PRE_COMMIT_COLOR="never", CI="true", **changes)
    done = run(["pre-commit", *arguments], cwd=folder, env=env)
    return done.returncode, text(done.stdout) + text(done.stderr)


def with_hook(texts, name="xfz-check", **keys):
    """A project that has a hook."""
    hook = {"id": name, **keys}
    config = {"repos": [{"repo": str(XFZ_CLONE), "rev": XFZ_COMMIT, "hooks": [hook]}]}
    return project({".pre-commit-config.yaml": yaml.safe_dump(config), **texts})


class Hook(Case):
    """the hook xfz-check"""

    def test_good(self):
        status, said = pre_commit(with_hook({"indicators.yaml": table()}), "run", "--all-files")
        self.assertEqual(status, 0, said)
        self.assertRegex(said, r"xfz check\.+Passed")

    def test_error(self):
        folder = with_hook({"a/indicators.yml": table(MISSPELT), "b/indicators.yaml": table(MISSPELT)})
        status, said = pre_commit(folder, "run", "--all-files", XFZ_LANG="zh")
        self.assertEqual(status, 1)
        self.assertRegex(said, r"xfz check\.+Failed")
        for name in ("a/indicators.yml", "b/indicators.yaml"):
            self.assertIn(name + ":", said)
        self.assertIn("是不是", said)

    def test_commit(self):
        folder = with_hook({"indicators.yaml": table()})
        hook = "#!/bin/sh\nexec pre-commit hook-impl --config=.pre-commit-config.yaml --hook-type=pre-commit --hook-dir . -- \"$@\"\n"
        (folder / ".git/hooks/pre-commit").write_text(hook)  # `pre-commit install` does not like core.hooksPath
        (folder / ".git/hooks/pre-commit").chmod(0o755)
        (folder / "indicators.yaml").write_text(table(MISSPELT), encoding="utf-8")
        done = shell(folder, "git -c core.hooksPath=.git/hooks commit -qam wrong", PRE_COMMIT_HOME=HOMES)
        self.assertEqual(done.returncode, 1)
        self.assertIn("[unknown-unit]", text(done.stdout) + text(done.stderr))
        self.assertNotIn("wrong", git(folder, "log", "--format=%s"))

    def test_warning(self):
        files = {"indicators.yaml": table(JUMP)}
        self.assertEqual(pre_commit(with_hook(files), "run", "--all-files")[0], 1)
        self.assertEqual(pre_commit(with_hook(files, args=[]), "run", "--all-files")[0], 0)

    def test_other_files_are_not_looked_at(self):
        folder = with_hook({"other.yaml": "a: 1\n", "my-indicators.yaml": "a: 1\n", "indicators.yaml.txt": "a: 1\n"})
        status, said = pre_commit(folder, "run", "--all-files")
        self.assertEqual(status, 0, said)
        self.assertIn("no files to check", said)

    def test_other_pattern_and_hostile_names(self):
        names = ["tables/a b.yaml", "tables/$(touch x).yaml", "-rf.yaml", "表.yml"]
        folder = with_hook({name: table(MISSPELT) for name in names}, files="")
        git(folder, "rm", "-q", "--cached", ".pre-commit-config.yaml")
        status, said = pre_commit(folder, "run", "--all-files")
        self.assertEqual(status, 1)
        for name in names:
            self.assertIn(name + ":", said)
        self.assertFalse((folder / "x").exists())

    def test_try_repo(self):
        folder = project({"indicators.yaml": table(MISSPELT)})
        status, said = pre_commit(folder, "try-repo", str(XFZ_CLONE), "xfz-check", "--all-files")
        self.assertEqual(status, 1)
        self.assertIn("[unknown-unit]", said)

    def test_manifest(self):
        status, said = pre_commit(ROOT, "validate-manifest", ".pre-commit-hooks.yaml")
        self.assertEqual(status, 0, said)


class Layout(Case):
    """the hook xfz-fmt"""

    untidy = table(("lead: [民政局]", "lead:   [ 民政局 ]"))

    def test_in_place(self):
        folder = with_hook({"indicators.yaml": self.untidy}, "xfz-fmt")
        status, said = pre_commit(folder, "run", "--all-files")
        self.assertEqual(status, 1)
        self.assertIn("files were modified by this hook", said)
        self.assertEqual((folder / "indicators.yaml").read_text(encoding="utf-8"), table())
        status, said = pre_commit(folder, "run", "--all-files")
        self.assertEqual(status, 0, said)

    def test_check_only(self):
        folder = with_hook({"indicators.yaml": self.untidy}, "xfz-fmt", args=["--diff", "--check", "--"])
        status, said = pre_commit(folder, "run", "--all-files")
        self.assertEqual(status, 1)
        self.assertIn("+            lead: [民政局]", said)
        self.assertEqual((folder / "indicators.yaml").read_text(encoding="utf-8"), self.untidy)


class Packages(Case):
    """the first run where packages are missing and nobody is root"""

    def started(self, **changes):
        """scripts/xfz in a fresh copy, with a dpkg-query that knows no package and a sudo that only says what it is told."""
        folder = scratch("fresh")
        git(folder.parent, "-c", "core.hooksPath=/nowhere", "clone", "-q", XFZ_CLONE, folder)
        programs = scratch("programs")
        for name, lines in (("dpkg-query", "true"), ("sudo", 'echo "sudo $*" >>"$TOLD"; exit 1')):
            (programs / name).write_text(f"#!/bin/sh\n{lines}\n")
            (programs / name).chmod(0o755)
        told = programs / "told"
        nobody = []
        if os.geteuid() == 0:
            for top in (folder, programs):
                for path in (top, *top.rglob("*")):
                    os.chown(path, NOBODY, NOBODY)
            nobody = ["setpriv", "--reuid", str(NOBODY), "--clear-groups"]
        done = run([*nobody, folder / "scripts/xfz", "--version"],
                   env=settings(PATH=f"{programs}:/usr/bin:/bin", TOLD=told, CI="true", **changes))
        return done.returncode, text(done.stderr), told.read_text() if told.exists() else ""

    def test_it_says_what_to_install(self):
        status, said, told = self.started()
        self.assertEqual((status, told), (2, ""), said)
        self.assertIn("sudo apt-get install --no-install-recommends g++ ", said)

    def test_with_leave_it_installs(self):
        status, said, told = self.started(XFZ_INSTALL="yes")
        self.assertEqual(status, 2)
        self.assertIn("sudo apt-get update", told)
        self.assertIn("could not be installed", said)
