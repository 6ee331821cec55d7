// SPDX-License-Identifier: MIT
#include "load/recovery.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "load/rules/rules.h"
#include "load/slips/slips.h"

namespace xfz::load {

namespace {

/// Each repaired colon costs a further parse of its item; an item with more is left out.
constexpr int max_faults_of_item = 20;

std::vector<std::uint32_t> numbers(Lines lines) {
  std::vector<std::uint32_t> result;
  for (std::uint32_t line = lines.first; line <= lines.last; ++line) result.push_back(line);
  return result;
}

}  // namespace

Recovery::Recovery(const Source& source, const Keys& keys, Scan scan)
    : source_(source), keys_(keys), findings_(std::move(scan.findings)) {
  const auto end = static_cast<std::uint32_t>(source.text().size());
  if (findings_.empty() && scan.end == end) return;
  copy_text();
  std::fill(text_.begin() + scan.end, text_.end(), '\n');  // blanks would be the end of a block before it
  if (scan.end < end && !findings_.empty()) {
    lost_.add({scan.end, end});
    lost_lists_.emplace_back();
  }
  for (const Diagnostic& finding : findings_) {
    const std::uint32_t line = source.line_at(finding.span.begin);
    if (!is_lost(line)) lose(line);  // an item may have several
  }
}

/// Comes before any change; most tables need none.
void Recovery::copy_text() {
  if (text_.empty()) text_ = source_.text();
}

const std::vector<Item>& Recovery::items() {
  if (!items_) items_ = outline(source_, keys_);
  return *items_;
}

bool Recovery::is_lost(std::uint32_t line) const {
  return lost_.holds(source_.line_span(line));
}

/// Leaves out the item that holds a line, or a heading's line alone. It is hopeless where that is done
/// already, and where the line opens a list.
void Recovery::lose(std::uint32_t line) {
  if (is_lost(line)) {
    hopeless_ = true;
    return;
  }
  if (const Item* const item = item_at(items(), line)) {
    blank_out_item(text_, source_, *item);
    lost_.add(span_of(source_, item->lines));
    lost_lists_.push_back(item->list->key);
    return;
  }
  const Field* const field = heading_at(source_, line, keys_);
  blank_out_heading(text_, source_, line);
  lost_.add(source_.line_span(line));
  lost_lists_.push_back(field != nullptr ? field->key : std::string_view{});
  hopeless_ = hopeless_ || (field != nullptr && field->shape == Shape::items);
}

/// A block text or the like behind the key of a list holds all items below.
bool Recovery::free_list(const Diagnostics& found) {
  for (const Diagnostic& finding : found) {
    const std::uint32_t line = source_.line_at(finding.span.begin);
    const std::string_view value = source_.text(finding.span);
    const bool is_long =
        value.find('\n') != std::string_view::npos || value.starts_with('|') || value.starts_with('>');
    if (finding.rule != &rules::wrong_type || !is_long || !opens_list(source_, line, keys_)) continue;
    copy_text();
    findings_.push_back(finding);
    replace({finding.span.begin, source_.line_span(line).end}, "");
    return true;
  }
  return false;
}

/// What is mended in one way is as good as right once it is reported, where there is room for that.
bool Recovery::repair(const Edits& mend) {
  const auto fits = [](const Edit& edit) {
    const bool shifts_keys = edit.text.starts_with('-') || edit.text.starts_with(' ');
    return edit.text.size() <= edit.at.end - edit.at.begin && !edit.text.empty() && !shifts_keys;
  };
  if (mend.empty() || !std::all_of(mend.begin(), mend.end(), fits)) return false;
  for (const auto& [at, text] : mend) replace(at, text);
  return true;
}

/// Keeps every offset.
void Recovery::replace(Span at, const std::string& text) {
  const std::size_t size = at.end - at.begin;
  text_.replace(at.begin, size, text + std::string(size - text.size(), ' '));
}

/// Reports a fault whose cause is in one of these lines, and leaves that out or repairs it.
void Recovery::overcome_in(const SyntaxFault& fault, const std::vector<std::uint32_t>& suspects) {
  Explanation explanation = explain(source_, text_, fault, suspects, keys_);
  findings_.push_back(std::move(explanation.finding));
  if (repair(findings_.back().mend)) return;
  if (explanation.repair) {
    replace(explanation.repair->at, explanation.repair->text);
    return;
  }
  const std::uint32_t line = source_.line_at(findings_.back().span.begin);
  lose(line);
  // Where a heading gives no clue, its line may be innocent, and whatever comes behind would be misread.
  if (!explanation.is_slip && item_at(items(), line) == nullptr) hopeless_ = true;
}

bool Recovery::isolate() {
  if (isolated_) return false;
  isolated_ = true;
  copy_text();
  bool found = false;
  for (const Item& item : items()) {
    for (int faults = 0; !is_lost(item.lines.first); ++faults) {
      const auto fault = fault_in(item);
      if (!fault) break;
      if (faults == max_faults_of_item) {
        lose(item.lines.first);
        break;
      }
      overcome_in(*fault, numbers(item.lines));
      found = true;
    }
  }
  return found;
}

std::optional<SyntaxFault> Recovery::fault_in(const Item& item) const {
  const Span span = span_of(source_, item.lines);
  std::string text = text_.substr(span.begin, span.end - span.begin);
  // A word without a colon would pass as a key at the end of the text; before another item it does not.
  text += '\n' + std::string(source_.line(item.lines.first).find_first_not_of(' '), ' ') + "- next: item";
  NullSink nobody;
  auto fault = parse(text, nobody);
  if (fault) fault->offset = std::min(fault->offset + span.begin, span.end);
  return fault;
}

void Recovery::overcome(const SyntaxFault& fault) {
  copy_text();
  // A heading's fault often shows on a later line, so every heading up to there is looked at, and the item
  // that holds it.
  const std::uint32_t fault_line = source_.line_at(fault.offset);
  const Item* const item = item_at(items(), fault_line);
  std::vector<std::uint32_t> suspects;
  for (const std::uint32_t line : numbers({1, item != nullptr ? item->lines.last : fault_line})) {
    const Item* const holder = item_at(items(), line);
    if (!is_lost(line) && (holder == nullptr || holder == item)) suspects.push_back(line);
  }
  overcome_in(fault, suspects);
  if (findings_.back().rule == &rules::chinese_punctuation)
    repair_headings(suspects.empty() ? 1 : suspects.back());
}

/// Who writes one heading with a full-width colon often writes all of them so, and each would cost a parse.
void Recovery::repair_headings(std::uint32_t line) {
  for (; line <= source_.line_count(); ++line) {
    if (is_lost(line) || item_at(items(), line) != nullptr) continue;
    Explanation explanation =
        explain(source_, text_, {source_.line_span(line).begin, "", false}, {line}, keys_);
    const bool is_colon = explanation.finding.rule == &rules::chinese_punctuation;
    if (explanation.is_slip && is_colon && repair(explanation.finding.mend))
      findings_.push_back(std::move(explanation.finding));
  }
}

}  // namespace xfz::load
