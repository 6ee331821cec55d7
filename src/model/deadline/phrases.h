// SPDX-License-Identifier: MIT
// Words of a deadline that name no day: what is always in force, and what waits for something.
#pragma once

#include <string_view>

namespace xfz::grammar {

enum class Standing {
  none,
  at_once,  ///< 立行立改, 随时
  lasting,  ///< 长期坚持, 持续推进, 常态化开展
};

/// Of a whole clause, each word of which must be known: 后续长期坚持, 经常性工作.
Standing standing_of(std::string_view clause);

/// Whether words end in what is lasting: 完成整改并长期坚持, but not 建立长期管护机制.
bool ends_lasting(std::string_view text);

/// Of a whole clause: 适时, 按上级要求, 视情况而定, 待文件印发后确定, 汛期前, 已完成, 无.
bool is_undated(std::string_view clause);

/// Whether words begin with what is followed: 根据, 按, 视.
bool begins_with_guide(std::string_view text);

/// Whether these words only lead to a day: 完成时限, 力争, 须在, 最迟不晚于.
bool is_lead_in(std::string_view text);

}  // namespace xfz::grammar
