// SPDX-License-Identifier: MIT
// The 完成时限 of a duty: its printed words and what they mean.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.h"
#include "model/rare.h"
#include "text/span.h"

namespace xfz {

enum class DeadlineKind {
  dated,      ///< by one day, or by several, one after the other
  standing,   ///< always in force, never due (长期坚持)
  recurring,  ///< on the same occasions every year, quarter or month
  undated,    ///< it waits for something, or has no day that words could name (待定, 印发后30日内)
  none,       ///< the table gives no deadline
};

/// The years of a table, from the first to the last; the same for most.
struct Years {
  int first = 0;
  int last = 0;

  bool is_one() const { return first == last; }
  bool contains(int year) const { return first <= year && year <= last; }
};

/// A part of a deadline that has words of its own: 6月底前基本完成.
struct DeadlineStage {
  std::string text;
  Date date;
};

/// What a deadline's words mean in the years of a table.
struct DeadlineReading {
  DeadlineKind kind = DeadlineKind::none;
  bool then_standing = false;  ///< dated: in force from then on
  bool asks = false;  ///< 6月前 is read as the day before June begins; who wrote it may have meant its end
  /// dated: its days; recurring: its occurrences in the table's years, none where it comes every day or week.
  /// Each once, in order. Otherwise empty.
  std::vector<Date> dates = {};
  /// dated: in the words' order, where they set more than one stage; several may be on one day.
  Rare<std::vector<DeadlineStage>> stages = {};

  std::span<const DeadlineStage> each_stage() const {
    return stages ? std::span<const DeadlineStage>(*stages) : std::span<const DeadlineStage>();
  }
};

/// What a file says that words mean: `{text: 见批示, date: 2020-09-30}`.
struct GivenReading {
  DeadlineKind kind = DeadlineKind::none;  ///< dated, standing or undated; none: it could not be read
  std::vector<Date> dates;                 ///< dated: as far as they could be read
  Span span;                               ///< of its first value
};

/// A deadline as the table prints it, with its reading.
struct Deadline {
  Located<std::string> text;
  Rare<GivenReading> given;  ///< beside these words alone
  Rare<std::string> above;   ///< the words of the row above, where these say 同上 and mean the same days
  DeadlineReading reading;

  /// The words that are meant: to be printed wherever a row does not stand below the one before it.
  const std::string& said() const { return above ? *above : text.value; }
};

/// Whether both are the same words on the same days, or both are null.
bool is_same(const Deadline* a, const Deadline* b);

enum class DeadlineFault {
  unknown_form,  ///< the words are none of the accepted forms
  no_such_day,   ///< an accepted form, but the calendar has no such month, quarter or day
  which_year,    ///< an accepted form without a year, in a table of several years
};

/// A reading, or the fault in `fault`.
struct DeadlineResult {
  std::optional<DeadlineReading> reading;
  DeadlineFault fault = DeadlineFault::unknown_form;
};

/// Reads the official words of a deadline by the grammar in docs/format.md. What they say without a year is
/// in the table's, where that is one.
DeadlineResult read_deadline(std::string_view words, Years years);

/// A deadline that a running text begins with.
struct DeadlinePrefix {
  std::size_t size = 0;  ///< of its words in bytes; 0 where the text begins with none
  DeadlineReading reading;
};

/// Reads the words of a day or period by the same grammar, as far as they set a day in a running text:
/// 6月底前, 每年 第一季度, but neither 6月, 2020-06-30 nor 长期坚持.
DeadlinePrefix deadline_at_begin(std::string_view text, int year);

}  // namespace xfz
