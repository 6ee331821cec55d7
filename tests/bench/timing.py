# SPDX-License-Identifier: MIT
"""Measures commands: in rounds, so that what else the machine does meets all of them alike."""

import os
import subprocess
import time
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Command:
    words: list[str]
    environment: dict[str, str] = field(default_factory=dict)  # beside that of every command
    before: object = None                                      # is called before each run, outside the time

    def variables(self):
        return {"PATH": os.environ["PATH"], "NODE_PATH": os.environ.get("NODE_PATH", ""), "HOME": os.getcwd(),
                "LC_ALL": "C.UTF-8", "TZ": "UTC", **self.environment}


@dataclass
class Sample:
    """What rounds found of one command."""
    elapsed: list[float] = field(default_factory=list)    # milliseconds, by round
    processor: list[float] = field(default_factory=list)  # milliseconds of all cores together, by round
    memory: int = 0                                       # KiB at its peak


def time_once(command):
    """Milliseconds of one run: elapsed, of the processor. Its output goes to /dev/null."""
    null = [(os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0), (os.POSIX_SPAWN_DUP2, 1, 2)]
    if command.before:
        command.before()
    start = time.perf_counter()
    process = os.posix_spawnp(command.words[0], command.words, command.variables(), file_actions=null)
    _, status, usage = os.wait4(process, 0)
    elapsed = time.perf_counter() - start
    if status:
        raise RuntimeError(f"status {os.waitstatus_to_exitcode(status)}: {' '.join(command.words)}")
    return round(elapsed * 1000, 3), round((usage.ru_utime + usage.ru_stime) * 1000, 3)


def run_once(command, statuses=(0,)):
    """One run's output, and its peak memory in KiB."""
    if command.before:
        command.before()
    # A process begins with the memory of the one that starts it, and getrusage counts that: GNU time is small.
    done = subprocess.run(["/usr/bin/time", "-q", "-f", "%M", "-o", "peak-memory", *command.words],
                          env=command.variables(), stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          check=False)
    if done.returncode not in statuses:
        shown = (done.stdout + done.stderr)[:2000]
        raise RuntimeError(f"status {done.returncode}: {' '.join(command.words)}\n{shown}")
    with open("peak-memory", encoding="utf-8") as file:
        return done.stdout, int(file.read())


def measure(commands, rounds, judge=lambda name, output: None):
    """A sample of each of the commands, by name. The first run of each, which no round counts, is the one whose memory
    is measured and whose output is given to `judge`."""
    samples = {name: Sample() for name in commands}
    for name, command in commands.items():
        output, samples[name].memory = run_once(command)
        judge(name, output)
    for _ in range(rounds):
        for name, command in commands.items():
            elapsed, processor = time_once(command)
            samples[name].elapsed.append(elapsed)
            samples[name].processor.append(processor)
    return samples
