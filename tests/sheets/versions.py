# SPDX-License-Identifier: MIT
"""Versions of the 2020 table whose sheets all differ, and what they give."""

import hashlib
import re
import shutil

from common import NOTES, TABLE, contents, run, scratch, write_all

TEMPORARY = re.compile(r"\.xfz-\d+-\d+\.tmp")
INDEX, MANIFEST, JOURNAL = "index.html", "manifest.sha256", "manifest.pending.sha256"


class Version:
    """The table with `mark` in its title, and its files in one format."""

    def __init__(self, mark, form):
        self.table = scratch("version") / "indicators.yaml"
        source = TABLE.read_text(encoding="utf-8")
        self.table.write_text(re.sub(r"(?m)^title: (.*)$", rf"title: \1{mark}", source), encoding="utf-8")
        self.form = form
        self.files = write_all(form, self.table, scratch("files"))
        self.sheets = {name for name in self.files if name not in NOTES | {INDEX}}

    def command(self, program, folder):
        return [str(program), "sheet", "--all", "-F", self.form, "-o", str(folder), "-f", str(self.table), "--lang", "en"]


def fill(folder, version):
    """Puts a version's files into the folder, as a run would have left them."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in version.files.items():
        (folder / name).write_bytes(data)


def fault_of(folder, versions):
    """What is wrong in a folder into which runs were broken off, or nothing: every file must be one of a version's,
    whole; beside them only notes, and what a run had not yet named."""
    whole = {hashlib.sha256(data).hexdigest() for version in versions for data in version.files.values()}
    for name, data in contents(folder).items():
        if name in NOTES:
            for line in data.decode().splitlines():
                digest, between, of = line[:64], line[64:66], line[66:]
                if between != "  " or not any(hashlib.sha256(version.files.get(of, b"")).hexdigest() == digest
                                              for version in versions):
                    return f"{name} has a line that is none: {line}"
            if not data.endswith(b"\n"):
                return f"{name} is cut short"
        elif TEMPORARY.fullmatch(name):
            if hashlib.sha256(data).hexdigest() not in whole and not is_notes(data):
                return f"{name} is not whole"
        elif not any(version.files.get(name) == data for version in versions):
            return f"{name} is neither old nor new"
    missing = set(versions[0].files) - set(contents(folder))
    return f"missing: {sorted(missing)}" if missing else ""


def is_notes(data):
    return bool(re.fullmatch(rb"([0-9a-f]{64}  [^\n]+\n)+", data))


def sha256sum_fault(folder):
    done = run(["sha256sum", "--check", "--strict", "--quiet", MANIFEST], cwd=folder)
    return (done.stdout + done.stderr).decode()
