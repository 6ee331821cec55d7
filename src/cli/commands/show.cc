// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/documents/answer_options.h"
#include "cli/ledger_files.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "render/views/views.h"

namespace xfz::cli {

namespace {

constexpr Phrase which{"which measure?", "要看哪一条措施？"};
constexpr Phrase name_one{"give its number: `xfz show 95`", "请写出它的序号：`xfz show 95`"};

constexpr Example show_examples[] = {
    {"xfz show 95", {"one measure, whole, clause by clause", "一条措施的全部内容，逐项列出"}},
    {"xfz show 7 A1", {"several measures", "几条一起看"}},
    {"xfz show 95 --format json", {"for a program", "给程序用"}},
};

class ShowCommand final : public Command {
 public:
  std::string_view name() const override { return "show"; }
  Phrase summary() const override { return {"one measure, whole", "一条措施的全部内容"}; }
  std::span<const Example> examples() const override { return show_examples; }
  bool asks_on_a_day() const override { return true; }

  void declare(Options& options) override {
    options.arguments("ID", ids_, {"numbers of measures: 95, A1, 7-10", "措施的序号，例如 95、A1、7-10"});
    output_.declare_format(options);
  }

  Status run(Context& context) override {
    output_.check(context);
    if (ids_.empty()) throw Failure{which.text(), name_one.text()};
    const auto file = table_for_query(context);
    if (!file) return Status::unusable;
    std::vector<query::Entry> entries;
    for (const std::string& id : ids_) {
      for (const Row& row : read_measures(file->table, id)) entries.push_back({row});
    }
    const QueryLedger ledger(context, *file);
    output_.print(context, *file, render::show_forms(file->table, entries, {ledger.book(), context.as_of}),
                  entries.size());
    return Status::fine;
  }

 private:
  std::vector<std::string> ids_;
  AnswerOptions output_;
};

}  // namespace

std::unique_ptr<Command> make_show() {
  return std::make_unique<ShowCommand>();
}

}  // namespace xfz::cli
