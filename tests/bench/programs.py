# SPDX-License-Identifier: MIT
"""The programs that are measured: what each is told so that it answers a question about a table."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
PEERS = HERE / "peers"
SCHEMA = HERE.parents[1] / "docs" / "indicators.schema.json"

# Programs of their own that ask libraries.
PYTHON = "/usr/bin/python3"


@dataclass(frozen=True)
class Program:
    """One that answers a question about a table."""
    name: str
    reads: str                              # the form of the table that it reads: yaml, or one of forms.py
    words: Callable[[Path], list[str]]      # its command line, for the file in that form
    largest: int                            # the largest table worth the wait, in times of the 2020 table
    variables: Callable[[Path], dict[str, str]] = lambda file: {}  # of its environment

    def command(self, table):
        return [str(word) for word in self.words(self.file(table))]

    def environment(self, table):
        return self.variables(self.file(table))

    def file(self, table):
        return table.with_suffix("." + self.reads)


def peers_of_due():
    """Peers that say what is due by the end of June. Each prints the ids alone, one a line: less than xfz does."""
    def column(condition):
        return f'.[] | select({condition}) | .id'
    return [
        Program("cat", "yaml", lambda file: ["cat", file], 1000),
        Program("miller", "csv", lambda file: [
            "mlr", "--icsv", "--onidx", "filter", '$date != "" && $date <= "2020-06-30"', "then", "cut", "-f", "id",
            file], 1000),
        Program("taskwarrior", "tasks", lambda _: ["task", "due.before:2020-07-01", "due"], 100,
                lambda folder: {"TASKRC": str(folder / "taskrc")}),
        Program("recsel", "rec", lambda file: [
            "recsel", "-t", "Measure", "-e", "date << '2020-07-01'", "-CP", "id", file], 100),
        Program("ledger", "ledger", lambda file: [
            "ledger", "--args-only", "-f", file, "--end", "2020-07-01", "register", "--format", r"%(code)\n"], 100),
        Program("jq", "json", lambda file: [
            "jq", "-r", column('.date != "" and .date <= "2020-06-30"'), file], 1000),
        Program("PyYAML", "yaml", lambda file: [PYTHON, PEERS / "due.py", file, "6"], 100),
        Program("yq", "yaml", lambda file: [
            "yq", "-r", "--argjson", "month", "6", (PEERS / "due.jq").read_text(encoding="utf-8"), file], 100),
        Program("js-yaml", "yaml", lambda file: ["node", PEERS / "due.js", file, "6"], 100),
    ]


def due(xfz):
    return Program("xfz", "yaml", lambda file: [xfz, "--file", file, "due", "--month", "6"], 1000)


def check(xfz):
    return Program("xfz", "yaml", lambda file: [xfz, "check", file], 1000)


def peers_of_check():
    """Peers that say whether a table is right, as far as they know; status 1 where it is not."""
    return [
        Program("ajv + js-yaml", "yaml", lambda file: ["node", PEERS / "check.js", SCHEMA, file], 100),
        Program("yamllint", "yaml", lambda file: ["yamllint", "-c", PEERS / "yamllint.yaml", file], 100),
    ]


def ids_of(program, output):
    """The ids in what a program prints; xfz prints a table for people."""
    if program.name == "xfz":
        return set(re.findall(r"^ +([A-Z]?\d+)  ", output, re.MULTILINE))
    return set(output.split())
