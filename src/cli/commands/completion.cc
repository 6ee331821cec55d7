// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/completion/scripts.h"
#include "cli/values.h"

namespace xfz::cli {

namespace {

constexpr Phrase which_shell{"for which shell?", "要用在哪种 shell？"};
constexpr Phrase name_a_shell{
    "give one: `xfz completion bash`, `xfz completion zsh` or `xfz completion fish`; --help says where the "
    "script belongs",
    "请写出一种：`xfz completion bash`、`xfz completion zsh` 或 `xfz completion fish`；放在哪里见 --help"};

constexpr Example completion_examples[] = {
    {"xfz completion bash",
     {"for bash; its line in ~/.bashrc: source <(xfz completion bash)",
      "用于 bash；写进 ~/.bashrc 的一行：source <(xfz completion bash)"}},
    {"xfz completion zsh",
     {"for zsh; its line in ~/.zshrc: source <(xfz completion zsh)",
      "用于 zsh；写进 ~/.zshrc 的一行：source <(xfz completion zsh)"}},
    {"xfz completion fish",
     {"for fish; its line in ~/.config/fish/config.fish: xfz completion fish | source",
      "用于 fish；写进 ~/.config/fish/config.fish 的一行：xfz completion fish | source"}},
};

class CompletionCommand final : public Command {
 public:
  std::string_view name() const override { return "completion"; }
  Phrase summary() const override {
    return {"what makes a shell complete words on TAB", "让 shell 用 TAB 键补全的脚本"};
  }
  std::span<const Example> examples() const override { return completion_examples; }
  bool is_for_programs() const override { return true; }

  void declare(Options& options) override {
    options.argument("bash|zsh|fish", shell_,
                     {"the shell that reads the script; a package of xfz has it in its place already",
                      "读这个脚本的 shell；用软件包安装的已经放好，不用再做"});
  }

  Status run(Context& context) override {
    static constexpr const std::string_view* scripts[] = {&bash_completion, &zsh_completion,
                                                          &fish_completion};
    if (!shell_) throw Failure{which_shell.text(), name_a_shell.text()};
    context.print(*scripts[read_choice("completion", *shell_, {"bash", "zsh", "fish"})]);
    return Status::fine;
  }

 private:
  std::optional<std::string> shell_;
};

}  // namespace

std::unique_ptr<Command> make_completion() {
  return std::make_unique<CompletionCommand>();
}

}  // namespace xfz::cli
