// SPDX-License-Identifier: MIT
// What can fill a slot: choices, and what stands in the table.
#include <algorithm>
#include <functional>
#include <initializer_list>
#include <optional>
#include <utility>

#include "cli/catalogue.h"
#include "cli/completion/completion.h"
#include "cli/failure.h"
#include "cli/git/git.h"
#include "cli/table_file.h"
#include "load/load.h"
#include "query/units.h"
#include "render/builtin_templates.h"
#include "text/lines.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::cli {

namespace {

/// Nobody waits for a larger one with a finger on the key.
constexpr std::size_t largest_table = 2U << 20U;
constexpr int longest_description = 60;  // columns

constexpr Message<std::string_view> group_id{"group, {}", "集体，{}"};
constexpr Message<std::size_t> due_measures{"measures: {}", "{} 条措施"};

/// The table that the line means, where it can be answered from. Nothing is read but a file: a terminal or a
/// pipe may never end.
std::optional<Table> table_in_reach(const Context& context) {
  try {
    std::string path = find_table(context);
    if (const auto home = context.system.environment("HOME"); home && path.starts_with("~/"))
      path.replace(0, 1, *home);
    const bool is_file = path != "-" && context.system.kind(context.system.resolved(path)) == PathKind::file;
    if (!is_file) return std::nullopt;
    ReadResult read = context.system.read(path, largest_table);
    if (!read.bytes) return std::nullopt;
    load::Loaded loaded = load::load(Source(path, *std::move(read.bytes)));
    const bool has_errors =
        std::any_of(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                    [](const Diagnostic& each) { return each.severity() == Severity::error; });
    if (has_errors) return std::nullopt;
    return std::move(loaded.table);
  } catch (const Failure&) {
    return std::nullopt;
  }
}

/// What completion must not offer: it would be taken for an option, or shows as something else.
bool can_be_offered(const std::string& value) {
  return !value.empty() && !value.starts_with('-') && printable(value) == value;
}

class Offers {
 public:
  explicit Offers(std::string_view typed) : typed_(typed) {}

  bool fits(std::string_view value) const { return value.starts_with(typed_); }

  void add(const std::string& value, std::string_view description = {}) {
    if (fits(value) && can_be_offered(value))
      candidates_.push_back({value, cut(printable(description), longest_description)});
  }

  std::vector<Candidate> take() { return std::move(candidates_); }

 private:
  std::string_view typed_;
  std::vector<Candidate> candidates_;
};

/// Whether the value is given already, where several may be.
bool is_named(const Slot& slot, const std::string& value) {
  return slot.is_list && std::find(slot.named.begin(), slot.named.end(), value) != slot.named.end();
}

/// A unit by its name; where something else of it is typed, by that.
void offer_unit(Offers& offers, const Unit& unit, Language language) {
  const std::string& id = unit.id.value;
  if (offers.fits(unit.name.value)) {
    offers.add(unit.name.value, unit.is_group ? group_id(language, id) : id);
    return;
  }
  for (const Located<std::string>& alias : unit.aliases) {
    if (!offers.fits(alias.value)) continue;
    offers.add(alias.value, unit.name.value);
    return;
  }
  offers.add(id, unit.name.value);
}

std::vector<Candidate> units_for(const Slot& slot, const Table& table, Language language) {
  Offers offers(slot.typed);
  std::vector<UnitIndex> named;
  for (const std::string& name : slot.named) named.push_back(find_unit(table, name));
  for (UnitIndex unit = 0; unit < table.units.size(); ++unit) {
    if (std::find(named.begin(), named.end(), unit) == named.end())
      offer_unit(offers, table.unit(unit), language);
  }
  return offers.take();
}

/// By the numbers of the table, 四; by digits, where one is typed.
std::vector<Candidate> categories_for(const Slot& slot, const Table& table) {
  constexpr int highest = 99;
  Offers offers(slot.typed);
  for (const Category& category : table.categories) {
    if (!is_named(slot, category.number.value)) offers.add(category.number.value, category.title.value);
  }
  for (int number = 1; number <= highest && !slot.typed.empty(); ++number) {
    const std::string digits = std::to_string(number);
    const Category* const category = offers.fits(digits) ? find_category(table, digits) : nullptr;
    if (category != nullptr && category->number.value != digits) offers.add(digits, category->title.value);
  }
  return offers.take();
}

std::vector<Candidate> measures_for(const Slot& slot, const Table& table) {
  Offers offers(slot.typed);
  for (const Row& row : rows(table)) {
    const std::string& id = row.measure->id.value;
    if (std::find(slot.named.begin(), slot.named.end(), id) == slot.named.end())
      offers.add(id, row.measure->text.value);
  }
  return offers.take();
}

std::vector<Candidate> due_dates_for(const Slot& slot, const Table& table, Language language) {
  Offers offers(slot.typed);
  for (const query::DeadlineCount& count : query::spread(table, {}).deadlines) {
    if (count.date) offers.add(iso_date(*count.date), due_measures(language, count.measures));
  }
  return offers.take();
}

std::vector<Candidate> from_table(const Slot& slot, const Context& context) {
  const std::optional<Table> table = table_in_reach(context);
  if (!table) return {};
  switch (slot.kind) {
    case ValueKind::unit:
      return units_for(slot, *table, context.language());
    case ValueKind::category:
      return categories_for(slot, *table);
    case ValueKind::measure:
      return measures_for(slot, *table);
    default:
      return due_dates_for(slot, *table, context.language());
  }
}

std::vector<Candidate> choices_for(const Slot& slot) {
  Offers offers(slot.typed);
  for (const std::string_view choice : split(slot.name, "|")) {
    if (!is_named(slot, std::string(choice))) offers.add(std::string(choice));
  }
  return offers.take();
}

std::vector<Candidate> months_for(const Slot& slot) {
  constexpr int months = 12;
  Offers offers(slot.typed);
  for (int month = 1; month <= months; ++month) offers.add(std::to_string(month));
  return offers.take();
}

std::vector<Candidate> rules_for(const Slot& slot, Language language) {
  Offers offers(slot.typed);
  for (const Rule* const rule : all_rules()) {
    const std::string id(rule->id);
    if (std::find(slot.named.begin(), slot.named.end(), id) == slot.named.end())
      offers.add(id, rule->summary.in(language));
  }
  return offers.take();
}

std::vector<std::string_view> table_endings() {
  return {"yaml", "yml"};
}

/// Templates in files, and those built in that begin with one of the names: others, such as that of an
/// overview, are no templates of the same documents.
Completion templates_for(const Slot& slot, std::initializer_list<std::string_view> names) {
  Offers offers(slot.typed);
  for (const render::BuiltinTemplate& each : render::builtin_templates()) {
    const bool is_one = std::any_of(names.begin(), names.end(),
                                    [&each](std::string_view name) { return each.name.starts_with(name); });
    if (is_one) offers.add(std::string(each.name));
  }
  return {.candidates = offers.take(), .paths = Paths::files, .endings = {"mustache", "docx"}};
}

/// Tags and branches; files beside them.
Completion versions_for(const Slot& slot, System& system) {
  Offers offers(slot.typed);
  const std::vector<std::string> names = Git(system, system.working_folder()).revisions();
  if (!names.empty()) offers.add("HEAD");
  for (const std::string& name : names) offers.add(name);
  return {.candidates = offers.take(), .paths = Paths::files, .endings = table_endings()};
}

}  // namespace

namespace {

std::vector<std::string> without_commas(const std::vector<std::string>& lists) {
  std::vector<std::string> values;
  for (const std::string& list : lists) {
    for (const std::string_view value : split(list, ",")) values.emplace_back(value);
  }
  return values;
}

Completion value_for(const Slot& slot, const Context& context) {
  switch (slot.kind) {
    case ValueKind::words:
      return {};
    case ValueKind::choice:
      return {.candidates = choices_for(slot)};
    case ValueKind::file:
      return {.paths = Paths::files};
    case ValueKind::folder:
      return {.paths = Paths::folders};
    case ValueKind::table_file:
      return {.paths = Paths::files, .endings = table_endings()};
    case ValueKind::template_file:
      return templates_for(slot, {"sheet.", "notice."});
    case ValueKind::notice_template:
      return templates_for(slot, {"change-notice."});
    case ValueKind::status_template:
      return templates_for(slot, {"status.", "letter."});
    case ValueKind::rule:
      return {.candidates = rules_for(slot, context.language())};
    case ValueKind::month:
      return {.candidates = months_for(slot)};
    case ValueKind::version:
      return versions_for(slot, context.system);
    case ValueKind::unit:
    case ValueKind::category:
    case ValueKind::measure:
    case ValueKind::due_date:
      return {.candidates = from_table(slot, context)};
  }
  return {};
}

}  // namespace

Completion values_for(const Slot& slot, const Context& context) {
  if (!slot.is_list) return value_for(slot, context);
  // `id-order,no`: what stands before the last comma stays.
  Slot last = slot;
  const std::size_t comma = slot.typed.rfind(',');
  const std::string stem = slot.typed.substr(0, comma == std::string::npos ? 0 : comma + 1);
  last.typed.erase(0, stem.size());
  last.named.push_back(stem);
  last.named = without_commas(last.named);
  Completion completion = value_for(last, context);
  completion.stem = stem;
  return completion;
}

}  // namespace xfz::cli
