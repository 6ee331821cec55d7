// SPDX-License-Identifier: MIT
#include "import/units.h"

#include <doctest/doctest.h>

namespace xfz::test {

namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : " ") + name;
  return out;
}

std::string shown(const import::DraftUnits& units) {
  std::string out = joined(units.lead) + " | " + joined(units.responsible) + " | " + joined(units.support);
  if (!units.others.empty()) out += " + " + units.others;
  return out;
}

/// `lead | responsible | support + others`, then ` @ deadline`, or clauses; `?` where it was not understood.
std::string read(std::string_view cell, bool first_is_lead = false) {
  const auto phrase = import::read_units(cell, {Role::responsible, first_is_lead}, {2020, 2020});
  if (!phrase) return "?";
  if (phrase->clauses.empty())
    return shown(phrase->units) + (phrase->deadline.empty() ? "" : " @ " + phrase->deadline);
  std::string out;
  for (const import::DraftClause& clause : phrase->clauses)
    out += "[" + clause.text + ": " + shown(clause.units) + "]" + clause.units.wording;
  return out;
}

}  // namespace

TEST_CASE("import units: phrases") {
  struct Case {
    const char* cell;
    const char* read;
  };
  const Case cases[] = {
      {"民政局", " | 民政局 | "},
      {"民政局、司法局", " | 民政局 司法局 | "},
      {"民政局\n司法局", " | 民政局 司法局 | "},
      {"区 民 政 局\n区 司 法 局", " | 区民政局 区司法局 | "},
      {"民政局　司法局", " | 民政局 司法局 | "},
      {"区人力资源和\n社会保障局", " | 区人力资源和社会保障局 | "},
      {"各镇（街道、园区）、区直各部门", " | 各镇（街道、园区） 区直各部门 | "},
      {"民政局牵头，司法局、各镇街按职责分工分别负责。", "民政局 | 司法局 各镇街 | "},
      {"民政局、司法局分别牵头落实", "民政局 司法局 |  | "},
      {"民政局牵头,残联参与", "民政局 |  | 残联"},
      {"民政局（牵头）、司法局", "民政局 | 司法局 | "},
      {"民政局负责，司法局协助", " | 民政局 | 司法局"},
      {"牵头单位：民政局；责任单位：司法局、财政局等部门", "民政局 | 司法局 财政局 |  + 等部门"},
      {"牵头单位:民政局\n配合单位:各镇街", "民政局 |  | 各镇街"},
      {"牵头单位：民政局　责任单位：司法局", "民政局 | 司法局 | "},
      {"责任单位：民政局\n完成时限：5月20日前", " | 民政局 |  @ 5月20日前"},
      {"民政局牵头，司法局负责，6月底前完成", "民政局 | 司法局 |  @ 6月底前完成"},
      {"供电公司及区直有关单位", " | 供电公司 区直有关单位 | "},
      {"区发展和改革局、区住房和城乡建设局", " | 区发展和改革局 区住房和城乡建设局 | "},
      {"区委宣传部和区教育局", " | 区委宣传部 区教育局 | "},
      {"编制目录（编办牵头）、公布清单（民政局、司法局负责）。",
       "[编制目录: 编办 |  | ]（编办牵头）[、公布清单:  | 民政局 司法局 | ]（民政局、司法局负责）。"},
      {"（1）由民政局负责；（2）由司法局牵头，财政局配合", "司法局 | 民政局 | 财政局"},
      {"由民政局牵头，会同司法局负责", "民政局 | 司法局 | "},
      {"民政局牵头，民政局制定目录。各部门制定本部门目录。", "?"},
      {"公布清单（民政局牵头），清理文件", "?"},
      {"民政局牵头，司法局", "?"},
      {"详见附件。", "?"},
      {"", "?"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.cell);
    CHECK(read(each.cell) == each.read);
  }
  CHECK(read("民政局\n司法局\n财政局", true) == "民政局 | 司法局 财政局 | ");
}

}  // namespace xfz::test
