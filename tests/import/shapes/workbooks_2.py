# SPDX-License-Identifier: MIT
"""More workbooks: a plan with sums, and lists by several heads."""

import datetime

import openpyxl

from .truth import row, truth, within

DAY = datetime.date


def make_plan(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "2024年实施计划"
    sheet["A1"] = "麓南区2024年老旧小区改造实施计划表"
    sheet.merge_cells("A1:J1")
    sheet["A2"] = "单位：万元、户"
    sheet["I2"] = "填报日期：2024年1月5日"
    head = ["序号", "街道", "小区名称", "改造内容", "投资额", "户数", "责任单位", None, "计划完成时间", "联系人及电话"]
    below = [None] * 6 + ["牵头", "配合", None, None]
    sheet.append(head)
    sheet.append(below)
    rows = [[1, "柳荫街道", "一号院", "更换屋面防水\n8000平方米。", 1250.5, 320, "区住建局", "柳荫街道", DAY(2024, 10, 31), "甲某 0900-2220001"],
            [2, None, "二号院", "改造管网2.1公里。", 860, 210, None, "柳荫街道、区水务局", "2024年11月底", "甲某 0900-2220001"],
            [3, "石榴街道", "三号院", "加装电梯6部。", 480, 96, "区住建局", "石榴街道\n区市场监管局", DAY(2024, 12, 1), "乙某 0900-2220002"],
            [4, "石榴街道", "四号院", "增设充电桩20个。", 35, 150, "区发改局", None, "跨年实施", None]]
    for each in rows:
        sheet.append(each)
    sheet.append(["合计", None, None, None, "=SUM(E5:E8)", "=SUM(F5:F8)"])
    for merge in ("A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:F4", "G3:H3", "I3:I4", "J3:J4", "B5:B6", "G5:G6",
                  "A9:D9"):
        sheet.merge_cells(merge)
    for at in (5, 6, 7, 8):
        sheet.cell(at, 5).number_format = "#,##0.00"
        sheet.cell(at, 6).number_format = "0_ "
    sheet["I5"].number_format = 'yyyy"年"m"月"d"日";@'
    sheet["I7"].number_format = 'yyyy"年"m"月";@'
    book.save(path)


def works(investment, homes, contact, street, name):
    return {"投资额": investment, "户数": homes, "联系人及电话": contact, "小区名称": name, "街道": street}


plan_with_sums = ("xlsx", make_plan, truth("麓南区2024年老旧小区改造实施计划表", 2024, [
    row("1", "更换屋面防水8000平方米。", "区住建局", "", "柳荫街道", "2024年10月31日 = 2024-10-31",
        own=works("1,250.50", "320", "甲某0900-2220001", "柳荫街道", "一号院")),
    row("2", "改造管网2.1公里。", "区住建局", "", "柳荫街道、区水务局", "2024年11月底 = 2024-11-30",
        own=works("860.00", "210", "甲某0900-2220001", "柳荫街道", "二号院")),
    row("3", "加装电梯6部。", "区住建局", "", "石榴街道、区市场监管局", "2024年12月 = 2024-12-31",
        own=works("480.00", "96", "乙某0900-2220002", "石榴街道", "三号院")),
    row("4", "增设充电桩20个。", "区发改局", "", "", "跨年实施 =", own=works("35.00", "150", "", "石榴街道", "四号院")),
], notes=["单位：万元、户", "填报日期：2024年1月5日", "合计"]))


def make_heads(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "责任分解"
    head = ["序号", "指标", "具体要求", "责任单位", "完成时限"]
    rows = [["2025年云栖新区文明城市复查责任分解表"], [], head, ["1", "街面秩序", "无乱停乱放；", "区城管局", "每日巡查"],
            ["2", None, "无占道经营；", "区城管局", "每日巡查"],
            ["一、社区治理"], head, ["3", "楼道整洁", "无堆物；", "各街道", "3月底前"], ["4", "居民公约", "张贴上墙；", "各街道/各社区", "3月底前"],
            ["二、公益宣传"], head, ["5", "公益广告", "主次干道有公益广告；", "区委宣传部(区文明办)", "4月底前"], [], ["注：每日巡查由街道记录。"]]
    for each in rows:
        sheet.append(each or [None])
    for at in (1, 6, 10):
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=5)
    book.save(path)


heads_between_sections = ("xlsx", make_heads, truth("2025年云栖新区文明城市复查责任分解表", 2025,
    [row("1", "无乱停乱放；", "", "区城管局", "", "每日巡查 = recurring", task="街面秩序"),
     row("2", "无占道经营；", "", "区城管局", "", "每日巡查 = recurring", task="街面秩序")]
    + within([row("3", "无堆物；", "", "各街道", "", "3月底前 = 2025-03-31", task="楼道整洁"),
              row("4", "张贴上墙；", "", "各街道、各社区", "", "3月底前 = 2025-03-31", task="居民公约")],
             category="一、社区治理")
    + within([row("5", "主次干道有公益广告；", "", "区委宣传部(区文明办)", "", "4月底前 = 2025-04-30", task="公益广告")], category="二、公益宣传"),
    notes=["注：每日巡查由街道记录。"]))
