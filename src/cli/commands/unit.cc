// SPDX-License-Identifier: MIT
#include "cli/answer_options.h"
#include "cli/command.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "query/units.h"
#include "render/views/views.h"

namespace xfz::cli {

namespace {

constexpr Example unit_examples[] = {
    {"xfz unit 民政局",
     {"what 民政局 owns, and what reaches it through groups", "民政局承担什么，经由集体又有什么"}},
    {"xfz unit mzj", {"the same by its id", "用代号也一样"}},
    {"xfz unit", {"every unit with its counts", "全部单位和各自的项数"}},
};

class UnitCommand final : public Command {
 public:
  std::string_view name() const override { return "unit"; }
  Phrase summary() const override { return {"what does a unit own?", "某个单位承担什么？"}; }
  std::span<const Example> examples() const override { return unit_examples; }

  void declare(Options& options) override {
    options.argument("U", unit_,
                     {"a unit or group by name, alias or id; without it, every unit with its counts",
                      "单位或集体的名称、别名或代号；不写则列出全部单位"});
    output_.declare_wrap(options);
    output_.declare_format(options);
  }

  Status run(Context& context) override {
    output_.check();
    const auto file = table_for_query(context);
    if (!file) return Status::unusable;
    const Table& table = file->table;
    if (unit_) {
      output_.print(context,
                    render::unit_forms(table, query::portfolio(table, read_unit(table, *unit_), {})));
    } else {
      output_.print(context, render::units_forms(table, query::spread(table, {})));
    }
    return Status::fine;
  }

 private:
  std::optional<std::string> unit_;
  AnswerOptions output_;
};

}  // namespace

std::unique_ptr<Command> make_unit() {
  return std::make_unique<UnitCommand>();
}

}  // namespace xfz::cli
