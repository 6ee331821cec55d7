#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: due.py TABLE MONTH — the ids of the measures that are due by the end of a month, with PyYAML on libyaml."""

import re
import sys

import yaml

MONTH_END = re.compile(r"(\d+)月底前")


def is_due(deadline, month):
    if deadline is None or deadline == "长期坚持":
        return False
    return int(MONTH_END.fullmatch(deadline)[1]) <= month


def main(table, month):
    with open(table, encoding="utf-8") as file:
        content = yaml.load(file, Loader=yaml.CSafeLoader)
    for category in content["categories"]:
        for task in category["tasks"]:
            for measure in task["measures"]:
                if "not_applicable" not in measure and is_due(measure.get("deadline"), int(month)):
                    print(measure["id"])


main(*sys.argv[1:])
