// SPDX-License-Identifier: MIT
#include "cli/documents/sheet_output.h"

#include "cli/documents/template_file.h"
#include "render/sheet/fields.h"

namespace xfz::cli {

namespace {

constexpr DocumentWords sheet_words{
    {"several sheets as {} cannot follow each other on standard output", "{} 格式的多份清单不能接连输出"},
    {"name a folder for them: `-F {} -o sheets/`", "请写一个文件夹：`-F {} -o sheets/`"},
    {"{}: sheets {}, files written {}, unchanged {}", "{}：{} 份清单，写了 {} 个文件，{} 个没有变化"}};

}  // namespace

DocumentOutput sheet_documents(const SheetMaker& maker, const render::SheetBasis& basis,
                               const std::vector<query::Sheet>& sheets, const std::string& format) {
  DocumentOutput output{sheet_words, {}, format, "", maker.head(), maker.separator()};
  for (const query::Sheet& sheet : sheets) {
    output.documents.push_back({basis.table.unit(sheet.unit).name.value,
                                [&maker, &sheet](std::string& out) { maker.add(sheet, out); }});
  }
  return output;
}

std::string sheet_index(const DocumentOutput& output, const render::SheetBasis& basis,
                        const std::vector<query::Sheet>& sheets) {
  std::vector<render::IndexEntry> entries;
  for (std::size_t i = 0; i < sheets.size(); ++i)
    entries.push_back({&sheets[i], document_name(output, output.documents[i].unit)});
  return builtin_template("index.html.mustache").render(render::index_fields(basis, entries));
}

}  // namespace xfz::cli
