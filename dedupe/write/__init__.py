"""Given editions and where everything went, the folder that people read, or a stream of stories."""

from dedupe.write.blocks import Block, Lined, Named, filed, lined, mingled
from dedupe.write.changes import Summary
from dedupe.write.folders import folder, report
from dedupe.write.names import name, names
from dedupe.write.rows import (
    apparatus_rows,
    columns,
    inputs_row,
    ledger_head,
    ledger_line,
    ledger_part,
    ledger_tail,
    line,
    manifest_row,
    review_row,
    run_record,
    steps,
    story_row,
)
from dedupe.write.sheets import SHARD
from dedupe.write.singles import Single
from dedupe.write.stories import body, offsets, rendered
from dedupe.write.streams import stream

__all__ = [
    "SHARD",
    "Block",
    "Lined",
    "Named",
    "Single",
    "Summary",
    "apparatus_rows",
    "body",
    "columns",
    "filed",
    "folder",
    "inputs_row",
    "ledger_head",
    "ledger_line",
    "ledger_part",
    "ledger_tail",
    "line",
    "lined",
    "manifest_row",
    "mingled",
    "name",
    "names",
    "offsets",
    "rendered",
    "report",
    "review_row",
    "run_record",
    "steps",
    "story_row",
    "stream",
]
