"""`helpline twilio setup`: point the account's numbers at this deployment."""

import click

from helpline.cli.start import numbers_or_stop, on_call_or_stop, settings_or_stop, stop_with


@click.group(help="Set up the Twilio account.")
def command() -> None: ...


@command.command(help="Show what would change at Twilio; with --apply, change it.")
@click.option("--apply", "applies", is_flag=True, help="Make the changes.")
@click.option("--print-static-fallback", is_flag=True, help="Print TwiML for another host: it dials the first on call.")
def setup(*, applies: bool, print_static_fallback: bool) -> None:
    settings = settings_or_stop()
    if print_static_fallback:
        _print_fallback()
        return
    numbers = numbers_or_stop(settings)
    if not numbers.all:
        stop_with("TWILIO_NUMBERS names no file of numbers; see docs/twilio.md.")
    if settings.public_url is None or not settings.public_url.startswith("https://"):
        stop_with("HELPLINE_PUBLIC_URL must be the https address at which Twilio finds this deployment.")
    from telephony.client import client_of

    client = client_of(settings)
    if client is None:
        stop_with("TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN are not set.")
    from requests import RequestException
    from twilio.base.exceptions import TwilioRestException

    from telephony.setup import NotOurs, apply, changes

    try:
        found = changes(client, settings, numbers)
        for change in found:
            click.echo(f"{change.of}\t{change.setting}\t{change.now or '-'} -> {change.wanted}")
        if applies:
            apply(client, found)
    except NotOurs as missing:
        stop_with(f"{missing}.")
    except TwilioRestException as refused:
        stop_with(f"Twilio refused (error {refused.code or refused.status}); see twilio.com/docs/api/errors.")
    except RequestException:
        stop_with("Twilio does not answer.")
    _say_rest(applied=applies, count=len(found), whatsapp=any("whatsapp" in one.channels for one in numbers.all))


def _say_rest(*, applied: bool, count: int, whatsapp: bool) -> None:
    if not count:
        click.echo("everything points here already")
    elif not applied:
        click.echo(f"{count} settings would change; nothing was changed. Again with --apply to change them.")
    else:
        click.echo(f"{count} settings changed")
    if whatsapp:
        click.echo("WhatsApp senders are set in the console (Messaging > Senders): see docs/twilio.md.")


def _print_fallback() -> None:
    settings = settings_or_stop()
    on_call = on_call_or_stop(settings)
    if not on_call:
        stop_with("HELPLINE_ON_CALL names nobody whom the fallback could dial.")
    from helpline.channel import Channel
    from helpline.sentences import sentences
    from telephony.setup import static_fallback

    first = on_call[0]
    click.echo(static_fallback(first.number, sentences().say(first.languages[0], "voice-trouble", Channel.VOICE)))
