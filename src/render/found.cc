// SPDX-License-Identifier: MIT
#include "render/found.h"

#include <algorithm>

#include "render/words.h"

namespace xfz::render {

namespace {

constexpr Message<std::string> in_heading{"[under “{}”] ", "［在“{}”之下］"};

/// Whether the task's title has a word that is sought and the text has not.
bool is_in_title_alone(const query::Searched& text, const query::Searched& title,
                       const std::vector<query::Sought>& sought) {
  return std::any_of(sought.begin(), sought.end(), [&](const query::Sought& each) {
    return std::any_of(each.words.begin(), each.words.end(),
                       [&](const std::u32string& word) { return title.holds(word) && !text.holds(word); });
  });
}

}  // namespace

Cell marked_cell(std::string text, const Row& row, const query::Question& question, Language language) {
  Cell cell{std::move(text)};
  if (question.texts.empty()) return cell;
  std::erase(cell.text, '\n');
  query::Searched searched(cell.text);
  if (row.task != nullptr) {
    const query::Searched title(row.task->title.value);
    if (is_in_title_alone(searched, title, question.texts)) {
      cell.text.insert(0, in_heading(language, task_heading(*row.task)));
      searched = query::Searched(cell.text);
    }
  }
  cell.marks = searched.found(question.texts);
  return cell;
}

Cell found_cell(const query::Entry& entry, const std::vector<std::size_t>& clauses,
                const query::Question& question, Language language) {
  return marked_cell(measure_text(entry, clauses, language), entry.row, question, language);
}

}  // namespace xfz::render
