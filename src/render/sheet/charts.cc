// SPDX-License-Identifier: MIT
#include "render/sheet/charts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "render/escape.h"
#include "text/width.h"

namespace xfz::render {

namespace {

// Lengths are in the units of the viewBox, about a CSS pixel; text is 12 of them high, a Chinese character
// wide.
constexpr int font_size = 12;
constexpr int small_text_size = 10;
constexpr int column = font_size / 2;

// Blue and orange, which the colour-blind tell apart; dark and light, which a black-and-white print does. All
// but white have a contrast of 3 to it (WCAG 2.1, 1.4.11).
constexpr std::string_view dark = "#1f4e79";
constexpr std::string_view light = "#cc7f14";
constexpr std::string_view lightest = "#8fb3d9";
constexpr std::string_view line = "#595959";

std::string text_at(double x, double y, std::string_view anchor, std::string_view text) {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", x, y, anchor,
                     html_text(text));
}

std::string small_text_at(double x, double y, std::string_view anchor, std::string_view text) {
  return fmt::format("<g style=\"font-size:{}px\">{}</g>\n", small_text_size, text_at(x, y, anchor, text));
}

std::string rect(double x, double y, double width, double height, std::string_view fill) {
  return fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\"/>\n", x,
                     y, width, height, fill);
}

std::string line_between(double x1, double y1, double x2, double y2) {
  return fmt::format("<path d=\"M{:.1f} {:.1f}L{:.1f} {:.1f}\" stroke=\"{}\"/>\n", x1, y1, x2, y2, line);
}

/// One mark with the words that a reader gets when pointing at it.
std::string group(std::string_view tooltip, std::string_view content) {
  return fmt::format("<g><title>{}</title>\n{}</g>\n", html_text(tooltip), content);
}

/// `id` keeps the descriptions of two pictures on one page apart.
std::string picture(std::string_view id, double width, double height, std::string_view title,
                    std::string_view description, std::string_view content) {
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 {0:.1f} {1:.1f}\" "
      "role=\"img\" aria-label=\"{2}\" aria-describedby=\"{3}\" "
      "style=\"font-size:{4}px;fill:currentColor\">\n"
      "<title>{2}</title>\n<desc id=\"{3}\">{5}</desc>\n{6}</svg>\n",
      width, height, html_text(title), id, font_size, html_text(description), content);
}

double share(std::size_t part, std::size_t whole) {
  return static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(whole, 1));
}

/// Places along a line that are taken.
class Track {
 public:
  bool is_free(double middle, double half) const {
    return std::all_of(taken_.begin(), taken_.end(), [&](const auto& taken) {
      return middle + half <= taken.first || taken.second <= middle - half;
    });
  }
  void take(double middle, double half) { taken_.emplace_back(middle - half, middle + half); }

 private:
  std::vector<std::pair<double, double>> taken_;
};

/// The time axis, with bars standing on it.
class DuePlot {
 public:
  DuePlot(Years years, std::size_t largest) : years_(years), largest_(largest) {}

  double middle_of(Date day) const {
    const Date first{std::chrono::year(years_.first), std::chrono::January, std::chrono::day(1)};
    const int days = days_between(first, last_day_of_month(years_.last, 12)) + 1;
    return left + axis_length * (days_between(first, day) + 0.5) / days;
  }

  std::string day_text(Date day) const {
    const std::string text = fmt::format("{}月{}日", month_of(day), static_cast<unsigned>(day.day()));
    return years_.is_one() ? text : fmt::format("{}年{}", year_of(day), text);
  }

  std::string axis() const {
    std::string out = line_between(left, baseline, left + axis_length, baseline);
    for (unsigned month = 1; years_.is_one() && month <= 12; ++month) {
      out += part_of_axis(*make_date(years_.first, month, 1), last_day_of_month(years_.first, month),
                          fmt::format("{}月", month));
    }
    for (int year = years_.first; !years_.is_one() && year <= years_.last; ++year)
      out += part_of_axis(*make_date(year, 1, 1), last_day_of_month(year, 12), std::to_string(year));
    out += line_between(left + axis_length, baseline, left + axis_length, baseline + 5);
    return out;
  }

  double top_of(std::size_t measures) const { return baseline - height * share(measures, largest_); }

  std::string bar(double middle, double width, std::size_t measures) const {
    const double top = top_of(measures);
    return rect(middle - width / 2, top, width, baseline - top, dark);
  }

  static constexpr double left = 22;
  static constexpr double axis_length = 480;
  static constexpr double height = 140;
  static constexpr double baseline = 172;
  static constexpr double bottom = 196;

 private:
  std::string part_of_axis(Date first, Date last, const std::string& words) const {
    constexpr double half_a_day = axis_length / 366 / 2;
    const double begin = middle_of(first) - half_a_day;
    const double end = middle_of(last) + half_a_day;
    return line_between(begin, baseline, begin, baseline + 5) +
           text_at((begin + end) / 2, baseline + 17, "middle", words);
  }

  Years years_;
  std::size_t largest_;
};

/// As wide as the closest days allow.
double bar_width(const DuePlot& plot, const std::map<Date, std::size_t>& days) {
  double width = 12;
  const Date* before = nullptr;
  for (const auto& [day, measures] : days) {
    if (before != nullptr) width = std::min(width, (plot.middle_of(day) - plot.middle_of(*before)) * 0.8);
    before = &day;
  }
  return width;
}

/// Bars with their number and, above it, their day. The tallest come first: a label that would lie on a
/// taller bar or on another label is left out.
std::string dated_bars(const DuePlot& plot, const std::map<Date, std::size_t>& days) {
  std::vector<std::pair<Date, std::size_t>> tallest_first(days.begin(), days.end());
  std::stable_sort(tallest_first.begin(), tallest_first.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  const double width = bar_width(plot, days);
  Track row;
  std::map<Date, std::string> drawn;
  for (const auto& [day, measures] : tallest_first) {
    const double middle = plot.middle_of(day);
    const std::string number = std::to_string(measures);
    const double half_of_day = display_width(plot.day_text(day)) * small_text_size / 4.0 + 1;
    const double half_of_number = display_width(number) * column / 2.0 + 1;
    const bool has_number = row.is_free(middle, half_of_number);
    const bool has_day = row.is_free(middle, half_of_day);
    std::string mark = plot.bar(middle, width, measures);
    if (has_number) mark += text_at(middle, plot.top_of(measures) - 4, "middle", number);
    if (has_day) mark += small_text_at(middle, plot.top_of(measures) - 17, "middle", plot.day_text(day));
    row.take(middle, std::max(width / 2, has_day ? half_of_day : has_number ? half_of_number : 0));
    drawn[day] = group(fmt::format("{}：{}项", plot.day_text(day), measures), mark);
  }
  std::string out;
  for (const auto& [day, mark] : drawn) out += mark;
  return out;
}

/// What has no place on the axis: the days of other years, then what has no day.
std::vector<UndatedBar> bars_off_axis(Years years, const std::vector<DueBar>& days,
                                      const std::vector<UndatedBar>& undated) {
  UndatedBar earlier{fmt::format("{}年前", years.first), 0};
  UndatedBar later{fmt::format("{}年后", years.last), 0};
  for (const DueBar& bar : days) {
    if (year_of(bar.day) < years.first) earlier.measures += bar.measures;
    if (year_of(bar.day) > years.last) later.measures += bar.measures;
  }
  std::vector<UndatedBar> all{std::move(earlier), std::move(later)};
  all.insert(all.end(), undated.begin(), undated.end());
  std::erase_if(all, [](const UndatedBar& bar) { return bar.measures == 0; });
  return all;
}

std::string load_words(const LoadBar& bar) {
  return fmt::format("{}：牵头{}项，分工负责{}项，{}经由集体{}项", bar.unit, bar.lead, bar.responsible,
                     bar.support > 0 ? fmt::format("配合{}项，", bar.support) : "", bar.via);
}

constexpr int name_columns = 18;

/// Cut once more where the bars begin, as Latin capitals are wider than their columns.
std::string name_at(double y, std::string_view name) {
  return fmt::format("<g clip-path=\"url(#load-chart-names)\">{}</g>\n",
                     text_at(0, y, "start", cut(name, name_columns)));
}

std::string name_clip(double height) {
  return fmt::format("<clipPath id=\"load-chart-names\">{}</clipPath>\n",
                     rect(0, 0, name_columns * column + 4, height, dark));
}

/// `43 + 2`; a number alone has the colour of its bar.
std::string load_numbers(const LoadBar& bar) {
  std::string out;
  for (const std::size_t count : {bar.lead, bar.responsible, bar.support}) {
    if (count > 0) out += (out.empty() ? "" : " + ") + std::to_string(count);
  }
  return out.empty() ? "0" : out;
}

}  // namespace

std::string due_chart(Years years, const std::vector<DueBar>& days, const std::vector<UndatedBar>& undated) {
  std::map<Date, std::size_t> in_years;
  std::size_t largest = 0;
  for (const DueBar& bar : days) {
    if (!years.contains(year_of(bar.day)) || bar.measures == 0) continue;
    largest = std::max(largest, in_years[bar.day] += bar.measures);
  }
  const DuePlot plot(years, largest);
  std::vector<std::string> dated_words;
  for (const auto& [day, measures] : in_years)
    dated_words.push_back(fmt::format("{}{}项", plot.day_text(day), measures));
  std::vector<std::string> other_words;
  for (const UndatedBar& bar : bars_off_axis(years, days, undated)) {
    other_words.push_back(fmt::format("{}{}项", bar.words, bar.measures));
  }

  const std::string said =
      years.is_one() ? std::to_string(years.first) : fmt::format("{}—{}", years.first, years.last);
  std::string content = plot.axis() + dated_bars(plot, in_years);
  if (in_years.empty()) {
    dated_words.push_back(fmt::format("{}年没有到期的事项", said));
    content += text_at(DuePlot::left + DuePlot::axis_length / 2, DuePlot::baseline - 24, "middle",
                       dated_words.back());
  }
  constexpr double note_height = 18;
  double bottom = DuePlot::bottom;
  std::string description = fmt::format("{}。", fmt::join(dated_words, "，"));
  if (!other_words.empty()) {
    const std::string note = fmt::format("另有：{}。", fmt::join(other_words, "，"));
    description += note;
    for (const std::string_view words : fold(note, static_cast<int>(DuePlot::axis_length) / column)) {
      bottom += note_height;
      content += text_at(DuePlot::left, bottom - 6, "start", words);
    }
  }
  return picture("due-chart-words", DuePlot::axis_length + 2 * DuePlot::left, bottom,
                 fmt::format("{}年各时限的事项数", said), description, content);
}

std::string load_chart(std::vector<LoadBar> bars) {
  std::stable_sort(bars.begin(), bars.end(), [](const LoadBar& a, const LoadBar& b) {
    return std::tie(a.lead, a.responsible, a.support, a.via) >
           std::tie(b.lead, b.responsible, b.support, b.via);
  });
  std::size_t largest = 0;
  for (const LoadBar& bar : bars) largest = std::max(largest, bar.own());

  constexpr double bars_begin = name_columns * column + 8;
  constexpr double longest = 220;
  constexpr double width = 440;
  constexpr double row_height = 18;
  constexpr double bar_height = 12;
  // The legend, which is the head of the columns too.
  std::string content =
      rect(bars_begin, 4, bar_height, bar_height, dark) + text_at(bars_begin + 17, 14, "start", "牵头") +
      rect(bars_begin + 60, 4, bar_height, bar_height, light) +
      text_at(bars_begin + 77, 14, "start", "分工负责") + text_at(width, 14, "end", "经由集体");
  const bool has_support =
      std::any_of(bars.begin(), bars.end(), [](const LoadBar& bar) { return bar.support > 0; });
  if (has_support) {
    content += rect(bars_begin + 140, 4, bar_height, bar_height, lightest) +
               text_at(bars_begin + 157, 14, "start", "配合");
  }
  double y = row_height + 6;
  std::vector<std::string> parts;
  for (const LoadBar& bar : bars) {
    const double lead = longest * share(bar.lead, largest);
    const double responsible = longest * share(bar.responsible, largest);
    std::string mark = name_at(y + 10, bar.unit);
    if (bar.lead > 0) mark += rect(bars_begin, y, lead, bar_height, dark);
    if (bar.responsible > 0) mark += rect(bars_begin + lead, y, responsible, bar_height, light);
    const double support = longest * share(bar.support, largest);
    if (bar.support > 0) mark += rect(bars_begin + lead + responsible, y, support, bar_height, lightest);
    mark += text_at(bars_begin + lead + responsible + support + 5, y + 10, "start", load_numbers(bar));
    mark += text_at(width, y + 10, "end", std::to_string(bar.via));
    content += group(load_words(bar), mark);
    parts.push_back(load_words(bar));
    y += row_height;
  }
  if (bars.empty()) {
    content += text_at(bars_begin, y + 10, "start", "没有单位");
    y += row_height;
  }
  return picture("load-chart-words", width, y, "各单位的事项数",
                 parts.empty() ? "没有单位。" : fmt::format("{}。", fmt::join(parts, "；")),
                 name_clip(y) + content);
}

}  // namespace xfz::render
