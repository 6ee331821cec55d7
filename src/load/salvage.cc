// SPDX-License-Identifier: MIT
#include "load/salvage.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "load/builder.h"
#include "load/slips/key.h"
#include "load/yaml/events.h"
#include "load/yaml/reader.h"

namespace xfz::load {

namespace {

/// Sends what stands within the outermost map or list of a part of a text, with places in the whole.
class Part final : public Sink {
 public:
  Part(Sink& to, std::uint32_t offset) : to_(to), offset_(offset) {}

  void begin() override {}
  void begin_map(Span at) override {
    if (depth_++ > 0) to_.begin_map(moved(at));
  }
  void end_map(Span at) override {
    if (--depth_ > 0) to_.end_map(moved(at));
  }
  void begin_list(Span at) override {
    if (depth_++ > 0) to_.begin_list(moved(at));
  }
  void end_list(Span at) override {
    if (--depth_ > 0) to_.end_list(moved(at));
  }
  void dash(std::uint32_t at) override { to_.dash(at + offset_); }
  void scalar(const Scalar& scalar) override { to_.scalar({scalar.value, moved(scalar.span), scalar.style}); }
  void null(Span at) override { to_.null(moved(at)); }
  void unsupported(Feature feature, Span at) override { to_.unsupported(feature, moved(at)); }
  void comment(Span at) override { to_.comment(moved(at)); }

 private:
  Span moved(Span at) const { return {at.begin + offset_, at.end + offset_}; }

  Sink& to_;
  std::uint32_t offset_;
  int depth_ = 0;
};

/// A key with what belongs to it, or the lines before the first.
struct Block {
  Lines lines;
  const Field* field = nullptr;
};

/// Where the words of a line begin behind its dashes.
std::size_t content_of(std::string_view line) {
  return std::min(line.find_first_not_of(" -"), line.size());
}

class Salvager {
 public:
  Salvager(const Source& source, std::string_view text, const std::vector<Item>& items, SpanSet& lost,
           const Keys& keys, Draft& draft)
      : source_(source),
        text_(text),
        items_(items),
        lost_(lost),
        keys_(keys),
        draft_(draft),
        sink_(text, lost, keys, draft) {}

  void run() {
    sink_.begin();
    send_map({1, source_.line_count()}, keys_.whole(), "");
  }

 private:
  std::string_view line(std::uint32_t number) const {
    const Span span = source_.line_span(number);
    return text_.substr(span.begin, span.end - span.begin);
  }

  bool is_blank(std::uint32_t number) const {
    const std::size_t first = line(number).find_first_not_of(' ');
    return first == std::string_view::npos || line(number)[first] == '#';
  }

  Lines without_blanks_before(Lines lines) const {
    while (lines.first < lines.last && is_blank(lines.first)) ++lines.first;
    return lines;
  }

  /// The keys of a map, each with the lines up to the next that begins in the column of the first.
  std::vector<Block> blocks_of(Lines lines, const Level& level) const {
    const std::size_t column = content_of(line(lines.first));
    std::vector<Block> blocks{{lines, nullptr}};
    for (std::uint32_t number = lines.first; number <= lines.last; ++number) {
      const std::string_view words = line(number);
      const bool is_first = number == lines.first;
      if (content_of(words) != column || item_at(items_, number) != nullptr) continue;
      if (!is_first && words.find_first_not_of(' ') != column) continue;
      const Field* const field = level.find(words.substr(column, word_size(words.substr(column))));
      if (field == nullptr) continue;
      if (is_first) blocks.pop_back();
      if (!blocks.empty()) blocks.back().lines.last = number - 1;
      blocks.push_back({{number, lines.last}, field});
    }
    return blocks;
  }

  /// The items of a list of headings below its key, by the column of the first dash.
  std::vector<Lines> pieces_of(Lines lines) const {
    std::vector<Lines> pieces;
    std::size_t column = 0;
    for (std::uint32_t number = lines.first + 1; number <= lines.last; ++number) {
      const std::size_t first = line(number).find_first_not_of(' ');
      const bool is_dash = first != std::string_view::npos && line(number)[first] == '-';
      if (!is_dash || item_at(items_, number) != nullptr || (!pieces.empty() && first != column)) continue;
      if (!pieces.empty()) pieces.back().last = number - 1;
      column = first;
      pieces.push_back({number, lines.last});
    }
    return pieces;
  }

  bool holds_lost_list(Lines lines) const {
    for (std::uint32_t number = lines.first; number <= lines.last; ++number) {
      if (item_at(items_, number) == nullptr && lost_.holds(source_.line_span(number)) &&
          opens_list(source_, number, keys_))
        return true;
    }
    return false;
  }

  /// Sends what stands in these lines, without the map or list around it; false where it cannot be parsed.
  bool send(Lines lines, bool as_item) {
    const Span span = span_of(source_, lines);
    std::string part(text_.substr(span.begin, span.end - span.begin));
    const std::string_view first = line(lines.first);
    const std::size_t content = content_of(first);
    if (!as_item) std::fill_n(part.begin(), content, ' ');
    const std::size_t column = as_item ? first.find_first_not_of(' ') : content;
    if (column == std::string_view::npos || holds_lost_list(lines)) return false;
    // A word without a colon would pass as a key at the end of the text.
    NullSink nobody;
    if (parse(part + "\n" + std::string(column, ' ') + (as_item ? "- next: item" : "next: item"), nobody))
      return false;
    Part within(sink_, span.begin);
    if (!read_strictly(part, nobody)) return !parse_as_is(part, within);
    return read_strictly(part, within);
  }

  void send_key(std::string_view key, std::uint32_t at) { sink_.scalar({key, {at, at}}); }

  void send_items(const Field& list, const std::vector<const Item*>& items) {
    const std::uint32_t begin = span_of(source_, items.front()->lines).begin;
    send_key(list.key, begin);
    sink_.begin_list({begin, begin});
    for (const Item* item : items) send(item->lines, true);
    sink_.end_list({begin, begin});
  }

  /// The items of a list of headings, each by itself.
  void send_list(const Block& block) {
    const std::uint32_t begin = span_of(source_, block.lines).begin;
    const std::vector<Lines> pieces = pieces_of(block.lines);
    if (pieces.empty()) return;
    send_key(block.field->key, begin);
    sink_.begin_list({begin, begin});
    for (const Lines& piece : pieces) {
      if (send(piece, true)) continue;
      const std::uint32_t dash = span_of(source_, piece).begin;
      sink_.dash(dash);
      send_map(piece, *block.field->level, block.field->key);
    }
    sink_.end_list({begin, begin});
  }

  /// A map in these lines, an item of the list with this key.
  void send_map(Lines lines, const Level& level, std::string_view list) {
    const Span span = span_of(source_, lines);
    lost_.add({span.begin, span.begin});
    sink_.begin_map({span.begin, span.begin});
    std::vector<const Field*> sent;
    std::map<const Field*, std::vector<const Item*>> left;
    for (const Block& block : blocks_of(without_blanks_before(lines), level)) {
      const bool is_new =
          block.field != nullptr && std::find(sent.begin(), sent.end(), block.field) == sent.end();
      if (is_new) sent.push_back(block.field);
      if (is_new && send(block.lines, false)) continue;
      draft_.lose(block.field != nullptr ? block.field->key : list);
      const bool is_headings = is_new && block.field->shape == Shape::items && !block.field->separable;
      if (is_headings && !pieces_of(block.lines).empty()) {
        send_list(block);
        continue;
      }
      if (is_new) sent.pop_back();
      auto item = std::partition_point(items_.begin(), items_.end(), [&block](const Item& before) {
        return before.lines.first < block.lines.first;
      });
      for (; item != items_.end() && item->lines.last <= block.lines.last; ++item)
        left[level.find(item->list->key)].push_back(&*item);
    }
    for (const auto& [field, items] : left) {
      const bool is_new = std::find(sent.begin(), sent.end(), field) == sent.end();
      if (field != nullptr && is_new) send_items(*field, items);
    }
    sink_.end_map({span.end, span.end});
  }

  const Source& source_;
  std::string_view text_;
  const std::vector<Item>& items_;
  SpanSet& lost_;
  const Keys& keys_;
  Draft& draft_;
  Builder sink_;
};

}  // namespace

void salvage(const Source& source, std::string_view text, const std::vector<Item>& items, const SpanSet& lost,
             const Keys& keys, Draft& draft) {
  SpanSet with_holes = lost;
  Salvager(source, text, items, with_holes, keys, draft).run();
}

}  // namespace xfz::load
