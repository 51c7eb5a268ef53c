"""What tests share: one run over the sample corpus, and the way that hypothesis looks for counter-examples."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from outside import SEEDS

import dedupe

# The same examples every time: a test that fails now and then teaches people to run it again.
settings.register_profile(
    "steady",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def seeds_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder that a run over ``seeds/`` wrote; not to be written to."""
    out = tmp_path_factory.mktemp("seeds") / "out"
    dedupe.run([str(SEEDS)], str(out))
    return out
