"""Which safety lines answer which danger. Sentence ids of `locales/LANG/notices.ftl`, said at once by the gateway.

By the table of CARE.md, section 5. Levels 0 and 1 are the assistant's alone.
"""

from collections.abc import Collection

from helpline.conversation.records import Triage
from helpline.risk import Category, RiskLevel

# In this order, too, where several dangers are named in one message: what harms soonest is answered first.
_LINES: dict[Category, tuple[str, str, str]] = {
    # category: at level 4, at level 3, at level 2
    Category.ATTACK_IN_PROGRESS: ("safety-imminent", "safety-high", "safety-check"),
    Category.WEAPON: ("safety-imminent", "safety-high", "safety-check"),
    Category.DETAINED: ("safety-imminent", "safety-high", "safety-check"),
    Category.BEING_FOLLOWED: ("safety-imminent", "safety-high", "safety-check"),
    Category.SUICIDE: ("safety-suicide-imminent", "safety-suicide", "safety-check-suicide"),
    Category.MEDICAL_EMERGENCY: ("safety-medical", "safety-medical", "safety-check"),
    Category.SELF_HARM: ("safety-self-harm-imminent", "safety-self-harm", "safety-check-suicide"),
    Category.CHILD_AT_RISK: ("safety-child-imminent", "safety-child", "safety-check"),
    Category.RECENT_ASSAULT: ("safety-assault-imminent", "safety-assault", "safety-check-assault"),
    Category.PARTNER_VIOLENCE: ("safety-partner-imminent", "safety-partner", "safety-check"),
    Category.THREAT_TO_OTHERS: ("safety-threat-imminent", "safety-threat", "safety-check"),
    Category.PAST_ASSAULT: ("safety-assault-imminent", "safety-assault", "safety-check-assault"),
    Category.STALKING: ("safety-imminent", "safety-stalking", "safety-check-evidence"),
    Category.IMAGE_ABUSE: ("safety-imminent", "safety-images", "safety-check-evidence"),
    Category.RETALIATION: ("safety-imminent", "safety-retaliation", "safety-check-retaliation"),
}
_OTHER = ("safety-imminent", "safety-high", "safety-check")
"""Danger without a category that this release knows."""


def safety_lines(level: int, categories: Collection[str]) -> str:
    """The sentence id for a message of this level, "" below level 2.

    `categories` are those that reached the level; names that this release doesn't know are passed over. At level 2 the lines
    are one gentle check and the offer of a person, from level 3 on what to do now.
    """
    if level < RiskLevel.ELEVATED:
        return ""
    at = RiskLevel.IMMINENT - min(level, RiskLevel.IMMINENT)
    return next((lines[at] for category, lines in _LINES.items() if category in categories), _OTHER[at])


def lines_for(triage: Triage) -> tuple[str, str]:
    """The safety lines for a message, and those to say instead when messages of level 2 in a row add up with it; "" = none."""
    if triage.untriaged:
        return "", ""
    highest = [match.category for match in triage.matches if match.level >= triage.level] or triage.categories
    added_up = safety_lines(RiskLevel.HIGH, highest) if triage.level == RiskLevel.ELEVATED else ""
    return safety_lines(triage.level, highest), added_up


ASK_OF_SUICIDE = frozenset({"safety-suicide", "safety-check-suicide"})
"""Lines that ask whether the caller thinks of ending their life, so that a "yes" to them is a danger."""

SAFETY_LINES = frozenset(line for lines in (*_LINES.values(), _OTHER) for line in lines)
"""Every id, for the check that each has its sentence in each language."""
