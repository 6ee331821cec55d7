// SPDX-License-Identifier: MIT
#include "text/look_alike.h"

#include <algorithm>
#include <cstddef>

#include "text/normal_form.h"
#include "text/utf8.h"

namespace xfz {

namespace {

// Each letter and the Latin one that it is taken for. Letters that only resemble one, such as α, are left
// out, so that a word in Greek or Russian is not torn apart.
constexpr std::u32string_view cyrillic =
    U"АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT УY ХX ԚQ ԜW ӀI аa сc еe һh іi јj оo рp ԛq ѕs ԝw хx уy";
constexpr std::u32string_view greek = U"ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo";

// Radicals and the character that each is as a word (Unicode's EquivalentUnifiedIdeograph); PDF files often
// give them for it. Those from U+2F00 on need no table, for their compatible form is the character.
constexpr std::u32string_view radicals =
    U"⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 "
    U"⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕𫜹 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺠民 "
    U"⺡氵 "
    U"⺢氺 "
    U"⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 "
    U"⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 "
    U"⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 "
    U"⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 "
    U"⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀";

/// The partner of a character in a table of pairs that are separated by spaces; 0 where it has none.
char32_t partner(std::u32string_view table, char32_t c) {
  for (std::size_t at = 0; at + 1 < table.size(); at += 3) {
    if (table[at] == c) return table[at + 1];
  }
  return 0;
}

/// Where characters stand that have a second code, the one in Unicode's normal form: ideographs, and signs
/// such as Å and Ω.
bool may_be_compatibility(char32_t c) {
  return is_in(c, 0xF900, 0xFAFF) || is_in(c, 0x2F800, 0x2FA1F) || is_in(c, 0x340, 0x387) ||
         is_in(c, 0x2126, 0x212B) || is_in(c, 0x2329, 0x232A);
}

/// The one character of the normal form, where it is another one.
char32_t normal_character(char32_t c, NormalForm form) {
  const std::u32string normal = normalised(encoded({&c, 1}), form);
  return normal.size() == 1 && normal.front() != c ? normal.front() : 0;
}

}  // namespace

std::optional<LookAlike> look_alike(char32_t c) {
  const auto with = [c](LookAlike::Kind kind, char32_t meant) {
    return meant != 0 ? std::optional(LookAlike{kind, c, meant}) : std::nullopt;
  };
  if (may_be_compatibility(c)) {
    if (const char32_t meant = normal_character(c, NormalForm::composed)) {
      return with(LookAlike::compatibility, meant);
    }
  }
  if (is_greek(c)) return with(LookAlike::greek, partner(greek, c));
  if (is_cyrillic(c)) return with(LookAlike::cyrillic, partner(cyrillic, c));
  if (is_in(c, 0x2E80, 0x2FDF)) {
    const char32_t word = partner(radicals, c);
    return with(LookAlike::radical, word != 0 ? word : normal_character(c, NormalForm::compatible_caseless));
  }
  if (is_full_width_letter(c)) return with(LookAlike::full_width, c - U'！' + U'!');
  return std::nullopt;
}

bool is_greek(char32_t c) {
  return is_in(c, 0x370, 0x3FF);
}

bool is_cyrillic(char32_t c) {
  return is_in(c, 0x400, 0x52F);
}

bool is_full_width_letter(char32_t c) {
  return is_in(c, 0xFF10, 0xFF19) || is_in(c, 0xFF21, 0xFF3A) || is_in(c, 0xFF41, 0xFF5A);
}

std::string look_alike_key(std::string_view text) {
  std::u32string plain = normalised(text, NormalForm::composed);
  for (char32_t& c : plain) {
    if (const auto other = look_alike(c)) c = other->meant;
  }
  plain = normalised(encoded(plain), NormalForm::compatible_caseless);
  for (char32_t& c : plain) {
    if (c == U'o' || c == U'○' || c == U'◯' || c == U'〇') c = U'0';
    if (c == U'l' || c == U'i') c = U'1';
  }
  return encoded(plain);
}

}  // namespace xfz
