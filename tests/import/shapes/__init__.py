# SPDX-License-Identifier: MIT
"""The documents by name: (suffix, how to make it, what is in it)."""

from . import (lists, outlines, outlines_2, outlines_3, word_tables, word_tables_2, word_tables_3, word_tables_4,
               word_tables_5, word_tables_6, word_tables_7, word_tables_8, workbooks, workbooks_2, workbooks_3,
               workbooks_4, workbooks_5)


def of(*modules):
    return {name.replace("_", "-"): each for module in modules for name, each in vars(module).items()
            if isinstance(each, tuple) and len(each) == 3 and callable(each[1])}


ALL = of(word_tables, word_tables_2, word_tables_3, word_tables_4, word_tables_5, word_tables_6, word_tables_7,
         word_tables_8, outlines, outlines_2, outlines_3, workbooks, workbooks_2, workbooks_3, workbooks_4, workbooks_5, lists)
# Imported once more as LibreOffice saves them.
SAVED_AGAIN = {"two-row-head", "tracked-changes", "sections-with-automatic-numbers", "tabs-and-a-hidden-one",
               "formulas-and-rich-text"}
