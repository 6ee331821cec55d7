# SPDX-License-Identifier: MIT
"""The examples of docs/ci.md and the READMEs: each is run on a sound project, and on one with an error."""

import re
import shutil

import yaml

from common import ROOT, Case, copy_of_xfz, environment, run, scratch, text
from project import MISSPELT, XFZ_CLONE, XFZ_COMMIT, commit, git, project, seed, shell, table
from test_gitlab import JOBS, merged, run_job
from test_pre_commit import pre_commit
from workflow import Workflow

PAIRS = (("docs/ci.md", "docs/ci.zh-CN.md"), ("README.md", "README.zh-CN.md"))
MANUALS = PAIRS[0]
WRONG = (MISSPELT[0], "lead: [ 民证局]")  # an error, and not in the layout


def blocks(name):
    """The yml and sh blocks of a document: language, name and text."""
    words = (ROOT / name).read_text(encoding="utf-8")
    return re.findall(r"^```(yml|sh)(?: ([^\n]*))?\n(.*?)^```$", words, re.M | re.S)


def filled_in(words):
    """An example as somebody would use it."""
    return re.sub(r"\bCOMMIT\b", XFZ_COMMIT, re.sub(r"\bURL\b", str(XFZ_CLONE), words))


def changed_project(words):
    """A branch with tables that have these words; they were sound on its main branch."""
    tables = ("indicators.yaml", "tables/2021.yaml")
    folder = scratch("branch") / "project"
    git(folder.parent, "clone", "-q", project({name: table() for name in tables}), folder)
    for name in tables:
        (folder / name).write_text(words, encoding="utf-8")
    commit(folder)
    return folder


class Examples(Case):
    """the examples in documents"""

    @classmethod
    def setUpClass(cls):
        seed(XFZ_CLONE)
        cls.programs = scratch("programs")
        copy_of_xfz(cls.programs)
        cls.path = f"{cls.programs}:/usr/local/bin:/usr/bin:/bin"

    def test_both_languages_have_the_same(self):
        for one, other in PAIRS:
            self.assertEqual(blocks(one), blocks(other))

    def test_all(self):
        runners = {".gitlab-ci.yml": self.gitlab, "jobs": self.gitlab, ".pre-commit-config.yaml": self.pre_commit, "steps": self.steps}
        count = 0
        for document, _ in PAIRS:
            for language, name, words in blocks(document):
                runner = self.shell if language == "sh" else runners.get(name, self.workflow)
                count += 1
                with self.subTest(document=document, example=words):
                    status, log = runner(changed_project(table()), filled_in(words))
                    self.assertEqual(status, 0, log)
                    if language == "sh" and "check --strict" not in words:
                        continue
                    status, log = runner(changed_project(table(WRONG)), filled_in(words))
                    if "extends: .xfz" in words and "xfz sheet" in words:  # a wrong table has no sheets
                        self.assertEqual(status, 2, log)
                    else:
                        self.assertEqual(status, 123 if "xargs" in words else 1, log)
                    self.assertRegex(log, "unknown-unit|民证局|would format")
        self.assertGreater(count, 12)

    def workflow(self, folder, words):
        """Every job of a workflow; nothing but what this knows may stand in it."""
        found = yaml.safe_load(words)
        self.assertLessEqual(set(found), {"name", True, "permissions", "jobs", "env"})  # True is what YAML makes of `on`
        worst, logs = 0, ""
        for job in found["jobs"].values():
            self.assertEqual(set(job), {"runs-on", "steps"})
            status, log = self.steps(folder, yaml.safe_dump(job["steps"]))
            worst, logs = max(worst, status), logs + log
        return worst, logs

    def steps(self, folder, words):
        workflow = Workflow(folder, {f"OWNER/xfz@{XFZ_COMMIT}": XFZ_CLONE})
        _, status = workflow.run(yaml.safe_load(words))
        for alerts in re.findall(r"^alerts:(.*)$", "".join(workflow.log), re.M):
            self.assertEqual(set(alerts.split()), {"unknown-unit"} if status else set())  # nothing that is accepted
        return status, "".join(workflow.log)

    def gitlab(self, folder, words):
        found = yaml.safe_load(words)
        jobs, variables = dict(JOBS), found.pop("variables", {})
        for include in found.pop("include", []):
            self.assertEqual((include["project"], include["ref"]), ("GROUP/xfz", XFZ_COMMIT))
            self.assertTrue((ROOT / include["file"].lstrip("/")).is_file())
        for name, job in found.items():
            both = {key: {**jobs.get(name, {}).get(key, {}), **job[key]} for key in job if isinstance(job[key], dict)}
            jobs[name] = {**jobs.get(name, {}), **job, **both}
        wanted = list(found) or ["xfz-check"]
        outcomes = [run_job(folder, merged(jobs[name], jobs), **variables) for name in wanted]
        return max(status for status, _ in outcomes), "".join(log for _, log in outcomes)

    def pre_commit(self, folder, words):
        (folder / ".pre-commit-config.yaml").write_text(words)
        git(folder, "add", "-A")
        return pre_commit(folder, "run", "--all-files", PATH=self.path)

    def shell(self, folder, words):
        home = scratch("home")
        done = shell(folder, words, PATH=self.path, HOME=home)
        if done.returncode == 0 and "clone -q" in words and ".xfz/" in words:  # the clone is kept for the next run
            done = shell(folder, words, PATH=self.path, HOME=home)
        log = text(done.stdout) + text(done.stderr)
        if ".local/bin" in words and done.returncode == 0:  # it must run by itself
            shutil.rmtree(folder / "xfz")
            alone = run([home / ".local/bin/xfz", "check", folder / "indicators.yaml"], env=environment())
            self.assertEqual(alone.returncode, 0)
            libraries = re.findall(r"^\s*(?:/\S*/)?([\w-]+)", text(run(["ldd", home / ".local/bin/xfz"]).stdout), re.M)
            self.assertLessEqual(set(libraries), {"linux-vdso", "libc", "libm", "ld-linux-x86-64", "ld-linux-aarch64"})
        return done.returncode, log


class Manuals(Case):
    """what the manuals say of files"""

    def test_inputs_of_the_action(self):
        inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
        for name in MANUALS:
            rows = re.findall(r"^\| `([a-z]+)` \| (?:`(.*?)`)? ?\| ", (ROOT / name).read_text(encoding="utf-8"), re.M)
            self.assertEqual({n: d for n, d in rows if n in inputs}, {n: what["default"] for n, what in inputs.items()}, name)

    def test_defaults_of_the_jobs(self):
        for name in MANUALS:
            words = (ROOT / name).read_text(encoding="utf-8")
            self.assertIn(f"`{JOBS['xfz-check']['variables']['XFZ_CHECK']}`", words)
            hook, = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[:1]
            self.assertIn(f"`[{', '.join(hook['args'])}]`", words)
            self.assertIn(f"files: {hook['files']}\n", words)
