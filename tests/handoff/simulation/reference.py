"""The plain queue without Redis: first come, first served by whoever is free first (J. Kiefer and J. Wolfowitz, 1955)."""

import heapq
from collections.abc import Iterable, Iterator

from handoff.simulation.plan import Caller


def waits(callers: Iterable[Caller], counsellors: int) -> Iterator[float]:
    """The wait of each caller in minutes, in the order of their coming."""
    free_at = [0.0] * counsellors
    for caller in callers:
        begins = max(caller.arrival, free_at[0])
        heapq.heapreplace(free_at, begins + caller.handling)
        yield begins - caller.arrival
