"""Who is worth weighing against whom: the same by loops over all faces at once as by halves of pairs."""

import random
from dataclasses import replace

import pytest

from dedupe import cluster, crowd, meeting
from dedupe.carry import Here
from dedupe.cluster import Face, held
from dedupe.cluster.faces import ends
from dedupe.jump import Jump
from dedupe.settings import Settings


def face(name: str, parts: list[str], k: int, **other: object) -> Face:
    plain = Face(name, "", (), "".join(parts), ends(parts), len(parts[0]), k, False, True)
    return replace(plain, **other)  # type: ignore[arg-type]


def faces(seed: int, k: int = 3) -> list[Face]:
    """Give copies that are damaged more and less, excerpts, and strangers that share sentences of a form."""
    drawn = random.Random(seed)
    letters = [chr(drawn.randrange(0x4E00, 0x4E00 + 2000)) for _ in range(600)]

    def sentence() -> str:
        return "".join(drawn.choice(letters) for _ in range(drawn.randint(12, 70)))

    def damaged(part: str, rate: float) -> str:
        return "".join(drawn.choice(letters) if drawn.random() < rate else letter for letter in part)

    forms = [sentence() for _ in range(5)]
    made = []
    for story in range(25):
        told = [sentence() for _ in range(drawn.randint(1, 9))]
        told += [damaged(form, 0.2) for form in drawn.sample(forms, 2)]
        for _ in range(drawn.randint(1, 4)):
            some = told if drawn.random() < 0.7 else told[: drawn.randint(1, len(told))]
            kept = [damaged(part, drawn.choice((0, 0.05, 0.2, 0.4))) for part in some]
            other: dict[str, object] = {"piece": drawn.random() < 0.7}
            if drawn.random() < 0.2:
                other["jump"] = Jump(f"{story}", "4", "", "", "1", (), "", "", "", "", frozenset())
            made.append(face(f"{len(made):04}", kept, k, **other))
    made += [face(f"{len(made) + i:04}", [made[0].text[: 20 + i]], k) for i in range(3)]
    return made


@pytest.mark.parametrize("settings", [Settings(), Settings(threshold=0.15), Settings(shingle=5)])
def test_loops_find_the_pairs_that_halves_find(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    for seed in range(4):
        given = faces(seed, settings.shingle)
        monkeypatch.setattr(crowd, "MANY", 1 << 60)
        by_halves = meeting.candidates(given, settings)
        monkeypatch.setattr(crowd, "MANY", 0)
        monkeypatch.setattr(crowd, "AT_ONCE", 40)
        monkeypatch.setattr(crowd, "SLICE", 3)
        assert meeting.candidates(given, settings) == by_halves
        assert len(by_halves) > 20


def test_numbers_may_have_gaps_and_stand_in_any_order(monkeypatch: pytest.MonkeyPatch) -> None:
    given = faces(1)
    numbers = [7 * at + 3 for at in range(len(given))]
    stock = list(zip(numbers, given, strict=True))
    random.Random(2).shuffle(stock)
    monkeypatch.setattr(crowd, "MANY", 0)
    found = meeting.pairs(stock, Settings(), Here())
    pairs = {(low // 7, high // 7) for low, high in zip(found["low"].tolist(), found["high"].tolist(), strict=True)}
    assert pairs == meeting.candidates(given, Settings())


def test_what_is_left_out_for_its_sentences_would_not_be_joined(monkeypatch: pytest.MonkeyPatch) -> None:
    for seed in range(4):
        given = faces(seed)
        kept = meeting.candidates(given, Settings())
        monkeypatch.setattr(held, "FAINT", 0.0)
        more = meeting.candidates(given, Settings())
        left = more - kept
        assert kept < more
        for a, b in left:
            one, other = sorted((given[a], given[b]), key=lambda each: (-each.size, each.siglum))
            assert cluster.link(one, other, Settings()).decision in ("no", "doubtful")
        monkeypatch.undo()
