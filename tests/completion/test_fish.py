# SPDX-License-Identifier: MIT
import subprocess
import unittest

import shells
from common import XFZ
from lines import ASCII_LINES, CHINESE_LISTS, Lines, Setup


class Fish(Lines, unittest.TestCase):
    start = staticmethod(shells.fish)

    def test_files(self):
        """fish says by itself what it would offer."""
        offered = subprocess.run(["fish", "--no-config", "-c",
                                  f"{XFZ} completion fish | source; complete -C 'xfz check -f '"],
                                 cwd=self.office.work, env=self.office.environment(), capture_output=True, text=True,
                                 check=True).stdout
        self.assertEqual({line.split("\t")[0] for line in offered.splitlines()},
                         {"broken.yaml", "hostile.yaml", "indicators.yaml", "my table.yaml", "sheets/"})


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
