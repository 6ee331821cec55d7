// SPDX-License-Identifier: MIT
// libFuzzer's entry to the target that XFZ_FUZZ_TARGET names. What a target throws ends the process, which
// libFuzzer takes for a crash.
#include <cstddef>
#include <cstdint>
#include <exception>
#include <iostream>
#include <string_view>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    xfz::fuzz::XFZ_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  } catch (const std::exception& error) {
    std::cerr << "broken: " << error.what() << '\n';
    std::terminate();
  }
  return 0;
}
