// SPDX-License-Identifier: MIT
#include "render/schema.h"

#include "cli/catalogue.h"
#include "cli/command.h"

namespace xfz::cli {

namespace {

constexpr Example schema_examples[] = {
    {"xfz schema > indicators.schema.json",
     {"a file that editors read; docs/format.md says how",
      "供编辑器使用的文件，用法见 docs/format.zh-CN.md"}},
};

class SchemaCommand final : public Command {
 public:
  std::string_view name() const override { return "schema"; }
  Phrase summary() const override {
    return {"the JSON Schema of the file, for editors", "表格文件的 JSON Schema，供编辑器使用"};
  }
  std::span<const Example> examples() const override { return schema_examples; }
  bool is_for_programs() const override { return true; }

  void declare(Options&) override {}

  Status run(Context& context) override {
    context.print(render::schema_json(all_rules()));
    return Status::fine;
  }
};

}  // namespace

std::unique_ptr<Command> make_schema() {
  return std::make_unique<SchemaCommand>();
}

}  // namespace xfz::cli
