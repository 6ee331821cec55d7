// SPDX-License-Identifier: MIT
// The templates of templates/, which are compiled into the program (cmake/templates.cmake).
#pragma once

#include <span>
#include <string_view>

namespace xfz::render {

struct BuiltinTemplate {
  std::string_view name;  ///< `sheet.md.mustache`
  std::string_view text;
};
std::span<const BuiltinTemplate> builtin_templates();

}  // namespace xfz::render
