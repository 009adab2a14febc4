"""Hours in which texts may reach a caller. Outside of them nothing arrives, unless they have just written themselves.

Where somebody is, nobody asks: the caller says what time it is for them, and the hours are kept by the world's clock. Summer
time shifts them by an hour; whoever minds sends them again.
"""

import re
from typing import NamedTuple

DAY = 24 * 60
"""Minutes."""
JUST_WROTE_MS = 15 * 60_000
"""So long after their own text a caller is taken to hold the telephone."""
_QUARTER = 15
_SIGN = r"[:.hHч٫：点點时時]"
_CLOCK = rf"(\d{{1,2}})(?:\s*{_SIGN}\s*(\d{{2}})?)?"
_HALF = r"(?:\s*(am|pm|a\.m\.|p\.m\.|ص|م))?"
_WINDOW = re.compile(rf"{_CLOCK}{_HALF}\s*(?:-|–|—|~|to|à|a|إلى|到|至|до)\s*{_CLOCK}{_HALF}", re.IGNORECASE)
_NOW = re.compile(rf"(上午|下午)?\s*{_CLOCK}{_HALF}\s*[分.]?", re.IGNORECASE)
_BARE = re.compile(r"\d+")
_AFTERNOON = {"pm", "p.m.", "م", "下午"}
_MORNING = {"am", "a.m.", "ص", "上午"}


class SafeHours(NamedTuple):
    """From minute `begins` of the day (UTC) until `ends`; over midnight where it ends before it begins."""

    begins: int
    ends: int

    def opens_ms(self, now_ms: int) -> int | None:
        """When they begin next; None when it is their time."""
        minute = now_ms // 60_000 % DAY
        if (minute - self.begins) % DAY < (self.ends - self.begins) % DAY:
            return None
        return (now_ms // 60_000 + (self.begins - minute) % DAY) * 60_000


def read_window(text: str) -> tuple[int, int] | None:
    """ "9-17", "18:30 - 22", "9am to 5pm": minutes of the caller's day; None for anything else."""
    found = _WINDOW.fullmatch(text.strip())
    if found is None:
        return None
    begins, ends = _minute(*found.group(1, 2, 3)), _minute(*found.group(4, 5, 6))
    return None if begins is None or ends is None else (begins, ends)


def read_clock(text: str) -> int | None:
    """ "14:30", "2:30 pm", "下午2点": the minute of the caller's day; None for anything else, and for a bare number."""
    found = _NOW.fullmatch(text.strip())
    if found is None or _BARE.fullmatch(text.strip()):
        return None
    before, hour, minute, after = found.groups()
    return _minute(hour, minute, before or after)


def _minute(hour: str, minute: str | None, half: str | None) -> int | None:
    at, half = int(hour), (half or "").lower()
    if half in _AFTERNOON and at < 12:
        at += 12
    elif half in _MORNING and at == 12:
        at = 0
    past = int(minute or 0)
    return at * 60 + past if at * 60 + past <= DAY and past < 60 else None


def by_the_world(window: tuple[int, int], local: int, now_ms: int) -> SafeHours:
    """The caller's hours in UTC, after what their clock says now; zones lie a quarter of an hour apart."""
    ahead = round((local - now_ms // 60_000 % DAY) / _QUARTER) * _QUARTER
    begins, ends = ((one - ahead) % DAY for one in window)
    return SafeHours(begins, ends)
