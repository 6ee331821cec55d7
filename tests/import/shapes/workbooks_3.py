# SPDX-License-Identifier: MIT
"""Workbooks whose tabs are headings, with percentages, sums, filters and comments; and more plain text."""

import datetime

import openpyxl
from openpyxl.comments import Comment

from .outlines import written
from .truth import row, truth, within
from .workbooks import cached

DAY = datetime.date
HEAD = ["序号", "工作任务", "责任单位", "完成时限"]


def sheets(*tabs):
    """A workbook of tabs with these rows."""
    def make(path):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in tabs:
            sheet = book.create_sheet(name)
            for each in rows:
                sheet.append(each)
        book.save(path)
    return make


tabs_are_headings = ("xlsx", sheets(
    ("一、依法行政", [HEAD, [1, "清理规范性文件。", "区司法局", "2026年6月底前"], [2, "培训执法人员600人次。", "区司法局、各执法单位", "9月底前"]]),
    ("二、政务公开", [HEAD, [1, "更新公开指南。", "区政府办", "3月底前"], [2, "办理依申请公开事项。", "各部门", "全年"]])),
    truth(None, 2026,
          within([row("1", "清理规范性文件。", "", "区司法局", "", "2026年6月底前 = 2026-06-30"),
                  row("2", "培训执法人员600人次。", "", "区司法局、各执法单位", "", "9月底前 = 2026-09-30")], category="一、依法行政")
          + within([row("1", "更新公开指南。", "", "区政府办", "", "3月底前 = 2026-03-31"),
                    row("2", "办理依申请公开事项。", "", "各部门", "", "全年 = standing")], category="二、政务公开")))

tabs_are_nothing = ("xlsx", sheets(
    ("Sheet1", [["麓南区2025年安全生产任务表"], HEAD, [1, "排查隐患。", "区应急局", "6月底前"]]),
    ("Sheet2", [HEAD, [2, "开展演练。", "区应急局、各镇街", "11月"]]), ("Sheet3", [])),
    truth("麓南区2025年安全生产任务表", 2025, [
        row("1", "排查隐患。", "", "区应急局", "", "6月底前 = 2025-06-30"),
        row("2", "开展演练。", "", "区应急局、各镇街", "", "11月 = 2025-11-30")]))

tabs_below_a_title = ("xlsx", sheets(
    ("工业", [["白鹭县2024年稳增长任务分解表"], HEAD, [1, "新增规上企业12家。", "县工信局", "年底前"]]),
    ("农业", [["白鹭县2024年稳增长任务分解表"], HEAD, [1, "粮食总产稳定在21万吨。", "县农业农村局", "10月底前"], [2, "建设冷库6座。", "县供销社", "8月底前"]]),
    ("服务业", [["白鹭县2024年稳增长任务分解表"], HEAD, [1, "举办消费节2场。", "县商务局", "上半年、下半年"]])),
    truth("白鹭县2024年稳增长任务分解表", 2024,
          within([row("1", "新增规上企业12家。", "", "县工信局", "", "年底前 = 2024-12-31")], category="工业")
          + within([row("1", "粮食总产稳定在21万吨。", "", "县农业农村局", "", "10月底前 = 2024-10-31"),
                    row("2", "建设冷库6座。", "", "县供销社", "", "8月底前 = 2024-08-31")], category="农业")
          + within([row("1", "举办消费节2场。", "", "县商务局", "", "上半年、下半年 = 2024-06-30, 2024-12-31")], category="服务业")))


def make_scores(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "考核指标"
    sheet["A1"] = "附件1"
    sheet["A2"] = "云栖新区2023年营商环境考核指标及责任分解表"
    sheet.merge_cells("A2:J2")
    head = ["序号", "一级指标", "二级指标", "目标值", None, "权重", "责任单位", None, "完成时限", "备注"]
    below = [None, None, None, "现状", "目标", None, "牵头单位", "责任单位", None, None]
    for i, each in enumerate((head, below), 3):
        for column, value in enumerate(each, 1):
            sheet.cell(i, column, value)
    for merge in ("A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "G3:H3", "I3:I4", "J3:J4", "B5:B6", "F7:F8", "B7:B8",
                  "A9:E9"):
        sheet.merge_cells(merge)
    rows = [[1, "市场准入", "网上办理率", 0.925, 1, 0.15, "区市场监管局", "区税务局\n区公安分局", DAY(2023, 6, 30), None],
            ["=A5+1", None, "企业开办成本（元）", 300, 0, 0.1, "区市场监管局", None, DAY(2023, 9, 1), "政府购买服务"],
            ["=A6+1", "公平竞争", "审查覆盖率", 0.8, 1, 0.25, "区市场监管局", "各部门", "每季度末", None],
            ["=A7+1", None, "清欠账款（万元）", 12345.6, 0, None, "区工信局", "区财政局", "动态清零", None]]
    for i, each in enumerate(rows, 5):
        for column, value in enumerate(each, 1):
            sheet.cell(i, column, value)
    for place, form in (("D5", "0.0%"), ("E5", "0%"), ("F5", "0%"), ("F6", "0%"), ("F7", "0%"), ("D7", "0%"), ("E7", "0%"),
                        ("D8", "#,##0.00"), ("I5", "yyyy-m-d"), ("I6", 'yyyy"年"m"月"'), ("F9", "0%")):
        sheet[place].number_format = form
    sheet["A9"] = "合计"
    sheet["F9"] = "=SUM(F5:F8)"
    sheet["C8"].comment = Comment("以审计结果为准", "区审计局")
    sheet["A11"] = "填表说明：目标值以考核办核定的为准。"
    sheet.auto_filter.ref = "A4:J8"
    sheet.row_dimensions[6].hidden = True
    sheet.freeze_panes = "A5"
    book.save(path)
    cached(path, "xl/worksheets/sheet1.xml", {"A6": 2, "A7": 3, "A8": 4, "F9": 0.5})


scores_with_percentages = ("xlsx", make_scores, truth("云栖新区2023年营商环境考核指标及责任分解表", 2023, [
    row("1", "网上办理率", "区市场监管局", "区税务局、区公安分局", "", "2023-6-30 = 2023-06-30", "市场准入",
        own={"现状": "92.5%", "目标": "100%", "权重": "15%"}),
    row("2", "企业开办成本（元）", "区市场监管局", "", "", "2023年9月 = 2023-09-30", "市场准入",
        own={"现状": "300", "目标": "0", "权重": "10%", "备注": "政府购买服务"}),
    row("3", "审查覆盖率", "区市场监管局", "各部门", "", "每季度末 = recurring 2023-03-31, 2023-06-30, 2023-09-30, 2023-12-31", "公平竞争",
        own={"现状": "80%", "目标": "100%", "权重": "25%"}),
    row("4", "清欠账款（万元）", "区工信局", "区财政局", "", "动态清零 =", "公平竞争", own={"现状": "12,345.60", "目标": "0", "权重": "25%"}),
], notes=["附件1", "合计", "以审计结果为准", "填表说明：目标值以考核办核定的为准。"]))

gb18030_below_attachment = ("csv", written("""附件2,,,,,,\r
麓南区2024年园区提质增效任务清单,,,,,,\r
麓政办〔2024〕21号,,,,,,\r
类别,序号,工作内容,牵头领导,牵头单位,配合单位,时间要求\r
（一）招商引资,,,,,,\r
项目落地,1,"引进亿元以上项目8个,
其中制造业5个。",甲某,区投促局,"区发改局;各园区",2024年11月底\r
,2,组织“敲门招商”20次。,甲某,区投促局,,每月不少于2次\r
（二）要素保障,,,,,,\r
用地,3,"收储土地600亩,""净地""出让。",乙某,区自然资源局,各园区、云栖镇,"一季度、三季度"\r
用工,4,举办招聘会30场。,乙某,区人社局,〃,全年\r
,,,,,,\r
说明:每月28日前报送进展。,,,,,,\r
""", "gb18030"), truth("麓南区2024年园区提质增效任务清单", 2024, [
    row("1", "引进亿元以上项目8个,其中制造业5个。", "区投促局", "", "区发改局、各园区", "2024年11月底 = 2024-11-30", "（一）招商引资", "项目落地",
        {"牵头领导": "甲某"}),
    row("2", "组织“敲门招商”20次。", "区投促局", "", "", "每月不少于2次 = recurring " + ", ".join(
        f"2024-{m:02}-{d}" for m, d in zip(range(1, 13), (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31))),
        "（一）招商引资", "项目落地", {"牵头领导": "甲某"}),
    row("3", "收储土地600亩,\"净地\"出让。", "区自然资源局", "", "各园区、云栖镇", "一季度、三季度 = 2024-03-31, 2024-09-30", "（二）要素保障",
        "用地", {"牵头领导": "乙某"}),
    row("4", "举办招聘会30场。", "区人社局", "", "各园区、云栖镇", "全年 = standing", "（二）要素保障", "用工", {"牵头领导": "乙某"}),
], number="麓政办〔2024〕21号", notes=["附件2", "每月28日前报送进展。"]))
