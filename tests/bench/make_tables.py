#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: make_tables.py FOLDER [TIMES… | --counties N]

Writes tables to measure with, the same in every run, each without findings. TIMES writes FOLDER/TIMESx.yaml: the table
in the repository with its categories that many times, numbered on, so 1x.yaml has its 104 measures and 1000x.yaml
104,000. --counties writes N tables of 104 measures: FOLDER/0001/indicators.yaml and so on.
"""

import re
import sys
from pathlib import Path

TABLE = Path(__file__).resolve().parents[2] / "indicators.yaml"
CATEGORY = re.compile(r"^  - number: .*$", re.MULTILINE)
CATEGORY_TITLE = re.compile(r"^    title: (.*)$", re.MULTILINE)
MEASURE_ID = re.compile(r"^          - id: (A?)\d+$", re.MULTILINE)
# The first clause begins as its measure does.
MEASURE_TEXT = re.compile(r"^            (?:clauses:\n              - )?text: (?=[^\"'|])", re.MULTILINE)
BEHIND_CATEGORIES = re.compile(r"^(#.*\n)*[a-z]+:", re.MULTILINE)  # another key of the table, below its remarks


def chinese_number(number):
    """A number from 1 to 9999 in Chinese: 一百零二."""
    words = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            words += "零一二三四五六七八九"[digit] + name
        elif words and number % unit and not words.endswith("零"):
            words += "零"
    return words.removeprefix("一") if 10 <= number < 20 else words


class Numbering:
    """Numbers categories and measures on from copy to copy: 1, 2 … and A1, A2 …"""

    def __init__(self):
        self.categories = 0
        self.measures = {"": 0, "A": 0}

    def category(self, _):
        self.categories += 1
        return f"  - number: {chinese_number(self.categories)}"

    def measure(self, match):
        prefix = match[1]
        self.measures[prefix] += 1
        return f"          - id: {prefix}{self.measures[prefix]}"


def copies(times):
    """The parts of the table with its categories `times` times; no two texts or titles are the same."""
    text = TABLE.read_text(encoding="utf-8")
    begin = CATEGORY.search(text).start()
    behind = BEHIND_CATEGORIES.search(text, begin)
    end = behind.start() if behind else len(text)
    head, categories = text[:begin], text[begin:end].rstrip("\n") + "\n"
    numbering = Numbering()
    yield head
    for copy in range(1, times + 1):
        part = MEASURE_ID.sub(numbering.measure, CATEGORY.sub(numbering.category, categories))
        if copy > 1:
            part = CATEGORY_TITLE.sub(rf"    title: \1（{copy}）", part)
            part = "\n" + MEASURE_TEXT.sub(rf"\g<0>（{copy}）", part)
        yield part
    if behind:
        yield "\n" + text[end:]


def county(number):
    text = TABLE.read_text(encoding="utf-8")
    name = f"第{chinese_number(number)}县"
    text = re.sub(r"^title: 2020年西夏区", f"title: 2020年{name}", text, flags=re.MULTILINE)
    return re.sub(r"^jurisdiction: .*$", f"jurisdiction: {name}", text, flags=re.MULTILINE)


def main(arguments):
    if len(arguments) < 2 or arguments[0].startswith("-"):
        print(__doc__.strip())
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    if arguments[1] == "--counties":
        for number in range(1, int(arguments[2]) + 1):
            home = folder / f"{number:04}"
            home.mkdir(exist_ok=True)
            (home / "indicators.yaml").write_text(county(number), encoding="utf-8")
        return 0
    for times in arguments[1:]:
        with open(folder / f"{times}x.yaml", "w", encoding="utf-8") as table:
            table.writelines(copies(int(times)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
