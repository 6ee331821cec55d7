// SPDX-License-Identifier: MIT
#include "layout/document.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "layout/comments.h"
#include "load/fields/fields.h"
#include "load/rules/rules.h"
#include "load/slips/features.h"
#include "load/yaml/scan.h"

namespace xfz::layout {

namespace {

namespace rules = load::rules;

/// Builds the values from the parser's events.
class TreeBuilder final : public load::Sink {
 public:
  explicit TreeBuilder(std::string_view text) : text_(text) {}

  void begin() override { *this = TreeBuilder(text_); }
  void begin_map(Span at) override { open(Kind::map, at); }
  void end_map(Span sign) override { close(sign); }
  void begin_list(Span at) override { open(Kind::list, at); }
  void end_list(Span sign) override { close(sign); }
  void dash(std::uint32_t at) override {
    dash_ = at;
    after_ = at + 1;
  }
  void comment(Span at) override { comments_.push_back({.span = at, .after = after_}); }

  void scalar(const load::Scalar& scalar) override {
    Node node{.kind = Kind::scalar, .style = scalar.style, .span = scalar.span};
    const std::string_view written = text_.substr(scalar.span.begin, scalar.span.end - scalar.span.begin);
    const std::size_t at = written.find(scalar.value);
    node.value = at == std::string_view::npos ? made_.emplace_back(scalar.value)
                                              : written.substr(at, scalar.value.size());
    if (scalar.style == load::Style::multi_line) hinder(rules::multi_line_value, scalar.span);
    if (scalar.span.begin < end_) hinder(rules::syntax, scalar.span);
    // yaml-cpp takes a last word, and any in braces, for a key.
    if (expects_key() && !is_colon_behind(scalar.span.end)) hinder(rules::syntax, scalar.span);
    add_leaf(std::move(node));
  }

  void null(Span at) override {
    if (expects_key()) hinder(rules::unsupported_yaml, at);
    if (at.begin == at.end) {
      add({.dash = dash_, .span = {end_, end_}});
    } else {
      add_leaf({.span = at});
    }
  }

  void unsupported(load::Feature feature, Span at) override { hinder(*load::words_for(feature).rule, at); }

  std::optional<Node> take_root() { return std::move(root_); }
  std::deque<std::string> take_made() { return std::move(made_); }
  std::vector<Comment> take_comments() { return std::move(comments_); }
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

  void open(Kind kind, Span sign) {
    if (expects_key()) hinder(rules::unsupported_yaml, sign);
    Node node{.kind = kind, .in_brackets = sign.begin < sign.end, .dash = dash_, .span = sign};
    // `[a: b]`, a map without braces within brackets
    const bool bare = !node.in_brackets && !open_.empty() && open_.back().in_brackets;
    if (bare || sign.begin < end_) hinder(rules::unsupported_yaml, sign);
    if (node.in_brackets) end_ = sign.end;
    open_.push_back(std::move(node));
  }

  void close(Span sign) {
    Node node = std::move(open_.back());
    open_.pop_back();
    if (node.in_brackets) end_ = sign.end;
    node.span.end = std::max(end_, node.span.begin);
    node.children.shrink_to_fit();  // the trees of large tables are what takes most memory
    add(std::move(node));
  }

  void add_leaf(Node node) {
    node.dash = dash_;
    end_ = std::max(end_, node.span.end);
    after_ = node.span.end;
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
  std::deque<std::string> made_;
  std::optional<Node> root_;
  std::vector<Node> open_;
  std::vector<Comment> comments_;
  std::uint32_t end_ = 0;    ///< of what was read last
  std::uint32_t dash_ = 0;   ///< the last
  std::uint32_t after_ = 0;  ///< the end of the last value or dash
  std::optional<Hindrance> hindrance_;
};

Reading hindered(const Rule& rule, Span span) {
  return {{}, Hindrance{&rule, span}};
}

/// The order counts, and a text cannot be taken for two.
void add_number(std::size_t number, std::size_t& to) {
  constexpr std::size_t odd = 0x9E3779B97F4A7C15;
  to = (to ^ number ^ to >> 32U) * odd;
}

void add_text(char kind, std::string_view text, std::size_t& to) {
  add_number(static_cast<std::size_t>(kind), to);
  add_number(std::hash<std::string_view>()(text), to);
}

void add_values(const Node& node, std::size_t& to) {
  add_text(static_cast<char>('0' + static_cast<int>(node.kind)),
           node.kind == Kind::scalar ? node.value : std::string_view(), to);
  add_number(node.children.size(), to);
  for (const Node& child : node.children) add_values(child, to);
}

/// The ends of the values, in order.
void add_ends(const Node& node, std::vector<std::uint32_t>& ends) {
  if (node.kind == Kind::scalar) ends.push_back(node.span.end);
  for (const Node& child : node.children) add_ends(child, ends);
}

/// For each comment how many values stand before it.
std::vector<std::size_t> neighbours(const Document& document) {
  std::vector<std::uint32_t> ends;
  if (document.root && !document.comments.empty()) add_ends(*document.root, ends);
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

  Reading reading;
  Document& document = reading.document;
  document.made = builder.take_made();
  document.root = builder.take_root();
  if (!document.root || !is_table(*document.root))
    return hindered(rules::wrong_type, document.root ? document.root->span : Span{});
  document.start = scanned.start;
  if (scanned.end < source.text().size()) document.finish = scanned.end;
  document.comments = builder.take_comments();
  complete(text, document.comments);
  return reading;
}

std::size_t content(const Document& document) {
  std::size_t out = 1;
  add_number(document.start ? 1 : 0, out);
  add_number(document.finish ? 1 : 0, out);
  if (document.root) add_values(*document.root, out);
  const std::vector<std::size_t> before = neighbours(document);
  for (std::size_t i = 0; i < before.size(); ++i) {
    add_text('#', document.comments[i].text, out);
    add_number(before[i], out);
  }
  return out;
}

}  // namespace xfz::layout
