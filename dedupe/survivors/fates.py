"""Where every character of the records went, as lines: of one that tells its story alone, and is plain, by its paragraphs."""

from collections.abc import Iterator
from typing import Any

from dedupe import ledger, write
from dedupe.survivors import plain
from dedupe.survivors.plain import Opening
from dedupe.survivors.roll import Roll
from dedupe.survivors.tell import Tales

_BLANK = ',"kind":"blank","story":null,"paragraph":null,"fate":"left out","why":"blank"}\n'
_FALLEN = ',"kind":"body","story":"%s","paragraph":null,"fate":"left out","why":"space at an end"}\n'
_PRINTED = ',"kind":"%s","story":"%s","paragraph":%d,"fate":"printed","why":"supplies the text"}\n'


def lines(roll: Roll, tales: Tales) -> Iterator[bytes]:
    """Give the lines of the ledger, those of a record at once, by input and siglum."""
    ids = _sole(roll, tales)
    stories = _ids(tales)
    for number in sorted(range(len(roll.sigla)), key=lambda number: (roll.sources[number], roll.sigla[number])):
        if told := tales.made.ledger(number):
            place, data = told
            old, new = tales.made.ids[place], stories[place]
            yield data if old == new else data.replace(b'"story":"%s"' % old.encode(), b'"story":"%s"' % new.encode())
        elif number in roll.bare:
            name = roll.sigla[number]
            yield write.ledger_part(roll.sources[number], name, ledger.rows(name, roll.texts.text(number), (), ()))
        else:
            head = write.ledger_head(roll.sources[number], roll.sigla[number])
            text = roll.texts.text(number)
            told_of = whole(head, f"{ids[number]:012x}", text, roll.openings.get(number))
            yield told_of.encode("utf-8", "backslashreplace")


def whole(head: str, story: str, text: str, opening: Opening | None) -> str:
    """Give the lines on a plain ``text`` that alone tells a ``story``; ``head`` is what they begin with."""
    made: list[str] = []
    end = 0
    for number, (begin, stop) in enumerate(plain.paragraphs(text), 1):
        if end < begin:
            made += (head, f'{end},"end":{begin}', _BLANK)
        if opening is not None and opening.paragraph == number - 1:
            signed = begin + len(text[begin : begin + opening.end].rstrip(plain.BLANKS))
            last = signed + (text[signed : signed + 1] in plain.BLANKS)
            made += (head, f'{begin},"end":{last}', _PRINTED % ("dateline", story, number))
            begin = stop - len(text[last:stop].lstrip(plain.BLANKS))
            if last < begin:
                made += (head, f'{last},"end":{begin}', _FALLEN % story)
        made += (head, f'{begin},"end":{stop}', _PRINTED % ("body", story, number))
        end = stop
    if end < len(text):
        made += (head, f'{end},"end":{len(text)}', _BLANK)
    return "".join(made)


def _sole(roll: Roll, tales: Tales) -> Any:
    """Give by number of record the id of the story that is based on it, of those that are plain."""
    import numpy as np

    ids = np.zeros(len(roll.sigla), np.uint64)
    groups = tales.told.groups
    plainly = tales.order < len(groups)
    ids[groups.members[groups.starts()[tales.order[plainly]]]] = tales.ids[plainly]
    return ids


def _ids(tales: Tales) -> list[str]:
    """Give the ids of the others, by their places."""
    first = len(tales.told.groups)
    found = [""] * len(tales.made)
    for place, id in zip(tales.order.tolist(), tales.ids.tolist(), strict=True):
        if place >= first:
            found[place - first] = f"{id:012x}"
    return found
