// SPDX-License-Identifier: MIT
#include "cli/documents/output.h"

#include "cli/documents/output_folder.h"
#include "cli/failure.h"
#include "text/file_name.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string> no_terminal{"refusing to write a {} to a terminal", "{} 文件不能显示在终端上"};
constexpr Message<std::string> name_file{"write it to a file: `-o {}`", "请写到文件里：`-o {}`"};

constexpr Message<std::size_t, std::size_t, std::string> progress_line{"made {}/{} {}", "已生成 {}/{} {}"};
constexpr Message<std::string> wrote_one{"wrote {}", "已写 {}"};
constexpr Message<std::string> kept_one{"{} is up to date", "{} 已是最新"};
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
std::string name_end(const DocumentOutput& output, std::string_view format) {
  const std::string end =
      output.name_suffix.empty() ? "" : safe_file_name("x" + output.name_suffix, "").substr(1);
  return end + "." + std::string(format);
}

/// The overview's; that of letters does not take the place of that of sheets.
std::string index_name(const DocumentOutput& output) {
  return "index" + name_end(output, "html");
}

/// Says on a terminal which file was made last, on one line that is gone at the end.
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

}  // namespace

std::string document_name(const DocumentOutput& output, const std::string& unit) {
  // The unit's name may be cut, what tells a letter from a sheet must not be.
  return safe_file_name(unit, name_end(output, output.format));
}

void print_documents(Context& context, const DocumentOutput& output) {
  const std::vector<Document>& documents = output.documents;
  if (documents.size() > 1 && !output.separator) {
    throw Failure{output.words.several(output.format), output.words.name_folder(output.format)};
  }
  if ((output.format == "xlsx" || output.format == "docx") && context.system.is_terminal(Stream::output))
    throw Failure{no_terminal(output.format), name_file(document_name(output, documents.front().unit))};
  std::string bytes = output.head;
  for (const Document& document : documents) {
    if (&document != &documents.front()) bytes += *output.separator;
    document.add_to(bytes);
  }
  context.print(bytes);
}

void write_document(Context& context, const DocumentOutput& output, const std::string& path) {
  const auto tell_replacing = [&context](std::string_view name) {
    tell(context, replacing(context.language(), std::string(name)));
  };
  std::string bytes = output.head;
  output.documents.front().add_to(bytes);
  const WriteReport report =
      write_single(context, path, bytes, {.force = output.force, .replacing = tell_replacing});
  tell(context,
       report.written > 0 ? wrote_one(context.language(), path) : kept_one(context.language(), path));
}

void write_documents(Context& context, const DocumentOutput& output, const std::string& folder,
                     const std::optional<std::string>& index_page) {
  std::vector<NamedFile> names;
  std::vector<OutputFile> files;
  for (const Document& document : output.documents) {
    names.push_back({document.unit, document_name(output, document.unit)});
    files.push_back({names.back().file, [&output, &document](std::string& bytes) {
                       bytes += output.head;
                       document.add_to(bytes);
                     }});
  }
  check_names(names);
  if (index_page) {
    files.push_back({index_name(output), [&index_page](std::string& bytes) { bytes += *index_page; }});
  }

  WriteReport report;
  {
    ProgressLine line(context);
    const auto tell_replacing = [&](std::string_view name) {
      line.clear();
      tell(context, replacing(context.language(), std::string(name)));
    };
    const std::string left_over_end = index_page ? name_end(output, output.format) : "";
    report = write_folder(context, folder, files, {output.force, left_over_end, tell_replacing},
                          [&line](std::size_t done, std::size_t total, std::string_view name) {
                            line.show(done, total, name);
                          });
  }
  const Language language = context.language();
  for (const std::string& name : report.left_over) tell(context, left_over(language, path_in(folder, name)));
  tell(context, output.words.wrote_all(language, folder, names.size(), report.written, report.unchanged));
  if (index_page) tell(context, overview(language, path_in(folder, index_name(output))));
}

void put_documents(Context& context, const DocumentOutput& output, const DocumentOptions& options,
                   bool is_single, const std::optional<std::string>& index_page) {
  const auto& place = options.output;
  if (!place || *place == "-") {
    print_documents(context, output);
  } else if (is_one_file(context, options, is_single)) {
    write_document(context, output, *place);
  } else {
    write_documents(context, output, *place, index_page);
  }
}

}  // namespace xfz::cli
