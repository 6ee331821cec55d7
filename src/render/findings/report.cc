// SPDX-License-Identifier: MIT
#include "render/findings/report.h"

#include <fmt/core.h>

#include <algorithm>

#include "text/utf8.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr Phrase error_word{"error", "错误"};
constexpr Phrase warning_word{"warning", "警告"};
constexpr Phrase note_word{"note", "提示"};
constexpr Phrase help_word{"help", "建议"};
constexpr Message<std::size_t> one_error{"{} error", "{} 个错误"};
constexpr Message<std::size_t> errors{"{} errors", "{} 个错误"};
constexpr Message<std::size_t> one_warning{"{} warning", "{} 个警告"};
constexpr Message<std::size_t> warnings{"{} warnings", "{} 个警告"};
constexpr Message<std::size_t> one_note{"{} note", "{} 条提示"};
constexpr Message<std::size_t> notes{"{} notes", "{} 条提示"};

/// An excerpt wider than this is cut around its mark where the screen does not say otherwise.
constexpr int default_excerpt = 100;
constexpr int gutter_width = 8;
constexpr int narrowest_excerpt = 8;  // where the terminal has less, it wraps the line

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
  const std::string at = place_name(source, diagnostic.span) + ": ";
  const std::string severity(severity_word(diagnostic.severity()).in(screen.language));
  const std::string rule = "[" + std::string(diagnostic.rule->id) + "]";
  const std::string whole =
      at + severity + ": " + printable(diagnostic.message.in(screen.language)) + " " + rule;

  std::string first = screen.width > 0 ? std::string(fold(whole, screen.width).front()) : whole;
  std::string_view rest = std::string_view(whole).substr(first.size());
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  std::string below = rest.empty() ? "" : paragraph(rest, Ink::plain, screen, margin);

  const auto paint_rule = [&](std::string& line) {
    const std::size_t found = line.rfind(rule);
    if (found != std::string::npos) line.replace(found, rule.size(), painted(rule, Ink::faint, screen));
  };
  paint_rule(below.empty() ? first : below);
  if (first.starts_with(at + severity)) {
    first = painted(at, Ink::strong, screen) +
            painted(severity, severity_ink(diagnostic.severity()), screen) +
            first.substr(at.size() + severity.size());
  }
  return first + "\n" + below;
}

/// The finding with the places it is about, each with its excerpt.
std::string finding_text(const Source& source, const Diagnostic& diagnostic, const Screen& screen) {
  const Language language = screen.language;
  const int line_width = screen.width > 0 ? screen.width : default_excerpt;
  const int columns = std::max(line_width - gutter_width, narrowest_excerpt);
  const Ink ink = severity_ink(diagnostic.severity());
  std::string out = headline(source, diagnostic, screen);
  out += Excerpt(source, diagnostic.span, columns).write(ink, screen);
  for (const Related& related : diagnostic.related) {
    out += paragraph(place_name(source, related.span) + ": " + related.message.in(language), Ink::plain,
                     screen, margin);
    out += Excerpt(source, related.span, columns).write(Ink::note, screen);
  }
  return out;
}

}  // namespace

std::string place_name(const Source& source, Span span) {
  const Position at = source.position(span.begin);
  return fmt::format("{}:{}:{}", printable(source.name()), at.line, at.column);
}

std::string labelled(std::string_view label, std::string_view words, int margin, Ink ink,
                     const Screen& screen) {
  const std::string start = std::string(static_cast<std::size_t>(margin), ' ') + std::string(label) + ": ";
  const int indent = display_width(start);
  const std::string folded = paragraph(words, Ink::plain, screen, indent);
  return painted(start, ink, screen) + folded.substr(static_cast<std::size_t>(indent));
}

Ink severity_ink(Severity severity) {
  return by_severity(severity, Ink::error, Ink::soon, Ink::note);
}

std::string_view severity_id(Severity severity) {
  return severity_word(severity).en;
}

Phrase severity_word(Severity severity) {
  return by_severity(severity, error_word, warning_word, note_word);
}

void Summary::count(Severity severity) {
  ++(this->*by_severity(severity, &Summary::errors, &Summary::warnings, &Summary::notes));
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
    if (!diagnostic.hint.empty()) {
      out += labelled(help_word.in(screen.language), diagnostic.hint.in(screen.language), margin, Ink::note,
                      screen);
    }
    out += "\n";
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

}  // namespace xfz::render
