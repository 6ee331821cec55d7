// SPDX-License-Identifier: MIT
#include "cli/table_file.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "check/check.h"
#include "cli/catalogue.h"
#include "cli/failure.h"
#include "load/yaml/scan.h"
#include "render/findings/report.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string> no_table{"there is no {} here or in any folder above",
                                        "这里和上级文件夹里都没有 {}"};
constexpr Phrase name_it{
    "name the table with `-f PATH`; if it is a document of Word or Excel yet, "
    "`xfz import FILE -o indicators.yaml` comes first",
    "请用 `-f 路径` 指明表格；手头还是 Word、Excel 文件的，请先用 "
    "`xfz import 文件 -o indicators.yaml` 转换"};
constexpr Message<std::string_view> format_meant{
    "-f names the table's file; did you mean `-F {}` for the output format?",
    "-f 后面写表格文件；要选输出格式，是不是 `-F {}`？"};
constexpr Phrase not_answered{"the table has errors, so it cannot answer; correct them first",
                              "表格有错误，因此不作回答；请先改正"};

Failure table_failure(ReadFault fault, const std::string& path) {
  static constexpr std::array<std::string_view, 6> formats = {"table", "json", "csv", "md", "html", "xlsx"};
  Failure failure = read_failure(fault, path, load::max_file_size);
  if (fault == ReadFault::missing && std::find(formats.begin(), formats.end(), path) != formats.end())
    failure.hint = format_meant(path);
  return failure;
}

}  // namespace

std::string find_table(const Context& context) {
  if (!context.files.empty()) return context.files.back();
  if (const auto named = context.system.environment("XFZ_FILE"); named && !named->empty()) return *named;
  std::filesystem::path shown;
  for (std::filesystem::path folder = context.system.working_folder();; folder = folder.parent_path()) {
    if (context.system.is_file((folder / usual_table_name).string()))
      return (shown / usual_table_name).string();
    if (folder == folder.parent_path()) break;
    shown /= "..";
  }
  throw Failure{no_table(std::string(usual_table_name)), name_it.text()};
}

Source read_source(System& system, const std::string& path, std::string_view name_of_stdin) {
  ReadResult read = system.read(path, load::max_file_size);
  if (!read.bytes) throw table_failure(read.fault, path);
  return {path == "-" ? std::string(name_of_stdin) : path, *std::move(read.bytes)};
}

TableFile check_source(std::string path, Source source) {
  TableFile file{std::move(path), std::move(source), {}, {}};
  load::Loaded loaded = load::load(file.source);
  file.table = std::move(loaded.table);
  file.findings =
      check::run({file.table, file.source, loaded.complete}, std::move(loaded.diagnostics), all_rules());
  return file;
}

void settle_day(Context& context, const Table& table) {
  if (context.as_of_words.empty()) return;
  context.as_of = read_date("--as-of", context.as_of_words, table.years());
}

std::optional<Table> sound_table(Context& context, const Source& source) {
  load::Loaded loaded = load::load(source);
  const Diagnostics found =
      check::errors({loaded.table, source, loaded.complete}, std::move(loaded.diagnostics));
  if (found.empty()) return std::move(loaded.table);
  const render::Report report{source, found};
  context.system.write(Stream::error, render::report_text(report, context.errors));
  context.system.write(Stream::error,
                       render::summary_text(render::summarise(found), context.language()) + "\n");
  return std::nullopt;
}

std::optional<AnsweringTable> table_for_query(Context& context) {
  std::string path = find_table(context);
  auto table = sound_table(context, read_source(context.system, path));
  if (table) {
    settle_day(context, *table);
    return AnsweringTable{std::move(path), *std::move(table)};
  }
  context.system.write(Stream::error, std::string(not_answered.in(context.language())) + "\n");
  return std::nullopt;
}

}  // namespace xfz::cli
