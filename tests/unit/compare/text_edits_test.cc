// SPDX-License-Identifier: MIT
#include "compare/text_edits.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "support/tables.h"

namespace xfz::compare {

namespace {

/// `全面[-推行][+深化]改革`
std::string shown(const std::vector<TextPiece>& pieces) {
  std::string out;
  for (const TextPiece& piece : pieces) {
    const std::string text(piece.text);
    out +=
        piece.kind == TextPiece::kept ? text : (piece.kind == TextPiece::removed ? "[-" : "[+") + text + "]";
  }
  return out;
}

/// Both texts as the pieces give them.
std::pair<std::string, std::string> both(const std::vector<TextPiece>& pieces) {
  std::pair<std::string, std::string> result;
  for (const TextPiece& piece : pieces) {
    if (piece.kind != TextPiece::added) result.first += piece.text;
    if (piece.kind != TextPiece::removed) result.second += piece.text;
  }
  return result;
}

std::string edits(std::string_view before, std::string_view after) {
  return shown(text_edits(before, after));
}

}  // namespace

TEST_CASE("text edits: what changed in a sentence") {
  CHECK(edits("", "").empty());
  CHECK(edits("甲", "") == "[-甲]");
  CHECK(edits("", "甲") == "[+甲]");
  CHECK(edits("全面推行改革", "全面推行改革") == "全面推行改革");
  CHECK(edits("全面推行改革", "全面推行行政改革") == "全面推行[+行政]改革");
  CHECK(edits("向社会公布全部审批事项清单。", "向社会公布审批事项清单。") ==
        "向社会公布[-全部]审批事项清单。");
  CHECK(edits("民政局、司法局牵头。", "民政局、教育局、司法局牵头。") == "民政局、[+教育局、]司法局牵头。");
}

TEST_CASE("text edits: a number is changed as a whole") {
  CHECK(edits("于2020年底前完成。", "于2021年底前完成。") == "于[-2020][+2021]年底前完成。");
  CHECK(edits("提高到95%以上", "提高到5%以上") == "提高到[-95][+5]%以上");
}

TEST_CASE("text edits: no confetti") {
  // 、 and 局 stay, but nobody wants to read that.
  CHECK(edits("发改局、农水局负责落实", "民政局、司法局负责落实") ==
        "[-发改局、农水][+民政局、司法]局负责落实");
  // What stays is long enough to be found again.
  CHECK(edits("每年定期听取工作汇报并通报", "每季度定期听取工作汇报并公开") ==
        "每[-年][+季度]定期听取工作汇报并[-通报][+公开]");
  CHECK(edits("每年至少听取一次工作汇报", "每季度应当听取两次专题汇报") ==
        "每[-年至少听取一次工作][+季度应当听取两次专题]汇报");
}

TEST_CASE("text edits: bytes that are no text stay what they are") {
  CHECK(edits("a\xFF\xFE"
              "b",
              "a\xFF"
              "b") == "a\xFF[-\xFE]b");
}

TEST_CASE("text edits: the pieces make up both texts") {
  std::mt19937 random(7);  // NOLINT: the same in every run
  const std::vector<Row> all = rows(test::table_2020());
  const auto text = [&] { return all[random() % all.size()].measure->text.value; };
  for (int i = 0; i < 300; ++i) {
    const std::string before = text();
    const std::string after = i % 3 == 0 ? text() : before.substr(0, random() % before.size()) + text();
    CHECK(both(text_edits(before, after)) == std::pair(before, after));
  }
}

TEST_CASE("text edits: huge texts that share nothing are done in time") {
  std::string before;
  std::string after;
  for (int i = 0; i < 30'000; ++i) {
    before += i % 50 == 0 ? "。" : "甲乙丙丁" + std::string(1, static_cast<char>('0' + i % 10));
    after += i % 70 == 0 ? "。" : "丁甲戊己" + std::string(1, static_cast<char>('0' + i % 7));
  }
  CHECK(both(text_edits(before, after)) == std::pair(before, after));
}

}  // namespace xfz::compare
