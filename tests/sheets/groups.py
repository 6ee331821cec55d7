# SPDX-License-Identifier: MIT
"""Runs groups of checks: the test_GROUP.py of a folder."""

import os
import sys
import time
import unittest
from pathlib import Path


def main(arguments, here, usage):
    """Runs the groups that are named behind the path of xfz, or all; returns the exit status."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print(usage.strip())
        return 2
    os.environ["XFZ"] = str(Path(arguments[0]).resolve())
    if str(here) not in sys.path:
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
