// SPDX-License-Identifier: MIT
#include "import/number_order.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "import/said.h"
#include "model/role_words.h"
#include "text/ascii.h"

namespace xfz::import {

namespace {

constexpr std::string_view number_joints[] = {".", "．", "、"};

using Parts = std::vector<int>;  ///< of 1.2.3

/// The number where it ends before the first sign that may join it to digits of the text: 1 of 1.6月底前.
Numbered shorter(std::string_view text) {
  constexpr std::size_t most_digits = 3;
  std::size_t size = 0;
  while (size < text.size() && is_digit(text[size])) ++size;
  if (size == 0 || size > most_digits) return {};
  for (const std::string_view joint : number_joints) {
    const std::string_view rest = text.substr(size);
    if (!rest.starts_with(joint) || rest.size() == joint.size() || !is_digit(rest[joint.size()])) continue;
    return {Numbered::Kind::digits, std::string(text.substr(0, size)), std::string(joint),
            std::string(rest.substr(joint.size()))};
  }
  return {};
}

Parts parts_of(std::string_view number) {
  constexpr int most = 100000;
  Parts out{0};
  for (const char c : number) {
    if (c == '.') {
      out.push_back(0);
    } else if (is_digit(c) && out.back() < most) {
      out.back() = out.back() * 10 + (c - '0');
    }
  }
  return out;
}

bool is_below(const Parts& parts, const Parts& above) {
  return parts.size() == above.size() + 1 && std::equal(above.begin(), above.end(), parts.begin());
}

/// Whether a number follows another of the same parent: 1.3 behind 1.2, or 1.2.1, or 1.1 where one is left
/// out.
bool is_beside(const Parts& parts, const Parts& before) {
  return parts.size() <= before.size() && std::equal(parts.begin(), parts.end() - 1, before.begin()) &&
         parts.back() > before[parts.size() - 1];
}

/// Whether a number of several parts can stand behind another.
bool can_follow(const Parts& parts, const Parts& before) {
  if (is_beside(parts, before) || (is_below(parts, before) && parts.back() == 1)) return true;
  const Parts parent(parts.begin(), parts.end() - 1);
  return parts.back() == 1 && before.size() >= parts.size() && is_beside(parent, before);
}

/// Whether digits at the end of what was taken for a number begin a text: 6月底前, 2024年, 5G, 12345热线.
bool ends_in_text(const Numbered& number) {
  constexpr std::string_view units[] = {"月", "年", "日", "号", "季度", "%"};
  constexpr std::size_t most_digits = 2;
  const std::size_t digits = number.number.size() - number.number.rfind('.') - 1;
  const std::string_view rest = number.rest;
  return digits > most_digits || (!rest.empty() && is_letter(rest.front())) ||
         std::any_of(std::begin(units), std::end(units),
                     [rest](std::string_view unit) { return rest.starts_with(unit); });
}

class Order {
 public:
  explicit Order(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      as_is_.push_back(numbered(text));
      shorter_.push_back(may_be_shorter(as_is_.back()) ? shorter(text) : Numbered());
    }
  }

  std::vector<Numbered> read() {
    for (std::size_t i = 0; i < as_is_.size(); ++i) {
      if (shorter_[i].kind != Numbered::Kind::none && is_shorter(i)) as_is_[i] = shorter_[i];
      note(as_is_[i]);
    }
    return std::move(as_is_);
  }

 private:
  static bool may_be_shorter(const Numbered& number) {
    return number.kind == Numbered::Kind::dotted || number.kind == Numbered::Kind::none;
  }

  void note(const Numbered& number) {
    if (number.kind == Numbered::Kind::digits || number.kind == Numbered::Kind::dotted) {
      last_ = parts_of(number.number);
      if (last_.size() == 1) digit_ = last_.front();
      is_begin_ = false;
    } else if (number.kind != Numbered::Kind::none && number.kind != Numbered::Kind::bracket &&
               number.kind != Numbered::Kind::circled) {
      is_begin_ = true;
    }
  }

  bool is_shorter(std::size_t at) const {
    const int own = parts_of(shorter_[at].number).front();
    const bool is_next = own == 1 ? is_begin_ : own == digit_ + 1;
    const std::size_t next = next_behind(at);
    const bool goes_on = next < as_is_.size() && first_of(next) == own + 1;
    if (as_is_[at].kind == Numbered::Kind::none) return is_next && (own > 1 || goes_on);
    const Parts whole = parts_of(as_is_[at].number);
    const bool is_first = std::all_of(whole.begin(), whole.end(), [](int part) { return part == 1; });
    const bool can_be_whole = last_.empty() || is_begin_
                                  ? is_first || (!last_.empty() && can_follow(whole, last_))
                                  : can_follow(whole, last_);
    if (is_next != can_be_whole) return is_next;
    if (!is_next) return ends_in_text(as_is_[at]);
    const bool has_next = next < as_is_.size() && as_is_[next].kind == Numbered::Kind::dotted;
    const Parts behind = has_next ? parts_of(as_is_[next].number) : Parts();
    if (has_next && (is_beside(behind, whole) || is_below(behind, whole))) return false;
    return ends_in_text(as_is_[at]) || (goes_on && !(has_next && can_follow(behind, whole)));
  }

  /// The next text that has a number of digits.
  std::size_t next_behind(std::size_t at) const {
    for (++at; at < as_is_.size(); ++at) {
      if (first_of(at) > 0) break;
    }
    return at;
  }

  int first_of(std::size_t at) const {
    if (shorter_[at].kind != Numbered::Kind::none) return parts_of(shorter_[at].number).front();
    const bool has = as_is_[at].kind == Numbered::Kind::digits || as_is_[at].kind == Numbered::Kind::dotted;
    return has ? parts_of(as_is_[at].number).front() : 0;
  }

  std::vector<Numbered> as_is_;
  std::vector<Numbered> shorter_;  ///< of kind none where there is none
  Parts last_;                     ///< of the last number of digits
  int digit_ = 0;                  ///< the last of one part
  bool is_begin_ = true;           ///< no such number stands below the last heading yet
};

}  // namespace

std::vector<Numbered> numbers_in_order(const std::vector<std::string>& texts) {
  return Order(texts).read();
}

namespace {

/// A run of lines that have numbers of one kind and begin with labels.
struct LabelRun {
  std::size_t end;       ///< where it begins, if there is none
  bool is_list = false;  ///< it says who does something, and is more than one line
};

LabelRun labels_at(const std::vector<Numbered>& numbers, std::size_t begin) {
  LabelRun run{begin};
  if (numbers[begin].kind == Numbered::Kind::none) return run;
  bool has_units = false;
  while (run.end < numbers.size() && numbers[run.end].kind == numbers[begin].kind &&
         begins_with_any_label(numbers[run.end].rest)) {
    has_units = has_units || role_label_at(numbers[run.end].rest).size > 0;
    ++run.end;
  }
  run.is_list = has_units && run.end - begin > 1;
  return run;
}

/// The end of what is listed behind 附件：1.任务清单.
std::size_t end_of_attachments(const std::vector<Numbered>& numbers, const std::string& text,
                               std::size_t at) {
  if (!text.starts_with("附件：") && !text.starts_with("附件:")) return at + 1;
  const bool has_first = contains(text, "1");
  std::size_t end = at + 1;
  while (end < numbers.size() && numbers[end].kind == Numbered::Kind::digits &&
         numbers[end].number == std::to_string(end - at + (has_first ? 1 : 0)))
    ++end;
  return end;
}

}  // namespace

std::vector<Numbered> numbers_of(const std::vector<Line>& lines) {
  std::vector<std::string> texts;
  for (const Line& line : lines) texts.push_back(line.text);
  std::vector<Numbered> numbers = numbers_in_order(texts);
  const auto take_away = [&](std::size_t begin, std::size_t end) {
    for (; begin < end; ++begin) numbers[begin] = {Numbered::Kind::none, {}, {}, texts[begin]};
  };
  std::size_t known = 1;  // labels before it were looked at
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i >= known) {
      const LabelRun run = labels_at(numbers, i);
      if (run.is_list) take_away(i, run.end);
      known = std::max(known, run.end);
    }
    take_away(i + 1, end_of_attachments(numbers, texts[i], i));
  }
  return numbers;
}

Numbered with_rest(Numbered number, const std::string& text) {
  number.rest = text.substr(number.number.size() + number.joint.size());
  return number;
}

std::string without_joint_behind(std::string number) {
  for (const std::string_view end : number_joints) {
    if (number.size() > end.size() && number.ends_with(end)) number.resize(number.size() - end.size());
  }
  return number;
}

}  // namespace xfz::import
