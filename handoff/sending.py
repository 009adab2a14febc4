"""Executes the outbox's commands through Twilio: puts them into words, finds the number, sends.

Numbers and words are opened here, for the moment of sending, and go nowhere else.
"""

from collections.abc import Awaitable, Callable

import structlog
from twilio.rest import Client

from handoff.callbacks.steps import Callbacks
from handoff.escalation.on_call import Person
from handoff.legs.template import TEMPLATE
from handoff.media.shelf import Shelf
from handoff.queue.steps import Queue
from handoff.ringing import Ringing, is_time, own_number, person_on_call
from helpline.channel import Channel
from helpline.choices import title_of
from helpline.conversation.buttons import choices_of
from helpline.conversation.log import Conversations, NoConversation
from helpline.conversation.records import Entry, Kind
from helpline.conversation.texts import Route, Texts
from helpline.ids import ConversationId, EntryId
from helpline.language import Language
from helpline.numbers import Peer
from helpline.sentences import Sentences, sentences
from helpline.settings import Settings
from telephony.addresses import webhook
from telephony.client import client_of
from telephony.commands import Command, NotYet, PassingError, PermanentError, What
from telephony.media import MediaStore
from telephony.messages import Letter, Messages
from telephony.numbers import Numbers
from telephony.states import RANK, Sent
from telephony.window import is_open

_log = structlog.get_logger()
_MOST_FETCHES = 3


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
        self._shelf, self._media = Shelf(conversations), MediaStore(settings)
        self._messages = Messages(client, webhook(settings, "status"))
        self._ringing = Ringing(client, settings, conversations, numbers, on_call)

    async def execute(self, command: Command, *, maybe_done: bool) -> None:
        """As `Transport.execute`. What was shredded in the meantime is nobody's to send."""
        maybe_done = maybe_done or command.attempt > 1
        try:
            if command.kind is What.CALL:
                await self._ringing.execute(command)
            elif command.kind is What.MEDIA:
                await self._fetch(command)
            else:
                await self._how(command)(command, maybe_done)
        except NoConversation:
            return

    async def _fetch(self, command: Command) -> None:
        """For a counsellor who is waiting for it: what cannot be had is said at once, and is no dead letter."""
        id, entry = ConversationId(command.conv), EntryId(str(command.args.get("entry", "")))
        number = int(command.args.get("number", 0))
        named = await self._shelf.named(id, entry, number)
        try:
            await self._shelf.lay(id, entry, number, await self._media.fetch(named) if named else None)
        except PermanentError:
            await self._shelf.lay(id, entry, number, None)
        except PassingError:
            if command.attempt < _MOST_FETCHES:
                raise
            await self._shelf.lay(id, entry, number, None)

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
        if (opens := await self._texts.opens_ms(route, await self._queue.now())) is not None:
            raise NotYet(opens)
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
        ours = own_number(self._numbers, Channel.SMS)
        if number is None or not is_time(conversation, await self._queue.now()):
            return
        if not await self._texts.expect(id, Channel.SMS, ours.number, Peer(number)):
            return
        text = self._sentences.say(conversation.language, "callback-text", Channel.SMS)
        note = self._note(id, EntryId(str(command.args.get("entry", ""))))
        await self._messages.send(
            Letter(Channel.SMS, ours.number, number, text, ours.service), note, maybe_done=maybe_done
        )

    async def _to_on_call(self, command: Command, maybe_done: bool) -> None:
        person, ours = person_on_call(command, self._on_call), own_number(self._numbers, Channel.SMS)
        text = self._sentences.say(person.languages[0], command.sentence, Channel.SMS, **command.args)

        async def note(_sid: str, _state: str, _rank: int, _part: int) -> None:
            """Nobody's conversation: what became of it is Twilio's to tell."""

        await self._messages.send(
            Letter(Channel.SMS, ours.number, person.number, text, ours.service), note, maybe_done=maybe_done
        )

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
