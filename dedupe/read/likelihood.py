"""How likely a text is: the judge between readings of the same bytes.

Every candidate explains the same bytes, so the logarithms of their likelihoods compare as they are: the model needs no
thresholds a codec. Characters fall into classes; a class tends to stay (``STAY``), else the next is drawn by its weight. Within
the class of ideographs a character has the frequency that it has in wordfreq's Chinese list, carried over to traditional forms.
"""

import unicodedata
from functools import cache
from typing import Any, NamedTuple

STAY = 0.5
"""Chance that a character's class is that of the one before, beyond what its weight gives."""
LOST = 12.0
"""Natural logarithm that a byte costs which a codec cannot explain: the mark's own rarity, and the byte it hides."""


class _Kind(NamedTuple):
    weight: float
    """Chance of the class where it does not merely go on."""
    size: int
    """Characters that share it evenly."""


_KINDS = {
    "ideograph": _Kind(0.62, 30_000),
    "mark": _Kind(0.10, 400),
    "blank": _Kind(0.06, 6),
    "digit": _Kind(0.06, 10),
    "lower": _Kind(0.06, 26),
    "upper": _Kind(0.02, 26),
    "sign": _Kind(0.04, 32),
    "latin": _Kind(0.003, 500),
    "greek": _Kind(0.001, 130),
    "cyrillic": _Kind(0.001, 250),
    "kana": _Kind(0.003, 200),
    "bopomofo": _Kind(0.0005, 80),
    "hangul": _Kind(0.001, 3_000),
    "symbol": _Kind(0.004, 4_000),
    "other": _Kind(0.0005, 60_000),
    "private": _Kind(0.00002, 6_400),
    "control": _Kind(0.00001, 64),
    "lost": _Kind(0.0001, 1),
    "unassigned": _Kind(0.0000001, 60_000),
}
_NAMES = tuple(_KINDS)

_COMMON_MARKS = {
    "\N{FULLWIDTH COMMA}": 0.36,
    "\N{IDEOGRAPHIC FULL STOP}": 0.2,
    "\N{IDEOGRAPHIC COMMA}": 0.1,
    "\N{LEFT DOUBLE QUOTATION MARK}": 0.05,
    "\N{RIGHT DOUBLE QUOTATION MARK}": 0.05,
    "\N{LEFT CORNER BRACKET}": 0.03,
    "\N{RIGHT CORNER BRACKET}": 0.03,
    "\N{FULLWIDTH COLON}": 0.03,
    "\N{FULLWIDTH SEMICOLON}": 0.02,
    "\N{FULLWIDTH LEFT PARENTHESIS}": 0.015,
    "\N{FULLWIDTH RIGHT PARENTHESIS}": 0.015,
    "\N{LEFT DOUBLE ANGLE BRACKET}": 0.015,
    "\N{RIGHT DOUBLE ANGLE BRACKET}": 0.015,
    "\N{IDEOGRAPHIC SPACE}": 0.02,
    "\N{EM DASH}": 0.01,
    "\N{HORIZONTAL ELLIPSIS}": 0.01,
    "\N{FULLWIDTH QUESTION MARK}": 0.005,
    "\N{FULLWIDTH EXCLAMATION MARK}": 0.005,
    "\N{LEFT SINGLE QUOTATION MARK}": 0.005,
    "\N{RIGHT SINGLE QUOTATION MARK}": 0.005,
    "\N{FULLWIDTH TILDE}": 0.002,
    "\N{HYPHENATION POINT}": 0.002,
    "\N{MIDDLE DOT}": 0.002,
}
"""What Chinese text is punctuated with: one class with the rarer marks, and rough shares within it."""

_BLOCKS = (
    ("latin", 0x00A1, 0x024F),
    ("greek", 0x0370, 0x03FF),
    ("cyrillic", 0x0400, 0x052F),
    ("latin", 0x1E00, 0x1EFF),
    ("mark", 0x2010, 0x2027),
    ("symbol", 0x2028, 0x2BFF),
    ("symbol", 0x2E80, 0x2FFF),
    ("mark", 0x3000, 0x303F),
    ("kana", 0x3040, 0x30FF),
    ("bopomofo", 0x3100, 0x312F),
    ("symbol", 0x3200, 0x33FF),
    ("other", 0x3400, 0x4DBF),
    ("ideograph", 0x4E00, 0x9FFF),
    ("hangul", 0xAC00, 0xD7A3),
    ("private", 0xE000, 0xF8FF),
    ("mark", 0xFE30, 0xFE4F),
    ("mark", 0xFF01, 0xFF65),
    ("kana", 0xFF66, 0xFF9F),
)
"""Classes by block, from the first character to the last; what stands in none is ``other``."""


def score(text: str) -> float:
    """Give the natural logarithm of the likelihood of ``text``; 0 for none, lower for what is seldom written so."""
    import numpy as np

    if not text:
        return 0.0
    classes, within, move = _tables()
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    low = np.minimum(codes, 0xFFFF)
    low = np.where((codes > 0xFFFF) & (codes < 0x40000), 0x3400, low)  # rare ideographs, as those of extension A
    kinds = classes[low]
    before = np.empty_like(kinds)
    before[0] = _NAMES.index("blank")
    before[1:] = kinds[:-1]
    total: float = float(within[low].sum() + move[before, kinds].sum())
    return total - LOST * text.count("\N{REPLACEMENT CHARACTER}")


def most(lost: int) -> float:
    """Give the most that `score` may give a text in which so many bytes are ``lost``."""
    return lost * (float(_tables()[2][:, _NAMES.index("lost")].max()) - LOST)


@cache
def _tables() -> tuple[Any, Any, Any]:
    """Give, for the BMP, each character's class and its logarithm within it, and the logarithms of class after class."""
    import numpy as np

    classes = _classes()
    sizes = np.array([k.size for k in _KINDS.values()], dtype=np.float64)
    chance = 1.0 / sizes[classes]
    marks = classes == _NAMES.index("mark")
    chance[marks] *= 1.0 - sum(_COMMON_MARKS.values()) + 0.02
    for char, share in _COMMON_MARKS.items():
        chance[ord(char)] = share
    for char, share in (" ", 0.6), ("\n", 0.3), ("\r", 0.03), ("\t", 0.01):
        chance[ord(char)] = share
    ideographs = slice(0x4E00, 0xA000)
    chance[ideographs] = 0.99 * _frequencies() + 0.01 / 30_000
    weights = np.array([k.weight for k in _KINDS.values()])
    move = (1.0 - STAY) * np.tile(weights, (len(weights), 1)) + STAY * np.eye(len(weights))
    # Damage does not call for more of it: what is wrong costs its full price each time.
    for name in ("private", "control", "lost", "unassigned"):
        row = _NAMES.index(name)
        move[row] = weights
    return classes, np.log(chance), np.log(move / move.sum(axis=1, keepdims=True))


def _classes() -> Any:
    """Give the class of each character of the BMP, as its place in `_NAMES`; what is laid down later takes the place of the earlier."""
    import numpy as np

    categories = np.array(list(map(unicodedata.category, map(chr, range(0x10000)))))
    found = np.full(0x10000, _NAMES.index("other"), np.uint8)
    for name, first, last in _BLOCKS:
        found[first : last + 1] = _NAMES.index(name)
    for code in range(0x7F):
        char = chr(code)
        found[code] = _NAMES.index("lower" if char.islower() else "upper" if char.isupper() else "sign")
    for zero in "0", "\N{FULLWIDTH DIGIT ZERO}":
        found[ord(zero) : ord(zero) + 10] = _NAMES.index("digit")
    found[(categories == "Cn") | (categories == "Cs")] = _NAMES.index("unassigned")
    found[categories == "Cc"] = _NAMES.index("control")
    for name, some in ("lost", "\N{REPLACEMENT CHARACTER}"), ("mark", "".join(_COMMON_MARKS)), ("blank", " \t\n\r"):
        found[list(map(ord, some))] = _NAMES.index(name)
    return found


def _frequencies() -> Any:
    """Give for U+4E00 … U+9FFF the share of each character in Chinese text, simplified and traditional alike."""
    import numpy as np

    from dedupe import chars, language

    found = np.zeros(0xA000 - 0x4E00)
    for share, words in language.listed("small"):
        for char in "".join(words):
            if "\N{CJK UNIFIED IDEOGRAPH-4E00}" <= char <= "\N{CJK UNIFIED IDEOGRAPH-9FFF}":
                found[ord(char) - 0x4E00] += share
    # The list is in simplified characters; a traditional one is as common as its simplified form.
    folded = chars.soft("".join(map(chr, range(0x4E00, 0xA000))))
    for place, char in enumerate(folded):
        simple = ord(char) - 0x4E00
        if simple != place and 0 <= simple < len(found):
            found[place] = max(found[place], found[simple] / 2)
    return found / found.sum()
