// SPDX-License-Identifier: MIT
// Prints a manual page; cmake/man.cmake runs it. It is not installed.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "man/pages.h"

/// LANGUAGE VERSION DATE [MARKDOWN]: xfz(1), or xfz-indicators(5) from that document.
int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() < 3 || words.size() > 4) return 2;
  const xfz::Language language = words[0] == "zh" ? xfz::Language::chinese : xfz::Language::english;
  const xfz::man::Edition edition{words[1], words[2]};
  if (words.size() == 3) {
    std::cout << xfz::man::program_page(edition, language);
  } else {
    std::ifstream file(words[3], std::ios::binary);
    const std::string markdown(std::istreambuf_iterator<char>(file), {});
    if (markdown.empty()) return 2;
    std::cout << xfz::man::format_page(markdown, edition, language);
  }
  return std::cout.flush() ? 0 : 2;
}
