"""Given the folder of the five real pages, write what was printed in them: ``python -m bench.real.truth PAGES -o FILE``.

The truth itself is not stored here, only where on the pages it stands (``recipe.toml``).
"""

import argparse
import hashlib
import json
import re
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

RECIPE = Path(__file__).with_name("recipe.toml")

Pages = Mapping[str, Sequence[str]]
"""Short name of a page to its lines."""

WIDEN = str.maketrans({"(": "\N{FULLWIDTH LEFT PARENTHESIS}", ")": "\N{FULLWIDTH RIGHT PARENTHESIS}"})
"""Brackets are printed full width; no story here has one within foreign text."""

PLACE = re.compile(r"(?P<page>\d{3}):(?P<line>\d+)(?:\[(?P<begin>\d*):(?P<end>\d*)\])?")
MARKS = re.compile(r"#{1,6} +")
OFFICE = re.compile(r"(新华社记者) *")


@dataclass(frozen=True, slots=True)
class Truth:
    """One story as it was printed: a line of the truth file."""

    story: str
    """Name of the story, ``s01`` and so on."""
    title: str | None
    """Headline; None if no page has it."""
    subtitle: str | None
    """Second headline; None if there is none."""
    byline: str | None
    """Line of the reporters; None if there is none."""
    text: str
    """The whole story file, headlines included, final newline included."""
    paragraphs: tuple[str, ...]
    """Body: paragraphs, subheads, and endmark or credit where one is printed."""
    sources: tuple[str, ...]
    """File names of the pages that hold a copy or a part of it."""
    captions: tuple[str, ...]
    """Captions and credits that must not stand in the text; brackets widened, else as read."""


class RecipeError(Exception):
    """Pages and recipe do not fit: another version of a page, or a place that is not there."""


def pages(folder: Path, listed: Mapping[str, Mapping[str, str]]) -> dict[str, list[str]]:
    """Lines of each listed page in ``folder``; RecipeError if one is missing or has other bytes than listed."""
    found = {}
    for short, page in listed.items():
        try:
            data = (folder / page["file"]).read_bytes()
        except OSError as error:
            raise RecipeError(f"Page {short} cannot be read: {error}.") from error
        if hashlib.sha256(data).hexdigest() != page["sha256"]:
            raise RecipeError(f"{page['file']} is not the page that the line numbers of the recipe were read from.")
        found[short] = data.decode("utf-8").split("\n")
    return found


def passage(places: str, of: Pages) -> str:
    """Text at places joined by ``+`` (form: see the recipe), brackets widened; RecipeError if a place is empty."""
    parts = []
    for place in places.split(" + "):
        found = PLACE.fullmatch(place)
        if found is None:
            raise RecipeError(f"{place!r} is not of the form page:line or page:line[begin:end].")
        lines, number = of[found["page"]], int(found["line"])
        line = lines[number - 1].strip() if 1 <= number <= len(lines) else ""
        line = MARKS.sub("", line, count=1) if line.startswith("#") else line
        part = line[int(found["begin"] or 0) : int(found["end"] or len(line))].strip()
        if not part:
            raise RecipeError(f"Nothing stands at {place}.")
        parts.append(part)
    return "".join(parts).translate(WIDEN)


def amended(paragraphs: Sequence[str], amendments: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """The paragraphs with every amendment made; RecipeError if its old text does not stand in them exactly once."""
    result = list(paragraphs)
    for change in amendments:
        if sum(paragraph.count(change["old"]) for paragraph in result) != 1:
            raise RecipeError(f"{change['old']!r} does not stand in its story exactly once.")
        result = [paragraph.replace(change["old"], change["new"]) for paragraph in result]
    return tuple(result)


def story_file(title: str | None, subtitle: str | None, byline: str | None, paragraphs: Sequence[str]) -> str:
    """A whole story file: headlines on adjacent lines, then everything a blank line apart."""
    head = "\n".join(part for part in (title, subtitle) if part)
    return "\n\n".join(part for part in (head, byline, *paragraphs) if part) + "\n"


def truth(entry: Mapping[str, Any], of: Pages, files: Mapping[str, str]) -> Truth:
    """One story of the recipe, read from the pages; ``files`` are the pages' file names."""

    def optional(name: str) -> str | None:
        return passage(entry[name], of) if name in entry else None

    title, subtitle, byline = optional("title"), optional("subtitle"), optional("byline")
    if byline:
        byline = OFFICE.sub(r"\1 ", byline, count=1)
    paragraphs = amended([passage(places, of) for places in entry["paragraphs"]], entry.get("amend", ()))
    return Truth(
        story=entry["name"],
        title=title,
        subtitle=subtitle,
        byline=byline,
        text=story_file(title, subtitle, byline, paragraphs),
        paragraphs=paragraphs,
        sources=tuple(files[short] for short in entry["pages"]),
        captions=tuple(passage(places, of) for places in entry.get("captions", ())),
    )


def truths(folder: Path, recipe: Path = RECIPE) -> list[Truth]:
    """All stories of the recipe, read from the pages in ``folder``; RecipeError if they do not fit."""
    plan = tomllib.loads(recipe.read_text(encoding="utf-8"))
    of = pages(folder, plan["pages"])
    files = {short: page["file"] for short, page in plan["pages"].items()}
    return [truth(entry, of, files) for entry in plan["story"]]


def main() -> int:
    """Write the truth file that the command line asks for; 0, or 1 with a message if pages and recipe do not fit."""
    parser = argparse.ArgumentParser(prog="python -m bench.real.truth", description="Write what was printed.")
    parser.add_argument("pages", type=Path, metavar="PAGES", help="folder of the five real pages")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="truth file (JSONL)")
    options = parser.parse_args()
    try:
        lines = [json.dumps(asdict(story), ensure_ascii=False) + "\n" for story in truths(options.pages)]
    except RecipeError as error:
        print(error, file=sys.stderr)
        return 1
    options.output.write_text("".join(lines), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
