// SPDX-License-Identifier: MIT
// Findings with all that a report for machines needs, so that they outlive the text they were found in.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/table.h"
#include "render/findings/report.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::render {

/// Where something begins, and the first position behind it.
struct Place {
  Position begin;
  Position end;
};

/// Words with the place that they are about.
struct Remark {
  Place place;
  std::string words;
};

/// What is to stand at a place.
struct Replacement {
  Place place;
  std::string text;
};

/// A finding in one language.
struct Finding {
  const Rule* rule = nullptr;
  Place place;
  std::string message;  ///< with what to do about it, where something is
  std::vector<Remark> related;
  std::vector<Replacement> fix;    ///< what mends it, where only one thing does
  std::string item;                ///< the item it lies in, for people; empty where it lies in none
  std::string fingerprint;         ///< 16 hexadecimal digits (docs/decisions/fingerprints.md)
  std::optional<Remark> reason{};  ///< why it is accepted, and where that is written

  Severity severity() const { return rule->severity; }
};

/// What was found in one file.
struct FileReport {
  std::string file;  ///< as people called it
  std::string path;  ///< from the working folder, where it lies below; the same however it was called
  std::vector<Finding> open;
  std::vector<Finding> accepted;
  std::size_t unlisted_errors = 0;  ///< of rules that were not asked for
};

/// The rule of the only finding in a file that could not be read. It is no rule that a table breaks, so it
/// has no place among the others, and no samples.
extern const Rule unreadable_file;

FileReport file_report(const Source& source, const Table& table, const Findings& findings, std::string path,
                       Language language);
FileReport unreadable_report(std::string file, std::string path, std::string message);

Summary summarise(std::span<const FileReport> files);

/// The hint behind the message.
std::string with_hint(const Text& message, const Text& hint, Language language);

}  // namespace xfz::render
