#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: races_test.py PATH_OF_XFZ [COUNT]

Saves a table, as editors do (in place, or beside and renamed), while `fmt`, `fmt --renumber` or `check --fix` writes
it or `new` makes it, COUNT times each. What was saved must be there afterwards, as it is or as the command lays it
out. The exit status is 1 if it is not.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TABLE = """format: 1
title:   表
jurisdiction: 西夏区
year: 2020
units:
  - {id: mzj, name: 民政局}
measures:
  - id: 1
    text: MARK
    lead: [民政局]
    deadline: 6月底前
"""
MORE = "  - {{id: {0}, text: 做第{0}件事。, lead: [民政局], deadline: 6月底前}}\n"
LINES = "".join(MORE.format(i) for i in range(3, 400))
COMMANDS = (["fmt"], ["fmt", "--renumber"], ["check", "--fix"], ["new"])
MISTAKE = "    lead： [民政局]\n"


def table(mark, mistaken):
    text = TABLE.replace("MARK", mark + "。")
    return (text.replace("    lead: [民政局]\n", MISTAKE) if mistaken else text) + LINES


def save(path, text, by_renaming):
    if by_renaming:
        beside = path.with_suffix(".swp")
        beside.write_text(text, "utf-8")
        os.replace(beside, path)
    else:
        path.write_text(text, "utf-8")


def main():
    xfz = Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    chance = random.Random(1)
    lost = raced = 0
    for command in COMMANDS:
        duration = 0.02
        for turn in range(count):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "indicators.yaml"
                mistaken = command[0] == "check"
                if command[0] != "new":
                    path.write_text(table("旧", mistaken), "utf-8")
                begin = time.monotonic()
                words = [xfz, *command] + ([] if command == ["new"] else [path])
                nowhere = subprocess.DEVNULL
                running = subprocess.Popen(words, cwd=folder, stdout=nowhere, stderr=nowhere)
                time.sleep(chance.uniform(0, 1.2 * duration))
                raced += running.poll() is None
                save(path, table("新", mistaken), by_renaming=turn % 2 == 0)
                running.wait(60)
                duration = 0.7 * duration + 0.3 * min(time.monotonic() - begin, 1)
                if "新。" not in path.read_text("utf-8"):
                    lost += 1
                    print(f"{' '.join(command)}: what was saved is gone")
    print(f"{count * len(COMMANDS)} saved, {raced} of them while the command ran; {lost} lost")
    return 0 if lost == 0 and raced > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
