# SPDX-License-Identifier: MIT
"""The measures of a table in the forms that programs read which do not read YAML. Each form has the date of a deadline
ready-made, so what these programs are spared is the reading of a deadline's words."""

import csv
import json
import subprocess
import uuid
from datetime import date, datetime, timezone

# ledger takes no entry without a date.
FAR = "9999-12-31"


def measures_of(xfz, table):
    """The measures of a table that apply to the district: what a register of them would hold."""
    listed = subprocess.run([xfz, "--file", table, "list", "--format", "json"],
                            capture_output=True, check=True).stdout
    return [{"id": measure["id"], "text": measure["text"],
             "lead": "、".join(measure["lead"]), "responsible": "、".join(measure["responsible"]),
             "deadline": measure["deadline"]["text"] or "", "date": measure["deadline"]["date"] or ""}
            for measure in json.loads(listed)["measures"]]


def write_csv(measures, path):
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, measures[0].keys(), lineterminator="\n")
        rows.writeheader()
        rows.writerows(measures)


def write_json(measures, path):
    path.write_text(json.dumps(measures, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def write_rec(measures, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("%rec: Measure\n%key: id\n%type: date date\n")
        for measure in measures:
            file.write("\n" + "".join(f"{name}: {value}\n" for name, value in measure.items() if value))


def write_ledger(measures, path):
    """One entry a measure, its id as the code, posted to the unit that leads."""
    with open(path, "w", encoding="utf-8") as file:
        for measure in measures:
            file.write(f"{measure['date'] or FAR} ({measure['id']}) {measure['text']}\n"
                       f"    {measure['lead'] or '-'}  1\n    {measure['responsible'] or '-'}\n\n")


def write_tasks(measures, folder):
    """A folder for taskwarrior: its settings, and its tasks in its own format, so that none must be imported."""
    folder.mkdir(exist_ok=True)
    (folder / "taskrc").write_text(
        f"data.location={folder.resolve()}\nconfirmation=no\ngc=off\nrecurrence=off\nhooks=off\nverbose=nothing\n"
        "uda.measure.type=string\nuda.lead.type=string\nuda.responsible.type=string\n"
        "report.due.columns=measure\nreport.due.labels=id\n", encoding="utf-8")
    entry = int(datetime(2020, 1, 1, tzinfo=timezone.utc).timestamp())
    with open(folder / "pending.data", "w", encoding="utf-8") as file:
        for measure in measures:
            fields = {"description": measure["text"], "entry": entry, "lead": measure["lead"],
                      "measure": measure["id"], "modified": entry, "responsible": measure["responsible"],
                      "status": "pending", "uuid": uuid.uuid5(uuid.NAMESPACE_OID, measure["id"])}
            if measure["date"]:
                day = date.fromisoformat(measure["date"])
                fields["due"] = int(datetime(day.year, day.month, day.day, tzinfo=timezone.utc).timestamp())
            file.write("[" + " ".join(f'{name}:"{value}"' for name, value in sorted(fields.items()) if value) + "]\n")


WRITERS = {"csv": write_csv, "json": write_json, "rec": write_rec, "ledger": write_ledger, "tasks": write_tasks}


def write_forms(xfz, table, forms):
    """Writes forms of a table beside it: 10x.yaml is also 10x.csv and so on."""
    measures = measures_of(xfz, table)
    for form in forms:
        WRITERS[form](measures, table.with_suffix("." + form))
