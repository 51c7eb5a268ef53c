"""The weights of boundaries and of neighbouring parts are printed by one command each, from pages whose stories are known."""

import pytest

from bench import fit
from bench.press import __main__ as press
from dedupe.revise import rejoined
from dedupe.revise.weights import WEIGHTS


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    room = tmp_path_factory.mktemp("corpora")
    folders = [str(room / name) for name in ("first_a", "second_a")]
    for folder in folders:
        press.main(["--builtin", "--stories", "60", "--preset", "hard", "--alike", "0.4", "--seed", "3", "-o", folder])
    return folders


def test_boundaries_have_the_signs_that_the_tool_sees(corpora: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    fit.main(corpora[:1])
    told = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in told[1:-2]] == list(WEIGHTS)
    assert told[-2].startswith("now: found") and told[-1].startswith("new, each half by the others: found")


def test_parts_are_told_with_what_joins_them(corpora: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    found = [one for folder in corpora for one in fit.parts(folder)]
    assert {so for _, so in found} == {False, True}
    assert all(shown["any"] == 1.0 for shown, _ in found)
    fit.main(["--parts", *corpora])
    told = capsys.readouterr().out.splitlines()
    named = {line.split("  ")[0] for line in told[1:-2]}
    assert named == rejoined.WEIGHTS.keys()


def test_places_within_parts_are_told_with_what_cuts_them(
    corpora: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = [one for folder in corpora for one in fit.within(folder)]
    assert {so for _, so in found} == {False, True}
    fit.main(["--within", *corpora])
    told = capsys.readouterr().out.splitlines()
    assert {line.split("  ")[0] for line in told[1:-2]} == rejoined.PARTING.keys()
