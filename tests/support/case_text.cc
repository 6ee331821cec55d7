// SPDX-License-Identifier: MIT
#include "support/case_text.h"

#include <fmt/format.h>

#include <charconv>
#include <stdexcept>

#include "cli/catalogue.h"
#include "load/load.h"
#include "support/files.h"

namespace xfz::test {

namespace {

constexpr std::string_view opening = "⟦";
constexpr std::string_view closing = "⟧";

std::string repeated(std::string_view count, std::string_view what) {
  unsigned times = 0;
  const auto [end, error] = std::from_chars(count.data(), count.data() + count.size(), times);
  if (error != std::errc{} || end != count.data() + count.size())
    throw std::invalid_argument(std::string(count));
  std::string result;
  for (unsigned i = 0; i < times; ++i) result += what;
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

Checked checked(const Source& source) {
  load::Loaded loaded = load::load(source);
  const check::Input input{loaded.table, source, loaded.complete};
  return {check::run(input, std::move(loaded.diagnostics), cli::all_rules()).open, loaded.complete};
}

std::string described(const Source& source, const Checked& found) {
  std::string out;
  for (const Diagnostic& diagnostic : found.diagnostics) {
    out += fmt::format("{} {} {}: {}\n", place(source, diagnostic.span), name_of(diagnostic.severity()),
                       diagnostic.rule->id, diagnostic.message.en);
    if (!diagnostic.hint.empty()) out += fmt::format("  {}\n", diagnostic.hint.en);
    out += fmt::format("  zh: {}\n", diagnostic.message.zh);
    if (!diagnostic.hint.empty()) out += fmt::format("  zh: {}\n", diagnostic.hint.zh);
    for (const Related& related : diagnostic.related) {
      out += fmt::format("  {} {}\n  zh: {}\n", place(source, related.span), related.message.en,
                         related.message.zh);
    }
  }
  if (!found.complete) out += "(something was left out)\n";
  return out;
}

}  // namespace xfz::test
