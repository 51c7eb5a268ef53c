"""Stories that have a file each: what of them must be known for it to be named and listed."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from dedupe.records import Edition
from dedupe.write.names import name
from dedupe.write.rows import apparatus_rows, manifest_row, own_line
from dedupe.write.stories import rendered


@dataclass(frozen=True)
class Single:
    """A story, and what is asked of it."""

    edition: Edition
    """The story."""
    format: str
    """``txt`` or ``md``."""

    @property
    def id(self) -> str:
        """Its id."""
        return self.edition.id

    @property
    def name(self) -> str:
        """What its file is called, unless another is called so."""
        return name(self.edition, self.format)

    @property
    def longer(self) -> str:
        """What it is called if one is."""
        return name(self.edition, self.format, len(self.edition.id))

    @cached_property
    def data(self) -> bytes:
        """What stands in its file."""
        return rendered(self.edition, self.format).encode()

    @cached_property
    def digest(self) -> str:
        """The digest of that."""
        return hashlib.sha256(self.data).hexdigest()

    def listed(self, file: str) -> bytes:
        """Give its line in the manifest, its file being called so."""
        return own_line(manifest_row(self.edition, file, self.digest))

    @cached_property
    def noted(self) -> bytes:
        """Its lines in the apparatus."""
        return b"".join(map(own_line, apparatus_rows(self.edition, self.format)))


class Brief(NamedTuple):
    """What is known of a `Single` that lies elsewhere."""

    id: str
    """As there, and so are the next three."""
    name: str
    longer: str
    digest: str
    listed: int
    """Bytes of its line in the manifest, but for those of the name of its file."""
    noted: Sequence[int]
    """Bytes of each of its lines in the apparatus."""
