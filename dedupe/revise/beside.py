"""How two lines that meet on a page stand on other pages: together, apart, or one of them at the bounds of a story without the other."""

from typing import Any

from dedupe.revise.known import Known, Room, complete

WEAK = 1.2
"""Cue odds below which two neighbouring lines elsewhere count as standing together, whatever was made of them."""
TOGETHER = 1.0
NEXT = 0.6
SEAMLESS = -3.0
"""Log-odds up to which a boundary elsewhere is none by its page's own signs: nothing stands between, and the words are alike."""
MEETINGS = 2
"""Pages made up otherwise on which two lines follow each other, from which on that is no chance, whatever stands between."""
MOST = 3.0
"""Pages beyond which no more are counted."""


def signs(known: Known, room: Room, begin: int, end: int, left: int, right: int, row: int, values: Any) -> bool:
    """Count on how many other pages two lines stand together, apart, or one of them bounds a story without the other; tell whether
    any has them together.
    """
    here = known.page[left]
    lefts, rights = _others(known, room, left, right, room.left), _others(known, room, right, left, room.right)
    neighbours = known.number[right] == known.number[left] + 1
    bare = neighbours and known.gap[right] <= 1
    before = left - 1 if left > begin and known.number[left - 1] == known.number[left] - 1 else -1
    after = right + 1 if right + 1 < end and known.number[right + 1] == known.number[right] + 1 else -1
    lone_left = not bare and before < 0
    lone_right = not bare and after < 0
    together = apart = 0.0
    meet = parted = common = seamless = ends = alone_left = alone_right = 0
    begins = strewn = 0.0
    i = j = 0 * lefts  # of a bare 0 all that takes it would be compiled twice
    while i < lefts or j < rights:
        a = known.page[known.other[room.left[i]]] if i < lefts else len(known.page)
        b = known.page[known.other[room.right[j]]] if j < rights else len(known.page)
        page = min(a, b)
        x, y = i, j
        while i < lefts and known.page[known.other[room.left[i]]] == page:
            i += 1
        while j < rights and known.page[known.other[room.right[j]]] == page:
            j += 1
        if a == b:
            common += 1
            verdict = _verdict(known, room, x, i, y, j)
            together += verdict
            if page == here:
                continue
            parted += 0.0 < verdict < TOGETHER
            seamless += _seamless(known, room, x, i, y, j)
            if not verdict:
                beside = _meet(known, room, x, i, y, j) and not _sided(known, room, begin, end, left, right, page)
                meet += beside
                if not beside:
                    worth = _worth(known, room, y, j)
                    apart += worth
                    strewn += worth < 1.0
        elif page == here:
            continue
        elif a < b:
            alone_left += 1
            at = room.left[i - 1]
            ends += _ends(known, at) and _told_on(known, room, at, before, lone_left)
        else:
            alone_right += 1
            at = room.right[y]
            if _opens(known, at) and _told_on(known, room, at, after, lone_right):
                begins += known.worth[known.other[at]]
    if meet >= MEETINGS:
        together += NEXT * meet
        parted += meet
    values[row + 3] = apart
    # What stands before ends there at what came between, and not where its story does; or at the boundary that is asked about.
    values[row + 9] = -strewn - parted
    values[row + 10] = -1.0 * parted
    if together:
        # A paragraph that is used again bounds a story elsewhere; that it was seen beside the other says more.
        values[row] = together
        values[row + 1] = 1.0 if together >= MOST and not apart else 0.0
        values[row + 2] = 1.0 if seamless > 0 else 0.0
        values[row + 4] = 1.0 if begins + ends > 0 else 0.0
        return True
    values[row + 5] = begins
    values[row + 6] = ends
    if alone_left and alone_right and not common:
        telling = _any_told_on(known, room, left, before, lone_left)
        values[row + 7] = 1.0 if telling and _any_told_on(known, room, right, after, lone_right) else 0.0
    return False


def _others(known: Known, room: Room, line: int, across: int, found: Any) -> int:
    """Put the links of a line into ``found``, without that with the line ``across`` the boundary; give how many."""
    count = 0
    for at in range(known.begins[line], known.begins[line + 1]):
        if room.kept[at] and known.other[at] != across:
            found[count] = at
            count += 1
    return count


def _opens(known: Known, at: int) -> bool:
    """Tell whether the other line of a link opens its run, as far as it is told: the middle opens nothing."""
    opens: bool = known.opens[known.other[at]] and known.low[at] <= known.lead[known.other[at]]
    return opens


def _ends(known: Known, at: int) -> bool:
    """Tell whether the other line of a link ends its run, as far as it is told."""
    ends: bool = known.ends[known.other[at]] and known.high[at] >= known.tail[known.other[at]]
    return ends


def _told_on(known: Known, room: Room, at: int, beside: int, alone: bool) -> bool:
    """Tell whether the other line of a link is a whole run, or its run goes on in the line ``beside``, if there is one, or ``alone``.

    A lone paragraph of a longer story, with something else right beside it, is quoted, as in a digest: it bounds nothing.
    """
    if alone or _opens(known, at) and _ends(known, at):
        return True
    if beside >= 0:
        run = known.run[known.other[at]]
        for link in range(known.begins[beside], known.begins[beside + 1]):
            if room.kept[link] and known.run[known.other[link]] == run:
                return True
    return False


def _any_told_on(known: Known, room: Room, line: int, beside: int, alone: bool) -> bool:
    """Tell whether any line linked with a ``line`` is told on, in a run of which no other page has the rest."""
    for at in range(known.begins[line], known.begins[line + 1]):
        if room.kept[at] and complete(known, known.other[at]) and _told_on(known, room, at, beside, alone):
            return True
    return False


def _sided(known: Known, room: Room, begin: int, end: int, left: int, right: int, page: int) -> bool:
    """Tell whether a page has the story before, and the story behind, the two runs that meet between two lines.

    Copies of one page have both; on pages made up by themselves two stories rarely meet twice.
    """
    before = known.run[left] - 1
    if before >= begin:
        found = False
        for at in range(known.begins[before], known.begins[before + 1]):
            if room.kept[at] and known.page[known.other[at]] == page and _ends(known, at):
                found = True
                break
        if not found:
            return False
    behind = right + 1
    while behind < end and known.run[behind] == known.run[right]:
        behind += 1
    if behind < end:
        for at in range(known.begins[behind], known.begins[behind + 1]):
            if room.kept[at] and known.page[known.other[at]] == page and _opens(known, at):
                return True
        return False
    return True


def _worth(known: Known, room: Room, y: int, j: int) -> float:
    """Give how much the run is worth in which the line behind a boundary stands on another page."""
    worth = 0.0
    for other in range(y, j):
        worth = max(worth, known.worth[known.run[known.other[room.right[other]]]])
    return worth


def _meet(known: Known, room: Room, x: int, i: int, y: int, j: int) -> bool:
    """Tell whether one of the right lines of a page follows one of the left ones, with no other text between."""
    for one in range(x, i):
        for other in range(y, j):
            if known.other[room.right[other]] == known.other[room.left[one]] + 1:
                return True
    return False


def _seamless(known: Known, room: Room, x: int, i: int, y: int, j: int) -> bool:
    """Tell whether one goes on from another on a page that sets nothing between, and has no sign that parts them."""
    for other in range(y, j):
        behind = known.other[room.right[other]]
        if known.odds[behind] <= SEAMLESS:
            for one in range(x, i):
                before = known.other[room.left[one]]
                if (
                    before == behind - 1
                    and known.run[before] == known.run[behind]
                    and known.number[before] == known.number[behind] - 1
                ):
                    return True
    return False


def _verdict(known: Known, room: Room, x: int, i: int, y: int, j: int) -> float:
    """Give how much one page tells that two lines belong together: of its lines some are linked with the one, some with the other.

    Where the second follows the first there, that place decides; a paragraph used twice has others. In one run they belong
    together, and so do neighbours that no strong sign parts, whatever was made of them.
    """
    close = same = turned = False
    best = 0.0
    for one in range(x, i):
        before = known.other[room.left[one]]
        for other in range(y, j):
            behind = known.other[room.right[other]]
            if before == behind:
                return TOGETHER
            together = known.run[before] == known.run[behind]
            same = same or together
            if behind == before + 1:
                close = True
                best = max(best, TOGETHER if together else NEXT if known.odds[behind] < WEAK else 0.0)
            turned = turned or before == behind + 1 and known.odds[before] < WEAK
    if close:
        return best
    if same:
        return TOGETHER
    return NEXT if turned else 0.0


LOOPS = (_others, _opens, _ends, _told_on, _any_told_on, _sided, _worth, _meet, _seamless, _verdict, signs)
"""The loops, each behind those that it uses."""
