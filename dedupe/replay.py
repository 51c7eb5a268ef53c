"""Repairs as data: building a step, replaying steps, and following characters through them."""

from array import array
from collections.abc import Iterable, Sequence

from dedupe.records import Step

Edit = tuple[int, int, str]
"""Begin, end and what stands there afterwards; an empty span inserts."""

INSERTED = -1
"""The offset of a character that a step put there."""


def step(name: str, text: str, edits: Iterable[Edit]) -> Step:
    """Give the step that does ``edits`` to ``text``: ascending, and without those that change nothing.

    Edits may come in any order; insertions at one place keep theirs. Raises `ValueError` if two overlap or one reaches
    out of the text. If nothing is left, ``edits`` of the step is empty, and there is nothing to record.

    >>> step("brackets", "(a)", [(2, 3, ")"), (0, 1, "[")])
    Step(name='brackets', edits=((0, 1, '['),))
    """
    ordered = sorted(edits, key=lambda edit: edit[:2])
    _check(name, len(text), ordered)
    return Step(name, tuple(edit for edit in ordered if text[edit[0] : edit[1]] != edit[2]))


def between(name: str, before: str, after: str) -> Step:
    """Give the step that turns ``before`` into ``after`` with the fewest changed characters.

    >>> between("mojibake", "caf\\u00c3\\u00a9s", "caf\\u00e9s").edits
    ((3, 5, 'é'),)
    """
    if before == after:
        return Step(name, ())
    from rapidfuzz.distance import Levenshtein

    edits: list[Edit] = []
    for code in Levenshtein.opcodes(before, after):
        if code.tag == "equal":
            continue
        begin, new = code.src_start, after[code.dest_start : code.dest_end]
        if edits and edits[-1][1] == begin:
            # Neighbouring operations are one edit to a reader, and shorter to keep.
            earlier = edits.pop()
            begin, new = earlier[0], earlier[2] + new
        edits.append((begin, code.src_end, new))
    return Step(name, tuple(edits))


def replay(text: str, steps: Iterable[Step]) -> str:
    """Give ``text`` after ``steps``, in their order; raises `ValueError` if a step does not fit the text it meets.

    >>> replay("(ab", [Step("brackets", ((0, 1, "["), (3, 3, "]")))])
    '[ab]'
    """
    for one in steps:
        _check(one.name, len(text), one.edits)
        parts: list[str] = []
        done = 0
        for begin, end, new in one.edits:
            parts += (text[done:begin], new)
            done = end
        text = "".join([*parts, text[done:]])
    return text


def offsets(at: Sequence[int], steps: Iterable[Step]) -> tuple[int, ...]:
    """Give for each character after ``steps`` its offset in the page, from ``at``, which has them before.

    A character that a step put there has -1, unless the edit is one to one in length: then each new character stands
    for the old one at its place. Raises `ValueError` as `replay` does.

    >>> offsets(range(10, 13), [Step("brackets", ((0, 1, "["), (3, 3, "]")))])
    (10, 11, 12, -1)
    """
    return tuple(carried(array("i", at), steps))


def carried(at: "array[int]", steps: Iterable[Step]) -> "array[int]":
    """Give the same as an array."""
    for one in steps:
        _check(one.name, len(at), one.edits)
        moved = array("i")
        done = 0
        for begin, end, new in one.edits:
            moved += at[done:begin]
            moved += at[begin:end] if len(new) == end - begin else array("i", [INSERTED]) * len(new)
            done = end
        moved += at[done:]
        at = moved
    return at


def _check(name: str, length: int, edits: Iterable[Edit]) -> None:
    done = 0
    for begin, end, _ in edits:
        if begin < done:
            raise ValueError(f"step {name!r}: the edit at {begin} begins before {done}, where the one before it ends")
        if end < begin:
            raise ValueError(f"step {name!r}: the edit at {begin} ends before it begins, at {end}")
        if end > length:
            raise ValueError(f"step {name!r}: the edit {begin}-{end} reaches past the end of the text, {length}")
        done = end
