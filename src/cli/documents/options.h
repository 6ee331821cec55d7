// SPDX-License-Identifier: MIT
// In which form documents for units are made and where they go, as the command line says it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/context.h"

namespace xfz::cli {

struct DocumentOptions {
  std::optional<std::string> format;         ///< -F
  std::optional<std::string> output;         ///< -o: a file or a folder
  std::optional<std::string> template_file;  ///< --template
  bool force = false;                        ///< --force: replace what a person has changed
};

/// A kind of documents: sheets, change notices.
struct DocumentKind {
  std::span<const std::string_view> formats;
  std::string_view default_format;
  std::string_view example_folder;  ///< as messages name one: `sheets/`
};

/// Throws Failure where the options do not fit together. `is_single`: it is about one unit.
void check_documents(const Context& context, const DocumentOptions& options, const DocumentKind& kind,
                     bool is_single);

/// Whether -o names a file: one document, and no folder of that name.
bool is_one_file(const Context& context, const DocumentOptions& options, bool is_single);

/// The format by -F, --template or the file's name. Throws Failure where they contradict each other.
std::string read_document_format(const Context& context, const DocumentOptions& options,
                                 const DocumentKind& kind, bool is_single);

/// `-notice` of `letters/notice.md.mustache`, which makes `md`: what stands behind a unit's name in the names
/// of what a template makes.
std::string template_suffix(std::string_view path, std::string_view format);

}  // namespace xfz::cli
