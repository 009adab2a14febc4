"""Signs of life of a desk tab: the answers of its browser to the protocol's pings.

A browser answers those even where timers of hidden tabs sleep, and a machine that is gone, or behind a cut network, doesn't.
Presence and leases are renewed by such an answer and by nothing else: a connection that only looks open renews nothing, so a
lease ends `lease_s` after the last time that somebody was really there.
"""

import asyncio

from uvicorn.protocols.websockets.wsproto_impl import WSProtocol
from wsproto.events import Pong, Request

from helpline.policy import Policy

_PINGS_A_LEASE = 8
"""So many answers may be lost or late before a lease ends."""


class SignsOfLife:
    """Heard from one connection. `await signs.next()` waits for the next one; those in between count as one."""

    def __init__(self) -> None:
        self._heard = asyncio.Event()

    def heard(self) -> None:
        self._heard.set()

    async def next(self) -> None:
        await self._heard.wait()
        self._heard.clear()


class ListeningProtocol(WSProtocol):
    """uvicorn's WebSocket, which also tells the app of each pong: `scope["state"]["signs"]`.

    wsproto's is the one implementation that runs beside the websockets release that Rasa is tied to.
    """

    def handle_connect(self, event: Request) -> None:
        self._signs = SignsOfLife()
        self.app_state = {**self.app_state, "signs": self._signs}
        super().handle_connect(event)

    def handle_pong(self, event: Pong) -> None:
        super().handle_pong(event)
        self._signs.heard()


def ping_every_s(policy: Policy) -> float:
    return policy.lease_s / _PINGS_A_LEASE


def dropped_after_s(policy: Policy) -> float:
    """How long a ping may stay unanswered before the connection is closed; the browser then makes a new one."""
    return policy.lease_s / 2
