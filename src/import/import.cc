// SPDX-License-Identifier: MIT
#include "import/import.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <set>
#include <utility>

#include "import/beside.h"
#include "import/emit.h"
#include "import/facts.h"
#include "import/finish.h"
#include "import/grid.h"
#include "import/lines.h"
#include "import/outline.h"
#include "import/proof.h"
#include "import/rules.h"
#include "import/sections.h"
#include "import/table_reader.h"
#include "import/task_table.h"
#include "import/words.h"
#include "model/role_words.h"
#include "text/ascii.h"

namespace xfz::import {

namespace {

constexpr Message<std::string, std::string> hidden_row_of_tab{"hidden sheet “{}”: {}",
                                                              "隐藏的工作表“{}”：{}"};
constexpr Message<std::string> hidden_tab{
    "the sheet “{}” is hidden and was left out; it is in comments of the result",
    "工作表“{}”是隐藏的，未收入表格，放在结果的注释里"};
constexpr Message<std::string> say_tab{"--tab '{}' reads it alone", "用 --tab '{}' 可以单独读取"};

constexpr Message<std::string> no_such_heading{"--columns: no column is headed “{}”",
                                               "--columns：没有叫“{}”的栏目"};
constexpr Message<std::string> headings_are{"the headings are: {}", "栏目有：{}"};

constexpr Message<std::string> no_value{"“{}” is a formula without its value", "“{}”是公式，没有算出来的值"};
constexpr Phrase compute_it{"open the file in Excel or WPS, save it, and import it again",
                            "请用 Excel 或 WPS 打开文件，保存后再导入"};
constexpr Message<std::string> shown_by_look{"leads are shown by how their names look: “{}”",
                                             "用字体、颜色区分牵头单位：“{}”"};
constexpr Phrase write_leads{"xfz does not see that; write those as `lead`",
                             "xfz 看不出来，请把这些单位改写为 `lead`"};

class Importer {
 public:
  Importer(const office::Document& document, const Settings& settings)
      : document_(document), work_{settings}, chosen_(settings.columns) {
    if (settings.like == nullptr) return;
    for (const Column& column : settings.like->columns) {
      if (!column.in_text) chosen_.try_emplace(plain(column.heading.value), column.key.value);
    }
  }

  std::optional<Imported> run() {
    collect();
    tell_missing_headings();
    settle_leads();
    std::vector<Line> outline;
    if (tables_.empty()) {
      const std::size_t begin = begin_of_outline(lines_);
      outline.assign(lines_.begin() + static_cast<std::ptrdiff_t>(begin), lines_.end());
      lines_.resize(begin);
    }
    find_captions(tables_);
    std::vector<Line>& preamble = tables_.empty() ? lines_ : tables_.front().before;
    read_preamble(work_, preamble);
    drop_repeated_titles(work_, tables_);
    name_by_tabs(work_, tables_);
    settle_facts(work_, document_, tables_);
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
    std::uint32_t paragraph = 0;
    for (std::size_t block = 0; block < document_.blocks.size(); ++block) {
      if (const auto* words = std::get_if<office::Paragraph>(&document_.blocks[block])) {
        const std::string text = words->number + words->text;
        lines_.push_back({{work_.pages.add_made(text, {++paragraph, 0, {}, 0, {}})}, tidy(text), block});
      } else {
        const auto& whole = std::get<office::Table>(document_.blocks[block]);
        ++table;
        std::vector<office::Table> parts = tables_within(whole);
        if (parts.empty()) collect_table(whole, table, block);
        for (office::Table& part : parts) collect_table(parts_.emplace_back(std::move(part)), table, block);
      }
    }
  }

  void collect_table(const office::Table& table, std::size_t number, std::size_t block) {
    grids_.push_back(std::make_unique<Grid>(table, number, work_.pages));
    const Grid& grid = *grids_.back();
    const Settings& settings = work_.settings;
    if (!settings.wants(number, table.name)) {
      for (std::size_t row = 0; row < grid.rows(); ++row) {
        for (const PieceIndex piece : grid.own_pieces(row))
          work_.pages.leave_out(piece, LeftOut::other_table);
      }
      return;
    }
    if (table.is_hidden && settings.table == 0 && settings.tab.empty() && has_visible_table()) {
      leave_out(grid);
      return;
    }
    tell_formulas(grid);
    std::optional<Head> head = is_form(grid) ? std::nullopt : find_head(grid, 0, chosen_);
    const bool is_next_page = !head && !tables_.empty() && !has_words_between() &&
                              goes_on(tables_.back(), grid, {settings.this_year, settings.this_year});
    if (is_next_page) head = Head{0, 0, tables_.back().head.columns};
    const std::size_t end = head ? head->first_row : grid.rows();
    for (std::size_t row = 0; row < end; ++row) collect_row(grid, row, block);
    if (!head) return;
    tables_.push_back({&grid, *std::move(head), block, std::move(lines_), is_next_page});
    lines_.clear();
  }

  /// Cells whose value no program computed: =A3+1
  void tell_formulas(const Grid& grid) {
    for (std::size_t row = 0; row < grid.rows(); ++row) {
      for (const PieceIndex piece : grid.own_pieces(row)) {
        const std::string_view words = work_.pages.text(piece);
        if (words.size() > 1 && words.front() == '=' && is_letter(words[1]))
          work_.remark(rules::row, piece, no_value(tidy(words)), compute_it.text());
      }
    }
  }

  /// Whether anything stands between the last table and the next but a line that stood before the first.
  bool has_words_between() const {
    const std::vector<Line>& before = tables_.front().before;
    return std::any_of(lines_.begin(), lines_.end(), [&before](const Line& line) {
      const auto is_same = [&line](const Line& other) { return other.text == bare_caption(line.text); };
      return !line.text.empty() && std::none_of(before.begin(), before.end(), is_same);
    });
  }

  bool has_visible_table() const {
    return std::any_of(document_.blocks.begin(), document_.blocks.end(), [](const office::Block& block) {
      const auto* const table = std::get_if<office::Table>(&block);
      return table != nullptr && !table->is_hidden && table->cells.size() > 3;
    });
  }

  /// A hidden sheet was not issued: its rows are in comments.
  void leave_out(const Grid& grid) {
    const std::string& name = grid.table().name;
    PieceIndex first = no_piece;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
      std::string words;
      for (const PieceIndex piece : filled(grid, grid.own_pieces(row))) {
        if (first == no_piece) first = piece;
        words += (words.empty() ? "" : "｜") + tidy(work_.pages.text(piece));
        work_.pages.settle(piece, Use::comment);
      }
      if (!words.empty()) work_.draft.notes.push_back(work_.words(hidden_row_of_tab(name, words)));
    }
    if (first != no_piece) work_.remark(rules::left_out, first, hidden_tab(name), say_tab(name));
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

  /// Of headings that people say something of, and no table has.
  void tell_missing_headings() {
    std::set<std::string> headings;
    std::string all;
    for (const TaskTable& table : tables_) {
      for (const ColumnSense& column : table.head.columns) {
        if (!column.heading.empty() && headings.insert(column.heading).second)
          all += (all.empty() ? "" : "、") + column.heading;
      }
    }
    for (const auto& [heading, key] : work_.settings.columns) {
      if (!headings.contains(heading))
        work_.remark(rules::column, no_piece, no_such_heading(heading),
                     headings.empty() ? Text{} : headings_are(all));
    }
  }

  /// What is said of leads beside the measures: 列第一位的为牵头单位, in a note or in a heading.
  std::vector<PieceIndex> said_of_leads() const {
    std::vector<PieceIndex> out;
    const auto take = [&](PieceIndex piece) {
      const std::string words = piece == no_piece ? std::string() : tidy(work_.pages.text(piece));
      if (contains(words, "牵头") || says_first_leads(words)) out.push_back(piece);
    };
    const auto take_lines = [&take](const std::vector<Line>& lines) {
      for (const Line& line : lines) std::for_each(line.pieces.begin(), line.pieces.end(), take);
    };
    take_lines(lines_);
    for (const TaskTable& table : tables_) {
      take_lines(table.before);
      for (const ColumnSense& column : table.head.columns)
        take(table.grid->piece(table.head.end() - 1, column.column));
      for (std::size_t row = table.head.end(); row < table.grid->rows(); ++row) {
        const auto pieces = table.grid->own_pieces(row);
        if (pieces.size() == 1) take(pieces.front());
      }
    }
    return out;
  }

  void settle_leads() {
    constexpr std::string_view looks[] = {"加粗", "粗体", "黑体", "下划线", "标红", "红色", "红字", "斜体"};
    for (const PieceIndex piece : said_of_leads()) {
      const std::string words = tidy(work_.pages.text(piece));
      const bool first_leads = says_first_leads(words);
      const std::string mark = mark_of_leads(words);
      if (first_leads) work_.draft.first_is_lead = true;
      if (work_.draft.lead_mark.empty()) work_.draft.lead_mark = mark;
      if ((first_leads || !mark.empty()) && says_others_support(words)) work_.draft.others_support = true;
      if (contains_any(words, looks))
        work_.remark(rules::units, piece, shown_by_look(words), write_leads.text());
    }
  }

  void read_tables() {
    TableState state;
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      TaskTable& table = tables_[i];
      if (i > 0) read_notes(work_, table.before);
      if (!table.goes_on) {
        const bool is_next_page =
            i > 0 && table.caption.text.empty() && has_same_head(table.head, tables_[i - 1].head);
        if (!is_next_page) {
          take_caption(table);
          state = {caption_, caption_, caption_task_};
        }
        settle_levels(*table.grid, table.head, caption_ != no_piece);
      }
      take_head(work_, *table.grid, table.head);
      read_table(work_, *table.grid, table.head, table.block, state);
    }
    read_notes(work_, lines_, NotesOf::last_table);
  }

  /// Below other headings the only column of headings is that of tasks.
  static void settle_levels(const Grid& grid, Head& head, bool has_caption) {
    if (head.find("category") == nullptr || head.find("task") != nullptr) return;
    if (!has_caption && !Sections(grid, head).any()) return;
    for (ColumnSense& column : head.columns) {
      if (column.key == "category") column.key = "task";
    }
  }

  static bool has_same_head(const Head& one, const Head& other) {
    return std::equal(one.columns.begin(), one.columns.end(), other.columns.begin(), other.columns.end(),
                      [](const ColumnSense& a, const ColumnSense& b) { return a.heading == b.heading; });
  }

  /// A caption is the category of its table, or a task below another caption. A table without one goes on
  /// with that of the table before it.
  void take_caption(const TaskTable& table) {
    if (table.caption.text.empty()) return;
    const Numbered::Kind kind = numbered(table.caption.text).kind;
    const std::string bare = bare_caption(table.caption.text);
    const PieceIndex piece = table.caption.pieces.front();
    if (bare == last_caption_) {
      work_.pages.leave_out(piece, LeftOut::caption);
      return;
    }
    last_caption_ = bare;
    if (!table.upper.text.empty()) {
      begin_category(table.upper.pieces.front());
      lower_kind_ = kind;
    }
    if (lower_kind_ == kind && caption_ != no_piece) {
      work_.draft.tasks.push_back(heading_of(work_, piece));
      caption_task_ = work_.draft.tasks.size() - 1;
    } else {
      begin_category(piece);
    }
  }

  void begin_category(PieceIndex piece) {
    work_.draft.categories.push_back(heading_of(work_, piece));
    caption_ = work_.draft.categories.size() - 1;
    caption_task_ = no_piece;
    lower_kind_.reset();
  }

  /// What stands in no category comes before those that do, and what stands below no task before tasks: lists
  /// of the result hold the one or the other.
  void sort_measures() {
    const auto is_before = [](const DraftMeasure& a, const DraftMeasure& b) {
      const auto rank = [](const DraftMeasure& measure) {
        return measure.category != no_piece ? 2 : measure.task != no_piece ? 1 : 0;
      };
      return rank(a) < rank(b);
    };
    // Most are in order, and sorting takes memory for half of them.
    auto& all = work_.draft.measures;
    if (!std::is_sorted(all.begin(), all.end(), is_before))
      std::stable_sort(all.begin(), all.end(), is_before);
  }

  Imported finish() {
    finish_units(work_);
    tell_missing_units(work_);
    tell_units_of_headings(work_);
    finish_columns();
    finish_ids(work_);
    finish_deadlines(work_);
    finish_groups(work_);
    finish_asides(work_, document_, tables_);
    finish_rest(work_);
    sort_measures();
    Imported out{emit(work_), Source(work_.settings.name, ""), {}, 0, {}, 0, false};
    out.rows = rows_of(work_.draft);
    out.measures = std::exchange(work_.draft, {}).measures.size();
    if (work_.settings.wants_document)
      out.document = Source(work_.settings.name, work_.pages.document_text());
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
    // The numbers of several rows of one measure are none.
    for (const DraftMeasure& measure : draft.measures) {
      for (const auto& [key, value] : measure.own) {
        if (!contains(value, "\n")) continue;
        for (DraftColumn& column : draft.columns) {
          if (column.key == key && column.kind == "number") column.kind.clear();
        }
      }
    }
    const auto add = [&draft](std::string_view key, std::string_view heading) {
      const bool is_there = std::any_of(draft.columns.begin(), draft.columns.end(),
                                        [key](const DraftColumn& column) { return column.key == key; });
      if (!is_there) draft.columns.push_back({std::string(key), std::string(heading), false, {}, true, {}});
    };
    const auto any = [&draft](auto holds) {
      return std::any_of(draft.measures.begin(), draft.measures.end(), holds);
    };
    const bool has_units = any([](const DraftMeasure& measure) { return measure.units_in_text; });
    if (has_units) add("units", "责任单位");
    const bool has_days = any([](const DraftMeasure& measure) { return measure.deadline.has_value(); });
    if (has_days && (has_units || (tables_.empty() && !draft.columns.empty()))) add("deadline", "完成时限");
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
  ChosenColumns chosen_;             ///< by people, or by a table from before
  std::deque<office::Table> parts_;  ///< that stood beside others
  std::vector<std::unique_ptr<Grid>> grids_;
  std::vector<TaskTable> tables_;
  std::vector<Line> lines_;  ///< since the last table
  std::string last_caption_;
  std::size_t caption_ = no_piece;  ///< the category that the last caption is; its place in the draft
  std::size_t caption_task_ = no_piece;
  std::optional<Numbered::Kind> lower_kind_{};  ///< of the numbers of captions that are tasks
};

}  // namespace

std::optional<Imported> import_document(const office::Document& document, const Settings& settings) {
  return Importer(document, settings).run();
}

}  // namespace xfz::import
