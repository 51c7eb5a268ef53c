"""The press keeps its word (same seed same pages, truth stands where it says), and the score measures what it names."""

import ast
import hashlib
import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from bench import metrics
from bench.match import Printed, match
from bench.press import editor, furniture, layout, parting, records
from bench.press.corpus import corpus
from bench.press.damage import misread
from bench.press.editor import sentences
from bench.press.halves import HALVES, HELD_OUT
from bench.press.outlets import outlets
from bench.press.pages import compose, encoded
from bench.press.rates import Rates, names, preset
from bench.press.sources import balanced, likest
from bench.score import score, worst

ROOT = Path(__file__).resolve().parents[1]
bare = re.compile(r"\s")


@pytest.fixture(scope="module")
def normal():
    return corpus("normal", 150, 11, builtin_only=True)


@pytest.fixture(scope="module")
def hard():
    return corpus("hard", 150, 13, half=HELD_OUT, builtin_only=True)


@pytest.fixture(scope="module")
def damages(hard):
    rows = hard[1] + corpus("hard", 150, 14, builtin_only=True)[1]
    return {name for row in rows for w in row["witnesses"] for name in w["damage"]}


def without_space(text):
    return bare.sub("", text)


@pytest.mark.parametrize("which", ["normal", "hard"])
def test_spans_in_reading_order_give_the_oracle_text(which, request):
    pages, truth = request.getfixturevalue(which)
    text = {p.source: p.text for p in pages}
    checked = 0
    for row in truth:
        for w in row["witnesses"]:
            cut = "".join(text[w["source"]][b:e] for b, e in w["spans"])
            if {"jump", "stray"} & set(w["damage"]):  # the oracle rejoined it with its continuation
                assert Counter(without_space(cut)) - Counter(without_space(w["text"])) == Counter()
            else:
                assert without_space(cut) == without_space(w["text"])
            checked += 1
    assert checked > 200


def test_files_decode_to_the_pages_that_truth_counts_in(normal):
    codecs = Counter()
    for page in normal[0]:
        if page.encoding != "mojibake":
            assert encoded(page).decode(page.encoding) == page.text
        codecs[page.encoding] += 1
    assert len(codecs) > 1


def test_mojibake_can_be_undone():
    pages, _ = corpus("hard", 60, 3, builtin_only=True)
    page = replace(pages[0], encoding="mojibake")
    read = encoded(page).decode("utf-8")
    undone = b"".join(c.encode("cp1252") if ord(c) > 0xFF else c.encode("latin-1") for c in read)
    assert undone.decode("utf-8") == page.text


def test_the_same_seed_prints_the_same_bytes_whatever_the_hash_seed():
    code = (
        "import hashlib, json; from bench.press.corpus import corpus; from bench.press.pages import encoded;"
        "p, t = corpus('hard', 40, 5, builtin_only=True);"
        "print(hashlib.sha256(b''.join(map(encoded, p)) + json.dumps(t).encode()).hexdigest())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]


def test_another_seed_prints_other_pages():
    a, b = (corpus("clean", 20, seed, builtin_only=True)[0] for seed in (1, 2))
    assert {hashlib.sha256(encoded(p)).digest() for p in a}.isdisjoint(hashlib.sha256(encoded(p)).digest() for p in b)


def test_clean_pages_carry_the_truth_unharmed():
    _, truth = corpus("clean", 80, 4, builtin_only=True)
    for row in truth:
        accepted = {metrics.fold(t).replace("——", "") for t in (row["text"], *row["alternatives"])}
        head = row["title"] + row["subtitle"]
        accepted.add(
            metrics.fold(head + "".join(row["paragraphs"])).replace("——", "")
        )  # in a paper that tells no sender
        for w in row["witnesses"]:  # papers set the subtitle with a dash or without
            assert metrics.fold(w["text"]).replace("——", "") in accepted


NOT_OF_COPIES = {
    "lookalike",
    "dropped",
    "doubled",
    "inserted",
    "lettering",
    "drawing",
    "kicker",
    "orphan",
    "mojibake",
    "strangers",
    "photos",
    "encodings",
    "traditional",
    "furniture",
    "feet",
    "spelled",
    "corners",
    "indented",
}


@pytest.mark.parametrize("switch", sorted(set(names()) - NOT_OF_COPIES))
def test_each_switch_switches_its_damage_off(switch, damages):
    assert switch in damages, "the hard preset never does it"
    _, truth = corpus("hard", 50, 13, half=HELD_OUT, without=(switch,), builtin_only=True)
    assert not any(switch in w["damage"] for row in truth for w in row["witnesses"])


def test_unknown_switches_and_presets_are_refused():
    with pytest.raises(ValueError, match="scrambel"):
        preset("normal", without=("scrambel",))
    with pytest.raises(ValueError, match="medium"):
        preset("medium")
    with pytest.raises(ValueError, match="hundredth"):
        corpus("clean", 1, 1, half="hundredth")


def test_rates_are_those_promised():
    _, truth = corpus("normal", 300, 21, builtin_only=True)
    copies = [w for row in truth for w in row["witnesses"] if not w["continues"] and "photo" not in row["tags"]]
    assert 0.09 < sum("scramble" in w["damage"] for w in copies) / len(copies) < 0.16
    assert 0.07 < sum("shortened" in w["damage"] for w in copies) / len(copies) < 0.13
    whole = [
        (
            metrics.nearest(metrics.fold(w["text"]), [metrics.fold(t) for t in (row["text"], *row["alternatives"])])[0],
            row,
        )
        for row in truth
        if len(row["witnesses"]) == 1 and row["witnesses"][0]["damage"] == ["wrong"]
        for w in row["witnesses"]
    ]
    assert whole
    assert max(d / len(row["text"]) for d, row in whole) < 0.05


def test_pages_hold_a_thousand_to_eight_thousand_characters(normal):
    sizes = [len(p.text) for p in normal[0]]
    assert min(sizes) >= 1000
    assert max(sizes) <= 8000


def test_truth_is_a_story_file(normal):
    for row in normal[1]:
        text = row["text"]
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
        assert "\n\n\n" not in text
        blocks = text[:-1].split("\n\n")
        if row["title"]:
            assert blocks[0] == "\n".join(x for x in (row["title"], row["subtitle"]) if x)
        if row["byline"]:
            assert blocks[1 if row["title"] else 0] == row["byline"]
        assert "(" not in text
        assert all(p in text for p in row["paragraphs"])
        assert balanced("".join(row["paragraphs"]))


def test_captions_and_furniture_stand_on_the_page_but_not_in_the_truth(normal):
    pages, truth = normal
    text = {p.source: p.text for p in pages}
    seen = 0
    for row in truth:
        for caption in row["captions"]:
            assert any(caption in text[w["source"]] for w in row["witnesses"])
            assert caption not in row["text"]
            seen += 1
    assert seen > 20


def test_every_kind_of_stranger_is_printed():
    _, truth = corpus("hard", 400, 9, builtin_only=True)
    kinds = {tag for row in truth for tag in row["tags"]}
    assert kinds >= {
        "bulletin",
        "sametitle",
        "recycled",
        "roundup",
        "transcript",
        "digest",
        "update",
        "photo",
        "orphan",
        "feature",
    }


def test_bulletins_of_one_series_differ_in_figures_only():
    _, truth = corpus("clean", 400, 9, builtin_only=True)
    by_title = {}
    for row in truth:
        if "bulletin" in row["tags"]:
            by_title.setdefault(row["paragraphs"][0][:4] + row["title"], []).append("".join(row["paragraphs"]))
    series = [texts for texts in by_title.values() if len(texts) > 1]
    assert series
    for texts in series:
        assert len(set(texts)) == len(texts)
        assert len({re.sub(r"[\d.]+", "", t) for t in texts}) == 1


def test_strangers_are_strangers():
    _, truth = corpus("clean", 200, 2, without=("strangers",), builtin_only=True)
    seen = {}
    for n, row in enumerate(truth):
        body = "".join(row["paragraphs"])
        grams = {body[i : i + 8] for i in range(len(body) - 8)}
        shared = Counter(seen[g] for g in grams if g in seen)
        assert not shared or max(shared.values()) <= 0.25 * len(grams)
        for g in grams:
            seen.setdefault(g, n)


def test_stories_of_one_matter_stand_side_by_side_if_asked():
    pages, truth = corpus("normal", 120, 5, builtin_only=True, alike=0.4)
    told = {row["story"]: row["tags"] for row in truth}
    kinds = {tag for tags in told.values() for tag in tags if tag.startswith("beside:")}
    assert kinds == {"beside:report", "beside:update", "beside:digest", "beside:roundup", "beside:column"}
    beside = alone = 0
    for page in pages:
        stories = [item.story for item in page.items if item.story and not item.continues]
        for place, story in enumerate(stories):
            if any(tag.startswith("beside:") for tag in told[story]):
                around = stories[max(0, place - 1) : place] + stories[place + 1 : place + 2]
                near = any("beside" in told[other] for other in around)
                beside, alone = beside + near, alone + (not near)
        for item in page.items:
            if "bare" in told.get(item.story, ()):
                assert not {bit.kind for bit in item.bits} & {"byline", "dateline", "endmark"}
    assert beside > 2 * alone


def test_the_likest_text_is_no_copy():
    given, copy, like, other = (
        records.Draft("题", "", "", (records.Para("body", text),), ())
        for text in (
            "清水河大桥昨天通车，两岸居民步行七分钟就能到对岸，渡船往后只留一条。",
            "清水河大桥昨天通车，两岸居民步行七分钟就能到对岸，渡船只留一条给人照相。",
            "老船工说，清水河大桥通车以后渡船少了，他想留一条给人照相，船票照旧。",
            "果农们今年改种晚熟的梨，十月才采摘，价钱比早熟的高出三成，冷库早订满了。",
        )
    )
    assert likest(given, [other, copy, like]) == [like, other]


FORMS = {"agencies", "inline", "bare", "byline", "endmark", "between", "titles", "subheads"}
"""Of which the commonest are everywhere the same; each half has others beside them."""
PAIRS = list(combinations(HALVES.values(), 2))


def worded(half, field):
    """Give the wordings of a field, a lone one in a set too."""
    found = getattr(half.wording, field)
    return {found} if isinstance(found, str) else set(found) - {""}


def alike(one, other):
    """Give in what two halves are alike that must not be: names alone, that a failure shows nobody what the half held out says."""
    own = type(one.wording)._field_defaults
    for field in one.wording._fields:
        mine, theirs = (worded(half, field) for half in (one, other))
        if field in own:  # the first two have what all have
            of_all = {own[field], *own[field]}
            if (
                mine & theirs - of_all
                or HELD_OUT in (one.name, other.name)
                and worded(HALVES[HELD_OUT], field) & of_all
            ):
                yield field
        elif not mine or not theirs - mine or field not in FORMS and mine & theirs:
            yield field
    if set(one.book.desks) & set(other.book.desks):
        yield "desks"
    if set(one.book.patterns) != set(other.book.patterns):
        yield "patterns"
    yield from (kind for kind, patterns in one.book.patterns.items() if set(patterns) & set(other.book.patterns[kind]))
    for kind in ("subheads", "titles", "subtitles"):
        if set(getattr(one.book, kind)) & set(getattr(other.book, kind)) - {"{end}"}:
            yield kind
    if preset("normal", one) == preset("normal", other):
        yield "rates"
    told_by = [
        {
            s
            for row in corpus("clean", 40, 1, half.name, builtin_only=True)[1]
            for p in row["paragraphs"]
            for s in sentences(p)
        }
        for half in (one, other)
    ]
    if told_by[0] & told_by[1]:
        yield "text"


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=[f"{a.name} and {b.name}" for a, b in PAIRS])
def test_halves_share_no_wording_outlet_desk_rate_or_text(one, other):
    assert not list(alike(one, other))


def test_no_gathered_text_is_told_in_two_halves():
    told_by = [{p.text for draft in half.gathered() for p in draft.paras[:3]} for half in HALVES.values()]
    for one, other in combinations(told_by, 2):
        assert len(one & other) <= 0.02 * min(len(one), len(other))  # what programmes say each day


@pytest.mark.parametrize("name", HALVES)
def test_every_half_prints_pages_whose_spans_tell_its_texts(name):
    pages, truth = corpus("normal", 40, 3, name, builtin_only=True)
    text = {p.source: p.text for p in pages}
    assert len(truth) == 40
    for row in truth:
        for w in row["witnesses"]:
            cut = without_space("".join(text[w["source"]][b:e] for b, e in w["spans"]))
            assert Counter(cut) - Counter(without_space(w["text"])) == Counter()


def outlets_of(rates):
    return outlets(Random(1), Random(1), HALVES[HELD_OUT].wording, rates)


@pytest.mark.parametrize(
    ("switch", "seen"),
    [
        ("feet", lambda outlet: outlet.foot),
        ("spelled", lambda outlet: outlet.spelled),
        ("vertical", lambda outlet: outlet.vertical),
        ("corners", lambda outlet: outlet.corners and not outlet.traditional),
        ("indented", lambda outlet: outlet.flush),
    ],
)
def test_each_habit_of_held_out_outlets_has_a_switch(switch, seen):
    assert any(map(seen, outlets_of(replace(Rates(), **{switch: 1.0}))))
    assert not any(map(seen, outlets_of(Rates())))


HOUSES = [(HALVES[HELD_OUT].wording, house) for house in HALVES[HELD_OUT].wording.houses]


@pytest.mark.parametrize(("words", "house"), HOUSES, ids=[str(number) for number in range(len(HOUSES))])
def test_outlets_that_a_half_tells_apart_say_what_is_theirs(words, house):
    assert house.name in words.papers + words.sites
    assert set(dict(house.says)) <= set(words._fields) - {"papers", "sites", "houses"}
    assert all(set(said) <= set(getattr(words, field)) for field, said in house.says)
    assert all(getattr(words.of(house.name), field) == said for field, said in house.says)
    found = next(o for o in outlets(Random(3), Random(3), words, Rates()) if o.name == house.name)
    for field in ("inline", "byline", "jump_to", "caption_credit"):
        assert getattr(found, field) in dict(house.says).get(field, getattr(words, field))
    assert found.form in house.forms or not house.forms


def test_columns_from_top_to_bottom_are_narrow_and_their_brackets_upright():
    pages, _ = corpus("clean", 60, 1, HELD_OUT, builtin_only=True)
    upright = [p for p in pages if any("vertical" in i.damage for i in p.items)]
    assert upright
    for page in upright:
        assert not re.search("[“”「」（）]", page.text)
        lines = [line for p in page.placed if p.bit.kind == "body" for line in page.text[p.begin : p.end].split("\n")]
        assert max(map(len, lines)) <= 17
    assert metrics.fold("︵﹁甲﹂︶") == metrics.fold("（“甲”）")


def test_a_line_of_reporters_below_the_text_may_stay_there_or_stand_above():
    _, truth = corpus("clean", 150, 1, HELD_OUT, builtin_only=True)
    below = 0
    for row in truth:
        told_so = [row["text"], *row["alternatives"]]
        last = {text[:-1].split("\n\n")[-1] for text in told_so} - {row["paragraphs"][-1]}
        if row["byline"] and any(row["byline"].split("记者")[0] + "记者" in text for text in last):
            below += 1
            assert any(text.startswith(f"{row['title']}\n\n{row['byline']}\n\n") for text in told_so) or row["subtitle"]
    assert below


def own(**habits):
    """Give an outlet of the held-out half with these ``habits``."""
    found = outlets_of(Rates(furniture=0.0))[0]
    return replace(found, traditional=False, corners=False, uneven=0.0, gap=1, form="inline", **habits)


def filed(**more):
    paras = tuple(records.Para("body", text) for text in ("甲县昨日下雨。乙河水涨。", "丙镇无事。"))
    return replace(records.Story("s1", "雨", "", "本报快讯", "甲县", (2020, 1, 2), ("丁一",), paras), **more)


def test_a_title_on_two_lines_has_its_brackets_once():
    bits = (
        line("title", "甲县", rank=0),
        line("title", "下雨", rank=0, part=2, gap=0),
        line("body", "雨大。", rank=10),
    )
    page = compose("p", own(title_mark=("【", "】")), [records.Item(bits, "s1", 0)], "utf-8", Random(1))
    assert page.text.strip().startswith("【甲县\n下雨】\n")
    assert [page.text[p.begin : p.end] for p in page.placed[:2]] == ["甲县", "下雨"]


def test_a_papers_own_stories_open_as_it_is_its_way():
    outlet = own(
        staff="{d}（通讯员{names}）", inline="{d}（记者{names}）", between=" ", spaced=False, ascii_brackets=False
    )
    openings = [
        next(b.text for b in editor.copy(story, outlet, Rates(), Random(1), whole=True)[0] if b.kind == "dateline")
        for story in (filed(), filed(agency="新华社|电"))
    ]
    assert openings == ["本报快讯（通讯员丁一）", "新华社甲县1月2日电（记者丁一）"]


def test_a_sum_before_the_text_tells_its_first_sentence():
    words, rates = HALVES[HELD_OUT].wording._replace(notes=("提要：{lead}",)), Rates(notes=1.0)
    calm = replace(rates, **dict.fromkeys(("untitled", "shortened", "trimmed", "abridged"), 0.0))
    bits, _ = editor.copy(filed(), own(), calm, Random(1), whole=True)
    found, done = furniture.noted(bits, own(), (2020, 1, 2), words, rates, Random(1), [])
    assert done == {"notes"}
    assert [b.text for b in found if b.kind == "furniture"] == ["提要：甲县昨日下雨。"]


def test_printed_papers_mark_captions_and_close_stories_if_that_is_their_way():
    words = HALVES[HELD_OUT].wording
    house = next(h for h in words.houses if h.name in words.papers and {"brackets", "tail"} <= set(dict(h.says)))
    plain = next(h for h in words.houses if h.name in words.papers and not {"brackets", "tail"} & set(dict(h.says)))
    outlet, other = (next(o for o in outlets_of(Rates()) if o.name == h.name) for h in (house, plain))
    assert outlet.caption_mark in dict(house.says)["brackets"]
    assert other.caption_mark == ""
    bits = [line("body", "雨大。", rank=10)]
    below = [
        {
            b.text
            for n in range(40)
            for b in furniture.signed(bits, filed(), o, words.of(o.name), Rates(), Random(n))
            if b.kind == "furniture"
        }
        for o in (outlet, other)
    ]
    assert below[0]
    assert not below[1]


@pytest.mark.parametrize(("date", "day"), [((2024, 2, 29), "四"), ((2014, 12, 14), "日")])
def test_pages_name_the_right_day_of_the_week(date, day):
    outlet = own(web=False, nameplate="星期{w}", folio="{en}")
    texts = {
        b.text
        for item in furniture.dressed(
            [], outlet, 1, date, [], HALVES[HELD_OUT].wording, Rates(furniture=0.0), Random(1)
        )
        for b in item.bits
    }
    assert texts == {f"星期{day}", {"四": "THU", "日": "SUN"}[day]}


def test_a_tail_whose_beginning_nobody_has_begins_with_a_paragraph():
    broken = [line("body", "雨" * 12, rank=12), line("body", "雨" * 12, rank=12, part=12)]
    bits = [line("body", "甲。", rank=10), line("body", "乙。", rank=11), *broken, line("body", "丙。", rank=13)]
    for seed in range(20):
        _, tail = layout.split_jump(bits, Random(seed), between=True)
        assert tail[0].part == 0


def test_no_bracket_slips_in():
    read = misread("（甲）【乙】" * 200, 1.0, Rates(lookalike=0, dropped=0, doubled=0, inserted=1.0), Random(1), {})
    assert read.count("（") == read.count("【") == 200


def test_lists_of_other_titles_stand_as_their_outlet_sets_them():
    outlet = own(web=True, nameplate="", folio="")
    words = HALVES[HELD_OUT].wording._replace(related=("另见",), listed=("· {other}",), crumbs=("首页",))
    told = [
        [
            b.text
            for item in furniture.dressed([], outlet, 1, (2020, 1, 2), ["甲", "乙"], words, Rates(), Random(n))
            for b in item.bits
        ]
        for n in range(20)
    ]
    assert any("另见" in texts for texts in told)
    assert all({"· 甲", "· 乙"} <= set(texts) for texts in told if "另见" in texts)


def test_the_press_and_its_score_import_nothing_of_the_tool():
    # These fit the tool to the press, count what it sends about, give it real records, and time its stages: they must know it.
    both = {ROOT / "bench" / name for name in ("fit.py", "scale.py", "real/pairs.py", "race/stages.py")}
    both |= set((ROOT / "bench/race/rivals").glob("*.py"))
    for path in set((ROOT / "bench").rglob("*.py")) - both:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            named += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any(n == "dedupe" or n.startswith("dedupe.") for n in named), path


def test_every_rate_is_named_and_documented():
    assert "scramble" in names()
    assert all(getattr(preset("clean"), n) == 0 for n in ("wrong", "scramble", "jump", "glued", "shared"))


# ---- the score

A = "甲县水库昨日开闸放水，下游三万亩农田得到灌溉，村民奔走相告。"
B = "乙市图书馆今起延长开放时间，夜间读者可借阅新到的两千册图书。"
C = "丙镇举行首届风筝节，来自各地的选手放飞了四百多只彩色风筝。"


def true(name, text, spans=(), **more):
    row = {"story": name, "title": name, "text": f"{name}\n\n{text}\n", **more}
    if spans:
        row["witnesses"] = [{"source": s, "spans": [[b, e]], "text": row["text"], "damage": []} for s, b, e in spans]
    return row


def told(file, text, *spans, title=""):
    witnesses = [{"source": s, "spans": [[b, e]]} for s, b, e in spans]
    return Printed({"file": file, "title": title, "witnesses": witnesses}, text)


def test_a_perfect_output_scores_perfectly():
    truth = [true("甲", A, [("p", 0, 40), ("q", 0, 40)]), true("乙", B, [("p", 50, 90)])]
    printed = [
        told("1", truth[0]["text"], ("p", 0, 40), ("q", 0, 40), title="甲"),
        told("2", truth[1]["text"], ("p", 50, 90), title="乙"),
    ]
    report, _ = score(truth, printed)
    assert report["all"]["found"] == 1
    assert report["all"]["wrong"] == 0
    assert report["all"]["title exact"] == 1
    assert report["all"]["paragraphs exact"] == 1
    assert report["all"]["spurious"] == 0
    assert report["clusters"]["ARI"] == 1


def test_a_merged_story_is_merged_and_counts_whole():
    truth = [true("甲", A, [("p", 0, 40)]), true("乙", B, [("p", 50, 80)])]
    report, rows = score(truth, [told("1", truth[0]["text"] + B, ("p", 0, 80))])
    assert [r.fate for r in rows] == ["found", "merged"]
    assert rows[1].wrong == rows[1].length == len(metrics.fold(truth[1]["text"]))
    assert report["clusters"]["pairwise precision"] == 0


@pytest.mark.parametrize("spans", [True, False], ids=["by spans", "by text"])
def test_fates_of_stories(spans):
    def at(name, begin, end):
        return [(name, begin, end)] if spans else []

    truth = [true("甲", A, at("p", 0, 40)), true("乙", B, at("p", 50, 90)), true("丙", C, at("p", 100, 140))]
    printed = [
        told("甲1", truth[0]["text"], *at("p", 0, 40)),
        told("甲2", truth[0]["text"], *at("p", 0, 40)),
        told("乙1", "乙\n\n" + B[:20], *at("p", 50, 72)),
        told("乙2", B[20:], *at("p", 72, 90)),
        told("别的", "招租启事：本市中心旺铺一间，面积二百平方米，有意者请来电。", *at("p", 150, 180)),
    ]
    found = match(truth, printed)
    assert found.main == {0: 0, 1: 2}
    assert found.duplicated == [(0, 1)]
    assert found.split == [(1, 3)]
    assert found.missed == [2]
    assert found.spurious == [4]


def test_a_bulletin_of_another_day_is_not_the_same_story():
    days = [A.replace("三万", figure) for figure in ("三万", "五万")]
    truth = [true(f"通报{i}", text, [(f"p{i}", 0, 40)]) for i, text in enumerate(days)]
    _, rows = score(truth, [told("1", truth[0]["text"], ("p0", 0, 40), ("p1", 0, 40))])
    assert sorted(r.fate for r in rows) == ["found", "merged"]


def test_script_width_quotes_and_spaces_are_no_errors_but_letters_and_marks_are():
    right = metrics.fold("“秦岭”下雪，见（图1）")
    assert metrics.fold("「秦嶺」下雪， 見(图１)\n") == right
    assert metrics.distance(metrics.fold("“秦岭”下雪。见（图2）"), right) == 2


def test_either_form_of_dateline_is_accepted():
    row = true("甲", A, [("p", 0, 40)])
    row["alternatives"] = [f"甲\n\n新华社北京1月1日电 {A}\n"]
    _, rows = score([row], [told("1", row["alternatives"][0], ("p", 0, 40))])
    assert rows[0].wrong == 0
    assert rows[0].paragraphs == (1, 1)


def test_leaks_count_captions_only_where_the_story_does_not_say_the_same():
    caption = "图为风筝节现场，选手放飞巨型蜈蚣风筝。"
    assert metrics.leaked([caption], metrics.fold(A + caption), metrics.fold(A)) == (1, 1)
    assert metrics.leaked([caption], metrics.fold(A), metrics.fold(A)) == (0, 1)
    assert metrics.leaked([caption], metrics.fold(A + caption), metrics.fold(A + caption)) == (0, 0)


def test_order_is_judged_on_what_is_there():
    assert metrics.in_order([A, B, C], A + C) is True
    assert metrics.in_order([A, B, C], C + A) is False
    assert metrics.in_order([A, B], A) is None


def test_a_hand_made_truth_without_spans_is_scored_by_text():
    truth = [{"story": "s1", "text": A + "\n", "sources": ["x", "y", "z"]}, {"story": "s2", "text": B + "\n"}]
    report, rows = score(truth, [told("1", A.replace("水库", "水厍") + "\n")])
    assert [r.fate for r in rows] == ["found", "missed"]
    assert rows[0].wrong == 1
    assert report["three witnesses or more"]["stories"] == 1
    assert report["clusters"] == {}
    assert worst(rows, 1)[0].story == "s2"


def test_overlap_of_spans_in_any_order():
    assert metrics.overlap([[8, 10], [0, 5]], [[3, 9]]) == 3
    assert metrics.overlap([], [[0, 9]]) == 0


def test_cluster_measures_on_a_worked_example():
    true_labels, found_labels = [1, 1, 1, 2, 2, 3], ["a", "a", "b", "b", "b", "c"]
    assert metrics.pairwise(true_labels, found_labels) == (2 / 4, 2 / 4)
    assert metrics.b_cubed(true_labels, found_labels)[0] == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3 + 1) / 6)
    assert metrics.adjusted_rand(true_labels, found_labels) == pytest.approx((2 - 16 / 15) / (4 - 16 / 15))


# ---- what nobody could see is not asked for


def line(kind, text="某处", **more):
    return records.Bit(text, kind, **more)


def item(story, *kinds, continues=False):
    return records.Item(tuple(line(kind) for kind in kinds), story, continues=continues)


@pytest.mark.parametrize(
    ("a", "b", "hidden"),
    [
        pytest.param(item("甲", "title", "body"), item("乙", "body"), True, id="nothing between"),
        pytest.param(item("甲", "body"), item("乙", "dateline", "body"), False, id="a dateline"),
        pytest.param(item("甲", "body", "endmark"), item("乙", "body"), False, id="an endmark"),
        pytest.param(item("甲", "body", "title"), item("乙", "dateline", "body"), True, id="whose title is it"),
        pytest.param(item("甲", "body", "title"), item("乙", "title", "body"), False, id="two titles"),
        pytest.param(item("甲", "body"), item("丙", "body"), False, id="told elsewhere"),
    ],
)
def test_hidden_boundaries_get_an_announcement(a, b, hidden):
    notice = item("", "notice")
    alone = frozenset("甲乙")
    assert parting.is_hidden(a, b, alone) is hidden
    assert parting.parted([a, b], alone, iter([notice])) == ([a, notice, b] if hidden else [a, b])


def test_truth_holds_only_sentences_that_some_copy_meant_to_print():
    _, truth = corpus("hard", 200, 31, without=("wrong", "fluent", "marks", "quotes"), builtin_only=True)
    cut = 0
    for row in truth:
        there = "".join(metrics.fold(w["text"]) for w in row["witnesses"])
        for paragraph in row["paragraphs"]:
            assert all(metrics.fold(s) in there for s in sentences(paragraph)), row["story"]
        cut += any("abridged" in w["damage"] or "trimmed" in w["damage"] for w in row["witnesses"])
    assert cut > 10


def test_jump_lines_name_the_pages():
    pages, truth = corpus("hard", 200, 5, builtin_only=True)
    bits = {p.source: p.placed for p in pages}
    assert sum("jump" in w["damage"] and w["continues"] for row in truth for w in row["witnesses"]) > 5
    for row in truth:
        for w in row["witnesses"]:
            if "jump" in w["damage"]:
                assert any(p.bit.kind == "jump" for p in bits[w["source"]])


@pytest.mark.parametrize("kind", ["lookalike", "dropped", "doubled", "inserted"])
def test_each_way_of_misreading_has_a_switch(kind):
    text = "春风又绿江南岸" * 200
    table = dict.fromkeys(text, "未")
    none = dict.fromkeys(("lookalike", "dropped", "doubled", "inserted"), 0.0)
    assert misread(text, 0.5, Rates(**none), Random(1), table) == text
    only = misread(text, 0.5, Rates(**{**none, kind: 1.0}), Random(1), table)
    assert (len(only) > len(text)) == (kind in ("doubled", "inserted"))
    assert (len(only) < len(text)) == (kind == "dropped")
    assert ("未" in only) == (kind == "lookalike")


def test_a_damage_switched_off_leaves_the_stories_as_they_were():
    with_it, without = (corpus("normal", 40, 3, without=w, builtin_only=True)[1] for w in ((), ("scramble",)))
    assert len(with_it) == len(without) == 40
    for a, b in zip(with_it, without, strict=True):
        assert a["story"] == b["story"]
        assert set(a["paragraphs"]) & set(b["paragraphs"])
        whole = [[w for w in row["witnesses"] if not {"jump", "twice"} & set(w["damage"])] for row in (a, b)]
        assert len(whole[0]) == len(whole[1]) or len(a["witnesses"]) != len(b["witnesses"])
