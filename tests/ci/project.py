# SPDX-License-Identifier: MIT
"""Small projects with tables, as other people have them, and a copy of this one that they fetch xfz from."""

import os
import shutil
from pathlib import Path

from common import ROOT, TABLE, XFZ, environment, run, scratch, text

MISSPELT = ("lead: [民政局]", "lead: [民证局]")  # an error
JUMP = ("          - id: 97\n", "          - id: 9997\n")  # a warning


def table(*changes):
    """The 2020 table, with some of its words replaced."""
    words = TABLE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in words, old
        words = words.replace(old, new, 1)
    return words


def git(folder, *arguments, **options):
    done = run(["git", "-C", folder, *arguments], env=settings(), **options)
    assert done.returncode == 0, text(done.stderr)
    return text(done.stdout)


def settings(**changes):
    """The environment of all programs here. A hook puts the program that was built into every clone of xfz, so that
    nothing is built again."""
    config = {"safe.directory": "*", "core.hooksPath": HOOKS, "user.name": "t", "user.email": "t@example.org",
              "init.defaultBranch": "main", "protocol.file.allow": "always"}
    pairs = {"GIT_CONFIG_COUNT": len(config)}
    for place, (name, value) in enumerate(config.items()):
        pairs |= {f"GIT_CONFIG_KEY_{place}": name, f"GIT_CONFIG_VALUE_{place}": value}
    return environment(**pairs, **changes)


def _hooks():
    folder = scratch("hooks")
    hook = folder / "post-checkout"
    hook.write_text(f"""#!/bin/sh
[ -x scripts/xfz ] || exit 0
mkdir -p build/release && cp '{XFZ}' build/release/xfz && touch build/release/built
""")
    hook.chmod(0o755)
    return folder


def seed(folder):
    """Puts the program that was built into a copy of xfz."""
    release = Path(folder) / "build/release"
    release.mkdir(parents=True, exist_ok=True)
    shutil.copy(XFZ, release / "xfz")
    (release / "built").touch()


def _copy_of_this():
    """A repository with one commit: what would be committed here."""
    folder = scratch("xfz")
    names = run(["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]).stdout
    for name in filter(None, names.decode().split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    commit(folder)
    git(folder, "config", "uploadpack.allowAnySHA1InWant", "true")
    return folder


def commit(folder):
    """Makes a folder a repository, if it is none, and commits all that is in it."""
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "c")


def project(files):
    """A repository with files: their texts by name."""
    folder = scratch("project")
    for name, words in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
    commit(folder)
    return folder


def shell(folder, lines, options="-eo pipefail", **changes):
    """What bash makes of the lines in a folder."""
    return run(["bash", "--noprofile", "--norc", *options.split(), "-c", lines], cwd=folder, env=settings(**changes))


HOOKS = _hooks()
XFZ_CLONE = _copy_of_this()
XFZ_COMMIT = git(XFZ_CLONE, "rev-parse", "HEAD").strip()
os.environ.pop("XFZ_FILE", None)
