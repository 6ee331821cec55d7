# SPDX-License-Identifier: MIT
"""kill -9 at any moment."""

import os
import random
import signal
import subprocess
import time

from common import XFZ, Case, contents, environment, run, scratch, text
from versions import INDEX, JOURNAL, MANIFEST, Version, fault_of, fill, sha256sum_fault

KILLS = 40
MIXED = 5  # so many must have hit a run in the midst of its work
SEED = 2020


def identity(path):
    try:
        state = os.stat(path)
    except OSError:
        return None
    return state.st_ino, state.st_mtime_ns, state.st_size


def kill_at(process, seconds=None, path=None, before=None):
    """Kills a process after some time, or as soon as a file is another one than before."""
    begin = time.monotonic()
    while process.poll() is None:
        if seconds is not None and time.monotonic() - begin >= seconds:
            break
        if path is not None and identity(path) != before:
            break
    process.send_signal(signal.SIGKILL)
    process.communicate()


class Kill(Case):
    """runs that are killed"""

    @classmethod
    def setUpClass(cls):
        cls.random = random.Random(SEED)
        cls.versions = {form: [Version(mark, form) for mark in ("（旧）", "（新）", "（再新）")] for form in ("md", "xlsx")}

    def start(self, version, folder):
        return subprocess.Popen(version.command(XFZ, folder), env=environment(), stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def kill_one(self, version, folder, duration):
        """At a random moment of a run, or right after a random file, note or index was written."""
        process_paths = [*sorted(version.sheets), INDEX, MANIFEST, JOURNAL]
        if self.random.random() < 0.4:
            kill_at(self.start(version, folder), seconds=self.random.uniform(0, duration * 1.1))
        else:
            path = folder / self.random.choice(process_paths)
            kill_at(self.start(version, folder), path=path, before=identity(path))

    def duration(self, version, folder):
        begin = time.monotonic()
        self.assertEqual(run(version.command(XFZ, folder)).returncode, 0)
        return time.monotonic() - begin

    def check_next_run(self, version, folder, where):
        done = run(version.command(XFZ, folder))
        self.assertEqual(done.returncode, 0, f"{where}: the next run: {text(done.stderr)}")
        self.assertEqual(contents(folder), version.files, f"{where}: after the next run")
        self.assertEqual(sha256sum_fault(folder), "", where)

    def check_form(self, form, kills, least):
        old, new = self.versions[form][:2]
        self.assertFalse([name for name in new.sheets | {INDEX} if old.files[name] == new.files[name]])
        folder = scratch("kill", disk=True) / "sheets"
        fill(folder, old)
        duration = self.duration(new, folder)
        mixed = 0
        for number in range(kills):
            fill(folder, old)
            self.kill_one(new, folder, duration)
            where = f"{form}, kill {number}, seed {SEED}"
            self.assertEqual(fault_of(folder, [old, new]), "", where)
            found = contents(folder)
            renewed = {name for name in new.files if found[name] == new.files[name]}
            mixed += 0 < len(renewed & new.sheets) < len(new.sheets) or JOURNAL in found
            if INDEX in renewed:
                self.assertLessEqual(new.sheets, renewed, f"{where}: the index came before a sheet")
            if MANIFEST in renewed:
                self.assertIn(INDEX, renewed, f"{where}: the manifest came before the index")
            # Whichever way it goes on: with the new table, or back to the old one.
            self.check_next_run(self.random.choice((old, new)), folder, where)
        self.assertGreaterEqual(mixed, least, f"only {mixed} of {kills} kills hit a run at work")

    def test_each_file_old_or_new(self):
        """And the next run needs no --force, leaves no rest, and sha256sum agrees."""
        self.check_form("md", KILLS, MIXED)

    def test_workbooks(self):
        self.check_form("xlsx", 8, 1)

    def test_killed_again_and_again(self):
        """Several runs of different tables killed in the same folder; no one in between tidies up."""
        versions = self.versions["md"]
        folder = scratch("again", disk=True) / "sheets"
        fill(folder, versions[0])
        duration = self.duration(versions[1], folder)
        for number in range(12):
            for _ in range(3):
                self.kill_one(self.random.choice(versions), folder, duration)
                self.assertEqual(fault_of(folder, versions), "", f"round {number}, seed {SEED}")
            self.check_next_run(self.random.choice(versions), folder, f"round {number}, seed {SEED}")

    def test_into_a_new_folder(self):
        """Nothing was there before: what is there then is whole."""
        new = self.versions["md"][1]
        parent = scratch("first", disk=True)
        duration = self.duration(new, parent / "measured")
        for number in range(10):
            folder = parent / str(number) / "below"
            path = folder / self.random.choice(sorted(new.sheets))
            kill_at(self.start(new, folder), **({"path": path} if number % 2 else
                                                {"seconds": self.random.uniform(0, duration)}))
            for name, data in contents(folder).items() if folder.exists() else ():
                if name in new.sheets | {INDEX, MANIFEST}:
                    self.assertEqual(data, new.files[name], f"kill {number}: {name}")
            self.check_next_run(new, folder, f"kill {number}")
