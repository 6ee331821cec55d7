// SPDX-License-Identifier: MIT
#include "cli/answer_options.h"

#include "cli/values.h"

namespace xfz::cli {

void AnswerOptions::declare_wrap(Options& options) {
  options.flag("--wrap", wrap_, {"fold long texts instead of cutting them", "长文字折行，不截断"});
}

void AnswerOptions::declare_format(Options& options) {
  options.value("-F,--format", render::format_names, format_, {"output format", "输出格式"});
}

void AnswerOptions::check() {
  if (format_) place_ = read_choice("--format", *format_, render::format_names);
}

void AnswerOptions::print(Context& context, const render::Forms& forms) const {
  render::Screen screen = context.output;
  screen.wrap = wrap_;
  context.print(render::printed(forms, place_, screen));
}

}  // namespace xfz::cli
