// SPDX-License-Identifier: MIT
// Reading who does it: names, role words, labels, clauses.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "import/cell_words.h"
#include "import/draft.h"
#include "model/deadline.h"

namespace xfz::import {

/// What a cell with units, or a bracket behind a text, says.
struct UnitPhrase {
  /// What a person must look at though all was read.
  enum class Doubt {
    none,
    bracket_below,  ///< a unit in brackets on a line of its own: below the name that it belongs to, or
                    ///< another
    pairs,          ///< several lead, each with others: who goes with whom is only in the words
  };
  DraftUnits units;
  std::vector<DraftClause> clauses;
  std::string deadline;    ///< at its end, or behind its label
  bool has_roles = false;  ///< it has a word for a role, or a label
  Doubt doubt = Doubt::none;
};

/// Names of units that cells have by themselves.
using Names = std::set<std::string, std::less<>>;

/// How names without a word for a role are taken.
struct Unsaid {
  Role who = Role::responsible;
  bool first_is_lead = false;
  std::string lead_mark{};      ///< the sign that a lead has before or behind its name: ★
  bool others_support = false;  ///< those that are no leads
  /// In a column whose heading says that it has units, the names that cells there have by themselves: short
  /// words are names in it, whatever they end with. Null elsewhere.
  const Names* names = nullptr;
};

/// Adds the names that a cell of such a column has by themselves, between signs that part names.
void add_names(std::string_view cell, Names& names);

/// Reads a whole phrase; nothing where there is anything that it does not understand. `years` are the
/// table's.
std::optional<UnitPhrase> read_units(std::string_view cell, const Unsaid& unsaid, Years years);

/// tidy() of a text whose brackets and labels have names with nothing but a space between: with `、` there.
std::string with_names_apart(std::string_view printed, Years years);

/// A phrase in brackets within a text: 公布清单（司法局牵头）。
struct TextPart {
  std::string text;     ///< before the bracket
  std::string printed;  ///< the bracket, and a `；` or `。` behind it that ends its sentence
  UnitPhrase phrase;
};

/// The parts of a text that has phrases with roles in brackets, and what stands behind the last; no parts
/// where it has none.
struct DividedText {
  std::vector<TextPart> parts;
  std::string rest;
};
DividedText divide(std::string_view whole, Years years);

/// Units alone in the bracket at the end of a text, a full stop behind it or not: 公布清单。（司法局）
std::optional<TextPart> units_at_end(std::string_view printed, Years years);

/// The same, or a day alone, where nothing but their place says that the words are units:
/// （派出所，6月底前）. To be asked where others of a list have units or days there.
std::optional<TextPart> likely_at_end(std::string_view printed, Years years);

/// Whether the bracket at the end of a text is a list of short words with a day, whatever the others are.
bool has_list_at_end(std::string_view printed, Years years);

/// Whether a name is a unit's by what it ends with, or by what it begins and ends with: 区总工会.
bool is_surely_unit(std::string_view name);

/// What is in the brackets that are all of a text, each on a line; empty where they are not.
std::string inside_brackets(std::string_view text);

/// Every name in units and clauses.
std::vector<std::string> names_in(const DraftUnits& units);

}  // namespace xfz::import
