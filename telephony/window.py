"""WhatsApp takes free words only for a day after the caller's last (Twilio's error 63016); then only an approved template."""

from helpline.channel import Channel

WINDOW_MS = 24 * 3_600_000


def is_open(channel: Channel, texted_ms: int, now_ms: int) -> bool:
    """Whether free words can be sent."""
    return channel is not Channel.WHATSAPP or now_ms - texted_ms <= WINDOW_MS
