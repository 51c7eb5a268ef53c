"""Records whose truth is known: copies of stories as outlets make them, and strangers as like as outlets make those.

``python -m bench.variants [--stories N] [--seed N] [--builtin]`` prints which kinds of copies are found, and which strangers are
merged. The stories come from the press's desk: gathered texts where they lie beside the project, else built in.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from bench.press.halves import HALVES
from bench.press.prose import person, place
from bench.press.records import Draft
from bench.press.sources import Desk
from bench.real.pairs import together

FORMS: tuple[tuple[str, str], ...] = (
    (
        "{place}今日天气",
        "{place}气象台{month}月{day}日{hour}时发布：今天白天晴转多云，偏{wind}风{n1}级，最高气温{n2}摄氏度；夜间多云，最低气温{n3}"
        "摄氏度，相对湿度{n4}%。\n气象台提醒，未来三天昼夜温差较大，请注意增减衣物，森林火险等级较高，外出注意防火。",
    ),
    (
        "股市收盘",
        "{month}月{day}日，沪深两市主要股指涨跌互现。截至收盘，沪指报{n5}.{n4}点，成交额{n6}亿元；深成指报{n7}.{n3}点，成交额{n8}"
        "亿元。\n盘面上，板块个股涨多跌少，{name}分析说，市场情绪有所回暖，投资者仍应关注业绩与估值的匹配。两市共有{n9}只个股上涨。",
    ),
    (
        "{place}菜价监测",
        "记者从{place}商务局获悉，{month}月{day}日监测的主要农副产品价格总体平稳。大白菜每公斤{n1}.{n2}元，土豆每公斤{n1}.{n3}元，猪肉"
        "每公斤{n3}.{n1}元，鸡蛋每公斤{n1}.{n4}元。\n商务局表示，全市重要民生商品供应充足，交易秩序正常，将继续做好监测预警和货源组织。",
    ),
    (
        "{name}同志逝世",
        "新华社{place}{month}月{day}日电 {place}市原市长{name}同志，因病医治无效，于{month}月{day}日在{place}逝世，享年{n4}岁。\n{name}"
        "同志是{place}人，19{n2}年参加工作，历任技术员、工程师、局长等职，为地方的建设和发展作出了贡献。遵照他生前的愿望，丧事从简。",
    ),
    (
        "联赛战报",
        "{month}月{day}日晚，联赛第{n1}轮展开角逐，{place}队主场{n1}比{goals}战胜{other}队，取得宝贵的三分。\n比赛第{n2}分钟，{name}"
        "接队友传中头球破门，为主队首开纪录。易边再战，客队加强了进攻，但始终未能改写比分。赛后主教练表示，队员们执行了赛前的部署。",
    ),
    (
        "地震速报",
        "台网正式测定：{month}月{day}日{hour}时{n3}分在{place}附近发生{goals}.{n1}级地震，震源深度{n2}千米。",
    ),
    (
        "产油国月度会议声明",
        "新华社维也纳{month}月{day}日电 主要产油国{day}日发表声明说，参加会议的8个国家决定下月日均增产{n4}.{n1}万桶原油。\n各国代表当天"
        "举行线上会议，讨论国际石油市场形势及前景。声明说，鉴于当前全球经济预期平稳，库存水平较低，各国将根据市场情况灵活调整增产节奏，"
        "以维护石油市场稳定。下次会议定于下月{n1}日举行。",
    ),
    (
        "市领导会见来访客人",
        "{month}月{day}日下午，{place}市长{name}在市政府会见了来访的{other}市代表团一行，双方就加强两地经贸往来和人文交流深入交换了意见。\n"
        "{name}对代表团的到来表示欢迎，简要介绍了{place}经济社会发展情况，希望双方以此访为契机，进一步拓展合作领域，实现互利共赢。",
    ),
)
"""Title and text of series that tell something else each time in the same words."""


@dataclass(frozen=True, slots=True)
class Record:
    """A record and what it is."""

    id: str
    """Its name."""
    title: str
    """As its outlet has it."""
    text: str
    """Its paragraphs."""
    story: str
    """The story that it tells."""
    kind: str
    """What was done to make it."""


def records(rng: Random, desk: Desk, stories: int) -> list[Record]:
    """Give for each of ``stories`` drafts its first print, some copies and some strangers; and series of bulletins."""
    drafts: list[Draft] = []
    while len(drafts) < 3 * stories:
        if _long(draft := desk.draft()):
            drafts.append(draft)
    drafts, spare = drafts[:stories], [_paras(draft) for draft in drafts[stories:]]
    made: list[Record] = []
    for place_, draft in enumerate(drafts):
        story = f"s{place_}"
        paras = [para.text for para in draft.paras if para.kind == "body"]
        made.append(Record(f"{story}-first", draft.title, "\n".join(paras), story, "first"))
        for kind, make in rng.sample(sorted(COPIES.items()), 3):
            made.append(Record(f"{story}-{kind}", _retitled(rng, draft.title), make(rng, draft, paras), story, kind))
        others = [_paras(other) for other in rng.sample([other for other in drafts if other is not draft], 2)]
        for kind, twist in rng.sample(sorted(STRANGERS.items()), 2):
            if text := twist(rng, paras, others, spare.pop()):
                made.append(Record(f"{story}-{kind}", rng.choice((draft.title, "")), text, f"{story}-{kind}", kind))
    for place_ in range(4 * len(FORMS)):
        title, text = FORMS[place_ % len(FORMS)]
        name = f"bulletin{place_}"
        made.append(Record(name, *_filled(rng, title, text), name, "bulletin"))
    return made


def _long(draft: Draft) -> bool:
    return sum(len(para.text) for para in draft.paras) >= 240 and len(_paras(draft)) >= 3


def _paras(draft: Draft) -> list[str]:
    return [para.text for para in draft.paras if para.kind == "body"]


def _retitled(rng: Random, title: str) -> str:
    return rng.choice((title, "", title[: max(4, len(title) // 2)]))


def _filled(rng: Random, title: str, text: str) -> tuple[str, str]:
    told: dict[str, Any] = {
        "place": place(rng),
        "other": place(rng),
        "name": person(rng),
        "month": rng.randint(1, 12),
        "day": rng.randint(1, 28),
        "hour": rng.randint(0, 23),
        "goals": rng.randint(0, 5),
        "wind": rng.choice("东南西北"),
    }
    sizes = {"n1": 9, "n2": 40, "n3": 59, "n4": 99, "n5": 3999, "n6": 9999, "n7": 19999, "n8": 9999, "n9": 4999}
    told |= {name: rng.randint(max(1, top // 5), top) for name, top in sizes.items()}
    return title.format(**told), text.format(**told)


# -- copies ----------------------------------------------------------------------------------------------------------


def _captioned(rng: Random, draft: Draft, paras: Sequence[str]) -> str:
    maker = person(rng)
    caption = next(iter(draft.captions), f"图为{draft.city}的有关现场") + rng.choice(
        (
            "。新华社发",
            f"。新华社发（{maker}摄）",
            "（资料图）",
            f"（{maker}／摄）",
            f"。{maker}摄",
            f"。本报记者 {maker} 摄",
        )
    )
    glue = rng.choice(("", "\n", " "))
    return f"{caption}{glue}" + "\n".join(paras)


def _between(rng: Random, draft: Draft, paras: Sequence[str]) -> str:
    at = rng.randint(1, len(paras) - 1)
    return "\n".join([*paras[:at], f"△图为{draft.city}的有关现场（资料图）", *paras[at:]])


def _traditional(rng: Random, draft: Draft, paras: Sequence[str]) -> str:
    return str(_converter(rng.choice(("s2t", "s2twp", "s2hk"))).convert("\n".join(paras)))


@cache
def _converter(name: str) -> Any:
    import opencc  # type: ignore[import-untyped, unused-ignore]

    return opencc.OpenCC(name)


def _lead(rng: Random, draft: Draft, paras: Sequence[str]) -> str:
    taken = 1
    while sum(map(len, paras[:taken])) < 60:
        taken += 1
    return "\n".join(paras[:taken])


def _half(rng: Random, draft: Draft, paras: Sequence[str]) -> str:
    return "\n".join(paras[: (len(paras) + 1) // 2])


def _cut(rng: Random, draft: Draft, paras: Sequence[str]) -> str:
    at = rng.randint(1, len(paras) - 1)
    return "\n".join([*paras[:at], *paras[at + 1 :]])


def _damaged(rng: Random, draft: Draft, paras: Sequence[str]) -> str:
    pool = "的一是在有人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面"
    rate = rng.choice((0.01, 0.03, 0.05))
    return "".join(rng.choice(pool) if c not in "\n，。" and rng.random() < rate else c for c in "\n".join(paras))


def _dated(rng: Random, draft: Draft, paras: Sequence[str]) -> str:
    return f"本报{draft.city}{rng.randint(1, 12)}月{rng.randint(1, 28)}日电（记者 {person(rng)}）" + "\n".join(paras)


COPIES: dict[str, Callable[[Random, Draft, Sequence[str]], str]] = {
    "captioned": _captioned,
    "between": _between,
    "traditional": _traditional,
    "lead": _lead,
    "half": _half,
    "cut": _cut,
    "damaged": _damaged,
    "dated": _dated,
}
"""What outlets make of a story."""


# -- strangers -------------------------------------------------------------------------------------------------------


def _roundup(rng: Random, paras: Sequence[str], others: Sequence[Sequence[str]], own: Sequence[str]) -> str:
    items = [paras, *others]
    rng.shuffle(items)
    taken = [item[: rng.choice((1, 2, 3, len(item)))] for item in items]
    sizes = [sum(map(len, item)) for item in taken]
    return "\n".join(text for item in taken for text in item) if max(sizes) < 0.6 * sum(sizes) else ""


def _comment(rng: Random, paras: Sequence[str], others: Sequence[Sequence[str]], own: Sequence[str]) -> str:
    at = rng.randint(1, len(own) - 1)
    return "\n".join([*own[:at], *rng.sample(paras, min(2, len(paras) - 1)), *own[at:]])


def _transcript(rng: Random, paras: Sequence[str], others: Sequence[Sequence[str]], own: Sequence[str]) -> str:
    who = person(rng)
    asked = [f"{('主持人', who)[i % 2]}：{text}" for i, text in enumerate(own)]
    if sum(map(len, own)) < 0.6 * sum(map(len, paras)):
        return ""
    return "\n".join([f"主持人：各位好，今天请到{who}，先听一段报道。", *paras, *asked])


def _update(rng: Random, paras: Sequence[str], others: Sequence[Sequence[str]], own: Sequence[str]) -> str:
    news = f"记者{rng.randint(1, 28)}日获悉，此事又有新进展，有关部门已派出{rng.randint(2, 90)}人的工作组前往，{own[0]}"
    kept = paras[(len(paras) + 1) // 2 :]
    return "\n".join([news, *kept]) if sum(map(len, kept)) < 0.6 * sum(map(len, paras)) else ""


def _refigured(rng: Random, paras: Sequence[str], others: Sequence[Sequence[str]], own: Sequence[str]) -> str:
    text = "\n".join(paras)
    if len(re.findall(r"\d+", text)) < 5 or len(re.findall(r"\d+", paras[0])) < 2:
        return ""
    return re.sub(r"\d", lambda found: str((int(found[0]) + rng.randint(1, 8)) % 10 or 1), text)


STRANGERS: dict[str, Callable[[Random, Sequence[str], Sequence[Sequence[str]], Sequence[str]], str]] = {
    "roundup": _roundup,
    "comment": _comment,
    "transcript": _transcript,
    "update": _update,
    "refigured": _refigured,
}
"""What looks like a copy of a story and is none."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What was found of copies and strangers, by kind."""

    copies: Counter[str]
    """Copies of a story's first print."""
    found: Counter[str]
    """Of these, those joined to it."""
    strangers: Counter[str]
    """Records that tell a story of their own."""
    merged: Counter[str]
    """Of these, those joined to any other story."""
    pairs: tuple[tuple[str, str], ...]
    """Pairs joined that tell two stories."""


def tally(made: Sequence[Record]) -> Tally:
    """Give what `dedupe` finds of the records ``made``."""
    joined = together([{"id": one.id, "title": one.title, "text": one.text} for one in made])
    by = {one.id: one for one in made}
    pairs = tuple(sorted(pair for pair in joined if by[pair[0]].story != by[pair[1]].story))
    wrong = {one for pair in pairs for one in pair}
    copies = [one for one in made if one.kind in COPIES]
    strangers = [one for one in made if one.kind not in COPIES and one.kind != "first"]
    first = {one.id: f"{one.story}-first" for one in copies}
    return Tally(
        Counter(one.kind for one in copies),
        Counter(one.kind for one in copies if tuple(sorted((one.id, first[one.id]))) in joined),
        Counter(one.kind for one in strangers),
        Counter(one.kind for one in strangers if one.id in wrong),
        pairs,
    )


def main() -> int:
    """Print a table; 1 if two stories were merged."""
    parser = argparse.ArgumentParser(prog="python -m bench.variants", description="Score links of made records.")
    parser.add_argument("--stories", type=int, default=150, metavar="N", help="how many stories (150)")
    parser.add_argument("--seed", type=int, default=7, metavar="N", help="what is drawn (7)")
    parser.add_argument("--builtin", action="store_true", help="only stories that are built in")
    options = parser.parse_args()
    rng = Random(options.seed)
    told = tally(records(rng, Desk(rng, HALVES["first"], builtin_only=options.builtin), options.stories))
    for kind, count in sorted(told.copies.items()):
        print(f"found   {kind:<12} {told.found[kind]:>4} of {count}")
    for kind, count in sorted(told.strangers.items()):
        print(f"merged  {kind:<12} {told.merged[kind]:>4} of {count}")
    for a, b in told.pairs:
        print(f"  {a} {b}")
    return 1 if told.pairs else 0


if __name__ == "__main__":
    sys.exit(main())
