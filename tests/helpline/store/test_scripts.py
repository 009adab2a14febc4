"""Lua scripts: put together from parts, reloaded by themselves, and the same layout as the code's."""

import re
from importlib.resources import files

import pytest
from redis.asyncio import Redis

from helpline.ids import ConversationId
from helpline.store.keys import RECORD_VERSION, Keys
from helpline.store.scripts import Script, ScriptRefused, assemble

PACKAGES = ["helpline.conversation", "handoff.queue", "handoff.desk"]
ALL = [
    (package, entry.name.removesuffix(".lua"))
    for package in PACKAGES
    if (files(package) / "lua").is_dir()
    for entry in (files(package) / "lua").iterdir()
    if entry.name.endswith(".lua")
]


@pytest.mark.parametrize(("package", "name"), ALL)
async def test_every_script_compiles(package: str, name: str, redis: Redis) -> None:
    assert len(await redis.script_load(assemble(package, name))) == 40


@pytest.mark.parametrize(("package", "name"), ALL)
def test_every_script_begins_with_its_map(package: str, name: str) -> None:
    source = (files(package) / "lua" / f"{name}.lua").read_text("utf-8")
    is_part = not source.startswith("-- uses:")
    head = (
        source.split("\n\n")[0] if is_part else "\n".join(line for line in source.splitlines() if line.startswith("--"))
    )
    assert head.startswith("-- Part:") if is_part else re.search(r"Answers \{", head)


@pytest.mark.parametrize(("package", "name"), ALL)
def test_only_the_prelude_knows_the_time(package: str, name: str) -> None:
    source = (files(package) / "lua" / f"{name}.lua").read_text("utf-8")
    assert not re.search(r"redis\.call\('TIME'|os\.time|os\.clock", source)


@pytest.mark.parametrize(("package", "name"), ALL)
def test_no_script_touches_a_key_outside_its_cell(package: str, name: str) -> None:
    source = (files(package) / "lua" / f"{name}.lua").read_text("utf-8")
    for call in re.findall(r"redis\.call\('[A-Z]+', ([^,)]+)", source):
        assert re.match(r"key\(|conv_key\(|base\b|TAG\b|[a-z_]+$", call.strip()), call


def test_scripts_and_code_write_the_same_version() -> None:
    assert f"local RECORD_VERSION = {RECORD_VERSION}\n" in assemble("helpline.conversation", "open")


def test_all_keys_of_a_cell_share_its_tag() -> None:
    keys, id = Keys("main"), ConversationId("a" * 24)
    names = [keys("inbox"), keys.conversation(id), keys.log(id), keys.tracker(id)]
    assert {name.partition("}")[0] for name in names} == {"{main"}


async def test_a_script_survives_a_server_that_forgot_it(redis: Redis) -> None:
    script = Script(redis, "helpline.conversation", "take")
    assert await script("main", "{}") == {"nothing": True}
    await redis.script_flush()
    assert await script("main", "{}") == {"nothing": True}


async def test_a_refusal_is_one_documented_word(redis: Redis) -> None:
    open_ = Script(redis, "helpline.conversation", "open")
    await open_("main", "id", "web", "en", "key")
    with pytest.raises(ScriptRefused) as refusal:
        await open_("main", "id", "web", "en", "key")
    assert refusal.value.reason == "exists"
