#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Does scripts/bench compute right, and are docs/performance.* what it writes? Nothing is measured here."""

import json
import os
import re
import tempfile
import unittest
from pathlib import Path
from xml.etree import ElementTree

import forms
import instructions
import make_tables
import pages
import programs
from goals import all_goals
from machine import Watch
from measure import as_json, require_answer
from ratios import Spread, growth, memory_growth, ratio
from timing import Command, measure, run_once
from words import LANGUAGES, WORDS

DOCS = Path(__file__).resolve().parents[2] / "docs"


def sample(*elapsed, memory=1000):
    return {"elapsed": list(elapsed), "processor": [each / 2 for each in elapsed], "memory": memory}


def canned(**parts):
    """Results of a run with the parts that are named."""
    machine = {"cpu": "Abacus", "cores": 2, "memory_gib": 8, "kernel": "Linux 6", "system": "Debian", "others": 0.02}
    sizes = {str(times): {"measures": 104 * times, "bytes": 60000 * times} for times in (1, 10, 100, 1000)}
    return {"machine": machine, "versions": {"xfz": "1"}, "tables": 3, "sizes": sizes,
            "start": {}, "due": {}, "check": {}, "growth": {}, "counties": {}, "instructions": {}, **parts}


def goal_of(results, name, subject=None):
    found = [goal for goal in all_goals(results) if goal.name == name and subject in (None, goal.subject)]
    assert len(found) == 1, found
    return found[0]


class Ratios(unittest.TestCase):
    def test_rounds_are_compared_one_by_one(self):
        self.assertEqual(ratio(sample(10, 40, 90), sample(10, 20, 30)), Spread(1, 2, 3))

    def test_growth_is_for_each_measure(self):
        self.assertEqual(growth(sample(10, 10), sample(1000, 1200), 100), Spread(1, 1.1, 1.2))
        self.assertEqual(memory_growth(sample(1, memory=10), sample(1, memory=500), 100), 0.5)


class Goals(unittest.TestCase):
    def test_a_limit_that_is_reached_is_met(self):
        due = {"xfz": sample(8), "cat": sample(4), "miller": sample(16), "jq": sample(30)}
        results = canned(due={"1": due})
        self.assertTrue(goal_of(results, "cat").is_met)
        self.assertEqual(goal_of(results, "fastest peer").subject, "miller")
        self.assertTrue(goal_of(results, "fastest peer").is_met)

    def test_one_that_is_missed_is_not(self):
        due = {"xfz": sample(8.1), "cat": sample(4), "miller": sample(16)}
        results = canned(due={"1": due})
        self.assertFalse(goal_of(results, "cat").is_met)
        self.assertFalse(goal_of(results, "fastest peer").is_met)

    def test_memory_is_in_sizes_of_the_file(self):
        due = {"xfz": sample(1, memory=6_000_000 * 4 // 1024), "js-yaml": sample(2.9), "yq": sample(5)}
        results = canned(due={"100": due})
        self.assertTrue(goal_of(results, "memory").is_met)
        self.assertFalse(goal_of(results, "peer", "js-yaml").is_met)
        self.assertTrue(goal_of(results, "peer", "yq").is_met)

    def test_cores(self):
        self.assertTrue(goal_of(canned(counties={"1": sample(17), "2": sample(10)}), "cores").is_met)
        self.assertFalse(goal_of(canned(counties={"1": sample(16), "2": sample(10)}), "cores").is_met)
        self.assertEqual(all_goals(canned(counties={"1": sample(16)})), [])

    def test_growth(self):
        results = canned(growth={"list": {"10": sample(10), "1000": sample(1210)}})
        self.assertFalse(goal_of(results, "growth").is_met)
        self.assertTrue(goal_of(results, "memory growth").is_met)


class Figures(unittest.TestCase):
    def test_three_digits_count(self):
        self.assertEqual([pages.figure(value) for value in (0.01234, 1.7, 4, 12.34, 99.94, 99.96, 1234.5)],
                         ["0.0123", "1.7", "4", "12.3", "99.9", "100", "1,234"])

    def test_lists_stand_on_one_line(self):
        results = canned(counties={"1": sample(1, 2)})
        self.assertIn('"elapsed": [ 1, 2 ]', as_json(results))
        self.assertEqual(json.loads(as_json(results)), results)


class Pages(unittest.TestCase):
    def written(self, results):
        with tempfile.TemporaryDirectory() as folder:
            pages.write(results, Path(folder))
            return {path.name: path.read_text(encoding="utf-8") for path in Path(folder).iterdir()}

    def test_docs_are_made_of_their_figures(self):
        results = json.loads((DOCS / "performance.json").read_text(encoding="utf-8"))
        self.assertEqual(as_json(results), (DOCS / "performance.json").read_text(encoding="utf-8"))
        for name, text in self.written(results).items():
            self.assertEqual(text, (DOCS / name).read_text(encoding="utf-8"), f"{name}: scripts/bench --pages")

    def test_what_was_not_measured_is_said(self):
        files = self.written(canned(counties={"1": sample(1000), "2": sample(500)}))
        self.assertIn("| 2 | 0.5 | 2 | 1.02 MB |", files["performance.md"])
        self.assertEqual(files["performance.md"].count(WORDS["not measured"][0]), 6)
        self.assertEqual(files["performance.zh-CN.md"].count(WORDS["not measured"][1]), 6)

    def test_a_busy_machine_is_said(self):
        results = canned()
        self.assertNotIn("Provisional", self.written(results)["performance.md"])
        results["machine"]["others"] = 0.5
        self.assertIn("**Provisional**: other processes used 50 %", self.written(results)["performance.md"])

    def test_the_plot_has_a_line_for_each_program_and_is_xml(self):
        due = {size: {"xfz": sample(5), "cat": sample(1), "jq": sample(9)} for size in ("1", "10")}
        plot = ElementTree.fromstring(self.written(canned(due=due))["performance.svg"])
        lines = plot.findall("{http://www.w3.org/2000/svg}path")
        self.assertEqual([line.get("class") for line in lines if line.get("class") != "leader"], ["cat", "jq", "xfz"])

    def test_all_words_are_in_all_languages(self):
        for name, words in WORDS.items():
            self.assertEqual(len(words), len(LANGUAGES), name)
            self.assertEqual(*(sorted(re.findall(r"\{.*?\}", each)) for each in words), name)


class Forms(unittest.TestCase):
    BLANK = dict.fromkeys(("id", "text", "lead", "responsible", "deadline", "date"), "")
    MEASURES = [{**BLANK, "id": "1", "text": '说"好",再做。', "deadline": "6月底前", "date": "2020-06-30"},
                {**BLANK, "id": "A1", "text": "加分。"}]

    def test_each_form_has_every_measure(self):
        with tempfile.TemporaryDirectory() as folder:
            for form, write in forms.WRITERS.items():
                path = Path(folder) / form
                write(self.MEASURES, path)
                text = (path / "pending.data" if path.is_dir() else path).read_text(encoding="utf-8")
                self.assertIn("说", text)
                self.assertIn("A1", text)

    def test_ids_are_found_in_what_xfz_prints(self):
        table = ("due by 2020-06-30\n\n  No.  Lead  Measure\n2020-06-30  6月底前 · 2 measures\n"
                 "    1  政办  甲。\n  A12  政办  乙。\n\n2 measures in all\n")
        self.assertEqual(programs.ids_of(programs.due("xfz"), table), {"1", "A12"})
        self.assertEqual(programs.ids_of(programs.peers_of_due()[1], "1\nA12\n"), {"1", "A12"})


    def test_another_answer_is_an_error(self):
        require_answer("miller", {"1", "2"}, {"2", "1"})
        with self.assertRaisesRegex(RuntimeError, r"miller finds 1 measures, not 2: \['2'\]"):
            require_answer("miller", {"1"}, {"1", "2"})


class Tables(unittest.TestCase):
    def test_copies_are_numbered_on(self):
        text = "".join(make_tables.copies(3))
        ids = re.findall(r"^          - id: (\S+)$", text, re.MULTILINE)
        self.assertEqual(len(ids), len(set(ids)))
        self.assertEqual(ids[-1], "A12")


class Timing(unittest.TestCase):
    def test_a_round_has_all_and_a_failure_is_an_error(self):
        with tempfile.TemporaryDirectory() as folder:
            here = Path.cwd()
            os.chdir(folder)
            try:
                seen = []
                found = measure({"a": Command(["echo", "x"]), "b": Command(["true"])}, 2,
                                lambda name, output: seen.append((name, output)))
                self.assertEqual(seen, [("a", "x\n"), ("b", "")])
                self.assertEqual([len(each.elapsed) for each in found.values()], [2, 2])
                self.assertGreater(found["a"].memory, 0)
                with self.assertRaises(RuntimeError):
                    run_once(Command(["false"]))
            finally:
                os.chdir(here)

    def test_others_are_a_share(self):
        self.assertTrue(0 <= Watch().others() <= 1)

    def test_instructions_are_those_of_the_baseline(self):
        self.assertEqual(set(instructions.baseline()[1]), set(instructions.NAMES))



class MadeTables(unittest.TestCase):
    def test_other_keys_stand_once(self):
        """Categories are copied, and what stands behind them is not."""
        once, twice = ("".join(make_tables.copies(times)) for times in (1, 2))
        self.assertEqual(once, make_tables.TABLE.read_text(encoding="utf-8"))
        def keys(text):
            return re.findall(r"^[a-z]+:", text, re.MULTILINE)
        self.assertEqual(keys(twice), keys(once))
        behind = once[once.index("\ncolumns:"):]
        self.assertTrue(twice.endswith(behind))
        self.assertEqual(twice.count("\n  - number: "), 2 * once.count("\n  - number: "))


if __name__ == "__main__":
    unittest.main()
