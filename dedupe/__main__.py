"""``python -m dedupe``, and the command itself."""

import atexit
import os
import sys
import threading
from contextlib import suppress

from dedupe.cli import main


def run() -> None:
    """Run the command, and end the process where it went well, unless somebody else has still to do with it.

    To take apart what a run has loaded takes Python as long as some thousand records do; the system does it at once.
    """
    main()
    if _alone():
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, AttributeError, ValueError):  # there may be none, or it is closed
                stream.flush()
        os._exit(0)


def _alone() -> bool:
    """Tell whether nobody watches the process, or asks on in it, and no thread is at work that Python would wait for."""
    monitoring = getattr(sys, "monitoring", None)  # from Python 3.12 on; its tools have six numbers
    watched = sys.getprofile() or sys.gettrace() or monitoring and any(map(monitoring.get_tool, range(6)))
    at_work = (one for one in threading.enumerate() if not one.daemon and one is not threading.main_thread())
    return not (watched or sys.flags.inspect or any(at_work))


if __name__ == "__main__":
    run()
