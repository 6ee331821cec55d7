// SPDX-License-Identifier: MIT
#include "text/file_name.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstddef>

#include "text/normal_form.h"
#include "text/utf8.h"

namespace xfz {

namespace {

constexpr std::size_t max_size = 200;  // bytes; file systems take 255, but a copy's name grows: `… (2)`
constexpr char32_t replacement = U'_';

/// Windows takes these for its devices, whatever follows the first dot, even where no such device is there.
constexpr std::u32string_view devices[] = {U"con", U"prn", U"aux", U"nul", U"conin$", U"conout$"};
/// And these with one more digit; ¹, ² and ³ are digits to it.
constexpr std::u32string_view numbered_devices[] = {U"com", U"lpt"};
constexpr std::u32string_view device_digits = U"0123456789¹²³";

/// What an output folder has besides the units' files.
constexpr std::u32string_view our_names[] = {U"index", U"manifest", U"manifest.pending"};

bool may_stand(char32_t c) {
  constexpr std::u32string_view not_on_windows = U"\\/:*?\"<>|";
  return c != U'\t' && c != U'\n' && c != 0xFFFD && !is_forbidden(c) &&
         not_on_windows.find(c) == std::u32string_view::npos;
}

bool is_space(char32_t c) {
  return c == U' ' || c == 0x3000;
}

/// Windows drops dots and spaces at the end of a name.
void trim_end(std::u32string& name) {
  while (!name.empty() && (name.back() == U'.' || is_space(name.back()))) name.pop_back();
}

/// A dot in front hides a file.
void trim_begin(std::u32string& name) {
  const auto end =
      std::find_if(name.begin(), name.end(), [](char32_t c) { return c != U'.' && !is_space(c); });
  name.erase(name.begin(), end);
}

/// The longest beginning of at most `size` bytes that cuts no grapheme cluster, where there is one.
std::u32string_view cut_to(std::u32string_view name, std::size_t size) {
  std::size_t fitting = 0;   // code points that fit
  std::size_t boundary = 0;  // those before the last boundary
  std::size_t used = 0;
  utf8proc_int32_t state = 0;
  for (; fitting < name.size(); ++fitting) {
    if (fitting > 0 &&
        utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(name[fitting - 1]),
                                         static_cast<utf8proc_int32_t>(name[fitting]), &state)) {
      boundary = fitting;
    }
    used += encoded(name.substr(fitting, 1)).size();
    if (used > size) return name.substr(0, boundary > 0 ? boundary : fitting);
  }
  return name;
}

bool is_device(std::u32string_view folded) {
  std::u32string base(folded.substr(0, folded.find(U'.')));
  trim_end(base);
  if (std::find(std::begin(devices), std::end(devices), base) != std::end(devices)) return true;
  if (base.empty() || device_digits.find(base.back()) == std::u32string_view::npos) return false;
  base.pop_back();
  return std::find(std::begin(numbered_devices), std::end(numbered_devices), base) !=
         std::end(numbered_devices);
}

std::u32string folded(std::string_view name) {
  return normalised(name, NormalForm::caseless);
}

bool means_something_else(std::u32string_view name) {
  const std::u32string small = folded(encoded(name));
  return is_device(small) ||
         std::find(std::begin(our_names), std::end(our_names), small) != std::end(our_names);
}

}  // namespace

std::string safe_file_name(std::string_view name, std::string_view ending) {
  std::u32string stem = normalised(name, NormalForm::composed);
  std::replace_if(
      stem.begin(), stem.end(), [](char32_t c) { return !may_stand(c); }, replacement);
  trim_begin(stem);
  stem = cut_to(stem, max_size - std::min(max_size, ending.size() + 1));  // one for an underscore in front
  trim_end(stem);
  // A program would take - for an option, and Office marks an open file with ~$.
  if (!stem.empty() && (stem.front() == U'-' || stem.front() == U'~')) stem.front() = replacement;
  if (stem.empty() || means_something_else(stem)) stem.insert(stem.begin(), replacement);
  return encoded(stem) + std::string(ending);
}

std::string file_name_identity(std::string_view name) {
  return encoded(folded(name));
}

}  // namespace xfz
