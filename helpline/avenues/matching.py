"""Which avenues fit what a caller told, in which order, and why. A pure function of the directory and the answers."""

import msgspec

from helpline.avenues.answers import Answers, Matter, Role, Wish
from helpline.avenues.directory import Avenue, Directory, Kind

# Nobody sits down with whoever did this to them.
_NEVER_INFORMAL = frozenset({Matter.ASSAULT, Matter.EXPLOITATION})
_PROCEDURES = frozenset({Kind.FORMAL, Kind.INFORMAL})
"""Where a name would be asked of somebody who wants to keep it; care and protection stay on offer."""
_OWN_REGIME = Matter.EXPLOITATION
"""Harm to beneficiaries and children has its own offices; those of workplace harassment are not shown for it."""
_LEADS, _WISHED, _SUITS, _THERE = 10, 4, 3, 1


class Fit(msgspec.Struct, frozen=True):
    """An avenue and why it is named. `reasons` are ids of sentences, the weightiest first."""

    avenue: Avenue
    reasons: tuple[str, ...]
    must_check: bool
    """It may not serve this caller: they are told to ask."""


def rank(directory: Directory, answers: Answers) -> list[Fit]:
    """The avenues open to the caller, the best first; never empty for what the lists of answers allow."""
    scored = [
        (-score, place, Fit(avenue, tuple(reasons) or ("because-open",), _must_check(avenue, answers.who)))
        for place, avenue in enumerate(directory.avenues)
        if _is_open(avenue, answers)
        for score, reasons in [_weigh(avenue, answers)]
    ]
    return [fit for _, _, fit in sorted(scored, key=lambda one: one[:2])]


def _is_open(avenue: Avenue, answers: Answers) -> bool:
    matters = answers.what
    told: set[str] = {*matters, *([answers.who] if answers.who else [])}
    return not (
        (answers.who is not None and answers.who not in avenue.serves)
        or (avenue.kind is Kind.INFORMAL and matters & _NEVER_INFORMAL)
        or (_OWN_REGIME in matters and answers.who is not Role.ACCUSED and _OWN_REGIME not in avenue.matters)
        or (avenue.only_for and not told & set(avenue.only_for))
        or (avenue.places and answers.where not in avenue.places)
        or (answers.wish is Wish.ANONYMOUS and avenue.kind in _PROCEDURES and avenue.anonymous == "no")
    )


def _weigh(avenue: Avenue, answers: Answers) -> tuple[int, list[str]]:
    score, reasons = 0, []
    led = [one for one in avenue.leads if one in answers.what or one == answers.who]
    if led:
        score += _LEADS
    if answers.who in avenue.leads:
        reasons.append(f"because-who-{answers.who}")
    # The lists of avenues are in the order of their weight, so the reason named is the one that counts most there.
    suited = [one for one in (*avenue.leads, *avenue.matters) if one in answers.what and one is not Matter.OTHER]
    if suited:
        score += _SUITS
        reasons.append(f"because-what-{suited[0].replace('_', '-')}")
    if answers.wish in avenue.wishes:
        score += _WISHED
        reasons.append(f"because-wish-{answers.wish}")
    if avenue.places and answers.where in avenue.places:
        score += _THERE
        reasons.append(f"because-where-{answers.where}")
    return score, reasons


def _must_check(avenue: Avenue, role: Role | None) -> bool:
    if role is not None:
        return avenue.serves[role] == "check"
    return any(avenue.serves.get(one) != "yes" for one in Role if one is not Role.ACCUSED)
