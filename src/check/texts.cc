// SPDX-License-Identifier: MIT
#include "check/texts.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "text/ascii.h"
#include "text/utf8.h"

namespace xfz::check {

namespace {

Signs signs_of(std::string_view words) {
  Signs signs;
  for (std::size_t at = 0; (at = behind_plain_han(words, at)) < words.size();) {
    const CodePoint c = first_code_point(words.substr(at));
    const bool is_ascii = c.value < 0x80;
    if (is_bracket(c.value)) signs.brackets = true;
    if (c.value == U' ' || c.value == U'\t' || c.value == U'\u3000') {
      signs.spaces = true;
    } else if (is_ascii && is_alphanumeric(words[at])) {
      signs.letters = true;
    } else if (is_ascii) {
      signs.half_width = true;
    } else if (!is_full_width_mark(c.value) && !is_shared_mark(c.value)) {
      signs.others = true;
    }
    at += c.size;
  }
  return signs;
}

class Collector {
 public:
  void add(TextKind kind, const Located<std::string>& words, const Measure* measure = nullptr) {
    if (!words.value.empty()) all_.push_back({kind, signs_of(words.value), &words, measure});
  }
  void add_if_any(TextKind kind, const auto& words, const Measure* measure = nullptr) {
    if (words) add(kind, *words, measure);
  }

  void add_head(const Table& table) {
    add(TextKind::heading, table.title);
    add(TextKind::heading, table.jurisdiction);
    add_if_any(TextKind::heading, table.issuer);
    add_if_any(TextKind::heading, table.document);
    add_if_any(TextKind::heading, table.issued);
    add_if_any(TextKind::measure, table.notes);
    for (const auto* part : {&table.returns.to, &table.returns.by, &table.returns.contact})
      add_if_any(TextKind::heading, *part);
    for (const Unit& unit : table.units) {
      add(TextKind::name, unit.name);
      for (const auto& alias : unit.aliases) add(TextKind::name, alias);
    }
  }

  void add_measure(const Measure& measure) {
    add(TextKind::measure, measure.text, &measure);
    add_duty(measure.assignment, measure.deadline, measure);
    for (const Clause& clause : measure.clauses) {
      add(TextKind::clause, clause.text, &measure);
      add_duty(clause.assignment, clause.deadline, measure);
    }
    add_if_any(TextKind::wording, measure.not_applicable, &measure);
  }

  std::deque<TableText> take() { return std::move(all_); }

 private:
  void add_duty(const Assignment& assignment, const std::optional<Deadline>& deadline,
                const Measure& measure) {
    add_if_any(TextKind::wording, assignment.others, &measure);
    add_if_any(TextKind::wording, assignment.wording, &measure);
    if (deadline) add(TextKind::deadline, deadline->text, &measure);
  }

  std::deque<TableText> all_;
};

}  // namespace

const std::deque<TableText>& Texts::collected() const {
  if (texts_) return *texts_;
  Collector collector;
  collector.add_head(*table_);
  for (const Category& category : table_->categories) {
    collector.add(TextKind::heading, category.number);
    collector.add(TextKind::heading, category.title);
    for (const Task& task : category.tasks) {
      collector.add(TextKind::heading, task.number);
      collector.add(TextKind::heading, task.title);
      for (const Measure& measure : task.measures) collector.add_measure(measure);
    }
  }
  return texts_.emplace(collector.take());
}

bool may_be_cut(const Source& source, const Located<std::string>& words) {
  const Span line = source.line_span(source.line_at(words.span.end));
  const std::string_view rest = source.text({words.span.end, std::max(words.span.end, line.end)});
  const std::size_t sign = rest.find_first_not_of(' ');
  return sign != std::string_view::npos && rest[sign] == '#';
}

bool is_han(char32_t c) {
  return is_in(c, 0x4E00, 0x9FFF) || is_in(c, 0x3400, 0x4DBF) || is_in(c, 0x2E80, 0x2FDF) ||
         is_in(c, 0xF900, 0xFAFF) || is_in(c, 0x20000, 0x3FFFF) || c == U'々' || c == U'〇';
}

bool is_full_width_mark(char32_t c) {
  return is_in(c, 0x3001, 0x3003) || is_in(c, 0x3008, 0x3011) || is_in(c, 0x3014, 0x301F) ||
         is_in(c, 0xFF01, 0xFF0F) || is_in(c, 0xFF1A, 0xFF20) || is_in(c, 0xFF3B, 0xFF40) ||
         is_in(c, 0xFF5B, 0xFF65);
}

bool is_shared_mark(char32_t c) {
  return is_one_of(c, U"“”‘’—…·");
}

}  // namespace xfz::check
