# SPDX-License-Identifier: MIT
"""The examples of docs/git.md: on GitHub and GitLab the difference comes into a comment."""

import re

import yaml

from common import ROOT, XFZ, Case, copy_of_xfz, run, scratch, text
from project import XFZ_CLONE, XFZ_COMMIT, git, project, seed, settings, shell, table
from test_gitlab import JOBS, merged, run_job
from workflow import Workflow

LATER = ("deadline: 6月底前", "deadline: 9月底前")


def blocks(name):
    words = (ROOT / "docs" / name).read_text(encoding="utf-8")
    return re.findall(r"^```(yml|sh)(?: ([^\n]*))?\n(.*?)^```$", words, re.M | re.S)


def branch(*changes):
    """A clone with a commit that changed the table, beside a main branch that went on."""
    origin = project({"indicators.yaml": table()})
    folder = scratch("branch") / "project"
    git(folder.parent, "clone", "-q", origin, folder)
    (folder / "indicators.yaml").write_text(table(*changes), encoding="utf-8")
    git(folder, "commit", "-q", "-a", "-m", "later")
    (origin / "indicators.yaml").write_text(table(("lead: [民政局]", "lead: [司法局]")), encoding="utf-8")
    git(origin, "commit", "-q", "-a", "-m", "meanwhile")
    git(folder, "fetch", "-q")
    return folder


def programs(**scripts):
    """A folder with xfz, and programs that note what they are called with."""
    folder = scratch("programs")
    copy_of_xfz(folder)
    for name in scripts:
        (folder / name).write_text(f'#!/bin/sh\nprintf "%s\\n" "{name} $*" >>"{folder}/told"\n{scripts[name]}\n')
        (folder / name).chmod(0o755)
    return folder


class Examples(Case):
    """the examples of docs/git.md"""

    @classmethod
    def setUpClass(cls):
        seed(XFZ_CLONE)
        cls.found = {name or language: words for language, name, words in blocks("git.md")}

    def test_both_languages_have_the_same(self):
        self.assertEqual(blocks("git.md"), blocks("git.zh-CN.md"))

    def test_github(self):
        found = yaml.safe_load(self.found[".github/workflows/changes.yml"])
        folder = branch(LATER)
        workflow = Workflow(folder, {f"OWNER/xfz@{XFZ_COMMIT}": XFZ_CLONE})
        workflow.event = {"github.token": "secret", "github.event.pull_request.number": "7"}
        tools = programs(gh='cat changes.md >>"${0%/*}/comment"; [ "$GH_TOKEN$PR" = secret7 ]')
        workflow.path.append(str(tools))
        steps = yaml.safe_dump(found["jobs"]["changes"]["steps"]).replace("COMMIT", XFZ_COMMIT)
        _, status = workflow.run(yaml.safe_load(steps))
        self.assertEqual(status, 0, "".join(workflow.log))
        comment = (tools / "comment").read_text(encoding="utf-8")
        self.assertIn("6月底前", comment)
        self.assertIn("9月底前", comment)
        self.assertNotIn("司法局", comment)  # what main did meanwhile is no change of the branch
        self.assertIn("pr comment 7", (tools / "told").read_text())

    def test_gitlab(self):
        jobs = {**JOBS, **yaml.safe_load(self.found["jobs"])}
        folder = branch(LATER)
        tools = programs(curl='cat changes.md >>"${0%/*}/comment"', **{"apt-get": ""})
        base = git(folder, "merge-base", "origin/main", "HEAD").strip()
        job = merged(jobs["changes"], jobs)
        job["script"].insert(0, f'PATH="{tools}:$PATH"')
        status, log = run_job(folder, job, CI_MERGE_REQUEST_DIFF_BASE_SHA=base, CI_MERGE_REQUEST_IID="7", CI_PROJECT_ID="3",
                              CI_API_V4_URL="https://gitlab.example/api/v4", XFZ_TOKEN="secret")
        self.assertEqual(status, 0, log)
        self.assertIn("9月底前", (tools / "comment").read_text(encoding="utf-8"))
        told = (tools / "told").read_text()
        self.assertIn("--data-urlencode body@changes.md https://gitlab.example/api/v4/projects/3/merge_requests/7/notes", told)

    def test_shell(self):
        """The lines of the section on git diff."""
        lines = [words for language, _, words in blocks("git.md") if language == "sh"]
        self.assertEqual(len(lines), 2)
        for words in lines:
            folder = branch(LATER)
            home, tools = scratch("home"), programs()
            (folder / ".gitattributes").write_text("*.yaml diff=xfz\n")
            wanted = {"PATH": f"{tools}:/usr/bin:/bin", "HOME": str(home), "GIT_CONFIG_GLOBAL": f"{home}/.gitconfig"}
            done = shell(folder, words, **wanted)
            self.assertEqual(done.returncode, 0, text(done.stderr))
            done = run(["git", "diff", "HEAD~1", "HEAD"], cwd=folder, env=settings(**wanted))
            self.assertIn("6月底前 → 9月底前", text(done.stdout), text(done.stderr))
