"""Real records that a person read in pairs: none that tell two stories are joined, and those that tell one are.

The records are not part of this project. Where they lie beside it, in ``../shared/data``, what is told of those that
``bench/real/pairs.toml`` names is held against what was said of them; elsewhere these tests are skipped.
"""

import pytest

from bench.real import pairs

FILES = pairs.labels()


def test_the_labels_contradict_each_other_nowhere() -> None:
    for said in FILES.values():
        kinds = list(said.values())
        assert all(not one.keys() & other.keys() for i, one in enumerate(kinds) for other in kinds[i + 1 :])
        assert all(a != b for kind in kinds for a, b in kind)


@pytest.mark.skipif(not pairs.DATA.is_dir(), reason="the real records do not lie in ../shared/data")
@pytest.mark.parametrize("name", FILES)
def test_real_records_are_joined_as_a_person_would(name: str) -> None:
    told = pairs.verdict(name, FILES[name])
    assert told.merged == ()
    assert told.unread == ()
    assert told.missed == ()
