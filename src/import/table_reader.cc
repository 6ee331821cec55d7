// SPDX-License-Identifier: MIT
#include "import/table_reader.h"

#include <algorithm>
#include <map>

#include "import/cells.h"
#include "import/lines.h"
#include "import/number_order.h"
#include "import/rules.h"
#include "import/sections.h"
#include "import/units.h"
#include "import/words.h"
#include "text/ascii.h"

namespace xfz::import {

namespace {

constexpr Phrase hidden_row{"hidden in the document", "原文件中此行隐藏"};
constexpr Phrase kept_though_hidden_row{"this row is hidden in the document; it is kept",
                                        "这一行在原文件中隐藏，仍然保留"};
constexpr Message<std::string, std::string> beside_heading{"beside the heading, “{}”: {}", "标题行“{}”：{}"};
constexpr Phrase words_in_comment{"it is in a comment of the result", "放在结果的注释里"};
constexpr Phrase taken_as_rest{"this row has no number and was taken for the rest of the one above it",
                               "这一行没有编号，暂作上一行的一部分"};
constexpr Phrase not_understood{"this row was not understood; its words are in a comment",
                                "这一行没有看懂，原文放在注释里"};

class TableReader {
 public:
  TableReader(Work& work, const Grid& grid, const Head& head, std::size_t block, TableState& state)
      : work_(work), grid_(grid), head_(head), block_(block), state_(state), sections_(grid, head) {
    tell_numbers();
    tell_whose_numbers();
    for (std::size_t row = head_.end(); row < grid_.rows() && !has_pairs_; ++row)
      has_pairs_ = sections_.is_above_another(row);
  }

  void read() {
    for (std::size_t row = head_.end(); row < grid_.rows();) row += read_row(row);
  }

 private:
  const ColumnSense* column(std::string_view key) const { return head_.find(key); }

  PieceIndex piece(std::size_t row, std::string_view key) const {
    const ColumnSense* const found = column(key);
    return found == nullptr ? no_piece : grid_.piece(row, found->column);
  }

  std::string text_of(PieceIndex piece) const {
    return piece == no_piece ? std::string() : tidy(work_.pages.text(piece));
  }

  bool has_unit_columns() const {
    return column("units") != nullptr || column("lead") != nullptr || column("responsible") != nullptr ||
           column("support") != nullptr;
  }

  bool is_new(std::size_t row, const ColumnSense& column) const {
    return grid_.begins(row, column.column) && !is_blank(grid_.text(row, column.column));
  }

  /// Whether numbers are those of the tasks: they stand where a task begins, and there alone.
  void tell_whose_numbers() {
    const ColumnSense* const number = column("number");
    const ColumnSense* const task = column("task");
    if (number == nullptr || task == nullptr) return;
    numbers_of_tasks_ = true;
    for (std::size_t row = head_.end(); row < grid_.rows(); ++row) {
      if (!repeats_head(grid_, row, head_) && is_new(row, *number) != is_new(row, *task))
        numbers_of_tasks_ = false;
    }
  }

  /// Whether texts begin with their numbers: most do, or all.
  void tell_numbers() {
    std::size_t all = 0;
    std::size_t with_code = 0;
    std::vector<std::string> texts;
    std::vector<PieceIndex> pieces;
    for (std::size_t row = head_.end(); row < grid_.rows(); ++row) {
      const ColumnSense& text = *column("text");
      if (!grid_.begins(row, text.column) || is_blank(grid_.text(row, text.column))) continue;
      if (grid_.cell(row, text.column)->columns > 1 && grid_.columns() > 1) continue;
      ++all;
      const std::string words = tidy(grid_.text(row, text.column));
      texts.push_back(words.substr(0, longest_beginning));
      pieces.push_back(grid_.piece(row, text.column));
      const std::string_view code = code_at(words);
      if (code_.empty()) code_ = letters_of(code);
      if (!code.empty() && letters_of(code) == code_) ++with_code;
    }
    std::vector<Numbered> numbers = numbers_in_order(texts);
    const auto with_number = std::count_if(numbers.begin(), numbers.end(), has_number);
    numbers_in_text_ = with_number > 0 && static_cast<std::size_t>(with_number) * 10 >= all * 6;
    for (std::size_t i = 0; numbers_in_text_ && i < numbers.size(); ++i) {
      numbers[i].rest.clear();  // with_rest() takes it from the text
      numbers_.emplace(pieces[i], std::move(numbers[i]));
    }
    if (with_code < 2 || with_code * 10 < all * 6) code_.clear();
  }

  /// The number that a text begins with, and the rest.
  Numbered split_text(PieceIndex piece, const std::string& printed) const {
    if (const auto found = numbers_.find(piece); found != numbers_.end())
      return with_rest(found->second, printed);
    if (numbers_in_text_) return numbered(printed);
    const std::string_view code = code_at(printed);
    if (!code_.empty() && letters_of(code) == code_)
      return {Numbered::Kind::digits, std::string(code), {}, tidy(printed.substr(code.size()))};
    return {Numbered::Kind::none, {}, {}, printed};
  }

  /// Why a row of this one cell says nothing of the table: it lays out the page.
  std::optional<LeftOut> reason_of_page(PieceIndex piece) const {
    const std::string words = text_of(piece);
    if (says_origin(words)) return LeftOut::origin;
    if (!words.empty() && bare_caption(words).empty()) return LeftOut::caption;  // 续表
    if (contains(words, "页") && is_page_number(words)) return LeftOut::page_number;
    return std::nullopt;
  }

  /// Reads what begins in a row, and returns how many rows it takes.
  std::size_t read_row(std::size_t row) {
    const std::vector<PieceIndex> own = filled(grid_, grid_.own_pieces(row));
    if (own.empty()) return 1;
    if (repeats_head(grid_, row, head_) || (row == head_.end() && has_field_names(grid_, row))) {
      for (const PieceIndex each : own) work_.pages.leave_out(each, LeftOut::head);
      return 1;
    }
    if (const auto reason = own.size() == 1 ? reason_of_page(own.front()) : std::nullopt) {
      work_.pages.leave_out(own.front(), *reason);
      return 1;
    }
    if (is_total(own)) {
      note(own);
      return 1;
    }
    if (const std::vector<Line> signature = sections_.signature_at(row, block_); !signature.empty()) {
      read_notes(work_, signature);
      return signature.size();
    }
    if (is_note_beside(grid_, own) || is_note_row(row, own) || is_sign_off(grid_, own)) {
      note(own, sections_.end_before(row));
      return 1;
    }
    if (const std::optional<Section> section = sections_.at(row)) {
      take_section(*section, row);
      return 1;
    }
    if (is_measure(row)) return take_measure(row);
    if (is_only_a_number(row, own)) {
      work_.pages.leave_out(own.front(), LeftOut::row_number);
      return 1;
    }
    work_.remark(rules::row, own.front(), not_understood.text());
    note(own);
    return 1;
  }

  bool is_total(const std::vector<PieceIndex>& own) const {
    const std::string first = plain(work_.pages.text(own.front()));
    return first == "合计" || first == "总计" || first == "小计" || first == "总分";
  }

  bool is_measure(std::size_t row) const {
    const PieceIndex text = piece(row, "text");
    return (text != no_piece && !is_blank(work_.pages.text(text)) &&
            grid_.begins(row, column("text")->column)) ||
           (text == no_piece && text_from_task(row) != no_piece);
  }

  /// A row whose task stands where others have their text too.
  PieceIndex text_from_task(std::size_t row) const {
    const PieceIndex task = piece(row, "task");
    const bool begins = task != no_piece && grid_.begins(row, column("task")->column);
    return begins && !is_blank(work_.pages.text(task)) ? task : no_piece;
  }

  bool is_only_a_number(std::size_t row, const std::vector<PieceIndex>& own) const {
    if (own.size() != 1 || own.front() != piece(row, "number")) return false;
    const std::string words = tidy(work_.pages.text(own.front()));
    return kind_of_number(words) != Numbered::Kind::none ||
           std::all_of(words.begin(), words.end(),
                       [](char c) { return is_alphanumeric(c) || c == '.' || c == '-'; });
  }

  /// Keeps words in a comment, or as a note that the table prints below itself.
  void note(const std::vector<PieceIndex>& pieces, bool is_below = false) {
    std::string words;
    for (const PieceIndex each : pieces) {
      if (!words.empty()) words += "：";
      words += tidy(work_.pages.text(each));
      const office::Cell& cell = grid_.cell_of(each);
      for (const office::Table& table : cell.tables) words += cells_.take_within(table, cell.row + 1, {});
      work_.pages.settle(each, is_below ? Use::value : Use::comment);
    }
    (is_below ? work_.draft.printed_notes : work_.draft.notes).push_back(words);
  }

  /// A cell that has its row to itself, and is a note, or stands below the last measure.
  bool is_note_row(std::size_t row, const std::vector<PieceIndex>& own) const {
    const office::Cell& cell = grid_.cell_of(own.front());
    const bool is_alone =
        own.size() == 1 && (filled(grid_, grid_.row_pieces(row)).size() == 1 || cell.columns > 2);
    const bool is_text = cell.columns == 1 && cell.column == column("text")->column;
    const bool is_behind = sections_.end_before(row) &&
                           (cell.column <= head_.first_column() || cell.columns > 2) && !is_text &&
                           !is_only_a_number(row, own);
    return is_alone && (is_note(tidy(cell.text)) || is_behind);
  }

  std::string number_of(PieceIndex at) const { return without_joint_behind(tidy(work_.pages.text(at))); }

  DraftHeading heading_of_section(const Section& section) {
    if (section.number == no_piece) return heading_of(work_, section.title);
    DraftHeading out = heading_in(section);
    work_.pages.settle_rest(section.number, out.number);
    work_.pages.settle(section.title, Use::value);
    for (const PieceIndex each : section.rest) {
      const std::string words = tidy(work_.pages.text(each));
      out.comments.push_back(work_.words(beside_heading(out.title, words)));
      work_.pages.settle(each, Use::comment);
      if (!is_amount(words))
        work_.remark(rules::row, each, beside_heading(out.title, words), words_in_comment.text());
    }
    return out;
  }

  /// The first kind of number is that of categories, another that of tasks. Where some stand right above
  /// others of their kind, these are the categories.
  void take_section(const Section& section, std::size_t row) {
    DraftHeading heading = heading_of_section(section);
    const Numbered::Kind kind = numbered(heading.number + "、").kind;
    if (!state_.section_kind) state_.section_kind = kind;
    bool below = kind != *state_.section_kind || state_.caption != no_piece;
    if (!below && has_pairs_) below = !sections_.is_above_another(row);
    below = work_.like.is_task(heading).value_or(below);
    if (below && column("task") == nullptr) {
      begin_task(std::move(heading));
    } else {
      begin_category(std::move(heading));
    }
  }

  void begin_category(DraftHeading heading) {
    work_.draft.categories.push_back(std::move(heading));
    state_.category = work_.draft.categories.size() - 1;
    state_.task = no_piece;
    state_.last_task = no_piece;
  }

  void begin_task(DraftHeading heading) {
    work_.draft.tasks.push_back(std::move(heading));
    state_.task = work_.draft.tasks.size() - 1;
  }

  static bool is_same(const DraftHeading& a, const DraftHeading& b) {
    return a.number == b.number && a.title == b.title;
  }

  /// What a column of headings says in a row, with its number from a column of its own or from its words.
  DraftHeading heading_in(const Section& cell) const {
    if (cell.number == no_piece) return heading_of(text_of(cell.title));
    return {number_of(cell.number), text_of(cell.title), {}, cell.title};
  }

  /// Takes the heading in a column: a new one, or the one of the row before, said again or not.
  void take_heading(std::size_t row, std::string_view key, PieceIndex& last,
                    const std::vector<DraftHeading>& all, std::size_t current,
                    void (TableReader::*begin)(DraftHeading)) {
    const PieceIndex at = piece(row, key);
    if (at == no_piece || at == last || is_blank(work_.pages.text(at))) return;
    last = at;
    const ColumnSense* const numbers = column(heading_number);
    const bool is_beside = numbers != nullptr && numbers->column + 1 == column(key)->column;
    const Section cell{is_beside ? grid_.piece(row, numbers->column) : no_piece, at};
    if (current != no_piece && is_same(all[current], heading_in(cell))) {
      work_.pages.settle(at, Use::structure);
      if (cell.number != no_piece) work_.pages.settle(cell.number, Use::structure);
      return;
    }
    (this->*begin)(heading_of_section(cell));
  }

  void take_headings(std::size_t row, bool task_is_text) {
    take_heading(row, "category", state_.last_category, work_.draft.categories, state_.category,
                 &TableReader::begin_category);
    const PieceIndex task = piece(row, "task");
    if (!task_is_text && task != no_piece && task == piece(row, "text")) {
      state_.task = no_piece;  // one cell over both
    } else if (!task_is_text) {
      take_heading(row, "task", state_.last_task, work_.draft.tasks, state_.task, &TableReader::begin_task);
    }
  }

  std::size_t take_measure(std::size_t row) {
    const PieceIndex text = piece(row, "text");
    const bool task_is_text = text == no_piece;
    take_headings(row, task_is_text);
    DraftMeasure measure;
    measure.at = task_is_text ? text_from_task(row) : text;
    std::size_t rows = 1;
    while (!task_is_text && row + rows < grid_.rows() &&
           (piece(row + rows, "text") == text || sections_.goes_on(row + rows)))
      ++rows;
    measure.category = state_.category;
    measure.task = task_is_text ? no_piece : state_.task;
    measure.block = block_;
    measure.first_row = grid_.row_number(row);
    measure.last_row = grid_.row_number(row + rows - 1);
    take_text(measure);
    for (std::size_t below = row + 1; below < row + rows; ++below) {
      const PieceIndex rest = piece(below, "text");
      if (rest == text) continue;
      work_.remark(rules::row, filled(grid_, grid_.own_pieces(below)).front(), taken_as_rest.text());
      if (rest == no_piece || is_blank(work_.pages.text(rest))) continue;
      measure.text += text_of(rest);
      work_.pages.settle(rest, Use::value);
    }
    take_number(measure, piece(row, "number"));
    cells_.take(measure, row, rows);
    take_hidden(measure);
    work_.draft.measures.push_back(std::move(measure));
    return rows;
  }

  void take_text(DraftMeasure& measure) {
    const std::string_view whole = work_.pages.text(measure.at);
    const Numbered split =
        split_text(measure.at, has_unit_columns() ? tidy(whole) : with_names_apart(whole, work_.years));
    measure.number = split.number;
    // Where the id has said it before, （1） is how it is printed.
    const Measure* const before = work_.like.find(split.rest);
    if (before != nullptr && before->id.value == bare_number(split.number) && !before->number)
      measure.number = before->id.value;
    if (has_unit_columns()) {
      measure.text = split.rest;
      work_.pages.settle_rest(measure.at, measure.number + split.rest);
      return;
    }
    take_phrase(work_, measure, split.rest);
    if (!measure.units_in_text && !work_.pages.is_settled(measure.at))
      work_.pages.settle_rest(measure.at, split.number + measure.text + measure.kept_beside);
  }

  /// Where texts have numbers of their own, the column of numbers is one of the table's own.
  void take_number(DraftMeasure& measure, PieceIndex at) {
    if (at == no_piece || is_blank(work_.pages.text(at))) {
      const auto& all = work_.draft.measures;
      // Behind the end of a page a task goes on without being named again.
      if (numbers_of_tasks_ && measure.number.empty() && !all.empty() && all.back().task == measure.task)
        measure.number = all.back().number;
      return;
    }
    const std::string printed = tidy(work_.pages.text(at));
    if (numbers_in_text_ || !code_.empty() || !measure.number.empty()) {
      if (serial_.empty())
        serial_ = own_column_of_numbers(work_.draft, column("number")->heading, measures_before_ > 0);
      measure.own.emplace_back(serial_, printed);
      work_.pages.settle(at, Use::value);
      return;
    }
    measure.number = number_of(at);
    work_.pages.settle_rest(at, measure.number);
  }

  void take_hidden(DraftMeasure& measure) {
    const auto& hidden = grid_.table().hidden_rows;
    if (!std::binary_search(hidden.begin(), hidden.end(), measure.first_row)) return;
    measure.comments.emplace_back(hidden_row.in(work_.settings.language));
    work_.remark(rules::left_out, measure.at, kept_though_hidden_row.text());
  }

  Work& work_;
  const Grid& grid_;
  const Head& head_;
  std::size_t block_;
  TableState& state_;
  Sections sections_;
  std::size_t measures_before_ = work_.draft.measures.size();
  bool numbers_in_text_ = false;
  std::map<PieceIndex, Numbered> numbers_;  ///< that texts begin with
  std::string code_;                        ///< the letters of codes that texts begin with: C1, C2
  std::string serial_;                      ///< the key of the column of numbers where texts have their own
  bool numbers_of_tasks_ = false;
  bool has_pairs_ = false;  ///< of headings right above others of their kind
  CellReader cells_{work_, grid_, head_, state_.above};
};

}  // namespace

void read_table(Work& work, const Grid& grid, const Head& head, std::size_t block, TableState& state) {
  TableReader(work, grid, head, block, state).read();
}

}  // namespace xfz::import
