# SPDX-License-Identifier: MIT
"""What a careful clerk reads in a document, written short.

due is "words = 2020-06-30, 2020-12-31", "words = standing", "words = recurring 2020-03-31, …", or any of them together;
the words alone mean a deadline without days."""

import re



def names(words):
    """Units in order: "甲局、乙局"; | where a name holds a 、."""
    return [each for each in re.split("[|]" if "|" in words else "、", words) if each]


def deadline(words):
    words, _, days = words.partition(" =")
    dates = re.findall(r"\d{4}-\d\d-\d\d", days)
    return {"deadline": words or None, "dates": dates, "standing": "standing" in days, "recurring": "recurring" in days}


def clause(text, lead="", resp="", supp="", due="", others=None):
    return {"text": text, "lead": names(lead), "responsible": names(resp), "support": names(supp), "others": others,
            "dates": deadline(due)["dates"]}


def row(number, text, lead="", resp="", supp="", due="", category=None, task=None, own=None, na=None, others=None,
        effect=None, clauses=()):
    out = {"number": number or None, "category": category, "task": task, "text": text, "lead": names(lead),
           "responsible": names(resp), "support": names(supp), **deadline(due), "columns": own or {},
           "not_applicable": na}
    if others:
        out["others"] = others
    if effect:
        out["effect"] = effect
    if clauses:
        out["clauses"] = list(clauses)
        for role in ("lead", "responsible", "support"):
            out[role] = list(dict.fromkeys(unit for each in clauses for unit in each[role]))
    return out


def within(rows, **heading):
    """The same rows below a category or a task."""
    return [{**each, **heading} for each in rows]


def truth(title, year, rows, number=None, issuer=None, issued=None, years=None, notes=(), ignore=(), gone=()):
    """ignore: printed words that are rightly left out (repeated heads …); gone: words that must not be in any value."""
    return {"title": title, "document_number": number, "issuer": issuer, "year": year, "years": years, "issued": issued,
            "rows": list(rows), "notes": list(notes), "ignore": list(ignore), "gone": list(gone)}
