"""Sentences laid on texts: in a long one a sentence is found where it would be if all of it were searched."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest

from dedupe import odds, sameness
from dedupe.cluster import held
from dedupe.cluster.faces import Face, ends
from dedupe.sameness import laid, value

HAN = [chr(code) for code in range(0x4E00, 0x5200)]


def damaged(rng: Random, text: str, share: float) -> str:
    return "".join(rng.choice(HAN) if rng.random() < share else character for character in text)


@pytest.mark.parametrize("share", [0.0, 0.05, 0.15])
def test_a_long_text_is_asked_by_passages(share: float, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = Random(7)
    text = "".join(rng.choices(HAN, k=sameness.LONG + 2000))
    parts = [damaged(rng, text[at : at + 40], share) for at in range(0, len(text) - 40, 397)]
    found = [laid(part, text, 0.3) for part in parts]
    assert all(one.told > 0.5 for one in found)
    monkeypatch.setattr(sameness, "LONG", len(text))
    whole = [laid(part, text, 0.3) for part in parts]
    # Of alignments that are as good the one or the other is taken, so their ends may differ by a character or two.
    assert all(abs(a.told - b.told) <= 0.05 and abs(a.begin - b.begin) <= 2 for a, b in zip(found, whole, strict=True))


@pytest.mark.parametrize("share", [0.0, 0.05, 0.15])
def test_a_broad_part_lies_where_most_of_its_grams_stand(share: float, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = Random(9)
    text = "".join(rng.choices(HAN, k=3000))
    parts = [damaged(rng, text[at : at + sameness.BROAD], share) for at in range(0, 2400, 300)]
    found = [laid(part, text, 0.3) for part in parts]
    laid.cache_clear()
    monkeypatch.setattr(sameness, "BROAD", len(text))
    tried = [laid(part, text, 0.3) for part in parts]
    assert all(one.told > 0.5 for one in found)
    assert all(abs(a.told - b.told) <= 0.02 and abs(a.begin - b.begin) <= 2 for a, b in zip(found, tried, strict=True))


@pytest.mark.parametrize("room", [3, 7])
def test_what_is_put_into_a_sentence_leaves_room_for_its_ends(room: int) -> None:
    rng = Random(11)
    told = "".join(rng.choices(HAN, k=60))
    head, tail = "3月20日至2", "3日召开"
    text = "".join(rng.choices(HAN, k=20)) + head + "".join(rng.choices(HAN, k=room)) + tail + told
    found = laid(head + tail + told, text, 0.3)
    assert found.begin == 20
    assert [mine for mine, theirs in found.figures if mine == theirs] == ["3", "20"]
    # Nor what is put in near the end.
    text = told + head + "".join(rng.choices(HAN, k=room)) + tail + "".join(rng.choices(HAN, k=20))
    found = laid(told + head + tail, text, 0.3)
    assert [mine for mine, theirs in found.figures if mine == theirs] == ["3", "20"]


def test_figures_of_more_digits_than_anything_has_are_figures() -> None:
    row = "7" * 20_000
    assert value(row) != value(row + "8") and value(row) == value("零" * 3 + "七" * 20_000)
    assert odds.other([(row, "8" * 20_000)], 0.01) > 0
    assert odds.other([(row, row)], 0.01) == 0


def test_what_no_passage_has_lies_nowhere() -> None:
    text = "".join(Random(8).choices(HAN, k=sameness.LONG + 1))
    assert laid("abcdefghijklmnop", text, 0.3) == sameness.NOWHERE
    assert laid(text[-30:], text, 0.3) == replace(laid(text[-30:], text[-30:], 0.3), begin=len(text) - 30)


@pytest.mark.parametrize("share", [0.0, 0.01, 0.05, 0.15, 0.3])
def test_how_much_is_held_is_told_without_laying_what_shingles_decide(
    share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = Random(11)

    def face(siglum: str, parts: Sequence[str]) -> Face:
        return Face(siglum, "", (), "".join(parts), ends(parts), 40, 4, False, False, False)

    for _ in range(20):
        parts = ["".join(rng.choices(HAN, k=rng.randint(8, 60))) for _ in range(12)]
        a, b = face("a", parts), face("b", [damaged(rng, part, share * rng.random()) for part in parts[:9]] + parts[:1])
        told = held.covered(held.sentences(b, a, 4, 0.0), b)
        with monkeypatch.context() as patch:
            if not share:
                patch.delattr(held, "laid")
            assert held.share(b, a, 4) == told
