// SPDX-License-Identifier: MIT
#include "render/findings/finding.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "render/findings/items.h"
#include "text/fnv.h"

namespace xfz::render {

const Rule unreadable_file{
    .id = "unreadable-file",
    .severity = Severity::error,
    .summary = {"a file cannot be read", "文件无法读取"},
    .explanation = {"A file that nobody looked at must not pass as right. Correct its name, make it "
                    "readable, or leave it out of the command. A folder without a table counts too: a table "
                    "there is called indicators.yaml, or is a `*.yaml` with a line `format: 1`.",
                    "没有看过的文件不能算作正确。请改正文件名，让它可以读取，或者不再检查它。没有表格的文件夹"
                    "也算：那里的表格应名为 indicators.yaml，或者是写有 `format: 1` 一行的 `*.yaml`。"},
    .bad = Sample::none(),
};

namespace {

/// A zero byte ends each part.
class Hash {
 public:
  void add(std::string_view part) { value_ = fnv1a(std::string_view("\0", 1), fnv1a(part, value_)); }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = fnv_begin;
};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\n";
  const std::size_t begin = std::min(text.find_first_not_of(space), text.size());
  return text.substr(begin, text.find_last_not_of(space) + 1 - begin);
}

/// The words that a finding marks; of a point the line around it.
std::string_view marked(const Source& source, Span span) {
  const auto size = static_cast<std::uint32_t>(source.text().size());
  const std::uint32_t begin = std::min(span.begin, size);
  const std::string_view words = trimmed(source.text({begin, std::clamp(span.end, begin, size)}));
  return words.empty() ? trimmed(source.line(source.line_at(begin))) : words;
}

Place place_of(const Source& source, Span span) {
  return {source.position(span.begin), source.position(span.end)};
}

/// Makes the findings of one file.
class Maker {
 public:
  Maker(const Source& source, const Table& table, std::string_view path, Language language)
      : source_(source), items_(table), path_(path), language_(language) {}

  Finding open(const Diagnostic& diagnostic) {
    return make(diagnostic, with_hint(diagnostic.message, diagnostic.hint, language_));
  }

  /// Without what to do about it: that is done.
  Finding accepted(const Accepted& accepted) {
    Finding finding = make(accepted.diagnostic, accepted.diagnostic.message.in(language_));
    finding.reason = {place_of(source_, accepted.reason->span), accepted.reason->value};
    return finding;
  }

 private:
  Finding make(const Diagnostic& diagnostic, std::string message) {
    Finding finding{diagnostic.rule,
                    place_of(source_, diagnostic.span),
                    std::move(message),
                    {},
                    {},
                    items_.name(diagnostic.span, language_),
                    fingerprint(diagnostic)};
    for (const Related& related : diagnostic.related)
      finding.related.push_back({place_of(source_, related.span), related.message.in(language_)});
    for (const Edit& edit : diagnostic.mend) finding.fix.push_back({place_of(source_, edit.at), edit.text});
    return finding;
  }

  std::string fingerprint(const Diagnostic& diagnostic) {
    Hash hash;
    hash.add(diagnostic.rule->id);
    hash.add(path_);
    hash.add(items_.key(diagnostic.span));
    hash.add(marked(source_, diagnostic.span));
    const int ordinal = ++seen_[hash.value()];
    if (ordinal > 1) hash.add(std::to_string(ordinal));
    return fmt::format("{:016x}", hash.value());
  }

  const Source& source_;
  Items items_;
  std::string_view path_;
  Language language_;
  std::unordered_map<std::uint64_t, int> seen_;  ///< how many equal findings there were so far
};

}  // namespace

std::string with_hint(const Text& message, const Text& hint, Language language) {
  if (hint.empty()) return message.in(language);
  return message.in(language) + (language == Language::chinese ? "；" : "; ") + hint.in(language);
}

FileReport file_report(const Source& source, const Table& table, const Findings& findings, std::string path,
                       Language language) {
  FileReport report{source.name(), std::move(path), {}, {}, 0};
  if (findings.open.empty() && findings.accepted.empty()) return report;
  Maker maker(source, table, report.path, language);
  // In the order of the text, so that a finding keeps its fingerprint when it is accepted.
  auto accepted = findings.accepted.begin();
  const auto make_accepted = [&](auto before) {
    for (; accepted != findings.accepted.end() && before(accepted->diagnostic); ++accepted) {
      report.accepted.push_back(maker.accepted(*accepted));
    }
  };
  for (const Diagnostic& open : findings.open) {
    make_accepted([&open](const Diagnostic& each) { return each.span.begin < open.span.begin; });
    report.open.push_back(maker.open(open));
  }
  make_accepted([](const Diagnostic&) { return true; });
  return report;
}

FileReport unreadable_report(std::string file, std::string path, std::string message) {
  Hash hash;
  hash.add(unreadable_file.id);
  hash.add(path);
  Finding finding{&unreadable_file, {}, std::move(message), {}, {}, "", fmt::format("{:016x}", hash.value())};
  return {std::move(file), std::move(path), {std::move(finding)}, {}, 0};
}

Summary summarise(std::span<const FileReport> files) {
  Summary summary;
  for (const FileReport& file : files) {
    for (const Finding& finding : file.open) summary.count(finding.severity());
    summary.accepted += file.accepted.size();
    summary.unlisted_errors += file.unlisted_errors;
  }
  return summary;
}

}  // namespace xfz::render
