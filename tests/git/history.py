# SPDX-License-Identifier: MIT
"""A repository with twenty commits, and what each of them did to the table."""

from common import TABLE, scratch
from project import git

ADDED = """          - id: 19-1
            text: 制定学校法律顾问工作办法。
            lead: [教育局]
            responsible: [民政局]
            deadline: 9月底前

"""


def replaced(old, new):
    def edit(text):
        assert text.count(old) >= 1, old
        return text.replace(old, new, 1)
    return edit


def measure(text, number):
    """A measure with the empty line behind it."""
    begin = text.index(f"          - id: {number}\n")
    return text[begin:text.index("\n\n", begin) + 2]


def removed(number):
    return lambda text: text.replace(measure(text, number), "")


def moved_before(number, other):
    def edit(text):
        words = measure(text, number)
        return text.replace(words, "").replace(f"          - id: {other}\n", f"{words}          - id: {other}\n")
    return edit


def within(number, old, new):
    """Edits one measure."""
    def edit(text):
        words = measure(text, number)
        assert old in words, old
        return text.replace(words, words.replace(old, new, 1))
    return edit


# What a commit does, and what `xfz diff HEAD~1 HEAD` must say of it, beside the headings.
COMMITS = [
    ("first", None, []),
    ("deadline", within("1", "6月底前", "9月底前"), ["  1  ", "6月底前 → 9月底前 (92 days later)"]),
    ("text", within("1", "清单,", "清单并附依据,"), ["清单{+并附依据+},实行目录化"]),
    ("lead", within("51", "[司法局]", "[司法局, 综合执法局]"), ["  51  ", "Lead  +综合执法局"]),
    ("registered", replaced("  - {id: gsl, name: 工商联}\n", "  - {id: gsl, name: 工商联}\n  - {id: sj, name: 数据局}\n"),
     ["+ 数据局  registered, id sj"]),
    ("clause", within("7", "[审批服务管理局, 政办]", "[政办, 数据局]"), ["Clause 2", "+数据局", "-审批服务管理局"]),
    ("removed", removed("20"), ["- 20  建立健全政府购买公共服务制度"]),
    ("moved", moved_before("52", "98"), ["  52  ", "Moved  from 四、行政执法严格规范公正文明 / 1."]),
    ("renumbered", replaced("- id: 100\n", "- id: 101\n"), ["  100 → 101  "]),
    ("not applicable", within("51", "lead: [司法局, 综合执法局]\n            responsible: [西夏区各执法部门]\n            deadline: 长期坚持",
                              "not_applicable: 和我区无关"), ["Not applicable  (applies) → 和我区无关", "-司法局"]),
    ("heading", replaced("title: 行政审批制度改革全面推行。", "title: 行政审批制度改革深入推行。"),
     ["1.行政审批制度改革[-全面-]{+深入+}推行。"]),
    ("title", replaced("title: 2020年西夏区", "title: 西夏区2020年"), ["Title  "]),
    ("group", replaced("     members: [综合执法局]}", "     members: [综合执法局, 自然资源局]}"), ["西夏区各执法部门", "Members  +自然资源局"]),
    ("layout", replaced("year: 2020\n", "year:   2020\n"), ["No difference"]),
    ("another file", None, ["No difference"]),
    # The last five.
    ("earlier", within("98", "3月底前", "2月底前"), ["  98  ", "3月底前 → 2月底前 (31 days earlier)"]),
    ("lead lost", within("50", "区委编办, 综合执法局, 司法局", "综合执法局, 财政局, 司法局"), ["  50  ", "+财政局  -区委编办"]),
    ("added", replaced("          - id: 21\n", ADDED + "          - id: 21\n"),
     ["+ 19-1  制定学校法律顾问工作办法。", "Lead         教育局"]),
    ("renamed", replaced("{id: mzj, name: 民政局}", "{id: mzj, name: 民政和社会局, aliases: [民政局]}"),
     ["民政局 → 民政和社会局  renamed", "measures changed 0"]),
    ("comment", replaced("# 原表点名的 31 个单位。", "# 原表点名的单位。"), ["No difference"]),
]

def repository():
    folder = scratch("history")
    git(folder, "init", "-q")
    text = TABLE.read_text(encoding="utf-8")
    for name, edit, _ in COMMITS:
        if edit:
            changed = edit(text)
            assert changed != text, name
            text = changed
        (folder / "indicators.yaml").write_text(text, encoding="utf-8")
        if name == "another file":
            (folder / "compose.yaml").write_text("services:\n  a: 1\n", encoding="utf-8")
        git(folder, "add", "-A")
        git(folder, "commit", "-q", "-m", name)
    return folder
