// SPDX-License-Identifier: MIT
// The words for what of YAML tables do not use, and for what is taken for YAML and is none.
#pragma once

#include "load/yaml/events.h"
#include "text/message.h"
#include "text/rule.h"

namespace xfz::load {

struct FeatureWords {
  const Rule* rule = nullptr;
  Phrase message;
  Phrase hint;
};

FeatureWords words_for(Feature feature);

}  // namespace xfz::load
