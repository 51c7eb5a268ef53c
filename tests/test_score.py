"""Each measure on cases small enough to count by hand."""

from math import sqrt

import pytest

from bench import baselines, metrics
from bench.match import Printed, match
from bench.press.halves import HALVES, HELD_OUT
from bench.press.rates import described, names
from bench.quality import Job, ablation, plan
from bench.quality_page import page
from bench.score import Measured, measured, report, score

A = "甲县水库昨日开闸放水，下游三万亩农田得到灌溉，村民奔走相告。"
B = "乙市图书馆今起延长开放时间，夜间读者可借阅新到的两千册图书。"
C = "丙镇举行首届风筝节，来自各地的选手放飞了四百多只彩色风筝。"


def copy(source, begin, end, text="", **more):
    return {"source": source, "spans": [[begin, end]], "text": text, "damage": [], **more}


def true(name, text, *copies, title="", **more):
    head = f"{title}\n\n" if title else ""
    witnesses = [{**c, "text": c["text"] or f"{head}{text}\n"} for c in copies]
    return {"story": name, "title": title, "text": f"{head}{text}\n", "witnesses": witnesses, **more}


def told(file, text, *spans, title=""):
    witnesses = [{"source": s, "spans": [[b, e]]} for s, b, e in spans]
    return Printed({"file": file, "title": title, "witnesses": witnesses}, text)


def test_a_story_whose_last_column_was_swallowed_is_missed_not_merged():
    truth = [
        true("甲", A, copy("p", 0, 40)),
        true("乙", B + "\n\n" + C, copy("p", 50, 110), copy("p", 115, 120, continues=True)),
    ]
    found = match(truth, [told("1", A, ("p", 0, 40), ("p", 115, 120))])
    assert found.missed == [1]
    assert found.merged == {}


def test_a_story_swallowed_by_half_of_a_copy_is_merged():
    truth = [true("甲", A, copy("p", 0, 40)), true("乙", B, copy("p", 50, 80), copy("q", 0, 30))]
    found = match(truth, [told("1", A + B, ("p", 0, 40), ("q", 0, 16))])
    assert found.merged == {1: 0}


def test_one_swallowed_copy_of_a_story_that_is_found_elsewhere_is_a_false_merge_only():
    truth = [true("甲", A, copy("p", 0, 40)), true("乙", B, copy("p", 50, 80), copy("q", 0, 30))]
    found, rows = score(truth, [told("1", A + B, ("p", 0, 80)), told("2", B, ("q", 0, 30))])
    assert [r.fate for r in rows] == ["found", "found"]
    assert found["all"]["merged"] == 0
    assert found["clusters"]["false merges"] == 1 / 2
    assert found["clusters"]["pairwise precision"] == 0  # one pair was put together, of strangers
    assert found["clusters"]["pairwise recall"] == 0  # one pair belongs together, and was parted


def test_wrong_characters_of_all_stories_and_their_spread():
    truth = [true("甲", A, copy("p", 0, 40)), true("乙", B, copy("q", 0, 40)), true("丙", C, copy("r", 0, 40))]
    found, rows = score(truth, [told("1", A.replace("水库", "水厍"), ("p", 0, 40)), told("2", B, ("q", 0, 40))])
    sizes = [len(A), len(B), len(C)]
    assert [r.wrong for r in rows] == [1, 0, len(C)]
    share = (1 + len(C)) / sum(sizes)
    assert found["all"]["wrong"] == pytest.approx(share)
    errors = [(w - share * n) ** 2 for w, n in zip((1, 0, len(C)), sizes, strict=True)]
    assert found["all"]["wrong ±"] == pytest.approx(sqrt(sum(errors)) / sum(sizes))


def test_a_mark_is_wrong_with_punctuation_and_not_without():
    _, rows = score([true("甲", A, copy("p", 0, 40))], [told("1", A.replace("，", "。", 1), ("p", 0, 40))])
    assert (rows[0].wrong, rows[0].wrong_letters) == (1, 0)


def test_gain_and_median_are_over_the_best_witness_cut_by_an_oracle():
    def witnesses(name, best):
        bad = A.replace("三万亩农田", "二万苗衣田") + "\n"
        return [copy(name, 0, 40, best), copy(name + "2", 0, 40, bad), copy(name + "3", 0, 40, bad)]

    ours = A.replace("村民", "材民")
    truth = [true("甲", A, *witnesses("p", A.replace("水库", "水厍")[:-1])), true("乙", B, copy("q", 0, 40))]
    found, rows = score(truth, [told("1", ours, ("p", 0, 40)), told("2", B, ("q", 0, 40))])
    many = found["three witnesses or more"]
    assert rows[0].oracle == 2  # a wrong character, a lost mark
    assert many["stories"] == 1
    assert many["gain"] == 2 / 1
    assert many["median over oracle"] == 1 - 2
    assert many["no worse than oracle"] == 1


def test_titles_and_paragraphs_that_a_witness_has():
    text = f"{A}\n\n{B}"
    worse = f"水库放水\n\n{A}\n\n{C}\n"
    truth = [true("甲", text, copy("p", 0, 90, worse), copy("q", 0, 90, worse), title="水库放水")]
    found, rows = score(truth, [told("1", f"放水\n\n{A}\n\n{B}\n", ("p", 0, 90), title="放水")])
    assert rows[0].paragraphs == (2, 2)
    assert rows[0].oracle_paragraphs == (1, 2)
    assert found["all"]["title exact"] == 0
    assert found["all"]["title in a witness"] == 1


def test_order_is_not_confused_by_paragraphs_that_begin_alike():
    alike = [
        f"记者从有关部门获悉，截至目前，当地各项工作有序推进，{end}"
        for end in ("一切照旧。", "另有安排。", "尚待时日。")
    ]
    assert metrics.in_order(alike, "".join(alike)) is True
    assert metrics.in_order(alike, alike[1] + alike[0] + alike[2]) is False
    assert metrics.in_order([A, B, A], A + B + A) is True


def test_corpora_are_pooled_without_mixing_their_stories():
    truth = [true("甲", A, copy("p", 0, 40), copy("q", 0, 40))]
    good = measured(truth, [told("1", A, ("p", 0, 40), ("q", 0, 40))], "1/")
    bad = measured(truth, [told("1", A, ("p", 0, 40)), told("2", A, ("q", 0, 40))], "2/")
    found = report([good, bad])
    assert found["all"]["stories"] == 2
    assert found["all"]["duplicated"] == 1 / 2
    assert found["clusters"]["pairwise recall"] == 1 / 2
    assert found["clusters"]["pairwise precision"] == 1
    assert found["clusters"]["false merges"] == 0


def test_a_printed_story_that_tells_none_is_spurious():
    advert = "招租启事：本市中心旺铺一间，面积二百平方米，有意者请来电。"
    found, _ = score([true("甲", A, copy("p", 0, 40))], [told("1", A, ("p", 0, 40)), told("2", advert, ("p", 50, 80))])
    assert found["all"]["spurious"] == 1
    assert found["spurious files"] == ["2"]


def test_what_befell_a_story_is_told_by_tag():
    truth = [true("甲", A, copy("p", 0, 40), tags=["jump"]), true("乙", B, copy("q", 0, 40), tags=["jump", "wrong"])]
    tags = score(truth, [told("1", A, ("p", 0, 40))])[0]["tags"]
    assert tags["jump"]["found"] == 1 / 2
    assert tags["wrong"]["missed"] == 1
    assert tags["wrong"]["wrong"] == 1


def test_baselines_cut_as_they_are_named():
    text = f"水库放水\n\n{A * 3}\n\n读者有福\n\n{B * 3}\n"
    sheets = [baselines.Sheet("p", text), baselines.Sheet("q", text)]
    cut = [text.index("水库放水"), text.index("读者有福")]
    truth = [
        true("甲", A * 3, *(copy(s, cut[0], cut[1]) for s in "pq"), title="水库放水"),
        true("乙", B * 3, *(copy(s, cut[1], len(text)) for s in "pq"), title="读者有福"),
    ]
    truth[0]["witnesses"][1]["text"] = f"水库放水\n\n{A}\n"
    ways = {name: score(truth, give(truth, sheets))[0] for name, give in baselines.BASELINES}
    whole, headings, oracle = ways.values()
    assert whole["all"]["found"] == whole["all"]["merged"] == 1 / 2
    assert headings["all"]["found"] == headings["clusters"]["ARI"] == 1
    assert headings["all"]["wrong"] == 0
    assert oracle["all"]["wrong"] == oracle["all"]["missed"] == 0


def test_the_plan_measures_all_halves_and_each_switch():
    jobs = plan(["clean", "normal"], list(HALVES), 20, 3)
    assert len(jobs) == len(set(jobs)) == 2 * len(HALVES) * 3
    assert {j.half for j in jobs if j.baselines} == {HELD_OUT}
    assert plan(["hard"], ["first"], 20, 1) == [Job("hard", "first", 20, 1, baselines=True)]
    again = ablation(HELD_OUT, 10, ["jump", "wrong"])
    assert [j.without for j in again] == ["", "", "jump", "jump", "wrong", "wrong"]
    assert all(j.half == HELD_OUT and j.preset == "normal" and not j.baselines for j in again)


def test_every_switch_says_what_it_is():
    assert set(described()) == set(names())


def test_the_page_shows_what_falls_short_and_what_damage_costs():
    truth = [true("甲", A, copy("p", 0, 40), tags=["jump"]), true("乙", B, copy("q", 0, 40))]
    some = measured(truth, [told("1", A, ("p", 0, 40))])
    every = measured(truth, [told("1", A, ("p", 0, 40)), told("2", B, ("q", 0, 40))])
    figures: dict[tuple[str, str, str, str | None], list[Measured]] = {
        ("normal", HELD_OUT, "dedupe", None): [some],
        ("normal", "second", "dedupe", None): [every],
        ("normal", HELD_OUT, "dedupe", ""): [some],
        ("normal", HELD_OUT, "dedupe", "jump"): [every],
    }
    lines = page(figures, "0123456789ab", "1 × 2", "1 × 2").split("\n")
    assert "| stories found | **50.00 %** (≥ 98.50 %) |" in lines
    assert "| merged | 0.00 % (≤ 0.50 %) |" in lines
    assert "| found | 100.00 % | 50.00 % |" in lines
    cost = next(line for line in lines if line.startswith("| `jump` |")).split(" | ")
    assert cost[1].startswith(f"+{100 * len(B) / len(A + B):.2f} ± ")
