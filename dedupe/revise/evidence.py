"""What other pages say of a boundary: whether the two lines stand together there, or apart.

The other lines linked with either side are asked; a page counts once. Lines of the same page are asked too, as an item may
stand on it twice.

Lines of text are numbered through all pages here, and what is known of them are arrays by these numbers (`seats`). The loops
are run as they are, and compiled where there is much to do (`loops.together`): so integers, floats and arrays only.
"""

from typing import Any, NamedTuple

LIKENESS = 0.86
"""Least likeness of a link that testifies."""
SHARE = 0.75
"""Least share of the shorter line in it."""
LENGTH = 12
"""Characters of the shortest key that testifies: shorter lines are formulas."""
WEAK = 1.2
"""Cue odds below which two neighbouring lines elsewhere count as standing together, whatever was made of them."""
SHORT = 9
"""The same, of a line that is told without a fault."""
EXACT = 0.97
EDGE = 6
"""Characters of a key by which a line may miss the beginning or end of the one it is linked with, and still be that."""
TOGETHER = 1.0
NEXT = 0.6
SEAMLESS = -3.0
"""Log-odds up to which a boundary elsewhere is none by its page's own signs: nothing stands between, and the words are alike."""
MEETINGS = 2
"""Pages made up otherwise on which two lines follow each other, from which on that is no chance, whatever stands between."""
MOST = 3.0
"""Pages beyond which no more are counted."""
STRONG = 2.0
"""Cue odds from which on a boundary here is sure enough that what stands beyond it is another story."""
BESIDE = 2
"""Lines of a story by which what columns have set apart may be from the rest of it."""
WHOLE = 0.8
"""Share of a run's lines that must be told for it to be told whole."""
TELLING = 24
"""Characters from which on a line would be linked if another page told it."""
RIVALS = 16
"""Lines of one page that tell the same, beyond which none is preferred."""

SIGNS = (
    "together",
    "together everywhere",
    "seamless",
    "apart",
    "bounds elsewhere though together",
    "begins elsewhere",
    "ends elsewhere",
    "no page in common",
    "of another story here",
    "told whole before",
    "told whole behind",
    "strangers",
)
"""What other pages say of a boundary, by its names in `weights.WEIGHTS`, in the order in which it is told."""
_SIGNS = len(SIGNS)


class Known(NamedTuple):
    """What is known of the lines of text of all pages, numbered through, and of the links among them: arrays."""

    page: Any
    """Number of its page, of each line."""
    number: Any
    """Its number on that page."""
    gap: Any
    """Blank lines before it."""
    long: Any
    """Whether it would be linked if another page told it."""
    broken: Any
    """Whether it stops where no paragraph does."""
    begins: Any
    """Where the links of each line begin, and behind the last line where they end."""
    other: Any
    """The line at the other end of each link, ascending for each line."""
    low: Any
    """Where the part of the other line's key begins that is told, of each link."""
    high: Any
    """Where that part ends."""
    run: Any
    """The first line of its run, of each line in this round."""
    opens: Any
    """Whether it opens its run."""
    ends: Any
    """Whether it ends it."""
    odds: Any
    """Log-odds of a boundary before it, from its own page's cues."""
    lead: Any
    """How far into its key a link may begin and still be its beginning."""
    tail: Any
    """From where on in its key a link may end and still be its end."""
    size: Any
    """Lines of the run that it opens, of each that opens one."""


class Room(NamedTuple):
    """Arrays in which a page is worked on: zero where not told otherwise, before and afterwards."""

    kept: Any
    """Whether a link counts, of each of the page's."""
    seats: Any
    """How many of a line's links do."""
    times: Any
    """How many lines of the page a line is linked with."""
    seen: Any
    """Whether a line was seen."""
    told: Any
    """How many lines of a run are told, by its first."""
    least: Any
    """The first line of the page that tells any of a run."""
    most: Any
    """The last line of the page that is the first to tell a line of a run."""
    before: Any
    """How many runs are told whole before a line, and the last of them just before."""
    behind: Any
    """How many are told whole from a line on."""
    left: Any
    """Links of the line before a boundary."""
    right: Any
    """Links of the line behind it."""


def boundaries(known: Known, room: Room, begin: int, end: int, at: Any, values: Any) -> int:
    """Give at how many boundaries of the page whose text goes from line ``begin`` to ``end`` other pages say something.

    The line behind each comes into ``at``, and what is said into ``values``: of each sign how often, row by row.
    """
    _distinct(known, room, begin, end)
    _whole(known, room, begin, end)
    count = 0
    left = begin - 1
    for right in range(begin, end):
        if not known.long[right] and not room.seats[right]:
            continue
        if left >= begin and room.seats[left] + room.seats[right]:
            row = count * _SIGNS
            for sign in range(_SIGNS):
                values[row + sign] = 0.0
            together = _signs(known, room, begin, end, left, right, row, values)
            if not together:
                values[row + 8] = _strayed(known, room, begin, end, left, right)
            # A story that ends with the line before, or begins with the one behind, has said so.
            before, behind = room.before[left + 1], room.behind[right]
            if known.long[right]:  # a short line is linked with nothing, whatever it belongs to
                values[row + 9] = max(0.0, before - values[row + 6])
            if known.long[left]:
                values[row + 10] = max(0.0, behind - values[row + 5])
            if before and behind and not together and _strangers(known, room, begin, end, left, right):
                values[row + 11] = 1.0
            for sign in range(_SIGNS):
                values[row + sign] = min(MOST, values[row + sign])
            # Short lines between the two say nothing: the boundary is where the page's own signs have it.
            first = left + 1
            for place in range(left + 2, right + 1):
                if known.odds[place] > known.odds[first]:
                    first = place
            at[count] = first
            count += 1
        left = right
    for line in range(begin, end + 1):
        room.before[line] = room.behind[line] = 0
    return count


def _distinct(known: Known, room: Room, begin: int, end: int) -> None:
    """Keep those links of a page by which a line elsewhere testifies of one line only, where a paragraph was used twice.

    Of several lines that a line elsewhere is linked with, those count whose neighbours are linked with its neighbours; halves of
    it that columns have set apart all count.
    """
    for line in range(begin, end):
        for at in range(known.begins[line], known.begins[line + 1]):
            room.times[known.other[at]] += 1
    for line in range(begin, end):
        count = 0
        for at in range(known.begins[line], known.begins[line + 1]):
            other = known.other[at]
            kept = True
            if 1 < room.times[other] <= RIVALS and not _supported(known, begin, end, line, other):
                for link in range(known.begins[other], known.begins[other + 1]):
                    one = known.other[link]
                    if begin <= one < end and one != line and _supported(known, begin, end, one, other):
                        rival = _link(known, one, other)
                        if min(known.high[at], known.high[rival]) - max(known.low[at], known.low[rival]) > EDGE:
                            kept = False
                            break
            room.kept[at] = kept
            count += kept
        room.seats[line] = count
    for line in range(begin, end):
        for at in range(known.begins[line], known.begins[line + 1]):
            room.times[known.other[at]] = 0


def _supported(known: Known, begin: int, end: int, line: int, other: int) -> bool:
    """Tell whether the text before or behind a line is linked with what stands before or behind an ``other``."""
    page = known.page[other]
    if line > begin and other and known.page[other - 1] == page and _link(known, line - 1, other - 1) >= 0:
        return True
    last = len(known.page) - 1
    return line + 1 < end and other < last and known.page[other + 1] == page and _link(known, line + 1, other + 1) >= 0


def _link(known: Known, line: int, other: int) -> int:
    """Give the link of a line with an ``other``, -1 if there is none."""
    low, high = known.begins[line], known.begins[line + 1]
    while low < high:
        middle = (low + high) // 2
        if known.other[middle] < other:
            low = middle + 1
        else:
            high = middle
    return low if low < known.begins[line + 1] and known.other[low] == other else -1


def _whole(known: Known, room: Room, begin: int, end: int) -> None:
    """Count, for each line of a page, how many runs of other pages are told whole before it, and the last of them just before; and
    how many from it on. So a story shows its bounds though its paragraphs stand in another order.
    """
    for line in range(begin, end):
        for at in range(known.begins[line], known.begins[line + 1]):
            other = known.other[at]
            if room.kept[at] and not room.seen[other]:
                room.seen[other] = True
                run = known.run[other]
                if not room.told[run]:
                    room.least[run] = line
                room.told[run] += 1
                room.most[run] = line
    for line in range(begin, end):
        for at in range(known.begins[line], known.begins[line + 1]):
            other = known.other[at]
            room.seen[other] = False
            run = known.run[other]
            if room.told[run]:
                if room.told[run] >= max(2.0, WHOLE * known.size[run]):
                    room.before[room.most[run] + 1] += 1
                    room.behind[room.least[run]] += 1
                room.told[run] = 0


def _strayed(known: Known, room: Room, begin: int, end: int, left: int, right: int) -> float:
    """Give how many other pages have the line ``right`` in a story of which other lines stand in another run of this page, and none
    in the run before up to the line ``left``: columns have set it behind a story that it is not of.
    """
    here = known.page[right]
    count = 0.0
    last = here
    for at in range(known.begins[right], known.begins[right + 1]):
        page = known.page[known.other[at]]
        if room.kept[at] and page != here and page != last and _apart(known, room, begin, end, left, right, at):
            count += 1.0
            last = page
    return count


def _apart(known: Known, room: Room, begin: int, end: int, left: int, right: int, at: int) -> bool:
    """Tell whether this page has lines of the run elsewhere, with a line of which ``right`` is linked, in another run than those that
    meet between ``left`` and ``right``, near to what it has of it from ``right`` on.
    """
    first = known.run[known.other[at]]
    found = False
    for there in range(first, first + known.size[first]):
        held = away = False
        for link in range(known.begins[there], known.begins[there + 1]):
            line = known.other[link]
            if begin <= line < end and room.kept[_link(known, line, there)]:
                run = known.run[line]
                if run == known.run[left]:
                    if line <= left:
                        return False
                elif run != known.run[right]:
                    away = True
                    # A digest has one line of each of several stories.
                    found = found or (
                        known.odds[max(run, known.run[left])] >= STRONG
                        and _near(known, room, right, end, first, there)
                        and _several(known, room, run, end, first, there)
                    )
                if run == known.run[right] and line >= right:
                    held = True
        if held and away:
            return False  # what stands twice on the page is not set apart
    return found


def _near(known: Known, room: Room, right: int, end: int, first: int, there: int) -> bool:
    """Tell whether the run of ``right``, from that line on, has a line of the run ``first`` that is near to ``there``."""
    for one in range(max(first, there - BESIDE), min(first + known.size[first], there + BESIDE + 1)):
        for link in range(known.begins[one], known.begins[one + 1]):
            line = known.other[link]
            if right <= line < end and known.run[line] == known.run[right] and room.kept[_link(known, line, one)]:
                return True
    return False


def _several(known: Known, room: Room, run: int, end: int, first: int, there: int) -> bool:
    """Tell whether a ``run`` of this page has another line of the run ``first`` than ``there``."""
    for one in range(first, first + known.size[first]):
        if one != there:
            for link in range(known.begins[one], known.begins[one + 1]):
                line = known.other[link]
                if run <= line < end and known.run[line] == run and room.kept[_link(known, line, one)]:
                    return True
    return False


def _strangers(known: Known, room: Room, begin: int, end: int, left: int, right: int) -> bool:
    """Tell whether other pages have some of what stands before a boundary in its run, and some of what stands behind it, but none both."""
    here = known.page[left]
    before = behind = common = False
    for line in range(known.run[left], left + 1):
        for at in range(known.begins[line], known.begins[line + 1]):
            page = known.page[known.other[at]]
            if room.kept[at] and page != here:
                before = True
                room.times[page] = 1
    run = known.run[right]
    line = right
    while line < end and known.run[line] == run:
        for at in range(known.begins[line], known.begins[line + 1]):
            page = known.page[known.other[at]]
            if room.kept[at] and page != here:
                behind = True
                common = common or room.times[page] > 0
        line += 1
    for line in range(known.run[left], left + 1):
        for at in range(known.begins[line], known.begins[line + 1]):
            room.times[known.page[known.other[at]]] = 0
    return before and behind and not common


def _signs(known: Known, room: Room, begin: int, end: int, left: int, right: int, row: int, values: Any) -> bool:
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
    meet = common = seamless = begins = ends = alone_left = alone_right = 0
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
            seamless += _seamless(known, room, x, i, y, j)
            if not verdict:
                beside = _meet(known, room, x, i, y, j) and not _sided(known, room, begin, end, left, right, page)
                meet += beside
                apart += not beside
        elif page == here:
            continue
        elif a < b:
            alone_left += 1
            at = room.left[i - 1]
            ends += _ends(known, at) and _told_on(known, room, at, before, lone_left)
        else:
            alone_right += 1
            at = room.right[y]
            begins += _opens(known, at) and _told_on(known, room, at, after, lone_right)
    if meet >= MEETINGS:
        together += NEXT * meet
    values[row + 3] = apart
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
    for at in range(known.begins[line], known.begins[line + 1]):
        if room.kept[at] and _told_on(known, room, at, beside, alone):
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


LOOPS = (
    _link,
    _supported,
    _distinct,
    _whole,
    _near,
    _several,
    _apart,
    _strayed,
    _strangers,
    _opens,
    _ends,
    _told_on,
    _any_told_on,
    _sided,
    _meet,
    _seamless,
    _verdict,
    _others,
    _signs,
    boundaries,
)
"""The loops, each behind those that it uses."""
