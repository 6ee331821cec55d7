// SPDX-License-Identifier: MIT
#include "cli/write_failure.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string_view> missing_folder{"there is no folder for {}", "{} 所在的文件夹不存在"};
constexpr Phrase make_it{"make the folder first, or check the path", "请先建好文件夹，或核对路径"};
constexpr Message<std::string_view> not_a_folder{"a part of {} is no folder", "{} 的路径中有一段不是文件夹"};
constexpr Phrase check_path{"check the path", "请核对路径"};
constexpr Message<std::string_view> denied{"no permission to write {}", "没有权限写入 {}"};
constexpr Message<std::string_view> read_only{"{} is on a read-only disk", "{} 所在的磁盘是只读的"};
constexpr Phrase elsewhere{"choose another place with -o", "请用 -o 换个位置"};
constexpr Message<std::string_view> full{"no space is left for {}", "没有空间写入 {}"};
constexpr Phrase make_room{"the disk or a quota is full; make room and run it again",
                           "磁盘或配额已满；请腾出空间后再运行一次"};
constexpr Message<std::string_view> too_long{"the name {} is too long", "文件名 {} 太长"};
constexpr Phrase shorter{"choose a shorter name", "请换个短一些的名称"};
constexpr Message<std::string_view> exists{"{} is there already", "{} 已经存在"};
constexpr Message<std::string_view> failed{"{} could not be written", "无法写入 {}"};

}  // namespace

Failure write_failure(WriteFault fault, const std::string& path) {
  switch (fault) {
    case WriteFault::missing_folder:
      return {missing_folder(path), make_it.text()};
    case WriteFault::not_a_folder:
      return {not_a_folder(path), check_path.text()};
    case WriteFault::denied:
      return {denied(path), elsewhere.text()};
    case WriteFault::read_only:
      return {read_only(path), elsewhere.text()};
    case WriteFault::full:
      return {full(path), make_room.text()};
    case WriteFault::name_too_long:
      return {too_long(path), shorter.text()};
    case WriteFault::exists:
      return {exists(path), elsewhere.text()};
    case WriteFault::failed:
      break;
  }
  return {failed(path), elsewhere.text()};
}

}  // namespace xfz::cli
