// SPDX-License-Identifier: MIT
#include "cli/context.h"

#include "cli/status.h"

namespace xfz::cli {

namespace {
constexpr Phrase cannot_write{"the output could not be written", "无法写出结果"};
constexpr Phrase check_disk{"is the disk full, or the output closed?", "是不是磁盘满了，或者输出被关闭了？"};
}  // namespace

void Context::print(std::string_view bytes) {
  if (!system.write(Stream::output, bytes)) throw Failure{cannot_write.text(), check_disk.text()};
}

}  // namespace xfz::cli
