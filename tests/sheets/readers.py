# SPDX-License-Identifier: MIT
"""Reads sheets with other people's readers, and says what they should show.

Every format gives lines: dictionaries with `section`, `group` where it has one, and its columns by their headings.
`expected(line)` of each format gives the same for a line of the model.
"""

import csv
import datetime
import io
import re
import subprocess
import warnings

import html5lib
import openpyxl

from model import LEAD, RESPONSIBLE, VIA

CSV_COLUMNS = "单位,角色,经由,序号,类别,主要任务,具体措施,分项,牵头单位,分工负责单位,完成时限,截止日期,进展情况,佐证材料,备注,键".split(",")
FILL_IN = ["进展情况", "佐证材料", "备注"]
SECTIONS = {"一、牵头事项": LEAD, "二、分工负责事项": RESPONSIBLE, "三、共同事项": VIA}
TABS = {"牵头事项": LEAD, "分工负责事项": RESPONSIBLE, "共同事项": VIA}
HTML = "{http://www.w3.org/1999/xhtml}"

# ---- JSON


def json_lines(sheet):
    lines = []
    for section in (LEAD, RESPONSIBLE):
        lines += [dict(duty, section=section, group="") for duty in sheet[section]]
    for group in sheet[VIA]:
        lines += [dict(duty, section=VIA, group=group["group"]) for duty in group["measures"]]
    return lines


def json_expected(line, listed):
    return {
        "section": line.section, "group": line.group, "key": line.key, "id": line.id, "clause": line.clause or None,
        "role": LEAD if line.leads else RESPONSIBLE, "groups": line.via, "category": listed["category"],
        "task": listed["task"], "text": line.text, "clause_text": line.clause_text if line.clause else None,
        "lead": line.names[LEAD], "responsible": line.names[RESPONSIBLE], "others": line.others or None,
        "deadline": {"text": line.deadline or None, "kind": line.kind,
                     "date": line.first_date if line.kind == "dated" else None,
                     "dates": line.iso_dates, "stages": []},
        "number": None, "support": [], "columns": [],
        "also": [{"clause": clause, "groups": groups} for clause, groups in line.also],
    }


# ---- CSV


def csv_lines(data):
    """The header and the lines, as Python's csv module reads them strictly."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    return rows[0], [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def defused(text):
    """As a spreadsheet program must get it, lest it takes it for a formula."""
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") and text else text


def csv_expected(line, unit):
    values = [unit.name, line.role, "、".join(line.via), line.id, line.category, line.task, line.text,
              line.clause_text, line.lead, line.responsible, line.deadline, "、".join(line.iso_dates), "", "", "", line.key]
    return {column: defused(value) for column, value in zip(CSV_COLUMNS, values, strict=True)}


# ---- XLSX


def workbook(data):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return openpyxl.load_workbook(io.BytesIO(data))


HEADER_ROW = 3


def tab_items(tab):
    """The rows of duties of a tab: each the row's cells by their headings."""
    headings = [cell.value for cell in tab[HEADER_ROW]]
    if not tab.auto_filter.ref:
        return headings, []
    last = openpyxl.utils.range_boundaries(tab.auto_filter.ref)[3]
    return headings, [dict(zip(headings, row)) for row in tab.iter_rows(min_row=HEADER_ROW + 1, max_row=last)]


def xlsx_lines(book):
    lines = []
    for tab in book.worksheets:
        for row in tab_items(tab)[1]:
            line = {heading: cell.value for heading, cell in row.items()}
            lines.append(dict(line, section=TABS[tab.title], group=line.pop("经由", "")))
    return lines


def xlsx_expected(line):
    day = "\n".join(line.iso_dates) or None  # several are no date to a spreadsheet
    if len(line.dates) == 1:
        day = datetime.datetime.combine(line.dates[0], datetime.time())
    found = {"section": line.section, "group": line.group, "序号": line.id, "具体措施": line.measure_text,
             "牵头单位": line.lead or None, "分工负责单位": line.responsible or None, "完成时限": line.deadline or None,
             "截止日期": day}
    if line.section != VIA:
        found.update({"类别": line.category, "主要任务": line.task, "键": line.key}, **dict.fromkeys(FILL_IN))
    return found


# ---- Markdown and HTML


def text_of(element):
    """All text of an element, <br> as a line break."""
    if element.tag == HTML + "br":
        return "\n" + (element.tail or "")
    inner = (element.text or "") + "".join(text_of(child) for child in element)
    return inner + (element.tail or "")


def inner_text(element):
    return text_of(element)[: -len(element.tail)] if element.tail else text_of(element)


def parsed(data, strict=True):
    """The tree that a browser would make; strict fails on any error of the HTML."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), strict=strict, namespaceHTMLElements=True)
    return parser.parse(data.decode("utf-8"))


def from_markdown(data):
    """What cmark-gfm makes of it. --unsafe lets HTML in it through, so that it would be seen."""
    done = subprocess.run(["cmark-gfm", "-e", "table", "--unsafe"], input=data, capture_output=True, timeout=60,
                          check=True)
    return done.stdout


def in_order(root, *tags):
    return [element for element in root.iter() if isinstance(element.tag, str) and element.tag[len(HTML):] in tags]


def section_of(heading):
    found = re.fullmatch(r"(.*?)（(\d+) ?项）", heading)
    return SECTIONS[found[1]], int(found[2])


def group_of(heading):
    """The group's name, and how many measures come through it where the heading says so."""
    found = re.fullmatch(r"经由“(.*)”(?:（(\d+) ?项）)?", heading, re.DOTALL)
    return found[1], found[2]


def tables(root):
    """(section, group, headings, rows of cells) of each table; and the number each section's heading says. A group's
    heading that says another number than its table has measures is a fault."""
    found, counts, section, group, said = [], {}, None, "", None
    for element in in_order(root, "h2", "h3", "table"):
        if element.tag == HTML + "h2":
            section, count = section_of(inner_text(element))
            counts[section], group, said = count, "", None
        elif element.tag == HTML + "h3":
            group, said = group_of(inner_text(element))
        else:
            rows = [in_order(row, "th", "td") for row in in_order(element, "tr")]
            measures = len({inner_text(row[0]) for row in rows[1:]})
            if said is not None and int(said) != measures:
                raise AssertionError(f"经由“{group}” says {said}, but has {measures} measures")
            found.append((section, group, [inner_text(cell) for cell in rows[0]], rows[1:]))
    return found, counts


def markdown_lines(data):
    root = parsed(b"<!DOCTYPE html><title>x</title>" + from_markdown(data), strict=False)
    found, counts = tables(root)
    lines = []
    for section, group, headings, rows in found:
        for row in rows:
            cells = [inner_text(cell) for cell in row]
            lines.append(dict(zip(headings, cells, strict=True), section=section, group=group))
    return lines, counts


def markdown_expected(line):
    """A table of GFM takes white space off both ends of a cell."""
    found = {"序号": line.id, "具体措施": line.measure_text, "牵头单位": line.lead, "完成时限": line.deadline}
    if line.section != VIA:
        found.update({"类别": line.category, "主要任务": line.task, "分工负责单位": line.responsible,
                      "截止日期": line.dates_text}, **dict.fromkeys(FILL_IN, ""))
    elif line.clause:
        found["具体措施"] = f"第{line.clause}分项：{line.clause_text}"
    return dict({name: value.strip() for name, value in found.items()}, section=line.section, group=line.group)


def paragraphs(cell):
    """What a cell says, a line for each paragraph; a <small> behind a space is one too."""
    blocks = [child for child in cell if child.tag in (HTML + "p", HTML + "small")]
    if not blocks:
        return inner_text(cell)
    own = [cell.text.rstrip(" ")] if (cell.text or "").strip() else []
    return "\n".join(own + [inner_text(block) for block in blocks])


def html_lines(data):
    """Of a sheet in HTML; `key` is the row's."""
    found, counts = tables(parsed(data))
    lines = []
    for section, group, headings, rows in found:
        for row in rows:
            lines.append(dict(zip(headings, map(paragraphs, row), strict=True), section=section, group=group))
    keys = [row.get("data-key") for row in in_order(parsed(data), "tr") if row.get("data-key")]
    return [dict(line, key=key) for line, key in zip(lines, keys, strict=True)], counts


def html_expected(line):
    due = "\n".join(part for part in (line.deadline, line.dates_text) if part)
    found = {"key": line.key, "section": line.section, "group": line.group, "序号": line.id,
             "具体措施": line.measure_text, "牵头单位": line.lead, "完成时限": due}
    if line.section != VIA:
        return dict(found, **{"类别与主要任务": f"{line.category}\n{line.task}", "分工负责单位": line.responsible},
                    **dict.fromkeys(FILL_IN, ""))
    if line.clause:
        found["具体措施"] = f"第{line.clause}分项：{line.clause_text}"
    return dict(found, **{"主要任务": line.task, "角色": line.role})


def element_names(root):
    return {element.tag[len(HTML):] for element in root.iter() if isinstance(element.tag, str)}


