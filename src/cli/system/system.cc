// SPDX-License-Identifier: MIT
#include "cli/system/system.h"

namespace xfz::cli {

bool nothing_there(const Present& there) {
  return there.kind == PathKind::missing;
}

MayReplace still_holding(std::string bytes) {
  return [bytes = std::move(bytes)](const Present& there) { return there.bytes == bytes; };
}

std::optional<WriteFault> write_file(System& system, const std::string& path, std::string_view bytes,
                                     const MayReplace& may_replace) {
  const StageResult staged = system.stage_file(path, bytes);
  return staged.file ? staged.file(may_replace) : staged.fault;
}

}  // namespace xfz::cli
