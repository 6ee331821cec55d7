# SPDX-License-Identifier: MIT
"""What xfz is held to, and whether it was met. A goal that a run did not measure is not there."""

from dataclasses import dataclass

from ratios import Spread, growth, memory_growth, ratio

NO_PEERS = ("xfz", "cat")
GROWING = ("due", "unit", "list", "check", "sheet")  # the commands whose growth has a limit


@dataclass(frozen=True)
class Goal:
    name: str           # its words are in words.py
    subject: str        # the command or the peer that it is about
    times: str          # the size of the table
    limit: float
    is_floor: bool      # at least the limit; else at most
    measured: Spread
    processor: Spread | None = None  # the same in processor time, where `measured` is elapsed time

    @property
    def is_met(self):
        """By the median of the rounds."""
        return self.measured.middle >= self.limit if self.is_floor else self.measured.middle <= self.limit


def same(value):
    return Spread(value, value, value)


def compared(name, subject, times, limit, is_floor, one, other):
    """A goal for the time of one program in that of another."""
    return Goal(name, subject, times, limit, is_floor, ratio(one, other), ratio(one, other, "processor"))


def of_small_tables(results):
    due, check = results["due"].get("1"), results["check"].get("1")
    if due:
        yield compared("cat", "due --month 6", "1", 2, False, due["xfz"], due["cat"])
        peers = [peer for peer in due if peer not in NO_PEERS]
        fastest = min(peers, key=lambda peer: ratio(due[peer], due["xfz"]).middle)
        yield compared("fastest peer", fastest, "1", 2, True, due[fastest], due["xfz"])
    if check:
        yield compared("checker", "yamllint", "1", 100, True, check["yamllint"], check["xfz"])


def of_middle_tables(results):
    due, check = results["due"].get("100"), results["check"].get("100")
    if due:
        yield compared("peer", "js-yaml", "100", 3, True, due["js-yaml"], due["xfz"])
        yield compared("peer", "yq", "100", 5, True, due["yq"], due["xfz"])
    if check:
        yield compared("checker", "yamllint", "100", 100, True, check["yamllint"], check["xfz"])
    for command, samples in (("due --month 6", due), ("check", check)):
        if samples:
            of_file = samples["xfz"]["memory"] * 1024 / results["sizes"]["100"]["bytes"]
            yield Goal("memory", command, "100", 4, False, same(of_file))


def of_growth(results):
    for command, samples in results["growth"].items():
        if command.split()[0] not in GROWING:
            continue
        small, large = sorted(samples, key=int)
        times = int(large) / int(small)
        yield Goal("growth", command, large, 1.2, False, growth(samples[small], samples[large], times))
        yield Goal("memory growth", command, large, 1.2, False,
                   same(memory_growth(samples[small], samples[large], times)))


def of_many_tables(results):
    cores = results["counties"]
    if "2" in cores:
        yield Goal("cores", "check", "1", 1.7, True, ratio(cores["1"], cores["2"]))


def all_goals(results):
    return [goal for part in (of_small_tables, of_middle_tables, of_growth, of_many_tables) for goal in part(results)]
