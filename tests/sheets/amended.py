# SPDX-License-Identifier: MIT
"""Amended tables, to be compared with those they were made from."""

import re

from common import HOSTILE, TABLE, scratch

# Of the 2020 table: a deadline moved forward, one back, leads changed, a measure split into clauses, a unit renamed, one
# merged into another, a group's member added, text edited, a measure added, one removed and one renumbered for them.
EDITS_2020 = [
    ("制定本部门重大行政决策目录。\n            deadline: 4月底前", "制定本部门重大行政决策目录。\n            deadline: 3月底前"),
    ("lead: [区委编办, 综合执法局, 司法局]\n            responsible: [西夏区各执法部门]\n            deadline: 7月底前",
     "lead: [区委编办, 综合执法局, 区委依法治区办]\n            responsible: [西夏区各执法部门]\n            deadline: 9月底前"),
    ("{id: spj, name: 审批服务管理局, aliases: [审批服务局]}",
     "{id: spj, name: 行政审批服务管理局, aliases: [审批服务局, 审批服务管理局]}"),
    ("     members: [综合执法局]}", "     members: [综合执法局, 市场监督管理分局]}"),
    ("监督检查清单制度,全面清理涉企收费、摊派事项和各类评比达标活动。", "监督检查清单制度并向社会公布,全面清理涉企收费、摊派事项。"),
    ("lead: [市场监督管理分局, 经合局, 工商联]", "lead: [市场监督管理分局, 发改局, 工商联]"),
    ("  - {id: jhj, name: 经合局}\n", ""),
    ("{id: fgj, name: 发改局}", "{id: fgj, name: 发改局, aliases: [经合局]}"),
    ("综合执法局, 经合局]", "综合执法局]"),
    ("综合执法局, 经合局]", "综合执法局]"),
]
ADDED = """          - id: 19
            text: 制定学校法律顾问工作办法,实现中小学法治副校长全覆盖。
            lead: [教育局]
            responsible: [司法局, 民政局]
            deadline: 9月底前

"""
SPLIT = """          - id: 21
            text: 形成覆盖城乡居民的公共法律服务体系,实现县(市、区)公共法律服务中心、乡镇(街道)公共法律服务工作站、村(居)法律顾问全覆盖。
            clauses:
              - {text: 形成覆盖城乡居民的公共法律服务体系, lead: [司法局], responsible: [西夏区各有关部门]}
              - {text: ",实现县(市、区)公共法律服务中心、乡镇(街道)公共法律服务工作站、村(居)法律顾问全覆盖。", lead: [司法局, 民政局], responsible: [各镇街]}
            deadline: 6月底前

"""
# What comes into the hostile table tries to be something else too, and so does what goes.
EDITS_HOSTILE = [
    ("'=HYPERLINK(\"http://x.example\",\"点\") ]]>", "'=HYPERLINK(\"http://x.example\",\"<b>面</b>`~~\") ]]>"),
    ("name: <script>alert(1)</script>, aliases: ['<img src=x onerror=alert(2)>']",
     "name: '<svg onload=alert(5)>', aliases: ['<img src=x onerror=alert(2)>', '<script>alert(1)</script>']"),
    ("lead: [g1]\n            responsible: [g2, a3]", "lead: [g1, b1]\n            responsible: [g2]"),
    ("deadline: 每月底前", "deadline: {text: '</del></details><u>|', date: 2020-05-01}"),
    ("lead: [a4, a5]\n            deadline: 每季度末", "lead: [a4, c1]\n            deadline: 每季度末"),
    ("- {text: '- 一。', lead: [a2], responsible: [g2]}", "- {text: '- 一</ins>。', lead: [a2, c5], responsible: [g2]}"),
    ("members: [a1, a2, a3, a4, a5, a6, a7, a8, a9]", "members: [a1, a2, a3, a4, a5, a6, a7, a8]"),
    ("- id: 9\n            text: '没有时限 a  b'", "- id: A9\n            text: '没有时限 a  b'"),
    ("title: \"</title><script>alert('t')</script>", "title: \"</title><script>alert('u')</script>"),
]


def edited(text, edits):
    for old, new in edits:
        if old not in text:
            raise AssertionError(f"not in the table: {old}")
        text = text.replace(old, new, 1)
    return text


def block(text, number):
    """A measure of the 2020 table as it stands there."""
    return re.search(rf"          - id: {number}\n.*?\n\n", text, re.DOTALL)[0]


def amended_2020(text):
    text = edited(text, EDITS_2020)
    text = text.replace(block(text, 21), SPLIT)
    text = text.replace(block(text, 20), "")
    renumbered = block(text, 19)
    text = text.replace(renumbered, ADDED + renumbered.replace("id: 19", "id: 20"))
    reassigned = block(text, 98)
    return text.replace(reassigned, reassigned.replace("lead: [司法局]", "lead: [政办]").replace("3月底前", "2月底前", 1))


def written(name, text):
    path = scratch("amended") / name
    path.write_text(text, "utf-8")
    return path


def pairs():
    """(old, new) of both tables, by the path of the old."""
    return {
        TABLE: written("indicators.yaml", amended_2020(TABLE.read_text("utf-8"))),
        HOSTILE: written("hostile.yaml", edited(HOSTILE.read_text("utf-8"), EDITS_HOSTILE)),
    }
