// SPDX-License-Identifier: MIT
#include "ledger/collect/emit.h"

#include <algorithm>

#include "ledger/last_report.h"
#include "text/ascii.h"
#include "text/lines.h"
#include "text/quoted.h"

namespace xfz::collect {

namespace {

/// 19 and 90/3 need no quotes, though the layout would keep them.
std::string duty_value(const std::string& key) {
  const bool is_bare = std::all_of(key.begin(), key.end(), [](char c) { return is_digit(c) || c == '/'; });
  return is_bare ? key : quoted(key);
}

/// The value of a key that stands at `indent`: of several lines as a block, since the ledger has no `\n`.
std::string text_value(const std::string& words, std::size_t indent) {
  if (words.find('\n') == std::string::npos) return quoted(words);
  std::string block = "|-";
  for (const std::string_view line : split_lines(words)) {
    block += "\n" + std::string(indent + 2, ' ') + std::string(line);
  }
  return block;
}

std::string text_of(const auto& text) {
  return text ? text->value : std::string();
}

}  // namespace

Answer answer_of(const ledger::Report& report, const Answer& like) {
  Answer out{.unit = like.unit,
             .duty = report.place,
             .occurrence = report.occurrence,
             .date = report.date.value,
             .is_dated = true,
             .state = report.status.value,
             .progress = text_of(report.progress)};
  for (const auto& paper : report.evidence) out.evidence.push_back(paper.title.value);
  out.problems = text_of(report.problems);
  out.next = text_of(report.next);
  out.note = text_of(report.note);
  if (report.finished) out.finished = report.finished->value;
  return out;
}

std::string reports_file(const ledger::Duties& duties, const std::vector<Answer>& answers) {
  const Table& table = duties.table();
  std::string out =
      "format: 1\nunit: " + quoted(table.unit(answers.front().unit).name.value) + "\nreports:\n";
  for (const Answer& answer : answers) {
    const auto line = [&out](std::string_view key, const std::string& value) {
      if (!value.empty()) out += "    " + std::string(key) + ": " + value + "\n";
    };
    const auto words = [&line](std::string_view key, const std::string& value) {
      if (!value.empty()) line(key, text_value(value, 4));
    };
    out += "  - duty: " + duty_value(duties[answer.duty].key) + "\n";
    line("date", iso_date(answer.date));
    if (answer.occurrence) line("period", iso_date(*answer.occurrence));
    line("status", std::string(ledger::printed_state(answer.state)));
    words("progress", answer.progress);
    std::string papers;
    for (const std::string& paper : answer.evidence) papers += (papers.empty() ? "" : ", ") + quoted(paper);
    if (!papers.empty()) line("evidence", "[" + papers + "]");
    words("problems", answer.problems);
    words("next", answer.next);
    if (answer.finished) line("finished", iso_date(*answer.finished));
    words("note", answer.note);
    line("seen", quoted(fingerprint(table, duties[answer.duty])));
  }
  return out;
}

std::optional<std::string> appended(std::string_view file, std::string_view reports) {
  constexpr std::string_view key = "reports:";
  const std::size_t begin = reports.find("\n" + std::string(key) + "\n");
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view items = reports.substr(begin + key.size() + 2);
  std::string out(file);
  if (!out.empty() && out.back() != '\n') out += '\n';
  // The last key at the margin must be `reports`, with a list below it, or with nothing.
  std::string last_key;
  std::size_t items_there = 0;
  std::size_t indent = 2;
  for (const std::string_view line : split_lines(file)) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t margin = std::min(line.find_first_not_of(' '), line.size());
    const bool is_item = line.substr(margin).starts_with("- ") && last_key == key;
    if (is_item && items_there++ == 0) indent = margin;
    if (margin == 0 && !is_item) last_key = std::string(line.substr(0, line.find(' ')));
  }
  if (last_key != key) {
    if (file.find("\n" + std::string(key)) != std::string_view::npos || last_key.empty()) return std::nullopt;
    return out + std::string(key) + "\n" + std::string(items);
  }
  if (items_there > 0) out += '\n';
  for (const std::string_view line : split_lines(items)) {
    // The layout begins items two columns in; a file may have them elsewhere.
    const std::string_view rest = line.empty() ? line : line.substr(2);
    out += (line.empty() ? "" : std::string(indent, ' ')) + std::string(rest) + "\n";
  }
  return out;
}

}  // namespace xfz::collect
