// SPDX-License-Identifier: MIT
#include "cli/answer_options.h"
#include "cli/command.h"
#include "cli/filter_options.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "render/views/views.h"

namespace xfz::cli {

namespace {

constexpr Phrase direct_needs_unit{"--direct goes with --unit", "--direct 要和 --unit 一起用"};

constexpr Example list_examples[] = {
    {"xfz list --category 四", {"the measures of category 四", "第四类的措施"}},
    {"xfz list --unit 司法局 --role lead", {"what 司法局 leads", "司法局牵头的措施"}},
    {"xfz list --unit 教育局 --direct", {"without what reaches it through groups", "不算经由集体承担的"}},
    {"xfz list --text 营商 --format csv",
     {"measures with this word, for a spreadsheet", "含这个词的措施，给电子表格用"}},
    {"xfz list --all --format json", {"the whole table for a program", "整张表，给程序用"}},
};

class ListCommand final : public Command {
 public:
  std::string_view name() const override { return "list"; }
  Phrase summary() const override { return {"which measures match?", "有哪些措施？"}; }
  std::span<const Example> examples() const override { return list_examples; }

  void declare(Options& options) override {
    options.value("--unit", "U", unit_,
                  {"what concerns a unit or group (name, alias or id)",
                   "只看与某单位或集体有关的（名称、别名或代号）"});
    measures_.declare(options);
    options.flag("--all", all_, {"measures that are not applicable too", "也列出不适用的措施"});
    output_.declare_wrap(options);
    output_.declare_format(options);
  }

  Status run(Context& context) override {
    output_.check();
    query::Question question = measures_.question();
    if (question.direct && !unit_) throw Failure{direct_needs_unit.text()};
    question.not_applicable = all_;

    const auto file = table_for_query(context);
    if (!file) return Status::unusable;
    const Table& table = file->table;
    if (unit_) question.units = {read_unit(table, *unit_)};
    measures_.read(table, question);
    const query::Answer answer = query::ask(table, question);
    output_.print(context, render::list_forms(table, question, answer));
    return Status::fine;
  }

 private:
  std::optional<std::string> unit_;
  MeasureOptions measures_;
  AnswerOptions output_;
  bool all_ = false;
};

}  // namespace

std::unique_ptr<Command> make_list() {
  return std::make_unique<ListCommand>();
}

}  // namespace xfz::cli
