#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Documents of the shapes that offices issue, imported and compared with what a careful clerk reads in them.

usage: shapes_test.py XFZ [--keep FOLDER] [--only NAME]

shapes/known.py lists what is still read wrongly, and why; the test fails too where one of those has become right."""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import yaml

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))
from shapes import ALL, SAVED_AGAIN, printed  # noqa: E402
from shapes.known import KNOWN  # noqa: E402


BENCH = pathlib.Path(__file__).resolve().parents[1] / "bench"
MOST_MEMORY = 8  # times the size of a document's unpacked XML


def plain(words):
    return re.sub(r"[\s　\u00a0\u00ad]", "", words or "")


def heading_differs(got, want):
    """A heading is printed with its number: 一、服务公开."""
    if got is None or want is None:
        return (got is None) != (want is None)
    number, title, want = plain(got["number"]), plain(got["title"]), plain(want)
    return not want.startswith(number) or want[len(number):].lstrip("、.．") != title


def units(measure, role):
    return list(dict.fromkeys(measure[role] + [unit for each in measure["clauses"] for unit in each[role]]))


def days(measure):
    own = measure["deadline"]["dates"]
    return sorted(set(own + [day for each in measure["clauses"] for day in each["deadline"]["dates"]]))


def clauses_differ(got, want):
    """What differs between the clauses, in words."""
    if len(got) != len(want):
        return [("clauses", len(got), len(want))]
    out = []
    for i, (one, other) in enumerate(zip(got, want), 1):
        out += [(f"clause {i} {key}", one[key], other[key]) for key in ("lead", "responsible", "support")
                if one[key] != other[key]]
        if plain(one["text"]).strip("，；、。,;") != plain(other["text"]).strip("，；、。,;"):
            out.append((f"clause {i} text", one["text"], other["text"]))
        if (one["others"] or None) != other["others"]:
            out.append((f"clause {i} others", one["others"], other["others"]))
        if other["dates"] and one["deadline"]["dates"] != other["dates"]:
            out.append((f"clause {i} dates", one["deadline"]["dates"], other["dates"]))
    return out


def row_differs(got, want):
    """(what, as imported, as printed) of a row."""
    out = [(key, got[key], want[key]) for key in ("category", "task") if heading_differs(got[key], want[key])]
    own = {plain(each["heading"]): plain(each["value"]) for each in got["columns"] if plain(each["value"])}
    wanted = {plain(key): plain(value) for key, value in want["columns"].items() if plain(value)}
    kind = got["deadline"]["kind"]
    pairs = [("text", plain(got["text"]), plain(want["text"])), ("columns", own, wanted),
             ("not applicable", plain(got["not_applicable"]), plain(want["not_applicable"])),
             ("deadline", plain(got["deadline"]["text"]), plain(want["deadline"])),
             ("dates", days(got), want["dates"]), ("others", got["others"] or None, want.get("others"))]
    pairs += [(role, units(got, role), want[role]) for role in ("lead", "responsible", "support")]
    if want["number"] is not None:
        pairs.append(("number", got["number"] or got["id"], want["number"]))
    if want["standing"] and not want["dates"]:
        pairs.append(("kind", kind, "standing"))
    if want["deadline"] and not want["standing"] and not want["dates"] and not want["recurring"]:
        pairs.append(("kind", kind, "undated"))
    if want["recurring"]:
        pairs.append(("kind", kind, "recurring"))
    if "effect" in want:
        pairs.append(("effect", (got["task"] or {}).get("effect"), want["effect"]))
    out += [pair for pair in pairs if pair[1] != pair[2]]
    return out + clauses_differ(got["clauses"], want.get("clauses", []))


def head_differs(text, want):
    """The keys of the table as a whole."""
    got = yaml.safe_load(text)
    year = str(got["year"] if "year" in got else got["years"])
    wanted = f"{want['years'][0]}-{want['years'][-1]}" if want["years"] else str(want["year"])
    pairs = [("year", year, wanted), ("issuer", got.get("issuer"), want["issuer"]),
             ("document", plain(got.get("document")) or None, want["document_number"])]
    if want["title"]:
        pairs.append(("title", plain(str(got["title"])), plain(want["title"])))
    place = re.search("白鹭县|麓南区|云栖新区|云栖镇", want["title"] or "")
    if place:
        pairs.append(("jurisdiction", got["jurisdiction"], place[0]))
    if want["issued"]:
        pairs.append(("issued", str(got.get("issued")), want["issued"]))
    return [pair for pair in pairs if pair[1] != pair[2]]


def aligned(measures, rows):
    """Pairs of rows; by their texts where there are more or fewer than printed."""
    if len(measures) == len(rows):
        return zip(measures, rows)
    left = list(measures)
    pairs = []
    for row in rows:
        same = next((each for each in left if plain(each["text"]) == plain(row["text"])), None)
        if same:
            left.remove(same)
            pairs.append((same, row))
    return pairs


def run(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True, check=False)


class Tally:
    """How many documents and rows there are, and how many of them are wrong."""

    def __init__(self):
        self.documents = self.rows = self.wrong_rows = self.failures = 0
        self.wrong = []


def compare(xfz, path, want, tally):
    """All that is wrong with the import of a document, one line each."""
    tally.rows += len(want["rows"])
    tally.wrong_rows += len(want["rows"])  # until they are seen
    result = path.with_suffix(path.suffix + ".yaml")
    said = run(xfz, "--lang", "en", "import", str(path), "-o", str(result), "--force")
    path.with_suffix(path.suffix + ".said").write_text(said.stdout + said.stderr)
    if said.returncode > 1 or not result.exists():
        return [f"not imported: {said.stderr.strip()}"]
    text = result.read_text()
    out = [f"{what}: imported {got!r}, printed {wanted!r}" for what, got, wanted in head_differs(text, want)]
    checked = run(xfz, "--lang", "en", "check", str(result))
    if checked.returncode:
        out.append("check: " + checked.stdout.strip())
    listed = run(xfz, "list", "--all", "-F", "json", "-f", str(result))
    if listed.returncode:
        return out + ["list: " + listed.stderr.strip()]
    measures = json.loads(listed.stdout)["measures"]
    if len(measures) != len(want["rows"]):
        out.append(f"rows: imported {len(measures)}, printed {len(want['rows'])}")
        texts = {plain(each["text"]) for each in measures}
        wanted = {plain(each["text"]) for each in want["rows"]}
        out += [f"row too many: {each}" for each in sorted(texts - wanted)]
        out += [f"row not there: {each}" for each in sorted(wanted - texts)]
    for got, wanted in aligned(measures, want["rows"]):
        differences = row_differs(got, wanted)
        tally.wrong_rows -= not differences
        out += [f"row {wanted['number']} {wanted['text'][:12]}: {what}: imported {a!r}, printed {b!r}"
                for what, a, b in differences]
    out += [f"note lost: {note}" for note in want["notes"]
            if any(each in printed.missing_words(text, [note]) for each in printed.fragments(note))]
    values = "\n".join(line for line in text.split("\n") if not line.lstrip().startswith("#"))
    out += [f"should be gone: {words}" for words in want["gone"] if plain(words) in plain(values)]
    lost = printed.missing(path, text, want["ignore"])
    return out + ([f"printed words missing: {lost}"] if lost else [])


def saved_again(path):
    """The document as LibreOffice saves it; None where there is no LibreOffice."""
    folder = path.parent / "again"
    run("soffice", "--headless", "--convert-to", path.suffix[1:], "--outdir", str(folder), str(path))
    return folder / path.name


def memory_times_xml(xfz, path):
    """How many times the XML in a document its import takes in memory."""
    with zipfile.ZipFile(path) as package:
        xml = sum(part.file_size for part in package.infolist() if part.filename.endswith(".xml"))
    said = run("/usr/bin/time", "-f", "%M", xfz, "import", str(path), "-o", str(path) + ".yaml")
    return int(said.stderr.split()[-1]) * 1024 / xml


def large_documents(xfz, folder):
    """What is wrong with the memory that the import of 9,984 measures takes, one line each."""
    run(sys.executable, str(BENCH / "make_tables.py"), str(folder), "96")
    out = []
    for suffix in ("docx", "xlsx"):
        path = folder / f"large.{suffix}"
        run(xfz, "sheet", "-f", str(folder / "96x.yaml"), "-o", str(path))
        times = memory_times_xml(xfz, path)
        print(f"memory of {path.name}: {times:.1f} times its XML, {MOST_MEMORY} at most")
        if times > MOST_MEMORY:
            out.append(path.name)
    return out


def report(name, differences, tally):
    """Prints what is wrong with a document, unless that is known."""
    tally.documents += 1
    known = KNOWN.get(name)
    if differences:
        tally.wrong.append(name)
    if differences and known:
        print(f"known  {name}: {known}")
    elif differences:
        print(f"WRONG  {name}", *differences, sep="\n    ")
        tally.failures += 1
    elif known:
        print(f"RIGHT  {name}, which shapes/known.py says to be wrong: {known}")
        tally.failures += 1
    else:
        print(f"right  {name}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("xfz")
    parser.add_argument("--only", action="append", default=[], dest="names", metavar="NAME", help="only this document")
    parser.add_argument("--keep", metavar="FOLDER", help="leave documents, truths and results there")
    options = parser.parse_args()
    tally = Tally()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(options.keep or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for name, (suffix, make, want) in ALL.items():
            if options.names and name not in options.names:
                continue
            path = folder / f"{name}.{suffix}"
            make(path)
            (folder / f"{name}.truth.json").write_text(json.dumps(want, ensure_ascii=False, indent=1))
            paths = [path]
            if name in SAVED_AGAIN and shutil.which("soffice"):
                paths.append(saved_again(path))
            for each in paths:
                report(str(each.relative_to(folder)), compare(options.xfz, each, want, tally), tally)
        if not options.names:
            tally.failures += len(large_documents(options.xfz, folder))
    print(f"{tally.documents} documents, {len(tally.wrong)} of them wrong; {tally.rows} rows, {tally.wrong_rows} wrong")
    return 1 if tally.failures else 0


if __name__ == "__main__":
    sys.exit(main())
