// SPDX-License-Identifier: MIT
#include "cli/documents/sheet_maker.h"

#include "cli/documents/template_file.h"
#include "cli/documents/workbook.h"
#include "cli/failure.h"
#include "render/sheet/fields.h"
#include "render/sheet/xlsx.h"
#include "render/views/json.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr DocumentWords sheet_words{
    {"several sheets as {} cannot follow each other on standard output", "{} 格式的多份清单不能接连输出"},
    {"name a folder for them: `-F {} -o sheets/`", "请写一个文件夹：`-F {} -o sheets/`"},
    {"{}: sheets {}, files written {}, unchanged {}", "{}：{} 份清单，写了 {} 个文件，{} 个没有变化"}};

class TemplateMaker final : public SheetMaker {
 public:
  TemplateMaker(DocumentTemplate from, std::optional<std::string> separator, std::string head,
                const render::SheetBasis& basis)
      : template_(std::move(from)), separator_(std::move(separator)), head_(std::move(head)), basis_(basis) {}

  std::optional<std::string> separator() const override { return separator_; }
  std::string head() const override { return head_; }
  void add(const query::Sheet& sheet, std::string& out) const override {
    template_.render(render::sheet_fields(basis_, sheet), render::sheet_title(basis_.table, sheet.unit), out);
  }

 private:
  DocumentTemplate template_;
  std::optional<std::string> separator_;
  std::string head_;
  const render::SheetBasis& basis_;
};

class CsvMaker final : public SheetMaker {
 public:
  CsvMaker(bool bom, const render::SheetBasis& basis) : bom_(bom), basis_(basis) {}

  std::optional<std::string> separator() const override { return ""; }
  std::string head() const override {
    return std::string(bom_ ? byte_order_mark : "") + render::sheet_csv_header(basis_);
  }
  void add(const query::Sheet& sheet, std::string& out) const override {
    out += render::sheet_csv_lines(basis_, sheet);
  }

 private:
  bool bom_;
  const render::SheetBasis& basis_;
};

class JsonMaker final : public SheetMaker {
 public:
  explicit JsonMaker(const render::SheetBasis& basis) : basis_(basis) {}
  void add(const query::Sheet& sheet, std::string& out) const override {
    out += render::sheet_json(basis_, sheet);
  }

 private:
  const render::SheetBasis& basis_;
};

class XlsxMaker final : public SheetMaker {
 public:
  XlsxMaker(System& system, bool protect, const render::SheetBasis& basis)
      : workbooks_(system, basis.table.year.value), protect_(protect), basis_(basis) {}

  void add(const query::Sheet& sheet, std::string& out) const override {
    const render::SheetBook book(basis_, sheet);
    workbooks_.add(book.scratch_size(), out, [&](render::XlsxOptions options, const auto&... where) {
      options.protect = protect_;
      return book.write(options, where...);
    });
  }

 private:
  WorkbookMaker workbooks_;
  bool protect_;
  const render::SheetBasis& basis_;
};

}  // namespace

std::unique_ptr<SheetMaker> make_sheet_maker(Context& context, const SheetStyle& style,
                                             const render::SheetBasis& basis) {
  if (!style.template_file && style.format == "csv") return std::make_unique<CsvMaker>(style.bom, basis);
  if (style.format == "xlsx") return std::make_unique<XlsxMaker>(context.system, style.protect, basis);
  if (!style.template_file && style.format == "json") return std::make_unique<JsonMaker>(basis);
  DocumentTemplate from =
      read_document_template(context, style.template_file, "sheet", style.format, render::sheet_level());
  std::optional<std::string> separator;
  if (style.format == "md" || style.format == "txt") separator = "\n";
  const bool has_bom = style.format == "csv" && style.bom;
  return std::make_unique<TemplateMaker>(std::move(from), std::move(separator),
                                         std::string(has_bom ? byte_order_mark : ""), basis);
}

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
