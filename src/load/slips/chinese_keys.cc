// SPDX-License-Identifier: MIT
#include "load/slips/chinese_keys.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace xfz::load {

namespace {

constexpr std::pair<std::string_view, std::string_view> words[] = {
    {"格式", "format"},
    {"标题", "title"},
    {"名称", "name"},
    {"地区", "jurisdiction"},
    {"年份", "year"},
    {"年度", "year"},
    {"文号", "document"},
    {"单位", "units"},
    {"集体", "groups"},
    {"成员", "members"},
    {"别名", "aliases"},
    {"类别", "categories"},
    {"任务", "tasks"},
    {"主要任务", "tasks"},
    {"措施", "measures"},
    {"具体措施", "measures"},
    {"编号", "id"},
    {"序号", "number"},
    {"内容", "text"},
    {"牵头", "lead"},
    {"牵头单位", "lead"},
    {"负责", "responsible"},
    {"责任单位", "responsible"},
    {"配合", "support"},
    {"配合单位", "support"},
    {"协办", "support"},
    {"协办单位", "support"},
    {"协助", "support"},
    {"协助单位", "support"},
    {"支持单位", "support"},
    {"分项", "clauses"},
    {"时限", "deadline"},
    {"完成时限", "deadline"},
    {"期限", "deadline"},
    {"不适用", "not_applicable"},
    // which key these mean depends on where they stand
    {"具体措施", "text"},
    {"措施", "text"},
    {"措施内容", "text"},
    {"正文", "text"},
    {"序号", "id"},
    {"编号", "number"},
    {"主要任务", "title"},
    {"任务", "title"},
    {"类别", "title"},
    {"名称", "title"},
    {"单位", "name"},
    {"完成时间", "deadline"},
    {"主办", "lead"},
    {"主办单位", "lead"},
    {"栏目", "columns"},
    {"附注", "notes"},
};

}  // namespace

std::optional<std::string_view> key_for_chinese(std::string_view word) {
  const auto* const found =
      std::find_if(std::begin(words), std::end(words), [word](const auto& w) { return w.first == word; });
  if (found == std::end(words)) return std::nullopt;
  return found->second;
}

std::optional<std::string_view> key_for_chinese(std::string_view word,
                                                std::span<const std::string_view> known) {
  const auto* const found = std::find_if(std::begin(words), std::end(words), [&](const auto& w) {
    return w.first == word && std::find(known.begin(), known.end(), w.second) != known.end();
  });
  if (found == std::end(words)) return std::nullopt;
  return found->second;
}

}  // namespace xfz::load
