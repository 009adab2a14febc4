"""Lua scripts: assembled from parts, loaded once, run with EVALSHA.

A script file begins with `-- uses: prelude log place`; those parts (of `helpline/store/lua/`, or `package/part` for another
package's) are put before it, so that a step of the bot and a step of a counsellor move a conversation by the same lines.
"""

import re
from importlib.resources import files
from typing import Any

import msgspec
from redis.asyncio import Redis

_USES = re.compile(r"^-- uses:(?P<parts>[ \w./]+)$", re.MULTILINE)


class ScriptRefused(Exception):
    """A script declined; `reason` is one of its documented words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


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
    """

    def __init__(self, redis: Redis, package: str, name: str) -> None:
        self._script = redis.register_script(assemble(package, name))

    async def __call__(self, cell: str, *arguments: str | bytes | int) -> dict[str, Any]:
        answer: dict[str, Any] = msgspec.json.decode(await self._script(keys=[f"{{{cell}}}"], args=list(arguments)))
        if "error" in answer:
            raise ScriptRefused(answer["error"])
        return answer
