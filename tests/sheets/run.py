#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: run.py PATH_OF_XFZ [GROUP…]

Checks `xfz sheet` with readers that are not ours. A group is a test_GROUP.py; without any, all of them. Prints a line for
each group and what fails; the exit status is 1 if anything does.
"""

import os
import sys
import time
import unittest
from pathlib import Path

sys.dont_write_bytecode = True


def main(arguments):
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__.strip())
        return 2
    here = Path(__file__).resolve().parent
    os.environ["XFZ"] = str(Path(arguments[0]).resolve())
    sys.path.insert(0, str(here))
    names = [f"test_{group}" for group in arguments[1:]] or sorted(path.stem for path in here.glob("test_*.py"))
    failed = 0
    for name in names:
        start = time.monotonic()
        tests = unittest.defaultTestLoader.loadTestsFromName(name)
        result = unittest.TestResult()
        tests.run(result)
        bad = result.failures + result.errors
        failed += len(bad)
        outcome = f"{len(bad)} FAILED" if bad else "ok"
        skipped = "".join(f"; skipped {test.id().split('.')[-1]}: {why}" for test, why in result.skipped)
        print(f"{name[5:]:<10} {result.testsRun:>3} checks, {outcome}, {time.monotonic() - start:.1f} s{skipped}",
              flush=True)
        for test, trace in bad:
            print(f"FAILED: {test.id()}\n{trace}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
