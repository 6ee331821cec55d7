// SPDX-License-Identifier: MIT
#include "render/difference/values.h"
#include "render/notice/notice.h"

namespace xfz::render {

namespace {

using compare::DutyChange;
using compare::UnitNotice;

/// Who the notice is for, and what changed for it.
class NoticeJson {
 public:
  NoticeJson(const Comparison& comparison, const UnitNotice& notice)
      : before_(*comparison.difference.before), after_(*comparison.difference.after), notice_(notice) {}

  Json notice() const {
    return {
        {"unit", {{"old", unit_json(before_, notice_.before)}, {"new", unit_json(after_, notice_.after)}}},
        {"change", notice_.unit != nullptr ? unit_change_json(before_, after_, *notice_.unit) : Json()},
        {"gained", duties(after_, notice_.after, notice_.gained)},
        {"lost", duties(before_, notice_.before, notice_.lost)},
        {"changed", changed()}};
  }

 private:
  static Json duties(const Table& table, UnitIndex unit, const std::vector<query::Duty>& duties) {
    Json json = Json::array();
    for (const query::Duty& duty : duties) json.push_back(duty_json(table, unit, duty));
    return json;
  }

  Json changed() const {
    Json json = Json::array();
    for (const DutyChange& change : notice_.changed) {
      json.push_back({{"old", duty_json(before_, notice_.before, change.before)},
                      {"new", duty_json(after_, notice_.after, change.after)},
                      {"role", change.role},
                      {"deadline", deadline_change_json(change.deadline)},
                      {"text", change.text},
                      {"partners", change.partners},
                      {"wording", pair_json(change.wording)}});
    }
    return json;
  }

  const Table& before_;
  const Table& after_;
  const UnitNotice& notice_;
};

Json sides(const Comparison& comparison) {
  return {{"old", side_json(comparison.before, *comparison.difference.before)},
          {"new", side_json(comparison.after, *comparison.difference.after)}};
}

}  // namespace

std::string notice_json(const Comparison& comparison, const Notice& notice) {
  Json json = sides(comparison);
  json.update(NoticeJson(comparison, notice.unit).notice());
  return dumped(json);
}

std::string notices_json(const Comparison& comparison, const std::vector<Notice>& notices) {
  Json json = sides(comparison);
  json["notices"] = Json::array();
  for (const Notice& notice : notices)
    json["notices"].push_back(NoticeJson(comparison, notice.unit).notice());
  return dumped(json);
}

}  // namespace xfz::render
