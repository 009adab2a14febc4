"""What the helpline asks of the world outside. Appended to the outbox within the step that needs it, executed by the keeper."""

from enum import StrEnum
from typing import Protocol

import msgspec


class What(StrEnum):
    TEXT = "text"
    CALL = "call"
    MEDIA = "media"
    """Fetch what a caller sent, for the desk."""


class Command(msgspec.Struct, frozen=True):
    """One message or call.

    `to` names the recipient and is no number: "caller", "oncall:N", "counsellor:ID". `sentence` is put into words, in the
    recipient's language, when it is executed. `id` is the same at every try.
    """

    id: str
    kind: What
    to: str
    conv: str
    sentence: str
    args: dict[str, str | int] = {}
    attempt: int = 1


class PassingError(Exception):
    """May work later: the command is tried again."""


class NotYet(Exception):
    """It is not the time for it: to be done at `at_ms`, and not a try that failed."""

    def __init__(self, at_ms: int) -> None:
        super().__init__("not yet")
        self.at_ms = at_ms


class PermanentError(Exception):
    """Will never work: the command becomes a dead letter. `code` is Twilio's, or a word of ours; no text, no number."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Transport(Protocol):
    """Executes commands."""

    async def execute(self, command: Command, *, maybe_done: bool) -> None:
        """Do it. `maybe_done`: an earlier try died in the middle, so ask first whether it was done.

        Raises:
            PassingError, PermanentError, NotYet.
        """
