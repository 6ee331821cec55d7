# SPDX-License-Identifier: MIT
"""action.yml, run step by step."""

import json
import re
from pathlib import Path

import yaml

from common import ROOT, Case, scratch
from project import JUMP, MISSPELT, XFZ_CLONE, project, seed, table
from workflow import Workflow

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOSTILE = ["a b.yaml", "$(touch x).yaml", "`touch x`.yaml", "'; touch x; '.yaml", '"; touch x; ".yaml', "-rf.yaml", "--strict.yaml",
           "*.yaml", "a,line=1.yaml", "100%25.yaml", "::stop-commands::x.yaml", "##[error]x.yaml", "表.yaml", "a\\.yaml", "~"]


def annotations(log):
    """What GitHub would make of a log: kind, properties and message of each."""
    found = []
    for kind, properties, message in re.findall(r"^::(error|warning|notice) ([^\n]*?)::(.*)$", log, re.M):
        plain = dict(pair.split("=", 1) for pair in properties.split(","))
        for old, new in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%25", "%")):
            plain = {name: value.replace(old, new) for name, value in plain.items()}
        found.append((kind, plain, message))
    return found


def without_stopped(log):
    """A log without what GitHub does not look for commands in."""
    return re.sub(r"^::stop-commands::(\w{32})\n.*?^::\1::\n", "", log, flags=re.M | re.S)


class Action(Case):
    """the action for GitHub"""

    @classmethod
    def setUpClass(cls):
        seed(XFZ_CLONE)

    def used(self, texts, store=None, **given):
        """The action on a project with these files: outputs and status, the log, the folder."""
        folder = project(texts)
        workflow = Workflow(folder, {}, store)
        step = workflow.use(XFZ_CLONE, given)
        self.summary = workflow.summary
        return step, "".join(workflow.log), folder

    def test_good(self):
        step, log, _ = self.used({"indicators.yaml": table()})
        self.assertEqual((step.status, step.outputs), (0, {"status": "0"}), log)
        self.assertEqual(annotations(log), [])

    def test_error(self):
        step, log, _ = self.used({"tables/2020.yaml": table(MISSPELT)})
        self.assertEqual((step.status, step.outputs), (1, {"status": "1"}), log)
        (kind, properties, message), = annotations(log)
        self.assertEqual((kind, properties["file"], properties["title"]), ("error", "tables/2020.yaml", "unknown-unit"))
        self.assertIn("民证局", message)

    def test_summary(self):
        """The job's page says how many tables there are, and which are wrong."""
        files = {f"tables/{n:03}.yaml": table() for n in range(20)}
        self.used({**files, "tables/007.yaml": table(MISSPELT), "tables/x|<b>.yaml": table(JUMP)}, files="tables")
        lines = self.summary.splitlines()
        self.assertEqual(lines[2], "| 21 | 1 | 1 | 19 |")
        self.assertIn("| tables/007.yaml:237 | **error** no unit", lines[6])
        self.assertNotIn("<b>", self.summary)
        self.assertEqual(len(lines), 8, self.summary)

    def test_strict(self):
        files = {"indicators.yaml": table(JUMP)}
        self.assertEqual(self.used(files)[0].status, 1)
        self.assertEqual(self.used(files, strict="false")[0].status, 0)
        step, log, _ = self.used(files, strict="yes\n::error::no")
        self.assertEqual(step.status, 2)
        self.assertEqual(annotations(log), [])

    def test_no_table(self):
        step, log, _ = self.used({"a.txt": ""})
        self.assertEqual((step.status, step.outputs), (2, {"status": "2"}))
        self.assertIn("no table", log)

    def test_lists(self):
        files = {"a b.yaml": table(MISSPELT), "c.yaml": table(JUMP), "d.yaml": table(MISSPELT)}
        step, log, _ = self.used(files, files="a b.yaml\r\n\nc.yaml\n", arguments="--skip\nid-order")
        self.assertEqual(step.status, 1)
        self.assertEqual([properties["file"] for _, properties, _ in annotations(log)], ["a b.yaml"])

    def test_hostile_names(self):
        step, log, folder = self.used({name: table(MISSPELT) for name in HOSTILE}, files="\n".join(HOSTILE))
        self.assertEqual(step.status, 1, log)
        named = [properties["file"] for kind, properties, _ in annotations(log) if kind == "error"]
        shown = log.split("::notice", 1)[1]
        self.assertEqual(named, HOSTILE[:10])
        self.assertIn("5 more errors", shown)
        for name in HOSTILE[10:]:
            self.assertIn(name.replace("##[", "# #["), shown)
        self.assertNotRegex(log, r"(?m)^\s*::(?!error |notice )")
        self.assertNotIn("##[", log)
        self.assertEqual({path.name for path in folder.iterdir()}, {*HOSTILE, ".git"})

    def test_hostile_missing(self):
        step, log, folder = self.used({"a.txt": ""}, files="\n".join(HOSTILE))
        self.assertEqual(step.status, 2)
        commands = without_stopped(log)
        self.assertNotRegex(commands, r"(?m)^\s*::(?!error |notice )")
        self.assertNotIn("##[", commands)
        self.assertIn("##[error]x.yaml", log)
        self.assertEqual({path.name for path in folder.iterdir()}, {"a.txt", ".git"})

    def test_other_formats_give_no_commands(self):
        step, log, _ = self.used({"::error::x.yaml": table(MISSPELT)}, format="text", files="::error::x.yaml")
        self.assertEqual(step.status, 1)
        self.assertIn("\n::error::x.yaml:", log)
        self.assertNotIn("::error::", without_stopped(log))

    def test_hostile_inputs(self):
        for name in ("format", "arguments", "sarif"):
            _, log, folder = self.used({"indicators.yaml": table()}, **{name: "$(touch x)`touch x`\"; touch x; '"})
            self.assertFalse((folder / "x").exists(), log)

    def test_ten_annotations(self):
        """Of 12 errors and 12 warnings, GitHub shows ten each; a notice says how many more there are."""
        files = {f"{n:02}.yaml": table(MISSPELT, JUMP) for n in range(12)}
        _, log, _ = self.used(files)
        found = annotations(log)
        kinds = [kind for kind, _, _ in found]
        self.assertEqual(kinds[:11], ["error"] * 10 + ["warning"])
        self.assertEqual({kind: kinds.count(kind) for kind in set(kinds)}, {"error": 10, "warning": 10, "notice": 1})
        self.assertIn("2 more errors, ", found[-1][2])
        self.assertIn("error: 11.yaml:", log)

    def test_sarif(self):
        step, log, folder = self.used({"indicators.yaml": table(MISSPELT)}, sarif="reports/a b.sarif")
        self.assertEqual((step.status, len(annotations(log))), (1, 1))
        report = json.loads((folder / "reports/a b.sarif").read_text(encoding="utf-8"))
        open_ones = [r["ruleId"] for r in report["runs"][0]["results"] if "suppressions" not in r]
        self.assertEqual(open_ones, ["unknown-unit"])

    def test_sarif_follows_no_links_of_the_project(self):
        outside = scratch("outside")
        (outside / "kept").write_text("kept")
        folder = project({"indicators.yaml": table()})
        (folder / "x.sarif").symlink_to(outside / "kept")
        (folder / "reports").symlink_to(outside)
        for name, status in (("x.sarif", 0), ("reports/y.sarif", 2), ("reports/new/z.sarif", 2)):
            workflow = Workflow(folder, {"xfz": ROOT})
            step = workflow.use(XFZ_CLONE, {"sarif": name})
            self.assertEqual(step.status, status, workflow.log)
        self.assertEqual([path.name for path in outside.iterdir()], ["kept"])
        self.assertEqual((outside / "kept").read_text(), "kept")
        self.assertFalse((folder / "x.sarif").is_symlink())

    def test_cache(self):
        store = {}
        files = {"indicators.yaml": table()}
        _, first, _ = self.used(files, store)
        self.assertRegex(first, r"(?m)^xfz \d")  # the build says its version
        (key, folder), = store.items()
        self.assertRegex(key, r"^xfz-\w+-[\w.]*-\w+-[0-9a-f]{64}$")
        self.assertEqual([path.name for path in Path(folder).iterdir()], ["xfz"])
        step, second, _ = self.used(files, store)
        self.assertEqual((step.status, len(store)), (0, 1))
        self.assertNotRegex(second, r"(?m)^xfz \d")

    def test_other_sources_have_another_key(self):
        def key():
            return Workflow(XFZ_CLONE, {})._shell("scripts/action find", "-e", {}, XFZ_CLONE).outputs["key"]

        first = key()
        self.assertEqual(key(), first)
        try:
            (XFZ_CLONE / "src/new.cc").write_text("")
            self.assertNotEqual(key(), first)
        finally:
            (XFZ_CLONE / "src/new.cc").unlink()
            seed(XFZ_CLONE)

    def test_cache_is_kept_when_the_check_fails(self):
        store = {}
        self.assertEqual(self.used({"indicators.yaml": table(MISSPELT)}, store)[0].status, 1)
        self.assertEqual(len(store), 1)

    def test_later_steps_have_xfz(self):
        workflow = Workflow(project({"indicators.yaml": table()}), {"x": XFZ_CLONE})
        _, status = workflow.run([{"uses": "x"}, {"run": "xfz due --month 6"}])
        self.assertEqual(status, 0)
        self.assertIn("30 measures in all", workflow.log[-1])

    def test_another_system(self):
        workflow = Workflow(scratch("empty"), {})
        step = workflow._shell(f"RUNNER_OS=Windows {XFZ_CLONE}/scripts/action find", "-e", {}, XFZ_CLONE)
        self.assertEqual(step.status, 2)
        self.assertIn("ubuntu-24.04", step.output)


class Structure(Case):
    """the form of action.yml"""

    def test_inputs(self):
        used = "".join(str(step.get("env", "")) for step in ACTION["runs"]["steps"])
        for name, what in ACTION["inputs"].items():
            self.assertEqual(set(what), {"description", "default"}, name)
            self.assertIsInstance(what["default"], str, name)
            self.assertIn(f"inputs.{name} ", used)

    def test_steps(self):
        seen = set()
        for step in ACTION["runs"]["steps"]:
            self.assertEqual("run" in step, "shell" in step)
            self.assertNotIn("${{", step.get("run", ""))
            for name in re.findall(r"steps\.(\w+)\.", str(step)):
                self.assertIn(name, seen)
            seen.add(step.get("id"))

    def test_workflows_of_this_project(self):
        for path in (ROOT / ".github/workflows").iterdir():
            steps = [step for job in yaml.safe_load(path.read_text())["jobs"].values() for step in job["steps"]]
            for step in steps:
                self.assertNotIn("${{", step.get("run", ""))
                if step.get("uses") == "./":
                    self.assertLessEqual(set(step.get("with", {})), set(ACTION["inputs"]))
                if step.get("run", "").startswith("."):
                    self.assertTrue((ROOT / step["run"].split()[0]).is_file())
