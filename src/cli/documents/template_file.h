// SPDX-License-Identifier: MIT
// Finding, reading and checking a template.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/context.h"
#include "render/template.h"

namespace xfz::cli {

/// What a template makes, by its name. Throws Failure where the name does not say.
render::TemplateKind read_template_kind(const std::string& path);

/// The template at `path`, or the built-in one of that name where there is no such file. Throws Failure where
/// it cannot be read or does not parse; tells on standard error which of the names in it are no fields.
render::Template read_template(Context& context, const std::string& path, const render::FieldLevel& known);

/// The text of a template that is compiled in; nothing where none has that name.
std::optional<std::string_view> builtin_text(std::string_view name);

/// The same as read_template() of one that is compiled in.
render::Template builtin_template(std::string_view name);

}  // namespace xfz::cli
