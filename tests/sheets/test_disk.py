# SPDX-License-Identifier: MIT
"""Full and read-only disks."""

import os
import subprocess
from pathlib import Path

from common import XFZ, Case, contents, copy_of_xfz, run, scratch, text
from test_library import NAMESPACES
from versions import Version, fault_of, fill

PAGE = 4096
NOBODY = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]


class Disk:
    """A disk in memory, in a mount namespace of its own: it is gone with the shell that holds it."""

    def __init__(self):
        self.place = scratch("disk")
        self.shell = None
        for namespace in NAMESPACES:
            self.shell = subprocess.Popen([*namespace, "bash"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                          stderr=subprocess.DEVNULL, text=True, env={"PATH": os.environ["PATH"]})
            try:
                if self.do(f"mount -t tmpfs -o mode=777 none '{self.place}'"):
                    break
            except BrokenPipeError:
                pass
            self.close()
            self.shell = None
        if self.shell:
            self.root = Path(f"/proc/{self.shell.pid}/root{self.place}")

    def do(self, command):
        print(f"{command} && echo done || echo failed", file=self.shell.stdin, flush=True)
        return self.shell.stdout.readline() == "done\n"

    def remount(self, options):
        if not self.do(f"mount --options-mode ignore -o 'remount,{options}' '{self.place}'"):
            raise AssertionError(f"cannot remount with {options}")

    def used(self):
        state = os.statvfs(self.root)
        return (state.f_blocks - state.f_bfree) * state.f_frsize

    def close(self):
        self.shell.kill()
        self.shell.communicate()


class Disks(Case):
    """full and read-only disks"""

    @classmethod
    def setUpClass(cls):
        cls.versions = {form: [Version(mark, form) for mark in ("（旧）", "（新）")] for form in ("md", "xlsx")}

    def disk(self):
        disk = Disk()
        if not disk.shell:
            self.skipTest("no mount namespace can be made here for a small disk")
        self.addCleanup(disk.close)
        return disk

    def check_after(self, folder, old, new, done, message, where):
        self.assertEqual((done.returncode, done.stdout), (2, b""), where)
        self.assertIn(message, text(done.stderr), where)
        self.assertEqual(fault_of(folder, [old, new]), "", where)
        self.assertEqual([name for name in os.listdir(folder) if name.startswith(".")], [], f"{where}: left-overs")

    def test_full_disk(self):
        """At any fill: all is as it was, and nothing is left over; with room again, all is well."""
        disk = self.disk()
        for form, (old, new) in self.versions.items():
            for pages in (0, 1, 3, 6, 12):
                disk.remount("size=64m")
                folder = disk.root / f"{form}-{pages}"
                fill(folder, old)
                disk.remount(f"size={disk.used() + pages * PAGE}")
                done = run(new.command(XFZ, folder))
                self.check_after(folder, old, new, done, "no space is left", f"{form}, {pages} pages")
                self.assertEqual(contents(folder), old.files, f"{form}, {pages} pages")
                disk.remount("size=64m")
                done = run(new.command(XFZ, folder))
                self.assertEqual((done.returncode, contents(folder)), (0, new.files), text(done.stderr))

    def test_full_disk_new_folder(self):
        disk = self.disk()
        new = self.versions["md"][1]
        for pages in (1, 2, 20):  # 0 would be no limit
            disk.remount(f"size={disk.used() + pages * PAGE}")
            folder = disk.root / f"new-{pages}"
            done = run(new.command(XFZ, folder))
            self.assertEqual(done.returncode, 2)
            self.assertEqual(contents(folder) if folder.exists() else {}, {})

    def test_read_only_disk(self):
        disk = self.disk()
        old, new = self.versions["md"]
        folder = disk.root / "sheets"
        fill(folder, old)
        disk.remount("ro")
        done = run(new.command(XFZ, folder))
        self.check_after(folder, old, new, done, "read-only", "read-only disk")
        self.assertEqual(contents(folder), old.files)
        done = run(new.command(XFZ, disk.root / "new"))
        self.assertEqual(done.returncode, 2)
        self.assertEqual(os.listdir(disk.root), ["sheets"])

    def test_limited_file_size(self):
        """ulimit -f: small files fit, larger ones do not."""
        old, new = self.versions["md"]
        folder = scratch("limit") / "sheets"
        for kilobytes in (0, 1, 8, 16):
            fill(folder, old)
            done = run(["bash", "-c", f'ulimit -f {kilobytes} && exec "$@"', "bash", *new.command(XFZ, folder)])
            self.check_after(folder, old, new, done, "no space is left", f"{kilobytes} KiB")
            self.assertEqual(run(new.command(XFZ, folder)).returncode, 0)
            self.assertEqual(contents(folder), new.files)
        old, new = self.versions["xlsx"]
        fill(folder, old)
        done = run(["bash", "-c", 'ulimit -f 4 && exec "$@"', "bash", *new.command(XFZ, folder)])
        self.assertEqual((done.returncode, contents(folder)), (2, old.files), text(done.stderr))
        self.assertTrue(done.stderr)

    def test_a_folder_that_must_not_be_written(self):
        """By its rights, as somebody who is not root."""
        old, new = self.versions["md"]
        place = scratch("rights")
        place.chmod(0o755)
        program = copy_of_xfz(place)
        somebody = NOBODY if os.geteuid() == 0 else []
        if run([*somebody, program, "--version"]).returncode != 0:
            self.skipTest("cannot become somebody else")
        folder = place / "sheets"
        fill(folder, old)
        new.table.parent.chmod(0o755)
        folder.chmod(0o555)
        self.addCleanup(folder.chmod, 0o755)
        done = run([*somebody, *new.command(program, folder)])
        self.check_after(folder, old, new, done, "no permission to write", "folder without w")
        self.assertEqual(contents(folder), old.files)
        self.assertEqual(run([*somebody, *new.command(program, folder / "new")]).returncode, 2)
        self.assertFalse((folder / "new").exists())
