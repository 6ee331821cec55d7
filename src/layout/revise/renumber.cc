// SPDX-License-Identifier: MIT
#include "layout/revise/renumber.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/ascii.h"
#include "text/place.h"
#include "text/utf8.h"

namespace xfz::layout {

namespace {

bool is_whole_number(std::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), is_digit);
}

/// An id as a number in a series.
struct Form {
  std::string base;        ///< what stands before the sign and the number: 18 of 18-1, empty of 18
  std::string prefix;      ///< all before the number: A, 18-
  bool is_letter = false;  ///< 18a: no number at all
};

std::optional<Form> form_of(const std::string& id) {
  const std::size_t last = id.find_last_not_of("0123456789");
  if (last == std::string::npos) return Form{};
  const std::string prefix = id.substr(0, last + 1);
  if (prefix == id) {
    const bool is_inserted = last > 0 && xfz::is_letter(id[last]) && is_digit(id[last - 1]);
    return is_inserted ? std::optional(Form{id.substr(0, last), "", true}) : std::nullopt;
  }
  if (id[last + 1] == '0') return std::nullopt;
  if (prefix.back() == '-' || prefix.back() == '.') return Form{prefix.substr(0, last), prefix};
  const bool is_word = std::all_of(prefix.begin(), prefix.end(), xfz::is_letter);
  return is_word ? std::optional(Form{"", prefix}) : std::nullopt;
}

class Counter {
 public:
  explicit Counter(const std::vector<Row>& all)
      : has_plain_(std::any_of(all.begin(), all.end(),
                               [](const Row& row) { return is_whole_number(row.measure->id.value); })) {}

  /// Nothing where the form has no number.
  std::optional<std::string> next(const std::string& id) {
    const auto form = form_of(id);
    if (!form) return std::nullopt;
    if (Series* const joined = ending_in(form->base)) return joined->name + std::to_string(++joined->count);
    if (form->is_letter) return std::nullopt;
    Series& series = of(*form);
    series.last = id;
    return series.name + std::to_string(++series.count);
  }

 private:
  struct Series {
    std::string name;  ///< the new prefix
    long count = 0;
    std::string last{};  ///< the id that it had last, but for those that were put in behind it
  };

  /// The series whose last id this is.
  Series* ending_in(const std::string& id) {
    if (id.empty()) return nullptr;
    for (auto& [prefix, series] : series_) {
      if (series.last == id) return &series;
    }
    return nullptr;
  }

  Series& of(const Form& form) {
    const auto found = series_.find(form.prefix);
    if (found != series_.end()) return found->second;
    std::string name = form.prefix;
    if (has_plain_ && is_whole_number(form.base)) {
      Series& plain = series_.try_emplace("", Series{}).first->second;
      plain.last.clear();
      name = std::to_string(++plain.count) + form.prefix.back();
    }
    return series_.emplace(form.prefix, Series{name}).first->second;
  }

  bool has_plain_;
  std::map<std::string, Series> series_;  ///< by their old prefix
};

/// Whether a text begins with an id that becomes another.
bool begins_with_old_id(std::string_view text, const NewIds& ids) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  const auto* const end = std::find_if_not(text.begin(), text.end(),
                                           [](char c) { return is_alphanumeric(c) || c == '-' || c == '.'; });
  const auto id = ids.all.find(text.substr(0, static_cast<std::size_t>(end - text.begin())));
  return id != ids.all.end() && id->second != id->first;
}

bool speaks_of_old_id(std::string_view remark, const NewIds& ids) {
  constexpr std::array<std::string_view, 2> signs = {"第", "措施"};
  for (const std::string_view sign : signs) {
    for (std::size_t at = remark.find(sign); at != std::string_view::npos; at = remark.find(sign, at + 1)) {
      if (begins_with_old_id(remark.substr(at + sign.size()), ids)) return true;
    }
  }
  return false;
}

}  // namespace

NewIds new_ids(const Table& table) {
  NewIds ids;
  const std::vector<Row> all = rows(table);
  Counter counter(all);
  for (const Row& row : all) {
    const Located<std::string>& id = row.measure->id;
    if (auto next = counter.next(id.value)) {
      ids.all.emplace(id.value, *std::move(next));
    } else {
      ids.uncountable.push_back(id);
    }
  }
  return ids;
}

Edits renumbering(const Source& source, const Table& table, const NewIds& ids) {
  Edits edits;
  for (const Row& row : rows(table)) {
    const Located<std::string>& id = row.measure->id;
    const std::string& next = ids.all.at(id.value);
    if (next != id.value) edits.replace(place_of(source, id, 0, id.value.size()), next);
  }
  return edits;
}

std::vector<Span> remarks_on_ids(const Source& source, const NewIds& ids) {
  const Reading reading = read_document(source);
  std::vector<Span> remarks;
  for (const Comment& comment : reading.document.comments) remarks.push_back(comment.span);
  if (reading.document.root) {
    for (const Allow& allow : allows_in(*reading.document.root)) {
      for (std::size_t i = 1; i < allow.held().children.size(); i += 2)
        remarks.push_back(allow.held().children[i].span);
    }
  }
  std::erase_if(remarks, [&](Span remark) { return !speaks_of_old_id(source.text(remark), ids); });
  std::sort(remarks.begin(), remarks.end(), [](Span a, Span b) { return a.begin < b.begin; });
  return remarks;
}

}  // namespace xfz::layout
