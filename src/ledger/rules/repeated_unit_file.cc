// SPDX-License-Identifier: MIT
#include <algorithm>

#include "ledger/rules/rules.h"

namespace xfz::ledger {

namespace {

constexpr Rule repeated_unit_file_rule{
    .id = "repeated-unit-file",
    .severity = Severity::error,
    .summary = {"two files of the ledger are of the same unit", "台账里有两个文件是同一个单位的"},
    .explanation = {"Each unit has one file in `progress/` and one in `review/`, each with one writer. With "
                    "two files nobody could tell which of two reports of the same day is the later. Put the "
                    "entries of both into one file, or correct the unit of one of them.",
                    "每个单位在 `progress/` 和 `review/` "
                    "里各有一个文件，各由一人填写。有两个文件，同一天的两次报送就分不清先后。请把两个文件合成"
                    "一个，或者改正其中一个的单位。"},
    .bad = R"(# progress/mzj.yaml
format: 1
unit: 民政局
# progress/mzj-2.yaml
format: 1
unit: mzj
)",
    .mended = {{"mzj-2.yaml", "sfj.yaml"}, {"unit: mzj", "unit: 司法局"}},
    .is_lenient = false,
};

constexpr Message<std::string_view> has_other_file{"another file of this folder is of {} too",
                                                   "这个文件夹里另有一个文件也是{}的"};
constexpr Phrase put_together{"put the entries of both into one file", "请把两个文件合成一个"};

}  // namespace

const Check rules::repeated_unit_file(repeated_unit_file_rule, [](const Input& input, const File& file,
                                                                  Found& found) {
  if (file.unit == no_unit) return;
  const auto same = std::count_if(input.ledger.begin(), input.ledger.end(), [&file](const File& other) {
    return other.kind == file.kind && other.unit == file.unit;
  });
  if (same < 2) return;
  found.add(file.name.span, has_other_file(input.duties().table().unit(file.unit).name.value), put_together);
});

}  // namespace xfz::ledger
