# SPDX-License-Identifier: MIT
"""Word documents as offices make them, part by part, so that every oddity of the format can be had.

Words of a paragraph may hold marks:
  ⟦+x⟧ tracked insertion   ⟦-x⟧ tracked deletion   ⟦#comment|x⟧ a comment on x   ⟦*note⟧ footnote
  ⟦@x⟧ hyperlink           ⟦=x⟧ content control     ⟦?x⟧ hidden words             ⟦□x⟧ text box
  ⟦n 1.0⟧ at the beginning: automatic number, list 1, level 0
  \\n next paragraph of the cell, \\v line break, \\t tab, \\u00ad soft hyphen, \\u2011 hyphen that does not break
A cell "^" goes on with the cell above it (vMerge)."""

import re
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

MAIN = ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMES = (MAIN + ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
         ' xmlns:v="urn:schemas-microsoft-com:vml"')
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
BY = ' w:id="{}" w:author="校对" w:date="2020-03-01T00:00:00Z"'


@dataclass
class Cell:
    text: str
    span: int = 1
    begins: bool = True  # False: the merge below it has no restart, as some programs leave it
    inner: "Table | None" = None


@dataclass
class Row:
    cells: list
    before: int = 0
    after: int = 0
    mark: str = ""  # ins or del: the row as a whole is a tracked change
    head: bool = False
    wrapped: bool = False  # the row stands in a content control


@dataclass
class Table:
    rows: list
    columns: int = 0


@dataclass
class Level:
    form: str  # w:numFmt
    text: str
    start: int = 1


@dataclass
class Writer:
    lists: list = field(default_factory=list)  # of lists of Level
    comments: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    links: list = field(default_factory=list)
    serial: int = 100

    def by(self):
        self.serial += 1
        return BY.format(self.serial)

    def run(self, words, properties="", tag="w:t"):
        out = ""
        for piece in re.split("([\t\v\u00ad\u2011])", words):
            special = {"\t": "<w:tab/>", "\v": "<w:br/>", "\u00ad": "<w:softHyphen/>", "\u2011": "<w:noBreakHyphen/>"}
            if piece in special:
                out += special[piece]
            elif piece:
                out += f'<{tag} xml:space="preserve">{escape(piece)}</{tag}>'
        return f"<w:r>{properties}{out}</w:r>" if out else ""

    def marked(self, mark, words):
        if mark == "+":
            return f"<w:ins{self.by()}>{self.run(words)}</w:ins>"
        if mark == "-":
            return f"<w:del{self.by()}>{self.run(words, tag='w:delText')}</w:del>"
        if mark == "#":
            note, words = words.split("|")
            self.comments.append(note)
            at = len(self.comments)
            return (f'<w:commentRangeStart w:id="{at}"/>{self.run(words)}<w:commentRangeEnd w:id="{at}"/>'
                    f'<w:r><w:commentReference w:id="{at}"/></w:r>')
        if mark == "*":
            self.notes.append(words)
            return f'<w:r><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
        if mark == "@":
            self.links.append("https://example.org/")
            return f'<w:hyperlink r:id="link{len(self.links)}">{self.run(words)}</w:hyperlink>'
        if mark == "=":
            return f"<w:sdt><w:sdtPr/><w:sdtContent>{self.run(words)}</w:sdtContent></w:sdt>"
        if mark == "?":
            return self.run(words, "<w:rPr><w:vanish/></w:rPr>")
        if mark == "□":
            return ('<w:r><w:pict><v:shape style="width:200pt;height:30pt" type="#box"><v:textbox><w:txbxContent>'
                    f"<w:p>{self.run(words)}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>")
        raise ValueError(mark)

    def paragraph(self, words, properties=""):
        number = re.match(r"⟦n (\d+)\.(\d+)⟧", words)
        if number:
            words = words[number.end():]
            properties += (f'<w:numPr><w:ilvl w:val="{number[2]}"/><w:numId w:val="{number[1]}"/></w:numPr>')
        out = ""
        for piece in re.split("(⟦[^⟧]*⟧)", words):
            out += self.marked(piece[1], piece[2:-1]) if piece.startswith("⟦") else self.run(piece)
        return f"<w:p>{'<w:pPr>' + properties + '</w:pPr>' if properties else ''}{out}</w:p>"

    def paragraphs(self, words):
        return "".join(self.paragraph(each) for each in words.split("\n"))

    def table(self, table):
        rows = [row if isinstance(row, Row) else Row(row) for row in table.rows]
        for row in rows:
            row.cells = [cell if isinstance(cell, Cell) else Cell(cell) for cell in row.cells]
        begins = merges_begin(rows)
        width = table.columns or max(row.before + row.after + sum(c.span for c in row.cells) for row in rows)
        out = "".join(self.row(row, i, begins) for i, row in enumerate(rows))
        grid = '<w:gridCol w:w="1200"/>' * width
        return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{out}</w:tbl>'

    def row(self, row, index, begins):
        properties = "".join(f'<w:{name} w:val="{n}"/>' for name, n in
                             (("gridBefore", row.before), ("gridAfter", row.after)) if n)
        properties += "<w:tblHeader/>" if row.head else ""
        properties += f"<w:{row.mark}{self.by()}/>" if row.mark else ""
        out, column = "", row.before
        for cell in row.cells:
            merge = "<w:vMerge/>" if cell.text == "^" else (
                '<w:vMerge w:val="restart"/>' if (index, column) in begins and cell.begins else "")
            span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
            words = "" if cell.text == "^" else cell.text
            if row.mark:
                sign = "+" if row.mark == "ins" else "-"
                words = "\n".join(f"⟦{sign}{each}⟧" for each in words.split("\n"))
            inner = self.table(cell.inner) + "<w:p/>" if cell.inner else ""
            width = f'<w:tcW w:w="{1200 * cell.span}" w:type="dxa"/>'
            out += f"<w:tc><w:tcPr>{width}{span}{merge}</w:tcPr>{self.paragraphs(words)}{inner}</w:tc>"
            column += cell.span
        out = f"<w:tr>{'<w:trPr>' + properties + '</w:trPr>' if properties else ''}{out}</w:tr>"
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{out}</w:sdtContent></w:sdt>" if row.wrapped else out


def merges_begin(rows):
    """Where the cell stands that a "^" goes on with: (row, column of the grid)."""
    begins = set()
    for i, row in enumerate(rows):
        column = row.before
        for cell in row.cells:
            if cell.text != "^" and i + 1 < len(rows):
                below = rows[i + 1].before
                for other in rows[i + 1].cells:
                    if below == column and other.text == "^":
                        begins.add((i, column))
                    below += other.span
            column += cell.span
    return begins


def numbering(lists):
    """Each list is a list of Level, or the number of another whose levels begin again."""
    out = ""
    for i, levels in enumerate(lists, 1):
        if not isinstance(levels, int):
            inner = "".join(
                f'<w:lvl w:ilvl="{n}"><w:start w:val="{level.start}"/><w:numFmt w:val="{level.form}"/>'
                f'<w:lvlText w:val="{level.text}"/></w:lvl>' for n, level in enumerate(levels))
            out += f'<w:abstractNum w:abstractNumId="{i}">{inner}</w:abstractNum>'
    for i, levels in enumerate(lists, 1):
        again = ""
        if isinstance(levels, int):
            again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        of = levels if isinstance(levels, int) else i
        out += f'<w:num w:numId="{i}"><w:abstractNumId w:val="{of}"/>{again}</w:num>'
    return f"<w:numbering{NAMES}>{out}</w:numbering>"


def notes_part(kind, words, writer):
    inner = "".join(f'<w:{kind} w:id="{i}" w:author="校对" w:initials="校">{writer.paragraph(each)}</w:{kind}>'
                    for i, each in enumerate(words, 1))
    return f"<w:{kind}s{NAMES}>{inner}</w:{kind}s>"


PAGE = '<w:pgSz w:w="11906" w:h="16838"/>'
LANDSCAPE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'


def document(path, blocks, lists=(), header=None, footer=None, landscape=False):
    """Writes a document; blocks are strings (paragraphs), tables, or "---" (then pages are landscape)."""
    writer = Writer()
    body = ""
    for block in blocks:
        if isinstance(block, Table):
            body += writer.table(block)
        elif block == "---":
            body += f"<w:p><w:pPr><w:sectPr>{PAGE}</w:sectPr></w:pPr></w:p>"
        else:
            body += writer.paragraph(block)
    parts = {"numbering": numbering(lists)}
    parts["comments"] = notes_part("comment", writer.comments, writer)
    parts["footnotes"] = notes_part("footnote", writer.notes, writer)
    ends = ""
    for kind, words in (("header", header), ("footer", footer)):
        if words is not None:
            tag = "hdr" if kind.startswith("h") else "ftr"
            parts[kind] = f"<w:{tag}{NAMES}>{writer.paragraphs(words)}</w:{tag}>"
            ends += f'<w:{kind}Reference w:type="default" r:id="{kind}"/>'
    body += f"<w:sectPr>{ends}{LANDSCAPE if landscape else PAGE}</w:sectPr>"
    package(path, f"<w:document{NAMES}><w:body>{body}</w:body></w:document>", parts, writer.links)


def package(path, main, parts, links):
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    relations = "".join(f'<Relationship Id="{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>' for name in parts)
    relations += "".join(f'<Relationship Id="link{i}" Type="{OFFICE}/hyperlink" Target="{to}" TargetMode="External"/>'
                         for i, to in enumerate(links, 1))
    kinds = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}{name}+xml"/>' for name in parts)
    package_names = 'xmlns="http://schemas.openxmlformats.org/package/2006/'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("[Content_Types].xml", f'{declaration}<Types {package_names}content-types">'
                     '<Default Extension="rels" '
                     'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                     '<Default Extension="xml" ContentType="application/xml"/>'
                     f'<Override PartName="/word/document.xml" ContentType="{TYPES}document.main+xml"/>{kinds}</Types>')
        out.writestr("_rels/.rels", f'{declaration}<Relationships {package_names}relationships">'
                     f'<Relationship Id="main" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
                     "</Relationships>")
        out.writestr("word/_rels/document.xml.rels",
                     f'{declaration}<Relationships {package_names}relationships">{relations}</Relationships>')
        out.writestr("word/document.xml", declaration + main)
        for name, xml in parts.items():
            out.writestr(f"word/{name}.xml", declaration + xml)
