"""/healthz, /readyz and /metrics of the desk side. Nothing in them names anybody."""

import re
from collections.abc import Iterator

import msgspec
from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector
from redis.exceptions import RedisError
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from handoff.desk.request import desk_of
from handoff.desk.state import Lines, lines, look, overdue
from helpline.conversation.records import text_fields
from helpline.presence import Heartbeat, processes
from helpline.store.keys import Keys

_STEP = re.compile(r"[a-z][a-z0-9_]{1,40}")
_WAIT = "wait_ms_total"


def _is_from_here(request: Request) -> bool:
    """Asked on this machine, and not through a proxy: a counsellor must not learn of somebody who keeps them out."""
    through_proxy = any(name in request.headers for name in ("forwarded", "x-forwarded-for", "x-real-ip", "via"))
    host = request.client.host if request.client else ""
    return not through_proxy and (host in {"", "::1"} or host.startswith("127."))


async def healthz(_: Request) -> Response:
    return PlainTextResponse("ok\n")


async def readyz(request: Request) -> Response:
    """200 when the store answers, else 503. `?verbose`, on this machine only: bot, queue, counsellors, degraded modes."""
    desk = desk_of(request)
    try:
        house, found = await look(desk.redis, desk.cell), await lines(desk.redis, desk.cell)
    except (RedisError, OSError):
        return JSONResponse({"ready": False, "degraded": ["store_away"]}, 503)
    if "verbose" not in request.query_params or not _is_from_here(request):
        return JSONResponse({"ready": True})
    level4 = sum(count for (kind, _), count in found.waiting.items() if kind == "4")
    return JSONResponse(
        {
            "ready": True,
            "bot": {"status": house.bot, "progress": house.progress},
            "keeper": "ready" if house.keeper else "away",
            "queue": {
                "waiting": sum(found.waiting.values()),
                "level4": level4,
                "oldest_level4_s": found.oldest_ms // 1000,
            },
            "counsellors": {"present": house.counsellors},
            "degraded": [*house.degraded, *(["level4_overdue"] if overdue(found) else [])],
        }
    )


class Measures(msgspec.Struct, frozen=True):
    """What /metrics shows, read in one go."""

    counters: dict[str, str]
    lines: Lines
    counsellors: int
    held: int
    inbox: int
    untriaged: int
    alive: list[Heartbeat]


async def metrics(request: Request) -> Response:
    """On this machine only: a collector runs beside the desk."""
    if not _is_from_here(request):
        return PlainTextResponse("not found\n", 404)
    desk = desk_of(request)
    keys = Keys(desk.cell)
    measures = Measures(
        counters=text_fields(await desk.redis.hgetall(keys("counters"))),
        lines=await lines(desk.redis, desk.cell),
        counsellors=(await look(desk.redis, desk.cell)).counsellors,
        held=int(await desk.redis.zcard(keys("leases"))),
        inbox=int(await desk.redis.zcard(keys("inbox"))),
        untriaged=int(await desk.redis.zcard(keys("untriaged"))),
        alive=await processes(desk.redis, desk.cell),
    )
    registry = CollectorRegistry()
    registry.register(_Collector(measures))
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)


class _Collector(Collector):
    def __init__(self, measures: Measures) -> None:
        self._measures = measures

    def collect(self) -> Iterator[Metric]:
        yield from _counters(self._measures.counters)
        yield from _gauges(self._measures)


def _counters(counted: dict[str, str]) -> Iterator[Metric]:
    steps = CounterMetricFamily("helpline_steps", "Steps taken, by kind", labels=["step"])
    for name, value in sorted(counted.items()):
        if name != _WAIT and _STEP.fullmatch(name):
            steps.add_metric([name], float(value))
    yield steps
    waited = float(counted.get(_WAIT, 0)) / 1000
    yield CounterMetricFamily("helpline_claim_wait_seconds", "Waits of all that were claimed", value=waited)


def _gauges(measures: Measures) -> Iterator[Metric]:
    waiting = GaugeMetricFamily("helpline_waiting", "Conversations in line", labels=["level", "language"])
    for (kind, language), count in sorted(measures.lines.waiting.items()):
        waiting.add_metric(["4" if kind == "4" else "0-3", language], count)
    yield waiting
    processes_ = GaugeMetricFamily("helpline_processes", "Processes with a heartbeat", labels=["process", "status"])
    kinds = [(one.process, one.status.value) for one in measures.alive]
    for process, status in sorted(set(kinds)):
        processes_.add_metric([process, status], kinds.count((process, status)))
    yield processes_
    for name, about, value in (
        ("oldest_level4_seconds", "Longest wait at level 4", measures.lines.oldest_ms / 1000),
        ("counsellors_present", "Counsellors at a desk", measures.counsellors),
        ("held", "Conversations held by counsellors", measures.held),
        ("inbox", "Conversations waiting for the assistant", measures.inbox),
        ("untriaged", "Messages to be scored again", measures.untriaged),
    ):
        yield GaugeMetricFamily(f"helpline_{name}", about, value=value)
