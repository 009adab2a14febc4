"""The words of risk that every package shares. How a text gets its level is in `triage/`."""

from enum import IntEnum, StrEnum


class RiskLevel(IntEnum):
    """How much danger a conversation is in; a conversation's level rises at once and falls only by a person's word."""

    INFORMATION = 0
    DISTRESS = 1
    ELEVATED = 2
    HIGH = 3
    IMMINENT = 4


class Category(StrEnum):
    """What the danger is."""

    ATTACK_IN_PROGRESS = "attack_in_progress"
    WEAPON = "weapon"
    BEING_FOLLOWED = "being_followed"
    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    RECENT_ASSAULT = "recent_assault"
    PAST_ASSAULT = "past_assault"
    CHILD_AT_RISK = "child_at_risk"
    RETALIATION = "retaliation"
    STALKING = "stalking"
    IMAGE_ABUSE = "image_abuse"
    DETAINED = "detained"
    MEDICAL_EMERGENCY = "medical_emergency"
    PARTNER_VIOLENCE = "partner_violence"
    THREAT_TO_OTHERS = "threat_to_others"
