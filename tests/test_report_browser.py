"""The report in a real browser, used as a person uses it: keys and clicks, a phone, hostile text, ten thousand stories."""

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import Browser, found
from made import edition, settings
from outside import SEEDS

import dedupe
from dedupe import report, write
from dedupe.records import Attestation, LedgerRow, Reading

PROGRAM = found()
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(
        PROGRAM is None, reason="there is no Chromium here (on Debian: apt-get install chromium fonts-noto-cjk)"
    ),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    assert PROGRAM
    made = Browser(PROGRAM)
    yield made
    made.close()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the page of the report on the sample corpus."""
    out = tmp_path_factory.mktemp("report") / "out"
    dedupe.run([str(SEEDS)], str(out), dedupe.Settings(report=True))
    return out / "report.html"


@pytest.fixture(scope="module")
def stories(sample: Path) -> list[dict[str, Any]]:
    """Give the stories of the sample, those of most witnesses first."""
    found = []
    for path in (sample.parent / "report").glob("story-*.js"):
        found += json.loads(path.read_text("utf-8").split(",", 2)[2].removesuffix(");\n"))
    return sorted(found, key=lambda story: (-len(story["witnesses"]), story["id"]))


@pytest.fixture(scope="module")
def rich(stories: list[dict[str, Any]]) -> dict[str, Any]:
    """Give a story with many witnesses, places where they differ, captions left out, and a passage that moved."""
    return stories[0]


def places(story: dict[str, Any]) -> list[Any]:
    return [place for part in story["parts"] for place in part[3]]


@pytest.fixture(autouse=True)
def quiet(request: pytest.FixtureRequest) -> Iterator[None]:
    """See that nothing went wrong in the page, and that it asked for nothing from outside."""
    tab: Browser = request.getfixturevalue("browser")
    tab.size(1280, 900)
    tab.light(False)
    tab.events.clear()
    yield
    assert [one["exceptionDetails"] for one in tab.heard("Runtime.exceptionThrown")] == []
    assert [one["entry"]["text"] for one in tab.heard("Log.entryAdded")] == []
    asked = {one["request"]["url"] for one in tab.heard("Network.requestWillBeSent")}
    assert asked and {url for url in asked if not url.startswith(("file:///", "about:"))} == set()


def titles(tab: Browser) -> list[str]:
    return list(tab.tell("[...document.querySelectorAll('table.stories tbody th a')].map((one) => one.innerText)"))


def column(tab: Browser, key: str) -> list[str]:
    return list(
        tab.tell(f"[...document.querySelectorAll('table.stories tbody [data-key={key}]')].map((one) => one.innerText)")
    )


def test_the_first_view_tells_the_run(browser: Browser, sample: Path, stories: list[dict[str, Any]]) -> None:
    browser.go(sample)
    text = browser.tell("document.querySelector('main').innerText")
    articles = sum(len(story["witnesses"]) for story in stories)
    most = len(stories[0]["witnesses"])
    for said in (
        "11 inputs",
        f"{articles} articles",
        f"{len(stories)} stories",
        "Witnesses per story",
        "Likeness of links",
        "Warnings",
        "Pairs to review",
    ):
        assert said in text
    assert browser.tell("document.querySelectorAll('#run rect.column').length") > 8
    browser.click(f"#run a[href*='witnesses={most}-{most}']")
    browser.shown(f"#/stories?witnesses={most}-{most}")
    assert sorted(titles(browser)) == sorted(one["title"] for one in stories if len(one["witnesses"]) == most)


def test_search_narrows_the_list_and_stands_in_the_address(
    browser: Browser, sample: Path, stories: list[dict[str, Any]]
) -> None:
    browser.go(sample)
    browser.key("/")
    browser.shown("#/stories")
    assert len(titles(browser)) == len(stories)
    browser.key("/")
    browser.type("一周水情")
    browser.until("document.querySelectorAll('table.stories tbody tr').length === 2")
    assert f"2 stories of {len(stories)}" in browser.tell("document.getElementById('found').innerText")
    assert "q=" in browser.tell("location.hash")
    browser.type(" 略减")
    browser.until("document.querySelectorAll('table.stories tbody tr').length === 1")
    browser.click("table.stories tbody a")
    browser.until("!!document.querySelector('.story')")
    browser.tell("history.back()")
    browser.until("document.querySelectorAll('table.stories tbody tr').length === 1")
    for words in ("舊碼頭", "旧码头"):  # either script finds the other
        browser.go(sample)
        browser.turn("#/stories")
        browser.click("#search")
        browser.type(words)
        browser.until("document.querySelectorAll('table.stories tbody tr').length === 1")
    browser.go(sample, "#/stories?q=rolling")  # a page that holds it is found too
    assert len(titles(browser)) > 1


@pytest.mark.parametrize("key", ["witnesses", "chars", "mended", "warnings"])
def test_figures_sort_down_then_up(browser: Browser, sample: Path, key: str) -> None:
    browser.go(sample, "#/stories")
    for down in (True, False):
        browser.click(f"th[data-key={key}] button")
        shown = [int(one.replace(",", "")) for one in column(browser, key)]
        assert shown == sorted(shown, reverse=down) and len(set(shown)) > 1
        wanted = "descending" if down else "ascending"
        assert browser.tell(f"document.querySelector('th[data-key={key}]').ariaSort") == wanted


def test_titles_and_dates_sort_what_has_none_last(browser: Browser, sample: Path) -> None:
    browser.go(sample, "#/stories?sort=date&down=1")
    dates = column(browser, "date")
    given = [one for one in dates if one]
    assert given == sorted(given, reverse=True) and "" in dates and dates == given + [""] * dates.count("")
    browser.click("th[data-key=title] button")
    first = titles(browser)
    browser.click("th[data-key=title] button")
    assert titles(browser) == first[::-1]


def test_a_story_opens_and_its_places_are_walked_by_keys(browser: Browser, sample: Path, rich: dict[str, Any]) -> None:
    view = f"#/story/{rich['id']}"
    browser.go(sample, "#/stories")
    browser.click(f"a[href='{view}']")
    browser.shown(view)
    assert browser.tell("document.title") == f"{rich['title']} · dedupe"
    assert browser.tell("document.querySelector('#room h1').lang") == "zh-Hans"
    marks = browser.tell("document.querySelectorAll('.texts .mark').length")
    assert marks == len(places(rich)) > 5
    browser.key("n")
    browser.shown(f"{view}/1")
    browser.key("n")
    browser.shown(f"{view}/2")
    assert browser.tell("document.activeElement.dataset.place") == "2"
    panel = browser.tell("document.querySelector('.panel').innerText")
    assert f"Readings 2 of {marks}" in panel and "printed" in panel and "Why this one" in panel
    browser.key("p")
    browser.key("p")
    browser.shown(f"{view}/{marks}")
    browser.key("Escape")
    browser.shown(view)
    assert browser.tell("document.querySelector('.panel').hidden") is True


def test_a_mark_is_clicked_and_tells_who_has_what(browser: Browser, sample: Path, rich: dict[str, Any]) -> None:
    sigla = [one[0] for one in rich["witnesses"]]
    browser.go(sample, f"#/story/{rich['id']}")
    for number, (_, _, readings, why) in enumerate(places(rich)[:4], 1):
        browser.click(f"[data-place='{number}']")
        browser.shown(f"#/story/{rich['id']}/{number}")
        shown = browser.tell("[...document.querySelectorAll('.readings li')].map((one) => [one.className, one.querySelector('b').innerText, [...one.querySelectorAll('.letter')].map((each) => each.title)])")  # fmt: skip
        assert [one[1:] for one in shown] == [
            [text or "nothing", [sigla[who] for who in some]] for text, some in readings
        ]
        assert [one[0] for one in shown] == ["printed"] + [""] * (len(readings) - 1)
        assert why in browser.tell("document.querySelector('.why').innerText")


def test_each_witness_is_laid_beside_the_edition(browser: Browser, sample: Path, rich: dict[str, Any]) -> None:
    view = f"#/story/{rich['id']}"
    browser.go(sample, view)
    for number, witness in enumerate(rich["witnesses"]):
        browser.key("w")
        browser.shown(f"{view}?beside={number}")
        assert browser.tell("document.querySelector('.heading .wit a').innerText") == witness[0]
        told = [entry for entry in witness[7] if entry[0] == "t"]
        assert browser.tell("document.querySelectorAll('.row:not(.extra) > .wit > .part').length") == len(told)
        left = sum(entry[0] == "x" for entry in witness[7]) + sum(len(entry[3]) for entry in told)
        assert browser.tell("document.querySelectorAll('.wit .left').length") == left
        unlike = sum(isinstance(one, list) for entry in told for one in entry[2])
        assert browser.tell("document.querySelectorAll('.wit .diff, .wit .form, .wit .lack').length") >= unlike
    browser.key("w")
    browser.shown(view)
    assert browser.tell("document.querySelector('.texts.double')") is None
    browser.click("[data-beside='1']")
    browser.shown(f"{view}?beside=1")
    assert browser.tell("document.querySelector('[data-beside=\"1\"]').ariaPressed") == "true"


def test_what_moved_is_drawn_from_where_it_stood(browser: Browser, sample: Path, stories: list[dict[str, Any]]) -> None:
    id, number = next(
        (story["id"], at)
        for story in stories
        for at, one in enumerate(story["witnesses"])
        if any(entry[0] == "m" for entry in one[7])
    )
    browser.go(sample, f"#/story/{id}?beside={number}")
    stood = browser.tell("document.querySelectorAll('.stood').length")
    assert stood > 0 and browser.tell("document.querySelectorAll('.arcs .arc').length") == stood
    within = "(() => { const [a, b] = ['.arcs', '.texts'].map((one) => document.querySelector(one).getBoundingClientRect()); return a.right <= b.right + 1; })()"  # fmt: skip
    assert browser.tell(within)


def test_a_page_is_coloured_and_leads_to_its_stories(browser: Browser, sample: Path) -> None:
    browser.go(sample, "#/pages")
    browser.click("table.pages tbody a")
    browser.shown("#/page/0")
    name = browser.tell("document.querySelector('#room h1').innerText")
    assert browser.tell("document.querySelector('.sheet').textContent") == (SEEDS / name).read_text("utf-8-sig")
    articles = browser.tell("document.querySelectorAll('.chips li').length")
    assert articles > 2
    grounds = browser.tell("[...document.querySelectorAll('.sheet [id^=article-]')].map((one) => getComputedStyle(one).backgroundColor)")  # fmt: skip
    assert len(grounds) == len(set(grounds)) == articles
    assert browser.tell("document.querySelectorAll('.map .band').length") >= articles
    browser.tell("document.querySelector('.sheet .begins').focus()")
    assert "title" in browser.tell("document.getElementById('status').innerText")
    browser.click(".sheet a.k-title")
    browser.until("!!document.querySelector('.story .heading')")
    assert name in browser.tell("document.querySelector('.heading .wit').innerText")
    browser.click(".heading .wit a")
    browser.until("document.activeElement.classList.contains('sp')")


def test_on_a_phone_a_witness_is_laid_by_its_letter(browser: Browser, sample: Path, rich: dict[str, Any]) -> None:
    browser.size(390, 844, 2.0, phone=True)
    view = f"#/story/{rich['id']}"
    browser.go(sample, view)
    browser.click("[data-lay='2']")
    browser.shown(f"{view}?beside=2")
    assert browser.tell("document.querySelector('.heading .wit a').innerText") == rich["witnesses"][2][0]
    assert browser.tell("document.querySelector('[data-lay=\"2\"]').ariaCurrent") == "true"
    browser.click("[data-lay='2']")
    browser.shown(view)
    browser.go(sample, f"{view}/1")
    browser.click(".who-is-who summary")
    shown = browser.tell("[...document.querySelectorAll('.who-is-who dd')].map((one) => one.innerText)")
    assert [text.split(" ")[0] for text in shown] == [one[0] for one in rich["witnesses"]]


def test_a_mark_says_how_many_copies_have_what_is_printed(browser: Browser, sample: Path, rich: dict[str, Any]) -> None:
    browser.go(sample)
    for number, (_, _, readings, _) in enumerate(places(rich)[:6], 1):
        browser.turn(f"#/story/{rich['id']}/{number}")
        have = [len(sigla) for _, sigla in readings]
        assert f"{have[0]} of {sum(have)} copies" in browser.tell("document.querySelector('.why').innerText")


def test_every_view_fits_a_phone(browser: Browser, sample: Path, rich: dict[str, Any]) -> None:
    browser.size(360, 740, 2.0, phone=True)
    for view in (
        "#/",
        "#/stories",
        f"#/story/{rich['id']}",
        f"#/story/{rich['id']}/3",
        f"#/story/{rich['id']}?beside=3",
        "#/pages",
        "#/page/1",
        "#/review",
    ):
        browser.go(sample, view)
        wide = browser.tell("[document.documentElement.scrollWidth, innerWidth]")
        assert wide[0] <= wide[1], view


@pytest.mark.parametrize("dark", [False, True])
def test_text_stands_out_from_its_ground(browser: Browser, sample: Path, rich: dict[str, Any], dark: bool) -> None:
    browser.light(dark)
    browser.go(sample, f"#/story/{rich['id']}")
    contrast = """((selector) => {
      const numbers = (text) => { const c = document.createElement('canvas').getContext('2d'); c.fillStyle = text; c.fillRect(0, 0, 1, 1); return [...c.getImageData(0, 0, 1, 1).data].slice(0, 3); };
      const light = (rgb) => { const [r, g, b] = rgb.map((v) => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
      const one = document.querySelector(selector);
      let ground = one;
      while (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
      const both = [getComputedStyle(one).color, getComputedStyle(ground).backgroundColor].map(numbers).map(light).sort((a, b) => b - a);
      return (both[0] + .05) / (both[1] + .05);
    })"""  # fmt: skip
    for selector in (".part.body", ".soft", ".mark:not(.none)", ".sigla a", ".side h2"):
        assert browser.tell(f"{contrast}({json.dumps(selector)})") >= 4.5, selector


def test_light_is_chosen_by_hand(browser: Browser, sample: Path) -> None:
    browser.go(sample)
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    before = browser.tell(ground)
    browser.click("#light")
    assert browser.tell(ground) == before
    browser.click("#light")
    assert browser.tell(ground) != before
    browser.click("#light")


def test_keys_are_told_and_the_page_is_walked_by_tab(browser: Browser, sample: Path) -> None:
    browser.go(sample)
    browser.key("?")
    assert browser.tell("document.getElementById('help').open") is True
    browser.key("Escape")
    browser.until("!document.getElementById('help').open")
    browser.go(sample)
    browser.key("Tab")
    assert browser.tell("document.activeElement.className") == "skip"
    browser.key("Enter")
    browser.until("document.activeElement.id === 'view'")
    assert browser.tell("location.hash") in ("", "#/")


def test_what_is_not_there_is_said(browser: Browser, sample: Path) -> None:
    for view, said in (
        ("#/story/000000000000", "no such story"),
        ("#/page/999", "no such page"),
        ("#/story/%E0%A4%A", "no such"),
    ):
        browser.go(sample, view)
        assert said in browser.tell("document.querySelector('main').innerText")


HOSTILE = (
    "<script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    "</script><script>window.hacked=1</script>",
    "\"'><svg onload=window.hacked=1>",
    "javascript:window.hacked=1",
    "{{7*7}}{% raw %}${7*7}",
    "\u202e\u2066倒\u200f着\u202d写",
    "长" * 400,
    "W" * 400,
    "e" + "\u0301\u0489" * 200,
    "\u0000\ufeff\u2028\u0085",
    "&lt;b&gt;&amp;",
    "https://example.org/" + "%20" * 100,
)
"""Titles, bodies, names and notes that have no good in mind."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the page of a report in which every text of an input is hostile."""
    base = tmp_path_factory.mktemp("hostile")
    (base / "in").mkdir()
    lines, made, ledger, readings = [], [], [], []
    for number, nasty in enumerate(HOSTILE):
        clean = nasty.replace("\0", "")
        siglum = f"r.jsonl#{clean}".replace("\u2028", "\ufffd")
        id = f"{number:012x}"
        text = f"{clean}\n{clean}甲"
        lines.append(json.dumps({"id": clean, "text": text}))
        attested = Attestation("r.jsonl", read_as(siglum), "base", 1.0, 1.0, ((0, len(text)),), ())
        ledger.append(LedgerRow("r.jsonl", read_as(siglum), 0, len(text), "body", id, 1, "printed", nasty))
        made.append(edition(id, title=nasty, subtitle=nasty, byline=nasty, paragraphs=(("body", nasty), ("body", nasty)), captions=(nasty,), warnings=(nasty,), agency=nasty, date=nasty, witnesses=(attested,)))  # fmt: skip
    data = ("\n".join(lines) + "\n").encode("utf-8", "backslashreplace")
    (base / "in" / "r.jsonl").write_bytes(data)
    readings.append(Reading("r.jsonl", len(data), hashlib.sha256(data).hexdigest(), "utf-8", 1, "read", HOSTILE[1]))
    readings += [Reading(one, 1, "", None, 0, "skipped", one) for one in HOSTILE]
    ledger.sort(key=lambda row: row.article or "")
    out = str(base / "out")
    write.folder(out, made, ledger, [], readings, settings(), str(base / "in"), report=lambda staged: report.files(out, None, staged))  # fmt: skip
    return base / "out" / "report.html"


def read_as(siglum: str) -> str:
    """Give a siglum as reading names it."""
    from dedupe.read import shown

    source, _, id = siglum.partition("#")
    return f"{source}#{shown(id)}"


def views(tab: Browser, page: Path) -> Iterator[str]:
    """Go to every view of a report, and give the address of each."""
    fixed = ["#/", "#/stories", "#/pages", "#/review"]
    tab.go(page, "#/stories")
    stories = tab.tell(
        "[...document.querySelectorAll('table.stories tbody th a')].map((one) => one.getAttribute('href'))"
    )
    tab.go(page, "#/pages")
    sheets = tab.tell("[...document.querySelectorAll('table.pages tbody th a')].map((one) => one.getAttribute('href'))")
    assert len(stories) == len(HOSTILE) and len(sheets) > 8
    for view in [*fixed, *stories, *sheets]:
        tab.go(page, view) if view in fixed else tab.turn(view)
        yield view


@pytest.mark.parametrize("width", [1280, 360])
def test_hostile_text_runs_nothing_and_breaks_nothing(browser: Browser, hostile: Path, width: int) -> None:
    browser.size(width, 800, 1.0, phone=width < 500)
    for view in views(browser, hostile):
        assert browser.tell("window.hacked") is None, view
        wide, room = browser.tell("[document.documentElement.scrollWidth, innerWidth]")
        assert wide <= room, view
        # What turns direction is told as its number, and not one such character reaches the page.
        turned = browser.tell(
            "/[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f]/.test(document.body.innerText + document.title)"
        )
        assert turned is False, view
        assert (
            browser.tell("document.querySelectorAll('#room img, #room script, #room iframe, #room svg[onload]').length")
            == 0
        )
        assert browser.tell(
            "[...document.querySelectorAll('#room a')].every((one) => /^(#|\\.\\/)/.test(one.getAttribute('href')))"
        )


def test_the_policy_stops_what_would_be_let_in(browser: Browser, hostile: Path) -> None:
    browser.go(hostile)
    script = "(() => { try { document.body.innerHTML += '<img src=x onerror=window.hacked=1>'; return 'done'; } catch (error) { return error.name; } })()"  # fmt: skip
    assert browser.tell(script) == "TypeError"
    policy = browser.tell("document.querySelector('meta[http-equiv]').content")
    assert "default-src 'none'" in policy and "unsafe" not in policy
    script = "new Promise((told) => { const one = new Image(); one.onload = () => told('loaded'); one.onerror = () => told('stopped'); one.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='; })"  # fmt: skip
    assert browser.tell(script) == "stopped"
    browser.tell("0")
    browser.events = [
        one for one in browser.events if one.get("method") not in ("Log.entryAdded", "Network.requestWillBeSent")
    ]
    browser.events.append({"method": "Network.requestWillBeSent", "params": {"request": {"url": hostile.as_uri()}}})


MANY = 10_000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the page of a report on ten thousand stories of two witnesses each, every one a record."""
    base = tmp_path_factory.mktemp("large")
    (base / "in").mkdir()
    made, ledger, readings = [], [], []
    body = "新桥昨日通车，两岸居民往来只需五分钟，比过去快了一个小时。" * 12
    for copy, source in enumerate(("a.jsonl", "b.jsonl")):
        rows = [{"id": f"{number:05}", "text": f"{body}第{number}号。"} for number in range(MANY)]
        data = b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)
        (base / "in" / source).write_bytes(data)
        readings.append(Reading(source, len(data), hashlib.sha256(data).hexdigest(), "utf-8", 1, "read"))
        for number, row in enumerate(rows):
            span = (0, len(row["text"]))
            ledger.append(LedgerRow(source, f"{source}#{row['id']}", *span, "body", f"{number:012x}", 1, ("printed", "agrees")[copy], "so"))  # fmt: skip
    for number in range(MANY):
        text = f"{body}第{number}号。"
        both = tuple(Attestation(source, f"{source}#{number:05}", role, 1.0, 1.0, ((0, len(text)),), ()) for source, role in (("a.jsonl", "base"), ("b.jsonl", "witness")))  # fmt: skip
        made.append(edition(f"{number:012x}", title=f"第{number}号", paragraphs=(("body", text),), witnesses=both))
    out = str(base / "out")
    write.folder(out, made, ledger, [], readings, settings(format="jsonl"), str(base / "in"), report=lambda staged: report.files(out, None, staged))  # fmt: skip
    return base / "out" / "report.html"


def test_ten_thousand_stories_are_listed_searched_and_opened(browser: Browser, large: Path) -> None:
    browser.go(large)
    assert os.path.getsize(large) < 1 << 18
    assert "10,000" in browser.tell("document.querySelector('.way').innerText")
    loaded = browser.heard("Network.requestWillBeSent")
    assert sum("/story-" in one["request"]["url"] or "/page-" in one["request"]["url"] for one in loaded) == 0
    browser.turn("#/stories")
    assert len(titles(browser)) == 100
    assert "1–100 of 10,000" in browser.tell("document.querySelector('#room .turner').innerText")
    browser.click("#room .turner button:last-child")
    browser.until("document.querySelector('#room .turner').innerText.includes('101–200')")
    browser.click("#search")
    browser.type("第9876号")
    browser.until("document.querySelectorAll('table.stories tbody tr').length === 1")
    browser.click("table.stories tbody a")
    browser.until("document.querySelector('.story') && document.querySelector('#room h1').innerText === '第9876号'")
    assert browser.tell("document.querySelectorAll('script[src]').length") == 0
    browser.click(".sigla a")
    browser.until("!!document.querySelector('.sheet')")
    browser.key("]")
    browser.until("document.querySelector('#room h1').innerText.includes('09877')")
