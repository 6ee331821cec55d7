// SPDX-License-Identifier: MIT
#include "cli/returned_files.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "cli/failure.h"
#include "cli/office_failure.h"
#include "office/read.h"
#include "render/status/collected.h"
#include "text/file_name.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_returned_size = std::size_t{64} << 20U;
constexpr int max_folder_depth = 20;
constexpr Phrase ask_for_sheet{
    "ask the unit for the sheet itself as it filled it in (.xlsx, .docx or .csv), not a scan or a picture of "
    "it",
    "请单位交填好的清单文件本身（.xlsx、.docx 或 .csv），不要交扫描件、图片"};

/// The lock of an open document, and what folders look like.
bool is_left_behind(std::string_view name) {
  const std::string small = lower_case(name);
  return name.starts_with('.') || name.starts_with("~$") || small == "thumbs.db" || small == "desktop.ini";
}

/// What `xfz sheet --all` writes beside the sheets.
bool is_ours(std::string_view name, const FolderListing& listing) {
  const bool has_manifest =
      std::find(listing.files.begin(), listing.files.end(), manifest_name) != listing.files.end();
  return name == manifest_name || name == journal_name || (has_manifest && name.starts_with("index."));
}

void add_folder(const System& system, const std::string& folder, int depth, std::vector<std::string>& to) {
  const FolderListing listing = system.list_folder(folder);
  if (listing.fault) throw read_failure(*listing.fault, folder, max_returned_size);
  for (const std::string& name : listing.files) {
    if (!is_left_behind(name) && !is_ours(name, listing)) to.push_back((fs::path(folder) / name).string());
  }
  if (depth == max_folder_depth) return;
  for (const std::string& name : listing.folders) {
    if (!name.starts_with('.')) add_folder(system, (fs::path(folder) / name).string(), depth + 1, to);
  }
}

}  // namespace

std::vector<std::string> returned_files(const System& system, const std::vector<std::string>& paths) {
  std::vector<std::string> all;
  for (const std::string& path : paths) {
    if (system.is_folder(path)) {
      add_folder(system, path, 0, all);
    } else if (system.is_file(path)) {
      all.push_back(path);
    } else {
      throw read_failure(ReadFault::missing, path, max_returned_size);
    }
  }
  std::sort(all.begin(), all.end());
  std::set<std::string> seen;
  std::erase_if(all, [&](const std::string& path) { return !seen.insert(system.resolved(path)).second; });
  return all;
}

bool add_returned(System& system, const std::string& path, collect::Collector& collector) {
  const ReadResult read = system.read(path, max_returned_size);
  if (!read.bytes) {
    const Failure failure = read_failure(read.fault, path, max_returned_size);
    collector.add_unreadable(path, failure.message, failure.hint);
    return true;
  }
  const office::Reading reading = office::read(*read.bytes, path);
  if (reading.document) {
    if (render::is_issues_list(*reading.document)) return false;
    collector.add(path, *reading.document);
    return true;
  }
  Failure failure = office_failure(reading, path);
  const office::Fault fault = reading.fault;
  const std::string name = lower_case(path);
  const bool is_text = name.ends_with(".csv") || name.ends_with(".txt");
  // A picture of a sheet has no cells, whatever it is saved as.
  if (fault == office::Fault::unknown || fault == office::Fault::pdf || fault == office::Fault::ofd ||
      (fault == office::Fault::bad_text && !is_text))
    failure.hint = ask_for_sheet.text();
  collector.add_unreadable(path, failure.message, failure.hint);
  return true;
}

}  // namespace xfz::cli
