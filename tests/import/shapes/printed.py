# SPDX-License-Identifier: MIT
"""What is printed in a document, read by other means than xfz's, piece by piece (a paragraph, a cell, a note)."""

import csv
import io
import re
import zipfile
from xml.etree import ElementTree

import openpyxl

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraph(element):
    """The words of a paragraph without those that a tracked change deleted and without hidden ones."""
    out = ""
    for child in element:
        if child.tag in (W + "del", W + "pPr", W + "txbxContent") or child.tag.endswith("}Fallback"):
            continue
        if child.tag == W + "r" and child.find(f"{W}rPr/{W}vanish") is not None:
            continue
        if child.tag == W + "t":
            out += child.text or ""
        elif child.tag in (W + "tab", W + "br"):
            out += "\t"
        else:
            out += paragraph(child)
    return out


def of_word(path):
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if re.fullmatch(r"word/(document|header\d*|footer\d*|comments|footnotes|endnotes)\.xml", name):
                root = ElementTree.fromstring(package.read(name))
                for each in root.iter(W + "p"):
                    yield paragraph(each)


def of_workbook(path):
    for sheet in openpyxl.load_workbook(path, data_only=True):
        for line in sheet.iter_rows(max_row=min(sheet.max_row, 1000)):  # one row at the very end is none
            for cell in line:
                if isinstance(cell.value, str):
                    yield cell.value
                if cell.comment:
                    yield cell.comment.text


def of_text(path):
    data = path.read_bytes()
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        words = data.decode("gb18030")
    if path.suffix == ".txt":
        return words.split("\n")
    separator = max(",\t;", key=words.split("\n")[-2].count)
    return [cell for line in csv.reader(io.StringIO(words), delimiter=separator) for cell in line]


def pieces(path):
    if path.suffix == ".docx":
        return of_word(path)
    return of_workbook(path) if path.suffix == ".xlsx" else of_text(path)


# Words that the result says by its structure: the labels and verbs of roles, and what joins names.
STRUCTURE = re.compile(
    r"[\s　\u00a0\u200b、，,；;：:。.．/／（）()〔〕\[\]【】〃—－-]|牵头|配合|协助|协办|主办|承办|参与|负责|落实|按职责分工|分别|分工|"
    r"责任单位|单位|部门|责任|完成时限|完成时间|时限|以及|及|和|与|等|同上|①|②|③|④")


def fragments(piece):
    return [each for each in STRUCTURE.split(piece) if each]


def missing_words(result, said, ignored=()):
    """Fragments of what is printed that neither a value nor a comment of the result has."""
    kept = "\n".join(re.sub(r"^\s*# ?", "", line) for line in result.split("\n"))
    kept = kept.replace('\\"', '"').replace("''", "'")
    kept = re.sub(r"[\s　\u00a0\u00ad\u200b]", "", kept)
    left = "".join(ignored)
    out = []
    for piece in said:
        piece = piece.replace("\u00ad", "")
        out += [each for each in fragments(piece) if each not in kept and each not in left and each not in out]
    return out


def missing(path, result, ignored):
    return missing_words(result, pieces(path), ignored)
