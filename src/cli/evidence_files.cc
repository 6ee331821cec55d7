// SPDX-License-Identifier: MIT
#include "cli/evidence_files.h"

#include <filesystem>
#include <map>
#include <string_view>

#include "cli/digest.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

namespace fs = std::filesystem;
using ledger::PaperFile;

class EvidenceFiles {
 public:
  EvidenceFiles(System& system, const std::string& table_path)
      : system_(system),
        folder_(table_path == "-" ? fs::path() : fs::path(table_path).parent_path()),
        root_(system.resolved(folder_.empty() ? system.working_folder() : folder_.string())) {}

  PaperFile look(const ledger::Evidence& evidence) {
    if (!evidence.path) return PaperFile::unnamed;
    const std::string named = (folder_ / evidence.path->value).string();
    if (system_.kind(named) == PathKind::missing) return PaperFile::missing;
    // A link in any part of the path may lead elsewhere.
    const std::string path = system_.resolved(named);
    if (!is_below(path)) return PaperFile::outside;
    if (system_.kind(path) != PathKind::file) return PaperFile::not_a_file;
    if (!evidence.sha256) return can_be_read(path) ? PaperFile::present : PaperFile::unreadable;
    const std::optional<std::string>& digest = digest_of_file(path);
    if (!digest) return PaperFile::unreadable;
    return *digest == lower_case(evidence.sha256->value) ? PaperFile::present : PaperFile::changed;
  }

 private:
  bool is_below(std::string_view path) const {
    return path.starts_with(root_) && (root_.ends_with('/') || path.substr(root_.size()).starts_with('/'));
  }

  bool can_be_read(const std::string& path) const {
    return !system_.read_in_blocks(path, [](std::string_view) { return false; });
  }

  /// Reports of several months may name the same file.
  const std::optional<std::string>& digest_of_file(const std::string& path) {
    const auto [known, is_new] = digests_.try_emplace(path);
    if (!is_new) return known->second;
    Digest digest;
    const auto fault = system_.read_in_blocks(path, [&digest](std::string_view block) {
      digest.add(block);
      return true;
    });
    if (!fault) known->second = digest.hexadecimal();
    return known->second;
  }

  System& system_;
  fs::path folder_;
  std::string root_;  ///< the same without links
  std::map<std::string, std::optional<std::string>> digests_;
};

}  // namespace

void look_for(System& system, const std::string& table_path, std::vector<ledger::Paper>& papers) {
  EvidenceFiles files(system, table_path);
  for (ledger::Paper& paper : papers) paper.file = files.look(*paper.evidence);
}

}  // namespace xfz::cli
