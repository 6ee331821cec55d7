# SPDX-License-Identifier: MIT
"""Runs steps of workflows and of action.yml as GitHub does, as far as they are used here. What it does not know fails."""

import json
import re
import shutil
from pathlib import Path

import yaml

from common import run, scratch, text
from project import settings


class Step:
    """What came of a step."""

    def __init__(self, status=0, output="", outputs=None):
        self.status, self.output, self.outputs = status, output, outputs or {}


class Workflow:
    """A job on a machine with one project. `store` is the cache, which outlives the job."""

    def __init__(self, workspace, actions, store=None):
        self.workspace = Path(workspace)
        self.actions = actions  # folders of actions, by what `uses` calls them
        self.store = {} if store is None else store
        self.temp = scratch("runner")
        self.path = []
        self.event = {}  # what GitHub knows: values by expression
        self.log = []
        self.summary = ""  # what the page of the job shows

    def run(self, steps, inputs=None, folder=None):
        """Runs steps until one fails; from there those with `if: always()`. Returns them by id, and the status."""
        done, status = {}, 0
        for place, step in enumerate(steps):
            wanted = self._condition(step.get("if"), inputs, done)
            if (status != 0 and "always()" not in str(step.get("if"))) or not wanted:
                continue
            outcome = self._step(step, inputs, done, folder)
            self.log.append(outcome.output)
            done[step.get("id", place)] = outcome
            status = status or outcome.status
        return done, status

    def use(self, folder, given):
        """Runs a composite action; its outputs are those of the step."""
        action = yaml.safe_load((Path(folder) / "action.yml").read_text(encoding="utf-8"))
        unknown = set(given) - set(action["inputs"])
        assert not unknown, f"no such input: {unknown}"
        inputs = {name: str(given.get(name, what["default"])) for name, what in action["inputs"].items()}
        done, status = self.run(action["runs"]["steps"], inputs, folder)
        outputs = {name: self._filled(what["value"], inputs, done) for name, what in action["outputs"].items()}
        return Step(status, "", outputs)

    def _step(self, step, inputs, done, folder):
        known = {"id", "name", "if", "shell", "run", "env", "uses", "with"}
        assert set(step) <= known, f"unknown keys: {set(step) - known}"
        if "run" in step:
            env = {name: self._filled(value, inputs, done) for name, value in step.get("env", {}).items()}
            return self._shell(step["run"], "-eo pipefail" if "shell" in step else "-e", env, folder)
        given = {name: self._filled(value, inputs, done) for name, value in step.get("with", {}).items()}
        for name, where in self.actions.items():
            if step["uses"] == name:
                return self.use(where, given)
        name = re.fullmatch(r"([\w/-]+)@v\d+", step["uses"]).group(1)
        return getattr(self, "_" + re.sub(r"\W", "_", name))(given)

    def _shell(self, script, options, env, folder):
        assert "${{" not in script, "an expression in a shell line"
        files = {name: self.temp / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.write_text("")
        path = ":".join([*reversed(self.path), "/usr/local/bin:/usr/bin:/bin"])
        finished = run(["bash", "--noprofile", "--norc", *options.split(), "-c", script], cwd=self.workspace, timeout=300,
                       env=settings(PATH=path, CI="true", GITHUB_ACTIONS="true", GITHUB_WORKSPACE=self.workspace,
                                    GITHUB_ACTION_PATH=folder, RUNNER_OS="Linux", RUNNER_TEMP=self.temp,
                                    GITHUB_BASE_REF="main", **files, **env))
        self.path += files["GITHUB_PATH"].read_text().splitlines()
        outputs = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text().splitlines())
        self.summary += files["GITHUB_STEP_SUMMARY"].read_text()
        return Step(finished.returncode, text(finished.stdout) + text(finished.stderr), outputs)

    def _value(self, expression, inputs, done):
        if expression.strip() in self.event:
            return self.event[expression.strip()]
        kind, *rest = expression.strip().split(".")
        if kind == "inputs":
            return inputs[rest[0]]
        assert kind == "steps" and rest[1] == "outputs", f"unknown expression: {expression}"
        return done[rest[0]].outputs.get(rest[2], "") if rest[0] in done else ""

    def _filled(self, words, inputs, done):
        return re.sub(r"\$\{\{(.*?)\}\}", lambda found: self._value(found.group(1), inputs, done), str(words))

    def _condition(self, condition, inputs, done):
        if condition in (None, "always()"):
            return True
        left, wanted = re.fullmatch(r"(\S+) != '(\w+)'", condition).groups()
        return self._value(left, inputs, done) != wanted

    # Actions of others: what they would need is there.

    def _actions_checkout(self, _):
        return Step()

    def _actions_cache_restore(self, given):
        hit = given["key"] in self.store
        if hit:
            shutil.copytree(self.store[given["key"]], given["path"])
        return Step(outputs={"cache-hit": "true"} if hit else {})

    def _actions_cache_save(self, given):
        self.store[given["key"]] = scratch("cache") / "kept"
        shutil.copytree(given["path"], self.store[given["key"]])
        return Step()

    def _actions_upload_artifact(self, given):
        assert given["name"] and any(self.workspace.glob(given["path"])), "nothing to upload"
        return Step()

    def _github_codeql_action_upload_sarif(self, given):
        found = json.loads((self.workspace / given["sarif_file"]).read_text(encoding="utf-8"))
        results = found["runs"][0]["results"]
        return Step(output="alerts: " + " ".join(result["ruleId"] for result in results) + "\n")
