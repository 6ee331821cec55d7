// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/documents/answer_options.h"
#include "cli/filter_options.h"
#include "cli/ledger_files.h"
#include "cli/query_tables.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "query/order.h"
#include "render/views/views.h"

namespace xfz::cli {

namespace {

constexpr std::string_view list_groups = "category|lead";
constexpr Phrase sort_or_group{"--sort lists without groups; leave out --group or --sort",
                               "--sort 不分组；--group 和 --sort 请只写一个"};
constexpr Message<std::string_view> bad_order{"`--sort` cannot be `{}`", "`--sort` 不能是 `{}`"};
constexpr Message<std::string> orders_are{"it is date, lead{}", "可选：date、lead{}"};

/// By a column of the table's own where its key or heading is named.
query::Order read_order(const Table& table, std::string key) {
  query::Order order;
  order.is_reversed = key.starts_with('-');
  if (order.is_reversed) key.erase(0, 1);
  if (key == "date" || key == "lead") {
    order.by = key == "date" ? query::Order::date : query::Order::lead;
    order.role = table.leading_role();
    return order;
  }
  order.by = query::Order::column;
  order.own = find_own_column(table, key);
  if (order.own != nullptr) return order;
  const std::string known = own_columns(table);
  throw Failure{bad_order(key), orders_are(known.empty() ? known : "、" + known)};
}

constexpr Example list_examples[] = {
    {"xfz list --category 四", {"the measures of category 四", "第四类的措施"}},
    {"xfz list --unit 司法局 --role lead", {"what 司法局 leads", "司法局牵头的措施"}},
    {"xfz list --unit 教育局 --direct", {"without what reaches it through groups", "不算经由集体承担的"}},
    {"xfz list --text 营商 --format csv",
     {"measures with this word, for a spreadsheet", "含这个词的措施，给电子表格用"}},
    {"xfz list --all --format json", {"the whole table for a program", "整张表，给程序用"}},
};

class ListCommand final : public Command {
 public:
  std::string_view name() const override { return "list"; }
  Phrase summary() const override { return {"which measures match?", "有哪些措施？"}; }
  std::span<const Example> examples() const override { return list_examples; }
  bool takes_several_tables() const override { return true; }
  bool asks_on_a_day() const override { return true; }

  void declare(Options& options) override {
    tables_.declare(options);
    filters_.declare_with_all(options);
    options.value("--group", list_groups, group_,
                  {"group by category, or by lead unit", "按类别分组，或按牵头单位分组"});
    options.value(
        "--sort", "KEY", sort_,
        {"in the order of date, of lead, or of a column of the table's own; -KEY: the other way round",
         "按 date（日期）、lead（牵头单位）或本表特有的栏目排列；-KEY 是倒过来"});
    output_.declare_count(options);
    output_.declare_wrap(options);
    output_.declare_format(options, AnswerOptions::calendar | AnswerOptions::rows);
  }

  Status run(Context& context) override {
    output_.check(context);
    if (sort_ && group_) throw Failure{sort_or_group.text()};
    by_lead_ = group_ && read_choice("--group", *group_, list_groups, group_words) == 1;
    filters_.check();
    return output_.for_each(context, tables_,
                            [&](const AnsweringTable& file) { return answer(context, file); });
  }

 private:
  Status answer(Context& context, const AnsweringTable& file) {
    const QueryLedger ledger(context, file);
    const query::Question question = filters_.read(context, file, ledger.book());
    query::Answer answer = query::ask(file.table, question);
    if (output_.print_count(context, answer.entries.size())) return Status::fine;
    if (sort_) query::sort(answer.entries, read_order(file.table, *sort_));
    const render::ListQuestion list{
        question, by_lead_, sort_.has_value(), {ledger.book(), context.as_of, question.units}};
    output_.print(context, file, render::list_forms(file.table, list, answer), answer.entries.size());
    return Status::fine;
  }

  FilterOptions filters_;
  std::optional<std::string> group_;
  bool by_lead_ = false;
  std::optional<std::string> sort_;
  AnswerOptions output_;
  QueryTables tables_;
};

}  // namespace

std::unique_ptr<Command> make_list() {
  return std::make_unique<ListCommand>();
}

}  // namespace xfz::cli
