// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/git/measure_history.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "render/difference/history.h"

namespace xfz::cli {

namespace {

constexpr Phrase whose_history{"the history of which measure?", "要看哪一条措施的历史？"};
constexpr Phrase give_id{"give its number: `xfz log 95`", "请写出它的序号：`xfz log 95`"};
constexpr Message<std::string_view> several_measures{"`{}` is several measures", "`{}` 是几条措施"};
constexpr Phrase one_by_one{"ask for one at a time", "请一次看一条"};

constexpr Example log_examples[] = {
    {"xfz log 95", {"who changed it, when, and what", "谁在什么时候改了什么"}},
    {"xfz log 95 -F json", {"for a program", "给程序用"}},
};

class LogCommand final : public Command {
 public:
  std::string_view name() const override { return "log"; }
  Phrase summary() const override {
    return {"the history of one measure, commit by commit", "一条措施的修改历史，逐次提交列出"};
  }
  std::span<const Example> examples() const override { return log_examples; }

  void declare(Options& options) override {
    options.argument(
        "ID", id_,
        {"the number of the measure, as the table has it now: 95, A1", "措施的序号，按现在的表格写：95、A1"});
    options.value("-F,--format", "table|json", format_, {"output format", "输出格式"});
  }

  Status run(Context& context) override {
    const bool is_json = format_ && read_choice("--format", *format_, {"table", "json"}) == 1;
    if (!id_) throw Failure{whose_history.text(), give_id.text()};
    const auto file = table_for_query(context);
    if (!file) return Status::unusable;
    const std::vector<Row> found = read_measures(file->table, *id_);
    if (found.size() != 1) throw Failure{several_measures(*id_), one_by_one.text()};
    const render::History history = measure_history(context, *file, found.front());
    context.print(is_json ? render::history_json(history) : render::history_text(history, context.output));
    return Status::fine;
  }

 private:
  std::optional<std::string> id_;
  std::optional<std::string> format_;
};

}  // namespace

std::unique_ptr<Command> make_log() {
  return std::make_unique<LogCommand>();
}

}  // namespace xfz::cli
