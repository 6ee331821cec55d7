// SPDX-License-Identifier: MIT
// What stands in a YAML text, in order and with exact places.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/span.h"

namespace xfz::load {

/// How a scalar is written in the source.
enum class Style : std::uint8_t {
  plain,       ///< without quotes, on one line
  quoted,      ///< in ' or ", on one line
  literal,     ///< a |- block
  multi_line,  ///< anything else: folded, over several lines, or a block with another header
};

/// A scalar's decoded value and its place with quotes; `value` lives as long as the call it is passed to.
struct Scalar {
  std::string_view value;
  Span span;
  Style style = Style::plain;
};

/// A YAML feature that tables do not use, or what yaml-cpp takes for YAML though it is none.
enum class Feature {
  anchor,
  alias,
  tag,
  question_mark,
  tight_comment,  ///< no blank before the #
  low_line,       ///< a line is not indented by more than the key or dash that it belongs to
};

/// Receives what stands in the text, in order. A value that has an unsupported feature is reported by
/// unsupported() first and then follows without it (an alias follows as null). The end of a map or list is
/// told where the next value, dash, comma or bracket begins, behind all comments before that.
class Sink {
 public:
  virtual ~Sink() = default;
  /// Reading begins; again, where a first attempt is given up: then what it sent is void.
  virtual void begin() = 0;
  /// `sign` is the bracket, empty for a map or list without any.
  virtual void begin_map(Span sign) = 0;
  virtual void end_map(Span sign) = 0;
  virtual void begin_list(Span sign) = 0;
  virtual void end_list(Span sign) = 0;
  /// The dash of an item, which follows; that of an absent one is a null.
  virtual void dash(std::uint32_t at) = 0;
  virtual void scalar(const Scalar& scalar) = 0;
  /// A value that is missing or written `null` or `~`. An absent value has no place of its own: `at` is empty
  /// and may be that of whatever follows.
  virtual void null(Span at) = 0;
  virtual void unsupported(Feature feature, Span at) = 0;
  /// From its # to its last sign that is not blank.
  virtual void comment(Span at) = 0;
};

/// Takes everything and does nothing, for when only the fault matters.
class NullSink : public Sink {
 public:
  void begin() override {}
  void begin_map(Span) override {}
  void end_map(Span) override {}
  void begin_list(Span) override {}
  void end_list(Span) override {}
  void dash(std::uint32_t) override {}
  void scalar(const Scalar&) override {}
  void null(Span) override {}
  void unsupported(Feature, Span) override {}
  void comment(Span) override {}
};

/// Why the text could not be read on.
struct SyntaxFault {
  std::uint32_t offset = 0;
  std::string reason;     ///< in yaml-cpp's words; empty where the nesting is too deep
  bool too_deep = false;  ///< deeper than max_depth
};

/// Maps and lists within each other; the format itself needs 10.
inline constexpr int max_depth = 16;

/// Sends the one document in `text` to `sink`. What was sent before a fault is complete up to there. The text
/// must have passed scan(); it must not hold document markers.
std::optional<SyntaxFault> parse(std::string_view text, Sink& sink);

/// The same by yaml-cpp alone, which reads all of YAML and takes 30 times as long. A sink must not be able to
/// tell them apart.
std::optional<SyntaxFault> parse_as_is(std::string_view text, Sink& sink);

}  // namespace xfz::load
