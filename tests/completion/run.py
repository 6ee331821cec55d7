#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: run.py PATH_OF_XFZ [GROUP…]

Types lines with TAB into bash, zsh and fish and looks at what xfz is then given. The groups are run as those of
tests/sheets/run.py, but all at once, as most of the time they wait. The program must stand in its build folder, whose
scripts are installed.
"""

import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "sheets")]

from groups import main  # noqa: E402

GROUPS = ("bash", "fish", "zsh")


def all_groups(xfz):
    started = [subprocess.Popen([sys.executable, __file__, xfz, group], stdout=subprocess.PIPE, text=True)
               for group in GROUPS]
    for group in started:
        print(group.communicate()[0], end="", flush=True)
    return max(group.returncode for group in started)


if __name__ == "__main__":
    arguments = sys.argv[1:]
    is_xfz_alone = len(arguments) == 1 and not arguments[0].startswith("-")
    sys.exit(all_groups(*arguments) if is_xfz_alone else main(arguments, HERE, __doc__))
