// SPDX-License-Identifier: MIT
// What a value must look like where not every text will do: for `check`, which reports others, and for the
// JSON Schema, which editors read.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "text/message.h"

namespace xfz::load {

/// One of the few values that a key can have.
struct Choice {
  std::string_view value;
  Phrase what;
};

/// Which numbers will do where YAML takes the value for one.
struct Range {
  std::optional<int> smallest;
  std::optional<int> largest;
  bool only_whole = true;
};

struct Form {
  Message<std::string_view> fault;  ///< said of a value that does not fit
  Phrase hint;
  std::span<const Choice> choices;  ///< all values there are; where empty, `holds` decides
  bool (*holds)(std::string_view value) =
      nullptr;               ///< of a value that is not blank; null: who reads it, later
  std::string_view pattern;  ///< the same as a regular expression (ECMA-262); empty: any words, as far as an
                             ///< editor can tell
  std::optional<Range> number;
  std::string_view examples;  ///< with 、 between them

  bool accepts(std::string_view value) const;
};

namespace forms {
extern const Form format;
/// 行政区划代码 (GB/T 2260).
extern const Form region_code;
extern const Form year;
extern const Form years;
extern const Form column_key;
extern const Form column_kind;
extern const Form column_cell;
extern const Form column_place;
extern const Form unit_id;
extern const Form unit_name;
extern const Form measure_id;
extern const Form effect;
extern const Form date;
extern const Form meaning;
extern const Form yes;
/// Who reports the duties of a group.
extern const Form report;
/// A relative path that does not lead out of the folder.
extern const Form folder_below;
/// What holds of such a path, for other forms.
bool is_path_below(std::string_view path);
inline constexpr std::string_view path_below_pattern =
    R"(^(?![/~])(?!(.*/)?\.\.(/|$))(?=.*[^ \t\u3000])[^\\:\n]+$)";
/// Read by resolve(), as the table's year belongs to it.
extern const Form deadline;
}  // namespace forms

}  // namespace xfz::load
