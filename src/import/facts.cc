// SPDX-License-Identifier: MIT
#include "import/facts.h"

#include <algorithm>
#include <map>

#include "import/rules.h"
#include "import/words.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

constexpr Message<std::string> no_title{"the document has no title; the name of its file is used instead: {}",
                                        "文件没有标题，暂用文件名：{}"};
constexpr Message<int> no_year{"the document names no year; {} is used instead", "文件没有写年度，暂作{}年"};
constexpr Message<std::string> no_jurisdiction{"the document names no district; “{}” is used instead",
                                               "文件没有写区县，暂作“{}”"};
constexpr Message<std::string> other_title{
    "this sheet has a title of its own, which becomes a category: “{}”",
    "这张工作表另有标题，作为一个分类：“{}”"};
constexpr Message<std::string> say_own_tab{"--tab '{}' makes a table of this sheet alone",
                                           "用 --tab '{}' 可以单独做成一张表"};
constexpr Phrase say_year{"say it with --year", "请用 --year 说明"};
constexpr Phrase say_jurisdiction{"say it with --jurisdiction", "请用 --jurisdiction 说明"};
constexpr Phrase correct_title{"correct `title:` in the result", "请改正结果里的 `title:`"};
constexpr std::string_view some_place = "本地区";

/// 西城区, 新城区 and 晋城市, of three signs; but 主城区, 老城区, 大城市.
bool is_named_for_town(std::string_view words) {
  constexpr std::string_view others[] = {"主", "老", "全", "各", "本", "旧", "我",
                                         "市", "县", "古", "成", "大", "省", "小"};
  const bool ends = words.ends_with("城区") || (words.ends_with("城市") && !words.starts_with("新"));
  return ends && count_code_points(words) == 3 &&
         std::find(std::begin(others), std::end(others), first_sign(words)) == std::end(others);
}

/// Words that end as names of districts do, and name none.
bool names_no_district(std::string_view words) {
  if (is_named_for_town(words)) return false;
  constexpr std::string_view ends[] = {"小区", "社区", "城区", "景区", "地区", "片区", "库区", "灾区",
                                       "校区", "辖区", "灌区", "病区", "厂区", "牧区", "街区", "城市",
                                       "集市", "超市", "夜市", "股市", "菜市", "上市", "全市", "全区",
                                       "全县", "全镇", "省市", "区县", "市县", "我区", "我县", "我市",
                                       "城镇", "村镇", "街镇", "城乡", "乡镇", "各镇", "各区", "各县"};
  // 青山区 and 香山区 are districts, 贫困山区 is none.
  if (words.ends_with("山区"))
    return count_code_points(words) != 3 || contains("大深高老石半", first_sign(words));
  return ends_with_any(words, ends);
}

/// What no name of a district begins with: the 委 of 区委, the 各 of 各街道, 区委区.
bool begins_no_district(std::string_view text) {
  constexpr std::string_view begins[] = {"委",   "各",   "我",     "该",   "区",   "县", "人民",
                                         "政府", "党委", "党工委", "办公", "直属", "级"};
  return std::any_of(std::begin(begins), std::end(begins),
                     [text](std::string_view begin) { return text.starts_with(begin); });
}

/// What the title of a paper says is done with something, before it says of which district.
std::string_view without_verbs(std::string_view title) {
  constexpr std::string_view verbs[] = {"进一步", "切实",     "全面",     "深入", "扎实", "认真", "贯彻落实",
                                        "贯彻",   "落实",     "加强",     "推进", "推动", "做好", "开展",
                                        "印发",   "下达",     "分解落实", "分解", "实施", "加快", "抓好",
                                        "支持",   "组织实施", "报送",     "上报", "提升", "优化", "完善"};
  for (std::size_t size = 1; size > 0;) {
    size = 0;
    for (const std::string_view verb : verbs) {
      if (title.starts_with(verb)) size = std::max(size, verb.size());
    }
    title.remove_prefix(size);
  }
  return title;
}

/// Whether a name ends within a word that goes on behind it: 县城, 区域, 市场.
bool is_within_word(std::string_view name, std::string_view rest) {
  constexpr std::string_view new_words[] = {"城市", "城管", "城乡", "城镇", "城建"};
  if (std::any_of(std::begin(new_words), std::end(new_words),
                  [rest](std::string_view word) { return rest.starts_with(word); }))
    return false;
  constexpr std::pair<std::string_view, std::string_view> words[] = {{"区", "域"}, {"区", "级"}, {"县", "城"},
                                                                     {"县", "级"}, {"县", "域"}, {"市", "场"},
                                                                     {"市", "容"}, {"市", "民"}};
  return std::any_of(std::begin(words), std::end(words), [name, rest](const auto& word) {
    return name.ends_with(word.first) && rest.starts_with(word.second);
  });
}

/// 城区 and 郊区 are districts where a year or the office of one stands behind them.
std::string_view short_district_at(std::string_view text) {
  constexpr std::string_view offices[] = {"人民政府", "政府", "区委", "委办公室", "法治政府", "一般公共预算"};
  for (const std::string_view name : {"城区", "郊区", "矿区"}) {
    if (!text.starts_with(name)) continue;
    const std::string_view rest = text.substr(name.size());
    const bool is_said = (!rest.empty() && is_digit(rest.front())) ||
                         std::any_of(std::begin(offices), std::end(offices),
                                     [rest](std::string_view office) { return rest.starts_with(office); });
    if (is_said) return name;
  }
  return {};
}

/// The shortest name of a district that a text begins with; empty where there is none.
std::string_view district_at(std::string_view text, std::size_t most) {
  if (const std::string_view name = short_district_at(text); !name.empty()) return name;
  if (begins_no_district(text)) return {};
  constexpr std::string_view ends[] = {"区", "县", "市", "旗", "省", "州", "镇", "乡", "街道"};
  constexpr std::string_view long_ends[] = {"开发区", "新区",   "自治区", "自治州",
                                            "自治县", "示范区", "高新区", "园区"};
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size() && count < 14;) {
    const CodePoint sign = first_code_point(text.substr(at));
    if (sign.value < 0x80 || contains("（）《》“”、，。：—", text.substr(at, sign.size))) return {};
    at += sign.size;
    ++count;
    const std::string_view name = text.substr(0, at);
    if (count < 3 || !ends_with_any(name, ends) || is_within_word(name, text.substr(at)) ||
        names_no_district(name))
      continue;
    if (count <= most || ends_with_any(name, long_ends)) return name;
  }
  return {};
}

class Facts {
 public:
  Facts(Work& work, const office::Document& document, const std::vector<TaskTable>& tables)
      : work_(work), document_(document), tables_(tables) {}

  void settle() {
    Draft& draft = work_.draft;
    if (draft.title.empty()) take_title_beside();
    if (draft.title.empty()) take_title_of_tab();
    if (draft.title.empty()) {
      draft.title = tidy(work_.settings.name).empty() ? "未命名" : tidy(work_.settings.name);
      missing(no_title(draft.title), correct_title.text());
    }
    settle_years();
    draft.jurisdiction = work_.settings.jurisdiction;
    if (draft.jurisdiction.empty()) draft.jurisdiction = district_in(with_plain_years(draft.title));
    if (draft.jurisdiction.empty()) draft.jurisdiction = district_in(draft.issuer);
    if (draft.jurisdiction.empty()) draft.jurisdiction = district_of_signature();
    if (draft.jurisdiction.empty() && work_.settings.like != nullptr)
      draft.jurisdiction = work_.settings.like->jurisdiction.value;
    if (!draft.jurisdiction.empty()) return;
    draft.jurisdiction = some_place;
    missing(no_jurisdiction(draft.jurisdiction), say_jurisdiction.text());
  }

 private:
  /// The last lines of the document that are no rows of tables, the last one first.
  std::vector<std::string> last_lines() const {
    constexpr std::size_t most = 4;
    std::vector<std::string> out;
    const auto& blocks = document_.blocks;
    for (auto block = blocks.rbegin(); block != blocks.rend() && out.size() < most; ++block) {
      const auto* const paragraph = std::get_if<office::Paragraph>(&*block);
      if (paragraph == nullptr) break;
      if (!is_blank(paragraph->text)) out.push_back(plain(paragraph->text));
    }
    return out;
  }

  /// Of the office that signs the document, in one of its last lines: 青禾区人民政府办公室.
  std::string district_of_signature() const {
    constexpr std::string_view offices[] = {"政府", "办公室", "委员会", "领导小组",
                                            "区委", "县委",   "市委",   "党工委"};
    for (const std::string& words : last_lines()) {
      if (count_code_points(words) > 24 || !ends_with_any(words, offices)) continue;
      if (std::string found = district_in(words); !found.empty()) return found;
    }
    return {};
  }

  /// A title in the header of the pages, or in a text box.
  void take_title_beside() {
    for (std::size_t i = 0; i < document_.asides.size(); ++i) {
      const office::Aside& aside = document_.asides[i];
      if (aside.kind != office::AsideKind::header && aside.kind != office::AsideKind::text_box) continue;
      if (!ends_like_title(tidy(aside.text))) continue;
      work_.draft.title = tidy(aside.text);
      work_.draft.title_aside = i;
      return;
    }
  }

  /// The name of a sheet that says of when or where it is: 2022年青禾区任务分解表.
  void take_title_of_tab() {
    const std::string name = tables_.empty() ? std::string() : tidy(tables_.front().grid->table().name);
    const bool is_title = ends_like_title(name) && (!years_in(name).empty() || !district_in(name).empty());
    if (is_title) work_.draft.title = name;
  }

  void missing(Text message, Text hint) {
    work_.remark(rules::missing, no_piece, std::move(message), std::move(hint));
  }

  void settle_years() {
    std::vector<int> years = years_in(work_.draft.title);
    std::vector<int> others = years_of_tabs();
    for (const int year : years_of_rows()) others.push_back(year);
    for (const int year : others) {
      while (!years.empty() && year < years.front()) years.insert(years.begin(), years.front() - 1);
      while (!years.empty() && year > years.back()) years.push_back(years.back() + 1);
    }
    if (years.empty()) years = work_.draft.years_said;
    if (years.empty()) years = years_in(work_.draft.document);
    if (years.empty()) years = usual_year();
    for (std::size_t i = 0; i < tables_.size() && years.empty(); ++i)
      years = years_in(tables_[i].grid->table().name);
    if (years.empty()) {
      years = {year_of_lines().value_or(work_.settings.this_year)};
      if (!work_.settings.year) missing(no_year(years.front()), say_year.text());
    }
    if (work_.settings.year) years = {*work_.settings.year};
    const bool is_range = years.back() - years.front() + 1 == static_cast<int>(years.size());
    work_.years = {years.front(), is_range ? years.back() : years.front()};
  }

  /// Those that the titles of other tabs name. It is told that these are no title of the result.
  std::vector<int> years_of_tabs() const {
    std::vector<int> out;
    for (const TaskTable& table : tables_) {
      const Line& title = table.caption;
      const std::string& tab = table.grid->table().name;
      if (tab.empty() || title.pieces.empty() || !table.grid->has(title.pieces.front()) ||
          !ends_like_title(title.text))
        continue;
      work_.remark(rules::left_out, title.pieces.front(), other_title(title.text), say_own_tab(tab));
      const std::vector<int> years = years_in(title.text);
      out.insert(out.end(), years.begin(), years.end());
    }
    return out;
  }

  /// Those of columns that say of which year each row is.
  std::vector<int> years_of_rows() const {
    std::vector<int> out;
    for (const TaskTable& table : tables_) {
      for (const ColumnSense& column : table.head.columns) {
        if (!is_of_years(column)) continue;
        for (std::size_t row = table.head.end(); row < table.grid->rows(); ++row) {
          const std::vector<int> years = years_in(table.grid->text(row, column.column));
          if (years.size() == 1) out.push_back(years.front());
        }
      }
    }
    return out;
  }

  /// A year that is said around the tables, of the day when they were issued or filled in.
  std::optional<int> year_of_lines() const {
    std::vector<int> years = years_in(work_.draft.issued);
    for (const std::string& comment : work_.draft.comments) {
      if (years.empty()) years = years_in(comment);
    }
    const std::vector<std::string> last = last_lines();
    for (auto line = last.begin(); line != last.end() && years.empty(); ++line)
      years = years_in(whole_date(*line).value_or(""));
    return years.empty() ? std::nullopt : std::optional(years.front());
  }

  /// The year that the tables name most often.
  std::vector<int> usual_year() const {
    std::map<int, std::size_t> counts;
    for (const TaskTable& table : tables_) {
      const ColumnSense* const deadline = table.head.find("deadline");
      for (const int year : years_in(deadline == nullptr ? std::string_view() : deadline->heading))
        ++counts[year];
      for (std::size_t row = table.head.end(); deadline != nullptr && row < table.grid->rows(); ++row) {
        for (const int year : years_in(table.grid->text(row, deadline->column))) ++counts[year];
      }
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::vector<int>() : std::vector<int>{most->first};
  }

  Work& work_;
  const office::Document& document_;
  const std::vector<TaskTable>& tables_;
};

}  // namespace

std::string district_in(std::string_view title) {
  const auto skip = [&title](std::string_view word) {
    if (title.starts_with(word)) title.remove_prefix(word.size());
  };
  skip("中共");
  skip("关于");
  title = without_verbs(title);
  const auto is_year = [&title] {
    return !title.empty() && (static_cast<unsigned char>(title.front()) < 0x80 || title.starts_with("年") ||
                              title.starts_with("—") || title.starts_with("度"));
  };
  while (is_year()) title.remove_prefix(first_code_point(title).size);
  constexpr std::string_view periods[] = {"上半年",   "下半年", "第一季度", "第二季度", "第三季度",
                                          "第四季度", "一季度", "二季度",   "三季度",   "四季度"};
  for (const std::string_view period : periods) skip(period);
  std::string_view found = district_at(title, 6);
  // 银川市西夏区 is 西夏区.
  for (std::string_view rest = title.substr(found.size()); !found.empty();) {
    const std::string_view next = district_at(rest, 4);
    if (next.empty()) break;
    found = next;
    rest.remove_prefix(next.size());
  }
  return std::string(found);
}

void settle_facts(Work& work, const office::Document& document, const std::vector<TaskTable>& tables) {
  Facts(work, document, tables).settle();
}

}  // namespace xfz::import
