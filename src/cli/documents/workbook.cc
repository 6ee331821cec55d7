// SPDX-License-Identifier: MIT
#include "cli/documents/workbook.h"

#include <charconv>
#include <chrono>

#include "cli/failure.h"
#include "model/date.h"
#include "render/sheet/grid_book.h"
#include "render/sheet/growing_rows.h"

namespace xfz::cli {

namespace {

constexpr Message<std::string> no_library{"a workbook needs {}, which is not installed",
                                          "生成 Excel 工作簿需要 {}，但没有安装"};
constexpr Message<std::string> install{"install it with `sudo apt-get install {}`, or choose csv or html",
                                       "请运行 `sudo apt-get install {}`，或者改用 csv、html"};
constexpr Phrase built_without{"this xfz was built without workbooks",
                               "这个 xfz 编译时没有包含 Excel 工作簿格式"};
constexpr Phrase choose_form{"choose csv or html, or install xfz from its Debian package",
                             "请改用 csv、html，或者安装 xfz 的 Debian 软件包"};
constexpr Phrase no_workbook{"the workbook could not be made", "无法生成工作簿"};
constexpr Phrase in_memory{"is there memory enough, and is /proc mounted? otherwise choose another format",
                           "是不是内存不足，或者没有挂载 /proc？也可以改用其他格式"};
constexpr Phrase no_room{"there is no room for temporary files in $TMPDIR, /dev/shm, /tmp or here",
                         "$TMPDIR、/dev/shm、/tmp 和当前文件夹里都没有存放临时文件的空间"};
constexpr Phrase make_room{"make room there, or choose another format", "请清理后重试，或者改用其他格式"};
constexpr Message<std::string> bad_epoch{"SOURCE_DATE_EPOCH is `{}`, which is no number of seconds",
                                         "SOURCE_DATE_EPOCH 是 `{}`，不是秒数"};
constexpr Phrase unset_epoch{"set it to a number such as 1577836800, or unset it",
                             "请设成 1577836800 这样的数，或者不设"};

/// The time that a workbook carries: $SOURCE_DATE_EPOCH (reproducible-builds.org), else the beginning of the
/// table's year. Never the clock's, so that the same table gives the same bytes.
std::int64_t creation_time(const System& system, int year) {
  const auto epoch = system.environment("SOURCE_DATE_EPOCH");
  if (!epoch || epoch->empty()) {
    const std::chrono::sys_days begin(make_date(year, 1, 1).value());
    return std::chrono::seconds(begin.time_since_epoch()).count();
  }
  std::int64_t seconds = 0;
  const char* const end = epoch->data() + epoch->size();
  const auto [rest, error] = std::from_chars(epoch->data(), end, seconds);
  if (error != std::errc{} || rest != end || seconds < 0)
    throw Failure{bad_epoch(*epoch), unset_epoch.text()};
  return seconds;
}

/// Whether the bytes end as a ZIP archive without a comment does.
bool is_whole(std::string_view bytes) {
  constexpr std::size_t end_size = 22;
  return bytes.size() >= end_size && bytes.substr(bytes.size() - end_size).starts_with("PK\5\6");
}

}  // namespace

WorkbookMaker::WorkbookMaker(System& system, int year)
    : system_(system), symbols_(system.load_library(render::xlsx_library)) {
  if (!symbols_ && render::xlsx_package.empty()) throw Failure{built_without.text(), choose_form.text()};
  if (!symbols_) throw Failure{no_library(render::xlsx_library), install(render::xlsx_package)};
  options_.created = creation_time(system, year);
}

void WorkbookMaker::add(std::size_t scratch_size, std::string& out, const Write& write) const {
  const auto scratch = system_.scratch_folder(scratch_size);
  if (!scratch) throw Failure{no_room.text(), make_room.text()};
  render::XlsxOptions options = options_;
  options.scratch = *scratch;
  std::optional<Text> fault;
  const auto bytes =
      system_.through_memory([&](const std::string& path) { fault = write(options, symbols_, path); });
  if (fault) throw Failure{*std::move(fault)};
  if (!bytes || !is_whole(*bytes)) throw Failure{no_workbook.text(), in_memory.text()};
  out += render::with_growing_rows(*bytes);
}

std::string grid_workbook(System& system, int year, const std::vector<render::Grid>& grids,
                          Language language) {
  std::string bytes;
  WorkbookMaker(system, year).add(render::grid_scratch_size(grids), bytes, [&](const auto&... how) {
    return render::write_grid_xlsx(grids, language, how...);
  });
  return bytes;
}

}  // namespace xfz::cli
