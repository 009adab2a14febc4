"""What the assistant says, in the caller's language and for the caller's channel, from `locales/`.

Rasa asks for a response by name (`utter_...`); the sentence of that name is the text, and `helpline/choices.py` says
which choices go with it. Named in endpoints.yml as `nlg: {type: bot.nlg.LocalisedResponses}`.
"""

from typing import Any

from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.slots import caller_channel, caller_language
from helpline.choices import offered_with, payload_of, title_of
from helpline.sentences import sentences


class LocalisedResponses(TemplatedNaturalLanguageGenerator):
    """Rasa's generator interface over the project's sentences."""

    def __init__(self, endpoint_config: EndpointConfig | None, domain: Domain) -> None:
        super().__init__(domain.responses)

    async def generate(
        self,
        utter_action: str,
        tracker: DialogueStateTracker,
        output_channel: str,
        **kwargs: Any,
    ) -> dict[str, Any] | None:
        """One response: `{"text": ..., "buttons": [{"title", "payload"}]}`.

        Raises:
            MissingSentence: there is none in the caller's language.
        """
        language, channel = caller_language(tracker), caller_channel(tracker)
        arguments = {name: value for name, value in kwargs.items() if isinstance(value, str | int)}
        text = sentences().say(language, utter_action, channel, **arguments)
        buttons = [
            {"title": title_of(choice, sentences(), language, channel), "payload": payload_of(choice)}
            for choice in offered_with(utter_action)
        ]
        return {"text": text, "buttons": buttons}
