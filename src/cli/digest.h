// SPDX-License-Identifier: MIT
// SHA-256 (FIPS 180-4), to know bytes again.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace xfz::cli {

/// The digest of bytes that come in pieces.
class Digest {
 public:
  Digest();
  ~Digest();
  Digest(const Digest&) = delete;
  Digest(Digest&&) = delete;
  Digest& operator=(const Digest&) = delete;
  Digest& operator=(Digest&&) = delete;

  void add(std::string_view bytes);
  /// 64 small hexadecimal digits; to be asked for once.
  std::string hexadecimal();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace xfz::cli
