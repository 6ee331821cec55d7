// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/documents/diff_notices.h"
#include "cli/git/versions.h"
#include "cli/values.h"
#include "render/difference/difference.h"

namespace xfz::cli {

namespace {

constexpr Phrase stat_and_format{"--stat is text for people, and goes with no --format",
                                 "--stat 是给人看的文字，不能与 --format 同用"};
constexpr Phrase drop_one{"leave out one of them", "请去掉其中一个"};
constexpr Phrase stat_and_notices{"--stat is about the whole table, not about units",
                                  "--stat 针对整张表格，不能按单位列出"};
constexpr Phrase output_needs_units{"-o is for the notices to units", "-o 用于给各单位的通知"};
constexpr Phrase ask_by_unit{"add --by-unit or --unit U, or redirect the output with `>`",
                             "请加上 --by-unit 或 --unit 单位，或者用 `>` 转存结果"};
constexpr Phrase template_needs_units{"--template is for the notices to units",
                                      "--template 用于给各单位的通知"};
constexpr Phrase add_by_unit{"add --by-unit or --unit U", "请加上 --by-unit 或 --unit 单位"};
constexpr Phrase force_needs_output{"--force goes with -o", "--force 要和 -o 一起用"};

constexpr Example diff_examples[] = {
    {"xfz diff", {"what changed since the last commit", "上次提交以来改了什么"}},
    {"xfz diff HEAD~5", {"since five commits ago", "最近五次提交以来"}},
    {"xfz diff v2020.1 v2020.2", {"between two revisions", "两个版本之间"}},
    {"xfz diff old.yaml new.yaml", {"between two files", "两个文件之间"}},
    {"xfz diff --by-unit -o notices/ HEAD~5",
     {"a change notice for every unit concerned", "给每个有关单位一份调整通知"}},
};

enum class DiffFormat { text, markdown, json, html };

DiffFormat read_diff_format(const std::optional<std::string>& value) {
  if (!value) return DiffFormat::text;
  return static_cast<DiffFormat>(read_choice("--format", *value, {"text", "md", "json", "html"}));
}

class DiffCommand final : public Command {
 public:
  std::string_view name() const override { return "diff"; }
  Phrase summary() const override { return {"what changed, and for whom?", "改了什么，涉及谁？"}; }
  std::span<const Example> examples() const override { return diff_examples; }

  void declare(Options& options) override {
    options.argument("OLD", versions_.before,
                     {"a file, a revision of git (HEAD~1, v2020.1), REV:PATH, or OLD..NEW (else HEAD)",
                      "文件、git 版本（HEAD~1、v2020.1）、版本:路径，或者 旧..新（不写则是 HEAD）"});
    options.argument("NEW", versions_.after,
                     {"the same, - being standard input (else the working file)",
                      "同上；- 是标准输入（不写则是工作区里的文件）"});
    options.value("-F,--format", "text|md|json|html", format_, {"output format", "输出格式"});
    options.flag("--stat", stat_, {"one line for each change", "每处改动只写一行"});
    options.flag("--exit-code", exit_code_, {"end with 1 where anything changed", "有改动则以 1 结束"});
    options.flag("--by-unit", by_unit_,
                 {"for each unit concerned: what is newly theirs, no longer theirs, due earlier or later",
                  "按单位列出：新增、不再承担、提前或推后的任务"});
    options.value("--unit", "U", notices_.unit, {"the same for one unit or group", "只看一个单位或集体"});
    options.value(
        "-o,--output", "PATH", notices_.documents.output,
        {"with --by-unit or --unit: write the notices to this file, or a file each into this folder",
         "与 --by-unit 或 --unit 同用：写到这个文件，或者每个单位一份写到这个文件夹里"});
    options.value("--template", {"FILE", ValueKind::notice_template}, notices_.documents.template_file,
                  {"with --by-unit or --unit: one's own template, as `xfz sheet` takes it",
                   "与 --by-unit 或 --unit 同用：自己的模板，写法与 `xfz sheet` 的相同"});
    options.flag("--force", notices_.documents.force,
                 {"replace notices that somebody has changed", "有人改动过的通知也替换"});
  }

  Status run(Context& context) override {
    const bool gives_notices = by_unit_ || notices_.unit;
    check_options(context, gives_notices);
    const DiffFormat format = gives_notices ? DiffFormat::text : read_diff_format(format_);
    const auto sides = read_versions(context, versions_);
    if (!sides) return Status::unusable;
    const compare::Difference difference = compare::compare(sides->before.table, sides->after.table);
    const render::Comparison comparison{difference, sides->before.side, sides->after.side};
    if (gives_notices) {
      give_notices(context, comparison, notices_);
    } else {
      context.print(rendered(comparison, format, context.output));
    }
    return exit_code_ && !difference.is_empty() ? Status::found : Status::fine;
  }

 private:
  void check_options(const Context& context, bool gives_notices) {
    if (stat_ && format_) throw Failure{stat_and_format.text(), drop_one.text()};
    if (stat_ && gives_notices) throw Failure{stat_and_notices.text(), drop_one.text()};
    if (notices_.documents.output && !gives_notices)
      throw Failure{output_needs_units.text(), ask_by_unit.text()};
    if (notices_.documents.template_file && !gives_notices)
      throw Failure{template_needs_units.text(), add_by_unit.text()};
    if (notices_.documents.force && !notices_.documents.output) throw Failure{force_needs_output.text()};
    notices_.documents.format = format_;
    if (gives_notices) check_notice_options(context, notices_);
  }

  std::string rendered(const render::Comparison& comparison, DiffFormat format,
                       const render::Screen& screen) const {
    if (stat_) return render::difference_stat(comparison, screen);
    switch (format) {
      case DiffFormat::markdown:
        return render::difference_markdown(comparison, screen.language);
      case DiffFormat::json:
        return render::difference_json(comparison);
      case DiffFormat::html:
        return render::difference_html(comparison, screen.language);
      case DiffFormat::text:
        break;
    }
    return render::difference_text(comparison, screen);
  }

  VersionWords versions_;
  std::optional<std::string> format_;
  NoticeOptions notices_;
  bool stat_ = false;
  bool exit_code_ = false;
  bool by_unit_ = false;
};

}  // namespace

std::unique_ptr<Command> make_diff() {
  return std::make_unique<DiffCommand>();
}

}  // namespace xfz::cli
