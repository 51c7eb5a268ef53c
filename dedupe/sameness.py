"""Tell a damaged copy from a text written anew: wrong characters come singly, an editor's words in strings.

Shingles cannot: a paragraph with one wrong character in ten and one of which a third was rewritten hold about as many of another's
shingles. Aligned, the first differs in many places by a character or two, the second in a few by many.
"""

SINGLE = 3
"""Characters of the longest difference that damage makes: a look-alike, a drop, a doubled word of two."""


def told(part: str, text: str, cutoff: float) -> float:
    """Give the share of ``part`` that ``text`` tells, differences of up to `SINGLE` characters not counted; 0 if below ``cutoff``.

    Both are keys. ``part`` is laid on the passage of ``text`` that is most like it.

    >>> told("新桥昨日通牟居民往来只需五分钟", "记者获悉新桥昨日通车居民往来只需五分钟", 0.5)
    1.0
    >>> told("新桥昨日通车仪式在江边举行居民", "记者获悉新桥昨日通车居民往来只需五分钟", 0.5) < 0.7
    True
    """
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.fuzz import partial_ratio_alignment

    if not part or not text:
        return 0.0
    if len(part) <= len(text):
        found = partial_ratio_alignment(part, text, score_cutoff=100 * cutoff)
        if found is None:
            return 0.0
        passage = text[found.dest_start : found.dest_end]
    else:
        passage = text
    lost = 0
    for block in Levenshtein.opcodes(part, passage):
        mine, theirs = block.src_end - block.src_start, block.dest_end - block.dest_start
        inside = 0 < block.src_start and block.src_end < len(part)
        if block.tag != "equal" and (mine > SINGLE or inside and theirs > SINGLE):
            lost += max(mine, theirs) if inside else mine
    return max(0.0, 1 - lost / len(part))
