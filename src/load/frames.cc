// SPDX-License-Identifier: MIT
#include "load/frames.h"

#include <utility>

namespace xfz::load {

void Frame::restart() {
  ItemKeys with_memory = std::move(keys);
  with_memory.clear();
  *this = Frame{.keys = std::move(with_memory)};
}

Frame& Frames::push() {
  if (open_ == frames_.size()) {
    frames_.emplace_back();
  } else {
    frames_[open_].restart();
  }
  return frames_[open_++];
}

}  // namespace xfz::load
