"""The documents as a site: made without a warning, and nothing of it asks for anything from elsewhere."""

import re
import subprocess
import sys
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path

import pytest
from browser import Browser, found

ROOT = Path(__file__).resolve().parents[1]
LOADS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
"""Elements that a browser fetches something for, and where they say what."""
NOT_LOADED = {"canonical", "next", "prev"}
"""Links that name a page and fetch nothing."""


class Loads(HTMLParser):
    """Collects what a page asks for as it is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if tag in LOADS and held.get("rel") not in NOT_LOADED:
            self.found.append(held.get(LOADS[tag]) or "")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if find_spec("mkdocs") is None or find_spec("mkdocstrings_handlers") is None:
        pytest.skip("mkdocs is not installed: pip install -e '.[docs]'")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.mark.long
def test_every_document_is_a_page(site: Path) -> None:
    assert {path.stem for path in (ROOT / "docs").glob("*.md")} <= {path.stem for path in site.glob("*.html")}
    assert not list(site.glob("*.py"))


@pytest.mark.long
def test_pages_ask_for_nothing_from_elsewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        loads = Loads()
        loads.feed(page.read_text("utf-8"))
        assert [one for one in loads.found if re.match(r"(?:https?:)?//", one)] == [], page.name
        assert len(loads.found) > 3
    for sheet in site.rglob("*.css"):
        assert re.findall(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//[^)'\"]*", sheet.read_text("utf-8")) == [], (
            sheet.name
        )


@pytest.mark.long
def test_public_names_stand_in_the_account_of_python(site: Path) -> None:
    import dedupe

    told = (site / "api.html").read_text("utf-8")
    missing = [name for name in dedupe.__all__ if not re.search(rf'id="dedupe\.[\w.]*{name}\b', told)]
    assert missing == []


@pytest.mark.long
def test_it_is_searched_where_it_is_read_from_disk(site: Path) -> None:
    program = found()
    if program is None:
        pytest.skip("there is no Chromium here (on Debian: apt-get install chromium)")
    tab = Browser(program)
    try:
        tab.call("Page.navigate", url=(site / "index.html").as_uri())
        tab.until("document.readyState === 'complete' && !!document.querySelector('.md-search__input')")
        tab.tell("document.querySelector('.md-search__input').focus()")
        tab.type("giant cluster")
        tab.until(
            "[...document.querySelectorAll('.md-search-result__link')].some((one) => one.href.includes('questions'))"
        )
        asked = {one["request"]["url"] for one in tab.heard("Network.requestWillBeSent")}
        assert asked and {url for url in asked if not url.startswith(("file:///", "about:", "data:"))} == set()
        assert tab.heard("Runtime.exceptionThrown") == []
    finally:
        tab.close()
