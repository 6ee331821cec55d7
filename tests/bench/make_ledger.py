#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: make_ledger.py PATH_OF_XFZ FOLDER

Writes the table in the repository to FOLDER, and a ledger of twelve months to measure with, the same in every run: each
who must report a duty reports it at the end of each month.
"""

import json
import os
import shutil
import subprocess
import sys
from calendar import monthrange
from pathlib import Path

TABLE = Path(__file__).resolve().parents[2] / "indicators.yaml"
YEAR = 2020


def parts(xfz, folder):
    """Who must report what, as status lists it; of a duty that recurs, which occurrence."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
    rows = subprocess.run([xfz, "status", "--as-of", f"{YEAR}-12-31", "-F", "ndjson"], check=True, cwd=folder,
                          capture_output=True, env=environment).stdout
    return [(row["unit"], row["duty"], row["occurrence"]) for row in map(json.loads, rows.splitlines())]


def report(duty, period, month, done_in):
    day = f"{YEAR}-{month:02}-{monthrange(YEAR, month)[1]}"
    lines = [f"duty: {duty}", f"date: {day}"]
    if period:
        lines.append(f"period: {period}")
    if month < done_in:
        lines += ["status: 推进中", f"progress: 已完成年度任务的{month * 100 // done_in}%，正在梳理事项、征求意见，下一步报会审定。"]
    else:
        lines += ["status: 已完成", "progress: 已按要求完成，结果已在政府网站向社会公布。", f"evidence: [西发〔{YEAR}〕{month}号]"]
    return "".join(f"{'  - ' if line is lines[0] else '    '}{line}\n" for line in lines)


def write(xfz, folder):
    """The table and its ledger into a folder without any."""
    progress = folder / "progress"
    progress.mkdir(parents=True)
    shutil.copy(TABLE, folder)
    reports = {}
    for place, (unit, duty, period) in enumerate(parts(xfz, folder)):
        # Some are done in July, after what June asks about; some later, and some not at all.
        done_in = 7 + place % 8
        reports.setdefault(unit, []).append((duty, period, done_in))
    for number, (unit, duties) in enumerate(reports.items(), 1):
        entries = [report(duty, period, month, done_in) for month in range(1, 13) for duty, period, done_in in duties]
        text = f"format: 1\nunit: {unit}\nreports:\n" + "\n".join(entries)
        (progress / f"{number:02}.yaml").write_text(text, encoding="utf-8")


def main(arguments):
    if len(arguments) != 2 or arguments[0].startswith("-"):
        print(__doc__.strip())
        return 2
    write(str(Path(arguments[0]).resolve()), Path(arguments[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
