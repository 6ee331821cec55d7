// SPDX-License-Identifier: MIT
#include "load/load.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "load/builder.h"
#include "load/recovery.h"
#include "load/resolve.h"
#include "load/rules/rules.h"
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

Loaded finished(Draft draft, Recovery& recovery) {
  draft.units_complete = draft.units_complete && recovery.units_complete();
  resolve(draft);
  find_commented_keys(recovery.text(), draft);
  Loaded loaded{std::move(draft.table), recovery.take_findings(), draft.complete && recovery.lost().empty()};
  loaded.diagnostics.insert(loaded.diagnostics.end(), std::make_move_iterator(draft.diagnostics.begin()),
                            std::make_move_iterator(draft.diagnostics.end()));
  return loaded;
}

}  // namespace

Loaded load(const Source& source) {
  Scan scanned = scan(source);
  if (scanned.fatal) return {{}, std::move(scanned.findings), false};
  Recovery recovery(source, std::move(scanned));
  for (std::size_t left = attempts_for(source.text().size()); left > 0 && !recovery.hopeless(); --left) {
    Builder builder(recovery.text(), recovery.lost());
    const auto fault = parse(recovery.text(), builder);
    Draft draft = builder.take();
    // An unclosed quotation mark may swallow lines up to the next one without a fault.
    if ((fault || runs_over_lines(draft.diagnostics)) && recovery.isolate()) continue;
    if (!fault) return finished(std::move(draft), recovery);
    recovery.overcome(*fault);
  }
  // What was read up to the last fault would only raise findings that follow from it.
  return {{}, recovery.take_findings(), false};
}

}  // namespace xfz::load
