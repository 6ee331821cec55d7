#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: yaml_test.py PATH_OF_XFZ [COUNT [SEED]]

Makes mutants of small tables (a sign, or a line joined, moved, indented, doubled or gone) and compares what the program
reads with what PyYAML reads. What holds no error must be YAML, with the same ids, texts, numbers of units and
deadlines. The exit status is 1 if one is read otherwise.
"""

import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

GOOD = Path(__file__).resolve().parent.parent / "cases" / "good"
LONGEST = 4096
SIGNS = "-:?,[]{}#&*!|>'\"%@`~<=.\\/_+() \n0123456789aen月年底前"


def mutant(text, chance):
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    kind = chance.randrange(9)
    if kind == 0 and at + 1 < len(lines):
        lines[at : at + 2] = [lines[at] + " " + lines[at + 1].lstrip(" ")]
    elif kind == 1:
        lines.insert(chance.randrange(len(lines)), lines.pop(at))
    elif kind == 2:
        lines[at] = " " * chance.randrange(1, 4) + lines[at]
    elif kind == 3:
        lines[at] = lines[at][chance.randrange(1, 4) :]
    elif kind == 4:
        del lines[at]
    elif kind == 5:
        lines.insert(at, lines[at])
    else:
        place = chance.randrange(len(text))
        sign = chance.choice(SIGNS)
        return text[:place] + (sign if kind < 8 else "") + text[place + (kind != 6) :]
    return "\n".join(lines)


def units_of(item):
    """How many stand in each role, of the measure or of each of its clauses; one named twice counts once."""
    parts = item.get("clauses") or [item]
    return [[len(set(part.get(role) or [])) for role in ("lead", "responsible", "support")] for part in parts]


def rows(table):
    """The measures of a table as PyYAML has it: id, text, how many units, words of the deadline."""
    for item in table.get("measures") or []:
        deadline = item.get("deadline")
        if isinstance(deadline, dict):
            deadline = deadline.get("text")
        yield [item.get("id"), item.get("text"), units_of(item), deadline]
    for key in ("tasks", "categories"):
        for inner in table.get(key) or []:
            yield from rows(inner)


def read_by_yaml(text):
    return sorted(rows(yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))), key=str)


def read_by_xfz(answer):
    result = []
    for measure in json.loads(answer)["measures"]:
        deadline = measure["deadline"] and measure["deadline"]["text"]
        result.append([measure["id"], measure["text"], units_of(measure), deadline])
    return sorted(result, key=str)


def main():
    xfz = Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1500
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    texts = [path.read_text("utf-8") for path in sorted(GOOD.glob("*.yaml")) if path.stat().st_size <= LONGEST]
    texts = [text for text in texts if "repeated-unit" not in text]  # there by its id and by its name
    accepted = otherwise = 0
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "table.yaml"
        for _ in range(count):
            text = mutant(chance.choice(texts), chance)
            file.write_text(text, "utf-8")
            # It answers from no table with an error.
            command = [xfz, "list", "--not-applicable", "-F", "json", "-f", file]
            ran = subprocess.run(command, capture_output=True, check=False)
            if ran.returncode != 0:
                continue
            accepted += 1
            ours = read_by_xfz(ran.stdout)
            try:
                theirs = read_by_yaml(text)
            except yaml.YAMLError as error:
                theirs = str(error)
            if ours != theirs:
                otherwise += 1
                print(f"read otherwise:\n{text}\nxfz: {ours}\nPyYAML: {theirs}\n")
    print(f"{count} mutants, {accepted} of them read by xfz, {otherwise} read otherwise than PyYAML reads them")
    return 0 if otherwise == 0 and accepted > count // 20 else 1


if __name__ == "__main__":
    sys.exit(main())
