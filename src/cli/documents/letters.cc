// SPDX-License-Identifier: MIT
#include "cli/documents/letters.h"

#include <memory>
#include <utility>

#include "cli/documents/output.h"
#include "cli/documents/template_file.h"
#include "cli/values.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr Synonym letter_synonyms[] = {{"提醒", "soon"},       {"提醒函", "soon"},  {"催办", "behind"},
                                       {"催办通知", "behind"}, {"督办", "overdue"}, {"督办通知", "overdue"},
                                       {"逾期", "overdue"}};
constexpr std::string_view letter_formats[] = {"md", "docx", "html"};
constexpr DocumentKind letter_documents{letter_formats, "md", "letters/"};
constexpr Message<std::string> no_letters{"nobody gets a letter of this kind ({})", "没有要发{}的单位"};

constexpr DocumentWords letter_words{
    {"several letters as {} cannot follow each other on standard output", "{} 格式的几封函件不能接连输出"},
    {"name a folder for them: `-F {} -o letters/`", "请写一个文件夹：`-F {} -o letters/`"},
    {"{}: letters {}, files written {}, unchanged {}", "{}：{} 封函件，写了 {} 个文件，{} 个没有变化"}};

}  // namespace

ledger::LetterKind read_letter_kind(const std::string& value) {
  constexpr ledger::LetterKind kinds[] = {ledger::LetterKind::soon, ledger::LetterKind::behind,
                                          ledger::LetterKind::overdue};
  return kinds[read_choice("--letters", value, letter_names, letter_synonyms)];
}

void check_letter_options(const Context& context, const DocumentOptions& options, bool is_single) {
  check_documents(context, options, letter_documents, is_single);
  read_document_format(context, options, letter_documents, is_single);
}

void give_letters(Context& context, const DocumentOptions& options, const render::LetterBasis& basis,
                  const std::vector<ledger::Letter>& letters, bool is_single) {
  const std::string title = render::letter_title(basis.kind);
  if (letters.empty()) {
    context.system.write(Stream::error, no_letters(context.language(), title) + "\n");
    return;
  }
  const std::string format = read_document_format(context, options, letter_documents, is_single);
  const auto from = std::make_shared<DocumentTemplate>(
      read_document_template(context, options.template_file, "letter", format, render::letter_level()));
  DocumentOutput output{letter_words, {}, format, "-" + title, "", std::nullopt, options.force};
  if (format == "md" || format == "txt") output.separator = "\n";
  for (const ledger::Letter& letter : letters) {
    output.documents.push_back({basis.table.unit(letter.unit).name.value, [&, from](std::string& out) {
                                  from->render(render::letter_fields(basis, letter), title, out);
                                }});
  }
  put_documents(context, output, options, is_single, std::nullopt);
}

}  // namespace xfz::cli
