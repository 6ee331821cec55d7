// SPDX-License-Identifier: MIT
#include "cli/filter_options.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/failure.h"
#include "cli/ledger_files.h"
#include "cli/values.h"
#include "render/status/status.h"
#include "render/words.h"

namespace xfz::cli {

namespace {

constexpr Phrase one_period{"only one of --month, --by and --within can be given",
                            "--month、--by、--within 只能写一个"};
constexpr Phrase only_with_month{"--only goes with --month", "--only 要和 --month 一起用"};
constexpr Phrase direct_needs_unit{"--direct goes with --unit", "--direct 要和 --unit 一起用"};
constexpr Message<std::string_view> no_words{"`--text` cannot be `{}`; it needs words",
                                             "`--text` 不能是 `{}`；请写要找的字词"};
constexpr Message<std::string_view> not_with{
    "`--with` cannot be `{}`; write a column and what it holds: leader=NAME",
    "`--with` 不能是 `{}`；请写栏目和内容，例如 leader=姓名"};
constexpr Message<std::string_view> no_column{"the table has no column of its own called “{}”",
                                              "表格没有名为“{}”的特有栏目"};
constexpr Message<std::string> columns_are{"it has {}", "有的是：{}"};
constexpr Phrase has_none{"it has none", "它没有特有栏目"};

constexpr std::string_view role_names = "lead|responsible|support";
constexpr Synonym role_words[] = {{"牵头", "lead"},        {"主办", "lead"},    {"负责", "responsible"},
                                  {"责任", "responsible"}, {"配合", "support"}, {"协办", "support"},
                                  {"协助", "support"},     {"支持", "support"}};
constexpr std::string_view deadline_names = "dated|standing|recurring|undated|none";
constexpr Synonym deadline_words[] = {{"有日期", "dated"},     {"长期", "standing"}, {"长期坚持", "standing"},
                                      {"定期", "recurring"},   {"未定", "undated"},  {"待定", "undated"},
                                      {"未定日期", "undated"}, {"没有", "none"},     {"没有时限", "none"},
                                      {"无", "none"}};
constexpr std::string_view state_names = "overdue|unreported|done|in_progress|blocked|not_started";
constexpr Synonym state_synonyms[] = {{"逾期", "overdue"},
                                      {"未报", "unreported"},
                                      {"未报送", "unreported"},
                                      {"已完成", "done"},
                                      {"完成", "done"},
                                      {"推进中", "in_progress"},
                                      {"需协调", "blocked"},
                                      {"未启动", "not_started"},
                                      {"in-progress", "in_progress"},
                                      {"not-started", "not_started"}};
constexpr Phrase states_need_ledger{"--state asks the ledger, which has errors; correct them first",
                                    "--state 要看台账，而台账有错误；请先改正"};
constexpr Message<std::string, std::string> other_year{
    "the days asked for are not in the table's year, {}; for that year write `{}`",
    "所问的日期不在表格的年度（{} 年）；看那一年的，请写 `{}`"};
constexpr int longest_period = 36600;  // a century of days

int read_month(const std::string& value) {
  return read_count("--month", value, 1, 12, {U"月份", U"月"});
}

/// Nothing: overdue.
std::optional<ledger::State> read_state(const std::string& value) {
  constexpr std::optional<ledger::State> states[] = {std::nullopt,           ledger::State::unreported,
                                                     ledger::State::done,    ledger::State::in_progress,
                                                     ledger::State::blocked, ledger::State::not_started};
  return states[read_choice("--state", value, state_names, state_synonyms)];
}

/// The day with the same date in the nearest of those years.
Date in_years(Date day, Years years) {
  const int year = std::clamp(year_of(day), years.first, years.last);
  return make_date(year, month_of(day), static_cast<unsigned>(day.day()))
      .value_or(last_day_of_month(year, month_of(day)));
}

/// The column of the table's own with this key or heading.
const xfz::Column& read_column(const Table& table, const std::string& name) {
  if (const xfz::Column* const column = find_own_column(table, name)) return *column;
  const std::string known = own_columns(table);
  throw UnknownName{{no_column(name), known.empty() ? has_none.text() : columns_are(known)}};
}

/// Calls `read` for each value. Of several tables one need not know them all, but one of them.
template <class Read>
void read_known(const Context& context, const std::vector<std::string>& values, Read read) {
  std::optional<UnknownName> unknown;
  std::size_t known = 0;
  for (const std::string& value : values) {
    try {
      read(value);
      ++known;
    } catch (const UnknownName& failure) {
      if (!context.asks_several) throw;
      if (!unknown) unknown = failure;
    }
  }
  if (unknown && known == 0) throw UnknownName(*unknown);
}

}  // namespace

std::vector<UnitIndex> read_units(Context& context, const Table& table,
                                  const std::vector<std::string>& names) {
  std::vector<UnitIndex> units;
  const auto add = [&](const std::string& name) {
    const UnitIndex unit = read_unit(context, table, name);
    if (std::find(units.begin(), units.end(), unit) == units.end()) units.push_back(unit);
  };
  std::vector<std::string> each;
  for (const std::string& name : names) {
    // A unit may be called 甲、乙.
    const bool is_whole = find_unit(table, name) != no_unit;
    const std::vector<std::string> within = is_whole ? std::vector{name} : listed_values({name});
    each.insert(each.end(), within.begin(), within.end());
  }
  read_known(context, each, add);
  return units;
}

void FilterOptions::declare(Options& options) {
  options.values("--unit", {"U", ValueKind::unit}, units_,
                 {"what concerns a unit or group (name, alias or id); what narrows the answer takes several "
                  "values, with "
                  "commas",
                  "只看与某单位或集体有关的（名称、别名或代号）；缩小范围的选项可写几个值，用逗号隔开"});
  options.values("--role", {role_names, ValueKind::choice}, roles_,
                 {"what the unit leads, is responsible for or supports (through groups too, unless --direct)",
                  "只看该单位牵头的、负责的或配合的（含经由集体的，除非 --direct）；可写 牵头、负责、配合"});
  options.flag("--direct", direct_,
               {"only where the unit is named itself", "只看直接点名的，不算经由集体的"});
  options.flag("--no-lead", no_lead_, {"what nobody leads", "没有牵头单位的"});
  options.values("--category", {"N", ValueKind::category}, categories_,
                 {"one category, such as 四 or 4", "只看一类，例如 四 或 4"});
  options.values(
      "--text", "WORDS", texts_,
      {"whose text or task title holds all these words", "正文或主要任务里有这些字词的（要全有）"});
  options.values("--with", "KEY=WORDS", own_,
                 {"whose extra column of this table contains these words: leader=NAME",
                  "本表特有栏目里有这些字的，例如 leader=姓名"});
  options.values(
      "--month", {"N", ValueKind::month}, months_,
      {"due by the end of this month of the table's year (1–12)", "表格年度内这个月底以前到期的（1–12）"});
  options.values("--by", {"DATE", ValueKind::due_date}, by_,
                 {"due on or before this date", "这一天及以前到期的"});
  options.values("--within", "DAYS", within_,
                 {"due from --as-of on, within so many days", "从 --as-of 那天起若干天内到期的"});
  options.flag("--only", only_, {"with --month: that month alone", "和 --month 一起用：只看那一个月"});
  options.flag("--with-standing", with_standing_, {"list standing measures too", "也列出长期坚持的措施"});
  options.values("--deadline", {deadline_names, ValueKind::choice}, deadlines_,
                 {"one kind of deadline", "只看一种时限：有日期、长期、定期、未定、没有"});
  options.values(
      "--state", {state_names, ValueKind::choice}, states_,
      {"in this state, according to the ledger; with --unit, as that unit reports it where it does",
       "按台账只看一种情况：逾期、未报、已完成、推进中、需协调、未启动；有 --unit 时，由它报送的看它所报"});
  options.flag("--not-applicable", not_applicable_,
               {"measures that are not applicable too", "也列出不适用的措施"});
}

void FilterOptions::declare_with_all(Options& options) {
  declare(options);
  options.old_name("--all");
}

void FilterOptions::check(bool has_units) const {
  if (int{!months_.empty()} + int{!by_.empty()} + int{!within_.empty()} > 1) throw Failure{one_period.text()};
  if (only_ && months_.empty()) throw Failure{only_with_month.text()};
  if (direct_ && units_.empty() && !has_units) throw Failure{direct_needs_unit.text()};
  static_cast<void>(question());
  for (const std::string& month : listed_values(months_)) static_cast<void>(read_month(month));
  for (const std::string& state : listed_values(states_)) static_cast<void>(read_state(state));
}

query::Question FilterOptions::question() const {
  constexpr DeadlineKind kinds[] = {DeadlineKind::dated, DeadlineKind::standing, DeadlineKind::recurring,
                                    DeadlineKind::undated, DeadlineKind::none};
  query::Question question;
  question.direct = direct_;
  question.no_lead = no_lead_;
  question.with_standing = with_standing_;
  question.not_applicable = not_applicable_;
  for (const std::string& role : listed_values(roles_))
    question.roles.push_back(all_roles[read_choice("--role", role, role_names, role_words)]);
  for (const std::string& kind : listed_values(deadlines_))
    question.deadlines.push_back(kinds[read_choice("--deadline", kind, deadline_names, deadline_words)]);
  const auto& asked = question.deadlines;
  if (std::find(asked.begin(), asked.end(), DeadlineKind::standing) != asked.end())
    question.with_standing = true;
  for (const std::string& text : texts_) {
    question.texts.push_back(query::sought(text));
    if (question.texts.back().words.empty()) throw Failure{no_words(text)};
  }
  return question;
}

void FilterOptions::read_periods(const Table& table, Date as_of, query::Question& question) const {
  for (const std::string& each : listed_values(months_)) {
    const auto month = static_cast<unsigned>(read_month(each));
    const int year = std::clamp(year_of(as_of), table.years().first, table.years().last);
    question.periods.push_back({std::nullopt, last_day_of_month(year, month)});
    if (only_) question.periods.back().from = make_date(year, month, 1);
  }
  for (const std::string& day : listed_values(by_))
    question.periods.push_back({std::nullopt, read_date("--by", day, table.years())});
  for (const std::string& days : listed_values(within_)) {
    const int count = read_count("--within", days, 0, longest_period, {U"天", U"日"});
    question.periods.push_back({as_of, plus_days(as_of, count)});
  }
}

void FilterOptions::tell_other_year(Context& context, const Table& table,
                                    const query::Question& question) const {
  if (!query::misses(question.periods, table.years())) return;
  std::string asked;
  for (const std::string& days : within_) asked += "--within " + days + " ";
  if (!within_.empty()) asked += "--as-of " + iso_date(in_years(context.as_of, table.years()));
  for (const query::Period& period : question.periods) {
    if (within_.empty())
      asked += (asked.empty() ? "--by " : ",") + iso_date(in_years(*period.until, table.years()));
  }
  context.tell_once(other_year(context.language(), render::years_text(table), asked));
}

void FilterOptions::read_own(const Table& table, query::Question& question) const {
  for (const std::string& each : own_) {
    const std::size_t equal = std::min(each.find('='), each.find("＝"));
    if (equal == std::string::npos || equal == 0) throw Failure{not_with(each)};
    const std::size_t sign = each[equal] == '=' ? 1 : std::string_view("＝").size();
    const xfz::Column& column = read_column(table, each.substr(0, equal));
    for (const std::string& typed : listed_values({each.substr(equal + sign)})) {
      query::Sought value = query::sought(typed);
      if (value.words.empty()) throw Failure{not_with(each)};
      const auto same = std::find_if(question.own.begin(), question.own.end(),
                                     [&column](const auto& asked) { return asked.column == &column; });
      if (same != question.own.end()) {
        same->values.push_back(std::move(value));
      } else {
        question.own.push_back({&column, {std::move(value)}});
      }
    }
  }
}

void FilterOptions::read_states(Context& context, const AnsweringTable& file, const ledger::Book* book,
                                query::Question& question) const {
  if (!asks_states()) return;
  if (book == nullptr) {
    throw has_ledger(context.system, file.path, file.table) ? Failure{states_need_ledger.text()}
                                                            : no_ledger_beside(file);
  }
  ledger::StatesAsked asked;
  for (const std::string& value : listed_values(states_)) {
    const std::optional<ledger::State> state = read_state(value);
    question.standing.names.push_back(state ? render::state_word(*state) : render::overdue_word);
    if (state) {
      asked.states.push_back(*state);
    } else {
      asked.overdue = true;
    }
  }
  question.standing.holds = [book, asked, today = context.as_of](const Measure& measure, std::size_t place,
                                                                 std::optional<Date> day,
                                                                 const std::vector<UnitIndex>& units) {
    const std::size_t duty = book->duties().of(measure, place);
    return duty != ledger::no_duty && ledger::stands_so(*book, duty, today, asked, day, units);
  };
}

std::vector<std::string> FilterOptions::with_units(const std::vector<std::string>& arguments) {
  std::vector<std::string> names = arguments;
  const std::vector<std::string> more = listed_values(std::exchange(units_, {}));
  names.insert(names.end(), more.begin(), more.end());
  return names;
}

query::Question FilterOptions::read(Context& context, const AnsweringTable& file,
                                    const ledger::Book* book) const {
  const Table& table = file.table;
  query::Question question = this->question();
  question.units = read_units(context, table, listed_values(units_));
  read_known(context, listed_values(categories_), [&](const std::string& category) {
    question.categories.push_back(&read_category(table, category));
  });
  read_periods(table, context.as_of, question);
  tell_other_year(context, table, question);
  read_own(table, question);
  read_states(context, file, book, question);
  return question;
}

}  // namespace xfz::cli
