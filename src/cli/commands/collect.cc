// SPDX-License-Identifier: MIT
#include "ledger/collect/collect.h"

#include <algorithm>
#include <filesystem>

#include "cli/command.h"
#include "cli/documents/workbook.h"
#include "cli/ledger_additions.h"
#include "cli/returned_files.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "ledger/collect/rules.h"
#include "render/status/collected.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr Phrase name_returned{"name what came back", "请写上交回的文件"};
constexpr Phrase name_like_this{"files or folders, as in `xfz collect 交回/`",
                                "文件或文件夹，例如 `xfz collect 交回/`"};
constexpr Message<std::string> nothing_there_yet{"{}: no returned sheet is here", "{}：这里没有交回的清单"};
constexpr Phrase put_them_there{
    "put the files that the units sent back (.xlsx, .docx, .csv) there, and run it again",
    "请把各单位交回的文件（.xlsx、.docx、.csv）放进去，再运行一次"};
constexpr Phrase from_file{
    "the ledger is kept beside the table's file, so the table cannot come from standard input",
    "台账放在表格文件旁边，因此表格不能从标准输入读"};
constexpr Phrase name_table{"name the file with -f", "请用 -f 写上文件名"};
constexpr Phrase ledger_wrong{"the ledger has errors, so nothing is added to it; correct them first",
                              "台账有错误，因此没有登入；请先改正"};
constexpr Phrase account_open{"not every cell could be accounted for, so nothing was written",
                              "有的格子没有着落，因此什么也没有写"};
constexpr Phrase report_returned{
    "this is a fault of xfz; please report it, with the files if they may be shown",
    "这是 xfz 自身的错误，请反馈；文件可以公开的，请一并附上"};
constexpr Message<std::string> no_list_format{"{}: a list is .xlsx, .csv or .md",
                                              "{}：问题单可以是 .xlsx、.csv、.md"};
constexpr Phrase end_so{"let the file's name end so", "请让文件名这样结尾"};
constexpr Message<std::string> list_exists{"{} already exists", "{} 已经存在"};
constexpr Phrase replace_list{"name another file, or replace it with --force",
                              "请换个名称，或者用 --force 替换"};
constexpr Message<std::string, std::size_t> added_to{"{}: {} new", "{}：新增 {} 条"};
constexpr Message<std::string, std::size_t> would_add{"{}: {} new (nothing was written)",
                                                      "{}：将新增 {} 条（没有写）"};
constexpr Message<std::string> list_written{"wrote {}", "已写 {}"};
constexpr Phrase file_closed{"the unit's file of the ledger cannot be added to", "单位的台账文件无法续写"};
constexpr Phrase move_reports{"move `reports` to its end, one report an item, and collect again",
                              "请把 `reports` 移到末尾、每条一段，再收一次"};

constexpr Message<std::string> over_returned{"{} is a returned sheet itself", "{} 就是交回的清单"};
constexpr Phrase other_list{"choose another name with -o", "请用 -o 换个名称"};

constexpr Example collect_examples[] = {
    {"xfz collect 交回/", {"take what units sent back into the ledger", "把各单位交回的清单登入台账"}},
    {"xfz collect 交回/ --dry-run", {"see what would come of it", "先看看结果，不写"}},
    {"xfz collect 交回/ -o 问题单.xlsx",
     {"with a list of what needs a person", "另存一份需要人工核对的问题单"}},
    {"xfz collect 民政局.csv --date 2020-05-31",
     {"the date that the reports describe", "指定情况截至的日期"}},
};

class CollectCommand final : public Command {
 public:
  std::string_view name() const override { return "collect"; }
  Phrase summary() const override { return {"take returned sheets into the ledger", "把交回的清单登入台账"}; }
  std::span<const Example> examples() const override { return collect_examples; }

  void declare(Options& options) override {
    options.arguments({"PATH", ValueKind::file}, paths_,
                      {"returned sheets: .xlsx, .docx, .csv, or folders that hold them",
                       "交回的清单：.xlsx、.docx、.csv，或者存放它们的文件夹"});
    options.value("--date", "DATE", date_,
                  {"the date that the reports describe (else the sheet's 填报日期, else today)",
                   "情况截至的日期（不写则看清单的填报日期，再不然是今天）"});
    options.flag("--dry-run", dry_run_, {"write nothing", "什么也不写"});
    options.value("-o,--output", {"FILE", ValueKind::file}, output_,
                  {"write what needs a person to this file too: .xlsx, .csv or .md",
                   "把需要人工核对的另存为问题单：.xlsx、.csv 或 .md"});
    options.flag("--force", force_, {"replace that file if it is there", "问题单已有时替换它"});
  }

  Status run(Context& context) override {
    if (paths_.empty()) throw Failure{name_returned.text(), name_like_this.text()};
    collect::Settings settings{.date = {}, .today = context.as_of};
    if (date_) settings.date = read_date("--date", *date_);
    const std::size_t format = list_format();
    const std::vector<std::string> files = returned_files(context.system, paths_);
    if (files.empty()) throw Failure{nothing_there_yet(printable(paths_.front())), put_them_there.text()};
    const auto file = table_for_query(context);
    if (!file) return Status::unusable;
    if (file->path == "-" && !file->table.ledger) throw Failure{from_file.text(), name_table.text()};

    const ledger::Duties duties(file->table);
    auto ledger = read_ledger(context.system, file->path, duties, context.reading_threads());
    const ledger::Ledger none;
    const ledger::Book book(duties, ledger ? ledger->files : none);
    if (ledger && !ledger->is_sound(context, book)) {
      context.system.write(Stream::error, std::string(ledger_wrong.in(context.language())) + "\n");
      return Status::unusable;
    }
    collect::Collector collector(book, settings);
    for (const std::string& path : files) read_returned(context.system, path, collector);
    collect::Collected collected = collector.finish();

    // Of single files nobody expects all units.
    const auto is_folder = [&context](const std::string& path) { return context.system.is_folder(path); };
    if (std::none_of(paths_.begin(), paths_.end(), is_folder)) collected.missing.clear();

    LedgerAdditions additions(context.system, progress_folder(*file), duties, ledger ? &*ledger : nullptr);
    compose(duties, collected, additions);
    if (!collected.closes()) throw Failure{account_open.text(), report_returned.text()};
    const std::string list = output_ ? list_text(context, file->table, collected, format) : std::string();
    StagedFile staged_list;
    if (output_) staged_list = stage_list(context, list);
    if (!dry_run_) additions.write();
    if (output_) put_list(staged_list);
    print(context, file->table, collected, additions);
    if (collected.files == 0) return Status::unusable;
    return collected.needs_person() ? Status::found : Status::fine;
  }

 private:
  static std::string progress_folder(const AnsweringTable& file) {
    return (std::filesystem::path(ledger_folder(file.path, file.table)) / "progress").string();
  }

  /// Throws where the list of issues would take the place of a sheet.
  void read_returned(System& system, const std::string& path, collect::Collector& collector) const {
    const bool is_output = output_ && system.resolved(path) == system.resolved(*output_);
    if (is_output && list_format() == markdown) return;
    if (add_returned(system, path, collector) && is_output)
      throw Failure{over_returned(printable(path)), other_list.text()};
  }

  static constexpr std::size_t csv = 1;
  static constexpr std::size_t markdown = 2;

  /// The place among .xlsx, .csv and .md.
  std::size_t list_format() const {
    constexpr std::string_view ends[] = {".xlsx", ".csv", ".md"};
    if (!output_) return 0;
    const auto* const found = std::find_if(std::begin(ends), std::end(ends), [this](std::string_view end) {
      return lower_case(*output_).ends_with(end);
    });
    if (found == std::end(ends)) throw Failure{no_list_format(printable(*output_)), end_so.text()};
    return static_cast<std::size_t>(found - std::begin(ends));
  }

  /// The new texts of the units' files. What cannot be added is to be looked at.
  static void compose(const ledger::Duties& duties, collect::Collected& collected,
                      LedgerAdditions& additions) {
    std::vector<std::vector<collect::Answer>> by_unit;
    for (const collect::Answer& answer : collected.answers) {
      if (by_unit.empty() || by_unit.back().front().unit != answer.unit) by_unit.emplace_back();
      by_unit.back().push_back(answer);
    }
    for (const std::vector<collect::Answer>& answers : by_unit) {
      if (!additions.add(answers))
        collected.refuse(duties, answers.front().unit, file_closed.text(), move_reports.text());
    }
  }

  static std::string list_text(Context& context, const Table& table, const collect::Collected& collected,
                               std::size_t format) {
    const Language language = context.language();
    const render::Grid grid = render::issues_grid(table, collected, language);
    if (format == csv) return std::string(byte_order_mark) + render::to_csv(grid, language);
    if (format == markdown) return render::to_markdown(grid, language);
    return grid_workbook(context.system, table.year.value, {grid}, language);
  }

  /// Before anything is written to the ledger, so that a list that cannot be written is no loss.
  StagedFile stage_list(Context& context, const std::string& text) const {
    if (!force_ && context.system.kind(*output_) != PathKind::missing)
      throw Failure{list_exists(printable(*output_)), replace_list.text()};
    StageResult staged = context.system.stage_file(*output_, text);
    if (!staged.file) throw write_failure(staged.fault, *output_);
    return std::move(staged.file);
  }

  void put_list(const StagedFile& staged) const {
    const auto may_replace =
        force_ ? MayReplace([](const Present&) { return true; }) : MayReplace(nothing_there);
    if (const auto fault = staged(may_replace)) throw write_failure(*fault, *output_);
  }

  void print(Context& context, const Table& table, const collect::Collected& collected,
             const LedgerAdditions& additions) const {
    const Language language = context.language();
    std::string out = render::issues_text(table, collected, context.output);
    for (const LedgerAdditions::File& file : additions.files())
      out += (dry_run_ ? would_add : added_to)(language, printable(file.path), file.reports) + "\n";
    if (output_) out += list_written(language, printable(*output_)) + "\n";
    context.print(out + render::account_text(table, collected, context.output));
  }

  std::vector<std::string> paths_;
  std::optional<std::string> date_;
  std::optional<std::string> output_;
  bool dry_run_ = false;
  bool force_ = false;
};

}  // namespace

std::unique_ptr<Command> make_collect() {
  return std::make_unique<CollectCommand>();
}

}  // namespace xfz::cli
