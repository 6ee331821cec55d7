// SPDX-License-Identifier: MIT
#include "model/group_names.h"

#include <algorithm>
#include <initializer_list>

namespace xfz {

namespace {

using Words = std::initializer_list<std::string_view>;

bool has(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool ends(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return text.ends_with(word); });
}

/// 稻香镇 of 稻香镇人民政府.
std::string_view place_of(std::string_view unit) {
  for (const std::string_view office : {"人民政府", "政府", "党委", "党工委", "办事处", "办"}) {
    if (!unit.ends_with(office)) continue;
    unit.remove_suffix(office.size());
    break;
  }
  return unit;
}

/// Members of a kind, by a word in the name of the group and what names of such units end with.
struct Kind {
  Words of_group;
  Words of_unit;
};

}  // namespace

bool may_include(std::string_view group, std::string_view unit) {
  if (group == unit || has(group, {"牵头", "责任", "配合", "协办", "承办"})) return false;
  const std::string_view place = place_of(unit);
  const bool is_place = ends(place, {"镇", "乡", "街道", "街"});
  const Kind places[] = {{{"镇"}, {"镇"}}, {{"乡"}, {"乡"}}, {{"街"}, {"街道", "街"}}};
  if (is_place) {
    return has(group, {"单位"}) || std::any_of(std::begin(places), std::end(places), [&](const Kind& kind) {
             return has(group, kind.of_group) && ends(place, kind.of_unit);
           });
  }
  if (has(group, {"执法"})) return has(unit, {"执法"});
  const Kind others[] = {
      {{"企业", "公司"}, {"公司", "集团", "厂"}},
      {{"学校", "中小学"}, {"学校", "小学", "中学", "幼儿园"}},
      {{"医院", "医疗"}, {"医院", "卫生院"}},
      {{"园区", "开发区"}, {"园区", "开发区", "管委会"}},
      {{"村"}, {"村", "村委会"}},
      {{"社区"}, {"社区", "居委会"}},
  };
  // Courts, and bodies of members, are no departments of a government or party.
  const bool is_department = !ends(unit, {"法院", "检察院", "联", "联合会", "工会", "协会", "公司", "集团",
                                          "医院", "学校", "小学", "中学", "幼儿园", "银行", "村", "社区"});
  return has(group, {"单位", "机关"}) || (is_department && has(group, {"部门", "委办局", "局办"})) ||
         std::any_of(std::begin(others), std::end(others),
                     [&](const Kind& kind) { return has(group, kind.of_group) && ends(unit, kind.of_unit); });
}

}  // namespace xfz
