// SPDX-License-Identifier: MIT
#include "support/case_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "cli/catalogue.h"
#include "load/load.h"
#include "support/files.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::test {

namespace {

constexpr std::string_view opening = "⟦";
constexpr std::string_view closing = "⟧";

/// The text between the `{n}`.
std::vector<std::string> around_counters(std::string_view what) {
  constexpr std::string_view counter = "{n}";
  std::vector<std::string> pieces;
  for (std::size_t at = what.find(counter); at != std::string_view::npos; at = what.find(counter)) {
    pieces.emplace_back(what.substr(0, at));
    what.remove_prefix(at + counter.size());
  }
  pieces.emplace_back(what);
  return pieces;
}

std::string repeated(std::string_view count, std::string_view what) {
  unsigned times = 0;
  const auto [end, error] = std::from_chars(count.data(), count.data() + count.size(), times);
  if (error != std::errc{} || end != count.data() + count.size())
    throw std::invalid_argument(std::string(count));
  if (what.size() == 1) return std::string(times, what.front());  // there may be a hundred million
  const std::vector<std::string> pieces = around_counters(what);
  std::string result;
  result.reserve(what.size() * times);
  for (unsigned i = 1; i <= times; ++i) {
    const fmt::format_int number(i);
    result += pieces.front();
    for (std::size_t piece = 1; piece < pieces.size(); ++piece)
      result.append(number.data(), number.size()).append(pieces[piece]);
  }
  return result;
}

std::string bytes_of(std::string_view hex) {
  std::string result;
  for (std::size_t at = 0; at < hex.size(); at += 3) {
    unsigned byte = 0;
    const std::string_view digits = hex.substr(at, 2);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
    const bool separated = at + 2 >= hex.size() || hex[at + 2] == ' ';
    if (error != std::errc{} || end != digits.data() + 2 || !separated)
      throw std::invalid_argument(std::string(hex));
    result += static_cast<char>(byte);
  }
  return result;
}

std::string place(const Source& source, Span span) {
  const Position begin = source.position(span.begin);
  const Position end = source.position(span.end);
  return fmt::format("{}:{}-{}:{}", begin.line, begin.column, end.line, end.column);
}

/// Words that can be read in an editor: without control characters, and not kilobytes of them.
std::string words(std::string_view text) {
  constexpr int most_columns = 1000;
  return cut(printable(text), most_columns);
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "";
}

}  // namespace

std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t begin = text.find(opening); begin != std::string_view::npos; begin = text.find(opening)) {
    result += text.substr(0, begin);
    text.remove_prefix(begin + opening.size());
    const std::size_t end = text.find(closing);
    if (end == std::string_view::npos) throw std::invalid_argument("⟦ without ⟧");
    const std::string_view inside = text.substr(0, end);
    const std::size_t star = inside.find(" * ");
    result += star == std::string_view::npos ? bytes_of(inside)
                                             : repeated(inside.substr(0, star), inside.substr(star + 3));
    text.remove_prefix(end + closing.size());
  }
  return result += text;
}

std::string case_bytes(const std::filesystem::path& path) {
  std::string bytes = read_file(path);
  return path.extension() == ".escaped" ? unescaped(bytes) : bytes;
}

std::vector<std::filesystem::path> cases_of_usual_size() {
  const std::size_t most_bytes = is_long_run() ? 64U << 10U : 20U << 10U;
  std::vector<std::filesystem::path> paths = files_below(tests_folder() / "cases", {".yaml", ".escaped"});
  std::erase_if(paths, [most_bytes](const auto& path) { return case_bytes(path).size() > most_bytes; });
  return paths;
}

Checked checked(const Source& source) {
  load::Loaded loaded = load::load(source);
  const check::Input input{loaded.table, source, loaded.complete};
  return {check::run(input, std::move(loaded.diagnostics), cli::all_rules()).open, loaded.complete};
}

std::string described(const Source& source, const Checked& found, std::size_t most) {
  std::string out;
  const std::size_t shown = std::min(found.diagnostics.size(), most);
  for (std::size_t i = 0; i < shown; ++i) {
    const Diagnostic& diagnostic = found.diagnostics[i];
    out += fmt::format("{} {} {}: {}\n", place(source, diagnostic.span), name_of(diagnostic.severity()),
                       diagnostic.rule->id, words(diagnostic.message.en));
    if (!diagnostic.hint.empty()) out += fmt::format("  {}\n", words(diagnostic.hint.en));
    out += fmt::format("  zh: {}\n", words(diagnostic.message.zh));
    if (!diagnostic.hint.empty()) out += fmt::format("  zh: {}\n", words(diagnostic.hint.zh));
    for (const Edit& edit : diagnostic.mend)
      out += fmt::format("  mend {} to `{}`\n", place(source, edit.at), words(edit.text));
    for (const Related& related : diagnostic.related) {
      out += fmt::format("  {} {}\n  zh: {}\n", place(source, related.span), words(related.message.en),
                         words(related.message.zh));
    }
  }
  if (const std::size_t more = found.diagnostics.size() - shown; more > 0)
    out += fmt::format("({} more)\n", more);
  if (!found.complete) out += "(something was left out)\n";
  return out;
}

}  // namespace xfz::test
