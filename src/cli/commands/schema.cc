// SPDX-License-Identifier: MIT
#include "render/schema.h"

#include "cli/catalogue.h"
#include "cli/command.h"
#include "cli/values.h"
#include "render/status/rows.h"
#include "render/views/rows.h"

namespace xfz::cli {

namespace {

constexpr std::string_view files = "table|progress|review";
constexpr Phrase no_schema_of_rows{"--rows is about answers, not about a file",
                                   "--rows 说的是回答，不是文件"};
constexpr Phrase one_of_both{"give the file or --rows", "文件和 --rows 只写一个"};

constexpr Example schema_examples[] = {
    {"xfz schema > indicators.schema.json",
     {"a file that editors read; docs/format.md says how",
      "供编辑器使用的文件，用法见 docs/format.zh-CN.md"}},
    {"xfz schema progress > progress.schema.json",
     {"the same for what units report in the ledger", "台账里单位报送的文件也有"}},
    {"xfz schema --rows > datapackage.json",
     {"what the rows of `-F ndjson` hold, for other programs", "`-F ndjson` 的行有哪些字段，供其他程序使用"}},
};

class SchemaCommand final : public Command {
 public:
  std::string_view name() const override { return "schema"; }
  Phrase summary() const override {
    return {"the JSON Schema of a table or of its ledger, for editors",
            "表格和台账文件的 JSON Schema，供编辑器使用"};
  }
  std::span<const Example> examples() const override { return schema_examples; }
  bool is_for_programs() const override { return true; }

  void declare(Options& options) override {
    options.argument(
        files, file_,
        {"of which file: the table (when omitted), or of its ledger what units report or what the "
         "office found",
         "哪种文件：表格（不写时），或者台账里单位报送的、核查的"});
    options.flag(
        "--rows", rows_,
        {"in place of it the fields of rows (`-F ndjson`), as datapackage.json with a Table Schema for "
         "each kind",
         "改为列出各种行（`-F ndjson`）的字段：datapackage.json，每种行一个 Table Schema"});
  }

  Status run(Context& context) override {
    if (rows_ && file_) throw Failure{no_schema_of_rows.text(), one_of_both.text()};
    if (rows_) {
      const render::RowKind kinds[] = {render::measure_row_kind(), render::duty_row_kind(),
                                       render::entry_row_kind(), render::paper_row_kind()};
      context.print(render::data_package(kinds, context.language()));
    } else {
      const std::size_t file = file_ ? read_choice("schema", *file_, files) : 0;
      context.print(render::schema_json(static_cast<render::SchemaOf>(file), all_rules()));
    }
    return Status::fine;
  }

 private:
  std::optional<std::string> file_;
  bool rows_ = false;
};

}  // namespace

std::unique_ptr<Command> make_schema() {
  return std::make_unique<SchemaCommand>();
}

}  // namespace xfz::cli
