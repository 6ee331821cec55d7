// SPDX-License-Identifier: MIT
#include "load/item_keys.h"

#include <algorithm>
#include <span>

#include "load/rules/rules.h"
#include "load/slips/chinese_keys.h"
#include "load/yaml/scalars.h"
#include "text/nearest.h"

namespace xfz::load {

namespace {

constexpr Message<Text, std::string_view> no_such_key{"a {} has no key `{}`", "{}没有 `{}` 这个键"};
constexpr Message<std::string_view> did_you_mean{"did you mean `{}`?", "是不是 `{}`？"};
constexpr Message<std::string> keys_are{"its keys are {}", "可用的键：{}"};
constexpr Message<std::string> keys_or_own{
    "its keys are {}; a column that only this table has is told under `columns`",
    "可用的键：{}；本表特有的栏目，请先在 `columns` 里写明"};
constexpr Message<Text, std::string_view> lacks_key{"this {} has no `{}`", "{}缺少 `{}`"};
constexpr Message<std::string> add_key{"add `{}`", "请补上 `{}`"};
constexpr Message<Text, std::string> lacks_all{"this {} has none of {}", "{}缺少 {} 中的任何一个"};
constexpr Phrase add_one{"add one of them", "请补上其中一个"};
constexpr Message<std::string> exclude_each_other{"{} exclude each other", "{} 不能同时写"};
constexpr Phrase keep_one_of_two{"keep one of the two", "请只留一处"};
constexpr Phrase first_of_two_here{"the first one is here", "第一处在这里"};

std::string joined(std::span<const std::string_view> keys, std::string_view quote = "") {
  std::string result;
  for (const std::string_view key : keys) {
    if (!result.empty()) result += ", ";
    result.append(quote).append(key).append(quote);
  }
  return result;
}

void report_one_of(const Level& level, const OneOf& keys, const ItemKeys& item, Span at, Draft& draft) {
  const auto field_of = [&level](std::string_view key) { return level.find(key); };
  if (std::none_of(keys.keys.begin(), keys.keys.end(),
                   [&](std::string_view key) { return item.holds(*field_of(key)); })) {
    draft.report(rules::missing_key, at, lacks_all(level.name.text(), joined(keys.keys, "`")),
                 add_one.text());
    return;
  }
  std::vector<Span> places;
  for (const std::string_view key : keys.keys) {
    if (const auto seen = item.find(field_of(key), key)) places.push_back(*seen);
  }
  std::sort(places.begin(), places.end(), [](Span a, Span b) { return a.begin < b.begin; });
  if (!keys.only_one || places.size() < 2) return;
  draft.report(rules::duplicate_key, places[1], exclude_each_other(joined(keys.keys, "`")),
               keep_one_of_two.text(), {{places[0], first_of_two_here.text()}});
}

}  // namespace

std::optional<Span> ItemKeys::find(const Field* field, std::string_view key) const {
  if (field == nullptr) {
    if (others.empty()) return std::nullopt;
    const auto found = others.find(key);
    return found != others.end() ? std::optional(found->second) : std::nullopt;
  }
  if (!may_have(field)) return std::nullopt;
  for (const auto& [seen, at] : fields) {
    if (seen == field) return at;
  }
  return std::nullopt;
}

void ItemKeys::add(const Field* field, std::string_view key, Span at) {
  if (!first) first = at;
  if (field != nullptr) {
    fields.emplace_back(field, at);
    if (!may_have(field)) last = field;
  } else {
    others.emplace(key, at);
  }
}

void ItemKeys::clear() {
  fields.clear();
  last = nullptr;
  if (!others.empty()) others.clear();
  first.reset();
  meant.clear();
}

bool ItemKeys::is_there(const Field& field) const {
  return std::any_of(fields.begin(), fields.end(),
                     [&field](const auto& seen) { return seen.first == &field; });
}

bool ItemKeys::holds(const Field& field) const {
  return is_there(field) || std::find(meant.begin(), meant.end(), field.key) != meant.end();
}

const Field* report_unknown_key(const Level& level, const Keys& keys, const Scalar& key, ItemKeys& item,
                                Draft& draft) {
  const std::vector<std::string_view> known = keys.of(level);
  auto meant = key_for_chinese(key.value, known);
  const std::string plain = plain_key(key.value);
  if (!meant) meant = nearest(plain, known);
  const Edits mend = meant && *meant == plain ? Edits{{key.span, std::string(*meant)}} : Edits{};
  const Message<std::string>& all = level.own != nullptr ? keys_or_own : keys_are;
  draft.report(rules::unknown_key, key.span, no_such_key(level.name.text(), key.value),
               meant ? did_you_mean(*meant) : all(joined(known)), mend);
  if (!meant) return nullptr;
  const bool is_new = std::find(item.meant.begin(), item.meant.end(), *meant) == item.meant.end();
  item.meant.push_back(*meant);
  const Field* const field = level.find(*meant);
  const bool is_list = field != nullptr && field->shape == Shape::items;
  return is_list && is_new && !item.is_there(*field) ? field : nullptr;
}

void report_missing_keys(const Level& level, const ItemKeys& item, Span at, Draft& draft) {
  for (const Field& field : level.fields) {
    if (!field.required || item.holds(field)) continue;
    // Where one value is all there is, there is nothing to think about.
    const bool is_certain = field.form == &forms::format;
    draft.report(rules::missing_key, at, lacks_key(level.name.text(), field.key), add_key(written(field)),
                 is_certain ? Edits{{{at.begin, at.begin}, written(field) + "\n"}} : Edits{});
  }
  for (const OneOf& keys : level.one_of) report_one_of(level, keys, item, at, draft);
}

}  // namespace xfz::load
