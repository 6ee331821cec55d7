# SPDX-License-Identifier: MIT
"""Workbooks as Excel and WPS leave them."""

import datetime
import re
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from .truth import row, truth, within

DAY = datetime.date


def rewritten(path, part, change):
    """Puts a part of the package through a function: for what openpyxl cannot write."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[part] = change(parts[part].decode()).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


def cached(path, part, values):
    """Writes what Excel last computed for the formulas of cells; numbers and words."""
    def change(xml):
        for place, value in values.items():
            kind = ' t="str"' if isinstance(value, str) else ""
            xml = re.sub(rf'<c r="{place}"([^>]*?)( t="\w+")?><f>(.*?)</f><v ?/?>(</v>)?',
                         rf'<c r="{place}"\1{kind}><f>\3</f><v>{value}</v>', xml)
        return xml
    rewritten(path, part, change)


def make_tabs(path):
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "封面"
    cover["C3"] = "白鹭县乡村建设行动"
    cover["C4"] = "2021年任务分解表"
    cover["C8"] = "白鹭县农业农村局"
    cover["C9"] = "二〇二一年三月十五日"
    head = ["序号", "工作任务", "牵头单位", "配合单位", "完成时限"]
    for tab, rows in (("基础设施", [[1, "硬化通组路86公里。", "县交通局", "各乡镇", "10月底前"], [2, "改造农村电网。", "供电公司", None, "全年"]]),
                      ("公共服务", [[1, "新建村卫生室12个。", "县卫健局", "各乡镇", DAY(2021, 9, 30)],
                                [2, "建设村级养老点20个。", "县民政局", "县财政局", DAY(2021, 11, 1)]])):
        sheet = book.create_sheet(tab)
        sheet.append([f"{tab}任务分解表"])
        sheet.merge_cells("A1:E1")
        sheet.append(head)
        for each in rows:
            sheet.append(each)
    sheet["E3"].number_format = 'm"月"d"日"'
    sheet["E4"].number_format = 'yyyy"年"m"月"'
    hidden = book.create_sheet("底稿")
    hidden.append(head)
    hidden.append([1, "旧任务，已取消。", "县旧局", None, "3月底前"])
    hidden.sheet_state = "hidden"
    book.save(path)


tabs_and_a_hidden_one = ("xlsx", make_tabs, truth(
    "白鹭县乡村建设行动2021年任务分解表", 2021,
    within([row("1", "硬化通组路86公里。", "县交通局", "", "各乡镇", "10月底前 = 2021-10-31"),
            row("2", "改造农村电网。", "供电公司", "", "", "全年 = standing")], category="基础设施任务分解表")
    + within([row("1", "新建村卫生室12个。", "县卫健局", "", "各乡镇", "9月30日 = 2021-09-30"),
              row("2", "建设村级养老点20个。", "县民政局", "", "县财政局", "2021年11月 = 2021-11-30")], category="公共服务任务分解表"),
    issuer="白鹭县农业农村局", issued="2021-03-15", gone=["旧任务，已取消。"]))


def make_dates(path):
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.append(["云栖新区2022年重点项目节点计划"])
    sheet.merge_cells("A1:G1")
    sheet.append(["序号", "项目", "工作内容", "责任单位", "开工日期", "完成时间", "完成率"])
    days = [(DAY(2022, 3, 1), 'yyyy"年"m"月"d"日"', DAY(2022, 6, 30), "yyyy-mm-dd"),
            (DAY(2022, 4, 1), 'm"月"d"日"', DAY(2022, 9, 1), 'yyyy"年"m"月"'),
            (DAY(2022, 2, 15), "yyyy/m/d", DAY(2022, 11, 30), "yyyy/m/d"),
            (None, "General", DAY(2022, 12, 1), '[$-804]yyyy"年"m"月";@'),
            (None, "General", DAY(2022, 10, 20), "yyyy.mm.dd")]
    for i, (start, start_format, end, end_format) in enumerate(days, 1):
        sheet.append([i, f"项目{i}", f"完成第{i}段施工。", "区住建局", start, end, i / 10])
        sheet.cell(i + 2, 5).number_format = start_format
        sheet.cell(i + 2, 6).number_format = end_format
        sheet.cell(i + 2, 7).number_format = "0.0%"
    book.save(path)


PLAN = [("2022年3月1日", "2022-06-30 = 2022-06-30"), ("4月1日", "2022年9月 = 2022-09-30"),
        ("2022/2/15", "2022/11/30 = 2022-11-30"),
        ("", "2022年12月 = 2022-12-31"), ("", "2022.10.20 = 2022-10-20")]
dates_since_1904 = ("xlsx", make_dates, truth("云栖新区2022年重点项目节点计划", 2022, [
    row(str(i), f"完成第{i}段施工。", "", "区住建局", "", due, task=f"项目{i}", own={"开工日期": begun, "完成率": f"{i}0.0%"})
    for i, (begun, due) in enumerate(PLAN, 1)]))


def make_formulas(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "责任清单"
    sheet.append(["麓南区2023年民生实事责任清单"])
    sheet.merge_cells("A1:H1")
    sheet.append(["单位：麓南区政府办"])
    sheet.merge_cells("A2:H2")
    sheet.append(["类别", "编号", "事项", "分值", "牵头单位", "责任单位", "完成时限", "备注"])
    sheet.append(["教育", "01", "新改扩建幼儿园6所。", 5.5, "区教育局", "区住建局\n区自然资源分局", '="8"&"月底前"', "=D4/D8"])
    sheet.append([None, "02", "RICH", 4, "区教育局", "各学校", "=DATE(2023,9,1)", None])
    sheet.append(["医疗", "1E5", "免费筛查2.5万人。", 3, "区卫健局", "各镇卫生院", "同上", None])
    sheet.append([None, "1E6", "新增“急救点”3个。", 2.5, "=E6", "区红十字会", "12月", "=NA()"])
    sheet.append(["合计", None, None, "=SUM(D4:D7)"])
    sheet.merge_cells("A4:A5")
    sheet.merge_cells("A6:A7")
    sheet.merge_cells("A8:C8")
    sheet["G5"].number_format = "m月d日"
    sheet["H4"].number_format = "0%"
    sheet["E4"].comment = Comment("牵头单位待常务会确定", "校对")
    book.save(path)
    part = "xl/worksheets/sheet1.xml"
    cached(path, part, {"G4": "8月底前", "G5": 45170, "H4": 0.36666, "E7": "区卫健局", "D8": 15})
    rewritten(path, part, lambda xml: re.sub(r'<c r="H7"([^>]*?)( t="\w+")?>.*?</c>',
                                             r'<c r="H7"\1 t="e"><f>NA()</f><v>#N/A</v></c>', xml))
    rich = ('<is><r><t>配备</t></r><r><rPr><b/></rPr><t xml:space="preserve">营养师</t></r><r><t>18名。</t></r>'
            '<rPh sb="0" eb="2"><t>ペイビー</t></rPh></is>')
    rewritten(path, part, lambda xml: xml.replace("<is><t>RICH</t></is>", rich))


formulas_and_rich_text = ("xlsx", make_formulas, truth("麓南区2023年民生实事责任清单", 2023,
    within([row("01", "新改扩建幼儿园6所。", "区教育局", "区住建局、区自然资源分局", "", "8月底前 = 2023-08-31", own={"分值": "5.5", "备注": "37%"}),
            row("02", "配备营养师18名。", "区教育局", "各学校", "", "9月1日 = 2023-09-01", own={"分值": "4"})], category="教育")
    + within([row("1E5", "免费筛查2.5万人。", "区卫健局", "各镇卫生院", "", "同上 = 2023-09-01", own={"分值": "3"}),
              row("1E6", "新增“急救点”3个。", "区卫健局", "区红十字会", "", "12月 = 2023-12-31", own={"分值": "2.5", "备注": "#N/A"})],
              category="医疗"),
    notes=["单位：麓南区政府办", "牵头单位待常务会确定", "合计"], gone=["ペイビー"]))


def make_hidden(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"] = "附件3"
    sheet["A2"] = "白鹭县2020年脱贫攻坚问题整改清单"
    sheet.merge_cells("A2:I2")
    head = ["序号", "问题", None, "整改措施", "责任单位", None, "整改时限", "责任人", "内部分类"]
    below = [None, "类型", "表现", None, "主责", "配合", None, None, None]
    for i, each in enumerate((head, below), 3):
        for column, value in enumerate(each, 1):
            sheet.cell(i, column, value)
    for merge in ("A3:A4", "B3:C3", "D3:D4", "E3:F3", "G3:G4", "H3:H4", "I3:I4", "B5:B6"):
        sheet.merge_cells(merge)
    rows = [[1, "住房", "个别房屋漏雨。", "维修加固43户。", "县住建局", "各乡镇", "5月底前", "甲某", "甲"],
            [2, None, "产权证未办理。", "集中办证210本。", "县自然资源局", "各乡镇", "8月底前", "乙某", "乙"],
            [3, "饮水", "季节性缺水。", "新打机井6口。", "县水利局", "县财政局、县发改局", "10月底前", "甲某", "甲"],
            [4, "就业", "公益岗位管理松散。", "修订管理办法。", "县人社局", None, "6月30日前", "乙某", "丙"]]
    for i, each in enumerate(rows, 5):
        for column, value in enumerate(each, 1):
            sheet.cell(i, column, value)
    sheet.row_dimensions[7].hidden = True
    sheet.auto_filter.ref = "A4:I8"
    sheet.column_dimensions["I"].hidden = True
    sheet["A10"] = "审核人：甲某"
    sheet.cell(1048576, 1).number_format = "@"
    book.save(path)


hidden_rows_and_columns = ("xlsx", make_hidden, truth("白鹭县2020年脱贫攻坚问题整改清单", 2020, [
    row("1", "维修加固43户。", "县住建局", "", "各乡镇", "5月底前 = 2020-05-31", "住房", own={"表现": "个别房屋漏雨。", "责任人": "甲某", "内部分类": "甲"}),
    row("2", "集中办证210本。", "县自然资源局", "", "各乡镇", "8月底前 = 2020-08-31", "住房",
        own={"表现": "产权证未办理。", "责任人": "乙某", "内部分类": "乙"}),
    row("3", "新打机井6口。", "县水利局", "", "县财政局、县发改局", "10月底前 = 2020-10-31", "饮水",
        own={"表现": "季节性缺水。", "责任人": "甲某", "内部分类": "甲"}),
    row("4", "修订管理办法。", "县人社局", "", "", "6月30日前 = 2020-06-30", "就业", own={"表现": "公益岗位管理松散。", "责任人": "乙某", "内部分类": "丙"}),
], notes=["审核人：甲某", "附件3"]))
