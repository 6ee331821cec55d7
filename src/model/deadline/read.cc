// SPDX-License-Identifier: MIT
// What the pieces of a deadline say together.
#include <algorithm>
#include <string>
#include <utility>

#include "model/deadline.h"
#include "model/deadline/past.h"
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

/// The last of the words that a list goes on with: 按省、市统一部署.
Pieces::const_iterator end_of_list(Pieces::const_iterator piece, Pieces::const_iterator end) {
  while (end - piece > 2 && piece[1].text == "、" && piece[2].kind == PieceKind::words) piece += 2;
  return piece;
}

std::string_view from_to(const Piece& first, const Piece& last) {
  const char* const begin = first.text.data();
  return {begin, static_cast<std::size_t>(last.text.data() + last.text.size() - begin)};
}

/// 长期坚持, 适时 …; nothing where the words say neither.
std::optional<DeadlineReading> read_words(const Pieces& pieces) {
  const bool has_time = count(pieces, PieceKind::start) + count(pieces, PieceKind::span) > 0;
  bool is_known = has_time || count(pieces, PieceKind::past) > 0;
  Standing standing = Standing::none;
  for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
    if (piece->kind != PieceKind::words || grammar::is_lead_in(piece->text)) continue;
    const Standing found =
        grammar::ends_lasting(piece->text) ? Standing::lasting : grammar::standing_of(piece->text);
    // What comes first must be known; what follows explains it: 视建设情况，边建边练.
    if (!is_known && found == Standing::none && !grammar::is_undated(piece->text)) {
      const auto last = end_of_list(piece, pieces.end());
      if (last == piece || !grammar::is_undated(from_to(*piece, *last))) return std::nullopt;
    }
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
  const bool is_parted = pieces[place].text.data() > before.text.data() + before.text.size();  // by a blank
  return (before.kind == PieceKind::moments && !is_parted) ||
         (is_lone_year && before.kind == PieceKind::words && !grammar::is_lead_in(before.text));
}

/// The days of a deadline in the words' order, and those that a part of it has: 其中方案4月底前.
class Days {
 public:
  void add(const Piece& piece, const Piece* before) {
    if (before != nullptr && grammar::begins_part_of_whole(piece)) {
      is_in_part_ = !days_.empty();
      is_in_brackets_ = before->text == "（" || before->text == "(";
    } else if (piece.kind == PieceKind::stop) {
      const bool is_end = is_in_brackets_ ? piece.text == "）" || piece.text == ")"
                                          : piece.text == "；" || piece.text == ";" || piece.text == "。";
      if (is_end) is_in_part_ = false;
    } else if (piece.kind == PieceKind::moments) {
      for (const Moment& moment : piece.moments) add(moment.due);
    }
  }

  /// 12月底前、3月底前: is the second one of the next year? Only what is a part of something may come before
  /// it.
  bool are_clear() const { return are_clear_ && std::is_sorted(days_.begin(), days_.end()); }

  std::vector<Date> all() const {
    std::vector<Date> all = days_;
    all.insert(all.end(), of_parts_.begin(), of_parts_.end());
    return all;
  }

 private:
  void add(Date day) {
    (is_in_part_ ? of_parts_ : days_).push_back(day);
    if (is_in_part_ && day > days_.back()) are_clear_ = false;
  }

  std::vector<Date> days_;
  std::vector<Date> of_parts_;
  bool is_in_part_ = false;
  bool is_in_brackets_ = false;
  bool are_clear_ = true;
};

DeadlineResult read_dated(std::string_view words, const Pieces& pieces) {
  DeadlineReading reading{DeadlineKind::dated};
  Days days;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    days.add(pieces[i], i == 0 ? nullptr : &pieces[i - 1]);
    if (pieces[i].kind != PieceKind::moments) continue;
    if (is_doubtful(pieces, i)) return {};
    for (const Moment& moment : pieces[i].moments) reading.asks |= moment.is_before;
  }
  if (!days.are_clear()) return {};
  add_days(reading, days.all());
  if (auto stages = grammar::stages_of(words, pieces); !stages.empty()) reading.stages = std::move(stages);
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

  /// 每年一次，6月底前: what follows is in every year too. 每季度报送，12月底前总结: on the last of its days,
  /// it adds none.
  void add_occasions(const std::vector<Moment>& moments) {
    const auto is_last = [this](const Moment& moment) {
      return !occasions_.empty() && !moment.is_before && moment.due == occasions_.back().due;
    };
    if (!is_yearly_ && std::all_of(moments.begin(), moments.end(), is_last)) return;
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

/// Whether the parts are counted with one of these signs behind the number: 1.2月底前印发；2.3月底前完成. A
/// blank parts them where no 、 may stand behind a number.
bool is_counted(std::string_view text, std::initializer_list<std::u32string_view> signs) {
  grammar::Words words(text);
  int expected = 1;
  for (bool is_begin = true; !words.at_end();
       is_begin = words.try_any({U";", U"。", U","}) || (signs.size() == 1 && words.is_after_blank())) {
    const auto number = is_begin ? grammar::try_number(words) : std::nullopt;
    if (number && number->value == expected && words.try_any(signs)) ++expected;
    if (!number) words.take();
  }
  return expected > 2;
}

/// A cell that says there is none: —, /.
bool is_struck_out(std::string_view words) {
  return words == "/" || words == "-" || words == "--" || words == "—" || words == "——" || words == "／";
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
