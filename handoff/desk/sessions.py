"""Counsellors' sessions at the desk: apart from callers' in name, key and cookie. The store holds only the token's index."""

from typing import NewType

import msgspec
from redis.asyncio import Redis

from handoff.desk.accounts import Account, Accounts, NoAccount
from helpline.ids import CounsellorId, new_session_token
from helpline.store.keys import Keys
from helpline.vault.keyring import Vault

DeskToken = NewType("DeskToken", str)
"""Bearer secret of a counsellor's session; only its index is stored."""

IDLE_S = 12 * 3600


class _Held(msgspec.Struct, frozen=True):
    counsellor: CounsellorId
    generation: int
    v: int = 1


class DeskSessions:
    """Starts, finds and ends sessions; a session ends by itself after `IDLE_S` seconds without a request or socket."""

    def __init__(self, redis: Redis, vault: Vault, cell: str, accounts: Accounts) -> None:
        self._redis = redis
        self._vault = vault
        self._keys = Keys(cell)
        self._accounts = accounts

    async def start(self, counsellor: CounsellorId, generation: int) -> DeskToken:
        token = DeskToken(new_session_token())
        held = msgspec.json.encode(_Held(counsellor, generation))
        await self._redis.set(self._key(self._vault.index("desk-session", token)), held, ex=IDLE_S)
        return token

    async def find(self, token: str | None) -> Account | None:
        """The account whose session this is, or None when it ended. Counts as use."""
        if token is None or not 20 <= len(token) <= 100:
            return None
        for index in self._vault.indexes("desk-session", token):
            raw = await self._redis.getex(self._key(index), ex=IDLE_S)
            if raw is not None:
                return await self._account(msgspec.json.decode(raw, type=_Held))
        return None

    async def end(self, token: str) -> None:
        """The token opens nothing any more."""
        await self._redis.delete(*(self._key(index) for index in self._vault.indexes("desk-session", token)))

    async def _account(self, held: _Held) -> Account | None:
        try:
            account = await self._accounts.get(held.counsellor)
        except NoAccount:
            return None
        # A generation behind: the account was disabled or its password changed since.
        return account if account.generation == held.generation and not account.disabled else None

    def _key(self, index: str) -> str:
        return self._keys(f"desk:session:{index}")
