"""Settings: read once from the environment, checked, then frozen.

Every setting may also be given as the name of a file that holds it: `NAME_FILE=/run/secrets/name`.
A bad setting raises `SettingsError` with one sentence that names the setting; a secret's value is never repeated.
"""

import difflib
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, Self
from urllib.parse import urlsplit

import msgspec
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from helpline.policy import Policy
from helpline.store.address import is_sentinel, read_address
from helpline.vault.keyfile import KeysLost, held_keys
from helpline.vault.keyring import BadKeyring, parse_keyring

PROJECT = Path(__file__).resolve().parent.parent
"""The folder of config.yml, domain/, locales/."""

# Read by tests and scripts, not settings of the helpline.
_NOT_SETTINGS = {"HELPLINE_REQUIRE_BROWSER"}


class SettingsError(Exception):
    """A setting that can't be used. The message is one sentence for whoever starts the helpline."""


class Bind(NamedTuple):
    """Where a web app listens."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def url(self) -> str:
        """The address for a browser on this machine."""
        anywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 -- compared with, not listened on
        return f"http://{Bind(anywhere.get(self.host, self.host), self.port)}"


def _bind(value: object) -> object:
    if isinstance(value, Bind):
        return value
    found = re.fullmatch(r"(?:\[(?P<six>[0-9A-Fa-f:.]+)\]|(?P<host>[\w.-]+)):(?P<port>\d{1,5})", str(value))
    if not found or not 0 < int(found["port"]) < 65536:
        raise ValueError("must be host:port, for example 127.0.0.1:8080")
    return Bind(found["six"] or found["host"], int(found["port"]))


def _web_address(value: object) -> object:
    if value is None:
        return None
    wrong = ValueError("must be an address like https://helpline.example.org")
    try:
        parts = urlsplit(str(value))
        _ = parts.port  # raises when it is no number
    except ValueError:
        raise wrong from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise wrong
    return str(value).rstrip("/")


def _redis_url(value: object) -> object:
    if value is not None and is_sentinel(str(value)):
        read_address(str(value))
    elif value is not None and not re.match(r"(rediss?://[^/\s]+|unix://\S*/)", str(value)):
        raise ValueError(
            "must be an address like redis://host:6379/0, rediss://..., unix:///path or redis+sentinel://host,host/NAME"
        )
    return value


def _keyring(value: object) -> object:
    if value is not None:
        try:
            parse_keyring(str(value))
        except BadKeyring as bad:
            raise ValueError(f"is not a keyring: {bad}") from None
    return value


def _matching(pattern: str, sentence: str) -> Callable[[object], object]:
    def check(value: object) -> object:
        if value is not None and not re.fullmatch(pattern, str(value)):
            raise ValueError(sentence)
        return value

    return check


def _existing_file(value: object) -> object:
    if value is not None and not Path(str(value)).is_file():
        raise ValueError("must be the path of a file that exists")
    return value


WebAddress = Annotated[str | None, BeforeValidator(_web_address)]
Keyring = Annotated[str, BeforeValidator(_keyring)]
Where = Annotated[Bind, BeforeValidator(_bind)]
Sid = "must be {0} and 32 letters and digits, as Twilio's console shows it"


class Settings(BaseModel):
    """What the helpline was told. The alias of each field is its environment variable."""

    model_config = ConfigDict(frozen=True, validate_by_name=True, validate_by_alias=True, arbitrary_types_allowed=True)

    home: Path = Field(default=PROJECT / "var", alias="HELPLINE_HOME")
    gateway_bind: Where = Field(default=Bind("127.0.0.1", 8080), alias="HELPLINE_GATEWAY_BIND")
    desk_bind: Where = Field(default=Bind("127.0.0.1", 8081), alias="HELPLINE_DESK_BIND")
    public_url: WebAddress = Field(default=None, alias="HELPLINE_PUBLIC_URL")
    exit_url: Annotated[str, BeforeValidator(_web_address)] = Field(
        default="https://www.wikipedia.org", alias="HELPLINE_EXIT_URL"
    )
    """Where the quick exit leads: a page that says nothing of whoever opens it."""
    redis_url: Annotated[str | None, BeforeValidator(_redis_url)] = Field(default=None, alias="REDIS_URL", repr=False)
    appendfsync: Literal["always", "everysec"] = Field(default="always", alias="HELPLINE_APPENDFSYNC")
    cell: Annotated[
        str, BeforeValidator(_matching(r"[a-z0-9-]{1,32}", "must be 1 to 32 of the characters a-z, 0-9 and hyphen"))
    ] = Field(default="main", alias="HELPLINE_CELL")
    organisation: str = Field(default="example", alias="HELPLINE_ORGANISATION", min_length=1, max_length=100)
    master_key: Keyring = Field(alias="HELPLINE_MASTER_KEY", repr=False)
    index_key: Keyring = Field(alias="HELPLINE_INDEX_KEY", repr=False)
    sentry_dsn: Annotated[
        str | None,
        BeforeValidator(_matching(r"https?://[^@\s/]+@[^/\s]+/(\S*/)?\d+", "must be the DSN as Sentry shows it")),
    ] = Field(default=None, alias="SENTRY_DSN", repr=False)
    log_level: Literal["debug", "info", "warning", "error"] = Field(default="info", alias="HELPLINE_LOG_LEVEL")

    twilio_account_sid: Annotated[str | None, BeforeValidator(_matching(r"AC[0-9A-Za-z]{32}", Sid.format("AC")))] = (
        Field(default=None, alias="TWILIO_ACCOUNT_SID")
    )
    twilio_auth_token: str | None = Field(default=None, alias="TWILIO_AUTH_TOKEN", repr=False)
    twilio_shared_key: str | None = Field(default=None, alias="TWILIO_SHARED_KEY", repr=False)
    """Where webhooks are signed with a shared key instead of the account's token."""
    twilio_api_key: Annotated[str | None, BeforeValidator(_matching(r"SK[0-9A-Za-z]{32}", Sid.format("SK")))] = Field(
        default=None, alias="TWILIO_API_KEY"
    )
    twilio_api_secret: str | None = Field(default=None, alias="TWILIO_API_SECRET", repr=False)
    twilio_numbers: Annotated[Path | None, BeforeValidator(_existing_file)] = Field(
        default=None, alias="TWILIO_NUMBERS"
    )
    twilio_fallback_url: WebAddress = Field(default=None, alias="HELPLINE_TWILIO_FALLBACK_URL")
    """On another host: what Twilio asks when this deployment does not answer."""
    media: Literal["refuse", "counsellor"] = Field(default="refuse", alias="HELPLINE_MEDIA")
    """Pictures and recordings by text: refused, or shown to the counsellor who holds the conversation."""
    voice_transport: Literal["gather", "relay"] = Field(default="gather", alias="HELPLINE_VOICE_TRANSPORT")
    """How speech comes and goes: a request for each turn, or ConversationRelay's WebSocket."""
    twilio_api_url: WebAddress = Field(default=None, alias="HELPLINE_TWILIO_API_URL")

    on_call: Annotated[Path | None, BeforeValidator(_existing_file)] = Field(default=None, alias="HELPLINE_ON_CALL")
    """A list of persons to ring up when nobody at a desk answers somebody in danger."""

    policy: Policy = Policy()

    @property
    def embedded(self) -> bool:
        """True when we run Redis ourselves."""
        return self.redis_url is None

    @property
    def redis_socket(self) -> Path:
        """The embedded Redis listens here and nowhere else."""
        return self.home / "redis" / "redis.sock"

    @model_validator(mode="after")
    def _fit_together(self) -> Self:
        if self.gateway_bind == self.desk_bind:
            raise ValueError("HELPLINE_GATEWAY_BIND and HELPLINE_DESK_BIND must not be the same")
        if bool(self.twilio_api_key) != bool(self.twilio_api_secret):
            raise ValueError("TWILIO_API_KEY and TWILIO_API_SECRET must be given together")
        if self.twilio_account_sid and not self.twilio_auth_token:
            raise ValueError(
                "TWILIO_AUTH_TOKEN must be given with TWILIO_ACCOUNT_SID: it proves that webhooks are Twilio's"
            )
        if self.twilio_auth_token and not self.twilio_account_sid:
            raise ValueError("TWILIO_ACCOUNT_SID must be given with TWILIO_AUTH_TOKEN")
        # Linux: sun_path holds 108 bytes with the closing zero.
        if self.embedded and len(os.fsencode(self.redis_socket)) > 107:
            raise ValueError(
                "HELPLINE_HOME must be a shorter path: the socket of Redis lies in it, and 107 bytes is the most"
            )
        return self


def load_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings. Generates the keys once, under HELPLINE_HOME, when Redis is the embedded one.

    Raises:
        SettingsError: with one sentence.
    """
    given = _given(environ)
    _refuse_unknown(environ)
    given["HELPLINE_HOME"] = Path(given.get("HELPLINE_HOME") or PROJECT / "var").expanduser().absolute()
    if is_sentinel(str(given.get("REDIS_URL", ""))):
        # Where another server may take over, what only one has is not kept.
        given.setdefault("HELPLINE_REPLICAS", "1")
    given["policy"] = _policy(given)
    _add_keys(given)
    try:
        return Settings.model_validate(given)
    except ValidationError as wrong:
        raise SettingsError(_sentence(wrong)) from None


def organisation(environ: Mapping[str, str] = os.environ) -> str:
    """HELPLINE_ORGANISATION alone, for whoever needs no other setting. Raises SettingsError."""
    return str(_given(environ).get("HELPLINE_ORGANISATION", Settings.model_fields["organisation"].default))


_NAMES = [field.alias for field in Settings.model_fields.values() if field.alias]
_POLICY_NAMES = {f"HELPLINE_{name.upper()}": name for name in Policy.__struct_fields__}


def _given(environ: Mapping[str, str]) -> dict[str, Any]:
    """The settings that are there and not empty, those from files read."""
    given: dict[str, Any] = {}
    for name in [*_NAMES, *_POLICY_NAMES]:
        direct, path = environ.get(name, "").strip(), environ.get(f"{name}_FILE", "").strip()
        if direct and path:
            raise SettingsError(f"{name} and {name}_FILE are both set; keep one of them.")
        if path:
            direct = _read(f"{name}_FILE", Path(path))
        if direct:
            given[name] = direct
    return given


def _read(name: str, path: Path) -> str:
    try:
        text = path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise SettingsError(f"{name} names a file that can't be read as text.") from None
    if not text:
        raise SettingsError(f"{name} names a file that is empty.")
    return text


def _refuse_unknown(environ: Mapping[str, str]) -> None:
    """A mistyped name would otherwise silently leave a default in force."""
    known = {*_NAMES, *_POLICY_NAMES}
    for name in sorted(environ):
        if not name.startswith("HELPLINE_") or name in _NOT_SETTINGS or name.removesuffix("_FILE") in known:
            continue
        near = difflib.get_close_matches(name, known, n=1)
        raise SettingsError(f"{name} is not a setting" + (f"; {near[0]} is." if near else "."))


def _policy(given: dict[str, Any]) -> Policy:
    values: dict[str, Any] = {}
    for name, field in _POLICY_NAMES.items():
        if name not in given:
            continue
        text = given.pop(name)
        values[field] = (
            [part.strip() for part in text.split(",")] if isinstance(getattr(Policy(), field), tuple) else text
        )
    try:
        policy = msgspec.convert(values, Policy, strict=False)
    except msgspec.ValidationError as wrong:
        field = str(wrong).rpartition("$.")[2].split("[")[0].rstrip("`")
        many = isinstance(getattr(Policy(), field), tuple)
        what = "four whole numbers with commas between them" if many else "a whole number"
        raise SettingsError(f"HELPLINE_{field.upper()} must be {what}.") from None
    for field in values:
        if min(_numbers(getattr(policy, field))) < 0:
            raise SettingsError(f"HELPLINE_{field.upper()} must not be negative.")
    return policy


def _numbers(value: object) -> list[int]:
    return list(value) if isinstance(value, tuple) else [int(str(value))]


def _add_keys(given: dict[str, Any]) -> None:
    missing = [name for name in ("HELPLINE_MASTER_KEY", "HELPLINE_INDEX_KEY") if name not in given]
    if missing and "REDIS_URL" in given:
        raise SettingsError(
            f"{missing[0]} must be set when REDIS_URL is: every process of the helpline needs the same one."
        )
    if missing:
        try:
            held = held_keys(given["HELPLINE_HOME"])
        except KeysLost:
            raise SettingsError(
                f"{missing[0]} must be set: HELPLINE_HOME has conversations, but its file `keys` is gone."
            ) from None
        except (OSError, ValueError):
            raise SettingsError(
                "HELPLINE_HOME must be a folder in which its file `keys` can be written and read."
            ) from None
        given.update({name: held[name] for name in missing})


def _sentence(wrong: ValidationError) -> str:
    """The first fault, as one sentence without the value."""
    first = wrong.errors(include_url=False, include_input=False)[0]
    name = str(first["loc"][0]) if first["loc"] else ""
    cause = first.get("ctx", {}).get("error")
    what = str(cause) if cause else _plain(first["type"], first.get("ctx", {}))
    return f"{name} {what}.".lstrip()


def _plain(kind: str, context: Mapping[str, Any]) -> str:
    if kind == "literal_error":
        return f"must be {context['expected']}"
    if kind.startswith("string_too"):
        return "must have 1 to 100 characters"
    return "can't be used"
