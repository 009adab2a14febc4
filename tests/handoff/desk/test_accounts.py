"""Accounts of counsellors: passwords, guessing, the first sign-in."""

import time

import pytest
from redis.asyncio import Redis

from handoff.desk.accounts import (
    Accounts,
    NameTaken,
    NewAccount,
    Role,
    SignIn,
    TooManyAttempts,
    WeakPassword,
    WrongSignIn,
    first_sign_in,
)
from helpline.language import Language
from helpline.settings import Settings

NEW = NewAccount("Amina K.", (Language.EN, Language.FR), ("voice",), ("nairobi",), 2)
OWN = "correct horse battery"


async def test_an_account_keeps_what_it_was_made_with(accounts: Accounts) -> None:
    await accounts.add(NEW)
    account = await accounts.named("  amina k. ")
    assert (account.name, account.languages, account.role) == (NEW.name, NEW.languages, Role.COUNSELLOR)
    counsellor = account.counsellor
    assert (counsellor.skills, counsellor.tags, counsellor.capacity) == (("voice",), ("nairobi",), 2)
    assert account.must_change
    assert await accounts.all() == [account]


async def test_the_store_holds_argon2id_and_no_password(accounts: Accounts, redis: Redis) -> None:
    made = await accounts.add(NEW)
    account = await accounts.named(NEW.name)
    fields = await redis.hgetall(f"{{main}}:counsellor:{account.id}")
    assert fields[b"password"].startswith(b"$argon2id$")
    assert made.password.encode() not in b" ".join(fields.values())


async def test_names_that_look_the_same_are_taken(accounts: Accounts) -> None:
    await accounts.add(NEW)
    for name in ("amina k.", "AMINA  K.", "Ａmina K."):
        with pytest.raises(NameTaken):
            await accounts.add(NewAccount(name, (Language.EN,)))


async def test_the_right_password_signs_in_and_a_wrong_one_does_not(accounts: Accounts) -> None:
    made = await accounts.add(NEW)
    assert (await accounts.authenticate(made.name, made.password)).name == made.name
    for name, password in ((made.name, "wrong"), ("nobody", made.password), (made.name, "")):
        with pytest.raises(WrongSignIn):
            await accounts.authenticate(name, password)


async def test_a_disabled_account_does_not_sign_in(accounts: Accounts) -> None:
    made = await accounts.add(NEW)
    await accounts.disable((await accounts.named(NEW.name)).id)
    with pytest.raises(WrongSignIn):
        await accounts.authenticate(made.name, made.password)


async def test_an_unknown_name_takes_as_long_as_a_known_one(accounts: Accounts) -> None:
    await accounts.passwords.prepare()
    await accounts.add(NEW)

    async def taken(name: str) -> float:
        began = time.perf_counter()
        with pytest.raises(WrongSignIn):
            await accounts.authenticate(name, "wrong")
        return time.perf_counter() - began

    # In turn, and of each the quickest: whatever else the machine does meets both.
    pairs = [(await taken(NEW.name), await taken("nobody")) for _ in range(4)]
    known, unknown = (min(times) for times in zip(*pairs, strict=True))
    # Hashing is by far the longest part; without it an answer comes fifty times faster.
    assert 0.3 < known / unknown < 3


@pytest.mark.parametrize("name", [NEW.name, "nobody"])
async def test_guessing_is_held_up_for_known_and_unknown_names_alike(accounts: Accounts, name: str) -> None:
    made = await accounts.add(NEW)
    for _ in range(5):
        with pytest.raises(WrongSignIn):
            await accounts.authenticate(name, "wrong")
    with pytest.raises(TooManyAttempts) as held_up:
        await accounts.authenticate(name, made.password)
    assert 1 <= held_up.value.wait_s <= 60


async def test_pauses_grow_and_end_at_a_minute(accounts: Accounts, redis: Redis) -> None:
    await redis.set("{main}:test-clock", now := 1_800_000_000_000)
    waits = []
    for _ in range(14):
        with pytest.raises((WrongSignIn, TooManyAttempts)) as refused:
            await accounts.authenticate("nobody", "wrong")
        if isinstance(refused.value, TooManyAttempts):
            waits.append(refused.value.wait_s)
            now += refused.value.wait_s * 1000
            await redis.set("{main}:test-clock", now)
    assert waits == sorted(waits)
    assert waits[0] == 1
    await redis.hset(next(iter(await redis.keys("{main}:desk:attempts:*"))), "attempts", 40)
    for expected in (WrongSignIn, TooManyAttempts):
        with pytest.raises(expected) as last:
            await accounts.authenticate("nobody", "wrong")
    assert last.value.wait_s == 60  # type: ignore[attr-defined]


async def test_signing_in_forgives_earlier_attempts(accounts: Accounts) -> None:
    made = await accounts.add(NEW)
    for _ in range(3):
        for _ in range(4):
            with pytest.raises(WrongSignIn):
                await accounts.authenticate(made.name, "wrong")
        await accounts.authenticate(made.name, made.password)


async def test_changing_the_password_ends_other_sessions_and_the_one_time_password(accounts: Accounts) -> None:
    made = await accounts.add(NEW)
    account = await accounts.named(NEW.name)
    generation = await accounts.change_password(account, made.password, OWN)
    changed = await accounts.named(NEW.name)
    assert (changed.must_change, changed.generation) == (False, generation)
    assert generation > account.generation
    await accounts.authenticate(NEW.name, OWN)
    with pytest.raises(WrongSignIn):
        await accounts.authenticate(NEW.name, made.password)


@pytest.mark.parametrize("weak", ["short", "", "x" * 201, None])
async def test_a_weak_password_is_refused(accounts: Accounts, weak: str | None) -> None:
    made = await accounts.add(NEW)
    account = await accounts.named(NEW.name)
    with pytest.raises(WeakPassword):
        await accounts.change_password(account, made.password, made.password if weak is None else weak)


async def test_the_first_sign_in_is_made_once_and_told_again_until_it_is_used(
    accounts: Accounts, redis: Redis, settings: Settings
) -> None:
    first = await first_sign_in(redis, settings)
    again = await first_sign_in(redis, settings)
    assert isinstance(first, SignIn)
    assert isinstance(again, SignIn)
    assert (first.name, len(await accounts.all())) == (again.name, 1)
    account = await accounts.authenticate(again.name, again.password)
    await accounts.change_password(account, again.password, OWN)
    assert await first_sign_in(redis, settings) is None


async def test_there_is_no_first_sign_in_where_there_are_counsellors(
    accounts: Accounts, redis: Redis, settings: Settings
) -> None:
    await accounts.add(NEW)
    assert await first_sign_in(redis, settings) is None
