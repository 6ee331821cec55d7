// SPDX-License-Identifier: MIT
// What a table accepts, as a report on the official document.
#include <algorithm>

#include "render/findings/items.h"
#include "render/findings/report.h"
#include "text/utf8.h"
#include "text/width.h"

namespace xfz::render {

namespace {

constexpr Phrase reason_word{"reason", "理由"};
constexpr Message<std::size_t> one_place{"{} place", "{} 处"};
constexpr Message<std::size_t> several_places{"{} places", "{} 处"};
constexpr Message<std::size_t> one_accepted{"{} finding accepted", "接受了 {} 个结果"};
constexpr Message<std::size_t> several_accepted{"{} findings accepted", "接受了 {} 个结果"};

constexpr int item_margin = 2;
constexpr int words_margin = 4;

/// What is accepted of one rule, in the order of the text.
struct Group {
  const Rule* rule;
  std::vector<const Accepted*> accepted;
};

/// Warnings first, as they are most likely what somebody must decide; else in the order of the text.
std::vector<Group> by_rule(const std::vector<Accepted>& accepted) {
  std::vector<Group> groups;
  for (const Accepted& each : accepted) {
    const Rule* const rule = each.diagnostic.rule;
    auto group =
        std::find_if(groups.begin(), groups.end(), [rule](const Group& g) { return g.rule == rule; });
    if (group == groups.end()) group = groups.insert(groups.end(), {rule, {}});
    group->accepted.push_back(&each);
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const Group& a, const Group& b) { return a.rule->severity < b.rule->severity; });
  return groups;
}

std::string heading(const Group& group, const Screen& screen) {
  const std::size_t count = group.accepted.size();
  return painted(group.rule->summary.in(screen.language), Ink::strong, screen) + " · " +
         (count == 1 ? one_place : several_places)(screen.language, count) + " " +
         painted("[" + std::string(group.rule->id) + "]", Ink::faint, screen) + "\n";
}

/// One line that says which item it is.
std::string item_line(std::string_view item, const Screen& screen) {
  const std::string margin(item_margin, ' ');
  const std::string words = printable(item);
  return margin + (screen.width > 0 ? cut(words, std::max(screen.width - item_margin, 8)) : words) + "\n";
}

}  // namespace

std::string accepted_text(const Source& source, const Table& table, const std::vector<Accepted>& accepted,
                          const Screen& screen) {
  const Items items(table);
  std::string out;
  for (const Group& group : by_rule(accepted)) {
    out += heading(group, screen);
    std::string item_before;
    for (const Accepted* each : group.accepted) {
      const Diagnostic& finding = each->diagnostic;
      const std::string item = items.name(finding.span, screen.language);
      if (item != item_before) out += item_line(item, screen);
      item_before = item;
      out += labelled(place_name(source, finding.span), finding.message.in(screen.language), words_margin,
                      Ink::faint, screen);
      out += labelled(reason_word.in(screen.language), each->reason->value, words_margin, Ink::note, screen);
    }
    out += "\n";
  }
  return out;
}

std::string accepted_summary(std::size_t accepted, Language language) {
  return (accepted == 1 ? one_accepted : several_accepted)(language, accepted);
}

}  // namespace xfz::render
