// SPDX-License-Identifier: MIT
#include "cli/show_failure.h"

#include "text/utf8.h"

namespace xfz::cli {

void show_failure(System& system, const render::Screen& screen, const Failure& failure) {
  std::string out = render::painted("xfz: ", render::Ink::error, screen) +
                    printable(failure.message.in(screen.language)) + "\n";
  constexpr int margin = 5;  // of "xfz: "
  if (!failure.hint.empty())
    out += render::paragraph(failure.hint.in(screen.language), render::Ink::plain, screen, margin);
  system.write(Stream::error, out);  // where standard error is closed, there is nobody left to tell
}

}  // namespace xfz::cli
