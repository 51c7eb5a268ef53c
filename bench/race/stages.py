"""``python -m bench.race.stages INPUT OUT OPTION…``: how long each stage of one run of the tool took, as JSON."""

import json
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any
from unittest import mock

from dedupe import cli, pipeline, write


class Clock:
    """Seconds by stage; a stage lasts until another one is heard of."""

    def __init__(self, now: Callable[[], float] = time.perf_counter) -> None:
        """Begin with `start`."""
        self._now = now
        self._stage, self._since = "start", now()
        self.seconds: dict[str, float] = {}

    def told(self, stage: str, *_: int) -> None:
        """Hear that the run is at ``stage``."""
        now = self._now()
        self.seconds[self._stage] = self.seconds.get(self._stage, 0.0) + now - self._since
        self._stage, self._since = stage, now


def main(arguments: list[str]) -> int:
    """Run the command of the tool with its stages overheard; give the exit code."""
    clock = Clock()
    run, folder = pipeline.run, write.folder

    def overheard(*given: Any, **named: Any) -> Any:
        return run(*given, **(named | {"progress": clock.told}))

    def written(*given: Any, **named: Any) -> Any:
        clock.told("write")
        return folder(*given, **named)

    given, out, *options = arguments
    with ExitStack() as stack:
        stack.enter_context(mock.patch.object(pipeline, "run", overheard))
        stack.enter_context(mock.patch.object(write, "folder", written))
        code = 0
        try:
            cli.main(["-q", given, "-o", out, *options])
        except SystemExit as ended:
            code = int(ended.code or 0)
    clock.told("end")
    print(json.dumps(clock.seconds))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
