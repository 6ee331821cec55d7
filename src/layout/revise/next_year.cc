// SPDX-License-Identifier: MIT
#include "layout/revise/next_year.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <utility>

#include "layout/revise/deadline_words.h"
#include "layout/revise/years.h"
#include "load/fields/fields.h"
#include "text/place.h"
#include "text/utf8.h"

namespace xfz::layout {

namespace {

/// What only the old table has said of itself.
constexpr std::array<std::string_view, 3> own_facts = {"document", "issued", "ledger"};
/// Names that are registered elsewhere, and what is no text.
constexpr std::array<std::string_view, 13> silent_keys = {
    "format", "id",   "number",      "key",     "kind",    "cell",  "in",
    "report", "lead", "responsible", "support", "members", "effect"};
constexpr std::array<std::string_view, 4> prose_keys = {"title", "text", "heading", "wording"};

template <std::size_t size>
bool is_among(std::string_view key, const std::array<std::string_view, size>& keys) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

Fate fate_of(YearUse use) {
  switch (use) {
    case YearUse::own:
      return Fate::moved;
    case YearUse::bare:
      return Fate::bare;
    case YearUse::event:
      return Fate::event;
    case YearUse::start:
      return Fate::start;
    case YearUse::compared:
      return Fate::compared;
    case YearUse::several:
      return Fate::several;
    case YearUse::of_title:
      return Fate::of_title;
    case YearUse::of_document:
      return Fate::of_document;
    case YearUse::other:
      break;
  }
  return Fate::other_year;
}

std::string_view behind(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) at += first_code_point(text.substr(at)).size;
  return text.substr(0, at);
}

std::string_view before(std::string_view text, std::size_t count) {
  std::size_t at = text.size();
  for (; count > 0 && at > 0; --count) at -= last_code_point(text.substr(0, at)).size;
  return text.substr(at);
}

/// A piece of a text with a few words on both sides of it.
std::string excerpt(std::string_view text, std::size_t begin, std::size_t end, std::string_view piece) {
  constexpr std::size_t around = 12;
  const std::string_view left = before(text.substr(0, begin), around);
  const std::string_view right = behind(text.substr(end), around);
  std::string out = left.size() < begin ? "…" : "";
  out.append(left).append(piece).append(right);
  return out + (end + right.size() < text.size() ? "…" : "");
}

class Walk {
 public:
  Walk(const Source& source, const Table& table, const Document& document, int year)
      : source_(source), table_(table), document_(document), own_(table.year.value), year_(year) {
    for (const DeadlineMeaning& each : table.deadlines) explained_.insert(each.words.value);
  }

  NextTable run() {
    table_keys(*document_.root);
    for (const Comment& comment : document_.comments) remark(comment);
    std::stable_sort(passages_.begin(), passages_.end(),
                     [](const Passage& a, const Passage& b) { return a.at < b.at; });
    NextTable next{std::string(source_.text()), std::move(passages_)};
    next.apply(std::move(edits_));
    return next;
  }

 private:
  void table_keys(const Node& root) {
    for (std::size_t i = 0; i < root.children.size(); i += 2) {
      std::string_view key = root.children[i].value;
      const Node& value = root.children[i + 1];
      if (is_among(key, own_facts)) {
        drop(root, i);
      } else if (key == "year") {
        move(key, value, {0, value.value.size(), own_});
      } else if (key == "issuer") {
        pass(Fate::issuer, key, value.span.begin, value.value);
      } else if (key == "returns") {
        for (std::size_t k = 0; k + 1 < value.children.size(); k += 2)
          returns(value.children[k].value, value.children[k + 1]);
      } else if (key == "deadlines") {
        for (std::size_t k = 0; k < value.children.size(); k += 2)
          deadline(key, value.children[k], &value.children[k + 1]);
      } else {
        entry(key, value);
      }
    }
  }

  /// A day of the old year moves; all else stays to be asked about.
  void returns(std::string_view key, const Node& value) {
    const std::string whole_key = "returns." + std::string(key);
    const auto day = key == "by" ? parse_iso_date(value.value) : std::nullopt;
    if (day && year_of(*day) == own_ && source_.text(value.span) == value.value) {
      const std::string moved = iso_date(years_later(*day, year_ - own_));
      pass(Fate::moved, whole_key, value.span.begin, value.value, moved);
      edits_.replace(value.span, moved);
      return;
    }
    pass(Fate::returns, whole_key, value.span.begin, value.value);
  }

  void entry(std::string_view key, const Node& value) {
    if (key == "allow") {
      for (std::size_t i = 1; i < value.children.size(); i += 2)
        years("allow", value.children[i], Fate::remark);
    } else if (key == "deadline") {
      deadline(value);
    } else if (!is_among(key, silent_keys)) {
      values(key, value);
    }
  }

  void values(std::string_view key, const Node& value) {
    const Column* const column = find_column(table_, key);
    if (value.kind == Kind::map) {
      for (std::size_t i = 0; i < value.children.size(); i += 2)
        entry(value.children[i].value, value.children[i + 1]);
    } else if (value.kind == Kind::list) {
      for (const Node& child : value.children) values(key, child);
    } else if (column != nullptr && column->is_own) {
      own_value(*column, value);
    } else if (is_among(key, prose_keys)) {
      years(key, value, std::nullopt);
    } else {
      years(key, value, key == "not_applicable" ? Fate::remark : Fate::name);
    }
  }

  void own_value(const Column& column, const Node& value) {
    const ColumnKind kind = column.kind.value_or(ColumnKind::text);
    if (kind == ColumnKind::text || kind == ColumnKind::person) {
      years(column.key.value, value, kind == ColumnKind::text ? std::nullopt : std::optional(Fate::name));
    } else if (kind == ColumnKind::date) {
      for (const YearWord& word : years_in(value.value, own_)) {
        if (word.year == own_) move(column.key.value, value, word);
      }
    }
  }

  /// Moves the years of a text that are the table's own, or leaves all of them.
  void years(std::string_view key, const Node& value, std::optional<Fate> left) {
    for (const YearWord& word : years_in(value.value, own_)) {
      const bool is_title = key == "title" && value.span == table_.title.span;
      if (!left && (word.use == YearUse::own || (is_title && word.use == YearUse::bare))) {
        move(key, value, word);
      } else if (!left || word.year == own_) {
        leave(key, value, word, left.value_or(fate_of(word.use)));
      }
    }
  }

  void move(std::string_view key, const Node& value, const YearWord& word) {
    const std::string_view old = value.value.substr(word.begin, word.end - word.begin);
    const Span place = place_in(value, word);
    if (source_.text(place) != old) return leave(key, value, word, Fate::bare);
    const std::string words = year_like(old, year_);
    pass(Fate::moved, key, place.begin, shown(value, word, old), shown(value, word, words));
    edits_.replace(place, words);
  }

  void leave(std::string_view key, const Node& value, const YearWord& word, Fate fate) {
    pass(fate, key, place_in(value, word).begin,
         shown(value, word, value.value.substr(word.begin, word.end - word.begin)));
  }

  static std::string shown(const Node& value, const YearWord& word, std::string_view piece) {
    return excerpt(value.value, word.begin, word.end, piece);
  }

  Span place_in(const Node& value, const YearWord& word) const {
    return place_of(source_, {std::string(value.value), value.span}, word.begin, word.end - word.begin);
  }

  void deadline(const Node& value) {
    if (value.kind == Kind::scalar) return deadline("deadline", value, nullptr);
    const Node* words = nullptr;
    const Node* given = nullptr;
    for (std::size_t i = 0; i < value.children.size(); i += 2)
      (value.children[i].value == "text" ? words : given) = &value.children[i + 1];
    if (words != nullptr) deadline("deadline", *words, given);
  }

  void deadline(std::string_view key, const Node& words, const Node* given) {
    const bool is_explained = given != nullptr || explained_.contains(words.value);
    const DeadlineMove plan = move_deadline(words.value, {own_, year_}, is_explained);
    for (const YearWord& word : plan.years) {
      const bool moves = std::find(plan.moved.begin(), plan.moved.end(), word.begin) != plan.moved.end();
      if (moves) {
        move(key, words, word);
      } else {
        leave(key, words, word, plan.left.value_or(word.year == own_ ? fate_of(word.use) : Fate::other_year));
      }
    }
    if (given == nullptr) return;
    if (given->kind == Kind::scalar) return day(key, words.value, *given, plan);
    for (const Node& each : given->children) day(key, words.value, each, plan);
  }

  void day(std::string_view key, std::string_view words, const Node& value, const DeadlineMove& plan) {
    const auto date = parse_iso_date(value.value);
    if (!date) return;
    const YearWord whole{0, value.value.size(), year_of(*date)};
    const std::string printed = std::string(words) + " " + std::string(value.value);
    if (plan.moves_day(*date, own_)) {
      const Span place = place_in(value, whole);
      const std::string moved = iso_date(plan.moved_day(*date, year_ - own_));
      pass(Fate::moved_day, key, place.begin, printed, std::string(words) + " " + moved);
      edits_.replace(place, moved);
      return;
    }
    pass(plan.left.value_or(plan.is_feast && whole.year == own_ ? Fate::feast : Fate::other_year), key,
         value.span.begin, printed);
  }

  /// A comment that is nothing but the title moves with it.
  void remark(const Comment& comment) {
    const std::string_view text = source_.text(comment.span);
    const std::vector<YearWord> words = years_in(text, own_);
    const auto own =
        std::find_if(words.begin(), words.end(), [this](const YearWord& word) { return word.year == own_; });
    if (own == words.end() || edits_.replaces(comment.span.begin)) return;
    Node value{.kind = Kind::scalar, .span = comment.span, .value = text};
    const std::size_t begin = std::min(text.find_first_not_of("# "), text.size());
    if (text.substr(begin) == table_.title.value) {
      years("", value, std::nullopt);
    } else {
      leave("", value, *own, Fate::remark);
    }
  }

  void drop(const Node& map, std::size_t place) {
    const Node& key = map.children[place];
    const Node& value = map.children[place + 1];
    const auto room = room_of(source_, document_, map, place);
    if (!room) return;
    pass(Fate::dropped, key.value, key.span.begin, value.value);
    edits_.replace(*room, "");
  }

  void pass(Fate fate, std::string_view key, std::uint32_t at, std::string_view before,
            std::string_view after = {}) {
    passages_.push_back({fate, std::string(key), at, std::string(before), std::string(after)});
  }

  const Source& source_;
  const Table& table_;
  const Document& document_;
  int own_;
  int year_;
  std::set<std::string, std::less<>> explained_;  ///< words of deadlines that the table explains once
  Edits edits_;
  std::vector<Passage> passages_;
};

}  // namespace

void NextTable::apply(Edits more) {
  text = more.applied(text);
  Edits gaps = more.closing_gaps(text);
  text = gaps.applied(text);
  for (Passage& passage : passages) passage.at = gaps.after(more.after(passage.at));
  edits.push_back(std::move(more));
  edits.push_back(std::move(gaps));
}

NextTable next_table(const Source& source, const Table& table, int year) {
  const Reading reading = read_document(source);
  if (!reading.document.root) return {std::string(source.text()), {}};
  return Walk(source, table, reading.document, year).run();
}

NextTable without_allowances(NextTable next, const std::string& name, const std::vector<Span>& rules) {
  const Source source(name, next.text);
  const Reading reading = read_document(source);
  if (rules.empty() || !reading.document.root) return next;
  Edits edits;
  const auto drop = [&](const Node& map, std::size_t place) {
    const auto room = room_of(source, reading.document, map, place);
    if (room) edits.replace(*room, "");
    return room.has_value();
  };
  for (const Allow& allow : allows_in(*reading.document.root)) {
    const std::vector<Node>& held = allow.held().children;
    std::vector<std::size_t> idle;
    for (std::size_t i = 0; i < held.size(); i += 2) {
      if (std::find(rules.begin(), rules.end(), held[i].span) != rules.end()) idle.push_back(i);
    }
    if (idle.empty()) continue;
    const bool is_all = 2 * idle.size() == held.size();
    const bool whole_went = is_all && drop(*allow.map, allow.place);
    for (const std::size_t i : idle) {
      if (is_all ? whole_went : drop(allow.held(), i))
        next.passages.push_back(
            {Fate::idle, std::string(held[i].value), held[i].span.begin, std::string(held[i + 1].value)});
    }
  }
  next.apply(std::move(edits));
  return next;
}

}  // namespace xfz::layout
