"""The simulation: the real queue gives the waits of the plain queue caller by caller, and that one those of Erlang."""

import math
import statistics
from itertools import islice

import pytest
from redis.asyncio import Redis

from handoff.simulation.erlang import mean_wait
from handoff.simulation.plan import Caller, Plan, Staff, callers
from handoff.simulation.report import as_html, as_text, report
from handoff.simulation.world import World
from helpline.language import Language
from tests.handoff.simulation.reference import waits

PLAIN = (0.0, 1.0, 0.0, 0.0, 0.0)
SEEDS = 20
T_19 = 2.093
"""Of Student's distribution with 19 degrees of freedom, 95 %."""


def plain(counsellors: int, busy: float, hours: float) -> Plan:
    """One language, one level, nobody gives up: the case with a formula."""
    per_hour = busy * counsellors * 60 / 10
    staff = (Staff((Language.EN,), counsellors),)
    return Plan(per_hour, staff, {Language.EN: 1.0}, PLAIN, handling=10.0, patience=0.0, hours=hours, warm_up=0.0)


@pytest.mark.parametrize("busy", [0.7, 0.9])
@pytest.mark.parametrize("counsellors", [3, 12])
async def test_the_mean_wait_is_erlangs(redis: Redis, counsellors: int, busy: float) -> None:
    await _check_erlang(redis, counsellors, busy, really_played=60, in_memory=100_000 if busy > 0.8 else 30_000)


@pytest.mark.parametrize("busy", [0.7, 0.9])
@pytest.mark.parametrize("counsellors", [3, 12])
@pytest.mark.long
@pytest.mark.timeout(0)
async def test_the_mean_wait_is_erlangs_over_many_callers(redis: Redis, counsellors: int, busy: float) -> None:
    await _check_erlang(redis, counsellors, busy, really_played=2_000, in_memory=400_000)


async def _check_erlang(redis: Redis, counsellors: int, busy: float, *, really_played: int, in_memory: int) -> None:
    """Two levels (multifidelity Monte Carlo): each seed's long run of the plain queue in memory, plus what the real queue's
    waits differ from the plain queue's for the same callers."""
    plan = plain(counsellors, busy, hours=1e9)
    means = []
    for seed in range(SEEDS):
        long_run = list(waits(islice(callers(plan, seed), in_memory), counsellors))
        same = list(islice(callers(plan, seed), really_played))
        served = await World(redis, plan).play(same)
        real = {one.caller.arrival: one.wait for one in served}
        differs = [real[caller.arrival] - wait for caller, wait in zip(same, waits(same, counsellors), strict=True)]
        # The clock of the real queue has milliseconds.
        assert max(map(abs, differs)) < 0.001
        # The beginning is left out: nobody waits yet when the doors open.
        means.append(statistics.fmean(long_run[in_memory // 20 :]) + statistics.fmean(differs))
    mean, half_width = statistics.fmean(means), T_19 * statistics.stdev(means) / math.sqrt(SEEDS)
    formula = mean_wait(counsellors, plan.calls_per_hour / 60, plan.handling)
    print(f"{counsellors} counsellors {busy:.0%}: {mean:.3f} +- {half_width:.3f} minutes, formula {formula:.3f}")
    assert half_width / mean < 0.05
    assert abs(mean - formula) < half_width


MIXED = Plan(
    12, (Staff((Language.EN, Language.FR), 3), Staff((Language.AR,), 1)),
    {Language.EN: 0.5, Language.FR: 0.3, Language.AR: 0.2}, hours=6, warm_up=1,
)  # fmt: skip


async def test_the_same_seed_gives_the_same_day(redis: Redis) -> None:
    runs = [await World(redis, MIXED).play(callers(MIXED, 7)) for _ in range(2)]
    assert runs[0] == runs[1]


async def test_danger_is_answered_sooner_and_never_gives_up(redis: Redis) -> None:
    served = [one for seed in range(4) for one in await World(redis, MIXED).play(callers(MIXED, seed))]
    high = [one for one in served if one.caller.level >= 3]
    low = [one for one in served if one.caller.level == 0]
    assert not any(one.gave_up for one in high)
    assert any(one.gave_up for one in low)
    assert statistics.fmean(one.wait for one in high) < statistics.fmean(one.wait for one in low)


async def test_everybody_is_accounted_for(redis: Redis) -> None:
    coming = [caller for caller in callers(MIXED, 1) if caller.arrival >= 60]
    served = await World(redis, MIXED).play(callers(MIXED, 1))
    assert sorted(one.caller.arrival for one in served) == [caller.arrival for caller in coming]


async def test_whoever_is_overtaken_is_counted(redis: Redis) -> None:
    plan = Plan(1, (Staff((Language.EN,), 1),), {Language.EN: 1.0}, warm_up=0.0)
    day = [
        Caller(arrival, 10.0, math.inf, level, Language.EN)
        for arrival, level in [(0.0, 1), (1.0, 0), (2.0, 0), (3.0, 4)]
    ]
    served = await World(redis, plan).play(day)
    assert [(one.caller.arrival, one.overtaken) for one in served] == [(0.0, 0), (3.0, 0), (1.0, 1), (2.0, 1)]


async def test_the_report_says_it_in_words_and_in_a_picture(redis: Redis) -> None:
    found = report(MIXED, [await World(redis, MIXED).play(callers(MIXED, 1))])
    text, page = as_text(found), as_html(found)
    assert all(name in text for name in ("all", "level 0", "fr", "utilisation"))
    assert "<svg" in page
    assert "http" not in page.replace('lang="en"', "")
