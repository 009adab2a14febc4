"""Lua scripts: assembled from parts, loaded once, run with EVALSHA.

A script file begins with `-- uses: prelude log serving place`; those parts (of `helpline/store/lua/`, or `package/part` for
another package's) are put before it, so that a step of the bot and a step of a counsellor move a conversation by the same
lines.
"""

import re
from importlib.resources import files
from typing import Any

import msgspec
from redis.asyncio import Redis
from redis.exceptions import RedisError

CONFIRM_MS = 1000
"""So long a step waits for its replicas."""
_USES = re.compile(r"^-- uses:(?P<parts>[ \w./]+)$", re.MULTILINE)


class ScriptRefused(Exception):
    """A script declined; `reason` is one of its documented words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NotReplicated(RedisError):
    """Stored, but not confirmed by as many replicas as are asked for: lost if the master dies now. Ask the same again."""


def assemble(package: str, name: str) -> str:
    """The full source of `lua/NAME.lua` in `package`, parts first."""
    source = (files(package) / "lua" / f"{name}.lua").read_text("utf-8")
    uses = _USES.search(source)
    parts = uses["parts"].split() if uses else []
    return "\n".join([*(_part(part) for part in parts), source])


def _part(name: str) -> str:
    package, _, part = name.rpartition("/")
    return (files(package or "helpline.store") / "lua" / f"{part}.lua").read_text("utf-8")


class Script:
    """One atomic step. Called with its arguments; answers a decoded JSON object.

    Example: `await Script(redis, "helpline.conversation", "accept")(cell, "arg", ...)`.

    Raises:
        ScriptRefused: the step declined and changed nothing.
        NotReplicated: fewer than `replicas` have it within `CONFIRM_MS`.
    """

    def __init__(self, redis: Redis, package: str, name: str, replicas: int = 0) -> None:
        self._redis = redis
        self._replicas = replicas
        self._script = redis.register_script(assemble(package, name))

    async def __call__(self, cell: str, *arguments: str | bytes | int) -> dict[str, Any]:
        tag, confirmed = f"{{{cell}}}", self._replicas
        if self._replicas:
            raw, confirmed = await self._confirmed(tag, arguments)
        else:
            raw = await self._script(keys=[tag], args=list(arguments))
        answer: dict[str, Any] = msgspec.json.decode(raw)
        if "error" in answer:
            raise ScriptRefused(answer["error"])
        if confirmed < self._replicas:
            raise NotReplicated
        return answer

    async def _confirmed(self, tag: str, arguments: tuple[str | bytes | int, ...]) -> tuple[bytes, int]:
        """Answer, and how many replicas have it. On one connection: WAIT waits for what was written by it."""
        async with self._redis.pipeline(transaction=False) as pipe:
            await self._script(keys=[tag], args=list(arguments), client=pipe)
            # A step that was taken before, and is asked again because nobody confirmed it, writes nothing: this does.
            pipe.set(f"{tag}:confirmed", 1)
            pipe.execute_command("WAIT", self._replicas, CONFIRM_MS)
            raw, _, confirmed = await pipe.execute()
        return raw, confirmed
