"""What every process of the helpline does first."""

from typing import TYPE_CHECKING, NoReturn

import click

from helpline.logs import configure_logging
from helpline.settings import Settings, SettingsError, load_settings
from helpline.supervisor import BAD_SETTING

if TYPE_CHECKING:
    from handoff.escalation.on_call import Person
    from telephony.numbers import Numbers


def stop_with(sentence: str, code: int = 1) -> NoReturn:
    """One sentence on standard error, and out."""
    click.echo(f"helpline: {sentence}", err=True)
    raise SystemExit(code)


def settings_or_stop() -> Settings:
    """The settings; a bad one ends the program with its sentence."""
    try:
        return load_settings()
    except SettingsError as wrong:
        stop_with(str(wrong), BAD_SETTING)


def lexicons_or_stop(settings: Settings) -> None:
    """Nothing that recognises danger starts with a lexicon that has a mistake: file, line and reason end the program."""
    from triage.compile import check_lexicons
    from triage.lexicon import LexiconError

    try:
        check_lexicons(settings.home)
    except LexiconError as wrong:
        stop_with(str(wrong), BAD_SETTING)


def directory_or_stop(settings: Settings) -> None:
    """Read the directory of avenues; one that can't be used ends the program with file and reason."""
    from helpline.avenues.directory import BadDirectory, load

    try:
        load(settings.organisation)
    except BadDirectory as wrong:
        stop_with(f"the directory of avenues (HELPLINE_ORGANISATION) can't be used: {wrong}", BAD_SETTING)


def on_call_or_stop(settings: Settings) -> "list[Person]":
    """Those on call; a list that can't be used ends the program with the place and the reason."""
    from handoff.escalation.on_call import OnCallError, read_on_call

    try:
        return read_on_call(settings.on_call)
    except OnCallError as wrong:
        stop_with(f"the list of those on call (HELPLINE_ON_CALL) can't be used: {wrong}", BAD_SETTING)


def numbers_or_stop(settings: Settings) -> "Numbers":
    """Our own numbers; a file that can't be used ends the program with the place and the reason."""
    from telephony.numbers import NumbersError, read_numbers

    try:
        return read_numbers(settings.twilio_numbers)
    except NumbersError as wrong:
        stop_with(f"the file of numbers (TWILIO_NUMBERS) can't be used: {wrong}", BAD_SETTING)


def start_process(process: str) -> Settings:
    """Settings, logging and Sentry for the process of this name (gateway, desk, keeper, bot, ...)."""
    settings = settings_or_stop()
    configure_logging(process, settings.log_level)
    from helpline.sentry import configure_sentry

    configure_sentry(settings, process)
    return settings
