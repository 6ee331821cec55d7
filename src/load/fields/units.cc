// SPDX-License-Identifier: MIT
// The keys of units and groups.
#include "load/fields/parts.h"

namespace xfz::load {

namespace {

void close_unit(Draft& draft, Span whole, bool damaged) {
  the_unit(draft).span = whole;
  if (damaged) table_draft(draft).units_sound = false;
}

constexpr Field id{
    .key = "id",
    .what = {"a short handle for the command line: mzj", "代号，在命令行里代替名称：mzj"},
    .form = &forms::unit_id,
    .take = into<the_unit, &Unit::id>,
};
constexpr Field name{
    .key = "name",
    .what = {"the name that the table uses and answers print: 民政局",
             "名称，表里这样写，输出也这样写：民政局"},
    .required = true,
    .form = &forms::unit_name,
    .take = into<the_unit, &Unit::name>,
    .shared = true,
};
constexpr Field aliases{
    .key = "aliases",
    .what = {"other names that the table uses for it", "别名，即表里对它的其他叫法"},
    .shape = Shape::texts,
    .take = [](Draft& d, const Scalar& v) { the_unit(d).aliases.push_back(located(v)); },
    .shared = true,
};
constexpr Field members{
    .key = "members",
    .what =
        {"the units and groups that are plainly meant; leave it out where the table does not say who they "
         "are",
         "成员单位或集体，只列明显属于它的；原表没有说是哪些，就不写"},
    .shape = Shape::texts,
    .take = [](Draft& d, const Scalar& v) { the_unit(d).members.push_back(mention(d, v)); },
};
constexpr Field report{
    .key = "report",
    .what = {"who reports the group's duties in the ledger: their lead, or each of its members",
             "集体的职责由谁在台账里报送：牵头单位，或者每个成员"},
    .form = &forms::report,
    .take = [](Draft& d, const Scalar& v) { the_unit(d).each_reports = v.value == "each"; },
};

constexpr Field unit_fields[] = {id, name, aliases, allow_field<the_unit>};
constexpr Field group_fields[] = {id, name, aliases, members, report, allow_field<the_unit>};

}  // namespace

const Level unit_level{
    .name = {"unit", "单位"},
    .what = {"a unit that the table names, registered once", "表里点名的一个单位，登记一次"},
    .fields = unit_fields,
    .close = close_unit,
};

const Level group_level{
    .name = {"group", "集体"},
    .what = {"a collective name, such as 各镇街; it may be used wherever a unit's name may",
             "集体的名称，例如各镇街；凡是能写单位名称的地方也能写"},
    .fields = group_fields,
    .close = close_unit,
};

}  // namespace xfz::load
