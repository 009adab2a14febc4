"""What a caller gets to see of the log: built from an allow-list, never by leaving things out."""

from collections.abc import Callable
from typing import Any

import structlog

from gateway.standing import STATES, House, Place
from handoff.waits import Wait
from helpline.channel import Channel
from helpline.choices import is_choice, title_of
from helpline.conversation.buttons import choices_of
from helpline.conversation.callback import Callback
from helpline.conversation.records import Audience, Author, Conversation, Entry, Kind, State
from helpline.language import Language
from helpline.sentences import MissingSentence, Sentences

FOR_CALLER = frozenset({Audience.CALLER, Audience.BOTH})
_SHOWN_KINDS = frozenset({Kind.MESSAGE, Kind.CHOICE, Kind.NOTICE})

_log = structlog.get_logger()


def entry_view(entry: Entry, language: Language, sentences: Sentences) -> dict[str, Any] | None:
    """An entry for its caller, or None when it isn't theirs to see.

    Notices are put into words here, in `language`, the caller's at this moment. No level, no triage, no name of
    anybody, no other reader's entry gets past this function.
    """
    if entry.audience not in FOR_CALLER or entry.kind not in _SHOWN_KINDS:
        return None
    try:
        text, spoken = _words(entry, language, sentences)
    except (MissingSentence, KeyError):
        # Written by a neighbouring release that knows more sentences.
        _log.warning("sentence_missing", entry=entry.id)
        return None
    view: dict[str, Any] = {
        "id": entry.id,
        "from": entry.author.value,
        "kind": entry.kind.value,
        "at": entry.at_ms,
        "text": text,
        "language": spoken.value,
    }
    if entry.author is Author.CALLER:
        view["message"] = entry.message_id
    elif buttons := _buttons(entry, language, sentences):
        view["buttons"] = buttons
    sentence = entry.body.sentence or ""
    # A gentle check (level 2) is no alarm: it looks like everything else that the helpline says.
    if sentence.startswith("safety-") and not sentence.startswith("safety-check"):
        view["urgent"] = True
    return view


def _buttons(entry: Entry, language: Language, sentences: Sentences) -> list[dict[str, str]]:
    if entry.kind is Kind.NOTICE:
        return [{"choice": choice, "title": title_of(choice, sentences, language)} for choice in choices_of(entry)]
    return [
        {"choice": button.choice, "title": button.title} for button in entry.body.buttons if is_choice(button.choice)
    ]


def _words(entry: Entry, language: Language, sentences: Sentences) -> tuple[str, Language]:
    body = entry.body
    if entry.kind is Kind.CHOICE and body.choice is not None:
        return title_of(body.choice, sentences, language), language
    if body.text is not None:
        return body.text, body.language or language
    if body.sentence is not None:
        return sentences.say(language, body.sentence, Channel.WEB, **body.args), language
    raise MissingSentence("an entry without words")


def callback_view(callback: Callback | None) -> dict[str, Any] | None:
    """What its caller sees of it; never the number, which whoever looks at the page has no need of."""
    return None if callback is None else {"by": callback.by.value, "begins": callback.begins, "ends": callback.ends}


def status_view(conversation: Conversation, house: House, place: Place | None, sentences: Sentences) -> dict[str, Any]:
    """Where the conversation stands, in words of the API and one honest sentence for the caller."""
    return {
        "state": STATES[conversation.state],
        "bot": house.bot,
        "ahead": place.ahead if place else None,
        "wait": {"low": place.wait.low, "high": place.wait.high} if place and place.wait else None,
        "counsellors": house.counsellors,
        "callback": callback_view(conversation.callback),
        "language": conversation.language.value,
        "note": _note(conversation, house, place, sentences),
    }


def _how_long(wait: Wait | None, say: Callable[..., str]) -> str:
    return say("wait-range", low=wait.low, high=wait.high) if wait else say("wait-unknown")


def _note(conversation: Conversation, house: House, place: Place | None, sentences: Sentences) -> str:
    def say(sentence: str, **args: int) -> str:
        return sentences.say(conversation.language, sentence, Channel.WEB, **args)

    if conversation.state is State.HUMAN:
        return say("page-status-person")
    if conversation.state is State.CLOSED:
        return say("page-status-closed")
    if conversation.state is State.PARKED and conversation.callback is not None:
        return say("page-status-callback")
    parts = []
    if STATES[conversation.state] == "waiting":
        parts.append(say("page-status-waiting", ahead=place.ahead) if place else say("page-status-in-line"))
        if house.counsellors:
            parts.append(_how_long(place.wait if place else None, say))
        if not house.counsellors:
            parts.append(say("page-status-nobody-at-desk"))
        if house.bot != "ready":
            parts.append(say("page-status-no-assistant"))
    elif house.bot != "ready":
        parts.append(say(f"notice-bot-{house.bot}"))
    return " ".join(parts)
