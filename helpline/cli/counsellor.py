"""`helpline counsellor`: accounts of counsellors. The only place where names and one-time passwords are printed."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

import click
from redis.exceptions import RedisError

from helpline.cli.start import settings_or_stop, stop_with
from helpline.language import Language

if TYPE_CHECKING:
    from handoff.desk.accounts import Account, Accounts, SignIn
    from helpline.conversation.log import Conversations

T = TypeVar("T")


@click.group(help="Add, list or disable counsellors.")
def command() -> None: ...


@command.command(help="Make an account and print its one-time password.")
@click.argument("name")
@click.option("--languages", default="en", show_default=True, help="Those they serve, for example en,fr.")
@click.option("--second", default="", help="Languages spoken well enough when nobody else is there, for example es.")
@click.option("--skills", default="", help="For example voice,children,legal.")
@click.option("--tags", default="", help="Office, role, duty station: what a caller may exclude.")
@click.option("--capacity", type=click.IntRange(1, 20), default=3, show_default=True, help="Conversations at once.")
@click.option("--supervisor", is_flag=True)
def add(name: str, languages: str, second: str, skills: str, tags: str, capacity: int, supervisor: bool) -> None:
    from handoff.desk.accounts import LONGEST_NAME, NameTaken, NewAccount, Role, folded

    if not 1 <= len(folded(name)) <= LONGEST_NAME:
        stop_with(f"a name has 1 to {LONGEST_NAME} characters.")
    new = NewAccount(
        " ".join(name.split()), _languages(languages), _listed(skills), _listed(tags), capacity,
        Role.SUPERVISOR if supervisor else Role.COUNSELLOR, _languages(second) if second.strip() else (),
    )  # fmt: skip
    try:
        made = _with_accounts(lambda accounts, _: accounts.add(new))
    except NameTaken:
        stop_with("this name is taken.")
    _print(made)


@command.command("list", help="All accounts.")
def list_accounts() -> None:
    for account in _with_accounts(lambda accounts, _: accounts.all()):
        state = "disabled" if account.disabled else "one-time password" if account.must_change else "active"
        more = " ".join([*account.skills, *account.tags])
        click.echo(f"{account.name}\t{account.role}\t{','.join(account.languages)}\t{state}\t{more}".rstrip())


@command.command(help="End all sessions, release all conversations; no signing in any more.")
@click.argument("name")
def disable(name: str) -> None:
    async def run(accounts: "Accounts", conversations: "Conversations") -> int:
        account = await _named(accounts, name)
        await accounts.disable(account.id)
        from handoff.desk.leaving import let_go_of_all

        return await let_go_of_all(conversations, account.counsellor)

    released = _with_accounts(run)
    click.echo(f"disabled; conversations back in line: {released}")


@command.command(help="The telephone that rings when they take a call, with + and country code; `none` takes it away.")
@click.argument("name")
@click.argument("number")
def phone(name: str, number: str) -> None:
    from helpline.numbers import NotANumber, parse_number

    try:
        parsed = None if number == "none" else parse_number(number)
    except NotANumber:
        stop_with("this is not a number with its country code.")

    async def run(accounts: "Accounts", _: "Conversations") -> None:
        await accounts.set_phone((await _named(accounts, name)).id, parsed)

    _with_accounts(run)
    click.echo("kept" if parsed else "taken away")


@command.command(help="Print a new one-time password; ends all sessions.")
@click.argument("name")
def reset(name: str) -> None:
    async def run(accounts: "Accounts", _: "Conversations") -> "SignIn":
        return await accounts.reset_password((await _named(accounts, name)).id)

    _print(_with_accounts(run))


def _print(made: "SignIn") -> None:
    click.echo(f"name: {made.name}\none-time password: {made.password}")


async def _named(accounts: "Accounts", name: str) -> "Account":
    from handoff.desk.accounts import NoAccount

    try:
        return await accounts.named(name)
    except NoAccount:
        stop_with("there is no counsellor of this name.")


def _with_accounts(run: Callable[["Accounts", "Conversations"], Awaitable[T]]) -> T:
    settings = settings_or_stop()

    async def connected() -> T:
        from handoff.desk.accounts import Accounts
        from helpline.conversation.log import Conversations
        from helpline.store.redis import connect
        from helpline.vault.keyring import Vault

        redis = connect(settings)
        vault = Vault.from_settings(settings.master_key, settings.index_key)
        try:
            conversations = Conversations(redis, vault, settings.cell, settings.policy)
            return await run(Accounts(redis, vault, settings.cell), conversations)
        finally:
            await redis.aclose()

    try:
        return asyncio.run(connected())
    except (RedisError, OSError):
        stop_with("the store does not answer; it runs as long as `helpline run` does.")


def _languages(text: str) -> tuple[Language, ...]:
    try:
        chosen = tuple(dict.fromkeys(Language(one) for one in _listed(text)))
    except ValueError:
        chosen = ()
    if not chosen:
        stop_with(f"--languages takes some of {' '.join(Language)}, with commas between them.")
    return chosen


def _listed(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
