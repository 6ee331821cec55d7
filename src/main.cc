// SPDX-License-Identifier: MIT
// The program: arguments and the real system in, exit status out.
#include <csignal>
#include <string>
#include <vector>

#include "cli/run.h"
#include "cli/system/posix_system.h"

int main(int argc, char** argv) {
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow further is reported, as a full disk is
  xfz::cli::PosixSystem system;
  return static_cast<int>(xfz::cli::run(std::vector<std::string>(argv + 1, argv + argc), system));
}
