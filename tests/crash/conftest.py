"""Each test begins with all processes at work, whatever the one before did to them."""

from collections.abc import Iterator

import pytest

from tests.processes import Processes

ALL = ("redis", "gateway", "keeper", "bot")


@pytest.fixture(autouse=True)
def everybody_works(house: Processes) -> Iterator[None]:
    house.revive(*ALL)
    yield
    for name in ALL:
        house.thaw(name)
