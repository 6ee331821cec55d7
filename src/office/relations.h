// SPDX-License-Identifier: MIT
// Which parts a part refers to (ECMA-376, part 2: relationships).
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "office/package.h"

namespace xfz::office {

struct Relation {
  std::string id;
  std::string type;  ///< the end of its URI: `worksheet`, `comments`
  std::string part;  ///< the name of the part
};

/// The relations of a part, `""` being the package. Those to what lies outside are left out: nothing outside
/// is opened.
std::vector<Relation> relations(Package& package, std::string_view part);

/// Where the links of a part lead to, by the ids of their relations. Nothing is opened.
std::map<std::string, std::string, std::less<>> link_targets(Package& package, std::string_view part);

/// The part that the first relation of this type leads to; empty where there is none.
std::string part_of_type(const std::vector<Relation>& relations, std::string_view type);

}  // namespace xfz::office
