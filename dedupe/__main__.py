"""``python -m dedupe``: the command."""

from dedupe.cli import main

if __name__ == "__main__":
    main()
