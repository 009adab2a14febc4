"""The closed table of what a button can mean.

A caller's client sends a choice's id; only here does it become something the assistant obeys. What a caller types never does.
"""

from functools import lru_cache

from helpline.channel import Channel
from helpline.language import DEFAULT, Language
from helpline.sentences import Sentences, sentences

_MEANT = "mean-"

# The intents that "did you mean" may offer; the others are said by buttons of their own or need no asking.
EXPLAINABLE_INTENTS = (
    "ask_bot_identity", "ask_confidentiality", "request_deletion", "change_language", "ask_capabilities",
    "disclose_sexual_harassment", "disclose_assault", "disclose_online_harassment", "disclose_bullying",
    "disclose_discrimination", "disclose_exploitation", "disclose_stalking", "disclose_retaliation",
    "disclose_suicidal_thoughts", "disclose_danger", "disclose_partner_violence", "express_distress", "witness_report",
    "manager_seeks_advice", "accused_seeks_help", "ask_is_it_harassment", "ask_reporting_options", "ask_formal_report",
    "ask_informal_resolution", "ask_anonymous_report", "ask_what_happens_next", "ask_time_limits",
    "ask_retaliation_protection", "ask_legal_help", "ask_evidence", "ask_interim_measures", "ask_eligibility",
    "ask_medical_care", "ask_support_services", "ask_senior_or_external_offender",
)  # fmt: skip

_PAYLOADS = {
    "yes": "/affirm",
    "no": "/deny",
    "human": "/ask_human",
    "no-human": "/decline_human",
    # Agreed with in the store; the assistant only says that a person has been called.
    "english-too": "/ask_human",
    "options": "/ask_reporting_options",
    "support": "/ask_support_services",
    "confidentiality": "/ask_confidentiality",
    "capabilities": "/ask_capabilities",
    "delete": "/request_deletion",
    "delete-now": '/request_deletion{"confirmed": "yes"}',
    **{f"language-{language}": f'/change_language{{"wanted": "{language}"}}' for language in Language},
    "none-of-these": "/nlu_fallback",
    "skip": '/deny{"skipped": "yes"}',
    # What is kept of an answer to "did it help": that there was one.
    "helped": '/thanks{"helped": "given"}',
}

# Answers that a directory may offer: "where-event" is the value "event" of the entity `where`. There is one for each title in
# `locales/`, so the table stays closed. "affirm" and "deny" answer other questions, too: what acts on those looks first whether
# the message carried an entity (actions/hand_off.py).
_ANSWERS = {
    "who-": ("affirm", "who"),
    "org-": ("affirm", "organisation"),
    "what-": ("affirm", "what"),
    "where-": ("affirm", "where"),
    "station-": ("affirm", "station"),
    "wish-": ("affirm", "wish"),
    "avenue-": ("ask_reporting_options", "avenue"),
    "keep-out-": ("ask_human", "keep_out"),
    "helped-": ("thanks", "helped"),
}
_STATION, _KEEP_OUT, _KEEP_OUT_AT = "station-", "keep-out-", "keep-out-at-"
_HELPED = "helped-"
ENGLISH_TOO = "english-too"
"""A counsellor who speaks only English is welcome as well."""
HELPED = "helped"
"""Stands for every answer to "did this conversation help you": which one it was is counted and kept nowhere else."""
_VOTES = frozenset({"yes", "partly", "no"})
# Steps of the question itself: they name nobody.
_NAMING_NOBODY = frozenset({"keep-out-nobody", "keep-out-done", "keep-out-station"})


# Which choices go with which sentence of the assistant.
# fmt: off
_OFFERED: dict[str, tuple[str, ...]] = {
    "utter_greet": ("options", "capabilities", "confidentiality"),
    "say_ask_safe": ("yes", "no"),
    "say_safe": ("options", "support"),
    "say_ask_who": (
        "who-staff", "who-consultant", "who-intern", "who-volunteer", "who-contractor", "who-beneficiary",
        "mean-witness-report", "mean-manager-seeks-advice", "mean-accused-seeks-help", "skip",
    ),
    # Told by a button or in words, it is answered in the same way: by listening first.
    "say_ask_what": (
        "mean-disclose-sexual-harassment", "mean-disclose-assault", "mean-disclose-online-harassment",
        "mean-disclose-bullying", "mean-disclose-discrimination", "mean-disclose-exploitation",
        "mean-disclose-stalking", "mean-disclose-retaliation", "mean-disclose-partner-violence", "what-other", "skip",
    ),
    # For whom it did not befall: nobody tells a manager or a witness that it is not their fault.
    "say_ask_what_of_another": (
        "what-sexual-harassment", "what-assault", "what-online", "what-bullying", "what-discrimination",
        "what-exploitation", "what-stalking", "what-retaliation", "what-partner-violence", "what-other", "skip",
    ),
    "say_ask_where": ("where-headquarters", "where-field", "where-mission", "where-event", "where-online", "skip"),
    "say_ask_wish": (
        "wish-heard", "wish-informal", "wish-report", "wish-anonymous", "wish-legal", "wish-medical", "wish-safety",
        "skip",
    ),
    "say_ask_feedback": ("helped-yes", "helped-partly", "helped-no"),
    "say_ask_deletion": ("delete-now", "no"),
    "say_change_language": tuple(f"language-{code}" for code in ("ar", "zh", "en", "fr", "ru", "es")),
    "say_not_understood": ("options", "support", "human"),
    "utter_out_of_scope": ("capabilities", "human"),
    "say_handoff_ended": ("options", "support"),
    "notice-wider": ("english-too",),
}
# fmt: on


def offered_with(sentence: str) -> tuple[str, ...]:
    """The choices that a sentence offers, in order."""
    return _OFFERED.get(sentence, ())


def is_choice(choice: str) -> bool:
    return choice in _table()


def meant(intent: str) -> str:
    """The choice that says "I meant this"."""
    return _MEANT + intent.replace("_", "-")


def payload_of(choice: str) -> str:
    """What the assistant reads for a choice. Raises KeyError for anything that isn't one."""
    if choice not in _table():
        raise KeyError("no such choice")
    return _table()[choice]


def excluded_by(choice: str) -> tuple[str, ...]:
    """The tags of those whom a choice keeps out of the conversation; mostly none."""
    if not choice.startswith(_KEEP_OUT) or choice in _NAMING_NOBODY:
        return ()
    prefix = _KEEP_OUT_AT if choice.startswith(_KEEP_OUT_AT) else _KEEP_OUT
    return (choice.removeprefix(prefix),)


def vote_of(choice: str) -> str | None:
    """What a choice says of whether the helpline helped: "yes", "partly" or "no"."""
    vote = choice.removeprefix(_HELPED)
    return vote if choice.startswith(_HELPED) and vote in _VOTES else None


def choice_of(payload: str) -> str:
    """The choice of a payload, for the domain's buttons. Raises KeyError."""
    for choice, held in _table().items():
        if held == payload:
            return choice
    raise KeyError("no choice has this payload")


def all_choices() -> list[str]:
    """Every id that needs a title in `locales/`, for the check that each has its title in every language."""
    return [choice for choice in _table() if not choice.startswith("language-")]


def title_of(choice: str, sentences: Sentences, language: Language, channel: Channel = Channel.WEB) -> str:
    """What stands on the button; a language is always named in itself."""
    if choice.startswith("language-"):
        return Language(choice.removeprefix("language-")).own_name
    if choice.startswith(_KEEP_OUT_AT):
        choice = _STATION + choice.removeprefix(_KEEP_OUT_AT)
    return sentences.say(language, f"choice-{choice}", channel)


def typed(text: str, offered: tuple[str, ...], language: Language) -> str | None:
    """The choice of those offered whose title was typed instead of pressed, or None."""
    wanted = _plain(text)
    return next((one for one in offered if wanted and _plain(title_of(one, sentences(), language)) == wanted), None)


def _plain(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    """Every choice with its payload."""
    return {
        **_PAYLOADS,
        **{choice: payload for id in sorted(sentences().ids(DEFAULT)) for choice, payload in _answers_titled(id)},
        **{meant(intent): f"/{intent}" for intent in EXPLAINABLE_INTENTS},
    }


def _answers_titled(id: str) -> list[tuple[str, str]]:
    """The answers for which a sentence is the title."""
    choice = id.removeprefix("choice-")
    titled = [choice] if choice != id else []
    if choice != id and choice.startswith(_STATION):
        titled.append(_KEEP_OUT_AT + choice.removeprefix(_STATION))
    found = []
    for one in titled:
        for prefix, (intent, entity) in _ANSWERS.items():
            if one.startswith(prefix):
                found.append((one, f'/{intent}{{"{entity}": "{one.removeprefix(prefix)}"}}'))
    return found
