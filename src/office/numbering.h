// SPDX-License-Identifier: MIT
// The automatic numbers of a Word document (numbering.xml and the styles that refer to it).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "office/xml.h"

namespace xfz::office {

/// Counts paragraphs as they are met, in the order of the document.
class Numbering {
 public:
  Numbering() = default;
  /// Both may be null: a document need not have them.
  Numbering(const Xml* numbering, const Xml* styles);

  /// The number that is printed before a paragraph (w:p), without the space behind it; empty where it has
  /// none.
  std::string next(pugi::xml_node paragraph);

 private:
  static constexpr std::size_t level_count = 9;

  struct Level {
    std::string format = "decimal";
    std::string text{};  ///< `第%1条`
    std::size_t start = 1;
    bool is_legal = false;  ///< all numbers in digits
  };
  struct List {
    std::array<Level, level_count> levels{};
    std::string style{};  ///< the style that has the levels in its place
  };
  /// An instance of a list; those of one list count on together.
  struct Instance {
    std::string list;
    std::array<std::optional<std::size_t>, level_count> starts{};
    std::array<std::optional<Level>, level_count> levels{};
    bool is_begun = false;
  };
  /// What a paragraph says of its number.
  struct Reference {
    std::string instance;
    std::size_t level = 0;
  };
  struct Counters {
    std::array<std::optional<std::size_t>, level_count> at{};
  };

  static Level level_of(pugi::xml_node node);
  void read_lists(pugi::xml_node root);
  void read_instance(pugi::xml_node node);
  void read_styles(pugi::xml_node root);
  std::optional<Reference> reference(pugi::xml_node paragraph) const;
  const Level& level(const Instance& instance, std::size_t at) const;
  void count(Instance& instance, std::size_t at);
  std::string printed(const Instance& instance, std::size_t at) const;

  std::map<std::string, List, std::less<>> lists_;
  std::map<std::string, Instance, std::less<>> instances_;
  std::map<std::string, Reference, std::less<>> styles_;
  std::map<std::string, Counters, std::less<>> counters_;  ///< by list
};

}  // namespace xfz::office
