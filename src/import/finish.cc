// SPDX-License-Identifier: MIT
#include "import/finish.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "import/rules.h"
#include "import/units.h"
#include "import/words.h"
#include "model/deadline.h"
#include "model/role_words.h"
#include "model/wording.h"
#include "text/ascii.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

constexpr Message<std::string> unread_deadline{"“{}” says no day", "“{}”读不出日期"};
constexpr Phrase write_day{"it is in `deadlines:` as `undated`; write the day that is meant",
                           "已在 `deadlines:` 里记作 `undated`，请写上所指的日期"};
constexpr Message<std::string> left_over{"“{}” was taken for no part of the table", "“{}”没有归入表格"};
constexpr Phrase look_in_comment{"it is in a comment of the result", "放在结果的注释里"};

constexpr Message<std::string> empty_heading{"a heading without measures: {}", "没有措施的标题：{}"};

constexpr Message<std::string> aside_of{"the bracket in “{}” was taken for no part of the unit's name",
                                        "“{}”的括号没有算作单位名称的一部分"};
constexpr Phrase is_it_name{
    "the printed words are kept; where it is a part of the name, write the name with it",
    "原文已保留；如果是名称的一部分，请把单位名称改写完整"};

constexpr std::array all_forms = {UnitsCell::list, UnitsCell::lines, UnitsCell::labels, UnitsCell::sentence};

/// A cell as it is compared: lines without layout space.
std::string lines_of(std::string_view cell) {
  std::string out;
  for (const std::string_view line : split_lines(cell)) {
    const std::string words = with_marks(line, " ");
    if (!words.empty()) out += (out.empty() ? "" : "\n") + words;
  }
  return out;
}

/// The size of a label of a deadline at the end of a cell: 完成时限：
std::size_t time_label_size(std::string_view cell) {
  for (std::size_t at = cell.size() - std::min<std::size_t>(cell.size(), 30); at < cell.size(); ++at) {
    const bool is_sign = (static_cast<unsigned char>(cell[at]) & 0xC0U) != 0x80U;
    const RoleLabel label = is_sign ? role_label_at(cell.substr(at)) : RoleLabel{};
    if (label.size > 0 && !label.who && at + label.size == cell.size()) return label.size;
  }
  return 0;
}

/// What is printed of units: in a cell, in a bracket without it, or in lines with labels.
std::string cell_of(const DraftMeasure& measure) {
  std::string cell = lines_of(measure.unit_cell);
  if (!measure.units_in_text) return cell;
  if (std::string inner = inside_brackets(cell); !inner.empty()) cell = std::move(inner);
  if (measure.deadline && cell.ends_with(measure.deadline->text)) {
    cell.resize(cell.size() - measure.deadline->text.size());
    cell.resize(cell.size() - time_label_size(cell));
    for (const std::string_view end : {"，", "；"}) {
      if (cell.ends_with(end)) cell.resize(cell.size() - end.size());
    }
    while (cell.ends_with('\n')) cell.pop_back();
  }
  return cell;
}

Assignment assignment_of(const DraftUnits& units) {
  Assignment assignment;
  for (const Role role : all_roles) {
    for (const std::string& name : units.of(role)) assignment.of(role).push_back({name});
  }
  if (!units.others.empty()) assignment.others = Located<std::string>{units.others};
  return assignment;
}

/// A line break is layout between names of a list and between labels in lines of their own; between names a
/// line each it is the form.
bool prints_again(const DraftMeasure& measure, UnitsCell form) {
  const std::string cell = cell_of(measure);
  std::string again = units_cell(assignment_of(measure.units), form);
  if (measure.units_in_text && form == UnitsCell::sentence && again.ends_with("。"))
    again.resize(again.size() - 3);
  if (again == cell) return true;
  if (form == UnitsCell::list) return again == plain(cell);
  if (form != UnitsCell::labels || !measure.units_in_text) return false;
  std::string one_line;
  for (const char c : again) one_line += c;
  for (std::size_t at = one_line.find("；"); at != std::string::npos; at = one_line.find("；", at))
    one_line.erase(at, 3);
  return one_line == plain(cell);
}

bool has_plain_units(const DraftMeasure& measure) {
  return !measure.unit_cell.empty() && measure.clauses.empty() && measure.units.wording.empty() &&
         measure.units.names_anyone();
}

/// Whether the clauses print their cell again.
bool prints_clauses_again(const DraftMeasure& measure, UnitsCell form) {
  std::string again;
  for (const DraftClause& clause : measure.clauses)
    again += clause.text + clause_units_cell(assignment_of(clause.units), form);
  return again == plain(cell_of(measure));
}

/// The form that prints most cells again; of several that of the table from before, else the first.
UnitsCell best_form(const Draft& draft, const Column* before) {
  std::array<std::size_t, all_forms.size()> again{};
  for (const DraftMeasure& measure : draft.measures) {
    for (std::size_t i = 0; i < all_forms.size(); ++i) {
      const bool is_divided = !measure.unit_cell.empty() && !measure.clauses.empty();
      if (is_divided ? prints_clauses_again(measure, all_forms[i])
                     : has_plain_units(measure) && prints_again(measure, all_forms[i]))
        ++again[i];
    }
  }
  // A table of divided cells alone is one of sentences.
  const bool has_clauses = std::any_of(draft.measures.begin(), draft.measures.end(),
                                       [](const DraftMeasure& measure) { return !measure.clauses.empty(); });
  const auto* const best = std::max_element(again.begin(), again.end());
  if (*best == 0 && has_clauses) return UnitsCell::sentence;
  if (before != nullptr && again[static_cast<std::size_t>(before->cell.value_or(UnitsCell::list))] == *best)
    return before->cell.value_or(UnitsCell::list);
  return all_forms[static_cast<std::size_t>(best - again.begin())];
}

std::string all_of(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += word;
  return out;
}

/// Settles the pieces of a measure's units, of which these signs stand in the result, each as often as it is
/// here.
void settle_pieces(Work& work, const DraftMeasure& measure, std::string_view kept) {
  std::multiset<char32_t> left;
  for (const char32_t c : code_points(plain(kept))) left.insert(c);
  for (const PieceIndex piece : measure.unit_pieces) {
    std::string here;
    const std::string words = plain(work.pages.text(piece));
    for (std::string_view rest = words; !rest.empty();) {
      const CodePoint c = first_code_point(rest);
      if (const auto found = left.find(c.value); found != left.end()) {
        left.erase(found);
        here += rest.substr(0, c.size);
      }
      rest.remove_prefix(c.size);
    }
    work.pages.settle_rest(piece, here);
  }
}

/// What stands in the result of the piece that a text and the bracket behind it are printed in. A number and
/// a day may have cells of their own.
std::string kept_of_text(const Work& work, const DraftMeasure& measure) {
  if (!measure.units_in_text) return {};
  const bool has_day = measure.deadline && measure.deadline->at == no_piece;
  std::string out = (has_day ? measure.deadline->text : std::string()) + measure.kept_beside;
  if (measure.unit_pieces.front() != measure.at) return out;
  out += measure.text;
  const bool has_number = plain(work.pages.text(measure.at)).starts_with(plain(measure.number));
  return has_number ? out + measure.number : out;
}

void settle_clauses(Work& work, DraftMeasure& measure) {
  std::string again;
  for (DraftClause& clause : measure.clauses) {
    const std::string printed = clause_units_cell(assignment_of(clause.units), work.draft.cell);
    if (clause.units.wording == printed) clause.units.wording.clear();
    again += clause.text + (clause.units.wording.empty() ? printed : clause.units.wording);
  }
  if (measure.unit_cell.empty()) return;
  if (again != plain(cell_of(measure))) measure.units.wording = cell_of(measure);
  std::string kept;
  for (const DraftClause& clause : measure.clauses)
    kept += clause.text + (clause.units.wording.empty() ? all_of(names_in(clause.units)) + clause.units.others
                                                        : clause.units.wording);
  if (!measure.units.wording.empty()) kept = measure.units.wording;
  kept += kept_of_text(work, measure);
  settle_pieces(work, measure, kept);
}

/// The bracket behind a text as it would be printed again.
std::string bracket_again(const DraftMeasure& measure, UnitsCell form, bool is_plain) {
  std::string words = is_plain ? units_cell(assignment_of(measure.units), form) : measure.units.wording;
  if (is_plain && form == UnitsCell::sentence && words.ends_with("。")) words.resize(words.size() - 3);
  if (measure.deadline) words += "，" + measure.deadline->text;
  return in_brackets(words);
}

/// Of a text with its units behind it: where the two would not be printed again as they are, the printed
/// words are told.
void tell_other_print(Work& work, DraftMeasure& measure, bool is_plain) {
  if (!measure.units_in_text || measure.unit_pieces.front() != measure.at) return;
  const std::string printed = plain(work.pages.text(measure.at));
  if (printed.ends_with(plain(measure.text + bracket_again(measure, work.draft.cell, is_plain)))) return;
  keep_printed(work, measure, printed);
  work.pages.settle(measure.at, Use::comment);
}

/// Asks once about each name with a bracket that was taken for no part of it.
void ask_about_asides(Work& work) {
  std::set<std::string> seen;
  const auto ask = [&](const DraftMeasure& measure, const DraftUnits& units) {
    for (const std::string& name : units.with_asides) {
      if (seen.insert(name).second)
        work.remark(rules::units, piece_that_names(work, measure, name), aside_of(name), is_it_name.text());
    }
  };
  for (const DraftMeasure& measure : work.draft.measures) {
    ask(measure, measure.units);
    for (const DraftClause& clause : measure.clauses) ask(measure, clause.units);
  }
}

}  // namespace

void finish_units(Work& work) {
  ask_about_asides(work);
  work.draft.cell = best_form(work.draft, work.like.column("units"));
  for (DraftMeasure& measure : work.draft.measures) {
    if (!measure.clauses.empty()) {
      settle_clauses(work, measure);
      continue;
    }
    if (measure.unit_pieces.empty()) continue;
    const bool again = has_plain_units(measure) && prints_again(measure, work.draft.cell);
    if (!again && measure.units.wording.empty()) measure.units.wording = cell_of(measure);
    tell_other_print(work, measure, again);
    const std::string kept =
        again ? all_of(names_in(measure.units)) + measure.units.others : measure.units.wording;
    settle_pieces(work, measure, kept + kept_of_text(work, measure));
  }
}

namespace {

bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= 16 && id.front() != '0' && id.front() != '-' && id.front() != '.' &&
         std::all_of(id.begin(), id.end(), [](char c) { return is_alphanumeric(c) || c == '-' || c == '.'; });
}

/// Where numbers begin again once, at the end, behind a longer run: A1, A2 … from there on.
std::size_t begin_of_appendix(const std::vector<std::string>& numbers) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (!seen.insert(numbers[i]).second) {
      const bool is_restart = numbers[i] == numbers.front() && i > numbers.size() - i;
      std::set<std::string> again(numbers.begin() + static_cast<std::ptrdiff_t>(i), numbers.end());
      return is_restart && again.size() == numbers.size() - i ? i : no_piece;
    }
  }
  return numbers.size();
}

/// Measures that a table from before has keep its ids; the others get
/// what is free.
void take_ids_from_before(Work& work) {
  auto& measures = work.draft.measures;
  std::set<std::string> taken;
  std::vector<bool> is_known(measures.size(), false);
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const Measure* const before = work.like.find(measures[i].text);
    if (before == nullptr || !taken.insert(before->id.value).second) continue;
    measures[i].id = before->id.value;
    is_known[i] = true;
  }
  if (taken.empty()) return;
  std::size_t next = measures.size();
  for (std::size_t i = 0; i < measures.size(); ++i) {
    if (is_known[i]) continue;
    while (!taken.insert(measures[i].id).second) measures[i].id = std::to_string(++next);
  }
}

}  // namespace

void finish_ids(Work& work) {
  auto& measures = work.draft.measures;
  std::vector<std::string> numbers;
  for (const DraftMeasure& measure : measures) numbers.push_back(bare_number(measure.number));
  const bool are_ids = std::all_of(numbers.begin(), numbers.end(), is_id);
  const std::size_t appendix = are_ids ? begin_of_appendix(numbers) : no_piece;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    measures[i].id = appendix == no_piece ? std::to_string(i + 1) : (i < appendix ? "" : "A") + numbers[i];
  }
  take_ids_from_before(work);
  // In a table without a column of them numbers are printed before the texts.
  const auto has = [&columns = work.draft.columns](std::string_view key) {
    return std::any_of(columns.begin(), columns.end(),
                       [key](const DraftColumn& column) { return column.key == key && !column.in_text; });
  };
  if (has("text") && !has("number")) return;
  for (DraftMeasure& measure : measures) {
    if (measure.number == measure.id) measure.number.clear();
  }
}

void finish_deadlines(Work& work) {
  std::set<std::string> seen;
  const auto look_at = [&](const std::string& words, PieceIndex at) {
    if (words.empty()) return;
    const auto before = work.like.meaning(words, work.years);
    if ((!before && read_deadline(words, work.years).reading) || !seen.insert(words).second) return;
    if (before && fits_into_readings(words)) {
      work.draft.readings.emplace_back(words, before->words);
      return;
    }
    if (fits_into_readings(words)) work.draft.readings.emplace_back(words, "undated");
    work.remark(rules::deadline, at, unread_deadline(words), write_day.text());
  };
  for (DraftMeasure& measure : work.draft.measures) {
    for (const DraftClause& clause : measure.clauses) look_at(clause.deadline, measure.at);
    if (!measure.deadline || !measure.deadline->meant.empty() || measure.deadline->of) continue;
    if (const auto before = work.like.meaning(measure, work.years)) {
      measure.deadline->given = before->in_row;
      continue;
    }
    const PieceIndex at = measure.deadline->at == no_piece ? measure.at : measure.deadline->at;
    look_at(measure.deadline->text, at);
  }
}

namespace {

/// Headings below which there is no measure.
void tell_empty_headings(Work& work) {
  std::set<std::size_t> categories;
  std::set<std::size_t> tasks;
  for (const DraftMeasure& measure : work.draft.measures) {
    categories.insert(measure.category);
    tasks.insert(measure.task);
  }
  const auto tell = [&work](const std::vector<DraftHeading>& all, const std::set<std::size_t>& used) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (used.contains(i)) continue;
      const Text said = empty_heading(all[i].number + all[i].title);
      work.draft.notes.push_back(work.words(said));
      for (const std::string& comment : all[i].comments) work.draft.notes.push_back(comment);
      work.remark(rules::row, all[i].at, said, look_in_comment.text());
    }
  };
  tell(work.draft.categories, categories);
  tell(work.draft.tasks, tasks);
}

}  // namespace

void finish_rest(Work& work) {
  tell_empty_headings(work);
  for (const PieceIndex piece : work.pages.open()) {
    const std::string words = tidy(work.pages.text(piece));
    work.remark(rules::row, piece, left_over(words), look_in_comment.text());
    work.draft.notes.push_back(work.words(work.pages.place(piece)) + "：" + words);
    work.pages.settle(piece, Use::comment);
  }
}

}  // namespace xfz::import
