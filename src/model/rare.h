// SPDX-License-Identifier: MIT
// An optional kept on the heap, for fields that most items lack.
#pragma once

#include <memory>
#include <utility>

namespace xfz {

/// Used like a std::optional. It is as small as a pointer, for an item that thousands have and few use.
template <class T>
class Rare {
 public:
  Rare() = default;
  ~Rare() = default;
  Rare(T value) : value_(std::make_unique<T>(std::move(value))) {}
  Rare(const Rare& other) : value_(other ? std::make_unique<T>(*other) : nullptr) {}
  Rare(Rare&& other) noexcept = default;
  Rare& operator=(const Rare& other) {
    if (this != &other) value_ = other ? std::make_unique<T>(*other) : nullptr;
    return *this;
  }
  Rare& operator=(Rare&& other) noexcept = default;

  T& emplace() { return *(value_ = std::make_unique<T>()); }

  bool has_value() const { return value_ != nullptr; }
  explicit operator bool() const { return has_value(); }

  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  T* operator->() { return value_.get(); }
  const T* operator->() const { return value_.get(); }

 private:
  std::unique_ptr<T> value_;
};

}  // namespace xfz
