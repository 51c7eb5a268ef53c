"""How outlets are written down one by one: a line or a part of one for each field of `Wording`."""

from types import ModuleType
from typing import Any

from bench.press.wording import House

_MARKS = ("titles", "subheads")


def house(asides: ModuleType, name: str, leans: dict[str, float], text: str) -> House:
    """Give the outlet ``name`` that says what ``text`` has: ``field: one¦other``, ¶ between fields, ⏎ for a new line, ␣ for a space that
    ends one, a mark before and after as ``【…】``. ``forms`` are words of `Outlet.form`, ``asides`` name its adverts and its notices,
    which stand in the module ``asides``.

    ``leans`` are the rates in which it differs.
    """
    says: list[tuple[str, tuple[Any, ...]]] = []
    forms: tuple[str, ...] = ()
    for line in text.strip("\n").replace(" ¶ ", "\n").split("\n"):
        field, _, told = line.partition(": ")
        if field == "forms":
            forms = tuple(told.split())
        elif field == "asides":
            adverts, notices = told.split()
            says += [
                ("adverts", getattr(asides, f"{adverts}_ADVERTS")),
                ("notices", getattr(asides, f"{notices}_NOTICES")),
            ]
        else:
            options = tuple(told.replace("⏎", "\n").replace("␣", " ").split("¦"))
            says.append((field, tuple(tuple(mark.split("…")) for mark in options) if field in _MARKS else options))
    return House(name, tuple(says), forms, tuple(leans.items()))
