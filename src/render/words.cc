// SPDX-License-Identifier: MIT
#include "render/words.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/wording.h"
#include "text/utf8.h"

namespace xfz::render {

namespace {

constexpr Message<std::string_view> via_group{"via {}", "经由{}"};
constexpr Message<std::string> one_clause{"clause {}: ", "第{}分项："};
constexpr Message<std::string> several_clauses{"clauses {}: ", "第{}分项："};
constexpr Message<std::string, Text> also_clauses{" (also clause {}: {})", "（另有第{}分项：{}）"};
constexpr Phrase via_some_group{"via a group", "经由集体"};
constexpr Message<std::size_t> one_measure{"{} measure", "{} 项"};
constexpr Message<std::size_t> several_measures{"{} measures", "{} 项"};
constexpr Message<std::string> until{"due by {}", "{}以前到期"};
constexpr Message<std::string> on{"due on {}", "{}到期"};
constexpr Message<std::string> from{"due from {} on", "{}起到期"};
constexpr Message<std::string, std::string> between{"due from {} to {}", "{}至{}到期"};
constexpr Message<int, unsigned, unsigned> day{"{:04}-{:02}-{:02}", "{}年{}月{}日"};

/// A part of a measure, or of its clauses.
std::string part_text(const Measure& measure, const std::vector<std::size_t>& clauses, std::string_view key) {
  const query::Line line{.row = {nullptr, nullptr, &measure}, .clauses = clauses};
  return text_of(query::part(key).value(line), Language::chinese);
}

/// The words of each kind of value.
struct TextOf {
  Language language;

  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const Category* category) const { return category_heading(*category); }
  std::string operator()(const Task* task) const { return task_heading(*task); }
  std::string operator()(Effect effect) const { return std::string(effect_word(effect).in(language)); }
  std::string operator()(const query::Names& names) const {
    std::vector<std::string> texts;
    for (const Mention* mention : names.mentions) texts.push_back(mention->name);
    if (names.open != nullptr && !texts.empty()) texts.back() += names.open->value;
    return joined(texts, "、");
  }
  std::string operator()(const query::Term& term) const {
    std::vector<std::string> texts;
    for (const Deadline* deadline : term.all) {
      if (std::find(texts.begin(), texts.end(), deadline->said()) == texts.end())
        texts.push_back(deadline->said());
    }
    return joined(texts, "、");
  }
  std::string operator()(const std::vector<Date>& dates) const {
    std::vector<std::string> texts;
    for (const Date date : dates) texts.push_back(iso_date(date));
    return joined(texts, "、");
  }
  std::string operator()(const std::vector<query::Line>&) const { return ""; }  // each is told by itself
  std::string operator()(const std::vector<query::OwnCell>& cells) const {
    std::vector<std::string> texts;
    for (const query::OwnCell& cell : cells) {
      if (cell.value != nullptr) texts.push_back(cell.column->heading.value + "：" + cell.value->value);
    }
    return joined(texts, "；");
  }
};

/// `1、3`
std::string clause_numbers(const std::vector<std::size_t>& places, Language language) {
  std::vector<std::string> numbers;
  for (const std::size_t place : places) numbers.push_back(std::to_string(place + 1));
  return joined(numbers, words::comma.in(language));
}

/// `（另有第1、2分项：经由集体）`: how clauses that are not shown concern the unit asked for.
std::string other_clauses(const query::Concern& concern, const std::vector<std::size_t>& shown,
                          Language language) {
  std::string out;
  for (const query::Relation relation : {query::Relation::lead, query::Relation::responsible,
                                         query::Relation::support, query::Relation::via_group}) {
    std::vector<std::size_t> others;
    for (const query::ClauseTie& clause : concern.clauses) {
      if (clause.tie.relation == relation && !std::binary_search(shown.begin(), shown.end(), clause.clause))
        others.push_back(clause.clause);
    }
    if (!others.empty())
      out += also_clauses(language, clause_numbers(others, language), relation_word(relation));
  }
  return out;
}
constexpr Phrase standing{"standing", "长期坚持"};
constexpr Phrase on_no_day{"on no set day", "未定日期"};
constexpr Phrase recurring{"recurring", "定期"};
constexpr Phrase without{"without a deadline", "没有时限"};

}  // namespace

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

const Phrase& state_word(ledger::State state) {
  static constexpr Phrase words[] = {{"done", "已完成"},
                                     {"in progress", "推进中"},
                                     {"blocked", "需协调"},
                                     {"not started", "未启动"},
                                     {"not reported", "未报"}};
  return words[static_cast<std::size_t>(state)];
}

Text state_title(ledger::State state) {
  Text title = state_word(state).text();
  title.en.front() = static_cast<char>(title.en.front() - 'a' + 'A');
  return title;
}

const Phrase& effect_word(Effect effect) {
  return effect == Effect::bonus ? words::bonus : words::deduction;
}

namespace {

/// What joins a printed number to its heading: 一、… · 1.… · （一）… · 第一章　…
std::string_view joint_of(std::string_view number) {
  constexpr std::u32string_view closed = U"）)〕】］]、．.。：:①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
  constexpr std::u32string_view numerals = U"〇零一二三四五六七八九十百甲乙丙丁戊己庚辛壬癸";
  if (number.empty()) return "";
  const char32_t last = last_code_point(number).value;
  if (closed.find(last) != std::u32string_view::npos) return "";
  if (numerals.find(last) != std::u32string_view::npos) return "、";
  if (last >= 0x80) return "　";
  return number.find('.') == std::string_view::npos ? "." : " ";  // 1.1 has points of its own
}

}  // namespace

std::string numbered(const std::string& number, const std::string& words) {
  return number + std::string(joint_of(number)) + words;
}

std::string category_heading(const Category& category) {
  return numbered(category.number.value, category.title.value);
}

std::string category_name(const Category& category) {
  const std::string& number = category.number.value;
  return (number.empty() ? "" : number + " ") + category.title.value;
}

std::string task_heading(const Task& task) {
  return numbered(task.number.value, task.title.value);
}

std::vector<std::string> headings_of(const Row& row) {
  std::vector<std::string> headings;
  if (row.category != nullptr) headings.push_back(category_heading(*row.category));
  if (row.task != nullptr) headings.push_back(task_heading(*row.task));
  return headings;
}

std::string place_text(const Row& row) {
  return joined(headings_of(row), " / ");
}

std::string years_text(const Table& table) {
  const auto [first, last] = table.years();
  return first == last ? std::to_string(first) : fmt::format("{}—{}", first, last);
}

std::string titled(const Table& table) {
  const std::string years = years_text(table);
  const std::string& title = table.title.value;
  const bool says_years = title.find(std::to_string(table.years().first)) != std::string::npos &&
                          title.find(std::to_string(table.years().last)) != std::string::npos;
  return says_years ? title : title + "（" + years + "年）";
}

std::string unit_names(const Table& table, const std::vector<UnitIndex>& units) {
  std::vector<std::string> names;
  for (const UnitIndex unit : units) names.push_back(table.unit(unit).name.value);
  return joined(names, "、");
}

std::string alias_names(const Unit& unit) {
  std::vector<std::string> names;
  for (const auto& alias : unit.aliases) names.push_back(alias.value);
  return joined(names, "、");
}

std::string mention_names(const std::vector<Mention>& mentions) {
  std::vector<std::string> names;
  for (const Mention& mention : mentions) names.push_back(mention.name);
  return joined(names, "、");
}

Text role_word(Role role) {
  switch (role) {
    case Role::lead:
      return words::leads.text();
    case Role::responsible:
      return words::shares.text();
    case Role::support:
      break;
  }
  return words::supports.text();
}

Text relation_word(query::Relation relation) {
  switch (relation) {
    case query::Relation::lead:
      return words::leads.text();
    case query::Relation::responsible:
      return words::shares.text();
    case query::Relation::support:
      return words::supports.text();
    case query::Relation::via_group:
      return via_some_group.text();
    case query::Relation::none:
      break;
  }
  return {};
}

std::string relation_name(const Table& table, const query::Concern& concern, Language language) {
  if (concern.strongest.relation != query::Relation::via_group) {
    return relation_word(concern.strongest.relation).in(language);
  }
  return via_group(language, unit_names(table, concern.strongest.groups));
}

std::string measure_text(const query::Entry& entry, const std::vector<std::size_t>& clauses,
                         Language language) {
  const Measure& measure = entry.measure();
  if (clauses.empty()) return measure.text.value;
  std::string out =
      (clauses.size() == 1 ? one_clause : several_clauses)(language, clause_numbers(clauses, language));
  for (const std::size_t place : clauses) {
    if (place != clauses.front()) out += " / ";
    out += standalone_text(measure.clauses[place]);
  }
  return entry.concern ? out + other_clauses(*entry.concern, clauses, language) : out;
}

std::vector<Column> measure_columns(const Table& table) {
  return {{query::heading(table, "id"), Fit::number},
          {query::heading(table, "deadline")},
          {query::heading(table, table.leading_role() == Role::lead ? "lead" : "responsible"), Fit::shrinks},
          {query::heading(table, "text")}};
}

std::string deadline_name(const query::DeadlineCount& count, Language language) {
  switch (count.kind) {
    case DeadlineKind::dated:
      return date_text(*count.date, language);
    case DeadlineKind::recurring:
      return std::string(recurring.in(language));
    case DeadlineKind::standing:
      return std::string(standing.in(language));
    case DeadlineKind::undated:
      return std::string(on_no_day.in(language));
    case DeadlineKind::none:
      break;
  }
  return std::string(without.in(language));
}

std::vector<Column> load_columns(const Table& table, SheetColumns columns, Fit fit) {
  const bool has_all = columns == SheetColumns::common;
  std::vector<Column> result;
  if (has_all || table.leading_role() == Role::lead) result.emplace_back(words::leads, fit, Holds::numbers);
  result.emplace_back(words::shares, fit, Holds::numbers);
  if (has_all || table.uses.support) result.emplace_back(words::supports, fit, Holds::numbers);
  result.emplace_back(words::via_groups, fit, Holds::numbers);
  return result;
}

std::vector<Cell> load_cells(const Table& table, const query::UnitLoad& load, SheetColumns columns) {
  const bool has_all = columns == SheetColumns::common;
  std::vector<Cell> cells;
  if (has_all || table.leading_role() == Role::lead) cells.push_back({std::to_string(load.lead)});
  cells.push_back({std::to_string(load.responsible)});
  if (has_all || table.uses.support) cells.push_back({std::to_string(load.support)});
  cells.push_back({std::to_string(load.via_groups)});
  return cells;
}

const Phrase& nobody_word(const Table& table) {
  return table.leading_role() == Role::lead ? words::no_lead : words::nobody_responsible;
}

const Phrase& under_each_word(const Table& table) {
  return table.leading_role() == Role::lead ? words::under_each_lead : words::under_each_responsible;
}

Cell lead_cell(const Table& table, const query::Entry& entry, const std::vector<std::size_t>& clauses,
               Language language) {
  const Measure& measure = entry.measure();
  std::string lead = table.leading_role() == Role::lead || measure.not_applicable
                         ? lead_text(measure, clauses)
                         : responsible_text(measure, clauses);
  // Bonus and deduction items are the whole district's.
  if (const auto effect = entry.row.effect(); lead.empty() && effect)
    return {std::string(effect_word(*effect).in(language)), Ink::faint};
  // Where nobody was assigned yet, a row without a lead is like all others.
  const bool is_assigned = table.uses.lead || table.uses.responsible || table.uses.support;
  if (lead.empty() && !is_assigned) return {};
  if (lead.empty()) return {std::string(nobody_word(table).in(language)), Ink::faint};
  return {std::move(lead), measure.not_applicable ? Ink::faint : Ink::plain};
}

std::string text_of(const query::Value& value, Language language) {
  return std::visit(TextOf{language}, value);
}

std::string lead_text(const Measure& measure, const std::vector<std::size_t>& clauses) {
  if (measure.not_applicable) return "（" + measure.not_applicable->value + "）";
  return part_text(measure, clauses, "lead");
}

std::string responsible_text(const Measure& measure, const std::vector<std::size_t>& clauses) {
  return part_text(measure, clauses, "responsible");
}

std::string support_text(const Measure& measure, const std::vector<std::size_t>& clauses) {
  return part_text(measure, clauses, "support");
}

std::string deadline_text(const Measure& measure, const std::vector<std::size_t>& clauses) {
  return part_text(measure, clauses, "deadline");
}

std::string date_text(Date date, Language language) {
  return day(language, year_of(date), month_of(date), static_cast<unsigned>(date.day()));
}

std::string period_text(const query::Period& period, Language language) {
  const std::string begin = period.from ? date_text(*period.from, language) : "";
  const std::string end = period.until ? date_text(*period.until, language) : "";
  if (!period.from) return until(language, end);
  if (!period.until) return from(language, begin);
  return period.from == period.until ? on(language, end) : between(language, begin, end);
}

std::string measure_count(std::size_t count, Language language) {
  return count == 1 ? one_measure(language, count) : several_measures(language, count);
}

}  // namespace xfz::render
