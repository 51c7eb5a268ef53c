"""What of a story other pages tell apart: its end that columns have set behind another, and stories that no other page has both."""

from dedupe.revise.known import Known, Room, complete, linked

BESIDE = 2
"""Lines of a story by which what columns have set apart may be from the rest of it."""


def strayed(known: Known, room: Room, begin: int, end: int, left: int, right: int) -> float:
    """Give how many other pages have the line ``right`` in a story of which other lines stand in another run of this page, and none
    in the run before up to the line ``left``: columns have set it behind a story that it is not of.
    """
    here = known.page[right]
    count = 0.0
    last = here
    for at in range(known.begins[right], known.begins[right + 1]):
        page = known.page[known.other[at]]
        if (
            (room.kept[at] or room.sole[at])
            and page != here
            and page != last
            and _apart(known, room, begin, end, left, right, at)
        ):
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
            if begin <= line < end and _kept(known, room, line, there):
                run = known.run[line]
                if run == known.run[left]:
                    if line <= left:
                        return False
                elif run != known.run[right]:
                    away = True
                    # A digest has one line of each of several stories.
                    found = found or (
                        _near(known, room, right, end, first, there) and _several(known, room, run, end, first, there)
                    )
                if run == known.run[right] and line >= right:
                    held = True
        if held and away:
            return False  # what stands twice on the page is not set apart
    return found


def _kept(known: Known, room: Room, line: int, other: int) -> bool:
    """Tell whether the link between two lines counts, be it the only one between their runs."""
    at = linked(known, line, other)
    kept: bool = room.kept[at] or room.sole[at]
    return kept


def _near(known: Known, room: Room, right: int, end: int, first: int, there: int) -> bool:
    """Tell whether the run of ``right``, from that line on, has a line of the run ``first`` that is near to ``there``."""
    for one in range(max(first, there - BESIDE), min(first + known.size[first], there + BESIDE + 1)):
        for link in range(known.begins[one], known.begins[one + 1]):
            line = known.other[link]
            if right <= line < end and known.run[line] == known.run[right] and _kept(known, room, line, one):
                return True
    return False


def _several(known: Known, room: Room, run: int, end: int, first: int, there: int) -> bool:
    """Tell whether a ``run`` of this page has another line of the run ``first`` than ``there``."""
    for one in range(first, first + known.size[first]):
        if one != there:
            for link in range(known.begins[one], known.begins[one + 1]):
                line = known.other[link]
                if run <= line < end and known.run[line] == run and _kept(known, room, line, one):
                    return True
    return False


def strangers(known: Known, room: Room, end: int, left: int, right: int) -> bool:
    """Tell whether other pages have some of what stands before a boundary in its run, and some of what stands behind it, but none both."""
    here = known.page[left]
    before = behind = common = False
    for line in range(known.run[left], left + 1):
        for at in range(known.begins[line], known.begins[line + 1]):
            page = known.page[known.other[at]]
            if room.kept[at] and page != here:
                before = before or complete(known, known.other[at])
                room.times[page] = 1
    run = known.run[right]
    line = right
    while line < end and known.run[line] == run:
        for at in range(known.begins[line], known.begins[line + 1]):
            page = known.page[known.other[at]]
            if room.kept[at] and page != here:
                behind = behind or complete(known, known.other[at])
                common = common or room.times[page] > 0
        line += 1
    for line in range(known.run[left], left + 1):
        for at in range(known.begins[line], known.begins[line + 1]):
            room.times[known.page[known.other[at]]] = 0
    return before and behind and not common


LOOPS = (_kept, _near, _several, _apart, strayed, strangers)
"""The loops, each behind those that it uses."""
