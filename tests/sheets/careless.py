# SPDX-License-Identifier: MIT
"""How people fill in and send back the workbook of their unit.

Each function does one careless thing to a Returned sheet that is right, and says in `tokens` what it wrote or took away.
"""

import datetime
import io
import zlib

import openpyxl
from openpyxl.comments import Comment

STATES = ["已完成", "推进中"]


ANSWERS = {"进展情况": "办了", "佐证材料": "有了", "存在问题": "难在", "下一步措施": "再办", "备注": "另见"}


class Returned:
    """The sheet of one unit, every cell of it filled in with words that stand nowhere else."""

    def __init__(self, mark, data, tokens):
        self.mark = mark  # so that no other sheet has the same words
        self.book = openpyxl.load_workbook(io.BytesIO(data))
        self.tokens = tokens  # what was written → the key of its duty
        self.cells = []  # those of progress, in order
        for tab in self.book:
            self.fill(tab)

    def fill(self, tab):
        head = None
        for row in tab.iter_rows():
            names = {cell.value: cell.column for cell in row if cell.value}
            if "进展情况" in names and "键" in names:
                head = names
                continue
            key = head and tab.cell(row[0].row, head["键"]).value
            if not key:
                continue
            number = len(self.cells) + 1000
            tab.cell(row[0].row, head["完成状态"]).value = STATES[number % 2]
            for heading, words in ANSWERS.items():
                token = f"{self.mark}{words}第{number}号事"
                tab.cell(row[0].row, head[heading]).value = token
                self.tokens[token] = key
            self.cells.append((tab, tab.cell(row[0].row, head["进展情况"]), head, key))

    def tabs(self):
        """Those with something to fill in, each with its headings and the row that these stand in."""
        found = {}
        for tab, cell, head, _ in self.cells:
            if tab.title not in found:
                found[tab.title] = (tab, head, next(r for r in range(1, cell.row) if tab.cell(r, cell.column).value == "进展情况"))
        return list(found.values())

    def save(self, path):
        self.book.save(path)


# One carelessness each


def sorted_rows(sheet, _):
    tab, _, head, _ = sheet.cells[0]
    rows = [cell.row for at, cell, _, _ in sheet.cells if at is tab]
    values = [[tab.cell(row, column).value for column in range(1, tab.max_column + 1)] for row in rows]
    for row, line in zip(rows, reversed(values)):
        for column, value in enumerate(line, 1):
            tab.cell(row, column).value = value


def deleted_row(sheet, tokens):
    tab, cell, _, key = sheet.cells[-1]
    for token in [t for t, k in tokens.items() if k == key]:
        del tokens[token]
    for column in range(1, tab.max_column + 1):
        if not isinstance(tab.cell(cell.row, column), openpyxl.cell.cell.MergedCell):
            tab.cell(cell.row, column).value = None


def added_row(sheet, tokens):
    tab, cell, _, _ = sheet.cells[-1]
    tab.insert_rows(cell.row + 1)
    tokens["又办了一件"] = None
    tab.cell(cell.row + 1, cell.column).value = "又办了一件"


def merged(sheet, tokens):
    tab, cell, _, _ = sheet.cells[0]
    tokens.pop(tab.cell(cell.row + 1, cell.column).value, None)  # Excel keeps the first one's words
    tab.merge_cells(start_row=cell.row, end_row=cell.row + 1, start_column=cell.column, end_column=cell.column)


def key_column_gone(sheet, _):
    for tab in {id(t): t for t, *_ in sheet.cells}.values():
        head = next(h for t, _, h, _ in sheet.cells if t is tab)
        tab.delete_cols(head["键"])


def keys_gone(sheet, _):
    for tab, cell, head, _ in sheet.cells:
        tab.cell(cell.row, head["键"]).value = None


def column_before(sheet, _):
    for tab in {id(t): t for t, *_ in sheet.cells}.values():
        for area in list(tab.merged_cells.ranges):
            tab.unmerge_cells(str(area))
        tab.insert_cols(1)


def column_added(sheet, tokens):
    tab, cell, _, _ = sheet.cells[0]
    at = tab.max_column + 1
    head = next(row for row in range(1, cell.row) if tab.cell(row, cell.column).value == "进展情况")
    tab.cell(head, at).value = "责任人（本单位加）"
    tab.cell(cell.row, at).value = "由张三办理"
    tokens["责任人（本单位加）"] = tokens["由张三办理"] = None


def comment(sheet, tokens):
    _, cell, _, _ = sheet.cells[0]
    cell.comment = Comment("这一条请再议", "某")
    tokens["这一条请再议"] = None


def link(sheet, tokens):
    tab, cell, head, _ = sheet.cells[0]
    address = f"http://example.invalid/{sheet.mark}.pdf"
    tab.cell(cell.row, head["佐证材料"]).hyperlink = address
    tokens[address] = sheet.cells[0][3]


def share(sheet, _):
    tab, cell, head, _ = sheet.cells[0]
    cell = tab.cell(cell.row, head["完成状态"])
    cell.value = 0.8
    cell.number_format = "0%"


def day_as_answer(sheet, tokens):
    tab, cell, head, _ = sheet.cells[0]
    cell = tab.cell(cell.row, head["完成状态"])
    cell.value = datetime.date(2020, 6, 18)
    cell.number_format = "yyyy-mm-dd"
    tokens["2020-06-18"] = None


def nought(sheet, tokens):
    tab, cell, head, _ = sheet.cells[0]
    tokens.pop(tab.cell(cell.row, head["备注"]).value)
    tab.cell(cell.row, head["备注"]).value = 0


def hidden_row(sheet, _):
    tab, cell, _, _ = sheet.cells[0]
    tab.row_dimensions[cell.row].hidden = True


def formula(sheet, tokens):
    tab, cell, head, _ = sheet.cells[0]
    tokens.pop(tab.cell(cell.row, head["备注"]).value)
    tab.cell(cell.row, head["备注"]).value = '="共"&3+4&"件"'
    tokens['"共"&3+4&"件"'] = None


def written_into_text(sheet, tokens):
    tab, cell, head, _ = sheet.cells[0]
    printed = tab.cell(cell.row, head["具体措施"])
    printed.value += "（本单位已落实七成）"
    tokens["本单位已落实七成"] = None


def other_deadline(sheet, _):
    tab, cell, head, _ = sheet.cells[0]
    tab.cell(cell.row, head["完成时限"]).value = "12月底前"


def other_year(sheet, _):
    for tab, cell, head, _ in sheet.cells:
        tab.cell(cell.row, head["具体措施"]).value = f"上一年度的第{cell.row}件事。"


def tab_added(sheet, tokens):
    tab = sheet.book.create_sheet("补充说明")
    tab["B3"] = "另附一页说明"
    tokens["另附一页说明"] = None


def split_in_two(sheet, tokens):
    """One duty in two rows, since there were two things to tell."""
    tab, cell, head, key = sheet.cells[0]
    tab.insert_rows(cell.row + 1)
    for column in range(1, tab.max_column + 1):
        tab.cell(cell.row + 1, column).value = tab.cell(cell.row, column).value
    tab.cell(cell.row + 1, cell.column).value = f"{sheet.mark}还办了别的"
    tokens[f"{sheet.mark}还办了别的"] = key


def headings_renamed(sheet, _):
    names = {"完成状态": "状态", "进展情况": "工作进展情况", "佐证材料": "证明材料", "存在问题": "困难和问题"}
    for tab, head, row in sheet.tabs():
        for name, other in names.items():
            tab.cell(row, head[name]).value = other


def title_gone(sheet, _):
    for tab, _, row in sheet.tabs():
        for area in list(tab.merged_cells.ranges):
            tab.unmerge_cells(str(area))
        tab.delete_rows(1, row - 1)


def tab_renamed(sheet, _):
    for place, (tab, _, _) in enumerate(sheet.tabs()):
        tab.title = f"Sheet{place + 1}"


def tab_copied(sheet, _):
    """Saved twice in one file: the same words again are no second answer."""
    sheet.book.copy_worksheet(sheet.tabs()[0][0])


def numbers_as_words(sheet, tokens):
    tab, cell, head, key = sheet.cells[0]
    own = zlib.crc32(sheet.mark.encode())
    for heading, value in (("进展情况", own % 100_000_000 + 0.5), ("备注", own * 7)):
        tokens.pop(tab.cell(cell.row, head[heading]).value)
        tab.cell(cell.row, head[heading]).value = value
        tokens[str(value)] = key


def lines_and_blanks(sheet, tokens):
    tab, cell, head, key = sheet.cells[0]
    words = f"{sheet.mark}一是建章"
    tokens.pop(cell.value)
    cell.value = f"\u3000\u3000{words}；\n\n  {sheet.mark}二是立制。 \n"
    tokens[words] = tokens[f"{sheet.mark}二是立制"] = key


def keys_typed_anew(sheet, _):
    """Full-width, with blanks: as an input method leaves them."""
    for tab, cell, head, key in sheet.cells:
        wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in key)
        tab.cell(cell.row, head["键"]).value = f" {wide} "


def states_in_own_words(sheet, _):
    words = {"已完成": ["完成", "已办结"], "推进中": ["正在推进", "进行中"]}
    for place, (tab, cell, head, _) in enumerate(sheet.cells):
        state = tab.cell(cell.row, head["完成状态"])
        state.value = words[state.value][place // 2 % 2]


def row_of_another_unit(sheet, tokens):
    tab, cell, head, _ = sheet.cells[-1]
    tab.insert_rows(cell.row + 1)
    tab.cell(cell.row + 1, head["键"]).value = "mzj/19" if sheet.mark != "民政局" else "sfj/98"
    for heading, words in (("具体措施", "别的单位的事。"), ("完成状态", "已完成"), ("进展情况", f"{sheet.mark}代人填报")):
        tab.cell(cell.row + 1, head[heading]).value = words
    tokens[f"{sheet.mark}代人填报"] = None


def words_below_the_table(sheet, tokens):
    tab, head, _ = sheet.tabs()[0]
    tab.cell(tab.max_row + 2, head["具体措施"]).value = f"{sheet.mark}另有说明附后"
    tokens[f"{sheet.mark}另有说明附后"] = None


def state_left_out(sheet, tokens):
    """Whether it is done, nobody can tell from the words."""
    tab, cell, head, _ = sheet.cells[0]
    tab.cell(cell.row, head["完成状态"]).value = None


def written_into(heading, words):
    def careless(sheet, tokens):
        tab, cell, head, _ = sheet.cells[0]
        printed = tab.cell(cell.row, head[heading])
        printed.value = words(str(printed.value))
        tokens[printed.value] = None
    careless.__name__ = f"written_into_{heading}"
    return careless


PRINTED = [written_into("角色", lambda _: "配合（本单位意见）"), written_into("任务分类与主要任务", lambda text: f"{text}（本单位只承担一半）"),
           written_into("截止日期", lambda _: "本单位已于5月办结"), written_into("键", lambda _: "本单位已完成")]


def written_under_the_title(sheet, tokens):
    tab, _, row = sheet.tabs()[0]
    line = tab.cell(row - 1, 1)
    line.value += f"　　{sheet.mark}7月更名"
    tokens[f"{sheet.mark}7月更名"] = None


def written_into_the_foot(sheet, tokens):
    tab, _, _ = sheet.tabs()[0]
    label = next(c for row in tab.iter_rows() for c in row if c.value == "填报人：")
    label.value += f"张三。{sheet.mark}第三项请再协调。"
    tokens[f"{sheet.mark}第三项请再协调"] = None


def printed_for_another_year(sheet, tokens):
    tab, _, row = sheet.tabs()[0]
    tab.cell(row - 1, 1).value = tab.cell(row - 1, 1).value.replace("年度：2020", "年度：2019")
    for token in tokens:
        tokens[token] = None


# Those that leave nothing to ask.
SURE = [None, sorted_rows, deleted_row, key_column_gone, keys_gone, column_before, link, share, nought, hidden_row, formula,
        headings_renamed, title_gone, tab_renamed, tab_copied, numbers_as_words, lines_and_blanks, keys_typed_anew,
        states_in_own_words]
CARELESS = SURE + [added_row, merged, column_added, comment, day_as_answer, written_into_text, other_deadline, other_year,
                   tab_added, split_in_two, row_of_another_unit, words_below_the_table, state_left_out, written_under_the_title, written_into_the_foot, printed_for_another_year] + PRINTED
