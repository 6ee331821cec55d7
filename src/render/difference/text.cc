// SPDX-License-Identifier: MIT
#include <algorithm>

#include "render/difference/change_items.h"
#include "render/difference/difference.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr int margin = 2;      // before an item, with its sign
constexpr int column_gap = 2;  // behind a name or a label
constexpr int narrowest = 20;  // what is left for words on any screen
constexpr int endless = 1 << 30;

/// Words in several inks as one text that can be folded.
class InkedText {
 public:
  explicit InkedText(const std::vector<Stretch>& stretches) {
    for (const Stretch& stretch : stretches) {
      text_ += marked(stretch);
      ends_.push_back({text_.size(), stretch.ink});
    }
  }

  /// The lines as they are written to the screen.
  std::vector<std::string> lines(int width, const Screen& screen) const {
    std::vector<std::string> lines;
    for (const std::string_view line : fold(text_, width)) {
      const auto begin = static_cast<std::size_t>(line.data() - text_.data());
      lines.push_back(inked(begin, begin + line.size(), screen));
    }
    return lines;
  }

 private:
  struct End {
    std::size_t place;
    Ink ink;
  };

  std::string inked(std::size_t begin, std::size_t end, const Screen& screen) const {
    std::string out;
    for (const End& part : ends_) {
      if (part.place <= begin) continue;
      const std::size_t stop = std::min(part.place, end);
      out += painted(printable(std::string_view(text_).substr(begin, stop - begin)), part.ink, screen);
      begin = stop;
      if (begin == end) break;
    }
    return out;
  }

  std::string text_;
  std::vector<End> ends_;
};

class TextWriter {
 public:
  explicit TextWriter(const Screen& screen) : screen_(screen) {}

  void line(std::string_view text, Ink ink) { out_ += paragraph(text, ink, screen_); }
  void gap_line() { out_ += "\n"; }

  void item(const ChangeItem& item) {
    const int indent = margin + (item.name.empty() ? 0 : display_width(item.name) + column_gap);
    std::string begin = painted(sign(item.kind), ink_of(item.kind), screen_) + " ";
    if (!item.name.empty()) begin += painted(printable(item.name), Ink::strong, screen_) + spaces(column_gap);
    block(begin, indent, title_of(item));
    int label_width = 0;
    for (const ChangeFact& fact : item.facts)
      label_width = std::max(label_width, display_width(fact.label) + column_gap);
    const int facts_indent = margin + column_gap;
    for (const ChangeFact& fact : item.facts) {
      const std::string label = spaces(facts_indent) + painted(printable(fact.label), Ink::faint, screen_) +
                                spaces(label_width - display_width(fact.label));
      block(label, facts_indent + label_width,
            fact.is_beginning ? on_one_line(fact.value, facts_indent + label_width) : fact.value);
    }
  }

  std::string take() { return std::move(out_); }

 private:
  static std::string spaces(int count) {
    std::string blank(static_cast<std::size_t>(count), ' ');
    return blank;
  }

  static std::string_view sign(ChangeItem::Kind kind) {
    if (kind == ChangeItem::added) return "+";
    return kind == ChangeItem::removed ? "-" : " ";
  }
  static Ink ink_of(ChangeItem::Kind kind) {
    if (kind == ChangeItem::added) return Ink::added;
    return kind == ChangeItem::removed ? Ink::removed : Ink::plain;
  }

  /// The first words say which measure it is, where its words stayed.
  std::vector<Stretch> title_of(const ChangeItem& item) const {
    const bool says_change = item.title.size() != 1 || item.kind != ChangeItem::changed;
    if (screen_.width == 0 || item.name.empty() || says_change) return item.title;
    return on_one_line({{item.title.front().text, Ink::plain}},
                       margin + display_width(item.name) + column_gap);
  }

  /// With the last stretch cut to what is left of the line.
  std::vector<Stretch> on_one_line(std::vector<Stretch> words, int indent) const {
    if (screen_.width == 0) return words;
    int room = screen_.width - indent;
    for (const Stretch& stretch : words) {
      if (&stretch != &words.back()) room -= display_width(stretch.text);
    }
    std::string& text = words.back().text;
    text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
    text = cut(text, std::max(room, narrowest / 2));
    return words;
  }

  void block(const std::string& begin, int indent, const std::vector<Stretch>& words) {
    const int width = screen_.width > 0 ? std::max(screen_.width - indent, narrowest) : endless;
    bool is_first = true;
    for (const std::string& line : InkedText(words).lines(width, screen_)) {
      out_ += (is_first ? begin : spaces(indent)) + line + "\n";
      is_first = false;
    }
  }

  const Screen& screen_;
  std::string out_;
};

}  // namespace

std::string groups_text(const std::vector<ChangeGroup>& groups, const Screen& screen) {
  TextWriter writer(screen);
  std::vector<std::string> above;
  for (const ChangeGroup& group : groups) {
    // A task of the same category needs no other heading.
    const bool same_category = group.headings.size() > 1 && above.size() > 1 && above[0] == group.headings[0];
    writer.gap_line();
    for (std::size_t i = same_category ? 1 : 0; i < group.headings.size(); ++i)
      writer.line(group.headings[i], Ink::strong);
    for (const ChangeItem& item : group.items) writer.item(item);
    above = group.headings;
  }
  return writer.take();
}

std::string difference_text(const Comparison& comparison, const Screen& screen) {
  const compare::Difference& difference = comparison.difference;
  const std::string between = comparison.before.name + " → " + comparison.after.name;
  return paragraph(difference.after->title.value, Ink::strong, screen) +
         paragraph(between, Ink::plain, screen) +
         groups_text(change_groups(difference, screen.width > 0, screen.language), screen) + "\n" +
         paragraph(change_counts(difference, screen.language), Ink::faint, screen);
}

}  // namespace xfz::render
