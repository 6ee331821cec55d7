// SPDX-License-Identifier: MIT
#include "load/builder.h"

#include <algorithm>
#include <utility>

#include "load/fields/common.h"
#include "load/rules/rules.h"
#include "load/slips/allow.h"
#include "load/slips/features.h"
#include "load/slips/flow.h"
#include "load/slips/key.h"
#include "load/slips/values.h"
#include "load/yaml/scalars.h"
#include "text/source.h"
#include "text/utf8.h"

namespace xfz::load {

namespace {

constexpr Message<std::string_view> repeated_key{"duplicate key `{}`", "`{}` 在这一项里写了两次"};
constexpr Phrase first_here{"the first one is here", "第一处在这里"};
constexpr Phrase keep_one{"keep one of the two", "请只留一处"};
constexpr Phrase keep_one_or_begin{
    "if another item begins here, begin it with `- ` and its first key, such as `- id: 20`; else keep one of "
    "the two",
    "如果这里是新的一项，请补上它开头的一行，例如 `- id: 20`，注意 `- `；不是的，请只留一处"};
constexpr Message<std::string_view> lacks_value{"`{}` has no value", "`{}` 后面没有值"};
constexpr Phrase value_or_nothing{"write a value, or leave the key out", "请补上值，或者删去这个键"};
constexpr Message<std::string_view> unexplained{"`{}` is accepted without a reason",
                                                "接受了 `{}` 却没有写理由"};
constexpr Phrase write_reason{"write the reason after the colon", "请在冒号后面写明理由"};
constexpr Phrase empty_item{"this list item is empty", "这一个列表项是空的"};
constexpr Phrase remove_comma{"leave out the extra `-` or comma", "请删去多余的 `-` 或逗号"};
constexpr Message<std::string_view, Text> wrong_type{"`{}` holds {}", "`{}` 写成了{}"};
constexpr Phrase a_single_value{"a single value", "单个值"};
constexpr Phrase a_list{"a list", "列表"};
constexpr Phrase a_list_within{"a list within the list", "列表套列表"};
constexpr Phrase a_map{"keys and values", "带键的一项"};
constexpr Message<std::string_view> wants_text{"write one value: `{}: …`", "请只写一个值：`{}: …`"};
constexpr Message<std::string_view> wants_texts{"write a list in half-width brackets: `{}: [甲, 乙]`",
                                                "请用半角方括号写成列表：`{}: [甲, 乙]`"};
constexpr Message<std::string_view> wants_items{"write one item a line below `{}:`, each beginning with `- `",
                                                "请在 `{}:` 下面每行写一项，行首写 `- `"};
constexpr Message<std::string_view> wants_map{"write its keys below `{}:`, indented",
                                              "请在 `{}:` 下面缩进，写它的键"};
constexpr Message<Text> other_file{"the file holds no {}", "文件里没有{}"};
constexpr Message<Text, std::string> begins_with{"a {} begins with `{}`", "{}以 `{}` 开头"};
constexpr Phrase complex_key{"a key must be one word", "键只能是一个词"};
constexpr Phrase write_key{"write `key: value`, with a key of the format",
                           "请写成 `键: 值`，键用格式规定的词"};
constexpr Phrase merge_key{"merge keys (`<<`) are not supported", "不支持合并键 `<<`"};
constexpr Phrase write_out{"write the values out where they belong", "请把内容直接写在该写的地方"};
constexpr Phrase several_lines{"the value goes over several lines", "这个值占了多行"};
constexpr Phrase one_line_or_block{
    "write it on one line (a key needs `: ` after it), or as a block that begins with `|-`",
    "请写在一行里（键后面要有半角冒号和空格），或写成以 `|-` 开头的块"};
constexpr Phrase short_value{"only longer texts may have several lines", "只有较长的文字才可以分行"};
constexpr Message<std::size_t> long_heading{"this heading or name has {} KiB", "这个标题或名称有 {} KiB"};
constexpr Phrase shorten{"give the title or the name alone; other words belong into `text`",
                         "请只写标题或名称本身，其他文字写进 `text`"};
constexpr Message<std::string> decoded_forbidden{"the value holds the character {}, written with a backslash",
                                                 "值里用反斜杠写了字符 {}"};
constexpr Phrase holds_tab{"the value holds a tab", "值里有制表符"};
constexpr Phrase replace_tab{"write a space instead", "请改成空格"};
constexpr Phrase leave_escape_out{
    "delete the backslash and what belongs to it; a backslash of the text is written `\\\\`",
    "请删去反斜杠和跟着它的字母；文字里的反斜杠写成 `\\\\`"};

}  // namespace

void Builder::value_done(std::uint32_t end) {
  last_end_ = std::max(last_end_, end);
  if (frames_.empty()) return;
  Frame& frame = frames_.back();
  frame.is_empty = false;
  if (frame.is_list) return;
  frame.has_key = false;
  frame.has_tag = false;
  frame.field = nullptr;
}

/// A frame for the map or list that begins.
Frame& Builder::open(Span at) {
  const bool is_key = expects_key();
  Frame& frame = frames_.push();
  frame.begin = at.begin;
  frame.findings_before = draft_.diagnostics.size();
  frame.dash = dash_.value_or(at.begin);
  frame.is_key = is_key;
  dash_.reset();
  return frame;
}

void Builder::close(const Frame& frame) {
  if (frame.is_key) {
    frames_.back().has_key = true;
  } else {
    value_done(last_end_);
  }
}

/// The character at the beginning of a place that has no size of its own.
Span Builder::character_at(Span at) const {
  if (at.begin >= text_.size()) return at;
  return {at.begin, at.begin + static_cast<std::uint32_t>(first_code_point(text_.substr(at.begin)).size)};
}

/// The key of a value: that which stands there, where the field has any.
std::string_view Builder::key_of(const Field& field) const {
  if (!field.key.empty()) return field.key;
  return frames_[frames_.size() - (in_list() ? 2 : 1)].key.value;
}

/// The end of the last value, or of the comments behind it that are indented like the item that began at
/// `begin`.
std::uint32_t Builder::end_with_comments(std::uint32_t begin) const {
  const auto column = [this](std::uint32_t at) { return at - (text_.substr(0, at).rfind('\n') + 1); };
  std::uint32_t end = last_end_;
  const auto first = std::find_if(draft_.comments.rbegin(), draft_.comments.rend(), [end](Span comment) {
                       return comment.begin < end;
                     }).base();
  for (auto comment = first; comment != draft_.comments.end(); ++comment) {
    const bool on_line = comment == first && end_of_line(text_, last_end_) > comment->begin;
    if (!on_line && column(comment->begin) < column(begin)) break;
    end = comment->end;
  }
  return end;
}

void Builder::begin_map(Span at) {
  const Level* level = nullptr;
  if (expects_key()) {
    report_complex_key(at);
  } else if (const Field* const field = expected()) {
    const bool fits = in_list() ? field->shape == Shape::items || field->shape == Shape::texts_or_items
                                : field->shape == Shape::map || field->shape == Shape::text_or_map;
    if (fits) {
      level = field->level;
      if (field->open != nullptr) field->open(draft_);
    } else {
      report_wrong_type(*field, at, a_map.text());
    }
  }
  open(at).level = level;
}

void Builder::end_map(Span) {
  const Frame& frame = frames_.pop();
  if (frame.level != nullptr) {
    report_missing(frame);
    if (frame.level->close != nullptr) {
      const bool damaged = draft_.diagnostics.size() > frame.findings_before;
      frame.level->close(draft_, {frame.begin, end_with_comments(frame.begin)}, damaged);
    }
  }
  close(frame);
}

void Builder::begin_list(Span at) {
  const Field* of = nullptr;
  if (expects_key()) {
    report_complex_key(at);
  } else if (const Field* const field = expected()) {
    const bool fits =
        !in_list() && (field->shape == Shape::texts || field->shape == Shape::items ||
                       field->shape == Shape::text_or_texts || field->shape == Shape::texts_or_items);
    if (fits) {
      of = field;
    } else {
      report_wrong_type(*field, at, in_list() ? a_list_within.text() : a_list.text());
    }
  }
  Frame& frame = open(at);
  frame.is_list = true;
  frame.field = of;
}

void Builder::end_list(Span) {
  const Frame& frame = frames_.pop();
  if (frame.field != nullptr && frame.is_empty) report_empty(*frame.field, frames_.back().key.span);
  close(frame);
}

void Builder::scalar(const Scalar& scalar) {
  dash_.reset();
  if (expects_key()) {
    read_key(scalar);
    return;
  }
  if (const Field* const field = expected()) read_value(*field, scalar);
  value_done(scalar.span.end);
}

void Builder::null(Span at) {
  dash_.reset();
  if (expects_key()) {
    report_complex_key(at);
    frames_.back().has_key = true;
    return;
  }
  if (const Field* const field = expected()) {
    if (frames_.empty()) {
      if (lost_.empty()) report_other_file({0, 0});
    } else if (!frames_.back().is_list) {
      report_empty(*field, frames_.back().key.span);
    } else if (!lost_.touches({last_end_, at.begin})) {  // an item that was left out may be a dash alone
      draft_.report(rules::empty_value, character_at(at), empty_item.text(), remove_comma.text());
    }
  }
  value_done(last_end_);
}

void Builder::unsupported(Feature feature, Span at) {
  if (is_skipped() && !expects_key()) return;
  if (feature == Feature::tag && !frames_.empty()) frames_.back().has_tag = true;
  if (feature == Feature::question_mark) {
    if (!frames_.empty()) frames_.back().question_mark = at;
    return;
  }
  const FeatureWords words = words_for(feature);
  draft_.report(*words.rule, at, words.message.text(), words.hint.text(),
                feature == Feature::tight_comment ? Edits{{{at.begin, at.begin}, " "}} : Edits{});
  // An alias is followed by a null that is no finding of its own.
  if (feature == Feature::alias && !frames_.empty()) frames_.back().field = nullptr;
}

void Builder::report_complex_key(Span at) {
  Frame& frame = frames_.back();
  frame.question_mark.reset();
  if (frame.level != nullptr)
    draft_.report(rules::unsupported_yaml, character_at(at), complex_key.text(), write_key.text());
}

void Builder::read_key(const Scalar& key) {
  Frame& frame = frames_.back();
  frame.has_key = true;
  frame.field = nullptr;
  frame.key.span = key.span;
  last_end_ = std::max(last_end_, key.span.end);
  if (frame.level == nullptr) return;
  const Field* const named = frame.level->find(key.value, frame.keys.last);
  if (named == nullptr) frame.key.value = key.value;
  if (report_repeated(key, named)) {
    if (named == nullptr || named->shape != Shape::items) return;
    draft_.lose(named->key);  // the items of both lists are looked at
  }

  frame.keys.add(named, key.value, key.span);
  frame.field = named != nullptr ? named : keys_.find(*frame.level, key.value);
  if (const auto mark = std::exchange(frame.question_mark, {})) {
    const FeatureWords words = words_for(Feature::question_mark);
    draft_.report(*words.rule, *mark, words.message.text(), words.hint.text());
  } else if (frame.field == nullptr) {
    read_unknown_key(*frame.level, key);
  }
}

/// Whether a key stands in the item already, or belongs to another that went on without its dash.
bool Builder::report_repeated(const Scalar& key, const Field* field) {
  Frame& frame = frames_.back();
  if (field != nullptr && !frame.keys.may_have(field)) return frame.is_other_item;
  const std::optional<Span> earlier = frame.keys.find(field, key.value);
  if (!earlier) return frame.is_other_item;
  const bool is_list_item = frames_.size() > 1 && frames_[frames_.size() - 2].is_list;
  const bool is_first = *earlier == frame.keys.first;
  if (frame.is_other_item && !is_first) return true;
  const bool begins =
      is_list_item && frame.keys.count() > 1 && (is_first || (field != nullptr && field->required));
  draft_.report(rules::duplicate_key, key.span, repeated_key(key.value),
                begins ? keep_one_or_begin.text() : keep_one.text(), {{*earlier, first_here.text()}});
  if (begins) {
    frame.is_other_item = true;
    draft_.lose(frames_[frames_.size() - 2].field->key);
  }
  return true;
}

void Builder::report_forbidden(char32_t character, Span value) {
  const std::string_view written = text_.substr(value.begin, value.end - value.begin);
  const bool is_raw = character == '\t' && written.find('\t') != std::string_view::npos;
  draft_.report(rules::forbidden_character, value,
                is_raw ? holds_tab.text() : decoded_forbidden(code_point_name(character)),
                is_raw ? replace_tab.text() : leave_escape_out.text());
}

void Builder::read_value(const Field& field, const Scalar& value) {
  if (!frames_.empty()) draft_.key = &frames_[frames_.size() - (in_list() ? 2 : 1)].key;
  if (is_of_allow(field) && report_allow_value(draft_, text_, field, value)) return;
  if (!field.takes_value(in_list())) {
    report_wrong_type(field, value.span, a_single_value.text(), mend_list(field, value, text_));
  } else if (value.style == Style::multi_line) {
    draft_.report(rules::multi_line_value, value.span, several_lines.text(), one_line_or_block.text());
  } else if (const auto forbidden = forbidden_in(value)) {
    report_forbidden(*forbidden, value.span);
  } else if (is_blank(value.value) || value.value == "～") {
    report_empty(field, in_list() || !is_blank(value.value) ? value.span : frames_.back().key.span);
  } else if (!field.prose && value.value.find('\n') != std::string_view::npos) {
    draft_.report(rules::multi_line_value, value.span, several_lines.text(), short_value.text());
  } else if (field.shared && value.value.size() > max_shared_size) {
    draft_.report(rules::limit, value.span, long_heading((value.value.size() + 1023) >> 10U), shorten.text());
  } else {
    field.take(draft_, value);
    const Form* const form = in_list() && field.item_form != nullptr ? field.item_form : field.form;
    if (form != nullptr && !form->accepts(value.value))
      draft_.report(rules::invalid_value, value.span, form->fault(value.value), form->hint.text(),
                    mend_form(*form, value));
  }
}

void Builder::report_missing(const Frame& frame) {
  // The line that the item's dash stands in may be lost but for the dash.
  const std::uint32_t begin = frames_.empty() ? 0 : frame.dash;
  if (!lost_.empty()) {
    const std::size_t next = std::min(text_.find_first_not_of(" \n", last_end_), text_.size());
    if (lost_.touches({begin, static_cast<std::uint32_t>(next)})) return;
  }
  if (frames_.empty() && frame.keys.fields.empty() && frame.keys.meant.empty()) {
    draft_.diagnostics.clear();  // of something else
    report_other_file(character_at({frame.begin, frame.begin}));
    return;
  }
  const Span at = frame.keys.first.value_or(character_at({frame.begin, frame.begin}));
  report_missing_keys(*frame.level, frame.keys, at, draft_);
}

void Builder::read_unknown_key(const Level& level, const Scalar& key) {
  const bool has_colon =
      text_.substr(key.span.end).starts_with(':');  // yaml-cpp takes a last word for a key without one
  if (const auto slip = find_key_slip(key.value, keys_); slip && (!has_colon || slip->key.empty())) {
    const auto begin = key.span.begin + static_cast<std::uint32_t>(slip->begin);
    const bool is_plain = key.value.size() == key.span.end - key.span.begin;
    draft_.report(*slip->rule, {begin, begin + static_cast<std::uint32_t>(slip->size)}, slip->message,
                  slip->hint, is_plain ? moved(slip->mend, key.span.begin) : Edits{});
    ItemKeys& item = frames_.back().keys;  // it is there, if not as it should be
    const Field* const field = level.find(slip->key);
    if (!item.find(field, slip->key)) item.add(field, slip->key, key.span);
    return;
  }
  if (key.value == "<<") {
    draft_.report(rules::unsupported_yaml, key.span, merge_key.text(), write_out.text());
    return;
  }
  frames_.back().field = report_unknown_key(level, keys_, key, frames_.back().keys, draft_);
}

void Builder::report_wrong_type(const Field& field, Span at, const Text& found, Edits mend) {
  if (frames_.empty()) {
    report_other_file(at);
    return;
  }
  const std::string_view key = key_of(field);
  const bool is_item = field.shape == Shape::items && in_list();
  const auto hint = [&] {
    if (is_item) return item_hint(*field.level);
    switch (field.shape) {
      case Shape::text:
      case Shape::text_or_map:
      case Shape::text_or_texts:
        return wants_text(key);
      case Shape::texts:
      case Shape::texts_or_items:
        return wants_texts(key);
      case Shape::items:
        return wants_items(key);
      case Shape::map:
        return wants_map(key);
    }
    return Text{};
  };
  if (field.shape == Shape::items) draft_.lose(field.key);
  draft_.report(rules::wrong_type, at.begin == at.end ? character_at(at) : at, wrong_type(key, found), hint(),
                std::move(mend));
}

void Builder::report_other_file(Span at) {
  const Level& whole = keys_.whole();
  draft_.report(rules::wrong_type, at, other_file(whole.name.text()),
                begins_with(whole.name.text(), written(whole.fields.front())));
}

void Builder::report_empty(const Field& field, Span at) {
  if (lost_.touches(at) || frames_.back().has_tag) return;
  if (&field == allow_level.any) {
    if (report_allow_key(draft_, text_, at)) return;
    draft_.report(rules::allow_without_reason, at, unexplained(frames_.back().key.value),
                  write_reason.text());
    // What it accepts is no second finding.
    if (draft_.allow != nullptr) draft_.allow->push_back({frames_.back().key, {}});
  } else {
    draft_.report(rules::empty_value, at, lacks_value(key_of(field)), value_or_nothing.text());
  }
}

}  // namespace xfz::load
