#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: run.py PATH_OF_XFZ [GROUP…]

Runs xfz on real repositories: what commits did, as `xfz diff`, notices and `git diff` say it, and the examples of docs/git.md.
The groups are run as those of tests/sheets/run.py.
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "ci"), str(HERE.parent / "sheets")]

from groups import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], HERE, __doc__))
