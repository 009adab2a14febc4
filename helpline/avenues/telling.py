"""What is said of an avenue: ids of sentences with what goes into them, in order."""

from collections.abc import Iterator
from datetime import date

from helpline.avenues.answers import Answers
from helpline.avenues.directory import Avenue, Contact
from helpline.avenues.matching import Fit

Line = tuple[str, dict[str, str]]


def about(fit: Fit, answers: Answers, today: date) -> list[Line]:
    """What the avenue does and what happens next, who sees it, deadlines, whether to ask first, and verified contacts."""
    avenue = fit.avenue
    lines: list[Line] = [
        (f"avenue-{avenue.id}", {}),
        (f"avenue-kind-{avenue.kind}", {}),
        (f"avenue-anonymous-{avenue.anonymous}", {}),
        (f"avenue-confidential-{avenue.confidentiality.replace('_', '-')}", {}),
        (f"avenue-deadline-{avenue.deadline.replace('_', '-')}", {}),
    ]
    if fit.must_check:
        lines.append(("avenue-check", {}))
    if answers.organisation in avenue.offices:
        lines.append(("avenue-office", {"office": avenue.offices[answers.organisation]}))
    contacts = list(_shown(avenue, answers, today))
    lines += [("avenue-contact", {"contact": one.value, "date": str(one.verified_on)}) for one in contacts]
    return lines if contacts else [*lines, ("avenue-no-contact", {})]


def _shown(avenue: Avenue, answers: Answers, today: date) -> Iterator[Contact]:
    for contact in avenue.contacts:
        for_entity = contact.entity is None or contact.entity == answers.organisation
        for_station = contact.station is None or contact.station == answers.station
        if contact.is_shown(today) and for_entity and for_station:
            yield contact
