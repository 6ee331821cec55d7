// SPDX-License-Identifier: MIT
// Reads one table of a returned file.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ledger/collect/answer.h"
#include "ledger/collect/match.h"

namespace xfz::collect {

/// What is known of a table before its rows are read.
struct SheetHead {
  std::string file;
  UnitIndex unit = no_unit;   ///< whose sheet it is, as its head or the file's name says
  std::optional<Date> given;  ///< the day that answers speak of, by who collects
  std::optional<Date> day;    ///< likewise, by the sheet
  Date today;
};

/// The day behind 填报日期 in a text; `words` is what stands there instead where that is no day.
struct SheetDay {
  std::optional<Date> day;
  std::string words;
};
SheetDay sheet_day(std::string_view text, Years years);

/// 单位：民政局, or 民政局任务清单, in a text above a table; no_unit where it names none.
UnitIndex unit_in_head(const Table& table, std::string_view text);

struct SheetResult {
  std::vector<Answer> answers;
  std::vector<Issue> issues;
  std::vector<UnitIndex> units;  ///< of whom it has rows
};

class SheetReader {
 public:
  SheetReader(const ledger::Duties& duties, const Matcher& matcher, const SheetHead& head, const Page& page,
              Account& account)
      : duties_(duties), matcher_(matcher), head_(head), page_(page), account_(account) {}

  /// To be called once.
  SheetResult read();

 private:
  enum class Where { above, within, below };

  void read_row(std::uint32_t row);
  bool take_headings(std::uint32_t row);
  void read_loose(std::uint32_t row);
  void read_foot(std::uint32_t row);
  bool is_foot(std::uint32_t row) const;
  void read_duty(const RowView& row);
  std::optional<Named> named_by(const RowView& row);
  void refuse_answers(const RowView& row, const Rule& rule, const Named& named, Text message, Text hint);
  void refuse_row(const RowView& row);
  void join_other_versions();
  std::vector<SlotIndex> answers_in(const RowView& row) const;
  void settle_printed(const RowView& row, const std::vector<SlotIndex>& but);
  void note_added(const RowView& row, const Named& named);
  bool note_merged(const RowView& row, const Named& named);
  bool note_version(const RowView& row, const Named& named, const std::vector<SlotIndex>& filled);
  void take_answer(const RowView& row, const Named& named, const std::vector<SlotIndex>& filled);
  bool take_occurrence(const RowView& row, Answer& answer, Text& why) const;
  bool take_finished(const RowView& row, Answer& answer, Text& why) const;
  void take_links(std::uint32_t row, Answer& answer);
  void refuse_as(const Rule& rule, const Named& named, const std::vector<SlotIndex>& filled, Text message);

  Issue& issue(const Rule& rule, std::vector<SlotIndex> cells, Text message, Text hint = {});
  Issue& issue(const Rule& rule, const Named& named, std::vector<SlotIndex> cells, Text message,
               Text hint = {});
  std::string quoted(SlotIndex slot) const;

  const ledger::Duties& duties_;
  const Matcher& matcher_;
  const SheetHead& head_;
  const Page& page_;
  Account& account_;
  SheetResult out_{};
  std::optional<Columns> columns_{};
  Where where_ = Where::above;
  std::map<SlotIndex, std::size_t> merged_{};             ///< a merged cell → its issue
  std::map<std::uint32_t, std::size_t> added_columns_{};  ///< a column → its issue
  std::vector<SlotIndex> taken_links_{};
  std::size_t rows_ = 0;          ///< that are about a duty
  std::size_t rows_by_text_ = 0;  ///< without a key
  std::size_t renumbered_ = 0;    ///< rows with the keys of an earlier numbering
};

}  // namespace xfz::collect
