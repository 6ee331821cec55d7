// SPDX-License-Identifier: MIT
// The words within a paragraph of Word: runs, links, content controls, fields, tracked changes, and what
// hangs on them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "office/document.h"
#include "office/xml.h"

namespace xfz::office {

/// Whether it is a content control that nobody filled in: what stands in it asks for something.
bool is_prompt(pugi::xml_node node);

/// The ids of styles.
using StyleNames = std::set<std::string, std::less<>>;

/// Those whose words are crossed out. Null where a document has no styles.
StyleNames struck_styles(const Xml* styles);

/// Comments and notes by their ids.
using NoteTexts = std::map<std::string, std::string, std::less<>>;

struct Notes {
  NoteTexts comments;
  NoteTexts footnotes;
  NoteTexts endnotes;
};

/// Reads paragraphs one behind the other, and adds what stands beside their words to `asides`, with
/// its place.
class WordText {
 public:
  WordText(const Notes& notes, const StyleNames& struck, std::vector<Aside>& asides)
      : notes_(notes), struck_styles_(struck), asides_(asides) {}

  /// What is read next stands there.
  void set_place(const Anchor& at) { at_ = at; }
  const Anchor& place() const { return at_; }

  /// The words of a w:p as printed. Throws Refusal where elements lie too deep in each other.
  std::string paragraph(pugi::xml_node node);
  /// All words within an element, with those that were deleted.
  static std::string all_words(pugi::xml_node node);

 private:
  void walk(pugi::xml_node node, int depth);
  void run(pugi::xml_node node, int depth);
  void in_run(pugi::xml_node node, int depth);
  bool is_struck(pugi::xml_node run) const;
  void tell_struck();
  void comment_begins(pugi::xml_node node);
  void comment_stands(pugi::xml_node node);
  void note(const NoteTexts& texts, pugi::xml_node node);
  void text_boxes(pugi::xml_node node, int depth);
  void aside(AsideKind kind, std::string text, std::string about = {});

  const Notes& notes_;
  const StyleNames& struck_styles_;
  std::vector<Aside>& asides_;
  Anchor at_;
  std::string text_;
  bool is_struck_ = false;  ///< the style of the paragraph is
  std::string struck_;      ///< words that are crossed out, one behind the other
  int instructions_ = 0;    ///< how many fields are open whose result has not begun
  std::vector<bool> fields_;
  std::map<std::string, std::size_t, std::less<>> comment_begins_;
  std::map<std::string, std::string, std::less<>> commented_;
};

}  // namespace xfz::office
