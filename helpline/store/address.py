"""The address of a Redis behind Sentinels: they know which server is the master, and make another one master when it dies.

`redis+sentinel://[user:password@]host:port,host:port/NAME[/database]` names the Sentinels and what they call the
master. `?sentinel_username=...&sentinel_password=...` are for the Sentinels themselves; `rediss+sentinel` is TLS to all.
"""

import re
from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

_SCHEMES = {"redis+sentinel": False, "rediss+sentinel": True}
_PORT = 26379
_HOST = re.compile(r"(\[(?P<v6>[0-9a-fA-F:.]+)\]|(?P<host>[^:\[\]\s]+))(:(?P<port>\d{1,5}))?")
_OPTIONS = {"sentinel_username", "sentinel_password"}


class Address(NamedTuple):
    """`account`: of the servers; `sentinel_account`: of the Sentinels. Each has `username`, `password` where given."""

    sentinels: list[tuple[str, int]]
    master: str
    database: int
    tls: bool
    account: dict[str, str]
    sentinel_account: dict[str, str]


def is_sentinel(url: str) -> bool:
    return url.partition("://")[0] in _SCHEMES


def read_address(url: str) -> Address:
    """Raises `ValueError`, with a sentence that does not repeat the address."""
    parts = urlsplit(url)
    place, _, database = parts.path.strip("/").partition("/")
    options = parse_qs(parts.query)
    accounts, _, hosts = parts.netloc.rpartition("@")
    if not place or not hosts or not (database or "0").isdigit() or set(options) - _OPTIONS:
        raise ValueError("must be like redis+sentinel://host:26379,host:26379/NAME")
    user, _, password = accounts.partition(":")
    account = {"username": unquote(user), "password": unquote(password)}
    of_sentinels = {name.removeprefix("sentinel_"): values[0] for name, values in options.items()}
    return Address(
        [_host(one) for one in hosts.split(",")],
        unquote(place),
        int(database or 0),
        _SCHEMES[parts.scheme],
        {name: value for name, value in account.items() if value},
        of_sentinels,
    )


def _host(text: str) -> tuple[str, int]:
    found = _HOST.fullmatch(text)
    if found is None:
        raise ValueError("must name each Sentinel as host:port")
    return found["v6"] or found["host"], int(found["port"] or _PORT)
