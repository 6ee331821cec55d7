# SPDX-License-Identifier: MIT
"""Returned sheets as people leave them, by openpyxl and LibreOffice, and what `xfz collect` makes of them.

Every answer has words that stand nowhere else, so each must be found again: in the file of its unit and under its duty, or
on the list of what needs a person.
"""

import csv
import io
import json
import re
import resource
import shutil

import docx
import openpyxl
import yaml

from careless import CARELESS, SURE, Returned, merged, other_year, printed_for_another_year
from common import ROOT, TABLE, XFZ, Case, environment, run, scratch, write_all
from readers import is_word_foot

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def resaved(path, form, folder):
    """The same by LibreOffice."""
    done = run(["soffice", "--headless", "--convert-to", form, "--outdir", folder, path], timeout=120,
               env=environment(HOME=str(folder)))
    if done.returncode != 0:
        raise AssertionError(done.stderr.decode())


# ---- all columns of a sheet filled in; each returns how many duties


CHOSEN = ["未启动", "推进中", "需协调", "已完成"]


def fill_workbook(path, headings):
    book = openpyxl.load_workbook(path)
    count = 0
    for tab in book:
        head = {cell.value: cell.column for cell in tab[3]}
        for row in tab.iter_rows(min_row=4):
            if "键" not in head or not tab.cell(row[0].row, head["键"]).value:
                continue
            tab.cell(row[0].row, head["完成状态"]).value = CHOSEN[count % 4]
            for heading in headings:
                tab.cell(row[0].row, head[heading]).value = f"{heading}{count}"
            count += 1
    book.save(path)
    return count


def fill_csv(path, headings):
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    head, count = rows[0], 0
    for row in rows[1:]:
        if row[head.index("经由")]:
            continue
        row[head.index("完成状态")] = CHOSEN[count % 4]
        for heading in headings:
            row[head.index(heading)] = f"{heading}{count}"
        count += 1
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    path.write_bytes(out.getvalue().encode("utf-8-sig"))
    return count


def fill_document(path, headings):
    word = docx.Document(str(path))
    count = 0
    for table in word.tables:
        head = [cell.text for cell in table.rows[0].cells]
        if "完成状态" not in head:
            continue
        for row in table.rows[1:]:
            cells = row.cells
            if is_word_foot(row):
                cells[0].paragraphs[1].runs[0].text += "王某某"
                continue
            (chosen,) = cells[head.index("完成状态")]._tc.iter(WORD + "sdt")
            next(chosen.iter(WORD + "t")).text = CHOSEN[count % 4]
            for heading in headings:
                cells[head.index(heading)].paragraphs[0].add_run(f"{heading}{count}")
            count += 1
    word.save(str(path))
    return count


class Collect(Case):
    """what comes back"""

    @classmethod
    def setUpClass(cls):
        folder = scratch("sent")
        cls.sheets = {name[:-5]: data for name, data in write_all("xlsx", TABLE, folder).items() if name.endswith(".xlsx")}
        cls.units = {unit["name"]: unit["id"] for unit in
                     yaml.safe_load(TABLE.read_text())["units"] + yaml.safe_load(TABLE.read_text())["groups"]}

    def office(self):
        folder = scratch("collect")
        shutil.copy(TABLE, folder / "indicators.yaml")
        (folder / "back").mkdir()
        return folder

    def collect(self, folder, *more, status):
        done = run([XFZ, "collect", "back", "-o", "list.csv", "--force", "--lang", "zh", *more], cwd=folder)
        self.assertEqual(done.returncode, status, done.stdout.decode() + done.stderr.decode())
        return done.stdout.decode()

    def ledger(self, folder):
        """Every report by its unit's id."""
        reports = {}
        for path in sorted((folder / "progress").glob("*.yaml")):
            for report in yaml.safe_load(path.read_text())["reports"]:
                reports.setdefault(path.stem, []).append(report)
        return reports

    def check_found(self, folder, tokens):
        """Each answer is in the ledger under its own duty, or on the list, and nothing is under another."""
        reports = self.ledger(folder)
        listed = (folder / "list.csv").read_text("utf-8-sig").replace('""', '"')
        taken = {}
        for unit, of_unit in reports.items():
            for report in of_unit:
                for token in tokens:
                    if any(token in str(report.get(part, "")) for part in ("progress", "evidence", "problems", "next", "note")):
                        taken[token] = f"{unit}/{report['duty']}"
        for token, key in tokens.items():
            where = taken.get(token)
            if where is None:
                self.assertIn(token, listed)
            elif key is not None:
                self.assertEqual(where, key, token)
        return taken

    def test_every_carelessness(self):
        for careless in CARELESS:
            with self.subTest(careless=careless and careless.__name__):
                folder, tokens = self.office(), {}
                sheet = Returned("司法局", self.sheets["司法局"], tokens)
                if careless:
                    careless(sheet, tokens)
                sheet.save(folder / "back/司法局.xlsx")
                is_sure = careless in SURE
                self.collect(folder, status=0 if is_sure else 1)
                taken = self.check_found(folder, tokens)
                if is_sure:
                    self.assertEqual(set(tokens), set(taken))
                if careless not in (other_year, printed_for_another_year):
                    self.assertGreater(len(taken), len(sheet.cells) // 2)
                said = self.collect(folder, status=0 if is_sure else 1)
                self.assertIn("新报送 0 条", said)

    def test_every_column_comes_back(self):
        """Of a sheet in each form that people return, also one that Word's lists were chosen in and LibreOffice saved."""
        words = {"进展情况": "progress", "佐证材料": "evidence", "存在问题": "problems", "下一步措施": "next", "备注": "note"}
        for form in ("xlsx", "csv", "docx", "resaved docx"):
            with self.subTest(form=form):
                folder = self.office()
                made = folder / "made"
                made.mkdir()
                run([XFZ, "sheet", "司法局", "-o", f"made/司法局.{form[-4:].strip()}"], cwd=folder)
                fill = {"xlsx": fill_workbook, "csv": fill_csv}.get(form, fill_document)
                keys = fill(made / f"司法局.{form[-4:].strip()}", list(words))
                if form.startswith("resaved"):
                    resaved(made / "司法局.docx", "docx", folder / "back")
                else:
                    shutil.move(made / f"司法局.{form}", folder / "back")
                said = self.collect(folder, "--date", "2020-05-31", status=0)
                self.assertNotIn("待核对", said.replace("待核对 0", ""))
                reports = self.ledger(folder)["sfj"]
                self.assertEqual(len(reports), keys, form)
                for report in reports:
                    self.assertEqual(report["status"], CHOSEN[int(report["progress"].removeprefix("进展情况")) % 4])
                    number = report["progress"].removeprefix("进展情况")
                    self.assertEqual({key: str(report[key]).strip("[]'") for key in words.values()},
                                     {key: heading + number for heading, key in words.items()})
                # What was sent back to the unit says what it reported, and is no answer.
                (folder / "back2").mkdir()
                run([XFZ, "sheet", "司法局", "-o", f"back2/司法局.{form[-4:].strip()}"], cwd=folder)
                done = run([XFZ, "collect", "back2", "--lang", "zh"], cwd=folder)
                self.assertEqual((done.returncode, self.ledger(folder)["sfj"]), (0, reports), done.stdout.decode())

    def test_sheets_of_every_table(self):
        """What xfz printed is as it was sent, whatever units, ids and numbers are called: of no sheet is there a question,
        but for which occurrence of a recurring duty is meant."""
        for path in sorted((ROOT / "tests/cases/good").glob("*.yaml")):
            folder = scratch("printed")
            about = yaml.safe_load(path.read_text())
            more = {"issuer": "区委依法治区办", "document": "云法办发〔2020〕3号", "issued": "2020-01-20", "code": "640105",
                    "notes": "注：以上各项由各单位报送。",
                    "returns": {"to": "区委依法治区办", "by": "2020-07-10", "contact": "0951-1234567"}}
            lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in more.items() if key not in about]
            (folder / "table.yaml").write_text(path.read_text().rstrip("\n") + "\n" + "".join(lines))
            day = f"{about.get('year', about.get('years', 2020))}"[:4] + "-03-31"
            for form, fill in (("xlsx", fill_workbook), ("csv", fill_csv), ("docx", fill_document)):
                with self.subTest(table=path.stem, form=form):
                    run([XFZ, "-f", "table.yaml", "sheet", "--all", "-F", form, "-o", form], cwd=folder)
                    if not (folder / form).exists():
                        continue  # no unit has anything
                    for filled in (False, True):
                        if filled:
                            for sheet in (folder / form).glob(f"*.{form}"):
                                if not sheet.name.startswith("index"):
                                    fill(sheet, ["进展情况"])
                        done = run([XFZ, "-f", "table.yaml", "collect", form, "--date", day, "--dry-run"], cwd=folder)
                        self.assertIn(b"files read: ", done.stdout, done.stderr.decode())
                        found = set(re.findall(r"\[(collect-[a-z-]+)\]", done.stdout.decode()))
                        self.assertLessEqual(found, {"collect-period"}, done.stdout.decode())

    def test_sheets_of_three_columns(self):
        """They went out before there was a column for the state."""
        folder, tokens = self.office(), {}
        sheet = Returned("司法局", self.sheets["司法局"], tokens)
        for tab in sheet.book:
            for area in list(tab.merged_cells.ranges):
                tab.unmerge_cells(str(area))
            for heading in ("下一步措施", "存在问题", "完成状态"):
                tab.delete_cols(next((c.column for c in tab[3] if c.value == heading), tab.max_column + 1))
        for token in [t for t in tokens if "难在" in t or "再办" in t]:
            del tokens[token]
        for tab, cell, _, key in sheet.cells:
            row = {c.value: tab.cell(cell.row, c.column) for c in tab[3]}
            row["进展情况"].value = f"推进中。{row['进展情况'].value}"
        sheet.save(folder / "back/司法局.xlsx")
        self.collect(folder, status=0)
        self.assertEqual(set(self.check_found(folder, tokens)), set(tokens))

    def test_what_others_save(self):
        folder, tokens = self.office(), {}
        sheet = Returned("司法局", self.sheets["司法局"], tokens)
        (folder / "made").mkdir()
        sheet.save(folder / "made/司法局.xlsx")
        resaved(folder / "made/司法局.xlsx", "xlsx", folder / "back")
        self.collect(folder, status=0)
        self.assertEqual(set(self.check_found(folder, tokens)), set(tokens))
        for encoding in ("utf-8-sig", "gb18030"):
            folder = self.office()
            tab = sheet.cells[0][0]
            rows = [[cell.value for cell in row] for row in tab.iter_rows()]
            out = io.StringIO()
            csv.writer(out).writerows(rows)
            (folder / "back/司法局.csv").write_bytes(out.getvalue().encode(encoding))
            mine = {token: key for token, key in tokens.items()
                    if any(token in str(value) for row in rows for value in row)}
            self.collect(folder, status=0)
            self.assertEqual(set(self.check_found(folder, mine)), set(mine))

    def test_what_xfz_wrote_itself_is_passed_over(self):
        folder = self.office()
        shutil.rmtree(folder / "back")
        run([XFZ, "sheet", "--all", "-F", "docx", "-o", "back/"], cwd=folder)
        said = self.collect(folder, status=0)
        self.assertIn("填写的格子 0 个", said)
        self.assertIn("交了但没有填：", said)
        shutil.rmtree(folder / "back")
        (folder / "back").mkdir()
        (folder / "list.csv").unlink()
        done = run([XFZ, "collect", "back", "-o", "list.csv"], cwd=folder)
        self.assertEqual((done.returncode, (folder / "list.csv").exists()), (2, False))

    def test_sheets_of_an_earlier_numbering_and_of_another_year(self):
        folder, tokens = self.office(), {}
        Returned("司法局", self.sheets["司法局"], tokens).save(folder / "back/司法局.xlsx")
        for name in ("教育局", "民政局"):
            (folder / f"back/{name}.xlsx").write_bytes(self.sheets[name])
        run([XFZ, "sheet", "区委宣传部", "-o", "back/区委宣传部.docx"], cwd=folder)
        table = (folder / "indicators.yaml").read_text()
        place = table.index("          - id: 2\n")
        more = "          - id: N1\n            text: 又有的一项工作。\n            lead: [民政局]\n            deadline: 6月底前\n"
        (folder / "indicators.yaml").write_text(table[:place] + more + table[place:])
        self.assertEqual(run([XFZ, "fmt", "--renumber", "indicators.yaml"], cwd=folder).returncode, 0)
        said = self.collect(folder, status=0)
        self.assertEqual(set(self.check_found(folder, {token: None for token in tokens})), set(tokens))
        self.assertIn(f"新报送 {len(set(tokens.values()))} 条，待核对 0 处", said)
        (folder / "next").mkdir()
        run([XFZ, "new", "--from", "indicators.yaml", "--year", "2021", "-o", "next/indicators.yaml"], cwd=folder)
        said = self.collect(folder, "-f", "next/indicators.yaml", status=1)
        self.assertFalse((folder / "next/progress").exists())
        self.assertIn("新报送 0 条", said)

    def test_files_that_cannot_be_read(self):
        folder, tokens = self.office(), {}
        Returned("司法局", self.sheets["司法局"], tokens).save(folder / "back/司法局.xlsx")
        whole = self.sheets["民政局"]
        bad = {"民政局.xlsx": whole[: len(whole) // 2], "教育局.pdf": b"%PDF-1.7\n", "照片.jpg": b"\xff\xd8\xff\xe0" + bytes(40),
               "财政局.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le") + bytes(600),
               "空.xlsx": b"", "~$司法局.xlsx": b"lock"}
        for name, data in bad.items():
            (folder / "back" / name).write_bytes(data)
        said = self.collect(folder, status=1)
        self.check_found(folder, tokens)
        listed = (folder / "list.csv").read_text("utf-8-sig")
        for name in list(bad)[:-1]:
            self.assertIn(f"back/{name}", listed)
        self.assertNotIn("~$", listed)
        self.assertRegex(said, "交了但读不了：.*教育局.*民政局.*财政局")
        missing = said.split("没有交回：")[1]
        for unit in ("教育局", "民政局", "财政局", "司法局"):
            self.assertNotIn(unit, missing)

    def test_three_rounds_of_all_units(self):
        folder = self.office()
        units = list(self.sheets)
        for turn, day in enumerate(("2020-03-31", "2020-05-31", "2020-06-30")):
            shutil.rmtree(folder / "back")
            (folder / "back").mkdir()
            fresh = {}
            for place, unit in enumerate(units):
                tokens = {}
                sheet = Returned(f"{unit}第{turn}轮", self.sheets[unit], tokens)
                if not sheet.cells:
                    continue
                careless = CARELESS[(place + turn) % len(CARELESS)]
                if careless and not (careless is merged and len(sheet.cells) < 2):
                    careless(sheet, tokens)
                fresh.update(tokens)
                sheet.save(folder / f"back/{unit}.xlsx")
            if turn == 2:  # an amendment in between
                table = (folder / "indicators.yaml").read_text()
                amended = table.replace("text: 全面推进政务公开", "text: 深入推进政务公开").replace("deadline: 4月底前", "deadline: 5月底前")
                self.assertNotEqual(table, amended)
                (folder / "indicators.yaml").write_text(amended)
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            self.collect(folder, "--date", day, status=1)
            self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before, 2.0)
            self.check_found(folder, fresh)
            before = {path.name: path.read_bytes() for path in (folder / "progress").iterdir()}
            self.collect(folder, "--date", day, status=1)
            self.assertEqual(before, {path.name: path.read_bytes() for path in (folder / "progress").iterdir()})
            done = run([XFZ, "check"], cwd=folder)
            self.assertEqual(done.returncode, 0, done.stdout.decode())
