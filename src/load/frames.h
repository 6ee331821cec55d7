// SPDX-License-Identifier: MIT
// The maps and lists that are open while a file is read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "load/fields/fields.h"
#include "load/item_keys.h"

namespace xfz::load {

/// What is set anew with every map or list that opens.
struct FrameMarks {
  const Level* level = nullptr;  ///< of a map; null where its content is skipped
  const Field* field =
      nullptr;  ///< of a map: the field whose value comes next; of a list: the one it belongs to
  bool is_list = false;
  bool is_key = false;                ///< it stands where a key belongs
  bool has_key = false;               ///< a map's key was read, its value comes next
  bool is_empty = true;               ///< of a list
  std::optional<Span> question_mark;  ///< stands before the key that comes next
  bool has_tag = false;               ///< the value that comes next has one
  bool is_other_item = false;  ///< a map: its first key stood again, so another item goes on without a dash
  std::uint32_t begin = 0;
  std::size_t findings_before = 0;  ///< how many there were when it began
  std::uint32_t dash = 0;           ///< of an item that has one: where; else as `begin`
};

/// A map or list that is open.
struct Frame : FrameMarks {
  Located<std::string> key;  ///< its words where the level has no field of that name
  ItemKeys keys;             ///< of a map

  /// As new, with the memory that it has.
  void restart();
};

/// Those that are open. One that was closed is there until the next is opened, which takes over its memory:
/// most items are small, and there are many.
class Frames {
 public:
  bool empty() const { return open_ == 0; }
  std::size_t size() const { return open_; }
  Frame& operator[](std::size_t place) { return frames_[place]; }
  const Frame& operator[](std::size_t place) const { return frames_[place]; }
  Frame& back() { return frames_[open_ - 1]; }
  const Frame& back() const { return frames_[open_ - 1]; }
  Frame& push();
  const Frame& pop() { return frames_[--open_]; }
  void clear() { open_ = 0; }

 private:
  std::vector<Frame> frames_;
  std::size_t open_ = 0;
};

}  // namespace xfz::load
