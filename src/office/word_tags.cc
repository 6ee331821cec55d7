// SPDX-License-Identifier: MIT
#include "office/word_tags.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "office/refusal.h"
#include "office/word_paragraph.h"
#include "office/xml.h"

namespace xfz::office {

namespace {

constexpr Message<std::string> no_markup{
    "in a Word file every field is text: write `{{{{{}}}}}`, with two braces and nothing before the name",
    "Word 文件里的字段都是文字，请写 `{{{{{}}}}}`：两个花括号，名称前面不加符号"};
constexpr Message<std::string> not_alone{
    "`{}` is not in the same paragraph as its counterpart, so each must have a paragraph of its own",
    "`{}` 和与它配对的标签不在同一段，两个标签都要独占一段"};
constexpr Message<std::string> apart{
    "`{}` and its counterpart are in different parts, such as inside and outside a table, a text box or a "
    "link",
    "`{}` 和与它配对的标签不在同一处（例如一个在表格、文本框或链接里面，一个在外面）"};
constexpr Message<std::string> has_section_break{
    "`{}` is in the paragraph that holds a section break, which would go with it; give it one of its own",
    "`{}` 所在的段落带有分节符，会一起消失，请另起一段"};

/// Around the number of a tag while the XML is changed. No text has these: they are no characters.
constexpr std::string_view mark_begin = "\uFDD0";
constexpr std::string_view mark_end = "\uFDD1";

std::string mark_of(std::size_t tag) {
  return std::string(mark_begin) + std::to_string(tag) + std::string(mark_end);
}

struct Tag {
  std::string text;  ///< with its braces
  char sigil = '\0';
  std::string name{};
  pugi::xml_node paragraph{};
  WordPlace place{};
};

/// Stops where elements lie too deep in each other for what follows.
struct Depth final : pugi::xml_tree_walker {
  bool for_each(pugi::xml_node& /*node*/) override { return depth() <= max_depth; }
};

class Tagger {
 public:
  explicit Tagger(WordPlace::In in) : in_(in) {}

  std::optional<WordTemplatePart> run(Xml& xml) {
    Depth depth;
    if (!xml.document.traverse(depth)) throw Refusal{Fault::too_big};
    walk(xml.root(), {in_, 0, 0, 0, {}});
    if (tags_.empty()) return std::nullopt;
    for (const auto& [open, close] : pairs()) settle(open, close);
    for (std::size_t i = 0; i < tags_.size(); ++i)
      if (tags_[i].sigil == '!') drop(i);
    return written(xml);
  }

 private:
  // ---- finding the tags

  void walk(pugi::xml_node node, const WordPlace& at) {
    for (const pugi::xml_node each : node.children()) {
      const std::string_view name = name_of(each);
      const bool is_outside = at.table == 0 && at.paragraph == 0;
      WordPlace place = at;
      if (name == "tbl" && is_outside) {
        place.table = ++table_;
        row_ = 0;
      }
      if (name == "tr" && at.table > 0 && at.row == 0) place.row = ++row_;
      if (name == "p" && is_outside) place.paragraph = ++paragraph_;
      if (name == "p") find_tags(each, place);
      walk(each, place);
    }
  }

  /// Joins each tag of a paragraph into the text that it begins in, with the look of that, as a mark.
  void find_tags(pugi::xml_node paragraph, WordPlace place) {
    const std::vector<pugi::xml_node> nodes = texts_of(paragraph);
    std::vector<std::string> texts;
    std::string all;
    for (const pugi::xml_node node : nodes) all += texts.emplace_back(node.text().get());
    place.words = all;
    struct Range {
      std::size_t begin;
      std::size_t end;
    };
    std::vector<Range> ranges;
    const std::size_t first = tags_.size();
    for (std::size_t at = all.find("{{"); at != std::string::npos; at = all.find("{{", ranges.back().end)) {
      const std::size_t inside = at + 2;
      const std::size_t end = std::min(all.find("}}", inside), all.size());
      const bool is_whole = end < std::min(all.find("{{", inside + 1), all.size());
      ranges.push_back({at, is_whole ? end + 2 : inside});
      tags_.push_back(is_whole ? tag_of(std::string_view(all).substr(inside, end - inside), place)
                               : Tag{"{{"});
      tags_.back().paragraph = paragraph;
      tags_.back().place = place;
    }
    for (std::size_t i = ranges.size(); i-- > 0;) {
      std::size_t begin = 0;
      for (std::string& text : texts) {
        const std::size_t size = text.size();
        const std::size_t from = std::clamp(ranges[i].begin, begin, begin + size) - begin;
        const std::size_t to = std::clamp(ranges[i].end, begin, begin + size) - begin;
        const bool begins_here = ranges[i].begin >= begin && ranges[i].begin < begin + size;
        text.replace(from, to - from, begins_here ? mark_of(first + i) : "");
        begin += size;
      }
    }
    for (std::size_t i = 0; !ranges.empty() && i < nodes.size(); ++i) set_text(nodes[i], texts[i]);
  }

  static Tag tag_of(std::string_view inside, const WordPlace& place) {
    constexpr std::string_view sigils = "#^/!=>";
    constexpr std::string_view raw = "{&";
    std::string_view name = trimmed(inside);
    if (!name.empty() && raw.find(name.front()) != std::string_view::npos)
      throw WordTemplateFault{place, no_markup(std::string(trimmed(name.substr(1))))};
    Tag tag;
    if (!name.empty() && sigils.find(name.front()) != std::string_view::npos) {
      tag.sigil = name.front();
      name = trimmed(name.substr(1));
    }
    tag.name = name;
    tag.text = "{{" + (tag.sigil == '\0' ? std::string() : std::string(1, tag.sigil)) + tag.name + "}}";
    return tag;
  }

  // ---- moving the marks of sections

  /// Those that belong together, outer ones first; where they do not match, whoever reads the text says so.
  std::vector<std::pair<std::size_t, std::size_t>> pairs() const {
    std::vector<std::pair<std::size_t, std::size_t>> all;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      if (tags_[i].sigil == '#' || tags_[i].sigil == '^') open.push_back(i);
      if (tags_[i].sigil != '/') continue;
      if (open.empty() || tags_[open.back()].name != tags_[i].name) return {};
      all.emplace_back(open.back(), i);
      open.pop_back();
    }
    std::sort(all.begin(), all.end());
    return all;
  }

  void settle(std::size_t open, std::size_t close) {
    pugi::xml_node first = tags_[open].paragraph;
    pugi::xml_node last = tags_[close].paragraph;
    if (first == last) return settle_inline(open, close);
    std::vector<pugi::xml_node> above;
    for (pugi::xml_node node = first; node; node = node.parent()) above.push_back(node);
    while (last.parent() && std::find(above.begin(), above.end(), last.parent()) == above.end())
      last = last.parent();
    const auto common = std::find(above.begin(), above.end(), last.parent());
    if (common == above.begin() || common == above.end()) throw fault(open, apart);
    first = *(common - 1);
    if (name_of(first) == "tc" && name_of(last) == "tc")
      return around_rows(open, first.parent(), close, first.parent());
    if (name_of(first) == "tr" && name_of(last) == "tr") return around_rows(open, first, close, last);
    if (first != tags_[open].paragraph || last != tags_[close].paragraph) throw fault(open, apart);
    vanish(open);
    vanish_end(open, close);
  }

  WordTemplateFault fault(std::size_t tag, const Message<std::string>& message) const {
    return {tags_[tag].place, message(tags_[tag].text)};
  }

  /// Each mark becomes a node of its own between runs.
  void settle_inline(std::size_t open, std::size_t close) {
    const pugi::xml_node begin = hoisted(open);
    const pugi::xml_node end = hoisted(close);
    if (begin.parent() != end.parent()) throw fault(open, apart);
  }

  pugi::xml_node holder(std::size_t tag) const {
    const std::string mark = mark_of(tag);
    for (const pugi::xml_node text : texts_of(tags_[tag].paragraph)) {
      if (std::string_view(text.text().get()).find(mark) != std::string_view::npos) return text;
    }
    throw fault(tag, apart);
  }

  pugi::xml_node hoisted(std::size_t tag) const {
    const pugi::xml_node mark = split_run(holder(tag), mark_of(tag));
    if (!mark) throw fault(tag, apart);
    return mark;
  }

  /// Around whole rows; one that holds nothing but the mark goes.
  void around_rows(std::size_t open, pugi::xml_node first, std::size_t close, pugi::xml_node last) {
    const bool is_one = first == last;
    const bool opens_alone = !is_one && is_row_of(first, open);
    const bool closes_alone = !is_one && is_row_of(last, close);
    put_before(first, mark_of(open));
    put_behind(last, mark_of(close));
    if (opens_alone) first.parent().remove_child(first);
    if (closes_alone) last.parent().remove_child(last);
    if (!opens_alone) drop(open);
    if (!closes_alone) drop(close);
  }

  static bool is_row_of(pugi::xml_node row, std::size_t tag) {
    return trimmed(words_of(row)) == mark_of(tag) && !has_objects(row);
  }

  void check_alone(std::size_t tag) const {
    const pugi::xml_node paragraph = tags_[tag].paragraph;
    if (trimmed(words_of(paragraph)) != mark_of(tag) || has_objects(paragraph)) throw fault(tag, not_alone);
    if (has_section_end(paragraph)) throw fault(tag, has_section_break);
  }

  /// The mark in place of its paragraph.
  void vanish(std::size_t tag) {
    check_alone(tag);
    put_before(tags_[tag].paragraph, mark_of(tag));
    remove_paragraph(tags_[tag].paragraph);
  }

  /// The same at the end of what repeats. A cell ends with a paragraph, also where nothing is repeated.
  void vanish_end(std::size_t open, std::size_t close) {
    check_alone(close);
    pugi::xml_node paragraph = tags_[close].paragraph;
    const bool is_last = !next_element(paragraph);
    const bool ends_with_paragraph = name_of(previous_element(paragraph)) == "p";
    put_before(paragraph, mark_of(close));
    if (!is_last) return remove_paragraph(paragraph);
    for (const pugi::xml_node text : texts_of(paragraph)) set_text(text, "");
    if (tags_[open].sigil != '#' || !ends_with_paragraph) return;
    put_before(paragraph, made("{{^" + tags_[open].name + "}}"));
    put_behind(paragraph, made("{{/" + tags_[open].name + "}}"));
  }

  std::string made(std::string text) {
    tags_.push_back({std::move(text)});
    return mark_of(tags_.size() - 1);
  }

  /// Takes a mark out of its text, and the paragraph that it leaves empty, where another stays.
  void drop(std::size_t tag) {
    pugi::xml_node text = holder(tag);
    std::string words = text.text().get();
    const std::string mark = mark_of(tag);
    set_text(text, words.replace(words.find(mark), mark.size(), ""));
    const pugi::xml_node paragraph = tags_[tag].paragraph;
    const bool is_empty =
        trimmed(words_of(paragraph)).empty() && !has_objects(paragraph) && !has_section_end(paragraph);
    if (is_empty && (next_element(paragraph) || name_of(previous_element(paragraph)) == "p"))
      remove_paragraph(paragraph);
  }

  // ---- the text

  struct Writer final : pugi::xml_writer {
    std::string out{};
    void write(const void* data, std::size_t size) override {
      out.append(static_cast<const char*>(data), size);
    }
  };

  WordTemplatePart written(const Xml& xml) const {
    Writer writer;
    xml.document.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    WordTemplatePart part;
    part.text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    std::string_view rest = writer.out;
    while (!rest.empty()) {
      if (rest.starts_with(mark_begin)) {
        const std::size_t end = rest.find(mark_end);
        const std::size_t number =
            to_number(rest.substr(mark_begin.size(), end - mark_begin.size()), tags_.size());
        if (number >= tags_.size()) throw Refusal{Fault::damaged};  // a text that has marks after all
        const Tag& tag = tags_[number];
        if (tag.paragraph) part.tags.push_back({part.text.size(), tag.place});
        part.text += tag.text;
        rest.remove_prefix(end + mark_end.size());
      } else if (rest.starts_with("{{")) {
        part.text += "{&#123;";  // no tag, as in the description of a picture
        rest.remove_prefix(2);
      } else {
        part.text += rest.front();
        rest.remove_prefix(1);
      }
    }
    return part;
  }

  WordPlace::In in_;
  std::vector<Tag> tags_;
  std::size_t paragraph_ = 0;
  std::size_t table_ = 0;
  std::size_t row_ = 0;
};

}  // namespace

std::optional<WordTemplatePart> word_tags(const std::string& bytes, std::string_view name, WordPlace::In in) {
  const auto xml = parse(bytes, name);
  const bool has_marks =
      bytes.find(mark_begin) != std::string::npos || bytes.find(mark_end) != std::string::npos;
  if (has_marks || !std::string_view(xml->root().name()).starts_with("w:"))
    throw Refusal{Fault::damaged, std::string(name)};
  return Tagger(in).run(*xml);
}

}  // namespace xfz::office
