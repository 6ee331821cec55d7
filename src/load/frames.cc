// SPDX-License-Identifier: MIT
#include "load/frames.h"

namespace xfz::load {

void Frame::restart() {
  static_cast<FrameMarks&>(*this) = {};
  key.value.clear();
  key.span = {};
  keys.clear();
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
