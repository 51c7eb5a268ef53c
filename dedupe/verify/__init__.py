"""Given a folder that dedupe wrote, where its files, manifest, evidence and inputs do not agree."""

import os
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from dedupe import shelf
from dedupe.errors import DedupeError
from dedupe.settings import Settings
from dedupe.verify import reports, runs, sources, stories
from dedupe.verify.index import MADE, Index, Told
from dedupe.verify.lines import LIST, TEXT, WHOLE, WHOLE_OR_NULL, Finding, Row, rows
from dedupe.verify.printed import Part, Printed, bare, story
from dedupe.verify.texts import Below

__all__ = ["Finding", "folder"]

APPARATUS = "evidence/apparatus.jsonl"

VARIANT = {
    "story": TEXT, "paragraph": WHOLE_OR_NULL, "begin": WHOLE, "end": WHOLE, "printed": TEXT, "readings": LIST,
    "why": TEXT,
}  # fmt: skip


def folder(output: str, inputs: str | None = None) -> Iterator[Finding]:
    """Give what is wrong in the folder ``output``, one finding at a time; none if all agrees.

    ``inputs`` is the folder that sources are named from, if it was moved since, or a file that holds what came by standard
    input. Without evidence only the manifest and
    the story files are compared. Raises `DedupeError` if ``output`` is no folder that dedupe wrote.
    """
    output = os.fspath(output)
    if not written(output):
        raise DedupeError(
            f"{output} has no {shelf.MANIFEST}, so dedupe did not write it, or not to its end. Name the folder "
            "that was given to -o."
        )
    return _findings(output, inputs)


def written(output: str) -> bool:
    """Tell whether there is a manifest in the folder ``output``, whole or in shards."""
    return any(os.path.isfile(os.path.join(output, name)) for name in shelf.standing(output, shelf.MANIFEST))


def _findings(output: str, inputs: str | None) -> Iterator[Finding]:
    if os.path.lexists(os.path.join(output, ".dedupe-staging")):
        yield Finding(".dedupe-staging", 0, "a run was interrupted here: run dedupe again, which finishes or undoes it")
    with closing(Index()) as index:
        yield from stories.check(output, index)
        yield from reports.check(output)
        if not os.path.isdir(os.path.join(output, "evidence")):
            return
        settings, root = Settings(), None
        run = runs.told(output)
        if isinstance(run, Finding):
            yield run
        else:
            settings = run.settings
            root = run.root
        yield from sources.ledger(output, index)
        yield from sources.inputs(output, Below(root, inputs), settings, index)
        for one in index.stories():
            if one.sound:
                yield from _supplied(output, one, settings.script, index)
        yield from _apparatus(output, index)


def _supplied(output: str, told: Told, script: str, index: Index) -> Iterator[Finding]:
    """Check that the printed spans give exactly the characters of a story, but for what steps put there and blanks."""
    found = _printed(output, told)
    if isinstance(found, Finding):
        yield found
        return
    same = _unscripted if script != "keep" else str
    made: Counter[str] = Counter()
    given: dict[tuple[int | None, str], Counter[str]] = {}
    for paragraph, kind, text in index.pieces(told.id):
        if kind == MADE:
            made.update(same(text))
        else:
            place = (paragraph, "" if paragraph is not None else kind)
            given.setdefault(place, Counter()).update(bare(same(text)))
    wanted: dict[tuple[int | None, str], Part] = {(None, kind): part for kind, part in found.heads.items()}
    wanted |= {(number, ""): part for number, part in enumerate(found.paragraphs, 1)}
    for place, part in wanted.items():
        have, want = given.pop(place, Counter()), Counter(bare(same(part.text)))
        missing = want - have - made
        if missing:
            yield _at(told, part, f"no printed span supplies {_some(missing)} of {_called(place)}")
        if extra := have - want:
            yield _at(told, part, f"printed spans supply {_some(extra)}, which {_called(place)} has not")
    for place, have in given.items():
        if have:
            yield Finding(told.file, 0, f"printed spans of story {told.id} supply {_called(place)}, and there is none")


def _apparatus(output: str, index: Index) -> Iterator[Finding]:
    last: tuple[Told | None, Printed | Finding | None, set[str]] = (None, None, set())
    for row in rows(output, APPARATUS, VARIANT):
        if isinstance(row, Finding):
            yield row
            continue
        told = index.story(row.fields["story"])
        if told is None:
            yield row.finding(f"the story {row.fields['story']} does not stand in the manifest")
            continue
        if told != last[0]:
            last = (told, _printed(output, told) if told.sound else None, index.sigla(told.id))
        if isinstance(last[1], Printed):
            yield from _variant(row, last[1], last[2])


def _variant(row: Row, found: Printed, sigla: set[str]) -> Iterator[Finding]:
    held = row.fields
    part = found.part(held["paragraph"], str(held.get("kind", "")))
    begin, end = held["begin"], held["end"]
    if part is None:
        yield row.finding(f"there is no {_called((held['paragraph'], str(held.get('kind', 'head'))))} in the story")
    elif not part.begin <= begin <= end <= part.begin + len(part.text):
        yield row.finding(f"{begin}-{end} reaches out of its paragraph, {part.begin}-{part.begin + len(part.text)}")
    elif part.within[begin:end] != held["printed"]:
        yield row.finding(f"at {begin}-{end} stands {part.within[begin:end]!r}, not {held['printed']!r}")
    for reading in held["readings"]:
        if strange := _strange(reading, sigla):
            yield row.finding(strange)


def _strange(reading: Any, sigla: set[str]) -> str:
    if not isinstance(reading, dict) or not isinstance(reading.get("text"), str):
        return "a reading is not as a reading must be"
    given = reading.get("witnesses")
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        return "a reading has no witnesses"
    unknown = sorted(set(given) - sigla)
    return f"the story has no witness {unknown[0]}" if unknown else ""


def _printed(output: str, told: Told) -> Printed | Finding:
    try:
        return story(output, told.file, told.place, told.heads)
    except (OSError, ValueError, RecursionError) as error:
        return Finding(told.file, 0, f"cannot be read as story {told.id}: {error}")


def _at(told: Told, part: Part, message: str) -> Finding:
    line = 0 if told.place or shelf.shares(told.file) else part.within.count("\n", 0, part.begin) + 1
    return Finding(told.file, line, message + (f" (story {told.id})" if not line else ""))


def _called(place: tuple[int | None, str]) -> str:
    return f"paragraph {place[0]}" if place[0] is not None else f"the {place[1]}"


def _unscripted(text: str) -> str:
    """Give ``text`` with one sign for every letter without case: which ideograph stands for which, words decide."""
    return "".join("\N{CJK UNIFIED IDEOGRAPH-5B57}" if unicodedata.category(char) == "Lo" else char for char in text)


def _some(chars: Counter[str]) -> str:
    shown = "".join(sorted(chars.elements()))
    return f"{shown[:20]!r}{'…' if len(shown) > 20 else ''}"
