"""Which choices an entry of the log offers."""

from helpline.choices import is_choice, offered_with
from helpline.conversation.records import Entry, Kind


def choices_of(entry: Entry) -> tuple[str, ...]:
    """In the order in which they are shown; a text message numbers them from 1."""
    if entry.kind is Kind.NOTICE:
        # A notice is an id only: its choices are put into words with it.
        return offered_with(entry.body.sentence or "")
    return tuple(button.choice for button in entry.body.buttons if is_choice(button.choice))
