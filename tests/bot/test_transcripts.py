"""Whole conversations, from the first word to the door, in six languages, with the really trained model."""

import pytest

from bot.dialogue import Dialogue
from bot.transcripts import Scene, play, scenes, transcript
from helpline.language import Language
from helpline.sentences import sentences

pytestmark = pytest.mark.model


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("scene", scenes(), ids=lambda scene: scene.name)
async def test_a_conversation_goes_as_written(scene: Scene, language: Language, dialogue: Dialogue) -> None:
    async for exchange in play(dialogue, scene, language):
        heard = "\n".join(reply.text for reply in exchange.replies)
        wanted = [sentences().say(language, id) for id in exchange.step.hears]
        assert [one for one in wanted if one not in heard] == [], (exchange.caller, heard)
        buttons = [button.choice for reply in exchange.replies for button in reply.buttons]
        doors = [one.removeprefix("avenue-") for one in buttons if one.startswith("avenue-")]
        assert tuple(doors[: len(exchange.step.doors)]) == exchange.step.doors


async def test_the_transcript_holds_what_was_said_and_pressed(dialogue: Dialogue) -> None:
    written = await transcript(dialogue, Language.EN)
    for scene in scenes():
        assert f"## {scene.name.capitalize()}" in written
    assert "> **[What are my options?]**" in written
    assert sentences().say(Language.EN, "utter_accused_seeks_help") in written
    assert "*(kept out: human-resources)*" in written
    assert "*(in line for a counsellor)*" in written
