// SPDX-License-Identifier: MIT
// What a finding is an instance of.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/message.h"

namespace xfz {

/// An error makes answers wrong, so queries refuse the table; a warning is most likely a mistake; a note
/// is worth knowing.
enum class Severity { error, warning, note };

/// The one of three that is said of a severity.
template <typename T>
constexpr T by_severity(Severity severity, T error, T warning, T note) {
  return severity == Severity::error ? error : severity == Severity::warning ? warning : note;
}

/// What a rule is about, and so what its samples are.
enum class Subject {
  table,     ///< the table or its ledger: YAML
  document,  ///< a document to import: the CSV of it, whole
  sheet,     ///< a returned sheet: the CSV of it
};

/// A piece of YAML that shows a rule, or of CSV. One that begins with `- ` is a list of measures, any other
/// holds keys of the table; what it leaves out is as in any sound table. `⟦B9 AB⟧` stands for these bytes in
/// hexadecimal, `⟦24000 * 公⟧` for so many of what stands behind the star: nobody could see them otherwise.
/// From a line such as `# progress/mzj.yaml` on it is that file beside the table.
struct Sample {
  std::string_view yaml;

  consteval Sample(const char* text) : yaml(text) {
    if (!yaml.ends_with('\n')) throw "a sample consists of lines";
  }

  /// For what no table can show, such as a file that is not there.
  static consteval Sample none() { return {}; }

 private:
  consteval Sample() = default;
};

/// What mends a sample: words that stand in it once, and those that belong there.
struct Correction {
  std::string_view wrong;
  std::string_view right;
};

/// Describes one kind of finding, whole: `xfz explain`, docs/rules.md and the tests of the samples all come
/// from here. Rules are constants, each defined once beside the code that finds it, and are compared by
/// address.
struct Rule {
  std::string_view id;  ///< kebab-case ASCII, stable: people write it in `allow` and in CI settings
  Severity severity;
  Phrase summary;          ///< one line: what is wrong when this is found
  Phrase explanation;      ///< a short paragraph: why it matters, and what to do; code in backticks
  Sample bad;              ///< this is found in it, and nothing else
  Correction mended[2]{};  ///< what is right instead, in one or two places: then nothing is found
  bool is_lenient = true;  ///< whether `allow` accepts it, where it is no error
  Subject subject = Subject::table;

  /// The bad sample, mended.
  std::string good() const;

  /// An error is never accepted: a query on such a table would answer wrongly.
  bool can_be_allowed() const {
    return severity != Severity::error && is_lenient && subject == Subject::table;
  }
};

/// The rule of that id, or null.
const Rule* find_rule(std::span<const Rule* const> rules, std::string_view id);

/// The id of the rule that was most likely meant, if one is near.
std::optional<std::string_view> nearest_rule(std::span<const Rule* const> rules, std::string_view id);

}  // namespace xfz
