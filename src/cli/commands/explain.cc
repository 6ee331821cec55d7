// SPDX-License-Identifier: MIT
#include "cli/catalogue.h"
#include "cli/command.h"
#include "cli/values.h"
#include "render/findings/finding.h"
#include "render/findings/rule_page.h"

namespace xfz::cli {

namespace {

constexpr Phrase rules_and_all{"both --all and RULE name rules", "--all 和规则名不能同时写"};
constexpr Phrase drop_rule_or_all{"leave out one of them", "请去掉一个"};
constexpr Phrase more{"`xfz explain RULE` says why one matters, with an example.",
                      "`xfz explain 规则名` 说明缘由，并举例。"};

constexpr Example explain_examples[] = {
    {"xfz explain", {"every rule in a line", "全部规则，一条一行"}},
    {"xfz explain unknown-unit", {"why it matters, and what is right", "为什么重要，怎样写才对"}},
    {"xfz explain --all --format md",
     {"the manual of the rules, docs/rules.md", "规则手册，即 docs/rules.zh-CN.md"}},
};

/// A rule, or what stands in its place where a file cannot be read: machine formats name it like a rule.
const Rule& read_explained(const std::string& id) {
  return id == render::unreadable_file.id ? render::unreadable_file : read_rule(reported_rules(), id);
}

class ExplainCommand final : public Command {
 public:
  std::string_view name() const override { return "explain"; }
  Phrase summary() const override {
    return {"what does a rule in a finding mean?", "检查结果里的规则是什么意思？"};
  }
  std::span<const Example> examples() const override { return explain_examples; }

  void declare(Options& options) override {
    options.arguments("RULE", rules_,
                      {"the rules, as findings name them in brackets", "规则名，检查结果的方括号里有"});
    options.flag("--all", all_, {"explain every rule", "说明全部规则"});
    options.value("-F,--format", "text|md", format_, {"output format", "输出格式"});
  }

  Status run(Context& context) override {
    const bool markdown = format_ && read_choice("--format", *format_, {"text", "md"}) == 1;
    if (all_ && !rules_.empty()) throw Failure{rules_and_all.text(), drop_rule_or_all.text()};
    std::vector<const Rule*> rules;
    for (const std::string& id : rules_) rules.push_back(&read_explained(id));
    context.print(markdown ? as_markdown(rules, context.language()) : as_text(rules, context.output));
    return Status::fine;
  }

 private:
  std::string as_text(std::span<const Rule* const> rules, const render::Screen& screen) const {
    if (rules.empty() && !all_)
      return render::rule_list_text(reported_rules(), screen) + "\n" +
             render::paragraph(more.in(screen.language), render::Ink::faint, screen);
    std::string out;
    for (const Rule* rule : all_ ? reported_rules() : rules)
      out += (out.empty() ? "" : "\n") + render::rule_page_text(*rule, screen);
    return out;
  }

  std::string as_markdown(std::span<const Rule* const> rules, Language language) const {
    if (all_) return render::rule_manual(reported_rules(), language);
    if (rules.empty()) return render::rule_list_markdown(reported_rules(), language);
    std::string out;
    for (const Rule* rule : rules)
      out += (out.empty() ? "" : "\n") + render::rule_page_markdown(*rule, language);
    return out;
  }

  std::vector<std::string> rules_;
  bool all_ = false;
  std::optional<std::string> format_;
};

}  // namespace

std::unique_ptr<Command> make_explain() {
  return std::make_unique<ExplainCommand>();
}

}  // namespace xfz::cli
