// SPDX-License-Identifier: MIT
// Writes a document in its forms.
#pragma once

#include <string>

#include "layout/document.h"
#include "text/source.h"

namespace xfz::layout {

/// The text of a document whose forms are decided. Values and comments follow each other as in the source.
std::string write(const Document& document, const Source& source);

}  // namespace xfz::layout
