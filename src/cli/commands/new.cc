// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/command.h"
#include "cli/documents/template_file.h"
#include "cli/failure.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "layout/format.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string> wrote{"wrote {}", "已写 {}"};
constexpr Message<std::string> exists{"{} is there already", "{} 已经存在"};
constexpr Phrase next_step{"put in the words of your document, and run `xfz check` after every part",
                           "请换成文件的原文，每填一段就运行 `xfz check`"};
constexpr Phrase other_name{"`new` replaces nothing; name another file, as in `xfz new draft.yaml`",
                            "`new` 不替换已有的文件；请换个名称，例如 `xfz new draft.yaml`"};
constexpr Phrase other_place{"name a file elsewhere, as in `xfz new PATH`",
                             "请换个位置，例如 `xfz new 路径`"};
constexpr Message<Text> would_be_wrong{"nothing was written, for `check` would find: {}",
                                       "没有写文件，因为检查通不过：{}"};
constexpr Message<std::string_view, std::string> unusable_signs{
    "`{}` holds characters that a table cannot hold: {}", "`{}` 含有表格里不能用的字符：{}"};
constexpr Phrase delete_signs{"delete them", "请删去"};
constexpr Phrase target_named_twice{"both --file and PATH name the new table",
                                    "--file 和 PATH 都写了新表格的名称"};
constexpr Phrase drop_target_option{"leave out --file", "请去掉 --file"};

constexpr Example new_examples[] = {
    {"xfz new", {"indicators.yaml here, to be filled in", "在这里新建 indicators.yaml，供填写"}},
    {"xfz new 2027.yaml --jurisdiction 西夏区 --year 2027",
     {"another name, district and year", "指定文件名、区县和年度"}},
    {"xfz new --like lead-support", {"for a table with a column for each role", "牵头、配合各占一栏的表"}},
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
    options.value(
        "--title", "TEXT", title_,
        {"the official title (else one made of year and district)", "文件的全称（不写则由年度和区县拼成）"});
    options.value("--jurisdiction", "NAME", jurisdiction_,
                  {"the district (else 示范区, to be replaced)", "区县（不写则是待替换的“示范区”）"});
    options.value("--year", "YEAR", year_,
                  {"the year of the table (else this year, from July on the next)",
                   "年度（不写则是今年，7月起是明年）"});
    options.value(
        "--like", shapes, like_,
        {"the shape of the table: units in one sentence (else this), a column for each role, indicators "
         "without units, or rows without headings",
         "表的样子：单位写成一句话（不写则是这种），牵头、配合各占一栏，没有分工的指标，没有标题的任务"});
  }

  Status run(Context& context) override {
    const std::string path = path_in(context);
    const std::string text = table_text(context);
    if (path == "-") {
      context.print(text);
      return Status::fine;
    }
    if (const auto fault = write_file(context.system, path, text, nothing_there))
      throw failure_of(*fault, path);
    const Language language = context.language();
    context.system.write(Stream::error,
                         printable(wrote(language, path)) + "\n" +
                             render::paragraph(next_step.in(language), render::Ink::plain, context.errors));
    return Status::fine;
  }

 private:
  std::string path_in(const Context& context) const {
    if (path_ && context.file) throw Failure{target_named_twice.text(), drop_target_option.text()};
    std::string path = path_.value_or(context.file.value_or(std::string(usual_table_name)));
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
    if (fault == WriteFault::in_the_way) return {exists(path), other_name.text()};
    Failure failure = write_failure(fault, path);
    if (fault == WriteFault::denied || fault == WriteFault::read_only || fault == WriteFault::failed)
      failure.hint = other_place.text();
    return failure;
  }

  std::optional<std::string> path_;
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
