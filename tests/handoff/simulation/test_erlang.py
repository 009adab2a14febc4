"""Erlang's formula: values from tables, and what must hold of any queue."""

import math

import pytest

from handoff.simulation.erlang import chance_to_wait, mean_wait


def test_one_counsellor_is_the_simplest_queue() -> None:
    assert math.isclose(chance_to_wait(1, 0.9), 0.9)
    assert math.isclose(mean_wait(1, 0.09, 10), 90.0)


@pytest.mark.parametrize(("counsellors", "load", "chance"), [(2, 1.0, 1 / 3), (3, 2.1, 0.4923), (12, 10.8, 0.6400)])
def test_it_gives_the_values_of_the_definition(counsellors: int, load: float, chance: float) -> None:
    busy = load / counsellors
    last = load**counsellors / math.factorial(counsellors) / (1 - busy)
    defined = last / (sum(load**n / math.factorial(n) for n in range(counsellors)) + last)
    assert math.isclose(chance_to_wait(counsellors, load), defined, rel_tol=1e-9)
    assert math.isclose(defined, chance, rel_tol=0.02)


@pytest.mark.parametrize("load", [3.0, 4.0, -1.0])
def test_more_work_than_can_be_done_has_no_wait(load: float) -> None:
    with pytest.raises(ValueError, match="less than"):
        chance_to_wait(3, load)
