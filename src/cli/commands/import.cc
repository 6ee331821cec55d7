// SPDX-License-Identifier: MIT
#include "import/import.h"

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

#include <algorithm>
#include <utility>

#include "cli/build_info.h"
#include "cli/check_targets.h"
#include "cli/command.h"
#include "cli/failure.h"
#include "cli/office_failure.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "import/proof.h"
#include "layout/format.h"
#include "render/findings/findings.h"
#include "render/findings/report.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::cli {

namespace {

constexpr std::size_t max_document_size = std::size_t{64} << 20U;

constexpr Phrase name_a_file{"name the document", "请写上文件名"};
constexpr Phrase like_this{"as in `xfz import 任务分解表.docx -o indicators.yaml`",
                           "例如 `xfz import 任务分解表.docx -o indicators.yaml`"};
constexpr Message<std::string> no_measures{"{} holds neither a table of measures nor an outline of them",
                                           "{} 里没有任务分解表，也没有分条的任务"};
constexpr Phrase say_columns{
    "a table needs a row of headings, such as 序号, 具体措施, 责任单位, 完成时限; --columns says what other "
    "headings mean",
    "表格要有一行栏目名称，例如序号、具体措施、责任单位、完成时限；别的名称可以用 --columns 说明"};
constexpr Message<std::string, std::size_t> no_such_table{"{} has no table {}", "{} 里没有第{}个表"};
constexpr Message<std::string, std::string> no_such_tab{"{} has no sheet “{}”", "{} 里没有工作表“{}”"};
constexpr Message<std::string> tables_are{"its tables: {}", "它的表格有：{}"};
constexpr Phrase no_tables{"it has no tables at all", "它没有表格"};
constexpr Message<std::string> not_a_column{"--columns: `{}` is no HEADING=KEY",
                                            "--columns：`{}` 不是“栏目名称=键”"};
constexpr Phrase columns_like_this{
    "write `--columns '责任科室=responsible,工作目标=target'`; keys: category, task, number, text, units, "
    "lead, responsible, "
    "support, deadline, or one of your own in small letters",
    "请写成 `--columns '责任科室=responsible,工作目标=target'`；键有 "
    "category、task、number、text、units、lead、responsible、"
    "support、deadline，或者用小写字母自拟"};
constexpr Message<std::string> import_exists{"{} already exists", "{} 已经存在"};
constexpr Phrase force_it{"name another file, or replace it with --force", "请换个名称，或者用 --force 替换"};
constexpr Message<std::string> no_document_out{
    "{} would not be what its name says: import writes a table as text",
    "{} 名不副实：import 写出的是数据表，是文本文件"};
constexpr Message<std::string> over_itself{"{} is the document itself", "{} 就是原文件"};
constexpr Phrase name_yaml{"name it `.yaml`", "请把文件名写成 `.yaml`"};
constexpr Phrase not_closed{"not every printed sign could be accounted for, so nothing was written",
                            "有的字没有着落，因此没有写文件"};
constexpr Message<Text> not_laid_out{
    "the table made of it has what no table may have, so nothing was written: {}",
    "由它做成的表超出了表格的限度，因此没有写文件：{}"};
constexpr Phrase shorten_there{"shorten that in the document, or delete it there", "请在文件里删减"};
constexpr Phrase report_document{
    "this is a fault of xfz; please report it, with the document if it may be shown",
    "这是 xfz 自身的错误，请反馈；文件可以公开的，请一并附上"};
constexpr Message<std::string> import_wrote{"wrote {}", "已写 {}"};
constexpr Message<std::size_t, std::size_t> import_counts{"measures: {}; to be looked at: {}",
                                                          "{} 条措施，{} 处需要核对"};
constexpr Message<std::size_t, std::size_t, std::size_t, std::size_t, std::size_t, std::string> account{
    "printed signs: {} = {} in values + {} printed again by them + {} in comments + {} left out{}",
    "原文 {} 字 = 数据 {} + 由数据重新拼出 {} + 注释 {} + 未收入 {}{}"};
/// Why, in the order of xfz::import::LeftOut.
constexpr Phrase left_out_for[xfz::import::left_out_reasons] = {
    {"repeated heads", "重复的表头"},
    {"repeated titles", "重复的标题"},
    {"page numbers", "页码"},
    {"dashes in empty cells", "空格里的“—”"},
    {"numbers of empty rows", "空行的序号"},
    {"tables not asked for", "没有选的表格"},
    {"told above", "上面已说明"},
    {"the file that xfz printed it from", "xfz 所印的来源"}};
constexpr Message<std::string> import_next_step{"look at what is listed, then run `xfz check {}`",
                                                "请核对以上各处，再运行 `xfz check {}`"};
constexpr Message<std::string> import_check{"now run `xfz check {}`", "请再运行 `xfz check {}`"};

constexpr Example import_examples[] = {
    {"xfz import 任务分解表.docx", {"show the table that a document holds", "显示文件里的表格"}},
    {"xfz import 任务分解表.docx -o 2021.yaml", {"write it", "写成文件"}},
    {"xfz import 2021.xlsx --like indicators.yaml",
     {"with the units of last year's table", "沿用上年表格里的单位"}},
    {"xfz import 分工.docx --columns '责任科室=responsible'",
     {"say what a column holds", "说明某一栏是什么"}},
};

std::string file_stem(const std::string& path) {
  const std::string name = path.substr(path.find_last_of('/') + 1);  // npos + 1 is 0
  const std::size_t dot = name.find_last_of('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

/// Whether a file of this name may hold a table: not 任务分解表.docx, which may be the original.
bool may_hold_text(std::string_view path) {
  const std::string_view name = path.substr(path.find_last_of('/') + 1);  // npos + 1 is 0
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return true;
  const std::string ending = lower_case(name.substr(dot + 1));
  constexpr std::string_view documents[] = {"docx", "doc", "xlsx", "xls", "wps", "et",  "csv",
                                            "tsv",  "pdf", "html", "htm", "md",  "ics", "json"};
  return std::find(std::begin(documents), std::end(documents), ending) == std::end(documents);
}

/// The tables by their numbers, with the names of their sheets or the words that they begin with.
void require_wanted(const office::Document& document, const xfz::import::Settings& settings,
                    const std::string& path) {
  std::string all;
  std::size_t number = 0;
  for (const office::Block& block : document.blocks) {
    const auto* const table = std::get_if<office::Table>(&block);
    if (table == nullptr) continue;
    if (settings.wants(++number, table->name)) return;
    const std::string_view words = !table->name.empty() || table->cells.empty()
                                       ? std::string_view(table->name)
                                       : std::string_view(table->cells.front().text);
    all += (all.empty() ? "" : "；") + std::to_string(number) + " “" + cut(printable(words), 40) + "”";
  }
  if (settings.table == 0 && settings.tab.empty()) return;
  throw Failure{settings.tab.empty() ? no_such_table(path, settings.table) : no_such_tab(path, settings.tab),
                all.empty() ? no_tables.text() : tables_are(all)};
}

std::string without_spaces(std::string_view text) {
  std::string out(text);
  std::erase(out, ' ');
  return out;
}

/// What a document took lies between what is left of it, too scattered to be used again for whole texts.
void give_memory_back() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

class ImportCommand final : public Command {
 public:
  std::string_view name() const override { return "import"; }
  Phrase summary() const override {
    return {"make a table of a Word or Excel file", "把 Word、Excel 表格变成数据表"};
  }
  std::span<const Example> examples() const override { return import_examples; }

  void declare(Options& options) override {
    options.argument("FILE", path_,
                     {"the document: .docx, .xlsx, .csv or .txt", "文件：.docx、.xlsx、.csv 或 .txt"});
    options.value(
        "-o,--output", {"PATH", ValueKind::file}, output_,
        {"write the table to this file (else to standard output)", "把表格写到这个文件（不写则输出到屏幕）"});
    options.flag("--force", force_, {"replace that file if it is there", "文件已有时替换它"});
    options.value(
        "--like", {"TABLE", ValueKind::table_file}, like_,
        {"take units, groups, aliases and ids from this table", "沿用这张表里的单位、集体、别名和 id"});
    options.values("--columns", "HEADING=KEY,…", columns_,
                   {"what columns hold, by their headings", "各栏是什么，按栏目名称说明"});
    options.value("--table", "N", table_, {"only the Nth table of the document", "只取文件里的第N个表"});
    options.value("--tab", "NAME", tab_, {"only this sheet of a workbook", "只取工作簿里的这张工作表"});
    options.value("--year", "YEAR", year_,
                  {"the year of the table (else the document's)", "年度（不写则看文件）"});
    options.value("--jurisdiction", "NAME", jurisdiction_,
                  {"the district (else the document's)", "区县（不写则看文件）"});
    options.value("-F,--format", "text|json|github|gitlab|sarif|junit", format_,
                  {"how to write the findings", "核对结果的格式"});
  }

  Status run(Context& context) override {
    if (!path_) throw Failure{name_a_file.text(), like_this.text()};
    if (output_ && *output_ == *path_) throw Failure{over_itself(*output_), name_yaml.text()};
    if (output_ && !may_hold_text(*output_)) throw Failure{no_document_out(*output_), name_yaml.text()};
    const std::optional<Table> like = table_like(context);
    if (like_ && !like) return Status::unusable;
    const xfz::import::Settings settings = settings_for(context, like ? &*like : nullptr);
    const std::size_t format =
        format_ ? read_choice("--format", *format_, {"text", "json", "github", "gitlab", "sarif", "junit"})
                : 0;
    office::Document document = read_document(context);
    require_wanted(document, settings, *path_);
    auto imported = import_document(std::exchange(document, {}), settings);
    if (!imported) throw Failure{no_measures(*path_), say_columns.text()};
    if (!imported->closes) throw Failure{not_closed.text(), report_document.text()};
    give_memory_back();
    write_table(context, *imported);
    // Standard output holds the table, or what programs read; what people read is beside it.
    if (format != 0 && output_) {
      context.print(report(context, *imported, format));
    } else if (output_ || !imported->findings.empty()) {
      context.system.write(Stream::error, format == 0 ? findings_text(context, *imported)
                                                      : report(context, *imported, format));
    }
    return looks(*imported) > 0 ? Status::found : Status::fine;
  }

 private:
  std::optional<Table> table_like(Context& context) const {
    if (!like_) return std::nullopt;
    return sound_table(context, read_source(context.system, *like_));
  }

  office::Document read_document(Context& context) const {
    const ReadResult read = context.system.read(*path_, max_document_size);
    if (!read.bytes) throw read_failure(read.fault, *path_, max_document_size);
    office::Reading reading = office::read(*read.bytes, *path_);
    if (!reading.document) throw office_failure(reading, *path_);
    return *std::move(reading.document);
  }

  xfz::import::Settings settings_for(const Context& context, const Table* like) const {
    xfz::import::Settings out;
    out.name = file_stem(*path_);
    out.this_year = year_of(context.as_of);
    if (year_) out.year = read_number("--year", *year_, 1000, 9999);
    if (table_) out.table = static_cast<std::size_t>(read_number("--table", *table_, 1, 10'000));
    if (tab_) out.tab = *tab_;
    if (jurisdiction_) out.jurisdiction = *jurisdiction_;
    out.like = like;
    out.language = context.language();
    out.wants_document = format_.has_value();
    for (const std::string& each : columns_) read_columns(each, out.columns);
    return out;
  }

  static void read_columns(std::string_view words, xfz::import::ChosenColumns& to) {
    while (!words.empty()) {
      const std::size_t end = std::min(words.find(','), words.find("，"));
      const std::string pair = without_spaces(words.substr(0, end));
      const std::size_t equal = pair.find('=');
      const std::string key = equal == std::string::npos ? std::string() : pair.substr(equal + 1);
      const bool is_key =
          !key.empty() && std::all_of(key.begin(), key.end(), [](char c) { return is_lower(c) || c == '_'; });
      if (!is_key || equal == 0) throw Failure{not_a_column(pair), columns_like_this.text()};
      to[pair.substr(0, equal)] = key;
      if (end == std::string_view::npos) return;
      words.remove_prefix(end + first_code_point(words.substr(end)).size);
    }
  }

  /// What is written is read again; the text of the result goes with it.
  void write_table(Context& context, xfz::import::Imported& imported) const {
    layout::Formatted formatted = layout::format(Source("import.yaml", std::exchange(imported.yaml, {})));
    if (!formatted.findings.empty())
      throw Failure{not_laid_out(formatted.findings.front().message), shorten_there.text()};
    if (formatted.unproven) throw Failure{not_closed.text(), report_document.text()};
    const Source result("import.yaml", std::move(formatted.text));
    if (auto fault = xfz::import::fault_in(result, imported.rows))
      imported.findings.push_back(*std::move(fault));
    if (!output_) {
      context.print(result.text());
      return;
    }
    const auto may_replace =
        force_ ? MayReplace([](const Present&) { return true; }) : MayReplace(nothing_there);
    const auto fault = write_file(context.system, *output_, result.text(), may_replace);
    if (!fault) return;
    if (fault == WriteFault::in_the_way) throw Failure{import_exists(*output_), force_it.text()};
    throw write_failure(*fault, *output_);
  }

  static std::size_t looks(const xfz::import::Imported& imported) {
    return static_cast<std::size_t>(
        std::count_if(imported.findings.begin(), imported.findings.end(),
                      [](const Diagnostic& each) { return each.severity() != Severity::note; }));
  }

  /// ` (repeated heads 24, dashes in empty cells 1)`; empty where nothing is left out.
  static std::string reasons(const xfz::import::Totals& totals, Language language) {
    const bool is_chinese = language == Language::chinese;
    std::string out;
    for (std::size_t i = 0; i < xfz::import::left_out_reasons; ++i) {
      if (totals.left_out[i] == 0) continue;
      const std::string_view before = is_chinese ? (out.empty() ? "（" : "，") : (out.empty() ? " (" : ", ");
      out += std::string(before) + std::string(left_out_for[i].in(language)) + " " +
             std::to_string(totals.left_out[i]);
    }
    return out.empty() ? out : out + (is_chinese ? "）" : ")");
  }

  std::string findings_text(const Context& context, const xfz::import::Imported& imported) const {
    const render::Screen& screen = output_ ? context.output : context.errors;
    constexpr int margin = 6;
    std::string out;
    for (const Diagnostic& each : imported.findings) {
      const std::string severity(render::severity_word(each.severity()).in(screen.language));
      out += render::paragraph(severity + ": " + printable(each.message.in(screen.language)) + " [" +
                                   std::string(each.rule->id) + "]",
                               render::Ink::plain, screen);
      if (!each.hint.empty())
        out +=
            render::paragraph(printable(each.hint.in(screen.language)), render::Ink::plain, screen, margin);
    }
    const xfz::import::Totals& totals = imported.totals;
    if (output_) out += printable(import_wrote(screen.language, *output_)) + "\n";
    out += import_counts(screen.language, imported.measures, looks(imported)) + "\n";
    out += account(screen.language, totals.printed, totals.values, totals.structure, totals.comments,
                   totals.all_left_out(), reasons(totals, screen.language)) +
           "\n";
    const auto& next = looks(imported) > 0 ? import_next_step : import_check;
    if (output_)
      out += render::paragraph(next(screen.language, printable(*output_)), render::Ink::plain, screen);
    return out;
  }

  std::string report(const Context& context, const xfz::import::Imported& imported,
                     std::size_t format) const {
    Findings findings;
    findings.open = imported.findings;
    const std::string path = path_from_here(context.system, *path_);
    const std::vector<render::FileReport> files = {
        render::file_report(imported.document, Table{}, findings, path, context.language())};
    const render::CheckRun run{
        files, xfz::import::all_rules(), build_info().version, context.language(), false, false};
    constexpr std::string (*reports[])(const render::CheckRun&) = {
        render::findings_json,   render::findings_json,  render::findings_github,
        render::findings_gitlab, render::findings_sarif, render::findings_junit};
    return reports[format](run);
  }

  std::optional<std::string> path_;
  std::optional<std::string> output_;
  std::optional<std::string> like_;
  std::vector<std::string> columns_;
  std::optional<std::string> table_;
  std::optional<std::string> tab_;
  std::optional<std::string> year_;
  std::optional<std::string> jurisdiction_;
  std::optional<std::string> format_;
  bool force_ = false;
};

}  // namespace

std::unique_ptr<Command> make_import() {
  return std::make_unique<ImportCommand>();
}

}  // namespace xfz::cli
