"""Given editions and where everything went, the folder that people read, or a stream of stories."""

from dedupe.write.changes import Summary
from dedupe.write.folders import folder, report
from dedupe.write.names import name, names
from dedupe.write.rows import (
    apparatus_rows,
    inputs_row,
    ledger_row,
    line,
    manifest_row,
    review_row,
    run_record,
    story_row,
)
from dedupe.write.stories import body, offsets, rendered
from dedupe.write.streams import stream

__all__ = [
    "Summary",
    "apparatus_rows",
    "body",
    "folder",
    "inputs_row",
    "ledger_row",
    "line",
    "manifest_row",
    "name",
    "names",
    "offsets",
    "rendered",
    "report",
    "review_row",
    "run_record",
    "story_row",
    "stream",
]
