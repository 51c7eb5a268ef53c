"""Pages in forms that nobody tuned for: each story found once, whole, under its title, and nothing of the page's own in it."""

import json
from pathlib import Path
from typing import Any

import pytest
from wildpages import Expected, Form, forms

import dedupe
from dedupe import chars

Told = list[tuple[dict[str, Any], list[str]]]


def told(form: Form, folder: Path) -> Told:
    """Give the stories that a run over the pages of ``form`` tells: the line of the manifest, and the paragraphs of the file."""
    pages, out = folder / "pages", folder / "out"
    pages.mkdir()
    for name, text in form.pages.items():
        (pages / f"{name}.txt").write_text(text, "utf-8")
    dedupe.run([str(pages)], str(out))
    rows = [json.loads(line) for line in (out / "manifest.jsonl").read_text("utf-8").splitlines()]
    return [(row, _body(row, (out / row["file"]).read_text("utf-8"))) for row in rows]


def _body(row: dict[str, Any], text: str) -> list[str]:
    lines = [line for line in text.split("\n") if line]
    return lines[sum(bool(row[part]) for part in ("title", "subtitle", "byline")) :]


def faults(expected: Expected, stories: Told) -> list[str]:
    """Say what is wrong with how a story is told."""
    keys = [chars.key(paragraph) for paragraph in expected.paragraphs]
    own = [(row, body) for row, body in stories if any(key[4:-4] in chars.key("".join(body)) for key in keys)]
    if len(own) != 1:
        return [f"{expected.name}: told {len(own)} times"]
    row, body = own[0]
    lines = [chars.key(line) for line in body]
    if lines[0].endswith(keys[0]):
        lines[0] = keys[0]
    may = [chars.key(line) for line in expected.also]
    found = [
        f"{expected.name}: lacks {p}" for p, key in zip(expected.paragraphs, keys, strict=True) if key not in lines
    ]
    found += [
        f"{expected.name}: has {line}"
        for line, key in zip(body, lines, strict=True)
        if key not in keys and not any(key.endswith(one) for one in may if one)
    ]
    if expected.title and chars.key(row["title"]) != chars.key(expected.title):
        found.append(f"{expected.name}: titled {row['title']}")
    if [key for key in lines if key in keys] != [key for key in keys if key in lines]:
        found.append(f"{expected.name}: out of order")
    return found


def look(form: Form, folder: Path) -> list[str]:
    """Say what is wrong with how the pages of ``form`` are told."""
    stories = told(form, folder)
    found = [fault for expected in form.expected for fault in faults(expected, stories)]
    if len(stories) != len(form.expected):
        found.append(f"{len(stories)} stories: {[row['file'] for row, _ in stories]}")
    heads = [str(row[part]) for row, _ in stories for part in ("title", "subtitle", "byline")]
    text = "\n".join([*heads, *(line for _, body in stories for line in body)])
    return found + [f"leaked {word}" for word in form.never if word in text]


@pytest.mark.parametrize("name", forms())
def test_each_story_is_told_once_and_whole(name: str, tmp_path: Path) -> None:
    assert look(forms()[name], tmp_path) == []
