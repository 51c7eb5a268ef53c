"""Asides that were read along: captions, credits, furniture among the paragraphs of one copy only."""

from collections.abc import Mapping, Sequence

from dedupe import chars, cues
from dedupe.collate.base import grams
from dedupe.collate.strands import Copy, ends, parted

_CUES = (cues.CAPTION_HEAD, cues.CAPTION_NUMBER, cues.CAPTION_TAIL, cues.CREDIT, cues.JUMP, cues.JUMP_HEAD)
_WORDS = (cues.NOTICE, cues.WEB)
"""Words that furniture has, and sentences too: they tell only in a short line that is no sentence."""
SHORT = 40
TOLD = 0.3
"""Share of its runs of letters that others may have of a paragraph that stands in no other copy."""
LONE = 60
"""Characters of the longest that is left out though it looks like text."""
GOING = 3
"""Copies, its own among them, that must have what stands before and behind it."""


def aside(text: str) -> bool:
    """Tell whether a paragraph looks like a caption, a credit or furniture.

    >>> aside("图为代表们走进会场。"), aside("代表们走进会场。")
    (True, False)
    """
    soft = chars.soft(text).strip()
    wordy = len(soft) <= SHORT and not ends(soft)
    return any(cue.search(soft) for cue in _CUES) or (wordy and any(cue.search(soft) for cue in _WORDS))


def without(copies: Sequence[Copy], among: Mapping[str, int]) -> list[Copy]:
    """Give ``copies`` without the paragraphs that stand in no other copy and look like asides, or are short and passed over by several.

    ``among`` counts the copies that have each run of letters. A single copy is left as it is.
    """
    if len(copies) < 2:
        return list(copies)
    return [parted(copy.witness, copy.strands, [s for s in copy.flow if _alone(copy, s, among)]) for copy in copies]


def _alone(copy: Copy, s: int, among: Mapping[str, int]) -> bool:
    """Tell whether a strand is such a paragraph."""
    strand = copy.strands[s]
    if strand.kind != "body" or len(strand.text) > 150 or not _told(copy, s, among, 2) <= TOLD:
        return False
    if aside(strand.raw):
        return True
    place = copy.flow.index(s)
    beside = copy.flow[max(0, place - 1) : place] + copy.flow[place + 1 : place + 2]
    return (
        len(strand.text) <= LONE and len(beside) == 2 and all(_told(copy, n, among, GOING) >= 1 - TOLD for n in beside)
    )


def _told(copy: Copy, s: int, among: Mapping[str, int], copies: int) -> float:
    """Give the share of a strand's runs of letters that at least so many ``copies`` have, its own among them."""
    runs = grams(copy.strands[s].soft)
    return sum(among.get(run, 0) >= copies for run in runs) / len(runs) if runs else 1.0
