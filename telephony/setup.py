"""Points an account's numbers at this deployment: what would change, and the change."""

from typing import Any, NamedTuple

from twilio.rest import Client

from helpline.channel import Channel
from helpline.settings import Settings
from telephony.addresses import webhook
from telephony.numbers import Numbers, OwnNumber


class Change(NamedTuple):
    """One setting of one number or messaging service; `now` is what Twilio has."""

    of: str
    setting: str
    now: str
    wanted: str


class NotOurs(Exception):
    """The account has no such number or service; the message names it."""


def wanted_of(settings: Settings, number: OwnNumber) -> dict[str, str]:
    """The settings of a number, by Twilio's names (twilio.com/docs/phone-numbers/api/incomingphonenumber-resource)."""
    # Connection failures are tried again once, on Twilio's side; the fragment is not part of what is signed.
    again = "#rc=2&rp=ct,rt"
    wanted: dict[str, str] = {}
    if Channel.SMS in number.channels and not number.service:
        wanted |= {"sms_url": webhook(settings, "sms") + again, "sms_method": "POST"}
        wanted |= {"sms_fallback_url": _fallback(settings, "sms"), "sms_fallback_method": "POST"}
    if Channel.VOICE in number.channels:
        wanted |= {"voice_url": webhook(settings, "voice") + again, "voice_method": "POST"}
        wanted |= {"voice_fallback_url": _fallback(settings, "voice/fallback"), "voice_fallback_method": "POST"}
        wanted |= {"status_callback": webhook(settings, "voice/status"), "status_callback_method": "POST"}
    return wanted


def _fallback(settings: Settings, path: str) -> str:
    return settings.twilio_fallback_url or webhook(settings, path)


def changes(client: Client, settings: Settings, numbers: Numbers) -> list[Change]:
    """What would change. Raises `NotOurs`, and the client's own exceptions."""
    found: list[Change] = []
    for number in numbers.all:
        found += _differences(number.number, wanted_of(settings, number), lambda one=number: _number(client, one))
    for service in sorted({one.service for one in numbers.all if one.service}):
        wanted = {
            "inbound_request_url": webhook(settings, "sms"), "inbound_method": "POST",
            "fallback_url": _fallback(settings, "sms"), "fallback_method": "POST",
            "status_callback": webhook(settings, "status"), "smart_encoding": "False",
        }  # fmt: skip
        found += _differences(service, wanted, lambda one=service: client.messaging.v1.services(one).fetch())
    return found


def apply(client: Client, made: list[Change]) -> None:
    """Make these changes."""
    by_owner: dict[str, dict[str, Any]] = {}
    for change in made:
        value: Any = change.wanted == "True" if change.wanted in {"True", "False"} else change.wanted
        by_owner.setdefault(change.of, {})[change.setting] = value
    for owner, values in by_owner.items():
        if owner.startswith("MG"):
            client.messaging.v1.services(owner).update(**values)
        else:
            _number(client, OwnNumber(owner, ())).update(**values)


def _differences(owner: str, wanted: dict[str, str], fetch: Any) -> list[Change]:
    if not wanted:
        return []
    there = fetch()
    told = {name: getattr(there, name, None) for name in wanted}
    plain = {name: "" if value is None else str(value) for name, value in told.items()}
    return [Change(owner, name, plain[name], value) for name, value in wanted.items() if plain[name] != value]


def _number(client: Client, number: OwnNumber) -> Any:
    found = client.incoming_phone_numbers.list(phone_number=number.number, limit=1)
    if not found:
        raise NotOurs(f"{number.number} is not a number of this account")
    return found[0]


def static_fallback(number: str, sentence: str) -> str:
    """TwiML for a static host: it needs nothing of ours. Dials somebody on call."""
    from twilio.twiml.voice_response import VoiceResponse

    response = VoiceResponse()
    response.say(sentence)
    response.dial(number, timeout=30)
    return str(response)
