// SPDX-License-Identifier: MIT
#include "cli/documents/whole_maker.h"

#include <functional>
#include <utility>

#include "cli/documents/template_file.h"
#include "cli/documents/workbook.h"
#include "cli/failure.h"
#include "render/sheet/whole.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr Phrase no_json{"the whole table is no sheet in JSON", "任务清单的 JSON 不包括整张表"};
constexpr Phrase use_list{"`xfz list --all -F json` has every measure; for a unit's sheet name the unit",
                          "全部措施请用 `xfz list --all -F json`；要某个单位的清单，请写单位名称"};
constexpr Phrase no_protection{"--protect is for what a unit fills in", "--protect 只用于由单位填写的清单"};
constexpr Phrase name_unit{"name a unit, or write --all", "请写单位名称，或者写 --all"};

constexpr DocumentWords whole_words{
    {"several tables as {} cannot follow each other on standard output", "{} 格式的多张表不能接连输出"},
    {"name a folder for them: `-F {} -o tables/`", "请写一个文件夹：`-F {} -o tables/`"},
    {"{}: tables {}, files written {}, unchanged {}", "{}：{} 张表，写了 {} 个文件，{} 个没有变化"}};

using Whole = render::WholeTable;
using AddWhole = std::function<void(const Whole& whole, std::string& out)>;

AddWhole workbook_adder(Context& context, const render::SheetBasis& basis) {
  return [books = WorkbookMaker(context.system, basis.table.year.value), &basis](const Whole& whole,
                                                                                 std::string& out) {
    books.add(render::whole_scratch_size(whole), out,
              [&](const auto&... options) { return render::write_whole_xlsx(basis, whole, options...); });
  };
}

AddWhole template_adder(Context& context, const SheetStyle& style, const render::SheetBasis& basis) {
  auto from = std::make_shared<const DocumentTemplate>(
      read_document_template(context, style.template_file, "table", style.format, render::whole_level()));
  return [from = std::move(from), &basis](const Whole& whole, std::string& out) {
    from->render(render::whole_fields(basis, whole), basis.table.title.value, out);
  };
}

AddWhole adder(Context& context, const SheetStyle& style, const render::SheetBasis& basis) {
  if (style.format == "xlsx") return workbook_adder(context, basis);
  if (style.format != "csv" || style.template_file) return template_adder(context, style, basis);
  return [](const Whole& whole, std::string& out) { out += render::whole_csv(whole); };
}

}  // namespace

DocumentOutput whole_document(Context& context, const SheetStyle& style, const render::SheetBasis& basis) {
  if (style.format == "json" && !style.template_file) throw Failure{no_json.text(), use_list.text()};
  if (style.protect) throw Failure{no_protection.text(), name_unit.text()};
  DocumentOutput output{whole_words, {}, style.format};
  if (style.format == "csv" && style.bom) output.head = byte_order_mark;
  output.documents.push_back(
      {basis.table.title.value, [add = adder(context, style, basis), &basis](std::string& out) {
         add(render::whole_table(basis), out);
       }});
  return output;
}

}  // namespace xfz::cli
