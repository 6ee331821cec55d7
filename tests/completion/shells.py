# SPDX-License-Identifier: MIT
"""Shells that somebody sits at: keys are typed into a terminal, and what a line becomes is what xfz is then given."""

import os
import re
import subprocess
import time
from pathlib import Path

import pexpect

from common import ROOT, XFZ, scratch

PROMPT = "READY> "
SLOWEST = 20  # seconds that anything may take on a busy machine
QUIET = 0.08  # seconds without output after which a shell has drawn what it has to draw


class Office:
    """A folder to work in, the scripts as they are installed, and an `xfz` that completes but else only notes what it
    is given, as a list in `given`. Each TAB adds a letter to `tabs`."""

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
  completion) exec '{XFZ}' "$@" ;;
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

    def _draw(self):
        """Takes what the shell writes until it is quiet."""
        quiet_since = time.monotonic()
        while time.monotonic() - quiet_since < QUIET:
            try:
                self.seen += self.terminal.read_nonblocking(65536, timeout=QUIET / 2)
                quiet_since = time.monotonic()
            except pexpect.TIMEOUT:
                pass

    def _wait(self, happened, what):
        end = time.monotonic() + SLOWEST
        while not happened():
            if time.monotonic() > end:
                raise AssertionError(f"{what}; the terminal has: {self.seen[-2000:]!r}")
            self._draw()

    def _tabs(self):
        return self.office.tabs.stat().st_size if self.office.tabs.exists() else 0

    def type(self, keys):
        """Types keys as a person does, who looks at what each TAB brings. Returns what the shell wrote."""
        self.seen = ""
        for part in re.split("(\t)", keys):
            before = self._tabs()
            self.terminal.send(part)
            if part == "\t" and self.calls_again():
                self._wait(lambda: self._tabs() > before, "TAB asked nothing")
            self._draw()
        return self.seen

    def calls_again(self):
        return True

    def given(self, keys):
        """What xfz is given where these keys and RETURN are typed."""
        self.office.given.unlink(missing_ok=True)
        self.type(keys)
        self.terminal.send("\r")
        self._wait(self.office.given.exists, f"no xfz came of {keys!r}")
        self._draw()
        return self.office.given.read_bytes().decode().split("\0")[:-1]

    def listed(self, keys):
        """What the shell shows for these keys; the line is thrown away."""
        shown = self.type(keys)
        self.terminal.send("\x03")
        self._draw()
        return shown

    def close(self):
        self.terminal.close(force=True)


def bash(office, **environment):
    """As on a computer without the package bash-completion."""
    return Shell(office, ["bash", "--noprofile", "--norc", "-i"],
                 [f"PS1='{PROMPT}'", "source <(xfz completion bash)"], **environment)


def bash_with_package(office, **environment):
    """The script is found where it is installed."""
    return Shell(office, ["bash", "--noprofile", "--norc", "-i"],
                 [f"PS1='{PROMPT}'", "source /usr/share/bash-completion/bash_completion"], **environment)


def zsh(office, **environment):
    """As a newcomer has it, without compinit."""
    return Shell(office, ["zsh", "-f", "-i"], [f"PS1='{PROMPT}'", "source <(xfz completion zsh)"], **environment)


def zsh_installed(office, **environment):
    folder = next(office.share.glob("zsh/*"))
    return Shell(office, ["zsh", "-f", "-i"],
                 [f"PS1='{PROMPT}'", f"fpath=({folder} $fpath)", "autoload -Uz compinit && compinit -D"], **environment)


def fish(office, **environment):
    return Shell(office, ["fish", "-i", "--no-config"],
                 ["function fish_prompt; echo -n 'READY> '; end", "xfz completion fish | source"], **environment)


def fish_installed(office, **environment):
    return Shell(office, ["fish", "-i"], ["function fish_prompt; echo -n 'READY> '; end"],
                 XDG_DATA_DIRS=str(office.share), **environment)
