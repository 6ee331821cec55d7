// SPDX-License-Identifier: MIT
// Change notices for the terminal and for programs; documents are made from notice_fields.h.
#pragma once

#include <string>
#include <vector>

#include "render/notice/page.h"
#include "render/screen.h"

namespace xfz::render {

/// What changed for a unit, and how its notice says it.
struct Notice {
  compare::UnitNotice unit;
  NoticePage page;
};

/// Unit by unit; `closing` is the last line, where it is not empty.
std::string notices_text(const Comparison& comparison, const std::vector<Notice>& notices,
                         const std::string& closing, const Screen& screen);

/// docs/json.md describes both: one notice, and all in one document.
std::string notice_json(const Comparison& comparison, const Notice& notice);
std::string notices_json(const Comparison& comparison, const std::vector<Notice>& notices);

}  // namespace xfz::render
