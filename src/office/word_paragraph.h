// SPDX-License-Identifier: MIT
// Looking at the paragraphs of a Word file, and changing them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "office/xml.h"

namespace xfz::office {

/// The `w:t` below a node that are printed; a text box in it has paragraphs of its own.
std::vector<pugi::xml_node> texts_of(pugi::xml_node node);
/// What they say.
std::string words_of(pugi::xml_node node);
/// Without white space at both ends, also of the kinds that Word has.
std::string_view trimmed(std::string_view text);
/// White space at its ends is kept.
void set_text(pugi::xml_node text, const std::string& words);

/// Whether there is more in it than text: a picture, a field of Word's own, a line break.
bool has_objects(pugi::xml_node node);
/// Whether a section of pages ends with the paragraph.
bool has_section_end(pugi::xml_node paragraph);

pugi::xml_node next_element(pugi::xml_node node);
pugi::xml_node previous_element(pugi::xml_node node);

/// Text before or behind an element. Returns its node.
pugi::xml_node put_before(pugi::xml_node element, const std::string& text);
pugi::xml_node put_behind(pugi::xml_node element, const std::string& text);

/// Takes a paragraph away, but for marks of places that others may refer to.
void remove_paragraph(pugi::xml_node paragraph);

/// Splits the run of a text in two around a piece of it, which becomes a node between them. Returns that;
/// an empty node where the text is in no run.
pugi::xml_node split_run(pugi::xml_node text, const std::string& piece);

}  // namespace xfz::office
