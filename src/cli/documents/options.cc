// SPDX-License-Identifier: MIT
#include "cli/documents/options.h"

#include <algorithm>

#include "cli/documents/template_file.h"
#include "cli/failure.h"
#include "cli/values.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string, std::string> other_format{"the template makes {}, not {}",
                                                         "这个模板生成 {}，不是 {}"};
constexpr Message<std::string, std::string> other_ending{"`{}` does not end like a file of format {}",
                                                         "`{}` 的扩展名与 {} 格式不符"};
constexpr Phrase drop_format{"leave out -F, or choose another name", "请不写 -F，或者换个名称"};
constexpr Phrase force_needs_file{"--force goes with -o", "--force 要和 -o 一起用"};
constexpr Phrase no_name{"-o is given an empty name", "-o 后面的名称是空的"};
constexpr Message<std::string_view> name_folder{"name a folder, as in `-o {}`", "请写文件夹，例如 `-o {}`"};
constexpr Message<std::string_view> name_output{"name a file or a folder, as in `-o {}`",
                                                "请写文件或文件夹，例如 `-o {}`"};
constexpr Message<std::string> no_such_format{"there is no format for a file like `{}`",
                                              "没有与文件 `{}` 相配的格式"};
constexpr Message<Text> say_format{"end it in {}, or say which with -F", "扩展名请用 {}，或者用 -F 指明格式"};
constexpr Message<std::string> several_in_file{"several do not go into one file, `{}`",
                                               "多份不能写入同一个文件 `{}`"};

/// `xlsx` of `民政局.xlsx`, where that is a format; otherwise nothing.
std::optional<std::string> format_by_name(std::string_view path, const DocumentKind& kind) {
  const std::string lower = lower_case(path);
  for (const std::string_view format : kind.formats) {
    if (lower.ends_with("." + std::string(format))) return std::string(format);
  }
  return std::nullopt;
}

/// Whether a dot stands in the file's name, behind its first character.
bool has_ending(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name.find('.', 1) != std::string_view::npos;
}

/// Whether a name looks like a file's, as `x.docx` does. `notices-2020.11`, `2020.xlsx/` are folders.
bool has_file_ending(std::string_view path) {
  constexpr std::size_t longest = 5;  // as in .xhtml
  if (!has_ending(path)) return false;
  const std::string_view ending = path.substr(path.rfind('.') + 1);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return ending.size() <= longest && std::any_of(ending.begin(), ending.end(), is_letter) &&
         std::all_of(ending.begin(), ending.end(), [&](char c) { return is_digit(c) || is_letter(c); });
}

/// `.md, .html or .json`
Text endings_of(const DocumentKind& kind) {
  Text text;
  for (const std::string_view format : kind.formats) {
    const bool is_last = format == kind.formats.back();
    if (!text.empty()) {
      text.en += is_last ? " or " : ", ";
      text.zh += is_last ? " 或 " : "、";
    }
    text.en += "." + std::string(format);
    text.zh += "." + std::string(format);
  }
  return text;
}

}  // namespace

void check_documents(const Context& context, const DocumentOptions& options, const DocumentKind& kind,
                     bool is_single) {
  const auto& output = options.output;
  if (options.force && !output) throw Failure{force_needs_file.text()};
  if (!output) return;
  if (output->empty()) throw Failure{no_name.text(), name_output(kind.example_folder)};
  const bool names_file = has_file_ending(*output) || format_by_name(*output, kind);
  if (!is_single && names_file && !context.system.is_folder(*output))
    throw Failure{several_in_file(*output), name_folder(kind.example_folder)};
}

bool is_one_file(const Context& context, const DocumentOptions& options, bool is_single) {
  const auto& output = options.output;
  return is_single && output && !output->ends_with('/') && !context.system.is_folder(*output);
}

std::string read_document_format(const Context& context, const DocumentOptions& options,
                                 const DocumentKind& kind, bool is_single) {
  std::optional<std::string> format = options.format;
  if (format) read_choice("--format", *format, kind.formats);
  if (options.template_file) {
    const auto made = std::string(read_template_kind(*options.template_file).extension.substr(1));
    if (format && made != *format) throw Failure{other_format(made, *format), drop_format.text()};
    format = made;
  }
  if (!is_one_file(context, options, is_single)) return format.value_or(std::string(kind.default_format));
  const auto by_name = format_by_name(*options.output, kind);
  if (!format && !by_name && has_ending(*options.output))
    throw Failure{no_such_format(*options.output), say_format(endings_of(kind))};
  if (format && by_name && *by_name != *format)
    throw Failure{other_ending(*options.output, *format), drop_format.text()};
  return format.value_or(by_name.value_or(std::string(kind.default_format)));
}

std::string template_suffix(std::string_view path, std::string_view format) {
  std::string_view name = path;
  name.remove_prefix(name.rfind('/') + 1);
  if (name.ends_with(".mustache")) name.remove_suffix(std::string_view(".mustache").size());
  name.remove_suffix(1 + format.size());
  constexpr int longest = 40;  // columns; a file's name has no room for any name of a template
  return "-" + std::string(fit(name, longest));
}

}  // namespace xfz::cli
