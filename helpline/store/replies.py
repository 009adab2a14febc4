"""Redis's replies as text: the client answers bytes, and its types allow for both."""

from typing import Any


def as_text(value: Any) -> str:
    """A string reply as text."""
    return value.decode() if isinstance(value, bytes) else str(value)
