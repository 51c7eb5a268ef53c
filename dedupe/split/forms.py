"""Know pages on which forms are filled in, as boards ask for those who pass a report on: counted labels on lines of their own, and below
each what it asks for."""

import re
from collections.abc import Iterator, Sequence

from dedupe import chars
from dedupe.records import Line

LABELS = 4
"""Labels of the least form."""
_LABEL = re.compile(r"(?P<figure>\d)[.、．] ?(?P<name>[\u4e00-\u9fff][^。！？]{1,40})：$")
_TITLE, _TEXT = re.compile("标题"), re.compile("[内正]文")
"""What the labels name of which a story is made."""
_TAKEN = ("title", "caption")
"""What a text without a sentence is taken for."""


def filled(lines: Sequence[Line], kinds: Sequence[str]) -> dict[int, str]:
    """Give the kinds of those ``lines`` that the forms of a page tell: its labels, and what stands below them and is no text."""
    folded = [chars.soft(line.text) for line in lines]
    told: dict[int, str] = {}
    for form in _forms(folded):
        texts = [at for at in form if _TEXT.search(folded[at])]
        if len(form) < LABELS or not texts or not any(_TITLE.search(folded[at]) for at in form):
            continue
        told |= dict.fromkeys(form, "furniture")
        for at, end in zip(form, form[1:], strict=False):
            below = range(at + 1, end)
            if _TITLE.search(folded[at]):
                told |= dict.fromkeys(below, "title")
            elif _TEXT.search(folded[at]):
                bare = all(kinds[line] != "body" for line in below)
                told |= {line: "body" for line in below if kinds[line] == "notice" or bare and kinds[line] in _TAKEN}
            else:
                told |= dict.fromkeys(below, "furniture")
    return told


def _forms(folded: Sequence[str]) -> Iterator[list[int]]:
    """Yield the lines that are labels counted from 1 on, form by form."""
    form: list[int] = []
    for at, text in enumerate(folded):
        label = _LABEL.match(text)
        if not label:
            continue
        if int(label["figure"]) != len(form) + 1:
            yield form
            form = []
        if int(label["figure"]) == len(form) + 1:
            form.append(at)
    yield form
