"""What can go wrong, as one family of exceptions.

``cli`` turns each into one text on standard error and an exit code; nothing else in the package prints or exits.
"""


class DedupeError(Exception):
    """Something a person must know: what happened, what it likely means, what to do. Exit code 3."""

    exit_code = 3


class UsageError(DedupeError):
    """The command or the settings cannot be meant so. Exit code 2."""

    exit_code = 2


class UnreadableError(DedupeError):
    """One input could not be read; the run goes on without it unless ``--strict``."""

    def __init__(self, source: str, message: str) -> None:
        super().__init__(f"{source}: {message}")
        self.source = source
        self.message = message
