# SPDX-License-Identifier: MIT
"""Runs xfz in a clean environment, for the checks of `xfz sheet` by other people's readers."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TABLE = ROOT / "indicators.yaml"
HOSTILE = HERE / "hostile.yaml"
XFZ = os.environ.get("XFZ", str(ROOT / "build/release/xfz"))
FORMATS = ("md", "docx", "html", "xlsx", "csv", "json")
NOTES = {"manifest.sha256", "manifest.pending.sha256"}

ROOM = 500_000_000  # bytes; much more than all checks write


def _memory():
    """A folder in memory, where waiting for the disk takes no time, or None for the usual one."""
    folder = "/dev/shm"
    return folder if os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > ROOM else None


_in_memory, _on_disk = (tempfile.TemporaryDirectory(prefix="xfz-sheets-", dir=where) for where in (_memory(), None))
for _folder in (_in_memory, _on_disk):
    os.chmod(_folder.name, 0o755)
_home = tempfile.mkdtemp(prefix="home-", dir=_in_memory.name)


def scratch(name, disk=False):
    """A new empty folder, removed at the end."""
    return Path(tempfile.mkdtemp(prefix=name + "-", dir=(_on_disk if disk else _in_memory).name))


def environment(**changes):
    """No locale, no settings of the caller's; a change to None removes a variable."""
    env = {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "HOME": _home,
        "TERM": "dumb",
        # The clone may be another user's, as in CI.
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "safe.directory",
        "GIT_CONFIG_VALUE_0": "*",
    }
    env.update(changes)
    return {name: str(value) for name, value in env.items() if value is not None}


def run(arguments, timeout=60, env=None, **options):
    """The finished process, with what it wrote as bytes."""
    options.setdefault("stdin", subprocess.DEVNULL)
    if not {"stdout", "stderr"} & options.keys():
        options["capture_output"] = True
    return subprocess.run([str(a) for a in arguments], timeout=timeout, env=env or environment(), check=False, **options)


def xfz(*arguments, table=TABLE, **options):
    """xfz on a table; fails the check unless it ends with 0."""
    done = run([XFZ, *arguments, "-f", table], **options)
    if done.returncode != 0:
        raise AssertionError(f"xfz {' '.join(map(str, arguments))} ended with {done.returncode}: {text(done.stderr)}")
    return done


def text(data):
    return data.decode("utf-8", "replace") if data else ""


def answer(*arguments, table=TABLE):
    """What xfz answers as JSON."""
    return json.loads(xfz(*arguments, "-F", "json", table=table).stdout)


def contents(folder):
    """Every file below a folder, by its relative name, with its bytes."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(Path(folder).rglob("*")) if p.is_file()}


def write_all(form, table, folder, *more, **options):
    """Every sheet in one format; returns what stands in the folder."""
    xfz("sheet", "--all", "-F", form, "-o", str(folder) + "/", *more, table=table, **options)
    return contents(folder)


def sheets_of_units(form, tables):
    """The sheet of each unit that has one, by table and unit, each of which --all writes too; and what that wrote."""
    sheets, written = {}, {}
    for path, table in tables.items():
        written[path] = write_all(form, path, scratch(form))
        for unit in table.busy:
            sheets[path, unit.id] = xfz("sheet", unit.id, "-F", form, table=path).stdout
            assert sheets[path, unit.id] in written[path].values(), unit.name
    return sheets, written


def copy_of_xfz(folder):
    """The program where everybody may run it."""
    target = Path(folder) / "xfz"
    shutil.copy(XFZ, target)
    target.chmod(0o755)
    return target


class Case(unittest.TestCase):
    """A group of checks; its docstring's first line names it."""

    longMessage = True
    maxDiff = 2000

    def same_lines(self, found, expected, where):
        """Two lists of dictionaries are equal; says where the first difference is."""
        for place, (one, other) in enumerate(zip(found, expected), 1):
            for field in other:
                if one.get(field) != other[field]:
                    self.fail(f"{where}, line {place}, {field}: {one.get(field)!r} is not {other[field]!r}")
            self.assertEqual(one.keys(), other.keys(), f"{where}, line {place}")
        self.assertEqual(len(found), len(expected), f"{where}: number of lines")
