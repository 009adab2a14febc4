"""Guidance: at most six closed questions, then the avenues that fit, a few at a time, with reasons."""

from datetime import UTC, date, datetime
from typing import Any

from rasa_sdk import Action, FormValidationAction, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.notes import choices_for, known, sentence_of
from actions.requests import entity_of, person_still_owed
from actions.speech import put, say
from helpline.avenues.answers import Answers, answers_from, open_questions
from helpline.avenues.directory import directory
from helpline.avenues.matching import Fit, rank
from helpline.avenues.telling import about

_AT_ONCE = 3
"""Avenues shown together: stress impairs reading."""
_FORM = "guidance_form"
_LIST, _MORE, _AGAIN = "list", "more", "again"


class ActionOptions(Action):
    """ "What are my options?": begins guidance, or shows what fits when nothing is left to ask, or tells of one avenue."""

    leads_to = (_FORM,)

    def name(self) -> str:
        return "action_options"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        wanted = entity_of(tracker, "avenue")
        fits = _fits(tracker)
        if wanted in {fit.avenue.id for fit in fits}:
            _tell(dispatcher, tracker, next(fit for fit in fits if fit.avenue.id == wanted))
            return []
        if wanted in {_LIST, _MORE}:
            return _show(dispatcher, tracker, fits, from_place=_next_place(tracker, fits) if wanted == _MORE else 0)
        if not _open(tracker):
            return _show(dispatcher, tracker, fits)
        if not tracker.get_slot("guiding"):
            say(dispatcher, tracker, "say_options")
        # Only here: wherever no form begins, an open question about the person comes back by itself.
        return [*person_still_owed(tracker), SlotSet("guiding", True), FollowupAction(_FORM)]


class ActionAvenues(Action):
    """What fits, when guidance has asked what it needs."""

    def name(self) -> str:
        return "action_avenues"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        return _show(dispatcher, tracker, _fits(tracker))


class ValidateGuidanceForm(FormValidationAction):
    """Leaves out what was told already and what would change nothing."""

    def name(self) -> str:
        return f"validate_{_FORM}"

    async def required_slots(
        self,
        domain_slots: list[str],
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: dict[str, Any],
    ) -> list[str]:
        return _open(tracker)

    async def next_requested_slot(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> dict[str, Any]:
        # The SDK says nothing when all six are open, and Rasa would then look at the slots alone.
        event: dict[str, Any] = SlotSet("requested_slot", next(iter(_open(tracker)), None))
        return event


class _Ask(Action):
    """Asks one question of guidance, with its buttons."""

    question = ""

    def name(self) -> str:
        return f"action_ask_{self.question}"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        say(dispatcher, tracker, sentence_of(self.question, tracker), *choices_for(self.question, tracker))
        return []


class ActionAskWho(_Ask):
    question = "who"


class ActionAskOrganisation(_Ask):
    question = "organisation"


class ActionAskWhat(_Ask):
    question = "what"


class ActionAskWhere(_Ask):
    question = "where"


class ActionAskStation(_Ask):
    question = "station"


class ActionAskWish(_Ask):
    question = "wish"


def resumed(tracker: Tracker) -> list[dict[str, Any]]:
    """Guidance that something else cut off goes on."""
    return [FollowupAction(_FORM)] if tracker.get_slot("guiding") and _open(tracker) else []


def _today() -> date:
    return datetime.now(UTC).date()


def _open(tracker: Tracker) -> list[str]:
    held = directory()
    return open_questions(
        known(tracker),
        organisations=len(held.organisation.entities) > 1,
        stations=held.depends_on_station(_today()),
    )


def _answers(tracker: Tracker) -> Answers:
    return answers_from(known(tracker))


def _fits(tracker: Tracker) -> list[Fit]:
    return rank(directory(), _answers(tracker))


def _next_place(tracker: Tracker, fits: list[Fit]) -> int:
    shown = int(tracker.get_slot("page") or 0)
    return shown if shown < len(fits) else 0


def _show(
    dispatcher: CollectingDispatcher, tracker: Tracker, fits: list[Fit], from_place: int = 0
) -> list[dict[str, Any]]:
    shown = fits[from_place : from_place + _AT_ONCE]
    lines = [put(tracker, "say_avenues_more" if from_place else "say_avenues")]
    for fit in shown:
        check = ["avenue-check"] if fit.must_check else []
        reasons = " ".join(put(tracker, reason) for reason in [*fit.reasons[:2], *check])
        title = put(tracker, f"choice-avenue-{fit.avenue.id}")
        lines.append(put(tracker, "avenue-line", avenue=title, reason=reasons))
    after = from_place + len(shown)
    more = "avenue-more" if after < len(fits) else "avenue-again"
    choices = [*(f"avenue-{fit.avenue.id}" for fit in shown), more, "human"]
    say(dispatcher, tracker, None, *choices, text="\n".join(lines))
    return [SlotSet("guiding", None), SlotSet("page", after)]


def _tell(dispatcher: CollectingDispatcher, tracker: Tracker, fit: Fit) -> None:
    lines = [put(tracker, sentence, **words) for sentence, words in about(fit, _answers(tracker), _today())]
    say(dispatcher, tracker, None, "avenue-list", "human", text="\n".join(lines))
