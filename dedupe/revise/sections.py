"""Sections of a text whose headings are counted, set in the order of their figures where columns stand out of order."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from dedupe.records import Line
from dedupe.revise.beginning import leads, likeliest
from dedupe.revise.lines import figured

_AMISS = 3
"""How far the highest figure may pass the number of headings: others were lost, or taken for something else."""


def counted(text: Sequence[Line], title: Sequence[Line]) -> Sequence[Line]:
    """Give ``text`` with its sections in the order in which their headings are counted, if each has a figure of its own.

    Where figures do not go on, one column ends and another begins somewhere between the two headings: before the beginning of the
    story if the second is the first of all, else about the middle. An only dateline counts as a heading before the first.
    """
    found = [(place, *figured(line.text)) for place, line in enumerate(text) if line.kind in ("title", "subtitle")]
    forms = Counter(form for _, number, form in found if number)
    form = max(forms, key=lambda one: (forms[one], one), default=None)
    heads = [(place, number) for place, number, own in found if number and own == form]
    numbers = [number for _, number in heads]
    if numbers == sorted(numbers) or len(set(numbers)) < len(numbers) or max(numbers) > len(numbers) + _AMISS:
        return text
    begun = [place for place, line in enumerate(text) if line.kind == "body" and leads(line)]
    if len(begun) == 1:
        heads = sorted([*heads, (begun[0], 0)])
    follows = dict(pairwise(sorted(number for _, number in heads)))
    cuts, order = [0], [heads[0][1]]
    for (a, before), (b, number) in pairwise(heads):
        if number != follows.get(before):
            cuts.append(b if not number else _cut(text, a + 1, b, title if number == 1 else None))
            order.append(number)
    columns = [text[a:b] for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return [line for _, column in sorted(zip(order, columns, strict=True), key=lambda one: one[0]) for line in column]


def _cut(text: Sequence[Line], begin: int, end: int, title: Sequence[Line] | None) -> int:
    """Give the place from ``begin`` to ``end`` where a column begins: the first of the story, if there is a ``title``."""
    between = range(begin + 1, end)
    if title is not None:
        return likeliest(text, between, title) if between else end
    sizes = [sum(len(line.text) for line in text[begin:place]) for place in range(begin, end + 1)]
    return begin + min(range(len(sizes)), key=lambda at: abs(2 * sizes[at] - sizes[-1]))
