"""Executes the outbox's commands through Twilio: puts them into words, finds the number, sends.

Numbers and words are opened here, for the moment of sending, and go nowhere else.
"""

import contextlib
from collections.abc import Awaitable, Callable

import structlog
from twilio.rest import Client

from handoff.callbacks.steps import Callbacks
from handoff.desk.accounts import Accounts
from handoff.escalation.on_call import Person
from handoff.legs.steps import Leg
from handoff.legs.template import TEMPLATE
from handoff.queue.steps import NotHeld, Queue
from helpline.channel import Channel
from helpline.choices import title_of
from helpline.conversation.buttons import choices_of
from helpline.conversation.log import Conversations, NoConversation
from helpline.conversation.records import Entry, Kind
from helpline.conversation.texts import Route, Texts
from helpline.ids import ConversationId, CounsellorId, EntryId
from helpline.language import Language
from helpline.numbers import Peer
from helpline.sentences import Sentences, sentences
from helpline.settings import Settings
from helpline.store.values import as_text
from telephony.addresses import webhook
from telephony.calls import Ring
from telephony.client import client_of
from telephony.commands import Command, PermanentError, What
from telephony.messages import Letter, Messages
from telephony.numbers import Numbers, OwnNumber
from telephony.states import RANK, Sent
from telephony.window import is_open

_log = structlog.get_logger()


def sender_for(
    settings: Settings, conversations: Conversations, numbers: Numbers, on_call: list[Person]
) -> "Sender | None":
    """None without an account: then the outbox waits."""
    client = client_of(settings)
    return None if client is None else Sender(client, settings, conversations, numbers, on_call)


class Sender:
    """The transport of the outbox (`telephony/commands.py`)."""

    def __init__(
        self, client: Client, settings: Settings, conversations: Conversations, numbers: Numbers, on_call: list[Person]
    ) -> None:
        self._conversations = conversations
        self._numbers = numbers
        self._on_call = on_call
        self._texts = Texts(conversations)
        self._callbacks = Callbacks(conversations)
        self._queue = Queue(conversations)
        self._sentences = sentences()
        self._settings = settings
        self._accounts = Accounts(conversations.redis, conversations.vault, conversations.cell)
        self._messages = Messages(client, webhook(settings, "status"))
        self._ring = Ring(client)

    async def execute(self, command: Command, *, maybe_done: bool) -> None:
        """As `Transport.execute`. What was shredded in the meantime is nobody's to send."""
        maybe_done = maybe_done or command.attempt > 1
        try:
            if command.kind is What.CALL:
                await self._call(command)
            else:
                await self._how(command)(command, maybe_done)
        except NoConversation:
            return

    async def _call(self, command: Command) -> None:
        to, _, who = command.to.partition(":")
        if to == "counsellor":
            await self._ring_counsellor(command, CounsellorId(who))
        elif to == "caller":
            await self._move_caller(command)
        elif to == "callback":
            await self._call_back(command)
        elif to == "oncall":
            person, ours = self._person(command), self._from(Channel.VOICE)
            count = str(command.args.get("count", 1))
            url = webhook(self._settings, "voice/on-call", place=who, count=count)
            await self._ring.call(ours.number, person.number, url)
        else:
            raise PermanentError("unknown_recipient")

    async def _ring_counsellor(self, command: Command, who: CounsellorId) -> None:
        """Into the conference of the conversation. Who cannot be reached gives it back: the caller is not left waiting."""
        id, epoch = ConversationId(command.conv), int(command.args.get("epoch", 0))
        if (await self._conversations.get(id)).epoch != epoch:
            return
        try:
            phone = await self._accounts.phone(who)
            if phone is None:
                raise PermanentError("no_phone")
            about = {"conversation": id, "epoch": str(epoch)}
            await self._ring.into_conference(
                id, self._from(Channel.VOICE).number, phone,
                events=webhook(self._settings, "voice/conference", **about),
                progress=webhook(self._settings, "voice/leg", **about),
            )  # fmt: skip
        except PermanentError:
            with contextlib.suppress(NotHeld):
                await self._queue.release(id, who, epoch)
            raise

    async def _move_caller(self, command: Command) -> None:
        id = ConversationId(command.conv)
        sid = await self._conversations.redis.hget(self._conversations.keys.conversation(id), "call")
        if sid is None:
            return  # the call has ended
        path = "voice/bridge" if command.sentence == Leg.BRIDGE else "voice/back"
        turn = str(10_000 + int(command.args.get("epoch", 0)))
        await self._ring.move(as_text(sid), webhook(self._settings, path, turn=turn))

    async def _call_back(self, command: Command) -> None:
        id = ConversationId(command.conv)
        number = await self._callbacks.number(id)
        if number is not None and await self._is_time(id):
            url = webhook(self._settings, "voice/called", conversation=id)
            await self._ring.call(self._from(Channel.VOICE).number, number, url)

    async def _is_time(self, id: ConversationId) -> bool:
        """Its time may have ended while the command waited: then nobody's telephone must make a sound."""
        callback = (await self._conversations.get(id)).callback
        return callback is not None and callback.begins <= await self._queue.now() < callback.ends

    def _person(self, command: Command) -> Person:
        place = int(command.to.partition(":")[2])
        if not 1 <= place <= len(self._on_call):
            raise PermanentError("nobody_on_call")
        return self._on_call[place - 1]

    def _how(self, command: Command) -> Callable[[Command, bool], Awaitable[None]]:
        if command.to == "caller":
            return self._to_caller
        if command.to == "callback":
            return self._to_callback
        if command.to.startswith("oncall:"):
            return self._to_on_call
        raise PermanentError("unknown_recipient")

    async def _to_caller(self, command: Command, maybe_done: bool) -> None:
        id, entry_id = ConversationId(command.conv), EntryId(str(command.args.get("entry", "")))
        route = await self._texts.route(id)
        if route is None:
            return  # the caller has gone on elsewhere, and reads it there
        if command.sentence == TEMPLATE:
            await self._template(command, route, maybe_done=maybe_done)
            return
        entry = await self._conversations.entry(id, entry_id)
        if entry is None:
            return
        note = self._note(id, entry_id)
        if await self._texts.is_stopped(route.index):
            await note(f"stop{entry_id}".replace("-", "x"), Sent.SUPPRESSED, RANK[Sent.SUPPRESSED], 0)
            return
        language = (await self._conversations.get(id)).language
        text = words_of(entry, language, route.channel, self._sentences)
        await self._messages.send(await self._letter(route, text), note, maybe_done=maybe_done)

    async def _letter(self, route: Route, text: str) -> Letter:
        if not is_open(route.channel, route.texted_ms, await self._queue.now()):
            raise PermanentError("63016")
        ours = self._numbers.of(route.ours, route.channel)
        return Letter(route.channel, route.ours, route.peer, text, ours.service)

    async def _template(self, command: Command, route: Route, *, maybe_done: bool) -> None:
        """What may be sent after the window has closed."""
        ours = self._numbers.of(route.ours, route.channel)
        if not ours.template:
            raise PermanentError("no_template")
        letter = Letter(route.channel, route.ours, route.peer, "", ours.service, ours.template)
        note = self._note(ConversationId(command.conv), EntryId(str(command.args.get("entry", ""))))
        await self._messages.send(letter, note, maybe_done=maybe_done)

    async def _to_callback(self, command: Command, maybe_done: bool) -> None:
        id = ConversationId(command.conv)
        number = await self._callbacks.number(id)
        conversation = await self._conversations.get(id)
        ours = self._from(Channel.SMS)
        if number is None or not await self._is_time(id):
            return
        await self._texts.expect(id, Channel.SMS, ours.number, Peer(number))
        text = self._sentences.say(conversation.language, "callback-text", Channel.SMS)
        note = self._note(id, EntryId(command.id.rpartition(":")[2]))
        await self._messages.send(
            Letter(Channel.SMS, ours.number, number, text, ours.service), note, maybe_done=maybe_done
        )

    async def _to_on_call(self, command: Command, maybe_done: bool) -> None:
        person, ours = self._person(command), self._from(Channel.SMS)
        text = self._sentences.say(person.languages[0], command.sentence, Channel.SMS, **command.args)

        async def note(_sid: str, _state: str, _rank: int, _part: int) -> None:
            """Nobody's conversation: what became of it is Twilio's to tell."""

        await self._messages.send(
            Letter(Channel.SMS, ours.number, person.number, text, ours.service), note, maybe_done=maybe_done
        )

    def _from(self, channel: Channel) -> OwnNumber:
        ours = self._numbers.first(channel)
        if ours is None:
            raise PermanentError("no_number")
        return ours

    def _note(self, id: ConversationId, entry: EntryId) -> "Callable[[str, str, int, int], Awaitable[object]]":
        async def note(sid: str, state: str, rank: int, part: int) -> None:
            await self._texts.note_sent(sid, state, rank, id, entry, part)

        return note


def words_of(entry: Entry, language: Language, channel: Channel, said: Sentences) -> str:
    """An entry as a text message: its words, then what may be answered, numbered from 1."""
    body = entry.body
    if entry.kind is Kind.NOTICE or body.text is None:
        words = said.say(language, body.sentence or "", channel, **body.args)
    else:
        words, language = body.text, body.language or language
    choices = choices_of(entry)
    lines = [f"{number} {title_of(choice, said, language, channel)}" for number, choice in enumerate(choices, start=1)]
    return "\n".join([words, *lines])
