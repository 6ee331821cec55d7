// SPDX-License-Identifier: MIT
#include "cli/ledger_additions.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "layout/format.h"
#include "ledger/collect/emit.h"
#include "ledger/read.h"
#include "text/file_name.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

namespace fs = std::filesystem;

constexpr Message<std::string> file_changed{"{} was changed meanwhile, so nothing was added to it",
                                            "{} 刚才被改动过，因此没有续写"};
constexpr Phrase collect_again{"run it again: what is in the ledger already is not added twice",
                               "请再运行一次；台账里已有的不会重复"};
constexpr Message<std::string> ledger_held{"another run is writing to {}", "另一个 xfz 正在写 {}"};
constexpr Phrase wait_for_it{"wait until it has ended, and run it again", "请等它结束后再运行"};

/// Whether a text reads as what was there before with these reports behind it.
bool holds_all(const ledger::Duties& duties, const LedgerAdditions::File& file,
               const std::vector<collect::Answer>& answers) {
  const Source after(file.path, file.after);
  const ledger::FileRead now = ledger::read(after, ledger::FileKind::progress, duties);
  const Source before(file.path, file.before.value_or(""));
  const std::size_t old =
      file.before ? ledger::read(before, ledger::FileKind::progress, duties).file.reports.size() : 0;
  if (has_errors(now.diagnostics) || now.file.unit != answers.front().unit ||
      now.file.reports.size() != old + answers.size())
    return false;
  return std::equal(answers.begin(), answers.end(),
                    now.file.reports.begin() + static_cast<std::ptrdiff_t>(old),
                    [](const collect::Answer& wanted, const ledger::Report& report) {
                      return !report.damaged && report.date.value == wanted.date &&
                             wanted.says_the_same(collect::answer_of(report, wanted));
                    });
}

}  // namespace

std::optional<LedgerAdditions::File> LedgerAdditions::file_of(UnitIndex unit) const {
  if (ledger_ != nullptr) {
    for (std::size_t i = 0; i < ledger_->files.size(); ++i) {
      const ledger::File& file = ledger_->files[i];
      if (file.kind == ledger::FileKind::progress && file.unit == unit)
        return File{ledger_->sources[i].name(), std::string(ledger_->sources[i].text()), {}};
    }
  }
  const std::string name = safe_file_name(duties_.table().unit(unit).handle(), ".yaml");
  File file{(fs::path(folder_) / name).string(), std::nullopt, {}};
  return system_.kind(file.path) == PathKind::missing ? std::optional(std::move(file)) : std::nullopt;
}

bool LedgerAdditions::add(const std::vector<collect::Answer>& answers) {
  std::optional<File> file = file_of(answers.front().unit);
  if (!file) return false;
  const layout::Formatted laid_out =
      layout::format(Source(file->path, collect::reports_file(duties_, answers)));
  if (!laid_out.findings.empty() || laid_out.unproven) return false;
  const auto after = file->before ? collect::appended(*file->before, laid_out.text) : laid_out.text;
  if (!after) return false;
  file->after = *after;
  file->reports = answers.size();
  if (!holds_all(duties_, *file, answers)) return false;
  files_.push_back(*std::move(file));
  return true;
}

void LedgerAdditions::write() {
  if (files_.empty()) return;
  if (const auto fault = system_.make_folders(folder_)) throw write_failure(*fault, folder_);
  const FolderLock lock = system_.lock_folder(folder_);
  if (!lock) throw Failure{ledger_held(printable(folder_)), wait_for_it.text()};
  std::vector<StagedFile> staged;
  for (const File& file : files_) {
    StageResult result = system_.stage_file(file.path, file.after);
    if (!result.file) throw write_failure(result.fault, file.path);
    staged.push_back(std::move(result.file));
  }
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const File& file = files_[i];
    const auto fault = staged[i](file.before ? still_holding(*file.before) : MayReplace(nothing_there));
    if (!fault) continue;
    if (*fault == WriteFault::in_the_way)
      throw Failure{file_changed(printable(file.path)), collect_again.text()};
    throw write_failure(*fault, file.path);
  }
}

}  // namespace xfz::cli
