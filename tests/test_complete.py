"""What the Tab key gives, as each shell asks for it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from outside import BRIDGE, command, page

import dedupe
from dedupe import cli, complete
from dedupe.errors import UsageError


def asked(line: str, shell: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Give what is offered where ``line`` ends."""
    words = line.split(" ")
    if shell == "fish":  # which hands over the line up to the word, and the word itself
        monkeypatch.setenv("COMP_WORDS", " ".join(words[:-1]))
        monkeypatch.setenv("COMP_CWORD", words[-1])
    else:
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    return complete.answer(f"{shell}_complete", cli.dedupe, cli.COMMANDS)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


SHELLS = ("bash", "zsh", "fish")


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("dedupe pages --thr", "--threshold"),
        ("dedupe pages --script tr", "traditional"),
        ("dedupe exp", "explain"),
        ("dedupe explain out x --inp", "--inputs"),
        ("dedupe diff a b --js", "--json"),
        ("dedupe pages -o ou", "file"),
        ("dedupe pag", "file"),
        ("dedupe explain ou", "file"),
    ],
)
def test_what_is_offered(shell: str, line: str, offered: str, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert offered in asked(line, shell, monkeypatch)


@pytest.mark.parametrize("shell", SHELLS)
def test_options_of_other_commands_are_not_offered(shell: str, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "--threshold" not in asked("dedupe explain out --", shell, monkeypatch)
    assert "explain" not in asked("dedupe pages ex", shell, monkeypatch)


def test_a_folder_named_like_a_command_can_be_completed_in_bash(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked("dedupe ex", "bash", monkeypatch) == "plain,explain"
    (here / "examples").mkdir()
    assert asked("dedupe ex", "bash", monkeypatch) == "file,ex"


def test_names_of_stories_are_offered_with_their_titles(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page(here / "in", "一页.txt", BRIDGE)
    dedupe.run(["in"], "out")
    (file,) = [path.name for path in Path("out").glob("*.txt")]
    id = file[:-4].rpartition("-")[2]
    told = asked(f"dedupe explain out {id[:5]}", "zsh", monkeypatch).split("\n")
    assert told[1].startswith(id) and told[2] == "新桥昨日通车"
    assert "一页.txt#1" in asked("dedupe explain out 一", "bash", monkeypatch)
    assert asked("dedupe explain nowhere 一", "bash", monkeypatch) == "file,一"


@pytest.mark.parametrize("shell", SHELLS)
def test_script_of_a_shell_is_written(shell: str) -> None:
    done = command(env={complete.VARIABLE: f"{shell}_source"})
    assert done.returncode == 0 and f"{complete.VARIABLE}={shell}_complete".encode() in done.stdout


BASH = """
eval "$(VARIABLE=bash_source dedupe)"; compopt() { :; }
COMP_WORDS=(dedupe pages --thr); COMP_CWORD=2; _dedupe_completion dedupe
printf "%s\\n" "${COMPREPLY[@]}"
"""
ZSH = """
compdef() { :; }; _describe() { print -l -- "${(@P)3}" }
eval "$(VARIABLE=zsh_source dedupe)"
words=(dedupe pages --thr); CURRENT=3; _dedupe_completion
"""
FISH = 'VARIABLE=fish_source dedupe | source; complete -C "dedupe pages --thr"'


@pytest.mark.parametrize(("shell", "script"), [("bash", BASH), ("zsh", ZSH), ("fish", FISH)])
def test_a_shell_completes_with_its_script(here: Path, shell: str, script: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    (here / "dedupe").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m dedupe "$@"\n')
    (here / "dedupe").chmod(0o755)
    env = {**os.environ, "PATH": f"{here}{os.pathsep}{os.environ['PATH']}", "HOME": str(here)}
    script = script.replace("VARIABLE", complete.VARIABLE)
    done = subprocess.run([shell, "-c", script], capture_output=True, text=True, check=True, cwd=here, env=env)
    assert "--threshold" in done.stdout and "--text" not in done.stdout


@pytest.mark.parametrize("instruction", ["tcsh_source", "bash", "bash_run"])
def test_what_no_shell_asks_for(instruction: str) -> None:
    with pytest.raises(UsageError, match="bash_source, zsh_source or fish_source"):
        complete.answer(instruction, cli.dedupe, cli.COMMANDS)
    assert command(env={complete.VARIABLE: instruction}).returncode == 2
