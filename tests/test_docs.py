"""What the documents say of the tool is so."""

import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from outside import rows

from dedupe.cli import COMMANDS, dedupe
from docs import man
from docs.readme import INTERFACE, help_text, options, summary

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PACKAGE = ROOT / "dedupe"
IN_STEP = "run `make docs`"


def marked(name: str, text: str = README) -> list[tuple[str, str]]:
    """Give what follows ``name`` in each mark of that name, and the text between it and its closing mark."""
    return re.findall(rf"<!-- {name} ?(\S*) -->\n(.*?)\n<!-- /{name} -->", text, re.DOTALL)


def quoted(block: str) -> list[str]:
    """Give the lines of a fenced block that hold something."""
    return [line for line in block.split("\n") if line.strip() and not line.startswith("```")]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Run the command on the sample corpus, as the README does."""
    folder = tmp_path_factory.mktemp("docs") / "out"
    command = [sys.executable, "-m", "dedupe", "seeds/", "-o", str(folder), "-q"]
    subprocess.run(command, cwd=ROOT, check=True)
    return folder


def test_table_of_options_is_that_of_the_command() -> None:
    assert [text for _, text in marked("options")] == [options(dedupe)], IN_STEP


def test_help_in_the_account_of_the_interface_is_that_of_the_command() -> None:
    assert [text for _, text in marked("help", INTERFACE.read_text("utf-8"))] == [help_text(dedupe)], IN_STEP


def test_account_of_the_interface_names_every_field(seeds_out: Path) -> None:
    told = INTERFACE.read_text("utf-8")
    for name in ("manifest", "evidence/inputs", "evidence/ledger", "evidence/apparatus", "evidence/review"):
        (row, *_) = rows(seeds_out / f"{name}.jsonl")
        fields = {*row, *row["witnesses"][0]} if "witnesses" in row else set(row)
        assert {field for field in fields if f"`{field}`" not in told} == set(), name


def test_man_page_is_that_of_the_commands() -> None:
    assert (ROOT / "docs/dedupe.1").read_text("utf-8") == man.page(), IN_STEP


def test_man_page_is_read_without_a_warning() -> None:
    if shutil.which("groff") is None:
        pytest.skip("groff, which would read it, is not installed")
    told = subprocess.run(
        ["groff", "-man", "-Tutf8", "-P-cbou", "-ww", str(ROOT / "docs/dedupe.1")], capture_output=True, check=True
    )
    assert told.stderr == b""
    shown = told.stdout.decode()
    assert [name for name in ("--threshold", "dedupe explain", "EXIT STATUS") if name not in shown] == []


def test_every_option_of_the_help_stands_in_the_readme() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "dedupe", "--help"], capture_output=True, text=True, encoding="utf-8", check=True
    )
    column = "\n".join(re.findall(r"^  (-.*?)(?:  |$)", told.stdout.split("Options:")[1], re.MULTILINE))
    names = set(re.findall(r"(?<![\w-])--?[a-z0-9][a-z-]*", column))
    table = "".join(text for _, text in marked("options"))
    assert len(names) > 20
    assert {name for name in names if not re.search(rf"(?<![\w-]){name}(?![\w-])", table)} == set()


def test_every_command_stands_in_the_readme() -> None:
    assert [name for name in COMMANDS if f"`dedupe {name}" not in README] == []


def test_readme_shows_a_run_in_the_form_that_it_has() -> None:
    ((_, block),) = marked("run")
    shown, told = (re.sub(r"\d+", "0", text).split("\n") for text in ("\n".join(quoted(block)[1:]), summary()))
    assert shown[:2] == told[:2], IN_STEP


@pytest.mark.long  # not slow, but each change of the splitting moves the figures: they need be right when a change is taken
def test_readme_shows_what_a_run_on_the_sample_tells() -> None:
    ((_, block),) = marked("run")
    assert quoted(block)[1:] == summary().split("\n"), IN_STEP


def test_damaged_lines_in_the_readme_stand_in_the_sample() -> None:
    blocks = marked("before")
    assert len(blocks) == 2
    for name, block in blocks:
        page = (ROOT / "seeds" / name).read_text("utf-8-sig")
        assert [line for line in quoted(block) if line not in page] == []


def test_mended_lines_in_the_readme_stand_in_one_story_of_a_run(out: Path) -> None:
    ((_, block),) = marked("after")
    stories = [path.read_text("utf-8") for path in out.glob("*.txt")]
    missing = [[line for line in quoted(block) if line not in story] for story in stories]
    assert min(missing, key=len) == []


def test_readme_names_every_file_of_out(out: Path) -> None:
    written = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file() and path.suffix != ".txt"}
    assert {name for name in written if f"`{name}`" not in README} == set()


def test_links_between_documents_lead_somewhere() -> None:
    for document in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        targets = re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text("utf-8"))
        assert [target for target in targets if not (document.parent / target).exists()] == [], document.name


def test_changelog_tells_of_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.search(rf"^## \[{re.escape(version('corpus-dedupe'))}\] - \d{{4}}-\d\d-\d\d$", changelog, re.MULTILINE)


def test_architecture_names_every_module_and_no_other() -> None:
    text = (ROOT / "docs/architecture.md").read_text("utf-8")
    table = text.split("## The modules")[1].split("\n## ")[0]
    named = set(re.findall(r"^\| `([\w/]+)` \|", table, re.MULTILINE))
    modules = {path.relative_to(PACKAGE).with_suffix("").as_posix() for path in PACKAGE.rglob("*.py")}
    modules = {name.removesuffix("/__init__") for name in modules} - {"__init__"}
    assert named == modules


def test_architecture_gives_a_reason_for_every_dependency_and_no_other() -> None:
    from configparser import ConfigParser

    config = ConfigParser()
    config.read(ROOT / "setup.cfg", "utf-8")
    extras = config["options.extras_require"]
    lines = [config["options"]["install_requires"], *(extras[name] for name in extras)]
    wanted = {re.split(r"[<>=]", line)[0] for line in "\n".join(lines).split("\n") if line.strip()}
    table = (ROOT / "docs/architecture.md").read_text("utf-8").split("## The dependencies")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE)) == wanted


def test_extras_and_versions_of_python_are_told() -> None:
    from configparser import ConfigParser

    config = ConfigParser()
    config.read(ROOT / "setup.cfg", "utf-8")
    told = (ROOT / "docs/install.md").read_text("utf-8")
    assert [name for name in config["options.extras_require"] if f"| `{name}` |" not in told] == []
    versions = re.findall(r"Python :: (3\.\d+)", config["metadata"]["classifiers"])
    assert len(versions) > 2 and [version for version in versions if version not in told] == []


def test_constants_named_in_the_account_of_the_algorithm_exist() -> None:
    """A name in the text, as ``revise/cuts.DATELINE``, is one of the module's."""
    text = (ROOT / "docs/algorithm.md").read_text("utf-8")
    names = re.findall(r"`([a-z_/]+)\.(_?[A-Z][A-Z_]*)`", text)
    assert len(names) > 20
    gone = []
    for module, name in names:
        path = PACKAGE / f"{module}.py"
        source = (path if path.is_file() else PACKAGE / module / "__init__.py").read_text("utf-8")
        if not re.search(rf"^{name}\b", source, re.MULTILINE):
            gone.append(f"{module}.{name}")
    assert gone == []
