// SPDX-License-Identifier: MIT
// What comes of returned sheets of a small table, as a person can read it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ledger/collect/collect.h"
#include "support/ledger.h"

namespace xfz::test {

using ReturnedFiles = std::vector<std::pair<std::string, std::string>>;
using LedgerFiles = std::map<std::string, std::string>;

/// The table: 1 甲 and 乙, 2 甲 standing, 3/1 甲 and 3/2 乙, 4 甲 each quarter, 5 丙.
std::string duties_yaml();

/// What comes of files, where every cell is accounted for.
collect::Collected collect_all(const LedgerOf& there, const ReturnedFiles& files,
                               std::optional<Date> date = {}, Date today = *parse_iso_date("2020-07-01"));

/// The same on 2020-07-01 as lines: `甲 1 2020-05-31 推进中 progress | evidence | problems | next | note`,
/// then the issues as `rule file!tab!cells duty: message = quotes`.
std::string collected_from(const ReturnedFiles& files, const LedgerFiles& ledger = {},
                           std::optional<Date> date = {});

}  // namespace xfz::test
