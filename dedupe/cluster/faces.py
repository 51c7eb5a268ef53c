"""What of a witness is compared: its face."""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, chain, islice, pairwise
from typing import Any

from dedupe import chars, cues, fingerprint
from dedupe.jump import Jump, jump
from dedupe.records import Sent, Witness

SENTENCE = 12, 150
"""Characters of the shortest and longest piece that is compared as a sentence: shorter go with their neighbours."""
TELLS = 0.1
"""Least share of a title's pairs of characters that its text has, on a piece of a page: else it is the paper's, or another story's."""
KEPT = 256
"""Texts whose sentences are remembered, and eight times as many whose shingles are: one is compared with several in a row."""
LONG = 10_000
"""Characters from which on those of few are: they take memory."""
OPENING = 80
"""Characters that are a text's beginning."""
SIGNED = 30
"""Characters of the longest signature before it."""
RUN = 8
"""Characters in a row by which two beginnings are known to be the same."""
_COUNTED = re.compile(r"\d(?![\d年月日])")
"""A figure that is no day: no signature has one, but a bulletin that is told each day in the same words."""
TURNS = 3
"""Paragraphs that name who speaks, from which on a text is a talk."""
HEADING, LEDE, PLAIN = "hlp"
"""A paragraph that is a subhead, that a dateline opened, and another."""
_ENDS = re.compile(f"(?<=[{re.escape(chars.SENTENCE_ENDS)}])")


@dataclass(frozen=True, slots=True)
class Face(Sent):
    """What of a witness is compared: little more than its text, as all faces of a run are held at once."""

    siglum: str
    """The witness's."""
    title: str
    """Key of its title."""
    heads: tuple[str, ...]
    """Keys of its subheads."""
    text: str
    """Key of its text."""
    ends: bytes
    """Where its sentences end there (`ends`)."""
    first: int
    """Characters of its first paragraph."""
    shingle: int
    """Characters of a shingle."""
    partial: bool
    """Whether it is known to lack its beginning or end."""
    piece: bool
    """Whether it is a piece of a page, where its beginning may stand elsewhere."""
    led: bool = False
    """Whether it is one and opens with a dateline, which its text here is without: then its beginning is the story's."""
    voices: tuple[str, ...] = ()
    """Who speaks in its paragraphs, in order, if it is one, and paragraphs name who does."""
    spoken: bool = False
    """Whether one of them speaks where it begins, be it behind what signs it."""
    jump: Jump | None = None
    """What its jump lines tell, if it has any."""
    breaks: bytes = b""
    """Where its paragraphs end in the text, if it is one (`ends`)."""
    marks: str = ""
    """What each of these is: a letter of `HEADING`, `LEDE`, `PLAIN`."""
    turns: bytes = b""
    """Which of them each of the ``voices`` speaks in (`ends`)."""
    among: int = 1
    """How many articles its page has."""
    page: str = ""
    """The page that it is a piece of, or which that is a copy of."""

    @property
    def size(self) -> int:
        """Characters of its key."""
        return len(self.text)

    @property
    def parts(self) -> tuple[str, ...]:
        """Its text, sentence by sentence."""
        return _cut(self.text, self.ends)

    @property
    def shingles(self) -> Any:
        """Its shingle hashes, ascending (uint64)."""
        return _runs(self.text, self.shingle)

    @property
    def loose(self) -> bool:
        """Whether it is a piece of a page without a title or dateline: it may be any part of its story."""
        return self.piece and not self.title and not self.led

    @property
    def misnamed(self) -> bool:
        """Whether it is a piece of a page, without a dateline, under a title that tells nothing of its text, nor of what begins it."""
        return self.piece and bool(self.title) and not self.led and not _tells(self.title, self.text, 0)

    @property
    def titled(self) -> bool:
        """Whether it has a title, which on a piece of a page tells something of its text."""
        return bool(self.title) and (not self.piece or _tells(self.title, self.text))


def face(witness: Witness, shingle: int) -> Face:
    """Give what of ``witness`` is compared: its text and title, neither byline nor endmark nor caption."""
    piece = witness.article.source != witness.siglum
    # Copies count their sections each in its own way, or not.
    printed = [
        p.text if p.kind == "body" else chars.uncounted(p.text)
        for p in witness.paragraphs
        if p.kind in ("body", "subhead")
    ]
    if piece:
        chars.remember(printed)
    texts = [_unsigned(text) for text in printed] if piece else printed
    told = [_ENDS.split(text) for text in texts]
    keys = iter(chars.keyed(list(chain.from_iterable(told))))
    cut = [_parts(islice(keys, len(sentences))) for sentences in told]
    parts = tuple(chain.from_iterable(cut))
    key = "".join(parts)
    titles = [
        chars.key(p.text) for p in witness.paragraphs if p.kind in (("title", "subtitle") if piece else ("title",))
    ]
    # What a page sets over a title may have been taken for it.
    title = next((title for title in titles if piece and _tells(title, key)), titles[0] if titles else "")
    heads = tuple(chars.key(p.text) for p in witness.paragraphs if p.kind == "subhead")
    spoken = list(_voices(texts)) if piece else []
    voices = tuple(voice for _, voice in spoken)
    kinds = [p.kind for p in witness.paragraphs if p.kind in ("body", "subhead")]
    return Face(
        witness.siglum,
        title,
        heads,
        key,
        ends(parts),
        len(chars.key(texts[0])) if texts else 0,
        shingle,
        witness.article.partial,
        piece,
        texts[:1] != printed[:1],
        voices,
        bool(voices) and any(f"{voice}：" in chars.soft(texts[0][:OPENING]) for voice in voices),
        # Of a page that is here twice only the first is asked where it goes on: two ends or two beginnings would be a choice.
        jump(witness) if not witness.article.first else None,
        ends(["".join(own) for own in cut]) if piece else b"",
        "".join(
            HEADING if kind == "subhead" else LEDE if text != own else PLAIN
            for kind, text, own in zip(kinds, printed, texts, strict=True)
        )
        if piece
        else "",
        array("I", [number for number, _ in spoken]).tobytes(),
        witness.article.among,
        (witness.article.first or witness.article.source) if piece else "",
    )


def ends(parts: Sequence[str]) -> bytes:
    """Give where each of ``parts`` ends, one behind the other: few bytes, and one object."""
    return array("I", accumulate(map(len, parts))).tobytes()


def ended(ends: bytes) -> "array[int]":
    """Give these places as numbers."""
    return array("I", ends)


@lru_cache(maxsize=KEPT)
def _cut(text: str, ends: bytes) -> tuple[str, ...]:
    places = ended(ends)
    return tuple(text[begin:end] for begin, end in zip((0, *places), places, strict=False))


def _runs(text: str, k: int) -> Any:
    return (_of_many if len(text) < LONG else _of_few)(text, k)


_of_many = lru_cache(maxsize=1 << 11)(fingerprint.shingles)
_of_few = lru_cache(maxsize=8)(fingerprint.shingles)


def _unsigned(text: str) -> str:
    """Give ``text`` without the dateline it opens with: outlets sign a copy each in its own form, which tells nothing of the story."""
    found = cues.DATELINE.match(chars.soft(text))
    return text[found.end() :] if found else text


def unsigned(a: Face, b: Face) -> tuple[Face, Face]:
    """Give two faces without what the outlet of either set behind its dateline, before what both begin with: who wrote it, in any form."""
    from rapidfuzz.distance import Levenshtein

    if not (a.piece and b.piece and (a.led or b.led)):
        return a, b
    blocks = Levenshtein.opcodes(a.text[:OPENING], b.text[:OPENING]).as_matching_blocks()
    at = next((at for at, block in enumerate(blocks) if block.size >= RUN), -1)
    if at < 0:
        return a, b
    # Some wrong characters may stand before where it is sure that they go on alike.
    while at > 0 and max(blocks[at].a - blocks[at - 1].a, blocks[at].b - blocks[at - 1].b) <= blocks[at - 1].size + 1:
        at -= 1
    first = blocks[at]
    if any(_COUNTED.search(face.text[:begin]) for face, begin in ((a, first.a), (b, first.b))):
        return a, b
    return (_begun(a, first.a), _begun(b, first.b)) if max(first.a, first.b) <= SIGNED else (a, b)


def _begun(face: Face, begin: int) -> Face:
    """Give ``face``, if it opens with a dateline, from the character ``begin`` of its text on."""
    if not face.led or not begin:
        return face
    places = [place - begin for place in ended(face.ends) if place > begin]
    return replace(face, text=face.text[begin:], ends=array("I", places).tobytes(), first=max(0, face.first - begin))


def talks(face: Face, other: Face) -> bool:
    """Tell whether ``face`` is a talk that may read out the whole of ``other``: several of its paragraphs name who speaks that does not
    speak there, one of them twice; two who speak, if anybody does there, as a report that ends in questions may be read out, too.
    """
    named = Counter(voice for voice in face.voices if voice not in other.voices)
    return named.total() >= TURNS and max(named.values()) > 1 and (len(named) > 1 or not other.voices)


def _voices(texts: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Give who speaks in each paragraph that names who does, or which paper, and its number; question and answer are one voice."""
    for number, text in enumerate(texts):
        if turn := cues.TURN.match(chars.soft(text).lstrip(" ")):
            yield (
                number,
                "paper" if turn["paper"] else "问" if turn[0] in ("答：", "q：", "a：") else turn[0].rstrip("："),
            )
        elif paper := cues.PAPER_SAYS.match(chars.soft(text[: cues.HEAD]).lstrip(" ")):
            yield number, f"paper {paper['says']}"


def paragraphs(face: Face) -> list[str]:
    """Give the paragraphs of a piece of a page."""
    places = ended(face.breaks)
    return [face.text[begin:end] for begin, end in zip((0, *places), places, strict=False)]


def headed(marks: str, part: Sequence[int]) -> int | None:
    """Give which paragraph heads a ``part`` that does not open its page's: a subhead over its text was a title."""
    return part[0] if len(part) > 1 and part[0] and marks[part[0]] == HEADING else None


def apart(face: Face, part: Sequence[int], siglum: str) -> Face:
    """Give what of a piece of a page its paragraphs ``part`` are, as one of their own under the name ``siglum``."""
    own = paragraphs(face)
    head = headed(face.marks, part)
    text = [number for number in part if number != head]
    bounds = [0, *ended(face.breaks)]
    sentences = [
        (end, number) for number in text for end in ended(face.ends) if bounds[number] < end <= bounds[number + 1]
    ]
    begins = dict(zip(text, accumulate((len(own[number]) for number in text), initial=0), strict=False))
    voices = [(text.index(n), voice) for n, voice in zip(ended(face.turns), face.voices, strict=True) if n in begins]
    first = 0 in begins
    jumps = face.jump is not None and (first if face.jump.resumes else len(own) - 1 in begins)
    return replace(
        face,
        siglum=siglum,
        title=own[head] if head is not None else face.title if first else "",
        heads=tuple(own[number] for number in text if face.marks[number] == HEADING),
        text="".join(own[number] for number in text),
        ends=array("I", [begins[n] + end - bounds[n] for end, n in sentences]).tobytes(),
        first=len(own[text[0]]),
        led=face.led if first else face.marks[text[0]] == LEDE,
        voices=tuple(voice for _, voice in voices),
        spoken=face.spoken if first else bool(voices) and voices[0][0] == 0,
        jump=face.jump if jumps else None,
        breaks=ends([own[number] for number in text]),
        marks="".join(face.marks[number] for number in text),
        turns=array("I", [number for number, _ in voices]).tobytes(),
    )


def _parts(keys: Iterable[str]) -> list[str]:
    """Give the ``keys`` of the sentences of a paragraph, one that is too short with the next, one too long cut in pieces."""
    shortest, longest = SENTENCE
    found: list[str] = []
    rest = ""
    for key in keys:
        rest += key
        while len(rest) > longest:
            found.append(rest[: longest // 2])
            rest = rest[longest // 2 :]
        if len(rest) >= shortest:
            found.append(rest)
            rest = ""
    if rest and found:
        found[-1] += rest
    elif rest:
        found.append(rest)
    return found


@lru_cache(maxsize=256)
def _tells(title: str, text: str, signed: int = SIGNED) -> bool:
    """Tell whether a text has words of its title, behind what an outlet may have set before it, ``signed`` characters at most; figures
    are in all texts.
    """
    pairs = {a + b for a, b in pairwise(title) if not a.isdecimal() and not b.isdecimal()}
    said = text[min(signed, len(text) // 3) :]
    return sum(pair in said for pair in pairs) >= max(1, TELLS * len(pairs))
