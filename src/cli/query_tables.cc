// SPDX-License-Identifier: MIT
#include "cli/query_tables.h"

#include <algorithm>
#include <thread>

#include "check/check.h"
#include "cli/in_order.h"
#include "cli/ledger_files.h"
#include "load/yaml/scan.h"
#include "render/findings/report.h"
#include "text/utf8.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string> has_faults{"{} has errors and is left out", "{} 有错误，没有计入"};
constexpr Message<std::string, Text> of_table{"{}: {}", "{}：{}"};
constexpr Message<std::size_t> were_left_out{"tables that are left out: {}", "没有计入的表格：{} 张"};
constexpr Phrase correct_or_go_on{"correct them, or accept an answer without them with `--keep-going`",
                                  "请改正；不要它们也行的，加 `--keep-going`"};
constexpr Message<std::size_t, std::size_t, Text> unknown_in_some{"in {} of {} tables: {}", "{}/{} 张表：{}"};

}  // namespace

void QueryTables::declare(Options& options) {
  options.flag("--keep-going", keep_going_,
               {"of several tables: answer without those that have errors, and do not fail for them",
                "几张表中有错误的不计入，也不因此算失败"});
}

void QueryTables::find(Context& context) {
  named_ = context.files;
  if (named_.empty()) named_.push_back(find_table(context));
  are_several_ = named_.size() > 1 || (named_.front() != "-" && context.system.is_folder(named_.front()));
  context.asks_several = are_several_;
  if (are_several_) targets_ = check_targets(context.system, named_);
}

std::vector<std::string> QueryTables::paths() const {
  if (!are_several_) return named_;
  std::vector<std::string> paths;
  for (const Target& target : targets_) paths.push_back(target.path);
  return paths;
}

Status QueryTables::each(Context& context, const AnswerTable& answer) {
  if (!are_several_) {
    const auto table = table_for_query(context);
    return table ? answer(*table) : Status::unusable;
  }
  in_order(
      targets_.size(), std::thread::hardware_concurrency(),
      [&](std::size_t place) { return read_target(context, targets_[place]); },
      [&](ReadTable read) { take(context, std::move(read), answer); });
  tell_folders_without_table(context);
  tell_unknown_names(context);
  if (left_out_.empty() || keep_going_) return is_folder_without_table_ ? Status::unusable : status_;
  show_failure(context.system, context.errors, {were_left_out(left_out_.size()), correct_or_go_on.text()});
  return Status::unusable;
}

/// Called on several threads at once: of the system it only reads files.
QueryTables::ReadTable QueryTables::read_target(const Context& context, const Target& target) {
  ReadTable read{.target = &target};
  try {
    if (target.fault) throw read_failure(*target.fault, target.path, load::max_file_size);
    const Source source = read_source(context.system, target.path);
    read.counts = target.named || is_table(target.path, source.text());
    if (!read.counts) return read;
    if (target.leads_out) throw link_out_of_folder(target.path);
    load::Loaded loaded = load::load(source);
    const Diagnostics errors =
        check::errors({loaded.table, source, loaded.complete}, std::move(loaded.diagnostics));
    if (errors.empty()) {
      read.table = AnsweringTable{target.path, std::move(loaded.table)};
    } else {
      read.findings = render::report_text({source, errors}, context.errors);
    }
  } catch (const Failure& failure) {
    read.failure = failure;
  }
  return read;
}

void QueryTables::take(Context& context, ReadTable read, const AnswerTable& answer) {
  if (!read.counts) return;
  const Target& target = *read.target;
  with_table_.insert(with_table_.end(), target.folders.begin(), target.folders.end());
  if (read.failure) {
    left_out_.push_back(target.path);
    show_failure(context.system, context.errors, *read.failure);
  } else if (!read.table) {
    left_out_.push_back(target.path);
    context.system.write(Stream::error, read.findings);
    context.system.write(Stream::error, has_faults(context.language(), printable(target.path)) + "\n");
  } else {
    status_ = std::max(status_, answer_for(context, *read.table, answer));
  }
}

Status QueryTables::answer_for(Context& context, const AnsweringTable& table, const AnswerTable& answer) {
  try {
    settle_day(context, table.table);
    const Status status = answer(table);
    ++answered_;
    return status;
  } catch (const OutputFailure&) {
    throw;
  } catch (const UnknownName& unknown) {
    if (!unknown_) unknown_ = unknown;
    ++without_name_;
  } catch (const Failure& failure) {
    left_out_.push_back(table.path);
    const bool names_it = failure.message.en.find(table.path) != std::string::npos;
    show_failure(context.system, context.errors,
                 {names_it ? failure.message : of_table(table.path, failure.message), failure.hint});
  }
  return Status::fine;
}

void QueryTables::tell_folders_without_table(Context& context) {
  for (const std::string& word : named_) {
    const bool is_folder = word != "-" && context.system.is_folder(word);
    if (!is_folder || std::find(with_table_.begin(), with_table_.end(), word) != with_table_.end()) continue;
    is_folder_without_table_ = true;
    show_failure(context.system, context.errors, no_table_in(word));
  }
}

void QueryTables::tell_unknown_names(Context& context) const {
  if (!unknown_) return;
  if (answered_ == 0) throw UnknownName(*unknown_);
  const Text words = unknown_in_some(without_name_, without_name_ + answered_, unknown_->message);
  context.system.write(Stream::error, printable(words.in(context.language())) + "\n");
}

}  // namespace xfz::cli
