// SPDX-License-Identifier: MIT
#include "render/notice/fields.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "render/sheet/duty_fields.h"
#include "render/text_fields.h"
#include "render/words.h"
#include "text/chinese_number.h"

namespace xfz::render {

namespace {

/// `一、` for each section that there is; one that is empty is left out, and the numbers go on behind it. An
/// only one has none.
struct Sections {
  std::string gained, lost, deadline, role, text, order, unit, via;

  explicit Sections(const NoticePage& page) {
    const std::pair<std::string*, bool> all[] = {
        {&gained, page.gained.empty()},      {&lost, page.lost.empty()},
        {&deadline, page.deadlines.empty()}, {&role, page.roles.empty()},
        {&text, page.texts.empty()},         {&order, page.order.empty() && page.moves.empty()},
        {&unit, page.about_unit.empty()},    {&via, page.groups.empty()},
    };
    const auto count =
        std::count_if(std::begin(all), std::end(all), [](const auto& section) { return !section.second; });
    std::size_t number = 0;
    for (const auto& [section, is_empty] : all) {
      if (!is_empty && count > 1) *section = chinese_number(++number) + "、";
    }
  }
};

std::string flag(bool is_set) {
  return is_set ? "1" : "";
}

struct NumberedPage {
  const NoticePage& page;
  Sections sections{page};

  const Table& table() const { return *page.comparison->difference.after; }
};

/// An item of a list; `place` counts from 1 and is 0 for an only one.
template <class Item>
struct Numbered {
  std::size_t place;
  const Item& item;
};

/// `（一）`
template <class Item>
std::string number_of(const Numbered<Item>& numbered) {
  return numbered.place == 0 ? "" : "（" + chinese_number(numbered.place) + "）";
}

std::string value_of(const std::optional<Located<std::string>>& text) {
  return text ? text->value : "";
}

std::string count_of(std::size_t count) {
  return std::to_string(count);
}

bool have_marks(const std::vector<NoticeChange>& texts) {
  return std::any_of(texts.begin(), texts.end(),
                     [](const NoticeChange& change) { return !change.pieces.empty(); });
}

std::string has_marks(const NumberedPage& p) {
  return flag(have_marks(p.page.texts));
}

/// Where nothing above said what the marks mean.
std::string has_via_marks(const NumberedPage& p) {
  const auto& groups = p.page.groups;
  return flag(!have_marks(p.page.texts) &&
              std::any_of(groups.begin(), groups.end(),
                          [](const NoticeGroup& group) { return have_marks(group.texts); }));
}

std::string order_topic(const NumberedPage& p) {
  if (p.page.moves.empty()) return "序号调整";
  return p.page.order.empty() ? "所属任务调整" : "序号和所属任务调整";
}

std::string order_changes(const NumberedPage& p) {
  std::vector<std::string> words = p.page.order;
  words.insert(words.end(), p.page.moves.begin(), p.page.moves.end());
  return joined(words, "；");
}

constexpr TextField<NumberedPage> page_fields[] = {
    {{"table_title", {"the table's title", "表格的标题"}},
     [](const NumberedPage& p) { return p.table().title.value; }},
    {{"year", {"the table's year", "表格的年度"}},
     [](const NumberedPage& p) { return std::to_string(p.table().year.value); }},
    {{"jurisdiction", {"whose table it is", "表格所属的地区"}},
     [](const NumberedPage& p) { return p.table().jurisdiction.value; }},
    {{"issuer", {"who issued it, if the table says so", "印发单位（表格写明时）"}},
     [](const NumberedPage& p) { return value_of(p.table().issuer); }},
    {{"document", {"its document number, if the table says so", "文号（表格写明时）"}},
     [](const NumberedPage& p) { return value_of(p.table().document); }},
    {{"unit",
      {"the unit's or group's name, the new one where it has one", "单位或集体的名称（改名的用新名称）"}},
     [](const NumberedPage& p) { return p.page.unit; }},
    {{"unit_id", {"its id", "代号"}}, [](const NumberedPage& p) { return p.page.unit_id; }},
    {{"is_group", {"set for a group", "是集体时有值"}},
     [](const NumberedPage& p) { return flag(p.page.is_group); }},
    {{"you", {"how it is addressed: 你单位, a group 各单位", "称呼：你单位；集体是“各单位”"}},
     [](const NumberedPage& p) { return p.page.you; }},
    {{"old_version",
      {"where the old table comes from: the file and its git revision", "原表的来源：文件和它的 git 版本"}},
     [](const NumberedPage& p) { return version_text(p.page.comparison->before); }},
    {{"new_version", {"the same of the new one", "新表的来源"}},
     [](const NumberedPage& p) { return version_text(p.page.comparison->after); }},
    {{"has_gained", {"set where there is the section of what is newly the unit's", "有“新增事项”部分时有值"}},
     [](const NumberedPage& p) { return flag(!p.page.gained.empty()); }},
    {{"has_lost",
      {"set where there is the section of what is no longer the unit's", "有“不再承担的事项”部分时有值"}},
     [](const NumberedPage& p) { return flag(!p.page.lost.empty()); }},
    {{"has_deadline", {"set where there is the section of other deadlines", "有“时限调整”部分时有值"}},
     [](const NumberedPage& p) { return flag(!p.page.deadlines.empty()); }},
    {{"has_role", {"set where there is the section of other roles and partners", "有“职责调整”部分时有值"}},
     [](const NumberedPage& p) { return flag(!p.page.roles.empty()); }},
    {{"has_text", {"set where there is the section of other words", "有“内容调整”部分时有值"}},
     [](const NumberedPage& p) { return flag(!p.page.texts.empty()); }},
    {{"has_order", {"set where there is the section of other numbers or tasks", "有“序号调整”部分时有值"}},
     [](const NumberedPage& p) { return flag(!p.page.order.empty() || !p.page.moves.empty()); }},
    {{"has_unit",
      {"set where there is the section of the unit's name and groups",
       "有“单位名称和所属集体调整”部分时有值"}},
     [](const NumberedPage& p) { return flag(!p.page.about_unit.empty()); }},
    {{"has_via",
      {"set where there is the section of what reaches it through groups",
       "有“经由集体承担的事项调整”部分时有值"}},
     [](const NumberedPage& p) { return flag(!p.page.groups.empty()); }},
    {{"gained_section",
      {"its number: `一、`; empty where it is the only section",
       "“新增事项”部分的序号，例如“一、”；只有一个部分时为空"}},
     [](const NumberedPage& p) { return p.sections.gained; }},
    {{"lost_section", {"the number of that of what is no longer the unit's", "“不再承担的事项”部分的序号"}},
     [](const NumberedPage& p) { return p.sections.lost; }},
    {{"deadline_section", {"the number of that of other deadlines", "“时限调整”部分的序号"}},
     [](const NumberedPage& p) { return p.sections.deadline; }},
    {{"role_section", {"the number of that of other roles and partners", "“职责调整”部分的序号"}},
     [](const NumberedPage& p) { return p.sections.role; }},
    {{"text_section", {"the number of that of other words", "“内容调整”部分的序号"}},
     [](const NumberedPage& p) { return p.sections.text; }},
    {{"order_section", {"the number of that of other numbers", "“序号调整”部分的序号"}},
     [](const NumberedPage& p) { return p.sections.order; }},
    {{"unit_section",
      {"the number of that of the unit's name and groups", "“单位名称和所属集体调整”部分的序号"}},
     [](const NumberedPage& p) { return p.sections.unit; }},
    {{"via_section",
      {"the number of that of what reaches it through groups", "“经由集体承担的事项调整”部分的序号"}},
     [](const NumberedPage& p) { return p.sections.via; }},
    {{"order_topic",
      {"what that of other numbers is about: `序号调整`, `所属任务调整`, `序号和所属任务调整`",
       "该部分的标题：“序号调整”“所属任务调整”或“序号和所属任务调整”"}},
     order_topic},
    {{"order_changes",
      {"measures and clauses with another number or under another task, in words",
       "序号和所属任务的调整，一句话"}},
     order_changes},
    {{"has_marks",
      {"set where `text_changes` mark what was added and removed", "内容调整里标有新增和删去的文字时有值"}},
     has_marks},
    {{"has_via_marks",
      {"set where only the texts of `via_changes` have such marks",
       "只有经由集体的事项里标有新增和删去的文字时有值"}},
     has_via_marks},
    {{"gained_count", {"how many duties are newly the unit's", "新增的事项数"}},
     [](const NumberedPage& p) { return count_of(p.page.gained.size()); }},
    {{"lost_count", {"how many are no longer the unit's", "不再承担的事项数"}},
     [](const NumberedPage& p) { return count_of(p.page.lost.size()); }},
    {{"deadline_count", {"how many have another deadline", "时限有调整的事项数"}},
     [](const NumberedPage& p) { return count_of(p.page.deadlines.size()); }},
    {{"role_count", {"how many have another role or partners", "职责有调整的事项数"}},
     [](const NumberedPage& p) { return count_of(p.page.roles.size()); }},
    {{"text_count", {"how many have other words", "内容有调整的事项数"}},
     [](const NumberedPage& p) { return count_of(p.page.texts.size()); }},
};

using NumberedDuty = Numbered<NoticeDuty>;
constexpr TextField<NumberedDuty> came_or_went_fields[] = {
    {{"number",
      {"its place in the section, `（一）`; empty for an only one",
       "在本部分里的序号：（一）；只有一条时为空"}},
     number_of<NoticeDuty>},
    {{"label", {"`第90项第3分项`", "例如“第90项第3分项”"}},
     [](const NumberedDuty& d) { return d.item.label; }},
    {{"sentence", {"the unit's own part, with a full stop", "本单位的部分，以句号结尾"}},
     [](const NumberedDuty& d) { return d.item.words; }},
    {{"remark",
      {"where it comes from, or where it went: `原由政办牵头`, `该项已取消`; may be empty",
       "从哪里来或到哪里去，例如“原由政办牵头”“该项已取消”；可能为空"}},
     [](const NumberedDuty& d) { return d.item.remark; }},
};

using NumberedChange = Numbered<NoticeChange>;
constexpr TextField<NumberedChange> change_fields[] = {
    {{"number",
      {"its place in the section, `（一）`; empty for an only one",
       "在本部分里的序号：（一）；只有一条时为空"}},
     number_of<NoticeChange>},
    {{"label", {"`第19项`, `第90项第1、3分项`", "例如“第19项”“第90项第1、3分项”"}},
     [](const NumberedChange& c) { return c.item.label; }},
    {{"old_label", {"`第18项`, where it was numbered otherwise", "原序号不同时，例如“第18项”"}},
     [](const NumberedChange& c) { return c.item.old_label; }},
    {{"topic", {"the beginning of its words", "事项开头的文字"}},
     [](const NumberedChange& c) { return c.item.topic; }},
    {{"deadline_before",
      {"the old deadline with its day, in `deadline_changes`", "原时限和日期（deadline_changes 里）"}},
     [](const NumberedChange& c) { return c.item.deadline_before; }},
    {{"deadline_after", {"the new one, likewise", "现时限和日期（同上）"}},
     [](const NumberedChange& c) { return c.item.deadline_after; }},
    {{"deadline_shift",
      {"`提前30日`, `推迟30日`; empty where days cannot be counted", "提前或推迟几日；无法计算时为空"}},
     [](const NumberedChange& c) { return c.item.deadline_shift; }},
    {{"role_before",
      {"the old role, in `role_changes`, where it is another one", "原角色（role_changes 里，角色有变时）"}},
     [](const NumberedChange& c) { return c.item.role_before; }},
    {{"role_after", {"the new one, likewise", "现角色（同上）"}},
     [](const NumberedChange& c) { return c.item.role_after; }},
    {{"division",
      {"that it is divided into clauses now, or no longer, in `text_changes`",
       "现在分了项或者不再分项的说明（text_changes 里）"}},
     [](const NumberedChange& c) { return c.item.division; }},
    {{"text_before", {"the old words, in `text_changes`", "原文（text_changes 里）"}},
     [](const NumberedChange& c) { return c.item.text_before; }},
    {{"text_after", {"the new words, likewise", "现文（同上）"}},
     [](const NumberedChange& c) { return c.item.text_after; }},
    {{"has_pieces",
      {"set where `pieces` show what changed, and not nearly everything did",
       "用 pieces 标得出改动时有值；几乎全改了则为空"}},
     [](const NumberedChange& c) { return flag(!c.item.pieces.empty()); }},
};

std::string piece_text(const compare::TextPiece& piece, compare::TextPiece::Kind kind) {
  return piece.kind == kind ? std::string(piece.text) : "";
}

using Piece = compare::TextPiece;
constexpr TextField<Piece> piece_fields[] = {
    {{"kept", {"words that stayed", "没有变的文字"}},
     [](const Piece& p) { return piece_text(p, Piece::kept); }},
    {{"removed", {"words that went", "删去的文字"}},
     [](const Piece& p) { return piece_text(p, Piece::removed); }},
    {{"added", {"words that came", "新增的文字"}},
     [](const Piece& p) { return piece_text(p, Piece::added); }},
};

using Sentence = Numbered<std::string>;
constexpr TextField<Sentence> sentence_fields[] = {
    {{"number",
      {"its place in the list, `（一）`; empty for an only one", "在列表里的序号：（一）；只有一条时为空"}},
     number_of<std::string>},
    {{"words", {"what changed, in words, without a full stop", "改动的说明，不带句号"}},
     [](const Sentence& s) { return s.item; }},
};

using NumberedGroup = Numbered<NoticeGroup>;
constexpr TextField<NumberedGroup> group_fields[] = {
    {{"number",
      {"its place in the section, `（一）`; empty for an only one",
       "在本部分里的序号：（一）；只有一条时为空"}},
     number_of<NoticeGroup>},
    {{"group", {"the group's name", "集体的名称"}}, [](const NumberedGroup& g) { return g.item.name; }},
    {{"words", {"what changed, in words, without a full stop", "改动的说明，不带句号"}},
     [](const NumberedGroup& g) { return g.item.words; }},
    {{"has_gained", {"set where there are `gained_duties`", "有 gained_duties 时有值"}},
     [](const NumberedGroup& g) { return flag(!g.item.gained.empty()); }},
    {{"has_text", {"set where there are `text_changes`", "有 text_changes 时有值"}},
     [](const NumberedGroup& g) { return flag(!g.item.texts.empty()); }},
};

constexpr auto page_infos = infos(page_fields);
constexpr auto came_or_went_infos = joined(infos(came_or_went_fields), duty_infos);
constexpr auto change_infos = joined(infos(change_fields), duty_infos);
constexpr auto piece_infos = infos(piece_fields);
constexpr auto sentence_infos = infos(sentence_fields);
constexpr auto group_infos = infos(group_fields);

constexpr FieldLevel came_or_went_level{came_or_went_infos, {}};
constexpr FieldLevel piece_level{piece_infos, {}};
constexpr FieldLevel sentence_level{sentence_infos, {}};
constexpr FieldLevel::List change_lists[] = {
    {{"partners", {"other partners, in `role_changes`", "牵头、负责单位的调整（role_changes 里）"}},
     &sentence_level},
    {{"pieces",
      {"the old words and the new ones in one, in `text_changes`", "原文和现文合在一起（text_changes 里）"}},
     &piece_level},
};
constexpr FieldLevel change_level{change_infos, change_lists};
constexpr FieldLevel::List group_lists[] = {
    {{"gained_duties", {"what is newly the unit's by this group", "经由这个集体新增的事项"}},
     &came_or_went_level},
    {{"text_changes", {"what comes through it and has other words", "经由它的事项中内容有调整的"}},
     &change_level},
};
constexpr FieldLevel group_level{group_infos, group_lists};
constexpr FieldLevel::List page_lists[] = {
    {{"gained_duties", {"what is newly the unit's", "新增事项"}}, &came_or_went_level},
    {{"lost_duties", {"what is no longer the unit's, as it was", "不再承担的事项（原内容）"}},
     &came_or_went_level},
    {{"deadline_changes", {"duties with another deadline", "时限有调整的事项"}}, &change_level},
    {{"role_changes", {"duties with another role or partners", "职责有调整的事项"}}, &change_level},
    {{"text_changes", {"duties with other words", "内容有调整的事项"}}, &change_level},
    {{"unit_changes",
      {"about its name and groups, or a group's members", "单位名称、所属集体、集体成员的变化"}},
     &sentence_level},
    {{"via_changes", {"what reaches it through groups, by group", "经由集体承担的事项，按集体"}},
     &group_level},
};
constexpr FieldLevel page_level{page_infos, page_lists};

template <class Item, class Make>
std::vector<Fields> numbered(const std::vector<Item>& items, Make make) {
  std::vector<Fields> all;
  for (const Item& item : items)
    all.push_back(make(Numbered<Item>{items.size() > 1 ? all.size() + 1 : 0, item}));
  return all;
}

std::vector<Fields> sentences(const std::vector<std::string>& words) {
  return numbered(words, [](const Sentence& sentence) { return texts_of(sentence_fields, sentence); });
}

std::vector<Fields> came_or_went(const std::vector<NoticeDuty>& duties) {
  return numbered(duties, [](const NumberedDuty& duty) {
    Fields fields = texts_of(came_or_went_fields, duty);
    fields.made = duty_fields(duty.item.line).made;
    return fields;
  });
}

std::vector<Fields> changes(const std::vector<NoticeChange>& list) {
  return numbered(list, [](const NumberedChange& change) {
    Fields fields = texts_of(change_fields, change);
    fields.made = duty_fields(change.item.line).made;
    fields.lists.emplace("partners", list_of(sentences(change.item.partners)));
    std::vector<Fields> pieces;
    for (const Piece& piece : change.item.pieces) pieces.push_back(texts_of(piece_fields, piece));
    fields.lists.emplace("pieces", list_of(std::move(pieces)));
    return fields;
  });
}

Fields group(const NumberedGroup& numbered_group) {
  Fields fields = texts_of(group_fields, numbered_group);
  fields.lists.emplace("gained_duties", list_of(came_or_went(numbered_group.item.gained)));
  fields.lists.emplace("text_changes", list_of(changes(numbered_group.item.texts)));
  return fields;
}

}  // namespace

const FieldLevel& notice_level() {
  return page_level;
}

Fields notice_fields(const NoticePage& page) {
  Fields fields = texts_of(page_fields, NumberedPage{page});
  fields.lists.emplace("gained_duties", list_of(came_or_went(page.gained)));
  fields.lists.emplace("lost_duties", list_of(came_or_went(page.lost)));
  fields.lists.emplace("deadline_changes", list_of(changes(page.deadlines)));
  fields.lists.emplace("role_changes", list_of(changes(page.roles)));
  fields.lists.emplace("text_changes", list_of(changes(page.texts)));
  fields.lists.emplace("unit_changes", list_of(sentences(page.about_unit)));
  fields.lists.emplace("via_changes", list_of(numbered(page.groups, group)));
  return fields;
}

}  // namespace xfz::render
