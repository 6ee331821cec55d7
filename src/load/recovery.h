// SPDX-License-Identifier: MIT
// Going on behind what cannot be parsed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/outline.h"
#include "load/yaml/events.h"
#include "load/yaml/scan.h"
#include "load/yaml/span_set.h"
#include "text/diagnostic.h"
#include "text/source.h"

namespace xfz::load {

/// A source's text in which what cannot be parsed is reported and blanked out, every offset kept.
/// yaml-cpp cannot resume behind a syntax error, so it is given the text again without the item that holds it
/// (docs/decisions/recovery.md).
class Recovery {
 public:
  /// Of a file with these keys; leaves out at once what the scan found.
  Recovery(const Source& source, const Keys& keys, Scan scan);

  std::string_view text() const { return text_.empty() ? source_.text() : text_; }
  const SpanSet& lost() const { return lost_; }
  /// Whose items were left out: the keys of the lists, empty where it may be any.
  const std::vector<std::string_view>& lost_lists() const { return lost_lists_; }
  /// Whether so much is missing that nothing can be made of the rest.
  bool hopeless() const { return hopeless_; }
  Diagnostics take_findings() { return std::move(findings_); }

  /// Parses each item by itself and overcomes its faults, so that an unclosed quotation mark is found in its
  /// own item and not where it meets the next one. False where every item is sound, or was looked at before.
  bool isolate();

  /// Parts the key of a list from a value behind it that took in the items below, where one of these findings
  /// tells of that. False where none does.
  bool free_list(const Diagnostics& found);

  /// Reports a fault that shows in the whole text and makes it readable without its cause, or is hopeless().
  void overcome(const SyntaxFault& fault);

  /// The items of the source.
  const std::vector<Item>& items();

 private:
  void copy_text();
  bool is_lost(std::uint32_t line) const;
  void lose(std::uint32_t line);
  bool repair(const Edits& mend);
  void replace(Span at, const std::string& text);
  void repair_headings(std::uint32_t line);
  void overcome_in(const SyntaxFault& fault, const std::vector<std::uint32_t>& suspects);
  std::optional<SyntaxFault> fault_in(const Item& item) const;

  const Source& source_;
  const Keys& keys_;
  std::string text_;                        ///< empty as long as nothing is changed
  std::optional<std::vector<Item>> items_;  ///< made when the first fault is met
  SpanSet lost_;
  Diagnostics findings_;
  std::vector<std::string_view> lost_lists_;
  bool isolated_ = false;
  bool hopeless_ = false;
};

}  // namespace xfz::load
