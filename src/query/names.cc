// SPDX-License-Identifier: MIT
#include "query/names.h"

#include <algorithm>
#include <string>
#include <utility>

#include "text/normal_form.h"
#include "text/utf8.h"

namespace xfz::query {

namespace {

using Signs = std::u32string;

constexpr std::size_t fewest_signs = 2;  // one alone means anything

Signs signs_of(std::string_view text) {
  return normalised(text, NormalForm::compatible_caseless);
}

bool stands_in_order(const Signs& some, const Signs& all) {
  auto at = all.begin();
  return std::all_of(some.begin(), some.end(), [&](char32_t c) {
    at = std::find(at, all.end(), c);
    if (at == all.end()) return false;
    ++at;
    return true;
  });
}

/// Takes away what a name is written out with: 西夏区 before it or its last sign alone, 人民; 办 for 办公室.
Signs without_flourish(Signs name, const Signs& jurisdiction) {
  const auto drop = [&name](const Signs& before) {
    if (!before.empty() && name.size() >= before.size() + fewest_signs && name.starts_with(before))
      name.erase(0, before.size());
  };
  for (std::size_t begin = 0; begin < jurisdiction.size(); ++begin) drop(jurisdiction.substr(begin));
  drop(U"人民");
  constexpr std::pair<std::u32string_view, std::u32string_view> endings[] = {{U"办公室", U"办"},
                                                                             {U"委员会", U"委"}};
  for (const auto& [whole, brief] : endings) {
    if (!name.ends_with(whole)) continue;
    name.resize(name.size() - whole.size());
    name += brief;
  }
  return name;
}

/// Whether one of two names is the other written out.
bool is_brief_of(const Signs& brief, const Signs& whole) {
  return brief.size() >= fewest_signs && brief.front() == whole.front() && brief.back() == whole.back() &&
         stands_in_order(brief, whole);
}

/// How surely a name means another; none: not at all.
enum class Likeness { none, in_order, part, same };

/// A name as it was typed, to be compared with those of a table.
class Typed {
 public:
  Typed(const Table& table, Signs typed)
      : jurisdiction_(signs_of(table.jurisdiction.value)),
        plain_(without_flourish(typed, jurisdiction_)),
        typed_(std::move(typed)) {}

  Likeness to(const Unit& unit) const {
    Likeness best = to(signs_of(unit.name.value));
    for (const Located<std::string>& alias : unit.aliases) best = std::max(best, to(signs_of(alias.value)));
    return best;
  }

 private:
  Likeness to(const Signs& name) const {
    const Signs own = without_flourish(name, jurisdiction_);
    if (plain_ == own || plain_ == name) return Likeness::same;
    if (name.find(typed_) != Signs::npos) return Likeness::part;
    const bool is_like =
        stands_in_order(typed_, name) || is_brief_of(own, plain_) || is_brief_of(plain_, own);
    return is_like ? Likeness::in_order : Likeness::none;
  }

  Signs jurisdiction_;
  Signs plain_;
  Signs typed_;
};

/// The units whose names stand in the words.
std::vector<UnitIndex> written_in(const Table& table, const Signs& words) {
  std::vector<UnitIndex> units;
  for (UnitIndex unit = 0; unit < table.units.size(); ++unit) {
    const Signs name = signs_of(table.unit(unit).name.value);
    if (name.size() >= fewest_signs && words.find(name) != Signs::npos) units.push_back(unit);
  }
  return units;
}

}  // namespace

std::vector<UnitIndex> meant(const Table& table, std::string_view name) {
  const Signs typed = signs_of(name);
  if (typed.size() < fewest_signs) return {};
  const bool may_be_id = std::all_of(typed.begin(), typed.end(), [](char32_t c) { return c < 0x80; });
  const Typed likeness(table, typed);
  std::vector<UnitIndex> found;
  Likeness best = Likeness::in_order;
  for (UnitIndex unit = 0; unit < table.units.size(); ++unit) {
    const Unit& each = table.unit(unit);
    const bool begins_id = may_be_id && signs_of(each.id.value).starts_with(typed);
    const Likeness like = begins_id ? Likeness::same : likeness.to(each);
    // Letters stand in order in a longer name by chance.
    if (like < best || (may_be_id && like == Likeness::in_order)) continue;
    if (like > best) found.clear();
    best = like;
    found.push_back(unit);
  }
  if (best == Likeness::in_order && found.size() == 1) {
    // 民政局财政局 is like the first of them, and no name at all.
    std::vector<UnitIndex> within = written_in(table, typed);
    if (within.size() > 1) return within;
  }
  return found;
}

}  // namespace xfz::query
