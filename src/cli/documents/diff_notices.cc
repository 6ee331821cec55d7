// SPDX-License-Identifier: MIT
#include "cli/documents/diff_notices.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "cli/documents/output.h"
#include "cli/documents/template_file.h"
#include "cli/failure.h"
#include "cli/git/revision.h"
#include "cli/values.h"
#include "compare/concerns.h"
#include "render/notice/fields.h"
#include "render/notice/notice.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr DocumentWords notice_words{
    {"several notices as {} cannot follow each other on standard output", "{} 格式的多份通知不能接连输出"},
    {"name a folder for them: `-F {} -o notices/`", "请写一个文件夹：`-F {} -o notices/`"},
    {"{}: notices {}, files written {}, unchanged {}", "{}：{} 份通知，写了 {} 个文件，{} 个没有变化"}};
constexpr Message<std::size_t> nothing_for{"no notice for {} units and groups: nothing changed for them",
                                           "另有 {} 个单位和集体没有调整，不发通知"};
constexpr Message<std::string> nothing_for_unit{"nothing changed for {}", "{}没有调整"};

constexpr std::string_view file_formats[] = {"md", "html", "json"};
constexpr std::string_view printed_formats[] = {"text", "md", "html", "json"};
constexpr DocumentKind written{file_formats, "md", "notices/"};
constexpr DocumentKind printed{printed_formats, "text", "notices/"};
/// What stands behind a unit's name: a notice may lie beside its sheet.
constexpr std::string_view notice_suffix = "-调整通知";

bool is_printed(const DocumentOptions& options) {
  return !options.output || *options.output == "-";
}

const DocumentKind& kind_of(const DocumentOptions& options) {
  return is_printed(options) ? printed : written;
}

/// A unit as one of the tables knows it.
struct UnitAsked {
  UnitIndex before = no_unit;
  UnitIndex after = no_unit;

  bool is_of(const compare::UnitNotice& notice) const {
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

/// All notices that tell something; of one unit, if one is asked for.
std::vector<render::Notice> notices_of(const render::Comparison& comparison,
                                       const std::optional<UnitAsked>& unit) {
  const compare::MeasureChanges changes(comparison.difference);
  std::vector<render::Notice> notices;
  for (compare::UnitNotice& found : compare::notices(comparison.difference)) {
    if (unit && !unit->is_of(found)) continue;
    render::NoticePage page = render::notice_page(comparison, changes, found);
    if (!page.is_empty()) notices.push_back({std::move(found), std::move(page)});
  }
  return notices;
}

/// How many units and groups of the new table get none.
std::size_t untouched(const render::Comparison& comparison, const std::vector<render::Notice>& notices) {
  const auto concerned = std::count_if(notices.begin(), notices.end(), [](const render::Notice& notice) {
    return notice.unit.after != no_unit;
  });
  return comparison.difference.after->units.size() - static_cast<std::size_t>(concerned);
}

DocumentOutput notice_documents(Context& context, const render::Comparison& comparison,
                                const std::vector<render::Notice>& notices, const DocumentOptions& options,
                                const std::string& format) {
  DocumentOutput output{notice_words, {},           format,       std::string(notice_suffix),
                        "",           std::nullopt, options.force};
  if (options.template_file) output.name_suffix = template_suffix(*options.template_file, format);
  if (format == "md" || format == "txt") output.separator = "\n";
  if (format == "json" && !options.template_file) {
    for (const render::Notice& notice : notices) {
      output.documents.push_back(
          {notice.page.unit, [&](std::string& out) { out += render::notice_json(comparison, notice); }});
    }
    return output;
  }
  const auto from = std::make_shared<render::Template>(
      options.template_file ? read_template(context, *options.template_file, render::notice_level())
                            : builtin_template("change-notice." + format + ".mustache"));
  if (format == "csv") output.head = byte_order_mark;
  for (const render::Notice& notice : notices) {
    output.documents.push_back({notice.page.unit, [from, &notice](std::string& out) {
                                  from->render(render::notice_fields(notice.page), out);
                                }});
  }
  return output;
}

std::string index_of(const DocumentOutput& output, const render::Comparison& comparison,
                     const std::vector<render::Notice>& notices) {
  std::vector<render::NoticeEntry> entries;
  for (const render::Notice& notice : notices)
    entries.push_back({&notice.page, document_name(output, notice.page.unit)});
  return builtin_template("change-notice-index.html.mustache")
      .render(render::notice_index_fields(comparison, entries, untouched(comparison, notices)));
}

}  // namespace

void check_notice_options(const Context& context, const NoticeOptions& options) {
  const DocumentKind& kind = kind_of(options.documents);
  const bool is_single = options.unit.has_value();
  check_documents(context, options.documents, kind, is_single);
  read_document_format(context, options.documents, kind, is_single);
}

void give_notices(Context& context, const render::Comparison& comparison, const NoticeOptions& options) {
  const DocumentOptions& documents = options.documents;
  const bool is_single = options.unit.has_value();
  const Language language = context.language();
  std::optional<UnitAsked> unit;
  if (is_single) unit = read_unit_of_either(comparison.difference, *options.unit);
  const render::Comparison named{comparison.difference, with_commit(context, comparison.before),
                                 with_commit(context, comparison.after)};
  const std::vector<render::Notice> notices = notices_of(named, unit);
  const std::size_t others = untouched(comparison, notices);
  const std::string format = read_document_format(context, documents, kind_of(documents), is_single);
  const std::string closing =
      is_single ? nothing_for_unit(language, *options.unit) : nothing_for(language, others);
  const bool has_closing = is_single ? notices.empty() : others > 0;
  if (format == "text") {
    context.print(render::notices_text(comparison, notices, has_closing ? closing : "", context.output));
    return;
  }
  if (format == "json" && is_printed(documents) && !documents.template_file) {
    context.print(render::notices_json(comparison, notices));
    return;
  }
  const DocumentOutput output = notice_documents(context, comparison, notices, documents, format);
  if (is_printed(documents)) {
    if (!notices.empty()) print_documents(context, output);
  } else if (!is_single) {
    write_documents(context, output, *documents.output, index_of(output, named, notices));
  } else if (!notices.empty() && is_one_file(context, documents, is_single)) {
    write_document(context, output, *documents.output);
  } else if (!notices.empty()) {
    write_documents(context, output, *documents.output, std::nullopt);
  }
  if (has_closing) context.system.write(Stream::error, printable(closing) + "\n");
}

}  // namespace xfz::cli
