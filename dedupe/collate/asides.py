"""Asides that were read along: captions, credits, furniture among the paragraphs of one copy only."""

from collections.abc import Collection, Sequence

from dedupe import chars, cues
from dedupe.collate.base import grams
from dedupe.collate.strands import Copy, ends, parted

_CUES = (cues.CAPTION_HEAD, cues.CAPTION_NUMBER, cues.CAPTION_TAIL, cues.CREDIT, cues.JUMP, cues.JUMP_HEAD)
_WORDS = (cues.NOTICE, cues.WEB)
"""Words that furniture has, and sentences too: they tell only in a short line that is no sentence."""
SHORT = 40


def aside(text: str) -> bool:
    """Tell whether a paragraph looks like a caption, a credit or furniture.

    >>> aside("图为代表们走进会场。"), aside("代表们走进会场。")
    (True, False)
    """
    soft = chars.soft(text).strip()
    wordy = len(soft) <= SHORT and not ends(soft)
    return any(cue.search(soft) for cue in _CUES) or (wordy and any(cue.search(soft) for cue in _WORDS))


def without(copies: Sequence[Copy], shared: Collection[str]) -> list[Copy]:
    """Give ``copies`` without the paragraphs that look like asides and stand in no other copy.

    ``shared`` are the runs of letters that several of them have. A single copy is left as it is.
    """
    if len(copies) < 2:
        return list(copies)
    return [parted(copy.witness, copy.strands, [s for s in copy.flow if _alone(copy, s, shared)]) for copy in copies]


def _alone(copy: Copy, s: int, shared: Collection[str]) -> bool:
    """Tell whether a strand is such a paragraph."""
    strand = copy.strands[s]
    if strand.kind != "body" or len(strand.text) > 150 or not aside(strand.raw):
        return False
    runs = grams(strand.soft)
    return bool(runs) and sum(map(shared.__contains__, runs)) <= 0.3 * len(runs)
