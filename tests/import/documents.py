# SPDX-License-Identifier: MIT
"""Word documents and workbooks for the test of `xfz import`, made as offices make them."""

import docx
import openpyxl


def merged(table, rows, column):
    """Merges cells of a column where the same words follow each other."""
    start = 0
    for i in range(1, len(rows) + 1):
        if i < len(rows) and rows[i][column] == rows[start][column]:
            continue
        cell = table.cell(start + 1, column)
        if i - start > 1:
            for row in range(start + 2, i + 1):
                table.cell(row, column).text = ""
            cell = cell.merge(table.cell(i, column))
        cell.text = rows[start][column]
        start = i


def word_table(path, title, headings, rows, merge=()):
    """A table below its title; in the columns `merge` equal neighbours are one cell."""
    document = docx.Document()
    document.add_paragraph(title)
    table = document.add_table(1 + len(rows), len(headings))
    for column, heading in enumerate(headings):
        table.cell(0, column).text = heading
        if column in merge:
            continue
        cells = table.columns[column].cells
        for row, values in enumerate(rows):
            cells[row + 1].text = values[column]
    for column in merge:
        merged(table, rows, column)
    document.save(path)


def workbook(path, title, headings, rows, merge=()):
    """The same as a sheet; cells may be numbers and dates."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([title])
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(headings))
    sheet.append(headings)
    for row in rows:
        sheet.append(row)
    for column in merge:
        start = 0
        for i in range(1, len(rows) + 1):
            if i < len(rows) and rows[i][column] == rows[start][column]:
                continue
            if i - start > 1:
                sheet.merge_cells(start_row=start + 3, end_row=i + 2, start_column=column + 1, end_column=column + 1)
            start = i
    book.save(path)


CHINESE = "零一二三四五六七八九"


def indicators_rows(measures):
    """The 2020 table as it was printed: rows of five cells, from `xfz list --json`."""
    rows = []
    for measure in measures:
        category = measure["category"]
        task = measure["task"]
        number = measure["id"].lstrip("A")
        printed = f"{number}．" if measure["id"].startswith("A") else f"（{number}）"
        rows.append([
            f"{category['number']}、{category['title']}",
            f"{task['number']}.{task['title']}",
            printed + measure["text"],
            measure["wording"] or measure["not_applicable"] or "",
            (measure["deadline"] or {}).get("text", "") or "",
        ])
    return rows
