// SPDX-License-Identifier: MIT
#include "cli/context.h"

#include <algorithm>
#include <charconv>
#include <thread>

#include "cli/failure.h"

namespace xfz::cli {

namespace {

constexpr Phrase cannot_write{"the output could not be written", "无法写出结果"};
constexpr Phrase check_disk{"is the disk full, or the output closed?", "是不是磁盘满了，或者输出被关闭了？"};

constexpr int default_width = 80;
constexpr int widest = 10000;  // no terminal has more, and what is computed from it stays small

int width_of(const System& system) {
  if (const auto columns = system.environment("COLUMNS")) {
    int value = 0;
    const char* const end = columns->data() + columns->size();
    if (std::from_chars(columns->data(), end, value).ptr == end && value > 0) return std::min(value, widest);
  }
  return std::min(system.terminal_columns().value_or(default_width), widest);
}

}  // namespace

void Context::print(std::string_view bytes) {
  if (!system.write(Stream::output, bytes)) throw OutputFailure{{cannot_write.text(), check_disk.text()}};
}

std::size_t Context::reading_threads() const {
  return asks_several ? 1 : std::max(std::thread::hardware_concurrency(), 1U);
}

void Context::tell_once(const std::string& line) {
  if (told.insert(line).second)
    system.write(Stream::error, render::paragraph(line, render::Ink::plain, errors));
}

bool has_color(std::string_view when, bool is_terminal, const System& system) {
  if (when == "always") return true;
  if (when == "never" || !is_terminal) return false;
  const auto no_color = system.environment("NO_COLOR");
  const auto terminal = system.environment("TERM");
  return (!no_color || no_color->empty()) && terminal != "dumb";
}

render::Screen screen_of(bool is_terminal, Language language, const System& system) {
  render::Screen screen;
  screen.language = language;
  screen.color = has_color("auto", is_terminal, system);
  screen.width = is_terminal ? width_of(system) : 0;
  return screen;
}

}  // namespace xfz::cli
