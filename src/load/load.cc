// SPDX-License-Identifier: MIT
#include "load/load.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/builder.h"
#include "load/comments.h"
#include "load/events.h"
#include "load/outline.h"
#include "load/resolve.h"
#include "load/rules.h"
#include "load/scan.h"
#include "load/slips.h"

namespace xfz::load {

namespace {

/// Every fault in a heading costs a further parse of the whole text, so there is an end to it.
constexpr int max_attempts = 30;

/// Reads a source whose text may need parts blanked out before it can be parsed.
class Loader {
 public:
  explicit Loader(const Source& source) : source_(source), text_(source.text()) {}

  Loaded run() {
    Scan scanned = scan(source_);
    findings_ = std::move(scanned.findings);
    if (scanned.fatal) return {{}, std::move(findings_), false};
    std::replace_if(
        text_.begin() + scanned.end, text_.end(), [](char c) { return c != '\n'; }, ' ');
    for (std::size_t i = 0; i < findings_.size(); ++i) lose(source_.line_at(findings_[i].span.begin));

    for (int attempt = 1;; ++attempt) {
      Builder builder(text_, lost_);
      const auto fault = parse(text_, builder);
      Draft draft = builder.take();
      const bool runs_on =
          !isolated_ && std::any_of(draft.diagnostics.begin(), draft.diagnostics.end(), is_multi_line);
      if ((!fault && !runs_on) || attempt == max_attempts) return finish(std::move(draft));
      if (!isolated_ && isolate()) continue;
      if (!fault || !lose_fault(*fault)) return finish(std::move(draft));
    }
  }

 private:
  static bool is_multi_line(const Diagnostic& diagnostic) {
    return diagnostic.rule == &rules::multi_line_value;
  }

  const std::vector<Lines>& items() {
    if (items_.empty()) items_ = outline(source_);
    return items_;
  }

  bool is_lost(std::uint32_t line) const {
    const Span span = source_.line_span(line);
    return std::any_of(lost_.begin(), lost_.end(), [span](Span lost) { return lost.contains(span); });
  }

  /// Leaves out the item that holds a line, or a heading's line alone. False where that is done already.
  bool lose(std::uint32_t line) {
    if (is_lost(line)) return false;
    const auto item = item_at(items(), line);
    if (!item) heading_lost_ = true;
    const Lines lines = item.value_or(Lines{line, line});
    blank_out(text_, source_, lines);
    lost_.push_back(span_of(source_, lines));
    return true;
  }

  bool lose_fault(const SyntaxFault& fault) {
    const std::uint32_t line = source_.line_at(fault.offset);
    const auto item = item_at(items(), line);
    if (is_lost(line)) {
      findings_.push_back(explain(source_, fault, line, line));
      return false;
    }
    // A heading's fault often shows on the line behind it.
    const Lines lines = item.value_or(Lines{line > 1 ? line - 1 : line, line});
    findings_.push_back(explain(source_, fault, lines.first, lines.last));
    return lose(source_.line_at(findings_.back().span.begin));
  }

  /// Parses each item by itself and leaves out those with a fault, so that an unclosed quotation mark is
  /// found in its own item and not where it meets the next one. False where every item is sound.
  bool isolate() {
    isolated_ = true;
    bool found = false;
    for (const Lines& item : items()) {
      if (is_lost(item.first)) continue;
      auto fault = fault_in(item);
      if (!fault) continue;
      findings_.push_back(explain(source_, *fault, item.first, item.last));
      lose(item.first);
      found = true;
    }
    return found;
  }

  std::optional<SyntaxFault> fault_in(const Lines& item) const {
    const Span span = span_of(source_, item);
    const std::string_view first = source_.line(item.first);
    std::string text(source_.text(span));
    // A word without a colon would pass as a key at the end of the text; before another item it does not.
    text += '\n' + std::string(first.find('-'), ' ') + "- next: item";
    NullSink nobody;
    auto fault = parse(text, nobody);
    if (fault) fault->offset = std::min(fault->offset + span.begin, source_.line_span(item.last).begin);
    return fault;
  }

  Loaded finish(Draft draft) {
    if (heading_lost_) draft.units_complete = false;
    resolve(draft);
    find_commented_keys(text_, draft);
    Loaded loaded{std::move(draft.table), std::move(findings_), lost_.empty()};
    loaded.diagnostics.insert(loaded.diagnostics.end(), std::make_move_iterator(draft.diagnostics.begin()),
                              std::make_move_iterator(draft.diagnostics.end()));
    return loaded;
  }

  const Source& source_;
  std::string text_;  ///< the source's, with what is lost blanked out
  std::vector<Lines> items_;
  std::vector<Span> lost_;
  Diagnostics findings_;
  bool isolated_ = false;
  bool heading_lost_ = false;
};

}  // namespace

Loaded load(const Source& source) {
  return Loader(source).run();
}

}  // namespace xfz::load
