"""What the gateway is made of; one object, assembled in `gateway/app.py` and reached from every request."""

from dataclasses import dataclass, field

from redis.asyncio import Redis
from starlette.requests import Request

from gateway.intake import Intake
from gateway.voice.calls import Calls
from gateway.webchat.events import Hub
from gateway.webchat.limits import Limits
from handoff.callbacks.steps import Callbacks
from handoff.escalation.on_call import Person
from handoff.escalation.steps import Escalation
from handoff.legs.steps import Legs
from handoff.queue.handovers import Handovers
from handoff.queue.steps import Queue
from helpline.conversation.callback import By
from helpline.conversation.log import Conversations
from helpline.conversation.sessions import Sessions
from helpline.conversation.texts import Texts
from helpline.sentences import Sentences
from helpline.settings import Settings
from telephony.numbers import Numbers


@dataclass(frozen=True)
class Parts:
    settings: Settings
    redis: Redis
    conversations: Conversations
    queue: Queue
    callbacks: Callbacks
    callbacks_by: frozenset[By]
    """What may be offered: what this deployment has numbers for."""
    sessions: Sessions
    texts: Texts
    numbers: Numbers
    calls: Calls
    legs: Legs
    handovers: Handovers
    on_call: tuple[Person, ...]
    escalation: Escalation
    intake: Intake
    hub: Hub
    sentences: Sentences
    limits: Limits = field(default_factory=Limits)


def parts_of(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts
