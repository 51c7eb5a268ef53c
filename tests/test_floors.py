"""Imports obey the plan of docs/architecture.md, read from the source of every module."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "dedupe"

FLOORS: tuple[tuple[str, frozenset[str]], ...] = (
    ("ground", frozenset({"records", "errors", "settings", "chars", "cues", "late", "views"})),
    (
        "first",
        frozenset(
            {
                "arrow",
                "spill",
                "engine",
                "crew",
                "spark",
                "carry",
                "away",
                "components",
                "language",
                "series",
                "tables",
                "standing",
                "loops",
                "fingerprint",
                "nominate",
                "links",
                "sameness",
                "odds",
                "jump",
                "replay",
                "shelf",
                "swift",
            }
        ),
    ),
    (
        "second",
        frozenset(
            {"read", "split", "link", "revise", "normalise", "cluster", "collate", "write", "verify", "whole", "ledger"}
        ),
    ),
    (
        "third",
        frozenset(
            {
                "pipeline",
                "afar",
                "gather",
                "finish",
                "singly",
                "survivors",
                "kindred",
                "severed",
                "meeting",
                "crowd",
                "holdings",
                "explain",
                "diff",
                "report",
            }
        ),
    ),
    ("top", frozenset({"config", "console", "complete", "cli", "__main__", "__init__"})),
)
"""From the ground up: a room is a module of the package, or a package in it."""

FLOOR = {room: number for number, (_, rooms) in enumerate(FLOORS) for room in rooms}
WITHIN = ("ground", "first", "third", "top")
"""Floors whose rooms may import each other; they must not go round in a circle."""
ALLOWED = {("verify", "read")}
"""Verbs that use another all the same, for a reason that docs/architecture.md gives."""

HEAVY = (
    "numba",
    "pyarrow",
    "ftfy",
    "opencc",
    "datasketch",
    "scipy",
    "wordfreq",
    "rich",
    "pandas",
    "pyspark",
    "charset_normalizer",
    "jinja2",
)
"""What takes long to import, and so is imported inside functions."""
COMPILED = {"loops", "swift"}
"""Imported on demand as a whole, since its functions are compiled as they are defined."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported(path: Path) -> set[str]:
    """Give the rooms of this package that a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("dedupe.")}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative imports hide where they lead"
            if node.module == "dedupe":
                found |= {alias.name for alias in node.names}
            elif node.module and node.module.startswith("dedupe."):
                found.add(node.module.split(".")[1])
    return found - {room(path)}


def packages(path: Path) -> set[str]:
    """Give the outside packages that a module imports as it is imported, but for what only a checker of types sees."""
    found: set[str] = set()
    waiting: list[ast.stmt] = list(ast.parse(path.read_text("utf-8")).body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
        elif isinstance(node, ast.If) and "TYPE_CHECKING" not in ast.dump(node.test):
            waiting += node.body + node.orelse
        elif isinstance(node, ast.ClassDef | ast.With):
            waiting += node.body
        elif isinstance(node, ast.Try):
            waiting += node.body + node.orelse + node.finalbody
            for handler in node.handlers:
                waiting += handler.body
    return found


def test_every_room_has_a_floor_and_every_room_of_the_plan_is_there() -> None:
    assert {room(path) for path in MODULES} == set(FLOOR)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_module_imports_only_from_below(path: Path) -> None:
    own = room(path)
    name = FLOORS[FLOOR[own]][0]
    wrong = [
        other
        for other in imported(path)
        if (own, other) not in ALLOWED
        and (FLOOR[other] > FLOOR[own] or FLOOR[other] == FLOOR[own] and name not in WITHIN)
    ]
    # The package's own front gives names of the way to those who use it; nobody inside takes them from there.
    assert own == "__init__" or wrong == []


@pytest.mark.parametrize("name", WITHIN)
def test_rooms_of_one_floor_do_not_import_each_other_in_a_circle(name: str) -> None:
    rooms = dict(FLOORS)[name]
    uses = {one: set().union(*(imported(path) for path in MODULES if room(path) == one)) & rooms for one in rooms}
    while free := {one for one, others in uses.items() if not others & uses.keys()}:
        for one in free:
            del uses[one]
    assert uses == {}


def test_exceptions_to_the_plan_are_used() -> None:
    used = {(room(path), other) for path in MODULES for other in imported(path)}
    assert ALLOWED <= used


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_module_imports_nothing_heavy_before_it_is_needed(path: Path) -> None:
    assert room(path) in COMPILED or packages(path) & {*HEAVY, "numpy", "rapidfuzz"} == set()


@pytest.mark.parametrize("module", ["dedupe.cli", "dedupe.pipeline"])
def test_import_loads_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == ""


def test_help_does_not_load_the_way() -> None:
    code = "import sys, dedupe.cli; print(*sorted(m for m in sys.modules if m.startswith('dedupe')))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["dedupe", "dedupe.cli", "dedupe.errors"]


def test_public_names_are_there_and_no_others() -> None:
    import dedupe

    assert set(dedupe.__all__) <= set(dir(dedupe))
    assert {name for name in dedupe.__all__ if not hasattr(dedupe, name)} == set()
    with pytest.raises(AttributeError, match="no attribute 'storeys'"):
        dedupe.storeys  # type: ignore[attr-defined]  # noqa: B018
