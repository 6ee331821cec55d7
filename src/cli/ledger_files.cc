// SPDX-License-Identifier: MIT
#include "cli/ledger_files.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "cli/in_order.h"
#include "cli/table_file.h"
#include "ledger/check.h"
#include "ledger/read.h"
#include "load/yaml/scan.h"
#include "render/findings/report.h"
#include "text/file_name.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::pair<ledger::FileKind, std::string_view> ledger_parts[] = {
    {ledger::FileKind::progress, "progress"}, {ledger::FileKind::review, "review"}};

constexpr Phrase ledger_unusable{"the ledger has errors, so no states are shown; see `xfz check`",
                                 "台账有错误，因此不显示完成状态；请运行 `xfz check`"};

constexpr Message<std::string_view> no_ledger{"there is no ledger for {}", "{} 还没有台账"};
constexpr Message<std::string> begin_ledger{
    "send out the sheets of `xfz sheet --all -F xlsx -o sheets/` and take what comes back with `xfz "
    "collect`; "
    "or write a file for each unit, such as {}, as docs/ledger.md shows",
    "用 `xfz sheet --all -F xlsx -o sheets/` 生成清单下发，收回后用 `xfz collect` 记入台账；"
    "也可以给每个单位写一个文件，例如 {}，写法见 docs/ledger.zh-CN.md"};
constexpr Message<std::string_view> not_a_file{
    "{} is a link or a device, not a file, and does not count in the ledger",
    "{} 是链接或者设备，不是文件，不能作为台账"};
constexpr Phrase put_file_there{"put the file itself in its place", "请换成文件本身"};

bool is_ledger_name(const std::string& name) {
  return !name.starts_with('.') && (name.ends_with(".yaml") || name.ends_with(".yml"));
}

/// Of the findings those that keep a query from answering.
Diagnostics errors_of(Diagnostics found) {
  std::erase_if(found, [](const Diagnostic& d) { return d.severity() != Severity::error; });
  return found;
}

/// A file of the ledger.
struct Part {
  ledger::FileKind kind = ledger::FileKind::progress;
  std::string path;
};

/// What came of reading one.
struct ReadPart {
  const Part* part = nullptr;
  std::optional<Source> source{};
  ledger::FileRead read{};
  std::optional<Failure> failure{};
};

/// Called on several threads at once: of the system it only reads files.
ReadPart read_part(System& system, const ledger::Duties& duties, const Part& part) {
  ReadPart out{.part = &part};
  try {
    out.source = read_source(system, part.path);
    out.read = ledger::read(*out.source, part.kind, duties);
  } catch (const Failure& failure) {
    out.failure = failure;
  }
  return out;
}

void list_parts(const System& system, const std::string& folder, ledger::FileKind kind,
                std::vector<Part>& parts, LedgerFiles& to) {
  FolderListing listing = system.list_folder(folder);
  if (listing.fault) {
    to.failures.emplace_back(folder, read_failure(*listing.fault, folder, load::max_file_size));
    return;
  }
  std::sort(listing.files.begin(), listing.files.end());
  for (const std::string& name : listing.files) {
    if (!is_ledger_name(name)) continue;
    const std::string path = (fs::path(folder) / name).string();
    if (std::find(listing.links.begin(), listing.links.end(), name) != listing.links.end()) {
      to.failures.emplace_back(path, Failure{not_a_file(path), put_file_there.text()});
    } else {
      parts.push_back({kind, path});
    }
  }
}

}  // namespace

bool LedgerFiles::is_sound(const Context& context, const ledger::Book& book) {
  if (!failures.empty()) throw failures.front().second;
  System& system = context.system;
  const render::Screen& errors = context.errors;
  ledger::run_errors({book, files, context.as_of}, found);
  render::Summary summary;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Diagnostics wrong = errors_of(found[i]);
    if (wrong.empty()) continue;
    system.write(Stream::error, render::report_text({sources[i], wrong}, errors));
    summary += render::summarise(wrong);
  }
  if (summary.errors == 0) return true;
  system.write(Stream::error, render::summary_text(summary, errors.language) + "\n");
  return false;
}

std::string ledger_folder(const std::string& table_path, const Table& table) {
  const fs::path beside = table_path == "-" ? fs::path() : fs::path(table_path).parent_path();
  return (table.ledger ? beside / table.ledger->value : beside).string();
}

std::optional<ledger::FileKind> ledger_part(const std::string& path, const std::string& folder) {
  const fs::path file(path);
  for (const auto& [kind, name] : ledger_parts) {
    if (is_ledger_name(file.filename().string()) &&
        file.parent_path() == (fs::path(folder) / name).lexically_normal())
      return kind;
  }
  return std::nullopt;
}

bool has_ledger(const System& system, const std::string& table_path, const Table& table) {
  if (table_path == "-" && !table.ledger) return false;
  const fs::path folder = ledger_folder(table_path, table);
  return std::any_of(std::begin(ledger_parts), std::end(ledger_parts),
                     [&](const auto& part) { return system.is_folder((folder / part.second).string()); });
}

std::optional<LedgerFiles> read_ledger(System& system, const std::string& table_path,
                                       const ledger::Duties& duties, std::size_t threads) {
  if (!has_ledger(system, table_path, duties.table())) return std::nullopt;
  LedgerFiles ledger;
  std::vector<Part> parts;
  for (const auto& [kind, name] : ledger_parts) {
    const std::string part = (fs::path(ledger_folder(table_path, duties.table())) / name).string();
    if (system.is_folder(part)) list_parts(system, part, kind, parts, ledger);
  }
  constexpr std::size_t worth_a_thread = 8;
  in_order(
      parts.size(), std::min(threads, parts.size() / worth_a_thread),
      [&](std::size_t place) { return read_part(system, duties, parts[place]); },
      [&ledger](ReadPart read) {
        if (read.failure) {
          ledger.failures.emplace_back(read.part->path, *std::move(read.failure));
          return;
        }
        ledger.sources.push_back(*std::move(read.source));
        ledger.files.push_back(std::move(read.read.file));
        ledger.found.push_back(std::move(read.read.diagnostics));
      });
  return ledger;
}

Failure no_ledger_beside(const AnsweringTable& table) {
  const std::string folder = ledger_folder(table.path, table.table);
  const auto& units = table.table.units;
  const auto unit = std::find_if(units.begin(), units.end(), [](const Unit& each) { return !each.is_group; });
  const std::string name = safe_file_name(unit == units.end() ? "unit" : unit->handle(), ".yaml");
  return {no_ledger(printable(table.path)),
          begin_ledger(printable((folder.empty() ? "" : folder + "/") + "progress/" + name))};
}

QueryLedger::QueryLedger(Context& context, const AnsweringTable& table) {
  if (!has_ledger(context.system, table.path, table.table)) return;
  const ledger::Duties& duties = duties_.emplace(table.table);
  files_ = read_ledger(context.system, table.path, duties, context.reading_threads());
  if (!files_) return;
  const ledger::Book& book = book_.emplace(duties, files_->files);
  ledger::run_errors({book, files_->files, context.as_of}, files_->found);
  const bool is_right =
      files_->failures.empty() && std::none_of(files_->found.begin(), files_->found.end(), has_errors);
  if (!is_right) {
    book_.reset();
    const std::string line(ledger_unusable.in(context.language()));
    context.tell_once(context.asks_several ? printable(table.path) + ": " + line : line);
  }
}

ledger::StatusQuestion status_question(const AnsweringTable& table, const query::Question& question,
                                       Date as_of) {
  std::map<const Measure*, std::vector<std::size_t>> clauses;
  for (const query::Entry& entry : query::ask(table.table, question).entries)
    clauses[&entry.measure()] = query::places_of(entry);
  const auto fits = [clauses = std::move(clauses)](const ledger::Duty& duty) {
    const auto found = clauses.find(&duty.measure());
    return found != clauses.end() &&
           (!duty.clause || std::binary_search(found->second.begin(), found->second.end(), *duty.clause));
  };
  return {question.units, question.categories, fits, as_of, std::nullopt};
}

bool is_ledger_file(std::string_view text) {
  while (!text.empty()) {
    for (const std::string_view key : {"unit:", "reports:", "verdicts:"}) {
      if (text.starts_with(key)) return true;
    }
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  }
  return false;
}

}  // namespace xfz::cli
