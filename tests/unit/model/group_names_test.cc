// SPDX-License-Identifier: MIT
#include "model/group_names.h"

#include <doctest/doctest.h>

namespace xfz {

TEST_CASE("group names: whom a group could include") {
  CHECK(may_include("各街道", "稻香街道"));
  CHECK(may_include("各镇街", "稻香街道办事处"));
  CHECK(may_include("各镇", "石桥镇人民政府"));
  CHECK(may_include("各乡镇（街道）", "柳塘乡"));
  CHECK(may_include("区直各部门", "区司法局"));
  CHECK(may_include("各有关单位", "石桥镇"));
  CHECK(may_include("各国有企业", "供电公司"));
  CHECK_FALSE(may_include("各镇", "稻香街道"));
  CHECK_FALSE(may_include("各街道", "区司法局"));
  CHECK_FALSE(may_include("区直各部门", "石桥镇"));
  CHECK_FALSE(may_include("各牵头单位", "区司法局"));
  CHECK_FALSE(may_include("各镇街", "区镇街建设办公室"));
  CHECK_FALSE(may_include("各部门", "各部门"));
  CHECK_FALSE(may_include("各有关部门", "区人民法院"));
  CHECK_FALSE(may_include("各执法部门", "区民政局"));
  CHECK(may_include("各执法部门", "区综合执法局"));
  CHECK(may_include("各有关单位", "区人民法院"));
}

}  // namespace xfz
