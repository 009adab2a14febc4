"""The plain queue with a formula, to check the simulation against.

A. K. Erlang, "Solution of some Problems in the Theory of Probabilities of Significance in Automatic Telephone Exchanges"
(1917), in the form of L. Kleinrock, Queueing Systems I (1975), section 3.4.
"""


def chance_to_wait(counsellors: int, load: float) -> float:
    """Erlang C: the share of callers who wait. `load` is arrivals times mean handling time, in erlang, less than `counsellors`.

    Raises:
        ValueError: more comes in than can be served; the line grows without end.
    """
    if not 0 <= load < counsellors:
        raise ValueError("the load must be less than the number of counsellors")
    # By Erlang B, which has a stable recursion.
    blocked = 1.0
    for number in range(1, counsellors + 1):
        blocked = load * blocked / (number + load * blocked)
    busy = load / counsellors
    return blocked / (1 - busy * (1 - blocked))


def mean_wait(counsellors: int, per_minute: float, handling: float) -> float:
    """The mean wait in minutes of all callers, those who don't wait included; `handling`: mean minutes."""
    load = per_minute * handling
    return chance_to_wait(counsellors, load) * handling / (counsellors - load)
