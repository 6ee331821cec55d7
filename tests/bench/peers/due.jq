# SPDX-License-Identifier: MIT
# The ids of the measures of a table that are due by the end of $month; yq gives jq the table as JSON.
.categories[].tasks[].measures[]
| select((has("not_applicable") | not) and has("deadline") and .deadline != "长期坚持")
| select((.deadline | capture("^(?<month>[0-9]+)月底前$").month | tonumber) <= $month)
| .id
