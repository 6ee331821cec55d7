# SPDX-License-Identifier: MIT
import unittest

import shells
from lines import ASCII_LINES, CHINESE_LISTS, Lines, Setup


class Bash(Lines, unittest.TestCase):
    start = staticmethod(shells.bash)


class BashWithPackage(Setup, unittest.TestCase):
    start = staticmethod(shells.bash_with_package)


class BashWithAlias(Setup, unittest.TestCase):
    start = staticmethod(shells.with_alias(shells.bash))
    lines = ASCII_LINES[:2]


class BashWithoutLocale(Setup, unittest.TestCase):
    start = staticmethod(shells.without_locale(shells.bash))
    lines = ASCII_LINES[:5]


class BashInChinese(Setup, unittest.TestCase):
    start = staticmethod(shells.in_chinese(shells.bash))
    lists = CHINESE_LISTS
