// SPDX-License-Identifier: MIT
// Work on all cores whose results come out in the order of the work.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace xfz::cli {

/// Hands results over from the threads that make them to the one that takes them in order.
template <class Result>
class Handover {
 public:
  /// At most `window` results wait to be taken or are being made.
  Handover(std::size_t count, std::size_t window) : count_(count), window_(window) {}

  /// The number of the next piece of work, as soon as there is room for its result; nothing where all is
  /// given out or stopped.
  std::optional<std::size_t> next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return stopped_ || next_ == count_ || next_ < taken_ + window_; });
    if (stopped_ || next_ == count_) return std::nullopt;
    return next_++;
  }

  /// The same where that is at once.
  std::optional<std::size_t> next_now() {
    const std::lock_guard lock(mutex_);
    if (stopped_ || next_ == count_ || next_ >= taken_ + window_ || waiting_.contains(taken_))
      return std::nullopt;
    return next_++;
  }

  void put(std::size_t number, std::optional<Result> result, std::exception_ptr error) {
    const std::lock_guard lock(mutex_);
    waiting_.emplace(number, Slot{std::move(result), std::move(error)});
    changed_.notify_all();
  }

  /// The next result in order. Throws what its work threw.
  Result take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.contains(taken_); });
    Slot slot = std::move(waiting_.extract(taken_++).mapped());
    changed_.notify_all();
    if (slot.error) std::rethrow_exception(slot.error);
    return *std::move(slot.result);
  }

  /// Gives out no more work.
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

 private:
  struct Slot {
    std::optional<Result> result;
    std::exception_ptr error;
  };

  const std::size_t count_;
  const std::size_t window_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::size_t, Slot> waiting_;
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
};

/// Calls work(0) … work(count - 1) on so many threads, this one among them, and take(result) for each on this
/// one, in order. A fast thread does not run far ahead, so only a few results are ever kept. What work or
/// take throws is thrown here, after all threads have ended.
template <class Work, class Take>
void in_order(std::size_t count, std::size_t threads, Work work, Take take) {
  using Result = std::invoke_result_t<Work&, std::size_t>;
  threads = std::min(threads, count);
  constexpr std::size_t results_a_thread = 4;
  Handover<Result> handover(count, threads * results_a_thread);
  const auto do_one = [&handover, &work](std::size_t number) {
    try {
      handover.put(number, work(number), nullptr);
    } catch (...) {
      handover.put(number, std::nullopt, std::current_exception());
    }
  };
  const auto run = [&handover, &do_one] {
    while (const auto number = handover.next()) do_one(*number);
  };
  std::vector<std::jthread> running;  // joined at the end
  while (running.size() + 1 < threads) {
    try {
      running.emplace_back(run);
    } catch (const std::system_error&) {
      break;  // the system gives no more; it goes with fewer
    }
  }
  try {
    for (std::size_t i = 0; i < count; ++i) {
      if (running.empty()) {
        take(work(i));
        continue;
      }
      while (const auto number = handover.next_now()) do_one(*number);
      take(handover.take());
    }
  } catch (...) {
    handover.stop();
    throw;
  }
}

}  // namespace xfz::cli
