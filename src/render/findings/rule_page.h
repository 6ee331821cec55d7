// SPDX-License-Identifier: MIT
// Rules as people read them: what each is about, why, and how it is mended.
#pragma once

#include <span>
#include <string>

#include "render/screen.h"
#include "text/rule.h"

namespace xfz::render {

/// One line a rule, errors first.
std::string rule_list_text(std::span<const Rule* const> rules, const Screen& screen);

/// All that is known of a rule, folded to the screen; samples keep their lines.
std::string rule_page_text(const Rule& rule, const Screen& screen);

/// The page without its head: why it matters, the samples, and whether it can be accepted.
std::string rule_help_text(const Rule& rule, const Screen& screen);

/// The same as Markdown: a table of rules, a page below a heading, and the page without it.
std::string rule_list_markdown(std::span<const Rule* const> rules, Language language);
std::string rule_page_markdown(const Rule& rule, Language language);
std::string rule_help_markdown(const Rule& rule, Language language);

/// docs/rules.md, or docs/rules.zh-CN.md: the list, then every page.
std::string rule_manual(std::span<const Rule* const> rules, Language language);

}  // namespace xfz::render
