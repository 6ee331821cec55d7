// SPDX-License-Identifier: MIT
#include "cli/read_failure.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string_view> missing{"there is no file {}", "没有文件 {}"};
constexpr Message<std::string_view> is_folder{"{} is a folder, not a file", "{} 是文件夹，不是文件"};
constexpr Message<std::string_view> denied{"{} must not be read", "没有权限读取 {}"};
constexpr Message<std::string_view, std::size_t> too_big{"{} is larger than {} MiB", "{} 超过 {} MiB"};
constexpr Message<std::string_view> failed{"{} could not be read", "无法读取 {}"};
constexpr Phrase check_path{"check the path", "请核对路径"};

}  // namespace

Failure read_failure(ReadFault fault, const std::string& path, std::size_t max_size) {
  switch (fault) {
    case ReadFault::missing:
      return {missing(path), check_path.text()};
    case ReadFault::is_folder:
      return {is_folder(path), check_path.text()};
    case ReadFault::denied:
      return {denied(path)};
    case ReadFault::too_big:
      return {too_big(path, max_size >> 20U), check_path.text()};
    case ReadFault::failed:
      break;
  }
  return {failed(path)};
}

}  // namespace xfz::cli
