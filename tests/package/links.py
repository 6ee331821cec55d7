#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""tests/package/links.py FOLDER: names the links of the documents below the folder that lead nowhere."""

import re
import sys
from pathlib import Path
from urllib.parse import unquote

LINK = re.compile(r"\]\(([^()\s]+)\)")
CODE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def dead_links(document):
    for target in LINK.findall(CODE.sub("", document.read_text(encoding="utf-8"))):
        path = unquote(target.partition("#")[0])
        if path and ":" not in path and not (document.parent / path).exists():
            yield target


documents = sorted(Path(sys.argv[1]).rglob("*.md"))
if not documents:
    sys.exit(f"there are no documents in {sys.argv[1]}")
dead = [f"{document}: {target} is not there" for document in documents for target in dead_links(document)]
if dead:
    sys.exit("\n".join(dead))
