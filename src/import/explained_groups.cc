// SPDX-License-Identifier: MIT
#include <optional>

#include "import/finish.h"
#include "import/units.h"
#include "import/words.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

/// A name and what a note says it stands for: “各街道”指甲街道、乙街道, 区直各部门包括：甲局、乙局.
struct Explained {
  std::string name;
  std::string_view members;
};

std::optional<Explained> explained_in(std::string_view note) {
  constexpr std::string_view verbs[] = {"是指", "指", "包括", "包含", "即"};
  constexpr std::string_view begins[] = {"。", "；", "：", "，", ";", ":", ",", "、", ".", "“"};
  for (const std::string_view verb : verbs) {
    const std::size_t at = note.find(verb);
    if (at == std::string_view::npos) continue;
    std::string_view name = note.substr(0, at);
    const bool is_quoted = name.ends_with("”");
    if (is_quoted) name.remove_suffix(std::string_view("”").size());
    for (const std::string_view begin : begins) {
      if (const std::size_t end = name.rfind(begin); end != std::string_view::npos)
        name.remove_prefix(end + begin.size());
    }
    if (name.empty() || (!is_quoted && (!is_collective(name) || count_code_points(name) > 12))) continue;
    std::string_view members = note.substr(at + verb.size());
    for (const std::string_view sign : {"：", ":"}) {
      if (members.starts_with(sign)) members.remove_prefix(sign.size());
    }
    return Explained{std::string(name), members.substr(0, members.find("。"))};
  }
  return std::nullopt;
}

}  // namespace

void finish_groups(Work& work) {
  std::vector<std::string> notes = work.draft.printed_notes;
  notes.insert(notes.end(), work.draft.notes.begin(), work.draft.notes.end());
  for (const std::string& note : notes) {
    const auto explained = explained_in(note);
    const auto phrase = explained ? read_units(explained->members, {}, work.years) : std::nullopt;
    // Of 甲局、乙局等28个部门 most are not named.
    if (phrase && !phrase->has_roles && phrase->units.others.empty())
      work.draft.groups.push_back({explained->name, phrase->units.responsible});
  }
}

}  // namespace xfz::import
