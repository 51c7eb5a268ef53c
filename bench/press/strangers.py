"""Stories that look like others and are not: bulletins, recurring titles, recycled paragraphs, round-ups, transcripts."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from bench.press.prose import number, person, place
from bench.press.records import Para, Story
from bench.press.sources import Desk
from bench.press.wording import Wording

_BULLETINS = (
    (
        "{city}发布空气质量日报",
        "记者从{city}生态环境监测站获悉，{m}月{d}日，全市空气质量指数为{n}，首要污染物为细颗粒物，平均浓度每立方米{n}微克。",
        "其中，{w}站点指数{n}，{w2}站点指数{n}，监测有效率{p}%。预计未来24小时指数在{n}至{n}之间，扩散条件一般。",
        "监测站提醒，{m}月{d}日夜间有轻雾，外出请注意能见度。",
    ),
    (
        "{city}天气预报",
        "{city}气象台{m}月{d}日17时发布：今天夜间多云，东北风{s}级，最低气温{s}℃；明天白天晴转多云，最高气温{t}℃，相对湿度{p}%。",
        "山区夜间气温比城区低{s}℃左右，{w}一带早晨有霜，能见度{n}米，请司机朋友减速慢行。",
    ),
    (
        "{city}农产品批发市场行情",
        "{m}月{d}日，{city}批发市场蔬菜上市量{n}吨，比前一日增加{p}%，加权平均价每公斤{t}元。",
        "大白菜每公斤{t}元，土豆每公斤{t}元，西红柿每公斤{t}元，猪肉每公斤{t}元，鸡蛋每公斤{t}元。",
        "市场管理方表示，货源充足，预计近期价格以稳为主，涨跌幅度不超过{p}%。",
    ),
    (
        "{city}港口生产快报",
        "截至{m}月{d}日18时，{city}港当日完成货物吞吐量{n}万吨，集装箱{n}标准箱，在泊船舶{t}艘，待泊{s}艘。",
        "与上周同日相比，煤炭装船量变化{p}%，矿石卸船量变化{p}%，堆存量为{n}万吨。",
    ),
    (
        "{city}外汇与黄金牌价",
        "{m}月{d}日，{city}银行间市场人民币对美元中间价报7.{n}，对欧元报7.{n2}，对100日元报4.{n}。",
        "黄金每克收于{n}元，白银每千克收于{n}元，成交{n}手，持仓变动{p}%。",
        "分析人士{w}认为，市场波动有限，后市仍需观察成交量能否达到{n}手。",
    ),
    (
        "{city}水情通报",
        "{m}月{d}日8时，{city}水文站水位{t}.{n}米，流量每秒{n}立方米，较昨日变化{t}厘米；上游水库蓄水{n}万立方米。",
        "沿江{s}处涵闸中有{s}处开启，引水流量每秒{t}立方米，堤防巡查未发现异常。",
    ),
)
"""Title and paragraphs that return each day with other figures; the split takes every other one."""


def _figures(rng: Random, text: str, city: str, date: tuple[int, int, int], names: tuple[str, str]) -> str:
    fixed = {"city": city, "m": str(date[1]), "d": str(date[2]), "w": names[0], "w2": names[1]}
    makers: dict[str, Callable[[], str]] = {
        "n": lambda: str(rng.randint(20, 999)),
        "n2": lambda: str(rng.randint(1000, 9999)),
        "p": lambda: f"{rng.randint(1, 199) / 2:.1f}",
        "s": lambda: str(rng.randint(1, 9)),
        "t": lambda: str(rng.randint(10, 39)),
    }
    out = ""
    for i, piece in enumerate(text.split("{")):
        name, brace, rest = piece.partition("}")
        if not i:
            out += piece
        elif brace:
            out += (fixed[name] if name in fixed else makers[name]()) + rest
    return out


class Strangers:
    """Makes stories that look like those already filed."""

    def __init__(self, rng: Random, desk: Desk, words: Wording, held_out: bool) -> None:
        self._rng = rng
        self._desk = desk
        self._words = words
        self._bulletins = _BULLETINS[held_out::2]
        self._series: list[tuple[tuple[str, ...], str, tuple[str, str]]] = []

    def like(self, fresh: Story, earlier: list[Story]) -> Story:
        """Give ``fresh`` made over into a stranger to one of ``earlier`` (not empty)."""
        kinds = (
            self._bulletin,
            self._same_title,
            self._recycled,
            self._roundup,
            self._transcript,
            self._digest,
            self._update,
        )
        return self._rng.choices(kinds, (5, 3, 3, 2, 1, 1, 2))[0](fresh, earlier)

    def _bulletin(self, fresh: Story, earlier: list[Story]) -> Story:
        if not self._series or self._rng.random() < 0.25:
            names = (place(self._rng), place(self._rng))
            self._series.append((self._rng.choice(self._bulletins), place(self._rng), names))
        pattern, city, names = self._rng.choice(self._series)
        texts = [_figures(self._rng, t, city, fresh.date, names) for t in pattern]
        paras = tuple(Para("body", t) for t in texts[1:])
        return replace(fresh, title=texts[0], subtitle="", city=city, paras=paras, captions=(), tags=("bulletin",))

    def _same_title(self, fresh: Story, earlier: list[Story]) -> Story:
        other = self._rng.choice(earlier)
        return replace(fresh, title=other.title, subtitle="", tags=("sametitle",))

    def _recycled(self, fresh: Story, earlier: list[Story]) -> Story:
        other = self._rng.choice(earlier)
        bodies = [p for p in other.paras if p.kind == "body"]
        taken = self._rng.sample(bodies, min(len(bodies), self._rng.choice((1, 1, 2))))
        size = sum(len(p.text) for p in fresh.paras)
        taken = [p for p in taken if len(p.text) < 0.4 * size]
        at = self._rng.randint(1, len(fresh.paras))
        return replace(
            fresh, authors=other.authors, paras=(*fresh.paras[:at], *taken, *fresh.paras[at:]), tags=("recycled",)
        )

    def _roundup(self, fresh: Story, earlier: list[Story]) -> Story:
        others = self._rng.sample(earlier, min(len(earlier), self._rng.randint(3, 5)))
        papers = self._rng.sample(self._words.papers, len(others))
        paras = [Para("body", fresh.paras[0].text)]
        for paper, other in zip(papers, others, strict=True):
            bodies = [p.text for p in other.paras if p.kind == "body" and "“" not in p.text] or [other.title + "。"]
            paras.append(Para("body", f"《{paper}》：" + min(bodies[:3], key=len)))
        return replace(
            fresh,
            title=self._rng.choice(self._words.roundup),
            subtitle="",
            paras=tuple(paras),
            captions=(),
            tags=("roundup",),
        )

    def _transcript(self, fresh: Story, earlier: list[Story]) -> Story:
        short = [s for s in earlier if sum(len(p.text) for p in s.paras) < 900 and not s.credit] or [fresh]
        other = self._rng.choice(short)
        who = person(self._rng)
        paras = [Para("body", f"主持人：各位好，今天请到{who}，先听一段报道。")]
        paras += [p for p in other.paras if p.kind == "body"]
        for i, para in enumerate(p for p in fresh.paras if p.kind == "body"):
            paras.append(Para("body", ("主持人：" if i % 2 == 0 else f"{who}：") + para.text))
        paras.append(Para("body", f"主持人：谢谢{who}，今天的节目就到这里。"))
        return replace(
            fresh, title=f"访谈：{fresh.title}", subtitle="", paras=tuple(paras), captions=(), tags=("transcript",)
        )

    def _digest(self, fresh: Story, earlier: list[Story]) -> Story:
        others = [s for s in earlier[-30:] if not s.credit]
        others = self._rng.sample(others, min(len(others), self._rng.randint(4, 6)))
        paras = []
        for other in others:
            lead = next((p.text for p in other.paras if p.kind == "body"), "")
            paras.append(Para("body", f"{other.title}。{lead.split('。')[0]}。"))
        return replace(
            fresh,
            title=self._rng.choice(self._words.digest),
            subtitle="",
            paras=tuple(paras),
            authors=(),
            captions=(),
            tags=("digest",),
        )

    def _update(self, fresh: Story, earlier: list[Story]) -> Story:
        """A later report of the same event: its background paragraph and some of the words, other figures and facts."""
        other = self._rng.choice(earlier)
        bodies = [p for p in other.paras if p.kind == "body"]
        lead = f"{other.title}一事又有新进展。截至{fresh.date[2]}日，有关数字已更新为{number(self._rng)}。"
        background = bodies[-1:] if len(bodies[-1].text) < 0.3 * sum(len(p.text) for p in fresh.paras) else []
        return replace(fresh, paras=(Para("body", lead), *fresh.paras[1:], *background), tags=("update",))
