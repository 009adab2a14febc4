"""Executes the outbox: every command once as far as anybody can know, tried again while that may help, else a dead letter.

A command is taken from the stream under this keeper's name and acknowledged after it was done. When a keeper dies in between,
another takes it over after `TAKEN_OVER_S` and lets the transport ask first whether it was done. That time begins anew with each
command, so that a slow batch is not done twice.
"""

import asyncio
import secrets
from typing import Any

import msgspec
import structlog
from redis.exceptions import RedisError, ResponseError

from helpline.conversation.log import Conversations
from helpline.presence import now_ms
from helpline.store.scripts import Script
from helpline.store.values import as_bytes, as_text
from telephony.commands import Command, NotYet, PassingError, PermanentError, Transport

SCRIPTS = "handoff"
TEXTS, URGENT = "outbox", "outbox:urgent"
TAKEN_OVER_S = 60
_GROUP = "keepers"
_MOST = 50
_AT_ONCE = 8
_MOST_ATTEMPTS = 6
_FIRST_PAUSE_MS = 2_000
_MOST_DEAD = 10_000

_log = structlog.get_logger()


class Outbox:
    """One of a cell's two: `TEXTS`, or `URGENT` for what rings and for who is on call, which no flood of texts holds up."""

    def __init__(self, conversations: Conversations, transport: Transport, outbox: str = TEXTS) -> None:
        self._redis = conversations.redis
        self._cell = conversations.cell
        self._outbox = outbox
        self._stream = conversations.keys(outbox)
        self._dead = conversations.keys("outbox:dead")
        self._transport = transport
        self._name = secrets.token_hex(6)
        self._has_group = False
        self._due = Script(conversations.redis, SCRIPTS, "outbox_due")
        self._later = Script(conversations.redis, SCRIPTS, "outbox_later")
        self._hold = Script(conversations.redis, SCRIPTS, "outbox_hold")

    async def run(self, taken_over_s: int = TAKEN_OVER_S) -> int:
        """Execute what is there and due. Returns how many were tried."""
        try:
            return await self._round(taken_over_s)
        except ResponseError as gone:
            # A store that was restored, or a replica that had not heard of it yet: made again with the next round.
            self._has_group = self._has_group and "NOGROUP" not in str(gone)
            raise

    async def _round(self, taken_over_s: int) -> int:
        await self._ready()
        await self._due(self._cell, self._outbox, _MOST)
        left_behind = await self._left_behind(taken_over_s)
        await self._all(left_behind, maybe_done=True)
        new = await self._new()
        await self._all(new, maybe_done=False)
        return len(left_behind) + len(new)

    async def _all(self, entries: list[Any], *, maybe_done: bool) -> None:
        """What goes to one recipient goes in order; several recipients at a time, as Twilio takes its time over each."""
        lines: dict[str, list[tuple[str, bytes]]] = {}
        for entry_id, fields in entries:
            raw = as_bytes({as_text(name): value for name, value in fields.items()}.get("command", b""))
            lines.setdefault(_recipient(raw), []).append((as_text(entry_id), raw))
        room = asyncio.Semaphore(_AT_ONCE)

        async def one_line(commands: list[tuple[str, bytes]]) -> None:
            async with room:
                for entry_id, raw in commands:
                    await self._execute(entry_id, raw, maybe_done=maybe_done)

        async with asyncio.TaskGroup() as group:
            for commands in lines.values():
                group.create_task(one_line(commands))

    async def _ready(self) -> None:
        if self._has_group:
            return
        try:
            await self._redis.xgroup_create(self._stream, _GROUP, id="0", mkstream=True)
        except ResponseError as there:
            if "BUSYGROUP" not in str(there):
                raise
        self._has_group = True

    async def _new(self) -> list[Any]:
        found: Any = await self._redis.xreadgroup(_GROUP, self._name, {self._stream: ">"}, count=_MOST)
        return _entries(found)

    async def _left_behind(self, after_s: int) -> list[Any]:
        found: Any = await self._redis.xautoclaim(
            self._stream, _GROUP, self._name, min_idle_time=after_s * 1000, count=_MOST
        )
        return [entry for entry in found[1] if entry[1]]

    async def _execute(self, entry_id: str, raw: bytes, *, maybe_done: bool) -> None:
        if not (await self._hold(self._cell, self._outbox, entry_id, _GROUP, self._name))["held"]:
            return  # another keeper has taken it over
        try:
            command = msgspec.json.decode(raw, type=Command)
        except msgspec.DecodeError:
            await self._bury(entry_id, raw, "unreadable")
            return
        try:
            await self._transport.execute(command, maybe_done=maybe_done)
        except PermanentError as failed:
            await self._bury(entry_id, raw, failed.code)
        except PassingError:
            await self._again(entry_id, command)
        except NotYet as wait:
            # As it stands: commands for one hour go out by their ids, which begin with the conversation and the time.
            await self._later(self._cell, self._outbox, entry_id, wait.at_ms, raw, _GROUP)
        except RedisError:
            raise
        except Exception as fault:  # noqa: BLE001 -- one command's fault must not undo what its neighbours have done
            _log.error("job_failed", component="outbox", exc_info=fault)
            await self._again(entry_id, command)
        else:
            await self._done(entry_id)

    async def _done(self, entry_id: str) -> None:
        async with self._redis.pipeline(transaction=True) as step:
            step.xack(self._stream, _GROUP, entry_id)
            step.xdel(self._stream, entry_id)
            await step.execute()

    async def _bury(self, entry_id: str, raw: bytes, code: str) -> None:
        _log.warning("outbox_dead", code=code)
        async with self._redis.pipeline(transaction=True) as step:
            step.xadd(self._dead, {"command": raw, "code": code}, maxlen=_MOST_DEAD, approximate=True)
            step.xack(self._stream, _GROUP, entry_id)
            step.xdel(self._stream, entry_id)
            await step.execute()

    async def _again(self, entry_id: str, command: Command) -> None:
        tried = msgspec.structs.replace(command, attempt=command.attempt + 1)
        if command.attempt >= _MOST_ATTEMPTS:
            await self._bury(entry_id, msgspec.json.encode(tried), "gave_up")
            return
        at = await now_ms(self._redis) + _FIRST_PAUSE_MS * 2 ** (command.attempt - 1)
        await self._later(self._cell, self._outbox, entry_id, at, msgspec.json.encode(tried), _GROUP)


def _recipient(raw: bytes) -> str:
    """Of whom the order matters: one conversation, one person; "" for what can't be read."""
    try:
        command = msgspec.json.decode(raw, type=Command)
    except msgspec.DecodeError:
        return ""
    return command.conv or command.to


def _entries(found: Any) -> list[Any]:
    """The entries of one stream, as RESP2 or RESP3 nests them."""
    if not found:
        return []
    pages = next(iter(found.values())) if isinstance(found, dict) else found[0][1]
    return [entry for page in pages for entry in page] if isinstance(pages[0], list) else list(pages)
