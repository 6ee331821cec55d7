// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>

#include "cli/command.h"
#include "cli/commands/next_table.h"
#include "cli/documents/template_file.h"
#include "cli/failure.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "layout/format.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string> wrote{"wrote {}", "已写 {}"};
constexpr Message<std::string> exists{"{} already exists", "{} 已经存在"};
constexpr Phrase next_step{"put in the words of your document, and run `xfz check` after every part",
                           "请换成文件的原文，每填一段就运行 `xfz check`"};
constexpr Phrase new_name{"`new` replaces nothing; name another file, as in `xfz new draft.yaml`",
                          "`new` 不替换已有的文件；请换个名称，例如 `xfz new draft.yaml`"};
constexpr Phrase other_place{"name a file elsewhere, as in `xfz new PATH`",
                             "请换个位置，例如 `xfz new 路径`"};
constexpr Message<Text> would_be_wrong{"nothing was written, for `check` would find: {}",
                                       "没有写文件，因为检查通不过：{}"};
constexpr Message<std::string_view, std::string> unusable_signs{
    "`{}` holds characters that a table cannot hold: {}", "`{}` 含有表格里不能用的字符：{}"};
constexpr Phrase delete_signs{"delete them", "请删去"};
constexpr Phrase target_named_twice{"two options name the new table", "新表格的名称写了两处"};
constexpr Phrase name_it_once{"leave out one of PATH, --output and --file",
                              "PATH、--output 和 --file 请只写一处"};
constexpr Message<std::string_view> taken_from_table{
    "--from takes that from the table: --{} cannot be used with it",
    "--from 由旧表带来这一项，不能与 --{} 同用"};
constexpr Phrase drop_it{"leave it out, and change it in the new file", "请去掉它，在新文件里改"};

constexpr Example new_examples[] = {
    {"xfz new", {"indicators.yaml here, to be filled in", "在这里新建 indicators.yaml，供填写"}},
    {"xfz new 2027.yaml --jurisdiction 西夏区 --year 2027",
     {"another name, district and year", "指定文件名、区县和年度"}},
    {"xfz new --like lead-support", {"for a table with a column for each role", "牵头、配合各占一栏的表"}},
    {"xfz new --from indicators.yaml --year 2027",
     {"next year's table from this year's, as 2027/indicators.yaml",
      "由今年的表开始明年的，写成 2027/indicators.yaml"}},
    {"xfz new -", {"only show it", "只显示，不写文件"}},
};

/// Each begins a table from templates/new.SHAPE.LANGUAGE.yaml.mustache.
constexpr std::string_view shapes = "sentence|lead-support|indicators|flat";

/// The table is drawn up for this year, or, in its second half, for the next.
int likely_year(Date today) {
  return year_of(today) + (month_of(today) > 6 ? 1 : 0);
}

/// A text for the table. Line breaks, control characters and the like are refused.
const std::string& read_text(std::string_view option, const std::string& value) {
  if (const std::string shown = printable(value); shown != value)
    throw Failure{unusable_signs(option, shown), delete_signs.text()};
  return value;
}

class NewCommand final : public Command {
 public:
  std::string_view name() const override { return "new"; }
  Phrase summary() const override {
    return {"begin a table: one of everything, explained", "新建一张表：样样举例，附有说明"};
  }
  std::span<const Example> examples() const override { return new_examples; }

  void declare(Options& options) override {
    options.argument("PATH", path_,
                     {"the file to write, or the folder for it; - is standard output (else indicators.yaml)",
                      "要写的文件，或者放它的文件夹；- 是标准输出（不写则是 indicators.yaml）"});
    options.value("-o,--output", "PATH", output_, {"the same as PATH", "与 PATH 相同"});
    options.value(
        "--from", {"TABLE", ValueKind::table_file}, from_,
        {"begin next year's table from this one: all of it, with its year moved where it is the "
         "table's own, and a list of what a person must read (written to YEAR/indicators.yaml)",
         "由这张表开始下一年的表：全部内容带过来，属于本表年度的年份改为新年度，并列出需要人工核对的"
         "各处（不写 PATH 则写成 年度/indicators.yaml）"});
    options.value(
        "--title", "TEXT", title_,
        {"the official title (else one made of year and district)", "文件的全称（不写则由年度和区县拼成）"});
    options.value("--jurisdiction", "NAME", jurisdiction_,
                  {"the district (else 示范区, to be replaced)", "区县（不写则是待替换的“示范区”）"});
    options.value("--year", "YEAR", year_,
                  {"the year of the table (else this year, from July on the next; with --from the one after "
                   "that table's)",
                   "年度（不写则是今年，7月起是明年；与 --from 同用时是那张表的下一年）"});
    options.value(
        "--like", shapes, like_,
        {"the shape of the table: units in one sentence (else this), a column for each role, indicators "
         "without units, or rows without headings",
         "表的样子：单位写成一句话（不写则是这种），牵头、配合各占一栏，没有分工的指标，没有标题的任务"});
  }

  Status run(Context& context) override {
    if (from_) return run_from(context);
    const std::string path = path_in(context, std::string(usual_table_name));
    write(context, path, table_text(context),
          render::paragraph(next_step.in(context.language()), render::Ink::plain, context.errors));
    return Status::fine;
  }

 private:
  Status run_from(Context& context) {
    for (const auto& [name, value] : {std::pair("title", &title_), std::pair("jurisdiction", &jurisdiction_),
                                      std::pair("like", &like_)}) {
      if (*value) throw Failure{taken_from_table(name), drop_it.text()};
    }
    const auto year = year_ ? std::optional(read_number("--year", *year_, 1000, 9999)) : std::nullopt;
    const auto next = begin_next_table(context, *from_, year);
    if (!next) return Status::unusable;
    const std::string folder = std::to_string(next->file.table.year.value);
    const std::string path = path_in(context, folder + "/" + std::string(usual_table_name));
    const bool is_named = path_ || output_ || !context.files.empty();
    if (path != "-") refuse_foreign_ledger(context, path, next->file.table);
    if (!is_named) {
      if (const auto fault = context.system.make_folders(folder)) throw write_failure(*fault, folder);
    }
    write(context, path, next->next.text, next_table_report(*next, context.errors));
    return xfz::has_errors(next->added) ? Status::found : Status::fine;
  }

  /// Says behind it what is to be done now.
  void write(Context& context, const std::string& path, const std::string& text,
             const std::string& behind) const {
    std::string words = behind;
    if (path == "-") {
      context.print(text);
      if (!from_) return;
    } else {
      if (const auto fault = write_file(context.system, path, text, nothing_there))
        throw failure_of(*fault, path);
      words = printable(wrote(context.language(), path)) + "\n" + words;
    }
    context.system.write(Stream::error, words);
  }

  std::string path_in(const Context& context, const std::string& usual) const {
    if ((path_ ? 1 : 0) + (output_ ? 1 : 0) + (context.files.empty() ? 0 : 1) > 1)
      throw Failure{target_named_twice.text(), name_it_once.text()};
    std::string path = path_                   ? *path_
                       : output_               ? *output_
                       : context.files.empty() ? usual
                                               : context.files.back();
    if (!context.system.is_folder(path)) return path;
    return path + (path.ends_with('/') ? "" : "/") + std::string(usual_table_name);
  }

  render::Fields fields(const Context& context) const {
    const int year = year_ ? read_number("--year", *year_, 1000, 9999) : likely_year(context.as_of);
    const std::string jurisdiction =
        jurisdiction_ ? read_text("--jurisdiction", *jurisdiction_) : std::string("示范区");
    const std::string title =
        title_ ? read_text("--title", *title_) : fmt::format("{}年{}指标及任务分解表", year, jurisdiction);
    return {{{"year", std::to_string(year)}, {"jurisdiction", jurisdiction}, {"title", title}}, {}};
  }

  /// In its layout, and without findings but notes, whatever the options say. Throws Failure.
  std::string table_text(const Context& context) const {
    if (like_) read_choice("--like", *like_, shapes);
    const std::string language = context.language() == Language::chinese ? "zh" : "en";
    const auto text = builtin_text("new." + like_.value_or("sentence") + "." + language + ".yaml.mustache");
    // What JSON has between quotes, YAML has too (YAML 1.2.2, 1.2). The layout drops quotes that are not
    // needed.
    const render::Template skeleton(std::string(text.value()), render::Escape::json);
    const TableFile draft =
        check_source("", Source(std::string(usual_table_name), skeleton.render(fields(context))));
    const auto wrong =
        std::find_if(draft.findings.open.begin(), draft.findings.open.end(),
                     [](const Diagnostic& found) { return found.severity() != Severity::note; });
    if (wrong != draft.findings.open.end()) throw Failure{would_be_wrong(wrong->message), wrong->hint};
    return layout::format(draft.source).text;
  }

  static Failure failure_of(WriteFault fault, const std::string& path) {
    if (fault == WriteFault::in_the_way) return {exists(path), new_name.text()};
    Failure failure = write_failure(fault, path);
    if (fault == WriteFault::denied || fault == WriteFault::read_only || fault == WriteFault::failed)
      failure.hint = other_place.text();
    return failure;
  }

  std::optional<std::string> path_;
  std::optional<std::string> output_;
  std::optional<std::string> from_;
  std::optional<std::string> title_;
  std::optional<std::string> jurisdiction_;
  std::optional<std::string> year_;
  std::optional<std::string> like_;
};

}  // namespace

std::unique_ptr<Command> make_new() {
  return std::make_unique<NewCommand>();
}

}  // namespace xfz::cli
