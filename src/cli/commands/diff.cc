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
constexpr Phrase stat_and_notices{"--stat is no notice", "--stat 不是通知"};
constexpr Phrase force_needs_output{"--force goes with -o", "--force 要和 -o 一起用"};

constexpr Example diff_examples[] = {
    {"xfz diff", {"what changed since the last commit", "上次提交以来改了什么"}},
    {"xfz diff HEAD~5", {"since five commits ago", "最近五次提交以来"}},
    {"xfz diff v2020.1 v2020.2", {"between two revisions", "两个版本之间"}},
    {"xfz diff old.yaml new.yaml", {"between two files", "两个文件之间"}},
    {"xfz diff -o 通知.docx HEAD~5",
     {"the notice of changes with a comparison table", "调整通知，附调整对照表"}},
    {"xfz diff --by-unit -o notices/ HEAD~5",
     {"an extract of it for every unit concerned", "给每个有关单位一份摘录"}},
};

enum class DiffFormat { text, markdown, json, html, docx, csv, xlsx };

DiffFormat read_diff_format(const std::optional<std::string>& value) {
  if (!value) return DiffFormat::text;
  return static_cast<DiffFormat>(
      read_choice("--format", *value, {"text", "md", "json", "html", "docx", "csv", "xlsx"}));
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
    options.value("-F,--format", "text|md|json|html|docx|csv|xlsx", format_, {"output format", "输出格式"});
    options.flag("--stat", stat_, {"one line for each change", "每处改动只写一行"});
    options.flag("--exit-code", exit_code_, {"end with 1 where anything changed", "有改动则以 1 结束"});
    options.value("-o,--output", "PATH", notices_.documents.output,
                  {"write the notice of changes to this file: a letter with a comparison table for all; with "
                   "--by-unit a file for each unit into this folder",
                   "把调整通知写到这个文件：给全体的一份，附调整对照表；与 --by-unit "
                   "同用时每个单位一份，写到这个文件夹里"});
    options.flag("--by-unit", notices_.by_unit,
                 {"for each unit concerned: what changed for it", "按单位列出：各单位的调整"});
    options.value("--unit", "U", notices_.unit, {"the same for one unit or group", "只看一个单位或集体"});
    options.value("--template", {"FILE", ValueKind::notice_template}, notices_.documents.template_file,
                  {"make notices by one's own template, as `xfz sheet` takes it",
                   "通知用自己的模板，写法与 `xfz sheet` 的相同"});
    options.flag("--force", notices_.documents.force,
                 {"replace notices that somebody has changed", "有人改动过的通知也替换"});
  }

  Status run(Context& context) override {
    const DiffFormat format = read_diff_format(has_own_formats() ? std::nullopt : format_);
    const bool gives_notices = has_own_formats() || format >= DiffFormat::html;
    check_options(context, gives_notices);
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
  /// Whether it is about notices whatever the format: text, Markdown and JSON are of the difference
  /// otherwise.
  bool has_own_formats() const {
    return notices_.by_unit || notices_.unit || notices_.documents.output || notices_.documents.template_file;
  }

  void check_options(const Context& context, bool gives_notices) {
    if (stat_ && format_) throw Failure{stat_and_format.text(), drop_one.text()};
    if (stat_ && gives_notices) throw Failure{stat_and_notices.text(), drop_one.text()};
    if (notices_.documents.force && !notices_.documents.output) throw Failure{force_needs_output.text()};
    notices_.documents.format = format_;
    if (gives_notices) check_notice_options(context, notices_);
  }

  std::string rendered(const render::Comparison& comparison, DiffFormat format,
                       const render::Screen& screen) const {
    if (stat_) return render::difference_stat(comparison, screen);
    if (format == DiffFormat::markdown) return render::difference_markdown(comparison, screen.language);
    if (format == DiffFormat::json) return render::difference_json(comparison);
    return render::difference_text(comparison, screen);
  }

  VersionWords versions_;
  std::optional<std::string> format_;
  NoticeOptions notices_;
  bool stat_ = false;
  bool exit_code_ = false;
};

}  // namespace

std::unique_ptr<Command> make_diff() {
  return std::make_unique<DiffCommand>();
}

}  // namespace xfz::cli
