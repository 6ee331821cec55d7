// SPDX-License-Identifier: MIT
#include "model/deadline/phrases.h"

#include <algorithm>
#include <span>

#include "model/deadline/words.h"

namespace xfz::grammar {

namespace {

using Word = std::u32string_view;
using Lexicon = std::span<const Word>;

constexpr Word lasting[] = {
    U"长期",   U"长效", U"长年",     U"常年",     U"全年",   U"持续", U"持久", U"常态化", U"常态",
    U"经常性", U"经常", U"日常性",   U"日常",     U"始终",   U"一直", U"一贯", U"贯穿",   U"不断",
    U"永久",   U"常抓", U"久久为功", U"坚持不懈", U"不间断", U"动态", U"滚动", U"全程",
};
constexpr Word at_once[] = {
    U"即办", U"接诉即办", U"边查边改", U"边整边改", U"立说立行", U"随时", U"立刻",
    U"马上", U"立即",     U"即时",     U"即刻",     U"及时",     U"实时",
};
/// May stand before what is standing.
constexpr Word openers[] = {
    U"并",   U"且",   U"和",   U"后续", U"之后", U"此后", U"以后", U"今后", U"随后",
    U"然后", U"同时", U"继续", U"进入", U"转入", U"纳入", U"作为", U"列为", U"属于",
    U"属",   U"为",   U"是",   U"需",   U"须",   U"应",   U"要",   U"将",   U"其余",
    U"其他", U"各项", U"工作", U"任务", U"事项", U"项目", U"后",
};
constexpr Word verbs[] = {
    U"坚持", U"推进", U"推动", U"实施", U"开展", U"进行", U"落实", U"完善", U"抓好", U"抓实", U"抓细",
    U"抓",   U"做好", U"保持", U"巩固", U"深化", U"加强", U"优化", U"提升", U"提高", U"执行", U"运行",
    U"运作", U"管理", U"管控", U"管护", U"监管", U"监督", U"检查", U"巡查", U"排查", U"整治", U"整改",
    U"跟进", U"跟踪", U"更新", U"调整", U"维护", U"治理", U"办理", U"服务", U"改进", U"改善", U"发展",
    U"强化", U"推广", U"宣传", U"培训", U"发力", U"用力", U"努力", U"见效", U"有效", U"不懈", U"下去",
    U"贯彻", U"组织", U"报送", U"上报", U"完成", U"办结", U"确定", U"明确", U"而定", U"启动", U"印发",
    U"出台", U"公布", U"建设", U"建成", U"达标", U"化",   U"到位", U"完毕", U"通报", U"督促", U"督办",
    U"督查", U"指导", U"协调", U"研究", U"制定", U"安排", U"部署", U"调度", U"反馈", U"销号", U"履行",
    U"从事", U"操作", U"遵守", U"保障", U"支持", U"召开", U"举办",
};
constexpr Word nouns[] = {
    U"工作", U"任务", U"事项", U"项目",   U"状态",   U"要求",
    U"时限", U"期限", U"时间", U"全过程", U"全周期", U"始终",
};
/// Between the others.
constexpr Word joints[] = {
    U"适时",   U"择机", U"同步", U"及时", U"性",   U"的",   U"地",   U"并",     U"且",   U"和",
    U"及",     U"为",   U"全年", U"分批", U"分期", U"分步", U"分类", U"逐步",   U"有序", U"深入",
    U"稳步",   U"扎实", U"全面", U"积极", U"统筹", U"认真", U"严格", U"进一步", U"再",   U"不少于",
    U"不低于", U"至少", U"各",   U"予以", U"加以", U"具体", U"中",   U"/",
};
constexpr Word undated[] = {
    U"同步",       U"适时",     U"择机",     U"择期",   U"尽快",   U"尽早",     U"早日",     U"近期",
    U"按时",       U"按期",     U"如期",     U"限期",   U"定期",   U"不定期",   U"按需",     U"视情",
    U"视情况",     U"待定",     U"未定",     U"另定",   U"待明确", U"待确定",   U"另行通知", U"另行确定",
    U"另行安排",   U"另行明确", U"另行部署", U"无",     U"不限",   U"暂无",     U"暂未确定", U"未确定",
    U"未明确",     U"推进中",   U"进行中",   U"办理中", U"整改中", U"正在推进", U"正在办理", U"正在实施",
    U"正在进行",   U"正在开展", U"正在整改", U"按计划", U"按进度", U"按程序",   U"按要求",   U"按规定",
    U"按序时进度", U"必要时",   U"需要时",
};
/// What is followed: 按……要求, 视……情况.
constexpr Word guides[] = {U"与",   U"按照", U"按",   U"根据", U"依据", U"依照",
                           U"遵照", U"结合", U"对照", U"视",   U"随"};
constexpr Word guidance[] = {
    U"同步", U"要求", U"部署", U"安排", U"计划", U"规划",   U"节点",   U"时序", U"进度", U"规定",
    U"通知", U"方案", U"情况", U"时间", U"时限", U"时间表", U"路线图", U"需要", U"需求", U"实际",
    U"程序", U"流程", U"精神", U"标准", U"步骤", U"为准",   U"意见",   U"条件", U"进展", U"约定",
};
constexpr Word awaited[] = {
    U"时",   U"后",   U"定",   U"确定", U"明确", U"通知", U"批复",
    U"批准", U"要求", U"部署", U"安排", U"下达", U"反馈",
};
constexpr Word events[] = {U"之前", U"以前", U"前", U"之后", U"以后", U"后", U"期间", U"时", U"过程中"};
constexpr Word seasons[] = {U"七一前", U"五一前", U"八一前", U"汛期", U"供暖季", U"采暖季",
                            U"供暖期", U"采暖期", U"供热期", U"春季", U"夏季",   U"秋季",
                            U"冬季",   U"暑期",   U"暑假",   U"寒假", U"防火期", U"春运"};
constexpr Word lead_ins[] = {
    U"具体完成时间", U"具体时间", U"完成时限", U"完成时间", U"完成期限", U"办结时限", U"整改时限",
    U"整改期限",     U"截止时间", U"截止日期", U"时限",     U"时间",     U"期限",     U"最迟",
    U"最晚",         U"至迟",     U"不得迟于", U"不得晚于", U"不迟于",   U"不晚于",   U"力争",
    U"争取",         U"确保",     U"务必",     U"务",       U"必须",     U"须",       U"需",
    U"应",           U"要",       U"拟",       U"计划",     U"预计",     U"原则上",   U"截至",
    U"截止到",       U"截止",     U"限期",     U"限",       U"于",       U"在",       U"到",
    U"至",           U"前",       U"要求",     U"为",       U"本",       U"分别",     U"各",
    U"自",           U"从",       U"由",       U"起",
};

/// Takes the longest of the words that comes next.
bool try_longest(Words& words, Lexicon lexicon) {
  const Words start = words;
  Words longest = words;
  for (const Word word : lexicon) {
    Words behind = start;
    if (behind.try_word(word) && behind.rest().size() < longest.rest().size()) longest = behind;
  }
  words = longest;
  return words.rest().size() < start.rest().size();
}

bool try_any_of(Words& words, std::initializer_list<Lexicon> lexicons) {
  const Words start = words;
  Words longest = words;
  for (const Lexicon lexicon : lexicons) {
    Words behind = start;
    if (try_longest(behind, lexicon) && behind.rest().size() < longest.rest().size()) longest = behind;
  }
  words = longest;
  return words.rest().size() < start.rest().size();
}

/// 一次, 两次, 4次
bool try_times(Words& words) {
  const Words start = words;
  if ((words.try_sign(U'两') || try_number(words)) && words.try_sign(U'次')) return true;
  words = start;
  return false;
}

/// Whether the rest is nothing but such words, so that nothing else is said.
bool is_closed(Words words) {
  while (try_any_of(words, {verbs, nouns, joints, lasting}) || try_times(words)) {
  }
  return words.at_end();
}

/// 即知即改, 立行立改, 随到随办: at once, whatever is done.
bool try_pair(Words& words) {
  const Words start = words;
  for (const char32_t sign : {U'即', U'立', U'随'}) {
    if (!words.try_sign(sign)) continue;
    words.take();
    if (words.try_sign(sign) && !words.at_end()) {
      words.take();
      return true;
    }
    words = start;
  }
  return false;
}

/// What the words that begin here say, to their end; `by_verb`: they must end in a verb.
Standing standing_from(Words words, bool by_verb) {
  Standing standing = Standing::none;
  bool is_verb = false;
  while (!words.at_end()) {
    Words stem = words;
    if (try_any_of(words, {lasting})) {
      standing = Standing::lasting;
      is_verb = stem.try_word(U"常态化");
    } else if (try_pair(words) || try_any_of(words, {at_once})) {
      if (standing == Standing::none) standing = Standing::at_once;
    } else if (standing != Standing::none && try_any_of(words, {verbs})) {
      is_verb = true;
    } else if (standing != Standing::none && (try_any_of(words, {nouns, joints}) || try_times(words))) {
      is_verb = false;
    } else {
      return Standing::none;
    }
  }
  return by_verb && !is_verb ? Standing::none : standing;
}

/// Whether the clause has one of the words, and behind it only words that add nothing.
bool has_before_closed(Words words, Lexicon lexicon, int least_before) {
  for (int before = 0; !words.at_end(); words.take(), ++before) {
    Words behind = words;
    while (before >= least_before && try_longest(behind, lexicon)) {
      if (is_closed(behind)) return true;
    }
  }
  return false;
}

bool has_digit(std::string_view clause) {
  return std::any_of(clause.begin(), clause.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Standing standing_of(std::string_view clause) {
  Words words(clause);
  while (!words.at_end()) {
    if (const Standing standing = standing_from(words, false); standing != Standing::none) return standing;
    if (!try_longest(words, openers)) break;
  }
  return Standing::none;
}

bool ends_lasting(std::string_view text) {
  bool is_whole = true;  // a clause, or what something is: 第二项为长期工作
  for (Words words(text); !words.at_end(); words.take()) {
    if (standing_from(words, !is_whole) == Standing::lasting) return true;
    is_whole = words.sees_any({U"为", U"属", U"是"});
  }
  return false;
}

bool is_undated(std::string_view clause) {
  const Words words(clause);
  if (words.at_end()) return false;
  for (Words known = words;;) {  // 完成时间待定
    if (Words behind = known; try_any_of(behind, {undated, seasons}) && is_closed(behind)) return true;
    if (!try_longest(known, lead_ins)) break;
  }
  if (Words done = words; done.try_any({U"已经", U"已"}) && !done.at_end() && is_closed(done)) return true;
  if (Words guided = words; try_longest(guided, guides)) return has_before_closed(guided, guidance, 0);
  if (Words waiting = words; waiting.try_any({U"等待", U"待", U"等"}))
    return has_before_closed(waiting, awaited, 2);
  constexpr int shortest_event = 2;  // 目前 and 今后 are none
  return !has_digit(clause) && !is_number_sign(words.next()) &&
         has_before_closed(words, events, shortest_event);
}

bool begins_with_guide(std::string_view text) {
  Words words(text);
  return try_longest(words, guides);
}

bool is_lead_in(std::string_view text) {
  Words words(text);
  while (try_longest(words, lead_ins)) {
  }
  return words.at_end();
}

}  // namespace xfz::grammar
