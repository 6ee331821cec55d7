// SPDX-License-Identifier: MIT
// Whatever a notice says of random amendments is so in both tables: each value of each line is looked up
// there again, without what the notice was made of.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "compare/notices.h"
#include "model/wording.h"
#include "render/notice/page.h"
#include "render/words.h"
#include "support/edits.h"
#include "support/files.h"
#include "support/tables.h"

namespace xfz::render {

namespace {

using compare::Difference;
using compare::Notice;
using compare::NoticeRow;
using compare::UnitTie;
using query::Relation;

std::string id_of(const Row& row) {
  return row.measure != nullptr ? row.measure->id.value : "";
}

UnitIndex unit_called(const Table& table, const std::string& name) {
  for (UnitIndex i = 0; i < table.units.size(); ++i) {
    if (table.unit(i).name.value == name) return i;
  }
  return no_unit;
}

/// Whether a group has the unit, itself or by a group within it. The amendments may make circles of groups.
bool has_member(const Table& table, UnitIndex group, UnitIndex unit, std::set<UnitIndex>& seen) {
  if (!seen.insert(group).second) return false;
  const auto& members = table.unit(group).members;
  return std::any_of(members.begin(), members.end(), [&](const Mention& member) {
    return member.unit == unit || has_member(table, member.unit, unit, seen);
  });
}

bool names(const Assignment& assignment, Role role, UnitIndex unit) {
  const auto& all = assignment.of(role);
  return std::any_of(all.begin(), all.end(), [unit](const Mention& mention) { return mention.unit == unit; });
}

/// How a unit is tied to one part of a measure, as the table has it: `lead`, or `via 12 13`.
std::string tie_in(const Table& table, UnitIndex unit, const std::vector<const Assignment*>& parts) {
  for (const Role role : all_roles) {
    for (const Assignment* const part : parts) {
      if (names(*part, role, unit)) return fmt::format("role {}", static_cast<int>(role));
    }
  }
  std::string via;
  for (UnitIndex group = 0; group < table.units.size(); ++group) {
    std::set<UnitIndex> seen;
    if (!has_member(table, group, unit, seen)) continue;
    const bool is_named = std::any_of(parts.begin(), parts.end(), [&](const Assignment* part) {
      return names(*part, Role::lead, group) || names(*part, Role::responsible, group) ||
             names(*part, Role::support, group);
    });
    if (is_named) via += fmt::format(" {}", group);
  }
  return via.empty() ? "" : "via" + via;
}

/// By clause; of a measure without any by 0.
using Ties = std::map<std::size_t, std::string>;

Ties ties_in(const Table& table, UnitIndex unit, const Measure* measure) {
  Ties ties;
  if (measure == nullptr || unit == no_unit || measure->not_applicable) return ties;
  const std::size_t count = std::max<std::size_t>(measure->clauses.size(), 1);
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<const Assignment*> parts = {&measure->assignment};
    if (!measure->clauses.empty()) parts.push_back(&measure->clauses[i].assignment);
    if (std::string tie = tie_in(table, unit, parts); !tie.empty()) ties[i] = std::move(tie);
  }
  return ties;
}

Ties ties_said(const std::vector<UnitTie>& said, const Measure* measure) {
  Ties ties;
  for (const UnitTie& each : said) {
    std::string words;
    switch (each.tie.relation) {
      case Relation::lead:
        words = "role 0";
        break;
      case Relation::responsible:
        words = "role 1";
        break;
      case Relation::support:
        words = "role 2";
        break;
      default:
        words = "via";
        for (const UnitIndex group : each.tie.groups) words += fmt::format(" {}", group);
    }
    std::vector<std::size_t> clauses = each.clauses;
    for (std::size_t i = 0; each.clauses.empty() && i < std::max<std::size_t>(measure->clauses.size(), 1);
         ++i)
      clauses.push_back(i);
    for (const std::size_t clause : clauses) ties[clause] = words;
  }
  return ties;
}

std::optional<std::string> filled_or_none(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

std::string deadline_in(const Measure& measure) {
  std::string out = measure.deadline ? measure.deadline->text.value : "";
  for (const Clause& clause : measure.clauses) {
    if (clause.deadline)
      out += (out.empty() ? "“" : "；“") + std::string(standalone_text(clause)) + "”：" +
             clause.deadline->text.value;
  }
  return out;
}

std::string heading_in(const Row& row, bool is_task) {
  if (!is_task) return row.category == nullptr ? "" : category_heading(*row.category);
  if (row.task == nullptr) return "";
  const std::string effect =
      row.task->effect ? std::string(effect_word(*row.task->effect).in(Language::chinese)) : "";
  return task_heading(*row.task) + effect;
}

void members_in(const Table& table, UnitIndex unit, std::set<std::string>& to) {
  for (const Mention& member : table.unit(unit).members) to.insert(table.unit(member.unit).name.value);
}

std::set<std::string> split_names(const std::optional<std::string>& text) {
  std::set<std::string> names;
  std::string_view rest = text ? std::string_view(*text) : std::string_view();
  constexpr std::string_view comma = "、";
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(comma), rest.size());
    names.emplace(rest.substr(0, end));
    rest.remove_prefix(std::min(end + comma.size(), rest.size()));
  }
  return names;
}

/// Looks up what one notice says.
class Reader {
 public:
  Reader(const Difference& difference, const Notice& notice, const NoticePage& page)
      : difference_(difference),
        before_(*difference.before),
        after_(*difference.after),
        notice_(notice),
        page_(page) {}

  void read() {
    rows();
    for (const NoticeLine& line : page_.lines) {
      CAPTURE(line.number);
      CAPTURE(line.name);
      if (line.ids.empty()) {
        other(line);
      } else {
        for (const std::string& id : line.ids) measure(line, id);
      }
    }
    CHECK(told_ == notice_.rows.size());
    numbers();
  }

 private:
  /// The ties that the notice is made of.
  void rows() {
    if (notice_.is_for_all()) return;
    for (const NoticeRow& row : notice_.rows) {
      CAPTURE(id_of(row.before));
      CAPTURE(id_of(row.after));
      CHECK(ties_said(row.old_ties, row.before.measure) ==
            ties_in(before_, notice_.before, row.before.measure));
      CHECK(ties_said(row.ties, row.after.measure) == ties_in(after_, notice_.after, row.after.measure));
    }
  }

  const NoticeRow* row_of(const NoticeLine& line, const std::string& id) const {
    for (const NoticeRow& row : notice_.rows) {
      const Row& there = line.kind == NoticeLine::removed ? row.before : row.after;
      if ((line.kind == NoticeLine::removed) == (row.after.measure == nullptr) && id_of(there) == id)
        return &row;
    }
    return nullptr;
  }

  void measure(const NoticeLine& line, const std::string& id) {
    const NoticeRow* const row = row_of(line, id);
    REQUIRE(row != nullptr);
    ++told_;
    const Row& before = row->before;
    const Row& after = row->after;
    CHECK((line.kind == NoticeLine::added) == (before.measure == nullptr));
    CHECK((line.kind == NoticeLine::removed) == (after.measure == nullptr));
    if (!line.old_id.empty()) CHECK(line.old_id == id_of(before));
    if (row->change != nullptr && before.measure != nullptr && after.measure != nullptr)
      CHECK(line.old_id == (id_of(before) == id_of(after) ? "" : id_of(before)));
    if (!notice_.is_for_all()) {
      CHECK(line.is_gained == ties_in(before_, notice_.before, before.measure).empty());
      CHECK(line.is_lost == ties_in(after_, notice_.after, after.measure).empty());
    }
    for (const NoticeValue& value : line.values) {
      CAPTURE(value.key);
      if (value.key == "tie") continue;
      // What is newly a unit's is told as it is now.
      const bool is_shown_once = row->change == nullptr;
      CHECK(value.before().value_or("-") ==
            (is_shown_once ? std::nullopt : of_measure(before, value.key)).value_or("-"));
      CHECK(value.after().value_or("-") == of_measure(after, value.key).value_or("-"));
    }
    CHECK(line.is_repeated == (row->change == nullptr && line.is_gained));
    if (line.is_repeated) check_unmarked(line);
    for (const std::string& name : line.units) CHECK_MESSAGE(is_named(name, before, after), name);
  }

  /// What the table had before is not underlined as new.
  static void check_unmarked(const NoticeLine& line) {
    for (const CellLine& part : cell_of(line, NoticeSide::after)) {
      const bool is_tie = part.label == line.values.back().label;
      for (const NoticePiece& piece : part.pieces) CHECK((is_tie || piece.kind == compare::TextPiece::kept));
    }
  }

  static std::optional<std::string> of_measure(const Row& row, std::string_view key) {
    if (row.measure == nullptr) return std::nullopt;
    const Measure& measure = *row.measure;
    const auto named_in_role = [&](Role role) {
      std::string out;
      std::set<UnitIndex> seen;
      for (const Assignment* const part : assignments(measure)) {
        for (const Mention& mention : part->of(role)) {
          if (seen.insert(mention.unit).second) out += (out.empty() ? "" : "、") + std::string(mention.name);
        }
      }
      for (const Assignment* const part : assignments(measure)) {
        if (part->others && open_role(*part) == role) return out + part->others->value;  // of the first
      }
      return out;
    };
    if (key == "text") return filled_or_none(measure.text.value);
    if (key == "number") return filled_or_none(printed_number(measure));
    if (key == "units") return filled_or_none(printed_wording(measure));
    if (key == "deadline") return filled_or_none(deadline_in(measure));
    if (key == "task" || key == "category") return filled_or_none(heading_in(row, key == "task"));
    for (const Role role : all_roles) {
      constexpr std::string_view keys[] = {"lead", "responsible", "support"};
      if (key == keys[static_cast<std::size_t>(role)]) return filled_or_none(named_in_role(role));
    }
    return "a value that nobody looks up: " + std::string(key);
  }

  bool is_named(const std::string& name, const Row& before, const Row& after) const {
    if (!notice_.is_for_all() && name == page_.unit) return true;
    const auto is_in = [&name](const Table& table, const Measure* measure) {
      const UnitIndex unit = unit_called(table, name);
      if (measure == nullptr || unit == no_unit) return false;
      return std::any_of(std::begin(all_roles), std::end(all_roles), [&](Role role) {
        const std::vector<UnitIndex> all = named(*measure, role);
        return std::find(all.begin(), all.end(), unit) != all.end();
      });
    };
    return is_in(before_, before.measure) || is_in(after_, after.measure);
  }

  /// A line of the table, a unit or a heading.
  void other(const NoticeLine& line) {
    const auto value = [&line](std::string_view key) {
      const auto found = std::find_if(line.values.begin(), line.values.end(),
                                      [key](const NoticeValue& each) { return each.key == key; });
      return found == line.values.end() ? nullptr : &*found;
    };
    if (const NoticeValue* const name = value("name")) {
      unit(*name, value("members"));
      for (const NoticeValue& each : line.values) {
        CAPTURE(each.key);
        if (each.key == "merged_into") CHECK(unit_called(after_, *each.after()) != no_unit);
        if (each.key == "split_from") CHECK(unit_called(before_, *each.after()) != no_unit);
      }
    } else if (value("task") != nullptr || value("category") != nullptr) {
      for (const NoticeValue& each : line.values) {
        heading(before_, each.before(), each.key == "task");
        heading(after_, each.after(), each.key == "task");
      }
    } else {
      REQUIRE(line.values.size() == 1);
      key(before_, line.values[0].key, line.values[0].before());
      key(after_, line.values[0].key, line.values[0].after());
    }
    for (const std::string& name : line.units)
      CHECK((unit_called(before_, name) != no_unit || unit_called(after_, name) != no_unit));
  }

  void unit(const NoticeValue& name, const NoticeValue* members) const {
    const UnitIndex old = name.before() ? unit_called(before_, *name.before()) : no_unit;
    const UnitIndex now = name.after() ? unit_called(after_, *name.after()) : no_unit;
    CHECK((old != no_unit) == name.before().has_value());
    CHECK((now != no_unit) == name.after().has_value());
    if (members == nullptr) return;
    std::set<std::string> old_members;
    std::set<std::string> new_members;
    if (old != no_unit) members_in(before_, old, old_members);
    if (now != no_unit) members_in(after_, now, new_members);
    CHECK(fmt::format("{}", fmt::join(split_names(members->before()), " ")) ==
          fmt::format("{}", fmt::join(old_members, " ")));
    CHECK(fmt::format("{}", fmt::join(split_names(members->after()), " ")) ==
          fmt::format("{}", fmt::join(new_members, " ")));
  }

  static void heading(const Table& table, const std::optional<std::string>& said, bool is_task) {
    if (!said) return;
    bool is_there = false;
    for (const Category& category : table.categories) {
      if (!is_task) is_there = is_there || heading_in({&category}, false) == *said;
      for (const Task& task : category.tasks)
        is_there = is_there || (is_task && heading_in({&category, &task}, true) == *said);
    }
    CHECK_MESSAGE(is_there, *said);
  }

  static void key(const Table& table, std::string_view key, const std::optional<std::string>& said) {
    const auto text = [](const auto& value) { return value ? value->value : std::string(); };
    const std::map<std::string_view, std::string> values = {{"title", table.title.value},
                                                            {"jurisdiction", table.jurisdiction.value},
                                                            {"year", std::to_string(table.year.value)},
                                                            {"issuer", text(table.issuer)},
                                                            {"document", text(table.document)},
                                                            {"issued", text(table.issued)},
                                                            {"code", text(table.code)},
                                                            {"returns.to", text(table.returns.to)},
                                                            {"returns.by", text(table.returns.by)},
                                                            {"returns.contact", text(table.returns.contact)}};
    REQUIRE(values.contains(key));
    CHECK(said.value_or("") == values.at(key));
  }

  /// 原第12至61项现为第13至62项: each of them.
  void numbers() const {
    CHECK(page_.numbers.size() == notice_.numbers.size());
    for (std::size_t i = 0; i < notice_.numbers.size(); ++i) {
      const compare::NumberRun& run = notice_.numbers[i];
      const compare::MeasureChange& first = difference_.measures[run.begin];
      const compare::MeasureChange& last = difference_.measures[run.end - 1];
      CAPTURE(page_.numbers[i]);
      for (const std::string& id :
           {id_of(first.before), id_of(first.after), id_of(last.before), id_of(last.after)})
        CHECK(page_.numbers[i].find(id) != std::string::npos);
      if (run.size() == 1) continue;
      const auto number = [](const Row& row) {
        const std::string id = id_of(row);
        return std::stoi(id.substr(id.find_last_not_of("0123456789") + 1));
      };
      for (std::size_t k = run.begin; k < run.end; ++k) {
        const compare::MeasureChange& each = difference_.measures[k];
        const int step = static_cast<int>(k - run.begin);
        CHECK(number(each.before) == number(first.before) + step);
        CHECK(number(each.after) == number(first.after) + step);
        CHECK(find_measure(before_, id_of(each.before)).measure == each.before.measure);
        CHECK(find_measure(after_, id_of(each.after)).measure == each.after.measure);
      }
    }
  }

  const Difference& difference_;
  const Table& before_;
  const Table& after_;
  const Notice& notice_;
  const NoticePage& page_;
  std::size_t told_ = 0;
};

/// How far a day moved, as the dates of both tables say.
void check_days(const Difference& difference) {
  for (const compare::MeasureChange& change : difference.measures) {
    if (!change.deadline || !change.deadline->days || change.deadline->within_years) continue;
    const auto& before = change.deadline->before->reading.dates;
    const auto& after = change.deadline->after->reading.dates;
    if (before.size() == 1 && after.size() == 1)
      CHECK(*change.deadline->days == days_between(before.front(), after.front()));
  }
}

}  // namespace

TEST_CASE("notices: both tables have whatever is said, to all and to each unit") {
  const unsigned seeds = test::is_long_run() ? 1000 : 24;
  for (unsigned seed = 0; seed < seeds; ++seed) {
    Table amended = test::table_2020();
    test::Editor editor(amended, seed);
    for (unsigned i = 0; i < 1 + seed % 12; ++i) editor.amend();
    const Difference difference = compare::compare(test::table_2020(), amended);
    const Comparison comparison{difference, {"old.yaml", ""}, {"new.yaml", ""}};
    const std::string done = fmt::format("seed {}: {}", seed, fmt::join(editor.log(), "; "));
    CAPTURE(done);
    check_days(difference);
    std::vector<Notice> notices = compare::unit_notices(difference);
    notices.push_back(compare::notice_for_all(difference));
    for (const Notice& notice : notices) {
      const NoticePage page = notice_page(comparison, notice, Language::chinese);
      CAPTURE(page.unit);
      Reader(difference, notice, page).read();
    }
  }
}

}  // namespace xfz::render
