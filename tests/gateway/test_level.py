"""A conversation's level: rises at once, adds up, and falls by a person's word alone. Real triage, real Redis."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from redis.asyncio import Redis

from gateway.intake import Intake
from helpline.channel import Channel
from helpline.conversation import context
from helpline.conversation.inbox import Effects, Inbox
from helpline.conversation.log import Conversations
from helpline.conversation.records import Conversation, Kind, State
from helpline.ids import new_message_id
from helpline.language import Language
from helpline.settings import Settings
from helpline.vault.keyring import Vault
from triage.engine import TriageEngine

LANGUAGES = [Language.EN, Language.AR, Language.ZH]
languages = pytest.mark.parametrize("language", LANGUAGES)
DANGER = {Language.EN: "I want to kill myself", Language.AR: "بدي أنتحر", Language.ZH: "我想自杀"}
TAKEN_BACK = {
    Language.EN: "just kidding, forget it",
    Language.AR: "كنت أمزح، انس الموضوع",
    Language.ZH: "开玩笑的，当我没说",
}
HARMLESS = {Language.EN: "thank you", Language.AR: "شكرا لك", Language.ZH: "谢谢"}
ELEVATED = {
    Language.EN: ["I'm not going to kill myself", "I wouldn't really kill myself", "I'm not suicidal"],
    Language.AR: ["ما راح أنتحر", "لا أريد أن أنتحر", "مش رح أنتحر"],
    Language.ZH: ["我不会自杀", "我不想自杀", "我没有要自杀"],
}
CUT = {Language.EN: ("I want to", "die"), Language.AR: ("بدي", "أموت"), Language.ZH: ("我想", "死")}


class Caller:
    """Writes by the door that all channels use."""

    def __init__(self, intake: Intake, conversations: Conversations, conversation: Conversation) -> None:
        self._intake, self._conversations = intake, conversations
        self.id = conversation.id

    async def writes(self, *texts: str) -> Conversation:
        for text in texts:
            await self._intake.take_text(await self.conversation(), new_message_id(), text)
        return await self.conversation()

    async def presses(self, choice: str) -> None:
        await self._intake.take_choice(await self.conversation(), new_message_id(), choice)

    async def answers(self, lower_to: int) -> Conversation:
        """The assistant takes what was written as an explicit answer to its safety check."""
        inbox = Inbox(self._conversations)
        turn = await inbox.take()
        assert turn is not None
        read = (await self._conversations.read(self.id))[-1].id
        await inbox.commit(turn, [], None, read, Effects(lower_to=lower_to))
        return await self.conversation()

    async def conversation(self) -> Conversation:
        return await self._conversations.get(self.id)

    async def notices(self) -> list[str | None]:
        return [one.body.sentence for one in await self._conversations.read(self.id) if one.kind is Kind.NOTICE]


@pytest.fixture
async def caller(
    redis: Redis, settings: Settings, triage_engine: TriageEngine, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Caller]:
    # A machine that is busy with other tests must not make triage late here.
    monkeypatch.setattr("gateway.intake.TRIAGE_S", 10.0)
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    conversations = Conversations(redis, vault, settings.cell, settings.policy)
    intake = Intake(conversations, Path(), triage_engine)
    yield Caller(intake, conversations, await conversations.open(Channel.WEB, Language.EN))
    await intake.close()


@languages
async def test_danger_raises_it_in_the_step_that_stores_the_message(language: Language, caller: Caller) -> None:
    now = await caller.writes(HARMLESS[language], DANGER[language])
    assert (now.level, now.state, now.language) == (3, State.WAITING, language)
    assert now.categories == ("suicide",)


@languages
async def test_what_was_taken_back_still_counts(language: Language, caller: Caller) -> None:
    now = await caller.writes(DANGER[language], TAKEN_BACK[language], HARMLESS[language])
    assert (now.level, now.state) == (3, State.WAITING)


@languages
async def test_taken_back_in_the_same_breath_it_still_counts(language: Language, caller: Caller) -> None:
    now = await caller.writes(f"{DANGER[language]}, {TAKEN_BACK[language]}")
    assert now.level >= 2


@languages
async def test_three_messages_of_level_2_in_a_row_call_a_person(language: Language, caller: Caller) -> None:
    now = await caller.writes(*ELEVATED[language][:2])
    assert (now.level, now.state) == (2, State.BOT)
    now = await caller.writes(ELEVATED[language][2])
    assert (now.level, now.state) == (3, State.WAITING)
    assert "safety-suicide" in await caller.notices()
    assert "notice-in-line" in await caller.notices()


@languages
async def test_a_harmless_message_between_ends_the_row(language: Language, caller: Caller) -> None:
    first, second, third = ELEVATED[language]
    now = await caller.writes(first, second, HARMLESS[language], third)
    assert (now.level, now.state) == (2, State.BOT)


async def test_a_button_between_does_not_end_the_row(caller: Caller) -> None:
    first, second, third = ELEVATED[Language.EN]
    await caller.writes(first, second)
    await caller.presses("no")
    assert (await caller.writes(third)).level == 3


async def test_the_same_message_sent_again_counts_once(caller: Caller) -> None:
    await caller.writes(ELEVATED[Language.EN][0])
    conversation, id = await caller.conversation(), new_message_id()
    for _ in range(3):
        await caller._intake.take_text(conversation, id, ELEVATED[Language.EN][1])
    assert (await caller.conversation()).level == 2


@languages
async def test_an_explicit_answer_lowers_it_and_a_new_danger_raises_it_again(
    language: Language, caller: Caller
) -> None:
    await caller.writes(DANGER[language], HARMLESS[language])
    now = await caller.answers(lower_to=2)
    assert (now.level, now.state) == (2, State.WAITING)
    assert (await caller.writes(DANGER[language])).level == 3


async def test_after_an_explicit_answer_a_new_row_begins(caller: Caller) -> None:
    first, second, third = ELEVATED[Language.EN]
    await caller.writes(first, second)
    await caller.answers(lower_to=1)
    assert (await caller.writes(third)).level == 2


@languages
async def test_a_sentence_cut_in_two_is_read_together(language: Language, caller: Caller) -> None:
    begun, ended = CUT[language]
    assert (await caller.writes(begun)).level < 2
    assert (await caller.writes(ended)).level >= 3


@languages
async def test_the_end_alone_says_less(language: Language, caller: Caller) -> None:
    assert (await caller.writes(CUT[language][1])).level < 3


@languages
async def test_what_was_written_long_before_is_no_part_of_the_sentence(
    language: Language, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(context, "WITHIN_S", -1.0)
    assert (await caller.writes(*CUT[language])).level < 3
