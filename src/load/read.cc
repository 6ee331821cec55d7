// SPDX-License-Identifier: MIT
#include "load/read.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "load/builder.h"
#include "load/recovery.h"
#include "load/rules/rules.h"
#include "load/salvage.h"
#include "load/slips/comments.h"
#include "load/yaml/events.h"
#include "load/yaml/scan.h"

namespace xfz::load {

namespace {

/// Every fault that shows only in the whole text costs a further parse of it, so there is an end to them:
/// sooner in a large text.
std::size_t attempts_for(std::size_t size) {
  constexpr std::size_t fewest = 30;
  constexpr std::size_t most = 1000;
  constexpr std::size_t bytes = 8U << 20U;  // together about half a second
  return std::clamp(bytes / std::max<std::size_t>(size, 1), fewest, most);
}

bool runs_over_lines(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.rule == &rules::multi_line_value; });
}

/// Adds what was lost and found on the way; that comes before what was found in the text that could be read.
void finish(Recovery& recovery, const Keys& keys, Draft& draft) {
  for (const std::string_view list : recovery.lost_lists()) draft.lose(list);
  find_commented_keys(recovery.text(), keys, draft);
  Diagnostics findings = recovery.take_findings();
  draft.diagnostics.insert(draft.diagnostics.begin(), std::make_move_iterator(findings.begin()),
                           std::make_move_iterator(findings.end()));
}

}  // namespace

bool read(const Source& source, const Keys& keys, Draft& draft) {
  Scan scanned = scan(source);
  if (scanned.fatal) {
    draft.restart();
    draft.diagnostics = std::move(scanned.findings);
    return false;
  }
  Recovery recovery(source, keys, std::move(scanned));
  for (std::size_t left = attempts_for(source.text().size()); left > 0 && !recovery.hopeless(); --left) {
    Builder builder(recovery.text(), recovery.lost(), keys, draft);
    const auto fault = parse(recovery.text(), builder);
    // An unclosed quotation mark may swallow lines up to the next one without a fault.
    if ((fault || runs_over_lines(draft.diagnostics)) && recovery.isolate()) continue;
    if (fault) {
      recovery.overcome(*fault);
      continue;
    }
    if (recovery.free_list(draft.diagnostics)) continue;
    finish(recovery, keys, draft);
    return true;
  }
  recovery.isolate();
  salvage(source, recovery.text(), recovery.items(), recovery.lost(), keys, draft);
  finish(recovery, keys, draft);
  return true;
}

}  // namespace xfz::load
