"""What a run changes in OUT: for each file whether it appears, changes, stays, vanishes, or is kept for a person."""

import os
from collections.abc import Callable
from dataclasses import dataclass

from dedupe.errors import DedupeError
from dedupe.write.journal import ABSENT, FOREIGN, Move, Staging, state


@dataclass(frozen=True, slots=True)
class Summary:
    """What was done to OUT, or, of a dry run, what would be."""

    stories: int
    """Stories in the manifest."""
    appeared: int
    """Files that were not there before."""
    changed: int
    """Files that stood there with another content."""
    unchanged: int
    """Files that stood there as they should be; they were not touched."""
    vanished: int
    """Files of an earlier run that are not written any more."""
    kept: tuple[str, ...]
    """Files that stay as a person left them, though this run has another text, or none, for them."""
    plan: tuple[tuple[str, str], ...] = ()
    """Of a dry run: ``appears``, ``changes`` or ``vanishes``, and the file, sorted by file."""
    recovered: str = ""
    """``finished`` or ``undone`` if an earlier run had been interrupted while it wrote, else empty."""


class Changes:
    """The decisions of one run, counted, and noted in its staging if there is one."""

    def __init__(self, output: str, staging: Staging | None, force: bool) -> None:
        """Begin with none; without ``staging`` (a dry run) they are listed instead of noted."""
        self._output = output
        self._staging = staging
        self._force = force
        self._counts = {"appears": 0, "changes": 0, "vanishes": 0, "unchanged": 0}
        self._plan: list[tuple[str, str]] = []
        self._kept: list[str] = []

    def placed(self, name: str, digest: Callable[[], str], recorded: str | None) -> bool:
        """Tell whether a new file goes to the place ``name``; its ``digest`` is asked for only if something stands there.

        ``recorded`` is the state in which an earlier run left the place: what stands there in another state is a
        person's and is kept. None stands for a file that is ours whatever it holds.
        """
        standing = self._standing(name)
        if standing != ABSENT and standing == digest():
            self._counts["unchanged"] += 1
            return False
        if standing not in (ABSENT, recorded) and recorded is not None and not self._may(name):
            self._kept.append(name)
            return False
        if recorded is None and self._is_folder(name):
            raise DedupeError(
                f"{os.path.join(self._output, name)} is a folder, and a file of dedupe's belongs there. Move it away, "
                "or choose another folder with -o."
            )
        self._note("place", "appears" if standing == ABSENT else "changes", name, standing)
        return True

    def removed(self, name: str, recorded: str | None) -> None:
        """Remove the file of an earlier run at ``name``, unless it is ``recorded`` in another state than it has."""
        standing = self._standing(name)
        if standing == ABSENT:
            return
        if standing != recorded and recorded is not None and not self._may(name):
            self._kept.append(name)
        elif standing != FOREIGN or self._may(name):
            self._note("remove", "vanishes", name, standing)

    @property
    def any(self) -> bool:
        """Whether there is anything to do."""
        return any(self._counts[what] for what in ("appears", "changes", "vanishes"))

    def summary(self, stories: int, recovered: str) -> Summary:
        """Give the sum of all decisions."""
        return Summary(
            stories=stories,
            appeared=self._counts["appears"],
            changed=self._counts["changes"],
            unchanged=self._counts["unchanged"],
            vanished=self._counts["vanishes"],
            kept=tuple(sorted(self._kept)),
            plan=tuple(sorted(self._plan, key=lambda one: one[::-1])),
            recovered=recovered,
        )

    def _standing(self, name: str) -> str:
        return state(os.path.join(self._output, name))

    def _may(self, name: str) -> bool:
        """Tell whether force reaches ``name``: not a folder, which no file can be renamed over."""
        return self._force and not self._is_folder(name)

    def _is_folder(self, name: str) -> bool:
        path = os.path.join(self._output, name)
        return os.path.isdir(path) and not os.path.islink(path)

    def _note(self, what: str, seen: str, name: str, standing: str) -> None:
        self._counts[seen] += 1
        if self._staging:
            self._staging.plan(Move(what, name, standing))
        else:
            self._plan.append((seen, name))
