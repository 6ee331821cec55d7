// SPDX-License-Identifier: MIT
// How the answer to a query is printed: --format and --wrap.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/context.h"
#include "cli/options.h"
#include "render/forms.h"

namespace xfz::cli {

class AnswerOptions {
 public:
  void declare_wrap(Options& options);
  void declare_format(Options& options);
  /// Throws Failure where there is no such format; needs no table.
  void check();
  void print(Context& context, const render::Forms& forms) const;

 private:
  std::optional<std::string> format_;
  std::size_t place_ = 0;  ///< of the format in render::format_names
  bool wrap_ = false;
};

}  // namespace xfz::cli
