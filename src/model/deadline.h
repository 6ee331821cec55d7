// SPDX-License-Identifier: MIT
// The 完成时限 of a duty: its printed words and what they mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.h"
#include "model/rare.h"
#include "text/span.h"

namespace xfz {

enum class DeadlineKind {
  dated,      ///< by one day
  standing,   ///< always in force, never due (长期坚持)
  recurring,  ///< on the same occasions every year, quarter or month
  none,       ///< the table gives no deadline
};

/// What a deadline's words mean in a given year.
struct DeadlineReading {
  DeadlineKind kind = DeadlineKind::none;
  /// dated: the one day by which it is due. recurring: its occurrences in the table's year, in order.
  /// Otherwise empty.
  std::vector<Date> dates;
};

/// A deadline as the table prints it, with its reading.
struct Deadline {
  Located<std::string> text;
  /// The day given by hand for words that no form covers: `{text: 按上级要求, date: 2020-09-30}`.
  Rare<Located<std::string>> date;
  DeadlineReading reading;
};

/// Whether both are the same words on the same days, or both are null.
bool is_same(const Deadline* a, const Deadline* b);

enum class DeadlineFault {
  unknown_form,  ///< the words are none of the accepted forms
  no_such_day,   ///< an accepted form, but the calendar has no such month, quarter or day
};

/// A reading, or the fault in `fault`.
struct DeadlineResult {
  std::optional<DeadlineReading> reading;
  DeadlineFault fault = DeadlineFault::unknown_form;
};

/// Reads the official words of a deadline. Forms without a year are in `year`, the table's. Full-width digits
/// and Chinese numerals are read like 0–9. The forms are listed in docs/format.md and in deadline_forms.
DeadlineResult read_deadline(std::string_view words, int year);

/// A deadline that a running text begins with.
struct DeadlinePrefix {
  std::size_t size = 0;  ///< of its words in bytes; 0 where the text begins with none
  DeadlineReading reading;
};

/// Reads the words of a day or period by the same forms. A date such as 2020-06-30 and 长期坚持 are none
/// here: in a text they say no deadline.
DeadlinePrefix deadline_at_begin(std::string_view text, int year);

/// The accepted forms, as an error message lists them.
inline constexpr std::string_view deadline_forms =
    "6月底前、6月15日前、6月上旬、6月中旬、6月下旬、2020-06-"
    "30、2020年6月底前、第二季度、上半年、下半年、年内、年底前、"
    "长期坚持、持续推进、常态化、每年1月31日前、每年第一季度、每季度末、每月底前";

/// A regular expression (ECMA-262) for the same forms, for editors. It knows neither numerals nor the
/// calendar: whatever read_deadline reads matches, and so do 零月底前 and 2月30日前.
inline constexpr std::string_view deadline_pattern =
    "^(长期坚持|持续推进|常态化|[0-9]{4}-[0-9]{2}-[0-9]{2}|每月底前|每季度末"
    "|(每年|([0-9０-９]+|[零〇一二三四五六七八九十]+)年)(内|底前)"
    "|(每年|([0-9０-９]+|[零〇一二三四五六七八九十]+)年)?(上半年|下半年|年内|年底前"
    "|第([0-9０-９]+|[零〇一二三四五六七八九十]+)季度"
    "|([0-9０-９]+|[零〇一二三四五六七八九十]+)月(底前|上旬|中旬|下旬"
    "|([0-9０-９]+|[零〇一二三四五六七八九十]+)日前)))$";

}  // namespace xfz
