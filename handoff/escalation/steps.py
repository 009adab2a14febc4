"""The steps of the escalation, one script each."""

import msgspec

from handoff.escalation.on_call import Person, on_call_now
from helpline.conversation.log import Conversations
from helpline.store.scripts import Script

SCRIPTS = "handoff.escalation"
_AT_MOST = 500


class Escalated(msgspec.Struct, frozen=True):
    """How many conversations took which step: those at desks alerted, somebody on call asked, nobody to ask."""

    alerted: int
    called: int
    nobody: int


class Escalation:
    """Of one cell. Several keepers do no harm: a step is taken by the script that finds it due."""

    def __init__(self, conversations: Conversations, persons: list[Person]) -> None:
        self._cell = conversations.cell
        self._policy = conversations.policy.as_json()
        self._persons = persons
        self._escalate = Script(conversations.redis, SCRIPTS, "escalate")
        self._acknowledge = Script(conversations.redis, SCRIPTS, "acknowledge")

    async def escalate(self, *, duty_is_known: bool = True) -> Escalated:
        """Take every step that is due. Call it every second.

        `duty_is_known`: False after a jump of the clock, when who is on duty may look away; then nothing is due at once.
        """
        persons = msgspec.json.encode([_told(place, person) for place, person in on_call_now(self._persons)])
        return msgspec.convert(
            await self._escalate(self._cell, self._policy, _AT_MOST, persons, int(duty_is_known)), Escalated
        )

    async def acknowledge(self, place: int) -> int:
        """The person at this place of the list is coming. Returns for how many conversations.

        Raises:
            IndexError: the list has no such place.
        """
        if not 1 <= place <= len(self._persons):
            raise IndexError("no such person on call")
        person = msgspec.json.encode(_told(place, self._persons[place - 1]))
        return int((await self._acknowledge(self._cell, self._policy, person, _AT_MOST))["count"])


def _told(place: int, person: Person) -> dict[str, object]:
    """What a script has to know of a person: no number."""
    return {"n": place, "tags": person.tags}
