// SPDX-License-Identifier: MIT
#include "support/event_log.h"

#include <fmt/core.h>

#include <utility>

#include "load/recovery.h"
#include "load/yaml/scan.h"
#include "text/source.h"

namespace xfz::test {

namespace {

class Log final : public load::Sink {
 public:
  void begin() override { words_.clear(); }
  void begin_map(Span at) override { add("map", at); }
  void end_map(Span sign) override { add("end of map", sign); }
  void begin_list(Span at) override { add("list", at); }
  void end_list(Span sign) override { add("end of list", sign); }
  void dash(std::uint32_t at) override { add("dash", {at, at + 1}); }
  void comment(Span at) override { add("comment", at); }
  void scalar(const load::Scalar& scalar) override {
    add(fmt::format("scalar of style {} <{}>", static_cast<int>(scalar.style), scalar.value), scalar.span);
  }
  void null(Span at) override { add("null", at); }
  void unsupported(load::Feature feature, Span at) override {
    add(fmt::format("unsupported {}", static_cast<int>(feature)), at);
  }

  std::string take() { return std::move(words_); }

 private:
  void add(std::string_view what, Span at) { words_ += fmt::format("{} at {}-{}\n", what, at.begin, at.end); }

  std::string words_;
};

}  // namespace

std::string event_log(std::string_view text, Parse& parse) {
  Log log;
  const auto fault = parse(text, log);
  std::string words = log.take();
  if (fault) words += fmt::format("fault {} at {} {}\n", fault->reason, fault->offset, fault->too_deep);
  return words;
}

bool reader_tells_the_same(std::string_view bytes) {
  const Source source("table.yaml", std::string(bytes));
  load::Scan scanned = load::scan(source);
  if (scanned.fatal) return true;
  const load::Recovery recovery(source, load::Keys(load::table_level), std::move(scanned));
  return event_log(recovery.text(), load::parse) == event_log(recovery.text(), load::parse_as_is);
}

}  // namespace xfz::test
