#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: run.py PATH_OF_XFZ [GROUP…]

Checks `xfz sheet` with readers that are not ours. A group is a test_GROUP.py; without any, all of them. Prints a line for
each group and what fails; the exit status is 1 if anything does.
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True

from groups import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).resolve().parent, __doc__))
