"""What a caller may tell in the guidance, in closed lists, and which questions are still open."""

from enum import StrEnum
from typing import Any

import msgspec


class Role(StrEnum):
    """Who the caller is to the organisation, or in what happened."""

    STAFF = "staff"
    CONSULTANT = "consultant"
    INTERN = "intern"
    VOLUNTEER = "volunteer"
    CONTRACTOR = "contractor"
    BENEFICIARY = "beneficiary"
    WITNESS = "witness"
    MANAGER = "manager"
    ACCUSED = "accused"


class Matter(StrEnum):
    """What happened."""

    SEXUAL_HARASSMENT = "sexual_harassment"
    ASSAULT = "assault"
    ONLINE = "online"
    BULLYING = "bullying"
    DISCRIMINATION = "discrimination"
    EXPLOITATION = "exploitation"
    STALKING = "stalking"
    RETALIATION = "retaliation"
    PARTNER_VIOLENCE = "partner_violence"
    OTHER = "other"


class Place(StrEnum):
    """Where it happened."""

    HEADQUARTERS = "headquarters"
    FIELD = "field"
    MISSION = "mission"
    EVENT = "event"
    ONLINE = "online"


class Wish(StrEnum):
    """What the caller would like."""

    HEARD = "heard"
    INFORMAL = "informal"
    REPORT = "report"
    ANONYMOUS = "anonymous"
    LEGAL = "legal"
    MEDICAL = "medical"
    SAFETY = "safety"


SKIPPED = "skipped"
"""In place of an answer: asked, and not to be asked again."""

QUESTIONS = ("who", "organisation", "what", "where", "station", "wish")
"""In the order of asking; also the names of the slots."""


class Answers(msgspec.Struct, frozen=True):
    """What is known. None or empty: not asked, or skipped."""

    who: Role | None = None
    organisation: str | None = None
    what: frozenset[Matter] = frozenset()
    where: Place | None = None
    station: str | None = None
    wish: Wish | None = None


def answers_from(known: dict[str, Any]) -> Answers:
    """Answers from plain values by question; what was skipped is left out. Raises ValueError for a value outside the lists."""
    given = {name: value for name, value in known.items() if value and value != SKIPPED}
    try:
        return msgspec.convert(given, Answers)
    except msgspec.ValidationError as wrong:
        raise ValueError(f"an answer outside its list: {wrong}") from None


def open_questions(known: dict[str, Any], *, organisations: bool, stations: bool) -> list[str]:
    """The questions still to ask, in order: nothing that was told or skipped, nothing that would change no avenue.

    Args:
        known: answers by question; `SKIPPED` counts as asked.
        organisations: whether there is more than one to choose from.
        stations: whether a number or an office depends on the duty station.
    """
    asked = [question for question in QUESTIONS if not known.get(question)]
    if known.get("who") == Role.ACCUSED:
        # Two doors, whatever else is told: nothing to pry into.
        return []
    pointless = set()
    if known.get("who") == Role.MANAGER:
        # A manager is told what must be done, and may not choose to leave it.
        pointless.add("wish")
    if not organisations:
        pointless.add("organisation")
    if not stations:
        pointless.add("station")
    return [question for question in asked if question not in pointless]
