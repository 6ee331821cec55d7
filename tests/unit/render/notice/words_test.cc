// SPDX-License-Identifier: MIT
#include "render/notice/words.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace xfz::render {

namespace {

Deadline deadline_of(const std::string& words) {
  Deadline deadline;
  deadline.text.value = words;
  deadline.reading = read_deadline(words, {2020, 2020}).reading.value();
  return deadline;
}

query::Duty duty(const Row& row, std::optional<std::size_t> clause = std::nullopt) {
  query::Duty made;
  made.row = row;
  made.clause = clause;
  return made;
}

}  // namespace

TEST_CASE("notice words: several duties by their numbers, three or more in a row as a range") {
  std::vector<Measure> measures(7);
  const char* const ids[] = {"1", "2", "4", "5", "6", "A1", "90"};
  std::vector<query::Duty> duties;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    measures[i].id.value = ids[i];
    if (i < 6) duties.push_back(duty({nullptr, nullptr, &measures[i]}));
  }
  duties.push_back(duty({nullptr, nullptr, &measures[6]}, 0));
  duties.push_back(duty({nullptr, nullptr, &measures[6]}, 2));
  std::vector<const query::Duty*> all;
  for (const query::Duty& one : duties) all.push_back(&one);
  CHECK(duty_labels(all) == "第1、2、4至6、A1项，第90项第1、3分项");
  CHECK(duty_labels({&duties[0]}) == "第1项");
  CHECK(duty_labels({&duties[6]}) == "第90项第1分项");
  CHECK(duty_labels({}).empty());
}

TEST_CASE("notice words: a text is known by its beginning") {
  CHECK(topic_of("建立制度。再检查。") == "建立制度");
  CHECK(topic_of("建立制度；检查") == "建立制度");
  CHECK(topic_of("第一行\n第二行") == "第一行");
  CHECK(topic_of("短") == "短");
  std::string longer;
  for (int i = 0; i < 40; ++i) longer += "长";
  CHECK(topic_of(longer) == longer.substr(0, 36 * std::string("长").size()) + "……");
}

TEST_CASE("notice words: deadlines with their days") {
  const Deadline june = deadline_of("6月底前");
  const Deadline day = deadline_of("2020-09-30");
  const Deadline standing = deadline_of("长期坚持");
  CHECK(deadline_words(&june) == "6月底前（2020年6月30日）");
  CHECK(deadline_words(&day) == "2020年9月30日");
  CHECK(deadline_words(&standing) == "长期坚持");
  CHECK(deadline_words(nullptr) == "未定时限");
  CHECK(shift_words({&june, &day, 92}) == "推迟92日");
  CHECK(shift_words({&day, &june, -92}) == "提前92日");
  CHECK(shift_words({&june, &june, 0}).empty());
  CHECK(shift_words({&june, &standing, std::nullopt}).empty());
}

}  // namespace xfz::render
