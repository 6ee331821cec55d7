#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""usage: documents.py PATH_OF_XFZ [WORD…]

Makes documents that mean harm, and lets `xfz import` look at each (with words: at those whose name holds one) within
256 MB of memory and a second of processor time for each megabyte begun. Each is refused, which ends with 2 and says
why, or read, which ends with 0 or 1; nothing is written but the result, and no control sign reaches the terminal. The
exit status is 1 if anything fails."""

import io
import math
import resource
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

MEMORY = 256 << 20
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
REFUSED, READ = {2}, {0, 1}
EITHER = REFUSED | READ


def package(parts, flags=0):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    data = out.getvalue()
    if flags:  # in every header, as encryption leaves them
        for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            begin = data.find(mark)
            while begin >= 0:
                data = data[:begin + at] + bytes([flags]) + data[begin + at + 1:]
                begin = data.find(mark, begin + 4)
    return data


def relations(*pairs):
    return "<Relationships>" + "".join(
        f'<Relationship Id="r{i}" Type="{OFFICE}/{kind}" Target="{target}"/>' for i, (kind, target) in
        enumerate(pairs)) + "</Relationships>"


def docx(body, *more, root="word/document.xml"):
    return package([("_rels/.rels", relations(("officeDocument", root))),
                    ("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>"), *more])


def xlsx(sheet, *more, kinds=()):
    return package([("_rels/.rels", relations(("officeDocument", "xl/workbook.xml"))),
                    ("xl/workbook.xml", '<workbook><sheets><sheet name="a" r:id="r0"/></sheets></workbook>'),
                    ("xl/_rels/workbook.xml.rels", relations(("worksheet", "1.xml"), *kinds)),
                    ("xl/1.xml", f"<worksheet>{sheet}</worksheet>"), *more])


def p(words):
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def table(*rows):
    return "<w:tbl>" + "".join("<w:tr>" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) + "</w:tr>"
                               for row in rows) + "</w:tbl>"


HEAD = ["序号", "工作任务", "责任单位", "完成时限"]
CELLS = "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in HEAD)


def sheet_rows(rows):
    return f'<sheetData><row r="1">{CELLS}</row>{rows}</sheetData>'


def with_cell(column, words):
    """A document of one measure, with these words in a column."""
    row = ["1", "公布清单。", "民政局", "6月底前"]
    row[column] = words
    return docx(p("西夏区2020年任务表") + table(HEAD, row))


def measures(count):
    return [[str(i), f"办理第{i}项。", "民政局牵头，司法局配合", "6月底前"] for i in range(1, count)]


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(5000)
LAUGHS = "<!DOCTYPE a [" + '<!ENTITY a0 "ha">' + "".join(
    f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10)) + "]>"
EMPTY_ROWS = "".join(f'<row r="{i}" ht="14" customHeight="1"/>' for i in range(2, 1_000_000))
STYLED_ROWS = "".join(f'<row r="{i}"><c r="A{i}" s="1"/><c r="B{i}" s="1"/></row>' for i in range(2, 300_000))
MERGES = "<mergeCells>" + "".join(f'<mergeCell ref="A{i}:D{i + 3}"/>' for i in range(1, 50_000)) + "</mergeCells>"
ODD_VALUES = '<row r="2">' + "".join(f'<c s="0"><v>{v}</v></c>' for v in ("1e308", "-1", "nan", "99999999999999", "")) + "</row>"
LONG_FORMAT = ('<styleSheet><numFmts><numFmt numFmtId="200" formatCode="' + "yyyy" * 20_000 + "[" * 20_000
               + '"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>')

LONG = 9_900  # characters; more are refused

CASES = {
    "password.docx": (OLE, REFUSED),
    "password-of-zip.docx": (package([("word/document.xml", "a")], flags=1), REFUSED),
    "macros.docx": (docx(p("一"), ("word/vbaProject.bin", b"\0" * 100)), REFUSED),
    "bomb-of-blanks.docx": (docx(" " * (70 << 20)), REFUSED),
    "bomb-of-elements.docx": (docx("<a/>" * (15 << 20)), REFUSED),
    "bomb-of-attributes.docx": (docx("<a " + "b='' " * (10 << 20) + "/>"), REFUSED),
    "bomb-of-parts.xlsx": (xlsx(sheet_rows(""), ("xl/s.xml", "<sst>" + " " * (60 << 20) + "</sst>"),
                                ("xl/y.xml", "<styleSheet>" + " " * (60 << 20) + "</styleSheet>"),
                                ("xl/1x.xml", " " * (60 << 20)),
                                kinds=(("sharedStrings", "s.xml"), ("styles", "y.xml"))), EITHER),
    "many-entries.docx": (docx(p("一"), *[(f"a/{i}", "") for i in range(20_000)]), REFUSED),
    "same-entry-twice.docx": (docx(table(HEAD, *measures(2)), ("WORD/Document.xml", "<a>")), READ),
    "empty-rows.xlsx": (xlsx(sheet_rows(EMPTY_ROWS)), EITHER),
    "styled-rows.xlsx": (xlsx(sheet_rows(STYLED_ROWS)), EITHER),
    "far-cell.xlsx": (xlsx(sheet_rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')), EITHER),
    "row-numbers.xlsx": (xlsx(sheet_rows('<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>'
                                         '<row r="0"><c r="A0"><v>1</v></c></row>')), EITHER),
    "merges.xlsx": (xlsx(sheet_rows("") + MERGES), EITHER),
    "whole-merge.xlsx": (xlsx(sheet_rows("") + '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), EITHER),
    "odd-values.xlsx": (xlsx(sheet_rows(ODD_VALUES), ("xl/y.xml", LONG_FORMAT), kinds=(("styles", "y.xml"),)), EITHER),
    "string-that-is-not-there.xlsx": (xlsx(sheet_rows('<row r="2"><c t="s"><v>99</v></c></row>')), EITHER),
    "deep.docx": (docx("<w:ins>" * 100_000 + "</w:ins>" * 100_000), REFUSED),
    "deep-tables.docx": (docx("<w:tbl><w:tr><w:tc>" * 20_000 + "</w:tc></w:tr></w:tbl>" * 20_000), REFUSED),
    "wide-span.docx": (docx('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="4000000000"/></w:tcPr></w:tc></w:tr></w:tbl>'),
                       REFUSED),
    "many-wide-spans.docx": (docx("<w:tbl>" + '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="60"/></w:tcPr></w:tc></w:tr>'
                                  * 100_000 + "</w:tbl>"), EITHER),
    "merge-without-begin.docx": (docx(table(HEAD, *measures(3)).replace("<w:tc>", "<w:tc><w:tcPr><w:vMerge/></w:tcPr>")),
                                 EITHER),
    "laughs.docx": (package([("_rels/.rels", relations(("officeDocument", "word/document.xml"))),
                             ("word/document.xml", LAUGHS + f"<w:document {W}>&a9;</w:document>")]), REFUSED),
    "entity-of-a-file.docx": (package([("_rels/.rels", relations(("officeDocument", "word/document.xml"))),
                                       ("word/document.xml", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
                                        f"<w:document {W}><w:body>{p('&b;')}</w:body></w:document>")]), REFUSED),
    "paths.docx": (docx(table(HEAD, *measures(2)), ("../../escaped", "a"), ("/tmp/xfz-escaped", "a")), READ),
    "path-to-the-main-part.docx": (docx(p("一"), root="../../../etc/passwd"), REFUSED),
    "no-main-part.docx": (package([("_rels/.rels", relations(("officeDocument", "word/document.xml")))]), REFUSED),
    "no-sheet.xlsx": (package([("_rels/.rels", relations(("officeDocument", "xl/workbook.xml"))),
                               ("xl/workbook.xml", '<workbook><sheets><sheet name="a" r:id="r9"/></sheets></workbook>')]),
                      REFUSED),
    "cut.docx": (docx(table(HEAD, *measures(50)))[:-300], REFUSED),
    "terminal.docx": (with_cell(1, "公布&#27;[2J清单\u202e。&#7;&#155;31m"), EITHER),
    "long-cell.docx": (with_cell(1, "公" * 100_000), REFUSED),
    "brackets-in-units.docx": (with_cell(2, "（" * LONG), READ),
    "brackets-in-text.docx": (with_cell(1, "（甲" * (LONG // 2)), READ),
    "closed-brackets-in-text.docx": (with_cell(1, "（甲局）" * (LONG // 4)), READ),
    "nested-brackets.docx": (with_cell(2, "（" * (LONG // 2 - 1) + "局" + "）" * (LONG // 2 - 1)), READ),
    "names.docx": (with_cell(2, "民政局、" * (LONG // 4)), READ),
    "leads.docx": (with_cell(2, "民政局牵头，" * (LONG // 6)), READ),
    "labels.docx": (with_cell(2, "牵头单位：" * (LONG // 5)), READ),
    "labels-in-text.docx": (with_cell(1, "公布。责任领导：甲；" * (LONG // 10)), READ),
    "joined-names.docx": (with_cell(2, "民政局和" * (LONG // 4)), READ),
    "blanks-in-units.docx": (with_cell(2, "民政局" + " " * 20_000 + "司法局"), READ),
    "lines-in-units.docx": (with_cell(2, "民政局</w:t><w:br/><w:t>" * (LONG // 4)), READ),
    "days.docx": (with_cell(3, "6月底前、" * (LONG // 5)), READ),
    "digits.docx": (with_cell(3, "1" * LONG), READ),
    "numbers.docx": (with_cell(1, "1." * LONG), READ),
    "many-long-cells.docx": (docx(p("西夏区2020年任务表") + table(
        HEAD, *[[str(i), "公布（民政局、司法局）" * 800, "民政局、司法局牵头" * 800, "6月底前" * 2000] for i in range(40)])), READ),
    "many-tables.docx": (docx(table(HEAD, *measures(3)) * 3_000), READ),
    "many-columns.csv": (("责任单位," * 50_000 + "\n").encode(), EITHER),
    "open-quote.csv": ((",".join(HEAD) + '\n1,"' + "公布" * 400_000).encode(), EITHER),
    "long-line.txt": (("（一）公布清单。" * 50_000).encode(), EITHER),
    "one-number-a-line.txt": ("".join(f"{i}.\n" for i in range(1, 20_000)).encode(), EITHER),
    "outline.txt": (("西夏区2020年任务\n" + "".join(f"{i}.公布。（民政局牵头，6月底前）\n" for i in range(1, 10_000))).encode(), READ),
    "labels.txt": (("1.公布清单。\n" + "责任单位：民政局\n" * 20_000).encode(), EITHER),
    "zeros.csv": (b"\0" * 1_000_000, REFUSED),
    "neither-utf8-nor-gb18030.csv": (b"\xff\xfe\xff\xff" * 1000 + b"\x80", EITHER),
}


def run(xfz, path, result):
    seconds = math.ceil(path.stat().st_size / 1e6) or 1

    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return subprocess.run([xfz, "import", str(path), "-o", str(result)], capture_output=True, preexec_fn=limit,
                          timeout=120, check=False)


def problems(xfz, folder, name, data, wanted):
    path = folder / name
    path.write_bytes(data)
    result = folder / "result.yaml"
    done = run(xfz, path, result)
    out = []
    if done.returncode not in wanted:
        out.append(f"ended with {done.returncode}, not {sorted(wanted)}: {done.stderr[-200:].decode(errors='replace')!r}")
    if done.returncode == 2 and not done.stderr:
        out.append("was refused without a word")
    if any(sign < 32 and sign != 10 for sign in done.stdout + done.stderr):
        out.append("wrote a control sign")
    left = {each.name for each in folder.iterdir()} - {name, result.name}
    if left or Path("/tmp/xfz-escaped").exists():
        out.append(f"wrote more than its result: {sorted(left)}")
    for each in (path, result):
        each.unlink(missing_ok=True)
    return out


def main(arguments):
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__.strip())
        return 2
    xfz = str(Path(arguments[0]).resolve())
    names = [name for name in CASES if not arguments[1:] or any(word in name for word in arguments[1:])]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            for problem in problems(xfz, Path(folder), name, *CASES[name]):
                failed += 1
                print(f"FAILED: {name}: {problem}", flush=True)
    print(f"{len(names)} hostile documents, {failed} failures; {MEMORY >> 20} MB and a second a megabyte")
    return 1 if failed or not names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
