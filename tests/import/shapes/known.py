# SPDX-License-Identifier: MIT
"""Documents that are still read wrongly: what is wrong with each, and why it is left."""

KNOWN = {}
