# SPDX-License-Identifier: MIT
"""What the figures depend on besides the program: the machine, what else it does, and the versions of all programs."""

import json
import os
import platform
import re
import subprocess
from pathlib import Path

LOCK = Path(__file__).resolve().parents[1] / "schema" / "package-lock.json"
PACKAGES = ("libyaml-cpp-dev", "coreutils", "miller", "taskwarrior", "recutils", "ledger", "jq", "yq", "python3",
            "python3-yaml", "libyaml-0-2", "yamllint", "valgrind")


def machine():
    cpu = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    memory = re.search(r"^MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text(), re.MULTILINE)
    system = platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")
    return {"cpu": cpu[1] if cpu else platform.machine(), "cores": len(os.sched_getaffinity(0)),
            "memory_gib": round(int(memory[1]) / 2**20), "kernel": f"{platform.system()} {platform.release()}",
            "system": system}


def output_of(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


def versions(xfz):
    """By name: of the programs, of the packages of Debian and npm that they are from, and of the compiler of xfz."""
    known = {"xfz": output_of(xfz, "--version").removeprefix("xfz "), "g++": output_of("g++", "-dumpfullversion"),
             "node": output_of("node", "--version").removeprefix("v")}
    for package in PACKAGES:
        known[package] = output_of("dpkg-query", "-W", "-f=${Version}", package)
    locked = json.loads(LOCK.read_text(encoding="utf-8"))["packages"]
    for package in ("js-yaml", "ajv"):
        known[package] = locked[f"node_modules/{package}"]["version"]
    return known


class Watch:
    """How much of the machine is used by other processes while this one and its children run."""

    def __init__(self):
        self.begin = self._read()

    def others(self):
        """Their share of all cores since the beginning: 0 to 1."""
        (busy, all_of_it, own), (busy_0, all_0, own_0) = self._read(), self.begin
        return round(max(0, busy - busy_0 - (own - own_0)) / max(1e-9, all_of_it - all_0), 3)

    @staticmethod
    def _read():
        """Seconds of all cores: busy, in all, by this process and its children."""
        ticks = [int(word) for word in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
        second = os.sysconf("SC_CLK_TCK")
        idle = ticks[3] + ticks[4]  # idle, and waiting for a disk
        return (sum(ticks) - idle) / second, sum(ticks) / second, sum(os.times()[:4])
