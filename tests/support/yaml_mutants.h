// SPDX-License-Identifier: MIT
// Texts that are YAML, or nearly: made of what is most likely to be read in two ways.
#pragma once

#include <random>
#include <string>

namespace xfz::test {

/// The text with a few changes anywhere: something put in, a piece left out, a piece repeated elsewhere.
std::string yaml_mutant(std::string text, std::mt19937_64& random);

/// A few lines of signs, words and indentation.
std::string yaml_scribble(std::mt19937_64& random);

}  // namespace xfz::test
