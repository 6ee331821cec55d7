// SPDX-License-Identifier: MIT
#include "layout/document.h"

#include <algorithm>
#include <utility>

#include "layout/gaps.h"
#include "load/fields/fields.h"
#include "load/rules/rules.h"
#include "load/yaml/scan.h"

namespace xfz::layout {

namespace {

namespace rules = load::rules;

/// Builds the values from the parser's events.
class TreeBuilder final : public load::Sink {
 public:
  explicit TreeBuilder(std::string_view text) : text_(text) {}

  void begin() override { *this = TreeBuilder(text_); }
  void begin_map(Span at) override { open(Kind::map, at, '{'); }
  void end_map() override { close('}'); }
  void begin_list(Span at) override { open(Kind::list, at, '['); }
  void end_list() override { close(']'); }

  void scalar(const load::Scalar& scalar) override {
    Node node{.kind = Kind::scalar, .span = scalar.span, .style = scalar.style};
    node.value = scalar.value;
    // The loader takes the line below an empty block for the block's own.
    if (scalar.style == load::Style::literal && scalar.value.empty())
      node.span.end = node.span.begin + static_cast<std::uint32_t>(std::string_view("|-").size());
    if (scalar.style == load::Style::multi_line) hinder(rules::multi_line_value, scalar.span);
    if (scalar.span.begin < end_) hinder(rules::syntax, scalar.span);
    // yaml-cpp takes a last word, and any in braces, for a key.
    if (expects_key() && !is_colon_behind(scalar.span.end)) hinder(rules::syntax, scalar.span);
    add_leaf(std::move(node));
  }

  void null(Span at) override {
    if (expects_key()) hinder(rules::unsupported_yaml, at);
    Node node{.span = written_null(at.begin)};
    if (node.span.begin == node.span.end) {
      add(std::move(node));
    } else {
      add_leaf(std::move(node));
    }
  }

  void unsupported(load::Feature, Span at) override { hinder(rules::unsupported_yaml, at); }

  std::optional<Node> take_root() { return std::move(root_); }
  const std::vector<Span>& leaves() const { return leaves_; }
  const std::optional<Hindrance>& hindrance() const { return hindrance_; }

 private:
  void hinder(const Rule& rule, Span span) {
    if (!hindrance_) hindrance_ = Hindrance{&rule, span};
  }

  bool expects_key() const {
    return !open_.empty() && open_.back().kind == Kind::map && open_.back().children.size() % 2 == 0;
  }

  bool is_colon_behind(std::uint32_t end) const {
    const std::size_t next = text_.find_first_not_of(" \t", end);
    return next != std::string_view::npos && text_[next] == ':';
  }

  void open(Kind kind, Span at, char bracket) {
    if (expects_key()) hinder(rules::unsupported_yaml, at);
    Node node{.kind = kind, .span = at};
    node.in_brackets = at.begin < text_.size() && text_[at.begin] == bracket;
    // `[a: b]`, a map without braces within brackets
    const bool bare = !node.in_brackets && !open_.empty() && open_.back().in_brackets;
    if (bare || at.begin < end_) hinder(rules::unsupported_yaml, at);
    if (node.in_brackets) end_ = at.begin + 1;
    open_.push_back(std::move(node));
  }

  void close(char bracket) {
    Node node = std::move(open_.back());
    open_.pop_back();
    if (node.in_brackets) {
      const std::size_t at = skip_gap(text_, end_);
      if (at >= text_.size() || text_[at] != bracket) {
        hinder(rules::syntax, {end_, end_});
      } else {
        end_ = static_cast<std::uint32_t>(at) + 1;
      }
    }
    node.span.end = std::max(end_, node.span.begin);
    add(std::move(node));
  }

  /// The place of `~` or `null` where such a value begins at `begin`, else an empty one.
  Span written_null(std::uint32_t begin) const {
    if (begin < end_ || begin >= text_.size()) return {end_, end_};
    const std::string_view behind = text_.substr(begin);
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
      if (!behind.starts_with(word)) continue;
      const bool ends = behind.size() == word.size() ||
                        std::string_view(" \t\n,]}").find(behind[word.size()]) != std::string_view::npos;
      if (ends) return {begin, begin + static_cast<std::uint32_t>(word.size())};
    }
    return {end_, end_};
  }

  void add_leaf(Node node) {
    leaves_.push_back(node.span);
    end_ = std::max(end_, node.span.end);
    add(std::move(node));
  }

  void add(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
    } else {
      open_.back().children.push_back(std::move(node));
    }
  }

  std::string_view text_;
  std::optional<Node> root_;
  std::vector<Node> open_;
  std::vector<Span> leaves_;
  std::uint32_t end_ = 0;  ///< of what was read last
  std::optional<Hindrance> hindrance_;
};

/// Gives the items of block lists their dashes, in order. False where the numbers differ.
class DashGiver {
 public:
  explicit DashGiver(const std::vector<std::uint32_t>& dashes) : dashes_(dashes) {}

  bool give(Node& root) {
    visit(root);
    return next_ == dashes_.size();
  }

 private:
  void visit(Node& node) {
    for (Node& child : node.children) {
      if (node.kind == Kind::list && !node.in_brackets) {
        child.dash = next_ < dashes_.size() ? dashes_[next_] : 0;
        ++next_;
      }
      visit(child);
    }
  }

  const std::vector<std::uint32_t>& dashes_;
  std::size_t next_ = 0;
};

Reading hindered(const Rule& rule, Span span) {
  return {{}, Hindrance{&rule, span}};
}

bool same_values(const Node& a, const Node& b) {
  return a.kind == b.kind && a.value == b.value &&
         std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(), same_values);
}

/// The ends of the values, in order.
void add_ends(const Node& node, std::vector<std::uint32_t>& ends) {
  if (node.kind == Kind::scalar) ends.push_back(node.span.end);
  for (const Node& child : node.children) add_ends(child, ends);
}

/// For each comment how many values stand before it.
std::vector<std::size_t> neighbours(const Document& document) {
  std::vector<std::uint32_t> ends;
  if (document.root) add_ends(*document.root, ends);
  std::vector<std::size_t> result;
  for (const Comment& comment : document.comments) {
    const auto next = std::upper_bound(ends.begin(), ends.end(), comment.span.begin);
    result.push_back(static_cast<std::size_t>(next - ends.begin()));
  }
  return result;
}

}  // namespace

bool Document::has_comment(Span span) const {
  const auto next = std::lower_bound(
      comments.begin(), comments.end(), span.begin,
      [](const Comment& comment, std::uint32_t begin) { return comment.span.begin < begin; });
  return next != comments.end() && next->span.begin < span.end;
}

namespace {

/// Whether a text is about a table at all, as far as its keys tell.
bool is_table(const Node& root) {
  if (root.kind == Kind::null) return true;  // there are only comments
  if (root.kind != Kind::map) return false;
  for (std::size_t i = 0; i < root.children.size(); i += 2) {
    if (load::table_level.find(root.children[i].value) != nullptr) return true;
  }
  return root.children.empty();
}

}  // namespace

Reading read_document(const Source& source) {
  const load::Scan scanned = load::scan(source);
  if (!scanned.findings.empty()) {
    const Diagnostic& first = scanned.findings.front();
    return hindered(*first.rule, first.span);
  }
  const std::string_view text = source.text().substr(0, scanned.end);
  TreeBuilder builder(text);
  if (const auto fault = load::parse(text, builder))
    return hindered(rules::syntax, {fault->offset, fault->offset});
  if (builder.hindrance()) return {{}, builder.hindrance()};

  Gaps gaps = read_gaps(text, builder.leaves());
  if (gaps.unknown) return hindered(rules::unsupported_yaml, {*gaps.unknown, *gaps.unknown + 1});
  Reading reading;
  Document& document = reading.document;
  document.root = builder.take_root();
  if (document.root && !is_table(*document.root)) return hindered(rules::wrong_type, document.root->span);
  document.start = gaps.start;
  if (scanned.end < source.text().size()) document.finish = scanned.end;
  document.comments = std::move(gaps.comments);
  Node nothing;
  if (!DashGiver(gaps.dashes).give(document.root ? *document.root : nothing))
    return hindered(rules::unsupported_yaml, {0, 0});
  return reading;
}

bool same_content(const Document& a, const Document& b) {
  const auto same_comment = [](const Comment& one, const Comment& other) { return one.text == other.text; };
  const bool same_root =
      a.root.has_value() == b.root.has_value() && (!a.root || same_values(*a.root, *b.root));
  return same_root && a.start.has_value() == b.start.has_value() &&
         a.finish.has_value() == b.finish.has_value() &&
         std::equal(a.comments.begin(), a.comments.end(), b.comments.begin(), b.comments.end(),
                    same_comment) &&
         neighbours(a) == neighbours(b);
}

}  // namespace xfz::layout
