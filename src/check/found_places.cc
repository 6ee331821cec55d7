// SPDX-License-Identifier: MIT
#include "check/found_places.h"

#include <algorithm>
#include <utility>

namespace xfz::check {

namespace {

std::vector<std::uint32_t> places_of(const Diagnostics& found, bool (*counts)(const Diagnostic&)) {
  std::vector<std::uint32_t> places;
  for (const Diagnostic& each : found) {
    if (counts(each)) places.push_back(each.span.begin);
  }
  return places;
}

}  // namespace

FoundPlaces::FoundPlaces(const Diagnostics& found, bool (*counts)(const Diagnostic&))
    : FoundPlaces(places_of(found, counts)) {}

FoundPlaces::FoundPlaces(std::vector<std::uint32_t> places) : places_(std::move(places)) {
  std::sort(places_.begin(), places_.end());
}

bool FoundPlaces::any_in(Span span) const {
  const auto first = std::lower_bound(places_.begin(), places_.end(), span.begin);
  return first != places_.end() && *first < span.end;
}

}  // namespace xfz::check
