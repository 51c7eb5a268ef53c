"""How the outlets of the eleventh half are written down: field by field of `Wording`."""

from typing import Any

from bench.press.wording import House

_MARKS = ("titles", "subheads")


def house(
    name: str,
    forms: str,
    leans: dict[str, float],
    adverts: tuple[tuple[str, ...], ...],
    notices: tuple[str, ...],
    text: str,
) -> House:
    """Give the outlet ``name`` that says what ``text`` has: ``field: one¦other``, ¶ between fields, ⏎ for a new line, ␣ for a space that ends one, a mark before and after as ``【…】``.

    ``forms`` are words of `Outlet.form`, and ``leans`` the rates in which it differs.
    """
    says: list[tuple[str, tuple[Any, ...]]] = [("adverts", adverts), ("notices", notices)]
    for line in text.strip("\n").replace(" ¶ ", "\n").split("\n"):
        field, _, told = line.partition(": ")
        options = tuple(told.replace("⏎", "\n").replace("␣", " ").split("¦"))
        says.append((field, tuple(tuple(mark.split("…")) for mark in options) if field in _MARKS else options))
    return House(name, tuple(says), tuple(forms.split()), tuple(leans.items()))
