# SPDX-License-Identifier: MIT
"""The plot of the time for `due --month 6` against the size of the table, as SVG. Both axes are logarithmic."""

import math
from html import escape

from ratios import spread

WIDTH, HEIGHT = 760, 470
LEFT, RIGHT, TOP, BOTTOM = 64, 20, 34, 56
LABELS = 130  # the room for names, between the axis and the smallest table
NAME_GAP = 17

# They can be told apart, also from either background.
COLOURS = {"xfz": "#e03131", "cat": "#868e96", "miller": "#1c7ed6", "taskwarrior": "#0ca678", "recsel": "#be4bdb",
           "ledger": "#82a10f", "jq": "#e67700", "PyYAML": "#7950f2", "yq": "#e64980", "js-yaml": "#1098ad"}

STYLE = """
  .paper { fill: #ffffff } .ink { fill: #24292f } .grid { stroke: #d8dee4 }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #161b22 } .ink { fill: #d0d7de } .grid { stroke: #30363d }
  }
  text { font: 13px system-ui, "Noto Sans CJK SC", sans-serif } .name { font-weight: 600 }
  path { fill: none; stroke-width: 1.8 } .xfz { stroke-width: 3.5 } .cat { stroke-dasharray: 5 4 }
  .leader { stroke-width: 0.8; opacity: 0.6 }
"""


class Axis:
    """Values on a logarithmic scale, between two places of the picture."""

    def __init__(self, low, high, begin, end):
        self.low, self.begin = math.log10(low), begin
        self.scale = (end - begin) / (math.log10(high) - self.low)

    def at(self, value):
        return round(self.begin + (math.log10(value) - self.low) * self.scale, 1)


def spread_out(places, gap):
    """Places on a line, in their order, moved until none is nearer to the next than the gap."""
    order = sorted(range(len(places)), key=lambda i: places[i])
    moved = list(places)
    for _ in range(200):
        for one, other in zip(order, order[1:]):
            lack = gap - (moved[other] - moved[one])
            if lack > 0:
                moved[one] -= lack / 2
                moved[other] += lack / 2
    return moved


def points_of(results):
    """By program: (measures, milliseconds) for each size."""
    points = {}
    for size, samples in results["due"].items():
        for name, sample in samples.items():
            points.setdefault(name, []).append((results["sizes"][size]["measures"], spread(sample["elapsed"]).middle))
    return points


def grid(x, y, sizes, low, high, words):
    right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM
    for size in sizes:
        yield f'<line class="grid" x1="{x.at(size)}" x2="{x.at(size)}" y1="{TOP}" y2="{bottom}"/>'
        yield f'<text class="ink" x="{x.at(size)}" y="{bottom + 20}" text-anchor="middle">{size:,}</text>'
    for power in range(low, high + 1):
        place = y.at(10**power)
        yield f'<line class="grid" x1="{LEFT}" x2="{right}" y1="{place}" y2="{place}"/>'
        yield f'<text class="ink" x="{LEFT - 8}" y="{place + 4}" text-anchor="end">{10**power:,}</text>'
    yield f'<text class="ink" x="14" y="{TOP - 14}">{escape(words["milliseconds"])}</text>'
    yield (f'<text class="ink" x="{(x.at(sizes[0]) + right) / 2}" y="{HEIGHT - 14}" text-anchor="middle">'
           f'{escape(words["measures"])}</text>')


def lines(x, y, points):
    """xfz last, so that it lies above the others."""
    names = list(points)
    places = spread_out([y.at(points[name][0][1]) for name in names], NAME_GAP)
    for name, place in sorted(zip(names, places), key=lambda each: each[0] == "xfz"):
        colour = COLOURS[name]
        begin_x, begin_y = (axis.at(value) for axis, value in zip((x, y), points[name][0]))
        path = " L".join(f"{x.at(measures)} {y.at(time)}" for measures, time in points[name])
        yield (f'<path class="leader" stroke="{colour}" d="M{LEFT + 96} {place:.1f} L{begin_x - 8} {begin_y} '
               f'L{begin_x} {begin_y}"/>')
        yield f'<path class="{escape(name)}" stroke="{colour}" d="M{path}"/>'
        yield from (f'<circle cx="{x.at(measures)}" cy="{y.at(time)}" r="{4 if name == "xfz" else 3}" fill="{colour}"/>'
                    for measures, time in points[name])
        yield (f'<text class="name" x="{LEFT + 92}" y="{place + 4:.1f}" text-anchor="end" fill="{colour}">'
               f'{escape(name)}</text>')


def plot(results, words):
    points = points_of(results)
    times = [time for line in points.values() for _, time in line] or [1, 10]
    sizes = sorted({measures for line in points.values() for measures, _ in line}) or [1, 10]
    low, high = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times)))
    x = Axis(sizes[0], sizes[-1], LEFT + LABELS, WIDTH - RIGHT - 26)
    y = Axis(10**low, 10**high, HEIGHT - BOTTOM, TOP)
    parts = [*grid(x, y, sizes, low, high, words), *lines(x, y, points)]
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
            f'role="img">\n<title>xfz due --month 6</title>\n<style>{STYLE}</style>\n'
            f'<rect class="paper" width="{WIDTH}" height="{HEIGHT}" rx="6"/>\n' + "\n".join(parts) + "\n</svg>\n")
