// SPDX-License-Identifier: MIT
#include "cli/documents/answer_options.h"

#include <vector>

#include "cli/documents/output.h"
#include "cli/documents/output_folder.h"
#include "cli/documents/template_file.h"
#include "cli/documents/workbook.h"
#include "cli/failure.h"
#include "cli/values.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr Phrase count_alone{"--count prints a number; it takes neither -F nor -o",
                             "--count 只打印一个数，不和 -F、-o 一起用"};
constexpr Phrase bom_is_of_csv{"--no-bom is only for csv", "--no-bom 只用于 csv"};
constexpr Phrase workbook_not_shown{"refusing to write a workbook to a terminal",
                                    "Excel 工作簿不能显示在终端上"};
constexpr Phrase workbook_to_file{"write it to a file: `-o list.xlsx`", "请写到文件里：`-o 清单.xlsx`"};
constexpr Phrase word_not_shown{"refusing to write a Word document to a terminal",
                                "Word 文档不能显示在终端上"};
constexpr Phrase word_to_file{"write it to a file: `-o FILE.docx`", "请写到文件里：`-o 文件.docx`"};
constexpr Phrase no_days{"this answer has no days for a calendar", "这个回答没有可写入日历的日期"};
constexpr Phrase name_units{"name a unit, or ask `xfz due` or `xfz list`",
                            "请写单位名称，或者用 `xfz due`、`xfz list`"};
constexpr Message<std::string> no_document{"this list is not made as {}", "这个清单不能做成 {}"};
constexpr Phrase choose_list{"choose xlsx, csv or md", "请选 xlsx、csv 或 md"};
constexpr Phrase no_template{"this list takes no template", "这个清单不用模板"};
constexpr Message<std::string> holds_one{"{} holds the answer for one table alone",
                                         "{} 格式只能放一张表的回答"};
constexpr Phrase choose_rows{"for several choose csv or ndjson, or give -f once",
                             "几张表请选 csv 或 ndjson，或者 -f 只写一次"};
constexpr Message<std::string> wrote_answer{"wrote {}", "已写 {}"};
constexpr Message<std::string> kept_answer{"{} is up to date", "{} 已是最新"};

struct AnswerFormat {
  std::string_view name;
  std::string_view file_ending;
  unsigned more = AnswerOptions::nothing_more;  ///< which answers have it
};
constexpr AnswerFormat answer_formats[] = {{"table", "txt"},
                                           {"json", "json"},
                                           {"ndjson", "ndjson", AnswerOptions::rows},
                                           {"csv", "csv"},
                                           {"md", "md"},
                                           {"html", "html", AnswerOptions::document},
                                           {"docx", "docx", AnswerOptions::document},
                                           {"xlsx", "xlsx"},
                                           {"ics", "ics", AnswerOptions::calendar}};
constexpr Synonym other_formats[] = {{"text", "table"}, {"markdown", "md"}, {"excel", "xlsx"}};

}  // namespace

void AnswerOptions::declare_wrap(Options& options) {
  options.flag("--wrap", wrap_, {"fold long texts instead of cutting them", "长文字折行，不截断"});
}

void AnswerOptions::declare_count(Options& options) {
  options.flag("--count", count_, {"only how many measures there are", "只看有多少项"});
}

void AnswerOptions::declare_documents(Options& options, unsigned more) {
  declare_format(options, more | document);
  options.value("--template", {"FILE", ValueKind::status_template}, documents_.template_file,
                {"one's own template: a Word file with fields, or NAME.md.mustache, NAME.html.mustache …",
                 "自己的模板：带字段的 Word 文件，或者 名称.md.mustache、名称.html.mustache 等"});
}

void AnswerOptions::declare_format(Options& options, unsigned more) {
  format_names_.clear();
  file_endings_.clear();
  for (const AnswerFormat& format : answer_formats) {
    if ((format.more & more) != format.more) continue;
    format_names_ += (format_names_.empty() ? "" : "|") + std::string(format.name);
    file_endings_.push_back(format.file_ending);
  }
  options.value("-F,--format", Value(format_names_, ValueKind::choice), documents_.format,
                {"output format (else as the file's name ends, else table)",
                 "输出格式（不写则看文件的扩展名，再不然是 table）"});
  options.value("-o,--output", {"FILE", ValueKind::file}, documents_.output,
                {"write to this file", "写到这个文件"});
  options.flag("--force", documents_.force, {"replace the file where there is one", "文件已有时也替换"});
  options.flag("--no-bom", no_bom_,
               {"csv without the byte order mark that Excel needs", "csv 不带 Excel 所需的字节序标记"});
}

void AnswerOptions::check(const Context& context) {
  if (documents_.format) {
    documents_.format =
        file_endings_[read_choice("--format", *documents_.format, format_names_, other_formats)];
  }
  const DocumentKind kind{file_endings_, "txt", "answers/"};
  check_documents(context, documents_, kind, true);
  format_ = read_document_format(context, documents_, kind, true);
  if (format_ == "txt") format_ = "table";
  if (no_bom_ && format_ != "csv") throw Failure{bom_is_of_csv.text()};
  if (count_ && (documents_.format || documents_.output)) throw Failure{count_alone.text()};
}

Status AnswerOptions::for_each(Context& context, QueryTables& tables, const AnswerTable& answer) {
  tables.find(context);
  if (format_ == "ndjson") revisions_.emplace(context.system, tables.paths());
  if (!tables.are_several()) return tables.each(context, answer);
  if (!render::PooledAnswers::can_be(format_) || documents_.template_file)
    throw Failure{holds_one(format_), choose_rows.text()};
  pooled_.emplace(format_, screen_of_answer(context));
  if (!count_) write_piece(context, byte_order() + pooled_->begin());
  const Status status = tables.each(context, answer);
  if (count_) {
    context.print(std::to_string(measures_) + "\n");
    return status;
  }
  write_piece(context, pooled_->end(tables.left_out()));
  if (is_file()) write(context, pending_);
  return status;
}

bool AnswerOptions::print_count(Context& context, std::size_t measures) {
  measures_ += measures;
  if (count_ && !pooled_) context.print(std::to_string(measures) + "\n");
  return count_;
}

void AnswerOptions::print(Context& context, const AnsweringTable& file, const render::Forms& forms,
                          std::size_t measures) {
  if (pooled_) {
    const render::RowOrigin origin = origin_of(file);
    write_piece(context, pooled_->next({file.table, origin, forms, measures}));
  } else if (is_file()) {
    write(context, bytes_of(context, file, forms));
  } else {
    context.print(bytes_of(context, file, forms));
  }
}

std::string AnswerOptions::document_of(Context& context, const render::DocumentForm& form) const {
  std::string bytes;
  read_document_template(context, documents_.template_file, form.name, format_, *form.level)
      .render(form.fields(), std::string(form.title), bytes);
  return bytes;
}

std::string AnswerOptions::byte_order() const {
  return format_ == "csv" && !no_bom_ ? std::string(byte_order_mark) : "";
}

render::Screen AnswerOptions::screen_of_answer(const Context& context) const {
  if (is_file()) return {.language = context.language()};
  render::Screen screen = context.output;
  screen.wrap = wrap_;
  return screen;
}

render::RowOrigin AnswerOptions::origin_of(const AnsweringTable& file) {
  return {file.path == "-" ? "" : file.path, revisions_ ? revisions_->of(file.path) : ""};
}

std::string AnswerOptions::bytes_of(Context& context, const AnsweringTable& file,
                                    const render::Forms& forms) {
  const bool is_markdown = format_ == "md" && forms.document && forms.document->is_markdown_too;
  const bool is_document = is_markdown || format_ == "html" || format_ == "docx";
  if (forms.document && (is_document || documents_.template_file)) {
    if (!is_file() && format_ == "docx" && context.system.is_terminal(Stream::output))
      throw Failure{word_not_shown.text(), word_to_file.text()};
    return document_of(context, *forms.document);
  }
  if (format_ == "xlsx") {
    if (!is_file() && context.system.is_terminal(Stream::output))
      throw Failure{workbook_not_shown.text(), workbook_to_file.text()};
    const Language language = context.language();
    return grid_workbook(
        context.system, file.table.year.value,
        forms.tabs ? forms.tabs(language) : std::vector{forms.sheet(language, render::SheetColumns::own)},
        language);
  }
  if (documents_.template_file) throw Failure{no_template.text()};
  if (format_ == "html" || format_ == "docx") throw Failure{no_document(format_), choose_list.text()};
  if (format_ == "ics" && !forms.calendar) throw Failure{no_days.text(), name_units.text()};
  return byte_order() + render::printed(forms, format_, screen_of_answer(context), origin_of(file));
}

void AnswerOptions::write_piece(Context& context, const std::string& bytes) {
  if (is_file()) {
    pending_ += bytes;
  } else if (!bytes.empty()) {
    context.print(bytes);
  }
}

void AnswerOptions::write(Context& context, const std::string& bytes) const {
  const WriteReport report = write_single(context, *documents_.output, bytes, {.force = documents_.force});
  const auto& told = report.written > 0 ? wrote_answer : kept_answer;
  context.system.write(Stream::error, printable(told(context.language(), *documents_.output)) + "\n");
}

}  // namespace xfz::cli
