// SPDX-License-Identifier: MIT
#include "render/difference/values.h"
#include "render/json_values.h"
#include "render/notice/notice.h"

namespace xfz::render {

namespace {

Json sides(const Comparison& comparison) {
  return {{"old", side_json(comparison.before, *comparison.difference.before)},
          {"new", side_json(comparison.after, *comparison.difference.after)}};
}

Json value_json(const NoticeValue& value) {
  return {{"key", value.key},
          {"old", value_or_null(value.before())},
          {"new", value_or_null(value.after())},
          {"edits", edits_json(value.pieces)}};
}

Json line_json(const NoticeLine& line) {
  return {{"change", change_id(line.kind == NoticeLine::added, line.kind == NoticeLine::removed)},
          {"ids", strings(line.ids)},
          {"old_id", text_or_null(line.old_id)},
          {"gained", line.is_gained},
          {"lost", line.is_lost},
          {"values", listed(line.values, value_json)},
          {"units", strings(line.units)}};
}

Json page_json(const NoticePage& page) {
  const Json unit{{"id", page.unit_id}, {"name", page.unit}, {"group", page.is_group}};
  return {{"unit", page.is_for_all() ? Json() : unit},
          {"rows", listed(page.lines, line_json)},
          {"numbers", strings(page.numbers)}};
}

}  // namespace

std::string notice_json(const NoticePage& notice) {
  Json json = sides(*notice.comparison);
  json.update(page_json(notice));
  return dumped(json);
}

std::string notices_json(const Comparison& comparison, const std::vector<NoticePage>& notices) {
  Json json = sides(comparison);
  json["notices"] = Json::array();
  for (const NoticePage& notice : notices) json["notices"].push_back(page_json(notice));
  return dumped(json);
}

}  // namespace xfz::render
