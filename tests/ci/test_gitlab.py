# SPDX-License-Identifier: MIT
"""docs/ci/gitlab.yml: the lines of its jobs, run as GitLab does."""

import json
import os
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import yaml

from common import ROOT, Case, scratch, text
from project import JUMP, MISSPELT, XFZ_CLONE, XFZ_COMMIT, project, shell, table

JOBS = yaml.safe_load((ROOT / "docs/ci/gitlab.yml").read_text(encoding="utf-8"))


def merged(job, jobs=JOBS):
    """A job with what it extends."""
    base = merged(jobs[job["extends"]], jobs) if "extends" in job else {}
    both = {key: {**base[key], **job[key]} for key in base.keys() & job.keys() if isinstance(job[key], dict)}
    return {**base, **job, **both}


def run_job(folder, job, **changes):
    """What the lines of a job come to: as GitLab does, one after the other until one fails."""
    variables = {"XFZ_URL": XFZ_CLONE, "XFZ_COMMIT": XFZ_COMMIT, **job.get("variables", {}), "CI": "true", **changes}
    done = shell(folder, "\n".join([*job.get("before_script", []), *job["script"]]), **variables)
    return done.returncode, text(done.stdout) + text(done.stderr)


def programs_without(*missing):
    """A folder of all programs but some, and an apt-get that brings git."""
    folder = scratch("bin")
    for place in ("/usr/bin", "/bin"):
        for program in Path(place).iterdir():
            if program.name not in missing and not (folder / program.name).is_symlink():
                (folder / program.name).symlink_to(program)
    apt = folder / "apt-get"
    apt.unlink(missing_ok=True)
    apt.write_text('#!/bin/sh\necho "apt-get $*" >>"$TOLD"\ncase $1 in install) ln -sf /usr/bin/git "${0%/*}/git" ;; esac\n')
    apt.chmod(0o755)
    return folder


class GitLab(Case):
    """the jobs for GitLab"""

    def checked(self, files, **changes):
        folder = project(files)
        status, log = run_job(folder, merged(JOBS["xfz-check"]), **changes)
        return status, log, folder

    def test_good(self):
        status, log, folder = self.checked({"indicators.yaml": table()})
        self.assertEqual(status, 0, log)
        self.assertEqual(json.loads((folder / "xfz-code-quality.json").read_text()), [])
        self.assertEqual(ET.parse(folder / "xfz-junit.xml").getroot().get("failures"), "0")

    def test_error(self):
        status, log, folder = self.checked({"a b/indicators.yaml": table(MISSPELT)})
        self.assertEqual(status, 1)
        self.assertEqual(log.count("[unknown-unit]"), 1, log)
        finding, = json.loads((folder / "xfz-code-quality.json").read_text())
        self.assertEqual(finding["location"]["path"], "a b/indicators.yaml")
        self.assertEqual(ET.parse(folder / "xfz-junit.xml").getroot().get("failures"), "1")

    def test_warning(self):
        files = {"indicators.yaml": table(JUMP)}
        self.assertEqual(self.checked(files)[0], 1)
        self.assertEqual(self.checked(files, XFZ_CHECK=".")[0], 0)

    def test_no_table(self):
        status, log, folder = self.checked({"a.txt": ""})
        self.assertEqual(status, 2)
        self.assertEqual(log.count("no table"), 1, log)
        self.assertEqual(len(json.loads((folder / "xfz-code-quality.json").read_text())), 1)

    def test_git_is_installed_where_it_is_missing(self):
        told = scratch("told") / "told"
        status, log, _ = self.checked({"indicators.yaml": table()}, PATH=programs_without("git"), TOLD=told)
        self.assertEqual(status, 0, log)
        self.assertEqual(told.read_text().splitlines()[0], "apt-get update -qq")

    def test_cache(self):
        folder = project({"indicators.yaml": table()})
        job = merged(JOBS["xfz-check"])
        kept, = job["cache"][0]["paths"]
        self.assertEqual(run_job(folder, job)[0], 0)
        self.assertEqual(os.listdir(folder / kept), ["xfz"])
        again = project({"indicators.yaml": table()})
        shutil.copytree(folder / kept, again / kept)
        status, log = run_job(again, job, XFZ_URL="/nowhere")
        self.assertEqual(status, 0, log)

    def test_a_failed_build_fails_the_job(self):
        status, log, folder = self.checked({"indicators.yaml": table()}, XFZ_COMMIT="0" * 40)
        self.assertNotEqual(status, 0, log)
        self.assertFalse((folder / ".xfz").exists())

    def test_every_artifact_is_written(self):
        _, _, folder = self.checked({"indicators.yaml": table(MISSPELT)})
        artifacts = JOBS["xfz-check"]["artifacts"]
        for name in [*artifacts["paths"], *artifacts["reports"].values()]:
            self.assertTrue((folder / name).is_file(), name)

    def test_a_program_of_the_project_is_not_run(self):
        for place in (".xfz/xfz", ".xfz"):
            folder = project({"indicators.yaml": table(MISSPELT), place: "#!/bin/sh\ntouch RAN\n"})
            (folder / place).chmod(0o755)
            subprocess.run(["git", "-C", folder, "add", "-A"], check=True)
            status, log = run_job(folder, merged(JOBS["xfz-check"]))
            self.assertEqual(status, 1, log)
            self.assertIn("has a .xfz of its own", log)
            self.assertFalse((folder / "RAN").exists())

    def test_reports_do_not_follow_links(self):
        outside = scratch("outside") / "kept"
        outside.write_text("kept")
        folder = project({"indicators.yaml": table()})
        for name in JOBS["xfz-check"]["artifacts"]["paths"]:
            (folder / name).symlink_to(outside)
        self.assertEqual(run_job(folder, merged(JOBS["xfz-check"]))[0], 0)
        self.assertEqual(outside.read_text(), "kept")
