// SPDX-License-Identifier: MIT
#include "cli/documents/manifest.h"

#include <algorithm>

#include "cli/digest.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr std::size_t digest_size = 64;

/// Puts one line into the manifest, if it is one: a digest, a space, a space or *, a name.
void read_line(std::string_view line, Manifest& manifest) {
  if (line.ends_with('\r')) line.remove_suffix(1);  // saved by an editor of Windows
  if (line.size() < digest_size + 3) return;
  const std::string digest = lower_case(line.substr(0, digest_size));
  const std::string_view between = line.substr(digest_size, 2);
  const std::string_view name = line.substr(digest_size + 2);
  if (digest.find_first_not_of("0123456789abcdef") != std::string::npos) return;
  if ((between == "  " || between == " *") && is_plain_name(name)) manifest[std::string(name)] = digest;
}

}  // namespace

std::string digest_of(std::string_view bytes) {
  Digest digest;
  digest.add(bytes);
  return digest.hexadecimal();
}

bool is_plain_name(std::string_view name) {
  if (name.empty() || name == "." || name == "..") return false;
  return std::none_of(name.begin(), name.end(),
                      [](char c) { return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20; });
}

Manifest read_manifest(std::string_view text) {
  Manifest manifest;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  for (const std::string_view line : split_lines(text)) read_line(line, manifest);
  return manifest;
}

std::string manifest_text(const Manifest& manifest) {
  std::string text;
  for (const auto& [name, digest] : manifest) {
    if (is_plain_name(name)) text.append(digest).append("  ").append(name).append("\n");
  }
  return text;
}

}  // namespace xfz::cli
