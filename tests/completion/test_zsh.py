# SPDX-License-Identifier: MIT
import unittest

import shells
from lines import ASCII_LINES, CHINESE_LISTS, Lines, Setup


class Zsh(Lines, unittest.TestCase):
    start = staticmethod(shells.zsh)


class ZshWithPackage(Setup, unittest.TestCase):
    start = staticmethod(shells.zsh_with_package)


class ZshWithAlias(Setup, unittest.TestCase):
    start = staticmethod(shells.with_alias(shells.zsh))
    lines = ASCII_LINES[:2]


class ZshWithoutLocale(Setup, unittest.TestCase):
    start = staticmethod(shells.without_locale(shells.zsh))
    lines = ASCII_LINES[:5]


class ZshInChinese(Setup, unittest.TestCase):
    start = staticmethod(shells.in_chinese(shells.zsh))
    lists = CHINESE_LISTS
