// SPDX-License-Identifier: MIT
#include "layout/writer.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "layout/forms.h"
#include "text/width.h"

namespace xfz::layout {

namespace {

/// The blank line before a line, or before the comments above it.
enum class Blank {
  none,        ///< it is the first below its key
  as_written,  ///< one, if there is any
  wanted,      ///< one
};

/// Where the first line of a block begins.
enum class Start { own_line, behind_dash };

class Writer {
 public:
  Writer(const Document& document, const Source& source)
      : document_(document), source_(source), text_(source.text()) {}

  std::string write() {
    out_.reserve(text_.size() + text_.size() / 8);  // blank lines come in
    if (document_.start) {
      begin_line(*document_.start, 0, Blank::as_written);
      out_ += "---";
    }
    if (document_.root) root(*document_.root);
    const auto end = static_cast<std::uint32_t>(document_.finish.value_or(text_.size()));
    comments_before(end, 0, Blank::as_written);
    if (document_.finish) begin_line(end, 0, Blank::as_written);
    if (document_.finish) out_ += "...";
    if (!out_.empty()) out_ += '\n';
    return std::move(out_);
  }

 private:
  struct Bracket {
    std::size_t at;   ///< in out_
    int column = -1;  ///< behind it; found out when it is asked for
  };

  void root(const Node& node) {
    if (is_absent(node)) return;
    if (is_block(node)) {
      block(node, 0, Start::own_line, Blank::as_written);
    } else {
      begin_line(node.span.begin, 0, Blank::as_written);
      inline_value(node, 0);
    }
  }

  static bool is_absent(const Node& node) {
    return node.kind == Kind::null && node.span.begin == node.span.end;
  }
  static bool is_block(const Node& node) {
    return (node.kind == Kind::map || node.kind == Kind::list) && !node.comes_in_brackets;
  }
  /// Where the first thing in a block stands that is written.
  static std::uint32_t first_of(const Node& block) {
    const Node& first = block.children.front();
    return block.kind == Kind::list && !block.in_brackets ? first.dash : first.span.begin;
  }

  // Lines and comments.

  bool has_comment_before(std::uint32_t offset) const {
    return next_comment_ < document_.comments.size() && document_.comments[next_comment_].span.begin < offset;
  }
  const Comment& take_comment() { return document_.comments[next_comment_++]; }

  /// Writes the comments behind what was written last, on its line.
  void comments_behind(std::uint32_t offset) {
    while (has_comment_before(offset) && !document_.comments[next_comment_].own_line)
      out_ += "  " + take_comment().text;
  }

  void new_line(int column, bool blank) {
    if (!out_.empty()) out_ += blank ? "\n\n" : "\n";
    out_.append(static_cast<std::size_t>(column), ' ');
  }

  /// Whether a blank line stands before what is at `offset`.
  bool is_blank_before(std::uint32_t offset) const {
    int newlines = 0;
    for (std::size_t at = offset; at > 0; --at) {
      const char c = text_[at - 1];
      if (c == '\n') ++newlines;
      if (newlines == 2) return true;
      if (c != ' ' && c != '\t' && c != '\n') break;
    }
    return false;
  }

  /// Writes the comments before `offset`, each on a line, and returns whether a blank line comes next.
  bool comments_before(std::uint32_t offset, int column, Blank blank) {
    comments_behind(offset);
    bool is_blank = false;
    for (std::size_t i = next_comment_; i < document_.comments.size(); ++i) {
      const std::uint32_t begin = document_.comments[i].span.begin;
      if (begin >= offset) break;
      is_blank = is_blank || is_blank_before(begin);
    }
    is_blank = is_blank || (offset < text_.size() && is_blank_before(offset));
    bool comes_next = blank == Blank::wanted && !is_blank;  // it stands nowhere, so it comes first
    bool is_first = true;
    while (has_comment_before(offset)) {
      const Comment& comment = take_comment();
      const bool written = is_blank_before(comment.span.begin) && !(is_first && blank == Blank::none);
      new_line(column, comes_next || written);
      out_ += comment.text;
      comes_next = false;
      is_first = false;
    }
    if (is_first && blank == Blank::none) return false;
    return comes_next || (offset < text_.size() && is_blank_before(offset));
  }

  /// Writes the comments before `offset` and begins the line of what stands there.
  void begin_line(std::uint32_t offset, int column, Blank blank) {
    const bool is_blank = comments_before(offset, column, blank);
    new_line(column, is_blank);
  }

  /// The column of a place in the source, in bytes.
  int column_of(std::uint32_t offset) const {
    return static_cast<int>(offset - (text_.rfind('\n', offset) + 1));  // npos + 1 is 0: the first line
  }

  /// Writes the comments that follow what was written last and are indented at least like `written_column` in
  /// the source: they belong to what ends here. `check` sees it so too, for the `allow` of an item.
  void comments_below(int written_column, int column) {
    for (; next_comment_ < document_.comments.size(); ++next_comment_) {
      const Comment& comment = document_.comments[next_comment_];
      if (comment.after > position_) return;
      if (!comment.own_line) {
        out_ += "  ";
      } else if (comment.column < written_column || comment.column <= comment.next_column) {
        return;
      } else {
        new_line(column, is_blank_before(comment.span.begin));
      }
      out_ += comment.text;
    }
  }

  // Blocks: one key or item a line.

  void block(const Node& node, int column, Start start, Blank first) {
    const bool is_map = node.kind == Kind::map;
    const std::size_t step = is_map ? 2 : 1;
    for (std::size_t i = 0; i + step <= node.children.size(); i += step) {
      const Node& child = node.children[i];
      if (i > 0 || start == Start::own_line) {
        const std::uint32_t offset = is_map || node.in_brackets ? child.span.begin : child.dash;
        const Blank blank = child.comes_apart ? Blank::wanted : Blank::as_written;
        begin_line(offset, column, i == 0 ? first : blank);
      }
      if (is_map) {
        inline_value(child, column);
        out_ += ':';
        below_key(node.children[i + 1], column + indentation);
      } else {
        out_ += '-';
        if (!node.in_brackets) position_ = child.dash + 1;
        behind_dash(child, column + indentation);
      }
    }
    comments_below(column_of(node.in_brackets ? node.span.begin : first_of(node)), column);
  }

  void below_key(const Node& value, int column) {
    if (is_absent(value)) return;
    if (is_block(value)) {
      block(value, column, Start::own_line, Blank::none);
    } else {
      beside(value, column);
    }
  }

  void behind_dash(const Node& item, int column) {
    if (is_absent(item)) return;
    if (!is_block(item)) {
      beside(item, column);
      if (item.kind == Kind::map) comments_below(column_of(item.span.begin), column);
    } else if (has_comment_before(first_of(item))) {
      block(item, column, Start::own_line, Blank::none);
    } else {
      out_ += ' ';
      block(item, column, Start::behind_dash, Blank::none);
    }
  }

  /// A value on the line of its key or dash, unless comments stand between.
  void beside(const Node& value, int column) {
    if (has_comment_before(value.span.begin)) {
      begin_line(value.span.begin, column, Blank::none);
    } else {
      out_ += ' ';
    }
    inline_value(value, column);
  }

  void inline_value(const Node& node, int column) {
    if (node.style == load::Style::literal) {
      literal(node, column);
    } else if (node.kind == Kind::map || node.kind == Kind::list) {
      if (node.value.empty()) brackets(node);
      out_ += node.value;
    } else {
      out_ += written(node, source_, brackets_.empty() ? Around::block : Around::brackets);
    }
    position_ = node.span.end;
  }

  /// A |- block with the indentation of its first line exchanged.
  void literal(const Node& node, int column) {
    std::string_view rest = source_.text(node.span);
    const std::size_t header = std::min(rest.find('\n'), rest.size());
    out_ += rest.substr(0, header);
    rest.remove_prefix(header);
    const std::size_t first = rest.find_first_not_of(" \n");
    if (first == std::string_view::npos) return;
    const std::size_t old = first - (rest.rfind('\n', first) + 1);
    while (!rest.empty()) {
      rest.remove_prefix(1);  // the newline
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(line.size());
      out_ += '\n';
      if (line.size() <= old) continue;
      out_.append(static_cast<std::size_t>(column), ' ');
      out_ += line.substr(old);
    }
  }

  // Brackets.

  void brackets(const Node& node) {
    const bool is_map = node.kind == Kind::map;
    brackets_.push_back({out_.size()});
    out_ += is_map ? '{' : '[';
    std::uint32_t end = node.span.begin + 1;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      const Node& child = node.children[i];
      if (is_map && i % 2 == 1) {
        value_in_brackets(child);
      } else {
        if (i > 0) out_ += ',';
        before_child({end, child.span.begin}, i == 0);
        if (!is_absent(child)) inline_value(child, 0);
      }
      end = child.span.end;
    }
    if (has_comment_before(node.span.end)) {
      comments_in_brackets(node.span.end);
      new_line(column_in_brackets(), false);
    }
    out_ += is_map ? '}' : ']';
    brackets_.pop_back();
  }

  /// The white space between a comma or bracket and a key or item: a line break there stays.
  void before_child(Span gap, bool is_first) {
    const bool is_broken = source_.text(gap).find('\n') != std::string_view::npos;
    if (has_comment_before(gap.end)) {
      comments_in_brackets(gap.end);
      new_line(column_in_brackets(), false);
    } else if (is_broken && !is_first) {
      new_line(column_in_brackets(), false);
    } else if (!is_first) {
      out_ += ' ';
    }
  }

  void value_in_brackets(const Node& value) {
    out_ += ':';
    if (!is_absent(value) && has_comment_before(value.span.begin)) {
      comments_in_brackets(value.span.begin);
      new_line(column_in_brackets(), false);
    } else {
      out_ += ' ';
    }
    if (!is_absent(value)) inline_value(value, 0);
  }

  void comments_in_brackets(std::uint32_t offset) {
    comments_behind(offset);
    while (has_comment_before(offset)) {
      new_line(column_in_brackets(), false);
      out_ += take_comment().text;
    }
  }

  /// Where lines within the innermost bracket begin: right behind it.
  int column_in_brackets() {
    Bracket& bracket = brackets_.back();
    if (bracket.column < 0) {
      const std::size_t line = out_.rfind('\n', bracket.at) + 1;  // npos + 1 is 0: the first line
      bracket.column = display_width(std::string_view(out_).substr(line, bracket.at - line)) + 1;
    }
    return bracket.column;
  }

  const Document& document_;
  const Source& source_;
  std::string_view text_;
  std::string out_;
  std::vector<Bracket> brackets_;  ///< that are open
  std::size_t next_comment_ = 0;
  std::uint32_t position_ = 0;  ///< the end in the source of the last value or dash written
};

}  // namespace

std::string write(const Document& document, const Source& source) {
  return Writer(document, source).write();
}

}  // namespace xfz::layout
