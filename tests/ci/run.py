#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: run.py PATH_OF_XFZ [GROUP…]

Runs what docs/ci.md, action.yml, .pre-commit-hooks.yaml and docs/ci/ offer to other projects, in small projects made for it.
The groups are run as those of tests/sheets/run.py.
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "sheets")]

from groups import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], HERE, __doc__))
