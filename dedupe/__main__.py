"""``python -m dedupe``, and the command itself."""

import atexit
import os
import sys
from contextlib import suppress

from dedupe.cli import main


def run() -> None:
    """Run the command, and end the process where it went well.

    To take apart what a run has loaded takes Python as long as some thousand records do; the system does it at once.
    """
    main()
    if sys.getprofile() is None and sys.gettrace() is None:
        atexit._run_exitfuncs()
        with suppress(OSError, AttributeError):
            sys.stderr.flush()
        os._exit(0)


if __name__ == "__main__":
    run()
