"""SIGKILL of each process at each step of one turn: what was accepted is answered, once, and arrives once."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from helpline.ids import entry_order, new_message_id
from helpline.language import Language
from helpline.sentences import sentences
from tests.processes import Caller, Processes, conversation_of, until

pytestmark = [pytest.mark.chaos, pytest.mark.model, pytest.mark.slow, pytest.mark.timeout(600)]

VICTIMS = ["keeper", "gateway", "redis", "bot"]
GREETING = sentences().say(Language.EN, "utter_greet")


@pytest.fixture
def caller(house: Processes) -> Iterator[Caller]:
    caller = Caller(house)
    yield caller
    caller.leave()


def before_accept(house: Processes, caller: Caller, kill: Callable[[], None]) -> str:
    """Dead already when the caller writes."""
    message_id = new_message_id()
    kill()
    caller.try_to_send(message_id, "hello", timeout=1)
    return message_id


def while_accepting(house: Processes, caller: Caller, kill: Callable[[], None]) -> str:
    """The store holds the message in its hands, or has taken it, and nobody knows."""
    message_id = new_message_id()
    house.freeze("redis")
    sending = threading.Thread(target=caller.try_to_send, args=(message_id, "hello", 2))
    sending.start()
    time.sleep(0.3)
    kill()
    house.thaw("redis")
    sending.join()
    return message_id


def accepted_and_not_taken(house: Processes, caller: Caller, kill: Callable[[], None]) -> str:
    house.freeze("bot")
    message_id = caller.send("hello")
    id = conversation_of(house, message_id)
    assert house.redis.zscore("{main}:inbox", id) is not None
    kill()
    house.thaw("bot")
    return message_id


def during_the_turn(house: Processes, caller: Caller, kill: Callable[[], None]) -> str:
    """The bot has taken the conversation and is stopped before it commits."""
    message_id = hold_in_turn(house, caller)
    kill()
    house.thaw("bot")
    return message_id


def hold_in_turn(house: Processes, caller: Caller) -> str:
    for _ in range(10):
        if message_id := caught_in_turn(house, caller):
            return message_id
        house.thaw("bot")
        caller.start_over()
    raise AssertionError("the turn was over each time before it could be stopped")


def caught_in_turn(house: Processes, caller: Caller) -> str | None:
    """The message, or None when its turn was over before the bot could be stopped."""
    house.freeze("bot")
    message_id = caller.send("hello")
    id = conversation_of(house, message_id)
    house.thaw("bot")
    give_up = time.monotonic() + 20
    while house.redis.zscore("{main}:turns", id) is None and not is_read(house, id):
        assert time.monotonic() < give_up
    house.freeze("bot")
    # What it had sent before it stopped has arrived by now.
    time.sleep(0.1)
    return None if is_read(house, id) else message_id


def committed_and_not_delivered(house: Processes, caller: Caller, kill: Callable[[], None]) -> str:
    message_id = caller.send("hello")
    house.freeze("gateway")
    until(lambda: is_answered(house, message_id))
    kill()
    house.thaw("gateway")
    return message_id


def is_answered(house: Processes, message_id: str) -> bool:
    """The bot has read all there is, and holds nothing."""
    id = conversation_of(house, message_id)
    if id is None or not is_read(house, id):
        return False
    has_turn = house.redis.hexists(f"{{main}}:conv:{id}", "turn")
    return not has_turn and house.redis.zscore("{main}:inbox", id) is None


def is_read(house: Processes, id: str | None) -> bool:
    """A late score is an entry after the message, and the bot may have read that too."""
    cursor, last_in = house.redis.hmget(f"{{main}}:conv:{id}", ["cursor", "last_in"])
    return entry_order(cursor) >= entry_order(last_in)


STEPS = [before_accept, while_accepting, accepted_and_not_taken, during_the_turn, committed_and_not_delivered]


@pytest.mark.parametrize("victim", VICTIMS)
@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
def test_whoever_dies_one_message_has_one_answer(
    house: Processes, caller: Caller, victim: str, step: Callable[[Processes, Caller, Callable[[], None]], str]
) -> None:
    if step is not committed_and_not_delivered:
        caller.listen()
    message_id = step(house, caller, lambda: house.kill(victim))
    house.start(victim)
    # The caller saw no confirmation, or doesn't trust it: the same message again.
    caller.send("hello", message_id)
    if step is committed_and_not_delivered:
        caller.listen()
    # On a busy machine a bot that was killed loads for minutes.
    until(caller.answers, 300, "the answer arrives")
    until(lambda: is_answered(house, message_id), 30, "nothing is left to do")
    house.ready(victim)
    # A turn that somebody might repeat would be back in the inbox by now.
    time.sleep(0.3)
    assert is_answered(house, message_id)
    assert [entry["text"] for entry in caller.answers()] == [GREETING]
    ids = [entry["id"] for entry in caller.heard]
    assert len(ids) == len(set(ids)), "an event came twice"
    assert ids == sorted(ids, key=lambda id: tuple(map(int, id.split("-")))), "out of order"
    assert [entry["message"] for entry in caller.heard if entry["from"] == "caller"] == [message_id]
    assert [entry["text"] for entry in log_of(caller) if entry["from"] == "assistant"] == [GREETING]


def log_of(caller: Caller) -> list[dict[str, str]]:
    entries: list[dict[str, str]] = caller.http.get("/chat/log").json()["entries"]
    return entries


def test_a_turn_whose_worker_dies_after_a_person_took_over_stays_silent(house: Processes, caller: Caller) -> None:
    message_id = hold_in_turn(house, caller)
    id = conversation_of(house, message_id)
    # A change of owner, as a claim makes it.
    house.redis.hset(f"{{main}}:conv:{id}", mapping={"state": "human", "epoch": 1, "counsellor": "c" * 24})
    house.thaw("bot")
    until(lambda: house.redis.zscore("{main}:turns", id) is None)
    time.sleep(0.3)
    assert [entry for entry in log_of(caller) if entry["from"] == "assistant"] == []


def test_a_store_that_is_away_for_ten_seconds_loses_nothing(house: Processes, caller: Caller) -> None:
    caller.listen()
    first = caller.send("hello")
    until(lambda: len(caller.answers()) == 1)
    house.kill("redis")
    refused = new_message_id()
    began = time.monotonic()
    assert not caller.try_to_send(refused, "thanks", timeout=9)
    while time.monotonic() - began < 10:
        time.sleep(0.1)
    house.start("redis")
    caller.send("thanks", refused)
    until(lambda: len(caller.answers()) == 2, 30)
    assert [entry["text"] for entry in caller.answers()] == [GREETING, sentences().say(Language.EN, "say_thanks")]
    assert [entry["message"] for entry in caller.heard if entry["from"] == "caller"] == [first, refused]
    house.revive("redis", "gateway", "keeper", "bot")
