"""The queue as it is meant, in memory: what the scripts must do, written without looking at how they do it."""

from dataclasses import dataclass, field, replace

from handoff.queue.steps import Counsellor, DutyState
from helpline.policy import Policy

POLICY = Policy()
HIGH, IMMINENT = 3, 4
THERE_MS = 90_000


class Refused(Exception):
    """The step is refused; the message is the reason."""


@dataclass
class Conversation:
    id: str
    language: str
    channel: str
    seen: int
    state: str = "bot"
    level: int = 0
    epoch: int = 0
    arrival: int | None = None
    skills: set[str] = field(default_factory=set)
    exclusions: set[str] = field(default_factory=set)
    english: bool = False
    reach: str = ""
    preferred: str = ""
    reserved: str = ""
    reserved_until: int = 0
    offered_to: str = ""
    offered_until: int = 0
    declined: set[str] = field(default_factory=set)
    holder: str = ""
    lease_until: int = 0
    transfer_to: str = ""
    transfer_until: int = 0
    guests: dict[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        return "call" if self.channel == "voice" else "text"

    @property
    def score(self) -> int:
        assert self.arrival is not None
        return self.arrival - (0 if self.level >= IMMINENT else POLICY.head_start_s[self.level] * 1000)

    @property
    def place(self) -> tuple[bool, int, str]:
        return self.level < IMMINENT, self.score, self.id

    def excludes(self, counsellor: Counsellor) -> bool:
        return bool(self.exclusions & {*counsellor.tags, f"counsellor:{counsellor.id}"})


class Model:
    """One cell. Every method is a step; it answers what the script answers, or raises `Refused`."""

    def __init__(self, counsellors: list[Counsellor], now: int) -> None:
        self.counsellors = {one.id: one for one in counsellors}
        self.now = now
        self.conversations: dict[str, Conversation] = {}
        self.present: dict[str, int] = {}
        self.known: set[str] = set()
        self.states: dict[str, DutyState] = {}
        self.idle: dict[str, int] = {}
        self.lost: dict[str, set[str]] = {}

    # who may serve whom

    def at_desk(self, id: str) -> bool:
        return self.present.get(id, 0) > self.now and id in self.known

    def serves(self, one: Counsellor, conversation: Conversation) -> bool:
        if conversation.level < HIGH and conversation.reserved not in ("", one.id):
            return False
        asks_for_skills = conversation.level < IMMINENT and not conversation.reach
        lacks_skills = asks_for_skills and not conversation.skills <= set(one.skills)
        if lacks_skills or conversation.excludes(one):
            return False
        if conversation.language in one.languages:
            return True
        if not conversation.reach:
            return False
        if conversation.language in one.second or "interpreter" in one.skills:
            return True
        return conversation.reach == "english" and "en" in (*one.languages, *one.second)

    def held(self, id: str) -> list[Conversation]:
        return [one for one in self.conversations.values() if one.state == "human" and one.holder == id]

    def room(self, one: Counsellor) -> dict[str, int]:
        calls = sum(held.kind == "call" for held in self.held(one.id))
        return {"call": 1 - calls, "text": one.capacity - (len(self.held(one.id)) - calls)}

    def line(self, one: Counsellor) -> list[Conversation]:
        """What this counsellor may serve, in order."""
        found = [it for it in self.conversations.values() if it.state == "waiting" and self.serves(one, it)]
        return sorted(found, key=lambda it: it.place)

    # callers

    def open(self, id: str, language: str, channel: str, skills: set[str]) -> None:
        self.conversations[id] = Conversation(id, language, channel, seen=self.now, skills=skills)

    def message(self, id: str, level: int, *, asks: bool, exclusions: set[str]) -> None:
        it = self.conversations[id]
        if it.state == "closed":
            raise Refused("closed")
        it.seen = self.now
        before = it.exclusions, it.level
        it.exclusions, it.level = it.exclusions | exclusions, max(it.level, level)
        if before != (it.exclusions, it.level):
            self._stand(it)
        if level >= HIGH or asks or it.state == "parked":
            self._enqueue(it)

    def _open_one(self, id: str) -> Conversation:
        it = self.conversations[id]
        if it.state == "closed":
            raise Refused("closed")
        return it

    def choose_language(self, id: str, language: str) -> None:
        it = self._open_one(id)
        changes, it.language = it.language != language, language
        if changes:
            self._stand(it)

    def agree_to_english(self, id: str) -> None:
        self._open_one(id).english = True

    def is_seen(self, id: str) -> None:
        it = self._open_one(id)
        it.seen = self.now
        if it.state == "parked":
            self._enqueue(it)

    def leaves(self, id: str) -> None:
        self._open_one(id).seen = 0

    def ends(self, id: str) -> None:
        """Closes what no person holds and no danger keeps open."""
        it = self._open_one(id)
        if it.state == "bot" or (it.state in ("waiting", "parked") and it.level < HIGH):
            self._end_handovers(it)
            it.state, it.epoch = "closed", it.epoch + 1
        else:
            it.seen = 0

    def comes_back(self, id: str) -> None:
        """By the code, which opens again what is closed."""
        it = self.conversations[id]
        if it.state == "closed":
            it.state, it.epoch = "bot", it.epoch + 1
        it.seen = self.now
        if it.state == "parked":
            self._enqueue(it)

    def shred(self, id: str) -> None:
        del self.conversations[id]

    def _enqueue(self, it: Conversation) -> None:
        if it.state not in ("bot", "parked"):
            return
        if it.state == "bot":
            it.arrival, it.reach = self.now, ""
        it.state, it.reserved = "waiting", ""
        self._reserve(it)

    def _keeps(self, it: Conversation, who: str) -> bool:
        """Whether it may wait for this one counsellor."""
        away = self.states.get(who) in (DutyState.BREAK, DutyState.OFFLINE)
        return self.at_desk(who) and not away and self.serves(self.counsellors[who], replace(it, reserved=who))

    def _stand(self, it: Conversation) -> None:
        """It changes while it waits: kept for nobody who may not take it as it is now."""
        if it.state == "waiting" and it.reserved and not self._keeps(it, it.reserved):
            it.reserved = ""

    def _reserve(self, it: Conversation) -> None:
        if it.preferred and it.level < HIGH and self._keeps(it, it.preferred):
            it.reserved, it.reserved_until = it.preferred, self.now + POLICY.reserve_s * 1000

    # counsellors

    def renew(self, id: str) -> int:
        until = self.now + POLICY.lease_s * 1000
        self.present[id] = until
        self.known.add(id)
        for it in self.held(id):
            it.lease_until = until
        return len(self.held(id))

    def claim_next(self, one: Counsellor) -> tuple[str, int] | None:
        room, line = self.room(one), self.line(one)
        if max(room.values()) < 1:
            raise Refused("full")
        fitting = [it for it in line if room[it.kind] > 0]
        if not fitting:
            if line and room["text"] < 1:
                raise Refused("full")
            return None
        return self._own(fitting[0], one.id)

    def claim_this(self, one: Counsellor, id: str) -> tuple[str, int]:
        it = self.conversations[id]
        if it.excludes(one):
            raise Refused("missing")
        if it.state != "waiting":
            raise Refused("taken")
        if not self.serves(one, it):
            raise Refused("not_served")
        if self.room(one)[it.kind] < 1:
            raise Refused("full")
        if it.level < IMMINENT and any(other.level >= IMMINENT for other in self.line(one)):
            raise Refused("level4_waits")
        return self._own(it, one.id)

    def _own(self, it: Conversation, who: str) -> tuple[str, int]:
        self._end_handovers(it)
        self.lost.get(who, set()).discard(it.id)
        it.state, it.holder, it.declined = "human", who, set()
        it.lease_until = self.now + POLICY.lease_s * 1000
        it.epoch += 1
        self.idle[who] = self.now
        return it.id, it.epoch

    def _end_handovers(self, it: Conversation) -> None:
        it.reserved = it.offered_to = it.transfer_to = ""
        it.guests = {}

    def _held_by(self, id: str, who: str) -> Conversation:
        it = self.conversations[id]
        if it.state != "human" or it.holder != who:
            # Of who is not at a desk no more is known than who they are.
            tags = {*self.counsellors[who].tags} if who in self.known else set()
            raise Refused("missing" if it.exclusions & {*tags, f"counsellor:{who}"} else "not_yours")
        return it

    def let_go(self, id: str, who: str, to: str) -> int:
        it = self._held_by(id, who)
        self._end_handovers(it)
        it.holder, it.epoch = "", it.epoch + 1
        it.preferred = "" if to == "line" else who
        it.state = {"line": "waiting", "bot": "bot", "close": "closed"}[to]
        if to == "bot":
            it.arrival = None
        return it.epoch

    def correct(self, id: str, who: str, seen: int, level: int) -> int:
        it = self._held_by(id, who)
        if it.level not in (level, seen):
            raise Refused("level_changed")
        it.level = level
        return level

    # offers

    def offer(self, id: str) -> str | None:
        it = self.conversations[id]
        if it.state == "offered":
            return it.offered_to
        if it.state != "waiting":
            raise Refused("taken")
        may = [
            one
            for one in self.counsellors.values()
            if self.at_desk(one.id)
            and self.states.get(one.id, DutyState.AVAILABLE) is DutyState.AVAILABLE
            and self.serves(one, it)
            and self.room(one)[it.kind] > 0
            and not any(other.offered_to == one.id for other in self.conversations.values())
            and one.id not in it.declined
            and next(other for other in self.line(one) if other is it or self._is_there(other, it.kind)) is it
        ]
        if not may:
            it.declined = set()
            return None
        chosen = min(may, key=lambda one: (self.idle.get(one.id, 0), one.id)).id
        it.state, it.offered_to, it.offered_until = "offered", chosen, self.now + POLICY.offer_s * 1000
        self.idle[chosen] = self.now
        return chosen

    def _is_there(self, it: Conversation, kind: str) -> bool:
        return it.kind == kind and self.now - it.seen < THERE_MS

    def answer_offer(self, one: Counsellor, id: str, *, accepts: bool) -> int:
        it = self.conversations[id]
        offered = it.state == "offered" and it.offered_to == one.id
        if it.excludes(one):
            if offered:
                self._withdraw(it)
            raise Refused("missing")
        if not offered:
            raise Refused("taken")
        if accepts:
            if self.room(one)[it.kind] < 1:
                raise Refused("full")
            return self._own(it, one.id)[1]
        self._withdraw(it)
        return it.epoch

    def _withdraw(self, it: Conversation) -> None:
        it.declined.add(it.offered_to)
        it.state, it.offered_to, it.reserved = "waiting", "", ""

    # handing over

    def transfer(self, id: str, who: str, to: str, *, at_once: bool) -> int:
        it = self._held_by(id, who)
        if to == who:
            raise Refused("not_served")
        on_break = self.states.get(to) in (DutyState.BREAK, DutyState.OFFLINE)
        if not self.at_desk(to) or (at_once and on_break):
            raise Refused("away")
        colleague = self.counsellors[to]
        if it.excludes(colleague) or self.room(colleague)[it.kind] < 1:
            raise Refused("not_served")
        if at_once:
            return self._own(it, to)[1]
        it.transfer_to, it.transfer_until = to, self.now + POLICY.transfer_s * 1000
        return it.epoch

    def answer_transfer(self, one: Counsellor, id: str, *, accepts: bool) -> int:
        it = self.conversations[id]
        asked = it.state == "human" and it.transfer_to == one.id
        if it.excludes(one):
            if asked:
                it.transfer_to = ""
            raise Refused("missing")
        if not asked:
            raise Refused("taken")
        if not accepts:
            it.transfer_to = ""
            return it.epoch
        if self.room(one)[it.kind] < 1:
            raise Refused("full")
        return self._own(it, one.id)[1]

    def invite(self, id: str, who: str, guest: Counsellor) -> int:
        it = self._held_by(id, who)
        if it.excludes(guest):
            raise Refused("missing")
        if guest.id == who:
            raise Refused("not_yours")
        it.guests.setdefault(guest.id, "invited")
        return it.epoch

    def take_part(self, id: str, guest: Counsellor, part: str) -> int:
        it = self.conversations[id]
        if it.state != "human" or it.excludes(guest):
            raise Refused("missing")
        if it.holder == guest.id:
            raise Refused("not_yours")
        if part == "leave":
            it.guests.pop(guest.id, None)
        elif guest.id not in it.guests and not guest.supervisor:
            raise Refused("not_invited")
        else:
            it.guests[guest.id] = part
        return it.epoch

    # the keeper

    def reap(self) -> set[str]:
        lapsed = {it.id for it in self.conversations.values() if it.state == "human" and it.lease_until <= self.now}
        for id in lapsed:
            it = self.conversations[id]
            self._end_handovers(it)
            self.lost.setdefault(it.holder, set()).add(id)
            it.preferred, it.holder, it.state, it.epoch = it.holder, "", "waiting", it.epoch + 1
            self._reserve(it)
        for it in self.conversations.values():
            if it.state == "offered" and it.offered_until <= self.now:
                self._withdraw(it)
            if it.transfer_to and it.transfer_until <= self.now:
                it.transfer_to = ""
        for id in [id for id, until in self.present.items() if until <= self.now]:
            del self.present[id]
            self.known.discard(id)
            for it in self.conversations.values():
                it.guests.pop(id, None)
        return lapsed

    def widen(self) -> int:
        widened = 0
        for it in self.conversations.values():
            if it.reserved and (
                it.state != "waiting" or it.reserved_until <= self.now or not self._keeps(it, it.reserved)
            ):
                it.reserved = ""
        duty = [
            one
            for one in self.counsellors.values()
            if self.at_desk(one.id) and self.states.get(one.id) not in (DutyState.BREAK, DutyState.OFFLINE)
        ]
        for it in self.conversations.values():
            old_enough = it.arrival is not None and self.now - it.arrival >= POLICY.widen_after_s * 1000
            further = "second" if not it.reach else "english" if it.reach == "second" and it.english else ""
            if it.state != "waiting" or not further or not old_enough or any(self.serves(one, it) for one in duty):
                continue
            if any(self.serves(one, replace(it, reach="english")) for one in duty):
                it.reach = further
                self._stand(it)
                widened += 1
        return widened

    def park(self) -> int:
        gone = [
            it
            for it in self.conversations.values()
            if it.state == "waiting"
            and it.level < HIGH
            and self.now - max(it.seen, it.arrival or 0) > POLICY.park_after_s * 1000
        ]
        for it in gone:
            it.state = "parked"
        return len(gone)
