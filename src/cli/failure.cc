// SPDX-License-Identifier: MIT
#include "cli/failure.h"

#include "text/utf8.h"

namespace xfz::cli {

namespace {

using PathMessage = Message<std::string_view>;

constexpr PathMessage missing{"there is no file {}", "没有文件 {}"};
constexpr PathMessage folder_not_file{"{} is a folder, not a file", "{} 是文件夹，不是文件"};
constexpr PathMessage not_allowed{"{} must not be read", "没有权限读取 {}"};
constexpr Message<std::string_view, std::size_t> too_big{"{} is larger than {} MiB", "{} 超过 {} MiB"};
constexpr PathMessage not_read{"{} could not be read", "无法读取 {}"};
constexpr Phrase check_path{"check the path", "请核对路径"};

constexpr PathMessage missing_folder{"there is no folder for {}", "{} 所在的文件夹不存在"};
constexpr Phrase make_it{"make the folder first, or check the path", "请先建好文件夹，或核对路径"};
constexpr PathMessage not_a_folder{"a part of {} is no folder", "{} 的路径中有一段不是文件夹"};
constexpr PathMessage unwritable{"no permission to write {}", "没有权限写入 {}"};
constexpr PathMessage read_only{"{} is on a read-only disk", "{} 所在的磁盘是只读的"};
constexpr Phrase elsewhere{"choose another place with -o", "请用 -o 换个位置"};
constexpr PathMessage full{"no space is left for {}", "没有空间写入 {}"};
constexpr Phrase free_space{"the disk or a quota is full; make room and run it again",
                            "磁盘或配额已满；请腾出空间后再运行一次"};
constexpr PathMessage too_long{"the name {} is too long", "文件名 {} 太长"};
constexpr Phrase shorter{"choose a shorter name", "请换个短一些的名称"};
constexpr PathMessage made_meanwhile{
    "{} was made or changed by somebody while xfz was writing, and was left as it is",
    "xfz 写入期间，{} 被人新建或改动了，已保持原样"};
constexpr Phrase run_again{"look at it, then run it again", "请查看后再运行一次"};
constexpr PathMessage not_written{"{} could not be written", "无法写入 {}"};

}  // namespace

Failure read_failure(ReadFault fault, const std::string& path, std::size_t max_size) {
  switch (fault) {
    case ReadFault::missing:
      return {missing(path), check_path.text()};
    case ReadFault::is_folder:
      return {folder_not_file(path), check_path.text()};
    case ReadFault::denied:
      return {not_allowed(path)};
    case ReadFault::too_big:
      return {too_big(path, max_size >> 20U), check_path.text()};
    case ReadFault::failed:
      break;
  }
  return {not_read(path)};
}

Failure write_failure(WriteFault fault, const std::string& path) {
  switch (fault) {
    case WriteFault::missing_folder:
      return {missing_folder(path), make_it.text()};
    case WriteFault::not_a_folder:
      return {not_a_folder(path), check_path.text()};
    case WriteFault::denied:
      return {unwritable(path), elsewhere.text()};
    case WriteFault::read_only:
      return {read_only(path), elsewhere.text()};
    case WriteFault::full:
      return {full(path), free_space.text()};
    case WriteFault::name_too_long:
      return {too_long(path), shorter.text()};
    case WriteFault::in_the_way:
      return {made_meanwhile(path), run_again.text()};
    case WriteFault::failed:
      break;
  }
  return {not_written(path), elsewhere.text()};
}

void show_failure(System& system, const render::Screen& screen, const Failure& failure) {
  std::string out = render::painted("xfz: ", render::Ink::error, screen) +
                    printable(failure.message.in(screen.language)) + "\n";
  constexpr int margin = 5;  // of "xfz: "
  if (!failure.hint.empty())
    out += render::paragraph(failure.hint.in(screen.language), render::Ink::plain, screen, margin);
  system.write(Stream::error, out);  // where standard error is closed, there is nobody left to tell
}

}  // namespace xfz::cli
