"""Executes the outbox's calls through Twilio: whom to ring up, and what the ends of a call are to do.

Numbers are opened here, for the moment of ringing, and go nowhere else.
"""

import contextlib

from twilio.rest import Client

from handoff.callbacks.steps import Callbacks
from handoff.desk.accounts import Accounts
from handoff.escalation.on_call import Person
from handoff.legs.softphones import Softphones
from handoff.legs.steps import Leg, Legs
from handoff.queue.handovers import Handovers, Part
from handoff.queue.steps import NotHeld, Queue
from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.conversation.records import Conversation
from helpline.ids import ConversationId, CounsellorId
from helpline.language import DEFAULT
from helpline.settings import Settings
from helpline.store.values import as_text
from telephony.addresses import webhook
from telephony.calls import Ring
from telephony.commands import Command, PermanentError
from telephony.numbers import Numbers, OwnNumber

_LATER_TURNS = 10_000
"""Moves of a call are counted from here, two for each epoch: the move itself, and the end of the conference it leads to."""


class Ringing:
    """Of one cell and one account of Twilio's."""

    def __init__(
        self, client: Client, settings: Settings, conversations: Conversations, numbers: Numbers, on_call: list[Person]
    ) -> None:
        self._settings = settings
        self._conversations = conversations
        self._numbers = numbers
        self._on_call = on_call
        self._queue = Queue(conversations)
        self._callbacks = Callbacks(conversations)
        self._accounts = Accounts(conversations.redis, conversations.vault, conversations.cell)
        self._legs = Legs(conversations)
        self._handovers = Handovers(conversations)
        self._softphones = Softphones(conversations)
        self._ring = Ring(client)

    async def execute(self, command: Command) -> None:
        """Raises `PassingError`, `PermanentError`, `NoConversation`."""
        to, _, who = command.to.partition(":")
        if to == "counsellor":
            await self._of_staff(command, CounsellorId(who))
        elif to == "caller":
            await self._of_caller(command)
        elif to == "callback":
            await self._call_back(command)
        elif to == "oncall":
            person, ours = person_on_call(command, self._on_call), own_number(self._numbers, Channel.VOICE)
            count = str(command.args.get("count", 1))
            await self._ring.call(ours.number, person.number, self._at("on-call", place=who, count=count))
        else:
            raise PermanentError("unknown_recipient")

    async def _of_staff(self, command: Command, who: CounsellorId) -> None:
        id = ConversationId(command.conv)
        match command.sentence:
            case Leg.MUTE | Leg.UNMUTE:
                room, end, muted = await self._held(id, "room", "leg", "muted")
                if room and end:
                    await self._ring.mute(room, end, on=muted == "1")
            case Leg.LOOK:
                await self._look(id, int(command.args.get("epoch", 0)))
            case Leg.PART:
                await self._change_part(id, who)
            case Leg.DROP:
                await self._ring.hang_up(str(command.args["call"]))
            case Leg.GUEST:
                await self._ring_up(id, who, "guest", who=who)
            case _:
                await self._ring_holder(command, id, who)

    async def _look(self, id: ConversationId, epoch: int) -> None:
        (end,) = await self._held(id, "leg")
        if end and await self._ring.is_over(end):
            await self._legs.go_back(id, await self._legs.over(id, end, epoch))

    async def _change_part(self, id: ConversationId, who: CounsellorId) -> None:
        room, holder, leg, beside = await self._held(id, "room", "counsellor", "leg", f"guest_call:{who}")
        part = (await self._handovers.guests(id)).get(who)
        if holder == who:
            part, beside = Part.JOIN, leg
        if room and beside and part is not None:
            coach = leg if part is Part.WHISPER else None
            await self._ring.take_part(room, beside, muted=part not in {Part.WHISPER, Part.JOIN}, coach=coach)

    async def _ring_holder(self, command: Command, id: ConversationId, who: CounsellorId) -> None:
        """Who cannot be reached gives it back: the caller is not left waiting."""
        epoch = int(command.args.get("epoch", 0))
        (answered,) = await self._held(id, "leg_epoch")
        if (await self._conversations.get(id)).epoch != epoch or answered == str(epoch):
            return
        try:
            in_browser = command.sentence != Leg.TELEPHONE
            await self._ring_up(id, who, "counsellor", in_browser=in_browser, epoch=str(epoch))
        except PermanentError:
            with contextlib.suppress(NotHeld):
                await self._queue.release(id, who, epoch)
            raise

    async def _ring_up(
        self, id: ConversationId, whom: CounsellorId, path: str, *, in_browser: bool = True, **query: str
    ) -> None:
        """At their open softphone, else at their telephone. Raises `PermanentError` where they have neither."""
        account = await self._accounts.get(whom)
        about = {"conversation": id, **query, "language": account.ui_language or next(iter(account.languages), DEFAULT)}
        to = await self._softphones.address(whom) if in_browser else None
        if to is None:
            to = await self._accounts.phone(whom)
            if to is None:
                raise PermanentError("no_phone")
        else:
            about["softphone"] = "1"
        ours = own_number(self._numbers, Channel.VOICE).number
        await self._ring.call_staff(ours, to, self._at(path, **about), progress=self._at("leg", **about))

    async def _of_caller(self, command: Command) -> None:
        id = ConversationId(command.conv)
        room, end, held, bridged, leg = await self._held(id, "room", "call", "held", "bridged", "leg")
        if not end:
            return  # the call has ended
        turn = str(_LATER_TURNS + 2 * int(command.args.get("epoch", 0)))
        match command.sentence:
            case Leg.HOLD | Leg.UNHOLD if room:
                await self._ring.hold(room, end, self._at("held", conversation=id) if held == "1" else None)
            case Leg.ANNOUNCE if room and bridged == "1":
                said = str(command.args.get("said", ""))
                await self._ring.announce(room, self._at(Leg.ANNOUNCE, conversation=id, said=said))
            # Who is in the conference by now would be taken out of it, and it ends with them.
            case Leg.BRIDGE if bridged != "1" and leg:
                await self._ring.move(end, self._at(Leg.BRIDGE, turn=turn))
            case Leg.BACK if bridged != "1":
                await self._ring.move(end, self._at(Leg.BACK, turn=turn))

    async def _held(self, id: ConversationId, *fields: str) -> tuple[str, ...]:
        """What is kept of the call (`legs/lua/ends.lua`) now, which may be another than when it was asked; "" = nothing."""
        held = await self._conversations.redis.hmget(self._conversations.keys.conversation(id), list(fields))
        return tuple("" if one is None else as_text(one) for one in held)

    async def _call_back(self, command: Command) -> None:
        id = ConversationId(command.conv)
        number = await self._callbacks.number(id)
        (reached,) = await self._held(id, "callback_reached")
        due = reached != "1" and is_time(await self._conversations.get(id), await self._queue.now())
        if number is not None and due:
            ours = own_number(self._numbers, Channel.VOICE)
            await self._ring.call(ours.number, number, self._at("called", conversation=id), ended=self._at("status"))

    def _at(self, path: str, **query: str) -> str:
        return webhook(self._settings, f"voice/{path}", **query)


def is_time(conversation: Conversation, now_ms: int) -> bool:
    """Its time may have ended while the command waited: then nobody's telephone must make a sound."""
    callback = conversation.callback
    return callback is not None and callback.begins <= now_ms < callback.ends


def person_on_call(command: Command, on_call: list[Person]) -> Person:
    place = int(command.to.partition(":")[2])
    if not 1 <= place <= len(on_call):
        raise PermanentError("nobody_on_call")
    return on_call[place - 1]


def own_number(numbers: Numbers, channel: Channel) -> OwnNumber:
    ours = numbers.first(channel)
    if ours is None:
        raise PermanentError("no_number")
    return ours
