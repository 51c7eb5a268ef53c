"""What mkdocstrings does not do by itself: show the examples in docstrings as code."""

import re
from typing import Any

try:
    from griffe import Extension
except ImportError:  # the tests read this file where nobody makes a site
    Extension = object

_EXAMPLE = re.compile(r"(?:^>>> .*\n(?:.+\n?)*)", re.MULTILINE)


def fenced(text: str) -> str:
    """Give ``text`` with each example in a fence.

    >>> fenced("Say.\\n\\n>>> 1 + 1\\n2\\n\\nMore.")
    'Say.\\n\\n```pycon\\n>>> 1 + 1\\n2\\n```\\n\\nMore.'
    """
    return _EXAMPLE.sub(lambda found: f"```pycon\n{found[0].rstrip()}\n```\n", text).rstrip()


class Examples(Extension):
    """Puts the examples of every docstring into fences."""

    def on_object(self, *, obj: Any, **_: Any) -> None:
        """Take an object as it was read."""
        if obj.docstring is not None:
            obj.docstring.value = fenced(obj.docstring.value)
