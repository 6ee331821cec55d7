// SPDX-License-Identifier: MIT
// Changes of a table's text in place: every byte that they do not name stays.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/document.h"
#include "text/source.h"

namespace xfz::layout {

/// Replacements in one text.
class Edits {
 public:
  /// The span must not overlap another that is replaced.
  void replace(Span span, std::string words);

  bool is_empty() const { return all_.empty(); }
  std::string applied(std::string_view text) const;
  /// Where an offset of the old text lies in the new one; one that was replaced, where that begins.
  std::uint32_t after(std::uint32_t before) const;
  /// Whether an offset of the old text is within what was replaced.
  bool replaces(std::uint32_t before) const;
  /// In the new text: blank lines that stand beside each other now that what was between them is gone.
  Edits closing_gaps(std::string_view applied) const;

 private:
  struct Edit {
    std::uint32_t end = 0;
    std::string words;
  };
  std::map<std::uint32_t, Edit> all_;  ///< by where they begin
};

/// What has to go so that a map loses its key at `place` in Node::children, with its value: whole lines, or
/// what stands in brackets. Nothing where it is the map's only key, or a comment on a line of its own would
/// go with it.
std::optional<Span> room_of(const Source& source, const Document& document, const Node& map,
                            std::size_t place);

/// A key `allow`, by the map that has it.
struct Allow {
  const Node* map = nullptr;
  std::size_t place = 0;  ///< in its Node::children

  const Node& held() const { return map->children[place + 1]; }
};
/// All of them. They refer to the node.
std::vector<Allow> allows_in(const Node& node);

}  // namespace xfz::layout
