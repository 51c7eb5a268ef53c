"""Survivors of plain records: the same bytes as the long way, and nothing called plain that a repair would change."""

import gzip
import json
import os
import pickle
import random
import re
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bench.sheets import records
from dedupe import (
    cluster,
    collate,
    cues,
    fingerprint,
    gather,
    ledger,
    normalise,
    pipeline,
    read,
    split,
    survivors,
    write,
)
from dedupe.cluster import Member
from dedupe.gather import Text
from dedupe.records import Article, Input, Page, Paragraph, Sent, Step, Witness
from dedupe.settings import Settings
from dedupe.spill import Piles
from dedupe.survivors import abreast, compare, faces, intake, lines, pairs, plain, texts
from dedupe.survivors.faces import Collated, Given
from dedupe.survivors.looks import Looks
from dedupe.survivors.roll import Roll
from dedupe.survivors.texts import Texts
from dedupe.swift import gate
from dedupe.swift import sentences as swift_sentences
from dedupe.write.blocks import Lined

SURVIVORS = Settings(split="record", format="jsonl", text="base", evidence=False, workers=1)

EDITIONS = Settings(split="record", format="jsonl", workers=1)
KINDS = (SURVIVORS, EDITIONS, EDITIONS._replace(format="txt"), EDITIONS._replace(text="base", format="parquet"))

PASSAGE = "昨日上午，记者从市水务局获悉，全长五公里的引水渠道已经全线贯通，沿岸三个乡镇的农田灌溉条件将得到改善。"
"""A plain paragraph."""

ENDINGS = (
    "",
    "（完）",
    "(完)",
    "新华社发（张三摄）",
    "本报记者 张三 摄",
    "责任编辑：李四",
    "特此公告。",
    "详见第3版",
    "他说：“好",
    "他说：‘好。’",
    "……",
    "...",
    "，共1,200人",
    "　他说。",
    " 他说。",
    "新华社记者 张三",
    "(张三)参加。",
    "，(一)电讯,有人说",
    "　电",
    "新华社/美联",
    "（总台记者 张娟）",
    "（10月2日休会）。",
    "。。。",
    "--",
    "电话：01012345678",
    "图为现场。",
    "资料图片",
    "漢字",
    "Ａ1 b",
    "🙂",
    "\u3000",
    "&amp;",
    "Ã©",
)
"""What a paragraph may hold that something else might take notice of."""


def _both(
    given: list[dict[str, object]], folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> list[bytes]:
    """Give what is written of records, by the short way and by the long one."""
    folder.mkdir(exist_ok=True)
    source = folder / "in.jsonl"
    source.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in given), encoding="utf-8")
    found = []
    for name, least in (("short", 0), ("long", 1 << 60)):
        monkeypatch.setattr(survivors, "LEAST", least)
        outcome = pipeline.run([source], folder / name, settings)
        files = sorted(path for path in (folder / name).rglob("*") if path.is_file())
        found.append(b"".join(path.name.encode() + path.read_bytes() for path in files))
        found[-1] += repr((outcome.articles, outcome.stories, outcome.warnings, outcome.review)).encode()
    return found


def _odd(count: int) -> list[dict[str, object]]:
    """Give records in which all sorts of things stand that are not plain."""
    rng = random.Random(count)
    texts = [str(one["text"]).split("\n") for one, _ in records(count, 7)]
    found: list[dict[str, object]] = []
    for number, text in enumerate(texts):
        changed = list(text)
        at = rng.randrange(len(changed))
        changed[at] += rng.choice(ENDINGS)
        record: dict[str, object] = {"id": f"x{number:03}", "text": "\n".join(changed)}
        if rng.random() < 0.5:
            record["title"] = rng.choice(("河上新桥通车", "新桥(一期)通车", "“新桥”通车", "新桥 通车", ""))
        if rng.random() < 0.1:
            record["byline"] = "新华社记者 张三"
        found.append(record)
        if rng.random() < 0.3:  # an excerpt, or a copy whose figures or order are others
            copy = changed[: max(1, len(changed) // 2)] if rng.random() < 0.5 else changed[1:] + changed[:1]
            found.append({"id": f"y{number:03}", "text": "\n".join(copy).replace("1", rng.choice("17")), "n": number})
    found += [{"id": "short", "text": "短讯。"}, {"id": "marks", "text": "---"}, {"id": "same", "text": "短讯。"}]
    return found


@pytest.mark.parametrize("settings", [*KINDS, SURVIVORS._replace(threshold=0.7, shingle=4)])
def test_copies_of_plain_records_survive_as_the_long_way_has_it(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = [dict(one) for one, _ in records(60, 3)]
    short, long = _both(given, tmp_path, settings, monkeypatch)
    assert short == long


@pytest.mark.parametrize("settings", KINDS)
def test_records_that_are_not_plain_survive_as_the_long_way_has_it(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = _odd(50)
    given.append({"id": "blank", "text": " \n"})
    short, long = _both(given, tmp_path, settings, monkeypatch)
    assert short == long


@pytest.mark.parametrize("settings", KINDS)
def test_captions_before_and_staff_behind_are_told_as_the_long_way_has_it(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (
        "图为引水渠道。张三摄",
        "这是9月18日拍摄的引水渠道。",
        "（图源：水务局）",
        "照片显示 ",
        "渠道通水。本报记者张三摄",
        "<p>",
    )
    behind = ("编辑丨李四", "（视频编辑：李四 文字编辑：张三）", "监制 | 李四 张三", "字号：小 中 大", "李四编辑")
    given: list[dict[str, object]] = []
    for number, (record, _) in enumerate(records(40, 9)):
        text = str(record["text"])
        for glue in ("", "\n"):
            first, last = before[number % len(before)], behind[number // len(before) % len(behind)]
            given.append({"id": f"{number}{len(glue)}b", "text": first + glue + text})
            given.append({"id": f"{number}{len(glue)}e", "text": text + glue + last})
    short, long = _both(given, tmp_path, settings, monkeypatch)
    assert short == long


def test_other_titles_part_records_no_more_the_short_way_than_the_long_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [str(one["text"]) for one, _ in records(40, 7)]
    others = [str(one["text"]) for one, _ in records(40, 8)]
    given: list[dict[str, object]] = []
    for number, (text, other) in enumerate(zip(texts, others, strict=True)):
        longer = "桥头这一天来了很多看热闹的居民。" + text + "\n" + other[: len(text) // 3]
        given.append({"id": f"x{number:03}", "title": "河上新桥通车", "text": text})
        given.append({"id": f"y{number:03}", "title": "居民喜迎秋收", "text": longer})
    short, long = _both(given, tmp_path, EDITIONS, monkeypatch)
    assert short == long


def test_records_that_end_with_the_beginning_of_another_meet_no_more_the_short_way_than_the_long_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [str(one["text"]) for one, _ in records(40, 7)]
    given: list[dict[str, object]] = []
    for number, (text, other) in enumerate(zip(texts, texts[1:], strict=False)):
        longer = "桥头这一天来了很多看热闹的居民。" + text + "\n" + other[: len(text) // 3]
        given.append({"id": f"x{number:03}", "text": text})
        given.append({"id": f"y{number:03}", "title": "居民喜迎秋收", "text": longer, "byline": "新华社记者 张三"})
    short, long = _both(given, tmp_path, EDITIONS, monkeypatch)
    assert short == long


LEADS = (
    "桥上的行人已经有很多了 新华社江城11月18日电 ",
    "有人打来急电说了很多的话 新华社江城11月18日电 ",
    "新华社江城11月18日电 桥上的行人已经有很多了 本报讯 ",
    "新华社江城11月18日电 ",
    "本报讯 （记者 张三）",
    "他说了很多话，然后。 新华社江城11月18日电 ",
    "桥上的行人已经有很多了 5月6日电讯传来的消息说，",
)
"""What may stand before a paragraph, as if a story began there."""


@pytest.mark.parametrize("settings", [SURVIVORS, EDITIONS])
def test_datelines_that_are_led_up_to_survive_as_the_long_way_has_it(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = []
    for number, (record, _) in enumerate(records(40, 11)):
        lines = str(record["text"]).split("\n")
        for at in {number % 3, number % len(lines)}:
            if at < len(lines):
                lines[at] = LEADS[(number + at) % len(LEADS)] + lines[at] + PASSAGE
        given.append({"id": f"l{number:03}", "text": "\n".join(lines)})
    short, long = _both(given, tmp_path, settings, monkeypatch)
    assert short == long


FIGURES = (
    "15",
    "1234",
    "二十",
    "三次",
    "第三届",
    "一",
    "百",
    "2018年",
    "九点五",
    "1万",
    "二〇一八",
)
"""What stands between words."""


def _figured(rng: random.Random, text: str) -> str:
    """Give a text with figures put into it."""
    letters = list(text)
    for _ in range(rng.randint(5, 25)):
        letters.insert(rng.randrange(len(letters)), rng.choice(FIGURES))
    return "".join(letters)


def _damaged(rng: random.Random, text: str) -> str:
    """Give a copy in which characters are others, gone or new, most of them beside figures."""
    letters = list(text)
    beside = [at for at, letter in enumerate(text) if letter in "0123456789一二三十百万〇次届"]
    for _ in range(rng.randint(0, 8)):
        at = rng.choice(beside) + rng.randint(-2, 2) if rng.random() < 0.7 else rng.randrange(len(text))
        at = max(0, min(len(letters) - 1, at))
        letters[at] = rng.choice(("", "木", "7", "九", letters[at] + "3", letters[at] + "十", letters[at] + "水"))
    return "".join(letters)


def _misread(rng: random.Random, text: str, share: float) -> str:
    """Give a copy of ``text``: characters read otherwise, one for one but for a few, and now and then a paragraph less."""
    lines = text.split("\n")
    if rng.random() < 0.25:
        del lines[rng.randrange(1, len(lines))]
    letters = list("\n".join(lines))
    for at, letter in enumerate(letters):
        if letter.isalpha() and rng.random() < share:
            kind = rng.random()
            if kind < 0.97:
                letters[at] = rng.choice(PASSAGE)
            elif kind < 0.98:
                letters[at] = letters[at - 1] if letters[at - 1] != "\n" else letter
            elif kind < 0.99:
                letters[at] = rng.choice("，。：“”（）！ 1年月日电社")
            else:
                letters[at] = rng.choice(("", letter + rng.choice(PASSAGE)))
    return "\n".join(line.strip() for line in "".join(letters).split("\n"))


@pytest.mark.parametrize("settings", [EDITIONS, EDITIONS._replace(format="txt")])
def test_copies_that_go_abreast_are_told_as_collating_has_it(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = random.Random(5)
    given: list[dict[str, object]] = []
    for number, (record, _) in enumerate(records(60, 5)):
        text = str(record["text"])
        for _ in range(rng.choice((1, 2, 2, 3))):
            share = rng.choice((0.0, 0.003, 0.01, 0.03))
            given.append({"id": f"a{number:03}-{len(given):03}", "text": _misread(rng, text, share), "n": len(given)})
        given.append({"id": f"b{number:03}", "text": text, "outlet": "甲"})
    told, known = [], abreast.told

    def noted(*asked: Any) -> Any:
        told.append(known(*asked))
        return told[-1]

    monkeypatch.setattr(abreast, "told", noted)
    short, long = _both(given, tmp_path, settings, monkeypatch)
    assert short == long
    assert sum(one is not None for one in told) > 10
    assert any(one is None for one in told)


@pytest.mark.parametrize(
    "other",
    [
        PASSAGE.replace("，", "“", 1),  # a mark more
        PASSAGE.replace("五", "5", 1),  # a figure
        PASSAGE.replace("五", "", 1),  # a character less
        PASSAGE[:-6] + "（记者张三）。",
        PASSAGE[6:12] + PASSAGE[:6] + PASSAGE[12:],
        "记者张三报道，" + PASSAGE[7:],
    ],
)
def test_what_more_than_letters_tells_apart_is_left_to_collating(other: str) -> None:
    texts = [f"{PASSAGE}\n{PASSAGE[20:]}{PASSAGE[:20]}。", f"{other}\n{PASSAGE[20:]}{PASSAGE[:20]}。"]
    same = [abreast.Record(siglum, "in", texts[0]) for siglum in ("a", "b")]
    known = abreast.Known("0" * 12, "a", 0, None, None)
    assert abreast.told(same, {}, known) is not None
    assert abreast.told([same[0], same[1]._replace(text=texts[1])], {}, known) is None


def test_what_is_said_of_pairs_is_what_weighing_them_says() -> None:
    rng = random.Random(11)
    sure = 0
    for record, _ in records(250, 5):
        a = _figured(rng, str(record["text"])[: rng.randint(60, 900)])
        b = _damaged(rng, a)
        if rng.random() < 0.3:
            b = b[: rng.randint(50, len(b))]
        faces = []
        for name, text in (("a", a), ("b", b)):
            paragraphs = tuple(Paragraph("body", text[begin:end], ()) for begin, end in plain.paragraphs(text))
            faces.append(cluster.face(Witness(name, name, Article(name, name, ()), paragraphs, ()), SURVIVORS.shingle))
        if faces[0].size < faces[1].size:
            a, b, faces = b, a, faces[::-1]
        codes = np.frombuffer((a + b).encode("utf-16-le"), "<u2")
        shares, verdicts = compare.weigh(codes, [0, len(a)], [len(a), len(a) + len(b)], [0], [1], SURVIVORS)
        if verdicts[0]:
            sure += 1
            link = cluster.link(*faces, SURVIVORS)
            assert link.decision == {1: "witness", 2: "no", 3: "witness"}[int(verdicts[0])], (a, b, link)
            assert [link.jaccard, link.containment] == [round(share, 4) for share in shares[0].tolist()]
    assert sure > 50


@pytest.mark.parametrize("threshold", [None, 0.1, 0.7])
def test_pairs_are_near_by_their_shares_as_by_their_shingles(threshold: float | None) -> None:
    rng = np.random.default_rng(3)
    settings = SURVIVORS._replace(threshold=threshold)
    for _ in range(2000):
        a, b = (np.unique(rng.integers(0, 30, rng.integers(1, 25)).astype(np.uint64)) for _ in range(2))
        shares = np.array([fingerprint.likeness(a, b)])
        assert compare._reached(shares, settings)[0] == cluster.reached(a, b, settings), (a, b)


def test_of_strangers_that_are_not_plain_no_face_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = {story: str(record["text"]) for record, story in records(60, 9)}.values()
    given = [{"id": str(n), "text": f"{PASSAGE}\n{text}（完）"} for n, text in enumerate(own)]
    weighed = []

    def near(*given: Any) -> Any:
        weighed.append(len(given[2].longer))
        return asked(*given)

    asked = compare._near
    monkeypatch.setattr(compare, "_near", near)
    monkeypatch.setattr(faces, "face", None)
    monkeypatch.setattr(survivors, "LEAST", 0)
    source = tmp_path / "in.jsonl"
    source.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in given), encoding="utf-8")
    assert pipeline.run([source], tmp_path / "out", SURVIVORS).stories > 1
    assert weighed[0] > 100


@pytest.mark.parametrize("settings", [SURVIVORS, EDITIONS], ids=["survivors", "editions"])
def test_a_record_that_is_not_plain_is_looked_at_once(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: Counter[str] = Counter()
    taken_of = gather.taken_of

    def counted(text: Text) -> gather.Taken:
        seen[text.name] += 1
        return taken_of(text)

    # Nothing is remembered, and there is no time in which nothing else is to do.
    monkeypatch.setattr(faces, "_again", lambda shingle, name, text, heads: faces._looked(shingle, _text(name, text)))
    monkeypatch.setattr(faces, "look", lambda *_: None)
    monkeypatch.setattr(faces, "forget", lambda: None)
    monkeypatch.setattr(gather, "taken_of", counted)
    monkeypatch.setattr(survivors, "LEAST", 0)
    source = tmp_path / "in.jsonl"
    shown = "△青江新桥（资料图）"
    told = [f"{PASSAGE}\n第{number}段。{PASSAGE}\n{shown}" for number in range(3)]
    told += [f"甲。{PASSAGE * 2}\n{shown}"] * 2
    given = [{"id": str(number), "text": text} for number, text in enumerate(told)]
    source.write_text("".join(json.dumps(one) + "\n" for one in given), encoding="utf-8")
    pipeline.run([source], tmp_path / "out", settings)
    assert set(seen.values()) == {1} and len(seen) == len(told)


def _text(name: str, text: str) -> Text:
    return Text(name, name, text, False, name)


def _face(*paragraphs: str) -> cluster.Face:
    told = tuple(Paragraph("body", text, ()) for text in paragraphs)
    return cluster.face(Witness("a", "a", Article("a", "a", ()), told, ()), SURVIVORS.shingle)


def test_a_key_that_the_loop_would_take_otherwise_is_not_kept() -> None:
    roll = Roll(Texts(None), Texts(None), Looks(Piles(None, 1 << 20)))
    given = [_face(text) for text in ("新桥昨日通车", "新桥𠀀通车", "新桥通车", "“”")]
    given[2] = replace(given[2], partial=True)
    for number, one in enumerate(given):
        compare.kept(roll, number, one)
    assert roll.keyed == {0: 0}
    codes, begins, ends = roll.compared(np.array([0]))
    assert bytes(codes[begins[0] : ends[0]]).decode("utf-16-le") == "新桥昨日通车\n"


def test_what_is_kept_of_a_record_is_taken_for_its_sentences() -> None:
    rng = random.Random(6)
    for _ in range(300):
        sentences = ["新" * rng.choice((1, 5, 11, 12, 40, 74, 75, 149, 150, 151, 161, 162, 400)) for _ in range(6)]
        sentences = [one + rng.choice(("。", "！", "，", "……")) for one in sentences]
        cuts = sorted(rng.sample(range(1, 6), rng.randint(0, 4)))
        face = _face(*("".join(sentences[a:b]) for a, b in zip((0, *cuts), (*cuts, 6), strict=True)))
        codes = np.frombuffer(compare._spelt(face).encode("utf-16-le"), "<u2")
        key, parts = np.empty(len(codes) + 2, np.uint16), np.empty(len(codes) + 2, np.int64)
        size, count = swift_sentences.keyed(codes, 0, len(codes), compare._spelling(), *cluster.SENTENCE, key, parts)
        assert key[:size].tobytes().decode("utf-16-le") == face.text
        assert parts[:count].astype(np.uint32).tobytes() == face.ends
        assert swift_sentences.first(codes, 0, len(codes), compare._spelling()) == face.first


def test_of_copies_that_are_not_plain_is_said_what_is_plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = {story: str(record["text"]) for record, story in records(12, 9)}.values()
    given = [f"{text}\n“{PASSAGE}{end}" for text in own for end in ("", "本报记者。")]
    monkeypatch.setattr(cluster, "link", None)
    monkeypatch.setattr(survivors, "LEAST", 0)
    source = tmp_path / "in.jsonl"
    source.write_text("".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(given)))
    found = pipeline.run([source], tmp_path / "out", SURVIVORS)
    assert found.stories == len(own) == found.articles // 2


def test_many_equal_records_are_one_story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(survivors, "LEAST", 0)
    (tmp_path / "in.jsonl").write_text(
        "".join(json.dumps({"id": str(n), "text": PASSAGE}) + "\n" for n in range(600)), encoding="utf-8"
    )
    outcome = pipeline.run([tmp_path / "in.jsonl"], tmp_path / "out", SURVIVORS)
    assert (outcome.articles, outcome.stories) == (600, 1)


def _steps(text: str) -> tuple[Step, ...] | None:
    """Give the steps that are known of a text which is called plain, None of another."""
    sketch = intake._sketch(*intake.codes([text]), {}, SURVIVORS, (32, 4), 0)
    if sketch.verdicts[0] == gate.ODD or sketch.verdicts[0] == gate.LOOK and not plain.looked(text):
        return None
    if not all(plain.asked(text, *found) for _, *found in sketch.asks.tolist()):
        return None
    if any(
        led and not plain.opened(text, *found) and not plain.asked(text, *found[1:], -1)
        for _, *found, led in sketch.wires.tolist()
    ):
        return None
    if not len(sketch.mends):
        return ()
    steps = plain.mended(text, False)
    return steps if steps is not None and intake._sifted([plain.printed(text, steps)]) != [gate.ODD] else None


def test_what_is_called_plain_is_paragraphs_that_only_known_repairs_change() -> None:
    rng = random.Random(5)
    words = sorted(
        {c for pattern in vars(cues).values() if hasattr(pattern, "pattern") for c in pattern.pattern if c > "\u2000"}
    )
    bits = [
        *ENDINGS,
        "。",
        "，",
        "“",
        "”",
        "‘",
        "’",
        "（",
        "）",
        "(",
        ")",
        ",",
        "?",
        "\u3000",
        "：",
        " ",
        "\n",
        "1",
        "2025",
        "年",
        "月",
        "日",
        "电",
        *words,
    ]
    called = mended = 0
    for _ in range(4000):
        parts = []
        for _ in range(rng.randint(1, 4)):
            parts.append(PASSAGE[: rng.choice((12, 20, 30, 52))] * rng.randint(1, 3))
            parts += rng.choices(bits, k=rng.randint(0, 4))
            parts.append(rng.choice(("\n", "。\n", "。", "")))
        text = "".join(parts)
        steps = _steps(text) if text.strip() else None
        if steps is None:
            continue
        called += 1
        mended += bool(steps)
        page = Page("a", text)
        _, article = gather.taken_of(Text("a", "a", text, False, "a"))
        assert article is not None
        assert tuple((p.begin, p.end) for p in article.pieces) == plain.paragraphs(text), text
        assert {piece.kind for piece in article.pieces} == {"body"} and not article.asides, text
        assert normalise.witness(article, page).steps == steps, text
    assert called > 1000 and mended > 50


PLAIN = {
    "a short paragraph": f"{PASSAGE}\n王五参加会见。\n“好！”",
    "many short ones": "好的。\n" * 300 + PASSAGE,
    "a mark that closes nothing": f"{PASSAGE}他说”好。{PASSAGE}",
    "a mark that nothing closes": f"{PASSAGE}他“说好。{PASSAGE}\n“{PASSAGE}",
    "marks of one level": f"“{PASSAGE}“新桥”通车。”他说。",
    "straight marks": f'{PASSAGE}他说"新桥"好。',
    "a stray character": f"{PASSAGE * 3}他們说过。",
    "signs": f"{PASSAGE}气温○下3°，长×宽。",
    "a bracket before": f"（一）{PASSAGE}\n【新桥】{PASSAGE}\n(二){PASSAGE}",
    "a label": f"{PASSAGE}\n市民张女士：{PASSAGE}市民说。\n{PASSAGE}",
    "no end": f"{PASSAGE}{PASSAGE}居民来\n{PASSAGE}",
    "lines of one length": "\n".join([PASSAGE] * 9),
    "a blank within a word": f"{PASSAGE[:-4]} {PASSAGE[-4:]}，他说。\n{PASSAGE}",
    "dots and dashes": f"{PASSAGE}他说...{PASSAGE}--{PASSAGE}",
    "a mark that is lost": f"“{PASSAGE}他说。”记者：“{PASSAGE}。他说",
}
"""Texts of paragraphs that look otherwise."""


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_paragraphs_are_plain_though_marks_or_short_lines_stand_there(text: str, tmp_path: Path) -> None:
    roll = Roll(Texts(None), Texts(None), Looks(Piles(None, 1 << 20)))
    taking = intake.Intake(SURVIVORS, roll, ThreadPoolExecutor(1), 1)
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"id": "a", "text": text}) + "\n", encoding="utf-8")
    taking.take([Input("in.jsonl", str(source), "jsonl")], True, lambda place: None)
    assert not roll.odd
    look = faces._looked(SURVIVORS.shingle, Text("a", "a", text, False, "a"))
    assert look is not None
    witness = look[1].load()
    assert faces.plainly(roll.text(0), roll.steps(0)).paragraphs == witness.paragraphs
    assert roll.steps(0) == witness.steps


@pytest.mark.parametrize("settings", [*KINDS, EDITIONS._replace(evidence=False)])
def test_copies_of_all_sorts_of_paragraphs_survive_as_the_long_way_has_it(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = random.Random(8)
    given: list[dict[str, object]] = []
    for number, (record, _) in enumerate(records(60, 13)):
        lines = str(record["text"]).split("\n")
        for line in rng.sample(sorted(PLAIN.values()), 2):
            at = rng.randrange(len(lines) + 1)
            lines[at:at] = line.split("\n")[-9:]
        text = "\n".join(lines)
        for copy in range(rng.choice((1, 2, 3))):
            given.append({"id": f"r{number:03}{copy}", "text": _misread(rng, text, 0.01 * copy)})
    short, long = _both(given, tmp_path, settings, monkeypatch)
    assert short == long


@pytest.mark.parametrize(
    "texts",
    [
        [f"本报讯  {PASSAGE}{PASSAGE}"],
        [f"“新华社北京5月2日电 {PASSAGE}{PASSAGE}”"],
        [f"华盛顿十一日广播：{PASSAGE}{PASSAGE}"],
        [f"北京5月2日专稿（记者张三）{PASSAGE}{PASSAGE}"],
        [f"“ 好 {PASSAGE}{PASSAGE}”"],
        [f"專家馬馼說：{PASSAGE}"],
        [f"{PASSAGE}犹**豫的**人{PASSAGE}。"],
        [f"{PASSAGE}犹[b]豫[/b]的人{PASSAGE}", f"[color=red]{PASSAGE}犹豫的人{PASSAGE}[/color]"],
        [
            f"{PASSAGE}居民说好。\n{PASSAGE}当地警方表示了谢意。（总台记者 张玥）",
            f"{PASSAGE}居民们好。\n{PASSAGE}当地警方表示了谢意。（总台记者 ．张玥）",
        ],
    ],
)
def test_what_the_loops_cannot_tell_is_told_as_the_long_way_has_it(
    texts: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = [str(record["text"]) for record, _ in records(10, 15)]
    given = [{"id": str(number), "text": text} for number, text in enumerate([*texts, *others])]
    for settings in (SURVIVORS, EDITIONS):
        short, long = _both(given, tmp_path / settings.text, settings, monkeypatch)
        assert short == long


def test_a_figure_where_the_other_copy_has_none_is_warned_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n".join(str(record["text"]) for record, _ in records(3, 15))
    text = re.sub(r"\d", "多", text)
    at = text.index("。") + 8
    given: list[dict[str, object]] = [{"id": "a", "text": text}, {"id": "b", "text": f"{text[:at]}7{text[at + 1 :]}"}]
    short, long = _both(given, tmp_path, SURVIVORS, monkeypatch)
    assert short == long and b"figures differ" in short


def test_records_may_have_nothing_in_common() -> None:
    hashes = np.arange(1, 9, dtype=np.uint64) << np.uint64(40)
    assert len(pairs.shared(hashes, np.arange(8, dtype=np.uint32), np.ones(8, np.int64))) == 0


def test_tables_say_of_each_code_what_the_folds_make_of_it() -> None:
    from dedupe import chars

    tables = plain.tables()
    text = "「ＡＢ」秦嶺(1)①…：%"
    codes = np.array([ord(c) for c in text])
    assert "".join(map(chr, tables.soft[codes])) == chars.soft(text)
    assert "".join(chr(c) for c in tables.key[codes] if c) == chars.key(text)


def test_a_run_that_may_hold_little_goes_the_long_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    monkeypatch.setattr(survivors, "LEAST", 0)
    rows = [{"id": str(number), "text": PASSAGE} for number in range(3000)]
    data = "".join(json.dumps(row) + "\n" for row in rows).encode()
    paths = [tmp_path / name for name in ("a.jsonl", "b.jsonl.gz", "c.parquet")]
    paths[0].write_bytes(data)
    paths[1].write_bytes(gzip.compress(data))
    pq.write_table(pa.Table.from_pylist(rows), paths[2])
    some = SURVIVORS._replace(memory=8 << 20)
    for path in paths:
        entry = Input(path.name, str(path), "parquet" if path.suffix == ".parquet" else "jsonl")
        assert (read.about(entry) == 3000) == (path.suffix != ".gz")
        assert survivors.suffice([entry], SURVIVORS)
        assert survivors.suffice([entry], some) == (path.suffix == ".gz")
        path.write_bytes(b"PAR1")
        assert read.about(entry) == 0
    paths[0].unlink()
    assert read.about(Input("a", str(paths[0]), "jsonl")) == 0


def test_a_line_that_leads_up_to_a_dateline_is_told_apart() -> None:
    found = []
    for front in ("本报北京5月2日电 ", "本报北京5月2日电 各地来稿 本报上海5月3日电 "):
        sketch = intake._sketch(*intake.codes([front + PASSAGE]), {}, SURVIVORS, (32, 4), 0)
        found.append(sketch.wires.tolist())
    assert [[wire[0], wire[1], wire[2], wire[4]] for [wire] in found] == [[0, 0, 0, 0], [0, 0, 0, 1]]


def _asks(text: str) -> int:
    return len(intake._sketch(*intake.codes([text]), {}, SURVIVORS, (32, 4), 0).asks)


@pytest.mark.parametrize(
    ("said", "alike"),
    [
        (PASSAGE + "记者张大山摄" + PASSAGE, PASSAGE + "他们在拍摄" + PASSAGE),
        (PASSAGE + "（张大山摄）" + PASSAGE, PASSAGE + "张大山摄" + PASSAGE),
        ("新桥昨日通车 张大山摄两岸居民往来" + PASSAGE, "新桥昨日通车 图书馆也开放" + PASSAGE),
        ("配图：" + PASSAGE * 2, "意图十分明显，" + PASSAGE * 2),
        ("视频截图" + PASSAGE * 2, "视频会议今天举行，" + PASSAGE * 2),
        (PASSAGE + "他们不看图样！", PASSAGE + "他说：“不看图样。”"),
    ],
)
def test_only_a_line_that_may_tell_who_took_a_picture_is_asked_about(said: str, alike: str) -> None:
    assert _asks(said) == 1
    assert _asks(alike) == 0 and split.paragraph(alike)


def test_a_label_of_eight_characters_is_none_of_a_paragraph() -> None:
    for label in ("青江市人民医院", "青江市卫生委员会"):
        text = f"{label}：{PASSAGE}"
        assert not split.paragraph(text) and _steps(text) is None


def test_what_the_lines_of_stories_take_is_known_before_nearly_to_the_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = [dict(one) for one, _ in records(60, 3)] + _odd(50)
    source = tmp_path / "in.jsonl"
    source.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in given), encoding="utf-8")
    foreseen = []
    least = lines._least

    def told(*given: Any) -> int:
        foreseen.append(least(*given))
        return foreseen[-1]

    monkeypatch.setattr(survivors, "LEAST", 0)
    monkeypatch.setattr(write, "SHARD", 0)
    monkeypatch.setattr(lines, "_least", told)
    outcome = pipeline.run([source], tmp_path / "out", SURVIVORS)
    # What is not foreseen: how many digits the length has and where paragraphs stand, and a little of what was collated.
    assert 0 <= (tmp_path / "out/stories.jsonl").stat().st_size - foreseen[0] <= 20 * outcome.stories


def test_threads_take_turns_as_before_when_a_run_has_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text("".join(json.dumps(one) + "\n" for one, _ in records(20, 3)), encoding="utf-8")
    seen = []
    stars = compare.stars

    def told(*given: Any) -> compare.Stars:
        seen.append(sys.getswitchinterval())
        return stars(*given)

    monkeypatch.setattr(survivors, "LEAST", 0)
    monkeypatch.setattr(compare, "stars", told)
    before = sys.getswitchinterval()
    pipeline.run([source], tmp_path / "out", SURVIVORS)
    assert seen == [survivors.TURN] and sys.getswitchinterval() == before


def test_texts_are_the_same_whether_what_lies_between_is_read_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    written = ["昨日", "", "a\n今天", "明日" * 40, "后天"]
    held = Texts(None)
    for text in written:
        raw, ends = intake.codes([text])
        held.put(raw, held.add(ends))
    for numbers in ([0, 2, 4], [4, 0, 0], [3], [1], [1, 1], []):
        for most in (texts.MOST, 0):
            monkeypatch.setattr(texts, "MOST", most)
            codes, begins, ends = held.some(np.array(numbers, np.int64))
            found = [codes[a:b].tobytes().decode("utf-16-le") for a, b in zip(begins, ends, strict=True)]
            assert found == [written[number] for number in numbers]
    held.close()


def test_a_file_of_texts_that_was_cut_off_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    held = Texts(str(tmp_path))
    for text in ("昨日" * 40, "今天" * 40, "明日"):
        raw, ends = intake.codes([text])
        held.put(raw, held.add(ends))
    monkeypatch.setattr(texts, "MOST", 0)
    os.ftruncate(held._file.fileno(), 250)
    codes, _, _ = held.some(np.array([0]))
    assert codes.tobytes().decode("utf-16-le") == "昨日" * 40
    with pytest.raises(OSError, match=str(tmp_path)):
        held.some(np.array([0, 1]))
    held.close()


def test_lines_on_what_became_of_a_copy_are_its_rows_as_lines() -> None:
    rng = random.Random(4)
    given = [Text(name, "in.jsonl", _damaged(rng, f"{PASSAGE}\n “{PASSAGE}”\n"), False, name) for name in "abc"]
    witnesses = [faces.plainly(one) for one in given]
    made, went = collate.told(witnesses, {}, EDITIONS)
    rows = [row for one in went for row in one.rows(made.id)]
    assert collate.edition(witnesses, {}, EDITIONS) == replace(made, ledger=tuple(rows))
    assert collate.told(witnesses, {}, EDITIONS, evidence=False) == (made, [])
    for text, own in zip(given, went, strict=True):
        more = replace(text, text=f"{text.text}\n ※ ※ \n")
        told = ledger.rows(text.name, more.text, [row for row in rows if row.source == text.name], ())
        assert faces._lines(more, made.id, own.stretches()) == write.ledger_part(text.source, text.name, told)
        told = ledger.rows(text.name, more.text, (), ())
        assert faces._lines(more, made.id, ()) == write.ledger_part(text.source, text.name, told)


@pytest.mark.parametrize(
    "record",
    [
        Text("a", "in", "一二三", False, "a", (("title", "四"),), {"n": 1}),
        Given(Text("a", "in", "一二三", False, "a"), True, (Step("quotes", ()),)),
        Collated("0" * 12, "a", False, Lined(b"{}", b"{}", b""), (b"{}",)),
        Member(1, 0, None),
    ],
)
def test_what_many_of_go_to_workers_goes_by_its_fields(record: Any) -> None:
    assert isinstance(record, Sent)
    assert pickle.loads(pickle.dumps(record)) == record
