// SPDX-License-Identifier: MIT
#include "render/difference/change_items.h"

#include <algorithm>
#include <functional>

#include "render/words.h"

namespace xfz::render {

namespace {

using compare::Difference;
using compare::HeadingChange;
using compare::MeasureChange;
using compare::TableChange;
using compare::UnitChange;

constexpr Phrase table_heading{"Table", "表格"};
constexpr Phrase units_heading{"Units and groups", "单位和集体"};
constexpr Phrase headings_heading{"Categories and tasks", "类别和任务"};
constexpr Phrase numbers_heading{"Numbers", "序号"};

constexpr Phrase registered{"registered", "新登记"};
constexpr Message<std::string_view> registered_as{"registered, id {}", "新登记，代号 {}"};
constexpr Message<std::string_view> split_from{"split from {}", "从{}分出"};
constexpr Phrase gone{"no longer registered", "不再登记"};
constexpr Message<std::string_view> merged_into{"merged into {}", "并入{}"};
constexpr Phrase renamed{"renamed", "更名"};
constexpr Phrase is_group_now{"a group now", "改为集体"};
constexpr Phrase is_unit_now{"a unit now", "改为单位"};
constexpr Phrase id{"Id", "代号"};
constexpr Phrase aliases{"Aliases", "别名"};
constexpr Phrase members{"Members", "成员"};
constexpr Phrase name_word{"Name", "名称"};
constexpr Phrase kind_word{"Kind", "性质"};
constexpr Phrase title_word{"Title", "标题"};
constexpr Phrase number{"Number", "编号"};
constexpr Phrase effect{"Effect", "加减分"};
constexpr Phrase no_effect{"(none)", "（无）"};
constexpr Phrase place{"Place", "位置"};
constexpr Phrase moved_here{"moved", "移动"};
constexpr Message<std::string> moved_from{"moved from {}", "原在 {}"};
constexpr Phrase moved_from_none{"was in no category", "原不属于任何类别"};

constexpr Message<std::string, std::string> one_number{"{} is now {}", "原第{}项现为第{}项"};
constexpr Message<std::string, std::string, std::string, std::string> several_numbers{
    "{}–{} are now {}–{}", "原第{}至{}项现为第{}至{}项"};
constexpr Phrase nothing{"No difference: both tables say the same", "没有不同：两张表格内容相同"};
constexpr Message<std::size_t> measures_changed{"measures changed {}", "改动措施 {} 条"};
constexpr Message<std::size_t> measures_added{"added {}", "新增 {} 条"};
constexpr Message<std::size_t> measures_removed{"removed {}", "删去 {} 条"};
constexpr Message<std::size_t> measures_renumbered{"renumbered {}", "序号有变 {} 条"};
constexpr Message<std::size_t> units_count{"units and groups {}", "单位和集体 {} 个"};
constexpr Message<std::size_t> headings_count{"categories and tasks {}", "类别和任务 {} 个"};
constexpr Message<std::size_t> keys_count{"keys of the table {}", "表格信息 {} 项"};

std::string arrowed(std::string_view before, std::string_view after) {
  return std::string(before) + " → " + std::string(after);
}

std::string with_gap(const std::string& text) {
  return "  " + text;
}

class ItemWriter {
 public:
  ItemWriter(const Difference& difference, bool elided, Language language)
      : difference_(difference), elided_(elided), language_(language) {}

  ChangeItem table(const TableChange& change) const {
    const auto& [before, after] = change.value;
    const std::string key = key_name(change.key, language_);
    ChangeItem item{kind_of(before.empty(), after.empty()), "", {{key + "  "}}, {key}, {}};
    if (item.kind == ChangeItem::changed) {
      for (Stretch& stretch : edited_text(before, after, false)) item.title.push_back(std::move(stretch));
    } else {
      item.title.push_back({before + after});
    }
    return item;
  }

  ChangeItem table_allow() const {
    ChangeFact fact = allowance_fact(language_);
    return {ChangeItem::changed, "", std::move(fact.value), {std::move(fact.label)}, {}};
  }

  ChangeItem unit(const UnitChange& change) const {
    ChangeItem item{kind_of(change.is_added(), change.is_removed()), "", {{unit_title(change)}}, {}, {}};
    if (change.name) item.in_title.push_back(word(name_word));
    if (change.kind) item.in_title.push_back(word(kind_word));
    if (const std::string note = unit_note(change); !note.empty())
      item.title.push_back({with_gap(note), Ink::faint});
    if (change.id) item.facts.push_back({word(id), {{arrowed(change.id->before, change.id->after)}}});
    add_signed(item, aliases, {change.aliases_gained.begin(), change.aliases_gained.end()},
               {change.aliases_lost.begin(), change.aliases_lost.end()});
    add_signed(item, members, names(*difference_.after, change.members_gained),
               names(*difference_.before, change.members_lost));
    if (change.allow) item.facts.push_back(allowance_fact(language_));
    return item;
  }

  ChangeItem heading(const HeadingChange& change) const {
    const Row& row = change.is_removed() ? change.before : change.after;
    ChangeItem item{kind_of(change.is_added(), change.is_removed()), "", {}, {}, {}};
    if (change.title) {
      item.in_title.push_back(word(title_word));
      const std::string& of = row.task != nullptr ? row.task->number.value : row.category->number.value;
      item.title = edited_text(change.title->before, change.title->after, false);
      if (!of.empty()) item.title.insert(item.title.begin(), {numbered(of, "")});
    } else {
      item.title = {{row.task != nullptr ? task_heading(*row.task) : category_heading(*row.category)}};
    }
    if (change.number)
      item.facts.push_back({word(number), {{arrowed(change.number->before, change.number->after)}}});
    if (change.effect) {
      item.facts.push_back(
          {word(effect), {{arrowed(effect_of(*change.before.task), effect_of(*change.after.task))}}});
    }
    if (change.moved) item.facts.push_back({word(place), {{heading_place(change)}}});
    if (change.allow) item.facts.push_back(allowance_fact(language_));
    return item;
  }

  ChangeItem measure(const MeasureChange& change) const {
    const Measure& shown = change.is_removed() ? *change.before.measure : *change.after.measure;
    ChangeItem item{kind_of(change.is_added(), change.is_removed()), shown.id.value, {}, {}, {}};
    item.title = {{shown.text.value, ink_of(item.kind)}};
    if (change.renumbered) {
      item.name = arrowed(change.before.measure->id.value, shown.id.value);
      item.in_title.push_back(word(words::number));
    }
    if (change.text) {
      item.title = edited_text(change.text->before, change.text->after, elided_);
      item.in_title.push_back(word(words::measure));
    }
    item.facts = change_facts(difference_, change, elided_, language_);
    return item;
  }

  ChangeItem numbers(const compare::NumberRun& run) const {
    return {ChangeItem::changed, "", {{run_text(difference_, run, language_)}}, {word(words::number)}, {}};
  }

 private:
  std::string word(const Phrase& phrase) const { return std::string(phrase.in(language_)); }

  static ChangeItem::Kind kind_of(bool is_added, bool is_removed) {
    if (is_added) return ChangeItem::added;
    return is_removed ? ChangeItem::removed : ChangeItem::changed;
  }

  static Ink ink_of(ChangeItem::Kind kind) {
    if (kind == ChangeItem::added) return Ink::added;
    return kind == ChangeItem::removed ? Ink::removed : Ink::plain;
  }

  static std::vector<std::string> names(const Table& table, const std::vector<UnitIndex>& units) {
    std::vector<std::string> names;
    for (const UnitIndex unit : units) names.push_back(table.unit(unit).name.value);
    return names;
  }

  /// `+司法局  -政办`
  void add_signed(ChangeItem& item, const Phrase& label, const std::vector<std::string>& gained,
                  const std::vector<std::string>& lost) const {
    std::vector<Stretch> value;
    const auto add = [&value](const std::string& name, char sign, Ink ink) {
      if (!value.empty()) value.push_back({with_gap("")});
      value.push_back({sign + name, ink});
    };
    for (const std::string& name : gained) add(name, '+', Ink::added);
    for (const std::string& name : lost) add(name, '-', Ink::removed);
    if (!value.empty()) item.facts.push_back({word(label), std::move(value)});
  }

  std::string unit_title(const UnitChange& change) const {
    if (change.is_removed()) return difference_.before->unit(change.before).name.value;
    if (change.name) return arrowed(change.name->before, change.name->after);
    return difference_.after->unit(change.after).name.value;
  }

  std::string unit_note(const UnitChange& change) const {
    if (change.merged_into != no_unit)
      return merged_into(language_, difference_.after->unit(change.merged_into).name.value);
    if (change.is_removed()) return word(gone);
    if (change.split_from != no_unit)
      return split_from(language_, difference_.before->unit(change.split_from).name.value);
    if (change.is_added()) {
      const std::string& its_id = difference_.after->unit(change.after).id.value;
      return its_id.empty() ? word(registered) : registered_as(language_, its_id);
    }
    if (change.kind) return word(difference_.after->unit(change.after).is_group ? is_group_now : is_unit_now);
    return change.name ? word(renamed) : "";
  }

  std::string effect_of(const Task& task) const {
    return std::string((task.effect ? effect_word(*task.effect) : no_effect).in(language_));
  }

  std::string heading_place(const HeadingChange& change) const {
    if (change.after.task == nullptr) return word(moved_here);
    if (change.before.category->implied)
      return word(change.after.category->implied ? moved_here : moved_from_none);
    const std::string before = category_heading(*change.before.category);
    return before == category_heading(*change.after.category) ? word(moved_here)
                                                              : moved_from(language_, before);
  }

  const Difference& difference_;
  bool elided_;
  Language language_;
};

/// Adds the item to the last group, or begins another where its headings are not the same.
void add_measure(std::vector<ChangeGroup>& groups, std::vector<std::string> headings, ChangeItem item) {
  if (groups.empty() || groups.back().headings != headings) groups.push_back({std::move(headings), {}});
  groups.back().items.push_back(std::move(item));
}

}  // namespace

std::string key_name(std::string_view key, Language language) {
  static constexpr std::pair<std::string_view, Phrase> names[] = {
      {"title", {"Title", "标题"}},
      {"jurisdiction", {"Jurisdiction", "地区"}},
      {"code", {"Code", "行政区划代码"}},
      {"year", {"Year", "年度"}},
      {"issuer", {"Issuer", "发文机关"}},
      {"document", {"Document no.", "文号"}},
      {"issued", {"Issued", "印发日期"}},
      {"notes", {"Notes", "附注"}},
      {"ledger", {"Ledger", "台账"}},
      {"returns.to", {"Return to", "报送至"}},
      {"returns.by", {"Return by", "报送时限"}},
      {"returns.contact", {"Contact", "联系方式"}}};
  for (const auto& [known, name] : names) {
    if (known == key) return std::string(name.in(language));
  }
  return std::string(key);
}

std::vector<ChangeGroup> change_groups(const Difference& difference, bool elided, Language language) {
  const ItemWriter writer(difference, elided, language);
  std::vector<ChangeGroup> groups;
  const auto add = [&](const Phrase& heading, std::vector<ChangeItem> items) {
    if (!items.empty()) groups.push_back({{std::string(heading.in(language))}, std::move(items)});
  };
  std::vector<ChangeItem> table;
  for (const TableChange& change : difference.table) table.push_back(writer.table(change));
  if (difference.allow) table.push_back(writer.table_allow());
  add(table_heading, std::move(table));
  std::vector<ChangeItem> units;
  for (const UnitChange& change : difference.units) units.push_back(writer.unit(change));
  add(units_heading, std::move(units));
  std::vector<ChangeItem> headings;
  for (const HeadingChange& change : difference.headings) headings.push_back(writer.heading(change));
  add(headings_heading, std::move(headings));
  // Of several numbers that moved by as much, one line at the end says it.
  std::vector<bool> is_in_run(difference.measures.size(), false);
  std::vector<ChangeItem> numbers;
  for (const compare::NumberRun& run : difference.numbers) {
    const auto begin = difference.measures.begin() + static_cast<std::ptrdiff_t>(run.begin);
    const auto end = begin + static_cast<std::ptrdiff_t>(run.size());
    if (run.size() == 1 || std::none_of(begin, end, std::mem_fn(&MeasureChange::is_number_only))) continue;
    std::fill_n(is_in_run.begin() + static_cast<std::ptrdiff_t>(run.begin), run.size(), true);
    numbers.push_back(writer.numbers(run));
  }
  for (std::size_t i = 0; i < difference.measures.size(); ++i) {
    const MeasureChange& change = difference.measures[i];
    if (is_in_run[i] && change.is_number_only()) continue;
    const Row& row = change.is_removed() ? change.before : change.after;
    add_measure(groups, headings_of(row), writer.measure(change));
  }
  add(numbers_heading, std::move(numbers));
  return groups;
}

std::string run_text(const Difference& difference, const compare::NumberRun& run, Language language) {
  const MeasureChange& first = difference.measures[run.begin];
  const MeasureChange& last = difference.measures[run.end - 1];
  const auto id_of = [](const Row& row) { return row.measure->id.value; };
  if (run.size() == 1) return one_number(language, id_of(first.before), id_of(first.after));
  return several_numbers(language, id_of(first.before), id_of(last.before), id_of(first.after),
                         id_of(last.after));
}

std::string change_counts(const Difference& difference, Language language) {
  if (difference.is_empty()) return std::string(nothing.in(language));
  const auto count = [&difference](auto is) {
    return static_cast<std::size_t>(
        std::count_if(difference.measures.begin(), difference.measures.end(), is));
  };
  const std::size_t added = count([](const MeasureChange& change) { return change.is_added(); });
  const std::size_t removed = count([](const MeasureChange& change) { return change.is_removed(); });
  const std::size_t renumbered = count(std::mem_fn(&MeasureChange::is_number_only));
  std::string out = measures_changed(language, difference.measures.size() - added - removed - renumbered) +
                    (language == Language::chinese ? "，" : ", ") + measures_added(language, added) +
                    (language == Language::chinese ? "，" : ", ") + measures_removed(language, removed);
  const auto add = [&](const Message<std::size_t>& message, std::size_t changes) {
    if (changes > 0) out += std::string(words::semicolon.in(language)) + message(language, changes);
  };
  add(measures_renumbered, renumbered);
  add(units_count, difference.units.size());
  add(headings_count, difference.headings.size());
  add(keys_count, difference.table.size() + (difference.allow ? 1U : 0U));
  return out;
}

}  // namespace xfz::render
