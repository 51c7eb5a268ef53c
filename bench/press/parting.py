"""Where nothing at all would part two stories that stand nowhere else, an announcement does: truth that nobody can see is none."""

from collections.abc import Iterator

from bench.press.records import Item

_OPENS = frozenset(("title", "subtitle", "byline", "dateline", "jump", "furniture", "notice"))
_CLOSES = frozenset(("endmark", "credit", "jump", "furniture", "notice", "caption"))


def is_hidden(a: Item, b: Item, alone: frozenset[str]) -> bool:
    """Tell whether no reader could see that ``b`` begins where ``a`` ends, or whose title stands between them.

    ``alone`` are the stories that stand in one place only, so that no other copy tells.
    """
    if not (a.story in alone and b.story in alone) or b.continues:
        return False
    ends_in_title = a.bits[-1].kind in ("title", "subtitle")
    if ends_in_title:
        return b.bits[0].kind not in ("title", "furniture")
    return b.bits[0].kind not in _OPENS and a.bits[-1].kind not in _CLOSES


def parted(items: list[Item], alone: frozenset[str], apart: Iterator[Item]) -> list[Item]:
    """Give ``items`` with one of ``apart`` at each such place."""
    out = items[:1]
    for item in items[1:]:
        if is_hidden(out[-1], item, alone):
            out.append(next(apart))
        out.append(item)
    return out
