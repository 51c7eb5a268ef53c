"""Halves of a paragraph, put together again."""

from dedupe import late
from dedupe.chars import SPACES, soft
from dedupe.language import junction
from dedupe.normalise.draft import Draft, Edit

_LATIN_END = late.compile(r"[A-Za-z][,.;:!?]?$")
_SET_SOLID = late.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff01-\uffee]"
)
"""Characters of scripts that set no blank between words, or break lines within them."""
_PARTING = "\N{FULLWIDTH COLON}", "\N{FULLWIDTH COMMA}"
_BROKEN_WORD = late.compile(r"([A-Za-z]{2,})[-\N{HYPHEN}]$")
_WORD = late.compile(r"[A-Za-z]+")


def edits(draft: Draft) -> list[Edit]:
    """Give the edits that delete the newline before each line flagged so, with the blanks on both sides of it."""
    if not any(draft.joins):
        return []
    found: list[Edit] = []
    lines = draft.lines()
    for (begin, _, kind), join in zip(lines, draft.joins, strict=True):
        if join:
            left = draft.text[: begin - 1].rstrip(SPACES)
            cut = max(len(left), found[-1][1] if found else 0)
            right = len(draft.text) - len(draft.text[begin:].lstrip(SPACES))
            found.append(_joint(draft.text, cut, right) if kind != "title" else _paired(draft.text, cut, right))
    return found


def _paired(text: str, cut: int, right: int) -> Edit:
    """Give the edit that joins two lines of a title: by a blank, unless a mark parts them or a word goes on from the one to the other."""
    before, after = soft(text[max(0, cut - 8) : cut]), soft(text[right : right + 8])
    return (cut, right, "" if before.endswith(_PARTING) or junction(before, after) > 0 else " ")


def _joint(text: str, cut: int, right: int) -> Edit:
    """Give the edit that joins what ends at ``cut`` with what begins at ``right``."""
    before, after = text[max(0, cut - 40) : cut], text[right : right + 40]
    word = _WORD.match(after)
    if word and (broken := _BROKEN_WORD.search(before)):
        if _is_one(broken[1], word[0]):
            return (cut - 1, right, "")
        return (cut, right, "")
    # Chinese needs nothing between; two Latin words do.
    apart = word and _LATIN_END.search(before) or not _SET_SOLID.search(before + after)
    return (cut, right, " " if apart else "")


def _is_one(left: str, right: str) -> bool:
    """Tell whether a hyphen at the line's end broke one word: written as one it is known, and better than with it."""
    from wordfreq import zipf_frequency

    if not right.islower():
        return False
    whole = zipf_frequency(left + right, "en")
    return whole >= 2.5 and whole > zipf_frequency(f"{left}-{right}", "en")
