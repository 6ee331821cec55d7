// SPDX-License-Identifier: MIT
#include "render/status/status.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/documents/answer_options.h"
#include "cli/documents/letters.h"
#include "cli/evidence_files.h"
#include "cli/filter_options.h"
#include "cli/ledger_files.h"
#include "cli/query_tables.h"
#include "cli/table_file.h"
#include "cli/values.h"
#include "ledger/entries.h"
#include "ledger/evidence.h"
#include "render/scope.h"
#include "render/status/evidence.h"
#include "render/status/reports.h"
#include "render/words.h"

namespace xfz::cli {

namespace {

constexpr Phrase ledger_not_right{"the ledger has errors, so it cannot answer; correct them first",
                                  "台账有错误，因此不作回答；请先改正"};
constexpr Phrase faults_in_ledger{"the ledger has errors", "台账有错误"};
constexpr Phrase letters_of_one{"--letters writes to the units of one table; give -f once",
                                "--letters 只给一张表的单位写函件；-f 请只写一次"};
constexpr Phrase states_alone{"--exit-code and --letters are about states; leave out --reports",
                              "--exit-code、--letters 看的是完成状态；请去掉 --reports"};
constexpr Phrase evidence_alone{"--evidence lists files alone; leave out --reports and --letters",
                                "--evidence 只列佐证材料的文件；请去掉 --reports、--letters"};
constexpr Phrase not_before{"--since must be a day before --as-of", "--since 应早于 --as-of"};

constexpr Example status_examples[] = {
    {"xfz status", {"where do we stand today?", "今天各项任务进展如何"}},
    {"xfz status --as-of 2020-07-10 --since 2020-06-10",
     {"on a day, and what moved since another", "某一天的进展，以及从另一天以来的变化"}},
    {"xfz status --unit 民政局", {"what one unit must report", "只看一个单位应报送的"}},
    {"xfz status --month 6 --category 四",
     {"of what is due by June in category 四", "第四类里6月底以前到期的进展"}},
    {"xfz status --reports --since 2020-06-30 --as-of 2020-07-31",
     {"what was reported and found in July", "7月里的报送和核查"}},
    {"xfz status --evidence --unit 民政局",
     {"the papers that it named: are their files there?", "它写的佐证材料，文件还在不在"}},
    {"xfz status --since 2020-06-10 -o 通报.docx", {"the 通报 for Word and WPS", "通报，Word、WPS 文档"}},
    {"xfz status --letters overdue -F docx -o letters/",
     {"a letter to each unit that is overdue", "给逾期的单位各写一份督办通知"}},
    {"xfz status -F csv", {"what each reported, for a spreadsheet", "各单位报送的情况，给电子表格用"}},
};

class StatusCommand final : public Command {
 public:
  std::string_view name() const override { return "status"; }
  Phrase summary() const override { return {"where do we stand?", "进展如何？"}; }
  std::span<const Example> examples() const override { return status_examples; }
  bool takes_several_tables() const override { return true; }
  bool asks_on_a_day() const override { return true; }

  void declare(Options& options) override {
    options.value("--since", "DATE", since_,
                  {"what is in another state than on this date", "列出从这一天以来状态有变化的"});
    options.value("--letters", {letter_names, ValueKind::choice}, letters_,
                  {"instead, a letter to each unit that is due soon, behind or overdue; -o names a folder",
                   "改为给有关单位各写一封函件：提醒（即将到期）、催办（未报、被退回、未启动）、督办（逾期）"
                   "；-o 写文件夹"});
    tables_.declare(options);
    filters_.declare(options);
    options.flag("--reports", reports_,
                 {"every report and verdict of the ledger, by day, in place of the states",
                  "逐条列出台账里的报送和核查，按日期排列"});
    options.flag(
        "--evidence", evidence_,
        {"the evidence that reports name, and whether its files are there and unchanged, in place of "
         "the states",
         "改为列出报送所写的佐证材料，看文件在不在、有没有变"});
    options.flag("--exit-code", exit_code_,
                 {"end with status 1 where something is overdue; with --evidence, where a file is missing, "
                  "changed or cannot be read",
                  "有逾期的，以状态 1 结束；和 --evidence 一起，是有文件缺失、有变或者读不了的"});
    output_.declare_wrap(options);
    output_.declare_documents(options, AnswerOptions::rows);
  }

  Status run(Context& context) override {
    if (letters_) {
      read_letter_kind(*letters_);
      check_letter_options(context, output_.documents(), filters_.has_one_unit());
    } else {
      output_.check(context);
    }
    if (evidence_ && (reports_ || letters_)) throw Failure{evidence_alone.text()};
    if (reports_ && (exit_code_ || letters_)) throw Failure{states_alone.text()};
    filters_.check();
    if (letters_) {
      tables_.find(context);
      if (tables_.are_several()) throw Failure{letters_of_one.text()};
      return tables_.each(context, [&](const AnsweringTable& file) { return answer(context, file); });
    }
    return output_.for_each(context, tables_,
                            [&](const AnsweringTable& file) { return answer(context, file); });
  }

 private:
  Status answer(Context& context, const AnsweringTable& file) {
    std::optional<Date> since;
    if (since_) since = read_date("--since", *since_, file.table.years());
    if (since && *since >= context.as_of) throw Failure{not_before.text()};
    const ledger::Duties duties(file.table);
    auto ledger = read_ledger(context.system, file.path, duties, context.reading_threads());
    if (!ledger) throw no_ledger_beside(file);
    const ledger::Book book(duties, ledger->files);
    if (!ledger->is_sound(context, book)) {
      if (context.asks_several) throw Failure{faults_in_ledger.text()};
      context.system.write(Stream::error, std::string(ledger_not_right.in(context.language())) + "\n");
      return Status::unusable;
    }
    const query::Question asked = filters_.read(context, file, &book);
    ledger::StatusQuestion question = status_question(file, asked, context.as_of);
    question.since = since;
    if (reports_ || evidence_) {
      const std::vector<ledger::Entry> entries = ledger::entries(duties, ledger->files, question);
      if (evidence_) return list_evidence(context, file, entries);
      output_.print(context, file, render::reports_forms(file.table, entries), entries.size());
      return Status::fine;
    }
    const ledger::Status answer = ledger::status(book, question);
    if (letters_) {
      write_letters(context, book, answer, asked);
    } else {
      output_.print(context, file, render::status_forms({file.table, answer, question, asked}),
                    answer.counts.total);
    }
    return exit_code_ && answer.counts.overdue > 0 ? Status::found : Status::fine;
  }

  Status list_evidence(Context& context, const AnsweringTable& file,
                       const std::vector<ledger::Entry>& entries) {
    std::vector<ledger::Paper> papers = ledger::papers(entries);
    look_for(context.system, file.path, papers);
    output_.print(context, file, render::evidence_forms(file.table, papers), papers.size());
    const bool is_any_amiss = std::any_of(papers.begin(), papers.end(),
                                          [](const ledger::Paper& paper) { return is_amiss(paper.file); });
    return exit_code_ && is_any_amiss ? Status::found : Status::fine;
  }

  /// Without a period, what is due within two weeks is due soon.
  void write_letters(Context& context, const ledger::Book& book, const ledger::Status& status,
                     const query::Question& asked) const {
    constexpr int soon_days = 14;
    const ledger::LetterKind kind = read_letter_kind(*letters_);
    std::vector<query::Period> near = asked.periods;
    if (near.empty()) near.push_back({context.as_of, plus_days(context.as_of, soon_days)});
    const render::LetterBasis basis{book.duties().table(), kind, context.as_of,
                                    render::joined(render::conditions_of(asked, Language::chinese), "、")};
    give_letters(context, output_.documents(), basis,
                 ledger::letters(book, status, kind, context.as_of, near, asked.units),
                 filters_.has_one_unit());
  }

  std::optional<std::string> since_;
  std::optional<std::string> letters_;
  FilterOptions filters_;
  bool reports_ = false;
  bool evidence_ = false;
  bool exit_code_ = false;
  AnswerOptions output_;
  QueryTables tables_;
};

}  // namespace

std::unique_ptr<Command> make_status() {
  return std::make_unique<StatusCommand>();
}

}  // namespace xfz::cli
