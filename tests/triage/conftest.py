"""The engine as a fresh installation has it: six lexicons, no trained scorer."""

from pathlib import Path

import pytest

from triage.engine import TriageEngine


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def engine(home: Path) -> TriageEngine:
    return TriageEngine.load(home)
