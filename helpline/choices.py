"""The closed table of what a button can mean.

A caller's client sends a choice's id; only here does it become something the assistant obeys. What a caller types never does.
"""

from helpline.channel import Channel
from helpline.language import Language
from helpline.sentences import Sentences

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
    "options": "/ask_reporting_options",
    "support": "/ask_support_services",
    "confidentiality": "/ask_confidentiality",
    "capabilities": "/ask_capabilities",
    "delete": "/request_deletion",
    "delete-now": '/request_deletion{"confirmed": "yes"}',
    **{f"language-{language}": f'/change_language{{"wanted": "{language}"}}' for language in Language},
    "none-of-these": "/nlu_fallback",
}


# Which choices go with which sentence of the assistant.
_OFFERED: dict[str, tuple[str, ...]] = {
    "utter_greet": ("options", "capabilities", "confidentiality"),
    "say_ask_safe": ("yes", "no"),
    "say_safe": ("options", "support"),
    "say_ask_deletion": ("delete-now", "no"),
    "say_change_language": tuple(f"language-{code}" for code in ("ar", "zh", "en", "fr", "ru", "es")),
    "say_not_understood": ("options", "support", "human"),
    "utter_out_of_scope": ("capabilities", "human"),
    "utter_ask_reporting_options": (
        "mean-ask-formal-report",
        "mean-ask-anonymous-report",
        "mean-ask-informal-resolution",
    ),
    "say_handoff_ended": ("options", "support"),
}


def offered_with(sentence: str) -> tuple[str, ...]:
    """The choices that a sentence offers, in order."""
    return _OFFERED.get(sentence, ())


def is_choice(choice: str) -> bool:
    return choice in _PAYLOADS or (
        choice.startswith(_MEANT) and choice.removeprefix(_MEANT).replace("-", "_") in EXPLAINABLE_INTENTS
    )


def meant(intent: str) -> str:
    """The choice that says "I meant this"."""
    return _MEANT + intent.replace("_", "-")


def payload_of(choice: str) -> str:
    """What the assistant reads for a choice. Raises KeyError for anything that isn't one."""
    if choice in _PAYLOADS:
        return _PAYLOADS[choice]
    if is_choice(choice):
        return "/" + choice.removeprefix(_MEANT).replace("-", "_")
    raise KeyError("no such choice")


def choice_of(payload: str) -> str:
    """The choice of a payload, for the domain's buttons. Raises KeyError."""
    for choice, held in _PAYLOADS.items():
        if held == payload:
            return choice
    choice = meant(payload.removeprefix("/"))
    if is_choice(choice):
        return choice
    raise KeyError("no choice has this payload")


def all_choices() -> list[str]:
    """Every id that needs a title in `locales/`, for the check that each has its title in every language."""
    languages = {f"language-{language}" for language in Language}
    return [
        *(choice for choice in _PAYLOADS if choice not in languages),
        *(meant(intent) for intent in EXPLAINABLE_INTENTS),
    ]


def title_of(choice: str, sentences: Sentences, language: Language, channel: Channel = Channel.WEB) -> str:
    """What stands on the button; a language is always named in itself."""
    if choice.startswith("language-"):
        return Language(choice.removeprefix("language-")).own_name
    return sentences.say(language, f"choice-{choice}", channel)
