// SPDX-License-Identifier: MIT
#include "render/scope.h"

#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Phrase by_name{"named itself", "直接点名"};
constexpr Phrase nobody_leads{"nobody leads it", "没有牵头单位"};
constexpr Message<std::string> in_category{"in “{}”", "属于“{}”"};
constexpr Message<std::string> has_words{"measure or task with “{}”", "所在措施或任务含有“{}”"};
constexpr Message<std::string, std::string> has_own{"{} with “{}”", "{}含有“{}”"};
constexpr Message<std::string> or_standing{"{} or standing", "{}或长期坚持"};
constexpr Message<std::string> narrower{"narrower: {}", "缩小范围：{}"};
constexpr Phrase by_unit_option{"--unit U", "--unit 单位"};
constexpr Phrase by_category_option{"--category N", "--category 类别"};
constexpr Phrase by_month_option{"--month N", "--month 月份"};
constexpr Phrase by_text_option{"--text WORDS", "--text 字词"};
constexpr Phrase deadline_kinds[] = {{"with days", "有具体日期"},
                                     {"standing", "长期坚持"},
                                     {"recurring", "定期完成"},
                                     {"on no set day", "未定日期"},
                                     {"without a deadline", "没有时限"}};

}  // namespace

std::vector<std::string> conditions_of(const query::Question& question, Language language) {
  std::vector<std::string> parts;
  // Of the values of one option any will do.
  const auto add = [&parts, language](const auto& values, const auto& word) {
    std::vector<std::string> words;
    for (const auto& value : values) words.push_back(word(value));
    if (!words.empty()) parts.push_back(joined(words, language == Language::chinese ? "或" : " or "));
  };
  add(question.periods, [language](const query::Period& period) { return period_text(period, language); });
  if (question.with_standing && !parts.empty()) parts.back() = or_standing(language, parts.back());
  add(question.roles, [language](Role role) { return role_word(role).in(language); });
  if (question.direct) parts.emplace_back(by_name.in(language));
  if (question.no_lead) parts.emplace_back(nobody_leads.in(language));
  add(question.categories,
      [language](const Category* category) { return in_category(language, category_heading(*category)); });
  add(question.texts, [language](const query::Sought& text) { return has_words(language, text.typed); });
  for (const query::OwnAsked& own : question.own) {
    add(own.values, [&own, language](const query::Sought& value) {
      return has_own(language, own.column->heading.value, value.typed);
    });
  }
  add(question.deadlines, [language](DeadlineKind kind) {
    return std::string(deadline_kinds[static_cast<std::size_t>(kind)].in(language));
  });
  add(question.standing.names, [language](const Phrase& name) { return std::string(name.in(language)); });
  return parts;
}

std::string narrower_text(const Table& table, const query::Question& question, Language language) {
  std::vector<std::string> options;
  const auto offer = [&](const Phrase& option, bool is_open) {
    if (is_open) options.emplace_back(option.in(language));
  };
  offer(by_unit_option, question.units.empty() && !table.units.empty());
  offer(by_category_option, question.categories.empty() && table.categories.size() > 1);
  offer(by_month_option, question.periods.empty());
  offer(by_text_option, question.texts.empty());
  if (options.empty()) return {};
  return narrower(language, joined(options, words::comma.in(language)));
}

std::string scope_text(const Table& table, const query::Question& question, Language language) {
  std::string conditions = joined(conditions_of(question, language), words::comma.in(language));
  if (question.units.empty()) return conditions;
  std::string units = unit_names(table, question.units);
  if (conditions.empty()) return units;
  return units + (language == Language::chinese ? "：" : ": ") + conditions;
}

}  // namespace xfz::render
