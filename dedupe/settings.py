"""What a run is told: one record, from which the options, the config file and the docs are made."""

from typing import NamedTuple

from dedupe.errors import UsageError

LEAST = 1 << 29
"""Bytes below which no run is promised to stay: the packages and tables that a process loads take most of them."""


class Settings(NamedTuple):
    """All that shapes a run; the defaults are those of the command line."""

    split: str = "auto"
    """How inputs fall into articles: ``auto`` (text files are split, records are articles), ``page`` or ``record``."""
    text_field: str = "text"
    """The field of a record that holds its text."""
    id_field: str = "id"
    """The field of a record that names it; a record without it is named by its line."""
    title_field: str = "title"
    """The field of a record that holds its title."""
    encoding: str = "auto"
    """``auto`` chooses by likelihood; else the name of a codec for every input."""
    script: str = "keep"
    """Script of what is printed: ``keep`` (the base's), ``simplified`` or ``traditional``."""
    text: str = "edition"
    """What is written: the collated ``edition``, or the ``base`` as it stands after repair."""
    shingle: int = 3
    """Characters in a shingle of the key."""
    num_perm: int = 128
    """Permutations in a signature."""
    bands: int | None = None
    """Bands of the signature; 32 unless ``threshold`` is given."""
    rows: int | None = None
    """Rows in a band; 4 unless ``threshold`` is given."""
    threshold: float | None = None
    """Least Jaccard likeness of a link, 0–1; .5 where not given."""
    containment: float = 0.8
    """Least share of an excerpt's shingles that its story must hold, 0–1."""
    format: str = "txt"
    """Story files as ``txt`` or ``md``, or all stories together as ``jsonl`` or ``parquet``, in shards where they are many."""
    evidence: bool = True
    """Whether the evidence folder is written."""
    report: bool = False
    """Whether the report is written."""
    engine: str = "local"
    """What carries the work: ``local``, processes of this machine, or ``spark``, a cluster."""
    master: str | None = None
    """Address of the cluster; None for what Spark's own settings say."""
    workers: int = 0
    """Processes; 0 means one a core for the command, and this one alone for a program that calls dedupe."""
    memory: int | None = None
    """Bytes that all processes together may hold, about; None for half of what the machine has."""
    tmp: str | None = None
    """Folder for what goes between processes; None for the system's."""

    def checked(self) -> "Settings":
        """Return these settings, or raise `UsageError` naming what cannot be."""
        choices = {
            "split": ("auto", "page", "record"),
            "script": ("keep", "simplified", "traditional"),
            "text": ("edition", "base"),
            "format": ("txt", "md", "jsonl", "parquet"),
            "engine": ("local", "spark"),
        }
        for name, allowed in choices.items():
            if getattr(self, name) not in allowed:
                raise UsageError(f"{name} is {getattr(self, name)!r}; it must be one of {', '.join(allowed)}.")
        # What names the text comes first, and takes a field from what is not named otherwise than it is by default.
        taken = {self.text_field}
        for name in ("title_field", "id_field"):
            value = getattr(self, name)
            if value in taken and value != Settings._field_defaults[name]:
                raise UsageError(f"{name} is {value!r}, as another field is named. Name the field that it is.")
            taken.add(value)
        for name in ("shingle", "num_perm"):
            if getattr(self, name) < 1:
                raise UsageError(f"{name} is {getattr(self, name)}; it must be at least 1.")
        if self.memory is not None and self.memory < LEAST:
            raise UsageError(
                f"memory is {self.memory:,} bytes; it must be at least {LEAST >> 20} MiB, or nothing could run."
            )
        for name in ("threshold", "containment"):
            value = getattr(self, name)
            if value is not None and not 0 < value <= 1:
                raise UsageError(f"{name} is {value}; it must lie above 0 and not above 1.")
        if self.master is not None and self.engine != "spark":
            raise UsageError(f"master is {self.master!r}, which only the engine spark has: give --engine spark too.")
        if (self.bands is None) != (self.rows is None):
            raise UsageError("bands and rows go together: give both or neither.")
        if self.bands is not None and self.rows is not None:
            if self.bands < 1 or self.rows < 1 or self.bands * self.rows > self.num_perm:
                raise UsageError(
                    f"{self.bands} bands of {self.rows} rows do not fit {self.num_perm} permutations: "
                    "bands × rows must be at least 1 and at most num_perm."
                )
        return self
