"""Asides that were read along: captions, credits, furniture among the paragraphs of one copy only."""

from collections.abc import Sequence

from dedupe import chars, cues
from dedupe.collate.runs import Shared
from dedupe.collate.strands import Copy, ends, parted

_CUES = (cues.CAPTION_HEAD, cues.CAPTION_NUMBER, cues.CAPTION_TAIL, cues.CREDIT, cues.JUMP, cues.JUMP_HEAD)
_WORDS = (cues.NOTICE, cues.WEB)
"""Words that furniture has, and sentences too: they tell only in a short line that is no sentence."""
SHORT = 40
LONG = 150
"""Characters of the longest paragraph that may be one."""


def aside(text: str) -> bool:
    """Tell whether a paragraph looks like a caption, a credit or furniture.

    >>> aside("图为代表们走进会场。"), aside("代表们走进会场。")
    (True, False)
    """
    soft = chars.soft(text).strip()
    wordy = len(soft) <= SHORT and not ends(soft)
    return any(cue.search(soft) for cue in _CUES) or (wordy and any(cue.search(soft) for cue in _WORDS))


def without(copies: Sequence[Copy], shared: Shared) -> list[Copy]:
    """Give ``copies`` without the paragraphs that look like asides and stand in no other copy.

    ``shared`` are the runs of letters that several of them have. A single copy is left as it is.
    """
    if len(copies) < 2:
        return list(copies)
    alone = [[s for s in copy.flow if _alone(copy, s, shared)] for copy in copies]
    return [
        parted(copy.witness, copy.strands, gone) if gone else copy for copy, gone in zip(copies, alone, strict=True)
    ]


def _alone(copy: Copy, s: int, shared: Shared) -> bool:
    """Tell whether a strand is such a paragraph."""
    strand = copy.strands[s]
    if strand.kind != "body" or len(strand.text) > LONG:
        return False
    count, held = shared.held(copy, s)
    return 0 < count and held <= 0.3 * count and aside(strand.raw)
