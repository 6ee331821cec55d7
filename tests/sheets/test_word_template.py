# SPDX-License-Identifier: MIT
"""Word files with fields, made by python-docx and saved again by LibreOffice, as templates."""

import io
import shutil
import zipfile

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

import readers
from common import HOSTILE, TABLE, XFZ, Case, environment, run, scratch, text, xfz
from model import LEAD, RESPONSIBLE, VIA, Table

# The smallest picture that there is.
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8ffff3f0005fe02fea72d"
                    "cf470000000049454e44ae426082")


def runs(paragraph, *words):
    """Each in a look of its own, as Word splits what somebody typed."""
    for place, word in enumerate(words):
        run_ = paragraph.add_run(word)
        run_.bold, run_.italic = place % 2 == 0, place % 3 == 1
        if place % 2:
            error = OxmlElement("w:proofErr")
            error.set(qn("w:type"), "spellStart")
            run_._r.addprevious(error)
    return paragraph


def letter():
    """Fields that are split, a loop over a row, sections of paragraphs and in a line; a header, a footer, a picture, a list."""
    word = docx.Document()
    runs(word.add_paragraph(style="Title"), "致{{un", "it}}（{{ye", "ar}}）")
    word.add_paragraph("{{! 本段只是说明 }}")
    word.add_paragraph("{{#has_own}}")
    word.add_paragraph("下列事项由你单位办理。", style="List Number")
    word.add_paragraph("{{/has_own}}")
    word.add_paragraph("{{^has_own}}")
    word.add_paragraph("没有要办理的事项。")
    word.add_paragraph("{{/has_own}}")
    table = word.add_table(rows=2, cols=4)
    for cell, words in zip(table.rows[0].cells, ("序号", "具体措施", "时限", "单位")):
        cell.text = words
    cells = table.rows[1].cells
    cells[0].text = "{{#lead_duties}}"
    runs(cells[0].add_paragraph(), "第{{i", "d}}项")
    runs(cells[1].paragraphs[0], "{{#clause_number}}第{{clause_number", "}}分项：{{/clause_number}}", "{{own_text}}")
    cells[2].text = "{{deadline}}{{^deadline}}无{{/deadline}}"
    runs(cells[3].paragraphs[0], "{{lead}}{{/lead_", "duties}}")
    word.add_paragraph("共同事项：")
    shared = word.add_table(rows=3, cols=2)
    shared.rows[0].cells[0].text = "{{#via_groups}}"
    shared.rows[1].cells[0].text = "{{group}}"
    shared.rows[1].cells[1].text = "{{#duties}}"
    shared.rows[1].cells[1].add_paragraph("{{key}}")
    shared.rows[1].cells[1].add_paragraph("{{/duties}}")
    shared.rows[2].cells[1].text = "{{/via_groups}}"
    word.add_picture(io.BytesIO(PNG))
    word.sections[0].header.paragraphs[0].text = "{{table_title}}"
    runs(word.sections[0].footer.paragraphs[0], "来源：{{sou", "rce}}")
    word.add_paragraph("花括号 {单} 不是字段")
    return word


def saved(word, path):
    word.save(str(path))
    return path


def resaved(path):
    """By LibreOffice."""
    folder = path.parent / "resaved"
    done = run(["soffice", "--headless", "--convert-to", "docx", "--outdir", folder, path], timeout=120,
               env=environment(HOME=str(path.parent)))
    if not (folder / path.name).exists():
        raise AssertionError(text(done.stderr))
    return folder / path.name


def paragraphs(word):
    return [p.text for p in word.paragraphs if p.text.strip()]


def one_line(word, *lines):
    for line in lines:
        word.add_paragraph(line)


def one_row(word, *cells):
    table = word.add_table(rows=1, cols=len(cells))
    for cell, words in zip(table.rows[0].cells, cells):
        cell.text = words


# What is wrong, and what is said of it in English and Chinese.
FAULTS = {
    "never closed": (lambda w: one_line(w, "一", "{{unit}}：{{#lead_duties}}{{id}}"),
                     "paragraph 2 “{{unit}}：{{#lead_duties}}{{id}}”: the section `lead_duties` is never closed",
                     "第2段“{{unit}}：{{#lead_duties}}{{id}}”：段落 `lead_duties` 没有结束标签"),
    "never opened": (lambda w: one_row(w, "一", "{{/lead_duties}}"),
                     "table 1, row 1 “{{/lead_duties}}”: the section `lead_duties` is closed but was never opened",
                     "第1个表第1行“{{/lead_duties}}”：段落 `lead_duties` 有结束标签，却没有开始标签"),
    "no braces": (lambda w: one_line(w, "{{unit", "{{year}}"), "paragraph 1 “{{unit”: a tag is opened with {{ and never closed",
                  "第1段“{{unit”：标签以 {{ 开头，却没有以 }} 结束"),
    "inside and outside": (lambda w: (one_line(w, "{{#lead_duties}}"), one_row(w, "{{/lead_duties}}")),
                           "paragraph 1 “{{#lead_duties}}”: `{{#lead_duties}}` and its counterpart are in different parts",
                           "第1段“{{#lead_duties}}”：`{{#lead_duties}}` 和与它配对的标签不在同一处"),
    "not alone": (lambda w: one_line(w, "{{#lead_duties}}", "{{id}}{{/lead_duties}}"),
                  "paragraph 2 “{{id}}{{/lead_duties}}”: `{{/lead_duties}}` is not in the same paragraph",
                  "第2段“{{id}}{{/lead_duties}}”：`{{/lead_duties}}` 和与它配对的标签不在同一段"),
    "raw": (lambda w: one_line(w, "{{{unit}}}"), "paragraph 1 “{{{unit}}}”: in a Word file every field is text: write `{{unit}}`",
            "第1段“{{{unit}}}”：Word 文件里的字段都是文字，请写 `{{unit}}`"),
    "no field": (lambda w: one_line(w, "｛｛unit｝｝"), "there is no field such as {{unit}} in it", "文件里没有 {{unit}} 这样的字段"),
}


class WordTemplate(Case):
    """Word files of one's own"""

    @classmethod
    def setUpClass(cls):
        cls.folder = scratch("template")
        cls.plain = saved(letter(), cls.folder / "我们的.docx")
        cls.templates = [cls.plain, resaved(cls.plain)]

    def test_letters(self):
        """Fields, sections and rows, of both tables, from the file as it was made and as LibreOffice saved it."""
        for path in (TABLE, HOSTILE):
            table = Table(path)
            for template in self.templates:
                for unit in table.busy:
                    self.check_letter(table, unit, readers.document(
                        xfz("sheet", unit.id, "--template", template, "-o", self.folder / "out.docx", "--force", table=path)
                        and (self.folder / "out.docx").read_bytes()))

    def check_letter(self, table, unit, word):
        lines = table.lines(unit)
        own = [line for line in lines if line.section in (LEAD, RESPONSIBLE)]
        said = "下列事项由你单位办理。" if own else "没有要办理的事项。"
        self.assertEqual(paragraphs(word), [f"致{unit.name}（{table.year}）", said, "共同事项：", "花括号 {单} 不是字段"])
        rows = [[cell.text for cell in row.cells] for row in word.tables[0].rows]
        leads = [line for line in lines if line.section == LEAD]
        self.assertEqual(rows[0], ["序号", "具体措施", "时限", "单位"])
        self.assertEqual(rows[1:], [[f"第{line.id}项", f"第{line.clause}分项：{line.clause_text}" if line.clause else line.text,
                                     line.deadline or "无", line.lead] for line in leads], unit.name)
        groups = {}
        for line in lines:
            if line.section == VIA:
                groups.setdefault(line.group, []).append(line.key)
        shared = [[cell.text.split("\n") for cell in row.cells] for table_ in word.tables[1:] for row in table_.rows]
        self.assertEqual({row[0][0]: row[1] for row in shared}, groups, unit.name)
        self.assertEqual(len(word.tables), 2 if groups else 1, "a table without rows is none")
        self.assertEqual(word.sections[0].header.paragraphs[0].text, table.title)
        self.assertTrue(word.sections[0].footer.paragraphs[0].text.startswith(f"来源：{table.path.name}"))
        title = word.paragraphs[0]
        self.assertEqual(title.style.name, "Title")
        (name,) = [r for r in title.runs if unit.name in r.text]
        self.assertTrue(name.bold, "a field has the look of what it begins in")

    def test_other_parts(self):
        """All parts without fields are those of the file, byte for byte, in the same order."""
        for template in self.templates:
            xfz("sheet", "司法局", "--template", template, "-o", self.folder / "parts.docx", "--force")
            with zipfile.ZipFile(template) as before, zipfile.ZipFile(self.folder / "parts.docx") as after:
                self.assertEqual([n for n in before.namelist() if not n.endswith("/")], after.namelist())
                changed = {name for name in after.namelist() if before.read(name) != after.read(name)}
            self.assertIn("word/document.xml", changed)
            self.assertTrue(all(name.startswith(("word/document.", "word/header", "word/footer")) for name in changed), changed)

    def test_every_command(self):
        """What takes a template takes a Word file: the whole table, all sheets, the 通报, letters and notices of changes."""
        folder = scratch("commands")
        shutil.copy(TABLE, folder / "indicators.yaml")
        (folder / "old.yaml").write_text(TABLE.read_text().replace("deadline: 6月底前", "deadline: 5月底前"))
        (folder / "progress").mkdir()
        for commands, word in (
                (["sheet"], "{{#rows}}{{#cells}}{{text}}{{/cells}}{{/rows}}"), (["sheet", "--all"], "{{unit}}"),
                (["status", "--as-of", "2020-07-10"], "{{as_of}}"),
                (["status", "--as-of", "2020-07-10", "--letters", "overdue"], "{{unit}}{{#duties}}{{id}}{{/duties}}"),
                (["diff", "old.yaml", "indicators.yaml"], "{{#rows}}{{number}}{{/rows}}"),
                (["diff", "old.yaml", "indicators.yaml", "--by-unit"], "{{unit}}")):
            made = docx.Document()
            made.add_paragraph(f"《{word}》")
            saved(made, folder / "我们的.docx")
            many = "--all" in commands or "--by-unit" in commands or "--letters" in commands
            out = "out/" if many else "out.docx"
            done = run([XFZ, *commands, "--template", "我们的.docx", "-o", out, "--force"], cwd=folder)
            self.assertEqual(done.returncode, 0, text(done.stderr))
            self.assertNotIn("warning", text(done.stderr))
            files = sorted((folder / "out").glob("*.docx")) if many else [folder / "out.docx"]
            self.assertTrue(files)
            for path in files:
                words = paragraphs(docx.Document(str(path)))
                self.assertEqual(len(words), 1)
                self.assertGreater(len(words[0]), 2, f"{commands} {path}")
            if commands == ["sheet", "--all"]:
                self.assertIn("民政局-我们的.docx", [path.name for path in files])
            shutil.rmtree(folder / "out", ignore_errors=True)

    def test_faults(self):
        """Each is told with its place, in both languages; nothing is made."""
        for name, (build, *expected) in FAULTS.items():
            word = docx.Document()
            build(word)
            path = saved(word, self.folder / "fault.docx")
            for language, words in zip(("en", "zh"), expected):
                done = run([XFZ, "sheet", "民政局", "--template", path, "-o", self.folder / "none.docx", "-f", TABLE, "--lang", language])
                self.assertEqual(done.returncode, 2, name)
                self.assertIn(words, text(done.stderr), name)
                self.assertFalse((self.folder / "none.docx").exists())

    def test_unknown_fields(self):
        """They are told of, with the nearest, and the rest is made."""
        word = docx.Document()
        word.add_paragraph("一")
        runs(word.add_paragraph(), "致{{un", "itt}}")
        one_row(word, "{{#lead_duties}}{{idd}}", "{{own_text}}{{/lead_duties}}")
        word.sections[0].header.paragraphs[0].text = "{{nothing}}"
        path = saved(word, self.folder / "unknown.docx")
        said = text(xfz("sheet", "民政局", "--template", path, "-o", self.folder / "unknown-out.docx", "--force", "--lang", "en").stderr)
        for words in ("paragraph 2 “致{{unitt}}”: there is no field `unitt`; did you mean `unit`?",
                      "table 1, row 1 “{{#lead_duties}}{{idd}}”: there is no field `idd`; did you mean `id`?",
                      "header, paragraph 1 “{{nothing}}”: there is no field `nothing`"):
            self.assertIn(words, said)

    def changed(self, change, name="hostile.docx"):
        """The letter with parts changed or added."""
        path = self.folder / name
        with zipfile.ZipFile(self.plain) as before, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as after:
            for part in before.namelist():
                after.writestr(part, change.get(part, lambda data: data)(before.read(part)))
            for part, data in change.items():
                if part not in before.namelist():
                    after.writestr(part, data(b""))
        return path

    def test_hostile_files(self):
        """Macros, entities, what is loaded from elsewhere and what unpacks to more than memory are refused; links are kept."""
        relation = (b'<Relationship Id="x9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" '
                    b'Target="http://example.invalid/t.dotm" TargetMode="External"/></Relationships>')
        rels = "word/_rels/document.xml.rels"
        add = {kind: lambda data, kind=kind: data.replace(b"</Relationships>", relation % kind)
               for kind in (b"attachedTemplate", b"image", b"hyperlink")}
        deep = b"<w:p>" * 100_000 + b"</w:p>" * 100_000
        cases = {
            "macros": {"word/vbaProject.bin": lambda _: b"x"},
            "content type": {"[Content_Types].xml": lambda data: data.replace(
                b"wordprocessingml.document.main+xml", b"ms-word.document.macroEnabled.main+xml")},
            "entities": {"word/document.xml": lambda data: data.replace(
                b"?>", b'?><!DOCTYPE x [<!ENTITY a "{{unit}}">]>', 1)},
            "template": {rels: add[b"attachedTemplate"]},
            "picture": {rels: add[b"image"]},
            "bomb": {"word/media/big.bin": lambda _: bytes(200_000_000)},
            "depth": {"word/document.xml": lambda data: data.replace(b"<w:body>", b"<w:body>" + deep)},
            "marks": {"word/document.xml": lambda data: data.replace("花括号".encode(), "\uFDD07\uFDD1".encode())},
            "marks as numbers": {"word/document.xml": lambda data: data.replace("花括号".encode(), b"&#xFDD0;999&#xFDD1;")},
        }
        for name, change in cases.items():
            done = run([XFZ, "sheet", "民政局", "--template", self.changed(change), "-o", self.folder / "never.docx", "-f", TABLE])
            self.assertEqual(done.returncode, 2, f"{name}: {text(done.stderr)}")
            self.assertFalse((self.folder / "never.docx").exists(), name)
        xfz("sheet", "民政局", "--template", self.changed({rels: add[b"hyperlink"]}), "-o", self.folder / "link.docx", "--force")
        with zipfile.ZipFile(self.folder / "link.docx") as archive:
            self.assertIn(b"http://example.invalid/t.dotm", archive.read(rels))

    def test_braces_elsewhere(self):
        """What is no text, such as the description of a picture, is left as it is."""
        path = self.changed({"word/document.xml": lambda data: data.replace(b'name="', b'descr="{{unit}} {{#x" name="', 1)})
        xfz("sheet", "民政局", "--template", path, "-o", self.folder / "braces.docx", "--force")
        names = [e.get("descr") for e in docx.Document(str(self.folder / "braces.docx")).element.iter() if e.get("descr")]
        self.assertIn("{{unit}} {{#x", names)
