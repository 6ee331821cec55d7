// SPDX-License-Identifier: MIT
#include "office/word_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "office/refusal.h"

namespace xfz::office {

namespace {

template <std::size_t count>
bool is_one_of(std::string_view name, const std::string_view (&names)[count]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// Elements that only hold others that are printed.
bool is_wrapper(std::string_view name) {
  constexpr std::string_view names[] = {"ins",        "moveTo",    "hyperlink", "smartTag", "sdt",
                                        "sdtContent", "customXml", "dir",       "bdo",      "fldSimple",
                                        "ruby",       "rubyBase",  "oMath",     "oMathPara"};
  return is_one_of(name, names);
}

/// What a sign of a font of symbols is elsewhere; an empty box where that is not known.
std::string_view sign_of(std::string_view font, std::string_view code) {
  struct Sign {
    std::string_view code;
    std::string_view sign;
  };
  constexpr Sign wingdings[] = {{"FC", "✓"}, {"FE", "☑"}, {"FB", "✗"}, {"FD", "☒"}, {"6C", "●"},
                                {"6E", "■"}, {"75", "◆"}, {"D8", "➢"}, {"AB", "★"}};
  constexpr Sign wingdings2[] = {{"50", "✓"}, {"52", "☑"}, {"4F", "✗"}, {"51", "☒"}, {"54", "☒"}};
  constexpr Sign symbol[] = {{"B7", "•"}, {"D6", "√"}, {"B4", "×"}, {"A3", "≤"}, {"B3", "≥"}};
  const auto sign_in = [code](const auto& signs) {
    const auto* const found = std::find_if(std::begin(signs), std::end(signs), [code](const Sign& each) {
      return code.size() > 1 && each.code == code.substr(code.size() - 2);
    });
    return found == std::end(signs) ? std::string_view("□") : found->sign;
  };
  if (font == "Wingdings") return sign_in(wingdings);
  if (font == "Wingdings 2") return sign_in(wingdings2);
  return font == "Symbol" ? sign_in(symbol) : std::string_view("□");
}

bool holds_drawing(std::string_view name) {
  constexpr std::string_view names[] = {"drawing", "pict", "object", "AlternateContent"};
  return is_one_of(name, names);
}

void add_words(pugi::xml_node node, std::string& out, int depth) {
  if (depth > max_depth) throw Refusal{Fault::too_big};
  for (const pugi::xml_node each : node.children()) {
    const std::string_view name = name_of(each);
    if (name == "t" || name == "delText") {
      out += each.text().get();
    } else if (name == "p" && !out.empty()) {
      out += '\n';
      add_words(each, out, depth + 1);
    } else if (name == "tab" || name == "br") {
      out += name == "tab" ? '\t' : '\n';
    } else if (name != "Fallback" && name != "pPr" && name != "rPr") {
      add_words(each, out, depth + 1);
    }
  }
}

/// Whether properties of a run cross its words out; nothing where they do not say.
std::optional<bool> says_struck(pugi::xml_node properties) {
  if (!child(properties, "strike") && !child(properties, "dstrike")) return std::nullopt;
  return is_on(properties, "strike") || is_on(properties, "dstrike");
}

}  // namespace

StyleNames struck_styles(const Xml* styles) {
  StyleNames struck;
  if (styles == nullptr) return struck;
  // A style that is based on another may stand before it.
  std::map<std::string_view, pugi::xml_node> all;
  for (const pugi::xml_node each : styles->root().children())
    if (name_of(each) == "style") all[attribute(each, "styleId")] = each;
  for (const auto& [name, style] : all) {
    pugi::xml_node at = style;
    for (int depth = 0; at && depth < max_depth; ++depth) {
      if (const auto says = says_struck(child(at, "rPr"))) {
        if (*says) struck.emplace(name);
        break;
      }
      const auto base = all.find(value(at, "basedOn"));
      at = base == all.end() ? pugi::xml_node() : base->second;
    }
  }
  return struck;
}

bool is_prompt(pugi::xml_node node) {
  return name_of(node) == "sdt" && is_on(child(node, "sdtPr"), "showingPlcHdr");
}

std::string WordText::all_words(pugi::xml_node node) {
  std::string out;
  add_words(node, out, 0);
  return out;
}

void WordText::aside(AsideKind kind, std::string text, std::string about) {
  if (!text.empty()) asides_.push_back({kind, std::move(text), std::move(about), at_});
}

std::string WordText::paragraph(pugi::xml_node node) {
  text_.clear();
  comment_begins_.clear();
  is_struck_ = struck_styles_.contains(value(child(node, "pPr"), "pStyle"));
  walk(node, 0);
  tell_struck();
  return std::move(text_);
}

void WordText::walk(pugi::xml_node node, int depth) {
  if (depth > max_depth) throw Refusal{Fault::too_big};
  for (const pugi::xml_node each : node.children()) {
    const std::string_view name = name_of(each);
    if (is_prompt(each)) {
      aside(AsideKind::prompt, all_words(each));
    } else if (name == "r") {
      run(each, depth + 1);
    } else if (is_wrapper(name)) {
      if (name == "ins" || name == "moveTo") aside(AsideKind::inserted, all_words(each));
      walk(each, depth + 1);
    } else if (name == "del" || name == "moveFrom") {
      aside(AsideKind::deleted, all_words(each));
    } else if (name == "commentRangeStart") {
      comment_begins(each);
    } else if (name == "commentRangeEnd") {
      const std::string id(attribute(each, "id"));
      const auto begin = comment_begins_.find(id);
      if (begin != comment_begins_.end())
        commented_[id] = text_.substr(std::min(begin->second, text_.size()));
    } else if (holds_drawing(name)) {
      text_boxes(each, depth + 1);
    }
  }
}

void WordText::comment_begins(pugi::xml_node node) {
  comment_begins_[std::string(attribute(node, "id"))] = text_.size();
}

void WordText::run(pugi::xml_node node, int depth) {
  if (is_on(child(node, "rPr"), "vanish")) {
    aside(AsideKind::hidden, all_words(node));
    return;
  }
  const bool is_crossed_out = is_struck(node);
  if (!is_crossed_out) tell_struck();
  if (is_crossed_out) std::swap(text_, struck_);
  for (const pugi::xml_node each : node.children()) in_run(each, depth);
  if (is_crossed_out) std::swap(text_, struck_);
}

bool WordText::is_struck(pugi::xml_node run) const {
  const pugi::xml_node properties = child(run, "rPr");
  if (const auto says = says_struck(properties)) return *says;
  return is_struck_ || struck_styles_.contains(value(properties, "rStyle"));
}

/// Words that are crossed out together are told together.
void WordText::tell_struck() {
  aside(AsideKind::struck, std::exchange(struck_, {}));
}

void WordText::in_run(pugi::xml_node node, int depth) {
  const std::string_view name = name_of(node);
  if (name == "fldChar") {
    const std::string_view type = attribute(node, "fldCharType");
    if (type == "begin") fields_.push_back(true);
    if (type == "separate" && !fields_.empty()) fields_.back() = false;
    if (type == "end" && !fields_.empty()) fields_.pop_back();
    instructions_ = static_cast<int>(std::count(fields_.begin(), fields_.end(), true));
  } else if (instructions_ > 0) {
    return;
  } else if (name == "t") {
    text_ += node.text().get();
  } else if (name == "tab" || name == "ptab") {
    text_ += '\t';
  } else if (name == "br" || name == "cr") {
    text_ += '\n';
  } else if (name == "noBreakHyphen") {
    text_ += '-';
  } else if (name == "sym") {
    text_ += sign_of(attribute(node, "font"), attribute(node, "char"));
  } else if (name == "commentReference") {
    comment_stands(node);
  } else if (name == "footnoteReference") {
    note(notes_.footnotes, node);
  } else if (name == "endnoteReference") {
    note(notes_.endnotes, node);
  } else if (is_wrapper(name)) {
    walk(node, depth + 1);
  } else if (holds_drawing(name)) {
    text_boxes(node, depth + 1);
  }
}

void WordText::comment_stands(pugi::xml_node node) {
  const std::string_view id = attribute(node, "id");
  const auto found = notes_.comments.find(id);
  if (found == notes_.comments.end()) return;
  const auto about = commented_.find(id);
  aside(AsideKind::comment, found->second, about == commented_.end() ? std::string() : about->second);
}

void WordText::note(const NoteTexts& texts, pugi::xml_node node) {
  const auto found = texts.find(attribute(node, "id"));
  if (found != texts.end()) aside(AsideKind::footnote, found->second);
}

/// Of the same box in two formats the first is taken.
void WordText::text_boxes(pugi::xml_node node, int depth) {
  if (depth > max_depth) throw Refusal{Fault::too_big};
  for (const pugi::xml_node each : node.children()) {
    const std::string_view name = name_of(each);
    if (name == "Fallback") continue;
    if (name == "txbxContent") {
      aside(AsideKind::text_box, all_words(each));
    } else {
      text_boxes(each, depth + 1);
    }
  }
}

}  // namespace xfz::office
