"""The command: options in, summary and exit code out. All that is printed, is printed here and in ``console``."""

import os
import signal
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from difflib import get_close_matches
from typing import Any

import click

from dedupe.errors import DedupeError, UnreadableError, UsageError

INTERRUPTED = 130
HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
INPUTS = "Where the inputs lie, if they moved; a file that holds what came by standard input."
_HELD = "\0"
"""Goes before a word that would be taken for an option; no word of a command line holds it."""


class Main(click.Command):
    """The main job; its help lists the other commands behind its own options."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands and what the defaults of the sketch catch."""
        with formatter.section("Commands (a folder of that name is ./NAME)"):
            formatter.write_dl([(name, command.get_short_help_str(70)) for name, command in COMMANDS.items()])
        super().format_epilog(ctx, formatter)


class Asking(click.Command):
    """A command of which a word may name an article of standard input, as ``-#a``, or a line of it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the words; such ones are no options."""
        return super().parse_args(ctx, [_HELD + one if one.startswith(("-#", "-:")) else one for one in args])


@click.command(cls=Main, context_settings=HELP)
@click.argument("inputs", nargs=-1, metavar="INPUT…", type=click.Path())
@click.option(
    "-o", "--output", metavar="OUT", type=click.Path(), help="Folder to write; - streams JSONL to standard output."
)
@click.option(
    "--split",
    type=click.Choice(["auto", "page", "record"]),
    help="auto: text files are split, records are articles; page: everything is split; record: nothing is.",
)
@click.option("--text-field", metavar="NAME", help="Field of a record that holds its text (text).")
@click.option("--id-field", metavar="NAME", help="Field of a record that names it (id).")
@click.option("--title-field", metavar="NAME", help="Field of a record that holds its title (title).")
@click.option("--encoding", metavar="auto|NAME", help="auto chooses by likelihood; else a codec for every input.")
@click.option(
    "--script",
    type=click.Choice(["keep", "simplified", "traditional"]),
    help="Script of what is printed; keep: the base's.",
)
@click.option(
    "--text",
    type=click.Choice(["edition", "base"]),
    help="The collated text, or the best witness as it stands after repair.",
)
@click.option("--shingle", type=int, metavar="K", help="Characters in a shingle (3).")
@click.option("--num-perm", type=int, metavar="N", help="Permutations in a signature (128).")
@click.option("--bands", type=int, metavar="B", help="Bands of the signature (32).")
@click.option(
    "--rows",
    type=int,
    metavar="R",
    help="Rows in a band (4). 32 × 4 catch likeness .3 in 23 %, .5 in 87 %, .7 in 99.98 % of cases.",
)
@click.option(
    "--threshold", type=float, metavar="J", help="Least Jaccard likeness of a link; bands follow from it unless given."
)
@click.option("--containment", type=float, metavar="C", help="Least containment of an excerpt (0.8).")
@click.option(
    "--format",
    type=click.Choice(["txt", "md", "jsonl", "parquet"]),
    help="Story files, or all in stories.jsonl or stories-00000.parquet.",
)
@click.option("--no-evidence", is_flag=True, default=None, help="Write no evidence folder.")
@click.option("--report", is_flag=True, default=None, help="Also write report.html: what the run made, to look at.")
@click.option(
    "--engine",
    type=click.Choice(["local", "spark"]),
    help="What carries the work: processes of this machine (local), or a Spark cluster, which needs the extra [spark].",
)
@click.option("--master", metavar="URL", help="Address of the Spark cluster (what Spark's own settings say).")
@click.option("--workers", type=int, metavar="N", help="Processes of this machine (one a core).")
@click.option(
    "--memory",
    metavar="SIZE",
    help="What all processes together may hold, as 512M or 2G (half of the machine's memory).",
)
@click.option(
    "--tmp",
    type=click.Path(),
    metavar="DIR",
    help="Folder for what goes between processes, or does not fit into memory (the system's).",
)
@click.option(
    "--files-from", type=click.Path(), metavar="FILE|-", help="Read the names of inputs from FILE, one a line."
)
@click.option(
    "-0", "--null", "null", is_flag=True, help="Names in --files-from end with NUL, as find -print0 gives them."
)
@click.option("--strict", is_flag=True, default=None, help="Stop at the first unreadable input, write nothing.")
@click.option("--dry-run", is_flag=True, help="Do all but writing; list the files that would appear, change, vanish.")
@click.option("--force", is_flag=True, help="Overwrite story files that were edited by hand since.")
@click.option(
    "--config",
    type=click.Path(),
    metavar="FILE",
    help="TOML with any of these; the command line wins. dedupe.toml is read too.",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.option("-v", "--verbose", is_flag=True, help="Name every input passed over, every doubtful pair.")
@click.option("--json", "as_json", is_flag=True, help="The summary as JSON on standard output.")
@click.version_option(None, "--version", package_name="corpus-dedupe", prog_name="dedupe")
def dedupe(**given: Any) -> None:
    """One clean text per story from a folder of damaged newspaper pages and their web copies.

    INPUT are files or folders (.txt .md .jsonl, also .gz .zst; .parquet); - is JSONL on standard input.
    """
    import gc

    from dedupe import config, console, pipeline

    # Records are many and hold no circles: looking for some after every few hundred costs a twentieth of a run.
    gc.set_threshold(200_000)
    job = config.job(given)
    with console.shown(job) as view:
        outcome = pipeline.run(
            job.inputs,
            job.output,
            job.settings,
            force=job.force,
            dry_run=job.dry_run,
            strict=job.strict,
            progress=view.progress,
        )
        view.summary(outcome)
    if outcome.problems:
        sys.exit(UNREAD)


@click.command(context_settings=HELP, short_help="Check files, manifest, evidence and inputs against each other.")
@click.argument("out", type=click.Path())
@click.option("--inputs", type=click.Path(), metavar="DIR", help=INPUTS)
def verify(out: str, inputs: str | None) -> None:
    """Check the folder OUT of an earlier run: files, manifest, evidence and inputs against each other."""
    from dedupe import verify as verification

    findings = list(verification.folder(out, inputs))
    for finding in findings:
        click.echo(finding)
    if findings:
        sys.exit(1)
    click.echo(f"{out}: all is as the evidence says.", err=True)


def _names(context: click.Context, parameter: click.Parameter, begun: str) -> list[Any]:
    """Give what the names of ``explain`` may be, for completion."""
    from dedupe import complete

    return list(complete.names(context, parameter, begun))


@click.command(
    cls=Asking,
    context_settings=HELP,
    short_help="Where a text came from, where a line went, why two articles are one story.",
)
@click.argument("out", type=click.Path())
@click.argument("names", nargs=-1, required=True, metavar="STORY|FILE[:LINE]|A B", shell_complete=_names)
@click.option("--inputs", type=click.Path(), metavar="DIR", help=INPUTS)
@click.option("--json", "as_json", is_flag=True, help="The same as JSON, complete.")
def explain(out: str, names: tuple[str, ...], inputs: str | None, as_json: bool) -> None:
    """Tell why the folder OUT of an earlier run is as it is.

    STORY is an id or the beginning of one, a story file, or part of a title: where its text came from. FILE is an input, or an
    article of it (FILE#N): where it, or its LINE, went; of a story file, LINE is where that line came from. A and B are two
    articles or stories: why they are or are not one story.
    """
    from dedupe import explain as explanation

    told = explanation.of(out, *(name.removeprefix(_HELD) for name in names), inputs=inputs)
    _shown(explanation.lines(told), told if as_json else None)


@click.command(context_settings=HELP, short_help="What became of the stories between two runs.")
@click.argument("before", metavar="OUT1", type=click.Path())
@click.argument("after", metavar="OUT2", type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="The same as JSON, complete.")
def diff(before: str, after: str, as_json: bool) -> None:
    """Tell which stories appeared, vanished, were merged, split or changed between the folders OUT1 and OUT2 of two runs.

    Stories are matched by where their copies stand in the inputs, not by their ids. The exit code is 0 whether or not there are
    differences.
    """
    from dedupe import diff as difference

    told = difference.folders(before, after)
    _shown(difference.lines(told), told if as_json else None)


def _shown(lines: Iterable[str], record: Any) -> None:
    """Write ``lines`` to standard output; or the ``record`` as JSON, if there is one."""
    if record is None:
        for line in lines:
            click.echo(_safe(line))
        return
    import json
    from dataclasses import asdict

    click.echo(json.dumps(asdict(record), ensure_ascii=False).encode("utf-8", "backslashreplace"))


@click.command(
    context_settings=HELP, short_help="Write the report on an earlier run: its stories collated, its pages, to look at."
)
@click.argument("out", type=click.Path())
@click.option("--inputs", type=click.Path(), metavar="DIR", help=INPUTS)
@click.option("--force", is_flag=True, help="Overwrite a report.html that dedupe did not write.")
def report(out: str, inputs: str | None, force: bool) -> None:
    """Write OUT/report.html on the earlier run whose folder OUT is, for a browser to open from disk."""
    from dedupe import report as reports
    from dedupe import write

    write.report(out, lambda told: reports.files(out, inputs, told), force=force)
    click.echo(f"{out}: open report.html in a browser.", err=True)


COMMANDS: dict[str, click.Command] = {"explain": explain, "diff": diff, "report": report, "verify": verify}
UNREAD = 1


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command on ``arguments`` (those of the process) and exit with its code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if arguments is None:
        _opened()
        # To be ended is to be interrupted: what lies on disk for a while must be removed then too.
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            # Not if we were told to go on, as nohup does.
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                with suppress(ValueError):
                    signal.signal(number, signal.default_int_handler)
    try:
        try:
            if asked := os.environ.get("_DEDUPE_COMPLETE"):
                from dedupe import complete

                click.echo(complete.answer(asked, dedupe, COMMANDS))
            else:
                _carried_out(words)
        finally:
            # Here, where a reader that went away, or a full disk, can still be told.
            if sys.stdout is not None:
                sys.stdout.flush()
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
        sys.exit(UsageError.exit_code)
    except (click.Abort, KeyboardInterrupt):
        _tell("interrupted; what stood in OUT is intact.")
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output has had enough.
        _silence()
        sys.exit(0)
    except DedupeError as error:
        hint = " (--strict: nothing was written)" if isinstance(error, UnreadableError) else ""
        _tell(f"{error}{hint}")
        sys.exit(error.exit_code)
    except OSError as error:
        _silence()
        where = f" ({error.filename})" if error.filename else ""
        _tell(f"the system refused{where}: {error.strerror or error}. What stood in OUT is intact.")
        sys.exit(DedupeError.exit_code)
    except Exception as error:  # Python itself would end with 1, which is to say that all was done but for some inputs
        _silence()
        _tell(f"{_fault(error)} What stood in OUT is intact.")
        sys.exit(DedupeError.exit_code)


def _tell(text: str) -> None:
    """Write a line on what went wrong to standard error, if that takes it."""
    with suppress(OSError):
        click.echo(f"dedupe: {_safe(text)}", err=True)


def _fault(error: Exception) -> str:
    """Say what ended a run that nothing in the package foresaw."""
    import traceback

    if isinstance(error, MemoryError):
        return "memory ran out. Allow less with --memory, or try fewer --workers."
    if isinstance(error, UnicodeEncodeError) and error.encoding == sys.getfilesystemencoding() != "utf-8":
        return (
            f"names of files can only be {error.encoding} here. Set PYTHONUTF8=1, or another locale (LC_ALL=C.UTF-8)."
        )
    return f"a fault of dedupe itself, which should be told to its makers.\n{traceback.format_exc()}"


def _opened() -> None:
    """Open nothing in the place of a standard stream that is closed: the next file to be opened would take its number, and what is meant for it."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free


def _carried_out(words: list[str]) -> None:
    """Run the command that ``words`` mean."""
    command, name = (COMMANDS.get(words[0]), f"dedupe {words[0]}") if words else (None, "")
    if command is not None:
        words = words[1:]
    else:
        _meant(words)
        command, name = dedupe, "dedupe"
    # Not by click's own main, which ends with 1 when the reader of the output goes away.
    with command.make_context(name, words) as context:
        command.invoke(context)


def _silence() -> None:
    """Send what is still buffered for standard output nowhere, since Python would complain when it flushes at exit."""
    with suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _meant(words: Sequence[str]) -> None:
    """Raise `UsageError` if the first word is no path but resembles a command."""
    if not words or words[0].startswith("-") or os.path.lexists(words[0]):
        return
    near = get_close_matches(words[0], COMMANDS, n=1, cutoff=0.6)
    if near:
        raise UsageError(f"There is no file or folder {words[0]!r}. Did you mean the command `dedupe {near[0]}`?")


def _safe(text: str) -> str:
    """Give ``text`` without control characters and halves of surrogate pairs: names of files may hold either."""
    clean = "".join(c if c.isprintable() or c in "\n" else "\N{REPLACEMENT CHARACTER}" for c in text)
    return clean.encode("utf-8", "replace").decode()
