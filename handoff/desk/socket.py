"""The WebSocket of a desk tab: authenticated, kept while the session lasts, told what changes."""

import asyncio
import contextlib
from collections.abc import Coroutine, Sequence
from typing import Any

from redis.exceptions import RedisError
from starlette.websockets import WebSocket, WebSocketDisconnect

from handoff.desk.accounts import Account
from handoff.desk.live import Tab
from handoff.desk.request import account_of, desk_of, language_of, token_of

SIGNED_OUT = 4401
TRY_LATER = 1013


async def live(socket: WebSocket) -> None:
    """Ends with `SIGNED_OUT` when the session does; the page then goes to the sign-in."""
    known = await admitted(socket)
    if known is None:
        return
    account, token = known
    hub = desk_of(socket).hub
    tab = Tab(hub, account, token, language_of(socket, account), socket.send_text, socket.state.signs)
    with hub.joined(tab):
        await until_first(socket, tab.stay(), tab.show())


async def admitted(socket: WebSocket) -> tuple[Account, str] | None:
    """Who is there, and the token of their session; None when the socket was closed instead."""
    await socket.accept()
    try:
        account = await account_of(socket)
    except (RedisError, OSError):
        await socket.close(TRY_LATER)
        return None
    token = token_of(socket)
    if account is None or token is None or account.must_change:
        await socket.close(SIGNED_OUT)
        return None
    return account, token


async def until_first(
    socket: WebSocket, staying: Coroutine[Any, Any, None], *others: Coroutine[Any, Any, None]
) -> None:
    """Until one of them ends or the page is gone. When `staying` returns, the session has ended."""
    tasks = [asyncio.create_task(one) for one in (staying, *others, _until_gone(socket))]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
    if ended[0] is None:
        with contextlib.suppress(RuntimeError, WebSocketDisconnect):
            await socket.close(SIGNED_OUT)
    _raise_faults(ended)


def _raise_faults(ended: Sequence[object]) -> None:
    for fault in ended:
        # A connection that broke while we sent is no fault of ours.
        if isinstance(fault, Exception) and not isinstance(fault, WebSocketDisconnect | RuntimeError | OSError):
            raise fault


async def _until_gone(socket: WebSocket) -> None:
    """The page says nothing here; reading is how we hear that it is gone."""
    with contextlib.suppress(WebSocketDisconnect):
        while True:
            await socket.receive_text()
