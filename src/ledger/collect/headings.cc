// SPDX-License-Identifier: MIT
#include "ledger/collect/headings.h"

#include <algorithm>
#include <iterator>

#include "ledger/collect/words.h"
#include "query/parts.h"

namespace xfz::collect {

namespace {

struct Name {
  std::string_view heading;
  Kind kind;
};

/// Of what sheets print, where the table has no heading of its own; then of what is filled in, as sheets have
/// it and as people call it.
constexpr Name known_names[] = {
    {"键", Kind::key},
    {"单位", Kind::unit},
    {"角色", Kind::role},
    {"经由", Kind::via},
    {"序号", Kind::id},
    {"上次报送", Kind::last_report},
    {"分项", Kind::clause},
    {"完成状态", Kind::status},
    {"状态", Kind::status},
    {"工作状态", Kind::status},
    {"进展状态", Kind::status},
    {"办理状态", Kind::status},
    {"进度", Kind::status},
    {"完成进度", Kind::status},
    {"进展情况", Kind::progress},
    {"进展", Kind::progress},
    {"工作进展", Kind::progress},
    {"完成情况", Kind::progress},
    {"落实情况", Kind::progress},
    {"推进情况", Kind::progress},
    {"工作进展情况", Kind::progress},
    {"佐证材料", Kind::evidence},
    {"证明材料", Kind::evidence},
    {"印证材料", Kind::evidence},
    {"佐证", Kind::evidence},
    {"存在问题", Kind::problems},
    {"存在的问题", Kind::problems},
    {"问题", Kind::problems},
    {"困难和问题", Kind::problems},
    {"存在困难", Kind::problems},
    {"下一步措施", Kind::next},
    {"下一步打算", Kind::next},
    {"下一步工作", Kind::next},
    {"下一步计划", Kind::next},
    {"下步措施", Kind::next},
    {"下一步工作措施", Kind::next},
    {"备注", Kind::note},
    {"完成日期", Kind::finished},
    {"办结日期", Kind::finished},
    {"实际完成时间", Kind::finished},
    {"期次", Kind::period},
};

struct PartKind {
  std::string_view key;
  Kind kind;
};
constexpr PartKind part_kinds[] = {
    {"id", Kind::id},
    {"number", Kind::number},
    {"category", Kind::category},
    {"task", Kind::task},
    {"text", Kind::text},
    {"clause_text", Kind::clause},
    {"lead", Kind::lead},
    {"responsible", Kind::responsible},
    {"support", Kind::support},
    {"own_words", Kind::own_words},
    {"wording", Kind::wording},
    {"dates", Kind::dates},
    {"deadline", Kind::deadline},
};

Kind kind_of_part(std::string_view key) {
  const auto* const found = std::find_if(std::begin(part_kinds), std::end(part_kinds),
                                         [key](const PartKind& each) { return each.key == key; });
  return found == std::end(part_kinds) ? Kind::other : found->kind;
}

/// Whether another cell of a row has the heading that sheets print for this answer, and this one has not.
bool has_own_heading(const std::vector<const PageCell*>& row, const PageCell& cell, Kind kind) {
  const auto* const own = std::find_if(std::begin(known_names), std::end(known_names),
                                       [kind](const Name& each) { return each.kind == kind; });
  const auto is_own = [own](const PageCell* each) {
    const std::string words = plain(each->text);
    return words == own->heading || words == "填报" + std::string(own->heading);
  };
  return !is_own(&cell) && std::any_of(row.begin(), row.end(), is_own);
}

/// Every heading of what a table prints, as plain() has it.
std::vector<std::pair<std::string, SheetColumn>> printed_headings(const Table& table) {
  std::vector<std::pair<std::string, SheetColumn>> out;
  for (const query::Place place : {query::in_sheet, query::in_sheet_csv}) {
    for (const query::Column& column : query::columns(table, place)) {
      const Kind kind = column.own != nullptr ? Kind::own : kind_of_part(column.key);
      out.push_back({plain(column.heading.zh), {kind, column.own, {}}});
    }
  }
  for (const query::Part& part : query::row_parts)
    out.push_back({plain(part.heading.zh), {kind_of_part(part.key), nullptr, {}}});
  for (const Name& name : known_names) {
    out.push_back({plain(name.heading), {name.kind, nullptr, {}}});
    // As sheets call it where the table prints a column of that name.
    if (is_answer(name.kind)) out.push_back({"填报" + out.back().first, {name.kind, nullptr, {}}});
  }
  // 责任单位 may be a cell with all roles, or the column of who is responsible.
  std::stable_partition(out.begin(), out.end(),
                        [](const auto& each) { return each.second.kind != Kind::other; });
  return out;
}

}  // namespace

const SheetColumn* Columns::at(std::uint32_t place) const {
  const auto found = all.find(place);
  return found == all.end() ? nullptr : &found->second;
}

std::optional<std::uint32_t> Columns::find(Kind kind) const {
  for (const auto& [place, column] : all) {
    if (column.kind == kind) return place;
  }
  return std::nullopt;
}

Headings::Headings(const Table& table) : known_(printed_headings(table)) {}

bool Headings::is_joined(std::string_view words) const {
  const std::string_view joint = "与";
  const std::size_t at = words.find(joint);
  if (at == std::string_view::npos) return false;
  const auto is_printed = [this](std::string_view name) {
    return std::any_of(known_.begin(), known_.end(), [&name](const auto& each) {
      return each.first == name && each.second.kind < Kind::status;
    });
  };
  return is_printed(words.substr(0, at)) && is_printed(words.substr(at + joint.size()));
}

std::optional<Columns> Headings::columns_under(const std::vector<const PageCell*>& row) const {
  constexpr std::size_t enough = 3;
  if (row.size() < enough) return std::nullopt;
  Columns out;
  std::size_t found = 0;
  for (const PageCell* const cell : row) {
    SheetColumn column{Kind::unknown, nullptr, tidied(cell->text)};
    const std::string words = plain(cell->text);
    for (const auto& [name, meaning] : known_) {
      // A table may have a column of its own called 备注; the second of that name is filled in.
      const bool is_taken = meaning.kind == Kind::own && std::any_of(out.all.begin(), out.all.end(),
                                                                     [&meaning = meaning](const auto& other) {
                                                                       return other.second.own == meaning.own;
                                                                     });
      if (name != words || is_taken) continue;
      // Of two columns for one answer that which has the sheet's own heading holds.
      if (is_answer(meaning.kind) && (out.has(meaning.kind) || has_own_heading(row, *cell, meaning.kind)))
        break;
      column.kind = meaning.kind;
      column.own = meaning.own;
      ++found;
      break;
    }
    if (column.kind == Kind::unknown && is_joined(words)) column.kind = Kind::headings;
    out.all.emplace(cell->column, std::move(column));
  }
  const bool is_of_rows = out.has(Kind::text) || out.has(Kind::key);
  return found >= enough && is_of_rows ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace xfz::collect
