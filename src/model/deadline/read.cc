// SPDX-License-Identifier: MIT
// What the pieces of a deadline say together.
#include <algorithm>
#include <string>
#include <utility>

#include "model/deadline.h"
#include "model/deadline/phrases.h"
#include "model/deadline/stages.h"

namespace xfz {

namespace {

using grammar::Context;
using grammar::Moment;
using grammar::Piece;
using grammar::PieceKind;
using grammar::Pieces;
using grammar::Standing;

/// Longer words are no deadline that anybody printed.
constexpr std::size_t longest_words = 600;

std::size_t count(const Pieces& pieces, PieceKind kind) {
  return static_cast<std::size_t>(
      std::count_if(pieces.begin(), pieces.end(), [kind](const Piece& piece) { return piece.kind == kind; }));
}

/// Adds the days in order, each once.
void add_days(DeadlineReading& reading, const std::vector<Date>& days) {
  reading.dates.insert(reading.dates.end(), days.begin(), days.end());
  std::sort(reading.dates.begin(), reading.dates.end());
  reading.dates.erase(std::unique(reading.dates.begin(), reading.dates.end()), reading.dates.end());
}

// Words without a time

/// 长期坚持, 适时 …; nothing where the words say neither.
std::optional<DeadlineReading> read_words(const Pieces& pieces) {
  const bool has_time = count(pieces, PieceKind::start) + count(pieces, PieceKind::span) > 0;
  bool is_known = has_time;
  Standing standing = Standing::none;
  for (const Piece& piece : pieces) {
    if (piece.kind != PieceKind::words || grammar::is_lead_in(piece.text)) continue;
    const Standing found =
        grammar::ends_lasting(piece.text) ? Standing::lasting : grammar::standing_of(piece.text);
    // What comes first must be known; what follows explains it: 视建设情况，边建边练.
    if (!is_known && found == Standing::none && !grammar::is_undated(piece.text)) return std::nullopt;
    is_known = true;
    standing = std::max(standing, found);
  }
  if (!is_known) return std::nullopt;
  const bool is_standing = standing == Standing::lasting || (standing == Standing::at_once && !has_time);
  return DeadlineReading{is_standing ? DeadlineKind::standing : DeadlineKind::undated};
}

// Days

/// 6月底前完成，长期坚持: what is lasting once the day has come.
bool stands_then(const Pieces& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return piece.kind == PieceKind::words && grammar::ends_lasting(piece.text);
  });
}

/// Whether the moments at a place may be something else: the year of what is done (落实2019年整改), or a part
/// of the day before.
bool is_doubtful(const Pieces& pieces, std::size_t place) {
  if (place == 0) return false;
  const Piece& before = pieces[place - 1];
  const std::vector<Moment>& moments = pieces[place].moments;
  const bool is_lone_year = moments.size() == 1 && moments[0].is_year && moments[0].is_bare;
  return before.kind == PieceKind::moments ||
         (is_lone_year && before.kind == PieceKind::words && !grammar::is_lead_in(before.text));
}

DeadlineResult read_dated(std::string_view words, const Pieces& pieces) {
  DeadlineReading reading{DeadlineKind::dated};
  std::vector<Date> days;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind != PieceKind::moments) continue;
    if (is_doubtful(pieces, i)) return {};
    for (const Moment& moment : pieces[i].moments) {
      days.push_back(moment.due);
      reading.asks |= moment.is_before;
    }
  }
  // 12月底前、3月底前: is the second one of the next year?
  if (!std::is_sorted(days.begin(), days.end())) return {};
  add_days(reading, days);
  reading.stages = grammar::stages_of(words, pieces);
  reading.then_standing = stands_then(pieces);
  return {std::move(reading)};
}

// What comes again

/// What comes again in one year, and from when on and how long: 2021—2025年每年…, 2021年起每月….
class Again {
 public:
  explicit Again(const Pieces& pieces) {
    for (const Piece& piece : pieces) add(piece);
  }

  /// Whether there is one meaning, which stays within the year.
  bool is_clear_in(int year) const {
    return is_clear_ && std::all_of(occasions_.begin(), occasions_.end(),
                                    [year](const Moment& moment) { return year_of(moment.due) == year; });
  }

  void add_to(DeadlineReading& reading) const {
    std::vector<Date> days;
    for (const Moment& occasion : occasions_) {
      reading.asks |= occasion.is_before;
      if (occasion.due >= first_ && (!last_ || occasion.due <= *last_)) days.push_back(occasion.due);
    }
    add_days(reading, days);
  }

 private:
  void add(const Piece& piece) {
    if (piece.kind == PieceKind::recurring) {
      const std::vector<Moment>& moments = piece.recurring.moments;
      occasions_.insert(occasions_.end(), moments.begin(), moments.end());
      is_yearly_ |= piece.recurring.is_yearly;
      has_occasion_ = piece.recurring.has_occasion;
      is_begun_ = true;
    } else if (piece.kind == PieceKind::moments && is_begun_) {
      add_occasions(piece.moments);
    } else if (piece.kind == PieceKind::moments) {
      limit(piece.moments, piece.moments.front().is_bare && !last_);
      last_ = piece.moments.front().period.last;
    } else if (piece.kind == PieceKind::start) {
      limit(piece.moments, !is_begun_);
    } else if (piece.kind == PieceKind::span) {
      is_clear_ = false;
    }
  }

  /// 每年一次，6月底前: what follows is in every year too.
  void add_occasions(const std::vector<Moment>& moments) {
    is_clear_ &= is_yearly_;
    if (!std::exchange(has_occasion_, true)) occasions_.clear();
    occasions_.insert(occasions_.end(), moments.begin(), moments.end());
  }

  void limit(const std::vector<Moment>& moments, bool is_clear) {
    is_clear_ &= is_clear && moments.size() == 1;
    if (!moments.empty()) first_ = moments.front().period.first;
  }

  std::vector<Moment> occasions_;  ///< of one year
  Date first_{};
  std::optional<Date> last_;
  bool is_yearly_ = false;
  bool has_occasion_ = true;
  bool is_begun_ = false;
  bool is_clear_ = true;
};

// Together

DeadlineFault fault_of(const Context& context) {
  if (context.is_unclear) return DeadlineFault::unknown_form;
  if (context.is_impossible) return DeadlineFault::no_such_day;
  return context.needs_year ? DeadlineFault::which_year : DeadlineFault::unknown_form;
}

bool is_faulty(const Context& context) {
  return context.is_unclear || context.is_impossible || context.needs_year;
}

Context context_in(Years years) {
  return {years.first == years.last ? std::optional(years.first) : std::nullopt, years.first};
}

DeadlineResult read_recurring(std::string_view words, Years years) {
  DeadlineReading reading{DeadlineKind::recurring};
  for (int year = years.first; year <= years.last; ++year) {
    Context context = context_in(years);
    const Again again(grammar::pieces_of(words, context, year));
    if (is_faulty(context)) return {std::nullopt, fault_of(context)};
    if (!again.is_clear_in(year)) return {};
    again.add_to(reading);
  }
  return {std::move(reading)};
}

/// Whether the parts are counted with one of these signs behind the number: 1.2月底前印发；2.3月底前完成.
bool is_counted(std::string_view text, std::initializer_list<std::u32string_view> signs) {
  grammar::Words words(text);
  int expected = 1;
  for (bool is_begin = true; !words.at_end(); is_begin = words.try_any({U";", U"。", U","})) {
    const auto number = is_begin ? grammar::try_number(words) : std::nullopt;
    if (number && number->value == expected && words.try_any(signs)) ++expected;
    if (!number) words.take();
  }
  return expected > 2;
}

/// A cell that says there is none: —, /.
bool is_struck_out(std::string_view words) {
  return words == "/" || words == "-" || words == "—" || words == "——" || words == "／";
}

}  // namespace

DeadlineResult read_deadline(std::string_view words, Years years) {
  if (words.size() > longest_words) return {};
  const bool has_dots = is_counted(words, {U"."});
  // 1、2月底前印发；2、3月底前完成: 1、2月 is no list there, but who can tell?
  if (!has_dots && is_counted(words, {U"、", U"."})) return {};
  if (is_struck_out(words)) return {DeadlineReading{DeadlineKind::undated}};
  Context context = context_in(years);
  context.counts_parts = has_dots;
  const Pieces pieces = grammar::pieces_of(words, context, years.first);
  if (is_faulty(context)) return {std::nullopt, fault_of(context)};
  if (count(pieces, PieceKind::recurring) > 0)
    return has_dots ? DeadlineResult{} : read_recurring(words, years);
  if (count(pieces, PieceKind::moments) > 0) return read_dated(words, pieces);
  if (auto reading = read_words(pieces)) return {std::move(reading)};
  return {};
}

}  // namespace xfz
