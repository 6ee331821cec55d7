# SPDX-License-Identifier: MIT
"""Word tables whose frame is odd: sections with their numbers in a column, tables that go on, titles within them."""

from functools import partial

from .truth import row, truth, within
from .word import Cell, Table, document

HEAD = ["序号", "工作任务", "责任单位", "完成时限"]
TITLE = "白鹭县2022年水利建设任务分解表"


def duty(number, text, units="县水利局", due="6月底前"):
    return [number, text, units, due]


def read(number, text, units="县水利局", due="6月底前 = 2022-06-30", lead="", **more):
    return row(number, text, lead, units, "", due, **more)


FIRST, SECOND, THIRD, FOURTH = "加固水库大坝3座。", "疏浚河道12公里。", "改造灌区2处。", "更新雨量站40个。"

section_numbers_in_their_column = (
    "docx",
    partial(document, blocks=[TITLE, Table([
        HEAD, ["一", Cell("工程建设", 3)], duty("1", FIRST), duty("2", SECOND), ["二", Cell("灌区与监测", 3)], duty("1", THIRD),
        duty("2", FOURTH)])]),
    truth(TITLE, 2022, within([read("1", FIRST), read("2", SECOND)], category="一、工程建设")
          + within([read("1", THIRD), read("2", FOURTH)], category="二、灌区与监测")))

section_numbers_before_empty_cells = (
    "docx",
    partial(document, blocks=[TITLE, Table([
        HEAD, ["（一）", "工程建设", "", ""], duty("1", FIRST), duty("2", SECOND), ["（二）", "灌区与监测", "", ""], duty("3", THIRD),
        duty("4", FOURTH)])]),
    truth(TITLE, 2022, within([read("1", FIRST), read("2", SECOND)], category="（一）工程建设")
          + within([read("3", THIRD), read("4", FOURTH)], category="（二）灌区与监测")))

everything_in_the_table = (
    "docx",
    partial(document, blocks=[Table([
        [Cell(TITLE, 4)], [Cell("填报单位：白鹭县水利局", 2), Cell("填报时间：2022年3月1日", 2)], HEAD, duty("1", FIRST),
        duty("2", SECOND),
        [Cell("注：完成时限以批复为准。", 4)], [Cell("填表人：甲某　　审核人：乙某", 4)]])]),
    truth(TITLE, 2022, [read("1", FIRST), read("2", SECOND)],
          notes=["填报单位：白鹭县水利局", "填报时间：2022年3月1日", "注：完成时限以批复为准。", "填表人：甲某", "审核人：乙某"]))

title_on_every_page = (
    "docx",
    partial(document, blocks=[TITLE, Table([HEAD, duty("1", FIRST), duty("2", SECOND)]), TITLE,
                              Table([HEAD, duty("3", THIRD)]), TITLE + "（续）", Table([HEAD, duty("4", FOURTH)])]),
    truth(TITLE, 2022, [read("1", FIRST), read("2", SECOND), read("3", THIRD), read("4", FOURTH)], ignore=["（续）"]))

goes_on_without_a_head = (
    "docx",
    partial(document, blocks=[TITLE, Table([HEAD, duty("1", FIRST), duty("2", SECOND)]), "",
                              Table([duty("3", THIRD), duty("4", FOURTH)])]),
    truth(TITLE, 2022, [read("1", FIRST), read("2", SECOND), read("3", THIRD), read("4", FOURTH)]))

stars_lead = (
    "docx",
    partial(document, blocks=[TITLE, "（带★的为牵头单位）", Table([HEAD, duty("1", FIRST, "★县水利局、县财政局"),
                                                          duty("2", SECOND, "县农业农村局、★县水利局、各乡镇")])]),
    truth(TITLE, 2022, [read("1", FIRST, "县财政局", lead="县水利局"), read("2", SECOND, "县农业农村局、各乡镇", lead="县水利局")],
          notes=["（带★的为牵头单位）"]))

the_first_leads = (
    "docx",
    partial(document, blocks=[TITLE, Table([["序号", "工作任务", "责任单位（排第一位的为牵头单位）", "完成时限"], duty("1", FIRST, "县水利局、县财政局"),
                                            duty("2", SECOND, "县水利局\n各乡镇")])]),
    truth(TITLE, 2022, [read("1", FIRST, "县财政局", lead="县水利局"), read("2", SECOND, "各乡镇", lead="县水利局")]))

three_head_rows = (
    "docx",
    partial(document, blocks=[TITLE, Table([
        ["序号", Cell("工作任务", 2), Cell("责任分工", 3), "完成时限"], ["^", "类别", "内容", "牵头单位", Cell("配合单位", 2), "^"],
        ["^", "^", "^", "^", "县直", "乡镇", "^"],
        ["1", "工程", FIRST, "县水利局", "县财政局", "云栖镇", "6月底前"], ["2", "^", SECOND, "县水利局", "县住建局", "各乡镇", "6月底前"]])]),
    truth(TITLE, 2022, [row("1", FIRST, "县水利局", "", "县财政局、云栖镇", "6月底前 = 2022-06-30", "工程"),
                        row("2", SECOND, "县水利局", "", "县住建局、各乡镇", "6月底前 = 2022-06-30", "工程")]))

several_days_in_lines = (
    "docx",
    partial(document, blocks=[TITLE, Table([["序号", "重点任务", "工作措施", "责任单位", "完成时限"],
        ["1", "工程建设", "1.加固大坝。\n2.疏浚河道。", "县水利局\n县财政局", "6月底前\n年底前"], ["2", "监测", FOURTH, "县水利局", "1．8月底前；2．10月底前"]])]),
    truth(TITLE, 2022, [row("1", "1.加固大坝。2.疏浚河道。", "", "县水利局、县财政局", "", "6月底前年底前 = 2022-06-30, 2022-12-31",
                            task="工程建设"),
                        row("2", FOURTH, "", "县水利局", "", "1．8月底前；2．10月底前 = 2022-08-31, 2022-10-31", task="监测")]))

a_table_a_unit = (
    "docx",
    partial(document, blocks=["白鹭县2022年部门任务清单", "一、县发改局",
                              Table([["序号", "工作任务", "完成时限"], ["1", "编制规划。", "6月底前"], ["2", "申报项目。", "年底前"]]),
                              "二、县水利局", Table([["序号", "工作任务", "完成时限"], ["1", FIRST, "6月底前"]])]),
    truth("白鹭县2022年部门任务清单", 2022, within([read("1", "编制规划。", ""), read("2", "申报项目。", "", "年底前 = 2022-12-31")],
                                         category="一、县发改局")
          + within([read("1", FIRST, "")], category="二、县水利局")))
