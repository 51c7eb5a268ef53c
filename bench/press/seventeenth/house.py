"""How the outlets of the seventeenth half are written down: field by field of `Wording`."""

from functools import partial

from bench.press import told
from bench.press.seventeenth import asides

house = partial(told.house, asides)
"""Gives an outlet, its adverts and notices those of this half."""
