// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>
#include <set>

#include "cli/command.h"
#include "cli/documents/options.h"
#include "cli/documents/sheet_maker.h"
#include "cli/documents/whole_maker.h"
#include "cli/filter_options.h"
#include "cli/git/revision.h"
#include "cli/ledger_files.h"
#include "cli/query_tables.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "render/words.h"
#include "text/file_name.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string_view> several_in_one{"“{}” are several units", "“{}”是几个单位"};
constexpr Message<std::string> name_apart{"write a space between them: `xfz sheet{} …`",
                                          "请用空格分开写：`xfz sheet{} …`"};
constexpr Phrase all_or_some{"--all makes every unit's sheet; do not name units beside it",
                             "--all 是全部单位，不用再写单位名称"};
constexpr Phrase nothing_at_all{"no sheets: nobody has anything", "没有任何单位有事项，不出清单"};
constexpr Message<std::string> no_sheet_for{"no sheet for those that have nothing: {}",
                                            "没有事项、不出清单的：{}"};
constexpr Message<std::string_view, std::string_view> only_for{"{} is only for {}", "{} 只用于 {}"};
constexpr Phrase folders_for_several{"the sheets of several tables go into folders, one for each table",
                                     "几张表的清单各放一个文件夹"};
constexpr Phrase write_all_there{"write `--all -o sheets/`", "请写 `--all -o sheets/`"};
constexpr Message<std::string_view> same_folder{"{} would have its sheets where another table has them",
                                                "{} 的清单会与另一张表的放在同一个文件夹"};
constexpr Phrase rename_file{"give one of the files another name", "请给其中一个文件换个名字"};
constexpr std::string_view formats[] = {"md", "docx", "html", "xlsx", "csv", "json"};
constexpr DocumentKind kind{formats, "md", "sheets/"};

constexpr Example sheet_examples[] = {
    {"xfz sheet 民政局", {"the sheet of 民政局, as Markdown", "民政局的任务清单，Markdown 格式"}},
    {"xfz sheet 民政局 -o 民政局.docx",
     {"the same for Word and WPS, to print, fill in and sign", "同上，Word、WPS 文档，供打印、填写、签字"}},
    {"xfz sheet 民政局 -o 民政局.xlsx", {"the same as a workbook to fill in", "同上，可填写的 Excel 工作簿"}},
    {"xfz sheet -o 任务分解表.docx", {"the whole table in its official layout", "整张表，按原表版式"}},
    {"xfz sheet --all -F docx -o sheets/",
     {"every unit's sheet and an overview", "全部单位的清单，附总览页"}},
    {"xfz sheet 司法局 --month 6 -F html -o 司法局.html",
     {"what is due by the end of June, to print", "6月底以前到期的，可打印"}},
    {"xfz sheet 民政局 --month 6 --template notice.md.mustache",
     {"a letter from a template", "按模板生成督办通知"}},
};

class SheetCommand final : public Command {
 public:
  std::string_view name() const override { return "sheet"; }
  Phrase summary() const override {
    return {"a unit's task sheet; without a unit, the whole table",
            "某个单位的任务清单；不写单位，则是整张表"};
  }
  std::span<const Example> examples() const override { return sheet_examples; }
  bool takes_several_tables() const override { return true; }
  bool asks_on_a_day() const override { return true; }

  void declare(Options& options) override {
    options.arguments(
        "U", names_,
        {"whose sheet: units or groups by name, alias or id; or --all; none: the whole table in its official "
         "layout",
         "要谁的清单：单位或集体的名称、别名或代号；或者 --all；不写则是整张表，按原表版式"});
    options.flag("--all", all_, {"every unit and group", "全部单位和集体"});
    options.value("-F,--format", "md|docx|html|xlsx|csv|json", documents_.format,
                  {"output format (else as the file's name ends, else md)",
                   "输出格式（不写则看文件的扩展名，再不然是 md）"});
    options.value("-o,--output", {"PATH", ValueKind::folder}, documents_.output,
                  {"write to this file; into this folder, if it ends in / or is one, or for several sheets",
                   "写到这个文件；以 / 结尾、已是文件夹或有几份清单时，写到这个文件夹里"});
    options.flag("--force", documents_.force,
                 {"replace sheets that somebody has changed", "有人改动过的清单也替换"});
    options.value(
        "--template", {"FILE", ValueKind::template_file}, documents_.template_file,
        {"one's own template: a Word file with fields, or NAME.md.mustache, where .md may be .html, .csv, "
         ".json, .xml or .txt",
         "自己的模板：带字段的 Word 文件，或者 名称.md.mustache，.md 也可以是 "
         ".html、.csv、.json、.xml、.txt"});
    tables_.declare(options);
    filters_.declare(options);
    options.flag("--no-bom", no_bom_,
                 {"csv without the byte order mark that Excel needs", "csv 不带 Excel 所需的字节序标记"});
    options.flag("--protect", protect_,
                 {"xlsx: lock all but the columns to fill in", "xlsx：锁定填写栏以外的单元格"});
  }

  Status run(Context& context) override {
    names_ = filters_.with_units(names_);
    check_units();
    check_documents(context, documents_, kind, is_single());
    const SheetStyle style = read_style(context);
    filters_.check(true);
    tables_.find(context);
    if (tables_.are_several() && (!all_ || !documents_.output || *documents_.output == "-"))
      throw Failure{folders_for_several.text(), write_all_there.text()};
    return tables_.each(context, [&](const AnsweringTable& file) { return answer(context, file, style); });
  }

 private:
  Status answer(Context& context, const AnsweringTable& file, const SheetStyle& style) {
    const Table& table = file.table;
    std::optional<QueryLedger> kept;
    if (!is_whole() || filters_.asks_states()) kept.emplace(context, file);
    const ledger::Book* const book = kept ? kept->book() : nullptr;
    const query::Question question = filters_.read(context, file, book);
    const render::SheetBasis basis{table, question, origin_of(context, file.path), book,
                                   query::open_groups(table, question)};
    DocumentOptions documents = documents_;
    if (tables_.are_several()) documents.output = folder_of(context.system, file.path);
    const std::vector<UnitIndex> units = all_ ? all_units(table) : read_units(context, table, names_);
    if (!all_ && is_single() && units.size() > 1) {
      std::string apart;
      for (const UnitIndex unit : units) apart += " " + table.unit(unit).name.value;
      throw Failure{several_in_one(names_.front()), name_apart(apart)};
    }
    if (is_whole()) {
      write_single_or_folder(context, whole_document(context, style, basis), style, documents, std::nullopt);
      return Status::fine;
    }
    std::vector<query::Sheet> sheets = query::sheets(table, units, question);
    if (all_) leave_out_empty(context, table, sheets);
    if (sheets.empty()) return Status::fine;
    const auto maker = make_sheet_maker(context, style, basis);
    DocumentOutput output = sheet_documents(*maker, basis, sheets, style.format);
    std::optional<std::string> index;
    if (all_) index = sheet_index(output, basis, sheets);
    write_single_or_folder(context, std::move(output), style, documents, index);
    return Status::fine;
  }

  /// The folder below -o for the sheets of one of several tables, by where that lies: the same whichever the
  /// others are, and of no two the same.
  std::string folder_of(const System& system, const std::string& path) {
    namespace fs = std::filesystem;
    const fs::path file = fs::path(path_from_here(system, path)).relative_path();
    fs::path from_here = file;
    from_here.replace_extension();
    const bool is_usual = file.filename() == usual_table_name && file.has_parent_path();
    if (is_usual) from_here = file.parent_path();
    if (!folders_.insert(file_name_identity(from_here.string())).second) {
      from_here = file;
      if (!folders_.insert(file_name_identity(from_here.string())).second)
        throw Failure{same_folder(path), rename_file.text()};
    }
    fs::path folder(*documents_.output);
    for (const fs::path& part : from_here) folder /= safe_file_name(part.string(), "");
    return (folder / "").string();
  }

  void check_units() const {
    if (all_ && !names_.empty()) throw Failure{all_or_some.text()};
  }

  bool is_whole() const { return !all_ && names_.empty(); }
  bool is_single() const { return names_.size() == 1 || is_whole(); }

  /// Says once whom nothing is written for.
  static void leave_out_empty(Context& context, const Table& table, std::vector<query::Sheet>& sheets) {
    std::vector<UnitIndex> empty;
    std::erase_if(sheets, [&empty](const query::Sheet& sheet) {
      if (!query::is_empty(sheet)) return false;
      empty.push_back(sheet.unit);
      return true;
    });
    const Language language = context.language();
    std::string line(nothing_at_all.in(language));
    if (!sheets.empty()) line = no_sheet_for(language, render::unit_names(table, empty));
    if (!empty.empty() || sheets.empty()) context.system.write(Stream::error, printable(line) + "\n");
  }

  void write_single_or_folder(Context& context, DocumentOutput output, const SheetStyle& style,
                              const DocumentOptions& documents,
                              const std::optional<std::string>& index) const {
    if (style.template_file) output.name_suffix = template_suffix(*style.template_file, style.format);
    output.force = documents_.force;
    put_documents(context, output, documents, is_single(), index);
  }

  SheetStyle read_style(const Context& context) const {
    SheetStyle style{read_document_format(context, documents_, kind, is_single()), documents_.template_file,
                     !no_bom_, protect_};
    if (no_bom_ && style.format != "csv") throw Failure{only_for("--no-bom", "csv")};
    if (protect_ && style.format != "xlsx") throw Failure{only_for("--protect", "xlsx")};
    return style;
  }

  static std::vector<UnitIndex> all_units(const Table& table) {
    std::vector<UnitIndex> units(table.units.size());
    for (UnitIndex unit = 0; unit < units.size(); ++unit) units[unit] = unit;
    return units;
  }

  std::vector<std::string> names_;
  DocumentOptions documents_;
  FilterOptions filters_;
  QueryTables tables_;
  std::set<std::string> folders_;  ///< those of several tables, so far
  bool all_ = false;
  bool no_bom_ = false;
  bool protect_ = false;
};

}  // namespace

std::unique_ptr<Command> make_sheet() {
  return std::make_unique<SheetCommand>();
}

}  // namespace xfz::cli
