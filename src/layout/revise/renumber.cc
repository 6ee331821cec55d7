// SPDX-License-Identifier: MIT
#include "layout/revise/renumber.h"

#include <algorithm>
#include <optional>

#include "text/ascii.h"
#include "text/place.h"
#include "text/utf8.h"

namespace xfz::layout {

namespace {

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

bool is_of_id(char c) {
  return is_alphanumeric(c) || c == '-' || c == '.';
}

/// What numbers in a remark count that are no ids: 31个单位, 1名, 2020年.
bool counts_something(std::string_view behind) {
  constexpr std::string_view counted[] = {"个", "名", "年", "月", "日", "天", "次", "人", "家", "元", "万",
                                          "份", "种", "类", "张", "字", "处", "倍", "条", "项", "%",  "％"};
  behind.remove_prefix(std::min(behind.find_first_not_of(' '), behind.size()));
  return std::any_of(std::begin(counted), std::end(counted),
                     [behind](std::string_view word) { return behind.starts_with(word); });
}

/// Whether an id stands in a remark that becomes another: 第79项, “79 多二字”, 62、63.
bool speaks_of_old_id(std::string_view remark, const NewIds& ids) {
  for (std::size_t at = 0; at < remark.size();) {
    const auto* const begin =
        std::find_if(remark.begin() + static_cast<std::ptrdiff_t>(at), remark.end(), is_of_id);
    const auto* const end = std::find_if_not(begin, remark.end(), is_of_id);
    const auto id = ids.all.find(std::string_view(begin, static_cast<std::size_t>(end - begin)));
    at = static_cast<std::size_t>(end - remark.begin());
    const bool is_changed = id != ids.all.end() && id->second != id->first;
    const std::string_view before = remark.substr(0, static_cast<std::size_t>(begin - remark.begin()));
    if (is_changed && (before.ends_with("第") || !counts_something(remark.substr(at)))) return true;
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
