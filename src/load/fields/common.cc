// SPDX-License-Identifier: MIT
#include "load/fields/common.h"

namespace xfz::load {

namespace {

constexpr Field any_allowance{
    .key = "",
    .what = {"the reason", "理由"},
    .take =
        [](Draft& d, const Scalar& v) {
          d.allow->push_back({*d.key, located(v)});
        },
};

}  // namespace

const Level allow_level{
    .name = {"allow", "接受的检查结果"},
    .what = {"rules whose findings are accepted in this item and below, each with the reason",
             "在这一项及其以下接受哪些规则的检查结果，逐条写明理由"},
    .fields = {},
    .any = &any_allowance,
};

}  // namespace xfz::load
