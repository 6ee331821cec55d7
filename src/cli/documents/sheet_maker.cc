// SPDX-License-Identifier: MIT
#include "cli/documents/sheet_maker.h"

#include <charconv>
#include <chrono>

#include "cli/documents/template_file.h"
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

constexpr Message<std::string> no_library{"a workbook needs {}, which is not installed",
                                          "生成 Excel 工作簿需要 {}，但没有安装"};
constexpr Message<std::string> install{"install it with `sudo apt-get install {}`, or choose csv or html",
                                       "请运行 `sudo apt-get install {}`，或者改用 csv、html"};
constexpr Phrase built_without{"this xfz was built without workbooks",
                               "这个 xfz 编译时没有包含 Excel 工作簿格式"};
constexpr Phrase choose_form{"choose csv or html, or install xfz from its Debian package",
                             "请改用 csv、html，或者安装 xfz 的 Debian 软件包"};
constexpr Phrase no_workbook{"the workbook could not be made", "无法生成工作簿"};
constexpr Phrase in_memory{"is there memory enough, and is /proc mounted? otherwise choose another format",
                           "是不是内存不足，或者没有挂载 /proc？也可以改用其他格式"};
constexpr Phrase no_room{"there is no room for temporary files in $TMPDIR, /dev/shm, /tmp or here",
                         "$TMPDIR、/dev/shm、/tmp 和当前文件夹里都没有存放临时文件的空间"};
constexpr Phrase make_room{"make room there, or choose another format", "请清理后重试，或者改用其他格式"};
constexpr Message<std::string> bad_epoch{"SOURCE_DATE_EPOCH is `{}`, which is no number of seconds",
                                         "SOURCE_DATE_EPOCH 是 `{}`，不是秒数"};
constexpr Phrase unset_epoch{"set it to a number such as 1577836800, or unset it",
                             "请设成 1577836800 这样的数，或者不设"};

class TemplateMaker final : public SheetMaker {
 public:
  TemplateMaker(render::Template from, std::optional<std::string> separator, std::string head,
                const render::SheetBasis& basis)
      : template_(std::move(from)), separator_(std::move(separator)), head_(std::move(head)), basis_(basis) {}

  std::optional<std::string> separator() const override { return separator_; }
  std::string head() const override { return head_; }
  void add(const query::Sheet& sheet, std::string& out) const override {
    template_.render(render::sheet_fields(basis_, sheet), out);
  }

 private:
  render::Template template_;
  std::optional<std::string> separator_;
  std::string head_;
  const render::SheetBasis& basis_;
};

class CsvMaker final : public SheetMaker {
 public:
  CsvMaker(bool bom, const render::SheetBasis& basis) : bom_(bom), basis_(basis) {}

  std::optional<std::string> separator() const override { return ""; }
  std::string head() const override {
    return std::string(bom_ ? byte_order_mark : "") + render::sheet_csv_header(basis_.table);
  }
  void add(const query::Sheet& sheet, std::string& out) const override {
    out += render::sheet_csv_lines(basis_.table, sheet);
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

/// The time that a workbook carries: $SOURCE_DATE_EPOCH (reproducible-builds.org), else the beginning of the
/// table's year. Never the clock's, so that the same table gives the same bytes.
std::int64_t creation_time(const System& system, int year) {
  const auto epoch = system.environment("SOURCE_DATE_EPOCH");
  if (!epoch || epoch->empty()) {
    const std::chrono::sys_days begin(make_date(year, 1, 1).value());
    return std::chrono::seconds(begin.time_since_epoch()).count();
  }
  std::int64_t seconds = 0;
  const char* const end = epoch->data() + epoch->size();
  const auto [rest, error] = std::from_chars(epoch->data(), end, seconds);
  if (error != std::errc{} || rest != end || seconds < 0)
    throw Failure{bad_epoch(*epoch), unset_epoch.text()};
  return seconds;
}

/// Whether the bytes end as a ZIP archive without a comment does.
bool is_whole(std::string_view bytes) {
  constexpr std::size_t end_size = 22;
  return bytes.size() >= end_size && bytes.substr(bytes.size() - end_size).starts_with("PK\5\6");
}

class XlsxMaker final : public SheetMaker {
 public:
  XlsxMaker(System& system, bool protect, const render::SheetBasis& basis)
      : system_(system), basis_(basis), symbols_(system.load_library(render::xlsx_library)) {
    if (!symbols_ && render::xlsx_package.empty()) throw Failure{built_without.text(), choose_form.text()};
    if (!symbols_) throw Failure{no_library(render::xlsx_library), install(render::xlsx_package)};
    options_.protect = protect;
    options_.created = creation_time(system, basis.table.year.value);
  }

  void add(const query::Sheet& sheet, std::string& out) const override {
    const render::SheetBook book(render::sheet_head(basis_, sheet), sheet);
    render::XlsxOptions options = options_;
    const auto scratch = system_.scratch_folder(book.scratch_size());
    if (!scratch) throw Failure{no_room.text(), make_room.text()};
    options.scratch = *scratch;
    std::optional<Text> fault;
    const auto bytes =
        system_.through_memory([&](const std::string& path) { fault = book.write(options, symbols_, path); });
    if (fault) throw Failure{*std::move(fault)};
    if (!bytes || !is_whole(*bytes)) throw Failure{no_workbook.text(), in_memory.text()};
    out += *bytes;
  }

 private:
  System& system_;
  const render::SheetBasis& basis_;
  render::Symbols symbols_;
  render::XlsxOptions options_;
};

}  // namespace

std::unique_ptr<SheetMaker> make_sheet_maker(Context& context, const SheetStyle& style,
                                             const render::SheetBasis& basis) {
  if (!style.template_file && style.format == "csv") return std::make_unique<CsvMaker>(style.bom, basis);
  if (style.format == "xlsx") return std::make_unique<XlsxMaker>(context.system, style.protect, basis);
  if (!style.template_file && style.format == "json") return std::make_unique<JsonMaker>(basis);
  render::Template from = style.template_file
                              ? read_template(context, *style.template_file, render::sheet_level())
                              : builtin_template("sheet." + style.format + ".mustache");
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
