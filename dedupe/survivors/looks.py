"""What the long way made of records that are not plain: each is looked at once, and what was seen lies on disk where they are many."""

from dedupe import spill
from dedupe.cluster import Face
from dedupe.spill import Packed, Pile, Piled, Piles

HELD = 1 << 25
"""Bytes of the faces, and of the witnesses, that lie in memory at most: most are asked for once."""

Look = tuple[Face, Packed]
"""Face and witness of a record."""


class Looks:
    """Faces and witnesses by the numbers of their records."""

    def __init__(self, piles: Piles) -> None:
        """Begin with none."""
        piles.narrow(HELD)
        self._faces: Pile[Face] = piles.new(_weight)
        self._packed: Pile[Packed] = piles.new(spill.size)
        self._of: dict[int, tuple[int, Piled]] = {}

    def add(self, number: int, look: Look) -> None:
        """Take what was seen of a record."""
        face, witness = look
        self._of[number] = len(self._faces), Piled(self._packed, witness)
        self._faces.append(face)

    def face(self, number: int) -> Face:
        """Give what of a record is compared."""
        return self._faces[self._of[number][0]]

    def witness(self, number: int) -> Piled:
        """Give the witness that it makes."""
        return self._of[number][1]


def _weight(face: Face) -> int:
    return 1000 + 2 * face.size + len(face.ends)
