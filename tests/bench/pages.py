#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: pages.py RESULTS FOLDER

Makes the pages and their plots in FOLDER from what measure.py wrote.
"""

import json
import sys
from pathlib import Path
from string import Template

import programs
from goals import NO_PEERS, all_goals
from plot import plot
from ratios import growth, memory_growth, ratio, spread
from words import LANGUAGES, words_of

PAGES = Path(__file__).resolve().parent / "pages"
SUFFIX = {"en": "", "zh": ".zh-CN"}
BUSY = 0.1  # the share of other processes beyond which figures are provisional
FORMS = {one.name: one.reads for one in (programs.due("xfz"), *programs.peers_of_due())}


def figure(value):
    """Three digits that count, and no more than people need: 0.123, 4.57, 12.3, 1,234."""
    return f"{value:.3g}" if value < 99.95 else f"{value:,.0f}"


def figures(values):
    """A spread as `middle (low–high)`."""
    if values.low == values.high:
        return figure(values.middle)
    return f"{figure(values.middle)} ({figure(values.low)}–{figure(values.high)})"


def megabytes(kibibytes):
    return f"{figure(kibibytes * 1024 / 1e6)} MB"


def table(heads, rows, words=1):
    """A Markdown table; its first columns hold words, the others figures."""
    lines = ["|" + "---|" * words + "---:|" * (len(heads) - words),
             *("| " + " | ".join(cells) + " |" for cells in rows)]
    return "\n".join(["| " + " | ".join(heads) + " |", *lines])


class Page:
    """The tables of a page, in one language."""

    def __init__(self, results, language):
        self.results = results
        self.language = language
        self.words = words_of(language)

    def measures(self, times):
        return f"{self.results['sizes'][times]['measures']:,}"

    def said(self, name, *values):
        return self.words[name].format(*values)

    def text(self):
        sizes = self.results["sizes"].values()
        rounds = [str(len(samples["xfz"]["elapsed"])) for samples in self.results["due"].values()]
        parts = {"notice": self.notice(), "machine": self.machine(), "versions": self.versions(),
                 "tables": f"{self.results['tables']:,}", "one": self.measures("1"), "small": "?", "large": "?",
                 "files": self.words["and so on"].join(f"{figure(size['bytes'] / 1e6)} MB" for size in sizes),
                 "rounds": self.words["and so on"].join(rounds)}
        for samples in self.results["growth"].values():
            parts["small"], parts["large"] = (self.measures(times) for times in sorted(samples, key=int))
        needs = {"goals": None, "start": "start", "due": "due", "due_ratios": "due", "check": "check", "growth": "growth",
                 "counties": "counties", "instructions": "instructions"}
        for name, need in needs.items():
            is_there = need is None or self.results[need]
            parts[name] = getattr(self, name)() if is_there else self.words["not measured"]
        template = (PAGES / f"performance{SUFFIX[self.language]}.md").read_text(encoding="utf-8")
        return Template(template).substitute(parts)

    def notice(self):
        others = self.results["machine"]["others"]
        return self.said("busy" if others > BUSY else "quiet", f"{others:.0%}".replace("%", " %"))

    def goals(self):
        rows = []
        for goal in all_goals(self.results):
            smaller = min(self.results["growth"].get(goal.subject, {"1": None}), key=int)
            text = self.words[f"goal {goal.name}"].format(
                measures=self.measures(goal.times), limit=figure(goal.limit), subject=goal.subject,
                smaller=self.measures(smaller), tables=f"{self.results['tables']:,}")
            rows.append([text, self.words["yes" if goal.is_met else "no"], figures(goal.measured),
                         figures(goal.processor) if goal.processor else ""])
        return table([self.words[name] for name in ("goal", "met", "measured", "by processor")], rows, words=2)

    def start(self):
        heads = [self.words[name] for name in ("command", "milliseconds", "of the processor", "peak memory")]
        return table(heads, [[f"`{name}`", *(figures(spread(sample[kind])) for kind in ("elapsed", "processor")),
                              megabytes(sample["memory"])] for name, sample in self.results["start"].items()])

    def due(self):
        sizes = self.results["due"]
        largest_for_all = max((size for size in sizes if len(sizes[size]) == len(sizes["1"])), key=int)
        heads = [self.words["program"], self.words["reads"],
                 *(self.said("by size", self.measures(size)) for size in sizes),
                 self.said("memory at", self.measures(largest_for_all))]
        rows = []
        for name in sizes["1"]:
            times = [figure(spread(samples[name]["elapsed"]).middle) if name in samples else ""
                     for samples in sizes.values()]
            rows.append([self.shown(name), self.words[f"form {FORMS[name]}"], *times,
                         megabytes(sizes[largest_for_all][name]["memory"])])
        return table(heads, rows, words=2)

    def due_ratios(self):
        sizes = self.results["due"]
        heads = [self.words["program"], *(self.said("by size", self.measures(size)) for size in sizes)]
        return table(heads, [[self.shown(name),
                              *(figures(ratio(samples[name], samples["xfz"])) if name in samples else ""
                                for samples in sizes.values())]
                             for name in sizes["1"] if name != "xfz"])

    def shown(self, name):
        return f"**{name}**" if name == "xfz" else f"`{name}`" if name in NO_PEERS else name

    def check(self):
        sizes = self.results["check"]
        heads = [self.words[name] for name in ("program", "measures", "milliseconds", "against xfz", "peak memory")]
        return table(heads, [[self.shown(name), self.measures(size), figures(spread(samples[name]["elapsed"])),
                              "" if name == "xfz" else figures(ratio(samples[name], samples["xfz"])),
                              megabytes(samples[name]["memory"])]
                             for size, samples in sizes.items() for name in samples])

    def growth(self):
        heads, rows = [], []
        for command, samples in self.results["growth"].items():
            small, large = sorted(samples, key=int)
            one, other, times = samples[small], samples[large], int(large) / int(small)
            heads = [self.words["command"],
                     *(self.said("ms at", self.measures(size)) for size in (small, large)),
                     self.words["growth of time"],
                     *(self.said("MB at", self.measures(size)) for size in (small, large)),
                     self.words["growth of memory"]]
            rows.append([f"`{command}`", *(figure(spread(each["processor"]).middle) for each in (one, other)),
                         figures(growth(one, other, times)),
                         *(figure(each["memory"] * 1024 / 1e6) for each in (one, other)),
                         figure(memory_growth(one, other, times))])
        return table(heads, rows)

    def counties(self):
        cores = self.results["counties"]
        heads = [self.words[name] for name in ("cores", "seconds", "speed-up", "peak memory")]
        return table(heads, [[number, figures(spread(sample["elapsed"]).times(1 / 1000)),
                              "" if number == "1" else figures(ratio(cores["1"], sample)), megabytes(sample["memory"])]
                             for number, sample in cores.items()])

    def instructions(self):
        return table([self.words["command"], self.words["instructions"]],
                     [[f"`{command}`", f"{number:,}"] for command, number in self.results["instructions"].items()])

    def machine(self):
        found = self.results["machine"]
        cores = self.said("cores seen", found["cores"])
        rows = [(self.words["processor"], f"{found['cpu']}, {cores}"),
                (self.words["memory"], f"{found['memory_gib']} GiB"),
                (self.words["system"], f"{found['system']}, {found['kernel']}"),
                (self.words["others"], f"{found['others']:.0%}".replace("%", " %"))]
        return table([" ", " "], rows, words=2)

    def versions(self):
        return table([self.words["program"], self.words["version"]], self.results["versions"].items(), words=2)


def write(results, folder):
    for language in LANGUAGES:
        page = Page(results, language)
        (folder / f"performance{SUFFIX[language]}.md").write_text(page.text(), encoding="utf-8")
        (folder / f"performance{SUFFIX[language]}.svg").write_text(plot(results, page.words), encoding="utf-8")


def main(arguments):
    if len(arguments) != 2:
        print(__doc__.strip())
        return 2
    results = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    write(results, Path(arguments[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
