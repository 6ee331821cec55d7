// SPDX-License-Identifier: MIT
// Rules about keys and what kind of value stands behind them.
#include "load/rules/rules.h"

namespace xfz::load::rules {

const Rule unknown_key{
    .id = "unknown-key",
    .severity = Severity::error,
    .summary = {"a key that the format does not have", "格式里没有这个键"},
    .explanation = {"What follows a key that nobody knows is read by nobody: a deadline under `deadlin` "
                    "would simply be missing. Correct the spelling; the finding names the nearest key, also "
                    "for Chinese ones such as `牵头`. A remark belongs in a comment (`#`).",
                    "不认识的键，后面的内容就没有人读：写成 `deadlin` "
                    "的时限等于没有。请改正拼写；检查结果会给出最接近的键，写成 `牵头` "
                    "这样的中文键也一样。备注请写成注释（`#`）。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  deadlin: 6月底前
)",
    .mended = {{"deadlin:", "deadline:"}},
};

const Rule duplicate_key{
    .id = "duplicate-key",
    .severity = Severity::error,
    .summary = {"an item has a duplicate key", "同一项里一个键写了两次"},
    .explanation =
        {"Only one of two values can hold, and YAML does not say which. Keep the right one. Two lists of "
         "units become one list; two duties become two clauses.",
         "两个值只能有一个算数，YAML "
         "又没有规定是哪个。请保留正确的一个。两份名单请并成一份；确有两项职责的，请写成两个分项。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  lead: [司法局]
)",
    .mended = {{"lead: [民政局]\n  lead: [司法局]", "lead: [民政局, 司法局]"}},
};

const Rule missing_key{
    .id = "missing-key",
    .severity = Severity::error,
    .summary = {"a required key is missing", "缺少必需的键"},
    .explanation = {"Without its id a measure cannot be named, without its text nobody knows the duty; a "
                    "table without its year has no dates. Add the key that the finding names. docs/format.md "
                    "says which keys are required.",
                    "措施没有 id "
                    "就无法指称，没有正文就不知道要做什么，表格没有年份就算不出日期。请补上检查结果指出的键；"
                    "哪些键必需，见 docs/format.zh-CN.md。"},
    .bad = R"(- id: 1
  lead: [民政局]
)",
    .mended = {{"- id: 1", "- id: 1\n  text: 公布清单。"}},
};

const Rule empty_value{
    .id = "empty-value",
    .severity = Severity::error,
    .summary = {"a key has no value", "键后面没有值"},
    .explanation = {"An empty value may mean “none”, “not yet known” or “forgotten”, and a reader cannot "
                    "tell which. Write the value, or leave the key out where there is none. `null`, `~`, "
                    "`[]` and empty quotes count as empty.",
                    "空值可能是“没有”、“还不知道”，也可能是忘了写，读的人分不清。请写上值；确实没有的，把键也"
                    "去掉。`null`、`~`、`[]` 和空引号都算空值。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  deadline:
)",
    .mended = {{"  deadline:\n", ""}},
};

const Rule wrong_type{
    .id = "wrong-type",
    .severity = Severity::error,
    .summary = {"one value where a list belongs, or the other way round",
                "该写列表的地方写了单个值，或者相反"},
    .explanation = {"Units are always in a list, even a single one, so that a second can join it and no name "
                    "is taken for two. Put names in half-width brackets. A text, title or deadline is one "
                    "value, without brackets.",
                    "单位一律写成列表，只有一个也要写，这样以后好添加，也不会把一个名称误作两个。请用半角方括"
                    "号括起名称。正文、标题和时限是单个值，不加括号。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: 民政局
)",
    .mended = {{"lead: 民政局", "lead: [民政局]"}},
};

}  // namespace xfz::load::rules
