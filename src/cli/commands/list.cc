// SPDX-License-Identifier: MIT
#include "cli/answer_options.h"
#include "cli/command.h"
#include "cli/filter_options.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "render/views/views.h"

namespace xfz::cli {

namespace {

constexpr std::string_view list_groups = "category|lead";

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
    filters_.declare_with_all(options);
    options.value("--group", list_groups, group_,
                  {"group by category, or by lead unit", "按类别分组，或按牵头单位分组"});
    output_.declare_wrap(options);
    output_.declare_format(options);
  }

  Status run(Context& context) override {
    output_.check();
    const bool by_lead = group_ && read_choice("--group", *group_, list_groups) == 1;
    filters_.check();
    const auto file = table_for_query(context);
    if (!file) return Status::unusable;
    const Table& table = file->table;
    const query::Question question = filters_.read(context, table);
    const query::Answer answer = query::ask(table, question);
    output_.print(context, render::list_forms(table, {question, by_lead}, answer));
    return Status::fine;
  }

 private:
  FilterOptions filters_;
  std::optional<std::string> group_;
  AnswerOptions output_;
};

}  // namespace

std::unique_ptr<Command> make_list() {
  return std::make_unique<ListCommand>();
}

}  // namespace xfz::cli
