// SPDX-License-Identifier: MIT
#include "cli/office_failure.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string, Text> cannot_read{"{} was not read: {}", "没有读 {}：{}"};
constexpr Message<Text, std::string> in_part{"{} ({})", "{}（{}）"};

constexpr Phrase save_as_docx{"open it in WPS or Word, choose “Save as”, and the type .docx",
                              "请用 WPS 或 Word 打开，选“另存为”，文件类型选 .docx"};
constexpr Phrase save_as_xlsx{"open it in WPS or Excel, choose “Save as”, and the type .xlsx",
                              "请用 WPS 或 Excel 打开，选“另存为”，文件类型选 .xlsx"};
constexpr Phrase save_either{"open it, and save it as .docx or .xlsx with WPS, Word or Excel",
                             "请打开它，用 WPS、Word 或 Excel 另存为 .docx 或 .xlsx"};
constexpr Phrase from_paper{
    "open it in WPS or Word, which turn it into a document, and save that as .docx; then compare it with the "
    "original",
    "请用 WPS 或 Word 打开，转换成文档后另存为 .docx，再与原件核对"};
constexpr Phrase without_password{"open it in WPS, Word or Excel, take the password away, and save it",
                                  "请用 WPS、Word 或 Excel 打开，取消密码后保存"};
constexpr Phrase without_macros{"save it as .docx or .xlsx, which hold no macros",
                                "请另存为 .docx 或 .xlsx，这两种文件不带宏"};
constexpr Phrase save_again{
    "open it in WPS or Word and save it again as .docx or .xlsx; if they cannot open it either, ask for the "
    "file anew",
    "请用 WPS 或 Word 打开后另存一次；如果也打不开，请重新索取文件"};
constexpr Phrase ask_anew{"ask for the file anew, or save it again where it comes from",
                          "请重新索取文件，或者在原处重新保存"};
constexpr Phrase copy_table{"copy the table into a new document and save that", "请把表格复制到新文件里另存"};
constexpr Phrase shorten_it{"shorten it in the document, or delete it there", "请在文件里删减"};
constexpr Phrase as_utf8{"save it as UTF-8", "请另存为 UTF-8"};

struct Refused {
  office::Fault fault = office::Fault::unknown;
  Phrase what;
  Phrase hint;
};

constexpr Refused all_refused[] = {
    {office::Fault::unknown,
     {"it is neither .docx nor .xlsx, nor plain text", "不是 .docx、.xlsx，也不是纯文本"},
     save_either},
    {office::Fault::empty, {"it is empty", "文件是空的"}, ask_anew},
    {office::Fault::web_page,
     {"it is a web page or XML, whatever its name says", "这是网页或 XML，不是它的名称所说的文件"},
     save_either},
    {office::Fault::old_word,
     {"it is a document in the old format (.doc, .wps)", "这是旧格式的文档（.doc、.wps）"},
     save_as_docx},
    {office::Fault::old_excel,
     {"it is a workbook in the old format (.xls, .et)", "这是旧格式的表格（.xls、.et）"},
     save_as_xlsx},
    {office::Fault::old_office,
     {"it is in an old format of office programs", "这是旧格式的办公文件"},
     save_either},
    {office::Fault::pdf,
     {"it is a PDF, which has pages and no tables", "这是 PDF，里面只有版面，没有表格"},
     from_paper},
    {office::Fault::rtf, {"it is RTF", "这是 RTF"}, save_as_docx},
    {office::Fault::ofd,
     {"it is OFD, which has pages and no tables", "这是 OFD，里面只有版面，没有表格"},
     from_paper},
    {office::Fault::open_document,
     {"it is in an OpenDocument format", "这是 OpenDocument 格式"},
     save_either},
    {office::Fault::encrypted, {"it has a password", "文件加了密码"}, without_password},
    {office::Fault::macros, {"it holds macros", "文件带有宏"}, without_macros},
    {office::Fault::entities,
     {"it declares entities, which no office program does", "文件里有办公软件不会写的实体声明"},
     save_again},
    {office::Fault::damaged,
     {"it is damaged, or not what its name says", "文件损坏，或者名不副实"},
     save_again},
    {office::Fault::too_big, {"it is too large", "文件太大"}, copy_table},
    {office::Fault::long_text,
     {"a cell or paragraph has more than ten thousand characters", "有一格或一段超过一万字"},
     shorten_it},
    {office::Fault::bad_text, {"it is neither UTF-8 nor GB18030", "既不是 UTF-8，也不是 GB18030"}, as_utf8},
};

}  // namespace

Failure office_failure(const office::Reading& reading, const std::string& path) {
  for (const Refused& each : all_refused) {
    if (each.fault != reading.fault) continue;
    const Text what = reading.detail.empty() ? each.what.text() : in_part(each.what.text(), reading.detail);
    return {cannot_read(path, what), each.hint.text()};
  }
  return {};
}

}  // namespace xfz::cli
