#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: instructions.py PATH_OF_XFZ [--update]

Counts the instructions of a few commands on the table in the repository with valgrind and compares them with
instructions.txt: a slower program fails, whatever else the machine does. --update writes the counts there instead.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import make_ledger

HERE = Path(__file__).resolve().parent
BASELINE = HERE / "instructions.txt"
TABLE = HERE.parents[1] / "indicators.yaml"
TOLERANCE = 0.03
COMMANDS = ("due --month 6", "check", "sheet --all -F html -o sheets")
WITH_LEDGER = ("due --month 6 --as-of 2020-07-10",)


def beside_ledger(command):
    return f"{command}  # beside a ledger of 1,776 reports"


NAMES = (*COMMANDS, *map(beside_ledger, WITH_LEDGER))


def output_of(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


def versions():
    """What the counts depend on besides the program."""
    yaml_cpp = output_of("dpkg-query", "-W", "-f=${Version}", "libyaml-cpp-dev")
    return f"{os.uname().machine}, g++ {output_of('g++', '-dumpfullversion')}, " \
           f"{output_of('getconf', 'GNU_LIBC_VERSION')}, yaml-cpp {yaml_cpp}"


def count(xfz, command, folder):
    log = Path(folder) / "valgrind.log"
    day = () if "--as-of" in command else ("--as-of", "2020-06-01")
    subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={log}", xfz,
                    *command.split(), *day],
                   check=True, cwd=folder, env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return int(re.search(r"refs:\s+([\d,]+)", log.read_text())[1].replace(",", ""))


def counts_of(xfz):
    """By command; those that are asked of a ledger of a whole year say so."""
    counts = {}
    for command in COMMANDS:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(TABLE, folder)
            counts[command] = count(xfz, command, folder)
    with tempfile.TemporaryDirectory() as folder:
        make_ledger.write(xfz, Path(folder))
        for command in WITH_LEDGER:
            counts[beside_ledger(command)] = count(xfz, command, folder)
    return counts


def baseline():
    """The versions of instructions.txt and its counts by command."""
    lines = [line for line in BASELINE.read_text().splitlines() if line and not line.startswith("#")]
    rows = [line.split(maxsplit=1) for line in lines[1:]]
    return lines[0], {command: int(number.replace(",", "")) for number, command in rows}


def update(counts):
    lines = BASELINE.read_text().splitlines() if BASELINE.exists() else []
    head = [line for line in lines if line.startswith("#")]
    rows = [f"{number:>13,}  {command}" for command, number in counts.items()]
    BASELINE.write_text("\n".join([*head, "", versions(), *rows]) + "\n")


def main(arguments):
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__.strip())
        return 2
    is_update = "--update" in arguments[1:]
    if not is_update and baseline()[0] != versions():
        print(f"skipped: counted with {baseline()[0]}; here is {versions()}")
        return 0
    xfz = str(Path(arguments[0]).resolve())
    counts = counts_of(xfz)
    if is_update:
        update(counts)
    expected = baseline()[1]
    failed = False
    for command, number in counts.items():
        change = number / expected[command] - 1 if command in expected else float("inf")
        is_off = abs(change) > TOLERANCE
        failed = failed or is_off
        print(f"{number:>13,}  {change:+7.1%}  {command}{'  FAILED' if is_off else ''}")
    if failed:
        print("more: find out what costs so much; fewer, or worth it: scripts/test --speed --update")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
