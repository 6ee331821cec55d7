// SPDX-License-Identifier: MIT
// The entry point of the tests; doctest's implementation is compiled here alone, because it is slow.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
