"""Where Twilio finds our webhooks. No personal data is ever in an address: conversations' ids, epochs and numbers of turns."""

from helpline.settings import Settings


def webhook(settings: Settings, path: str, **query: str) -> str:
    """Absolute, from the public address; `path` is below /twilio/."""
    base = settings.public_url or settings.gateway_bind.url
    told = "&".join(f"{name}={value}" for name, value in query.items())
    return f"{base}/twilio/{path}" + (f"?{told}" if told else "")


def socket_address(settings: Settings) -> str:
    """The WebSocket of relayed calls. Without a query: Twilio signs this address as it stands."""
    base = settings.public_url or settings.gateway_bind.url
    return f"ws{base.removeprefix('http')}/twilio/voice/relay"
