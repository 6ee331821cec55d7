# SPDX-License-Identifier: MIT
"""Shells that somebody sits at: keys are typed into a terminal, and what a line becomes is what xfz is then given."""

import os
import re
import subprocess
import time
from pathlib import Path

import pexpect

from common import XFZ, scratch

PROMPT = "READY> "
SLOWEST = 8  # seconds that anything may take on a busy machine
PATIENCE = 0.5  # seconds for what nobody can see the end of
QUIET = 0.05  # seconds without output after which a shell has drawn what it has to draw


class Office:
    """A folder to work in, the scripts as they are installed, and an `xfz` that completes but else only notes what it
    is given, as a list in `given`. Each TAB adds a letter to `tabs`. Shells are set up with the real one."""

    def __init__(self):
        self.folder = scratch("completion")
        self.work = self.folder / "work"
        self.work.mkdir()
        self.programs = self.folder / "bin"
        self.programs.mkdir()
        self.given = self.folder / "given"
        self.tabs = self.folder / "tabs"
        self.share = self.folder / "usr/share"
        subprocess.run(["cmake", "--install", Path(XFZ).parent, "--prefix", self.folder / "usr", "--component",
                        "completion"], check=True, stdout=subprocess.DEVNULL)
        program = self.programs / "xfz"
        program.write_text(f"""#!/bin/sh
case $1 in
  __complete) '{XFZ}' "$@"; status=$?; printf x >>'{self.tabs}'; exit $status ;;
esac
: >'{self.given}.new'
for word; do printf '%s\\0' "$word" >>'{self.given}.new'; done
mv '{self.given}.new' '{self.given}'
""")
        program.chmod(0o755)

    def environment(self, **changes):
        kept = {name: os.environ[name] for name in ("LD_LIBRARY_PATH",) if name in os.environ}
        return {**kept, "PATH": f"{self.programs}:{os.environ['PATH']}", "HOME": str(self.folder), "TERM": "xterm",
                "LANG": "C.UTF-8", "XDG_DATA_HOME": str(self.share), "XDG_CONFIG_HOME": str(self.folder / "config"),
                "ZDOTDIR": str(self.folder / "zsh"), **changes}


class Shell:
    """A shell in a terminal. `start` are its words, `setup` the lines that make it ready."""

    list_keys = "\t"  # that list what there is, where that is several things

    def __init__(self, office, start, setup, columns=100, **environment):
        self.office = office
        self.seen = ""
        self.terminal = pexpect.spawn(start[0], start[1:], cwd=str(office.work), env=office.environment(**environment),
                                      encoding="utf-8", codec_errors="replace", dimensions=(60, columns),
                                      timeout=SLOWEST)
        self.terminal.delaybeforesend = None
        ready = office.folder / "ready"
        ready.unlink(missing_ok=True)
        for line in [*setup, f": >'{ready}'" if "fish" not in start[0] else f"true >'{ready}'"]:
            self.terminal.send(line + "\r")
            self._draw()
        self._wait(ready.exists, "the shell is not ready")
        self._draw()

    def _draw(self, patience=QUIET):
        """Takes what the shell writes until it is quiet."""
        while self._read(patience):
            pass

    def _read(self, patience=0.01):
        """Whether the shell wrote anything in so many seconds."""
        try:
            self.seen += self.terminal.read_nonblocking(65536, timeout=patience)
            return True
        except pexpect.TIMEOUT:
            return False

    def _wait(self, happened, what):
        end = time.monotonic() + SLOWEST
        while not happened():
            if time.monotonic() > end:
                raise AssertionError(f"{what}; the terminal has: {self.seen[-2000:]!r}")
            self._read()

    def _tabs(self):
        return self.office.tabs.stat().st_size if self.office.tabs.exists() else 0

    def type(self, keys, asks=True):
        """Types keys as a person does, who looks at what each TAB brings. Returns what the shell wrote. `asks` is
        False where a TAB is none of xfz's business."""
        self.seen = ""
        for part in re.split("(\t)", keys):
            before = self._tabs()
            self.terminal.send(part)
            if part == "\t":
                if asks:
                    self._wait(lambda: self._tabs() > before, "TAB asked nothing")
                self._draw(QUIET if asks else PATIENCE)
        return self.seen

    def given(self, keys):
        """What xfz is given where these keys and RETURN are typed."""
        self.office.given.unlink(missing_ok=True)
        try:
            self.type(keys)
        except AssertionError:
            self.clear()
            raise
        self.terminal.send("\r")
        self._wait(self.office.given.exists, f"no xfz came of {keys!r}")
        self._draw()
        return self.office.given.read_bytes().decode().split("\0")[:-1]

    def listed(self, keys, asks=True):
        """What the shell shows for these keys; the line is thrown away."""
        try:
            return self.type(keys, asks)
        finally:
            self.clear()

    def clear(self):
        """CTRL-C; where that only ended a completion, CTRL-U."""
        for key in ("\x03", "\x15"):
            self.terminal.send(key)
            self._draw()

    def close(self):
        self.terminal.close(force=True)


class Bash(Shell):
    list_keys = "\t\t"


# The ways in which somebody has completion: by a line in the file that the shell reads at its start, or by a package.
# `before` are lines above that one.


def bash(office, before=(), **environment):
    """As on a computer without the package bash-completion."""
    return Bash(office, ["bash", "--noprofile", "--norc", "-i"],
                [f"PS1='{PROMPT}'", *before, f"source <({XFZ} completion bash)"], **environment)


def bash_with_package(office):
    return Bash(office, ["bash", "--noprofile", "--norc", "-i"],
                [f"PS1='{PROMPT}'", "source /usr/share/bash-completion/bash_completion"])


def zsh(office, before=(), **environment):
    """As a newcomer has it, without compinit."""
    return Shell(office, ["zsh", "-f", "-i"],
                 [f"PS1='{PROMPT}'", *before, f"source <({XFZ} completion zsh)"], **environment)


def zsh_with_package(office):
    folder = next(office.share.glob("zsh/*"))
    return Shell(office, ["zsh", "-f", "-i"],
                 [f"PS1='{PROMPT}'", f"fpath=({folder} $fpath)", "autoload -Uz compinit && compinit -D"])


FISH_PROMPT = f"function fish_prompt; echo -n '{PROMPT}'; end"


def fish(office, before=(), **environment):
    return Shell(office, ["fish", "-i", "--no-config"], [FISH_PROMPT, *before, f"{XFZ} completion fish | source"],
                 **environment)


def fish_with_package(office):
    return Shell(office, ["fish", "-i"], [FISH_PROMPT], XDG_DATA_DIRS=str(office.share))


def with_alias(start):
    """xfz is no program in PATH, but an alias."""
    return lambda office: start(office, before=[f"alias xfz={office.programs}/xfz"], PATH=os.environ["PATH"])


def without_locale(start):
    return lambda office: start(office, LANG="C")


def in_chinese(start):
    """In zh_CN.UTF-8, which is made for this, as few computers elsewhere have it."""
    def started(office):
        locales = office.folder / "locales"
        locales.mkdir()
        subprocess.run(["localedef", "-i", "zh_CN", "-f", "UTF-8", locales / "zh_CN.UTF-8"], check=True)
        return start(office, LANG="zh_CN.UTF-8", LOCPATH=str(locales))
    return started
