"""Counsellors' accounts. Names are for signing in and for the command line; logs and labels carry ids."""

import asyncio
import secrets
import unicodedata
from collections.abc import Iterable
from enum import StrEnum

import msgspec
from redis.asyncio import Redis

from handoff.desk.passwords import LONGEST, SHORTEST, Passwords, one_time_password
from handoff.queue.steps import Counsellor
from helpline.conversation.records import text_fields
from helpline.ids import CounsellorId
from helpline.language import Language
from helpline.numbers import PhoneNumber
from helpline.settings import Settings
from helpline.store.keys import Keys
from helpline.store.replies import as_text
from helpline.store.scripts import Script, ScriptRefused
from helpline.vault.keyring import Vault

SCRIPTS = "handoff.desk"
FIRST_NAME = "counsellor"
LONGEST_NAME = 64
_FREE_ATTEMPTS = 5
_LONGEST_PAUSE_MS = 60_000
_REMEMBER_S = 900
_FREE_MISSES = 50
_LONGEST_DELAY_S = 5.0


_PHONE = "counsellor-phone"


class Role(StrEnum):
    COUNSELLOR = "counsellor"
    SUPERVISOR = "supervisor"


class NameTaken(Exception):
    """Another account has this name."""


class NoAccount(Exception):
    """There is no such account."""


class WrongSignIn(Exception):
    """Name or password is wrong, or the account is disabled: which of these is not told."""


class TooManyAttempts(Exception):
    """Come back in `wait_s` seconds."""

    def __init__(self, wait_s: int) -> None:
        super().__init__(wait_s)
        self.wait_s = wait_s


class WeakPassword(Exception):
    """Shorter than `SHORTEST`, longer than `LONGEST`, the old one again, or the name."""


class SignIn(msgspec.Struct, frozen=True):
    """A name with its one-time password, for the screen of whoever made the account."""

    name: str
    password: str


class Account(msgspec.Struct, frozen=True):
    """A counsellor's account without its password. `generation` goes up when its sessions end."""

    id: CounsellorId
    name: str
    role: Role
    languages: tuple[Language, ...]
    skills: tuple[str, ...]
    tags: tuple[str, ...]
    capacity: int
    disabled: bool
    must_change: bool
    generation: int
    ui_language: Language | None = None
    second: tuple[Language, ...] = ()
    """Languages spoken well enough when nobody else is there."""
    telephone: bool = False
    """A number at which calls ring, which only who rings up learns."""

    @property
    def counsellor(self) -> Counsellor:
        """As the queue knows them."""
        supervisor = self.role is Role.SUPERVISOR
        return Counsellor(
            self.id, self.languages, self.skills, self.tags, self.capacity, self.second, supervisor, self.telephone
        )


class NewAccount(msgspec.Struct, frozen=True):
    """What an account begins with."""

    name: str
    languages: tuple[Language, ...]
    skills: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    capacity: int = 3
    role: Role = Role.COUNSELLOR
    second: tuple[Language, ...] = ()


class Accounts:
    """Accounts of one cell."""

    def __init__(self, redis: Redis, vault: Vault, cell: str, passwords: Passwords | None = None) -> None:
        self.redis = redis
        self._vault = vault
        self.cell = cell
        self._keys = Keys(cell)
        self.passwords = passwords or Passwords()
        self._add = Script(redis, SCRIPTS, "add_account")
        self._set = Script(redis, SCRIPTS, "set_account")
        self._attempt = Script(redis, SCRIPTS, "attempt")

    async def add(self, new: NewAccount, *, only_first: bool = False) -> SignIn:
        """Make an account; the one-time password has to be changed at the first sign-in. Raises `NameTaken`."""
        password = one_time_password()
        fields = {
            "name": new.name, "role": new.role.value, "languages": ",".join(new.languages), "skills": ",".join(new.skills),
            "second": ",".join(new.second), "tags": ",".join(new.tags), "capacity": str(new.capacity), "disabled": "",
            "must_change": "1",
            "generation": "1", "first": "1" if only_first else "", "password": await self.passwords.hash(password),
        }  # fmt: skip
        id = CounsellorId(secrets.token_hex(12))
        try:
            await self._add(self.cell, id, folded(new.name), msgspec.json.encode(fields), "1" if only_first else "")
        except ScriptRefused:
            raise NameTaken from None
        return SignIn(new.name, password)

    async def get(self, id: CounsellorId) -> Account:
        """Raises `NoAccount`."""
        fields = text_fields(await self.redis.hgetall(self._keys(f"counsellor:{id}")))
        if not fields:
            raise NoAccount
        return _account(id, fields)

    async def named(self, name: str) -> Account:
        """Raises `NoAccount`."""
        id = await self.redis.hget(self._keys("counsellor-names"), folded(name))
        if id is None:
            raise NoAccount
        return await self.get(CounsellorId(as_text(id)))

    async def names(self, ids: Iterable[CounsellorId]) -> dict[str, str]:
        """The names of these counsellors; whoever has no account is left out."""
        wanted = sorted(set(ids))
        async with self.redis.pipeline(transaction=False) as step:
            for id in wanted:
                step.hget(self._keys(f"counsellor:{id}"), "name")
            found = await step.execute()
        return {id: as_text(name) for id, name in zip(wanted, found, strict=True) if name is not None}

    async def all(self) -> list[Account]:
        """Every account, by name."""
        ids = await self.redis.smembers(self._keys("counsellors"))
        accounts = [await self.get(CounsellorId(as_text(id))) for id in ids]
        return sorted(accounts, key=lambda account: folded(account.name))

    async def authenticate(self, name: str, password: str) -> Account:
        """The account of this name and password. Takes as long and says the same when there is no such name.

        Raises:
            WrongSignIn, TooManyAttempts.
        """
        index = self._vault.index("desk-name", folded(name[:LONGEST_NAME]))
        await self._pause(index)
        account = await self._found(name)
        hashed = await self.redis.hget(self._keys(f"counsellor:{account.id}"), "password") if account else None
        right = await self.passwords.fits(as_text(hashed) if hashed else None, password)
        if account is None or account.disabled or not right:
            await self._missed()
            raise WrongSignIn
        await self._forgive(index)
        return account

    async def change_password(self, account: Account, old: str, new: str) -> int:
        """Set a password of one's own; ends all other sessions. Returns the new generation.

        Raises:
            WrongSignIn: the old one is wrong, or was changed meanwhile. WeakPassword, TooManyAttempts.
        """
        index = self._vault.index("desk-name", folded(account.name))
        await self._pause(index)
        held = await self.redis.hget(self._keys(f"counsellor:{account.id}"), "password")
        hashed = as_text(held) if held else ""
        if not await self.passwords.fits(hashed or None, old):
            await self._missed()
            raise WrongSignIn
        await self._forgive(index)
        if not SHORTEST <= len(new) <= LONGEST or new == old or folded(account.name) == folded(new):
            raise WeakPassword
        changed = {"password": await self.passwords.hash(new), "must_change": "", "first": ""}
        try:
            return await self._change(account.id, changed, end_sessions=True, step="password_changed", held=hashed)
        except ScriptRefused:
            raise WrongSignIn from None

    async def reset_password(self, id: CounsellorId) -> SignIn:
        """A new one-time password; ends all sessions. Raises `NoAccount`."""
        account, password = await self.get(id), one_time_password()
        changed = {"password": await self.passwords.hash(password), "must_change": "1"}
        await self._change(id, changed, end_sessions=True, step="password_reset")
        return SignIn(account.name, password)

    async def disable(self, id: CounsellorId) -> None:
        """No signing in any more, all sessions end. Conversations held are released by `handoff.desk.leaving`."""
        await self._change(id, {"disabled": "1"}, end_sessions=True, step="account_disabled")

    async def choose_language(self, id: CounsellorId, language: Language) -> None:
        """The language of the counsellor's own screen."""
        await self._change(id, {"ui_language": language.value})

    async def set_phone(self, id: CounsellorId, phone: PhoneNumber | None) -> None:
        """The telephone that rings when they take a call; sealed. Raises `NoAccount`."""
        await self.get(id)
        sealed = self._vault.seal_for(_PHONE, id, phone) if phone else ""
        await self._change(id, {"phone": sealed}, step="phone_set")

    async def phone(self, id: CounsellorId) -> PhoneNumber | None:
        """None when there is none. Raises `Unreadable`."""
        sealed = await self.redis.hget(self._keys(f"counsellor:{id}"), "phone")
        return PhoneNumber(self._vault.open_for(_PHONE, id, as_text(sealed))) if sealed else None

    async def first(self) -> Account | None:
        """The account that `first_sign_in` made, as long as nobody has signed in with it and it is the only one."""
        accounts = await self.all()
        if len(accounts) != 1:
            return None
        made = await self.redis.hget(self._keys(f"counsellor:{accounts[0].id}"), "first")
        return accounts[0] if made == b"1" else None

    async def _change(
        self, id: CounsellorId, fields: dict[str, str], *, end_sessions: bool = False, step: str = "", held: str = ""
    ) -> int:
        changes = msgspec.json.encode(fields)
        answer = await self._set(self.cell, id, changes, "1" if end_sessions else "", step, held)
        return int(answer["generation"])

    async def _found(self, name: str) -> Account | None:
        try:
            return await self.named(name[:LONGEST_NAME])
        except NoAccount:
            return None

    async def _pause(self, index: str) -> None:
        answer = await self._attempt(self.cell, index, _FREE_ATTEMPTS, _LONGEST_PAUSE_MS, _REMEMBER_S)
        if answer["wait_ms"]:
            raise TooManyAttempts(-(-int(answer["wait_ms"]) // 1000))
        # Somebody tries many names: everybody waits a little, nobody is locked out by that.
        await asyncio.sleep(max(0.0, min(_LONGEST_DELAY_S, 0.02 * (answer["misses"] - _FREE_MISSES))))

    async def _missed(self) -> None:
        name = self._keys("desk:misses")
        async with self.redis.pipeline(transaction=True) as step:
            step.incr(name)
            step.expire(name, _REMEMBER_S)
            await step.execute()

    async def _forgive(self, index: str) -> None:
        """The attempt was no guess."""
        await self.redis.delete(self._keys(f"desk:attempts:{index}"))


async def first_sign_in(redis: Redis, settings: Settings) -> SignIn | None:
    """Make the first account where there is none; give it a new one-time password as long as nobody has used it."""
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    accounts = Accounts(redis, vault, settings.cell)
    unused = await accounts.first()
    if unused is not None:
        return await accounts.reset_password(unused.id)
    if await redis.scard(Keys(settings.cell)("counsellors")):
        return None
    try:
        return await accounts.add(NewAccount(FIRST_NAME, tuple(Language), role=Role.SUPERVISOR), only_first=True)
    except NameTaken:
        return None


def folded(name: str) -> str:
    """Two names that look the same are the same."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _account(id: CounsellorId, fields: dict[str, str]) -> Account:
    return Account(
        id=id,
        name=fields["name"],
        role=Role(fields["role"]),
        languages=tuple(Language(one) for one in _listed(fields["languages"])),
        skills=_listed(fields["skills"]),
        tags=_listed(fields["tags"]),
        capacity=int(fields["capacity"]),
        disabled=fields.get("disabled") == "1",
        must_change=fields.get("must_change") == "1",
        generation=int(fields["generation"]),
        ui_language=Language(fields["ui_language"]) if fields.get("ui_language") else None,
        second=tuple(Language(one) for one in _listed(fields.get("second", ""))),
        telephone=bool(fields.get("phone")),
    )


def _listed(value: str) -> tuple[str, ...]:
    return tuple(filter(None, value.split(",")))
