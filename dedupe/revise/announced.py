"""Know announcements that stand behind a story with no heading between: of several kinds, each of which is told again with other names."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dedupe import chars
from dedupe.records import Line
from dedupe.revise.lines import dateline, otherwise, terminal

_LONGEST = 120
"""Characters of the longest announcement."""
_FORM = 60
"""Likeness in per cent from which on two lines are of one form: they are the same with something else in them."""
_AMONG = 24
"""Lines among which others of a form are looked for."""
_SHORTEST = 20
"""Letters of the shortest announcement: rows of a list are shorter."""
_KINDS = 2
"""Forms, each of several lines, by which a block is known: a list has one."""
_FEW = 3
"""One paragraph of so many may be of no form."""


def announced(lines: Sequence[Line]) -> frozenset[int]:
    """Give the numbers of those ``lines`` of text that begin a block of announcements, as far as the next heading or the page's end."""
    found = set()
    for begin, end in _texts(lines):
        own = [line for line in lines[begin:end] if line.kind in ("body", "notice")][-_AMONG:]
        forms = _forms([line.text for line in own])
        first = next((at for at in range(len(own)) if forms[at] and _block(forms[at:])), None)
        if first is not None:
            found.add(own[first].number)
    return frozenset(found)


def _texts(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield from where to where nothing opens or closes a story."""
    begin = 0
    for at in range(len(lines) + 1):
        if at == len(lines) or lines[at].kind in ("title", "subtitle", "byline", "endmark") or dateline(lines[at]):
            if at - begin >= 2 * _KINDS:
                yield begin, at
            begin = at


def _block(forms: Sequence[int]) -> bool:
    """Tell whether paragraphs are announcements, by the ``forms`` they are of; 0 is none."""
    several = {form for form in forms if form and forms.count(form) > 1}
    return len(several) >= _KINDS and _FEW * sum(form not in several for form in forms) <= len(forms)


def _forms(texts: Sequence[str]) -> list[int]:
    """Number the forms of ``texts``; 0 is for what is of none."""
    from rapidfuzz.fuzz import ratio

    keys = [chars.key(text) for text in texts]
    asked = [at for at, text in enumerate(texts) if _fits(text, keys[at])]
    found = [0] * len(texts)
    first: dict[int, list[str]] = defaultdict(list)
    for at in asked:
        alike = (
            form
            for form, some in first.items()
            if ratio(some[0], keys[at]) >= _FORM and any(otherwise(one, keys[at]) for one in some)
        )
        found[at] = next(alike, len(first) + 1)
        first[found[at]].append(keys[at])
    return [form if form and len(first[form]) > 1 else 0 for form in found]


def _fits(text: str, key: str) -> bool:
    return _SHORTEST <= len(key) <= _LONGEST and terminal(text)
