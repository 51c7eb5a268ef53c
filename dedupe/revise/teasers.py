"""Know headings that name a story which stands elsewhere: a link to it, in the midst of another or at its end."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dedupe import chars
from dedupe.records import Line
from dedupe.revise.lines import share
from dedupe.revise.signs import led

_SIZE = 7
"""Letters of the shortest title that is known again."""
_LABEL = 6
"""Letters of the longest label before it."""
_TEXT = 3
"""Lines of text behind a title that tell of it."""
_MORE = 12
"""Lines of text behind a heading of which none may, if it names another story."""
_TELLS = 0.3
"""Share of a title's pairs of characters that its story tells at least."""
_STRANGE = 0.12
"""The share up to which a text tells nothing of it."""


def teasers(pages: Mapping[str, tuple[Line, ...]]) -> dict[str, tuple[Line, ...]]:
    """Give ``pages`` with headings made furniture that the text behind them has no word of, where another has the same over a story
    that tells of it.
    """
    titles = _titles(pages)
    return {
        source: tuple(
            replace(line, kind="furniture") if _names_another(lines, line, titles) else line for line in lines
        )
        for source, lines in pages.items()
    }


def _titles(pages: Mapping[str, tuple[Line, ...]]) -> dict[str, set[str]]:
    """Give the keys of all titles that are followed by a byline or dateline and by a text that tells of them, by their last letters."""
    found: dict[str, set[str]] = defaultdict(set)
    for lines in pages.values():
        for line in lines:
            if line.kind == "title" and len(key := chars.key(line.text)) >= _SIZE and led(lines, line.number):
                if _told(line, _behind(lines, line.number, _TEXT)) >= _TELLS:
                    found[key[-_SIZE:]].add(key)
    return found


def _names_another(lines: Sequence[Line], line: Line, titles: Mapping[str, set[str]]) -> bool:
    """Tell whether a heading is one of ``titles``, and no word of it stands in the text behind it."""
    if line.kind != "title" or led(lines, line.number):
        return False
    key = chars.key(line.text)
    known = titles.get(key[-_SIZE:], ())
    if not any(key.endswith(title) and len(key) <= len(title) + _LABEL for title in known):
        return False
    return _told(line, _behind(lines, line.number, _MORE)) <= _STRANGE


def _told(title: Line, text: Sequence[Line]) -> float:
    """Give the share of the pairs of characters of a title that stand in ``text``."""
    return share(title.text, [line.text for line in text])


def _behind(lines: Sequence[Line], number: int, most: int) -> list[Line]:
    """Give the first lines of text behind a heading, up to the next that has some of its own."""
    found: list[Line] = []
    for line in lines[number + 1 :]:
        if line.kind == "title" and found or len(found) == most:
            break
        if line.kind == "body":
            found.append(line)
    return found
