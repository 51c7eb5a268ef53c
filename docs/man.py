"""``python -m docs.man``: the man page ``docs/dedupe.1``, from the commands themselves. A test compares it."""

import re
from collections.abc import Iterator
from pathlib import Path

import click

PAGE = Path(__file__).resolve().parent / "dedupe.1"

FILES = (
    ("OUT/manifest.jsonl", "a line for each story: its file, heads, date, warnings, and its copies with their places"),
    ("OUT/evidence/ledger.jsonl", "each span of each input: what it is, and where it went or why it was left out"),
    ("OUT/evidence/apparatus.jsonl", "each place where copies differ: what is printed, who has what, what decided"),
    ("OUT/evidence/review.jsonl", "pairs of articles that a person should look at"),
    ("OUT/evidence/inputs.jsonl", "each input: size, digest, encoding, whether it was read"),
    ("OUT/evidence/run.json", "version and settings"),
    ("dedupe.toml", "options of the main job, read from the working folder"),
)
CODES = (
    ("0", "done; files that are empty or blank are notes"),
    ("1", "done, but some inputs could not be read; they are named. Of verify: something does not agree"),
    ("2", "wrong usage"),
    ("3", "could not finish; what stood in OUT is intact"),
    ("130", "interrupted; what stood in OUT is intact"),
)
ENVIRONMENT = (
    ("NO_COLOR", "if it is set, progress is shown without colours"),
    ("_DEDUPE_COMPLETE", "bash_source, zsh_source or fish_source: write the script that completes on the Tab key"),
)
EXAMPLES = (
    ("one clean text for each story of a folder", "dedupe pages/ -o out/"),
    ("names from elsewhere", "find pages/ -name '*.txt' -print0 | dedupe --files-from - -0 -o out/"),
    ("a step of a pipeline", "zcat articles.jsonl.gz | dedupe - -o - | gzip > stories.jsonl.gz"),
    ("where line 12 of a page went", "dedupe explain out/ pages/a.txt:12"),
    ("why two articles are or are not one story", "dedupe explain out/ 'a.txt#1' 'b.txt#3'"),
    ("what a change of the settings changed", "dedupe diff out-before/ out-after/"),
)


def page() -> str:
    """Give the man page."""
    from dedupe.cli import COMMANDS, dedupe

    told = [
        '.\\" Made by python -m docs.man: change the commands, not this file.',
        ".TH DEDUPE 1",
        ".SH NAME",
        "dedupe \\- one clean text per story from damaged newspaper pages and their web copies",
        ".SH SYNOPSIS",
        *_synopsis("dedupe", dedupe),
        *(line for name, command in COMMANDS.items() for line in [".br", *_synopsis(f"dedupe {name}", command)]),
        ".SH DESCRIPTION",
        *_prose(dedupe),
        ".SH OPTIONS",
        *_options(dedupe),
        ".SH COMMANDS",
    ]
    for name, command in COMMANDS.items():
        told += [f".SS dedupe {name}", *_prose(command), *_options(command)]
    for heading, rows in (("EXIT STATUS", CODES), ("FILES", FILES), ("ENVIRONMENT", ENVIRONMENT)):
        told += [f".SH {heading}", *(line for name, meaning in rows for line in _item(name, meaning))]
    told.append(".SH EXAMPLES")
    for meaning, example in EXAMPLES:
        told += [".PP", f"{_text(meaning.capitalize())}:", ".PP", ".nf", f".RS\n{_text(example)}\n.RE", ".fi"]
    return "\n".join(told) + "\n"


def _synopsis(name: str, command: click.Command) -> list[str]:
    pieces = command.collect_usage_pieces(_context(command))
    return [f"\\fB{_text(name)}\\fR {_text(' '.join(pieces))}"]


def _context(command: click.Command) -> click.Context:
    # With the command's own settings: what a context calls the option for help, the command keeps for good.
    return click.Context(command, **command.context_settings)


def _prose(command: click.Command) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", command.help or ""):
        yield ".PP"
        yield _text(" ".join(paragraph.split()))


def _options(command: click.Command) -> Iterator[str]:
    context = _context(command)
    for option in command.get_params(context):
        record = option.get_help_record(context)
        if record is not None and isinstance(option, click.Option):
            name, meaning = (" ".join(part.split()) for part in record)
            yield from _item(name, meaning)


def _item(name: str, meaning: str) -> list[str]:
    return [".TP", f"\\fB{_text(name)}\\fR", _text(meaning)]


def _text(text: str) -> str:
    r"""Give ``text`` as roff reads it, on one line.

    >>> _text(r"-o OUT \ don't")
    '\\-o OUT \\e don\\(aqt'
    >>> _text(".txt files")
    '\\&.txt files'
    """
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    plain = plain.replace("\N{HORIZONTAL ELLIPSIS}", "...").replace("\N{MULTIPLICATION SIGN}", "x")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8", newline="\n")
