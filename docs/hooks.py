"""What mkdocs does not do by itself: leave out of the list of pages those that were not made yet, as measurements are."""

import os
from typing import Any


def on_config(config: Any) -> Any:
    """Give the ``config`` of the site, its list of pages without those that are not there."""
    config.nav = _there(config.nav, config.docs_dir)
    return config


def _there(entries: list[Any], folder: str) -> list[Any]:
    found = []
    for entry in entries:
        if isinstance(entry, dict):
            found.append({title: _there(below, folder) for title, below in entry.items()})
        elif os.path.isfile(os.path.join(folder, entry)):
            found.append(entry)
    return found
