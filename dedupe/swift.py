"""The loops of `survivors`, compiled with numba; imported on demand.

Texts come as UTF-16 codes, many run together, so that no Python object stands for a character, a shingle or a band. Each loop does
what the plain way does in Python, or says that it cannot tell; `tests/test_survivors.py` holds the two against each other.
"""

from typing import Any

import numpy as np

from dedupe.loops import _compiled

PLAIN, HAN, LATIN, STRAY, SIMPLE, FORMER, CLOSER, ENDS, WORD, OPENING, CUE, BLANK, LAST, STOP = (
    1 << bit for bit in range(14)
)
"""What a code may be: such that no repair touches it by itself; Chinese; an ASCII letter or digit; a Chinese character that GB 2312
lacks; one of the simplified, of the traditional script alone; what may stand behind a sentence's end; such an end; a letter or digit;
what may open a paragraph; what may make a line that it opens something else than text; a blank; the last of two that are a cue; the end of
a sentence."""

ASK = 2
"""Verdict on a text some lines of which are to be asked about."""
ODD = 1
"""Verdict on a text that is not plain."""

WITNESS, NO, UNSURE = 1, 2, 0
"""Verdicts on a pair."""


@_compiled
def _trimmed(codes: Any, begin: Any, end: Any, flags: Any) -> Any:
    """Give the span without the blanks at its ends."""
    while end > begin and flags[codes[end - 1]] & 2048:
        end -= 1
    while begin < end and flags[codes[begin]] & 2048:
        begin += 1
    return begin, end


@_compiled
def sift(codes: Any, ends: Any, flags: Any, soft: Any, bigrams: Any, verdicts: Any, asks: Any) -> Any:
    """Fill ``verdicts`` for the texts that end at ``ends``; give how many lines, whose text, begin and end in it ``asks`` takes, are in doubt.

    A text is plain if its lines are paragraphs whatever stands beside them, and no repair has anything to do.
    """
    asked = 0
    first = 0
    for text in range(len(ends)):
        last = ends[text]
        verdict = 0
        simple = former = stray = lines = narrow = 0
        kept = asked
        begin = first
        while begin < last and verdict != 1:
            end = begin
            while end < last and codes[end] != 10:
                end += 1
            b, e = _trimmed(codes, begin, end, flags)
            begin = end + 1
            if b == e:
                for at in range(b, end):
                    if not flags[codes[at]] & 1:
                        verdict = 1
                continue
            lines += 1
            size = e - b
            narrow += size <= 60
            head, tail = np.int64(codes[b]), np.int64(codes[e - 1])
            # Marks of headings and lists; jump lines and endmarks, before and behind.
            if head in (35, 62, 42, 45, 43, 0xFF08, 0x3010, 0x3014):
                verdict = 1
            if tail in (0xFF09, 0x3011, 0x3015) or (
                tail == 0x3002 and size > 1 and codes[e - 2] in (0xFF09, 0x3011, 0x3015)
            ):
                verdict = 1
            cue = (flags[head] & 1024) != 0
            if head in (0x4E0A, 0x4E0B, 0x5DE6, 0x53F3) and size > 1 and soft[codes[b + 1]] == 0x56FE:
                cue = True
            depth = 0
            opened = np.int64(0)  # the levels of open quotation marks, a bit each, the last lowest
            ended = False
            turned: Any = np.int64(-1)
            hans = marks = digits = 0
            before = np.int64(0)
            earlier = np.int64(0)
            for at in range(b, e):
                code = np.int64(codes[at])
                flag = flags[code]
                after = np.int64(codes[at + 1]) if at + 1 < e else np.int64(0)
                if not flag & 1:
                    verdict = 1
                    break
                if flag & 2:
                    hans += 1
                    simple += (flag & 16) != 0
                    former += (flag & 32) != 0
                    stray += (flag & 8) != 0
                elif code == 32:
                    han = (flags[before] & 2) != 0 and (flags[after] & 2) != 0
                    if not (flags[before] & 6 and flags[after] & 6) or (han and ended):
                        verdict = 1
                        break
                    if size <= 80:
                        cue = True
                elif flag & 2048:
                    verdict = 1
                    break
                elif code in (44, 58, 59, 63, 33):
                    if not flags[before] & 4:
                        verdict = 1
                        break
                elif code in (0x201C, 0x2018, 0x300C, 0x300E):
                    marks += 1
                    level = np.int64(code == 0x2018 or code == 0x300E)
                    if depth and (opened & 1) == level or depth == 8:
                        verdict = 1
                        break
                    opened = opened << 1 | level
                    depth += 1
                elif code in (0x201D, 0x2019, 0x300D, 0x300F):
                    marks += 1
                    level = np.int64(code == 0x2019 or code == 0x300F)
                    if not depth or (opened & 1) != level or (code == 0x2019 and (flags[before] | flags[after]) & 4):
                        verdict = 1
                        break
                    opened >>= 1
                    depth -= 1
                elif code == before and (code == 45 or code == 0xFF0D or (code == earlier and code in (46, 0x3002))):
                    verdict = 1
                    break
                digits = digits + 1 if 48 <= code <= 57 or 0xFF10 <= code <= 0xFF19 else 0
                # Words that a notice, a caption or a web page has, by their last two characters.
                if size <= 180:
                    if digits >= 7:
                        cue = True
                    if flag & 4096 and before:
                        for row in range(len(bigrams)):
                            if (
                                bigrams[row, 1] == soft[code]
                                and bigrams[row, 0] == soft[before]
                                and bigrams[row, 2] >= size
                            ):
                                cue = True
                    if (e - at <= 14 or size <= 45) and soft[code] in (0x6444, 0x56FE):
                        cue = True
                    if e - at <= 18 and code == 0xFF09:
                        cue = True
                if code in (0xFF0C, 0x3002, 0xFF1B, 0xFF01, 0xFF1F):
                    ended = True
                if code == 0x3002:
                    turned = -1
                elif soft[code] == 0x8F6C:
                    turned = at
                earlier = before
                before = code
            if verdict == 1:
                break
            # A jump line may stand behind the text.
            if depth or size - marks < 14 or (turned >= 0 and e - turned <= 28):
                verdict = 1
            if not hans:
                cue = True
            if size <= 180:
                at = e - 1
                while at > b and flags[codes[at]] & 64:
                    at -= 1
                if size <= 60 and codes[at] != 0x3002:
                    cue = True
                # 摄 供 制 绘 漫 插 本 以 照 均 由: how a credit begins.
                if size <= 45 and soft[head] in (
                    0x6444, 0x4F9B, 0x5236, 0x7ED8, 0x6F2B, 0x63D2, 0x672C, 0x4EE5, 0x7167, 0x5747, 0x7531,
                ):  # fmt: skip
                    cue = True
                at = e - 1
                while at > b and (codes[at] in (0x3002, 32, 0xFF08)):
                    at -= 1
                # 摄 影 图 片 照 处 发 供 稿 作 绘 制 拍: how a caption or credit ends.
                if soft[codes[at]] in (
                    0x6444, 0x5F71, 0x56FE, 0x7247, 0x7167, 0x5904, 0x53D1, 0x4F9B, 0x7A3F, 0x4F5C, 0x7ED8, 0x5236, 0x62CD,
                ):  # fmt: skip
                    cue = True
            # A paragraph that stops in a word may go on in the next.
            if begin < last:
                at = e - 1
                while at > b and flags[codes[at]] & (64 | 2048):
                    at -= 1
                rest = begin
                while rest < last and (flags[codes[rest]] & 2048 or codes[rest] == 10):
                    rest += 1
                if rest < last and flags[codes[at]] & 256:
                    verdict = 1
            if cue:
                if asked < len(asks):
                    asks[asked, 0], asks[asked, 1], asks[asked, 2] = text, b - first, e - first
                    asked += 1
                else:
                    verdict = 1
        if not lines or (lines >= 8 and narrow >= np.int64(lines * 0.95)):
            verdict = 1
        if stray and simple >= 12 and former * 50 <= simple:
            verdict = 1
        if verdict == 1:
            asked = kept
        elif asked > kept:
            verdict = 2
        verdicts[text] = verdict
        first = last
    return asked


@_compiled
def fold(codes: Any, ends: Any, table: Any, keys: Any, key_ends: Any) -> Any:
    """Fill ``keys`` with the keys of the texts that end at ``ends``, run together, and ``key_ends``; give their length."""
    size = 0
    begin = 0
    for text in range(len(ends)):
        for at in range(begin, ends[text]):
            code = table[codes[at]]
            if code:
                keys[size] = code
                size += 1
        key_ends[text] = size
        begin = ends[text]
    return size


@_compiled
def gather(
    keys: Any,
    ends: Any,
    gram: Any,
    window: Any,
    least: Any,
    base: Any,
    leaving: Any,
    mix: Any,
    mask: Any,
    out: Any,
    owners: Any,
    counts: Any,
) -> Any:
    """Fill ``out`` and ``owners`` with the anchors of keys that hash to 0 under ``mask``, and ``counts``; give how many there are."""
    size = 0
    begin = 0
    ring = np.empty(window, np.uint64)
    for text in range(len(ends)):
        end = ends[text]
        total = end - begin - gram + 1
        counts[text] = 0
        if end - begin >= least and total > 0:
            wide = min(window, total)
            value = np.uint64(0)
            low: Any = np.int64(-1)
            lowest = np.uint64(0)
            taken = np.int64(-1)
            for at in range(begin, end):
                value = value * base + np.uint64(keys[at]) + np.uint64(1)
                if at - begin >= gram:
                    value -= (np.uint64(keys[at - gram]) + np.uint64(1)) * leaving
                number = at - begin - gram + 1
                if number < 0:
                    continue
                hashed = (value ^ value >> np.uint64(32)) * mix
                ring[number % wide] = hashed
                if number < wide - 1:
                    continue
                if low < number - wide + 1:
                    low = number - wide + 1
                    lowest = ring[low % wide]
                    for other in range(low + 1, number + 1):
                        if ring[other % wide] <= lowest:
                            low = other
                            lowest = ring[other % wide]
                elif hashed <= lowest:
                    low = number
                    lowest = hashed
                if low != taken:
                    taken = low
                    if lowest & mask == 0:
                        out[size] = lowest
                        owners[size] = text
                        size += 1
                        counts[text] += 1
        begin = end
    return size


@_compiled
def _slot(table: Any, stamps: Any, stamp: Any, value: Any, mask: Any) -> Any:
    """Give where ``value`` stands in ``table``, or is to stand."""
    at = np.int64((value >> np.uint64(20)) & mask)
    while stamps[at] == stamp and table[at] != value:
        at = (at + 1) & np.int64(mask)
    return at


@_compiled
def _keyed(
    codes: Any, begin: Any, end: Any, flags: Any, table: Any, shortest: Any, longest: Any, out: Any, parts: Any
) -> Any:
    """Give length and number of sentences of the key of a text, as `cluster` has them; ``parts`` takes their ends."""
    size = count = start = first = 0
    for at in range(begin, end + 1):
        line = at == end or codes[at] == 10
        if not line:
            code = table[codes[at]]
            if code:
                out[size] = code
                size += 1
        if line or flags[codes[at]] & 8192:
            while size - start > longest:
                start += longest // 2
                parts[count] = start
                count += 1
            if size - start >= shortest:
                parts[count] = start = size
                count += 1
        if line:
            if size > start:
                if count > first:
                    parts[count - 1] = size
                else:
                    parts[count] = size
                    count += 1
            start = size
            first = count
    return size, count


@_compiled
def _numeral(code: Any) -> Any:
    """Tell whether a code of a key is a digit, or a numeral in words."""
    if code < 0x4E00:
        return 48 <= code <= 57 or code == 0x3007
    return code in (
        0x96F6, 0x4E00, 0x4E8C, 0x4E24, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x5343, 0x4E07,
        0x4EBF,
    )  # fmt: skip


@_compiled
def _near(
    a: Any,
    size: Any,
    b: Any,
    begin: Any,
    end: Any,
    hashes: Any,
    table: Any,
    stamps: Any,
    places: Any,
    stamp: Any,
    mask: Any,
    k: Any,
    told: Any,
) -> Any:
    """Tell whether so few edits make a passage of ``a`` of ``b[begin:end]`` that alignment is sure to find most of it there.

    ``told`` takes where the passage begins, how many edits touch a numeral, and how many rows of edits are longer than one.
    """
    budget = (end - begin) // 6
    cost: Any = 0
    shift: Any = np.int64(0)
    known = False
    row: Any = 0
    told[1] = told[2] = 0
    at = begin
    while at < end:
        place = at + shift
        if known and 0 <= place < size and a[place] == b[at]:
            told[2] += row > 1
            row = 0
            at += 1
            continue
        if _numeral(b[at]) or (known and 0 <= place < size and _numeral(a[place])):
            told[1] += 1
        # Along the old diagonal if it soon goes on there, else by the next shingle that stands close by.
        if (
            known
            and at + 2 < end
            and 0 <= place
            and place + 2 < size
            and a[place + 1] == b[at + 1]
            and a[place + 2] == b[at + 2]
        ):
            cost += 1
            row += 1
            at += 1
        else:
            moved = False
            if at + k <= end:
                found = _slot(table, stamps, stamp, hashes[at], mask)
                if stamps[found] == stamp:
                    new = places[found] - at
                    if not known:
                        told[0] = new + begin
                        shift = new
                        known = moved = True
                    elif 0 < abs(new - shift) <= 8:
                        # What of either text is passed over may hold a figure.
                        for passed in range(max(0, min(place, at + new)), min(size, max(place, at + new))):
                            told[1] += _numeral(a[passed])
                        cost += abs(new - shift)
                        row += abs(new - shift)
                        shift = new
                        moved = True
            if not moved:
                cost += 1
                row += 1
                at += 1
        if cost > budget:
            return False
    told[2] += row > 1
    return known


@_compiled
def _first(codes: Any, begin: Any, end: Any, table: Any) -> Any:
    """Give the length of the key of the first paragraph."""
    size = 0
    for at in range(begin, end):
        if codes[at] == 10 and size:
            break
        size += table[codes[at]] != 0
    return size


@_compiled
def _tabled(
    key: Any, size: Any, k: Any, hashes: Any, table: Any, stamps: Any, places: Any, stamp: Any, mask: Any
) -> Any:
    """Take the shingles of a key into a table with the first place of each; give how many are distinct."""
    distinct = 0
    for at in range(size - k + 1):
        slot = _slot(table, stamps, stamp, hashes[at], mask)
        if stamps[slot] != stamp:
            stamps[slot] = stamp
            table[slot] = hashes[at]
            places[slot] = at
            distinct += 1
    return distinct


@_compiled
def _laid(
    a: Any,
    a_size: Any,
    b: Any,
    parts: Any,
    count: Any,
    hashes: Any,
    table: Any,
    stamps: Any,
    places: Any,
    stamp: Any,
    mask: Any,
    k: Any,
    own: Any,
    turns: Any,
    turn: Any,
    told: Any,
    out: Any,
) -> Any:
    """Give the last turn, how much of ``b`` surely lies on ``a``, how much more may, and in ``out`` the edits of what lies there."""
    held = maybe = begin = 0
    out[0] = out[1] = 0
    for part in range(count):
        end = parts[part]
        turn += 1
        distinct = met = 0
        for at in range(begin, end - k + 1):
            slot = _slot(own, turns, turn, hashes[at], mask)
            if turns[slot] != turn:
                turns[slot] = turn
                own[slot] = hashes[at]
                distinct += 1
                found = _slot(table, stamps, stamp, hashes[at], mask)
                met += stamps[found] == stamp
        if distinct and met >= 0.3 * distinct - 1e-9:
            if met > 0.301 * distinct and _near(
                a, a_size, b, begin, end, hashes, table, stamps, places, stamp, mask, k, told
            ):
                held += end - begin
                out[0] += told[1]
                out[1] += told[2]
            else:
                maybe += end - begin
                # It may lie anywhere: its figures are in doubt, and as many of its words as there is room for.
                for at in range(begin, end):
                    out[0] += _numeral(b[at])
                out[1] += (end - begin) // 4
        begin = end
    return turn, held, maybe


@_compiled
def weigh(
    codes: Any,
    begins: Any,
    ends: Any,
    flags: Any,
    table: Any,
    firsts: Any,
    seconds: Any,
    k: Any,
    base: Any,
    leaving: Any,
    mix: Any,
    sentence: Any,
    bounds: Any,
    asked: Any,
    shares: Any,
    verdicts: Any,
) -> None:
    """Say of each pair of texts what `cluster.link` would, as far as that is plain; ``shares`` takes likeness and containment.

    ``firsts`` and ``seconds`` are numbers of texts, the longer first, pairs with the same first together. ``sentence`` and
    ``bounds`` are the constants of `cluster`, ``asked`` whether a threshold was asked for.
    """
    short, equal, reach, least, like, doubt, cover, opening, edge = bounds
    longest = np.int64(8)
    for text in range(len(begins)):
        longest = max(longest, ends[text] - begins[text])
    width = np.int64(16)
    while width < 3 * longest:
        width *= 2
    mask = np.uint64(width - 1)
    a, b = np.empty(longest + 1, np.uint16), np.empty(longest + 1, np.uint16)
    a_parts, b_parts = np.empty(longest + 1, np.int64), np.empty(longest + 1, np.int64)
    a_hashes, b_hashes = np.empty(longest + 1, np.uint64), np.empty(longest + 1, np.uint64)
    a_table, b_table, own = np.empty(width, np.uint64), np.empty(width, np.uint64), np.empty(width, np.uint64)
    a_stamps, b_stamps, turns = np.zeros(width, np.int64), np.zeros(width, np.int64), np.zeros(width, np.int64)
    a_places, b_places = np.empty(width, np.int64), np.empty(width, np.int64)
    told, edits = np.zeros(3, np.int64), np.zeros(2, np.int64)
    turn: Any = np.int64(0)
    before: Any = np.int64(-1)
    a_size = a_count = a_distinct = 0
    for pair in range(len(firsts)):
        verdicts[pair] = 0
        if firsts[pair] != before:
            before = firsts[pair]
            a_size, a_count = _keyed(
                codes, begins[before], ends[before], flags, table, sentence[0], sentence[1], a, a_parts
            )
            _rolled(a, a_size, k, base, leaving, mix, a_hashes)
            a_distinct = _tabled(a, a_size, k, a_hashes, a_table, a_stamps, a_places, pair + 1, mask)
            stamp = pair + 1
        other = seconds[pair]
        b_size, b_count = _keyed(codes, begins[other], ends[other], flags, table, sentence[0], sentence[1], b, b_parts)
        _rolled(b, b_size, k, base, leaving, mix, b_hashes)
        b_distinct = _tabled(b, b_size, k, b_hashes, b_table, b_stamps, b_places, pair + 1, mask)
        shared = 0
        for at in range(b_size - k + 1):
            slot = _slot(b_table, b_stamps, pair + 1, b_hashes[at], mask)
            if b_places[slot] == at:
                shared += a_stamps[_slot(a_table, a_stamps, stamp, b_hashes[at], mask)] == stamp
        jaccard = contained = 0.0
        if a_distinct and b_distinct:
            jaccard = shared / (a_distinct + b_distinct - shared)
            contained = shared / b_distinct
        shares[pair, 0], shares[pair, 1] = jaccard, contained
        if b_size < short:
            if jaccard > equal + 0.0002:
                verdicts[pair] = 1
            continue
        if contained < reach - 0.0002:
            verdicts[pair] = 2
            continue
        turn, held, maybe = _laid(
            a,
            a_size,
            b,
            b_parts,
            b_count,
            b_hashes,
            a_table,
            a_stamps,
            a_places,
            stamp,
            mask,
            k,
            own,
            turns,
            turn,
            told,
            edits,
        )
        if held + maybe < (doubt - 0.001) * b_size and jaccard < least - 0.0002:
            verdicts[pair] = 2
            continue
        # One figure, or few words, that others have taken the place of are no sign of another text (`odds`).
        figures, words = edits[0], edits[1]
        same = (figures == 0 and words <= max(1.0, 0.015 * held)) or (figures == 1 and words <= 0.006 * held)
        if not same or jaccard < least + 0.0002:
            continue
        if asked:
            verdicts[pair] = 1
            continue
        if held < (cover + 0.001) * b_size:
            continue
        # The one must begin where the other does, with a run of characters that is no chance.
        head = min(opening, b_size)
        if not _near(a, a_size, b, 0, head, b_hashes, a_table, a_stamps, a_places, stamp, mask, k, told):
            continue
        begun = 0
        while begun + 4 < head and not (
            0 <= told[0] + begun
            and told[0] + begun + 4 <= a_size
            and a[told[0] + begun] == b[begun]
            and a[told[0] + begun + 1] == b[begun + 1]
            and a[told[0] + begun + 2] == b[begun + 2]
            and a[told[0] + begun + 3] == b[begun + 3]
        ):
            begun += 1
        first = _first(codes, begins[before], ends[before], table)
        if told[0] + begun > edge - 4 or told[0] + begun + 4 >= first:
            continue
        if jaccard > like + 0.0002:
            verdicts[pair] = 1
            continue
        turn, held, maybe = _laid(
            b,
            b_size,
            a,
            a_parts,
            a_count,
            a_hashes,
            b_table,
            b_stamps,
            b_places,
            pair + 1,
            mask,
            k,
            own,
            turns,
            turn,
            told,
            edits,
        )
        if held > (cover + 0.001) * a_size:
            verdicts[pair] = 1


@_compiled
def _rolled(codes: Any, size: Any, k: Any, base: Any, leaving: Any, mix: Any, out: Any) -> None:
    """Fill ``out`` with the hashes of the runs of ``k`` codes."""
    value = np.uint64(0)
    for at in range(size):
        value = value * base + np.uint64(codes[at]) + np.uint64(1)
        if at >= k:
            value -= (np.uint64(codes[at - k]) + np.uint64(1)) * leaving
        if at >= k - 1:
            out[at - k + 1] = (value ^ value >> np.uint64(32)) * mix


@_compiled
def worths(
    codes: Any, begins: Any, ends: Any, heads: Any, flags: Any, table: Any, base: Any, leaving: Any, mix: Any, out: Any
) -> None:
    """Fill ``out`` with what `collate.base` asks of each copy of a story: length, runs, lonely runs, signs of disorder.

    The first ``heads`` codes of a copy are its dateline. Runs have five letters; a row of lonely ones counts as there.
    """
    gram = 5
    longest = total = np.int64(8)
    for copy in range(len(begins)):
        longest = max(longest, ends[copy] - begins[copy])
        total += ends[copy] - begins[copy]
    width = np.int64(16)
    while width < 2 * total:
        width *= 2
    mask = np.uint64(width - 1)
    stamps = np.zeros(width, np.int64)
    hashed = np.empty(width, np.uint64)
    counts = np.zeros(width, np.int64)
    owner = np.full(width, -1, np.int64)
    key = np.empty(longest + 1, np.uint16)
    runs = np.empty(longest + 1, np.uint64)
    for turn in range(2):
        for copy in range(len(begins)):
            size = _flow(codes, begins[copy] + heads[copy], ends[copy], table, key)
            _rolled(key, size, gram, base, leaving, mix, runs)
            number = max(0, size - gram + 1)
            if turn == 0:
                for at in range(number):
                    slot = _slot(hashed, stamps, 1, runs[at], mask)
                    if stamps[slot] != 1:
                        stamps[slot] = 1
                        hashed[slot] = runs[at]
                    if owner[slot] != copy:
                        owner[slot] = copy
                        counts[slot] += 1
                continue
            alone = lonely = 0
            for at in range(number + 1):
                if at < number and counts[_slot(hashed, stamps, 1, runs[at], mask)] < 2:
                    lonely += 1
                elif lonely:
                    alone += lonely if lonely < 4 * gram else gram
                    lonely = 0
            length, signs = _disorder(
                codes, begins[copy] + heads[copy], ends[copy], flags, table, hashed, stamps, counts, mask, base, mix
            )
            out[copy, 0], out[copy, 1], out[copy, 2], out[copy, 3] = length, number, alone, signs


@_compiled
def _flow(codes: Any, begin: Any, end: Any, table: Any, out: Any) -> Any:
    """Fill ``out`` with the key of a span, and give its length."""
    size = 0
    for at in range(begin, end):
        code = table[codes[at]]
        if code:
            out[size] = code
            size += 1
    return size


@_compiled
def _disorder(
    codes: Any,
    begin: Any,
    last: Any,
    flags: Any,
    table: Any,
    hashed: Any,
    stamps: Any,
    counts: Any,
    mask: Any,
    base: Any,
    mix: Any,
) -> Any:
    """Give the length of a copy without quotation marks, and the signs that it is out of order, as `collate.base` counts them."""
    length = 0
    signs = 0.0
    odd = 0
    while begin < last:
        end = begin
        while end < last and codes[end] != 10:
            end += 1
        b, e = _trimmed(codes, begin, end, flags)
        begin = end + 1
        if b == e:
            continue
        size = 0
        opening = np.int64(-1)
        for at in range(b, e):
            if not 0x2018 <= codes[at] <= 0x201D and not 0x300C <= codes[at] <= 0x300F:
                size += 1
                if opening < 0:
                    opening = np.int64(codes[at])
        length += size
        odd += not flags[opening] & (256 | 512)
        if size <= 15:
            continue
        following = begin
        while following < last and (codes[following] == 10 or flags[codes[following]] & 2048):
            following += 1
        goes_on = following < last
        if goes_on and counts_over(codes, b, e, following, last, table, hashed, stamps, counts, mask, base, mix):
            continue
        at = e - 1
        while at >= b and flags[codes[at]] & (64 | 2048):
            at -= 1
        if at >= b and flags[codes[at]] & 128:
            signs += 0.2 if goes_on else 0.0
        else:
            signs += 1.0
    return length, signs + odd


@_compiled
def counts_over(
    codes: Any,
    b: Any,
    e: Any,
    following: Any,
    last: Any,
    table: Any,
    hashed: Any,
    stamps: Any,
    counts: Any,
    mask: Any,
    base: Any,
    mix: Any,
) -> Any:
    """Tell whether more than one copy has the run of letters that goes over from one paragraph to the next."""
    seam = np.zeros(5, np.uint64)
    seen = have = 0
    at = e - 1
    while at >= b and seen < 12 and have < 2:
        if not 0x2018 <= codes[at] <= 0x201D and not 0x300C <= codes[at] <= 0x300F:
            seen += 1
            if table[codes[at]]:
                seam[1 - have] = table[codes[at]]
                have += 1
        at -= 1
    if have < 2:
        return False
    seen = 0
    at = following
    while at < last and codes[at] != 10 and seen < 12 and have < 5:
        if not 0x2018 <= codes[at] <= 0x201D and not 0x300C <= codes[at] <= 0x300F:
            seen += 1
            if table[codes[at]]:
                seam[have] = table[codes[at]]
                have += 1
        at += 1
    if have < 5:
        return False
    value = np.uint64(0)
    for one in seam:
        value = value * base + one + np.uint64(1)
    value = (value ^ value >> np.uint64(32)) * mix
    slot = _slot(hashed, stamps, 1, value, mask)
    return stamps[slot] == 1 and counts[slot] > 1
