# SPDX-License-Identifier: MIT
"""Workbooks with two titled tabs, frozen panes, leads over several rows and columns to be filled in; quoted CSV."""

import datetime

import openpyxl

from .outlines import written
from .truth import row, truth, within
from .workbooks_3 import sheets

DAY = datetime.date

two_titled_tabs = ("xlsx", sheets(
    ("2020年", [["白鹭县2020年重点任务分解表"], ["序号", "工作任务", "责任单位", "完成时限"],
               [1, "修订预案。", "县应急局", "5月底前"], [2, "补充物资。", "县民政局", "6月底前"]]),
    ("2021年", [["白鹭县2021年民生实事任务分解表"], ["序号", "工作任务", "责任单位", "完成时限"],
               [1, "新建公厕三座。", "县住建局", "9月底前"], [2, "修缮养老院。", "县民政局", "10月底前"]])),
    truth("白鹭县2020年重点任务分解表", 2020, [
        row("1", "修订预案。", "", "县应急局", "", "5月底前 = 2020-05-31"), row("2", "补充物资。", "", "县民政局", "", "6月底前 = 2020-06-30")]
        + within([row("1", "新建公厕三座。", "", "县住建局", "", "9月底前 = 2021-09-30"),
                  row("2", "修缮养老院。", "", "县民政局", "", "10月底前 = 2021-10-31")], category="白鹭县2021年民生实事任务分解表"),
        years=[2020, 2021], ignore=["序号", "工作任务", "责任单位", "完成时限"]))


def make_frozen(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "台账"
    for each in (["麓南区2025年为民办实事工作台账"], ["序号", "实事项目", "责任分工", None, "责任人", "完成时限", "进展情况", "完成率"],
                 [None, None, "牵头单位", "责任单位", None, None, None, None],
                 [1, "改造农贸市场2个。", "区商务局", "区城管局、各街道", "戊某", DAY(2025, 9, 30), None, None],
                 [2, "增设公交线路。", None, "区交通局", "己某", DAY(2025, 6, 30), "已选线", 0.4],
                 [3, "开放运动场地。", "区体育局", None, "庚某", "长期", None, None]):
        sheet.append(each)
    for area in ("A1:H1", "A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3", "G2:G3", "H2:H3", "C4:C5"):
        sheet.merge_cells(area)
    for cell in ("F4", "F5"):
        sheet[cell].number_format = "yyyy/m/d"
    sheet["H5"].number_format = "0%"
    sheet.freeze_panes = "C4"
    sheet.column_dimensions["H"].hidden = True
    book.save(path)


frozen_panes_and_leads_over_rows = ("xlsx", make_frozen, truth("麓南区2025年为民办实事工作台账", 2025, [
    row("1", "改造农贸市场2个。", "区商务局", "区城管局、各街道", "", "2025/9/30 = 2025-09-30", own={"责任人": "戊某"}),
    row("2", "增设公交线路。", "区商务局", "区交通局", "", "2025/6/30 = 2025-06-30",
        own={"责任人": "己某", "进展情况": "已选线", "完成率": "40%"}),
    row("3", "开放运动场地。", "区体育局", "", "", "长期 = standing", own={"责任人": "庚某"})], ignore=["责任分工"]))

gb18030_with_quotes_and_lines = ("csv", written(
    '"白鹭县2023年“放管服”改革任务清单",,,,\r\n序号,改革事项,牵头单位,责任单位,完成时限\r\n'
    '1,"推行""一件事""集成服务,\r\n覆盖10个场景。",县审批局,"县公安局,县人社局",2023年8月\r\n'
    '2,"清理证明事项;公布清单。",县司法局,各部门,"7月底前"\r\n', "gb18030"),
    truth("白鹭县2023年“放管服”改革任务清单", 2023, [
        row("1", '推行"一件事"集成服务,覆盖10个场景。', "县审批局", "县公安局、县人社局", "", "2023年8月 = 2023-08-31"),
        row("2", "清理证明事项;公布清单。", "县司法局", "各部门", "", "7月底前 = 2023-07-31")]))


def make_stages(path):
    book = openpyxl.Workbook()
    sheet = book.active
    for each in (["云栖新区2024年城市体检整改任务分解表"], ["类别", "问题", "整改措施", "责任部门", "推进时序", "销号时限"],
                 ["住房", "楼道堆物", "清理楼道。", "住建局", "先试点后推开", "8月底前"],
                 [None, "外墙脱落", "加固外墙。", "住建局、各街道", "边查边改", "10月底前"],
                 ["街区", "停车难", "增设泊位500个。", "城管局", "分三批实施", DAY(2024, 12, 15)]):
        sheet.append(each)
    sheet.merge_cells("A3:A4")
    sheet["F5"].number_format = 'yyyy"年"m"月"d"日"'
    book.save(path)


order_and_day_side_by_side = ("xlsx", make_stages, truth("云栖新区2024年城市体检整改任务分解表", 2024, [
    row("", "清理楼道。", "", "住建局", "", "8月底前 = 2024-08-31", category="住房", own={"问题": "楼道堆物", "推进时序": "先试点后推开"}),
    row("", "加固外墙。", "", "住建局、各街道", "", "10月底前 = 2024-10-31", category="住房",
        own={"问题": "外墙脱落", "推进时序": "边查边改"}),
    row("", "增设泊位500个。", "", "城管局", "", "2024年12月15日 = 2024-12-15", category="街区",
        own={"问题": "停车难", "推进时序": "分三批实施"})]))


def make_midnights(path):
    book = openpyxl.Workbook()
    sheet = book.active
    for each in (["麓南区2024年水污染防治任务分解表"], ["序号", "重点任务", "牵头单位", "完成时间"],
                 [1, "整治黑臭水体3条。", "区水务局", datetime.datetime(2024, 6, 30)],
                 [2, "新建截污管网5公里。", "区住建局", datetime.datetime(2024, 11, 30)]):
        sheet.append(each)
    book.save(path)


days_at_midnight = ("xlsx", make_midnights, truth("麓南区2024年水污染防治任务分解表", 2024, [
    row("1", "整治黑臭水体3条。", "区水务局", due="2024-06-30 0:00:00 = 2024-06-30"),
    row("2", "新建截污管网5公里。", "区住建局", due="2024-11-30 0:00:00 = 2024-11-30")]))
