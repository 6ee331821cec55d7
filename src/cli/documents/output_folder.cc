// SPDX-License-Identifier: MIT
#include "cli/documents/output_folder.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "cli/documents/manifest.h"
#include "cli/failure.h"
#include "cli/table_file.h"
#include "text/file_name.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr std::size_t max_read = 1U << 28U;  // what is larger is no file of ours
constexpr std::size_t max_named = 10;        // names in a message

constexpr Message<std::string_view> not_folder{"{} is a file, not a folder", "{} 是文件，不是文件夹"};
constexpr Message<std::string_view> is_folder{"{} is a folder, not a file", "{} 是文件夹，不是文件"};
constexpr Phrase other_name{"choose another name with -o", "请用 -o 换个名称"};
constexpr Message<std::string_view> busy{"another xfz is writing into {}", "另一个 xfz 正在写入 {}"};
constexpr Phrase wait{"wait until it is done, then run it again", "请等它结束后再运行"};
constexpr Message<Text, std::string_view> changed{
    "nothing was written: in {1}, these were changed by somebody, or are not from xfz: {0}",
    "没有写入任何文件：{1} 里的这些文件被人改动过，或者不是 xfz 写的：{0}"};
constexpr Phrase keep_or_force{"move them away, choose another folder with -o, or replace them with --force",
                               "请先把它们移走，或用 -o 换个文件夹，或加 --force 替换它们"};
constexpr Message<std::string_view> is_input{"{} is the table that is asked, or of its ledger",
                                             "{} 就是所问的表格，或者它的台账"};
constexpr Message<std::string_view> one_there{"nothing was written: {} already exists",
                                              "没有写入：{} 已经存在"};
constexpr Message<std::string_view> one_changed{
    "nothing was written: {} was changed by somebody, or is not from xfz",
    "没有写入：{} 被人改动过，或者不是 xfz 写的"};
constexpr Phrase keep_or_force_one{"move it away, choose another name with -o, or replace it with --force",
                                   "请先把它移走，或用 -o 换个名称，或加 --force 替换它"};
constexpr Message<Text, std::string_view> in_the_way{
    "nothing was written: in {1}, these are folders, links or devices, not files: {0}",
    "没有写入任何文件：{1} 里的这些是文件夹、链接或设备，不是文件：{0}"};
constexpr Message<std::string_view> one_in_the_way{
    "nothing was written: {} is a link or a device, not a file", "没有写入：{} 是链接或设备，不是文件"};
constexpr Phrase move_away{"move them away, or choose another place with -o",
                           "请先把它们移走，或用 -o 换个位置"};
constexpr Message<std::string, std::size_t> and_more_en_zh{"{} and {} more", "{} 等，另有 {} 个"};
constexpr Message<std::string_view> unreadable{"{} could not be read", "无法读取 {}"};
constexpr Phrase check_rights{"may you read it?", "是不是没有读取权限？"};
constexpr Message<std::string_view> ours{"{} is where xfz notes what it wrote",
                                         "{} 是 xfz 用来记录所写文件的"};
constexpr Message<std::string_view, std::string_view, std::string_view> same_file{
    "the documents of {} and {} would be one file, {}", "“{}”和“{}”的文件会写成同一个 {}"};
constexpr Phrase rename_one{"rename one of the two in the table", "请在表格里给其中一个改名"};

/// At most ten of the names, and how many more there are.
Text listed(const std::vector<std::string>& names) {
  Text text;
  const std::size_t shown = std::min(names.size(), max_named);
  for (std::size_t i = 0; i < shown; ++i) {
    text.en += (i > 0 ? ", " : "") + names[i];
    text.zh += (i > 0 ? "、" : "") + names[i];
  }
  if (shown == names.size()) return text;
  return {and_more_en_zh(Language::english, text.en, names.size() - shown),
          and_more_en_zh(Language::chinese, text.zh, names.size() - shown)};
}

/// What is to happen to one file.
struct Step {
  enum class State { missing, as_left, unchanged, by_hand, blocked };
  std::string name;
  std::string digest;
  State state;
  StagedFile put{};  ///< nothing where the state is `unchanged`
};

/// A folder's files and the notes that xfz keeps of them.
class Folder {
 public:
  /// Reads the notes. Throws Failure where that cannot be done.
  Folder(System& system, std::string path)
      : system_(system),
        path_(std::move(path)),
        manifest_(notes(manifest_name)),
        journal_(notes(journal_name)) {}

  /// Whether an earlier run left notes here.
  bool has_notes() const { return is_there(manifest_name) || is_there(journal_name); }

  Present look(const std::string& name) const {
    const std::string path = path_of(name);
    Present there{system_.kind(path)};
    if (there.kind == PathKind::file) there.bytes = system_.read(path, max_read).bytes;
    return there;
  }

  Step plan(const std::string& name, const Present& there, std::string_view bytes) const {
    const std::string digest = digest_of(bytes);
    return {name, digest, state_of(name, there, digest)};
  }

  /// Throws Failure where that cannot be done.
  StagedFile stage(const std::string& name, std::string_view bytes) {
    StageResult staged = system_.stage_file(path_of(name), bytes);
    if (!staged.file) throw write_failure(staged.fault, path_of(name));
    return std::move(staged.file);
  }

  /// Notes what is going to be written, so that a later run knows it for ours if this one is broken off.
  void announce(const std::vector<Step>& steps) {
    settle();
    Manifest announced;
    for (const Step& step : steps) {
      if (step.state != Step::State::unchanged) announced[step.name] = step.digest;
    }
    if (announced.empty()) return;
    write_notes(journal_name, announced);
    journal_ = std::move(announced);
  }

  /// Carries a step out, unless somebody has been there since it was planned: then throws Failure, or with
  /// `force` replaces that as well. False where these bytes are there by now.
  bool carry_out(const Step& step, const WriteOptions& options) {
    Step::State now = step.state;
    const auto fault = step.put([&](const Present& there) {
      now = state_of(step.name, there, step.digest);
      if (now != Step::State::by_hand) return now == Step::State::missing || now == Step::State::as_left;
      if (options.force && step.state != now && options.replacing) options.replacing(step.name);
      return options.force;
    });
    if (fault && now == Step::State::unchanged) return false;
    if (fault) throw write_failure(*fault, path_of(step.name));
    return true;
  }

  /// Notes what was written, and forgets what is gone.
  void conclude(const std::vector<Step>& steps) {
    Manifest now = manifest_;
    for (const Step& step : steps) now[step.name] = step.digest;
    std::erase_if(now, [&](const auto& entry) { return !is_there(entry.first); });
    note(std::move(now));
    // Where it stays, it still says nothing but the truth.
    if (is_there(journal_name)) system_.remove_file(path_of(journal_name));
  }

  /// The files with names that end so and that were written by earlier runs alone.
  std::vector<std::string> left_over(const std::vector<Step>& steps, std::string_view end) const {
    std::vector<std::string> names;
    for (const auto& [name, digest] : manifest_) {
      const bool is_new = std::any_of(steps.begin(), steps.end(),
                                      [&name = name](const Step& step) { return step.name == name; });
      if (!is_new && name.ends_with(end) && system_.kind(path_of(name)) == PathKind::file) {
        names.push_back(name);
      }
    }
    return names;
  }

 private:
  Step::State state_of(const std::string& name, const Present& there, const std::string& digest) const {
    if (there.kind == PathKind::missing) return Step::State::missing;
    if (there.kind != PathKind::file) return Step::State::blocked;
    const std::string digest_there = there.bytes ? digest_of(*there.bytes) : "";
    if (digest_there == digest) return Step::State::unchanged;
    return is_ours(name, digest_there) ? Step::State::as_left : Step::State::by_hand;
  }

  /// Of xfz's own notes.
  void write_notes(std::string_view name, const Manifest& notes) {
    const std::string path = path_of(name);
    const auto may_replace = [](const Present& there) {
      return there.kind == PathKind::missing || there.kind == PathKind::file;
    };
    if (const auto fault = write_file(system_, path, manifest_text(notes), may_replace))
      throw write_failure(*fault, path);
  }

  std::string path_of(std::string_view name) const { return path_in(path_, name); }
  bool is_there(std::string_view name) const { return system_.kind(path_of(name)) != PathKind::missing; }

  bool is_ours(const std::string& name, const std::string& digest) const {
    return is_noted(manifest_, name, digest) || is_noted(journal_, name, digest);
  }

  static bool is_noted(const Manifest& manifest, const std::string& name, const std::string& digest) {
    const auto noted = manifest.find(name);
    return noted != manifest.end() && noted->second == digest;
  }

  Manifest notes(std::string_view name) const {
    const std::string path = path_of(name);
    const PathKind kind = system_.kind(path);
    if (kind == PathKind::missing) return {};
    if (kind != PathKind::file) throw Failure{one_in_the_way(path), move_away.text()};
    const ReadResult read = system_.read(path, max_read);
    if (!read.bytes) throw Failure{unreadable(path), check_rights.text()};
    return read_manifest(*read.bytes);
  }

  /// Makes `now` the manifest. Does not touch a file that says so already.
  void note(Manifest now) {
    if (now == manifest_) return;
    write_notes(manifest_name, now);
    manifest_ = std::move(now);
  }

  /// Takes into the manifest what a run that was broken off has written, since the next journal replaces its
  /// own.
  void settle() {
    Manifest now = manifest_;
    for (const auto& [name, digest] : journal_) {
      if (state_of(name, look(name), digest) == Step::State::unchanged) now[name] = digest;
    }
    note(std::move(now));
  }

  System& system_;
  std::string path_;
  Manifest manifest_;
  Manifest journal_;
};

std::vector<std::string> names_of(const std::vector<Step>& steps, Step::State state) {
  std::vector<std::string> names;
  for (const Step& step : steps) {
    if (step.state == state) names.push_back(step.name);
  }
  return names;
}

bool is_hindered(const Step& step, const WriteOptions& options) {
  return step.state == Step::State::blocked || (step.state == Step::State::by_hand && !options.force);
}

/// Makes the files one at a time and stages what is new of them; nothing more once something is in the way.
std::vector<Step> staged_steps(Folder& folder, const std::vector<OutputFile>& files,
                               const WriteOptions& options, const Progress& progress) {
  std::vector<Step> steps;
  bool hindered = false;
  std::string bytes;  // one for all: it grows to the largest once
  for (const OutputFile& file : files) {
    const Present there = folder.look(file.name);
    bytes.clear();
    file.add_to(bytes);
    Step& step = steps.emplace_back(folder.plan(file.name, there, bytes));
    hindered = hindered || is_hindered(step, options);
    if (!hindered && step.state != Step::State::unchanged) step.put = folder.stage(file.name, bytes);
    if (progress) progress(steps.size(), files.size(), file.name);
  }
  return steps;
}

/// Carries the steps out, and says before which files of a person that replaces.
WriteReport carry_out(Folder& folder, const std::vector<Step>& steps, const WriteOptions& options) {
  if (options.replacing) {
    for (const std::string& name : names_of(steps, Step::State::by_hand)) options.replacing(name);
  }
  WriteReport report;
  for (const Step& step : steps) {
    const bool is_written = step.state != Step::State::unchanged && folder.carry_out(step, options);
    ++(is_written ? report.written : report.unchanged);
  }
  return report;
}

/// Carries the steps out and notes that. The folder is locked.
WriteReport carry_out_noted(Folder& folder, const std::vector<Step>& steps, const WriteOptions& options) {
  folder.announce(steps);
  WriteReport report = carry_out(folder, steps, options);
  folder.conclude(steps);
  return report;
}

FolderLock locked(System& system, const std::string& folder) {
  FolderLock lock = system.lock_folder(folder);
  if (!lock) throw Failure{busy(folder), wait.text()};
  return lock;
}

}  // namespace

std::string path_in(const std::string& folder, std::string_view name) {
  return folder + (folder.empty() || folder.ends_with('/') ? "" : "/") + std::string(name);
}

WriteReport write_folder(Context& context, const std::string& folder, const std::vector<OutputFile>& files,
                         const WriteOptions& options, const Progress& progress) {
  System& system = context.system;
  if (system.is_file(folder)) throw Failure{not_folder(folder), other_name.text()};
  if (const auto fault = system.make_folders(folder)) throw write_failure(*fault, folder);
  const FolderLock lock = locked(system, folder);

  Folder place(system, folder);
  const std::vector<Step> steps = staged_steps(place, files, options, progress);
  if (const auto names = names_of(steps, Step::State::blocked); !names.empty()) {
    throw Failure{in_the_way(listed(names), folder), move_away.text()};
  }
  if (const auto names = names_of(steps, Step::State::by_hand); !names.empty() && !options.force) {
    throw Failure{changed(listed(names), folder), keep_or_force.text()};
  }
  WriteReport report = carry_out_noted(place, steps, options);
  if (!options.left_over_end.empty()) report.left_over = place.left_over(steps, options.left_over_end);
  return report;
}

namespace {

/// An answer in the place of what it was made of is a slip, whatever else may be replaced.
void check_no_input(const Context& context, const std::string& path) {
  const System& system = context.system;
  const std::string target = system.resolved(path);
  const std::string name = lower_case(target);
  if (!name.ends_with(".yaml") && !name.ends_with(".yml")) return;
  const std::vector<std::string> asked =
      context.files.empty() ? std::vector{find_table(context)} : context.files;
  for (const std::string& each : asked) {
    const std::filesystem::path table = system.resolved(each);
    const std::filesystem::path folder = system.is_folder(each) ? table : table.parent_path();
    const bool is_below = target.starts_with((folder / "").string());
    const bool may_be_ledger =
        system.is_folder(each) || std::filesystem::path(target).parent_path() != folder;
    if (target == table || (is_below && may_be_ledger)) throw Failure{is_input(path), other_name.text()};
  }
}

}  // namespace

WriteReport write_single(Context& context, const std::string& path, std::string_view bytes,
                         const WriteOptions& options) {
  System& system = context.system;
  if (system.is_folder(path)) throw Failure{is_folder(path), other_name.text()};
  const std::size_t name_at = path.rfind('/') + 1;  // 0 where there is no slash
  const std::string parent = path.substr(0, name_at);
  const std::string name = path.substr(name_at);
  if (name == manifest_name || name == journal_name) throw Failure{ours(path), other_name.text()};
  if (!parent.empty() && !system.is_folder(parent)) {
    throw write_failure(WriteFault::missing_folder, path);
  }

  // Only runs that keep notes can disturb each other's.
  FolderLock lock;
  if (Folder(system, parent).has_notes()) lock = locked(system, parent.empty() ? "." : parent);
  Folder place(system, parent);
  Step step = place.plan(name, place.look(name), bytes);
  if (step.state == Step::State::blocked) throw Failure{one_in_the_way(path), move_away.text()};
  if (step.state == Step::State::by_hand && !options.force) {
    // Without notes nobody knows whose it is.
    throw Failure{lock ? one_changed(path) : one_there(path), keep_or_force_one.text()};
  }
  if (step.state == Step::State::by_hand) check_no_input(context, path);
  if (step.state != Step::State::unchanged) step.put = place.stage(name, bytes);
  return lock ? carry_out_noted(place, {step}, options) : carry_out(place, {step}, options);
}

void check_names(const std::vector<NamedFile>& files) {
  std::map<std::string, const NamedFile*> seen;
  for (const NamedFile& file : files) {
    const auto [first, is_new] = seen.emplace(file_name_identity(file.file), &file);
    if (!is_new) throw Failure{same_file(first->second->unit, file.unit, file.file), rename_one.text()};
  }
}

}  // namespace xfz::cli
