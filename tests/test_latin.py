"""Pages in other writing than Chinese: clean ones come out as they went in, and their stories are parted as any."""

import json
from pathlib import Path

import pytest

import dedupe

CLEAN = {
    "English": """Workers’ rights and the ’90s: a “quiet” revolution

LONDON — The dockers’ union said “we won’t stop” on Monday — a day after talks failed… and “nobody ‘really’ listened,” according to Ann O’Hara, 45.

She stood 5' 10" tall at the Millers’ gate. “Rock ’n’ roll” is dead; “long live ‘rock’,” she added. “Really?” he asked. “Yes!” she said.

“We have asked for this since the so-called ’90s,” she said. “Nobody answered.

“Now they will,” she went on, and gave an address to write to: a.b@example.org, or https://example.org/a?b=c&d=e.

Prices rose by 3.5 % – in some places by 4,5 %.""",
    "French": """L’usine du port « résiste », selon la mairie

BREST — « C’est une bonne nouvelle ! », a déclaré le maire ; « mais il faut rester prudent », a-t-il ajouté. Est-ce vrai ? La hausse est de 3,5 %.

La mairie publie ses chiffres « aujourd’hui » : ils montrent que « l’usine “réelle” tient bon ».""",
    "German": """Bürgermeisterin eröffnet neue „Brücke am Hafen“

KIEL – „Wir haben lange gewartet“, sagte sie am Montag. „Jetzt ist sie da.“

Die Kosten von ›nur‹ 3,5 Mio. € seien „gut angelegt“.""",
    "Russian": """Новый мост открыт

ПСКОВ — Мэр открыл «новый мост», сообщила пресс-служба. «Это мост для всех», — сказал он.

Стоимость — 120 млн руб., срок — три года.""",
    "Japanese": """新しい橋が開通、市民２千人が祝う

【港町】市は３日、新しい橋を開通させた。市長は「みんなの橋だ」と述べた。「『夢の橋』と呼ばれている」という。

費用は１２０億円で、当初の２倍になった。""",
    "Korean": """새 다리 개통, 시민 2천 명 축하

항구시는 3일 새 다리를 개통했다. 시장은 “모두의 다리”라고 말했다. ‘꿈의 다리’로 불린다.

비용은 120억 원이다.""",
    "Persian": """پل جدید افتتاح شد

شهردار می\u200cگوید «این پل برای همه است». هزینهٔ آن ۱۲۰ میلیون بود و کتاب\u200cها را می\u200cخوانند.""",
    "family": """Family day in the park

The family \U0001f468\u200d\U0001f469\u200d\U0001f467 came to the park on Sunday \u2764\ufe0f and had a good time there, they said.""",
}


@pytest.mark.parametrize("name", CLEAN)
def test_clean_page_comes_out_as_it_went_in(name: str, tmp_path: Path) -> None:
    assert _told({"page": CLEAN[name]}, tmp_path) == {CLEAN[name].partition("\n")[0]: CLEAN[name] + "\n"}


BRIDGE = """RIVER TOWN BRIDGE OPENS AFTER TEN YEARS

RIVER TOWN, March 3 (Newswire) -- The new bridge over the Green River opened to traffic on Monday, ten years after
construction began, city officials said. Mayor Jane Dove cut the rib-
bon in front of about 2,000 residents.

"This bridge is for everyone," she said. "It took longer than we hoped, but it will stand for a century."

The bridge cost $120 million, twice the first estimate.
"""
COPY = """Home > News > Local
Bridge opens in River Town
(Newswire) The new bridge over the Green River opened to trafflc on Monday, ten years after construction began, city officials said. Mayor Jane Dove cut the ribbon in front of about 2,000 residents.
“This bridge is for everyone,” she said. “It took longer than we hoped, but it will stand for a century.”
The bridge cost $120 million, twice the first estimate.
Share this article
"""
PARKING = """COUNCIL VOTES ON PARKING

RIVER TOWN, March 3 -- The council voted 5-2 on Monday to raise parking fees downtown by 50 cents an hour. Business owners opposed the plan, saying that customers would stay away. The new fees start on April 1.
"""


def test_wire_stories_in_english_are_parted_and_put_together(tmp_path: Path) -> None:
    told = _told({"a": BRIDGE + "\n" + PARKING, "b": COPY}, tmp_path)
    assert len(told) == 2
    assert told["COUNCIL VOTES ON PARKING"] == PARKING
    (bridge,) = (text for title, text in told.items() if title != "COUNCIL VOTES ON PARKING")
    paragraphs = bridge.split("\n\n")
    assert len(paragraphs) == 4
    assert paragraphs[1].endswith(
        "The new bridge over the Green River opened to traffic on Monday, ten years after construction began, city officials"
        " said. Mayor Jane Dove cut the ribbon in front of about 2,000 residents."
    )
    assert "trafflc" not in bridge and "Share" not in bridge and "Home" not in bridge


def _told(pages: dict[str, str], folder: Path) -> dict[str, str]:
    """Give the text of each story that a run over ``pages`` tells, by its title."""
    (folder / "pages").mkdir()
    for name, text in pages.items():
        (folder / "pages" / f"{name}.txt").write_text(text, "utf-8")
    out = folder / "out"
    dedupe.run([str(folder / "pages")], str(out))
    rows = [json.loads(line) for line in (out / "manifest.jsonl").read_text("utf-8").splitlines()]
    return {row["title"]: (out / row["file"]).read_text("utf-8") for row in rows}


def test_rows_of_a_page_are_not_run_into_its_headings(tmp_path: Path) -> None:
    rows = (
        "THE RIVER TOWN COURIER  Tuesday, March 13, 2018  Page 4",
        "",
        "COUNCIL VOTES ON PARKING FEES DOWNTOWN",
        "By Our Town Hall Correspondent",
        "The council voted 5-2 on Monday to raise",
        "parking fees downtown by 50 cents an hour.",
        "Business owners opposed the plan, saying",
        "that customers would stay away. The fees",
        "start on April 1, the mayor said, and will",
        "be looked at again before the winter.",
        "",
        "Nobody spoke for the plan but the mayor,",
        "who came late and left before the vote, as",
        "he had to open a bridge on the same day.",
    )
    told = _told({"a": "\n".join(rows) + "\n"}, tmp_path)
    assert list(told) == [rows[2]]
    assert rows[0] not in told[rows[2]] and f"\n\n{rows[3]}\n\n" in told[rows[2]]
