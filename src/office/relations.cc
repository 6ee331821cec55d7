// SPDX-License-Identifier: MIT
#include "office/relations.h"

#include "office/xml.h"

namespace xfz::office {

namespace {

/// The name of the part that `target` means in a part within `folder`. It stays a name: there is nothing
/// above the root.
std::string resolved(std::string folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    if (!folder.empty()) folder.pop_back();
    folder.resize(folder.find_last_of('/') + 1);  // npos + 1 is 0
  }
  return folder + std::string(target);
}

}  // namespace

std::vector<Relation> relations(Package& package, std::string_view part) {
  const std::size_t slash = part.find_last_of('/') + 1;  // npos + 1 is 0
  const std::string folder(part.substr(0, slash));
  const std::string name = folder + "_rels/" + std::string(part.substr(slash)) + ".rels";
  std::vector<Relation> out;
  if (!package.has(name)) return out;
  const auto xml = parse(package, name);
  for (const pugi::xml_node each : xml->root().children()) {
    if (attribute(each, "TargetMode") == "External") continue;
    const std::string_view type = attribute(each, "Type");
    out.push_back({std::string(attribute(each, "Id")), std::string(type.substr(type.find_last_of('/') + 1)),
                   resolved(folder, attribute(each, "Target"))});
  }
  return out;
}

std::string part_of_type(const std::vector<Relation>& relations, std::string_view type) {
  for (const Relation& relation : relations) {
    if (relation.type == type) return relation.part;
  }
  return {};
}

}  // namespace xfz::office
