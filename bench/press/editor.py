"""What editors do to a wire before it is set: how it is headed and signed, what is cut, what the title becomes."""

import re
from dataclasses import replace
from random import Random

from bench.press import confusions
from bench.press.outlets import Outlet
from bench.press.rates import Rates
from bench.press.records import BYLINE, CREDIT, DATELINE, ENDMARK, FIRST, SUBTITLE, TITLE, Bit, Story

_HALF = str.maketrans("（）", "()")
_LONE = re.compile(r"\{first\}.*?\{rest\}")
"""What names a reporter and those who helped: who wrote alone had no help."""
_SEPARATORS = (" ", "：", "，", "——", "！")


def sender(story: Story) -> str:
    """Give who sent ``story``, as bylines name it."""
    return "本报" if is_local(story) else story.agency.split("|")[0].removeprefix("据")


def signer(story: Story) -> str:
    """Give the byline as a story file prints it."""
    return f"{sender(story)}记者 {' '.join(story.authors)}"


def spelled(number: int) -> str:
    """Give a number below a hundred in characters.

    >>> spelled(8), spelled(10), spelled(31)
    ('八', '十', '三十一')
    """
    tens, ones = divmod(number, 10)
    digits = "〇一二三四五六七八九"
    return (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[ones] if ones or not tens else "")


def dateline(story: Story, in_words: bool = False) -> str:
    """Give the dateline as filed, without reporters and brackets; its figures in characters if asked."""
    agency, _, verb = story.agency.partition("|")
    if not verb:
        return agency
    if verb == "消息":
        return agency + verb
    where = "" if agency.endswith("网") else story.city
    month, day = (spelled(n) if in_words else str(n) for n in story.date[1:])
    return f"{agency}{where}{month}月{day}日{verb}"


def is_local(story: Story) -> bool:
    """Tell whether a paper's own staff wrote ``story``: it has an opening, no dateline."""
    return "|" not in story.agency


def form_of(story: Story, outlet: Outlet) -> str:
    """Give how ``outlet`` tells where ``story`` came from."""
    if "bare" in story.tags:
        return "none"
    if story.credit or not story.authors:
        return "none" if story.credit else "bare"
    if is_local(story):
        return {"bare": "inline", "endmark": "byline", "ends": "byline", "none": "inline"}.get(outlet.form, outlet.form)
    return outlet.form


def _filled(template: str, story: Story, outlet: Outlet) -> str:
    """Give ``template`` filled for ``story``, brackets and names as ``outlet`` sets them."""
    listed = outlet.between.join(story.authors)
    if len(story.authors) < 2:
        template = _LONE.sub("{first}", template)
    text = template.format(
        d=dateline(story, outlet.spelled),
        s=sender(story),
        names=f" {listed}" if outlet.spaced and "者{names}" in template else listed,
        first=story.authors[0] if story.authors else "",
        rest=outlet.between.join(story.authors[1:]),
        city=story.city,
        m=spelled(story.date[1]) if outlet.spelled else story.date[1],
        day=spelled(story.date[2]) if outlet.spelled else story.date[2],
    )
    return text.translate(_HALF) if outlet.ascii_brackets else text


def _signed(story: Story, outlet: Outlet) -> tuple[list[Bit], list[Bit], list[Bit]]:
    """Give what stands before the text, what opens its first line, and what ends it."""
    form = form_of(story, outlet)
    before, opening, ending = [], [], []
    if outlet.foot and story.authors and form in ("byline", "endmark", "ends"):
        return [], [], [Bit(_filled(outlet.foot, story, outlet), "byline", BYLINE, part=1, gap=outlet.gap)]
    if form in ("byline", "endmark"):
        before = [Bit(_filled(outlet.byline, story, outlet), "byline", BYLINE)]
    if form == "inline":
        inline = outlet.staff if is_local(story) else outlet.inline
        opening = [Bit(_filled(inline, story, outlet), "dateline", DATELINE)]
    if form == "bare":
        bare = "{d}" if is_local(story) else outlet.bare
        opening = [Bit(_filled(bare, story, outlet), "dateline", DATELINE)]
    if form in ("endmark", "ends"):
        gap = -1 if outlet.run_on else outlet.gap
        ending = [Bit(_filled(outlet.endmark, story, outlet), "endmark", ENDMARK, gap=gap)]
    return before, opening, ending


def changed_title(title: str, outlet: Outlet, rng: Random) -> str:
    """Give ``title`` in other words of ``outlet``."""
    known = [w for w in confusions.synonyms() if w in title]
    if known:
        word = rng.choice(known)
        return title.replace(word, confusions.synonyms()[word], 1)
    return rng.choice(outlet.fronts) + title if rng.random() < 0.6 else title + rng.choice(outlet.backs)


def truncated_title(title: str, rng: Random) -> str:
    """Give one part of ``title``: what stood on one line, or what a torn edge left."""
    for mark in _SEPARATORS:
        parts = title.split(mark)
        if len(parts) > 1 and min(len(parts[0]), len(parts[-1])) >= 4:
            return rng.choice((parts[0], parts[-1]))
    cut = rng.randint(2, max(2, len(title) // 3))
    return title[cut:] if rng.random() < 0.6 else title[:-cut]


def sentences(text: str) -> list[str]:
    """Give the sentences of a paragraph; what is quoted is not cut.

    >>> sentences("甲。“乙。丙。”丁。")
    ['甲。', '“乙。丙。”丁。']
    """
    found, start, depth = [], 0, 0
    for i, char in enumerate(text):
        depth += (char == "“") - (char == "”")
        if char in "。！？" and depth == 0:
            found.append(text[start : i + 1])
            start = i + 1
    return found + ([text[start:]] if start < len(text) else [])


def _abridged(bits: list[Bit], rng: Random) -> list[Bit]:
    """Give the paragraphs without some of their sentences; the first of all stays."""
    out: list[Bit] = []
    lead = next(b.rank for b in bits if b.kind == "body")
    for bit in bits:
        left = [s for i, s in enumerate(sentences(bit.text)) if (bit.rank == lead and i == 0) or rng.random() < 0.62]
        if bit.kind == "subhead" or left:
            out.append(bit if bit.kind == "subhead" else bit.with_text("".join(left)))
    while out and out[-1].kind == "subhead":
        out.pop()
    return out


def _on_lines(title: str, rng: Random) -> list[Bit]:
    """Give a title as it stands on two lines."""
    at = title.find(" ") if " " in title[3:-3] else rng.randint(len(title) // 3, len(title) - len(title) // 3)
    first, second = title[:at].rstrip(), title[at:].lstrip()
    if min(len(first), len(second)) < 3:
        return [Bit(title, "title", TITLE)]
    return [Bit(first, "title", TITLE), Bit(second, "title", TITLE, part=1, gap=rng.choice((0, 1)))]


def _headed(story: Story, outlet: Outlet, rates: Rates, rng: Random, done: set[str]) -> list[Bit]:
    """Give title and subtitle as this outlet prints them."""
    draw, title = rng.random(), story.title
    if draw < rates.untitled * (4 if story.credit else 1):
        done.add("untitled")
        return []
    draw = rng.random()
    if draw < rates.retitled:
        title = changed_title(title, outlet, rng)
        done.add("retitled")
    elif draw < rates.retitled + rates.truncated and len(title) > 8:
        title = truncated_title(title, rng)
        done.add("truncated")
    if not outlet.title_space:
        title = title if rng.random() < 0.8 else title.replace("，", " ")
    bits = _on_lines(title, rng) if rng.random() < rates.twolines else [Bit(title, "title", TITLE)]
    if len(bits) > 1:
        done.add("twolines")
    if story.subtitle:
        bits.append(Bit(("——" if outlet.subtitle_dash else "") + story.subtitle, "subtitle", SUBTITLE))
    return bits


def _kept(story: Story, rates: Rates, rng: Random, whole: bool, done: set[str]) -> list[Bit]:
    """Give the paragraphs that this outlet keeps; ranks are those of the story as filed."""
    bits = [Bit(p.text, p.kind, FIRST + i) for i, p in enumerate(story.paras)]
    bodies = [b for b in bits if b.kind == "body"]
    if len(bodies) > 2 and rng.random() < rates.shortened and not (whole and story.credit):
        done.add("shortened")
        if rng.random() < 0.55:  # from the end, as papers cut
            last = bodies[rng.randint(1, max(1, len(bodies) - 2)) - 1].rank
            bits = [b for b in bits if b.rank <= last]
        else:
            gone = {b.rank for b in rng.sample(bodies[1:], rng.randint(1, max(1, (len(bodies) - 1) // 2)))}
            bits = [b for b in bits if b.rank not in gone]
        while bits and bits[-1].kind == "subhead":
            bits.pop()
    if not whole and len(bits) > 2 and rng.random() < rates.abridged:
        done.add("abridged")
        return _abridged(bits, rng)
    if not whole and rng.random() < rates.trimmed * len(bits):
        at = rng.randrange(len(bits))
        kept = sentences(bits[at].text)[:-1]
        if kept:
            bits[at] = bits[at].with_text("".join(kept))
            done.add("trimmed")
    return bits


def copy(story: Story, outlet: Outlet, rates: Rates, rng: Random, whole: bool) -> tuple[list[Bit], set[str]]:
    """Give ``story`` as ``outlet`` edits it, bits in reading order, and the names of what was done to it.

    ``whole`` marks the copy that keeps the ends of its paragraphs, so that one witness has them.
    """
    done: set[str] = set()
    before, opening, ending = _signed(story, outlet)
    text = _kept(story, rates, rng, whole, done)
    if "shortened" in done and rng.random() < 0.5:
        ending = []
    if opening and text and text[0].rank == FIRST:
        tight = opening[0].text.endswith(("）", ")")) and rng.random() < 0.5
        space = "" if tight or opening[0].text.endswith(("：", "】", "〕", "，", "、")) else " "
        text = [opening[0], replace(text[0], gap=-1, join=space), *text[1:]]
    if not text or text[-1].kind != "body":
        ending = [replace(b, gap=outlet.gap) for b in ending]
    credit = [Bit(story.credit, "credit", CREDIT)] if story.credit else []
    bits = _headed(story, outlet, rates, rng, done) + before + text + ending + credit
    head = ("title", "subtitle")
    bits = [b if b.gap < 0 or b.part else replace(b, gap=1 if b.kind in head else outlet.gap) for b in bits]
    bits = [replace(b, gap=0) if outlet.close and b.kind == "endmark" and b.gap > 0 else b for b in bits]
    return [replace(b, said=b.text) for b in bits], done
