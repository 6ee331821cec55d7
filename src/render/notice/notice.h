// SPDX-License-Identifier: MIT
// Notices of changes for the terminal, for programs and for spreadsheets; other documents are made by
// templates from fields.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "render/notice/page.h"
#include "render/screen.h"
#include "render/sheet/xlsx.h"

namespace xfz::render {

/// Unit by unit; `closing` is the last line, where it is not empty. The pages must be in the screen's
/// language.
std::string notices_text(const Comparison& comparison, const std::vector<NoticePage>& notices,
                         const std::string& closing, const Screen& screen);

/// docs/json.md describes both: one notice, and all in one document.
std::string notice_json(const NoticePage& notice);
std::string notices_json(const Comparison& comparison, const std::vector<NoticePage>& notices);

/// The comparison table alone, RFC 4180 with CR LF; formulas are defused, nothing is marked. The heading once
/// for all: lines begin with the unit they are for where `has_unit` says so.
std::string notice_csv_header(const NoticePage& page, bool has_unit);
std::string notice_csv_lines(const NoticePage& page, bool has_unit);

/// As write_sheet_xlsx() and xlsx_scratch_size().
std::optional<Text> write_notice_xlsx(const NoticePage& page, const XlsxOptions& options,
                                      const Symbols& symbols, const std::string& path);
std::size_t notice_scratch_size(const NoticePage& page);

}  // namespace xfz::render
