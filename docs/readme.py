"""``python -m docs.readme``: bring what the README takes from the tool into step with it, and the account of the interface.

That is the table of options and the help, from the command itself, and the summary of a run on ``seeds/``. A test compares them.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
INTERFACE = ROOT / "docs/interface.md"


def options(command: click.Command) -> str:
    """Give the options of ``command`` as a table, in the order of its help.

    >>> print(options(click.Command("c", params=[click.Option(["-n", "--times"], metavar="N", help="How often.")])))
    | option | meaning |
    |---|---|
    | `-n, --times N` | How often. |
    | `-h, --help` | Show this message and exit. |
    """
    rows = ["| option | meaning |", "|---|---|"]
    context = click.Context(command, **{"help_option_names": ["-h", "--help"], **command.context_settings})
    for option in command.get_params(context):
        record = option.get_help_record(context)
        if record is not None and isinstance(option, click.Option):
            name, meaning = (" ".join(part.split()).replace("|", "\\|") for part in record)
            rows.append(f"| `{name}` | {meaning} |")
    return "\n".join(rows)


def help_text(command: click.Command) -> str:
    """Give what ``dedupe --help`` tells."""
    context = click.Context(command, info_name="dedupe", terminal_width=100, **command.context_settings)
    return "```\n" + command.get_help(context) + "\n```"


def summary() -> str:
    """Give what a run on ``seeds/`` tells, without the seconds that it took."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "dedupe", "seeds/", "-o", f"{folder}/out"]
        told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, encoding="utf-8").stderr
    return re.sub(r" in [\d.]+ s$", "", told.replace(f"{folder}/out", "out/"), flags=re.MULTILINE).rstrip()


def filled(text: str, parts: dict[str, str]) -> str:
    """Give ``text`` with each of ``parts`` between its marks; raise `ValueError` if it has none for one.

    >>> filled("<!-- a -->old<!-- /a -->", {"a": "new"})
    '<!-- a -->\\nnew\\n<!-- /a -->'
    """
    for name, part in parts.items():
        pattern = re.compile(rf"(<!-- {name} -->).*?(<!-- /{name} -->)", re.DOTALL)
        text, count = pattern.subn(lambda found, part=part: f"{found[1]}\n{part}\n{found[2]}", text)  # type: ignore[misc]
        if count != 1:
            raise ValueError(f"The marks <!-- {name} --> stand {count} times in the text, which should have them once.")
    return text


def parts() -> dict[str, str]:
    """Give what belongs between the marks of the README, by their names."""
    from dedupe.cli import dedupe

    return {"options": options(dedupe), "run": f"```\n$ dedupe seeds/ -o out/\n{summary()}\n```"}


if __name__ == "__main__":
    from dedupe.cli import dedupe

    README.write_text(filled(README.read_text("utf-8"), parts()), "utf-8", newline="\n")
    INTERFACE.write_text(filled(INTERFACE.read_text("utf-8"), {"help": help_text(dedupe)}), "utf-8", newline="\n")
