# SPDX-License-Identifier: MIT
import unittest

import shells
from lines import ASCII_LINES, CHINESE_LISTS, Lines, Setup


class Fish(Lines, unittest.TestCase):
    start = staticmethod(shells.fish)


class FishWithPackage(Setup, unittest.TestCase):
    start = staticmethod(shells.fish_with_package)


class FishWithAlias(Setup, unittest.TestCase):
    start = staticmethod(shells.with_alias(shells.fish))
    lines = ASCII_LINES[:2]


class FishWithoutLocale(Setup, unittest.TestCase):
    start = staticmethod(shells.without_locale(shells.fish))
    lines = ASCII_LINES[:5]


class FishInChinese(Setup, unittest.TestCase):
    start = staticmethod(shells.in_chinese(shells.fish))
    lists = CHINESE_LISTS
