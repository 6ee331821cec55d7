#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: compare.py PATH_OF_XFZ [TIMES [CHANGES]]

Compares two large tables, the one in the repository TIMES (100) times over and the same with CHANGES (100) amendments,
and says how the processor time of `xfz diff` compares with that of reading both. More than 3 times as much fails.
"""

import random
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
MOST = 3
RUNS = 5
MEASURE = re.compile(r"(?=^          - id: )", re.MULTILINE)
TASK = re.compile(r"^( {2}- number|    tasks|      - number|        (title|measures|effect|allow)):", re.MULTILINE)


def redate(block, _):
    return re.sub(r"deadline: .*", "deadline: 11月15日前", block)


def reassign(block, _):
    return re.sub(r"lead: \[.*?\]", "lead: [信访局, 经合局]", block)


def edit(block, rng):
    begin = block.index("text: ") + 20 + rng.randrange(10)
    return block[:begin] + "并限期逐项落实" + block[begin:]


def renumber(block, rng):
    return re.sub(r"id: (\S+)", rf"id: \g<1>-{rng.randrange(10**6)}", block, count=1)


def remove(block, _):
    return ""


def amended(text, changes):
    """The table with so many measures changed. Those that end a task stay, as the next heading hangs on them."""
    rng = random.Random(2020)
    head, *blocks = MEASURE.split(text)
    free = [i for i, block in enumerate(blocks) if not TASK.search(block) and "text: " in block]
    for i in rng.sample(free, changes):
        blocks[i] = rng.choice((redate, reassign, edit, renumber, remove))(blocks[i], rng)
    return head + "".join(blocks)


def processor_time(*words):
    """The least of some runs, in seconds."""
    times = []
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(words, stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def main(arguments):
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__.strip())
        return 2
    xfz = str(Path(arguments[0]).resolve())
    times, changes = (int(word) for word in (*arguments[1:], *("100", "100")[len(arguments) - 1:]))
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([HERE / "make_tables.py", folder, str(times)], check=True)
        old = Path(folder) / f"{times}x.yaml"
        new = Path(folder) / "amended.yaml"
        new.write_text(amended(old.read_text(encoding="utf-8"), changes), encoding="utf-8")
        reading = sum(processor_time(xfz, "-f", str(table), "list", "--text", "no such words") for table in (old, new))
        comparing = processor_time(xfz, "diff", str(old), str(new))
        print(subprocess.run([xfz, "--lang", "en", "diff", str(old), str(new)], capture_output=True, text=True,
                             check=True).stdout.rstrip("\n").splitlines()[-1])
    print(f"reading both: {reading:.2f} s; xfz diff: {comparing:.2f} s, {comparing / reading:.2f} times as much")
    return 0 if comparing <= MOST * reading else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
