"""`helpline counsellor`."""

import asyncio
import os
import re
import subprocess
import sys

from redis.asyncio import Redis

from handoff.desk.accounts import Accounts
from handoff.queue.steps import Queue
from helpline.channel import Channel
from helpline.conversation.log import Conversations
from helpline.conversation.records import State
from helpline.language import Language
from helpline.policy import Policy
from helpline.settings import Settings
from helpline.vault.keyring import Vault


async def counsellor(settings: Settings, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "HELPLINE_HOME": str(settings.home),
        "REDIS_URL": settings.redis_url or "",
        "HELPLINE_MASTER_KEY": settings.master_key,
        "HELPLINE_INDEX_KEY": settings.index_key,
        **environ,
    }
    command = [sys.executable, "-P", "-m", "helpline", "counsellor", *arguments]
    return await asyncio.to_thread(
        subprocess.run, command, capture_output=True, text=True, timeout=60, check=False, env=environment
    )


def accounts_of(redis: Redis, settings: Settings) -> Accounts:
    return Accounts(redis, Vault.from_settings(settings.master_key, settings.index_key), settings.cell)


async def test_add_prints_a_one_time_password_that_works_once_it_is_changed(redis: Redis, settings: Settings) -> None:
    added = await counsellor(
        settings, "add", "Amina K.", "--languages", "en,fr", "--skills", "voice", "--capacity", "2"
    )
    password = re.search(r"one-time password: (\S+)", added.stdout)
    assert password, added.stderr
    account = await accounts_of(redis, settings).authenticate("Amina K.", password[1])
    assert (account.languages, account.skills, account.capacity) == ((Language.EN, Language.FR), ("voice",), 2)
    assert account.must_change
    assert "Amina" not in added.stderr
    listed = await counsellor(settings, "list")
    assert listed.stdout == "Amina K.\tcounsellor\ten,fr\tone-time password\tvoice\n"
    again = await counsellor(settings, "add", "amina k.")
    assert (again.returncode, again.stderr) == (1, "helpline: this name is taken.\n")


async def test_disable_ends_sessions_and_releases_conversations(redis: Redis, settings: Settings) -> None:
    await counsellor(settings, "add", "amina")
    account = await accounts_of(redis, settings).named("amina")
    vault = Vault.from_settings(settings.master_key, settings.index_key)
    conversations = Conversations(redis, vault, settings.cell, Policy())
    opened = await conversations.open(Channel.WEB, Language.EN)
    await conversations.ask_human(opened.id)
    await Queue(conversations).claim_next(account.counsellor)
    ended = await counsellor(settings, "disable", "amina")
    assert ended.stdout == "disabled; conversations back in line: 1\n"
    assert (await conversations.get(opened.id)).state is State.WAITING
    assert (await accounts_of(redis, settings).named("amina")).generation > account.generation


async def test_mistakes_are_one_sentence(settings: Settings, redis: Redis) -> None:
    wrong = await counsellor(settings, "add", "amina", "--languages", "en,xx")
    assert wrong.stderr == "helpline: --languages takes some of en fr es ar zh ru, with commas between them.\n"
    nobody = await counsellor(settings, "disable", "nobody")
    assert nobody.stderr == "helpline: there is no counsellor of this name.\n"
    away = await counsellor(settings, "list", REDIS_URL="unix:///nowhere/redis.sock")
    assert away.stderr == "helpline: the store does not answer; it runs as long as `helpline run` does.\n"
