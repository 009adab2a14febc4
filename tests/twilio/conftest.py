"""The helpline's gateway and outbox, with a played Twilio at the HTTP seam."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from redis.asyncio import Redis

from gateway.standing import look_around
from handoff.escalation.on_call import read_on_call
from handoff.legs.steps import Leg, Legs
from handoff.outbox import TEXTS, URGENT, Outbox
from handoff.queue.steps import Counsellor, Queue
from handoff.sending import Sender, sender_for
from helpline.conversation.log import Conversations, NoConversation
from helpline.conversation.records import Conversation, Entry
from helpline.conversation.texts import Texts
from helpline.ids import ConversationId, CounsellorId, EntryId
from helpline.language import Language
from helpline.presence import Status, beat, now_ms
from helpline.settings import Settings
from helpline.vault.keyring import Vault
from telephony.numbers import read_numbers
from tests.conftest import serving
from tests.twilio.exchange import ACCOUNT, TOKEN, Exchange, Webhooks
from tests.twilio.telephone import Telephone

if TYPE_CHECKING:
    from triage.engine import TriageEngine

OURS, WHATSAPP = "+15550100010", "+15550100011"
CALLER = "+15550199001"
NUMBERS = f"""
- number: "{OURS}"
  channels: [sms, voice]
- number: "{WHATSAPP}"
  channels: [whatsapp]
  language: zh
  template: HX{"b" * 32}
"""
ON_CALL = """
- number: "+15550100099"
  languages: [fr]
"""


class Outboxes:
    """Both of a cell, as the keeper runs them."""

    def __init__(self, conversations: Conversations, sender: Sender) -> None:
        self._each = [Outbox(conversations, sender, outbox) for outbox in (URGENT, TEXTS)]

    async def run(self) -> int:
        return sum([await one.run() for one in self._each])


class Line:
    """Everything a test of texts needs."""

    def __init__(
        self, settings: Settings, conversations: Conversations, exchange: Exchange, webhooks: Webhooks
    ) -> None:
        self.settings = settings
        self.conversations = conversations
        self.exchange = exchange
        self.webhooks = webhooks
        on_call = read_on_call(settings.on_call)
        sender = sender_for(settings, conversations, read_numbers(settings.twilio_numbers), on_call)
        assert isinstance(sender, Sender)
        self.outbox = Outboxes(conversations, sender)
        self.queue = Queue(conversations)
        self.texts = Texts(conversations)
        self.legs, self.leg = Legs(conversations), Leg
        self.counsellor = Counsellor(CounsellorId("c" * 24), tuple(Language), capacity=100)

    async def write(
        self, text: str, sender: str = CALLER, ours: str = OURS, sid: str | None = None, **other: str
    ) -> None:
        answer = await self.webhooks.text(text, sender, ours, sid, **other)
        assert answer.status_code == 200, answer.status_code
        assert "<Message" not in answer.text

    async def all(self) -> list[Conversation]:
        """Those that are there; a deleted one leaves a mark that says nothing."""
        redis = self.conversations.redis
        found: list[Conversation] = []
        for id in {name.decode().split(":")[2] async for name in redis.scan_iter("{main}:conv:*")}:
            with suppress(NoConversation):
                found.append(await self.conversations.get(ConversationId(id)))
        return sorted(found, key=lambda one: one.created_ms)

    async def only(self) -> Conversation:
        (one,) = await self.all()
        return one

    async def entries(self, id: ConversationId) -> list[Entry]:
        return await self.conversations.read(id)

    async def states(self, id: ConversationId) -> dict[EntryId, str]:
        """What the desk is told of each entry that was sent."""
        return await self.texts.states(id)

    async def later(self) -> None:
        """The first pause of a command that failed is over."""
        now = await now_ms(self.conversations.redis)
        await self.conversations.redis.set("{main}:test-clock", now + 60_000)

    async def notices(self, id: ConversationId) -> list[str]:
        return [entry.body.sentence for entry in await self.entries(id) if entry.body.sentence]


@pytest.fixture
async def line_alone(
    settings: Settings, triage_engine: "TriageEngine", redis: Redis, tmp_path: Path, triage_in_time: None
) -> AsyncIterator[Line]:
    """Without an assistant."""
    async with _line(settings, triage_engine, redis, tmp_path) as one:
        yield one


@pytest.fixture
async def line(
    settings: Settings, triage_engine: "TriageEngine", redis: Redis, tmp_path: Path, triage_in_time: None
) -> AsyncIterator[Line]:
    """With an assistant that has said that it is ready."""
    await beat(redis, "main", "bot", Status.READY)
    async with _line(settings, triage_engine, redis, tmp_path) as one:
        yield one


@pytest.fixture
async def line_relay(
    settings: Settings, triage_engine: "TriageEngine", redis: Redis, tmp_path: Path, triage_in_time: None
) -> AsyncIterator[Line]:
    """With an assistant, and calls by ConversationRelay."""
    await beat(redis, "main", "bot", Status.READY)
    async with _line(settings, triage_engine, redis, tmp_path, voice_transport="relay") as one:
        yield one


@pytest.fixture
async def line_media(
    settings: Settings, triage_engine: "TriageEngine", redis: Redis, tmp_path: Path, triage_in_time: None
) -> AsyncIterator[Line]:
    """With an assistant; pictures and recordings are for the counsellor."""
    await beat(redis, "main", "bot", Status.READY)
    async with _line(settings, triage_engine, redis, tmp_path, media="counsellor") as one:
        yield one


@pytest.fixture
def phone(line: Line) -> Telephone:
    """A caller's."""
    return Telephone(line.webhooks, OURS, CALLER)


@asynccontextmanager
async def _line(
    settings: Settings, triage_engine: "TriageEngine", redis: Redis, tmp_path: Path, **other: str
) -> AsyncIterator[Line]:
    from gateway.app import create_app

    (tmp_path / "numbers.yml").write_text(NUMBERS)
    (tmp_path / "on-call.yml").write_text(ON_CALL)
    exchange = Exchange()
    async with serving(exchange.app) as api:
        told = settings.model_copy(
            update={
                "twilio_account_sid": ACCOUNT,
                "twilio_auth_token": TOKEN,
                "twilio_api_url": api,
                "twilio_numbers": tmp_path / "numbers.yml",
                "on_call": tmp_path / "on-call.yml",
                "public_url": "https://helpline.example.org",
                **other,
            }
        )
        vault = Vault.from_settings(told.master_key, told.index_key)
        conversations = Conversations(redis, vault, "main", told.policy)
        app = create_app(told, redis=redis, engine=triage_engine)
        # As the gateway has seen it after its first look around.
        app.state.parts.hub.house = await look_around(redis, "main")
        async with serving(app, ws="wsproto") as gateway:
            webhooks = Webhooks("https://helpline.example.org", served_at=gateway)
            yield Line(told, conversations, exchange, webhooks)
            await webhooks.http.aclose()
    assert exchange.wrong == []
