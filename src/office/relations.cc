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

std::string folder_of(std::string_view part) {
  return std::string(part.substr(0, part.find_last_of('/') + 1));  // npos + 1 is 0
}

/// The part that says where the relations of another lead to.
std::string relations_part(std::string_view part) {
  const std::string folder = folder_of(part);
  return folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

}  // namespace

std::vector<Relation> relations(Package& package, std::string_view part) {
  std::vector<Relation> out;
  const std::string name = relations_part(part);
  if (!package.has(name)) return out;
  const auto xml = parse(package, name);
  for (const pugi::xml_node each : xml->root().children()) {
    if (attribute(each, "TargetMode") == "External") continue;
    const std::string_view type = attribute(each, "Type");
    out.push_back({std::string(attribute(each, "Id")), std::string(type.substr(type.find_last_of('/') + 1)),
                   resolved(folder_of(part), attribute(each, "Target"))});
  }
  return out;
}

std::map<std::string, std::string, std::less<>> link_targets(Package& package, std::string_view part) {
  std::map<std::string, std::string, std::less<>> out;
  const std::string name = relations_part(part);
  if (!package.has(name)) return out;
  const auto xml = parse(package, name);
  for (const pugi::xml_node each : xml->root().children()) {
    if (attribute(each, "TargetMode") == "External" && attribute(each, "Type").ends_with("/hyperlink"))
      out.emplace(attribute(each, "Id"), attribute(each, "Target"));
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
