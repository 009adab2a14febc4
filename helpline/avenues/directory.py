"""The directory of an organisation's avenues: `data/avenues/ORGANISATION/`, one file an avenue, checked when it is read.

Words a caller reads are not here: they are the sentences `choice-avenue-ID` and `avenue-ID` of `locales/`.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import msgspec
import yaml

from helpline.avenues.answers import Matter, Place, Role, Wish
from helpline.settings import PROJECT, organisation

FOLDER = PROJECT / "data" / "avenues"
_ORGANISATION = "organisation.yml"
_LONGEST_TRUST_DAYS = 400
"""How long a contact may go unchecked, in days."""

Name = Annotated[str, msgspec.Meta(pattern="^[a-z][a-z-]*$")]
T = TypeVar("T")


class BadDirectory(ValueError):
    """A file of the directory can't be used. Names the file and the reason."""


class Kind(StrEnum):
    FORMAL = "formal"
    """What is told there can lead to an investigation."""
    INFORMAL = "informal"
    SUPPORT = "support"
    SAFETY = "safety"
    LEGAL = "legal"


class Confidentiality(StrEnum):
    STRICT = "strict"
    LIMITED = "limited"
    NEED_TO_KNOW = "need_to_know"
    CLIENT = "client"
    ASK = "ask"


class Deadline(StrEnum):
    """Which safe wording says something of time; never how much of it is left."""

    DIFFERS = "differs"
    SOON = "soon"
    HOURS = "hours"
    SIXTY_DAYS = "sixty_days"
    CLOCKS_RUN = "clocks_run"


class Contact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A way to reach an avenue. An example is never shown; a real one from `verified_on` to before `expires_on`."""

    how: Literal["web", "mail", "phone", "place"]
    value: str
    source: Annotated[str, msgspec.Meta(pattern="^https://")]
    example: bool
    verified_on: date | None = None
    expires_on: date | None = None
    entity: str | None = None
    station: str | None = None

    def is_shown(self, today: date) -> bool:
        if self.example or self.verified_on is None or self.expires_on is None:
            return False
        return self.verified_on <= today < self.expires_on


class Avenue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One door: what it is, whom it serves, what it is good for."""

    id: Name
    kind: Kind
    anonymous: Literal["yes", "no", "ask"]
    """Whether it can be used without giving a name."""
    confidentiality: Confidentiality
    deadline: Deadline
    serves: dict[Role, Literal["yes", "check"]]
    """Whoever is not named is not shown this avenue; "check": they must ask whether it serves them."""
    wishes: tuple[Wish, ...] = ()
    matters: tuple[Matter, ...] = ()
    leads: tuple[str, ...] = ()
    """Matters and roles for which it comes first."""
    only_for: tuple[str, ...] = ()
    """Matters and roles without which it isn't shown."""
    places: tuple[Place, ...] = ()
    """Exists only there."""
    offices: dict[str, str] = {}
    """The avenue's own name in an entity, for example undp: OAI."""
    contacts: tuple[Contact, ...] = ()


class Organisation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the avenues share."""

    order: tuple[Name, ...]
    """All avenues; of two that fit equally well the earlier comes first."""
    entities: tuple[Name, ...] = ()
    stations: tuple[Name, ...] = ()
    """Duty stations, coarse."""
    exclusions: tuple[Name, ...] = ()
    """Offices that a caller may keep out: tags of counsellors (`helpline counsellor add --tags`)."""


class Directory(msgspec.Struct, frozen=True):
    """The avenues of one organisation, in its order."""

    organisation: Organisation
    avenues: tuple[Avenue, ...]

    def avenue(self, id: str) -> Avenue:
        """Raises KeyError."""
        return {one.id: one for one in self.avenues}[id]

    def depends_on_station(self, today: date) -> bool:
        """Whether a contact that may be shown is one of a single duty station."""
        return any(contact.station for one in self.avenues for contact in one.contacts if contact.is_shown(today))

    def stale(self, today: date) -> list[tuple[str, str]]:
        """Contacts that are not shown though they are there: (avenue, "example", "unverified", "expired" or "not yet")."""
        return [
            (one.id, _why_hidden(contact, today))
            for one in self.avenues
            for contact in one.contacts
            if not contact.is_shown(today)
        ]


def load(name: str, root: Path = FOLDER) -> Directory:
    """Read and check an organisation's folder. Raises BadDirectory."""
    folder = root / name
    if not (folder / _ORGANISATION).is_file():
        raise BadDirectory(f"{folder / _ORGANISATION}: there is no such file")
    shared = _read(folder / _ORGANISATION, Organisation)
    found = {}
    for path in sorted(folder.glob("*.yml")):
        if path.name == _ORGANISATION:
            continue
        avenue = _read(path, Avenue, id=path.stem)
        for reason in _faults(avenue, shared):
            raise BadDirectory(f"{path}: {reason}")
        found[avenue.id] = avenue
    if set(found) != set(shared.order) or len(set(shared.order)) != len(shared.order):
        raise BadDirectory(f"{folder / _ORGANISATION}: `order` must name every avenue of the folder once")
    return Directory(shared, tuple(found[id] for id in shared.order))


@lru_cache(maxsize=1)
def directory() -> Directory:
    """The directory that HELPLINE_ORGANISATION names, read once a process. Raises BadDirectory."""
    return load(organisation())


def _read(path: Path, kind: type[T], **more: Any) -> T:
    try:
        held = yaml.safe_load(path.read_text("utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError):
        held = None
    if not isinstance(held, dict):
        raise BadDirectory(f"{path}: is not a list of names and values")
    try:
        return msgspec.convert({**held, **more}, kind)
    except msgspec.ValidationError as wrong:
        raise BadDirectory(f"{path}: {wrong}") from None


def _faults(avenue: Avenue, shared: Organisation) -> Iterator[str]:
    if not avenue.serves:
        yield "it serves nobody"
    if avenue.kind is Kind.INFORMAL and Matter.ASSAULT in {*avenue.matters, *avenue.leads, *avenue.only_for}:
        yield "an informal avenue is never for assault"
    causes = {*Matter, *Role}
    yield from (
        f"{one} is neither a matter nor a role" for one in (*avenue.leads, *avenue.only_for) if one not in causes
    )
    yield from (f"{entity} is not an entity of the organisation" for entity in avenue.offices.keys() - shared.entities)
    for contact in avenue.contacts:
        yield from _contact_faults(contact, shared)


def _contact_faults(contact: Contact, shared: Organisation) -> Iterator[str]:
    if contact.entity and contact.entity not in shared.entities:
        yield f"a contact of {contact.entity}, which is not an entity of the organisation"
    if contact.station and contact.station not in shared.stations:
        yield f"a contact at {contact.station}, which is not a duty station of the organisation"
    if contact.example:
        return
    if contact.verified_on is None or contact.expires_on is None:
        yield "a contact that is not an example needs verified_on and expires_on"
    elif not 0 < (contact.expires_on - contact.verified_on).days <= _LONGEST_TRUST_DAYS:
        yield f"a contact must expire within {_LONGEST_TRUST_DAYS} days of being verified"


def _why_hidden(contact: Contact, today: date) -> str:
    if contact.example:
        return "example"
    if contact.verified_on is None or contact.expires_on is None:
        return "unverified"
    return "expired" if contact.expires_on <= today else "not yet"
