// SPDX-License-Identifier: MIT
#include "render/diff.h"

#include <fmt/core.h>

#include <dtl/dtl.hpp>
#include <vector>

#include "text/utf8.h"

namespace xfz::render {

namespace {

using Lines = std::vector<std::string_view>;
using Diff = dtl::Diff<std::string_view, Lines>;

/// The lines of a text, each with its newline if it has one.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t newline = text.find('\n');
    lines.push_back(text.substr(0, newline == std::string_view::npos ? newline : newline + 1));
    text.remove_prefix(lines.back().size());
  }
  return lines;
}

class DiffWriter {
 public:
  explicit DiffWriter(const Screen& screen) : screen_(screen) {}

  /// `patch` wants a tab behind a name with a space, else the name ends there.
  void heading(std::string_view sign, std::string_view file) {
    const std::string_view end = file.find(' ') == std::string_view::npos ? "" : "\t";
    add_line(painted(fmt::format("{} {}", sign, printable(file)), Ink::strong, screen_) + std::string(end));
  }

  template <class Hunk>
  void hunk(const Hunk& hunk) {
    // What is empty begins at line 0.
    const auto begin = [](auto line, auto count) { return count == 0 ? 0 : line; };
    add_line(painted(
        fmt::format("@@ -{},{} +{},{} @@", begin(hunk.a, hunk.b), hunk.b, begin(hunk.c, hunk.d), hunk.d),
        Ink::note, screen_));
    for (const auto& element : hunk.common[0]) line(element);
    for (const auto& element : hunk.change) line(element);
    for (const auto& element : hunk.common[1]) line(element);
  }

  std::string take() { return std::move(out_); }

 private:
  void add_line(std::string_view line) {
    out_ += line;
    out_ += '\n';
  }

  template <class Element>
  void line(const Element& element) {
    std::string_view text = element.first;
    const bool ends = text.ends_with('\n');
    if (ends) text.remove_suffix(1);
    const std::string shown = screen_.width > 0 ? printable(text) : std::string(text);
    switch (element.second.type) {
      case dtl::SES_DELETE:
        add_line(painted("-" + shown, Ink::removed, screen_));
        break;
      case dtl::SES_ADD:
        add_line(painted("+" + shown, Ink::added, screen_));
        break;
      default:
        add_line(" " + shown);
    }
    if (!ends) add_line("\\ No newline at end of file");
  }

  const Screen& screen_;
  std::string out_;
};

}  // namespace

std::string unified_diff(NamedText before, NamedText after, const Screen& screen) {
  Diff diff(lines_of(before.text), lines_of(after.text), true);
  diff.onHuge();  // where nearly all lines differ, it need not be the shortest
  diff.compose();
  diff.composeUnifiedHunks();
  DiffWriter writer(screen);
  writer.heading("---", before.name);
  writer.heading("+++", after.name);
  for (const auto& hunk : diff.getUniHunks()) writer.hunk(hunk);
  return writer.take();
}

}  // namespace xfz::render
