"""The sample corpus: every story of ``seeds/`` found once, and almost as it was first printed.

``truth/seeds.jsonl`` has one line a story: the whole story file that is right, the pages it stands on, the captions
that belong beside it, the kinds of damage shown (``tags``) and what no evidence here can mend (``note``).
"""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from rapidfuzz.distance import Levenshtein

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"

STORY_BOUND = 0.05
"""Most wrong characters in one story, over the length of its truth."""

TOTAL_BOUND = 0.01
"""Most wrong characters in all stories together."""

STRANGE = 0.3
"""An output that shares less than this of its 5-grams with the truth it is nearest to tells no story of the corpus."""


@dataclass(frozen=True, slots=True)
class Truth:
    """A line of ``truth/seeds.jsonl``."""

    story: str
    title: str
    subtitle: str
    byline: str
    text: str
    sources: list[str]
    captions: list[str]
    tags: list[str]
    note: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a run wrote for one story."""

    text: str
    """The story file."""
    line: dict[str, object]
    """Its line in the manifest."""


TRUTHS = [Truth(**json.loads(line)) for line in (HERE / "truth/seeds.jsonl").read_text(encoding="utf-8").splitlines()]


def grams(text: str, width: int = 5) -> set[str]:
    letters = "".join(text.split())
    return {letters[i : i + width] for i in range(len(letters) - width + 1)}


def nearest(told: Told) -> str | None:
    """Give the story that most of this output comes from; of two alike, the one more like it as a whole."""
    own = grams(told.text)

    def likeness(truth: Truth) -> tuple[float, float]:
        theirs = grams(truth.text)
        shared = len(own & theirs)
        return shared / max(1, len(own)), shared / max(1, len(own | theirs))

    best = max(TRUTHS, key=likeness)
    return best.story if likeness(best)[0] >= STRANGE else None


@pytest.fixture(scope="session")
def found(seeds_out: Path) -> dict[str | None, list[Told]]:
    """Give the outputs of a run under the story each is nearest to, None for strangers."""
    by_story: dict[str | None, list[Told]] = {}
    for line in map(json.loads, (seeds_out / "manifest.jsonl").read_text(encoding="utf-8").splitlines()):
        told = Told((seeds_out / line["file"]).read_text(encoding="utf-8"), line)
        by_story.setdefault(nearest(told), []).append(told)
    return by_story


def only(found: dict[str | None, list[Told]], truth: Truth) -> Told:
    """Give the one output of a story; fail, and say what else stands there, if there is none or more."""
    candidates = found.get(truth.story, [])
    shown = "\n---\n".join(told.text[:120] for told in candidates)
    assert len(candidates) == 1, f"{truth.story} was told {len(candidates)} times ({', '.join(truth.tags)}):\n{shown}"
    return candidates[0]


each_story = pytest.mark.parametrize("truth", TRUTHS, ids=lambda truth: truth.story)


def test_truth_names_exactly_the_pages_of_the_corpus() -> None:
    assert {source for truth in TRUTHS for source in truth.sources} == {page.name for page in SEEDS.iterdir()}


def test_nothing_is_told_that_is_no_story(found: dict[str | None, list[Told]]) -> None:
    assert [told.text[:200] for told in found.get(None, [])] == []


@each_story
def test_story_is_told_once_from_its_own_pages(found: dict[str | None, list[Told]], truth: Truth) -> None:
    witnesses = only(found, truth).line["witnesses"]
    assert isinstance(witnesses, list)
    assert sorted({witness["source"] for witness in witnesses}) == truth.sources


@each_story
def test_head_of_story_is_exact(found: dict[str | None, list[Told]], truth: Truth) -> None:
    line = only(found, truth).line
    told = tuple(line[name] or "" for name in ("title", "subtitle", "byline"))
    assert told == (truth.title, truth.subtitle, truth.byline)


@each_story
def test_story_has_few_wrong_characters(found: dict[str | None, list[Told]], truth: Truth) -> None:
    told = only(found, truth)
    wrong = Levenshtein.distance(told.text, truth.text)
    assert wrong <= STORY_BOUND * len(truth.text), f"{wrong} of {len(truth.text)} wrong ({truth.note}):\n{told.text}"


@each_story
def test_captions_stand_beside_the_story_and_not_in_it(found: dict[str | None, list[Told]], truth: Truth) -> None:
    told = only(found, truth)
    listed = told.line["captions"]
    assert isinstance(listed, list)
    beside = grams("\n".join(listed), 4)
    for caption in truth.captions:
        foreign = grams(caption, 8) - grams(truth.text, 8)
        assert not foreign & grams(told.text, 8), f"{caption} leaked into the text"
        assert grams(caption, 4) & beside, f"{caption} is not in the manifest"


def test_whole_corpus_has_few_wrong_characters(found: dict[str | None, list[Told]]) -> None:
    wrong = {}
    for truth in TRUTHS:
        # A story that was not found costs all its characters; of several pieces the best one counts.
        pieces = [Levenshtein.distance(told.text, truth.text) for told in found.get(truth.story, [])]
        wrong[truth.story] = min([len(truth.text), *pieces])
    total = sum(wrong.values()) / sum(len(truth.text) for truth in TRUTHS)
    worst = sorted(wrong.items(), key=lambda item: -item[1])[:8]
    assert total <= TOTAL_BOUND, f"{total:.2%} wrong, most of it in {worst}"
