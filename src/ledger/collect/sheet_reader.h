// SPDX-License-Identifier: MIT
// Reads one table of a returned file.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ledger/collect/answer.h"
#include "ledger/collect/around.h"
#include "ledger/collect/match.h"

namespace xfz::collect {

/// What is known of a table before its rows are read.
struct SheetHead {
  std::string file;
  UnitIndex unit = no_unit;   ///< whose sheet it is, as its head or the file's name says
  bool is_said = false;       ///< by its head
  UnitIndex named = no_unit;  ///< the unit that the file's name says
  bool is_misnamed = false;   ///< it is another, so that nobody knows whose answers these are
  std::optional<Date> given;  ///< the day that answers speak of, by who collects
  std::optional<Date> day;    ///< likewise, by the sheet
  SheetDay unread;            ///< what it says in place of one
  Date today;
  bool is_foreign = false;  ///< it is a sheet of another table, and nothing of it is taken
  bool has_keys = true;     ///< sheets of its form have
};

struct SheetResult {
  std::vector<Answer> answers;
  std::vector<Issue> issues;
  std::vector<UnitIndex> units;                 ///< of whom it has rows
  std::vector<UnitIndex> writers;               ///< those of them who filled in anything
  std::vector<SlotIndex> foreign;               ///< of a sheet of another table: what was filled in
  std::vector<SlotIndex> undated;               ///< what stands in place of the day of filling in
  std::vector<SlotIndex> held;                  ///< answers that why_held() keeps out
  std::map<std::uint32_t, std::string> duties;  ///< the key of the duty that a row is about
};

/// Why nothing of a file can be taken, whatever its rows say: it is named for another unit, or the day that
/// is said is none that it can speak of. Nothing where there is no such reason.
std::optional<Text> why_held(const ledger::Duties& duties, const SheetHead& head);

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
  void read_foreign(std::uint32_t row);
  void read_duty(const RowView& row);
  std::optional<Named> named_by(const RowView& row, bool is_filled);
  std::optional<Named> named_by_print(const RowView& row, UnitIndex unit, bool is_filled);
  UnitIndex unit_of(const RowView& row) const;
  bool is_printed_row(const RowView& row) const;
  void refuse_answers(const RowView& row, const Rule& rule, const Named& named,
                      const std::vector<SlotIndex>& filled, Text message);
  void refuse_row(const RowView& row);
  void pass_over(const RowView& row, const std::optional<Named>& named);
  void join_other_versions();
  void note_blank_rows();
  std::vector<SlotIndex> answers_in(const RowView& row) const;
  std::vector<SlotIndex> unsettled(const RowView& row);
  void settle_printed(const RowView& row, const std::vector<SlotIndex>& but);
  std::vector<SlotIndex> differing(const RowView& row, const Named& named,
                                   const std::vector<SlotIndex>& but = {});
  void note_added(const RowView& row, const Named& named);
  bool note_merged(const RowView& row, const Named& named);
  bool note_stage(const RowView& row, const Named& named, const std::vector<SlotIndex>& filled,
                  const Comparison& compared);
  bool note_version(const RowView& row, const Named& named, const std::vector<SlotIndex>& filled);
  void take_answer(const RowView& row, const Named& named, const std::vector<SlotIndex>& filled);
  bool take_occurrence(const RowView& row, Answer& answer, Text& why) const;
  std::vector<Date> open_occurrences(const Answer& answer) const;
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
  std::vector<SlotIndex> blank_{};     ///< printed cells that differ, in rows without answers
  std::vector<Named> blank_duties_{};  ///< those of these rows, as far as they are known
  std::size_t blank_rows_ = 0;
  std::size_t rows_ = 0;          ///< that are about a duty, and filled in
  std::size_t rows_by_text_ = 0;  ///< without a key
  std::size_t renumbered_ = 0;    ///< rows with the keys of an earlier numbering
};

}  // namespace xfz::collect
