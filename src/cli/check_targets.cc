// SPDX-License-Identifier: MIT
#include "cli/check_targets.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include "cli/ledger_files.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

namespace fs = std::filesystem;

constexpr Message<std::string_view> no_table_below{"there is no table in {}", "{} 里没有表格"};
constexpr Phrase what_is_table{
    "a table there is called indicators.yaml, or is a *.yaml with a line `format: 1`; any other must be "
    "named",
    "那里的表格应名为 indicators.yaml，或者是写有 `format: 1` 一行的 *.yaml；其他文件要逐个写明"};

constexpr Message<std::string_view> leads_elsewhere{
    "{} is a link that leads out of the folders named, so it was not followed",
    "{} 是一个链接，指向所写文件夹之外，没有打开"};
constexpr Phrase name_link{"name it, or what it leads to, if it should be looked at",
                           "如果需要处理它，请直接写明它或者它指向的文件"};

bool is_yaml(const fs::path& path) {
  const std::string extension = lower_case(path.extension().string());
  return extension == ".yaml" || extension == ".yml";
}

/// Adds what is to be checked below the folder that was named, in any order.
void add_below(const System& system, const std::string& named, std::vector<Target>& targets) {
  std::vector<fs::path> folders{named};
  while (!folders.empty()) {
    const fs::path folder = std::move(folders.back());
    folders.pop_back();
    const FolderListing listing = system.list_folder(folder.string());
    if (listing.fault) targets.push_back({folder.string(), "", true, {named}, listing.fault});
    const auto path_of = [&folder](const std::string& name) { return (folder / name).lexically_normal(); };
    for (const std::string& name : listing.files) {
      if (!name.starts_with('.') && is_yaml(name))
        targets.push_back({path_of(name).string(), "", false, {named}});
    }
    for (const std::string& name : listing.folders) {
      if (!name.starts_with('.')) folders.push_back(path_of(name));
    }
  }
}

/// Drops the links, found in folders, to what is in the list anyway, and marks the others.
void sort_out_links(const System& system, std::vector<Target>& targets) {
  for (Target& target : targets)
    target.leads_out = !target.named && system.kind(target.path) == PathKind::other;
  const auto is_link = [](const Target& target) { return target.leads_out; };
  if (std::none_of(targets.begin(), targets.end(), is_link)) return;
  std::map<std::string, Target*> found;  // by where they are
  for (Target& target : targets) {
    if (!is_link(target)) found.emplace(system.resolved(target.path), &target);
  }
  std::set<std::string> dropped;
  for (const Target& link : targets) {
    const auto same = found.find(system.resolved(link.path));
    if (!is_link(link) || same == found.end()) continue;
    std::vector<std::string>& folders = same->second->folders;
    folders.insert(folders.end(), link.folders.begin(), link.folders.end());
    dropped.insert(link.from_here);
  }
  std::erase_if(targets, [&dropped](const Target& target) { return dropped.contains(target.from_here); });
}

/// What stands behind `key:` in a line, in whatever way a hand may have written that; nothing where the line
/// begins otherwise.
std::optional<std::string_view> value_of(std::string_view line, std::string_view key) {
  const auto skip_blanks_and_quotes = [&line] {
    line.remove_prefix(std::min(line.find_first_not_of(" \t\"'"), line.size()));
  };
  if (line.starts_with(' ')) line.remove_prefix(1);  // what is deeper belongs to something else
  if (line.starts_with(' ')) return std::nullopt;
  skip_blanks_and_quotes();
  if (lower_case(line.substr(0, key.size())) != key) return std::nullopt;
  line.remove_prefix(key.size());
  skip_blanks_and_quotes();
  for (const std::string_view colon : {":", "："}) {
    if (!line.starts_with(colon)) continue;
    line.remove_prefix(colon.size());
    skip_blanks_and_quotes();
    return line;
  }
  return std::nullopt;
}

/// Whether the line is `format: 1` or that of a later format.
bool names_format(std::string_view line) {
  const auto value = value_of(line, "format");
  return value && !value->empty() && is_digit(value->front()) &&
         (value->size() == 1 || !is_digit((*value)[1]));
}

}  // namespace

std::vector<Target> check_targets(const System& system, const std::vector<std::string>& words) {
  std::vector<Target> targets;
  std::map<std::string, std::size_t> known;  // the place of each path
  for (const std::string& word : words) {
    std::vector<Target> found;
    if (word != "-" && system.is_folder(word)) {
      add_below(system, word, found);
      std::sort(found.begin(), found.end(), [](const Target& a, const Target& b) { return a.path < b.path; });
    } else {
      found.push_back({word, "", true, {}});
    }
    for (Target& target : found) {
      target.from_here = target.path == "-" ? "-" : path_from_here(system, target.path);
      const auto [same, is_new] = known.emplace(target.from_here, targets.size());
      if (is_new) {
        targets.push_back(std::move(target));
      } else {
        Target& first = targets[same->second];
        first.named = first.named || target.named;
        first.folders.insert(first.folders.end(), target.folders.begin(), target.folders.end());
      }
    }
  }
  sort_out_links(system, targets);
  return targets;
}

bool is_table(std::string_view path, std::string_view text) {
  if (lower_case(fs::path(path).stem().string()) == "indicators") return true;
  if (is_ledger_file(text)) return false;
  std::string letters;
  if (text.find('\0') != std::string_view::npos) {  // UTF-16 has one beside each letter
    letters = text;
    std::erase(letters, '\0');
    text = letters;
  }
  bool has_units = false;
  bool has_rows = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (names_format(line)) return true;
    has_units = has_units || value_of(line, "units");
    has_rows =
        has_rows || value_of(line, "categories") || value_of(line, "tasks") || value_of(line, "measures");
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return has_units && has_rows;
}

Failure link_out_of_folder(const std::string& path) {
  return {leads_elsewhere(path), name_link.text()};
}

Failure no_table_in(const std::string& folder) {
  return {no_table_below(folder), what_is_table.text()};
}

std::string path_from_here(const System& system, const std::string& path) {
  const fs::path here = system.working_folder();
  const fs::path whole = (here / path).lexically_normal();
  const fs::path below = whole.lexically_relative(here);
  return (below.empty() || *below.begin() == ".." ? whole : below).generic_string();
}

}  // namespace xfz::cli
