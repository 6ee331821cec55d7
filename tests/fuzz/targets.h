// SPDX-License-Identifier: MIT
// What must hold of any input whatever: one target for each part of xfz that reads what people wrote.
// libFuzzer runs them on inputs that it makes up (scripts/fuzz), the tests on those that once broke
// something.
#pragma once

#include <span>
#include <stdexcept>
#include <string_view>

namespace xfz::fuzz {

/// Something does not hold.
struct Broken : std::logic_error {
  using std::logic_error::logic_error;
};

inline void require(bool holds, const char* what) {
  if (!holds) throw Broken(what);
}

// Each takes the bytes of an input and throws where something does not hold.
void try_collect(std::string_view bytes);
void try_deadline(std::string_view bytes);
void try_fmt(std::string_view bytes);
void try_import(std::string_view bytes);
void try_loader(std::string_view bytes);
void try_reader(std::string_view bytes);
void try_template(std::string_view bytes);

struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
};

inline constexpr Target all_targets[] = {
    {"collect", try_collect}, {"deadline", try_deadline}, {"fmt", try_fmt},           {"import", try_import},
    {"loader", try_loader},   {"reader", try_reader},     {"template", try_template},
};

/// Cases of more bytes show limits of size. They are no seeds: tests/hostile has them.
inline constexpr std::size_t longest_case = 64U << 10U;

}  // namespace xfz::fuzz
