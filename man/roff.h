// SPDX-License-Identifier: MIT
// A manual page in the language of man(7), as groff and mandoc read it.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace xfz::man {

// Words as parts of a line. Chinese gets places where a line may end, which groff does not know by itself.

/// Prose.
std::string plain(std::string_view text);
/// What is typed as it stands; bold.
std::string typed(std::string_view text);
/// What something else is put in for; italic.
std::string replaced(std::string_view text);

/// What stands above and below every page.
struct PageTitle {
  std::string_view name;
  int section = 1;
  std::string_view date;    ///< 2026-11-23
  std::string_view source;  ///< `xfz 0.1.0`
  std::string_view manual;  ///< `User Commands`
};

/// Writes a page from the beginning to the end. Its `words` are made by the functions above.
class Page {
 public:
  explicit Page(const PageTitle& title);

  void section(std::string_view heading);
  void subsection(std::string_view heading);
  void paragraph(std::string_view words);
  /// A term and, below it, what it means.
  void entry(std::string_view term, std::string_view words);
  void bullet(std::string_view words);
  /// A further line of the last paragraph, entry or bullet.
  void next_line(std::string_view words);
  /// Lines that stay as they are.
  void code(std::string_view text);

  std::string take() { return std::move(out_); }

 private:
  void begin_paragraph();
  void line(std::string_view words);

  std::string out_;
  bool below_heading_ = false;  ///< what begins there begins a paragraph
};

}  // namespace xfz::man
