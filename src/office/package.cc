// SPDX-License-Identifier: MIT
#include "office/package.h"

#include <minizip/unzip.h>
#include <minizip/zip.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <new>

#include "office/refusal.h"

namespace xfz::office {

namespace {

constexpr std::size_t max_entries = 10'000;
constexpr std::size_t longest_name = 512;

/// What minizip reads in place of a file.
struct Memory {
  std::string_view bytes;
  std::size_t at = 0;
};

/// What it writes in place of one.
struct Written {
  std::string bytes;
  std::size_t at = 0;
};

template <class File>
File& file_of(void* stream) {
  return *static_cast<File*>(stream);
}

void* open_memory(void* opaque, const void* /*name*/, int /*mode*/) {
  return opaque;
}

uLong read_memory(void* /*opaque*/, void* stream, void* to, uLong size) {
  auto& memory = file_of<Memory>(stream);
  const std::size_t count = std::min<std::size_t>(size, memory.bytes.size() - memory.at);
  if (count > 0) std::memcpy(to, memory.bytes.data() + memory.at, count);
  memory.at += count;
  return static_cast<uLong>(count);
}

uLong write_memory(void* /*opaque*/, void* stream, const void* from, uLong size) {
  auto& file = file_of<Written>(stream);
  file.bytes.resize(std::max<std::size_t>(file.bytes.size(), file.at + size));
  std::memcpy(file.bytes.data() + file.at, from, size);
  file.at += size;
  return size;
}

template <class File>
ZPOS64_T tell(void* /*opaque*/, void* stream) {
  return file_of<File>(stream).at;
}

template <class File>
long seek(void* /*opaque*/, void* stream, ZPOS64_T offset, int origin) {
  auto& file = file_of<File>(stream);
  ZPOS64_T base = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) base = file.at;
  if (origin == ZLIB_FILEFUNC_SEEK_END) base = file.bytes.size();
  const ZPOS64_T to = base + offset;
  if (to > file.bytes.size()) return -1;
  file.at = static_cast<std::size_t>(to);
  return 0;
}

int close_memory(void* /*opaque*/, void* /*stream*/) {
  return 0;
}

int no_error(void* /*opaque*/, void* /*stream*/) {
  return 0;
}

/// Whoever reads or writes adds how.
template <class File>
zlib_filefunc64_def functions_on(File& file) {
  zlib_filefunc64_def functions{};
  functions.zopen64_file = open_memory;
  functions.ztell64_file = tell<File>;
  functions.zseek64_file = seek<File>;
  functions.zclose_file = close_memory;
  functions.zerror_file = no_error;
  functions.opaque = &file;
  return functions;
}

/// Of what minizip says while it writes: in memory nothing else can go wrong.
void check_written(int outcome) {
  if (outcome != ZIP_OK) throw std::bad_alloc();
}

/// As names are compared: small letters, `/` between folders, none at the beginning.
std::string folded(std::string_view name) {
  std::string out(name);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '\\') c = '/';
  }
  if (out.starts_with('/')) out.erase(0, 1);
  return out;
}

}  // namespace

std::string packed(const std::vector<PackagePart>& parts) {
  Written file;
  zlib_filefunc64_def functions = functions_on(file);
  functions.zwrite_file = write_memory;
  const zipFile archive = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
  if (archive == nullptr) throw std::bad_alloc();
  // The first day that an archive can name, lest the same parts gave other bytes on another day.
  constexpr uLong first_day = 1UL << 21U | 1UL << 16U;
  zip_fileinfo info{};
  info.dosDate = first_day;
  for (const PackagePart& part : parts) {
    check_written(zipOpenNewFileInZip64(archive, part.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                                        Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0));
    check_written(zipWriteInFileInZip(archive, part.bytes.data(), static_cast<unsigned>(part.bytes.size())));
    check_written(zipCloseFileInZip(archive));
  }
  check_written(zipClose(archive, nullptr));
  return std::move(file.bytes);
}

struct Package::Archive {
  Memory memory;
  unzFile file = nullptr;
  std::map<std::string, unz64_file_pos, std::less<>> parts;
  std::vector<std::string> names;
  std::size_t unpacked = 0;

  /// Notes where each part is. The first of two with one name counts.
  void list() {
    for (int step = unzGoToFirstFile(file); step == UNZ_OK; step = unzGoToNextFile(file)) {
      unz_file_info64 info{};
      std::string name(longest_name, '\0');
      if (unzGetCurrentFileInfo64(file, &info, name.data(), longest_name, nullptr, 0, nullptr, 0) != UNZ_OK)
        throw Refusal{Fault::damaged};
      if ((info.flag & 1U) != 0) throw Refusal{Fault::encrypted};
      name.resize(std::min<std::size_t>(info.size_filename, longest_name));
      unz64_file_pos place{};
      unzGetFilePos64(file, &place);
      if (parts.emplace(folded(name), place).second) names.push_back(std::move(name));
      if (parts.size() > max_entries) throw Refusal{Fault::too_big};
    }
  }

  std::string unpack(const std::string& name) {
    constexpr std::size_t step = std::size_t{64} << 10U;
    std::string out;
    unz_file_info64 info{};
    unzGetCurrentFileInfo64(file, &info, nullptr, 0, nullptr, 0, nullptr, 0);
    out.reserve(std::min<std::size_t>(info.uncompressed_size, max_part_size) + step);
    for (;;) {
      const std::size_t before = out.size();
      out.resize(before + step);
      const int count = unzReadCurrentFile(file, out.data() + before, step);
      if (count < 0) throw Refusal{Fault::damaged, name};
      out.resize(before + static_cast<std::size_t>(count));
      unpacked += static_cast<std::size_t>(count);
      if (out.size() > max_part_size || unpacked > max_unpacked_size) throw Refusal{Fault::too_big, name};
      if (count == 0) return out;
    }
  }
};

Package::Package(std::string_view bytes) : archive_(std::make_unique<Archive>()) {
  archive_->memory.bytes = bytes;
  zlib_filefunc64_def functions = functions_on(archive_->memory);
  functions.zread_file = read_memory;
  archive_->file = unzOpen2_64("", &functions);
  if (archive_->file == nullptr) throw Refusal{Fault::damaged};
  try {
    archive_->list();
  } catch (const Refusal&) {
    unzClose(archive_->file);
    throw;
  }
}

Package::~Package() {
  unzClose(archive_->file);
}

std::vector<std::string> Package::parts() const {
  return archive_->names;
}

bool Package::has(std::string_view part) const {
  return archive_->parts.contains(folded(part));
}

bool Package::has_ending(std::string_view end) const {
  return std::any_of(archive_->parts.begin(), archive_->parts.end(),
                     [end](const auto& part) { return part.first.ends_with(end); });
}

std::string Package::read(std::string_view part) {
  const std::string name(part);
  const auto found = archive_->parts.find(folded(part));
  if (found == archive_->parts.end()) throw Refusal{Fault::damaged, name};
  unz64_file_pos place = found->second;
  if (unzGoToFilePos64(archive_->file, &place) != UNZ_OK || unzOpenCurrentFile(archive_->file) != UNZ_OK)
    throw Refusal{Fault::damaged, name};
  std::string out = archive_->unpack(name);
  if (unzCloseCurrentFile(archive_->file) != UNZ_OK) throw Refusal{Fault::damaged, name};
  return out;
}

}  // namespace xfz::office
