// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "check/rules/rules.h"
#include "text/utf8.h"

namespace xfz::check {

const Rule rules::wording_mismatch{
    .id = "wording-mismatch",
    .severity = Severity::warning,
    .summary = {"the official wording names other units or roles than `lead`, `responsible` and `support`",
                "官方原文里的单位或分工与 `lead`、`responsible`、`support` 不一致"},
    .explanation =
        {"`wording` is what people read, `lead`, `responsible` and `support` are what queries "
         "count, so a difference means that one of them is wrong. Compare both with the official table and "
         "correct the wrong one. Words that the pattern cannot read are accepted with `allow`.",
         "`wording` 给人看，`lead`、`responsible` 和 `support` "
         "供查询统计，两边不一致，必有一边写错。请与原表核对后改正。原文说法特殊、程序读不懂的，请"
         "用 `allow` 注明。"},
    .bad = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  wording: 司法局牵头负责。
)",
    .good = R"(- id: 1
  text: 公布清单。
  lead: [民政局]
  wording: 民政局牵头负责。
)",
};

namespace {

constexpr Message<std::string> only_wording_leads{"the wording has {} as lead, `lead` has not",
                                                  "原文由{}牵头，`lead` 里没有"};
constexpr Message<std::string> only_lead{"`lead` names {}, the wording does not",
                                         "`lead` 里有{}，原文没有由其牵头"};
constexpr Message<std::string> only_wording_responsible{
    "the wording has {} responsible, `responsible` has not", "原文由{}负责，`responsible` 里没有"};
constexpr Message<std::string> only_responsible{"`responsible` names {}, the wording does not",
                                                "`responsible` 里有{}，原文没有由其负责"};
constexpr Message<std::string> only_wording_supports{"the wording has {} in support, `support` has not",
                                                     "原文由{}配合，`support` 里没有"};
constexpr Message<std::string> only_supports{"`support` names {}, the wording does not",
                                             "`support` 里有{}，原文没有由其配合"};
constexpr Message<std::string> only_named{"the wording names {}, `lead`, `responsible` and `support` do not",
                                          "原文提到{}，`lead`、`responsible` 和 `support` 里都没有"};
constexpr Message<std::string> not_registered{"the wording names {}, which is not registered",
                                              "原文写了没有登记的{}"};
constexpr Message<std::string> others_missing{"`others` says {}, the wording does not",
                                              "`others` 写了{}，原文没有"};
constexpr Phrase open_list{"the wording ends a list with 等, but there is no `others`",
                           "原文的名单以“等”结尾，却没有写 `others`"};
constexpr Phrase correct_either{"correct whichever is wrong", "请核对原表，改正写错的一边"};

using Units = std::vector<UnitIndex>;

/// What the official words say of units.
struct Said {
  Units lead;
  Units responsible;
  Units support;
  Units named;                            ///< without a role
  bool is_open = false;                   ///< 等 stands behind a name
  std::vector<std::string> unregistered;  ///< what stands where a unit's name belongs
};

/// A name or alias, and whose it is.
struct KnownName {
  std::string_view words;
  UnitIndex unit = no_unit;
};

/// All that are registered.
class Names {
 public:
  explicit Names(const Table& table) {
    for (UnitIndex index = 0; index < table.units.size(); ++index) {
      const Unit& unit = table.units[index];
      names_.push_back({unit.name.value, index});
      for (const auto& alias : unit.aliases) names_.push_back({alias.value, index});
    }
    std::stable_sort(names_.begin(), names_.end(),
                     [](const KnownName& a, const KnownName& b) { return a.words < b.words; });
  }

  /// The longest one that `text`, which is not empty, begins with.
  KnownName longest_at(std::string_view text) const {
    auto begin = names_.begin();
    auto end = names_.end();
    KnownName longest;
    for (std::size_t size = 0; begin != end && size < text.size();) {
      size += first_code_point(text.substr(size)).size;
      const std::string_view words = text.substr(0, size);
      begin = std::lower_bound(begin, end, words,
                               [](const KnownName& a, std::string_view b) { return a.words < b; });
      end = std::partition_point(begin, end,
                                 [words](const KnownName& a) { return a.words.starts_with(words); });
      if (begin != end && begin->words == words) longest = *begin;
    }
    return longest;
  }

 private:
  std::vector<KnownName> names_;  ///< in the order of their bytes
};

/// Reads `A、B牵头，C等部门按职责分工分别负责。`: names belong to the role word that follows them.
class WordingReader {
 public:
  explicit WordingReader(const Names& names) : names_(names) {}

  Said read(std::string_view words) {
    while (!words.empty()) {
      std::size_t size = 0;
      if (words.starts_with(leads_too)) {
        end_list(&said_.lead);
        size = leads_too.size();
      } else if (words.starts_with(lead_word)) {
        end_list(&said_.lead);
        size = lead_word.size();
      } else if (words.starts_with(responsible_word)) {
        end_list(&said_.responsible);
        size = responsible_word.size();
      } else if (const std::size_t support = support_word_at(words); support > 0) {
        end_list(&said_.support);
        size = support;
      } else if (words.starts_with(takes_part)) {
        end_list(nullptr);
        size = takes_part.size();
      } else if (const KnownName name = names_.longest_at(words); name.unit != no_unit) {
        read_name(name.unit, name.words);
        size = name.words.size();
      } else {
        const CodePoint c = first_code_point(words);
        read_other(c.value, words.substr(0, c.size));
        size = c.size;
      }
      words.remove_prefix(size);
    }
    end_list(nullptr);
    return std::move(said_);
  }

 private:
  static constexpr std::string_view lead_word = "牵头";
  static constexpr std::string_view leads_too = "负责牵头";
  static constexpr std::string_view responsible_word = "负责";

  static constexpr std::string_view takes_part = "参与";  // which is no role

  static std::size_t support_word_at(std::string_view words) {
    for (const std::string_view word : {"配合", "协助", "协办", "支持"}) {
      if (words.starts_with(word)) return word.size();
    }
    return 0;
  }

  /// What stands right before a name makes it another one (市民政局), but for a few small words.
  void read_name(UnitIndex unit, std::string_view name) {
    for (const std::string_view word : {"由", "和", "及", "与", "以及", "会同", "其他", "其中"}) {
      if (piece_.ends_with(word)) piece_.erase(piece_.size() - word.size());
    }
    if (!piece_.empty() && !piece_has_name_) strange_.push_back(piece_ + std::string(name));
    piece_.clear();
    pending_.push_back(unit);
    piece_has_name_ = true;
  }

  void read_other(char32_t c, std::string_view bytes) {
    if (std::u32string_view(U"。；;\n").find(c) != std::u32string_view::npos) {
      end_list(nullptr);
    } else if (std::u32string_view(U"、，,（）() ").find(c) != std::u32string_view::npos) {
      end_piece();
    } else {
      piece_ += bytes;
    }
  }

  /// A piece is what stands between two commas; one without a registered name may be an unregistered one.
  void end_piece() {
    if (!piece_has_name_ && !piece_.empty()) strange_.push_back(piece_);
    piece_.clear();
    piece_has_name_ = false;
  }

  void end_list(Units* role) {
    static constexpr std::string_view adverbs[] = {"按职责分工", "分别", "分工", "共同", "具体", "组织"};
    for (const std::string_view adverb : adverbs) {
      if (const std::size_t at = piece_.find(adverb); at != std::string::npos)
        piece_.erase(at, adverb.size());
    }
    if (role != nullptr && piece_has_name_ && piece_.starts_with("等")) said_.is_open = true;
    end_piece();
    if (role != nullptr) {
      said_.unregistered.insert(said_.unregistered.end(), strange_.begin(), strange_.end());
    }
    Units& to = role != nullptr ? *role : said_.named;
    to.insert(to.end(), pending_.begin(), pending_.end());
    pending_.clear();
    strange_.clear();
  }

  const Names& names_;
  Said said_;
  Units pending_;
  std::vector<std::string> strange_;
  std::string piece_;
  bool piece_has_name_ = false;
};

/// What the structure says, to be compared with the words.
struct Structure {
  Units lead;
  Units responsible;
  Units support;
  std::vector<std::string_view> others;
};

class Comparison {
 public:
  Comparison(const Table& table, const Names& names, const Located<std::string>& wording,
             const Structure& structure)
      : table_(table), said_(WordingReader(names).read(wording.value)) {
    add(only_wording_leads, missing(said_.lead, structure.lead));
    add(only_lead, missing(structure.lead, said_.lead, said_.named));
    add(only_wording_responsible, missing(said_.responsible, structure.responsible));
    add(only_responsible, missing(structure.responsible, said_.responsible, said_.named));
    add(only_wording_supports, missing(said_.support, structure.support));
    add(only_supports, missing(structure.support, said_.support, said_.named));
    Units all = structure.lead;
    all.insert(all.end(), structure.responsible.begin(), structure.responsible.end());
    add(only_named, missing(said_.named, all, structure.support));
    for (const std::string& name : said_.unregistered) messages_.push_back(not_registered(quoted(name)));
    if (said_.is_open && structure.others.empty()) messages_.push_back(open_list.text());
    for (const std::string_view others : structure.others) {
      if (wording.value.find(others) == std::string::npos)
        messages_.push_back(others_missing(quoted(others)));
    }
  }

  const std::vector<Text>& messages() const { return messages_; }

 private:
  static std::string quoted(std::string_view name) { return "“" + std::string(name) + "”"; }

  static Units missing(const Units& from, const Units& in, const Units& or_in = {}) {
    std::unordered_set<UnitIndex> known(in.begin(), in.end());
    known.insert(or_in.begin(), or_in.end());
    Units result;
    for (const UnitIndex unit : from) {
      if (known.insert(unit).second) result.push_back(unit);
    }
    return result;
  }

  void add(const Message<std::string>& message, const Units& units) {
    std::string names;
    for (const UnitIndex unit : units) names += quoted(table_.unit(unit).name.value);
    if (!names.empty()) messages_.push_back(message(names));
  }

  const Table& table_;
  Said said_;
  std::vector<Text> messages_;
};

Units units_of(const std::vector<Mention>& mentions) {
  Units units;
  for (const Mention& mention : mentions) units.push_back(mention.unit);
  return units;
}

}  // namespace

void find_wording_mismatches(const Input& input, Diagnostics& found) {
  const Names names(input.table);
  const auto compare = [&](const Located<std::string>& wording, const Structure& structure) {
    const Comparison comparison(input.table, names, wording, structure);
    for (const Text& message : comparison.messages()) {
      found.push_back({&rules::wording_mismatch, wording.span, message, correct_either.text(), {}});
    }
  };
  for (const Row& row : input.rows) {
    const Measure& measure = *row.measure;
    if (measure.damaged) continue;
    // A measure's wording stands for its clauses too.
    if (measure.assignment.wording) {
      Structure whole{
          named(measure, Role::lead), named(measure, Role::responsible), named(measure, Role::support), {}};
      for (const Assignment* assignment : assignments(measure)) {
        if (assignment->others) whole.others.push_back(assignment->others->value);
      }
      compare(*measure.assignment.wording, whole);
    }
    for (const Clause& clause : measure.clauses) {
      const Assignment& assignment = clause.assignment;
      if (!assignment.wording) continue;
      Structure structure{
          units_of(assignment.lead), units_of(assignment.responsible), units_of(assignment.support), {}};
      if (assignment.others) structure.others.push_back(assignment.others->value);
      compare(*assignment.wording, structure);
    }
  }
}

}  // namespace xfz::check
