// SPDX-License-Identifier: MIT
#include "cli/filter_options.h"

#include <algorithm>

#include "cli/failure.h"
#include "cli/values.h"

namespace xfz::cli {

namespace {

constexpr Phrase one_period{"only one of --month, --by and --within can be given",
                            "--month、--by、--within 只能写一个"};
constexpr Phrase only_with_month{"--only goes with --month", "--only 要和 --month 一起用"};
constexpr std::string_view role_names = "lead|responsible|support";
constexpr std::string_view deadline_names = "dated|standing|recurring|undated|none";
constexpr int longest_period = 36600;  // a century of days

/// 6月 is as good as 6.
std::string without_month_sign(std::string month) {
  constexpr std::string_view sign = "月";
  if (month.ends_with(sign)) month.resize(month.size() - sign.size());
  return month;
}

}  // namespace

void PeriodOptions::declare(Options& options) {
  options.value(
      "--month", {"N", ValueKind::month}, month_,
      {"due by the end of this month of the table's year (1–12)", "表格年度内这个月底以前到期的（1–12）"});
  options.value("--by", {"DATE", ValueKind::due_date}, by_,
                {"due on or before this date", "这一天及以前到期的"});
  options.value("--within", "DAYS", within_,
                {"due from --as-of on, within so many days", "从 --as-of 那天起若干天内到期的"});
  options.flag("--only", only_, {"with --month: that month alone", "和 --month 一起用：只看那一个月"});
  options.flag("--with-standing", with_standing_, {"list standing measures too", "也列出长期坚持的措施"});
}

void PeriodOptions::check() const {
  if (int{month_.has_value()} + int{by_.has_value()} + int{within_.has_value()} > 1)
    throw Failure{one_period.text()};
  if (only_ && !month_) throw Failure{only_with_month.text()};
}

void PeriodOptions::read(const Table& table, Date as_of, query::Question& question) const {
  question.with_standing = with_standing_;
  if (month_) {
    const auto month = static_cast<unsigned>(read_number("--month", without_month_sign(*month_), 1, 12));
    const int year = std::clamp(year_of(as_of), table.years().first, table.years().last);
    question.periods = {{std::nullopt, last_day_of_month(year, month)}};
    if (only_) question.periods.front().from = make_date(year, month, 1);
  } else if (by_) {
    question.periods = {{std::nullopt, read_date("--by", *by_)}};
  } else if (within_) {
    question.periods = {{as_of, plus_days(as_of, read_number("--within", *within_, 0, longest_period))}};
  }
}

void MeasureOptions::declare(Options& options) {
  options.value("--role", role_names, role_,
                {"what the unit leads, or shares (through groups too, unless --direct)",
                 "只看该单位牵头的，或负责的（含经由集体的，除非 --direct）"});
  options.flag("--direct", direct_,
               {"only where the unit is named itself", "只看直接点名的，不算经由集体的"});
  options.value("--category", {"N", ValueKind::category}, category_,
                {"one category, such as 四 or 4", "只看一类，例如 四 或 4"});
  options.value("--text", "WORDS", text_,
                {"whose text or task title holds these words", "正文或主要任务里含有这些字的"});
  options.value("--deadline", deadline_names, deadline_,
                {"one kind of deadline", "只看一种时限：有日期、长期、定期、未定日期、没有"});
}

query::Question MeasureOptions::question() const {
  constexpr DeadlineKind kinds[] = {DeadlineKind::dated, DeadlineKind::standing, DeadlineKind::recurring,
                                    DeadlineKind::undated, DeadlineKind::none};
  query::Question question;
  question.direct = direct_;
  if (role_) question.roles = {all_roles[read_choice("--role", *role_, role_names)]};
  if (text_ && !text_->empty()) question.texts = {*text_};
  if (deadline_) question.deadlines = {kinds[read_choice("--deadline", *deadline_, deadline_names)]};
  return question;
}

void MeasureOptions::read(const Table& table, query::Question& question) const {
  if (category_) question.categories = {&read_category(table, *category_)};
}

}  // namespace xfz::cli
