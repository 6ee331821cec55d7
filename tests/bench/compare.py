#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: compare.py PATH_OF_XFZ [TIMES [CHANGES]]

Compares two large tables, the one in the repository TIMES (100) times over and the same with CHANGES (100) amendments,
and says how the processor time of `xfz diff` and of its notices compares with that of reading both; of these also where
two groups have other members, which concerns everything that reaches them. More than 3 times as much fails.
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


def with_other_members(text):
    """The table with a unit more in one group and a unit less in another."""
    joined = text.replace("members: [综合执法局]", "members: [综合执法局, 信访局]", 1)
    left = joined.replace("members: [发改局, ", "members: [", 1)
    assert text != joined != left, "the groups are not as they were"
    return left


def processor_time(*words):
    """The least of some runs, in seconds."""
    times = []
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
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
        members = Path(folder) / "members.yaml"
        members.write_text(with_other_members(new.read_text(encoding="utf-8")), encoding="utf-8")
        notices = ("diff", "--by-unit", "-F", "md", str(old))
        measured = {
            "xfz diff": processor_time(xfz, "diff", str(old), str(new)),
            "notices": processor_time(xfz, *notices, str(new)),
            "notices, other members": processor_time(xfz, *notices, str(members)),
        }
        print(subprocess.run([xfz, "--lang", "en", "diff", str(old), str(new)], capture_output=True, text=True,
                             check=True).stdout.rstrip("\n").splitlines()[-1])
    print(f"reading both: {reading:.2f} s")
    for name, seconds in measured.items():
        print(f"{name}: {seconds:.2f} s, {seconds / reading:.2f} times as much")
    return 0 if max(measured.values()) <= MOST * reading else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
