"""Completion on the Tab key in bash, zsh and fish, by click's own machinery."""

import json
import os
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

import click
from click.shell_completion import CompletionItem, get_completion_class

from dedupe import shelf
from dedupe.errors import UsageError

VARIABLE = "_DEDUPE_COMPLETE"
"""In the environment: what a shell asks for, as ``bash_source`` or ``bash_complete``."""
_OFFERED = 500
"""Most names of OUT that are offered."""


def answer(instruction: str, main: click.Command, commands: Mapping[str, click.Command]) -> str:
    """Give what the shell asks for by ``instruction``: the script that sets completion up, or what could be meant.

    ``main`` is the command without a name, ``commands`` are those with one. Raises `UsageError` if no shell of ours asks so.
    """
    shell, _, task = instruction.partition("_")
    found = get_completion_class(shell)
    if found is None or task not in ("source", "complete"):
        raise UsageError(f"{VARIABLE} is {instruction!r}; it must be bash_source, zsh_source or fish_source.")
    asked = found(main, {}, "dedupe", VARIABLE)
    if task == "source":
        return asked.source()
    words, begun = asked.get_completion_args()
    first: list[CompletionItem] = []
    if words and words[0] in commands:
        asked.cli, words = commands[words[0]], words[1:]
    elif not words:
        first = _commands(commands, begun, shell)
    # bash's script forgets the words once it hears of files.
    items = first if first and shell == "bash" else first + asked.get_completions(words, begun)
    return "\n".join(asked.format_completion(item) for item in items)


def _commands(commands: Mapping[str, click.Command], begun: str, shell: str) -> list[CompletionItem]:
    """Give the commands that begin as ``begun`` does, where no file does.

    In bash, which takes either files or words, a file is the likelier; nothing is inserted before a letter is typed.
    """
    if begun and shell == "bash" and any(name.startswith(begun) for name in os.listdir(".")):
        return []
    return [
        CompletionItem(name, help=command.get_short_help_str(60))
        for name, command in commands.items()
        if name.startswith(begun)
    ]


def names(context: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Give the stories of OUT whose id or file begins as ``begun`` does, and its articles; else files."""
    found = list(islice(_names(str(context.params.get("out") or ""), begun), _OFFERED)) if begun else []
    return found or [CompletionItem(begun, type="file")]


def _names(out: str, begun: str) -> Iterator[CompletionItem]:
    try:
        for file in shelf.standing(out, shelf.MANIFEST):
            with open(os.path.join(out, file), encoding="utf-8") as lines:
                for line in lines:
                    yield from _named(json.loads(line), begun)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return  # a shell that waits for Tab is no place for an error


def _named(story: Any, begun: str) -> Iterator[CompletionItem]:
    title = str(story.get("title", ""))
    for name in (story["id"], story["file"], *(witness["article"] for witness in story["witnesses"])):
        if name.startswith(begun) and name.isprintable():
            yield CompletionItem(name, help=title if title.isprintable() else "")
