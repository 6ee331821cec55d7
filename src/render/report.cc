// SPDX-License-Identifier: MIT
#include "render/report.h"

#include <algorithm>

#include "render/items.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr Phrase error_word{"error", "错误"};
constexpr Phrase warning_word{"warning", "警告"};
constexpr Phrase note_word{"note", "提示"};
constexpr Phrase help_word{"help", "建议"};
constexpr Phrase item_word{"in", "位于"};
constexpr Phrase reason_word{"accepted", "理由"};
constexpr Message<std::size_t> one_accepted{"{} finding accepted", "接受了 {} 个结果"};
constexpr Message<std::size_t> several_accepted{"{} findings accepted", "接受了 {} 个结果"};
constexpr Message<std::size_t> one_error{"{} error", "{} 个错误"};
constexpr Message<std::size_t> errors{"{} errors", "{} 个错误"};
constexpr Message<std::size_t> one_warning{"{} warning", "{} 个警告"};
constexpr Message<std::size_t> warnings{"{} warnings", "{} 个警告"};
constexpr Message<std::size_t> one_note{"{} note", "{} 条提示"};
constexpr Message<std::size_t> notes{"{} notes", "{} 条提示"};

/// An excerpt wider than this is cut around its mark where the screen does not say otherwise.
constexpr int default_excerpt = 100;

std::string place(const Source& source, Span span) {
  const Position at = source.position(span.begin);
  return fmt::format("{}:{}:{}", printable(source.name()), at.line, at.column);
}

/// Words folded behind a label of so many columns.
std::string indented(std::string_view text, int label, const Screen& screen) {
  const std::string words = paragraph(text, Ink::plain, screen, label);
  return words.substr(static_cast<std::size_t>(label));
}

/// The longest end of `text` that takes at most `columns`.
std::string_view fit_end(std::string_view text, int columns) {
  int missing = display_width(text) - columns;
  while (missing > 0 && !text.empty()) {
    const std::string_view first = text.substr(0, first_code_point(text).size);
    missing -= display_width(first);
    text.remove_prefix(first.size());
  }
  return text;
}

/// The source line of a span, cut around it where it is too long, and the mark below.
class Excerpt {
 public:
  Excerpt(const Source& source, Span span, int columns) : line_(source.line_at(span.begin)) {
    const Span whole = window(source, span, columns);
    const std::uint32_t begin = std::min(span.begin, whole.end);
    const std::uint32_t end = std::clamp(span.end, begin, whole.end);
    const std::string before = printable(source.text({whole.begin, begin}));
    const std::string marked = printable(source.text({begin, end}));
    const std::string after = printable(source.text({end, whole.end}));

    const int marked_room = columns * 3 / 4;
    const std::string_view shown = fit(marked, marked_room);
    const int room = std::max(columns - display_width(shown), 8);
    const int after_room = std::max(room / 2, room - display_width(before));
    const std::string behind = shown.size() < marked.size() ? "…" : cut(after, after_room);
    const int before_room = room - display_width(behind);
    const bool cut_before = display_width(before) > before_room;
    const std::string ahead = cut_before ? "…" + std::string(fit_end(before, before_room - 1)) : before;

    text_ = ahead + std::string(shown) + behind;
    margin_ = static_cast<std::size_t>(display_width(ahead));
    mark_ = static_cast<std::size_t>(std::max(display_width(shown), 1));
  }

  /// The part of the line that could be shown: a line may be long, and have many findings.
  static Span window(const Source& source, Span span, int columns) {
    Span line = source.line_span(source.line_at(span.begin));
    constexpr std::uint32_t bytes_a_column = 8;
    const std::uint32_t reach = static_cast<std::uint32_t>(columns) * bytes_a_column;
    const std::string_view text = source.text();
    const auto in_character = [text](std::uint32_t at) {
      return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    if (span.begin > line.begin + reach) {
      line.begin = span.begin - reach;
      while (in_character(line.begin)) ++line.begin;
    }
    if (line.end > span.begin + reach) {
      line.end = span.begin + reach;
      while (in_character(line.end)) --line.end;
    }
    return line;
  }

  std::string write(Ink ink, const Screen& screen) const {
    const std::string number = std::to_string(line_);
    const std::string gutter(std::max<std::size_t>(number.size() + 1, 6), ' ');
    return painted(std::string(gutter.size() - number.size() - 1, ' ') + number + " | ", Ink::faint, screen) +
           text_ + "\n" + painted(gutter + "| ", Ink::faint, screen) + std::string(margin_, ' ') +
           painted(std::string(mark_, '^'), ink, screen) + "\n";
  }

 private:
  std::uint32_t line_;
  std::string text_;
  std::size_t margin_ = 0;
  std::size_t mark_ = 1;
};

/// What stands below a headline is indented by so much.
constexpr int margin = 6;

/// `file:line:column: severity: message [rule]`, folded to the screen.
std::string headline(const Source& source, const Diagnostic& diagnostic, const Screen& screen) {
  const std::string at = place(source, diagnostic.span) + ": ";
  const std::string_view severity = severity_word(diagnostic.severity()).in(screen.language);
  const std::string rule = "[" + std::string(diagnostic.rule->id) + "]";
  std::string words = ": " + printable(diagnostic.message.in(screen.language)) + " ";
  const int head = display_width(at) + display_width(severity);
  std::string tail = painted(rule, Ink::faint, screen);
  if (screen.width > 0 && head + display_width(words + rule) > screen.width) {
    // The first line has less room: folding begins as if so many columns were taken.
    constexpr int room = 12;
    const std::string taken(static_cast<std::size_t>(head + room < screen.width ? head : screen.width - 1),
                            'x');
    const std::string all = taken + words + rule;
    const std::string_view first = fold(all, screen.width).front();
    const std::string_view rest = std::string_view(all).substr(first.size());
    const std::string_view shown = rest.substr(std::min(rest.find_first_not_of(' '), rest.size()));
    words = std::string(first.substr(std::min(taken.size(), first.size()))) + "\n";
    tail = paragraph(shown, Ink::plain, screen, margin);
    if (tail.ends_with(rule + "\n"))
      tail.replace(tail.size() - rule.size() - 1, rule.size(), painted(rule, Ink::faint, screen));
    tail.pop_back();
  }
  return painted(at, Ink::strong, screen) + painted(severity, severity_ink(diagnostic.severity()), screen) +
         words + tail + "\n";
}

/// The finding with the places it is about, each with its excerpt.
std::string finding_text(const Source& source, const Diagnostic& diagnostic, const Screen& screen) {
  const Language language = screen.language;
  const int columns = (screen.width > 0 ? screen.width : default_excerpt) - 8;
  const Ink ink = severity_ink(diagnostic.severity());
  std::string out = headline(source, diagnostic, screen);
  out += Excerpt(source, diagnostic.span, columns).write(ink, screen);
  for (const Related& related : diagnostic.related) {
    out += paragraph(place(source, related.span) + ": " + related.message.in(language), Ink::plain, screen,
                     margin);
    out += Excerpt(source, related.span, columns).write(Ink::note, screen);
  }
  return out;
}

/// Words below an excerpt, folded behind their label.
std::string labelled(const Phrase& word, std::string_view words, const Screen& screen) {
  const std::string label = "      " + std::string(word.in(screen.language)) + ": ";
  return painted(label, Ink::note, screen) + indented(words, display_width(label), screen);
}

}  // namespace

Ink severity_ink(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Ink::error;
    case Severity::warning:
      return Ink::soon;
    case Severity::note:
      break;
  }
  return Ink::note;
}

std::string_view severity_id(Severity severity) {
  return severity_word(severity).en;
}

const Phrase& severity_word(Severity severity) {
  switch (severity) {
    case Severity::error:
      return error_word;
    case Severity::warning:
      return warning_word;
    case Severity::note:
      break;
  }
  return note_word;
}

void Summary::count(Severity severity) {
  switch (severity) {
    case Severity::error:
      ++errors;
      break;
    case Severity::warning:
      ++warnings;
      break;
    case Severity::note:
      ++notes;
      break;
  }
}

Summary& Summary::operator+=(const Summary& other) {
  errors += other.errors;
  warnings += other.warnings;
  notes += other.notes;
  accepted += other.accepted;
  unlisted_errors += other.unlisted_errors;
  return *this;
}

Summary summarise(const Diagnostics& diagnostics) {
  Summary summary;
  for (const Diagnostic& diagnostic : diagnostics) summary.count(diagnostic.severity());
  return summary;
}

std::string report_text(const Report& report, const Screen& screen) {
  std::string out;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    out += finding_text(report.source, diagnostic, screen);
    if (!diagnostic.hint.empty()) out += labelled(help_word, diagnostic.hint.in(screen.language), screen);
    out += "\n";
  }
  return out;
}

std::string accepted_text(const Source& source, const Table& table, const std::vector<Accepted>& accepted,
                          const Screen& screen) {
  const Items items(table);
  std::string out;
  for (const Accepted& each : accepted) {
    out += finding_text(source, each.diagnostic, screen);
    const std::string item = items.name(each.diagnostic.span, screen.language);
    if (!item.empty()) out += labelled(item_word, item, screen);
    out += labelled(reason_word, each.reason.value, screen) + "\n";
  }
  return out;
}

std::string summary_text(const Summary& summary, Language language) {
  std::string out;
  const auto add = [&](std::size_t count, const Message<std::size_t>& one, const Message<std::size_t>& many) {
    if (count == 0) return;
    if (!out.empty()) out += language == Language::chinese ? "，" : ", ";
    out += (count == 1 ? one : many)(language, count);
  };
  add(summary.errors, one_error, errors);
  add(summary.warnings, one_warning, warnings);
  add(summary.notes, one_note, notes);
  return out;
}

std::string accepted_summary(std::size_t accepted, Language language) {
  return (accepted == 1 ? one_accepted : several_accepted)(language, accepted);
}

}  // namespace xfz::render
