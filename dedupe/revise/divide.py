"""Divide a page into its articles and what belongs to none."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from dedupe import chars, cues
from dedupe.records import Article, Division, Line, Piece
from dedupe.revise.assemble import article, zone
from dedupe.revise.choice import Habit, bracketed, habit, missed
from dedupe.revise.folios import folios, setting
from dedupe.revise.halves import Counts
from dedupe.revise.lines import belongs, bigrams, body, cohesion, dateline, otherwise
from dedupe.revise.rejoined import Part, parted, rejoined
from dedupe.revise.traits import LONGEST, reached
from dedupe.revise.words import Rarity
from dedupe.standing import standing

_COMMON = 12
"""Fewest three-character strings that a stray end and its story have in common, and no other text of the page."""
_CLEARLY = 4
"""How many times as many these must be as what it has in common with any other story."""
_COPY = 0.5
"""The share of its strings from which on it is a copy of the story, not its end."""
_AGAIN = 3
"""Lines in a row, from which on those that repeat earlier ones of their run are another copy, though it begin elsewhere."""
_ANEW = 1.5
"""How many times as long as a line that repeats the one that opened its run what stands before must be for it to begin another copy, and
not to tell what a lead, a fragment or a summary has told."""
_PART = 0.5
"""Share of that one's length below which it repeats a part of it only: of 70 such places on forty-four corpora 23 had been within a story."""
_SAME_PLACE = 50
"""Likeness in per cent from which two names of places may be one, misread."""
_FIGURE = re.compile(r"\d")
_LABEL = re.compile(r"^[^\W\d]{2,12}：")
"""What a notice is about, set before it."""
NOTICE = 120
"""Characters of the longest paragraph that may be a notice by standing alone."""
_FORM = 60
"""Likeness in per cent from which on two paragraphs of a part may be of one form: of 154 parts that nothing heads 16 of 26 notices had such."""
_AMONG = 24
"""Paragraphs among which another of the same form is sought."""
_HABIT = 0.6
"""Share of a page's other stories that must be headed for headings to be its habit."""
_WORDS = 0.15
"""Share of a title's pairs of characters by which a text must tell it rather than the note between them."""
_STRANGE = -1.6
"""Log-odds of a note from which on it is enough that the title tells no more of it than of the text: of 22 on sixty-four corpora 20."""
_MISTAKEN = ("furniture", "caption", "notice")
"""What a line may have been taken for that is a title."""
_SURELY = -2.0
"""Log-odds of being the paper's up to which a heading over a text is surely that one's, and others further up are not asked."""
_PAPERS = 0.5
"""Log-odds from which on a lone line is the paper's whatever stands over it: of 44 parts of one line on twenty corpora 13 of 15 such."""
_FEW = 80
"""Characters of the longest text that may be none though it has lines of its own: an advert, an address."""


def division(
    lines: Sequence[Line],
    starts: Sequence[int],
    joined: Mapping[int, int],
    repeats: Mapping[int, Sequence[int]],
    elsewhere: Set[int],
    forms: Set[int],
    beside: Mapping[int, Set[int]],
    known: Counts,
    odds: Mapping[int, float],
    house: Mapping[str, float],
    cuts: Mapping[int, float],
    rarity: Rarity,
) -> Division:
    """Give the articles of a page whose runs begin at ``starts``, and the rest of its lines.

    ``joined`` and ``repeats`` map a line to those that it goes on from or repeats; ``elsewhere`` are those that other pages have
    in a story of several paragraphs, ``forms`` those that are told again with something else in them; ``beside`` maps a line to the
    runs of other pages that have it; ``odds`` are those that a short line is the paper's; ``house`` is what the page prints of its
    own, and how few pages do; ``cuts`` are the odds of boundaries before its lines of text, but of those that are unlikely, and
    ``rarity`` tells how many pages have its words.
    """
    source = lines[0].source
    parts = rejoined(told(lines, starts, repeats, beside, odds), cuts, beside, rarity)
    parts = _told(lines, parted(parts, cuts, beside, rarity), elsewhere, forms, odds)
    page = habit([before for before, _, _ in parts], odds)
    parts = _entitled(lines, parts, page)
    day = _day(lines)
    articles = tuple(
        article(f"{source}#{number}", before, inside, after, joined, _day(before) or day, known, page, len(parts))
        for number, (before, inside, after) in enumerate(parts, 1)
    )
    articles = tuple(
        replace(one, folios=folios(lines, (one.leaves, one.resumes)), forms=setting(lines), house=house)
        if one.leaves or one.resumes
        else one
        for one in articles
    )
    return Division(source, articles, _others(lines, articles))


def told(
    lines: Sequence[Line],
    starts: Sequence[int],
    repeats: Mapping[int, Sequence[int]],
    beside: Mapping[int, Set[int]],
    odds: Mapping[int, float],
) -> list[Part]:
    """Give the parts of a page that tell something, before those that are one story are joined; of what is given see `division`."""
    chain = body(lines)
    runs = _contradicted(lines, _repeated(lines, _runs(chain, starts), repeats))
    firsts = [zone(lines[: runs[0][0]])] if runs else []
    for left, right in zip(runs, runs[1:], strict=False):
        untitled = not any(line.kind == "title" for line in lines[firsts[-1] : left[0]])
        before = [lines[n] for n in left] if untitled else []
        behind = [lines[n] for n in right]
        unsigned = not any(line.kind == "byline" for line in lines[firsts[-1] : left[0]])
        firsts.append(zone(lines[left[-1] + 1 : right[0]], before, behind, unsigned) + left[-1] + 1)
    bounds = firsts[1:]
    lasts = [*bounds, len(lines)] if runs else []
    parts: list[Part] = [
        (
            lines[first : (begin := _begin(lines, first, run[0]))],
            lines[begin : run[-1] + 1],
            _closing(lines[first : run[0]], lines[run[-1] + 1 : last]),
        )
        for run, first, last in zip(runs, firsts, lasts, strict=True)
    ]
    return _attached(_noted(parts, odds), beside)


def _begin(lines: Sequence[Line], first: int, text: int) -> int:
    """Give the number of the line with which the text of a run begins: the heading of its first section, if that is counted."""
    counted = text > first and lines[text - 1].kind == "title" and chars.count(lines[text - 1].text) == 1
    return text - (counted and any(line.kind == "title" for line in lines[first : text - 1]))


def _runs(chain: Sequence[int], starts: Sequence[int]) -> list[list[int]]:
    opening = set(starts)
    runs: list[list[int]] = []
    for number in chain:
        if number in opening or not runs:
            runs.append([])
        runs[-1].append(number)
    return runs


def _repeated(lines: Sequence[Line], runs: list[list[int]], repeats: Mapping[int, Sequence[int]]) -> list[list[int]]:
    """Cut each run where a line repeats the one that opened it, or several in a row repeat lines of it: another copy begins there.

    Soon behind the opening line its words are told again by the same copy: a lead may be the paper's, or an abstract.
    """
    found: list[list[int]] = []
    for run in runs:
        part: list[int] = []
        held: set[int] = set()
        for place, number in enumerate(run):
            again = [repeats.get(line, ()) for line in run[place : place + _AGAIN]]
            told = part and part[0] in again[0] and _anew(lines, part, number)
            if part and (told or len(again) == _AGAIN and not any(map(held.isdisjoint, again))):
                found.append(part)
                part, held = [], set()
            part.append(number)
            held.add(number)
        found.append(part)
    return found


def _anew(lines: Sequence[Line], part: Sequence[int], number: int) -> bool:
    """Tell whether line ``number`` repeats nearly all of the line that opened a ``part``, and more than a lead stands between."""
    length = len(lines[number].text)
    return length >= _PART * len(lines[part[0]].text) and sum(len(lines[one].text) for one in part) >= _ANEW * length


def _contradicted(lines: Sequence[Line], runs: list[list[int]]) -> list[list[int]]:
    """Cut each run whose endmark names another place than its dateline, where its words change most."""
    found: list[list[int]] = []
    for place, run in enumerate(runs):
        end = runs[place + 1][0] if place + 1 < len(runs) else len(lines)
        mark = next((line for line in lines[run[-1] + 1 : end] if line.kind == "endmark"), None)
        if mark is None or len(run) < 2 or not _contradict(lines[run[0]], mark):
            found.append(run)
            continue
        texts = [lines[number].text for number in run]
        cut = min(range(1, len(run)), key=lambda i: (cohesion(bigrams(texts[:i]), bigrams(texts[i:])), i))
        found += [run[:cut], run[cut:]]
    return found


def _contradict(first: Line, mark: Line) -> bool:
    """Tell whether a dateline and an endmark tell of different places or days: they close different stories."""
    head = cues.DATELINE.match(chars.soft(first.text))
    tail = cues.DATELINE.match(chars.soft(mark.text))
    if not head or not tail or not head["agency"] or not tail["agency"]:
        return False
    from rapidfuzz.fuzz import ratio

    opened, closed = (_place(found.group()) for found in (head, tail))
    return bool(opened and closed) and ratio(opened, closed) < _SAME_PLACE


def _place(dateline: str) -> str:
    """Give what stands between agency and day in a dateline."""
    found = re.search(r"(?:社|报|网|刊|台)(.+?)\d{1,2}月", dateline)
    return chars.key(found[1]) if found else ""


def _closing(before: Sequence[Line], lines: Sequence[Line]) -> Sequence[Line]:
    """Give those of the lines behind a story that close it: up to the first that is the paper's.

    A heading right behind a story that has none ``before`` it is its title, slipped.
    """
    found: list[Line] = []
    untitled = not any(line.kind == "title" for line in before)
    for line in lines:
        if line.kind in ("notice", "furniture") or line.kind == "title" and not untitled:
            break
        untitled = untitled and line.kind != "title"
        found.append(line)
        if line.kind == "jump":
            break
    return found


def _noted(parts: list[Part], odds: Mapping[int, float]) -> list[Part]:
    """Give its title to a text that a note of the paper's stands before, cut off with that title, which tells of the text and not of
    the note; pictures may stand between, and the title again.
    """
    found: list[Part] = []
    for before, inside, after in parts:
        heads, note, behind = found[-1] if found else ((), (), ())
        title = next((line for line in reversed(heads) if line.kind == "title"), None)
        text = [line for line in inside if line.kind == "body"]
        told = belongs(title, text) if title else 0.0
        if title and not any(line.kind == "jump" or _rivals(line, title, text, told, odds) for line in before):
            alone = len(note) == 1 and len(note[0].text) <= NOTICE and not dateline(note[0])
            alone = alone and all(line.kind in ("caption", "credit") for line in behind)
            least = 0.0 if note and odds.get(note[0].number, _STRANGE) > _STRANGE else _WORDS
            if alone and told >= belongs(title, note) + least:
                found[-1] = ((*heads, *behind, *(line for line in before if line.kind != "title")), inside, after)
                continue
        found.append((before, inside, after))
    return found


def _rivals(line: Line, title: Line, text: Sequence[Line], told: float, odds: Mapping[int, float]) -> bool:
    """Tell whether a ``line`` over a ``text`` may be its title rather than one further up, of whose words that ``told`` this share: not
    if it is that one again, or tells less and is the likelier to be the paper's.
    """
    if line.kind not in ("title", "subtitle") or line.text == title.text:
        return False
    ours, theirs = (odds.get(one.number, _SURELY) for one in (line, title))
    return belongs(line, text) >= told or ours <= theirs


def _attached(parts: list[Part], beside: Mapping[int, Set[int]]) -> list[Part]:
    """Set the stray end of a story, which stands before its own title, behind the rest of it, unless other pages have them apart."""
    words: list[frozenset[str]] = []
    found: list[Part] = []
    stray = False
    for place, (before, inside, after) in enumerate(parts):
        headed = any(line.kind in ("title", "byline") for line in before) or dateline(inside[0])
        if stray and headed:
            words = words or [_words(opening, told) for opening, told, _ in parts]
        fits = stray and headed and _may_end(found[-1], parts[place]) and _goes_with(words, place - 1, place)
        if fits and not _apart(found[-1], parts[place], beside):
            found[-1] = (before, [*inside, *found[-1][1]], [*after, *found[-1][2]])
            stray = False
            continue
        found.append((before, inside, after))
        opened = any(line.kind in ("title", "subtitle", "byline") or dateline(line) for line in (*before, *inside))
        stray = not opened and not any(line.kind == "jump" for line in before)
    return found


def _may_end(end: Part, story: Part) -> bool:
    """Tell whether a part may be the end of another: no longer than that, no photo item, and not both are closed."""
    closed = [any(line.kind == "endmark" for line in after) for _, _, after in (end, story)]
    own, whole = (sum(len(line.text) for line in inside if line.kind == "body") for _, inside, _ in (end, story))
    pictured = end[2][:1] and end[2][0].kind == "credit"
    return own <= whole and not pictured and not all(closed)


def _apart(end: Part, story: Part, beside: Mapping[int, Set[int]]) -> bool:
    """Tell whether other pages have both parts, and none has them in one run."""
    here, there = (set[int]().union(*(beside.get(line.number, ()) for line in part[1])) for part in (end, story))
    return bool(here and there) and here.isdisjoint(there)


def _words(before: Sequence[Line], inside: Sequence[Line]) -> frozenset[str]:
    """Give the three-character strings of a part, its headings among them."""
    keys = [chars.key(line.text) for line in (*before, *inside) if line.kind in ("title", "subtitle", "body")]
    runs = [run for key in keys for run in _FIGURE.split(key)]
    return frozenset(run[at : at + 3] for run in runs for at in range(len(run) - 2))


def _goes_with(words: Sequence[frozenset[str]], one: int, other: int) -> bool:
    """Tell whether a part has words in common with one ``other`` of its page as with none else, and is no copy of it."""
    told = Counter(word for part in words for word in part)
    own = {word for word in words[one] if told[word] == 2}
    shared = [len(own & part) for place, part in enumerate(words) if place != one]
    common = len(own & words[other])
    rival = max((n for place, n in enumerate(shared) if place != other - (other > one)), default=0)
    return common >= _COMMON and common > _CLEARLY * rival and common < _COPY * len(words[one])


def _entitled(lines: Sequence[Line], parts: list[Part], page: Habit) -> list[Part]:
    """Give ``parts``, those with no heading over them, or none that is hardly the paper's, with the headings that stand further up,
    whatever stands between; where there is none either, with the line that was taken for something else, if it is rather theirs.
    """
    taken = sorted(line.number for _, inside, after in parts for line in (*inside, *after))
    found: list[Part] = []
    for before, inside, after in parts:
        number = inside[0].number
        over = bisect_left(taken, number)
        above = lines[taken[over - 1] + 1 if over else 0 : before[0].number if before else number]
        own, heads = (
            [line for line in some if line.kind == "title" and not bracketed(line)] for some in (before, above)
        )
        if any(page.strange(line) <= _SURELY for line in own):
            heads = []
        elif not heads and not own and not any(line.kind in ("title", "jump") for line in (*before, *after)):
            head = missed([line for line in (*above, *before) if line.kind in _MISTAKEN], inside, page)
            heads = [replace(head, kind="title")] if head else []
        numbers = {line.number for line in heads}
        found.append(([*heads, *(line for line in before if line.number not in numbers)], inside, after))
    return found


def _told(
    lines: Sequence[Line], parts: list[Part], elsewhere: Set[int], forms: Set[int], odds: Mapping[int, float]
) -> list[Part]:
    """Give ``parts`` of a page of ``lines`` without those that tell nothing, on a page that has stories: a few words that are no sentence
    nor verse, or a lone paragraph that nothing opens or closes, where the others are headed, and that no other page has in a story.
    """
    lone = [_lone(lines, part, elsewhere, forms, odds) for part in parts]
    others = [_headed(part) for part, alone in zip(parts, lone, strict=True) if not alone]
    heads = sum(others) > _HABIT * len(others)
    lone = [alone and (heads or _noticed(part, forms)) for part, alone in zip(parts, lone, strict=True)]
    stories = [
        part
        for part, alone in zip(parts, lone, strict=True)
        if not alone
        and (
            any(line.kind in ("byline", "jump") for line in part[0])
            or sum(len(line.text) for line in part[1]) >= _FEW
            or any(chars.terminal(line.text) for line in part[1] if line.kind == "body")
            or standing(part[1])
        )
    ]
    return stories or parts


def _headed(part: Part) -> bool:
    """Tell whether a heading or byline opens a part, or a dateline."""
    return any(line.kind in ("title", "subtitle", "byline") for line in part[0]) or dateline(part[1][0])


def _lone(lines: Sequence[Line], part: Part, elsewhere: Set[int], forms: Set[int], odds: Mapping[int, float]) -> bool:
    """Tell whether a part is one short paragraph, or several notices, and nothing opens or closes it, and no story elsewhere has any of it:
    one that is longer than what is weighed is no notice unless another stands over it or it says how to answer.
    """
    before, inside, after = part
    text = [line for line in inside if line.kind == "body"]
    strange = _strange(before, text, odds)
    if _headed(part) and not strange or any(line.kind in ("endmark", "credit", "title", "jump") for line in after):
        return False
    if any(line.kind == "jump" for line in before) or any(len(line.text) > NOTICE for line in text):
        return False
    noticed = _noticed(part, forms)
    first = (*before, inside[0])[0].number
    announced = noticed or first > 0 and lines[first - 1].kind == "notice"
    if not announced and any(len(line.text) > LONGEST and not reached(line.text) for line in text):
        return False
    # One of several that are of a form is a notice though it stands elsewhere, too.
    several = len(text) > 1 and noticed
    if any(line.number in elsewhere and not (several and _formed(line, text, forms)) for line in text):
        return False
    return len(text) == 1 or strange or noticed


def _strange(before: Sequence[Line], text: Sequence[Line], odds: Mapping[int, float]) -> bool:
    """Tell whether each line of a ``text`` is rather the paper's, and what stands ``before`` it no more of it: a heading that does not
    tell of it, or who signs, but not both.
    """
    if any(odds.get(line.number, _SURELY) <= _PAPERS for line in text) or dateline(text[0]):
        return False
    heads = [line for line in before if line.kind in ("title", "subtitle")]
    if heads and any(line.kind == "byline" for line in before):
        return False
    return len(text) > 1 or not any(belongs(head, text) for head in heads)


def _noticed(part: Part, forms: Set[int]) -> bool:
    """Tell whether half of the paragraphs of a part are ``forms``, or of one form with another of it, or each has a label, and hardly two
    the same: who speaks has one for all that he says.
    """
    text = [line for line in part[1] if line.kind == "body"]
    return labelled(text) or 2 * sum(_formed(line, text, forms) for line in text) >= len(text)


def labelled(text: Sequence[Line]) -> bool:
    """Tell whether each line of a ``text`` has a label, and hardly two the same."""
    labels = [found[0] for line in text if (found := _LABEL.match(chars.soft(line.text)))]
    return len(labels) == len(text) and 2 * len(set(labels)) >= len(labels)


def _formed(line: Line, text: Sequence[Line], forms: Set[int]) -> bool:
    """Tell whether a ``line`` is one of ``forms``, or of one form with another of its ``text``."""
    return line.number in forms or _of_a_form(line, text)


def _of_a_form(line: Line, text: Sequence[Line]) -> bool:
    """Tell whether another line of ``text`` is the same as a ``line`` with something else in it."""
    from rapidfuzz.fuzz import ratio

    own = chars.key(line.text)
    others = [chars.key(other.text) for other in text[:_AMONG] if other is not line]
    return any(ratio(own, other) >= _FORM and otherwise(own, other) for other in others)


def _day(lines: Sequence[Line]) -> str | None:
    """Give the day of the first source line, ISO: a story's own goes before its page's."""
    for line in lines:
        if line.kind == "furniture" and (found := cues.PAGE_DAY.search(chars.soft(line.text))):
            month, day = int(found["month"]), int(found["day"])
            if 1 <= month <= 12 and 1 <= day <= 31:
                return f"{found['year']}-{month:02d}-{day:02d}"
    return None


def _others(lines: Sequence[Line], articles: Sequence[Article]) -> tuple[Piece, ...]:
    taken = {piece.begin for a in articles for piece in (*a.pieces, *a.asides)}
    return tuple(
        Piece(begin, end, _kind(line))
        for line in lines
        for begin, end in line.spans
        if begin not in taken and line.begin not in taken
    )


def _kind(line: Line) -> str:
    """Give the kind of a line that belongs to no article; a heading without a text is the paper's."""
    return "furniture" if line.kind in ("title", "subtitle", "body") else line.kind
