// SPDX-License-Identifier: MIT
#include "cli/rule_filter.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "cli/catalogue.h"
#include "cli/failure.h"
#include "cli/values.h"
#include "render/findings/finding.h"
#include "text/lines.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string_view> always_reported{"`{}` is always reported", "`{}`总会列出"};
constexpr Phrase leave_file_out{"leave the file that cannot be read out of the command",
                                "请不要检查那个无法读取的文件"};

/// A rule that findings can be chosen by. A file that nobody could look at cannot pass as looked at.
const Rule& read_choosable(const std::string& id) {
  if (id == render::unreadable_file.id) throw Failure{always_reported(id), leave_file_out.text()};
  return read_rule(all_rules(), id);
}

/// The rules in words such as `id-order,not-printed`.
std::vector<const Rule*> rules_in(const std::vector<std::string>& words) {
  std::vector<const Rule*> rules;
  for (const std::string& word : words) {
    for (const std::string_view id : split(word, ",")) rules.push_back(&read_choosable(std::string(id)));
  }
  return rules;
}

bool holds(const std::vector<const Rule*>& rules, const Rule* rule) {
  return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

}  // namespace

void RuleFilter::declare(Options& options) {
  options.values("--rule", "RULE", only_names_,
                 {"only the findings of this rule; several with commas, or --rule again",
                  "只列这条规则的结果；几条之间用半角逗号，或者再写一次 --rule"});
  options.values("--skip", "RULE", skipped_names_,
                 {"all but the findings of this rule", "不列这条规则的结果"});
}

void RuleFilter::read() {
  only_ = rules_in(only_names_);
  skipped_ = rules_in(skipped_names_);
}

bool RuleFilter::lists(const Rule* rule) const {
  return (only_.empty() || holds(only_, rule)) && !holds(skipped_, rule);
}

std::vector<const Rule*> RuleFilter::listed(std::span<const Rule* const> rules) const {
  std::vector<const Rule*> result;
  std::copy_if(rules.begin(), rules.end(), std::back_inserter(result),
               [this](const Rule* rule) { return lists(rule); });
  return result;
}

std::size_t RuleFilter::narrow(Findings& found) const {
  std::size_t errors = 0;
  std::erase_if(found.open, [&](const Diagnostic& diagnostic) {
    if (lists(diagnostic.rule)) return false;
    if (diagnostic.severity() == Severity::error) ++errors;
    return true;
  });
  std::erase_if(found.accepted, [this](const Accepted& each) { return !lists(each.diagnostic.rule); });
  return errors;
}

Diagnostics RuleFilter::only_listed_mends(Diagnostics found) const {
  for (Diagnostic& diagnostic : found) {
    if (!lists(diagnostic.rule)) diagnostic.mend.clear();
  }
  return found;
}

}  // namespace xfz::cli
