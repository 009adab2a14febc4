"""Which safety lines answer which danger. Sentence ids of `locales/LANG/notices.ftl`, said at once by gateway and assistant."""

from collections.abc import Collection

from helpline.risk import Category, RiskLevel

_IMMINENT = {
    Category.ATTACK_IN_PROGRESS: "safety-imminent",
    Category.WEAPON: "safety-imminent",
    Category.BEING_FOLLOWED: "safety-imminent",
    Category.DETAINED: "safety-imminent",
    Category.MEDICAL_EMERGENCY: "safety-medical",
    Category.SELF_HARM: "safety-suicide-imminent",
    Category.SUICIDE: "safety-suicide-imminent",
}
_HIGH = {
    Category.SUICIDE: "safety-suicide",
    Category.SELF_HARM: "safety-self-harm",
    Category.RECENT_ASSAULT: "safety-assault",
    Category.PAST_ASSAULT: "safety-assault",
    Category.CHILD_AT_RISK: "safety-child",
    Category.PARTNER_VIOLENCE: "safety-partner",
    Category.THREAT_TO_OTHERS: "safety-threat",
}
# Where several dangers are named in one message: what harms soonest is answered first.
_FIRST = (
    Category.ATTACK_IN_PROGRESS,
    Category.WEAPON,
    Category.DETAINED,
    Category.BEING_FOLLOWED,
    Category.SUICIDE,
    Category.MEDICAL_EMERGENCY,
    Category.SELF_HARM,
    Category.CHILD_AT_RISK,
    Category.RECENT_ASSAULT,
    Category.PARTNER_VIOLENCE,
    Category.THREAT_TO_OTHERS,
    Category.PAST_ASSAULT,
)


def safety_lines(level: int, categories: Collection[str]) -> str:
    """The sentence id for a message of this level, "" below level 3.

    `categories` are those that reached the level; names that this release doesn't know are passed over.
    """
    if level < RiskLevel.HIGH:
        return ""
    imminent = level >= RiskLevel.IMMINENT
    table = _IMMINENT if imminent else _HIGH
    for category in _FIRST:
        if category in categories and category in table:
            return table[category]
    return "safety-imminent" if imminent else "safety-high"


SAFETY_LINES = frozenset({*_IMMINENT.values(), *_HIGH.values(), "safety-imminent", "safety-high"})
"""Every id, for the check that each has its sentence in each language."""
