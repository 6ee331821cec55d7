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

import docx
import html5lib
import openpyxl
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from model import LEAD, RESPONSIBLE, VIA

FILL_IN = ["完成状态", "进展情况", "佐证材料", "存在问题", "下一步措施", "备注"]
SECTIONS = {"牵头事项": LEAD, "分工负责事项": RESPONSIBLE, "共同事项": VIA}
TABS = ["填报事项", "共同事项"]
ROLES = {"牵头": LEAD, "负责": RESPONSIBLE}


def csv_columns(table):
    return ["单位", "角色", "经由", "序号", table.category_heading,
            *"主要任务,具体措施,分项,责任单位栏原文,牵头单位,分工负责单位,完成时限,截止日期".split(","), *FILL_IN, "键"]


def paper_columns(table):
    """The headings of what is filled in, and of what is only read."""
    place = f"{table.category_heading}与主要任务"
    return {True: ["序号", place, "具体措施", "牵头单位", "分工负责单位", "完成时限", *FILL_IN],
            False: ["序号", place, "具体措施", "牵头单位", "角色", "完成时限"]}


def paper_expected(line, table):
    """What Markdown, HTML and Word say in the row of a duty, by their headings."""
    values = [line.id, line.place_text, line.measure_text, line.lead_text]
    if line.section == VIA:
        values += [line.role, line.due_text]
    else:
        values += [line.responsible, line.due_text, *[""] * len(FILL_IN)]
    found = dict(zip(paper_columns(table)[line.section != VIA], values, strict=True))
    return dict(found, section=line.section, group=line.group)


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
        "number": None, "support": [], "columns": [], "own_words": line.own_words or None,
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


def csv_expected(line, unit, table):
    values = [unit.name, line.role, "、".join(line.via), line.id, line.category, line.task, line.text,
              line.clause_text, line.own_words, line.lead, line.responsible, line.deadline, "、".join(line.iso_dates), *[""] * len(FILL_IN), line.key]
    return {column: defused(value) for column, value in zip(csv_columns(table), values, strict=True)}


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
            if "经由" in line:
                lines.append(dict(line, section=VIA, group=line.pop("经由")))
            else:
                lines.append(dict(line, section=ROLES[line["角色"]], group=""))
    return lines


def xlsx_expected(line, table):
    day = "\n".join(line.iso_dates) or None  # several are no date to a spreadsheet
    if len(line.dates) == 1:
        day = datetime.datetime.combine(line.dates[0], datetime.time())
    found = {"section": line.section, "group": "、".join(line.via), "角色": line.role, "序号": line.id,
             f"{table.category_heading}与主要任务": line.place_text, "具体措施": line.measure_text,
             "牵头单位": line.lead_text, "完成时限": line.deadline or None, "截止日期": day}
    if line.section != VIA:
        found.update({"分工负责单位": line.responsible or None, "键": line.key}, **dict.fromkeys(FILL_IN))
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
    """The section, its group, and how many measures the heading says it has."""
    found = re.fullmatch(r"(?:[一二三四]、|附：)(.*?事项)(?:，经由“(.*)”)?（(\d+) ?项）", heading, re.DOTALL)
    return SECTIONS[found[1]], found[2] or "", int(found[3])


def tables(root):
    """(section, group, headings, rows of cells) of each table. A heading that says another number than its table has
    measures is a fault."""
    found, section, group, said = [], None, "", 0
    for element in in_order(root, "h2", "table"):
        if element.tag == HTML + "h2":
            section, group, said = section_of(inner_text(element))
            continue
        rows = [in_order(row, "th", "td") for row in in_order(element, "tr") if row.get("class") != "sign"]
        measures = len({inner_text(row[0]) for row in rows[1:]})
        if said != measures:
            raise AssertionError(f"{section} {group} says {said}, but has {measures} measures")
        found.append((section, group, [inner_text(cell) for cell in rows[0]], rows[1:]))
    return found


def markdown_lines(data):
    root = parsed(b"<!DOCTYPE html><title>x</title>" + from_markdown(data), strict=False)
    lines = []
    for section, group, headings, rows in tables(root):
        for row in rows:
            cells = [inner_text(cell) for cell in row]
            lines.append(dict(zip(headings, cells, strict=True), section=section, group=group))
    return lines


def markdown_expected(line, table):
    """A table of GFM takes white space off both ends of a cell."""
    return {name: value.strip() for name, value in paper_expected(line, table).items()}


def paragraphs(cell):
    """What a cell says, a line for each paragraph."""
    blocks = [child for child in cell if child.tag == HTML + "p"]
    return "\n".join(inner_text(block) for block in blocks) if blocks else inner_text(cell)


def html_lines(data):
    """Of a sheet in HTML; `key` is the row's."""
    lines = []
    for section, group, headings, rows in tables(parsed(data)):
        for row in rows:
            lines.append(dict(zip(headings, map(paragraphs, row), strict=True), section=section, group=group))
    keys = [row.get("data-key") for row in in_order(parsed(data), "tr") if row.get("data-key")]
    return [dict(line, key=key) for line, key in zip(lines, keys, strict=True)]


def html_expected(line, table):
    return dict(paper_expected(line, table), key=line.key)


# ---- Word


WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def document(data):
    """As python-docx reads it."""
    return docx.Document(io.BytesIO(data))


def blocks(word):
    """Its paragraphs and tables, in order."""
    for element in word.element.body.iterchildren():
        if element.tag.endswith("}p"):
            yield Paragraph(element, word)
        elif element.tag.endswith("}tbl"):
            yield WordTable(element, word)


def cell_text(cell):
    """What a reader sees, in drop-down lists too: python-docx passes them over. One where nothing is chosen is blank."""
    if list(cell._tc.iter(WORD + "sdt")):
        return "".join(t.text for t in cell._tc.iter(WORD + "t")).strip()
    return cell.text


def word_lines(data):
    lines, section, group = [], None, ""
    for block in blocks(document(data)):
        if isinstance(block, Paragraph):
            if block.style.name == "Heading 1":
                section, group, _ = section_of(block.text)
            continue
        rows = [[cell_text(cell) for cell in row.cells] for row in block.rows if not is_word_foot(row)]
        lines += [dict(zip(rows[0], row, strict=True), section=section, group=group) for row in rows[1:]]
    return lines


def is_word_foot(row):
    """Whether it is the row to sign in: one cell, as wide as the table."""
    return len(row._tr.tc_lst) == 1 and "\n填报人：" in row.cells[0].text


def element_names(root):
    return {element.tag[len(HTML):] for element in root.iter() if isinstance(element.tag, str)}


