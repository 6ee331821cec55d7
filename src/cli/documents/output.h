// SPDX-License-Identifier: MIT
// Where the documents for units go, one a unit: to standard output, to one file, or into a folder with an
// overview.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/context.h"
#include "cli/documents/options.h"
#include "text/message.h"

namespace xfz::cli {

/// A document for one unit.
struct Document {
  std::string unit;
  std::function<void(std::string& out)> add_to;  ///< appends it; may throw Failure
};

/// What documents of a kind are called in messages.
struct DocumentWords {
  Message<std::string> several;      ///< several as {format} cannot follow each other on standard output
  Message<std::string> name_folder;  ///< name a folder for them, with {format}
  Message<std::string, std::size_t, std::size_t, std::size_t>
      wrote_all;  ///< {folder}, how many documents, files written, files unchanged
};

/// What is written, and how.
struct DocumentOutput {
  const DocumentWords& words;
  std::vector<Document> documents;
  std::string format;       ///< how the files' names end
  std::string name_suffix;  ///< what stands behind a unit's name in them; may be empty
  std::string head;         ///< what begins every file, and several in one stream
  std::optional<std::string>
      separator;       ///< stands between several in one stream; nothing: only one may stand
  bool force = false;  ///< replace what a person has changed
};

/// The name of a unit's file.
std::string document_name(const DocumentOutput& output, const std::string& unit);

// Each throws Failure where it cannot write.

/// One after the other on standard output.
void print_documents(Context& context, const DocumentOutput& output);

/// The only one, into a file.
void write_document(Context& context, const DocumentOutput& output, const std::string& path);

/// A file for each, and at last the page that links them all where one is given: then the documents are all
/// that there should be, and what is left from an earlier run is told. Shows progress on a terminal.
void write_documents(Context& context, const DocumentOutput& output, const std::string& folder,
                     const std::optional<std::string>& index_page);

/// Whichever of these the options ask for.
void put_documents(Context& context, const DocumentOutput& output, const DocumentOptions& options,
                   bool is_single, const std::optional<std::string>& index_page);

}  // namespace xfz::cli
