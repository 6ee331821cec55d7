// SPDX-License-Identifier: MIT
// Deadlines that a running text begins with.
#include "model/deadline.h"
#include "model/deadline/recurring.h"

namespace xfz {

namespace {

/// Whether words are by which something is to be done in a text too, where 6月 and 2020年 only say when.
bool sets_day(std::string_view words) {
  const auto ends_with = [words](std::string_view end) { return words.ends_with(end); };
  return ends_with("前") || ends_with("旬") || ends_with("半年") || ends_with("年内") ||
         ends_with("季度末") || (ends_with("季度") && words.find("第") != std::string_view::npos);
}

}  // namespace

DeadlinePrefix deadline_at_begin(std::string_view text, int year) {
  grammar::Words words(text);
  grammar::Context context{year, year};
  std::vector<grammar::Moment> moments;
  DeadlinePrefix found{.reading = {DeadlineKind::dated}};
  if (words.next() == U'每') {
    auto recurring = grammar::try_recurring(words, context, year);
    if (!recurring || !recurring->has_occasion) return {};
    found.reading.kind = DeadlineKind::recurring;
    moments = std::move(recurring->moments);
  } else if (const auto moment = grammar::try_moment(words, context)) {
    moments.push_back(*moment);
  }
  if (moments.empty() || context.is_impossible || context.is_unclear) return {};
  found.size = static_cast<std::size_t>(words.taken_to() - text.data());
  const std::string_view said = text.substr(0, found.size);
  if (!sets_day(said) || said.find('.') != std::string_view::npos) return {};
  for (const grammar::Moment& moment : moments) {
    if (moment.is_before) return {};
    found.reading.dates.push_back(moment.due);
  }
  return found;
}

}  // namespace xfz
