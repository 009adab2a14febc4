"""`domain/responses.yml`, generated from `locales/en`, so that Rasa's own tools know every response."""

from pathlib import Path
from typing import Any

import yaml

from helpline.choices import offered_with, payload_of, title_of
from helpline.language import Language
from helpline.sentences import Sentences
from helpline.settings import PROJECT

TARGET = PROJECT / "domain" / "responses.yml"
_HEAD = "# Generated from locales/en/assistant.ftl by `helpline train`. Don't edit: edit the sentences.\n"


def generated() -> str:
    """The file's right content."""
    sentences = Sentences.load()
    responses: dict[str, list[dict[str, Any]]] = {}
    for name in sorted(name for name in sentences.ids(Language.EN) if name.startswith("utter_")):
        response: dict[str, Any] = {"text": sentences.say(Language.EN, name)}
        if offered_with(name):
            response["buttons"] = [
                {"title": title_of(choice, sentences, Language.EN), "payload": payload_of(choice)}
                for choice in offered_with(name)
            ]
        responses[name] = [response]
    return _HEAD + yaml.safe_dump(
        {"version": "3.1", "responses": responses}, allow_unicode=True, sort_keys=False, width=200
    )


def write(target: Path = TARGET) -> bool:
    """Bring the file up to date. Returns whether it changed."""
    content = generated()
    if target.exists() and target.read_text("utf-8") == content:
        return False
    target.write_text(content, "utf-8")
    return True
