// SPDX-License-Identifier: MIT
#include "import/import.h"

#include <algorithm>
#include <map>
#include <memory>

#include "import/emit.h"
#include "import/finish.h"
#include "import/grid.h"
#include "import/lines.h"
#include "import/rules.h"
#include "import/table_reader.h"
#include "import/units.h"
#include "import/words.h"
#include "text/utf8.h"

namespace xfz::import {

namespace {

constexpr Message<std::string> no_title{"the document has no title; the name of its file stands there: {}",
                                        "文件没有标题，暂用文件名：{}"};
constexpr Message<int> no_year{"the document names no year; {} stands there", "文件没有写年度，暂作{}年"};
constexpr Message<std::string> no_jurisdiction{"the document names no district; “{}” stands there",
                                               "文件没有写区县，暂作“{}”"};
constexpr Phrase say_year{"say it with --year", "请用 --year 说明"};
constexpr Phrase say_jurisdiction{"say it with --jurisdiction", "请用 --jurisdiction 说明"};
constexpr Phrase correct_title{"correct `title:` in the result", "请改正结果里的 `title:`"};
constexpr std::string_view some_place = "本地区";

/// A table with measures in it.
struct TaskTable {
  const Grid* grid;
  Head head;
  std::size_t block;
  std::vector<Line> before{};  ///< lines between the table before it and this one
};

/// The district that a title begins with, behind the year: 西夏区, 青禾经济开发区.
std::string district_in(std::string_view title) {
  while (!title.empty() && (static_cast<unsigned char>(title.front()) < 0x80 || title.starts_with("年") ||
                            title.starts_with("关于")))
    title.remove_prefix(title.starts_with("关于") ? 6 : first_code_point(title).size);
  constexpr std::string_view ends[] = {"区", "县", "市", "旗", "省", "州", "镇", "乡", "街道"};
  std::string_view found;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < title.size() && count_code_points(title.substr(begin, at - begin)) < 9;) {
    at += first_code_point(title.substr(at)).size;
    const std::string_view part = title.substr(begin, at - begin);
    const bool goes_on = title.substr(at).starts_with("域") || title.substr(at).starts_with("级");
    if (count_code_points(part) < 3 || goes_on || !ends_with_any(part, ends)) continue;
    found = part;
    begin = at;
  }
  return std::string(found);
}

/// The sign that units are marked with, by what a note says of it: 带★的为牵头单位. A sign that only begins
/// the note is none.
std::string mark_in(std::string_view note) {
  constexpr std::string_view marks[] = {"★", "☆", "※", "▲", "△", "●", "◆", "■", "＊", "*", "＃", "#"};
  constexpr std::string_view behind[] = {"为", "是", "号", "表示", "代表", "即", "的", "”", "者"};
  for (const std::string_view mark : marks) {
    const std::size_t at = note.find(mark);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = note.substr(at + mark.size());
    const auto follows = [rest](std::string_view word) { return rest.starts_with(word); };
    if (std::any_of(std::begin(behind), std::end(behind), follows)) return std::string(mark);
  }
  return {};
}

class Importer {
 public:
  Importer(const office::Document& document, const Settings& settings)
      : document_(document), work_{settings} {}

  std::optional<Imported> run() {
    collect();
    settle_leads();
    std::vector<Line> outline;
    if (tables_.empty()) {
      const std::size_t begin = begin_of_outline(lines_);
      outline.assign(lines_.begin() + static_cast<std::ptrdiff_t>(begin), lines_.end());
      lines_.resize(begin);
    }
    find_captions();
    std::vector<Line>& preamble = tables_.empty() ? lines_ : tables_.front().before;
    read_preamble(work_, preamble);
    settle_facts();
    if (tables_.empty()) {
      read_outline(work_, outline);
    } else {
      read_tables();
    }
    if (work_.draft.measures.empty()) return std::nullopt;
    return finish();
  }

 private:
  void collect() {
    std::size_t table = 0;
    std::size_t paragraph = 0;
    for (std::size_t block = 0; block < document_.blocks.size(); ++block) {
      if (const auto* words = std::get_if<office::Paragraph>(&document_.blocks[block])) {
        const std::string text = words->number + words->text;
        lines_.push_back({{work_.pages.add(text, {++paragraph, 0, {}, 0, {}})}, tidy(text), block});
      } else {
        collect_table(std::get<office::Table>(document_.blocks[block]), ++table, block);
      }
    }
  }

  void collect_table(const office::Table& table, std::size_t number, std::size_t block) {
    grids_.push_back(std::make_unique<Grid>(table, number, work_.pages));
    const Grid& grid = *grids_.back();
    const Settings& settings = work_.settings;
    const bool is_wanted = (settings.table == 0 || settings.table == number) &&
                           (settings.tab.empty() || settings.tab == table.name);
    if (!is_wanted) {
      for (std::size_t row = 0; row < grid.rows(); ++row) {
        for (const PieceIndex piece : grid.own_pieces(row)) work_.pages.settle(piece, Use::ignored);
      }
      return;
    }
    std::optional<Head> head = find_head(grid, 0, settings.columns);
    const std::size_t end = head ? head->first_row : grid.rows();
    for (std::size_t row = 0; row < end; ++row) collect_row(grid, row, block);
    if (!head) return;
    tables_.push_back({&grid, *std::move(head), block, std::move(lines_)});
    lines_.clear();
  }

  void collect_row(const Grid& grid, std::size_t row, std::size_t block) {
    Line line{{}, {}, block};
    for (const PieceIndex piece : grid.own_pieces(row)) {
      const std::string words = tidy(work_.pages.text(piece));
      if (words.empty()) continue;
      line.text += (line.text.empty() ? "" : "：") + words;
      line.pieces.push_back(piece);
    }
    if (!line.pieces.empty()) lines_.push_back(std::move(line));
  }

  /// What is said of leads beside the measures: 列第一位的为牵头单位, in a note or in a heading.
  std::vector<std::string> said_of_leads() const {
    std::vector<std::string> out;
    const auto take = [&out](std::string words) {
      if (contains(words, "牵头")) out.push_back(std::move(words));
    };
    for (const Line& line : lines_) take(line.text);
    for (const TaskTable& table : tables_) {
      for (const Line& line : table.before) take(line.text);
      for (const ColumnSense& column : table.head.columns) take(column.heading);
      for (std::size_t row = table.head.end(); row < table.grid->rows(); ++row) {
        const auto pieces = table.grid->own_pieces(row);
        if (pieces.size() == 1) take(tidy(work_.pages.text(pieces.front())));
      }
    }
    return out;
  }

  void settle_leads() {
    constexpr std::string_view firsts[] = {"第一位",   "首位",   "第一个", "排在第一",
                                           "排名第一", "列第一", "排第一"};
    for (const std::string& words : said_of_leads()) {
      if (contains_any(words, firsts)) work_.draft.first_is_lead = true;
      if (work_.draft.lead_mark.empty()) work_.draft.lead_mark = mark_in(words);
    }
  }

  /// Where there are several tables, the line before each is its category.
  void find_captions() {
    captions_.assign(tables_.size(), {});
    if (tables_.size() < 2) return;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      std::vector<Line>& before = tables_[i].before;
      while (!before.empty() && before.back().text.empty()) before.pop_back();
      if (before.empty() || before.back().pieces.size() != 1) continue;
      const bool is_name =
          is_caption(before.back()) ||
          (i > 0 && count_code_points(before.back().text) <= 40 && !before.back().text.ends_with("。"));
      if (!is_name) continue;
      captions_[i] = before.back();
      before.pop_back();
    }
  }

  void settle_facts() {
    Draft& draft = work_.draft;
    settle_years();
    if (draft.title.empty()) {
      draft.title = tidy(work_.settings.name).empty() ? "未命名" : tidy(work_.settings.name);
      missing(no_title(draft.title), correct_title.text());
    }
    draft.jurisdiction = work_.settings.jurisdiction;
    if (draft.jurisdiction.empty()) draft.jurisdiction = district_in(draft.title);
    if (draft.jurisdiction.empty()) draft.jurisdiction = district_in(draft.issuer);
    if (!draft.jurisdiction.empty()) return;
    draft.jurisdiction = some_place;
    missing(no_jurisdiction(draft.jurisdiction), say_jurisdiction.text());
  }

  void missing(Text message, Text hint) {
    work_.remark(rules::missing, no_piece, std::move(message), std::move(hint));
  }

  void settle_years() {
    std::vector<int> years = years_in(work_.draft.title);
    if (years.empty()) years = years_in(work_.draft.document);
    if (years.empty()) years = usual_year();
    if (years.empty()) {
      years = {work_.settings.this_year};
      if (!work_.settings.year) missing(no_year(work_.settings.this_year), say_year.text());
    }
    if (work_.settings.year) years = {*work_.settings.year};
    const bool is_range = years.back() - years.front() + 1 == static_cast<int>(years.size());
    work_.years = {years.front(), is_range ? years.back() : years.front()};
  }

  /// The year that the tables name most often.
  std::vector<int> usual_year() const {
    std::map<int, std::size_t> counts;
    for (const TaskTable& table : tables_) {
      const ColumnSense* const deadline = table.head.find("deadline");
      for (std::size_t row = table.head.end(); deadline != nullptr && row < table.grid->rows(); ++row) {
        for (const int year : years_in(table.grid->text(row, deadline->column))) ++counts[year];
      }
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::vector<int>() : std::vector<int>{most->first};
  }

  void read_tables() {
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      if (i > 0) read_notes(work_, tables_[i].before);
      take_head(work_, *tables_[i].grid, tables_[i].head);
      read_table(work_, *tables_[i].grid, tables_[i].head, tables_[i].block, category_of(i));
    }
    read_notes(work_, lines_);
  }

  /// The category that the caption of a table is; that of the table before it where this one goes on.
  std::size_t category_of(std::size_t table) {
    const Line& caption = captions_[table];
    if (caption.text.empty()) return table > 0 && !captions_[table - 1].text.empty() ? category_ : no_piece;
    const std::string bare = bare_caption(caption.text);
    if (table > 0 && bare == last_caption_) {
      work_.pages.settle(caption.pieces.front(), Use::ignored);
      return category_;
    }
    last_caption_ = bare;
    work_.pages.settle(caption.pieces.front(), Use::value);
    work_.draft.categories.push_back({{}, caption.text, {}});
    category_ = work_.draft.categories.size() - 1;
    return category_;
  }

  Imported finish() {
    finish_units(work_);
    finish_columns();
    finish_ids(work_);
    finish_deadlines(work_);
    finish_groups(work_);
    finish_asides(work_, document_);
    finish_rest(work_);
    Imported out{emit(work_), Source(work_.settings.name, work_.pages.document_text()), {}, 0, {}, false};
    out.measures = work_.draft.measures.size();
    out.totals = work_.pages.totals();
    out.closes = work_.pages.open().empty() && work_.pages.are_kept_in(out.yaml);
    for (Remark& remark : work_.remarks) out.findings.push_back(diagnostic(remark));
    std::stable_sort(out.findings.begin(), out.findings.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
    return out;
  }

  /// Units and deadlines that stand behind texts have columns that are printed there.
  void finish_columns() {
    Draft& draft = work_.draft;
    const auto add = [&draft](std::string_view key, std::string_view heading) {
      const bool is_there = std::any_of(draft.columns.begin(), draft.columns.end(),
                                        [key](const DraftColumn& column) { return column.key == key; });
      if (!is_there) draft.columns.push_back({std::string(key), std::string(heading), false, {}, true, {}});
    };
    const auto any = [&draft](auto holds) {
      return std::any_of(draft.measures.begin(), draft.measures.end(), holds);
    };
    if (!any([](const DraftMeasure& measure) { return measure.units_in_text; })) return;
    add("units", "责任单位");
    if (any([](const DraftMeasure& measure) { return measure.units_in_text && measure.deadline; }))
      add("deadline", "完成时限");
  }

  Diagnostic diagnostic(Remark& remark) const {
    if (remark.at == no_piece)
      return {remark.rule, {}, std::move(remark.message), std::move(remark.hint), {}};
    const Text place = work_.pages.place(remark.at);
    return {remark.rule,
            work_.pages.span(remark.at),
            {place.en + ": " + remark.message.en, place.zh + "：" + remark.message.zh},
            std::move(remark.hint),
            {}};
  }

  const office::Document& document_;
  Work work_;
  std::vector<std::unique_ptr<Grid>> grids_;
  std::vector<TaskTable> tables_;
  std::vector<Line> lines_;  ///< since the last table
  std::vector<Line> captions_;
  std::string last_caption_;
  std::size_t category_ = no_piece;
};

}  // namespace

std::optional<Imported> import_document(const office::Document& document, const Settings& settings) {
  return Importer(document, settings).run();
}

}  // namespace xfz::import
