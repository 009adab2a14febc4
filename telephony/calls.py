"""Makes and moves calls through Twilio (twilio.com/docs/voice/api/call-resource, .../conference-participant-resource).

Nothing is ever recorded: no call here asks for it.
"""

from twilio.rest import Client

from telephony.client import ask

RING_S = 25


class Ring:
    """One account's calls."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def call(self, sender: str, to: str, url: str) -> None:
        """Ring somebody up; `url` says what they hear. Raises `PassingError`, `PermanentError`."""
        await ask(lambda: self._client.calls.create(to=to, from_=sender, url=url, method="POST", timeout=RING_S))

    async def into_conference(self, conference: str, sender: str, to: str, *, events: str, progress: str) -> None:
        """Ring a counsellor up, straight into the conference where the caller will be put through.

        `events`: who comes and goes; `progress`: whether they answered.
        """
        await ask(
            lambda: self._client.conferences(conference).participants.create(
                from_=sender,
                to=to,
                timeout=RING_S,
                beep="false",
                start_conference_on_enter=True,
                end_conference_on_exit=False,
                jitter_buffer_size="small",
                conference_status_callback=events,
                conference_status_callback_method="POST",
                conference_status_callback_event=["join", "leave", "end"],
                status_callback=progress,
                status_callback_method="POST",
                status_callback_event=["answered", "completed"],
            )
        )

    async def move(self, sid: str, url: str) -> None:
        """What a call that runs hears from now on."""
        await ask(lambda: self._client.calls(sid).update(url=url, method="POST"))
