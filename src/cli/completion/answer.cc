// SPDX-License-Identifier: MIT
#include "cli/completion/answer.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "cli/completion/completion.h"
#include "cli/completion/typed_line.h"
#include "text/width.h"

namespace xfz::cli {

namespace {

/// What bash says of itself: `KEY COLUMNS LINE BREAKS`.
struct BashRequest {
  std::string_view key;
  int columns = 0;
  TypedLine line;
};

std::string header(const Completion& completion) {
  static constexpr std::string_view names[] = {"none", "files", "folders"};
  std::string line(names[static_cast<std::size_t>(completion.paths)]);
  for (const std::string_view ending : completion.endings) line += " " + std::string(ending);
  return line + "\n";
}

std::string in_rows(const Completion& completion) {
  std::string out = header(completion) + completion.stem + "\n";
  for (const Candidate& each : completion.candidates) out += each.value + "\t" + each.description + "\n";
  return out;
}

/// Of several replies bash takes no more than the letters that they have in common, so there is room behind
/// each for what it means. The brackets make an error of a line that one was put into as it is.
std::string in_list(std::string_view reply, std::string_view description, int left, int columns) {
  constexpr int signs = 4;  // two spaces and the brackets
  constexpr int fewest = 10;
  const int room = columns - left - signs;
  if (description.empty() || room < fewest) return std::string(reply);
  return padded(reply, left) + "  (" + cut(description, room) + ")";
}

/// Whether bash puts whole replies into the line, one after the other (37) or all (42).
bool takes_whole_replies(std::string_view key) {
  return key == "37" || key == "42";
}

std::string for_bash(const Completion& completion, const BashRequest& request) {
  const TypedLine& line = request.line;
  const std::string kept = line.typed.substr(0, line.kept);
  std::vector<Candidate> replies;
  int left = 0;
  for (const Candidate& each : completion.candidates) {
    const std::string word = completion.stem + each.value;
    if (!word.starts_with(kept)) continue;
    const auto reply = quoted_for_bash(std::string_view(word).substr(kept.size()), line.quote);
    if (!reply) continue;
    left = std::max(left, display_width(*reply));
    replies.push_back({*reply, each.description});
  }
  std::string out = header(completion);
  const std::size_t of_path = std::max(completion.stem.size(), line.kept);
  out += line.typed.substr(line.kept, of_path - line.kept) + "\n" + line.typed.substr(of_path) + "\n";
  const bool is_list = replies.size() > 1 && !takes_whole_replies(request.key);
  for (const Candidate& each : replies)
    out += (is_list ? in_list(each.value, each.description, left, request.columns) : each.value) + "\n";
  return out;
}

int read_columns(const std::string& text) {
  constexpr int usual = 80;
  constexpr int fewest = 20;
  constexpr int most = 10000;
  int columns = usual;
  std::from_chars(text.data(), text.data() + text.size(), columns);
  constexpr int gap = 2;  // that readline puts between entries
  return std::clamp(columns, fewest, most) - gap;
}

}  // namespace

void answer_completion(const std::vector<std::string>& words, Context& context) {
  constexpr std::size_t bash_words = 5;
  if (words.size() == bash_words && words[0] == "bash") {
    const BashRequest request{words[1], read_columns(words[2]), read_typed_line(words[3], words[4])};
    if (request.line.words.empty()) return;
    const std::vector<std::string> behind_program(request.line.words.begin() + 1, request.line.words.end());
    const Completion completion = complete(behind_program, request.line.typed, context);
    context.system.write(Stream::output, for_bash(completion, request));
  } else if (words.size() > 1 && (words[0] == "zsh" || words[0] == "fish")) {
    const std::vector<std::string> behind_program(words.begin() + 1, words.end() - 1);
    context.system.write(Stream::output, in_rows(complete(behind_program, words.back(), context)));
  }
}

}  // namespace xfz::cli
