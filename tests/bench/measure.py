#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: measure.py XFZ RESULTS [--quick] [--only PART]

Measures xfz beside its peers and writes what was found into RESULTS, as JSON; pages.py makes pages of it. PART is
start, due, check, growth, counties or instructions. scripts/bench installs what this needs.
"""

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

import forms
import instructions
import make_tables
import programs
from machine import Watch, machine, versions
from timing import Command, measure, run_once


@dataclass(frozen=True)
class Plan:
    """How much is measured. Sizes are in times of the 2020 table."""
    due: dict[int, int]      # size: rounds
    check: dict[int, int]    # likewise
    growth: tuple[int, int]  # from one size to another
    growth_rounds: dict[str, int]
    start_rounds: int
    counties: int
    county_rounds: int

    def sizes(self):
        return sorted({*self.due, *self.check, *self.growth})


GROWING = {"due --month 6": 5, "unit 教育局": 5, "list": 5, "check": 5, "fmt --check": 5,
           "sheet --all -F html -o sheets": 3}
WHOLE = Plan(due={1: 40, 10: 15, 100: 8, 1000: 4}, check={1: 20, 10: 6, 100: 4}, growth=(10, 1000),
             growth_rounds=GROWING, start_rounds=100, counties=1000, county_rounds=4)
QUICK = Plan(due={1: 3, 10: 2}, check={1: 2}, growth=(1, 10),
             growth_rounds=dict.fromkeys(GROWING, 2), start_rounds=5, counties=50, county_rounds=2)
TAKE_FILES = ("check", "fmt")  # commands to which a table is an argument
MEASURES = 104  # of the 2020 table
PARTS = ("start", "due", "check", "growth", "counties", "instructions")


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def table_of(times):
    return Path(f"{times}x.yaml")


def commands_of(ones, table):
    return {one.name: Command(one.command(table), one.environment(table.resolve())) for one in ones}


def asked(samples):
    return {name: asdict(sample) for name, sample in samples.items()}


def require_answer(name, answer, wanted):
    """All programs give the same answer, or it is an error."""
    if answer != wanted:
        raise RuntimeError(f"{name} finds {len(answer)} measures, not {len(wanted)}: "
                           f"{sorted(answer ^ wanted)[:10]} are in one of the two answers alone")


class Bench:
    """The parts of a run. Tables and forms of them lie in the working folder."""

    def __init__(self, xfz, plan):
        self.xfz = xfz
        self.plan = plan

    def make_tables(self):
        make_tables.main([".", *map(str, self.plan.sizes())])
        make_tables.main(["counties", "--counties", str(self.plan.counties)])
        for table in (*map(table_of, self.plan.sizes()), "counties"):
            run_once(Command([self.xfz, "check", "--strict", str(table)]))

    def sizes(self):
        return {str(times): {"measures": times * MEASURES, "bytes": table_of(times).stat().st_size}
                for times in self.plan.sizes()}

    def start(self):
        """What no table makes slower."""
        return asked(measure({"true": Command(["true"]), "xfz --version": Command([self.xfz, "--version"])},
                             self.plan.start_rounds))

    def due(self):
        return {str(times): self.due_of(times, rounds) for times, rounds in self.plan.due.items()}

    def due_of(self, times, rounds):
        say(f"due, {times}x")
        table = table_of(times)
        ones = {one.name: one for one in (programs.due(self.xfz), *programs.peers_of_due()) if one.largest >= times}
        forms.write_forms(self.xfz, table, {one.reads for one in ones.values()} - {"yaml"})
        listed, _ = run_once(Command([self.xfz, "--file", str(table), "due", "--month", "6", "--format", "json"]))
        wanted = {one["id"] for one in json.loads(listed)["measures"]}

        def judge(name, output):
            if name != "cat":
                require_answer(name, programs.ids_of(ones[name], output), wanted)

        return asked(measure(commands_of(ones.values(), table), rounds, judge))

    def check(self):
        """All pass what is sound, as measure() requires, and refuse a table with a key twice."""
        ones = [programs.check(self.xfz), *programs.peers_of_check()]
        broken = Path("broken.yaml")
        key = "            deadline: 6月底前\n"
        broken.write_text(table_of(1).read_text(encoding="utf-8").replace(key, key + key, 1), encoding="utf-8")
        for command in commands_of(ones, broken).values():
            run_once(command, statuses=(1,))
        found = {}
        for times, rounds in self.plan.check.items():
            say(f"check, {times}x")
            found[str(times)] = asked(measure(commands_of(ones, table_of(times)), rounds))
        return found

    def growth(self):
        found = {}
        for command, rounds in self.plan.growth_rounds.items():
            say(f"growth of {command}")
            sized = {}
            for times in self.plan.growth:
                table = str(table_of(times))
                words = command.split()
                words += [table] if words[0] in TAKE_FILES else ["--file", table]
                sized[str(times)] = Command([self.xfz, *words],
                                            before=lambda: shutil.rmtree("sheets", ignore_errors=True))
            found[command] = asked(measure(sized, rounds))
        return found

    def counties(self):
        """`check` of many tables, by the number of cores."""
        say("check of many tables")
        cores = [str(core) for core in sorted(os.sched_getaffinity(0))]
        commands = {str(number): Command(["taskset", "-c", ",".join(cores[:number]), self.xfz, "check", "counties"])
                    for number in (1, 2) if number <= len(cores)}
        return asked(measure(commands, self.plan.county_rounds))

    def instructions(self):
        say("instructions")
        return instructions.counts_of(self.xfz)


def results_of(bench, parts):
    watch = Watch()
    bench.make_tables()
    results = {"machine": machine(), "versions": versions(bench.xfz), "sizes": bench.sizes(),
               "tables": bench.plan.counties}
    for part in PARTS:
        results[part] = getattr(bench, part)() if part in parts else {}
    results["machine"]["others"] = watch.others()
    return results


def as_json(results):
    """JSON in which a list of figures is one line."""
    text = json.dumps(results, ensure_ascii=False, indent=1)
    return re.sub(r"\[[^\[\]{}]*\]", lambda match: re.sub(r"\s+", " ", match[0]), text) + "\n"


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("xfz", type=Path)
    parser.add_argument("results", type=Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", choices=PARTS)
    arguments = parser.parse_args()
    os.environ["PATH"] = "/usr/bin:/bin:" + os.environ["PATH"]  # the packages' programs, as versions() names packages
    bench = Bench(str(arguments.xfz.resolve()), QUICK if arguments.quick else WHOLE)
    target = arguments.results.resolve()
    with tempfile.TemporaryDirectory(prefix="xfz-bench-") as folder:
        os.chdir(folder)
        try:
            results = results_of(bench, [arguments.only] if arguments.only else PARTS)
        except RuntimeError as error:
            sys.exit(f"bench: {error}")
        finally:
            os.chdir("/")
    target.write_text(as_json(results), encoding="utf-8")


if __name__ == "__main__":
    main()
