"""Makes and moves calls through Twilio (twilio.com/docs/voice/api/call-resource, .../conference-participant-resource).

Nothing is ever recorded: no call here asks for it.
"""

from twilio.rest import Client

from telephony.client import ask
from telephony.commands import PermanentError

RING_S = 25
OVER = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})
"""States in which a call has ended."""
_UNKNOWN = "20404"


class Ring:
    """One account's calls."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def call(self, sender: str, to: str, url: str, *, ended: str | None = None) -> None:
        """Ring somebody up; `url` says what they hear, `ended` hears of the end. Raises `PassingError`, `PermanentError`."""
        heard = {} if ended is None else {"status_callback": ended, "status_callback_method": "POST"}
        await ask(
            lambda: self._client.calls.create(to=to, from_=sender, url=url, method="POST", timeout=RING_S, **heard)
        )

    async def call_staff(self, sender: str, to: str, url: str, *, progress: str) -> None:
        """Ring a counsellor up, at a number or at "client:...". `url` asks whether it is really they, and puts them into the
        conference; `progress` hears how it ended. Raises `PassingError`, `PermanentError`.
        """
        await ask(
            lambda: self._client.calls.create(
                to=to,
                from_=sender,
                url=url,
                method="POST",
                timeout=RING_S,
                status_callback=progress,
                status_callback_method="POST",
                status_callback_event=["completed"],
            )
        )

    async def hold(self, room: str, end: str, url: str | None) -> None:
        """One end of a conference hears what `url` says, and nobody hears them; None = they are back."""
        participant = self._client.conferences(room).participants(end)
        if url is None:
            await ask(lambda: participant.update(hold=False))
        else:
            await ask(lambda: participant.update(hold=True, hold_url=url, hold_method="POST"))

    async def announce(self, room: str, url: str) -> None:
        """All ends of a conference hear what `url` says. To a conference that has ended nothing is said."""
        try:
            await ask(lambda: self._client.conferences(room).update(announce_url=url, announce_method="POST"))
        except PermanentError as refused:
            if refused.code != _UNKNOWN:
                raise

    async def mute(self, room: str, end: str, *, on: bool) -> None:
        """Whether one end of a conference is heard by nobody."""
        await ask(lambda: self._client.conferences(room).participants(end).update(muted=on))

    async def take_part(self, room: str, end: str, *, muted: bool, coach: str | None) -> None:
        """How one end of a conference is heard: by nobody, by the end `coach` alone, or by all."""
        participant = self._client.conferences(room).participants(end)
        if coach is None:
            await ask(lambda: participant.update(muted=muted, coaching=False))
        else:
            await ask(lambda: participant.update(muted=muted, coaching=True, call_sid_to_coach=coach))

    async def hang_up(self, sid: str) -> None:
        """End a call, if it has not ended. Raises `PassingError`, `PermanentError`."""
        try:
            await ask(lambda: self._client.calls(sid).update(status="completed"))
        except PermanentError:
            if not await self.is_over(sid):
                raise

    async def is_over(self, sid: str) -> bool:
        """Whether a call has ended, or was never heard of. Raises `PassingError`, `PermanentError`."""
        try:
            call = await ask(lambda: self._client.calls(sid).fetch())
        except PermanentError as refused:
            if refused.code == _UNKNOWN:
                return True
            raise
        return call.status in OVER

    async def move(self, sid: str, url: str) -> None:
        """What a call that runs hears from now on."""
        await ask(lambda: self._client.calls(sid).update(url=url, method="POST"))
