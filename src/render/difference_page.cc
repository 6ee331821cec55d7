// SPDX-License-Identifier: MIT
#include "render/difference.h"
namespace xfz::render {
std::string difference_markdown(const Comparison&, Language) { return ""; }
std::string difference_html(const Comparison&, Language) { return ""; }
}
