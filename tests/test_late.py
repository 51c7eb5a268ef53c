"""Patterns that are compiled late are patterns."""

import importlib
import pkgutil
import re

from dedupe import cues, late, normalise


def test_each_pattern_that_is_compiled_late_is_one() -> None:
    modules = [
        importlib.import_module(one.name, normalise.__name__)
        for one in pkgutil.iter_modules(normalise.__path__, "dedupe.normalise.")
    ]
    found = [one for module in (cues, *modules) for one in vars(module).values() if isinstance(one, late._Late)]
    assert len(found) > 70
    for one in found:
        assert one.flags == re.compile(one.pattern, one.flags).flags


def test_a_pattern_compiled_late_finds_what_it_would_at_once() -> None:
    pattern = late.compile("桥(.)", re.IGNORECASE)
    assert pattern.flags == re.compile("桥(.)", re.IGNORECASE).flags
    assert pattern.sub(r"\1", "大桥A") == "大A" and pattern.match("无") is None and pattern.groups == 1


def test_a_match_that_is_kept_is_found_once_and_forgotten_when_that_is_asked() -> None:
    pattern = late.compile("桥(.)", kept=2)
    once = pattern.match("桥头")
    assert once is not None and once[1] == "头" and pattern.match("桥头") is once
    late.forget()
    assert pattern.match("桥头") is not once and pattern.match("无桥") is None
