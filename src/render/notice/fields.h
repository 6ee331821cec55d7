// SPDX-License-Identifier: MIT
// What a template for notices of changes may name; docs/templates.md lists it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/notice/page.h"
#include "render/template.h"

namespace xfz::render {

const FieldLevel& notice_level();
/// Refers to the page.
Fields notice_fields(const NoticePage& page);

/// A notice that was made, as the index page lists it.
struct NoticeEntry {
  const NoticePage* page = nullptr;
  std::string file_name;
};

/// The fields of the page that links all notices; they refer to both. `untouched`: how many units and groups
/// nothing changed for.
const FieldLevel& notice_index_level();
Fields notice_index_fields(const Comparison& comparison, const std::vector<NoticeEntry>& entries,
                           std::size_t untouched);

}  // namespace xfz::render
