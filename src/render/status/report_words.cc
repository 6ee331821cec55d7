// SPDX-License-Identifier: MIT
#include "render/status/report_words.h"

#include <vector>

#include "render/words.h"

namespace xfz::render::report_words {

std::string evidence_cell(const ledger::Report& report) {
  std::vector<std::string> papers;
  for (const auto& paper : report.evidence) papers.push_back(paper.title.value);
  return joined(papers, "、");
}

}  // namespace xfz::render::report_words
