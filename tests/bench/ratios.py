# SPDX-License-Identifier: MIT
"""Figures from samples. A sample is what timing.Sample holds, as a dictionary, as the data file has it."""

from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Spread:
    low: float
    middle: float
    high: float

    def times(self, factor):
        return Spread(self.low * factor, self.middle * factor, self.high * factor)


def spread(values):
    return Spread(min(values), median(values), max(values))


def ratio(one, other, kind="elapsed"):
    """How many times as long `one` took as `other`, compared round by round."""
    return spread([a / b for a, b in zip(one[kind], other[kind], strict=True)])


def growth(small, large, times):
    """How the time for each measure grows from one table to another that is so many times as large: 1 is not at all."""
    return ratio(large, small, "processor").times(1 / times)


def memory_growth(small, large, times):
    return large["memory"] / small["memory"] / times
