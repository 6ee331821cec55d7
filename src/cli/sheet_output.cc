// SPDX-License-Identifier: MIT
#include "cli/sheet_output.h"

#include "cli/output_folder.h"
#include "cli/status.h"
#include "cli/template_file.h"
#include "render/sheet_fields.h"
#include "text/file_name.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string> several{"several sheets as {} cannot follow each other on standard output",
                                       "{} 格式的多份清单不能接连输出"};
constexpr Message<std::string> name_folder{"name a folder for them: `-F {} -o sheets/`",
                                           "请写一个文件夹：`-F {} -o sheets/`"};
constexpr Phrase no_terminal{"a workbook is no text for a terminal", "Excel 工作簿不能显示在终端上"};
constexpr Message<std::string> name_file{"write it to a file: `-o {}`", "请写到文件里：`-o {}`"};

constexpr Message<std::size_t, std::size_t, std::string> progress_line{"written {}/{} {}", "已写 {}/{} {}"};
constexpr Message<std::string> wrote_one{"wrote {}", "已写 {}"};
constexpr Message<std::string> kept_one{"{} is up to date", "{} 已是最新"};
constexpr Message<std::string, std::size_t, std::size_t, std::size_t> wrote_all{
    "{}: sheets {}, files written {}, unchanged {}", "{}：{} 份清单，写了 {} 个文件，{} 个没有变化"};
constexpr Message<std::string> overview{"overview: {}", "总览：{}"};
constexpr Message<std::string> replacing{"replacing, though it was changed or is not from xfz: {}",
                                         "替换（有人改动过，或者不是 xfz 写的）：{}"};
constexpr Message<std::string> left_over{"from an earlier run, not of this one: {}",
                                         "以前生成的，这次没有：{}"};

/// A line on standard error.
void tell(Context& context, const std::string& line) {
  context.system.write(Stream::error, printable(line) + "\n");
}

/// `.md`, `-notice.md`; what a template is called may hold anything.
std::string name_end(const SheetOutput& output, std::string_view format) {
  const std::string end =
      output.name_suffix.empty() ? "" : safe_file_name("x" + output.name_suffix, "").substr(1);
  return end + "." + std::string(format);
}

/// The unit's name may be cut, what tells a letter from a sheet must not be.
std::string file_name_of(const SheetOutput& output, const query::Sheet& sheet) {
  return safe_file_name(output.basis.table.unit(sheet.unit).name.value, name_end(output, output.format));
}

/// The overview's; that of letters does not take the place of that of sheets.
std::string index_name(const SheetOutput& output) {
  return "index" + name_end(output, "html");
}

/// Says on a terminal which file is being written, on one line that is gone at the end.
class ProgressLine {
 public:
  explicit ProgressLine(Context& context)
      : context_(context), is_shown_(context.system.is_terminal(Stream::error)) {}
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine(ProgressLine&&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ProgressLine& operator=(ProgressLine&&) = delete;

  void show(std::size_t done, std::size_t total, std::string_view name) {
    if (!is_shown_) return;
    const std::string line = printable(progress_line(context_.language(), done, total, std::string(name)));
    // The last column stays free, so that no terminal wraps the line.
    const int width = context_.errors.width - 1;
    context_.system.write(Stream::error, "\r" + (width > 0 ? cut(line, width) : line) + "\x1B[K");
  }

  void clear() {
    if (is_shown_) context_.system.write(Stream::error, "\r\x1B[K");
  }

 private:
  Context& context_;
  bool is_shown_;
};

std::vector<NamedFile> names_of(const SheetOutput& output, const std::vector<query::Sheet>& sheets) {
  std::vector<NamedFile> names;
  for (const query::Sheet& sheet : sheets)
    names.push_back({output.basis.table.unit(sheet.unit).name.value, file_name_of(output, sheet)});
  return names;
}

OutputFile index_of(const SheetOutput& output, const std::vector<query::Sheet>& sheets) {
  std::vector<render::IndexEntry> entries;
  for (const query::Sheet& sheet : sheets) entries.push_back({&sheet, file_name_of(output, sheet)});
  const render::Template index = builtin_template("index.html.mustache");
  return {index_name(output), index.render(render::index_fields(output.basis, entries))};
}

}  // namespace

void print_sheets(Context& context, const SheetOutput& output, const std::vector<query::Sheet>& sheets) {
  const auto separator = output.maker.separator();
  if (sheets.size() > 1 && !separator) throw Failure{several(output.format), name_folder(output.format)};
  if (output.format == "xlsx" && context.system.is_terminal(Stream::output))
    throw Failure{no_terminal.text(), name_file(file_name_of(output, sheets.front()))};
  std::string bytes = output.maker.head();
  for (const query::Sheet& sheet : sheets) {
    if (&sheet != &sheets.front()) bytes += *separator;
    bytes += output.maker.make(sheet);
  }
  context.print(bytes);
}

void write_sheet(Context& context, const SheetOutput& output, const query::Sheet& sheet,
                 const std::string& path) {
  const auto tell_replacing = [&context](std::string_view name) {
    tell(context, replacing(context.language(), std::string(name)));
  };
  const WriteReport report = write_single(context, path, output.maker.head() + output.maker.make(sheet),
                                          {output.force, false, tell_replacing});
  tell(context,
       report.written > 0 ? wrote_one(context.language(), path) : kept_one(context.language(), path));
}

void write_sheets(Context& context, const SheetOutput& output, const std::vector<query::Sheet>& sheets,
                  const std::string& folder, bool with_index) {
  const std::vector<NamedFile> names = names_of(output, sheets);
  check_names(names);
  std::vector<OutputFile> files;
  for (std::size_t i = 0; i < sheets.size(); ++i)
    files.push_back({names[i].file, output.maker.head() + output.maker.make(sheets[i])});
  std::optional<OutputFile> index;
  if (with_index) index = index_of(output, sheets);

  WriteReport report;
  {
    ProgressLine line(context);
    const auto tell_replacing = [&](std::string_view name) {
      line.clear();
      tell(context, replacing(context.language(), std::string(name)));
    };
    report = write_folder(context, folder, files, index, {output.force, with_index, tell_replacing},
                          [&line](std::size_t done, std::size_t total, std::string_view name) {
                            line.show(done, total, name);
                          });
  }
  const Language language = context.language();
  for (const std::string& name : report.left_over) tell(context, left_over(language, path_in(folder, name)));
  tell(context, wrote_all(language, folder, sheets.size(), report.written, report.unchanged));
  if (with_index) tell(context, overview(language, path_in(folder, index_name(output))));
}

}  // namespace xfz::cli
