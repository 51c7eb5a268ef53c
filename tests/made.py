"""Editions and their evidence, made by hand for tests."""

import hashlib
import os
from dataclasses import replace

from dedupe.records import Attestation, Edition, LedgerRow, Link, Reading, Step, Variant
from dedupe.settings import Settings

PAGE = "河上新桥通车\n\n新桥(长一公里)昨日通车。\n\n两岸居民都说好。\n\n图说 我们的价值观\n"
COPY = "河上新桥通车\n\n新桥昨日通车。\n\n两岸居民都说好!\n"
PAGES = {"a/一.txt": PAGE, "b.txt": COPY}


def edition(id: str = "0123456789ab", **other: object) -> Edition:
    """Give a small edition, all but ``other`` of it filled in."""
    plain = Edition(
        id=id,
        title="河上新桥通车",
        subtitle="",
        byline="",
        paragraphs=(("body", "新桥昨日通车。"),),
        date="2024-11-18",
        agency=None,
        partial=False,
        captions=(),
        warnings=(),
        witnesses=(),
        apparatus=(),
        ledger=(),
    )
    return replace(plain, **other)  # type: ignore[arg-type]


def span(page: str, text: str) -> tuple[int, int]:
    """Give where ``text`` stands in ``page``."""
    begin = page.index(text)
    return begin, begin + len(text)


def told(id: str = "0123456789ab") -> tuple[list[Edition], list[LedgerRow], list[Link], list[Reading]]:
    """Give what a run over `PAGES` has to write: a story, its ledger, a doubtful pair, two readings."""
    title, first, last = "河上新桥通车", "新桥(长一公里)昨日通车。", "两岸居民都说好。"
    copied = ("新桥昨日通车。", "两岸居民都说好!")
    rows: list[LedgerRow] = []
    for source, page, parts in (
        (
            "a/一.txt",
            PAGE,
            [(title, "title", None, "printed"), (first, "body", 1, "printed"), (last, "body", 2, "printed")],
        ),
        (
            "b.txt",
            COPY,
            [(title, "title", None, "agrees"), (copied[0], "body", 1, "agrees"), (copied[1], "body", 2, "variant")],
        ),
    ):
        done = 0
        for text, kind, number, fate in parts:
            begin, end = span(page, text)
            if begin > done:
                rows.append(LedgerRow(source, None, done, begin, "blank", None, None, "left out", "blank"))
            rows.append(LedgerRow(source, f"{source}#1", begin, end, kind, id, number, fate, "because"))
            done = end
        rows.append(LedgerRow(source, None, done, len(page), "furniture", None, None, "left out", "of the paper"))
    brackets = span(f"{title}\n{first}\n{last}", "(长一公里)")
    step = Step("brackets", ((brackets[0], brackets[0] + 1, "（"), (brackets[1] - 1, brackets[1], "）")))
    witnesses = (
        Attestation(
            "a/一.txt", "a/一.txt#1", "base", 1.0, 1.0, tuple(span(PAGE, t) for t in (title, first, last)), (step,)
        ),
        Attestation("b.txt", "b.txt#1", "witness", 0.8, 0.9, tuple(span(COPY, t) for t in (title, *copied)), ()),
    )
    variant = Variant(2, "body", 7, 8, "。", (("。", ("a/一.txt#1",)), ("!", ("b.txt#1",))), "weight")
    made = edition(
        id,
        paragraphs=(("body", "新桥（长一公里）昨日通车。"), ("body", last)),
        witnesses=witnesses,
        apparatus=(variant,),
        columns={"section": "要闻"},
    )
    readings = [
        Reading(source, len(text.encode()), hashlib.sha256(text.encode()).hexdigest(), "utf-8", len(text), "read")
        for source, text in PAGES.items()
    ]
    return [made], rows, [Link("a#1", "b#1", 0.41239, 0.5, "doubtful", "figures differ")], readings


def pages(folder: str) -> str:
    """Write `PAGES` below ``folder``, and give it."""
    for source, text in PAGES.items():
        path = os.path.join(folder, source)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    return folder


def tree(folder: str) -> dict[str, bytes]:
    """Give the bytes of every file below ``folder``, by path; of links where they lead."""
    found = {}
    for at, _, files in os.walk(folder):
        for name in files:
            path = os.path.join(at, name)
            if os.path.islink(path):
                found[os.path.relpath(path, folder)] = b"-> " + os.fsencode(os.readlink(path))
            else:
                with open(path, "rb") as file:
                    found[os.path.relpath(path, folder)] = file.read()
    return found


def settings(**other: object) -> Settings:
    """Give the settings with ``other``."""
    return Settings(**other)  # type: ignore[arg-type]
