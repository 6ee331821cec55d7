#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: run.py PATH_OF_XFZ [WORD…]

Lets the program look at every file of tests/cases/hostile (with words: those whose name holds one) within 256 MB of
memory and a second of processor time for each megabyte begun. `check` must find what the .expected says and nothing may answer from such a
table. The exit status is 1 if anything fails.
"""

import json
import math
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

CASES = Path(__file__).resolve().parent.parent / "cases" / "hostile"
MEMORY = 256 << 20
LISTED = 5  # so many findings has an .expected at most


def unescaped(data):
    """The bytes for `⟦1B 00⟧` and `⟦5000 * [⟧`, as tests/support/case_text.h has them."""

    def one(match):
        repeated = re.fullmatch(r"(\d+) \* (.*)", match[1].decode(), re.S)
        if not repeated:
            return bytes.fromhex(match[1].decode())
        times, what = int(repeated[1]), repeated[2]
        if "{n}" not in what:
            return what.encode() * times
        return "".join(what.replace("{n}", str(n)) for n in range(1, times + 1)).encode()

    return re.sub("⟦(.*?)⟧".encode(), one, data, flags=re.S)


def run(table, *command):
    seconds = math.ceil(Path(table).stat().st_size / 1e6) or 1

    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return subprocess.run(command, capture_output=True, preexec_fn=limit, timeout=60, check=False)


def expected_findings(path):
    """Each as (line, column, severity, rule), and how many there are in all."""
    text = path.with_suffix(".expected").read_text(encoding="utf-8")
    listed = [(int(m[1]), int(m[2]), m[3], m[4])
              for m in re.finditer(r"^(\d+):(\d+)-\d+:\d+ (\w+) ([a-z-]+): ", text, re.M)]
    more = re.search(r"^\((\d+) more\)$", text, re.M)
    return listed, len(listed) + (int(more[1]) if more else 0)


def problems(xfz, path, table):
    expected, count = expected_findings(path)
    has_error = any(severity == "error" for _, _, severity, _ in expected)
    checked = run(table, xfz, "check", "--format", "json", table)
    if checked.returncode != (1 if has_error else 0):
        return [f"check ended with {checked.returncode}: {checked.stderr[-200:]!r}"]
    found = json.loads(checked.stdout)["diagnostics"]
    listed = [(each["line"], each["column"], each["severity"], each["rule"]) for each in found[:LISTED]]
    result = []
    if listed != expected or len(found) != count:
        result.append(f"found {len(found)}: {listed}, not {count}: {expected}")
    for command in (["check"], ["check", "--strict"]):
        status = run(table, xfz, *command, table).returncode
        wanted = 1 if has_error or ("--strict" in command and any(f[2] == "warning" for f in expected)) else 0
        if status != wanted:
            result.append(f"{' '.join(command)} ended with {status}, not {wanted}")
    for command in (["due"], ["list", "--all"], ["sheet", "民政局"]) if has_error else ():
        answer = run(table, xfz, *command, "-f", table)
        if answer.returncode != 2 or answer.stdout:
            result.append(f"{command[0]} ended with {answer.returncode} and wrote {len(answer.stdout)} bytes")
    return result


def main(arguments):
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__.strip())
        return 2
    xfz = str(Path(arguments[0]).resolve())
    paths = sorted(p for p in CASES.iterdir() if p.suffix in (".yaml", ".escaped"))
    paths = [p for p in paths if not arguments[1:] or any(word in p.stem for word in arguments[1:])]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        table = str(Path(folder) / "table.yaml")
        for path in paths:
            data = path.read_bytes()
            Path(table).write_bytes(unescaped(data) if path.suffix == ".escaped" else data)
            for problem in problems(xfz, path, table):
                failed += 1
                print(f"FAILED: {path.name}: {problem}", flush=True)
    print(f"{len(paths)} hostile files, {failed} failures; {MEMORY >> 20} MB and a second a megabyte")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
