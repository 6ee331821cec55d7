# SPDX-License-Identifier: MIT
"""What must stand on the sheets of a table, worked out anew from the YAML file (read by PyYAML).

Only the meaning of a deadline's words is xfz's: from `xfz list --all -F json`.
"""

import datetime
import itertools
import re
from dataclasses import dataclass, field

import yaml

from common import answer

# docs/format.md: these signs only join a clause to its neighbours.
JOINTS = "，、；,; \n"
LEAD, RESPONSIBLE, VIA, NONE = "lead", "responsible", "via_groups", "none"
STRENGTH = {NONE: 0, VIA: 1, RESPONSIBLE: 2, LEAD: 3}
ROLE_WORDS = "按职责分工|分别负责|牵头|负责|等有关部门|等部门"
KINDS = ("dated", "recurring", "standing", "none")


@dataclass
class Unit:
    place: int
    id: str
    name: str
    aliases: list
    members: list
    is_group: bool


@dataclass
class Line:
    """One line of a sheet, in the table's own spelling."""

    section: str
    group: str  # the heading it stands under in the third section
    key: str
    id: str
    clause: int  # 0: the whole measure
    leads: bool
    via: list
    category: str
    task: str
    text: str
    clause_text: str
    lead: str
    responsible: str
    others: str
    deadline: str
    kind: str
    dates: list
    also: list  # (clause, groups)
    also_text: str
    own_words: str
    names: dict = field(default_factory=dict)  # canonical, by role

    @property
    def role(self):
        return "牵头" if self.leads else "负责"

    @property
    def measure_text(self):
        """What the column 具体措施 says: the unit's own part, the whole where it is filled in, the words of the units' cell that
        say more, and what else reaches it."""
        parts = [f"第{self.clause}分项：{self.clause_text}" if self.clause else self.text]
        if self.clause and self.section != VIA:
            parts.append(f"全文：{self.text}")
        if self.own_words:
            parts.append(f"责任单位栏原文：{self.own_words}")
        return "\n".join(parts + ([self.also_text] if self.also_text else []))

    @property
    def place_text(self):
        return f"{self.category}\n{self.task}"

    @property
    def lead_text(self):
        return self.lead or "（无牵头单位）"

    @property
    def due_text(self):
        return "\n".join(part for part in (self.deadline, self.dates_text) if part)

    @property
    def dates_text(self):
        return "、\n".join(f"{d.year}年{d.month}月{d.day}日" for d in self.dates)

    @property
    def iso_dates(self):
        return [date.isoformat() for date in self.dates]

    @property
    def first_date(self):
        return self.dates[0].isoformat() if self.dates else ""


def heading(part):
    """A heading behind its number, as these two tables print it: 一、… and 1.…"""
    joint = "、" if str(part["number"])[-1] in "一二三四五六七八九十" else "."
    return f"{part['number']}{joint}{part['title']}"


def recurring_days(words, year):
    """The days of the two recurring deadlines that hostile.yaml has."""
    months = {"每月底前": range(1, 13), "每季度末": (3, 6, 9, 12)}[words]
    ends = [datetime.date(year + month // 12, month % 12 + 1, 1) for month in months]
    return [end - datetime.timedelta(days=1) for end in ends]


def unique(names):
    return list(dict.fromkeys(names))


class Table:
    def __init__(self, path):
        self.path = path
        with open(path, encoding="utf-8") as file:
            self.document = yaml.load(file, yaml.BaseLoader)
        self.title, self.year = self.document["title"], int(self.document["year"])
        self.units = []
        for key in ("units", "groups"):
            for unit in self.document.get(key, []):
                self.units.append(Unit(len(self.units), unit["id"], unit["name"], unit.get("aliases", []), [],
                                       key == "groups"))
        self.by_name = {name: unit for unit in self.units for name in (unit.id, unit.name, *unit.aliases)}
        for unit, source in zip(self.units[-len(self.document["groups"]):], self.document["groups"]):
            unit.members = [self.by_name[name].name for name in source.get("members", [])]
        headings = {column["key"]: column["heading"] for column in self.document.get("columns", [])}
        self.category_heading = headings.get("category", "类别")
        self.listed = {m["id"]: m for m in answer("list", "--all", table=path)["measures"]}
        self.measures = []
        for category in self.document["categories"]:
            for task in category["tasks"]:
                for measure in task["measures"]:
                    self.measures.append((heading(category), heading(task), measure))

    @property
    def busy(self):
        """Those that have anything: --all makes no sheet for the others."""
        return [unit for unit in self.units if self.lines(unit)]

    def groups_of(self, unit):
        return [group for group in self.units if unit.name in group.members]

    def names(self, part, role):
        """Canonical names, for comparing."""
        return [self.by_name[name].name for name in part.get(role, [])]

    def tie(self, unit, part):
        """How an assignment concerns the unit, and through which groups."""
        if unit.name in self.names(part, LEAD):
            return LEAD, ()
        if unit.name in self.names(part, RESPONSIBLE):
            return RESPONSIBLE, ()
        named = self.names(part, LEAD) + self.names(part, RESPONSIBLE)
        groups = tuple(group.name for group in self.groups_of(unit) if group.name in named)
        return (VIA, groups) if groups else (NONE, ())

    def deadline(self, measure, clause):
        """Its words, kind and days; of the clause where it has its own."""
        listed = self.listed[measure["id"]]
        found = listed["clauses"][clause - 1]["deadline"] if clause else listed["deadline"]
        source = measure
        if clause and "deadline" in measure["clauses"][clause - 1]:
            source = measure["clauses"][clause - 1]
        words = source.get("deadline", "")
        words = words["text"] if isinstance(words, dict) else words
        assert (found["text"] or "") == words, (measure["id"], clause, found, words)
        dates = [datetime.date.fromisoformat(found["date"])] if found["date"] else []
        if found["kind"] == "recurring":
            dates = recurring_days(words, self.year)
        return words, found["kind"], dates

    def ties(self, unit, measure):
        """(clause or 0, relation, groups) of each part that concerns the unit; what names it for the whole names it for all."""
        own = self.tie(unit, measure)
        clauses = measure.get("clauses", [])
        if "not_applicable" in measure:
            return []
        if not clauses:
            return [(0, *own)] if own[0] != NONE else []
        ties = []
        for place, clause in enumerate(clauses, 1):
            said = self.tie(unit, clause)
            tie = said if STRENGTH[said[0]] > STRENGTH[own[0]] else own
            if said[0] == own[0] == VIA:
                tie = (VIA, tuple(group.name for group in self.units if group.name in said[1] + own[1]))
            if tie[0] != NONE:
                ties.append((place, *tie))
        return ties

    def parts(self, unit, measure):
        """The parts that are lines: where any names the unit, what comes through a group is none."""
        ties = self.ties(unit, measure)
        named = [tie for tie in ties if tie[1] in (LEAD, RESPONSIBLE)]
        return named or ties

    def also(self, unit, measure):
        ties = self.ties(unit, measure)
        if not any(tie[1] in (LEAD, RESPONSIBLE) for tie in ties):
            return []
        return [(clause, list(groups)) for clause, relation, groups in ties if relation == VIA]

    def also_text(self, also):
        """`另有第1、2分项经由“各有关部门”。`: clauses that follow each other and share their groups are told together."""
        parts = []
        for groups, run in itertools.groupby(also, key=lambda item: item[1]):
            clauses = "、".join(str(clause) for clause, _ in run)
            parts.append(f"第{clauses}分项经由“{'、'.join(groups)}”")
        return "另有" + "，".join(parts) + "。" if parts else ""

    def line(self, unit, category, task, measure, part):
        clause, relation, groups = part
        clauses = measure.get("clauses", [])
        named = [measure] + ([clauses[clause - 1]] if clause else clauses)
        spelled, names = {}, {}
        for role in (LEAD, RESPONSIBLE):
            first = {}
            for assignment in named:
                for name in assignment.get(role, []):
                    first.setdefault(self.by_name[name].name, self.spelling(name))
            names[role] = list(first)
            spelled[role] = "、".join(first.values())
        others = next((a["others"] for a in named if "others" in a), "")
        words, kind, dates = self.deadline(measure, clause or (1 if clauses else 0))
        also = self.also(unit, measure)
        leads = relation == LEAD or relation == VIA and any(set(groups) & set(self.names(a, LEAD)) for a in named)
        return Line(
            section=relation, group=groups[0] if groups else "",
            key="/".join([unit.id, measure["id"]] + ([str(clause)] if clause else [])),
            id=measure["id"], clause=clause, leads=leads, via=list(groups), category=category, task=task,
            text=measure["text"], clause_text=clauses[clause - 1]["text"].strip(JOINTS) if clause else "",
            lead=spelled[LEAD], responsible=spelled[RESPONSIBLE] + others, others=others,
            deadline=words, kind=kind, dates=dates, also=also, also_text=self.also_text(also), own_words=self.own_words(named), names=names)

    def own_words(self, parts):
        """The words of the units' cell that say more than names, roles and signs do."""
        for part in reversed(parts):
            rest = part.get("wording", "")
            for name in sorted(part.get(LEAD, []) + part.get(RESPONSIBLE, []), key=len, reverse=True):
                rest = rest.replace(self.spelling(name), "")
            if re.sub(rf"{ROLE_WORDS}|\W", "", rest):
                return part["wording"]
        return ""

    def spelling(self, name):
        """An id prints the name; a name or an alias prints as it is written."""
        unit = self.by_name[name]
        return unit.name if name == unit.id else name

    def lines(self, unit):
        """A sheet's lines, in order: by section and group, then by deadline, then by place in the table."""
        lines = []
        for category, task, measure in self.measures:
            for part in self.parts(unit, measure):
                lines.append(self.line(unit, category, task, measure, part))
        sections = (LEAD, RESPONSIBLE, VIA)
        lines.sort(key=lambda l: (sections.index(l.section), self.by_name[l.group].place if l.group else 0,
                                  KINDS.index(l.kind), l.dates))
        return lines

    def counts(self, unit):
        lines = self.lines(unit)
        return [len({l.id for l in lines if l.section == section}) for section in (LEAD, RESPONSIBLE, VIA)]
