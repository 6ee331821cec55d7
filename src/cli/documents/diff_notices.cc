// SPDX-License-Identifier: MIT
#include "cli/documents/diff_notices.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "cli/documents/output.h"
#include "cli/documents/template_file.h"
#include "cli/documents/workbook.h"
#include "cli/failure.h"
#include "cli/git/revision.h"
#include "cli/values.h"
#include "compare/notices.h"
#include "render/notice/fields.h"
#include "render/notice/notice.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr DocumentWords notice_words{
    {"several notices as {} cannot follow each other on standard output", "{} 格式的多份通知不能接连输出"},
    {"name a folder for them: `-F {} -o notices/`", "请写一个文件夹：`-F {} -o notices/`"},
    {"{}: notices {}, files written {}, unchanged {}", "{}：{} 份通知，写了 {} 个文件，{} 个没有变化"}};
constexpr Message<std::size_t> nothing_for{
    "units and groups without a notice, as nothing changed for them: {}",
    "另有 {} 个单位和集体没有调整，不发通知"};
constexpr Message<std::string> nothing_for_unit{"nothing changed for {}", "{}没有调整"};
constexpr Phrase nothing_to_tell{"no notice: nothing that the table prints has changed",
                                 "表格印出的内容没有调整，不发通知"};

constexpr std::string_view printed_formats[] = {"text", "md", "docx", "html", "csv", "xlsx", "json"};
constexpr std::span<const std::string_view> file_formats = std::span(printed_formats).subspan(1);
constexpr DocumentKind written{file_formats, "md", "notices/"};
constexpr DocumentKind printed{printed_formats, "text", "notices/"};
/// What stands behind a unit's name: a notice may lie beside its sheet.
constexpr std::string_view notice_suffix = "-调整通知";

bool is_printed(const DocumentOptions& options) {
  return !options.output || *options.output == "-";
}

/// The notice for all is a document also where it is printed: for people at a terminal there is the
/// difference.
const DocumentKind& kind_of(const NoticeOptions& options) {
  return is_printed(options.documents) && (options.by_unit || options.unit) ? printed : written;
}

bool is_single(const NoticeOptions& options) {
  return !options.by_unit || options.unit;
}

/// A unit as one of the tables knows it.
struct UnitAsked {
  UnitIndex before = no_unit;
  UnitIndex after = no_unit;

  bool is_of(const compare::Notice& notice) const {
    return after != no_unit ? notice.after == after : notice.before == before;
  }
};

/// A unit by its id or name.
UnitIndex find_by_name(const Table& table, const std::string& name) {
  const UnitIndex found = find_unit(table, name);
  if (found == no_unit) return no_unit;
  const Unit& unit = table.unit(found);
  return unit.name.value == name || unit.id.value == name ? found : no_unit;
}

/// What a unit was called before is an alias now, of itself or of the one that it was merged into: so the
/// name in either table goes before an alias.
UnitAsked read_unit_of_either(const compare::Difference& difference, const std::string& name) {
  if (const UnitIndex after = find_by_name(*difference.after, name); after != no_unit)
    return {no_unit, after};
  if (const UnitIndex before = find_by_name(*difference.before, name); before != no_unit)
    return {before, no_unit};
  if (const UnitIndex after = find_unit(*difference.after, name); after != no_unit) return {no_unit, after};
  if (const UnitIndex before = find_unit(*difference.before, name); before != no_unit)
    return {before, no_unit};
  return {no_unit, read_unit(*difference.after, name)};  // throws
}

/// With the commit that last changed a file, and whether it was changed since: as a sheet names its source.
render::Side with_commit(Context& context, render::Side side) {
  if (!side.commit.empty()) return side;
  const render::Origin origin = origin_of(context, side.name);
  side.commit = origin.revision;
  side.is_uncommitted =
      origin.tracking == render::Tracking::modified || origin.tracking == render::Tracking::untracked;
  return side;
}

/// Those that were asked for and tell something.
std::vector<render::NoticePage> notices_of(const render::Comparison& comparison, const NoticeOptions& options,
                                           Language language) {
  const compare::Difference& difference = comparison.difference;
  std::optional<UnitAsked> unit;
  if (options.unit) unit = read_unit_of_either(difference, *options.unit);
  std::vector<render::NoticePage> pages;
  const auto add = [&](const compare::Notice& notice) {
    if (unit && !unit->is_of(notice)) return;
    render::NoticePage page = render::notice_page(comparison, notice, language);
    if (!page.is_empty()) pages.push_back(std::move(page));
  };
  if (unit || options.by_unit) {
    for (const compare::Notice& notice : compare::unit_notices(difference)) add(notice);
  } else {
    add(compare::notice_for_all(difference));
  }
  return pages;
}

/// How many units and groups of the new table get none.
std::size_t untouched(const render::Comparison& comparison, const std::vector<render::NoticePage>& notices) {
  const auto concerned = std::count_if(notices.begin(), notices.end(),
                                       [](const render::NoticePage& notice) { return !notice.is_gone; });
  return comparison.difference.after->units.size() - static_cast<std::size_t>(concerned);
}

/// Appends a notice in one format; what it needs is read or loaded once.
using AddNotice = std::function<void(const render::NoticePage& page, std::string& out)>;

AddNotice workbook_of(Context& context, const render::Comparison& comparison) {
  const auto workbooks =
      std::make_shared<WorkbookMaker>(context.system, comparison.difference.after->year.value);
  return [workbooks](const render::NoticePage& page, std::string& out) {
    workbooks->add(render::notice_scratch_size(page), out,
                   [&page](const auto&... how) { return render::write_notice_xlsx(page, how...); });
  };
}

AddNotice from_template(Context& context, const std::optional<std::string>& own, const std::string& format) {
  return [from = std::make_shared<DocumentTemplate>(
              read_document_template(context, own, "change-notice", format, render::notice_level()))](
             const render::NoticePage& page, std::string& out) {
    from->render(render::notice_fields(page), render::notice_title(page), out);
  };
}

AddNotice add_notice(Context& context, const render::Comparison& comparison, const DocumentOptions& options,
                     const std::string& format, bool has_unit) {
  if (options.template_file) return from_template(context, options.template_file, format);
  if (format == "xlsx") return workbook_of(context, comparison);
  if (format == "json")
    return [](const render::NoticePage& page, std::string& out) { out += render::notice_json(page); };
  if (format == "csv") {
    return [has_unit](const render::NoticePage& page, std::string& out) {
      out += render::notice_csv_lines(page, has_unit);
    };
  }
  return from_template(context, std::nullopt, format);
}

DocumentOutput notice_documents(Context& context, const render::Comparison& comparison,
                                const std::vector<render::NoticePage>& notices, const NoticeOptions& options,
                                const std::string& format) {
  const DocumentOptions& documents = options.documents;
  DocumentOutput output{notice_words, {},           format,         std::string(notice_suffix),
                        "",           std::nullopt, documents.force};
  // In one stream the lines of several notices say for whom they are.
  const bool has_unit = is_printed(documents) && options.by_unit && !options.unit;
  if (documents.template_file) output.name_suffix = template_suffix(*documents.template_file, format);
  if (format == "md" || format == "txt") output.separator = "\n";
  if (format == "csv") {
    output.separator = "";
    output.head = byte_order_mark;
    if (!documents.template_file && !notices.empty())
      output.head += render::notice_csv_header(notices.front(), has_unit);
  }
  const AddNotice add = add_notice(context, comparison, documents, format, has_unit);
  for (const render::NoticePage& page : notices) {
    const std::string& name = page.is_for_all() ? comparison.difference.after->title.value : page.unit;
    output.documents.push_back({name, [add, &page](std::string& out) { add(page, out); }});
  }
  return output;
}

std::string index_of(const DocumentOutput& output, const render::Comparison& comparison,
                     const std::vector<render::NoticePage>& notices) {
  std::vector<render::NoticeEntry> entries;
  for (const render::NoticePage& page : notices) entries.push_back({&page, document_name(output, page.unit)});
  return builtin_template("change-notice-index.html.mustache")
      .render(render::notice_index_fields(comparison, entries, untouched(comparison, notices)));
}

/// Prints or writes them, where there are any; of several units an overview is made in any case.
void give_documents(Context& context, const render::Comparison& comparison,
                    const std::vector<render::NoticePage>& notices, const NoticeOptions& options,
                    const std::string& format) {
  const DocumentOptions& documents = options.documents;
  if (notices.empty() && (is_single(options) || is_printed(documents))) return;
  const DocumentOutput output = notice_documents(context, comparison, notices, options, format);
  std::optional<std::string> index;
  if (!is_single(options) && !is_printed(documents)) index = index_of(output, comparison, notices);
  put_documents(context, output, documents, is_single(options), index);
}

/// What is said of those that get none; empty where all get one.
std::string closing_words(const render::Comparison& comparison,
                          const std::vector<render::NoticePage>& notices, const NoticeOptions& options,
                          Language language) {
  if (is_single(options)) {
    if (!notices.empty()) return "";
    return options.unit ? nothing_for_unit(language, *options.unit)
                        : std::string(nothing_to_tell.in(language));
  }
  const std::size_t others = untouched(comparison, notices);
  return others > 0 ? nothing_for(language, others) : "";
}

}  // namespace

void check_notice_options(const Context& context, const NoticeOptions& options) {
  const DocumentKind& kind = kind_of(options);
  check_documents(context, options.documents, kind, is_single(options));
  read_document_format(context, options.documents, kind, is_single(options));
}

void give_notices(Context& context, const render::Comparison& comparison, const NoticeOptions& options) {
  const DocumentOptions& documents = options.documents;
  const Language language = context.language();
  const std::string format = read_document_format(context, documents, kind_of(options), is_single(options));
  const bool is_text = format == "text";
  const render::Comparison named{comparison.difference, with_commit(context, comparison.before),
                                 with_commit(context, comparison.after)};
  const render::Comparison& shown = is_text ? comparison : named;
  const std::vector<render::NoticePage> notices =
      notices_of(shown, options, is_text ? language : Language::chinese);
  const std::string closing = closing_words(comparison, notices, options, language);
  if (is_text) {
    context.print(render::notices_text(comparison, notices, closing, context.output));
    return;
  }
  if (format == "json" && is_printed(documents) && !documents.template_file &&
      (options.by_unit || options.unit)) {
    context.print(render::notices_json(comparison, notices));
    return;
  }
  give_documents(context, named, notices, options, format);
  if (!closing.empty()) context.system.write(Stream::error, printable(closing) + "\n");
}

}  // namespace xfz::cli
