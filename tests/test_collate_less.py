"""What collating leaves undone because the answer is known: the answer is the same as if it were done."""

from random import Random

import pytest

from dedupe import language
from dedupe.collate import tongue
from dedupe.collate.canvas import Canvas
from dedupe.collate.compose import answer, sequel
from dedupe.collate.place import whole
from dedupe.collate.strands import copies
from dedupe.collate.supply import Supply
from dedupe.collate.vote import choices, contested
from dedupe.records import Article, Paragraph, Piece, Witness

TEXT = "全市召开会议部署防汛工作，各县区主要负责人参加会议并汇报水库检查情况，强调汛期二十四小时值守。"


def test_what_stands_elsewhere_is_asked_only_where_it_can_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = Random("elsewhere")
    divided = []
    for _ in range(200):
        at = rng.randrange(9, len(TEXT) - 12)
        end = at + rng.randint(0, 3)
        other = "".join(rng.choice(TEXT) for _ in range(rng.randint(0, 3)))
        backing = [12.0, 12.0 * rng.uniform(0.5, 1)]
        divided.append(
            tongue.Divided(TEXT[at - 9 : at], [TEXT[at:end], other], TEXT[end : end + 9], TEXT[at:end], backing)
        )
    asked: list[str] = []
    oftener = tongue._oftener
    monkeypatch.setattr(tongue, "_oftener", lambda text, run, times: asked.append(run) or oftener(text, run, times))
    found = [max(range(2), key=one.__getitem__) for one in tongue.scores(divided, TEXT * 2)]
    some = len(asked)
    monkeypatch.setattr(tongue, "SLIGHT", 1e9)
    assert found == [max(range(2), key=one.__getitem__) for one in tongue.scores(divided, TEXT * 2)]
    assert some < (len(asked) - some) / 2


def test_a_run_is_counted_also_where_one_begins_within_another() -> None:
    assert [tongue._oftener("哈哈哈哈", "哈哈哈", times) for times in range(3)] == [True, True, False]


def test_single_characters_of_any_plane_are_likely_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["会\U0002b6ad议", "\U0010ffff", "a会", *(word for word in language.logarithms() if len(word) == 1)]
    monkeypatch.setattr(language.fingerprint, "pays", lambda nanoseconds: True)
    assert language.likelihoods(texts) == [language.likelihood(text) for text in texts]


def test_one_run_answers_where_characters_differ_one_for_one() -> None:
    def witness(name: str, text: str) -> Witness:
        article = Article(name, name, (Piece(0, len(text), "body"),))
        return Witness(name, name, article, (Paragraph("body", text, range(len(text))),), ())

    other = TEXT.replace("防汛", "防讯").replace("水库检查", "水厍检杳").replace("主要", "")
    made = copies([witness("a", TEXT), witness("b", other)])
    canvas = Canvas(made, Supply([(0, 0, 0, len(TEXT))]))
    overlays = [[whole(0, copy.strands[0].soft, canvas.soft, 0, len(TEXT))] for copy in made]
    places = contested(canvas.soft, overlays, [[s.soft for s in copy.strands] for copy in made])
    for best in (0, 1):
        weights = [float(n == best) for n in range(2)]
        told = sequel(canvas, overlays, choices(canvas.soft, places, weights, best))
        assert told.soft == made[best].strands[0].soft
        assert told.answers[best][0] == [(0, len(told.soft), 0)]
        lacked = {TEXT.index("主要"), TEXT.index("主要") + 1}
        answers = [answer(told.answers[1 - best][0], at) for at in range(len(made[1 - best].strands[0].soft))]
        kept = [at for at in range(len(TEXT)) if at not in lacked]
        assert answers == (kept if best == 0 else [kept.index(at) if at in kept else -1 for at in range(len(TEXT))])
