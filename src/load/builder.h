// SPDX-License-Identifier: MIT
// Fills a draft from events by the levels of its kind of file, reporting what does not fit.
#pragma once

#include <optional>
#include <string_view>

#include "load/draft.h"
#include "load/fields/keys.h"
#include "load/frames.h"
#include "load/yaml/events.h"
#include "load/yaml/scalars.h"
#include "load/yaml/span_set.h"

namespace xfz::load {

/// One run over the events of one text into the draft of a file with these keys. `lost` are the
/// places blanked out in the text because of a fault that is reported already: nothing is missing there.
class Builder final : public Sink {
 public:
  Builder(std::string_view text, const SpanSet& lost, const Keys& keys, Draft& draft)
      : text_(text),
        lost_(lost),
        keys_(keys),
        has_tabs_(text.find('\t') != std::string_view::npos),
        whole_{.key = "", .what = keys.whole().what, .shape = Shape::map, .level = &keys.whole()},
        draft_(draft) {}

  void begin() override {
    draft_.restart();
    frames_.clear();
    last_end_ = 0;
    dash_.reset();
  }
  void begin_map(Span at) override;
  void end_map(Span sign) override;
  void begin_list(Span at) override;
  void end_list(Span sign) override;
  void dash(std::uint32_t at) override { dash_ = at; }
  void scalar(const Scalar& scalar) override;
  void null(Span at) override;
  void unsupported(Feature feature, Span at) override;
  void comment(Span at) override { draft_.comments.push_back(at); }

 private:
  bool expects_key() const { return !frames_.empty() && !frames_.back().is_list && !frames_.back().has_key; }
  bool in_list() const { return !frames_.empty() && frames_.back().is_list; }
  /// The field whose value comes next; null where it is not wanted.
  const Field* expected() const { return frames_.empty() ? &whole_ : frames_.back().field; }
  Frame& open(Span at);
  Span character_at(Span at) const;
  std::string_view key_of(const Field& field) const;
  void close(const Frame& frame);
  void value_done(std::uint32_t end);
  std::uint32_t end_with_comments(std::uint32_t begin) const;

  void report_complex_key(Span at);
  void read_key(const Scalar& key);
  bool report_repeated(const Scalar& key, const Field* field);
  /// What the scan lets through is tabs alone; in quotation marks, which a tag hides, all can be written.
  std::optional<char32_t> forbidden_in(const Scalar& value) const {
    const bool has_tag = !frames_.empty() && frames_.back().has_tag;
    return has_tabs_ || has_tag || value.style == Style::quoted ? find_forbidden(value) : std::nullopt;
  }
  bool is_skipped() const { return !frames_.empty() && expected() == nullptr; }
  void report_other_file(Span at);
  void read_value(const Field& field, const Scalar& value);
  void report_forbidden(char32_t character, Span value);
  void report_missing(const Frame& frame);
  void read_unknown_key(const Level& level, const Scalar& key);
  void report_wrong_type(const Field& field, Span at, const Text& found, Edits mend = {});
  void report_empty(const Field& field, Span at);

  std::string_view text_;
  const SpanSet& lost_;
  const Keys& keys_;
  bool has_tabs_ = false;  ///< anywhere in the text
  Field whole_;            ///< the document
  Draft& draft_;
  Frames frames_;
  std::uint32_t last_end_ = 0;         ///< the end of the last value read
  std::optional<std::uint32_t> dash_;  ///< where the dash stands of the value that comes next
};

}  // namespace xfz::load
