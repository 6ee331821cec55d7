// SPDX-License-Identifier: MIT
// Takes returned sheets into the ledger: what they say, what needs a person, and an account of every cell.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ledger/collect/answer.h"
#include "ledger/collect/match.h"
#include "ledger/collect/sheet_reader.h"
#include "ledger/state.h"
#include "office/document.h"

namespace xfz::collect {

struct Settings {
  std::optional<Date> date;  ///< the day that the answers speak of; else that of each sheet, else today
  Date today{};
};

struct Collected {
  /// What the ledger does not have yet, by unit and duty in the table's order, then by day.
  std::vector<Answer> answers;
  std::vector<Issue> issues;  ///< by file, in the order of reading; notes among them need nobody
  Account account;
  std::size_t files = 0;            ///< that could be read
  std::vector<UnitIndex> returned;  ///< of whom a sheet was read, in the table's order
  std::vector<UnitIndex> blank;     ///< of these who filled in nothing
  std::vector<UnitIndex> unread;    ///< of whom there is only a file that could not be read
  std::vector<UnitIndex> missing;   ///< who must report and of whom there is nothing

  /// Files whose answers are given the day of collecting, since nobody said another; by name.
  std::vector<std::string> undated;
  Date today{};                   ///< that day
  bool is_reported_today = true;  ///< it is one on which the table is reported
  /// Of units that the duty names beside those who must report it: the keys of what they answered.
  std::map<UnitIndex, std::vector<std::string>> beside;
  /// The recurring duties that were answered without an occurrence, and which was taken by the day.
  std::map<UnitIndex, std::vector<std::pair<std::string, Date>>> by_date;

  /// Every cell of every file is accounted for. Where it is not, that is a fault of xfz.
  bool closes() const { return account.closes(); }
  /// Takes the answers of a unit back, and lists each: its file cannot be added to.
  void refuse(const ledger::Duties& duties, UnitIndex unit, const Text& why, const Text& hint);
  /// Whether a person must look at anything.
  bool needs_person() const;
};

/// One collection. Files may be added in any order: what comes of them is the same.
class Collector {
 public:
  /// Refers to both and lives no longer. The duties are those of the book.
  Collector(const ledger::Book& book, Settings settings);

  void add(const std::string& file, const office::Document& document);
  /// A file that could not be read, and why.
  void add_unreadable(const std::string& file, Text why, Text hint);
  Collected finish();

 private:
  UnitIndex unit_of_name(std::string_view file) const;
  /// A file under way.
  struct Returned {
    const office::Document& document;
    SheetHead head;
    std::vector<Page> pages{};
    std::vector<std::size_t> blocks{};  ///< of the document that they are
    std::vector<bool> are_sheets{};
    std::map<std::size_t, std::map<std::uint32_t, std::string>> duties{};  ///< by block and row
    std::vector<SlotIndex> foreign{};  ///< what is filled in, where it is of another table
    std::vector<SlotIndex> undated{};  ///< what stands in place of the day of filling in
    std::vector<SlotIndex> held{};     ///< answers that why_held() keeps out
    /// Whether somebody wrote this into the head or the foot of its pages.
    bool is_written_on_edge(const Table& table, std::string_view text) const;
  };

  void add_pages(Returned& returned);
  void add_words(Returned& returned);
  void add_line(Returned& returned, const std::string& text);
  void add_aside(Returned& returned, const office::Aside& aside);
  void add_beside(Returned& returned, Slot slot, const Phrase& what, std::string duty);
  bool is_misnamed(const SheetHead& head) const;
  void note_held(const Returned& returned);
  bool are_versions(const Answer& a, const Answer& b) const;
  void list_contradiction(const Answer& answer, const Answer& other);
  void settle_conflicts();
  void note_later_answers();
  void note_answers();
  bool is_known(const Answer& answer) const;
  void close_account();

  const ledger::Book& book_;
  const ledger::Duties& duties_;
  Settings settings_;
  Matcher matcher_;
  std::vector<UnitIndex> writers_{};  ///< who filled in anything
  Collected out_{};
};

}  // namespace xfz::collect
